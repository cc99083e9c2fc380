"""Wishes: what is written only to get out of something, in Italian or English."""

from typing import Final

from conversations.written.courtesies import bared

_OUT: Final = frozenset(
    (
        *("annulla", "annullare", "annulla tutto", "annulla questo", "annullo", "voglio annullare"),
        *("stop", "basta", "esci", "uscire", "voglio uscire", "fammi uscire", "lascia perdere"),
        *("lasciamo perdere", "lascia stare", "ci ripenso", "cancel", "cancel that", "cancel this"),
        *("cancel it", "cancel everything", "quit", "exit", "abort", "leave", "never mind"),
        *("nevermind", "forget it", "i want to leave", "get me out"),
    )
)


def wants_out(text: str) -> bool:
    """Tell whether a text says nothing but that somebody wants to leave what they began.

    >>> wants_out("Annulla tutto, per favore!")
    True
    """
    return bared(text.lstrip("/")) in _OUT
