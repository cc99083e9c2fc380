"""The foreground: of all messages in a chat, the one whose buttons are live.

Whatever is shown in answer to somebody takes the foreground, and the buttons of the message that
had it go. A letter stands beside it with buttons of its own, until somebody presses one: then its
message has the foreground.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery import Delivery, Outcome
from bot.pace import Pace
from bot.patience import Persistence
from conversations.catalogue import Page
from storage.engine import Database

REMEMBERED = 4096
"""Chats; what is on its way in more than that at once is looked up instead."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an answer is shown.

    `tapped` is the message whose button was pressed, `query_id` the tap that waits, `screen` the
    message that had the foreground when the turn began. Nothing is noted of whoever is not `known`.
    What is `left` takes the place of the question that was answered, and letters are `settled`
    whose question was answered elsewhere: each says its page.
    """

    chat_id: int
    tapped: int | None = None
    query_id: str | None = None
    screen: int | None = None
    known: bool = False
    left: Page | None = None
    settled: Mapping[int, Page] = field(default_factory=dict)


class Foreground:
    """Shows answers, and takes the buttons away that they overtake; one answer a chat at once."""

    def __init__(
        self, database: Database, delivery: Delivery, pace: Pace, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._delivery = delivery
        self._pace = pace
        self._now = now
        self._storage = Persistence()
        self._moved: OrderedDict[int, int | None] = OrderedDict()
        """Where the foreground went lately: a turn may have begun before it did."""
        self._left: dict[int, set[int]] = {}
        """Messages that keep their buttons until whoever typed on meanwhile is shown the next."""

    async def show(self, stage: Stage, page: Page, is_overtaken: Callable[[], bool]) -> Outcome:
        """Show a page in the place of the message that was tapped, or below it.

        It is there before anything is taken away, and a tap on the screen costs its edit only.
        """
        outcome, stands = await self._delivery.answer(
            stage.chat_id, page, stage.tapped, stage.query_id, is_overtaken
        )
        is_still = stands == stage.screen == self._moved.get(stage.chat_id, stage.screen)
        is_still &= stage.chat_id not in self._left and not stage.settled
        if outcome is not Outcome.DELIVERED or is_still:
            return outcome
        # Keys that stand below the chat are no buttons under a message.
        is_live = bool(page.keyboard) and page.picks is None
        before = await self._move(stage, stands if is_live else None)
        overtaken = {before, stage.screen}
        if page.picks or page.comes_last:
            overtaken.add(stage.tapped)
        else:
            overtaken.discard(stage.tapped)  # it says the page now, or was deleted
        overtaken |= self._left.pop(stage.chat_id, set()) | stage.settled.keys()
        for message_id in overtaken - {stands}:
            if message_id is None:
                continue
            left = stage.left if message_id == before else stage.settled.get(message_id)
            done = await self._retire(stage.chat_id, message_id, left, is_overtaken)
            if done is Outcome.SUPERSEDED:
                self._left.setdefault(stage.chat_id, set()).add(message_id)
        return outcome

    async def _retire(
        self, chat_id: int, message_id: int, left: Page | None, is_overtaken: Callable[[], bool]
    ) -> Outcome:
        """Have a former screen say what is left of it, or only lose its buttons."""
        with await self._pace.answer():
            if left:
                outcome = await self._delivery.change(chat_id, message_id, left, is_overtaken)
                if outcome in (Outcome.DELIVERED, Outcome.SUPERSEDED):
                    return outcome
            return await self._delivery.disarm(chat_id, message_id, is_overtaken)

    async def _move(self, stage: Stage, stands: int | None) -> int | None:
        """Note which message has the foreground now, and return which one had it."""
        if not stage.known:
            return None

        async def note() -> int | None:
            async with self._database.unit(self._now(), stage.chat_id) as unit:
                return await unit.people.show_in(stage.chat_id, stands)

        before = await self._storage.outlast(note, patient=True)
        self._moved[stage.chat_id] = stands
        self._moved.move_to_end(stage.chat_id)
        if len(self._moved) > REMEMBERED:
            self._moved.popitem(last=False)
        return before
