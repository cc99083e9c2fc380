"""`/sollecita`: whoever leads a table reminds those who have not finished, once a day each."""

from datetime import UTC, datetime, timedelta
from typing import Final

from conversations.coordination.missing import ASKING, Missing, reachable, who_is_missing
from conversations.coordination.status import show_status
from conversations.meetings.reminding import leaves_at, letter_ends
from conversations.parcels import Occasion, Parcel
from conversations.participation import name_of
from conversations.phases import about_phase
from conversations.reminders.tasks import Task, tasks_at
from conversations.reminders.waiting import send_at_once, when_it_leaves
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.coordination import ShowStatus
from conversations.taps.home import ShowHome
from conversations.taps.reminders import Nudge, SendNudge, SendNudgeAtOnce
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Deeds, DeliveryKey, DeliveryOutcome, Person, Phase, Roundtable, Seat

NUDGE: Final = "nudge"
ONCE_IN: Final = timedelta(days=1)
"""Nobody is nudged more often than this."""
JUST_BEFORE: Final = timedelta(microseconds=1)
"""Of the moment in which a phase opened everything belongs to it."""
A_MINUTE: Final = 60
"""Seconds."""


async def show_nudge(turn: Turn, tap: Nudge) -> Screen:
    """Show the words that are sent and to how many people, before anything is sent."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    number = platform.number
    roundtable = await turn.roundtable(number)
    phase = roundtable.phase
    to_nudge, had = await _whom(turn, platform, roundtable)
    title = say("nudge-title", table=number, title=platform.title)
    if not to_nudge:
        return Screen(
            (title, _nobody(phase, had), *_back_how(phase)), (_back(number, phase),), here=tap
        )
    example = Task(phase, max(to_nudge, key=lambda each: each.left))
    leaves, leading = await leaves_at(turn, number), turn.seat_that_leads(number)
    send = Button(say("button-confirm"), SendNudge(roundtable=number), Style.PRIMARY)
    return Screen(
        (
            title,
            say("nudge-count", count=len(to_nudge)),
            *((say("nudge-had", count=had),) if had else ()),
            say("nudge-reads"),
            say(
                "nudge-quoted",
                words=example.words(),
                sender=say("nudge-from", name=name_of(leading)),
            ),
            *when_it_leaves(turn, leaves),
            say("nudge-how"),
        ),
        (
            (send,),
            *send_at_once(turn, leaves, SendNudgeAtOnce(roundtable=number)),
            (Button(say("button-do-not"), _status(number)),),
        ),
        here=tap,
    )


def _back(number: int, phase: Phase) -> Row:
    """Return the way to who is missing, where somebody can be; home where nothing is asked."""
    if phase not in ASKING:
        return (Button(say("button-home"), ShowHome()),)
    return (Button(say("button-status"), _status(number)),)


def _back_how(phase: Phase) -> tuple[Phrase, ...]:
    return (say("nudge-how-back" if phase in ASKING else "page-only"),)


def _nobody(phase: Phase, had: int) -> Phrase:
    """Say why there is nobody to be nudged."""
    if phase not in ASKING:
        return say("nudge-not-now")
    return say("nudge-nobody-again", count=had) if had else say("nudge-nobody")


async def send_nudge(turn: Turn, tap: SendNudge) -> Screen:
    """Have those nudged who have not finished and were not nudged for a day; not by night."""
    return await _send(turn, tap.roundtable, await leaves_at(turn, tap.roundtable))


async def send_nudge_at_once(turn: Turn, tap: SendNudgeAtOnce) -> Screen:
    """Have them nudged now, by night too."""
    return await _send(turn, tap.roundtable, turn.now)


async def _send(turn: Turn, number: int, leaves: datetime) -> Screen:
    turn.must_lead(number)
    platform = turn.platform(number)
    leading = turn.seat_that_leads(number).id
    roundtable = await turn.roundtable(number)
    to_nudge, _ = await _whom(turn, platform, roundtable)
    nudged = await turn.unit.seats.nudge(
        [each.seat.id for each in to_nudge], _since(turn, roundtable), leading
    )
    count = await turn.unit.deliveries.plan(
        DeliveryKey(NUDGE, number, seat.telegram_id, _minute(leaves))
        for seat in nudged
        if seat.telegram_id is not None
    )
    if count:
        await turn.unit.journal.note(number, leading, Deeds.NUDGE, str(count))
        turn.sends_now = True
    screen = await show_status(turn, _status(number))
    if count and leaves > turn.now:
        return screen.with_alert(say("nudged-later", count=count, at=leaves))
    return screen.with_alert(say("nudged", count=count))


async def nudges_due(occasion: Occasion) -> list[Parcel]:
    """Find the nudges whose time has come; those that are of no use any more end."""
    parcels: list[Parcel] = []
    unit, tasks = occasion.unit, dict[int, dict[int, Task]]()
    people: dict[int, dict[int, Person]] = {}
    for key in await unit.deliveries.pending(NUDGE):
        number = key.subject
        if key.offset > _minute(occasion.now):
            continue
        if number not in tasks:
            found = (await tasks_at(occasion, number)).values()
            tasks[number] = {each.missing.seat.telegram_id or 0: each for each in found}
            people[number] = await unit.people.at(number)
        task = tasks[number].get(key.telegram_id)
        person = people[number].get(key.telegram_id)
        if not (task and person and person.has_read and _is_today(occasion, key.offset)):
            await unit.deliveries.mark(key, DeliveryOutcome.MISSED)
            continue
        screen = await _nudge(occasion, occasion.process.platform(number), task)
        parcels.append(occasion.pack(key, person, screen, about_phase(number)))
    return parcels


def _minute(moment: datetime) -> int:
    """Return the minute since 1970 in which a nudge may leave: the ledger holds it so."""
    return int(moment.timestamp() // A_MINUTE)


def _is_today(occasion: Occasion, minute: int) -> bool:
    planned = datetime.fromtimestamp(minute * A_MINUTE, UTC)
    return planned.astimezone(occasion.words.zone).toordinal() == occasion.day


def _since(turn: Turn, roundtable: Roundtable) -> datetime:
    """Return after when a nudge counts: for a day, and only of the phase the table is in."""
    return max(turn.now - ONCE_IN, roundtable.phase_since - JUST_BEFORE)


async def _whom(
    turn: Turn, platform: Platform, roundtable: Roundtable
) -> tuple[list[Missing], int]:
    """Return who can be nudged now, and how many were so in this phase less than a day ago."""
    if roundtable.phase not in ASKING:
        return [], 0
    people = await turn.unit.people.at(platform.number)
    missing = await who_is_missing(turn.unit, platform, roundtable.phase)
    missing = reachable(missing, people, but=turn.who)
    since = _since(turn, roundtable)
    to_nudge = [
        each for each in missing if each.seat.nudged_at is None or each.seat.nudged_at <= since
    ]
    return to_nudge, len(missing) - len(to_nudge)


async def _nudge(occasion: Occasion, platform: Platform, task: Task) -> Screen:
    """Say what is left, who asks for it, and when the table meets."""
    number = platform.number
    return Screen(
        (
            say("reminder-title", table=number, title=platform.title),
            task.words(),
            *await _from(occasion, task.missing.seat),
            *await letter_ends(occasion, number),
            say(f"reminder-how-{task.phase}"),
        ),
        ((task.way(number),), (Button(say("button-home"), ShowHome()),)),
    )


async def _from(occasion: Occasion, nudged: Seat) -> tuple[Phrase, ...]:
    """Say who sends it, where that is known: not of what was sent before it was kept."""
    sender = await occasion.unit.seats.get(nudged.nudged_by) if nudged.nudged_by else None
    return () if sender is None else (say("nudge-from", name=name_of(sender)),)


def _status(number: int) -> ShowStatus:
    return ShowStatus(roundtable=number, page=0)
