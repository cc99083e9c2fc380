"""Quiet hours: the part of the night in which nobody is written to, but a table that meets."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Final

_A_DAY = timedelta(days=1)
_MARGIN = timedelta(minutes=15)
"""What is sent before the night begins so early that a delay does not carry it into the night."""

AWAKE_BEFORE: Final = timedelta(hours=1)
AWAKE_AFTER: Final = timedelta(hours=2)
"""So long before a meeting begins, and after it ends, those who meet are awake."""

Span = tuple[datetime, datetime]
"""From when until when."""


def awake_around(starts_at: datetime, ends_at: datetime) -> Span:
    """Return from when until when a table is awake for a meeting, whatever the hour."""
    return starts_at - AWAKE_BEFORE, ends_at + AWAKE_AFTER


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `begins` to `ends` by the wall clock of `zone`; equal times mean never.

    Nothing is quiet in the spans of `awake`: then the table that is written to meets.
    """

    begins: time
    ends: time
    zone: tzinfo
    awake: tuple[Span, ...] = ()

    def holds(self, moment: datetime) -> bool:
        """Tell whether `moment` is in quiet hours."""
        if any(since <= moment <= until for since, until in self.awake):
            return False
        clock = moment.astimezone(self.zone).time()
        if self.begins <= self.ends:
            return self.begins <= clock < self.ends
        return clock >= self.begins or clock < self.ends

    def end_after(self, moment: datetime) -> datetime:
        """Return when the quiet hours around `moment` end, in UTC: or who meets is awake."""
        waking = (since for since, _ in self.awake if since >= moment)
        return min((self._at(moment, self.ends, later=True), *waking))

    def leaves_at(self, moment: datetime) -> datetime:
        """Return from when what is sent at `moment` may leave: at once, or when all is awake."""
        return self.end_after(moment) if self.holds(moment) else moment

    def last_before(self, moment: datetime) -> datetime:
        """Return when what has to be sent before the quiet hours around `moment` is, in UTC."""
        return self._at(moment, self.begins, later=False) - _MARGIN

    def _at(self, moment: datetime, clock: time, *, later: bool) -> datetime:
        """Return the nearest moment from `moment` on, or up to it, at which the clock says so."""
        local = moment.astimezone(self.zone)
        found = local.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0, fold=0)
        if later and found.astimezone(UTC) < moment:
            found += _A_DAY
        elif not later and found.astimezone(UTC) > moment:
            found -= _A_DAY
        return found.astimezone(UTC)
