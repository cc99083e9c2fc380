"""When the clocks of a time zone are put forward and back, as a calendar file says it."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import reduce
from typing import Final

EARLIEST: Final = 1970
"""No rule is followed further back."""
AHEAD: Final = 4
"""Years from the meeting's in which a rule has to hold to be written as one."""
LAST: Final = -1
MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Onset:
    """A change of the clocks: what they show before it, and what is added to UTC around it."""

    wall: datetime
    before: timedelta
    after: timedelta
    is_summer: bool
    name: str

    @property
    def weeks(self) -> frozenset[int]:
        """Which of the days of its kind in the month it is: from the beginning, or the last."""
        length = calendar.monthrange(self.wall.year, self.wall.month)[1]
        last = {LAST} if self.wall.day + 7 > length else set()
        return frozenset({(self.wall.day - 1) // 7 + 1} | last)


@dataclass(frozen=True, slots=True)
class Observance:
    """A stretch of standard or summer time, from its first onset.

    `month`, `weekday` (Monday 0) and `week` are set where it comes again every year.
    """

    onset: Onset
    month: int | None = None
    weekday: int | None = None
    week: int | None = None


def observances(zone: tzinfo, year: int) -> list[Observance]:
    """Return what tells the clock of a zone around a year.

    That is two rules where the clocks change twice a year by the same one, else each onset near.
    """
    near = [onsets(zone, each) for each in range(year - 1, year + AHEAD + 1)]
    weeks = _ruled(near)
    if weeks is None:
        return [Observance(onset) for each in near[:3] for onset in each]
    if not weeks:
        return [Observance(_always(zone, year))]
    for earlier in range(year - 2, EARLIEST - 1, -1):
        longer = [onsets(zone, earlier), *near]
        if (found := _ruled(longer)) is None:
            break
        near, weeks = longer, found
    return [
        Observance(onset, onset.wall.month, onset.wall.weekday(), week)
        for onset, week in zip(near[0], weeks, strict=True)
    ]


def onsets(zone: tzinfo, year: int) -> list[Onset]:
    """Return the changes of a zone's clocks in a year."""
    return list(
        _changes(zone, datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC))
    )


def _changes(zone: tzinfo, since: datetime, until: datetime) -> Iterator[Onset]:
    week = timedelta(weeks=1)
    while since < until:
        before, after = since, min(since + week, until)
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            yield _onset(zone, before, after)
        since = after


def _onset(zone: tzinfo, before: datetime, after: datetime) -> Onset:
    """Return the one change between two moments, to the minute."""
    old = before.astimezone(zone).utcoffset() or timedelta()
    low, high = 0, (after - before) // MINUTE
    while high - low > 1:
        middle = (low + high) // 2
        if (before + middle * MINUTE).astimezone(zone).utcoffset() == old:
            low = middle
        else:
            high = middle
    return _described(zone, before + high * MINUTE, old)


def _described(zone: tzinfo, at: datetime, old: timedelta) -> Onset:
    local = at.astimezone(zone)
    return Onset(
        wall=(at + old).replace(tzinfo=None),
        before=old,
        after=local.utcoffset() or timedelta(),
        is_summer=bool(local.dst()),
        name=local.tzname() or "",
    )


def _always(zone: tzinfo, year: int) -> Onset:
    """Return the beginning of a time that does not change."""
    local = datetime(year, 1, 1, tzinfo=zone)
    offset = local.utcoffset() or timedelta()
    wall = local.replace(year=EARLIEST, tzinfo=None)
    return Onset(wall, offset, offset, False, local.tzname() or "")


def _ruled(years: list[list[Onset]]) -> list[int] | None:
    """Return in which week each onset comes in all these years; None where there is no rule."""
    if any(list(map(_look, year)) != list(map(_look, years[0])) for year in years):
        return None
    found = []
    for each in zip(*years, strict=True):
        weeks = reduce(frozenset[int].intersection, (onset.weeks for onset in each))
        if not weeks:
            return None
        found.append(min(weeks))
    return found


def _look(onset: Onset) -> tuple[object, ...]:
    """Return what is the same of an onset every year: month, weekday, hour and offsets."""
    wall = onset.wall
    return (wall.month, wall.weekday(), wall.time(), onset.before, onset.after, onset.is_summer)
