"""The steps of making a meeting: day, hour, place, length, link, agenda.

What was decided stands in the half-made meeting's row, what is being asked in the person's place.
"""

import calendar
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Final
from urllib.parse import urlsplit

from conversations.clocks import read_minutes
from conversations.dates import (
    AHEAD,
    Trouble,
    Unclear,
    Written,
    check_day,
    fold,
    moment,
    read,
    read_hour,
)
from conversations.meetings.answering import one_line, too_long
from conversations.meetings.review import find_draft, show_draft
from conversations.meetings.telling import facts, wall
from conversations.packing import Tap
from conversations.screens import Button, Dated, Detail, Phrase, Row, Screen, say
from conversations.taps.meetings import (
    AskDay,
    AskHour,
    AskMinutes,
    AskWords,
    BeginMeeting,
    LeaveOut,
    SetHour,
    SetMinutes,
    ShowDraft,
    ShowMeetings,
    Then,
)
from conversations.turn import Refusal, Turn
from storage.records import Meeting

HOURS: Final = range(8 * 60, 21 * 60 + 30, 30)
"""The hours on buttons, in minutes of the day; any other can be written."""
HOURS_IN_A_ROW: Final = 4
LENGTHS: Final = (60, 90, 120, 180)
MOST: Final = {"place": 150, "link": 300, "agenda": 800}
"""Characters of each text."""


async def begin_meeting(turn: Turn, tap: BeginMeeting) -> Screen:
    """Begin a meeting; what is half-made is gone on with."""
    seat = turn.seat_that_leads(tap.roundtable)
    draft = await turn.unit.meetings.draft(tap.roundtable, seat.id)
    if draft.starts_at is None:
        month = wall(turn, turn.now).date()
        return await ask_day(turn, AskDay(meeting=draft.id, month=month, then="on"))
    if draft.minutes is None:
        return await ask_words(turn, AskWords(meeting=draft.id, field="place", then="on"))
    return await show_draft(turn, ShowDraft(meeting=draft.id))


