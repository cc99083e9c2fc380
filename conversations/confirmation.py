"""Asking once more before something is done that is not easily undone."""

from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.packing import Tap


def ask_once_more(
    *paragraphs: Phrase,
    confirm: Tap,
    cancel: Tap,
    here: Tap,
    style: Style | None = Style.DANGER,
) -> Screen:
    """Return the screen with *Conferma*, which does it, above *Annulla*, which leads back."""
    return Screen(
        paragraphs,
        (
            (Button(say("button-confirm"), confirm, style),),
            (Button(say("button-cancel"), cancel),),
        ),
        here=here,
    )
