"""What is sent by night waits for the morning: whoever sends it is told so, and may send it now."""

from datetime import datetime

from conversations.screens import Button, Phrase, Row, say
from conversations.taps.packing import Tap
from conversations.turn import Turn


def when_it_leaves(turn: Turn, leaves: datetime) -> tuple[Phrase, ...]:
    """Say from when it leaves, where that is not now."""
    return (say("waits-until", at=leaves),) if leaves > turn.now else ()


def send_at_once(turn: Turn, leaves: datetime, tap: Tap) -> tuple[Row, ...]:
    """Return the button that sends it now, where it would wait."""
    return ((Button(say("button-at-once"), tap),),) if leaves > turn.now else ()
