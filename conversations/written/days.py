"""Days as people write them, in Italian or English; the day always before the month.

What is certain is read here. What is left over goes to dateparser, which knows many more ways and
guesses: it never sees an hour (it takes the 18 of "alle 18" for a year), and what it finds is, like
everything read here, shown before it counts.
"""

import calendar
import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from conversations.written.folding import rest_of

RECENT: Final = timedelta(days=120)
"""A day without a year that is not longer ago was meant, and is over; an older one is next year's.
"""
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
_NEAR: Final = {
    **{"ieri": -1, "yesterday": -1, "oggi": 0, "today": 0, "stasera": 0, "tonight": 0},
    **{"stamattina": 0, "domani": 1, "tomorrow": 1, "dopodomani": 2, "dopo domani": 2},
    **{"day after tomorrow": 2},
}
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("un uno una one a an", "due two", "tre three", "quattro four", "cinque five", "sei six"), 1
    )
    for word in words.split()
}
_UNITS: Final = {"giorn": 1, "day": 1, "settiman": 7, "week": 7}
_AWAY: Final = re.compile(
    rf"\b(?:fra|tra|in)\s+(\d{{1,3}}|{'|'.join(_NUMBERS)})\s+({'|'.join(_UNITS)})[a-z]*"
)
_ISO: Final = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_NUMERIC: Final = re.compile(r"\b(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?\b(?!:)")
_ORDINAL: Final = r"(\d{1,2})(?:°|º|st|nd|rd|th)?"
_NAMED: Final = re.compile(rf"\b{_ORDINAL}\s+(?:di |of )?([a-z]{{3,}})\.?(?:,?\s+(\d{{4}}))?\b")
_ENGLISH: Final = re.compile(rf"\b([a-z]{{3,}})\.?\s+{_ORDINAL}\b(?:,?\s+(\d{{4}})\b)?")
_ALONE: Final = re.compile(rf"^(?:\D*\b(?:il|del|the|giorno|l'|dell')\s*)?{_ORDINAL}\b")
_WORD: Final = re.compile(r"[a-z]{3,}")


class Trouble(StrEnum):
    """Why no moment can be made of what was written; each has a sentence of its own."""

    UNREADABLE = "unreadable"
    NO_DAY = "no-day"
    NO_HOUR = "no-hour"
    NO_SUCH_DAY = "no-such-day"
    NO_SUCH_MONTH = "no-such-month"
    NO_SUCH_HOUR = "no-such-hour"
    WRONG_WEEKDAY = "wrong-weekday"
    PAST = "past"
    OVER = "over"
    """A day without a year that was only just: it may be meant for next year."""
    TOO_FAR = "too-far"
    SKIPPED = "skipped"
    """The clock is put forward over it."""


class Unclear(Exception):
    """What was written is no moment to meet. `day` and `clock` are what could be read of it."""

    def __init__(
        self, trouble: Trouble, day: date | None = None, clock: time | None = None
    ) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.day = day
        self.clock = clock


def find_day(text: str, today: date) -> tuple[date | None, str]:
    """Return the day that stands in a folded text, and what else stands there.

    Raises Unclear for one that does not exist.
    """
    for words, days in sorted(_NEAR.items(), key=lambda near: -len(near[0])):
        if re.search(rf"\b{words}\b", text):
            return today + timedelta(days=days), text.replace(words, " ")
    if away := _AWAY.search(text):
        number = _NUMBERS.get(away[1]) or int(away[1])
        return today + timedelta(days=number * _UNITS[away[2]]), rest_of(text, away)
    if named := _date(text, today):
        day, rest = named
        if (weekday := _weekday(rest)) is not None and weekday != day.weekday():
            raise Unclear(Trouble.WRONG_WEEKDAY, day)
        return day, rest
    if (weekday := _weekday(text)) is not None and not re.search(r"\d|week|settiman", text):
        ahead = (weekday - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead), ""
    return _guess(text, today), ""


def _date(text: str, today: date) -> tuple[date, str] | None:
    """Return the date that stands in `text` by its number, and what else stands there."""
    text = re.sub(r"\bprimo\b", "1", text)
    if iso := _ISO.search(text):
        return _made(int(iso[3]), int(iso[2]), int(iso[1]), today), rest_of(text, iso)
    if numeric := _NUMERIC.search(text):
        year = int(numeric[4]) if numeric[4] else None
        year = year + 2000 if year is not None and year < 100 else year
        return _made(int(numeric[1]), int(numeric[3]), year, today), rest_of(text, numeric)
    for pattern, day, name in ((_NAMED, 1, 2), (_ENGLISH, 2, 1)):
        for named in pattern.finditer(text):
            # "mar 8" is a Tuesday, "8 mar" is in March.
            is_tuesday = pattern is _ENGLISH and named[name] == "mar"
            if not is_tuesday and (month := _place(named[name], _MONTHS, 12)):
                year = int(named[3]) if named[3] else None
                return _made(int(named[day]), month, year, today), rest_of(text, named)
    words = _WORD.sub(lambda word: "" if _place(word[0], _DAYS, 7) else word[0], text).strip()
    if alone := _ALONE.search(words):
        return _next(int(alone[1]), today), re.sub(rf"\b{alone[1]}\b", " ", text, count=1)
    return None


def _made(number: int, month: int, year: int | None, today: date) -> date:
    if not 1 <= month <= 12:
        raise Unclear(Trouble.NO_SUCH_MONTH)
    if year is not None:
        return _existing(number, month, year)
    day = _existing(number, month, today.year)
    if day >= today:
        return day
    if today - day <= RECENT:
        raise Unclear(Trouble.OVER, day)
    return _existing(number, month, today.year + 1)


def _existing(number: int, month: int, year: int) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        raise Unclear(Trouble.NO_SUCH_DAY) from None


def _next(number: int, today: date) -> date:
    """Return the next day with this number, of this month or of a later one."""
    if not 1 <= number <= 31:
        raise Unclear(Trouble.NO_SUCH_DAY)
    first = today.replace(day=1)
    while True:
        length = calendar.monthrange(first.year, first.month)[1]
        if number <= length and first.replace(day=number) >= today:
            return first.replace(day=number)
        first += timedelta(days=length)


def _weekday(text: str) -> int | None:
    """Return the day of the week that stands in `text`, Monday 0."""
    for word in _WORD.findall(text):
        if place := _place(word, _DAYS, 7):
            return place - 1
    return None


def _place(word: str, names: tuple[str, ...], around: int) -> int | None:
    """Return the number, from 1, of the name that is `word` or begins with it."""
    for position, name in enumerate(names):
        if len(word) >= 3 and name.startswith(word):
            return position % around + 1
    return 9 if word == "sept" and around == 12 else None


def _guess(text: str, today: date) -> date | None:
    """Ask dateparser for what is none of the ways above; it may not guess without any word."""
    if not _WORD.search(text):
        return None
    from dateparser.date import DateDataParser

    spoken = " ".join(str(_NUMBERS.get(word, word)) for word in text.split())
    found = DateDataParser(
        languages=["it", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, time()),
        },
    ).get_date_data(re.sub(r"\bfra\b", "tra", spoken))
    # "Next week" and "May" name no day.
    is_vague = found.period != "day" and not re.search(r"\d", spoken)
    return found.date_obj.date() if found.date_obj and not is_vague else None
