"""The post: letters that a committed turn leaves for others."""

import logging

from bot.delivery import Outcome
from bot.order import Lanes
from bot.outbox import Outbox
from conversations.catalogue import Page
from conversations.screens import Letter
from storage.unit import Unit

log = logging.getLogger(__name__)


class Post:
    """Brings letters; of those of one thread the newest only, in the one message they share.

    Each waits for its turn: answers to people who tap go ahead of it.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._threads = Lanes()

    async def bring(self, letter: Letter) -> None:
        """Send a letter, or have its thread's message say it."""
        page = self._outbox.page(letter)
        if letter.thread is None:
            outcome = await self._outbox.send(letter.to, page)
        else:
            outcome = await self._keep(letter.to, letter.thread, page)
        if page.inserts:
            self._outbox.pace.spend(len(page.inserts))
        if outcome not in (Outcome.DELIVERED, Outcome.SUPERSEDED):
            log.info("a letter was not delivered: %s", outcome.value)

    async def _keep(self, to: int, thread: str, page: Page) -> Outcome:
        async with self._threads.enter((to, thread)) as lane:
            if lane.is_overtaken:
                return Outcome.SUPERSEDED
            await self._outbox.pace.turn()
            if lane.is_overtaken:
                return Outcome.SUPERSEDED
            stood = await self._outbox.record(lambda unit: unit.threads.message(to, thread))
            outcome, stands = await self._outbox.delivery.keep(
                to, page, stood, lambda: lane.is_overtaken
            )
            if stands is not None and stands != stood:
                await self._outbox.record(lambda unit: _note(unit, to, thread, stands))
        return outcome


async def _note(unit: Unit, to: int, thread: str, message_id: int) -> None:
    # Whoever was erased in the meantime leaves nothing here.
    if (await unit.people.visitor(to)).person:
        await unit.threads.stands(to, thread, message_id)
