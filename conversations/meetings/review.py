"""All that was decided about a meeting, before it counts; and what then happens."""

from dataclasses import replace
from typing import Final

from conversations.limits import MEETING_NEWS, MEETINGS
from conversations.meetings.facts import facts, find_led, journal_detail, wall, when
from conversations.meetings.letters import tell_change, tell_new
from conversations.meetings.listing import show_meeting, show_meetings
from conversations.meetings.reminding import begin_anew, say_when
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say
from conversations.taps.meetings import (
    AskDay,
    AskMinutes,
    AskWords,
    ChangeMeeting,
    ConfirmMeeting,
    DropDraft,
    Part,
    ShowDraft,
    ShowMeeting,
    ShowMeetings,
    Then,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Meeting

NAMES = 150
"""Characters of names that a clash is told with."""


TOLD: Final = (Deeds.MEETING, Deeds.MEETING_CHANGED, Deeds.MEETING_RESTORED)
"""Deeds of which everybody is told."""


async def find_draft(turn: Turn, meeting_id: int) -> Meeting:
    """Return what is half-made at a table this person leads; refuses what counts already."""
    found = await turn.unit.meetings.get(meeting_id)
    if found is None:
        raise Refusal(say("meeting-gone"))
    turn.must_lead(found.roundtable)
    if found.confirmed_at is not None:
        raise Refusal(say("meeting-gone"))
    return found


async def change_meeting(turn: Turn, tap: ChangeMeeting) -> Screen:
    """Begin a change of a meeting: everything as it is, each part changeable."""
    meeting = await find_led(turn, tap.meeting)
    seat = turn.seat_that_leads(meeting.roundtable)
    draft = await turn.unit.meetings.draft(meeting.roundtable, seat.id, meeting)
    return await show_draft(turn, ShowDraft(meeting=draft.id))


async def show_draft(turn: Turn, tap: ShowDraft) -> Screen:
    """Show all that is decided, what is in the way, and the parts to change."""
    draft = await find_draft(turn, tap.meeting)
    obstacle = await find_obstacle(turn, draft)
    title = say(
        "meeting-review-change" if draft.changes_id else "meeting-review-new",
        table=draft.roundtable,
    )
    confirm: tuple[Row, ...] = ()
    if obstacle is None:
        button = Button(say("button-confirm"), ConfirmMeeting(meeting=draft.id), Style.PRIMARY)
        confirm = ((button,),)
    return Screen(
        (
            title,
            *facts(turn, draft),
            *([obstacle] if obstacle else await _warnings(turn, draft)),
            *(() if obstacle else await say_when(turn, draft.roundtable, _as_on(turn, draft))),
            say("meeting-review-how" if obstacle is None else "meeting-review-blocked"),
        ),
        (
            *confirm,
            *_parts(turn, draft),
            (Button(say("button-do-not"), DropDraft(meeting=draft.id)),),
        ),
        here=tap,
    )


def _as_on(turn: Turn, draft: Meeting) -> Meeting:
    """Return a draft as it is once it is confirmed."""
    return replace(draft, confirmed_at=turn.now)


def _parts(turn: Turn, draft: Meeting) -> tuple[Row, ...]:
    def words(part: Part) -> Button:
        tap = AskWords(meeting=draft.id, part=part, then=Then.BACK)
        return Button(say(f"button-meeting-{part}"), tap)

    month = wall(turn, draft.starts_at or turn.now).date()
    day = AskDay(meeting=draft.id, month=month, then=Then.BACK)
    length = AskMinutes(meeting=draft.id, then=Then.BACK)
    return (
        (Button(say("button-meeting-day"), day), Button(say("button-meeting-length"), length)),
        (words(Part.PLACE), words(Part.LINK)),
        (words(Part.AGENDA),),
    )


async def find_obstacle(turn: Turn, draft: Meeting) -> Phrase | None:
    """Say why it cannot count as it is, and what to do; None when it can."""
    if draft.starts_at is None or draft.minutes is None:
        return say("meeting-review-incomplete")
    if draft.starts_at <= turn.now:
        return say("meeting-review-past")
    for other in await turn.unit.meetings.clashing(draft):
        if other.roundtable == draft.roundtable:
            return say("meeting-clash-table", when=when(turn, other))
    return None


async def _warnings(turn: Turn, draft: Meeting) -> list[Phrase]:
    """Say which of these people are asked to be at another table at the same time."""
    others = await turn.unit.meetings.clashing(draft)
    shared = await turn.unit.meetings.shared(
        draft.roundtable, [other.roundtable for other in others]
    )
    people = await turn.unit.people.at(draft.roundtable)
    return [
        say(
            "meeting-clash-people",
            table=other.roundtable,
            when=when(turn, other),
            count=len(ids),
            names=brief(", ".join(sorted(people[id].name for id in ids)), NAMES),
        )
        for other in others
        if (ids := shared.get(other.roundtable))
    ]


async def confirm_meeting(turn: Turn, tap: ConfirmMeeting) -> Screen:
    """Have it count and tell everybody concerned, once; confirming twice is no mistake."""
    found = await turn.unit.meetings.get(tap.meeting)
    if found is not None and found.confirmed_at is not None:
        turn.must_lead(found.roundtable)
        return await show_meeting(turn, ShowMeeting(meeting=found.id))
    draft = await find_draft(turn, tap.meeting)
    if obstacle := await find_obstacle(turn, draft):
        raise Refusal(obstacle)
    if draft.changes_id is not None:
        return await _change(turn, draft, draft.changes_id)
    seat = turn.seat_that_leads(draft.roundtable)
    ahead = await turn.unit.meetings.coming([draft.roundtable], turn.now)
    turn.must_keep_to(MEETINGS, len(ahead))
    await turn.must_not_do_more(MEETING_NEWS, draft.roundtable, *TOLD)
    if await turn.unit.meetings.confirm(draft.id):
        detail = journal_detail(turn, draft)
        await turn.unit.journal.note(draft.roundtable, seat.id, Deeds.MEETING, detail)
        await tell_new(turn, draft)
    screen = await show_meeting(turn, ShowMeeting(meeting=draft.id))
    return screen.with_toast(say("meeting-made"))


async def _change(turn: Turn, draft: Meeting, meeting_id: int) -> Screen:
    before = await find_led(turn, meeting_id)
    if draft.decided == before.decided:
        await turn.unit.meetings.drop(draft.id)
        screen = await show_meeting(turn, ShowMeeting(meeting=meeting_id))
        return screen.with_toast(say("meeting-change-none"))
    await turn.must_not_do_more(MEETING_NEWS, draft.roundtable, *TOLD)
    after = await turn.unit.meetings.change(draft)
    if after is None:
        raise Refusal(say("meeting-gone"))
    seat = turn.seat_that_leads(after.roundtable)
    detail = journal_detail(turn, after)
    await turn.unit.journal.note(after.roundtable, seat.id, Deeds.MEETING_CHANGED, detail)
    if before.starts_at != after.starts_at:
        await begin_anew(turn, after)
    await tell_change(turn, before, after)
    screen = await show_meeting(turn, ShowMeeting(meeting=meeting_id))
    return screen.with_toast(say("meeting-change-done"))


async def drop_draft(turn: Turn, tap: DropDraft) -> Screen:
    """Forget what is half-made; of a change, the meeting stays as it is."""
    draft = await find_draft(turn, tap.meeting)
    await turn.unit.meetings.drop(draft.id)
    if draft.changes_id is not None:
        return await show_meeting(turn, ShowMeeting(meeting=draft.changes_id))
    screen = await show_meetings(turn, ShowMeetings(roundtable=draft.roundtable, page=0))
    return screen.with_toast(say("meeting-draft-dropped"))
