"""The post: letters that a committed turn leaves for others."""

import logging
from collections.abc import Callable
from datetime import datetime

from bot.delivery import Delivery, Outcome
from bot.order import Lanes
from bot.pace import Pace
from bot.patience import Persistence
from conversations.catalogue import Catalogue, Page
from conversations.screens import Letter
from storage.engine import Database

log = logging.getLogger(__name__)


class Post:
    """Brings letters; of those of one thread the newest only, in the one message they share.

    Each waits for its turn: answers to people who tap go ahead of it.
    """

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
        self._threads = Lanes()

    async def bring(self, letter: Letter) -> None:
        """Send a letter, or have its thread's message say it."""
        page = self._words.render(letter.screen, letter.language)
        if letter.thread is None:
            left = await self._pace.turn()
            outcome = await self._delivery.send(letter.to, page)
            left.landed()
        else:
            outcome = await self._keep(letter.to, letter.thread, page)
        if page.inserts:
            self._pace.spend(len(page.inserts))
        if outcome not in (Outcome.DELIVERED, Outcome.SUPERSEDED):
            log.info("a letter was not delivered: %s", outcome.value)

    async def _keep(self, to: int, thread: str, page: Page) -> Outcome:
        async with self._threads.enter((to, thread)) as lane:
            if lane.is_overtaken:
                return Outcome.SUPERSEDED
            await self._pace.turn()
            if lane.is_overtaken:
                return Outcome.SUPERSEDED
            stood = await self._storage.outlast(lambda: self._find(to, thread), patient=True)
            outcome, stands = await self._delivery.keep(to, page, stood, lambda: lane.is_overtaken)
            if stands is not None and stands != stood:
                await self._storage.outlast(lambda: self._note(to, thread, stands), patient=True)
        return outcome

    async def _find(self, to: int, thread: str) -> int | None:
        async with self._database.unit(self._now()) as unit:
            return await unit.threads.message(to, thread)

    async def _note(self, to: int, thread: str, message_id: int) -> None:
        async with self._database.unit(self._now()) as unit:
            # Whoever was erased in the meantime leaves nothing here.
            if (await unit.people.visitor(to)).person:
                await unit.threads.stands(to, thread, message_id)
