"""`/fase`: the phases of a table, and moving it from one to another."""

from conversations.confirmation import ask_once_more
from conversations.coordination.gates import GATES
from conversations.coordination.missing import count_missing, who_is_missing
from conversations.coordination.news import people_untold, tell_phase
from conversations.counting.closing import close_phases, tell_of
from conversations.limits import PHASES
from conversations.participation import count_hearing, people_in, say_unread
from conversations.phases import ORDER, is_past, label_to_phase, name_of_phase
from conversations.presenting.following import tell_over
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.coordination import AskPhase, EnterPhase, ShowPanel, ShowPhases
from conversations.taps.home import ShowHome
from conversations.taps.results import ShowObjectiveLines
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, Moved, Phase, Roundtable


async def show_phases(turn: Turn, tap: ShowPhases) -> Screen:
    """Show the phases in their order, the present one marked, and a button for each other one."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    leads = turn.leads(platform.number)
    return Screen(
        (
            say("phases-title", table=platform.number, title=platform.title),
            *(_line(roundtable, phase) for phase in ORDER),
            say("phases-how" if leads else "phases-how-reader"),
        ),
        (
            *(_ways(roundtable) if leads else ()),
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


def _ways(roundtable: Roundtable) -> tuple[Row, ...]:
    """Return a button for each other phase, the next one first."""
    here = ORDER.index(roundtable.phase)
    others = [*ORDER[here + 1 :], *reversed(ORDER[:here])]
    return tuple((_way(roundtable, phase),) for phase in others)


def _way(roundtable: Roundtable, phase: Phase) -> Button:
    key = "button-phase-back" if is_past(roundtable, phase) else "button-phase-on"
    is_next = ORDER.index(phase) == ORDER.index(roundtable.phase) + 1
    return Button(
        say(key, to=label_to_phase(phase)),
        AskPhase(roundtable=roundtable.number, entered=phase),
        Style.PRIMARY if is_next else None,
    )


async def ask_phase(turn: Turn, tap: AskPhase) -> Screen:
    """Ask once more before a table moves: what that closes and opens, and who is not ready."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    if roundtable.phase is tap.entered:
        return await _show_where(turn, tap.entered, platform.number)
    await _must_be_let_through(turn, tap)
    left, entered = roundtable.phase, tap.entered
    key = "phase-ask-back" if is_past(roundtable, entered) else "phase-ask-on"
    missing = await who_is_missing(turn.unit, platform, left)
    return ask_once_more(
        say(key, table=platform.number, to=label_to_phase(entered)),
        say(f"phase-closes-{left}"),
        *count_missing(left, missing),
        say(f"phase-opens-{entered}"),
        *await _who_is_told(turn, platform.number, entered),
        say("phase-ask-how"),
        confirm=EnterPhase(roundtable=platform.number, left=left, entered=entered),
        cancel=ShowPanel(roundtable=platform.number),
        here=tap,
        style=None,
    )


async def _who_is_told(turn: Turn, number: int, phase: Phase) -> tuple[Phrase, ...]:
    people = await people_untold(turn, number, phase)
    if not people and await people_in(turn, number):
        return (say("phase-tells-nobody"),)
    return (say("phase-tells", people=count_hearing(people)), *say_unread(people))


async def enter_phase(turn: Turn, tap: EnterPhase) -> Screen:
    """Move a table on or back; a confirmation from another phase moves nothing."""
    seat = turn.seat_that_leads(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    if roundtable.phase is tap.left:
        await _must_be_let_through(turn, tap)
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


async def _move(
    turn: Turn, platform: Platform, roundtable: Roundtable, phase: Phase, seat_id: int
) -> None:
    await turn.unit.pairs.hold(platform.number)
    moved = await turn.unit.roundtables.set_phase(platform.number, phase, roundtable.phase)
    if moved is Moved.NOWHERE:  # somebody else was quicker
        return
    await turn.unit.journal.note(platform.number, seat_id, Deeds.PHASE, phase.value)
    left = roundtable.phase
    closed = await close_phases(turn.unit, turn.process, platform, left, phase)
    for kind, each in closed.items():
        await tell_of(turn, platform, kind, each)
    if roundtable.presented_page is not None:
        await tell_over(turn, platform)
    await tell_phase(turn, platform, phase, moved)


async def _must_be_let_through(turn: Turn, tap: AskPhase | EnterPhase) -> None:
    gate = GATES.get(tap.entered)
    if gate and (why_not := await gate(turn, tap.roundtable)):
        raise Refusal(why_not)


async def _show_where(turn: Turn, phase: Phase, number: int) -> Screen:
    screen = await turn.follow(ShowPanel(roundtable=number))
    return screen.with_toast(say("phase-now", to=label_to_phase(phase)))
