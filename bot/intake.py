"""Intake: updates come in, and are confirmed to Telegram only once they are committed."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.hearing import ALLOWED_UPDATES, hear
from bot.request import AiohttpRequest
from bot.turns import Turns

log = logging.getLogger(__name__)

LONG_POLL = 50
"""Seconds Telegram holds a `getUpdates` open while nothing happens."""
BATCH = 100
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds between tries while Telegram cannot be reached."""


class Reception:
    """Turns raw updates into turns. What cannot be read is put aside; the rest goes on."""

    def __init__(self, bot: Bot, turns: Turns) -> None:
        self._bot = bot
        self._turns = turns

    async def receive(self, raw: Mapping[str, Any], *, patient: bool) -> None:
        """Take one update and return when it is committed.

        Raises Unavailable where the database is away and the turn is not patient.
        """
        update_id = raw.get("update_id")
        if type(update_id) is not int:
            log.error("an update without a number was dropped")
            return
        try:
            hearing = hear(Update.de_json(dict(raw), self._bot), self._bot.username)
        except Exception as error:
            await self._turns.quarantine(update_id, error)
            return
        if hearing is not None:
            await self._turns.take(hearing, patient=patient)


class Polling:
    """The `getUpdates` loop. It never crashes: trouble is waited out and told once a change."""

    def __init__(self, request: AiohttpRequest, address: str, reception: Reception) -> None:
        self._request = request
        self._address = address
        self._reception = reception
        self._offset = 0
        self._trouble: str | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop`; what was begun is committed and confirmed before it returns.

        Raises InvalidToken when Telegram does not know the bot.
        """
        stopping = asyncio.create_task(stop.wait())
        pause = SHORTEST_PAUSE
        try:
            while not stop.is_set():
                batch = await self._next_batch(stopping)
                if batch is None:
                    await asyncio.wait({stopping}, timeout=pause)
                    pause = min(pause * 2, LONGEST_PAUSE)
                    continue
                pause = SHORTEST_PAUSE
                await self._take(batch)
        finally:
            stopping.cancel()
            await self._confirm()

    async def _next_batch(self, stopping: "asyncio.Task[bool]") -> list[dict[str, Any]] | None:
        """Return the next updates, none of them when stopping, None when there is trouble."""
        asking = asyncio.create_task(self._ask(LONG_POLL, BATCH))
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not asking.done():
            asking.cancel()
            await asyncio.wait({asking})
            return []
        try:
            batch = asking.result()
        except InvalidToken:
            raise
        except Conflict:
            self._tell("another program polls for this bot, or a webhook is set")
            return None
        except TelegramError as error:
            self._tell(f"Telegram cannot be reached: {error}")
            return None
        self._tell(None)
        return batch

    async def _take(self, batch: list[dict[str, Any]]) -> None:
        """Have all of a batch committed, then move on; people are served at the same time."""
        # Tasks start in the order they are made, which keeps each person's order in the lanes.
        taken = [asyncio.create_task(self._reception.receive(raw, patient=True)) for raw in batch]
        for error in await asyncio.gather(*taken, return_exceptions=True):
            if isinstance(error, BaseException):
                log.critical("an update could not even be put aside", exc_info=error)
                await asyncio.sleep(SHORTEST_PAUSE)
                return
        if batch:
            self._offset = max(raw["update_id"] for raw in batch) + 1

    async def _confirm(self) -> None:
        """Tell Telegram how far we are, so that nothing committed comes again."""
        if not self._offset:
            return
        try:
            await self._ask(0, 1)
        except TelegramError as error:
            log.warning("the last updates will come again: %s", error)

    async def _ask(self, hold: int, limit: int) -> list[dict[str, Any]]:
        payload = {
            "timeout": hold,
            "limit": limit,
            "allowed_updates": ALLOWED_UPDATES,
            **({"offset": self._offset} if self._offset else {}),
        }
        updates: list[dict[str, Any]] = await self._request.call(
            f"{self._address}/getUpdates", payload, timeout=hold + 10
        )
        return updates

    def _tell(self, trouble: str | None) -> None:
        if trouble == self._trouble:
            return
        if trouble:
            log.warning("%s; waiting", trouble)
        else:
            log.info("updates are coming in again")
        self._trouble = trouble
