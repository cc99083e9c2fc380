"""The names of days and months, in Italian and English, and what a calendar knows of them."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from conversations.written.pieces import TROUBLED, Piece, Trouble

_DAYS: Final = (
    *("lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_MONTHS: Final = (
    *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"),
    *("luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def _prefixes(names: tuple[str, ...], around: int) -> dict[str, int]:
    """Return every beginning of at least three letters, with the number, from 1, of its name."""
    found: dict[str, int] = {}
    for position, name in enumerate(names):
        for length in range(3, len(name) + 1):
            found.setdefault(name[:length], position % around + 1)
    return found


DAY_WORDS: Final = _prefixes(_DAYS, 7)
MONTH_WORDS: Final = _prefixes(_MONTHS, 12) | {"sept": 9}


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of these words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


DAY: Final = either(DAY_WORDS) + r"\b\.?'?"
MONTH: Final = either(MONTH_WORDS) + r"\b\.?"
NUMBER: Final = r"[0-9]{1,2}(?![0-9])"
ORDINAL: Final = r"(?:°|o\b|st\b|nd\b|rd\b|th\b)?"
YEAR: Final = r"(?:19|20)[0-9]{2}(?![0-9])"
ANY_YEAR: Final = r"[1-9][0-9]{3}(?![0-9])"
"""Of a date in numbers, where it can be no hour."""


def weekday_of(word: str) -> int:
    """Return the day of the week, Monday 0, that a name or its beginning is of."""
    return DAY_WORDS[word.rstrip(".'")] - 1


def coming(weekday: int, today: date) -> date:
    """Return the next such day of the week, Monday 0, after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def month_after(today: date, months: int) -> date:
    """Return the first day of the month so many months after that of today."""
    years, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(years, month + 1, 1)


def existing(number: int, month: int, year: int) -> Piece:
    """Return that day, or that the month does not have it."""
    try:
        return Piece(day=date(year, month, number))
    except ValueError:
        return Piece(trouble=Trouble.NO_SUCH_DAY, cost=TROUBLED)
