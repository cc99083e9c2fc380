"""Typing what a button says does what pressing it does."""

import re
from typing import Final

from conversations.screens import Button, Screen
from conversations.taps.packing import Tap
from conversations.turn import Turn
from conversations.written.signs import visible

_SIGNS: Final = str.maketrans("·’", " '")
"""What labels have and keyboards do not, or the other way round."""


def named_button(turn: Turn, screen: Screen, text: str) -> Tap | None:
    """Return the tap of the one button whose label, number or words somebody wrote."""
    wanted = _normal(text)
    meant = [
        button.tap
        for row in screen.buttons
        for button in row
        if button.tap and wanted in _names_of(turn, button)
    ]
    return meant[0] if len(meant) == 1 else None


def _names_of(turn: Turn, button: Button) -> set[str]:
    """Return what names a button: its label, and the words that stand for it in the text."""
    said = filter(None, (button.label, button.meaning))
    return {name for each in said for name in _names(turn.words.plain(turn.language, each))}


def _names(label: str) -> set[str]:
    """Return what names a button: the whole label; `4` and the words of `4 · molto importante`."""
    number, dot, words = label.partition(" · ")
    names = {label, number, words} if dot and re.fullmatch("[0-9]+", number) else {label}
    return {_normal(name) for name in names}


def _normal(text: str) -> str:
    return " ".join(visible(text).casefold().translate(_SIGNS).split()).strip(" .!…")
