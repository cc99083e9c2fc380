"""A bot without a mind: the test says what it hears and what it answers, over the Bot API."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import aiohttp

Key = str | dict[str, Any]


class ScriptedBot:
    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self._session = session
        self._root = f"{url}/bot{token}"
        self._heard: list[dict[str, Any]] = []
        self._offset = 0

    async def call(self, method: str, **parameters: Any) -> Any:
        async with self._session.post(f"{self._root}/{method}", json=parameters) as response:
            answer = await response.json()
        assert answer["ok"], f"{method}: {answer}"
        return answer["result"]

    async def hears(self, kind: str) -> dict[str, Any]:
        """The next update of this kind; others are skipped."""
        async with asyncio.timeout(5):
            while True:
                while self._heard:
                    update = self._heard.pop(0)
                    if kind in update:
                        return dict(update[kind])
                self._heard = await self.call("getUpdates", offset=self._offset, timeout=5)
                for update in self._heard:
                    self._offset = update["update_id"] + 1

    async def is_idle(self, seconds: float = 0.3) -> bool:
        """Whether nothing comes for a while."""
        await asyncio.sleep(seconds)
        return not self._heard and await self.call("getUpdates", offset=self._offset) == []

    async def writes(
        self, person: int, text: str, keyboard: Sequence[Sequence[Key]] = (), **more: Any
    ) -> int:
        """Send a message in Telegram's HTML; its id."""
        message = await self.call(
            "sendMessage", chat_id=person, text=text, parse_mode="HTML",
            reply_markup=markup(keyboard), **more,
        )  # fmt: skip
        return int(message["message_id"])

    async def changes(
        self, person: int, message: int, text: str, keyboard: Sequence[Sequence[Key]] = ()
    ) -> None:
        await self.call(
            "editMessageText", chat_id=person, message_id=message, text=text, parse_mode="HTML",
            reply_markup=markup(keyboard),
        )  # fmt: skip

    async def answers(self, tap: dict[str, Any], **more: Any) -> None:
        await self.call("answerCallbackQuery", callback_query_id=tap["id"], **more)

    async def sends_file(
        self, method: str, field: str, name: str, data: bytes, **more: Any
    ) -> None:
        form = aiohttp.FormData({key: str(value) for key, value in more.items()})
        form.add_field(field, data, filename=name)
        async with self._session.post(f"{self._root}/{method}", data=form) as response:
            assert (await response.json())["ok"]


def markup(keyboard: Sequence[Sequence[Key]]) -> dict[str, Any]:
    """Rows of labels, or of whole buttons; a label is its own callback data."""
    rows = [
        [{"text": key, "callback_data": key} if isinstance(key, str) else key for key in row]
        for row in keyboard
    ]
    return {"inline_keyboard": rows}
