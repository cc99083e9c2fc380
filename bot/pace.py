"""The pace: how fast the bot sends what nobody asked for, so that answers always go ahead."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.patience import UNIT_TIMEOUT
from storage.engine import Database, is_transient

INTERVAL: Final = timedelta(seconds=1 / 29.3)
"""Between two messages of the bot's own. Telegram takes thirty in any second."""

CAREFUL: Final = timedelta(seconds=1 / 28)
"""The same while people are tapping, or Telegram has just said that it was too much.

Answers do not wait for their turn: a few that come together have to find room.
"""
CAREFUL_FOR: Final = 3.0
"""Seconds in which two answers are a sign of more to come."""
WARNED_FOR: Final = 20.0
"""Seconds of care after Telegram said that it was too much."""

AT_ONCE: Final = 30
"""How many moments are agreed on together, about a second's."""
LATE: Final = 0.005
"""Seconds a message that leaves late may be followed sooner: catching up more makes a crowd."""


class Pace:
    """Lets one message after another leave, at moments agreed with other replicas.

    An answer to somebody who taps never waits here; it only moves what comes after it.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._line = asyncio.Lock()
        self._waiting = 0
        self._moments: deque[float] = deque()
        self._free = 0.0
        """The loop's time from which on the next message may leave."""
        self._careful_until = 0.0
        self._answered_at = float("-inf")

    async def turn(self) -> None:
        """Wait until a message of the bot's own may leave; whoever came first leaves first."""
        self._waiting += 1
        try:
            async with self._line:
                if not self._moments:
                    self._moments.extend(await self._agree(min(self._waiting, AT_ONCE)))
                await self._leave(self._moments.popleft())
        finally:
            self._waiting -= 1

    def spend(self, messages: int = 1) -> None:
        """Note that answers leave now: what waits here leaves that much later."""
        now = asyncio.get_running_loop().time()
        self._free = max(self._free, now) + messages * self._interval(now)
        if now - self._answered_at < CAREFUL_FOR:
            self._careful_until = max(self._careful_until, now + CAREFUL_FOR)
        self._answered_at = now

    def halt(self, seconds: float) -> None:
        """Send nothing for so long: Telegram said that it was too much."""
        until = asyncio.get_running_loop().time() + seconds
        self._free = max(self._free, until)
        self._careful_until = max(self._careful_until, until + WARNED_FOR)

    async def _leave(self, moment: float) -> None:
        loop = asyncio.get_running_loop()
        leaves = max(moment, self._free)
        while leaves > loop.time():
            await asyncio.sleep(leaves - loop.time())
            leaves = max(moment, self._free)
        now = loop.time()
        self._free = max(leaves, now - LATE) + self._interval(now)

    def _interval(self, now: float) -> float:
        return (CAREFUL if now < self._careful_until else INTERVAL).total_seconds()

    async def _agree(self, messages: int) -> list[float]:
        """Reserve moments for so many messages, and for the answers that went ahead of the last.

        While the database is away each replica keeps the pace by itself.
        """
        loop = asyncio.get_running_loop()
        interval = INTERVAL.total_seconds()
        begin = loop.time()
        try:
            async with asyncio.timeout(UNIT_TIMEOUT), self._database.unit(self._now()) as unit:
                first = await unit.deliveries.reserve(messages, INTERVAL)
                begin = loop.time() + max(0.0, (first - self._now()).total_seconds())
                if owed := int(max(0.0, self._free - begin) / interval):
                    await unit.deliveries.reserve(owed, INTERVAL)
        except Exception as error:
            if not is_transient(error):
                raise
        return [begin + place * interval for place in range(messages)]
