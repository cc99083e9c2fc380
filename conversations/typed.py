"""Typing what a button says does what pressing it does."""

import re

from conversations.screens import Screen
from conversations.taps.packing import Tap
from conversations.turn import Turn
from conversations.written.signs import visible


def named_button(turn: Turn, screen: Screen, text: str) -> Tap | None:
    """Return the tap of the one button whose label, number or words somebody wrote."""
    wanted = _normal(text)
    meant = [
        button.tap
        for row in screen.buttons
        for button in row
        if button.tap and wanted in _names(turn.words.plain(turn.language, button.label))
    ]
    return meant[0] if len(meant) == 1 else None


def _names(label: str) -> set[str]:
    """Return what names a button: the whole label; `4` and the words of `4 · molto importante`."""
    number, dot, words = label.partition(" · ")
    names = {label, number, words} if dot and re.fullmatch("[0-9]+", number) else {label}
    return {_normal(name) for name in names}


def _normal(text: str) -> str:
    return " ".join(visible(text).casefold().replace("·", " ").split()).strip(" .!…")
