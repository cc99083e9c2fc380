"""Intake: updates come in, and are confirmed to Telegram only once they are committed."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.hearing import ALLOWED_UPDATES, hear, read
from bot.patience import LONGEST_PAUSE, SHORTEST_PAUSE, Insistence, Stopped, growing
from bot.request import AiohttpRequest
from bot.turns import Turns

log = logging.getLogger(__name__)

LONG_POLL = 50
"""Seconds Telegram holds a `getUpdates` open while nothing happens."""
BATCH = 100


class Reception:
    """Turns raw updates into turns. What cannot be read is put aside; the rest goes on."""

    def __init__(self, bot: Bot, turns: Turns) -> None:
        self._bot = bot
        self._turns = turns

    async def receive(self, raw: Mapping[str, Any], *, patient: bool) -> None:
        """Take one update and return when it is committed.

        Raises Unavailable where the database is away and the turn is not patient.
        """
        update_id = number(raw)
        if update_id is None:
            log.error("an update without a number was dropped")
            return
        try:
            hearing = hear(read(raw, self._bot), self._bot.username)
        except Exception as error:
            await self._turns.quarantine(update_id, error, patient=patient)
            return
        if hearing is not None:
            await self._turns.take(hearing, patient=patient)


class Polling:
    """The `getUpdates` loop. It never crashes: trouble is waited out and told once a change."""

    def __init__(
        self, request: AiohttpRequest, address: str, reception: Reception, telegram: Insistence
    ) -> None:
        self._request = request
        self._address = address
        self._reception = reception
        self._telegram = telegram
        self._offset = 0
        self._pauses = growing(SHORTEST_PAUSE, LONGEST_PAUSE)

    async def run(self) -> None:
        """Poll until the bot stops; what was begun is committed and confirmed before it returns.

        Raises InvalidToken when Telegram does not know the bot.
        """
        with contextlib.suppress(Stopped):
            while True:
                await self._take(await self._telegram.ask(self._next_batch))
        await self._confirm()

    async def _next_batch(self) -> list[dict[str, Any]]:
        return await self._ask(LONG_POLL, BATCH)

    async def _take(self, batch: list[dict[str, Any]]) -> None:
        """Have all of a batch committed, then move on; people are served at the same time."""
        # Tasks start in the order they are made, which keeps each person's order in the lanes.
        taken = [asyncio.create_task(self._reception.receive(raw, patient=True)) for raw in batch]
        for error in await asyncio.gather(*taken, return_exceptions=True):
            if isinstance(error, BaseException):
                log.critical("an update could not even be put aside", exc_info=error)
                await asyncio.sleep(next(self._pauses))
                return
        self._pauses = growing(SHORTEST_PAUSE, LONGEST_PAUSE)
        # Asking has confirmed all that came before, and after a silent week Telegram numbers anew,
        # perhaps lower: an offset is only kept while there is something to confirm.
        self._offset = max((number(raw) or 0 for raw in batch), default=-1) + 1

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


def number(raw: Mapping[str, Any]) -> int | None:
    """Return the number of an update as it came, None where there is none a database can keep."""
    given = raw.get("update_id")
    return given if type(given) is int and 0 <= given < 2**63 else None
