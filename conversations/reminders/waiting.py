"""What is sent by night waits for the morning: whoever sends it is told so, and may send it now."""

from dataclasses import replace
from datetime import datetime

from conversations.screens import Button, Held, Phrase, Row, Screen, Style, say
from conversations.taps.coordination import ShowPanel
from conversations.taps.home import ShowHome
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

    Whoever leads the table may send it now; that is asked alone, and what came of the tap is next.
    """
    if not turn.leads(held.roundtable):
        return screen.ending(say("leaves-later", at=held.until))
    done = (screen.toast,) if screen.toast else ()
    at_once = Button(say("button-at-once"), SendHeld(roundtable=held.roundtable))
    on = Button(say("button-go-on"), screen.here or ShowHome(), Style.PRIMARY)
    return replace(
        screen,
        paragraphs=(*done, say("waits-until", at=held.until), say("remark-how")),
        buttons=((on,), (at_once,)),
        toast=None,
        alert=False,
    )


async def send_held(turn: Turn, tap: SendHeld) -> Screen:
    """Have the news that waits for a table leave now, by night too."""
    turn.must_lead(tap.roundtable)
    letters = await turn.unit.letters.hurry(tap.roundtable)
    turn.sends_now = letters > 0
    screen = await turn.follow(ShowPanel(roundtable=tap.roundtable))
    return screen.with_toast(say("held-sent", letters=letters))
