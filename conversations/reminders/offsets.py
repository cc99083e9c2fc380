"""When people are reminded of one meeting, where that is not as everywhere."""

from typing import Final

from conversations.meetings.facts import find_led, when
from conversations.meetings.reminding import read_offsets
from conversations.meetings.schedule import A_DAY
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Row, Screen, Style, deal, say
from conversations.taps.meetings import ShowMeeting
from conversations.taps.reminders import ResetOffsets, SetOffset, ShowOffsets
from conversations.turn import Refusal, Turn
from storage.records import Meeting

CHOICES: Final = (14 * A_DAY, 7 * A_DAY, 3 * A_DAY, A_DAY, 4 * 60, 2 * 60, 60, 30)
"""Minutes before a meeting that are offered."""


async def show_offsets(turn: Turn, tap: ShowOffsets) -> Screen:
    """Show when people are reminded of a meeting; each moment is switched on and off."""
    meeting = await find_led(turn, tap.meeting)
    offsets = _offsets(turn, meeting)
    choices = sorted({*CHOICES, *offsets, *turn.process.reminder_offsets}, reverse=True)
    buttons = [_button(meeting, offset, is_on=offset in offsets) for offset in choices]
    rows: list[Row] = [*deal(buttons, WAYS_IN_A_ROW)]
    if meeting.reminder_offsets is not None:
        rows.append((Button(say("button-offsets-reset"), ResetOffsets(meeting=meeting.id)),))
    rows.append((Button(say("button-back"), ShowMeeting(meeting=meeting.id)),))
    told = [say("offsets-line", before=_before(offset)) for offset in sorted(offsets, reverse=True)]
    return Screen(
        (
            say("offsets-title", table=meeting.roundtable, when=when(turn, meeting)),
            *(told or [say("offsets-none")]),
            say("offsets-how"),
        ),
        tuple(rows),
        here=tap,
    )


async def set_offset(turn: Turn, tap: SetOffset) -> Screen:
    """Switch one moment on or off."""
    meeting = await find_led(turn, tap.meeting)
    offsets = set(_offsets(turn, meeting))
    if tap.offset not in {*CHOICES, *offsets, *turn.process.reminder_offsets}:
        raise Refusal(say("old-screen"))
    changed = offsets | {tap.offset} if tap.on else offsets - {tap.offset}
    written = ",".join(str(offset) for offset in sorted(changed, reverse=True))
    await turn.unit.meetings.remind(meeting.id, written)
    return await show_offsets(turn, ShowOffsets(meeting=meeting.id))


async def reset_offsets(turn: Turn, tap: ResetOffsets) -> Screen:
    """Remind of this meeting as of every other."""
    meeting = await find_led(turn, tap.meeting)
    await turn.unit.meetings.remind(meeting.id, None)
    return await show_offsets(turn, ShowOffsets(meeting=meeting.id))


def _offsets(turn: Turn, meeting: Meeting) -> tuple[int, ...]:
    own = meeting.reminder_offsets
    return turn.process.reminder_offsets if own is None else read_offsets(own)


def _button(meeting: Meeting, offset: int, *, is_on: bool) -> Button:
    key = "button-offset-on" if is_on else "button-offset-off"
    tap = SetOffset(meeting=meeting.id, offset=offset, on=not is_on)
    return Button(say(key, before=_before(offset)), tap, Style.SUCCESS if is_on else None)


def _before(offset: int) -> Phrase:
    for unit, minutes in (("days", A_DAY), ("hours", 60)):
        if offset % minutes == 0:
            return say(f"offset-{unit}", count=offset // minutes)
    return say("offset-minutes", count=offset)
