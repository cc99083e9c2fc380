"""What a reminder says, to whom it says it."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.meetings.facts import wall, when
from conversations.meetings.listing import answer_row
from conversations.parcels import Occasion
from conversations.participation import name_of
from conversations.screens import Button, Phrase, Row, Screen, Style, pages, say
from conversations.sheets.sheet import minutes_for
from conversations.taps.meetings import ShowAnswers, ShowMeeting
from conversations.taps.proposals import OpenWriting
from conversations.taps.rating import OpenRating
from conversations.taps.reminders import ShowWishes
from conversations.wording import say_contact
from storage.records import Invitee, Meeting, Seat


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody still has to do: objectives to judge, a proposal to finish."""

    missing: int = 0
    has_begun: bool = False
    is_writing: bool = False


def reminder(occasion: Occasion, meeting: Meeting, invitee: Invitee, task: Task) -> Screen:
    """Remind somebody of a meeting, of their answer to it, and of what they still have to do."""
    platform = occasion.process.platform(meeting.roundtable)
    words: list[Phrase] = [
        say("remind-title", table=platform.number, title=platform.title),
        *_where(occasion, meeting),
    ]
    rows: list[Row] = []
    if invitee.answer is None:
        words.append(say("remind-unanswered"))
        rows.append(answer_row(meeting))
    else:
        words.append(say(f"meeting-answer-is-{invitee.answer}"))
        rows.append((Button(say("button-meeting-one"), ShowMeeting(meeting=meeting.id)),))
    if task.missing:
        words.append(missing_words(task.missing))
        rows.append((way_to_rating(meeting.roundtable, has_begun=task.has_begun),))
    if task.is_writing:
        words.append(say("remind-half-written"))
        go_on = OpenWriting(roundtable=meeting.roundtable)
        rows.append((Button(say("button-resume-draft"), go_on, Style.PRIMARY),))
    rows.append((Button(say("button-wishes"), ShowWishes()),))
    return Screen((*words, *say_contact(occasion.process), say("remind-how")), tuple(rows))


def to_telephone(
    occasion: Occasion, meeting: Meeting, absent: Sequence[tuple[Seat, bool]]
) -> Screen:
    """Tell a coordinator whom no message reaches."""
    platform = occasion.process.platform(meeting.roundtable)
    leaves = pages([_name(seat, has_blocked) for seat, has_blocked in absent])
    words: list[Phrase] = [
        say("phone-title", table=platform.number, title=platform.title),
        *_where(occasion, meeting),
        say("phone-whom", count=len(absent)),
        *leaves[0],
    ]
    if more := len(absent) - len(leaves[0]):
        words.append(say("phone-more", count=more))
    button = Button(say("button-meeting-who"), ShowAnswers(meeting=meeting.id, page=0))
    return Screen((*words, say("phone-how")), ((button,),))


def missing_words(missing: int) -> Phrase:
    """Say how many objectives somebody has not judged, and how long it takes."""
    return say("reminder-missing", missing=missing, minutes=minutes_for(missing))


def way_to_rating(number: int, *, has_begun: bool) -> Button:
    """Return the button that leads to the first objective somebody has not judged."""
    label = say("button-go-on") if has_begun else say("button-begin")
    return Button(label, OpenRating(roundtable=number), Style.PRIMARY)


def _where(occasion: Occasion, meeting: Meeting) -> list[Phrase]:
    lines = [say("meeting-at", when=when(occasion, meeting))]
    if meeting.starts_at is not None:
        ahead = wall(occasion, meeting.starts_at).date() - wall(occasion, occasion.now).date()
        lines.append(say("remind-days", days=ahead.days))
    if meeting.place:
        lines.append(say("meeting-place", place=meeting.place))
    if meeting.link:
        lines.append(say("meeting-link", link=meeting.link))
    return lines


def _name(seat: Seat, has_blocked: bool) -> Phrase:
    if seat.telegram_id is None:
        return say("phone-not-in", name=name_of(seat))
    return say("phone-unreachable" if has_blocked else "phone-unread", name=name_of(seat))
