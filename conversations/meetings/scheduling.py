"""When a meeting is: the day from a month's calendar, the hour from buttons, or both in words."""

import calendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from conversations.meetings.doubts import ask_which, packed, unpacked
from conversations.meetings.facts import wall
from conversations.meetings.parts import (
    ask_words,
    keep_link,
    record_words,
    set_minutes,
    so_far,
)
from conversations.meetings.review import find_draft, show_draft
from conversations.screens import Button, Dated, Detail, Phrase, Row, Screen, deal, say
from conversations.taps.meetings import (
    AskDay,
    AskHour,
    AskWhich,
    AskWords,
    BeginMeeting,
    Part,
    SetHour,
    SetMinutes,
    ShowDraft,
    ShowMeetings,
    TakeReading,
    Then,
)
from conversations.taps.packing import Tap
from conversations.turn import Misfit, Refusal, Turn
from conversations.written.dates import AHEAD, Doubtful, check_day, moment, read
from conversations.written.folding import fold
from conversations.written.lengths import read_minutes
from conversations.written.links import holds_link
from conversations.written.pieces import Trouble, Unclear, Written
from storage.records import Meeting

HOURS: Final = range(8 * 60, 21 * 60 + 30, 30)
"""The hours on buttons, in minutes of the day; any other can be written."""
HOURS_IN_A_ROW: Final = 5


async def begin_meeting(turn: Turn, tap: BeginMeeting) -> Screen:
    """Begin a meeting; what is half-made is gone on with."""
    seat = turn.seat_that_leads(tap.roundtable)
    draft = await turn.unit.meetings.draft(tap.roundtable, seat.id)
    if draft.starts_at is None:
        month = wall(turn, turn.now).date()
        return await ask_day(turn, AskDay(meeting=draft.id, month=month, then=Then.ON))
    if draft.minutes is None:
        return await ask_words(turn, AskWords(meeting=draft.id, part=Part.PLACE, then=Then.ON))
    return await show_draft(turn, ShowDraft(meeting=draft.id))


async def ask_day(turn: Turn, tap: AskDay) -> Screen:
    """Show a month to choose the day from; it can be written too, with the hour."""
    draft = await find_draft(turn, tap.meeting)
    today = wall(turn, turn.now).date()
    month = min(max(tap.month, today), today + AHEAD).replace(day=1)
    here = AskDay(meeting=draft.id, month=month, then=tap.then)
    back: Tap = ShowMeetings(roundtable=draft.roundtable, page=0)
    if tap.then is Then.BACK:
        back = ShowDraft(meeting=draft.id)
    return Screen(
        (*so_far(turn, draft), say("meeting-ask-day")),
        (*_month(draft, here, today), (Button(say("button-back"), back),)),
        here=here,
    )


def _month(draft: Meeting, here: AskDay, today: date) -> Iterator[Row]:
    """Yield the rows of a month's calendar: its name between two arrows, weekdays, weeks."""

    def button(label: Phrase, tap: Tap = here) -> Button:
        return Button(label, tap)

    month = here.month
    earlier, later = month - timedelta(days=1), month + timedelta(days=31)
    nothing = button(say("button-meeting-calendar-nothing"))
    arrows = [nothing, nothing]
    if earlier >= today.replace(day=1):
        arrows[0] = button(
            say("button-meeting-calendar-earlier"), here.model_copy(update={"month": earlier})
        )
    if later.replace(day=1) <= today + AHEAD:
        arrows[1] = button(
            say("button-meeting-calendar-later"),
            here.model_copy(update={"month": later.replace(day=1)}),
        )
    name = button(say("button-meeting-calendar-day", day=Dated(month, Detail.MONTH)))
    yield (arrows[0], name, arrows[1])
    weeks = calendar.Calendar().monthdatescalendar(month.year, month.month)
    yield tuple(
        button(say("button-meeting-calendar-day", day=Dated(day, Detail.WEEKDAY)))
        for day in weeks[0]
    )
    for week in weeks:
        pressable = [day.month == month.month and today <= day <= today + AHEAD for day in week]
        if any(pressable):
            yield tuple(
                button(
                    say("button-number", number=str(day.day)),
                    AskHour(meeting=draft.id, day=day, then=here.then),
                )
                if can_be
                else nothing
                for day, can_be in zip(week, pressable, strict=True)
            )


async def record_day(turn: Turn, tap: AskDay, text: str) -> Screen:
    """Take a day that was written, with its hour or without."""
    draft = await find_draft(turn, tap.meeting)
    if holds_link(text):
        return await _read_beside(turn, draft, text, tap, None)
    return await _read(turn, draft, text, None, tap.then)


async def ask_hour(turn: Turn, tap: AskHour) -> Screen:
    """Ask at what time, of a day that was chosen."""
    draft = await find_draft(turn, tap.meeting)
    today = wall(turn, turn.now).date()
    try:
        day = check_day(tap.day, today)
    except Unclear as unclear:
        raise Refusal(_unclear_words(unclear)) from None
    now = wall(turn, turn.now)
    passed = now.hour * 60 + now.minute if day == today else -1
    buttons = [
        Button(
            say("button-meeting-hour", at=f"{clock // 60:02}:{clock % 60:02}"),
            SetHour(meeting=draft.id, day=day, clock=clock, then=tap.then),
        )
        for clock in HOURS
        if clock > passed
    ]
    back = Button(say("button-back"), AskDay(meeting=draft.id, month=day, then=tap.then))
    return Screen(
        (say("meeting-asked-day", day=Dated(day)), say("meeting-ask-hour")),
        (*deal(buttons, HOURS_IN_A_ROW), (back,)),
        here=AskHour(meeting=draft.id, day=day, then=tap.then),
    )


