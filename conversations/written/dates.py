"""Days and hours as people write them, in Italian or English, and the moment they make."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from conversations.written.folding import fold
from conversations.written.numerals import with_digits
from conversations.written.pieces import PASSED_OVER, UNLIKELY, Trouble, Unclear, Written

AHEAD: Final = timedelta(days=366)
"""Nothing is planned for later than this."""
LONGEST: Final = 100
"""Characters nobody needs for a date."""
_DASHES: Final = re.compile("[‐‑‒–—−]|[-=]>|[→⇒»]|>>?")
_ORDINALS: Final = re.compile("[ºª]")


class Doubtful(Exception):
    """What was written was not understood whole, or can mean more: `readings`, likeliest first."""

    def __init__(self, found: tuple[Written, ...]) -> None:
        super().__init__(f"{len(found)} readings")
        self.readings = found


def read(text: str, today: date, chosen: date | None = None) -> Written:
    """Read what somebody wrote, where the day was asked for; with a `chosen` one, the hour.

    Raises Doubtful where that is to be asked about, and Unclear for what names no day or no hour,
    or a wrong one.

    >>> read("giovedì 3 dicembre alle 18", date(2026, 12, 1))
    Written(day=datetime.date(2026, 12, 3), clock=datetime.time(18, 0), minutes=None)
    """
    from conversations.written.readings import readings

    folded = fold(_ORDINALS.sub("°", _DASHES.sub("-", text)))
    if len(folded) > LONGEST:
        raise Unclear(Trouble.UNREADABLE)
    found = readings(with_digits(folded), today, chosen)
    if not found:
        raise _guessed(folded, today)
    best = found[0]
    if isinstance(best.meant, Unclear):
        raise best.meant
    _must_answer(best.meant, chosen)
    is_whole = best.cost < PASSED_OVER
    as_likely = best.cost + (UNLIKELY if is_whole else PASSED_OVER)
    likely = [
        (each.cost, each.meant)
        for each in found
        if each.cost <= as_likely and isinstance(each.meant, Written)
    ]
    if not is_whole:
        likely.sort(key=lambda each: (each[0], each[1].day or date.min, each[1].clock or time.min))
    ways = [
        way
        for cost, way in likely
        if _answers(way, chosen)
        and (is_whole or not any(way.says_less_than(more) and at <= cost for at, more in likely))
    ]
    if len(ways) > 1 or best.cost >= UNLIKELY:
        raise Doubtful(tuple(ways))
    return best.meant


def _answers(meant: Written, chosen: date | None) -> bool:
    return meant.day is not None or (chosen is not None and meant.clock is not None)


def _must_answer(meant: Written, chosen: date | None) -> None:
    if _answers(meant, chosen):
        return
    if meant.clock is not None:
        raise Unclear(Trouble.NO_DAY, None, meant.clock)
    raise Unclear(Trouble.UNREADABLE if chosen is None else Trouble.NO_HOUR)


def _guessed(folded: str, today: date) -> Doubtful | Unclear:
    """Return what dateparser makes of a text in which nothing is known: it guesses, so it is asked.

    It may not guess without any word.
    """
    if not re.search("[a-z]{3}", folded):
        return Unclear(Trouble.UNREADABLE)
    from dateparser.date import DateDataParser

    found = DateDataParser(
        languages=["it", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, time()),
        },
    ).get_date_data(folded)
    # "Next week" and "May" name no day, and neither does "now".
    if found.date_obj is None or found.period != "day" or found.date_obj.date() == today:
        return Unclear(Trouble.UNREADABLE)
    return Doubtful((Written(found.date_obj.date(), None),))


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


def check_day(day: date, today: date, ahead: timedelta = AHEAD) -> date:
    """Return a day that can be planned for; raises Unclear for one that is over or too far."""
    if day < today:
        raise Unclear(Trouble.PAST, day)
    if day > today + ahead:
        raise Unclear(Trouble.TOO_FAR, day)
    return day


def comes_twice(at: datetime, zone: tzinfo) -> bool:
    """Tell whether the clock on the wall shows this hour twice on that day."""
    local = at.astimezone(zone)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
