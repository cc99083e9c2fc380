"""A meeting as a file that calendars take (iCalendar, RFC 5545 and 5546)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

PRODUCT = "-//Crocevia//Tavoli progettuali//IT"


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


def calendar_file(appointment: Appointment, zone: tzinfo, now: datetime) -> bytes:
    """Return the file that enters an appointment, or takes a cancelled one out.

    Times are of the wall clock in `zone`, whose rules the file carries; `now` is its time stamp.
    """
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    starts_at = appointment.starts_at.astimezone(zone)
    ends_at = appointment.starts_at + timedelta(minutes=appointment.minutes)
    event.add("dtstart", starts_at)
    event.add("dtend", ends_at.astimezone(zone))
    event.add("summary", appointment.summary)
    for name, value in (
        ("location", appointment.location),
        ("url", appointment.url),
        ("description", appointment.description),
    ):
        if value:
            event.add(name, value)
    event.add("status", "CANCELLED" if appointment.is_cancelled else "CONFIRMED")
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "CANCEL" if appointment.is_cancelled else "PUBLISH")
    file.add_component(event)
    # The rules of all years would make a file of sixty times its length.
    file.add_missing_timezones(
        first_date=date(starts_at.year - 1, 1, 1), last_date=date(starts_at.year + 2, 1, 1)
    )
    written: bytes = file.to_ical()
    return written
