"""The outbox: how what nobody asked for leaves the bot."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.delivery import Delivery, Outcome
from bot.pace import Pace
from bot.patience import Persistence
from conversations.catalogue import Catalogue, Page
from conversations.screens import Letter
from storage.engine import Database
from storage.unit import Unit

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Outbox:
    """Sends when it is a message's turn, and notes it as soon as the database is there."""

    database: Database
    words: Catalogue
    delivery: Delivery
    pace: Pace
    now: Callable[[], datetime]
    storage: Persistence = field(default_factory=Persistence)

    def page(self, letter: Letter) -> Page:
        """Return a letter as it is read."""
        return self.words.render(letter.screen, letter.language)

    async def send(
        self,
        to: int,
        page: Page,
        *,
        leaves: Callable[[], None] = lambda: None,
        is_over: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        """Send a page as a new message; tells by `leaves` when its turn has come."""
        left = await self.pace.turn()
        leaves()
        outcome = await self.delivery.send(to, page, is_over)
        left.landed()
        return outcome

    async def record(self, work: Callable[[Unit], Awaitable[Found]]) -> Found:
        """Do something in a unit of its own, however long the database is away until then."""

        async def once() -> Found:
            async with self.database.unit(self.now()) as unit:
                return await work(unit)

        return await self.storage.outlast(once, patient=True)
