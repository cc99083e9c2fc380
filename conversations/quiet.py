"""Quiet hours: the part of the night in which nobody is written to."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

_A_DAY = timedelta(days=1)
_MARGIN = timedelta(minutes=15)
"""What is sent before the night begins so early that a delay does not carry it into the night."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `begins` to `ends` by the wall clock of `zone`; equal times mean never."""

    begins: time
    ends: time
    zone: tzinfo

    def holds(self, moment: datetime) -> bool:
        """Tell whether `moment` is in quiet hours."""
        clock = moment.astimezone(self.zone).time()
        if self.begins <= self.ends:
            return self.begins <= clock < self.ends
        return clock >= self.begins or clock < self.ends

    def end_after(self, moment: datetime) -> datetime:
        """Return when the quiet hours around `moment` end, in UTC."""
        return self._at(moment, self.ends, later=True)

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
