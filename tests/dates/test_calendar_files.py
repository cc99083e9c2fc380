"""A file for calendars, read back: Google, Apple and Outlook all begin with this format's rules."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from conversations.meetings.calendar import Appointment, calendar_file

ROME = ZoneInfo("Europe/Rome")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
AGENDA = "Presentazione; poi, il lavoro\nDomande \\ risposte: " + "città " * 60 + "😀"


def appointment(is_cancelled: bool = False, sequence: int = 2) -> Appointment:
    return Appointment(
        uid="7b1c@crocevia",
        sequence=sequence,
        starts_at=datetime(2026, 12, 3, 17, 0, tzinfo=UTC),
        minutes=120,
        summary="Tavolo 3, Polo dell’innovazione; incontro",
        location='Sala "Verdi", piazza Martiri 1',
        url="https://meet.example.org/a?b=c,d;e",
        description=AGENDA,
        is_cancelled=is_cancelled,
    )


def read_back(file: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    return calendar, event


def begins(event: Event) -> datetime:
    assert isinstance(event.DTSTART, datetime)
    return event.DTSTART


def test_everything_is_read_back_as_it_was() -> None:
    calendar, event = read_back(calendar_file(appointment(), ROME, NOW))
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    assert (event["UID"], event["SEQUENCE"]) == ("7b1c@crocevia", 2)
    assert event["SUMMARY"] == "Tavolo 3, Polo dell’innovazione; incontro"
    assert event["LOCATION"] == 'Sala "Verdi", piazza Martiri 1'
    assert event["URL"] == "https://meet.example.org/a?b=c,d;e"
    assert event["DESCRIPTION"] == AGENDA
    assert event["STATUS"] == "CONFIRMED"
    assert event.DTSTAMP == NOW
    assert begins(event).isoformat() == "2026-12-03T18:00:00+01:00"
    assert event["DTSTART"].params["TZID"] == "Europe/Rome"
    assert event.duration == timedelta(hours=2)


def test_a_cancelled_one_takes_the_same_one_out() -> None:
    calendar, event = read_back(calendar_file(appointment(True, 3), ROME, NOW))
    assert (calendar["METHOD"], event["STATUS"]) == ("CANCEL", "CANCELLED")
    assert (event["UID"], event["SEQUENCE"]) == ("7b1c@crocevia", 3)


def test_lines_are_of_octets_and_of_the_right_ends() -> None:
    file = calendar_file(appointment(), ROME, NOW)
    lines = file.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert all(b"\n" not in line for line in lines)
    assert all(line.decode() for line in lines[:-1]), "no letter is cut in two"


@pytest.mark.parametrize(
    ("starts_at", "offset"),
    [
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), "+01:00"),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "+02:00"),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "+02:00"),
        (datetime(2027, 10, 31, 2, 0, tzinfo=UTC), "+01:00"),
    ],
)
def test_the_file_carries_the_rules_of_its_own_zone(starts_at: datetime, offset: str) -> None:
    """Whoever has never heard of Europe/Rome computes the same moment from the file alone."""
    there = Appointment("u", 0, starts_at, 60, "s", None, None, None, False)
    calendar, event = read_back(calendar_file(there, ROME, NOW))
    (rules,) = calendar.timezones
    assert rules["TZID"] == "Europe/Rome"
    wall = begins(event).replace(tzinfo=None)
    assert wall.replace(tzinfo=rules.to_tz()).isoformat()[-6:] == offset
    assert starts_at.astimezone(ROME).isoformat()[-6:] == offset


def test_what_is_not_known_is_not_there() -> None:
    bare = Appointment("u", 0, NOW, 60, "Incontro", None, None, None, False)
    _, event = read_back(calendar_file(bare, ROME, NOW))
    assert not {"LOCATION", "URL", "DESCRIPTION"} & set(event)
