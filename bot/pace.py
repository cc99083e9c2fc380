"""The pace: how fast the bot sends what nobody asked for, so that answers always go ahead."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.patience import UNIT_TIMEOUT
from conversations.parcels import A_SECOND
from storage.engine import Database, is_transient

INTERVAL: Final = timedelta(seconds=1 / A_SECOND)
"""Between two messages of the bot's own."""

CAREFUL: Final = timedelta(seconds=1 / 28)
"""The same while people are tapping, or Telegram has just said that it was too much.

Answers do not wait for their turn: a few that come together have to find room.
"""
CAREFUL_FOR: Final = 3.0
"""Seconds in which two answers are a sign of more to come."""
WARNED_FOR: Final = 20.0
"""Seconds of care after Telegram said that it was too much."""

WINDOW: Final = 1.003
"""Seconds in which Telegram takes thirty messages, and a little."""
IN_WINDOW: Final = 30
MOST_DELAY: Final = 0.05
"""Seconds a message may have come later to Telegram than others do, as far as that is minded."""

AT_ONCE: Final = 30
"""How many moments are agreed on together, about a second's."""
FORGOTTEN: Final = 0.0005
"""Seconds by which the quickest answer is forgotten with every one."""
LATE: Final = 0.005
"""Seconds a message that leaves late may be followed sooner: catching up more makes a crowd."""


class Left:
    """A message that has left, and how much later than others it seems to have arrived."""

    def __init__(self, pace: "Pace", at: float) -> None:
        self._pace = pace
        self._at = at
        self._delay = MOST_DELAY

    def landed(self) -> None:
        """Note that Telegram has answered it."""
        took = asyncio.get_running_loop().time() - self._at
        self._delay = min(MOST_DELAY, took - self._pace.quickest(took))

    @property
    def followed_from(self) -> float:
        """From when on the thirtieth message after it finds room."""
        return self._at + WINDOW + self._delay


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
        self._last: deque[Left] = deque(maxlen=IN_WINDOW)
        self._quickest = float("inf")
        self._careful_until = 0.0
        self._answered_at = float("-inf")

    async def turn(self) -> Left:
        """Wait until a message of the bot's own may leave; whoever came first leaves first."""
        self._waiting += 1
        try:
            async with self._line:
                if not self._moments:
                    self._moments.extend(await self._agree(min(self._waiting, AT_ONCE)))
                return await self._leave(self._moments.popleft())
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

    def quickest(self, took: float) -> float:
        """Return how many seconds a message takes at best, after one that `took` so many."""
        self._quickest = min(self._quickest + FORGOTTEN, took)
        return self._quickest

    async def _leave(self, moment: float) -> Left:
        loop = asyncio.get_running_loop()
        # Whatever goes ahead meanwhile moves it on.
        while (leaves := self._from(moment)) > loop.time():  # noqa: ASYNC110
            await asyncio.sleep(leaves - loop.time())
        now = loop.time()
        self._free = max(leaves, now - LATE) + self._interval(now)
        self._last.append(left := Left(self, now))
        return left

    def _from(self, moment: float) -> float:
        """Return from when on a message may leave that was given a moment."""
        is_full = len(self._last) == IN_WINDOW
        return max(moment, self._free, self._last[0].followed_from if is_full else moment)

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
