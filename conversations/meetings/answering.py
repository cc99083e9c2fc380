"""What participants do about a meeting: answer, say why not and who instead, add it, be there."""

from typing import Final

from conversations.meetings.facts import calendar_enclosure, find_meeting
from conversations.meetings.listing import as_answered, must_know, show_meeting
from conversations.meetings.presence import must_be_check_in
from conversations.screens import Button, Screen, say
from conversations.taps.meetings import (
    AddToCalendar,
    AnswerMeeting,
    AskReason,
    AskSubstitute,
    ComeIn,
    ShowMeeting,
    TakeBackPresence,
)
from conversations.turn import Refusal, Turn
from conversations.wording import one_line
from storage.records import Answer, Meeting, Seat

LONGEST_REASON: Final = 300
LONGEST_NAME: Final = 100


async def answer_meeting(turn: Turn, tap: AnswerMeeting) -> Screen:
    """Note whether this person comes; whoever does not may say why and who comes instead.

    Whoever is there already comes; if they say now that they do not, they are there no more.
    """
    meeting, seat = await _asked(turn, tap.meeting)
    answer = tap.answer
    said = (await turn.unit.attendances.at(meeting.id)).get(seat.id)
    noted = say(f"meeting-answer-noted-{answer}")
    if said is not None and said.present_at:
        if answer is not Answer.NO:
            screen = await show_meeting(turn, ShowMeeting(meeting=meeting.id))
            return screen.with_toast(say("meeting-presence-done"))
        await turn.unit.attendances.attend(meeting.id, seat.id, False)
        noted = say("meeting-answer-replaced")
    await turn.unit.attendances.answer(meeting.id, seat.id, answer)
    await _settle(turn, meeting, seat)
    if answer is Answer.NO:
        return (await ask_reason(turn, AskReason(meeting=meeting.id))).with_toast(noted)
    return (await show_meeting(turn, ShowMeeting(meeting=meeting.id))).with_toast(noted)


async def ask_reason(turn: Turn, tap: AskReason) -> Screen:
    """Ask why somebody does not come; nobody has to say."""
    await _declined(turn, tap.meeting)
    skip = Button(say("button-skip"), AskSubstitute(meeting=tap.meeting))
    return Screen((say("meeting-reason-ask", most=LONGEST_REASON),), ((skip,),), here=tap)


async def record_reason(turn: Turn, tap: AskReason, text: str) -> Screen:
    """Keep the reason, and ask who comes instead."""
    meeting, seat = await _declined(turn, tap.meeting)
    await turn.unit.attendances.explain(meeting.id, seat.id, one_line(text, LONGEST_REASON))
    return await ask_substitute(turn, AskSubstitute(meeting=meeting.id))


async def ask_substitute(turn: Turn, tap: AskSubstitute) -> Screen:
    """Ask who comes instead, if anybody does."""
    await _declined(turn, tap.meeting)
    skip = Button(say("button-skip"), ShowMeeting(meeting=tap.meeting))
    return Screen((say("meeting-substitute-ask"),), ((skip,),), here=tap)


async def record_substitute(turn: Turn, tap: AskSubstitute, text: str) -> Screen:
    """Keep who comes instead."""
    meeting, seat = await _declined(turn, tap.meeting)
    await turn.unit.attendances.substitute(meeting.id, seat.id, one_line(text, LONGEST_NAME))
    return await show_meeting(turn, ShowMeeting(meeting=meeting.id))


async def add_to_calendar(turn: Turn, tap: AddToCalendar) -> Screen:
    """Send the meeting as a file for one's calendar."""
    meeting = await find_meeting(turn, tap.meeting)
    must_know(turn, meeting.roundtable)
    screen = await show_meeting(turn, ShowMeeting(meeting=meeting.id))
    return screen.enclosing(calendar_enclosure(turn, meeting, turn.language))


async def come_in(turn: Turn, tap: ComeIn) -> Screen:
    """Note that this person is there; saying so twice is no mistake."""
    meeting = await find_meeting(turn, tap.meeting)
    seat = turn.seat_of_participant(meeting.roundtable)
    _must_be_on(meeting)
    must_be_check_in(turn, meeting)
    said = (await turn.unit.attendances.at(meeting.id)).get(seat.id)
    if said is None or said.present_at is None:
        await turn.unit.attendances.attend(meeting.id, seat.id, True)
    await _settle(turn, meeting, seat)
    screen = await show_meeting(turn, ShowMeeting(meeting=meeting.id))
    return screen.with_toast(say("meeting-presence-done"))


async def take_back_presence(turn: Turn, tap: TakeBackPresence) -> Screen:
    """Note that this person is not there after all; what they had answered stands again."""
    meeting = await find_meeting(turn, tap.meeting)
    seat = turn.seat_of_participant(meeting.roundtable)
    _must_be_on(meeting)
    must_be_check_in(turn, meeting)
    said = (await turn.unit.attendances.at(meeting.id)).get(seat.id)
    if said is not None and said.present_at is not None:
        await turn.unit.attendances.attend(meeting.id, seat.id, False)
        if said.answer is not None:
            await _settle(turn, meeting, seat)
    screen = await show_meeting(turn, ShowMeeting(meeting=meeting.id))
    return screen.with_toast(say("meeting-presence-undone"))


async def _settle(turn: Turn, meeting: Meeting, seat: Seat) -> None:
    """Have the letter that stands say what was answered, instead of asking it."""
    said = (await turn.unit.attendances.at(meeting.id))[seat.id]
    about = ShowMeeting(meeting=meeting.id).letters_about
    await turn.settle(about, *as_answered(turn, meeting, said))


async def _asked(turn: Turn, meeting_id: int) -> tuple[Meeting, Seat]:
    """Return a meeting that is still ahead, and the seat of the participant who is asked."""
    meeting = await find_meeting(turn, meeting_id)
    seat = turn.seat_of_participant(meeting.roundtable)
    _must_be_on(meeting)
    if meeting.is_over(turn.now):
        raise Refusal(say("meeting-over"))
    return meeting, seat


def _must_be_on(meeting: Meeting) -> None:
    if not meeting.is_on:
        raise Refusal(say("meeting-cancelled"))


async def _declined(turn: Turn, meeting_id: int) -> tuple[Meeting, Seat]:
    """Return the meeting and the seat of somebody who said they do not come."""
    meeting, seat = await _asked(turn, meeting_id)
    said = (await turn.unit.attendances.at(meeting.id)).get(seat.id)
    if said is None or said.answer is not Answer.NO:
        raise Refusal(say("old-screen"))
    return meeting, seat
