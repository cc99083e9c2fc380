"""Files: what people sent is fetched from Telegram and read, where an action wants to know it."""

import asyncio
import logging
from typing import Final
from urllib.parse import quote

from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.patience import retry_after
from bot.request import AiohttpRequest, Unreadable
from conversations.inviting.roster import read_file
from conversations.screens import Attachment
from conversations.written.grid import LARGEST_FILE, Grid, NoGrid, Why

log = logging.getLogger(__name__)

TIMEOUT: Final = 10.0
"""Seconds a file may take to come."""
PAUSES: Final = (0.5, 2.0)
"""Seconds before it is asked for again."""
LONGEST_PAUSE: Final = 5.0
AT_ONCE: Final = 2
"""Files that are read at the same time, each by a process of its own."""


class Files:
    """Opens files; `api_url` is the Bot API's, without `/bot`."""

    def __init__(self, request: AiohttpRequest, api_url: str, token: str) -> None:
        self._request = request
        self._asking = f"{api_url}/bot{token}/getFile"
        self._lying = f"{api_url}/file/bot{token}"
        self._room = asyncio.Semaphore(AT_ONCE)
        self._open = 0

    @property
    def are_open(self) -> bool:
        """Whether somebody waits for what is in a file."""
        return self._open > 0

    async def open(self, attachment: Attachment) -> Grid | NoGrid:
        """Return what stands in a file, or why that is not known. It takes a second; holds nothing.

        Whoever sent it reads why, so what goes wrong here is never raised.
        """
        self._open += 1
        try:
            async with self._room:
                fetched = await self._fetch_surely(attachment.file_id)
                if isinstance(fetched, NoGrid):
                    return fetched
                return await asyncio.to_thread(read_file, fetched)
        finally:
            self._open -= 1

    async def _fetch_surely(self, file_id: str) -> bytes | NoGrid:
        for pause in (*PAUSES, None):
            try:
                return await self._fetch(file_id)
            except TelegramError as error:
                log.info("a file was not fetched: %s", error)
                if pause is None or isinstance(error, BadRequest):
                    break
                wanted = retry_after(error) if isinstance(error, RetryAfter) else pause
                await asyncio.sleep(min(wanted, LONGEST_PAUSE))
        return NoGrid(Why.LOST)

    async def _fetch(self, file_id: str) -> bytes | NoGrid:
        found = await self._request.call(self._asking, {"file_id": file_id}, timeout=TIMEOUT)
        path = found.get("file_path") if isinstance(found, dict) else None
        if not isinstance(path, str):
            raise Unreadable("a file without a path")
        size = found.get("file_size")
        if isinstance(size, int) and size > LARGEST_FILE:
            return NoGrid(Why.LARGE)
        # Without a size it is at most twenty megabytes: Telegram hands out nothing larger.
        try:
            async with asyncio.timeout(TIMEOUT):
                return await self._request.retrieve(f"{self._lying}/{quote(path)}")
        except TimeoutError:
            raise Unreadable("a file that does not come") from None
