"""Asking once more before something is done that is not easily undone."""

from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.packing import Tap


def ask_once_more(
    *paragraphs: Phrase,
    confirm: Tap,
    cancel: Tap,
    here: Tap,
    style: Style | None = Style.DANGER,
    yes: str = "button-confirm",
    no: str = "button-do-not",
) -> Screen:
    """Return the screen with *Conferma*, which does it, above *Annulla*, which leads back.

    Where something is itself called off or taken away, `yes` and `no` say which is which.
    """
    return Screen(
        paragraphs,
        (
            (Button(say(yes), confirm, style),),
            (Button(say(no), cancel),),
        ),
        here=here,
    )
