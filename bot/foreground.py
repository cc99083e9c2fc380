"""The foreground: of all messages in a chat, the one whose buttons are live.

Whatever is shown in answer to somebody takes the foreground, and the buttons of the message that
had it go. A letter stands beside it with buttons of its own, until somebody presses one: then its
message has the foreground.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery import Delivery, Outcome
from bot.pace import Pace
from bot.patience import Persistence
from conversations.catalogue import Page
from storage.engine import Database


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an answer is shown.

    `tapped` is the message whose button was pressed, `query_id` the tap that waits. `screen` is
    the message that had the foreground when the turn began; it `may_have_moved` if something was
    still on its way to be shown then. Nothing is noted of whoever is not `known`.
    """

    chat_id: int
    tapped: int | None = None
    query_id: str | None = None
    screen: int | None = None
    may_have_moved: bool = True
    known: bool = False


@dataclass(frozen=True, slots=True)
class Foreground:
    """Shows answers, and takes the buttons away that they overtake; one answer a chat at once."""

    database: Database
    delivery: Delivery
    pace: Pace
    now: Callable[[], datetime]
    storage: Persistence = field(default_factory=Persistence)

    async def show(self, stage: Stage, page: Page, is_overtaken: Callable[[], bool]) -> None:
        """Show a page in the place of the message that was tapped, or below it.

        It is there before anything is taken away, and a tap on the screen costs its edit only.
        """
        outcome, stands = await self.delivery.answer(
            stage.chat_id, page, stage.tapped, stage.query_id, is_overtaken
        )
        is_still = stands == stage.screen and not stage.may_have_moved
        if outcome is not Outcome.DELIVERED or is_still:
            return
        # Keys that stand below the chat are no buttons under a message.
        is_live = bool(page.keyboard) and page.picks is None
        overtaken = {await self._move(stage, stands if is_live else None), stage.screen}
        if page.picks:
            overtaken.add(stage.tapped)
        else:
            overtaken.discard(stage.tapped)  # it says the page now, or was deleted
        for message_id in overtaken - {stands}:
            if message_id is not None:
                self.pace.spend()
                await self.delivery.disarm(stage.chat_id, message_id, is_overtaken)

    async def _move(self, stage: Stage, stands: int | None) -> int | None:
        """Note which message has the foreground now, and return which one had it."""
        if not stage.known:
            return None

        async def note() -> int | None:
            async with self.database.unit(self.now(), stage.chat_id) as unit:
                return await unit.people.show_in(stage.chat_id, stands)

        return await self.storage.outlast(note, patient=True)
