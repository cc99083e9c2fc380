"""By when: a day as people promise it, in Italian or English; of a month alone, its last day."""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from conversations.written.almanac import MONTH, MONTH_WORDS, YEAR
from conversations.written.dates import Doubtful, check_day, read
from conversations.written.folding import fold
from conversations.written.pieces import Trouble, Unclear

AHEAD: Final = timedelta(days=3 * 366)
"""No promise is for later than this."""
_BY: Final = re.compile(
    r"^(?:entro(?: e non oltre)?|non oltre|by|before|until)\s+(?:(?:la|the)\s+)?"
)
_END: Final = r"(?:(?:la\s)?fine\s(?:di\s|del\s|dell'\s?)?|(?:the\s)?end\sof\s(?:the\s)?)"
_MONTHS_END: Final = re.compile(
    rf"(?:{_END})?(?:il\smese\sdi\s)?(?P<month>{MONTH})(?:\s(?:del\s|of\s)?(?P<year>{YEAR}))?"
)
_THIS_MONTH: Final = re.compile(rf"{_END}(?:mese|month)")
_YEARS_END: Final = re.compile(rf"{_END}(?:anno|year|(?P<year>{YEAR}))")


def read_deadline(text: str, today: date) -> tuple[date, ...]:
    """Return the day that was meant; two, or one twice, where that is to be asked about.

    Raises Unclear for what names no day, or one that is over or too far ahead.
    """
    words = _BY.sub("", fold(text))
    if (end := _end_of(words, today)) is not None:
        return (check_day(end, today, AHEAD),)
    try:
        written = read(words, today)
    except Doubtful as doubtful:
        return _possible([way.day for way in doubtful.readings if way.day], today)
    if written.day is None:
        raise Unclear(Trouble.NO_DAY)
    return (check_day(written.day, today, AHEAD),)


def _end_of(words: str, today: date) -> date | None:
    """Return the last day of what is named alone: a month, this month, a year."""
    if found := _MONTHS_END.fullmatch(words):
        month = MONTH_WORDS[found["month"].rstrip(".")]
        year = int(found["year"]) if found["year"] else today.year + (month < today.month)
        return last_day(year, month)
    if _THIS_MONTH.fullmatch(words):
        return last_day(today.year, today.month)
    if found := _YEARS_END.fullmatch(words):
        return date(int(found["year"] or today.year), 12, 31)
    return None


def _possible(days: list[date], today: date) -> tuple[date, ...]:
    found = [day for day in dict.fromkeys(days) if today <= day <= today + AHEAD][:2]
    if not found:
        raise Unclear(Trouble.UNREADABLE)
    return found[0], found[-1]


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last one there."""
    years, month = divmod(day.month - 1 + months, 12)
    end = last_day(day.year + years, month + 1)
    return min(end, end.replace(day=min(day.day, end.day)))
