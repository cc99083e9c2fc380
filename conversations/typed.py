"""Typing what a button says does what pressing it does."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Flag, auto
from functools import reduce
from typing import Final

from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.turn import Turn
from conversations.written.courtesies import bared
from conversations.written.folding import words_of
from conversations.written.numerals import in_digits, place_in_digits

Words = tuple[str, ...]
"""What is compared: see `words_of`; without what is said around it, and numbers in digits."""

_AROUND: Final = frozenset(
    (
        *("il", "lo", "la", "l", "i", "gli", "le", "un", "una", "the", "a", "an"),
        *("numero", "num", "n", "nr", "number", "voto", "grado", "vote", "quello", "quella"),
        *("scelgo", "premo", "metto", "direi", "dico", "do", "darei", "press", "choose"),
        *("e", "it", "s", "is", "d", "say", "give", "per", "me", "for"),
    )
)
_SAME: Final = {"piuttosto": "abbastanza", "quite": "fairly", "rather": "fairly"}
"""Words that mean the same wherever a scale has one of them."""
_NUMBERED: Final = re.compile("([0-9]+) · (.+)", re.DOTALL)
_OF_SO_MANY: Final = (("/",), ("su",), ("di",), ("of",), ("out", "of"))
"""What stands between a number and the highest there is: "4/5", "4 su 5", "4 out of 5"."""
_MOST_WAYS: Final = 6
"""Labels of which somebody is reminded at once."""
_SHORTEST_PART: Final = 4
"""Letters of a word that names a button although others stand before it."""


class Names(Flag):
    """What a button is named by."""

    LABEL = auto()
    """Its label, and the words that stand for it in the text."""
    SAID = auto()
    """What people say for it beside that, as the catalogue has it."""


EITHER: Final = Names.LABEL | Names.SAID


def named_button(turn: Turn, screen: Screen, text: str, by: Names = EITHER) -> Tap | None:
    """Return the tap of the one button whose label, number or words somebody wrote.

    In their own language, else in any other there is; as it is, else without the courtesies
    around it. What is done once and for all wants its label and nothing else.
    """
    buttons = _with_taps(screen)
    if (written := _said(text)) and (tap := _the_one(turn, buttons, _is(written), by)):
        return tap
    harmless = [each for each in buttons if each.style is not Style.DANGER]
    for meant in _meanings(text, _numbers(turn, buttons)):
        if tap := _the_one(turn, harmless, _is(meant), by):
            return tap
        if tap := _the_one(turn, buttons, _is(meant), by & Names.SAID):
            return tap
    return None


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


def passes_over(turn: Turn, text: str) -> bool:
    """Tell whether a text says nothing but to go on without an answer."""
    skip = Button(say("button-skip"), ShowHome())
    return named_button(turn, Screen((), ((skip,),)), text) is not None


def missed_numbers(turn: Turn, screen: Screen, text: str) -> tuple[int, int] | None:
    """Return the first and last number there is to press, where another one was written."""
    numbers = _numbers(turn, _with_taps(screen))
    if not numbers:
        return None
    return (numbers[0], numbers[-1]) if is_number(text) else None


def ways_in_words(turn: Turn, screen: Screen) -> Phrase | None:
    """Return what can be written in the place of a button: numbers, and the first labels."""
    buttons = _with_taps(screen)
    numbers = _numbers(turn, buttons)
    labels = (turn.words.plain(turn.language, each.label) for each in buttons)
    ways = [say("typed-way", label=each) for each in labels if any(map(str.isalpha, each))]
    if numbers:
        first, last = str(numbers[0]), str(numbers[-1])
        way = say("typed-ways", first=first, last=last) if len(numbers) > 1 else None
        ways.insert(0, way or say("typed-way", label=first))
    ways = ways[:_MOST_WAYS]
    return reduce(lambda said, way: say("typed-and", said=said, way=way), ways) if ways else None


def is_number(text: str) -> bool:
    """Tell whether a text says nothing but a number: "4", "cinque, grazie", "il secondo", "4/5"."""
    meanings = _meanings(text, [])
    return any(
        meant[0].isdigit() and (len(meant) == 1 or meant[-1].isdigit()) for meant in meanings
    )


def is_word(text: str, *words: str) -> bool:
    """Tell whether a text is nothing but one of these words, however it is written."""
    return words_of(text.lstrip("/")) in {(word,) for word in words}


def _with_taps(screen: Screen) -> list[Button]:
    return [button for row in screen.buttons for button in row if button.tap]


def _is(written: Words) -> Callable[[Words], bool]:
    return lambda name: name == written


def _the_one(
    turn: Turn, buttons: Iterable[Button], fits: Callable[[Words], bool], by: Names = EITHER
) -> Tap | None:
    """Return the tap of the only button that has a fitting name; None if there are more."""
    languages = sorted(turn.words.languages, key=lambda code: code != turn.language)
    for language in languages:
        names = ((each.tap, _names_of(turn, language, each, by)) for each in buttons)
        meant = [tap for tap, named in names if any(map(fits, named))]
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _names_of(turn: Turn, language: str, button: Button, by: Names) -> set[Words]:
    names: set[Words] = set()
    if Names.SAID in by:
        names |= {_said(each) for each in turn.words.said_for(language, button.label)}
    if Names.LABEL in by:
        said = filter(None, (button.label, button.meaning))
        names |= {name for each in said for name in _names(turn.words.plain(language, each))}
    return names - {()}


def _names(label: str) -> set[Words]:
    """Return what names a button: the whole label; `4` and the words of `4 · molto importante`."""
    numbered = _NUMBERED.fullmatch(label)
    names = {label, *numbered.groups()} if numbered else {label}
    return {_said(name) for name in names}


def _numbers(turn: Turn, buttons: Iterable[Button]) -> list[int]:
    """Return the numbers that can be pressed, in their order."""
    labels = (turn.words.plain(turn.language, each.label) for each in buttons)
    return sorted(int(label) for label in labels if label.isascii() and label.isdigit())


def _meanings(text: str, numbers: list[int]) -> Iterator[Words]:
    """Yield what a text can mean: without courtesies, of so many, as a place in a list."""
    plain = _said(bared(text))
    if not plain:
        return
    yield plain
    for between in _OF_SO_MANY:
        if numbers and plain[1:] == (*between, str(numbers[-1])):
            yield plain[:1]
    place = place_in_digits(words_of(bared(text))[-2:] if plain[-1] == "1" else plain)
    if place:
        yield (place,)


def _said(text: str) -> Words:
    words = (_SAME.get(word, word) for word in words_of(text))
    return tuple(in_digits(word) for word in words if word not in _AROUND)
