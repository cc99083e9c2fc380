"""What was written and can be meant in two ways, or was not understood whole: it is asked about."""

from datetime import date, datetime, time, timedelta

from conversations.meetings.review import find_draft
from conversations.screens import Button, Dated, Detail, Phrase, Screen, say
from conversations.taps.meetings import AskDay, AskWhich, TakeReading
from conversations.turn import Refusal, Turn
from conversations.written.pieces import Written


def packed(reading: Written) -> str:
    """Return a reading of a day as a button carries it."""
    clock = reading.clock
    begin = "" if clock is None else clock.hour * 60 + clock.minute
    return f"{reading.day:%Y%m%d}-{begin}-{reading.minutes or ''}"


def unpacked(reading: str) -> tuple[date, Written]:
    """Return the day of a reading, and all of it; refuses what is none."""
    day, begin, minutes = reading.split("-")
    try:
        on = date.fromisoformat(day)
        clock = time(*divmod(int(begin), 60)) if begin else None
    except ValueError:
        raise Refusal(say("meeting-gone")) from None
    return on, Written(on, clock, int(minutes) if minutes else None)


async def ask_which(turn: Turn, tap: AskWhich) -> Screen:
    """Ask which of two readings was meant, or whether the only one was."""
    draft = await find_draft(turn, tap.meeting)
    written = [each for each in (tap.reading, tap.other) if each]
    ways = [unpacked(each) for each in written]
    is_one_day = len({day for day, _ in ways}) == 1 and len(ways) > 1
    buttons = tuple(
        Button(
            say("button-meeting-reading", reading=_label(way, is_one_day)),
            TakeReading(meeting=draft.id, reading=each, then=tap.then),
        )
        for each, (_, way) in zip(written, ways, strict=True)
    )
    back = AskDay(meeting=draft.id, month=ways[0][0], then=tap.then)
    return Screen(
        (
            say("meeting-which", count=len(ways)),
            *(say("meeting-which-reading", when=_when(way)) for _, way in ways),
            say("meeting-which-how", count=len(ways)),
        ),
        (*((button,) for button in buttons), (Button(say("button-back"), back),)),
        here=tap,
    )


def _label(reading: Written, is_one_day: bool) -> Phrase | Dated | str:
    """Write a reading as shortly as a button needs it: without the day where both have the same."""
    day = Dated(reading.day, Detail.SHORT) if reading.day else ""
    if reading.clock is None:
        return day
    if is_one_day:
        return _hours(reading)
    return say("meeting-short", day=day, at=f"{reading.clock:%H:%M}")


def _when(reading: Written) -> Phrase | Dated | str:
    day = Dated(reading.day) if reading.day else ""
    if reading.clock is None:
        return day
    return say("meeting-start", day=day, start=_hours(reading))


def _hours(reading: Written) -> str:
    clock = reading.clock or time()
    if reading.minutes is None:
        return f"{clock:%H:%M}"
    end = datetime.combine(date.min, clock) + timedelta(minutes=reading.minutes)
    return f"{clock:%H:%M}–{end:%H:%M}"
