"""Days as people write them, in Italian or English; the day always before the month."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from conversations.written.almanac import (
    ANY_YEAR,
    MONTH,
    MONTH_WORDS,
    NUMBER,
    ORDINAL,
    YEAR,
    existing,
)
from conversations.written.nearby import NEARBY_SHAPES
from conversations.written.pieces import (
    FAR_FETCHED,
    RIVAL,
    TROUBLED,
    UNLIKELY,
    WHOLE,
    Meaning,
    Piece,
    Shape,
    Trouble,
)

RECENT: Final = timedelta(days=120)
"""A day without a year that is not longer ago was meant, and is over; an older one is next year's.
"""
AN_HOUR_RATHER: Final = TROUBLED + 1
"""What a bare number costs as a day, where only the hour was asked for."""
AFTERNOON: Final = 14
"""Up to here "9 alle 18" may be a day and its hour, not only from when till when."""
_NUMERIC: Final = re.compile(
    r"(?P<day>[0-9]{1,2})\s?(?P<sign>[/.-])\s?(?P<month>[0-9]{1,2})"
    rf"(?:\s?(?P=sign)\s?(?P<year>{ANY_YEAR}|[0-9]{{2}}))?(?!:|[/.]?[0-9]){WHOLE}"
)
_SPACED: Final = re.compile(
    rf"(?P<day>[0-9]{{1,2}})\s(?P<month>[0-9]{{1,2}})(?:\s(?P<year>{YEAR}))?(?![:.,h]?[0-9]){WHOLE}"
)
_ISO: Final = re.compile(
    rf"(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})"
    rf"(?:t(?=[0-9])|{WHOLE})"
)
_NAMED: Final = re.compile(
    rf"(?P<day>{NUMBER}|primo\b){ORDINAL}\s?(?:di\s|of\s)?(?P<month>{MONTH})"
    rf"(?:,?\s(?:del\s)?(?P<year>{YEAR})|\s?'(?P<short>[0-9]{{2}}))?{WHOLE}"
)
_TWO: Final = re.compile(
    rf"(?P<first>{NUMBER})\s?(?:o|oppure|or|e|ed|and|[-/])\s?(?P<second>{NUMBER})\s?"
    rf"(?:di\s|of\s)?(?P<month>{MONTH})(?:\s(?P<year>{YEAR}))?{WHOLE}"
)
_ENGLISH: Final = re.compile(
    rf"(?<![0-9]\s)(?P<month>{MONTH})\s(?:the\s)?(?P<day>{NUMBER}){ORDINAL}"
    rf"(?:,?\s(?P<year>{YEAR}))?(?!:|[.,h]?[0-9]){WHOLE}"
)
_HOUR_AHEAD: Final = re.compile(r",?\s(?:alle|all'|at\b)")
"""What makes a day of the number before it, also where only the hour was asked for."""
_ALONE: Final = re.compile(
    rf"(?P<said>(?:(?:per il|il|del|dal|al|the|giorno)\s|l'|dell')(?:giorno\s)?)?"
    rf"(?P<day>{NUMBER}|(?<=il\s)primo\b){ORDINAL}(?![a-z0-9]|\s?[:/]|[.,][0-9])"
    r"(?!\s(?:di|del|della|in the)\s(?:sera|pomeriggio|mattin|evening|afternoon|morning))"
)


def day_shapes(today: date, *, is_day_known: bool) -> tuple[Shape, ...]:
    """Return how days look in a folded text with digits, and what they mean `today`.

    `is_day_known` where the question is only at what time: what may be an hour is one.
    """
    numeric: Meaning = partial(_numeric, is_day_known=is_day_known)
    alone: Meaning = partial(_alone, is_day_known=is_day_known)
    shapes: tuple[tuple[re.Pattern[str], Meaning], ...] = (
        *((_ISO, _numbered), (_NAMED, _numbered), (_ENGLISH, _numbered), (_SPACED, _numbered)),
        *((_TWO, _two), (_NUMERIC, numeric)),
        *((_ALONE, alone), *NEARBY_SHAPES),
    )
    return tuple((pattern, partial(_on, meaning, today)) for pattern, meaning in shapes)


def _on(meaning: Meaning, today: date, match: re.Match[str]) -> Iterator[Piece]:
    return meaning(match, today)


def _numbered(match: re.Match[str], today: date) -> Iterator[Piece]:
    names = match.groupdict()
    month = names["month"].rstrip(".")
    number = 1 if names["day"] == "primo" else int(names["day"])
    year = f"20{names['short']}" if names.get("short") else names["year"]
    made = _made(
        number,
        MONTH_WORDS.get(month) or int(month),
        int(year) if year else None,
        today,
    )
    # "mar 8" is a Tuesday to Italians, a day of March to others; "3 12" may be an hour.
    is_doubtful = month == "mar" if match.re is _ENGLISH else match.re is _SPACED and not year
    yield _dearer(made, RIVAL if is_doubtful else 0)


def _two(match: re.Match[str], today: date) -> Iterator[Piece]:
    """Yield two days that were written with one month: one of them has to be chosen."""
    month = MONTH_WORDS[match["month"].rstrip(".")]
    year = int(match["year"]) if match["year"] else None
    for name in ("first", "second"):
        yield _dearer(_made(int(match[name]), month, year, today), UNLIKELY)


def _numeric(match: re.Match[str], today: date, *, is_day_known: bool) -> Iterator[Piece]:
    year = int(match["year"]) if match["year"] else None
    year = year + 2000 if year is not None and year < 100 else year
    made = _made(int(match["day"]), int(match["month"]), year, today)
    may_be_hour = is_day_known and year is None and match["sign"] != "/"
    yield _dearer(made, FAR_FETCHED if may_be_hour else 0)


def _alone(match: re.Match[str], today: date, *, is_day_known: bool) -> Iterator[Piece]:
    number = 1 if match["day"] == "primo" else int(match["day"])
    stands_first = re.search(r"(?:^|[a-z]{3}\W{0,2})$", match.string[: match.start()]) is not None
    cost = 0
    if match["said"] is None and is_day_known:
        is_day_of_hour = number < AFTERNOON and _HOUR_AHEAD.match(match.string, match.end())
        cost = RIVAL if is_day_of_hour else AN_HOUR_RATHER
    elif match["said"] is None:
        cost = 0 if stands_first else UNLIKELY
    if 1 <= number <= 31:
        yield Piece(day=_next(number, today), cost=cost)
    elif match["said"] or not is_day_known:
        yield Piece(trouble=Trouble.NO_SUCH_DAY, cost=TROUBLED)


def _dearer(piece: Piece, cost: int) -> Piece:
    return Piece(day=piece.day, trouble=piece.trouble, cost=piece.cost + cost)


def _made(number: int, month: int, year: int | None, today: date) -> Piece:
    if not 1 <= month <= 12:
        return Piece(trouble=Trouble.NO_SUCH_MONTH, cost=TROUBLED)
    made = existing(number, month, year or today.year)
    if year is not None or made.day is None or made.day >= today:
        return made
    if today - made.day <= RECENT:
        return Piece(day=made.day, trouble=Trouble.OVER, cost=TROUBLED)
    return existing(number, month, today.year + 1)


def _next(number: int, today: date) -> date:
    """Return the next day with this number, of this month or of a later one."""
    first = today.replace(day=1)
    while True:
        length = calendar.monthrange(first.year, first.month)[1]
        if number <= length and first.replace(day=number) >= today:
            return first.replace(day=number)
        first += timedelta(days=length)