async def ask_day(turn: Turn, tap: AskDay) -> Screen:
    """Show a month to choose the day from; it can be written too, with the hour."""
    draft = await find_draft(turn, tap.meeting)
    today = wall(turn, turn.now).date()
    month = min(max(tap.month, today), today + AHEAD).replace(day=1)
    here = AskDay(meeting=draft.id, month=month, then=tap.then)
    back: Tap = ShowMeetings(roundtable=draft.roundtable, page=0)
    if tap.then == "back":
        back = ShowDraft(meeting=draft.id)
    return Screen(
        (*_so_far(turn, draft), say("meeting-ask-day")),
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
        if any(day.month == month.month and day >= today for day in week):
            yield tuple(
                button(
                    say("button-number", number=str(day.day)),
                    AskHour(meeting=draft.id, day=day, then=here.then),
                )
                if day.month == month.month and today <= day <= today + AHEAD
                else nothing
                for day in week
            )


async def read_day(turn: Turn, tap: AskDay, text: str) -> Screen:
    """Take a day that was written, with its hour or without."""
    draft = await find_draft(turn, tap.meeting)
    try:
        written = read(text, wall(turn, turn.now).date())
        if written.day is None:
            raise Unclear(Trouble.NO_DAY)
    except Unclear as unclear:
        raise Refusal(unclear_words(unclear)) from None
    return await _take(turn, draft, written, written.day, tap.then)


async def ask_hour(turn: Turn, tap: AskHour) -> Screen:
    """Ask at what time, of a day that was chosen."""
    draft = await find_draft(turn, tap.meeting)
    today = wall(turn, turn.now).date()
    try:
        day = check_day(tap.day, today)
    except Unclear as unclear:
        raise Refusal(unclear_words(unclear)) from None
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
    starts = range(0, len(buttons), HOURS_IN_A_ROW)
    back = Button(say("button-back"), AskDay(meeting=draft.id, month=day, then=tap.then))
    return Screen(
        (say("meeting-asked-day", day=Dated(day)), say("meeting-ask-hour")),
        (*(tuple(buttons[i : i + HOURS_IN_A_ROW]) for i in starts), (back,)),
        here=AskHour(meeting=draft.id, day=day, then=tap.then),
    )


async def set_hour(turn: Turn, tap: SetHour) -> Screen:
    """Take an hour that was pressed."""
    draft = await find_draft(turn, tap.meeting)
    written = Written(None, time(*divmod(tap.clock, 60)))
    return await _take(turn, draft, written, tap.day, tap.then)


async def read_written_hour(turn: Turn, tap: AskHour, text: str) -> Screen:
    """Take an hour that was written; another day may be written with it."""
    draft = await find_draft(turn, tap.meeting)
    try:
        written = read_hour(text, wall(turn, turn.now).date())
    except Unclear as unclear:
        raise Refusal(unclear_words(unclear)) from None
    return await _take(turn, draft, written, written.day or tap.day, tap.then)


async def _take(turn: Turn, draft: Meeting, written: Written, day: date, then: Then) -> Screen:
    """Keep day and hour, and go on; where there is no hour yet, ask for it."""
    if written.clock is None:
        return await ask_hour(turn, AskHour(meeting=draft.id, day=day, then=then))
    try:
        at = moment(day, written.clock, turn.words.zone, turn.now)
    except Unclear as unclear:
        raise Refusal(unclear_words(unclear)) from None
    await turn.unit.meetings.write(draft.id, "starts_at", at)
    if then == "back":
        return await show_draft(turn, ShowDraft(meeting=draft.id))
    return await ask_words(turn, AskWords(meeting=draft.id, field="place", then="on"))


def unclear_words(unclear: Unclear) -> Phrase:
    """Say why a moment cannot be, and what to write."""
    values: dict[str, Dated | str] = {}
    if unclear.day is not None:
        values |= {"day": Dated(unclear.day), "year": str(unclear.day.year + 1)}
    if unclear.clock is not None:
        values["at"] = f"{unclear.clock:%H:%M}"
    if unclear.trouble is Trouble.PAST and unclear.clock is not None:
        return say("meeting-date-past-hour", **values)
    return say(f"meeting-date-{unclear.trouble}", **values)


async def ask_minutes(turn: Turn, tap: AskMinutes) -> Screen:
    """Ask how long it takes."""
    draft = await find_draft(turn, tap.meeting)
    choices = tuple(
        Button(
            say("button-meeting-minutes", minutes=minutes),
            SetMinutes(meeting=draft.id, minutes=minutes, then=tap.then),
        )
        for minutes in LENGTHS
    )
    back: Tap = AskWords(meeting=draft.id, field="place", then="on")
    if tap.then == "back":
        back = ShowDraft(meeting=draft.id)
    return Screen(
        (*_so_far(turn, draft), say("meeting-ask-minutes")),
        (choices[:2], choices[2:], (Button(say("button-back"), back),)),
        here=tap,
    )


async def set_minutes(turn: Turn, tap: SetMinutes) -> Screen:
    """Take a length that was pressed."""
    draft = await find_draft(turn, tap.meeting)
    await turn.unit.meetings.write(draft.id, "minutes", tap.minutes)
    if tap.then == "back":
        return await show_draft(turn, ShowDraft(meeting=draft.id))
    return await ask_words(turn, AskWords(meeting=draft.id, field="link", then="on"))


async def read_length(turn: Turn, tap: AskMinutes, text: str) -> Screen:
    """Take a length that was written."""
    await find_draft(turn, tap.meeting)
    minutes = read_minutes(fold(text))
    if minutes is None:
        raise Refusal(say("meeting-minutes-unclear"))
    return await set_minutes(turn, SetMinutes(meeting=tap.meeting, minutes=minutes, then=tap.then))


async def ask_words(turn: Turn, tap: AskWords) -> Screen:
    """Ask for the place, the link or the agenda; each may be left out."""
    draft = await find_draft(turn, tap.meeting)
    has_words = getattr(draft, tap.field) is not None
    back: Tap = ShowDraft(meeting=draft.id)
    if tap.then == "on":
        back = _before(turn, draft, tap)
    leave = say("button-remove" if has_words else "button-skip")
    without = LeaveOut(meeting=draft.id, field=tap.field, then=tap.then)
    how = say("meeting-ask-words-remove") if has_words else say("meeting-ask-words-skip")
    return Screen(
        (*_so_far(turn, draft), say(f"meeting-ask-{tap.field}", most=MOST[tap.field]), how),
        ((Button(say("button-back"), back), Button(leave, without)),),
        here=tap,
    )


def _before(turn: Turn, draft: Meeting, tap: AskWords) -> Tap:
    if tap.field == "place":
        day = wall(turn, draft.starts_at or turn.now).date()
        return AskHour(meeting=draft.id, day=day, then="on")
    if tap.field == "link":
        return AskMinutes(meeting=draft.id, then="on")
    return AskWords(meeting=draft.id, field="link", then="on")


async def read_words(turn: Turn, tap: AskWords, text: str) -> Screen:
    """Take the words for the place, the link or the agenda."""
    draft = await find_draft(turn, tap.meeting)
    if tap.field == "agenda":
        words = text.strip()
        if len(words) > MOST["agenda"]:
            raise Refusal(too_long(len(words), MOST["agenda"]))
    else:
        words = one_line(text, MOST[tap.field])
    if tap.field == "link":
        words = _link(words)
    await turn.unit.meetings.write(draft.id, tap.field, words)
    return await _after(turn, tap)


async def leave_out(turn: Turn, tap: LeaveOut) -> Screen:
    """Go on without a place, a link or an agenda."""
    draft = await find_draft(turn, tap.meeting)
    await turn.unit.meetings.write(draft.id, tap.field, None)
    return await _after(turn, tap)


async def _after(turn: Turn, tap: AskWords | LeaveOut) -> Screen:
    if tap.then == "on" and tap.field == "place":
        return await ask_minutes(turn, AskMinutes(meeting=tap.meeting, then="on"))
    if tap.then == "on" and tap.field == "link":
        return await ask_words(turn, AskWords(meeting=tap.meeting, field="agenda", then="on"))
    return await show_draft(turn, ShowDraft(meeting=tap.meeting))


def _link(text: str) -> str:
    """Return a safe address; refuses what is none."""
    try:
        address = urlsplit(text)
    except ValueError:
        raise Refusal(say("meeting-link-unclear")) from None
    host = address.hostname or ""
    if address.scheme.lower() != "https" or "." not in host or " " in text or address.username:
        raise Refusal(say("meeting-link-unclear"))
    return text


def _so_far(turn: Turn, draft: Meeting) -> tuple[Phrase, ...]:
    """Say what was understood up to here."""
    return facts(turn, draft) if draft.starts_at is not None else ()
