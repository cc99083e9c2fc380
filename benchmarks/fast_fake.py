"""A Telegram that costs next to nothing, and the people who tap on it.

It knows the few methods a tap needs, with the real meaning of `getUpdates`: an update stays until
an offset confirms it, a poll without updates waits, and the older of two polls gets a 409.
Everything else is answered `true`. It is not a checking fake: nothing is ever refused.
"""

import asyncio
import json
import re
import time
from collections import deque
from collections.abc import Callable
from itertools import count, islice
from typing import Any, Self
from urllib.parse import parse_qsl

TOKEN = "42:AAF-fast-fake-token-of-the-benchmark-x"
PATIENCE = 30.0
"""Seconds after which a person who sees nothing happen gives the run up."""

Json = dict[str, Any]
Reply = Callable[..., None]

_BOT = {"id": 42, "is_bot": True, "first_name": "Bot", "username": "fast_fake_bot"}
_ANSWERS = {
    "getMe": _BOT,
    "getWebhookInfo": {"url": "", "pending_update_count": 0},
    "getMyCommands": [],
    "getMyName": {"name": ""},
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_JSON = re.compile(rb"\r\ncontent-type: *application/json", re.IGNORECASE)


class FastFake:
    """One bot's Telegram on a port of its own: `async with FastFake() as telegram`."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.answers = 0
        """How often a tap was answered with `answerCallbackQuery`."""
        self.polled = asyncio.Event()
        """Set once the bot asks for updates."""
        self._updates: deque[Json] = deque()
        self._numbers = count(1)
        self._waiting: Reply | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self), "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    @property
    def waiting(self) -> int:
        """Return how many updates no offset has confirmed yet."""
        return len(self._updates)

    def number(self) -> int:
        """Return the next of the numbers that updates, messages and queries share."""
        return next(self._numbers)

    def tell(self, kind: str, content: Json) -> None:
        """Put an update in the queue, and wake a poll that waits."""
        self._updates.append({"update_id": self.number(), kind: content})
        if self._waiting is not None and len(self._updates) == 1:
            asyncio.get_running_loop().call_soon(self._wake)

    def hear(self, method: str, fields: Json, reply: Reply) -> None:
        """Do what the bot asks."""
        if method == "answerCallbackQuery":
            self.answers += 1
            reply(True)
        elif method in {"editMessageText", "sendMessage"}:
            reply(self._show(fields))
        elif method == "getUpdates":
            self._poll(fields, reply)
        else:
            reply(_ANSWERS.get(method, True))

    def _show(self, fields: Json) -> Json:
        person = self.people[int(fields["chat_id"])]
        markup = fields.get("reply_markup") or {"inline_keyboard": []}
        message = {
            "message_id": int(fields.get("message_id") or self.number()),
            "date": int(time.time()),
            "chat": person.chat,
            "from": _BOT,
            "text": fields["text"],
            "reply_markup": json.loads(markup) if isinstance(markup, str) else markup,
        }
        person.see(message)
        return message

    def _poll(self, fields: Json, reply: Reply) -> None:
        self.polled.set()
        offset = int(fields.get("offset") or 0)
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        if self._waiting is not None:
            older, self._waiting = self._waiting, None
            older("Conflict: terminated by other getUpdates request", status=409)
        self._waiting = reply
        if self._timer is not None:
            self._timer.cancel()
        self._limit = int(fields.get("limit") or 100)
        seconds = 0.0 if self._updates else float(fields.get("timeout") or 0)
        if seconds:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._wake)
        else:
            self._wake()

    def _wake(self) -> None:
        if self._waiting is not None:
            reply, self._waiting = self._waiting, None
            reply(list(islice(self._updates, self._limit)))


class Person:
    """Somebody in a private chat with the bot, who looks at the last message with buttons."""

    def __init__(self, telegram: FastFake, number: int, invitation: str) -> None:
        self._telegram = telegram
        self.invitation = invitation
        self._user = {
            "id": number,
            "is_bot": False,
            "first_name": f"Persona {number}",
            "language_code": "it",
        }
        self.chat = {"id": number, "type": "private", "first_name": f"Persona {number}"}
        self.screen: Json = {}
        self._seen: asyncio.Future[None] | None = None
        telegram.people[number] = self

    @property
    def buttons(self) -> list[Json]:
        """The buttons on screen that carry data, row by row."""
        rows = self.screen["reply_markup"]["inline_keyboard"]
        return [button for row in rows for button in row if "callback_data" in button]

    def see(self, message: Json) -> None:
        """Look at a message that was sent or edited."""
        self.screen = message
        if self._seen is not None and not self._seen.done():
            self._seen.set_result(None)

    async def command(self, text: str) -> float:
        """Type a command; the seconds until something is shown."""
        message = {
            "message_id": self._telegram.number(),
            "date": int(time.time()),
            "chat": self.chat,
            "from": self._user,
            "text": text,
            "entities": [
                {"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}
            ],
        }
        return await self._until_seen("message", message)

    async def press(self, button: Json) -> float:
        """Tap a button of the screen; the seconds until something else is shown."""
        return await self._until_seen("callback_query", self._query(button))

    def tap(self, button: Json) -> None:
        """Tap a button of the screen, and wait for nothing."""
        self._telegram.tell("callback_query", self._query(button))

    def _query(self, button: Json) -> Json:
        return {
            "id": str(self._telegram.number()),
            "from": self._user,
            "chat_instance": "1",
            "message": self.screen,
            "data": button["callback_data"],
        }

    async def _until_seen(self, kind: str, content: Json) -> float:
        self._seen = asyncio.get_running_loop().create_future()
        begun = time.perf_counter()
        self._telegram.tell(kind, content)
        async with asyncio.timeout(PATIENCE):
            await self._seen
        return time.perf_counter() - begun


class _Connection(asyncio.Protocol):
    """As much of HTTP/1.1 as the clients of the contestants speak."""

    def __init__(self, telegram: FastFake) -> None:
        self._telegram = telegram
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        head, found, rest = self._heard.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        size = int(length[1]) if length else 0
        if not found or len(rest) < size:
            return
        self._heard = rest[size:]
        method = head.split(b" ", 2)[1].rsplit(b"/", 1)[1].decode()
        body = rest[:size]
        fields = json.loads(body) if _JSON.search(head) else dict(parse_qsl(body.decode()))
        self._telegram.hear(method, fields, self._reply)

    def _reply(self, result: object, status: int = 200) -> None:
        said = {"ok": True, "result": result}
        if status != 200:
            said = {"ok": False, "error_code": status, "description": result}
        body = json.dumps(said, separators=(",", ":")).encode()
        self._transport.write(
            b"HTTP/1.1 %d -\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (status, len(body), body)
        )
