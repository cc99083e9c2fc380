"""The sender: what the bot sends by itself, each message once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from bot.delivery import Outcome
from bot.outbox import Outbox
from conversations.parcels import Parcel
from storage.records import DeliveryKey, DeliveryOutcome
from storage.unit import Unit

log = logging.getLogger(__name__)

LEASE: Final = timedelta(minutes=3)
"""How long a claim holds: longer than a message can be under way, trouble included."""
TRIED_FOR: Final = 120.0
"""Seconds after which a message that trouble holds up is given back, to be claimed anew."""

CLAIMED_AT_ONCE: Final = 10
"""A third of a second's messages: who dies leaves no more than these claimed.

More would keep people who tap waiting for the database.
"""

BECAME: Final = {
    Outcome.DELIVERED: DeliveryOutcome.DELIVERED,
    Outcome.UNREACHABLE: DeliveryOutcome.UNREACHABLE,
}

Told = Callable[[], Awaitable[None]]
"""Is called now and then while something is sent."""
Stands = Callable[[Unit], Awaitable[bool]]
"""Tells whether what is sent is still so."""


class Sender:
    """Sends parcels: claimed and committed, then sent at the shared pace, then marked."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._is_stopping = False

    def stop(self) -> None:
        """Claim nothing more; what is claimed is sent."""
        self._is_stopping = True

    async def send(
        self, parcels: Sequence[Parcel], *, stands: Stands | None = None, told: Told | None = None
    ) -> None:
        """See all of `parcels` through; what somebody else sends or has sent is left to them.

        Sends overlap: a slow one holds up nothing but itself. Where it does not stand any more
        the rest is not sent.
        """
        async with asyncio.TaskGroup() as under_way:
            for start in range(0, len(parcels), CLAIMED_AT_ONCE):
                if self._is_stopping:
                    return
                batch = {each.key: each for each in parcels[start : start + CLAIMED_AT_ONCE]}
                claimed = await self._outbox.record(partial(_claim, batch, stands))
                if claimed is None:
                    return
                left = [asyncio.Event() for _ in claimed]
                for key, has_left in zip(claimed, left, strict=True):
                    under_way.create_task(self._see_through(batch[key], has_left))
                for has_left in left:
                    await has_left.wait()
                if told:
                    await told()

    async def _see_through(self, parcel: Parcel, has_left: asyncio.Event) -> None:
        try:
            outcome = await self._bring(parcel, has_left)
        except Exception:
            log.exception("%s %d cannot be sent", parcel.key.kind, parcel.key.subject)
            outcome = Outcome.FAILED
        finally:
            has_left.set()
        if outcome is Outcome.SUPERSEDED:
            await self._outbox.record(lambda unit: unit.deliveries.release(parcel.key))
            return
        became = BECAME.get(outcome, DeliveryOutcome.FAILED)
        if became is DeliveryOutcome.FAILED:
            log.warning("%s %d was not delivered", parcel.key.kind, parcel.key.subject)
        await self._outbox.record(lambda unit: unit.deliveries.mark(parcel.key, became))

    async def _bring(self, parcel: Parcel, has_left: asyncio.Event) -> Outcome:
        loop = asyncio.get_running_loop()
        ends = loop.time() + TRIED_FOR
        page = self._outbox.page(parcel.letter)
        return await self._outbox.send(
            parcel.letter.to, page, leaves=has_left.set, is_over=lambda: loop.time() > ends
        )


async def _claim(
    batch: Mapping[DeliveryKey, Parcel], stands: Stands | None, unit: Unit
) -> list[DeliveryKey] | None:
    if stands and not await stands(unit):
        return None
    known = await unit.people.known([key.telegram_id for key in batch])
    left = (key for key in batch if key.telegram_id in known)  # and not erased meanwhile
    return await unit.deliveries.claim(left, LEASE)
