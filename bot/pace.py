"""The pace: how fast the bot sends what nobody asked for, so that answers always go ahead."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.patience import UNIT_TIMEOUT
from conversations.parcels import A_SECOND
from storage.engine import Database, is_transient

INTERVAL: Final = timedelta(seconds=1 / A_SECOND)
"""Between two messages of the bot's own."""

CAREFULLY: Final = 28
"""A second, instead, while people are tapping, or Telegram has just said that it was too much.

Answers do not wait for their turn: a few that come together have to find room.
"""
CAREFUL: Final = timedelta(seconds=1 / CAREFULLY)
CAREFUL_FOR: Final = 3.0
"""Seconds in which two answers are a sign of more to come."""
WARNED_FOR: Final = 20.0
"""Seconds of care after Telegram said that it was too much."""

WINDOW: Final = 1.003
"""Seconds in which Telegram takes thirty messages, and a little."""
IN_WINDOW: Final = 30
MOST_DELAY: Final = 0.5
"""Seconds a message that is not answered yet may come late to Telegram, as far as is minded."""

ANSWERED_WITHIN: Final = 0.05
"""Seconds an answer waits at most for room beside what the bot sends by itself."""

AT_ONCE: Final = 30
"""How many moments are agreed on together, about a second's."""
FORGOTTEN: Final = 0.0001
"""Seconds by which the quickest answer is forgotten with every one: in a window no more than the
little that it is longer than a second.
"""
LATE: Final = 0.005
"""Seconds a message that leaves late may be followed sooner: catching up more makes a crowd."""


class Left:
    """Messages that have left: within it they are under way, at its end Telegram has answered."""

    def __init__(self, at: float, messages: int, landed: Callable[["Left"], None]) -> None:
        self.at = at
        self.messages = messages
        self._landed = landed

    def land(self) -> None:
        """Note that Telegram has answered them."""
        self._landed(self)

    def __enter__(self) -> None:
        """They are under way since they left."""

    def __exit__(self, *_: object) -> None:
        self.land()


class Pace:
    """Lets one message after another leave, at moments agreed with other replicas.

    An answer to somebody who taps never waits for its turn; it only moves what comes after it.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._line = asyncio.Lock()
        self._waiting = 0
        self._moments: deque[float] = deque()
        self._free = 0.0
        """The loop's time from which on the next message may leave."""
        self._under_way: set[Left] = set()
        self._landed: deque[float] = deque(maxlen=IN_WINDOW)
        self._left_at = float("-inf")
        """When a message of the bot's own left last."""
        self._quickest = float("inf")
        self._careful_until = 0.0
        self._answered_at = float("-inf")

    async def turn(self) -> Left:
        """Wait until a message of the bot's own may leave, within what is returned.

        Whoever came first leaves first.
        """
        self._waiting += 1
        try:
            async with self._line:
                if not self._moments:
                    self._moments.extend(await self._agree(min(self._waiting, AT_ONCE)))
                return await self._leave(self._moments.popleft())
        finally:
            self._waiting -= 1

    async def answer(self, messages: int = 1) -> Left:
        """Let answers leave, within what is returned: ahead of all that waits for its turn.

        They wait for a place that is about to be free, since Telegram would have them wait longer.
        """
        loop = asyncio.get_running_loop()
        ends = loop.time() + ANSWERED_WITHIN
        if self._left_at > loop.time() - WINDOW:
            most = IN_WINDOW + 1 - min(messages, IN_WINDOW)
            await _until(lambda now: min(ends, self._room(most)))
        return self.spend(messages)

    def spend(self, messages: int = 1) -> Left:
        """Note that answers leave now, within what is returned; what waits leaves later by them."""
        now = asyncio.get_running_loop().time()
        self._free = max(self._free, now) + messages * self._interval(now)
        if now - self._answered_at < CAREFUL_FOR:
            self._careful_until = max(self._careful_until, now + CAREFUL_FOR)
        self._answered_at = now
        return self._note(now, messages)

    def halt(self, seconds: float) -> None:
        """Send nothing for so long: Telegram said that it was too much."""
        until = asyncio.get_running_loop().time() + seconds
        self._free = max(self._free, until)
        self._careful_until = max(self._careful_until, until + WARNED_FOR)

    async def _leave(self, moment: float) -> Left:
        leaves, now = await _until(partial(self._from, moment))
        self._free = max(leaves, now - LATE) + self._interval(now)
        self._left_at = now
        return self._note(now, 1)

    def _note(self, at: float, messages: int) -> Left:
        self._under_way.add(left := Left(at, messages, self._land))
        return left

    def _land(self, left: Left) -> None:
        """Note that Telegram has answered: later than now it cannot have counted them."""
        self._under_way.discard(left)
        now = asyncio.get_running_loop().time()
        self._quickest = min(self._quickest + FORGOTTEN, now - left.at)
        self._landed.extend([now] * left.messages)

    def _from(self, moment: float, now: float) -> float:
        """Return from when on a message may leave that was given a moment."""
        return max(moment, self._free, self._room(CAREFULLY if self._careful(now) else IN_WINDOW))

    def _room(self, most: int) -> float:
        """Return from when on a message may leave that is the last of `most` in a second.

        Of those that come to Telegram within a second the last to leave found all others still
        under way, or landed less than a second before, the quickest way there and back taken off.
        """
        there = [landed - self._quickest for landed in self._landed]
        for left in self._under_way:
            there += [left.at + MOST_DELAY] * left.messages
        there.sort()
        return there[-most] + WINDOW if len(there) >= most else float("-inf")

    def _careful(self, now: float) -> bool:
        return now < self._careful_until

    def _interval(self, now: float) -> float:
        return (CAREFUL if self._careful(now) else INTERVAL).total_seconds()

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


async def _until(moment: Callable[[float], float]) -> tuple[float, float]:
    """Wait for a moment that whatever goes ahead moves on; return it, and the time it is then."""
    loop = asyncio.get_running_loop()
    while True:
        now = loop.time()
        if (at := moment(now)) <= now:
            return at, now
        await asyncio.sleep(at - now)
