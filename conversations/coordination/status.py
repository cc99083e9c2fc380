"""`/stato`: who has not finished what the phase asks, by name, never what anybody answered."""

from collections.abc import Sequence

from conversations.coordination.missing import (
    ASKING,
    Missing,
    Where,
    describe_missing,
    reachable,
    say_missing,
    who_is_missing,
)
from conversations.meetings.presence import status_lines
from conversations.participation import count_in, read_participation
from conversations.phases import name_of_phase
from conversations.screens import Button, Phrase, Row, Screen, Style, open_at, pages, say
from conversations.taps.coordination import ShowDiary, ShowStatus
from conversations.taps.home import ShowHome
from conversations.taps.reminders import Nudge
from conversations.taps.results import ShowResults
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Phase


async def show_status(turn: Turn, tap: ShowStatus) -> Screen:
    """Show one page of the names of those who have not finished, and where each is."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    phase = (await turn.roundtable(platform.number)).phase
    missing = await who_is_missing(turn.unit, platform, phase)
    people = await turn.unit.people.at(platform.number)
    names = pages([describe_missing(phase, each, people) for each in missing])
    leaf = open_at(tap.page, names, lambda to: ShowStatus(roundtable=platform.number, page=to))
    nudge: tuple[Row, ...] = ()
    if phase in ASKING and turn.leads(platform.number) and reachable(missing, people, but=turn.who):
        nudge = ((Button(say("button-nudge"), Nudge(roundtable=platform.number), Style.PRIMARY),),)
    meeting, who_comes = await status_lines(turn, platform.number)
    inside, invited = await count_in(turn, platform.number)
    return Screen(
        (
            say("status-title", table=platform.number, title=platform.title),
            *meeting,
            say("panel-state", phase=name_of_phase(phase), registered=inside, invited=invited),
            *await _how_many(turn, platform, phase, missing),
            await say_missing(turn.unit, platform, phase, missing),
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


async def _how_many(
    turn: Turn, platform: Platform, phase: Phase, missing: Sequence[Missing]
) -> tuple[Phrase, ...]:
    """Say how many of how many have finished the rating, and in the end how many answered.

    While it is open whoever has only begun is among the `missing`, who are counted beside it.
    """
    if phase not in (Phase.RATING, Phase.CLOSED):
        return ()
    took_part = await read_participation(turn, platform)
    if phase is Phase.CLOSED:
        return (took_part.told(),)
    unconfirmed = sum(each.where is Where.UNCONFIRMED for each in missing)
    return (took_part.told_finished(took_part.finished - unconfirmed),)


def _results_button(number: int) -> Button:
    return Button(say("button-results"), ShowResults(roundtable=number))


def _diary_button(number: int) -> Button:
    return Button(say("button-diary"), ShowDiary(roundtable=number, page=0))
