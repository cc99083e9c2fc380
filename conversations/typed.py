"""Typing what a button says does what pressing it does."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from conversations.screens import Button, Screen, Style
from conversations.taps.packing import Tap
from conversations.turn import Turn
from conversations.written.folding import words_of
from conversations.written.numerals import in_digits

Words = tuple[str, ...]
"""What is compared: see `words_of`; without what is said around it, and numbers in digits."""

_AROUND: Final = frozenset(
    (
        *("il", "lo", "la", "l", "i", "gli", "le", "un", "una", "the", "a", "an"),
        *("numero", "num", "n", "nr", "number", "voto", "grado", "vote"),
        *("scelgo", "premo", "metto", "direi", "dico", "press", "choose"),
    )
)
_NUMBERED: Final = re.compile("([0-9]+) · (.+)", re.DOTALL)
_SHORTEST_PART: Final = 4
"""Letters of a word that names a button although others stand before it."""


def named_button(turn: Turn, screen: Screen, text: str) -> Tap | None:
    """Return the tap of the one button whose label, number or words somebody wrote.

    In their own language, else in any other there is.
    """
    written = _said(text)
    return _the_one(turn, _with_taps(screen), lambda name: name == written) if written else None


def meant_button(turn: Turn, screen: Screen, text: str) -> Tap | None:
    """Return the tap of the one button some of whose words somebody wrote, its first ones rather.

    What is done once and for all wants its whole name.
    """
    written = _said(text)
    if not written or "".join(written).isdigit():
        return None
    size = len(written)
    buttons = [each for each in _with_taps(screen) if each.style is not Style.DANGER]
    if found := _the_one(turn, buttons, lambda name: name[:size] == written):
        return found
    if len("".join(written)) < _SHORTEST_PART:
        return None
    return _the_one(
        turn,
        buttons,
        lambda name: any(name[at : at + size] == written for at in range(len(name))),
    )


def is_word(text: str, *words: str) -> bool:
    """Tell whether a text is nothing but one of these words, however it is written."""
    return words_of(text.lstrip("/")) in {(word,) for word in words}


def _with_taps(screen: Screen) -> list[Button]:
    return [button for row in screen.buttons for button in row if button.tap]


def _the_one(turn: Turn, buttons: Iterable[Button], fits: Callable[[Words], bool]) -> Tap | None:
    """Return the tap of the only button that has a fitting name; None if there are more."""
    languages = sorted(turn.words.languages, key=lambda code: code != turn.language)
    for language in languages:
        meant = [each.tap for each in buttons if any(map(fits, _names_of(turn, language, each)))]
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _names_of(turn: Turn, language: str, button: Button) -> set[Words]:
    """Return what names a button: its label, and the words that stand for it in the text."""
    said = filter(None, (button.label, button.meaning))
    return {name for each in said for name in _names(turn.words.plain(language, each))}


def _names(label: str) -> set[Words]:
    """Return what names a button: the whole label; `4` and the words of `4 · molto importante`."""
    numbered = _NUMBERED.fullmatch(label)
    names = {label, *numbered.groups()} if numbered else {label}
    return {_said(name) for name in names} - {()}


def _said(text: str) -> Words:
    words = words_of(text)
    return tuple(in_digits(word) for word in words if word not in _AROUND)
