"""What whoever has not read the informativa is told instead of anything else, and once."""

from conversations.parcels import INVITATION_TO_READ, Occasion, Parcel
from conversations.screens import Button, Screen, Style, say
from conversations.taps.my_data import ShowNotice
from storage.records import DeliveryOutcome


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
