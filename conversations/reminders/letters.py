"""What a reminder says, to whom it says it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from conversations.meetings.facts import wall, when_and_where
from conversations.meetings.listing import answer_row
from conversations.parcels import Occasion
from conversations.participation import name_of
from conversations.reminders.tasks import Task
from conversations.screens import Button, Phrase, Row, Screen, pages, say
from conversations.taps.home import ShowHome
from conversations.taps.meetings import ShowAnswers, ShowMeeting
from conversations.taps.reminders import ShowWishes
from conversations.wording import say_contact
from storage.records import Invitee, Meeting, Seat

SOON: Final = timedelta(hours=3)
"""A meeting that is nearer is so many hours or minutes away."""
AN_HOUR: Final = 60
IN_HOURS: Final = 90
"""Minutes from which on hours are said, as of the one hour."""


def reminder(occasion: Occasion, meeting: Meeting, invitee: Invitee, task: Task | None) -> Screen:
    """Remind somebody of a meeting, of their answer to it, and of what they still have to do."""
    platform = occasion.process.platform(meeting.roundtable)
    words: list[Phrase] = [
        say("remind-title", table=platform.number, title=platform.title),
        *_when_and_where(occasion, meeting),
    ]
    rows: list[Row] = []
    if invitee.answer is None:
        words.append(say("remind-unanswered"))
        rows.append(answer_row(meeting))
    else:
        words.append(say(f"meeting-answer-is-{invitee.answer}"))
        rows.append((Button(say("button-meeting-one"), ShowMeeting(meeting=meeting.id)),))
    if task is not None and task.is_asked:
        words.append(task.words())
        rows.append((task.way(meeting.roundtable),))
    rows.append((Button(say("button-wishes"), ShowWishes()),))
    rows.append((Button(say("button-home"), ShowHome()),))
    return Screen((*words, *say_contact(occasion.process), say("remind-how")), tuple(rows))


def to_telephone(
    occasion: Occasion, meeting: Meeting, absent: Sequence[tuple[Seat, bool]]
) -> Screen:
    """Tell a coordinator whom no message reaches."""
    platform = occasion.process.platform(meeting.roundtable)
    leaves = pages([_name(seat, has_blocked) for seat, has_blocked in absent])
    words: list[Phrase] = [
        say("phone-title", table=platform.number, title=platform.title),
        *_when_and_where(occasion, meeting),
        say("phone-whom", count=len(absent)),
        *leaves[0],
    ]
    if more := len(absent) - len(leaves[0]):
        words.append(say("phone-more", count=more))
    button = Button(say("button-meeting-who"), ShowAnswers(meeting=meeting.id, page=0))
    home = Button(say("button-home"), ShowHome())
    return Screen((*words, say("phone-how")), ((button,), (home,)))


def _when_and_where(occasion: Occasion, meeting: Meeting) -> list[Phrase]:
    when, *where = when_and_where(occasion, meeting)
    if meeting.starts_at is None:
        return [when, *where]
    return [when, days_ahead(occasion, meeting.starts_at), *where]


def days_ahead(occasion: Occasion, starts_at: datetime) -> Phrase:
    """Say in how many days it is; as soon as it is near, in how many hours or minutes."""
    left = starts_at - occasion.now
    if timedelta() < left <= SOON:
        minutes = max(1, round(left / timedelta(minutes=1)))
        if minutes < IN_HOURS and minutes != AN_HOUR:
            return say("remind-minutes", minutes=minutes)
        return say("remind-hours", hours=round(minutes / AN_HOUR))
    days = (wall(occasion, starts_at).date() - wall(occasion, occasion.now).date()).days
    return say("remind-days", days=days)


def _name(seat: Seat, has_blocked: bool) -> Phrase:
    if seat.telegram_id is None:
        return say("phone-not-in", name=name_of(seat))
    return say("phone-unreachable" if has_blocked else "phone-unread", name=name_of(seat))
