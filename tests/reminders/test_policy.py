"""When reminders are due: offsets, the night, both changes of the clock, and downtime."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.schedule import Due, Missed, Schedule, before, decide, wanted
from conversations.quiet import QuietHours
from storage.records import Wish

ROME = ZoneInfo("Europe/Rome")
NIGHT = QuietHours(time(21), time(8), ROME)
WEEK, DAY, TWO_HOURS = 7 * 24 * 60, 24 * 60, 120
OFFSETS = (WEEK, DAY, TWO_HOURS)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def rome(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ROME).astimezone(UTC)


def wall(moment: datetime) -> str:
    return moment.astimezone(ROME).strftime("%Y-%m-%dT%H:%M")


def schedule(starts_at: str, *offsets: int, quiet: QuietHours = NIGHT) -> Schedule:
    return Schedule(rome(starts_at), offsets or OFFSETS, quiet)


def due(when: Schedule, now: str, *settled: int, since: datetime = LONG_AGO) -> list[Due | Missed]:
    return list(decide(when, now=rome(now), since=since, settled=settled))


@pytest.mark.parametrize(
    ("starts_at", "offset", "due_at"),
    [
        ("2026-12-03T18:00", WEEK, "2026-11-26T18:00"),
        ("2026-12-03T18:00", DAY, "2026-12-02T18:00"),
        ("2026-12-03T18:00", TWO_HOURS, "2026-12-03T16:00"),
        # in the night: in the morning where half of it is left, else the evening before
        ("2026-12-03T10:00", TWO_HOURS, "2026-12-03T08:00"),
        ("2026-12-03T09:30", TWO_HOURS, "2026-12-03T08:00"),
        ("2026-12-03T09:00", TWO_HOURS, "2026-12-03T08:00"),
        ("2026-12-03T08:59", TWO_HOURS, "2026-12-02T20:45"),
        ("2026-12-03T22:30", DAY, "2026-12-03T08:00"),
        ("2026-12-03T23:30", TWO_HOURS, "2026-12-03T20:45"),
        ("2026-12-03T23:00", TWO_HOURS, "2026-12-03T20:45"),
        ("2026-12-03T22:59", TWO_HOURS, "2026-12-03T20:59"),
        # the clock is put forward on 28 March 2027 at two, back on 31 October at three
        ("2027-03-28T18:00", DAY, "2027-03-27T18:00"),
        ("2027-03-29T18:00", WEEK, "2027-03-22T18:00"),
        ("2027-03-28T10:00", TWO_HOURS, "2027-03-28T08:00"),
        ("2027-10-31T18:00", DAY, "2027-10-30T18:00"),
        ("2027-11-01T18:00", WEEK, "2027-10-25T18:00"),
    ],
)
def test_when_a_reminder_is_due(starts_at: str, offset: int, due_at: str) -> None:
    assert wall(schedule(starts_at).due_at(offset)) == due_at


@pytest.mark.parametrize(
    ("moment", "minutes", "earlier"),
    [
        # hours are hours: across the gap, and across the hour that comes twice
        ("2027-03-28T04:00", 120, "2027-03-28T01:00"),
        ("2027-10-31T04:00", 120, "2027-10-31T02:00"),
        # days are the wall clock's, also into an hour that does not exist
        ("2027-03-29T02:30", DAY, "2027-03-28T03:30"),
        ("2027-11-01T02:30", DAY, "2027-10-31T02:30"),
        ("2027-03-29T03:30", DAY + 60, "2027-03-28T01:30"),
    ],
)
def test_before_a_change_of_the_clock(moment: str, minutes: int, earlier: str) -> None:
    assert wall(before(rome(moment), minutes, ROME)) == earlier


@pytest.mark.parametrize("clock", ["2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31"])
def test_the_night_ends_at_eight_by_the_clock_also_when_it_changes(clock: str) -> None:
    at_midnight = rome(f"{clock}T23:00")
    assert wall(NIGHT.end_after(at_midnight))[-5:] == "08:00"
    assert wall(NIGHT.last_before(at_midnight)) == f"{clock}T20:45"
    assert NIGHT.holds(rome(f"{clock}T21:00"))
    assert NIGHT.holds(rome(f"{clock}T07:59"))
    assert not NIGHT.holds(rome(f"{clock}T08:00"))
    assert not NIGHT.holds(rome(f"{clock}T20:59"))


def test_a_day_without_night_and_a_night_by_day() -> None:
    never = QuietHours(time(0), time(0), ROME)
    assert not any(never.holds(rome(f"2026-12-03T{hour:02}:00")) for hour in range(24))
    siesta = QuietHours(time(13), time(15), ROME)
    assert siesta.holds(rome("2026-12-03T14:00"))
    assert not siesta.holds(rome("2026-12-03T15:00"))


MEETING = "2026-12-03T18:00"


@pytest.mark.parametrize(
    ("now", "settled", "decided"),
    [
        ("2026-11-26T17:59", (), []),
        ("2026-11-26T18:00", (), [Due(WEEK)]),
        ("2026-11-26T18:00", (WEEK,), []),
        ("2026-11-26T21:30", (), []),
        ("2026-11-27T08:00", (), [Due(WEEK)]),
        ("2026-12-02T17:59", (), [Due(WEEK)]),
        # down over one offset, over two, over all
        ("2026-12-02T18:00", (), [Missed(WEEK), Due(DAY)]),
        ("2026-12-02T23:00", (WEEK,), []),
        ("2026-12-03T09:00", (WEEK,), [Due(DAY)]),
        ("2026-12-03T17:00", (), [Missed(WEEK), Missed(DAY), Due(TWO_HOURS)]),
        ("2026-12-03T17:45", (WEEK, DAY), [Due(TWO_HOURS)]),
        ("2026-12-03T17:46", (WEEK, DAY), [Missed(TWO_HOURS)]),
        ("2026-12-04T09:00", (), [Missed(WEEK), Missed(DAY), Missed(TWO_HOURS)]),
        # what came later was sent: what came before is not sent after it
        ("2026-12-03T17:00", (TWO_HOURS,), [Missed(WEEK), Missed(DAY)]),
    ],
)
def test_what_is_due_now(now: str, settled: tuple[int, ...], decided: list[Due | Missed]) -> None:
    assert due(schedule(MEETING), now, *settled) == decided


def test_what_was_due_before_somebody_came_in_is_not_theirs() -> None:
    came = rome("2026-11-30T12:00")
    assert due(schedule(MEETING), "2026-11-30T12:00", since=came) == []
    assert due(schedule(MEETING), "2026-12-02T18:00", since=came) == [Due(DAY)]


def test_a_meeting_moved_is_reminded_of_at_its_new_time_and_not_twice_of_one_offset() -> None:
    moved = schedule("2026-12-10T18:00")
    assert due(moved, "2026-12-03T18:00", WEEK, DAY) == []
    assert due(moved, "2026-12-10T16:00", WEEK, DAY) == [Due(TWO_HOURS)]


@pytest.mark.parametrize(
    ("now", "starts_at", "anew"),
    [
        # put off by a week, by a day, by an hour; brought forward
        ("2026-12-02T12:00", "2026-12-10T18:00", (WEEK, DAY, TWO_HOURS)[1:]),
        ("2026-12-02T12:00", "2026-12-14T18:00", (WEEK, DAY, TWO_HOURS)),
        ("2026-12-03T17:00", "2026-12-04T18:00", (TWO_HOURS,)),
        ("2026-12-03T17:00", "2026-12-03T19:00", ()),
        ("2026-12-02T12:00", "2026-12-03T09:00", (TWO_HOURS,)),
    ],
)
def test_what_begins_anew_when_a_meeting_is_moved(
    now: str, starts_at: str, anew: tuple[int, ...]
) -> None:
    assert tuple(schedule(starts_at).anew(rome(now))) == anew


@pytest.mark.parametrize(
    ("wish", "offsets"),
    [(Wish.ALL, OFFSETS), (Wish.DAY_BEFORE, (DAY,)), (Wish.NONE, ())],
)
def test_what_somebody_wants(wish: Wish, offsets: tuple[int, ...]) -> None:
    assert wanted(OFFSETS, wish) == offsets
    assert wanted((), wish) == ()
    assert wanted((WEEK, TWO_HOURS), Wish.DAY_BEFORE) == (TWO_HOURS,)


def test_whenever_one_looks_there_is_never_a_burst() -> None:
    when, now = schedule(MEETING), rome("2026-11-20T00:00")
    while now < when.starts_at + timedelta(days=1):
        decided = list(decide(when, now=now, since=LONG_AGO, settled=()))
        assert sum(isinstance(each, Due) for each in decided) <= 1
        now += timedelta(minutes=17)
