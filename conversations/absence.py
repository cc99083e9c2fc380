"""After an absence: whoever was there just before is shown what is recorded, once.

Telegram lets a tap wait for 150 seconds: what was tapped meanwhile may be lost, and nobody knows.
"""

from datetime import datetime, timedelta
from typing import Final

from conversations.conversation import show_current
from conversations.parcels import Occasion, Parcel
from conversations.screens import say
from conversations.turn import Sender, Turn
from storage.records import DeliveryKey, DeliveryOutcome

ABSENCE: Final = "absence"
LONG: Final = timedelta(seconds=100)
"""Away for so long, taps may be lost."""
JUST_BEFORE: Final = timedelta(minutes=10)
"""Who said anything so long before may have gone on tapping."""


async def note_contact(occasion: Occasion, *, at: datetime, was_away: bool) -> bool:
    """Note that Telegram was heard; True where it was not for long, and somebody is to be told.

    `was_away` says that it may have been so: a clock that was put right is no absence.
    """
    updates = occasion.unit.updates
    before = await updates.hear(at)
    if before is None or not was_away or at - before <= LONG:
        return False
    minute = int(before.timestamp()) // 60
    active = await updates.active(before - JUST_BEFORE, before + LONG)
    await updates.forget_who(at)  # of what they said before they are told now, and not again
    keys = [DeliveryKey(ABSENCE, minute, person, 0) for person in active]
    return await occasion.unit.deliveries.plan(keys) > 0


async def absences_due(occasion: Occasion, *, username: str) -> list[Parcel]:
    """Find who is to be shown what is recorded of what they said: the screen they are on."""
    unit, parcels = occasion.unit, list[Parcel]()
    for key in await unit.deliveries.pending(ABSENCE):
        visitor = await unit.people.visitor(key.telegram_id)
        person = visitor.person
        if person is None or not person.hears:
            await unit.deliveries.mark(key, DeliveryOutcome.MISSED)
            continue
        sender = Sender(key.telegram_id, person.name, person.language)
        turn = Turn(
            unit, occasion.process, occasion.words, occasion.now, sender, visitor, username=username
        )
        screen = (await show_current(turn)).below(say("absence"))
        parcels.append(occasion.pack(key, person, screen, ABSENCE))
    return parcels
