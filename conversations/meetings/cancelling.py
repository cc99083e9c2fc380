"""Calling a meeting off, asked once more."""

from conversations.confirmation import ask_once_more
from conversations.meetings.facts import find_led, find_meeting, journal_detail, when
from conversations.meetings.letters import tell_cancelled
from conversations.meetings.listing import show_meeting, show_meetings
from conversations.screens import Screen, say
from conversations.taps.meetings import AskCancelling, CancelMeeting, ShowMeeting, ShowMeetings
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Meeting


async def ask_cancelling(turn: Turn, tap: AskCancelling) -> Screen:
    """Ask once more before a meeting is called off."""
    meeting = await find_led(turn, tap.meeting)
    _must_be_ahead(turn, meeting)
    return ask_once_more(
        say("meeting-cancel-ask", table=meeting.roundtable, when=when(turn, meeting)),
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
    await tell_cancelled(turn, cancelled)
    listed = await show_meetings(turn, ShowMeetings(roundtable=meeting.roundtable, page=0))
    return listed.with_toast(say("meeting-cancel-done"))


def _must_be_ahead(turn: Turn, meeting: Meeting) -> None:
    if meeting.is_over(turn.now):
        raise Refusal(say("meeting-over"))
