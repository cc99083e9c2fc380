"""Names as people write and paste them: read, and known again however they are spelt."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

from conversations.screens import Phrase, brief, say
from conversations.written.folding import fold
from conversations.written.signs import bare, one_line, visible

MOST_NAMES: Final = 40
LONGEST_NAME: Final = 80
SHOWN_OF_IT: Final = 120
"""Characters of what was left out that are shown."""

_BULLET: Final = re.compile(r"^(?:[-–—•·*▪◦●○■□☐✓✔>+]+|\(?[0-9]{1,3}(?:[.):°]|\s*[-–]\s))\s*")
_ADDRESS: Final = re.compile(r"[<(\[]?(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")
_PHONE: Final = re.compile(r"[(\[]?(?:\+|00)?[0-9][0-9 ./-]{5,}[0-9][)\]]?")
_EDGES: Final = ' \t"“”«»,;:.-–—|/<>'
_INITIALS: Final = re.compile(r"\w\.\w+$")
"""What a full stop belongs to: the end of "S.p.A."."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_APOSTROPHES: Final = re.compile("['`´‘’‚‛ʹʻʼʽʾʿˈ′‵＇]")
_LOOSE: Final = re.compile(f"\\b((?:d|l|o|dell|dall|sant){_APOSTROPHES.pattern})\\s+(?=\\w)", re.I)
"""What an apostrophe belongs to: "D' Angelo" is D'Angelo, "De' Rossi" stays two words."""
_COMMAS: Final = re.compile(r"\s*[,;]\s*")
_TURNED: Final = 12
"""Words of a name that may stand in another order: each is a letter on a button."""
_TWO: Final = re.compile(r"\s+(?:e|ed|and|&)\s+|\s*/\s*")
_NO_NAME_SIGN: Final = re.compile(
    "[^\\w\\s.,()«»\"“”'`´‘’‚‛ʹʻʼʽʾʿˈ′‵＇·\\-–‐&/\u0300-\u036f\u200c\u200d]|[\\d_]|[ÃÂ](?![A-ZÀ-Ý])"
)
"""What no name has; the last is what one in UTF-8 becomes where it was read as another writing."""
_NOBODY: Final = frozenset(
    {
        *("da definire", "da nominare", "da individuare", "da confermare", "nd", "nn", "vacante"),
        *("totale", "nome", "cognome", "nome e cognome", "delegato", "il dirigente", "il sindaco"),
        *("tbd", "to be defined", "to be confirmed", "total", "vacant", "none", "null", "nessuno"),
    }
)
"""Folded words that offices write in the place of a name, or below the last one."""
_AND: Final = re.compile(r"\s+(?:e|ed|and|&)\s+")


class UnreadableName(ValueError):
    """A line that is no name: `line` is its number from 1, `text` what stands there."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


class NameTooLong(UnreadableName):
    """A line longer than a name may be."""


def read_name(text: str, line: int = 1) -> str:
    """Return the name somebody wrote, its accents composed and its words one space apart.

    Bullets, numbers, e-mail addresses and telephone numbers around it are left out. Raises
    UnreadableName where no letter is left, NameTooLong where it is too long.
    """
    words = normalize("NFC", one_line(text))
    name = _LOOSE.sub(r"\1", _name_in(words))
    if not _LETTER.search(name):
        raise UnreadableName(line, words)
    if len(name) > LONGEST_NAME:
        raise NameTooLong(line, name)
    return name


def read_names(text: str, *, apart: bool = False) -> list[str]:
    """Return the names of a pasted list, in its order; empty lines are passed over.

    `apart` has names with commas between them on one line be several. Raises as `read_name`.
    """
    return [
        read_name(each, number)
        for number, line in enumerate(visible(text).splitlines(), 1)
        if line.strip()
        for each in (_apart(line) if apart else [line])
    ]


def left_out(text: str) -> tuple[str, ...]:
    """Return the addresses and telephone numbers that are no part of the names in a text."""
    lines = visible(text).splitlines()
    found = ((*_ADDRESS.findall(line), *_PHONE.findall(_ADDRESS.sub(" ", line))) for line in lines)
    return tuple(each.strip() for line in found for each in line)


def say_left_out(text: str) -> tuple[Phrase, ...]:
    """Say what of a text was not kept because it is no name."""
    if not (found := left_out(text)):
        return ()
    return (say("inviting-left-out", text=brief(", ".join(found), SHOWN_OF_IT)),)


def count_people(line: str) -> int:
    """Return how many people a line for one name holds, three names and more; 1 for any other.

    Two may be a name and what tells it apart: "Anna Silva, Pro Loco".
    """
    found = len(_apart(visible(line)))
    return found if found > 2 else 1


def doubt_of(name: str) -> str | None:
    """Return what a name may be in the place of one person's: two, nobody, signs; None for a name.

    >>> doubt_of("Anna Silva e Ugo Neri"), doubt_of("n.d."), doubt_of("Viganò")
    ('two', 'nobody', None)
    """
    folded = " ".join(_WORD.findall(fold(name).replace(".", "")))
    if folded in _NOBODY:
        return "nobody"
    if _NO_NAME_SIGN.search(normalize("NFC", name)):
        return "signs"
    people = _TWO.split(name)
    return "two" if len(people) > 1 and all(" " in each.strip() for each in people) else None


def called(name: str | None) -> str:
    """Return a name as it is compared.

    How accents are encoded, which apostrophe it is and whether a space follows it, capitals,
    spaces and what nobody sees make no difference.
    """
    plain = normalize("NFKC", _LOOSE.sub(r"\1", _APOSTROPHES.sub("'", bare(name or ""))))
    return " ".join(normalize("NFKC", plain.casefold()).split())


def resembles(name: str | None) -> tuple[str, ...]:
    """Return what names have in common that say the same words, in whichever order."""
    words = _words(name)
    return tuple(sorted(words) if len(words) <= _TURNED else words)


def plainly_same(name: str, other: str) -> bool:
    """Tell whether two names have the same words, in any order, with accents or without."""
    words = _bare_words(name)
    return bool(words) and words == _bare_words(other)


def split_doubles(names: Iterable[str], known: Iterable[str | None]) -> tuple[list[str], list[str]]:
    """Return the names nobody has yet, and those known or there before, in whichever order."""
    seen = {resembles(name) for name in known}
    new: list[str] = []
    doubles: list[str] = []
    for name in names:
        (doubles if resembles(name) in seen else new).append(name)
        seen.add(resembles(name))
    return new, doubles


def order_of(name: str, other: str | None) -> str:
    """Return which words of `other`, in letters from a, make up `name`; empty for the same name.

    `other` has the same words in another order: see `resembles`.
    """
    if called(name) == called(other):
        return ""
    left = dict(enumerate(_words(other)))
    places = []
    for word in _words(name):
        place = next(place for place, there in left.items() if there == word)
        places.append(chr(ord("a") + place))
        del left[place]
    return "".join(places)


def in_order(name: str, order: str) -> str | None:
    """Return the words of a name in the order of the letters; None where it has not these words."""
    words = _LOOSE.sub(r"\1", name).replace(",", " ").split()
    places = [ord(letter) - ord("a") for letter in order]
    if sorted(places) != list(range(len(words))):
        return None
    return " ".join(words[place] for place in places)


def _bare_words(name: str) -> list[str]:
    return sorted(_WORD.findall(fold(name)))


def _words(name: str | None) -> list[str]:
    return called(name).replace(",", " ").split()


def _apart(line: str) -> list[str]:
    """Return the parts of a line that are people each, or the line.

    Three names and more, or two with a surname each: "Silva, Anna" is one person.
    """
    parts = [part for part in _COMMAS.split(line) if _LETTER.search(_name_in(one_line(part)))]
    if len(parts) > 1:
        parts[-1:] = _AND.split(parts[-1])
    if len(parts) > 2 or (len(parts) == 2 and all(" " in _name_in(part) for part in parts)):
        return parts
    return [line]


def _name_in(words: str) -> str:
    bare_words = _PHONE.sub(" ", _ADDRESS.sub(" ", words))
    bare_words = _BULLET.sub("", " ".join(bare_words.split()))
    name = bare_words.strip(_EDGES)
    return f"{name}." if f"{name}." in bare_words and _INITIALS.search(name) else name
