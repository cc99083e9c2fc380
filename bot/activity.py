"""Activity: a chat says what the bot is busy with, while people wait for it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

from telegram.error import RetryAfter, TelegramError

from bot.patience import retry_after
from bot.request import AiohttpRequest
from conversations.catalogue import Insert
from conversations.screens import Attachment, FileKind, Made, Picture

log = logging.getLogger(__name__)

SAID_EVERY: Final = 4.5
"""Seconds after which it is said again: Telegram shows it for five, or until a message comes."""
TIMEOUT: Final = 2.0
"""Seconds after which the work goes on without a word of it."""


class Activity:
    """Says by `sendChatAction` what is being done; `address` is the Bot API's with the token.

    `halted` is told for how many seconds Telegram asks to be left alone.
    """

    def __init__(
        self, request: AiohttpRequest, address: str, halted: Callable[[float], None]
    ) -> None:
        self._request = request
        self._url = f"{address}/sendChatAction"
        self._halted = halted

    @asynccontextmanager
    async def enclosing(self, chat_id: int, insert: Insert) -> AsyncIterator[None]:
        """Say that a file is on its way, before it is begun and until it is there."""
        action = action_of(insert)
        if action is None:
            yield
            return
        await self._say(chat_id, action)
        again = asyncio.create_task(self._say_again(chat_id, action))
        try:
            yield
        finally:
            again.cancel()
            await asyncio.wait({again})

    async def _say_again(self, chat_id: int, action: str) -> None:
        while True:
            await asyncio.sleep(SAID_EVERY)
            await self._say(chat_id, action)

    async def _say(self, chat_id: int, action: str) -> None:
        """Say it once; what cannot be said holds nothing up: the work meets the same trouble."""
        payload = {"chat_id": chat_id, "action": action}
        try:
            await self._request.call(self._url, payload, timeout=TIMEOUT)
        except RetryAfter as error:
            self._halted(retry_after(error))
        except TelegramError as error:
            log.info("sendChatAction: %s", error)


def action_of(insert: Insert) -> str | None:
    """Return the action that fits a file; none where Telegram has the file already."""
    match insert.content:
        case Attachment():
            return None
        case Picture() | Made(kind=FileKind.PHOTO):
            return "upload_photo"
        case _:
            return "upload_document"
