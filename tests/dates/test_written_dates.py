"""Days and hours as people write them; the story is at ten in the morning of Tuesday 1 December."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.written.dates import AHEAD, Doubtful, check_day, comes_twice, moment, read
from conversations.written.folding import fold
from conversations.written.lengths import read_minutes
from conversations.written.pieces import Trouble, Unclear, Written

ROME = ZoneInfo("Europe/Rome")
TODAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


PHRASES = Path(__file__).with_name("phrases.txt")


def phrases() -> Iterator[tuple[str, date, date | None, str]]:
    """What is written, on which day, for an hour of which day, and how it is taken."""
    today, chosen = TODAY, None
    for line in PHRASES.read_text().splitlines():
        if heading := re.fullmatch(r"\[(\S+), (?:an hour of (\S+)|a day is asked for)\]", line):
            today = date.fromisoformat(heading[1])
            chosen = date.fromisoformat(heading[2]) if heading[2] else None
        elif line and not line.startswith("#"):
            text, taken = line.split(" => ")
            yield text, today, chosen, taken


def spelt(written: Written) -> str:
    clock = f"{written.clock:%H:%M}" if written.clock else "-"
    return f"{written.day or '-'} {clock} {written.minutes or '-'}"


def taken(text: str, today: date = TODAY, chosen: date | None = None) -> str:
    try:
        return spelt(read(text, today, chosen))
    except Unclear as unclear:
        return f"no {unclear.trouble}"
    except Doubtful as doubtful:
        return "ask " + " | ".join(map(spelt, doubtful.readings[:2]))


@pytest.mark.parametrize(("text", "today", "chosen", "right"), [*phrases()])
def test_what_people_write(text: str, today: date, chosen: date | None, right: str) -> None:
    assert taken(text, today, chosen) == right


def test_there_are_phrases_enough_of_every_kind() -> None:
    kinds = Counter(right.split()[0] if right[0] in "an" else "" for *_, right in phrases())
    assert sum(kinds.values()) >= 250
    assert min(kinds[kind] for kind in ("", "ask", "no")) >= 20


@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_what_is_not_understood_whole_is_asked_about(place: str) -> None:
    """One word that nobody knows makes every phrase doubtful, wherever it stands."""
    certain = [each for each in phrases() if each[3][0] in "2-"]
    for text, today, chosen, right in certain:
        words = text.split()
        at = {"before": 0, "between": len(words) // 2, "after": len(words)}[place]
        words.insert(at, "xyzzy")
        assert not taken(" ".join(words), today, chosen).startswith(("2", "-")), (words, right)


def test_a_longer_text_is_no_date() -> None:
    assert taken("x" * 200) == "no unreadable"
    assert taken("") == "no unreadable"


PIECES = (
    "il alle ore le e di sera fra tra in un due giorni settimane mesi giovedì mar marzo dicembre "
    "primo prossimo domani mezzogiorno 0 1 3 12 18 31 99 2027 0001 3/12 12/25 18.30 18:75 1/1/0001 "
    "2026-12-03 - / . : ° at pm next Dec EST UTC now ora -1 +3 1e9 ٣"
)
words = st.sampled_from(PIECES.split())


@given(st.one_of(st.text(max_size=40), st.lists(words, max_size=6).map(" ".join)))
@settings(max_examples=200, deadline=None)
def test_whatever_is_written_is_a_moment_or_a_trouble(text: str) -> None:
    for chosen in (None, date(2026, 12, 3)):
        try:
            written = read(text, TODAY, chosen)
        except Unclear:
            continue
        except Doubtful as doubtful:
            written = doubtful.readings[0]
        assert written.minutes in (None, *range(15, 721))
        day = written.day or chosen
        assert day
        if written.clock:
            with suppress(Unclear):
                assert NOW < moment(day, written.clock, ROME, NOW) <= NOW + AHEAD
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
        ("1h30m", 90),
        ("90'", 90),
        ("90 min", 90),
        ("1,5 ore", 90),
        ("1.5 h", 90),
        ("due ore e mezza", 150),
        ("novanta minuti", 90),
        ("centoventi minuti", 120),
        ("tre quarti d'ora", 45),
        ("un'ora e tre quarti", 105),
        ("durata 2 ore", 120),
        ("circa 2 ore", 120),
        ("an hour and a half", 90),
        ("two and a half hours", 150),
        ("half an hour", 30),
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
