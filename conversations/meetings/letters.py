"""What everybody concerned is told about a meeting: it is on, it has changed, it is off."""

from conversations.meetings.facts import (
    calendar_enclosure,
    facts,
    when,
    when_and_where,
    words_of,
)
from conversations.meetings.listing import answer_row
from conversations.meetings.reminding import held
from conversations.screens import Button, Phrase, Row, Screen, brief, say
from conversations.taps.meetings import AddToCalendar, Part, ShowMeeting
from conversations.turn import Turn
from storage.records import Meeting, Person, Role

WORDS = 150
"""Characters of a text before and after a change."""


async def tell_new(turn: Turn, meeting: Meeting) -> None:
    """Tell everybody else at the table of a new meeting, participants with the question."""
    title = turn.platform(meeting.roundtable).title
    words = (
        say("meeting-letter-new", table=meeting.roundtable, title=title),
        *facts(turn, meeting),
    )
    await _tell(turn, meeting, words)


async def tell_change(turn: Turn, before: Meeting, after: Meeting) -> None:
    """Tell everybody else at the table what was and what is now.

    Where it begins at another time participants are asked anew.
    """
    moved = before.starts_at != after.starts_at
    words = (
        say(
            "meeting-letter-changed",
            table=after.roundtable,
            title=turn.platform(after.roundtable).title,
        ),
        *_when_and_where(turn, before, after),
        *_changes(turn, before, after),
        *((say("meeting-letter-moved"),) if moved else ()),
    )
    await _tell(turn, after, words, before)


async def tell_restored(turn: Turn, meeting: Meeting) -> None:
    """Tell everybody else at the table that it is on again, participants with the question."""
    title = turn.platform(meeting.roundtable).title
    words = (
        say("meeting-letter-restored", table=meeting.roundtable, title=title),
        *facts(turn, meeting),
    )
    await _tell(turn, meeting, words)


async def tell_cancelled(turn: Turn, before: Meeting, meeting: Meeting) -> None:
    """Tell everybody else at the table that it is off, with the file that takes it out."""
    waits = await held(turn, meeting.roundtable, before)
    title = turn.platform(meeting.roundtable).title
    words = (
        say("meeting-letter-cancelled", table=meeting.roundtable, title=title),
        *when_and_where(turn, meeting),
        say("meeting-letter-how"),
    )
    for person, _ in await _concerned(turn, meeting):
        language = turn.words.language(person.language)
        file = calendar_enclosure(turn, meeting, language)
        letter = Screen(words, (_look(meeting),), enclosures=(file,))
        turn.tell(person, letter, about=about_meeting(meeting), held=waits)


def _when_and_where(turn: Turn, before: Meeting, after: Meeting) -> tuple[Phrase, ...]:
    """Say when it is, and where unless that changed: then it is among the changes."""
    at, *where = when_and_where(turn, after)
    is_there = (before.place, before.link) == (after.place, after.link)
    return (at, *where) if is_there else (at,)


def _changes(turn: Turn, before: Meeting, after: Meeting) -> list[Phrase]:
    """Say each part that changed as it was and as it is."""
    none = say("meeting-change-nothing")
    lines = []
    if (before.starts_at, before.minutes) != (after.starts_at, after.minutes):
        lines.append(say("meeting-change-time", before=when(turn, before), after=when(turn, after)))
    for part in Part:
        was, now = words_of(before, part), words_of(after, part)
        if was != now:
            told = {
                "before": brief(was, WORDS) if was else none,
                "after": brief(now, WORDS) if now else none,
            }
            lines.append(say(f"meeting-change-{part}", **told))
    return lines


async def _tell(turn: Turn, meeting: Meeting, words: tuple[Phrase, ...], *also: Meeting) -> None:
    file = (Button(say("button-meeting-file"), AddToCalendar(meeting=meeting.id)),)
    waits = await held(turn, meeting.roundtable, *also)
    for person, takes_part in await _concerned(turn, meeting):
        way = answer_row(meeting) if takes_part else _look(meeting)
        how = say("meeting-answer-how" if takes_part else "meeting-letter-how")
        letter = Screen((*words, how), (way, file))
        turn.tell(person, letter, about=about_meeting(meeting), held=waits)


def about_meeting(meeting: Meeting) -> str:
    """Return what its letters and reminders are about: the newest says all that is left to say."""
    return ShowMeeting(meeting=meeting.id).letters_about


def _look(meeting: Meeting) -> Row:
    return (Button(say("button-meeting-one"), ShowMeeting(meeting=meeting.id)),)


async def _concerned(turn: Turn, meeting: Meeting) -> list[tuple[Person, bool]]:
    """Return everybody else who sits at the table and can be reached, and who takes part."""
    seats = await turn.unit.seats.at(meeting.roundtable)
    taking_part = {seat.telegram_id for seat in seats if seat.role is Role.PARTICIPANT}
    people = await turn.unit.people.at(meeting.roundtable)
    return [
        (person, id in taking_part)
        for id, person in people.items()
        if id != turn.who and person.unreachable_since is None
    ]
