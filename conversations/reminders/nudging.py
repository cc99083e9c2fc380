"""`/sollecita`: whoever leads a table reminds those who have not finished, once a day each."""

from datetime import timedelta
from typing import Final

from conversations.coordination.status import missing_at, reachable, show_status
from conversations.parcels import Occasion, Parcel
from conversations.participation import read_progress
from conversations.phases import must_be_in
from conversations.reminders.letters import missing_words, way_to_rating
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.coordination import ShowStatus
from conversations.taps.reminders import Nudge, SendNudge
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Deeds, DeliveryKey, DeliveryOutcome, Person, Phase, Progress

NUDGE: Final = "nudge"
ONCE_IN: Final = timedelta(days=1)
"""Nobody is nudged more often than this."""


async def show_nudge(turn: Turn, tap: Nudge) -> Screen:
    """Show the words that are sent and to how many people, before anything is sent."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    await must_be_in(turn, platform.number, Phase.RATING)
    to_nudge, had = await _whom(turn, platform)
    back = Button(say("button-status", table=platform.number), _status(platform.number))
    title = say("nudge-title", table=platform.number, title=platform.title)
    if not to_nudge:
        nobody = say("nudge-nobody-again", count=had) if had else say("nudge-nobody")
        return Screen((title, nobody, say("nudge-how-back")), ((back,),), here=tap)
    most = max(len(platform.objectives) - each.judged for each in to_nudge)
    send = Button(say("button-confirm"), SendNudge(roundtable=platform.number), Style.PRIMARY)
    return Screen(
        (
            title,
            say("nudge-count", count=len(to_nudge)),
            *((say("nudge-had", count=had),) if had else ()),
            say("nudge-reads"),
            *(say("nudge-quoted", words=words) for words in _words(platform, most)[:2]),
            say("nudge-how"),
        ),
        ((send,), (Button(say("button-cancel"), _status(platform.number)),)),
        here=tap,
    )


async def send_nudge(turn: Turn, tap: SendNudge) -> Screen:
    """Have those nudged who have not finished and were not nudged for a day."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    await must_be_in(turn, platform.number, Phase.RATING)
    to_nudge, _ = await _whom(turn, platform)
    nudged = await turn.unit.seats.nudge([each.seat.id for each in to_nudge], turn.now - ONCE_IN)
    today = Occasion(turn.unit, turn.process, turn.words, turn.now).day
    count = await turn.unit.deliveries.plan(
        DeliveryKey(NUDGE, platform.number, seat.telegram_id, today)
        for seat in nudged
        if seat.telegram_id is not None
    )
    if count:
        seat = turn.seat_that_leads(platform.number)
        await turn.unit.journal.note(platform.number, seat.id, Deeds.NUDGE, str(count))
        turn.sends_now = True
    screen = await show_status(turn, _status(platform.number))
    return screen.with_alert(say("nudged", count=count))


async def nudges_due(occasion: Occasion) -> list[Parcel]:
    """Find the nudges that were ordered and not sent; those that are of no use any more end."""
    parcels: list[Parcel] = []
    unit, progress = occasion.unit, dict[int, dict[int, Progress]]()
    people: dict[int, dict[int, Person]] = {}
    for key in await unit.deliveries.pending(NUDGE):
        number = key.subject
        if number not in progress:
            progress[number] = await _still_missing(occasion, number)
            people[number] = await unit.people.at(number)
        found = progress[number].get(key.telegram_id)
        person = people[number].get(key.telegram_id)
        if not (found and person and person.has_read and key.offset == occasion.day):
            await unit.deliveries.mark(key, DeliveryOutcome.MISSED)
            continue
        platform = occasion.process.platform(number)
        parcels.append(occasion.pack(key, person, _nudge(platform, found)))
    return parcels


async def _still_missing(occasion: Occasion, number: int) -> dict[int, Progress]:
    """Read who of a table has not finished, by their Telegram id; nobody while it is not rating."""
    if (await occasion.unit.roundtables.get(number)).phase is not Phase.RATING:
        return {}
    asked = [objective.id for objective in occasion.process.platform(number).objectives]
    return {
        each.seat.telegram_id: each
        for each in await occasion.unit.ballots.progress(number, asked)
        if each.seat.telegram_id is not None and each.judged < len(asked)
    }


async def _whom(turn: Turn, platform: Platform) -> tuple[list[Progress], int]:
    """Return who can be nudged now, and how many were so less than a day ago."""
    people = await turn.unit.people.at(platform.number)
    missing = reachable(missing_at(platform, await read_progress(turn, platform)), people)
    since = turn.now - ONCE_IN
    to_nudge = [
        each for each in missing if each.seat.nudged_at is None or each.seat.nudged_at <= since
    ]
    return to_nudge, len(missing) - len(to_nudge)


def _nudge(platform: Platform, progress: Progress) -> Screen:
    begin: Row = (way_to_rating(platform.number, has_begun=progress.judged > 0),)
    return Screen(_words(platform, len(platform.objectives) - progress.judged), (begin,))


def _words(platform: Platform, missing: int) -> tuple[Phrase, ...]:
    return (
        say("reminder-title", table=platform.number, title=platform.title),
        missing_words(missing),
        say("reminder-how"),
    )


def _status(number: int) -> ShowStatus:
    return ShowStatus(roundtable=number, page=0)
