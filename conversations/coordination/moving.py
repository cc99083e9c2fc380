"""`/fase`: the phases of a table, and moving it from one to another."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.confirmation import ask_once_more
from conversations.coordination.gates import Obstacle, find_obstacle
from conversations.coordination.missing import say_missing
from conversations.coordination.news import people_untold, tell_phase
from conversations.counting.closing import close_phases, tell_of
from conversations.limits import PHASES
from conversations.meetings.reminding import say_when
from conversations.participation import count_hearing, people_in, say_unread
from conversations.phases import (
    ORDER,
    entered_next,
    is_past,
    is_unlinked,
    label_to_phase,
    name_of_phase,
)
from conversations.presenting.following import tell_over
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.coordination import AskPhase, EnterPhase, ShowPanel, ShowPhases
from conversations.taps.home import ShowHome
from conversations.taps.results import ShowObjectiveLines
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, Phase, Roundtable


async def show_phases(turn: Turn, tap: ShowPhases) -> Screen:
    """Show the phases in their order, the present one marked, and a button for each other one."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    is_over = is_unlinked(turn.process, roundtable, turn.now)
    leads = turn.leads(platform.number) and not is_over
    how = "phases-how" if leads else "phases-how-over" if is_over else "phases-how-reader"
    obstacles = {
        phase: obstacle
        for phase in (ORDER if leads else ())
        if phase is not roundtable.phase
        and (obstacle := await find_obstacle(turn, roundtable, phase))
    }
    return Screen(
        (
            say("phases-title", table=platform.number, title=platform.title),
            *(_line(roundtable, phase) for phase in ORDER),
            *(each.words for each in obstacles.values()),
            say(how),
        ),
        (
            *(_ways(roundtable, obstacles) if leads else ()),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowPhases(roundtable=platform.number),
    )


def _line(roundtable: Roundtable, phase: Phase) -> Phrase:
    return say(
        "phase-line-here" if phase is roundtable.phase else "phase-line",
        position=ORDER.index(phase) + 1,
        name=name_of_phase(phase),
        purpose=say(f"phase-purpose-{phase}"),
    )


def _ways(roundtable: Roundtable, obstacles: Mapping[Phase, Obstacle]) -> tuple[Row, ...]:
    """Return a button for each other phase that can be entered, the next one first.

    In the place of one that can't be stands what has to be done before, where nothing else does it.
    """
    here = ORDER.index(roundtable.phase)
    others = [*ORDER[here + 1 :], *reversed(ORDER[:here])]
    ways = {phase: _way(roundtable, phase) for phase in others if phase not in obstacles}
    taps = [each.tap for each in ways.values()]
    ways |= {
        phase: replace(obstacle.way(), style=_style(roundtable, phase))
        for phase, obstacle in obstacles.items()
        if obstacle.tap not in taps
    }
    return tuple((ways[phase],) for phase in others if phase in ways)


def _way(roundtable: Roundtable, phase: Phase) -> Button:
    key = "button-phase-back" if is_past(roundtable, phase) else "button-phase-on"
    return Button(
        say(key, to=label_to_phase(phase)),
        AskPhase(roundtable=roundtable.number, entered=phase),
        _style(roundtable, phase),
    )


def _style(roundtable: Roundtable, phase: Phase) -> Style | None:
    return Style.PRIMARY if phase is entered_next(roundtable.phase) else None


async def ask_phase(turn: Turn, tap: AskPhase) -> Screen:
    """Ask once more before a table moves: what that closes and opens, and who is not ready."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    if roundtable.phase is tap.entered:
        return await _show_where(turn, tap.entered, platform.number)
    _must_move(turn, roundtable)
    left, entered = roundtable.phase, tap.entered
    if obstacle := await find_obstacle(turn, roundtable, entered):
        return _not_yet(roundtable, obstacle, tap)
    goes_back = is_past(roundtable, entered)
    key = "phase-ask-back" if goes_back else "phase-ask-on"
    missing = () if goes_back else (await say_missing(turn.unit, platform, left),)
    return ask_once_more(
        say(key, table=platform.number, to=label_to_phase(entered)),
        say(f"phase-closes-{left}"),
        *missing,
        say(f"phase-opens-{entered}"),
        *await _what_is_hidden(turn, roundtable, entered),
        *await _who_is_told(turn, platform.number, entered),
        say("phase-ask-how"),
        confirm=EnterPhase(roundtable=platform.number, left=left, entered=entered),
        cancel=ShowPanel(roundtable=platform.number),
        here=tap,
        style=None,
    )


async def _what_is_hidden(turn: Turn, roundtable: Roundtable, entered: Phase) -> tuple[Phrase, ...]:
    """Say that participants do not read any more what is published of phases that are open anew."""
    published = await turn.unit.publications.at(roundtable.number)
    reopened = ORDER[ORDER.index(entered) : ORDER.index(roundtable.phase)]
    hidden = any(phase in published for phase in reopened)
    return (say("phase-hides-published"),) if hidden else ()


async def _who_is_told(turn: Turn, number: int, phase: Phase) -> tuple[Phrase, ...]:
    people = await people_untold(turn, number, phase)
    if not people and await people_in(turn, number):
        return (say("phase-tells-nobody"),)
    when = await say_when(turn, number) if people else ()
    return (say("phase-tells", people=count_hearing(people)), *say_unread(people), *when)


async def enter_phase(turn: Turn, tap: EnterPhase) -> Screen:
    """Move a table on or back; a confirmation from another phase moves nothing."""
    seat = turn.seat_that_leads(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    if roundtable.phase is tap.left:
        _must_move(turn, roundtable)
        if obstacle := await find_obstacle(turn, roundtable, tap.entered):
            return _not_yet(roundtable, obstacle, tap)
        await turn.must_not_do_more(PHASES, platform.number, Deeds.PHASE)
        await _move(turn, platform, roundtable, tap.entered, seat.id)
        roundtable = await turn.roundtable(platform.number)
    if (
        roundtable.phase is tap.entered
        and tap.left is Phase.RATING
        and is_past(roundtable, tap.left)
    ):
        screen = await turn.follow(ShowObjectiveLines(roundtable=platform.number))
        return screen.with_toast(say("phase-rating-closed"))
    return await _show_where(turn, roundtable.phase, platform.number)


def _must_move(turn: Turn, roundtable: Roundtable) -> None:
    """Refuse to move a table to whose answers nobody leads any more: there is nobody to go on."""
    if is_unlinked(turn.process, roundtable, turn.now):
        raise Refusal(say("phase-over", months=turn.process.retention.link_months))


async def _move(
    turn: Turn, platform: Platform, roundtable: Roundtable, phase: Phase, seat_id: int
) -> None:
    await turn.unit.pairs.hold(platform.number)
    was_closed = await turn.unit.roundtables.closed_at(platform.number, phase)
    left = roundtable.phase
    if not await turn.unit.roundtables.set_phase(platform.number, phase, left):
        return  # somebody else was quicker
    await turn.unit.journal.note(platform.number, seat_id, Deeds.PHASE, phase.value)
    closed = await close_phases(turn.unit, turn.process, platform, left, phase)
    for kind, each in closed.items():
        await tell_of(turn, platform, kind, each)
    if roundtable.presented_page is not None:
        await tell_over(turn, platform)
    await tell_phase(turn, platform, phase, was_closed)


def _not_yet(roundtable: Roundtable, obstacle: Obstacle, tap: AskPhase | EnterPhase) -> Screen:
    """Say why a phase cannot be entered, alone; to settle that, to go past it, or to stay."""
    number = roundtable.number
    close = AskPhase(roundtable=number, entered=Phase.CLOSED)
    past = (
        () if roundtable.phase is Phase.CLOSED else ((Button(say("button-next-ranking"), close),),)
    )
    return Screen(
        (
            say("phase-not-yet", table=number, to=label_to_phase(tap.entered)),
            obstacle.words,
            say("page-only"),
        ),
        (
            (replace(obstacle.way(), style=Style.PRIMARY),),
            *past,
            (Button(say("button-home"), ShowHome()),),
        ),
        here=AskPhase(roundtable=number, entered=tap.entered),
    )


async def _show_where(turn: Turn, phase: Phase, number: int) -> Screen:
    screen = await turn.follow(ShowPanel(roundtable=number))
    return screen.with_toast(say("phase-now", to=label_to_phase(phase)))
