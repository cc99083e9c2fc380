"""What is sent by night waits for the morning: whoever sends it is told so, and may send it now."""

from dataclasses import replace
from datetime import datetime

from conversations.screens import Button, Held, Phrase, Row, Screen, say
from conversations.taps.coordination import ShowPanel
from conversations.taps.packing import Tap
from conversations.taps.reminders import SendHeld
from conversations.turn import Turn


def when_it_leaves(turn: Turn, leaves: datetime) -> tuple[Phrase, ...]:
    """Say from when it leaves, where that is not now."""
    return (say("waits-until", at=leaves),) if leaves > turn.now else ()


def send_at_once(turn: Turn, leaves: datetime, tap: Tap) -> tuple[Row, ...]:
    """Return the button that sends it now, where it would wait."""
    return ((Button(say("button-at-once"), tap),),) if leaves > turn.now else ()


def with_held(turn: Turn, screen: Screen, held: Held) -> Screen:
    """Return the screen of whoever caused news that waits: until when, and how it goes now.

    Only whoever leads the table can have it sent now.
    """
    if not turn.leads(held.roundtable):
        return screen.ending(say("leaves-later", at=held.until))
    tap = SendHeld(roundtable=held.roundtable)
    row: Row = (Button(say("button-at-once"), tap),)
    return replace(screen.ending(say("waits-until", at=held.until)), buttons=(row, *screen.buttons))


async def send_held(turn: Turn, tap: SendHeld) -> Screen:
    """Have the news that waits for a table leave now, by night too."""
    turn.must_lead(tap.roundtable)
    letters = await turn.unit.letters.hurry(tap.roundtable)
    turn.sends_now = letters > 0
    screen = await turn.follow(ShowPanel(roundtable=tap.roundtable))
    return screen.with_toast(say("held-sent", letters=letters))
