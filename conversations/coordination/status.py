"""`/stato`: who has not finished, by name, never what anybody answered."""

from conversations.meetings.presence import status_lines
from conversations.participation import count_participation, name_of, read_progress
from conversations.phases import why_not_in
from conversations.screens import Button, Phrase, Row, Screen, Style, open_at, pages, say
from conversations.taps.coordination import ShowDiary, ShowStatus
from conversations.taps.home import ShowHome
from conversations.taps.reminders import Nudge
from conversations.taps.results import ShowResults
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Person, Phase, Progress


async def show_status(turn: Turn, tap: ShowStatus) -> Screen:
    """Show one page of the names of those who have not finished."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    progress = await read_progress(turn, platform)
    missing = missing_at(platform, progress)
    people = await turn.unit.people.at(platform.number)
    names = pages([_line(each, people) for each in missing])
    leaf = open_at(tap.page, names, lambda to: ShowStatus(roundtable=platform.number, page=to))
    took_part = count_participation(platform, progress)
    is_open = roundtable.phase is Phase.RATING
    state = say("status-open") if is_open else await why_not_in(turn, roundtable, Phase.RATING)
    title = say("status-title", table=platform.number, title=platform.title)
    nudge: tuple[Row, ...] = ()
    if is_open and turn.leads(platform.number) and reachable(missing, people):
        nudge = ((Button(say("button-nudge"), Nudge(roundtable=platform.number), Style.PRIMARY),),)
    meeting, who_comes = await status_lines(turn, platform.number)
    return Screen(
        (
            title,
            *meeting,
            state,
            took_part.told(),
            say("status-missing", missing=len(missing)) if progress else say("status-nobody"),
            *leaf.paragraphs,
        ),
        (
            *leaf.buttons,
            *nudge,
            *who_comes,
            (_results_button(platform.number), _diary_button(platform.number)),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowStatus(roundtable=platform.number, page=leaf.number),
    )


def missing_at(platform: Platform, progress: tuple[Progress, ...]) -> list[Progress]:
    """Return those who have not finished; whoever erased themselves is nobody to be asked."""
    return [
        each
        for each in progress
        if each.judged < len(platform.objectives) and not each.seat.is_erased
    ]


def reachable(missing: list[Progress], people: dict[int, Person]) -> list[Progress]:
    """Return those who are in, have read the informativa and not blocked the bot."""
    return [
        each
        for each in missing
        if each.seat.telegram_id is not None and people[each.seat.telegram_id].hears
    ]


def _line(progress: Progress, people: dict[int, Person]) -> Phrase:
    """Return a name, and why its owner cannot be reminded where that is so."""
    seat = progress.seat
    name = name_of(seat)
    if seat.paper_since is not None:
        return say("status-on-paper", name=name)
    if seat.telegram_id is None:
        return say("status-not-in", name=name)
    if people[seat.telegram_id].unreachable_since:
        return say("status-unreachable", name=name)
    if not people[seat.telegram_id].has_read:
        return say("status-unread", name=name)
    return say("status-not-finished", name=name)


def _results_button(number: int) -> Button:
    return Button(say("button-results", table=number), ShowResults(roundtable=number))


def _diary_button(number: int) -> Button:
    return Button(say("button-diary", table=number), ShowDiary(roundtable=number, page=0))
