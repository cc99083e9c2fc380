"""Numbers up to 199 as people write them, in Italian or English."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_SMALL: Final = (
    *("zero", "uno one", "due two", "tre three", "quattro four", "cinque five", "sei six"),
    *("sette seven", "otto eight", "nove nine", "dieci ten", "undici eleven", "dodici twelve"),
    *("tredici thirteen", "quattordici fourteen", "quindici fifteen", "sedici sixteen"),
    *("diciassette seventeen", "diciotto eighteen", "diciannove nineteen"),
)
_TENS: Final = (
    *("venti twenty", "trenta thirty", "quaranta forty", "cinquanta fifty", "sessanta sixty"),
    *("settanta seventy", "ottanta eighty", "novanta ninety"),
)
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)


def _written() -> Iterator[tuple[str, str]]:
    """Yield every word for a number with its digits."""
    for number, words in enumerate(_SMALL):
        yield from ((word, str(number)) for word in words.split())
    for number, words in enumerate(_TENS, 2):
        italian, english = words.split()
        yield from ((italian, f"{number}0"), (english, f"{number}0"))
        for unit in range(1, 10):
            one, two = _SMALL[unit].split()
            stem = italian[:-1] if unit in (1, 8) else italian
            yield from ((stem + one, f"{number}{unit}"), (f"{english} {two}", f"{number}{unit}"))
        yield italian[:-1] + "un", f"{number}1"
    yield from (("cento", "100"), ("centoventi", "120"), ("centottanta", "180"))


def _ordinals() -> Iterator[tuple[str, str]]:
    for number, word in enumerate(_ORDINALS, 1):
        yield word, f"{number}th"
    for number, word in enumerate(_ORDINALS[:9], 1):
        yield f"twenty {word}", f"2{number}th"
    yield from (("thirtieth", "30th"), ("thirty first", "31th"))


_PLACES: Final = (
    *("primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono"),
    *("decimo", "undicesimo", "dodicesimo", "tredicesimo", "quattordicesimo", "quindicesimo"),
)
_NUMBERS: Final = dict(_written())
_ALL: Final = _NUMBERS | dict(_ordinals())
_PLACE: Final = (
    {word: str(number) for number, word in enumerate(_ORDINALS, 1)}
    | {word: str(number) for number, word in enumerate(_PLACES, 1)}
    | {f"{word[:-1]}a": str(number) for number, word in enumerate(_PLACES, 1)}
)
_ENDING: Final = re.compile("([0-9]+)(?:st|nd|rd|th)")
_COMPOUND: Final = re.compile(r"\b((?:twen|thir|for|fif|six|seven|eigh|nine)ty)[- ]([a-z]+)\b")
_WORD: Final = re.compile(r"[a-z]+")


def in_digits(word: str) -> str:
    """Return a folded word, or in digits the number that it is.

    >>> in_digits("quattro")
    '4'
    """
    return _NUMBERS.get(word, word)


def with_digits(text: str) -> str:
    """Return a folded text with its numbers, English ordinals too, in digits.

    >>> with_digits("ventuno dicembre, twenty-first of december")
    '21 dicembre, 21th of december'
    """
    together = _COMPOUND.sub(lambda two: _ALL.get(f"{two[1]} {two[2]}", two[0]), text)
    return _WORD.sub(lambda word: _ALL.get(word[0], word[0]), together)


def place_in_digits(words: Sequence[str]) -> str | None:
    """Return in digits the place in a list that folded words say, None where they say none.

    >>> place_in_digits(("first", "one"))
    '1'
    """
    place, *rest = words or ("",)
    if rest not in ([], ["one"]):
        return None
    ending = _ENDING.fullmatch(place)
    return ending[1] if ending else _PLACE.get(place)
