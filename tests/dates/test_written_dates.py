"""Days and hours as people write them; the story is at ten in the morning of Tuesday 1 December."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.written.clocks import read_minutes
from conversations.written.dates import AHEAD, check_day, comes_twice, moment, read, read_hour
from conversations.written.days import Trouble, Unclear
from conversations.written.folding import fold

ROME = ZoneInfo("Europe/Rome")
TODAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("giovedì 3 dicembre alle 18", "2026-12-03", "18:00"),
        ("Giovedi 3 Dicembre, ore 18.30", "2026-12-03", "18:30"),
        ("gio 3 dic h 18", "2026-12-03", "18:00"),
        ("3/12 18:30", "2026-12-03", "18:30"),
        ("3/12 alle 18", "2026-12-03", "18:00"),
        ("03.12.2026 18.30", "2026-12-03", "18:30"),
        ("3.12 18.30", "2026-12-03", "18:30"),
        ("3-12-26 ore 9", "2026-12-03", "09:00"),
        ("3/12/2026", "2026-12-03", None),
        ("2026-12-03 18:00", "2026-12-03", "18:00"),
        ("domani alle 9", "2026-12-02", "09:00"),
        ("domani mattina alle 9 e mezza", "2026-12-02", "09:30"),
        ("domani sera alle 8", "2026-12-02", "20:00"),
        ("dopodomani alle 17 e 30", "2026-12-03", "17:30"),
        ("oggi alle 18", "2026-12-01", "18:00"),
        ("stasera alle 9", "2026-12-01", "21:00"),
        ("ieri alle 9", "2026-11-30", "09:00"),
        ("il 12 alle 17.30", "2026-12-12", "17:30"),
        ("12", "2026-12-12", None),
        ("il 12", "2026-12-12", None),
        ("l'8 alle 18", "2026-12-08", "18:00"),
        ("alle 18 del 12", "2026-12-12", "18:00"),
        ("alle 18 di giovedì", "2026-12-03", "18:00"),
        ("fra una settimana alle 18", "2026-12-08", "18:00"),
        ("fra due settimane", "2026-12-15", None),
        ("tra 10 giorni alle ore 17", "2026-12-11", "17:00"),
        ("tra tre giorni", "2026-12-04", None),
        ("giovedì", "2026-12-03", None),
        ("martedì", "2026-12-08", None),
        ("giovedì prossimo alle 18", "2026-12-03", "18:00"),
        ("lunedì alle 18.30", "2026-12-07", "18:30"),
        ("giovedì 18.30", "2026-12-03", "18:30"),
        ("sabato 5", "2026-12-05", None),
        ("il primo gennaio alle 18", "2027-01-01", "18:00"),
        ("1° febbraio", "2027-02-01", None),
        ("3 dicembre 18", "2026-12-03", "18:00"),
        ("3 dicembre alle 6 di sera", "2026-12-03", "18:00"),
        ("3 dicembre alle 3 del pomeriggio", "2026-12-03", "15:00"),
        ("3 dicembre a mezzogiorno", "2026-12-03", "12:00"),
        ("mercoledì 10 marzo 2027 alle 20:45", "2027-03-10", "20:45"),
        ("10 mar", "2027-03-10", None),
        ("mar 8", "2026-12-08", None),
        ("12/3", "2027-03-12", None),
        ("30 sett 2027", "2027-09-30", None),
        ("alle 18", None, "18:00"),
        ("18:30", None, "18:30"),
        ("3 dicembre alle 18 in biblioteca", "2026-12-03", "18:00"),
        ("Thursday 3 December at 6pm", "2026-12-03", "18:00"),
        ("tomorrow at 9", "2026-12-02", "09:00"),
        ("December 3rd at 18:30", "2026-12-03", "18:30"),
        ("3 Dec 6.30 pm", "2026-12-03", "18:30"),
        ("next Thursday 18:00", "2026-12-03", "18:00"),
        ("in two weeks at 18", "2026-12-15", "18:00"),
        ("the 12th at noon", "2026-12-12", "12:00"),
        ("gennaio 8", "2027-01-08", None),
        ("tra un mese", "2027-01-01", None),
        ("in 2 months", "2027-02-01", None),
    ],
)
def test_what_people_write(text: str, day: str | None, clock: str | None) -> None:
    written = read(text, TODAY)
    assert written.day == (date.fromisoformat(day) if day else None)
    assert written.clock == (time.fromisoformat(clock) if clock else None)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("pippo", Trouble.UNREADABLE),
        ("boh, vediamo", Trouble.UNREADABLE),
        ("", Trouble.UNREADABLE),
        ("dicembre", Trouble.UNREADABLE),
        ("la settimana prossima", Trouble.UNREADABLE),
        ("next week", Trouble.UNREADABLE),
        ("x" * 200, Trouble.UNREADABLE),
        ("30 febbraio alle 18", Trouble.NO_SUCH_DAY),
        ("31/11", Trouble.NO_SUCH_DAY),
        ("29/2/2027", Trouble.NO_SUCH_DAY),
        ("29 febbraio", Trouble.NO_SUCH_DAY),
        ("il 35", Trouble.NO_SUCH_DAY),
        ("12/25 alle 18", Trouble.NO_SUCH_MONTH),
        ("3/13", Trouble.NO_SUCH_MONTH),
        ("domani alle 25", Trouble.NO_SUCH_HOUR),
        ("domani alle 18:75", Trouble.NO_SUCH_HOUR),
        ("mercoledì 3 dicembre alle 18", Trouble.WRONG_WEEKDAY),
        ("giovedì 18", Trouble.WRONG_WEEKDAY),
        ("29 novembre alle 18", Trouble.OVER),
    ],
)
def test_what_is_no_date(text: str, trouble: Trouble) -> None:
    with pytest.raises(Unclear) as unclear:
        read(text, TODAY)
    assert unclear.value.trouble is trouble


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("18", None, "18:00"),
        ("18.30", None, "18:30"),
        ("18,30", None, "18:30"),
        ("1830", None, "18:30"),
        ("930", None, "09:30"),
        ("alle 18 e mezza", None, "18:30"),
        ("18 e mezza", None, "18:30"),
        ("9 di sera", None, "21:00"),
        ("3/12 18", "2026-12-03", "18:00"),
        ("le sei di sera", None, None),
        ("ore 9", None, "09:00"),
        ("6 pm", None, "18:00"),
        ("12 am", None, "00:00"),
        ("all'una", None, "01:00"),
        ("mezzogiorno e mezza", None, "12:30"),
        ("venerdì alle 18", "2026-12-04", "18:00"),
        ("domani", None, None),
        ("30", None, None),
        ("boh", None, None),
    ],
)
def test_answers_to_at_what_time(text: str, day: str | None, clock: str | None) -> None:
    if clock is None:
        with pytest.raises(Unclear):
            read_hour(text, TODAY)
        return
    written = read_hour(text, TODAY)
    assert written.clock == time.fromisoformat(clock)
    assert written.day == (date.fromisoformat(day) if day else None)


PIECES = (
    "il alle ore le e di sera fra tra in un due giorni settimane mesi giovedì mar marzo dicembre "
    "primo prossimo domani mezzogiorno 0 1 3 12 18 31 99 2027 0001 3/12 12/25 18.30 18:75 1/1/0001 "
    "2026-12-03 - / . : ° at pm next Dec EST UTC now ora -1 +3 1e9 ٣"
)
words = st.sampled_from(PIECES.split())


@given(st.one_of(st.text(max_size=40), st.lists(words, max_size=6).map(" ".join)))
@settings(max_examples=400, deadline=None)
def test_whatever_is_written_is_a_moment_or_a_trouble(text: str) -> None:
    for reading in (read, read_hour):
        try:
            written = reading(text, TODAY)
            if written.day and written.clock:
                assert NOW < moment(written.day, written.clock, ROME, NOW) <= NOW + AHEAD
        except Unclear:
            continue
    assert read_minutes(fold(text)) in (None, *range(15, 721))


@pytest.mark.parametrize(
    ("day", "clock", "now", "trouble"),
    [
        ("2026-12-01", "09:59", NOW, Trouble.PAST),
        ("2026-12-01", "10:00", NOW, Trouble.PAST),
        ("2026-12-01", "10:01", NOW, None),
        ("2027-12-02", "10:00", NOW, None),
        ("2027-12-03", "10:00", NOW, Trouble.TOO_FAR),
        ("0001-01-01", "00:30", NOW, Trouble.PAST),
        ("9999-12-31", "23:30", NOW, Trouble.TOO_FAR),
        ("2027-03-28", "01:59", NOW, None),
        ("2027-03-28", "02:00", NOW, Trouble.SKIPPED),
        ("2027-03-28", "02:59", NOW, Trouble.SKIPPED),
        ("2027-03-28", "03:00", NOW, None),
        ("2027-10-31", "02:30", NOW, None),
    ],
)
def test_moments_one_can_meet_at(
    day: str, clock: str, now: datetime, trouble: Trouble | None
) -> None:
    on, at = date.fromisoformat(day), time.fromisoformat(clock)
    if trouble:
        with pytest.raises(Unclear) as unclear:
            moment(on, at, ROME, now)
        assert (unclear.value.trouble, unclear.value.day) == (trouble, on)
    else:
        found = moment(on, at, ROME, now)
        assert found.tzinfo is UTC
        assert found.astimezone(ROME).replace(tzinfo=None) == datetime.combine(on, at)


def test_of_an_hour_that_comes_twice_the_first_is_taken() -> None:
    twice = moment(date(2027, 10, 31), time(2, 30), ROME, NOW)
    assert twice == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert comes_twice(twice, ROME)
    assert not comes_twice(moment(date(2027, 10, 31), time(3, 0), ROME, NOW), ROME)
    assert not comes_twice(moment(date(2027, 3, 28), time(3, 0), ROME, NOW), ROME)


def test_days_one_can_meet_on() -> None:
    assert check_day(TODAY, TODAY) == TODAY
    for day, trouble in ((date(2026, 11, 30), Trouble.PAST), (date(2028, 1, 1), Trouble.TOO_FAR)):
        with pytest.raises(Unclear) as unclear:
            check_day(day, TODAY)
        assert unclear.value.trouble is trouble


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90 minuti", 90),
        ("120 min.", 120),
        ("2", 120),
        ("2 ore", 120),
        ("due ore", 120),
        ("Un'ora", 60),
        ("un'ora e mezza", 90),
        ("1 ora e 45", 105),
        ("1h30", 90),
        ("1:30", 90),
        ("2h", 120),
        ("mezz'ora", 30),
        ("tre ore e un quarto", 195),
        ("2 hours", 120),
        ("5 minuti", None),
        ("13 ore", None),
        ("1000", None),
        ("0", None),
        ("tanto", None),
        ("", None),
    ],
)
def test_how_long(text: str, minutes: int | None) -> None:
    assert read_minutes(fold(text)) == minutes
