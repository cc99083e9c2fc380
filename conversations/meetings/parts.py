"""What else a meeting has: its length, and its place, link and agenda in words.

What was decided stands in the half-made meeting's row, what is being asked in the person's place.
"""

from typing import Final
from urllib.parse import urlsplit

from conversations.meetings.facts import facts, wall, words_of
from conversations.meetings.review import find_draft, show_draft
from conversations.screens import Button, Phrase, Screen, say
from conversations.taps.meetings import (
    AskHour,
    AskMinutes,
    AskWords,
    LeaveOut,
    Part,
    SetMinutes,
    ShowDraft,
    Then,
)
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn
from conversations.wording import one_line, several_lines
from conversations.written.folding import fold
from conversations.written.lengths import read_minutes
from conversations.written.links import ManyLinks, find_link, holds_link
from storage.records import Meeting

LENGTHS: Final = (60, 90, 120, 180)
MOST: Final = {Part.PLACE: 150, Part.LINK: 300, Part.AGENDA: 800}
"""Characters of each text."""


async def ask_minutes(turn: Turn, tap: AskMinutes) -> Screen:
    """Ask how long it takes."""
    draft = await find_draft(turn, tap.meeting)
    choices = tuple(
        Button(
            say("button-meeting-minutes", minutes=minutes),
            SetMinutes(meeting=draft.id, minutes=minutes, then=tap.then),
        )
        for minutes in LENGTHS
    )
    back: Tap = AskWords(meeting=draft.id, part=Part.PLACE, then=Then.ON)
    if tap.then is Then.BACK:
        back = ShowDraft(meeting=draft.id)
    return Screen(
        (*so_far(turn, draft), say("meeting-ask-minutes")),
        (choices[:2], choices[2:], (Button(say("button-back"), back),)),
        here=tap,
    )


async def set_minutes(turn: Turn, tap: SetMinutes) -> Screen:
    """Take a length that was pressed."""
    draft = await find_draft(turn, tap.meeting)
    await turn.unit.meetings.write(draft.id, "minutes", tap.minutes)
    if tap.then is Then.BACK:
        return await show_draft(turn, ShowDraft(meeting=draft.id))
    return await _ask_what_is_left(turn, draft)


async def _ask_what_is_left(turn: Turn, draft: Meeting) -> Screen:
    """Ask for the link, unless it was kept from an invitation; then for the agenda."""
    part = Part.AGENDA if draft.link else Part.LINK
    return await ask_words(turn, AskWords(meeting=draft.id, part=part, then=Then.ON))


async def keep_link(turn: Turn, draft: Meeting, text: str) -> tuple[Phrase, str]:
    """Keep the link of what was pasted where something else is asked.

    Returns the words that say so, and what stands beside it on its line. Refuses what holds no
    link to be kept.
    """
    link = _link(one_line(_pasted(text), MOST[Part.LINK]))
    await turn.unit.meetings.write(draft.id, Part.LINK, link)
    beside = "" if "\n" in text.strip() else text.replace(link, "").strip()
    return say("meeting-link-kept", link=link), beside


async def record_length(turn: Turn, tap: AskMinutes, text: str) -> Screen:
    """Take a length that was written."""
    draft = await find_draft(turn, tap.meeting)
    if holds_link(text):
        kept, _ = await keep_link(turn, draft, text)
        return (await ask_minutes(turn, tap)).below(kept)
    minutes = read_minutes(fold(text))
    if minutes is None:
        raise Refusal(say("meeting-minutes-unclear"))
    return await set_minutes(turn, SetMinutes(meeting=tap.meeting, minutes=minutes, then=tap.then))


async def ask_words(turn: Turn, tap: AskWords) -> Screen:
    """Ask for the place, the link or the agenda; each may be left out."""
    draft = await find_draft(turn, tap.meeting)
    has_words = words_of(draft, tap.part) is not None
    back: Tap = ShowDraft(meeting=draft.id)
    if tap.then is Then.ON:
        back = _before(turn, draft, tap)
    leave = say("button-remove" if has_words else "button-skip")
    without = LeaveOut(meeting=draft.id, part=tap.part, then=tap.then)
    how = say("meeting-ask-words-remove") if has_words else say("meeting-ask-words-skip")
    return Screen(
        (*so_far(turn, draft), say(f"meeting-ask-{tap.part}", most=MOST[tap.part]), how),
        ((Button(say("button-back"), back), Button(leave, without)),),
        here=tap,
    )


def _before(turn: Turn, draft: Meeting, tap: AskWords) -> Tap:
    if tap.part is Part.PLACE:
        day = wall(turn, draft.starts_at or turn.now).date()
        return AskHour(meeting=draft.id, day=day, then=Then.ON)
    if tap.part is Part.LINK:
        return AskMinutes(meeting=draft.id, then=Then.ON)
    return AskWords(meeting=draft.id, part=Part.LINK, then=Then.ON)


async def record_words(turn: Turn, tap: AskWords, text: str) -> Screen:
    """Take the words for the place, the link or the agenda."""
    draft = await find_draft(turn, tap.meeting)
    if tap.part is Part.PLACE and holds_link(text) and "\n" in text.strip():
        kept, _ = await keep_link(turn, draft, text)
        return (await ask_words(turn, tap)).below(kept)
    read = several_lines if tap.part is Part.AGENDA else one_line
    words = read(_pasted(text) if tap.part is Part.LINK else text, MOST[tap.part])
    if tap.part is Part.LINK:
        words = _link(words)
    await turn.unit.meetings.write(draft.id, tap.part, words)
    return await _after(turn, tap)


async def leave_out(turn: Turn, tap: LeaveOut) -> Screen:
    """Go on without a place, a link or an agenda."""
    draft = await find_draft(turn, tap.meeting)
    await turn.unit.meetings.write(draft.id, tap.part, None)
    return await _after(turn, tap)


async def _after(turn: Turn, tap: AskWords | LeaveOut) -> Screen:
    if tap.then is Then.ON and tap.part is Part.PLACE:
        draft = await find_draft(turn, tap.meeting)
        if draft.minutes is not None:
            return await _ask_what_is_left(turn, draft)
        return await ask_minutes(turn, AskMinutes(meeting=tap.meeting, then=Then.ON))
    if tap.then is Then.ON and tap.part is Part.LINK:
        return await ask_words(turn, AskWords(meeting=tap.meeting, part=Part.AGENDA, then=Then.ON))
    return await show_draft(turn, ShowDraft(meeting=tap.meeting))


def _pasted(text: str) -> str:
    """Return the link of an invitation that was pasted whole; refuses where it may be another."""
    try:
        return find_link(text)
    except ManyLinks:
        raise Refusal(say("meeting-link-many")) from None


def _link(text: str) -> str:
    """Return a safe address; refuses what is none."""
    try:
        address = urlsplit(text)
    except ValueError:
        raise Refusal(say("meeting-link-unclear")) from None
    host = address.hostname or ""
    if address.scheme.lower() != "https" or "." not in host or " " in text or address.username:
        raise Refusal(say("meeting-link-unclear"))
    return text


def so_far(turn: Turn, draft: Meeting) -> tuple[Phrase, ...]:
    """Say what was understood up to here."""
    return facts(turn, draft) if draft.starts_at is not None else ()
