"""What is kept of what somebody said to meetings, of those they made, and how it goes."""

from conversations.kept import Fact, fact
from conversations.meetings.facts import facts, when
from conversations.screens import Phrase, say
from conversations.turn import Turn
from storage.records import Attendance, Meeting, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return a seat's answers, that it was there, and the meetings it made, half-made ones too."""
    answers = [
        _answer(turn, said, await turn.unit.meetings.get(said.meeting_id))
        for said in await turn.unit.attendances.of(seat.id)
    ]
    return [*answers, *(_made(turn, each) for each in await turn.unit.meetings.by(seat.id))]


def _answer(turn: Turn, said: Attendance, meeting: Meeting | None) -> Fact:
    told: list[Phrase] = []
    if meeting is not None and said.answer is not None:
        answer = say(f"meeting-answer-is-{said.answer}")
        told.append(say("data-meeting", when=when(turn, meeting), answer=answer))
    words = (said.reason, said.substitute)
    told += [say("data-meeting-words", words=each) for each in words if each]
    if said.present_at is not None:
        told.append(say("data-meeting-present", at=said.present_at))
    return fact(
        "meeting_answers",
        *told,
        meeting=said.meeting_id,
        starts_at=meeting.starts_at if meeting else None,
        answer=said.answer,
        reason=said.reason,
        substitute=said.substitute,
        answered_at=said.answered_at,
        present_at=said.present_at,
    )


def _made(turn: Turn, meeting: Meeting) -> Fact:
    title = "data-meeting-made" if meeting.confirmed_at else "data-meeting-half-made"
    return fact(
        "meetings_made",
        say(title),
        *facts(turn, meeting),
        meeting=meeting.id,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        place=meeting.place,
        link=meeting.link,
        agenda=meeting.agenda,
        calendar_uid=meeting.uid,
        made_at=meeting.created_at,
        confirmed_at=meeting.confirmed_at,
        cancelled_at=meeting.cancelled_at,
    )


async def forget(turn: Turn, seat: Seat) -> None:
    """Take away what a seat said to meetings, and the meetings it was still making."""
    await turn.unit.attendances.forget(seat.id)
    await turn.unit.meetings.forget(seat.id)
