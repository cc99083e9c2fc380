"""The sender: what the bot sends by itself, each message once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.delivery import Delivery, Outcome
from bot.pace import Pace
from bot.patience import Persistence
from conversations.catalogue import Catalogue
from conversations.screens import Letter
from storage.engine import Database
from storage.records import DeliveryKey, DeliveryOutcome

log = logging.getLogger(__name__)

LEASE: Final = timedelta(minutes=3)
"""How long a claim holds: longer than a message can be under way, trouble included."""

CLAIMED_AT_ONCE: Final = 30
"""About a second's messages: who dies leaves no more than these claimed."""

OUTCOMES: Final = {
    Outcome.DELIVERED: DeliveryOutcome.DELIVERED,
    Outcome.UNREACHABLE: DeliveryOutcome.UNREACHABLE,
}


@dataclass(frozen=True, slots=True)
class Parcel:
    """A letter, and the line of the ledger it is sent under."""

    key: DeliveryKey
    letter: Letter


Told = Callable[[int, int], Awaitable[None]]
"""Is told now and then how many of how many have been sent."""


class Sender:
    """Sends parcels: claimed and committed, then sent at the shared pace, then marked."""

    def __init__(
        self,
        database: Database,
        words: Catalogue,
        delivery: Delivery,
        pace: Pace,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._words = words
        self._delivery = delivery
        self._pace = pace
        self._now = now
        self._storage = Persistence()

    async def send(self, parcels: Sequence[Parcel], told: Told | None = None) -> None:
        """See all of `parcels` through; what somebody else sends or has sent is left to them.

        Sends overlap: a slow one holds up nothing but itself.
        """
        under_way: set[asyncio.Task[None]] = set()
        for start in range(0, len(parcels), CLAIMED_AT_ONCE):
            batch = {each.key: each for each in parcels[start : start + CLAIMED_AT_ONCE]}
            claimed = await self._storage.outlast(
                lambda keys=batch: self._claim(keys), patient=True
            )
            moments = await self._pace.reserve(len(claimed))
            for key in claimed:
                await moments.next()
                task = asyncio.create_task(self._see_through(batch[key]))
                under_way.add(task)
                task.add_done_callback(under_way.discard)
            if told:
                await told(min(start + CLAIMED_AT_ONCE, len(parcels)), len(parcels))
        if under_way:
            await asyncio.wait(under_way)

    async def _claim(self, batch: dict[DeliveryKey, Parcel]) -> list[DeliveryKey]:
        async with self._database.unit(self._now()) as unit:
            return await unit.deliveries.claim(batch, LEASE)

    async def _see_through(self, parcel: Parcel) -> None:
        page = self._words.render(parcel.letter.screen, parcel.letter.language)
        outcome = await self._delivery.send(parcel.letter.to, page)
        became = OUTCOMES.get(outcome, DeliveryOutcome.FAILED)
        if became is DeliveryOutcome.FAILED:
            log.warning("%s %d was not delivered", parcel.key.kind, parcel.key.subject)
        await self._storage.outlast(lambda: self._mark(parcel.key, became), patient=True)

    async def _mark(self, key: DeliveryKey, became: DeliveryOutcome) -> None:
        async with self._database.unit(self._now()) as unit:
            await unit.deliveries.mark(key, became)
