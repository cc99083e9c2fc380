"""The sender: what the bot sends unasked, each message once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final

from bot.delivery import Outcome
from bot.outbox import Outbox
from conversations.parcels import Parcel, read_page
from storage.letters import key_of
from storage.records import DeliveryKey, DeliveryOutcome, Letter
from storage.unit import Unit

log = logging.getLogger(__name__)

LEASE: Final = timedelta(minutes=3)
"""How long a claim holds: longer than a message can be under way, trouble included."""

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
    """Sends parcels and letters: claimed and committed, then sent at the shared pace, then marked.

    Sends overlap: a slow one holds up nothing but itself.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._is_stopping = False
        self._under_way: set[asyncio.Task[None]] = set()
        self._overtaken: set[tuple[int, str | None]] = set()
        """Whose next letter about what waits for the one that is under way."""

    def stop(self) -> None:
        """Claim nothing more; what is claimed is sent."""
        self._is_stopping = True

    async def over(self) -> None:
        """Wait until nothing of what was claimed is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def abandon(self) -> None:
        """Drop what is under way; what was claimed comes again."""
        for task in self._under_way:
            task.cancel()
        await self.over()

    async def send(
        self, parcels: Sequence[Parcel], *, stands: Stands | None = None, told: Told | None = None
    ) -> None:
        """See all of `parcels` through; what somebody else sends or has sent is left to them.

        Where it does not stand any more the rest is not sent.
        """
        under_way: set[asyncio.Task[None]] = set()
        for start in range(0, len(parcels), CLAIMED_AT_ONCE):
            if self._is_stopping:
                return
            batch = {each.key: each for each in parcels[start : start + CLAIMED_AT_ONCE]}
            claimed = await self._outbox.record(partial(_claim, batch, stands))
            if claimed is None:
                break
            under_way |= await self._leave(
                [partial(self._see_parcel, batch[key]) for key in claimed]
            )
            if told:
                await told()
        if under_way:
            await asyncio.wait(under_way)

    async def send_letters(self, again: Callable[[], None]) -> None:
        """Send the letters that wait, and be done when all have left.

        `again` is called when one was settled that another of its thread may have waited for.
        """
        while not self._is_stopping:
            letters, self._overtaken = await self._outbox.record(_claim_letters)
            if not letters:
                return
            await self._leave([partial(self._see_letter, each, again) for each in letters])

    async def _leave(
        self, seen: Sequence[Callable[[Callable[[], None]], Coroutine[Any, Any, None]]]
    ) -> set[asyncio.Task[None]]:
        """Begin to see these through, and wait until the turn of each has come."""
        begun, left = set(), []
        for each in seen:
            has_left = asyncio.Event()
            task = asyncio.create_task(each(has_left.set))
            task.add_done_callback(partial(_done, has_left))
            begun.add(task)
            left.append(has_left)
        self._under_way |= begun
        for task in begun:
            task.add_done_callback(self._under_way.discard)
        for has_left in left:
            await has_left.wait()
        return begun

    async def _see_parcel(self, parcel: Parcel, leaves: Callable[[], None]) -> None:
        key = parcel.key
        try:
            outcome, at = await self._outbox.send(key.telegram_id, parcel.page, leaves=leaves)
        except Exception:
            log.exception("%s %d cannot be sent", key.kind, key.subject)
            outcome, at = Outcome.FAILED, None
        if outcome is Outcome.SUPERSEDED:
            await self._outbox.record(lambda unit: unit.deliveries.release(key))
            return
        overtaken = await self._outbox.record(
            partial(_mark, key, _became(key, outcome), parcel.about, at)
        )
        await self._disarm(key.telegram_id, overtaken)

    async def _see_letter(
        self, letter: Letter, again: Callable[[], None], leaves: Callable[[], None]
    ) -> None:
        thread = (letter.telegram_id, letter.about)
        try:
            outcome, stands = await self._outbox.send(
                letter.telegram_id,
                read_page(letter.page),
                stands=letter.stands if letter.stays else None,
                leaves=leaves,
                is_over=lambda: letter.stays and thread in self._overtaken,
            )
        except Exception:
            log.exception("letter %d cannot be sent", letter.number)
            outcome, stands = Outcome.FAILED, None
        overtaken = await self._outbox.record(partial(_settle, letter, outcome, stands))
        await self._disarm(letter.telegram_id, overtaken)
        if letter.stays:
            again()

    async def _disarm(self, chat_id: int, message_id: int | None) -> None:
        """Take the buttons of a message that says less than the newest does."""
        if message_id is not None:
            with await self._outbox.pace.answer():
                await self._outbox.delivery.disarm(chat_id, message_id)


def _done(has_left: asyncio.Event, task: asyncio.Task[None]) -> None:
    has_left.set()
    if not task.cancelled() and (error := task.exception()):
        log.error("something sent was not marked", exc_info=error)


def _became(key: DeliveryKey, outcome: Outcome) -> DeliveryOutcome:
    became = BECAME.get(outcome, DeliveryOutcome.FAILED)
    if became is DeliveryOutcome.FAILED:
        log.warning("%s %d was not delivered", key.kind, key.subject)
    return became


async def _claim(
    batch: Mapping[DeliveryKey, Parcel], stands: Stands | None, unit: Unit
) -> list[DeliveryKey] | None:
    if stands and not await stands(unit):
        return None
    known = await unit.people.known([key.telegram_id for key in batch])
    left = (key for key in batch if key.telegram_id in known)  # and not erased meanwhile
    return await unit.deliveries.claim(left, LEASE)


async def _claim_letters(unit: Unit) -> tuple[list[Letter], set[tuple[int, str | None]]]:
    return await unit.letters.claim(CLAIMED_AT_ONCE, LEASE), await unit.letters.held_up()


async def _settle(letter: Letter, outcome: Outcome, stands: int | None, unit: Unit) -> int | None:
    if outcome is Outcome.SUPERSEDED:
        await unit.letters.give_back(letter)
        return None
    await unit.letters.settle(letter, _became(key_of(letter), outcome))
    if stands == letter.stands:
        return None
    return await _overtake(unit, letter.telegram_id, letter.about, stands)


async def _mark(
    key: DeliveryKey, became: DeliveryOutcome, about: str | None, stands: int | None, unit: Unit
) -> int | None:
    await unit.deliveries.mark(key, became)
    return await _overtake(unit, key.telegram_id, about, stands)


async def _overtake(unit: Unit, to: int, about: str | None, stands: int | None) -> int | None:
    """Note where the newest about something stands; the message whose buttons it takes.

    What somebody goes on in is their screen: nothing is taken from under them.
    """
    if not about or stands is None:
        return None
    person = (await unit.people.visitor(to)).person
    if person is None:  # erased meanwhile
        return None
    before = await unit.threads.message(to, about)
    await unit.threads.stands(to, about, stands)
    return None if before in (stands, person.screen) else before
