"""Days and hours as people write them, in Italian or English, and the moment they make."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from conversations.written.clocks import Found, find_clock
from conversations.written.days import Trouble, Unclear, find_day
from conversations.written.folding import fold

AHEAD: Final = timedelta(days=366)
"""Nothing is planned for later than this."""
LONGEST: Final = 100
"""Characters nobody needs for a date."""


@dataclass(frozen=True, slots=True)
class Written:
    """The day and the hour that stand in a text, None where it names none."""

    day: date | None
    clock: time | None


def read(text: str, today: date) -> Written:
    """Read what somebody wrote; raises Unclear for what names neither day nor hour, or a wrong one.

    >>> read("giovedì 3 dicembre alle 18", date(2026, 12, 1))
    Written(day=datetime.date(2026, 12, 3), clock=datetime.time(18, 0))
    """
    folded = fold(text)
    if len(folded) > LONGEST:
        raise Unclear(Trouble.UNREADABLE)
    found = _clock(folded)
    day, rest = find_day(found.rest, today)
    clock = found.clock
    if clock is None and day is not None:
        clock = _clock(rest, bare=True).clock
    if day is None and clock is None:
        raise Unclear(Trouble.UNREADABLE)
    return Written(day, clock)


def read_hour(text: str, today: date) -> Written:
    """Read an answer to "at what time?": a bare number is an hour; a day may be named too."""
    folded = fold(text)
    if re.match(r"\d", folded) and not (found := find_clock(folded, bare=True)).rest:
        if found.is_wrong:
            raise Unclear(Trouble.NO_SUCH_HOUR)
        return Written(None, found.clock)
    written = read(text, today)
    if written.clock is None:
        raise Unclear(Trouble.NO_HOUR, written.day)
    return written


def moment(day: date, clock: time, zone: tzinfo, now: datetime) -> datetime:
    """Return the moment at which a clock on the wall in `zone` shows this.

    Of an hour that comes twice, when the clock is put back, it is the first (`comes_twice`).
    Raises Unclear for one that is over, too far ahead, or skipped when the clock is put forward.
    """
    try:
        check_day(day, now.astimezone(zone).date())
    except Unclear as unclear:
        raise Unclear(unclear.trouble, day, clock) from None
    wall = datetime.combine(day, clock)
    at = wall.replace(tzinfo=zone)
    if at.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise Unclear(Trouble.SKIPPED, day, clock)
    if at <= now:
        raise Unclear(Trouble.PAST, day, clock)
    if at > now + AHEAD:
        raise Unclear(Trouble.TOO_FAR, day, clock)
    return at.astimezone(UTC)


def check_day(day: date, today: date) -> date:
    """Return a day on which one can meet; raises Unclear for one that is over or too far ahead."""
    if day < today:
        raise Unclear(Trouble.PAST, day)
    if day > today + AHEAD:
        raise Unclear(Trouble.TOO_FAR, day)
    return day


def comes_twice(at: datetime, zone: tzinfo) -> bool:
    """Tell whether the clock on the wall shows this hour twice on that day."""
    local = at.astimezone(zone)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _clock(folded: str, *, bare: bool = False) -> Found:
    found = find_clock(folded, bare=bare)
    if found.is_wrong:
        raise Unclear(Trouble.NO_SUCH_HOUR)
    return found
