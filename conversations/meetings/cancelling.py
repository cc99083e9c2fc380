"""Calling a meeting off, asked once more, and taking it up again."""

from conversations.confirmation import ask_once_more
from conversations.limits import MEETING_NEWS
from conversations.meetings.facts import find_led, find_meeting, journal_detail, when
from conversations.meetings.letters import tell_cancelled, tell_restored
from conversations.meetings.listing import show_meeting
from conversations.meetings.reminding import say_when
from conversations.meetings.review import TOLD, find_obstacle
from conversations.screens import Screen, say
from conversations.taps.meetings import (
    AskCancelling,
    CancelMeeting,
    RestoreMeeting,
    ShowMeeting,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Meeting


async def ask_cancelling(turn: Turn, tap: AskCancelling) -> Screen:
    """Ask once more before a meeting is called off."""
    meeting = await find_led(turn, tap.meeting)
    _must_be_ahead(turn, meeting)
    return ask_once_more(
        say("meeting-cancel-ask", table=meeting.roundtable, when=when(turn, meeting)),
        *await say_when(turn, meeting.roundtable),
        say("meeting-cancel-how"),
        confirm=CancelMeeting(meeting=meeting.id),
        cancel=ShowMeeting(meeting=meeting.id),
        here=tap,
        yes="button-meeting-cancel-yes",
        no="button-keep",
    )


async def cancel_meeting(turn: Turn, tap: CancelMeeting) -> Screen:
    """Call a meeting off and tell everybody concerned, once."""
    meeting = await find_meeting(turn, tap.meeting)
    seat = turn.seat_that_leads(meeting.roundtable)
    if meeting.cancelled_at is not None:
        return await show_meeting(turn, ShowMeeting(meeting=meeting.id))
    _must_be_ahead(turn, meeting)
    cancelled = await turn.unit.meetings.cancel(meeting.id)
    if cancelled is None:
        raise Refusal(say("meeting-gone"))
    detail = journal_detail(turn, cancelled)
    await turn.unit.journal.note(meeting.roundtable, seat.id, Deeds.MEETING_CANCELLED, detail)
    await tell_cancelled(turn, meeting, cancelled)
    screen = await show_meeting(turn, ShowMeeting(meeting=meeting.id))
    return screen.with_toast(say("meeting-cancel-done"))


async def restore_meeting(turn: Turn, tap: RestoreMeeting) -> Screen:
    """Have a meeting be on again and tell everybody concerned, once."""
    meeting = await find_meeting(turn, tap.meeting)
    seat = turn.seat_that_leads(meeting.roundtable)
    if meeting.cancelled_at is not None:
        if obstacle := await find_obstacle(turn, meeting):
            raise Refusal(obstacle)
        await turn.must_not_do_more(MEETING_NEWS, meeting.roundtable, *TOLD)
        if restored := await turn.unit.meetings.restore(meeting.id):
            detail = journal_detail(turn, restored)
            await turn.unit.journal.note(
                meeting.roundtable, seat.id, Deeds.MEETING_RESTORED, detail
            )
            await tell_restored(turn, restored)
    screen = await show_meeting(turn, ShowMeeting(meeting=meeting.id))
    return screen.with_toast(say("meeting-restore-done"))


def _must_be_ahead(turn: Turn, meeting: Meeting) -> None:
    if meeting.is_over(turn.now):
        raise Refusal(say("meeting-over"))
