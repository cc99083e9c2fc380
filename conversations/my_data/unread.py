"""What people are told unasked, each once: to read the informativa, that it changed, the end."""

from datetime import datetime, timedelta
from typing import Final

from conversations.meetings.reminding import quiet_hours
from conversations.parcels import INVITATION_TO_READ, Occasion, Parcel, leave
from conversations.screens import Button, Letter, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.my_data import ShowMyData, ShowNotice, ShowWholeNotice
from storage.privacy import PrivacyNotice
from storage.records import DeliveryKey, DeliveryOutcome, Phase, Role, Roundtable

AT_ONCE: Final = 100
"""People who are told of a version in one unit."""
ENDING: Final = "unlinking"
"""The kind of what is told before a link goes; the subject is the table."""
AHEAD: Final = timedelta(days=14)
"""How long before a link goes whoever it leads to is told."""


async def invitations_due(occasion: Occasion) -> list[Parcel]:
    """Find who is to be invited to read the informativa; whoever has read it needs no more."""
    parcels: list[Parcel] = []
    for key in await occasion.unit.deliveries.pending(INVITATION_TO_READ):
        person = (await occasion.unit.people.visitor(key.telegram_id)).person
        if person is None or person.has_read:
            await occasion.unit.deliveries.mark(key, DeliveryOutcome.MISSED)
        else:
            parcels.append(occasion.pack(key, person, _invitation()))
    return parcels


def _invitation() -> Screen:
    read = Button(say("button-read-notice"), ShowNotice(), Style.PRIMARY)
    return Screen((say("unread-waits"),), ((read,),))


async def tell_of_version(occasion: Occasion) -> int:
    """Leave word of another version for those who have read one before; how many letters that are.

    By day, each once a version; nobody has to do anything, unless the city wants it read again.
    """
    notice, now = occasion.process.privacy_notice, occasion.now
    if notice is None or quiet_hours(occasion, ()).holds(now):
        return 0
    people = await occasion.unit.people.untold_of(notice.version, AT_ONCE)
    if not people:
        return 0
    await occasion.unit.people.tell_of_notice([each.telegram_id for each in people], notice.version)
    screen = _changed(notice)
    languages = occasion.words.language
    letters = [Letter(each.telegram_id, languages(each.language), screen) for each in people]
    await leave(occasion.unit, occasion.words, letters)
    return len(letters)


def _changed(notice: PrivacyNotice) -> Screen:
    read = Button(say("button-read-notice"), ShowWholeNotice(page=0), Style.PRIMARY)
    home = Button(say("button-home"), ShowHome())
    key = "notice-changed-again" if notice.must_be_read_again else "notice-changed"
    return Screen((say(key, version=notice.version),), ((read,), (home,)))


async def endings_due(occasion: Occasion) -> list[Parcel]:
    """Find whom to tell that soon nothing leads to their answers: then they are strangers here."""
    if quiet_hours(occasion, ()).holds(occasion.now):
        return []
    parcels: list[Parcel] = []
    for table in (await occasion.unit.roundtables.all()).values():
        at = _ending(occasion, table)
        if at is not None and at - AHEAD <= occasion.now < at:
            parcels += await _endings(occasion, table.number, at)
    return parcels


def _ending(occasion: Occasion, table: Roundtable) -> datetime | None:
    if table.phase is not Phase.CLOSED:
        return None
    return occasion.process.retention.unlinked_at(table.phase_since)


async def _endings(occasion: Occasion, number: int, at: datetime) -> list[Parcel]:
    taken = {
        (person, day) for _, person, day in await occasion.unit.deliveries.taken(ENDING, [number])
    }
    people = await occasion.unit.people.at(number)
    day = at.toordinal()
    return [
        occasion.pack(DeliveryKey(ENDING, number, seat.telegram_id, day), person, _ends(number, at))
        for seat in await occasion.unit.seats.at(number)
        if seat.role is Role.PARTICIPANT
        and seat.telegram_id is not None
        and (person := people[seat.telegram_id]).hears
        and (seat.telegram_id, day) not in taken
    ]


def _ends(number: int, at: datetime) -> Screen:
    mine = Button(say("button-my-data"), ShowMyData(page=0), Style.PRIMARY)
    home = Button(say("button-home"), ShowHome())
    return Screen((say("link-ends", table=number, at=at),), ((mine,), (home,)))
