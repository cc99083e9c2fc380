"""Updates brought to the bot's own address."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator.updates import Entry, Updates

_LONGEST_WAIT = 60.0


@dataclass
class Trouble:
    """The last thing that went wrong at the bot's address."""

    date: int
    message: str


class Webhook:
    """Brings every update to `url`, again and again until it is accepted with 2xx or too old.

    Telegram keeps one queue for what a person writes and one for what they tap: within one the
    order holds, different ones are brought at the same time, `connections` at most. After the
    first failure it tries again at once, then waits 2, 4, 8 … 60 times `unit` seconds, or what
    the answer's `Retry-After` says.
    """

    def __init__(
        self,
        updates: Updates,
        *,
        url: str,
        secret: str | None,
        connections: int,
        unix_time: Callable[[], int],
        unit: float = 1.0,
    ) -> None:
        self.url = url
        self.secret = secret
        self.connections = connections
        self.trouble: Trouble | None = None
        self._updates = updates
        self._unix_time = unix_time
        self._unit = unit
        self._free = asyncio.Semaphore(connections)
        self._lanes: dict[tuple[str, int], asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None

    def open(self) -> None:
        """Begin to bring what waits and what comes."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
        self._updates.listeners.append(self._arrived)
        for entry in list(self._updates.pending):
            self._arrived(entry)

    async def close(self) -> None:
        """Bring nothing more; what is not accepted stays in the queue."""
        if self._session is None:
            return
        self._updates.listeners.remove(self._arrived)
        tasks = list(self._lanes.values())
        self._lanes.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._session.close()
        self._session = None

    def _arrived(self, entry: Entry) -> None:
        if entry.lane not in self._lanes:
            self._lanes[entry.lane] = asyncio.create_task(self._work(entry.lane))

    async def _work(self, lane: tuple[str, int]) -> None:
        while entry := next((e for e in self._updates.pending if e.lane == lane), None):
            failures = 0
            while entry in self._updates.pending:
                async with self._free:
                    wait = await self._bring(entry)
                if wait is None:
                    self._updates.drop(entry)
                    break
                if failures:
                    wait = wait or min(_LONGEST_WAIT, 2.0**failures) * self._unit
                failures += 1
                await asyncio.sleep(wait)
        del self._lanes[lane]

    async def _bring(self, entry: Entry) -> float | None:
        """None when the bot accepted it; else the seconds its `Retry-After` asks for, or 0."""
        assert self._session is not None, "lanes work between open and close only"
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        try:
            async with self._session.post(self.url, data=entry.encode(), headers=headers) as answer:
                await answer.read()
        except TimeoutError:
            self._failed("Read timeout expired")
            return 0.0
        except aiohttp.ClientConnectorError:
            self._failed("Connection refused")
            return 0.0
        except aiohttp.ClientError:
            self._failed("Webhook connection closed")
            return 0.0
        if 200 <= answer.status <= 299:
            return None
        self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        after = answer.headers.get("Retry-After", "")
        return min(int(after), 3600) * self._unit if after.isdigit() else 0.0

    def _failed(self, message: str) -> None:
        self.trouble = Trouble(self._unix_time(), message)

    def info(self) -> dict[str, Any]:
        """Write the part of WebhookInfo that is about this address."""
        whole: dict[str, Any] = {"url": self.url}
        if self.trouble:
            whole["last_error_date"] = self.trouble.date
            whole["last_error_message"] = self.trouble.message
        whole["max_connections"] = self.connections
        whole["ip_address"] = "127.0.0.1"
        return whole
