"""A file for calendars, read back: Google, Apple and Outlook all begin with this format's rules."""

import ctypes
import json
import os
import re
import subprocess
from ctypes.util import find_library
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from icalendar import Calendar, Event

from conversations.meetings.calendar import Appointment, calendar_file

ROME = ZoneInfo("Europe/Rome")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
AGENDA = "Presentazione; poi, il lavoro\nDomande \\ risposte: " + "città " * 60 + "😀"


def appointment(is_cancelled: bool = False, sequence: int = 2) -> Appointment:
    return Appointment(
        organizer="Segreteria dei tavoli",
        contact="Segreteria dei tavoli, 0362 000000, da lunedì a venerdì",
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
    assert event["CONTACT"] == "Segreteria dei tavoli, 0362 000000, da lunedì a venerdì"


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


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_a_calendar_is_told_who_calls_it(is_cancelled: bool) -> None:
    """RFC 5546, 3.2.1 and 3.2.5; nobody's address is given away, and no answer goes anywhere."""
    _, event = read_back(calendar_file(appointment(is_cancelled), ROME, NOW))
    assert event["ORGANIZER"].params["CN"] == "Segreteria dei tavoli"
    assert str(event["ORGANIZER"]).endswith(".invalid")


def plain(starts_at: datetime, minutes: int = 120) -> bytes:
    told = Appointment("u", 0, starts_at, minutes, "s", None, None, None, False, "Segreteria")
    return calendar_file(told, ROME, NOW)


def moments() -> list[datetime]:
    """Every half hour around both changes of a year, and one in every month."""
    around = (datetime(2027, 3, 27, 20, tzinfo=UTC), datetime(2027, 10, 30, 20, tzinfo=UTC))
    halves = [first + timedelta(minutes=30 * half) for first in around for half in range(24)]
    return halves + [datetime(2027, month, 9, 16, tzinfo=UTC) for month in range(1, 13)]


def test_the_rules_are_those_of_the_zone() -> None:
    """RRULE, not RDATE (MS-STANOICAL 2.2.47), from an onset by the clock before it (RFC 5545)."""
    file = plain(NOW).decode()
    assert "RDATE" not in file
    for rule in (
        "DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n",
        "DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n",
    ):
        assert rule in file


def test_whoever_knows_no_zone_computes_the_same_moment_from_the_file_alone() -> None:
    for moment in moments():
        assert by_dateutil(plain(moment)) == (moment, moment + timedelta(hours=2))


def by_dateutil(file: bytes) -> tuple[datetime, datetime]:
    """Beginning and end as dateutil reads them, with the rules that the file carries."""
    found = dict(re.findall(r"(DTSTART|DTEND)(?:;TZID=Europe/Rome)?:(\S+)", event_of(file)))
    begins, ends = (read_by_dateutil(file, found[name]) for name in ("DTSTART", "DTEND"))
    return begins, ends


def event_of(file: bytes) -> str:
    return file.decode().split("BEGIN:VEVENT")[1]


def read_by_dateutil(file: bytes, value: str) -> datetime:
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%S%z")
    zone = tz.tzical(StringIO(file.decode())).get("Europe/Rome")
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=zone).astimezone(UTC)


def test_an_hour_that_comes_twice_is_told_in_utc() -> None:
    for minutes, moment in ((60, "2027-10-31T00:30"), (120, "2027-10-30T23:30")):
        file = plain(datetime.fromisoformat(f"{moment}+00:00"), minutes)
        assert "TZID" not in file.decode()
        assert by_dateutil(file)[1] == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "zone",
    [
        *("Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Jerusalem"),
        *("Africa/Casablanca", "Asia/Tokyo", "UTC"),
    ],
)
def test_other_zones_are_told_right_too(zone: str) -> None:
    for week in range(0, 52, 2):
        moment = datetime(2027, 1, 1, 16, tzinfo=UTC) + timedelta(weeks=week)
        told = Appointment("u", 0, moment, 60, "s", None, None, None, False, "Segreteria")
        file = calendar_file(told, ZoneInfo(zone), NOW).replace(zone.encode(), b"Europe/Rome")
        assert by_dateutil(file) == (moment, moment + timedelta(hours=1))


def test_what_is_not_known_is_not_there() -> None:
    _, event = read_back(plain(NOW))
    assert not {"LOCATION", "URL", "DESCRIPTION", "CONTACT"} & set(event)


ICAL_JS = os.environ.get("TRY_ICAL_JS")
LIBICAL = os.environ.get("TRY_LIBICAL") or find_library("ical")


@pytest.mark.skipif(not ICAL_JS, reason="no ical.js: CONTRIBUTING.md says how to get it")
def test_ical_js_reads_the_same_moments() -> None:
    """The reader inside Thunderbird; TRY_ICAL_JS is its file dist/ical.js."""
    files = [plain(moment).decode() for moment in moments()]
    script = Path(__file__).with_name("read_by_ical_js.mjs")
    ran = subprocess.run(
        ["node", str(script), str(ICAL_JS)],
        input=json.dumps(files),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert [tuple(each) for each in json.loads(ran.stdout)] == [
        (moment.timestamp(), (moment + timedelta(hours=2)).timestamp()) for moment in moments()
    ]


@pytest.mark.skipif(not LIBICAL, reason="no libical: CONTRIBUTING.md says how to get it")
@pytest.mark.parametrize("is_cancelled", [False, True])
def test_libical_finds_nothing_missing(is_cancelled: bool) -> None:
    """Its check of what RFC 5546 asks of each method."""
    lib = ctypes.CDLL(str(LIBICAL))
    lib.icalparser_parse_string.restype = ctypes.c_void_p
    for name in ("icalrestriction_check", "icalcomponent_count_errors"):
        getattr(lib, name).argtypes = [ctypes.c_void_p]
    read = lib.icalparser_parse_string(calendar_file(appointment(is_cancelled), ROME, NOW))
    assert lib.icalrestriction_check(read) == 1
    assert lib.icalcomponent_count_errors(read) == 0
