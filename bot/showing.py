"""Showing: what a committed turn left reaches its person, in the order of their turns."""

import logging
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.delivery import Delivery, Outcome
from bot.floods import Floods
from bot.foreground import Foreground
from bot.hearing import Heard, HeardInGroup, Reached, TappedElsewhere
from bot.order import Lane, Lanes
from bot.pace import Pace
from bot.profile import Menu
from bot.replies import Replies
from bot.reply import Occasioned, Owing, Reply, lane_of
from conversations.catalogue import Catalogue
from conversations.screens import Screen, say

log = logging.getLogger(__name__)

ShowMenu = Callable[[int, Menu], Awaitable[None]]
"""Has Telegram show somebody a command menu; raises TelegramError."""


class Showing:
    """Shows what was decided first before what was decided later, and that only once it is due.

    Whoever floods is told so once, and shown the last of it once a second.
    """

    def __init__(
        self,
        *,
        words: Catalogue,
        delivery: Delivery,
        foreground: Foreground,
        pace: Pace,
        floods: Floods,
        replies: Replies,
        show_menu: ShowMenu,
    ) -> None:
        self._words = words
        self._delivery = delivery
        self._foreground = foreground
        self._pace = pace
        self._floods = floods
        self._replies = replies
        self._show_menu = show_menu
        self._lanes = Lanes()

    async def show(self, occasion: Occasioned, reply: Reply) -> None:
        """Show a reply; entered before the next turn of the same lane can."""
        if isinstance(occasion, Reached):
            return  # nothing to show: it would only overtake a screen that waits
        if isinstance(occasion, Heard) and reply.page and reply.page.stays:
            if occasion.query_id:
                await self._delivery.answer_tap(occasion.query_id, reply.page.toast)
            self._replies.shown(reply.owes, anew=False)
            return
        async with self._lanes.enter(lane := lane_of(occasion)) as place:
            await self._show_in(lane, place, occasion, reply)

    async def _show_in(self, lane: int, place: Lane, occasion: Occasioned, reply: Reply) -> None:
        if self._floods.is_to_be_told(lane):
            await self._calm(occasion)
        if await self._floods.wait(lane) and place.is_overtaken:
            await self._show_menu_of(occasion, reply)
            self._replies.shown(reply.owes, anew=False)
            return
        self._floods.shown(lane)
        outcome = await self._bring(occasion, reply, lambda: place.is_overtaken)
        if outcome is not Outcome.FAILED:
            self._replies.shown(reply.owes, anew=reply.is_anew)

    async def _bring(
        self, occasion: Occasioned, reply: Reply, is_overtaken: Callable[[], bool]
    ) -> Outcome | None:
        """Bring what there is to be shown; what became of somebody's own screen."""
        page = reply.page
        match occasion:
            case Heard() | Owing() if page:
                with await self._pace.answer(1 + len(page.inserts)):
                    if reply.stage:
                        outcome = await self._foreground.show(reply.stage, page, is_overtaken)
                    else:
                        query_id = occasion.query_id if isinstance(occasion, Heard) else None
                        outcome, _ = await self._delivery.answer(
                            lane_of(occasion), page, None, query_id, is_overtaken
                        )
                await self._show_menu_of(occasion, reply)
                return outcome
            case HeardInGroup(chat_id=chat_id, topic=topic) if page:
                with await self._pace.answer():
                    await self._delivery.send(chat_id, page, topic=topic)
            case TappedElsewhere(query_id=query_id):
                await self._delivery.answer_tap(query_id)
        return None

    async def _calm(self, occasion: Occasioned) -> None:
        """Tell somebody who floods that everything counts, and what they see comes less often."""
        if not isinstance(occasion, Heard):
            return
        page = self._words.render(
            Screen((say("flood"),)), self._words.language(occasion.sender.language)
        )
        with await self._pace.answer():
            await self._delivery.send(occasion.sender.telegram_id, page)

    async def _show_menu_of(self, occasion: Occasioned, reply: Reply) -> None:
        if not reply.menu or not isinstance(occasion, Heard):
            return
        await show_menu(occasion.sender.telegram_id, reply.menu, self._show_menu)


async def show_menu(telegram_id: int, menu: Menu, show: ShowMenu) -> None:
    """Have somebody shown a menu by `show`; where Telegram is in trouble it waits."""
    try:
        await show(telegram_id, menu)
    except TelegramError as error:
        log.warning("a command menu waits for the next start: %s", error)
