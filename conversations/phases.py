"""The phases of a table: what may be done in which, and the words for what may not be done now."""

from datetime import datetime

from conversations.screens import Button, Phrase, Style, say
from conversations.taps.coordination import AskPhase
from conversations.turn import Refusal, Turn
from storage.platforms import Process
from storage.records import Phase, Roundtable

ORDER = tuple(Phase)


async def must_be_in(turn: Turn, number: int, phase: Phase) -> Roundtable:
    """Return table `number`, which is in `phase` now; refuses what comes too early or too late."""
    turn.platform(number)
    roundtable = await turn.roundtable(number)
    if roundtable.phase is not phase:
        raise await refuse(turn, roundtable, phase)
    return roundtable


async def refuse(turn: Turn, roundtable: Roundtable, phase: Phase) -> Refusal:
    """Return why what belongs to `phase` is not now, and how whoever leads comes to it."""
    ways = () if is_past(roundtable, phase) else way_on(turn, roundtable)
    return Refusal(await why_not_in(turn, roundtable, phase), *ways)


def way_on(turn: Turn, roundtable: Roundtable) -> tuple[Button, ...]:
    """Return the button of the next phase, for whoever may open it."""
    entered = entered_next(roundtable.phase)
    if entered is None or not turn.leads(roundtable.number):
        return ()
    return (way_to_next(roundtable, entered),)


def entered_next(phase: Phase) -> Phase | None:
    """Return the phase that follows; None after the last."""
    return None if phase is ORDER[-1] else ORDER[ORDER.index(phase) + 1]


def way_to_next(roundtable: Roundtable, entered: Phase) -> Button:
    """Return the button to `entered`, the next phase of a table."""
    tap = AskPhase(roundtable=roundtable.number, entered=entered)
    return Button(say(f"button-next-{roundtable.phase}"), tap, Style.PRIMARY)


async def why_not_in(turn: Turn, roundtable: Roundtable, phase: Phase) -> Phrase:
    """Say that `phase` comes later, or since when it is over, to a table in another phase."""
    if not is_past(roundtable, phase):
        if turn.leads(roundtable.number):
            return say("phase-early-led", phase=say(f"phase-name-{phase}"))
        return say(f"phase-early-{phase}")
    closed_at = await turn.unit.roundtables.closed_at(roundtable.number, phase)
    return say(f"phase-late-{phase}", since=closed_at or roundtable.phase_since)


def name_of_phase(phase: Phase) -> Phrase:
    """Say what a phase is called."""
    return say(f"phase-name-{phase}")


def label_to_phase(phase: Phase) -> Phrase:
    """Say to which phase a table moves."""
    return say(f"phase-to-{phase}")


def is_unlinked(process: Process, roundtable: Roundtable, now: datetime) -> bool:
    """Tell whether a table was closed so long ago that nobody leads to its answers any more."""
    if roundtable.phase is not Phase.CLOSED:
        return False
    return process.retention.unlinked_at(roundtable.phase_since) <= now


def is_past(roundtable: Roundtable, phase: Phase) -> bool:
    """Tell whether the table is further than `phase`."""
    return ORDER.index(roundtable.phase) > ORDER.index(phase)


def about_phase(number: int) -> str:
    """Return what is said of the phase a table is in: the newest says all that is left to do."""
    return f"phase-{number}"


async def settle_phase(turn: Turn, number: int, phase: Phase) -> None:
    """Have the letter about a phase ask no more of whoever has just done what that asks."""
    platform = turn.platform(number)
    title = say("news-title", table=number, title=platform.title)
    await turn.settle(about_phase(number), title, say(f"phase-finished-{phase}"))
