"""Which reminders of a meeting are due, to whom, and whom coordinators have to telephone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from conversations.meetings.letters import about_meeting
from conversations.meetings.reminding import PHONE, PHONE_OFFSETS, REMINDER, schedule_of
from conversations.meetings.schedule import Due, Missed, Schedule, decide, wanted
from conversations.parcels import Occasion, Parcel
from conversations.reminders.letters import reminder, to_telephone
from conversations.reminders.tasks import tasks_at
from storage.records import Answer, DeliveryKey, Invitee, Meeting

AHEAD: Final = timedelta(days=32)
"""No reminder comes earlier before its meeting."""
BEHIND: Final = timedelta(days=7)
"""So long after a meeting it is still counted what came too late."""


@dataclass(slots=True)
class Round:
    """What came of looking at a meeting: what is to be sent, and what is only counted."""

    parcels: list[Parcel] = field(default_factory=list)
    missed: list[DeliveryKey] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Looked:
    """A look at one meeting: its reminders of one kind, and the round they go into."""

    occasion: Occasion
    meeting: Meeting
    kind: str
    schedule: Schedule
    round: Round

    @property
    def newest(self) -> int | None:
        """Return the last reminder whose time has come since the meeting stands where it is."""
        come = self.schedule.come(self.occasion.now, _stands_since(self.meeting))
        return come[-1] if come else None

    def decided(self, invitee: Invitee, offsets: Sequence[int]) -> Iterator[DeliveryKey]:
        """Yield what of `offsets` is due to somebody; what came too late is counted."""
        stands = _stands_since(self.meeting)
        for each in decide(
            replace(self.schedule, offsets=tuple(offsets)),
            now=self.occasion.now,
            since=max(stands, invitee.seat.registered_at or stands),
            settled=invitee.settled,
        ):
            person = invitee.person.telegram_id
            key = DeliveryKey(self.kind, self.meeting.id, person, each.offset)
            match each:
                case Due():
                    yield key
                case Missed():
                    self.round.missed.append(key)


async def near(occasion: Occasion) -> Sequence[Meeting]:
    """Read the meetings that something may be due for, the next one first."""
    return await occasion.unit.meetings.starting(occasion.now - BEHIND, occasion.now + AHEAD)


async def look_at(occasion: Occasion, meeting: Meeting) -> Round:
    """Find what is due for a meeting now."""
    round_ = Round()
    schedule = schedule_of(occasion, meeting)
    if schedule is None:
        return round_
    await _remind(_Looked(occasion, meeting, REMINDER, schedule, round_))
    calls = replace(schedule, offsets=PHONE_OFFSETS)
    await _have_telephoned(_Looked(occasion, meeting, PHONE, calls, round_))
    return round_


def is_near(occasion: Occasion, meeting: Meeting) -> bool:
    """Tell, without asking the database, whether anything of a meeting has been due by now."""
    schedule = schedule_of(occasion, meeting)
    if schedule is None:
        return False
    both = replace(schedule, offsets=(*schedule.offsets, *PHONE_OFFSETS))
    return bool(both.come(occasion.now, _stands_since(meeting)))


async def _remind(look: _Looked) -> None:
    occasion, meeting = look.occasion, look.meeting
    if look.newest is None:
        return
    due = [
        (key, invitee)
        for invitee in await occasion.unit.reminding.invitees(meeting, look.kind, look.newest)
        if invitee.answer is not Answer.NO
        for key in look.decided(
            invitee, wanted(look.schedule.offsets, invitee.person.reminder_wish)
        )
    ]
    tasks = await tasks_at(occasion, meeting.roundtable) if due else {}
    for key, invitee in due:
        screen = reminder(occasion, meeting, invitee, tasks.get(invitee.seat.id))
        look.round.parcels.append(
            occasion.pack(key, invitee.person, screen, about_meeting(meeting))
        )


async def _have_telephoned(look: _Looked) -> None:
    occasion, meeting = look.occasion, look.meeting
    if look.newest is None:
        return
    callers = await occasion.unit.reminding.callers(meeting, look.kind, look.newest)
    if not callers or not (absent := await occasion.unit.reminding.out_of_reach(meeting)):
        return
    for caller in callers:
        for key in look.decided(caller, look.schedule.offsets):
            screen = to_telephone(occasion, meeting, absent)
            look.round.parcels.append(
                occasion.pack(key, caller.person, screen, f"{PHONE}-{meeting.id}")
            )


def _stands_since(meeting: Meeting) -> datetime:
    """Return since when a meeting has been where it is: confirmed, or moved there."""
    return meeting.moved_at or meeting.confirmed_at or meeting.created_at
