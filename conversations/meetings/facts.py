"""What is said about a meeting: when and where it is, and what a calendar is told."""

from datetime import datetime

from conversations.meetings.calendar import Appointment, calendar_file
from conversations.screens import Dated, Detail, Enclosure, File, Phrase, Quoted, say
from conversations.taps.meetings import Part
from conversations.turn import Refusal, Speaking, Turn
from conversations.written.dates import comes_twice
from storage.records import Meeting


async def find_meeting(turn: Turn, meeting_id: int) -> Meeting:
    """Return a meeting that was confirmed, also one that was called off; refuses what is none."""
    found = await turn.unit.meetings.get(meeting_id)
    if found is None or found.confirmed_at is None:
        raise Refusal(say("meeting-gone"))
    return found


async def find_led(turn: Turn, meeting_id: int) -> Meeting:
    """Return a meeting that is on, of a table this person leads."""
    found = await find_meeting(turn, meeting_id)
    turn.must_lead(found.roundtable)
    if not found.is_on:
        raise Refusal(say("meeting-gone"))
    return found


def wall(turn: Speaking, at: datetime) -> datetime:
    """Return a moment by the clock on the wall."""
    return at.astimezone(turn.words.zone)


def clock(turn: Speaking, at: datetime) -> str:
    """Write the hour of a moment."""
    return f"{wall(turn, at):%H:%M}"


def when(turn: Speaking, meeting: Meeting) -> Phrase:
    """Say day, beginning and end, as far as they are known."""
    if meeting.starts_at is None:
        return say("meeting-no-time")
    day, start = Dated(wall(turn, meeting.starts_at).date()), clock(turn, meeting.starts_at)
    if meeting.ends_at is None:
        return say("meeting-start", day=day, start=start)
    return say("meeting-when", day=day, start=start, end=clock(turn, meeting.ends_at))


def when_and_where(turn: Speaking, meeting: Meeting) -> tuple[Phrase, ...]:
    """Say when a meeting is, and where, for those who are there and those who are far away."""
    lines = [say("meeting-at", when=when(turn, meeting))]
    if meeting.place:
        lines.append(say("meeting-place", place=meeting.place))
    if meeting.link:
        lines.append(say("meeting-link", link=meeting.link))
    return tuple(lines)


def short(turn: Speaking, at: datetime) -> Phrase:
    """Say a day and an hour as shortly as a button needs it."""
    return say("meeting-short", day=Dated(wall(turn, at).date(), Detail.SHORT), at=clock(turn, at))


def words_of(meeting: Meeting, part: Part) -> str | None:
    """Return what is told of it in words: where it is, or what is on."""
    match part:
        case Part.PLACE:
            return meeting.place
        case Part.LINK:
            return meeting.link
        case Part.AGENDA:
            return meeting.agenda


def facts(turn: Speaking, meeting: Meeting) -> tuple[Phrase, ...]:
    """Say all that is decided about a meeting."""
    twice = meeting.starts_at is not None and comes_twice(meeting.starts_at, turn.words.zone)
    at, *where = when_and_where(turn, meeting)
    lines = [at, *((say("meeting-twice"),) if twice else ()), *where]
    if meeting.agenda:
        lines.append(say("meeting-agenda", agenda=Quoted(meeting.agenda)))
    return tuple(lines)


def journal_detail(turn: Turn, meeting: Meeting) -> str:
    """Write when a meeting is, the same in every language."""
    return f"{wall(turn, meeting.starts_at):%d/%m/%Y %H:%M}" if meeting.starts_at else ""


def calendar_enclosure(turn: Turn, meeting: Meeting, language: str) -> Enclosure:
    """Return the file that enters a meeting into a calendar, or takes a cancelled one out."""
    if meeting.starts_at is None or meeting.minutes is None:
        raise ValueError(f"meeting {meeting.id} has no time yet")
    title = turn.platform(meeting.roundtable).title
    cancelled = meeting.cancelled_at is not None
    told = (meeting.agenda, meeting.link)
    contact = turn.process.contact
    appointment = Appointment(
        uid=meeting.uid,
        sequence=meeting.sequence,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        summary=turn.words.plain(
            language, say("meeting-summary", table=meeting.roundtable, title=title)
        ),
        location=meeting.place,
        url=meeting.link,
        description="\n\n".join(words for words in told if words) or None,
        is_cancelled=cancelled,
        organizer=contact.name if contact else turn.process.title,
        contact=", ".join((contact.name, contact.telephone, contact.hours)) if contact else None,
    )
    file = File(
        calendar_file(appointment, turn.words.zone, turn.now), f"incontro-{meeting.roundtable}.ics"
    )
    return Enclosure(file, say("meeting-file-cancelled" if cancelled else "meeting-file"))
