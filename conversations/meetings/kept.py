"""What is kept of what somebody said to meetings, and how it goes."""

from conversations.meetings.facts import when
from conversations.screens import Phrase, say
from conversations.turn import Turn
from storage.records import Seat


async def kept(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return all that is kept of a seat's answers, and of having been there."""
    told = []
    for said in await turn.unit.attendances.of(seat.id):
        meeting = await turn.unit.meetings.get(said.meeting_id)
        if meeting is not None and said.answer is not None:
            answer = say(f"meeting-answer-is-{said.answer}")
            told.append(say("data-meeting", when=when(turn, meeting), answer=answer))
        told += [
            say("data-meeting-words", words=words)
            for words in (said.reason, said.substitute)
            if words
        ]
        if said.present_at is not None:
            told.append(say("data-meeting-present", at=said.present_at))
    return told


async def forget(turn: Turn, seat: Seat) -> None:
    """Take away what a seat said to meetings, and the meetings it was still making."""
    await turn.unit.attendances.forget(seat.id)
    await turn.unit.meetings.forget(seat.id)
