"""From when a letter may leave: not at night, but whenever the table meets."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.schedule import Schedule
from conversations.quiet import QuietHours, Span, awake_around

ROME = ZoneInfo("Europe/Rome")


def rome(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ROME).astimezone(UTC)


def wall(moment: datetime) -> str:
    return moment.astimezone(ROME).strftime("%Y-%m-%dT%H:%M")


def meeting(starts: str, ends: str) -> Span:
    return awake_around(rome(starts), rome(ends))


EVENING = meeting("2026-12-03T20:30", "2026-12-03T22:30")
LATE = meeting("2026-12-03T23:30", "2026-12-04T00:30")
EARLY = meeting("2026-12-04T08:30", "2026-12-04T10:00")
TWO_DAYS_ON = meeting("2026-12-05T22:00", "2026-12-05T23:00")


def quiet(*awake: Span, begins: time = time(21), ends: time = time(8)) -> QuietHours:
    return QuietHours(begins, ends, ROME, awake)


@pytest.mark.parametrize(
    ("now", "meetings", "leaves"),
    [
        # by day at once, at night in the morning
        ("2026-12-03T20:59", (), "2026-12-03T20:59"),
        ("2026-12-03T21:00", (), "2026-12-04T08:00"),
        ("2026-12-03T23:11", (), "2026-12-04T08:00"),
        ("2026-12-04T07:59", (), "2026-12-04T08:00"),
        ("2026-12-04T08:00", (), "2026-12-04T08:00"),
        # a table that meets is awake: from an hour before to two hours after
        ("2026-12-03T22:40", (EVENING,), "2026-12-03T22:40"),
        ("2026-12-04T00:30", (EVENING,), "2026-12-04T00:30"),
        ("2026-12-04T00:31", (EVENING,), "2026-12-04T08:00"),
        ("2026-12-03T22:30", (LATE,), "2026-12-03T22:30"),
        # what is held goes once the table is awake, or in the morning, whichever comes first
        ("2026-12-03T21:30", (LATE,), "2026-12-03T22:30"),
        ("2026-12-04T03:00", (EARLY,), "2026-12-04T07:30"),
        ("2026-12-03T21:30", (TWO_DAYS_ON,), "2026-12-04T08:00"),
        ("2026-12-03T21:30", (TWO_DAYS_ON, LATE, EARLY), "2026-12-03T22:30"),
        # by the clock on the wall when it is put forward and back
        ("2027-03-27T23:00", (), "2027-03-28T08:00"),
        ("2027-10-30T23:00", (), "2027-10-31T08:00"),
    ],
)
def test_from_when_a_letter_may_leave(now: str, meetings: tuple[Span, ...], leaves: str) -> None:
    assert wall(quiet(*meetings).leaves_at(rome(now))) == leaves


def test_a_city_without_quiet_hours_holds_nothing() -> None:
    never = quiet(begins=time(0), ends=time(0))
    assert never.leaves_at(rome("2026-12-03T03:00")) == rome("2026-12-03T03:00")


def test_what_leaves_is_held_no_more() -> None:
    for meetings in ((), (LATE,), (EARLY, EVENING)):
        hours = quiet(*meetings)
        for minute in range(0, 24 * 60, 7):
            now = rome(f"2026-12-03T{minute // 60:02}:{minute % 60:02}")
            leaves = hours.leaves_at(now)
            assert leaves >= now
            assert not hours.holds(leaves)


@pytest.mark.parametrize(
    ("starts", "ends", "offset", "due"),
    [
        # half an hour before a late meeting is half an hour before, and not the afternoon
        ("2026-12-03T22:00", "2026-12-03T23:00", 30, "2026-12-03T21:30"),
        ("2026-12-03T22:00", "2026-12-03T23:00", 60, "2026-12-03T21:00"),
        ("2026-12-04T08:15", "2026-12-04T09:00", 30, "2026-12-04T07:45"),
        ("2026-12-03T23:30", "2026-12-04T00:30", 120, "2026-12-03T22:30"),
        ("2026-12-04T08:00", "2026-12-04T09:00", 24 * 60, "2026-12-03T08:00"),
    ],
)
def test_a_reminder_of_a_meeting_at_night(starts: str, ends: str, offset: int, due: str) -> None:
    schedule = Schedule(rome(starts), (offset,), quiet(meeting(starts, ends)))
    assert wall(schedule.due_at(offset)) == due
