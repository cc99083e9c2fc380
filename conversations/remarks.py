"""Remarks: something short that is said to somebody in the middle of something, and the way on."""

from collections.abc import Iterable

from conversations.screens import Button, Phrase, Screen, say
from conversations.taps.packing import Tap


def remark(here: Tap, *paragraphs: Phrase, ways: Iterable[Button] = ()) -> Screen:
    """Return a screen that says only this; *Continua* leads back to `here`, where one stays.

    `ways` lead to what can be done about what is said.
    """
    rows = tuple((each,) for each in ways)
    return Screen(
        (*paragraphs, say("remark-how")), (*rows, (Button(say("button-read-on"), here),)), here=here
    )
