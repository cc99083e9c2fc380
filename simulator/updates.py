"""What Telegram has to tell the bot: kept until the bot confirms it, or until it is too old."""

from __future__ import annotations

import asyncio
import json
import secrets
from bisect import insort
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.refusals import OTHER_POLLER, WEBHOOK_SET, Refusal

# Not told to a bot that has not asked for them by name.
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# Seconds Telegram keeps an update nobody fetches.
LIFE = 86_400.0
CALLBACK_LIFE = 150.0
_REMEMBERED = 10_000
# How far behind the newest update a bot can confirm.
_AHEAD = 10


@dataclass(eq=False)
class Entry:
    """One update; `lane` is the queue in which webhooks are called one after another."""

    id: int
    content: dict[str, Any]
    lane: tuple[str, int]
    expires: float
    again: bool = False
    given: bool = False

    @property
    def json(self) -> dict[str, Any]:
        """The Update object."""
        return {"update_id": self.id, **self.content}

    def encode(self) -> bytes:
        """Write the Update as the body of a request; see `encode`."""
        return encode(self.json)


def encode(value: Any) -> bytes:
    """Write JSON in UTF-8, except that callback data which is none goes out as the bytes it is.

    So does Telegram: it hands on what a modified client sent, and the JSON is then no valid UTF-8.
    """
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogateescape")


class Updates:
    """The queue of updates. `clock` in seconds; `allowed` None is Telegram's default."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        # Telegram begins anywhere, too. A bot remembers the numbers it has seen: a stand-in that
        # is started again must not repeat them.
        self._next = 10**8 + secrets.randbelow(10**9)
        self._queue: list[Entry] = []
        self._known: dict[int, Entry] = {}
        self._order: deque[int] = deque()
        self._poll: asyncio.Future[None] | None = None
        self.allowed: frozenset[str] | None = None
        self.listeners: list[Callable[[Entry], None]] = []

    @property
    def pending(self) -> list[Entry]:
        """What is not confirmed yet, oldest id first; what got too old is gone."""
        now = self._clock()
        if any(entry.expires <= now for entry in self._queue):
            self._queue = [entry for entry in self._queue if entry.expires > now]
        return self._queue

    @property
    def is_polled(self) -> bool:
        """Whether a long poll waits now."""
        return self._poll is not None and not self._poll.done()

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember `allowed_updates`: None changes nothing, an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def put(self, kind: str, value: dict[str, Any], lane: tuple[str, int]) -> int | None:
        """Queue an update; its id, or None when the bot does not listen to this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST
        if not wanted:
            return None
        life = CALLBACK_LIFE if kind == "callback_query" else LIFE
        entry = Entry(self._next, {kind: value}, lane, self._clock() + life)
        self._next += 1
        self._known[entry.id] = entry
        self._order.append(entry.id)
        if len(self._order) > _REMEMBERED:
            self._known.pop(self._order.popleft())
        self._add(entry)
        return entry.id

    def again(self, update_id: int) -> None:
        """Queue an update once more under the same id, whatever was confirmed; KeyError if old."""
        old = self._known[update_id]
        self._add(Entry(old.id, old.content, old.lane, self._clock() + LIFE, again=True))

    def _add(self, entry: Entry) -> None:
        insort(self._queue, entry, key=lambda e: e.id)
        if self._poll and self.is_polled:
            self._poll.set_result(None)
        for listener in self.listeners:
            listener(entry)

    def drop(self, entry: Entry) -> None:
        """Take away one that was accepted."""
        if entry in self._queue:
            self._queue.remove(entry)

    def clear(self) -> None:
        """Forget everything that waits (`drop_pending_updates`)."""
        self._queue.clear()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[dict[str, Any]]:  # noqa: ASYNC109
        """One `getUpdates`: confirm what is below `offset`, wait for something up to `timeout`.

        A negative offset keeps only the last that many. The poll that waited before is refused
        with 409, but only by one that waits in its turn. An offset far ahead is none.
        """
        if offset < 0:
            self._queue = self.pending[offset:]
        elif offset <= self._next + _AHEAD:
            self._queue = [e for e in self.pending if not self._confirmed(e, offset)]
        if not self.pending and timeout > 0:
            self.end_poll(Refusal(409, OTHER_POLLER))
            self._poll = waiting = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(timeout):
                    await waiting
            except TimeoutError:
                pass
            finally:
                if self._poll is waiting:
                    self._poll = None
        batch = self.pending[:limit]
        for entry in batch:
            entry.given = True
        return [entry.json for entry in batch]

    @staticmethod
    def _confirmed(entry: Entry, offset: int) -> bool:
        return entry.id < offset and (entry.given or not entry.again)

    def end_poll(self, reason: Refusal | None = None) -> None:
        """End the waiting poll: refused with `reason`, or with an empty answer."""
        if self._poll and self.is_polled:
            if reason:
                self._poll.set_exception(reason)
            else:
                self._poll.set_result(None)
        self._poll = None

    def end_poll_for_webhook(self) -> None:
        """End the waiting poll because a webhook was set."""
        self.end_poll(Refusal(409, WEBHOOK_SET))
