"""Remarks: something short that is said to somebody in the middle of something, and the way on."""

from conversations.screens import Button, Phrase, Screen, say
from conversations.taps.packing import Tap


def remark(here: Tap, *paragraphs: Phrase) -> Screen:
    """Return a screen that says only this; *Continua* leads back to `here`, where one stays."""
    return Screen(
        (*paragraphs, say("remark-how")), ((Button(say("button-read-on"), here),),), here=here
    )
