"""A meeting as a file that calendars take (iCalendar, RFC 5545 and 5546)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from conversations.meetings.zones import Observance, observances

if TYPE_CHECKING:
    from icalendar import Timezone

PRODUCT: Final = "-//Crocevia//Tavoli progettuali//IT"
NOBODY: Final = "mailto:noreply@crocevia.invalid"
"""An address that nobody has (RFC 2606): calendars want one of whoever calls a meeting."""
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar is told of a meeting.

    The same `uid` with a higher `sequence` takes the place of what the calendar has.
    """

    uid: str
    sequence: int
    starts_at: datetime
    minutes: int
    summary: str
    location: str | None
    url: str | None
    description: str | None
    is_cancelled: bool
    organizer: str
    """Who calls it, by name."""
    contact: str | None = None
    """Who answers questions, and how to reach them."""


def calendar_file(appointment: Appointment, zone: tzinfo, now: datetime) -> bytes:
    """Return the file that enters an appointment, or takes a cancelled one out.

    Times are of the wall clock in `zone`, whose rules the file carries; `now` is its time stamp.
    Where a wall clock shows the beginning or the end twice they are in UTC: no rule of a zone says
    the second, and of the first not every calendar knows.
    """
    from icalendar import Calendar, Event, vCalAddress

    starts_at = appointment.starts_at.astimezone(zone)
    ends_at = (appointment.starts_at + timedelta(minutes=appointment.minutes)).astimezone(zone)
    is_twice = any(
        at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()
        for at in (starts_at, ends_at)
    )
    if is_twice:
        starts_at, ends_at = starts_at.astimezone(UTC), ends_at.astimezone(UTC)
    organizer = vCalAddress(NOBODY)
    organizer.params["CN"] = appointment.organizer
    event = Event()
    for name, value in (
        ("uid", appointment.uid),
        ("sequence", appointment.sequence),
        ("dtstamp", now.astimezone(UTC)),
        ("dtstart", starts_at),
        ("dtend", ends_at),
        ("organizer", organizer),
        ("summary", appointment.summary),
        ("location", appointment.location),
        ("url", appointment.url),
        ("description", appointment.description),
        ("contact", appointment.contact),
        ("status", "CANCELLED" if appointment.is_cancelled else "CONFIRMED"),
    ):
        if value is not None:
            event.add(name, value)
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "CANCEL" if appointment.is_cancelled else "PUBLISH")
    if name := event["dtstart"].params.get("TZID"):
        file.add_component(_rules(name, observances(zone, starts_at.year)))
    file.add_component(event)
    written: bytes = file.to_ical()
    return written


def _rules(name: str, told: list[Observance]) -> "Timezone":
    """Return the rules of a zone; a yearly one as RRULE, since Outlook reads no other."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    rules = Timezone()
    rules.add("tzid", name)
    for each in told:
        onset = each.onset
        observance = TimezoneDaylight() if onset.is_summer else TimezoneStandard()
        observance.add("dtstart", onset.wall)
        observance.add("tzoffsetfrom", onset.before)
        observance.add("tzoffsetto", onset.after)
        if onset.name:
            observance.add("tzname", onset.name)
        if each.weekday is not None:
            day = f"{each.week}{_WEEKDAYS[each.weekday]}"
            observance.add("rrule", {"freq": "yearly", "bymonth": each.month, "byday": day})
        rules.add_component(observance)
    return rules
