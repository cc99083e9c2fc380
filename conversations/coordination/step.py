"""The next step of a table's evening: which phase it enters, by which button, what it waits for."""

from conversations.coordination.gates import GATES
from conversations.phases import ORDER
from conversations.screens import Phrase, say
from conversations.turn import Reading
from storage.records import Phase


def entered_next(phase: Phase) -> Phase | None:
    """Return the phase that follows; None after the last."""
    return None if phase is ORDER[-1] else ORDER[ORDER.index(phase) + 1]


def name_of_step(phase: Phase) -> Phrase:
    """Say what the button of the next step is called."""
    return say(f"button-next-{phase}")


async def describe_step(reading: Reading, number: int, phase: Phase) -> Phrase:
    """Say what the next step of a table waits for, or that nothing is in its way."""
    gate = GATES.get(entered) if (entered := entered_next(phase)) else None
    if gate and (why_not := await gate(reading, number)):
        return why_not
    return say(f"panel-next-{phase}")