async def set_hour(turn: Turn, tap: SetHour) -> Screen:
    """Take an hour that was pressed."""
    draft = await find_draft(turn, tap.meeting)
    return await _take(turn, draft, Written(tap.day, time(*divmod(tap.clock, 60))), tap.then)


async def record_written_hour(turn: Turn, tap: AskHour, text: str) -> Screen:
    """Take an hour that was written; another day may be written with it."""
    draft = await find_draft(turn, tap.meeting)
    if holds_link(text):
        return await _read_beside(turn, draft, text, tap, tap.day)
    return await _read(turn, draft, text, tap.day, tap.then)


async def record_other_words(turn: Turn, tap: AskWhich, text: str) -> Screen:
    """Take other words for what was not understood; an hour alone is of the day that was clear."""
    draft = await find_draft(turn, tap.meeting)
    ways = [unpacked(each) for each in (tap.reading, tap.other) if each]
    days = {day for day, way in ways if way.clock is not None}
    chosen = days.pop() if len(days) == 1 else None
    if holds_link(text):
        return await _read_beside(turn, draft, text, tap, chosen)
    return await _read(turn, draft, text, chosen, tap.then)


async def take_reading(turn: Turn, tap: TakeReading) -> Screen:
    """Take what was meant by words that were asked about."""
    draft = await find_draft(turn, tap.meeting)
    _, reading = unpacked(tap.reading)
    return await _take(turn, draft, reading, tap.then)


async def record_change(turn: Turn, tap: ShowDraft, text: str) -> Screen:
    """Take day, hour, length or link that are written where all that was decided is shown."""
    draft = await find_draft(turn, tap.meeting)
    if holds_link(text):
        link = AskWords(meeting=draft.id, part=Part.LINK, then=Then.BACK)
        return await record_words(turn, link, text)
    chosen = wall(turn, draft.starts_at).date() if draft.starts_at else None
    try:
        return await _read(turn, draft, text, chosen, Then.BACK)
    except Refusal as refusal:
        if minutes := read_minutes(fold(text)):
            length = SetMinutes(meeting=draft.id, minutes=minutes, then=Then.BACK)
            return await set_minutes(turn, length)
        raise Misfit(refusal.phrase) from None


async def _read_beside(
    turn: Turn, draft: Meeting, text: str, tap: AskDay | AskHour | AskWhich, chosen: date | None
) -> Screen:
    """Keep the link of an invitation, and take day and hour where they stand beside it."""
    kept, beside = await keep_link(turn, draft, text)
    if beside:
        try:
            return (await _read(turn, draft, beside, chosen, tap.then)).below(kept)
        except Refusal as refusal:
            return (await turn.follow(tap)).below(kept, refusal.phrase)
    return (await turn.follow(tap)).below(kept)


async def _read(turn: Turn, draft: Meeting, text: str, chosen: date | None, then: Then) -> Screen:
    """Take day and hour that were written, or ask what was meant."""
    today = wall(turn, turn.now).date()
    try:
        written = read(text, today, chosen)
        return await _take(turn, draft, replace(written, day=written.day or chosen), then)
    except Unclear as unclear:
        raise Refusal(_unclear_words(unclear)) from None
    except Doubtful as doubtful:
        ways = [replace(way, day=way.day or chosen) for way in doubtful.readings]
    possible = [packed(way) for way in ways if _is_possible(turn, way)][:2]
    if not possible:
        return await _take(turn, draft, ways[0], then)
    reading, other = (*possible, "")[:2]
    which = AskWhich(meeting=draft.id, reading=reading, other=other, then=then)
    return await ask_which(turn, which)


def _is_possible(turn: Turn, reading: Written) -> bool:
    try:
        _must_be_ahead(turn, reading)
    except Refusal:
        return False
    return True


def _must_be_ahead(turn: Turn, reading: Written) -> tuple[date, datetime | None]:
    """Return the day that was meant, and the moment; refuses where one can't meet then."""
    try:
        if reading.day is None:
            raise Unclear(Trouble.NO_DAY)
        if reading.clock is None:
            return check_day(reading.day, wall(turn, turn.now).date()), None
        return reading.day, moment(reading.day, reading.clock, turn.words.zone, turn.now)
    except Unclear as unclear:
        raise Refusal(_unclear_words(unclear)) from None


async def _take(turn: Turn, draft: Meeting, written: Written, then: Then) -> Screen:
    """Keep day, hour and length, and go on; where there is no hour yet, ask for it."""
    day, at = _must_be_ahead(turn, written)
    if written.minutes is not None:
        await turn.unit.meetings.write(draft.id, "minutes", written.minutes)
    if at is None:
        return await ask_hour(turn, AskHour(meeting=draft.id, day=day, then=then))
    await turn.unit.meetings.write(draft.id, "starts_at", at)
    if then is Then.BACK:
        return await show_draft(turn, ShowDraft(meeting=draft.id))
    return await ask_words(turn, AskWords(meeting=draft.id, part=Part.PLACE, then=Then.ON))


def _unclear_words(unclear: Unclear) -> Phrase:
    """Say why a moment cannot be, and what to write."""
    values: dict[str, Dated | str] = {}
    if unclear.day is not None:
        values |= {"day": Dated(unclear.day), "year": str(unclear.day.year + 1)}
    if unclear.clock is not None:
        values["at"] = f"{unclear.clock:%H:%M}"
    if unclear.trouble is Trouble.PAST and unclear.clock is not None:
        return say("meeting-date-past-hour", **values)
    return say(f"meeting-date-{unclear.trouble}", **values)
