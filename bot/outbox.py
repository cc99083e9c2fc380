"""The outbox: how what nobody asked for leaves the bot."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypeVar

from bot.delivery import Delivery, Outcome
from bot.pace import Pace
from bot.patience import Persistence
from conversations.catalogue import Page
from storage.engine import Database
from storage.unit import Unit

Found = TypeVar("Found")

TRIED_FOR: Final = 120.0
"""Seconds after which a message that trouble holds up is given back, to be claimed anew."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """Sends when it is a message's turn, and notes it as soon as the database is there."""

    database: Database
    delivery: Delivery
    pace: Pace
    now: Callable[[], datetime]
    storage: Persistence = field(default_factory=Persistence)

    async def send(
        self,
        to: int,
        page: Page,
        *,
        stands: int | None = None,
        leaves: Callable[[], None] = lambda: None,
        is_over: Callable[[], bool] = lambda: False,
    ) -> tuple[Outcome, int | None]:
        """Send a page when its turn has come, which `leaves` tells; where it stands after that.

        Where the message `stands` already it changes into the page. After trouble it is given up,
        surely not sent, as soon as it `is_over`, or when it took too long.
        """
        loop = asyncio.get_running_loop()
        with await self.pace.turn():
            leaves()
            ends = loop.time() + TRIED_FOR
            kept = await self.delivery.keep(
                to, page, stands, lambda: is_over() or loop.time() > ends
            )
        if page.inserts:
            self.pace.spend(len(page.inserts)).land()  # they came with the page
        return kept

    async def record(self, work: Callable[[Unit], Awaitable[Found]]) -> Found:
        """Do something in a unit of its own, however long the database is away until then."""

        async def once() -> Found:
            async with self.database.unit(self.now()) as unit:
                return await work(unit)

        return await self.storage.outlast(once, patient=True)
