"""Names as people paste them: one a line, with bullets, numbers and addresses around them."""

import re
from collections.abc import Iterable
from typing import Final

MOST_NAMES: Final = 40
LONGEST_NAME: Final = 80

_BULLET: Final = re.compile(r"^(?:[-–—•·*▪◦●○■□☐✓✔>+]+|\(?[0-9]{1,3}(?:[.):°]|\s*[-–]\s))\s*")
_ADDRESS: Final = re.compile(r"[<(\[]?(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")
_PHONE: Final = re.compile(r"[(\[]?(?:\+|00)?[0-9][0-9 ./-]{5,}[0-9][)\]]?")
_EDGES: Final = ' \t"“”«»,;:.-–—|/<>'
_LETTER: Final = re.compile(r"[^\W\d_]")


class UnreadableName(ValueError):
    """A line that is no name: `line` is its number from 1, `text` what stands there."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


class NameTooLong(UnreadableName):
    """A line longer than a name may be."""


def read_names(text: str) -> list[str]:
    """Return the names of a pasted list, in its order; empty lines are passed over.

    Bullets, numbers, e-mail addresses and telephone numbers around a name are left out. Raises
    UnreadableName for a line in which no name is left, NameTooLong for one that is too long.
    """
    names = []
    for number, line in enumerate(text.splitlines(), 1):
        words = " ".join(line.split())
        if not words:
            continue
        name = _name_in(words)
        if not _LETTER.search(name):
            raise UnreadableName(number, words)
        if len(name) > LONGEST_NAME:
            raise NameTooLong(number, name)
        names.append(name)
    return names


def called(name: str | None) -> str:
    """Return a name as it is compared: capitals, apostrophes and spaces make no difference."""
    return " ".join((name or "").casefold().replace("’", "'").split())


def split_doubles(names: Iterable[str], known: Iterable[str | None]) -> tuple[list[str], list[str]]:
    """Return the names nobody has yet, and those that are known or were there before."""
    seen = {called(name) for name in known}
    new: list[str] = []
    doubles: list[str] = []
    for name in names:
        (doubles if called(name) in seen else new).append(name)
        seen.add(called(name))
    return new, doubles


def _name_in(words: str) -> str:
    bare = _PHONE.sub(" ", _ADDRESS.sub(" ", words))
    bare = _BULLET.sub("", " ".join(bare.split()))
    return bare.strip(_EDGES)
