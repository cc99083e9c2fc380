"""What people are told unasked, each once: to read the informativa, that it changed, the end."""

from datetime import datetime
from typing import Final

from conversations.meetings.reminding import quiet_hours
from conversations.my_data.unlinking import AHEAD, ENDING, read_ends
from conversations.parcels import INVITATION_TO_READ, Occasion, Parcel, leave
from conversations.phases import is_unlinked
from conversations.screens import Button, Letter, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.my_data import ShowMyData, ShowNotice, ShowWholeNotice
from storage.privacy import PrivacyNotice
from storage.records import DeliveryKey, DeliveryOutcome, Roundtable

AT_ONCE: Final = 100
"""People who are told of a version in one unit."""


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
    for number, table in (await occasion.unit.roundtables.all()).items():
        if is_unlinked(occasion.process, table, occasion.now + AHEAD):
            parcels += await _endings(occasion, number, table)
    return parcels


async def _endings(occasion: Occasion, number: int, table: Roundtable) -> list[Parcel]:
    unit, now = occasion.unit, occasion.now
    taken = {(person, day) for _, person, day in await unit.deliveries.taken(ENDING, [number])}
    parcels = []
    for end in await read_ends(unit, occasion.process, table):
        if end.person is None or end.planned - AHEAD > now:
            continue
        key = DeliveryKey(ENDING, number, end.person.telegram_id, end.planned.toordinal())
        if (key.telegram_id, key.offset) not in taken:
            parcels.append(occasion.pack(key, end.person, _ends(number, end.comes(now))))
    return parcels


def _ends(number: int, at: datetime) -> Screen:
    mine = Button(say("button-my-data"), ShowMyData(page=0), Style.PRIMARY)
    home = Button(say("button-home"), ShowHome())
    return Screen((say("link-ends", table=number, at=at),), ((mine,), (home,)))
