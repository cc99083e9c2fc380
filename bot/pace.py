"""The pace: how fast the bot sends what nobody asked for, so that answers always go ahead."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from storage.engine import Database

A_SECOND: Final = 29.4
"""Messages of the bot's own. Telegram takes thirty, and refuses what comes a moment early."""

INTERVAL: Final = timedelta(seconds=1 / A_SECOND)


class Pace:
    """Moments at which to send, agreed with other replicas through the database.

    An answer to somebody who taps never waits here; it only moves what comes after it.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._free = 0.0
        """The loop's time from which on the next message may leave."""

    async def reserve(self, messages: int) -> "Moments":
        """Reserve moments for so many messages, and for the answers that went ahead of the last."""
        loop = asyncio.get_running_loop()
        behind = max(0.0, self._free - loop.time())
        owed = ceil(behind / INTERVAL.total_seconds())
        async with self._database.unit(self._now()) as unit:
            first = await unit.deliveries.reserve(messages + owed, INTERVAL)
        return Moments(self, loop.time() + (first - self._now()).total_seconds())

    def spend(self) -> None:
        """Note that an answer leaves now: what waits here leaves that much later."""
        self._take(asyncio.get_running_loop().time())

    def halt(self, seconds: float) -> None:
        """Send nothing for so long: Telegram said that it was too much."""
        self._free = max(self._free, asyncio.get_running_loop().time() + seconds)

    async def wait(self, moment: float) -> None:
        """Wait until the loop's time is `moment`, and whatever went ahead has had its turn."""
        loop = asyncio.get_running_loop()
        leaves = max(moment, self._free)
        while leaves > loop.time():
            await asyncio.sleep(leaves - loop.time())
            leaves = max(moment, self._free)
        self._take(loop.time())

    def _take(self, moment: float) -> None:
        self._free = max(self._free, moment) + INTERVAL.total_seconds()


class Moments:
    """Reserved moments, one after another, from the loop's time `first` on."""

    def __init__(self, pace: Pace, first: float) -> None:
        self._pace = pace
        self._next = first

    async def next(self) -> None:
        """Wait for the next of them."""
        moment, self._next = self._next, self._next + INTERVAL.total_seconds()
        await self._pace.wait(moment)
