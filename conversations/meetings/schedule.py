"""Who is reminded of a meeting, and when: facts and a moment in, what is due out.

Nothing here remembers: what was delivered, or given up, is among the facts.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from conversations.quiet import QuietHours
from storage.records import Wish

A_DAY: Final = 24 * 60
"""Minutes. Whole days are counted on the wall clock: a day is 23 or 25 hours twice a year."""

SERVES_UNTIL: Final = timedelta(minutes=15)
"""So long before the meeting a reminder is still of use."""


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder whose time has come: `offset` minutes before the meeting."""

    offset: int


@dataclass(frozen=True, slots=True)
class Missed:
    """A reminder that came too late to be of use: it is counted, and not sent."""

    offset: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """One meeting's reminders: minutes before it, and the rules of the night."""

    starts_at: datetime
    offsets: tuple[int, ...]
    quiet: QuietHours

    def due_at(self, offset: int) -> datetime:
        """Return when the reminder `offset` minutes before the meeting is due, in UTC.

        What falls into quiet hours is due when they end, if half of the offset is left then,
        else shortly before they begin.
        """
        nominal = before(self.starts_at, offset, self.quiet.zone)
        if not self.quiet.holds(nominal):
            return nominal
        after = self.quiet.end_after(nominal)
        if self.starts_at - after >= timedelta(minutes=offset) / 2:
            return after
        return self.quiet.last_before(nominal)

    def come(self, now: datetime, since: datetime) -> list[int]:
        """Return the reminders that were due from `since` until `now`, the earliest first."""
        return [offset for due_at, offset in self.plan() if since <= due_at <= now]

    def anew(self, now: datetime) -> list[int]:
        """Return the reminders that begin anew where the meeting has just been given this start.

        More than half of what one counts has to be left until it is due: a meeting that is put off
        by an hour is not reminded of twice, one that is put off by a week is.
        """
        return [
            offset for due_at, offset in self.plan() if due_at - now > timedelta(minutes=offset) / 2
        ]

    def plan(self) -> list[tuple[datetime, int]]:
        """Return when each reminder is due, the earliest first.

        Where the night puts two at the same moment the nearer to the meeting comes later.
        """
        return sorted(
            ((self.due_at(offset), offset) for offset in set(self.offsets)),
            key=lambda planned: (planned[0], -planned[1]),
        )


def before(moment: datetime, minutes: int, zone: tzinfo) -> datetime:
    """Return the moment `minutes` before another, in UTC; whole days by the wall clock of `zone`.

    Where the clock was put forward, a time that does not exist is read as the time after the gap.
    """
    days, rest = divmod(minutes, A_DAY)
    earlier = moment.astimezone(zone).replace(tzinfo=None) - timedelta(days=days)
    return earlier.replace(tzinfo=zone).astimezone(UTC) - timedelta(minutes=rest)


def wanted(offsets: Sequence[int], wish: Wish) -> tuple[int, ...]:
    """Return the reminders somebody wants; *only the day before* is the one nearest to a day."""
    match wish:
        case Wish.ALL:
            return tuple(offsets)
        case Wish.DAY_BEFORE:
            return tuple(sorted(offsets, key=lambda offset: abs(offset - A_DAY))[:1])
        case Wish.NONE:
            return ()


def decide(
    schedule: Schedule, *, now: datetime, since: datetime, settled: Collection[int]
) -> Iterator[Due | Missed]:
    """Yield what of a person's reminders is due now, at most one, and what is past.

    `since` is when both the meeting stood and the person was in: what was due before never was
    theirs. `settled` are offsets that were delivered, are being delivered, or were given up.
    While it is night nothing is due; the newest that is open waits for the morning.
    """
    come = schedule.come(now, since)
    open_ = [offset for offset in come if offset not in settled]
    newest = come[-1] if come else None
    for offset in open_:
        if offset != newest or now > schedule.starts_at - SERVES_UNTIL:
            yield Missed(offset)
        elif not schedule.quiet.holds(now):
            yield Due(offset)
