"""When people are reminded of one meeting: at its own moments, or at those of the process."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from conversations.meetings.facts import when
from conversations.meetings.schedule import A_DAY, Schedule
from conversations.quiet import AWAKE_AFTER, QuietHours, awake_around
from conversations.screens import Held, Phrase, say
from conversations.turn import Speaking
from conversations.wording import say_contact
from storage.platforms import Process
from storage.records import Meeting
from storage.unit import Unit

REMINDER: Final = "reminder"
PHONE: Final = "phone"
"""What goes out in the name of a meeting."""

PHONE_OFFSETS: Final = (7 * A_DAY, A_DAY)


class Scheduling(Speaking, Protocol):
    """What is asked about a meeting's reminders, in a turn or outside of one."""

    @property
    def unit(self) -> Unit:
        """Return the open unit of work."""

    @property
    def process(self) -> Process:
        """Return the content."""

    @property
    def now(self) -> datetime:
        """Return the moment."""


def schedule_of(look: Scheduling, meeting: Meeting) -> Schedule | None:
    """Return when a meeting's reminders are due: its own, or those of the process."""
    if meeting.starts_at is None or not meeting.is_on:
        return None
    own = meeting.reminder_offsets
    return Schedule(
        meeting.starts_at,
        look.process.reminder_offsets if own is None else read_offsets(own),
        quiet_hours(look, [meeting]),
    )


def quiet_hours(look: Scheduling, meetings: Iterable[Meeting]) -> QuietHours:
    """Return the quiet hours of the process, of a table that is awake around these meetings."""
    begins, ends = look.process.quiet_hours.times
    awake = tuple(
        awake_around(each.starts_at, each.ends_at or each.starts_at)
        for each in meetings
        if each.starts_at is not None and each.is_on
    )
    return QuietHours(begins, ends, look.words.zone, awake)


async def leaves_at(look: Scheduling, number: int, *also: Meeting) -> datetime:
    """Return from when a letter to table `number`, which somebody sends now, may leave.

    `also` are meetings that are on without being stored so: they will be, or were until now.
    """
    meetings = await look.unit.meetings.coming([number], look.now - AWAKE_AFTER)
    return quiet_hours(look, [*meetings, *also]).leaves_at(look.now)


async def held(look: Scheduling, number: int, *also: Meeting) -> Held | None:
    """Return until when news to a table waits, None where it leaves at once.

    `also` are meetings that were on until what is told was done: who is about to meet is awake.
    """
    at = await leaves_at(look, number, *also)
    return Held(number, at) if at > look.now else None


async def say_when(look: Scheduling, number: int, *also: Meeting) -> tuple[Phrase, ...]:
    """Say when a letter to a table leaves that is asked about now; nothing where it is at once."""
    at = await leaves_at(look, number, *also)
    return (say("leaves-later", at=at),) if at > look.now else ()


async def next_meeting(look: Scheduling, number: int) -> tuple[Phrase, ...]:
    """Say when and where a table meets next; nothing where nobody has called it."""
    for meeting in await look.unit.meetings.coming([number], look.now):
        at = say("home-meeting", table=number, when=when(look, meeting))
        if place := meeting.place or meeting.link:
            at = say("letter-meeting", meeting=at, place=place)
        return (at,)
    return ()


async def letter_ends(look: Scheduling, number: int) -> tuple[Phrase, ...]:
    """Say what every letter to a table ends with: when and where it meets, whom to telephone."""
    return *await next_meeting(look, number), *say_contact(look.process)


def read_offsets(written: str) -> tuple[int, ...]:
    """Read a meeting's own offsets, as they are kept: minutes, comma separated."""
    return tuple(int(offset) for offset in written.split(",") if offset)


async def begin_anew(look: Scheduling, moved: Meeting) -> None:
    """Have a meeting that was given another start reminded of again, as far as that is sensible."""
    if schedule := schedule_of(look, moved):
        for kind, offsets in ((REMINDER, schedule.offsets), (PHONE, PHONE_OFFSETS)):
            anew = replace(schedule, offsets=offsets).anew(look.now)
            await look.unit.deliveries.renew(kind, moved.id, anew)
