"""Floods: who sends more than anybody can read is shown the truth once a second, until it is calm.

Every update is acted on and committed, in its order. What is left out is the drawing of screens
that the next one would take the place of before anybody saw them. What waits is committed several
at a time, which is cheaper, and whoever else comes meanwhile does not wait for the rest of it.
"""

import asyncio
from collections import deque
from typing import Final

MOST: Final = 100
WITHIN: Final = 5.0
"""More than so many updates of one person in so many seconds are a flood; fingers are slower."""
TOGETHER: Final = 8
"""How many updates of whoever floods are committed at once: others wait for so many at most."""
SHOWN_EVERY: Final = 1.0
"""Seconds between two screens for whoever floods."""
_FORGOTTEN_EVERY: Final = 1000
"""After so many updates it is forgotten who has been quiet since."""


class Flow:
    """What came from one person lately."""

    def __init__(self) -> None:
        self.came: deque[float] = deque(maxlen=MOST)
        self.shown_at = float("-inf")
        self.is_told = False


class Floods:
    """Tells who floods, and when they are shown something again."""

    def __init__(self) -> None:
        self._flows: dict[int, Flow] = {}
        self._counted = 0
        self._noted_at = float("-inf")
        """When something came that made a flood, or went on with it."""

    @property
    def are_there(self) -> bool:
        """Whether somebody floods."""
        return asyncio.get_running_loop().time() - self._noted_at < WITHIN

    def note(self, lane: int) -> None:
        """Note that an update came."""
        now = asyncio.get_running_loop().time()
        flow = self._flows.setdefault(lane, Flow())
        if not self._is_flood(flow, now):
            flow.is_told = False
        flow.came.append(now)
        if self._is_flood(flow, now):
            self._noted_at = now
        self._counted += 1
        if self._counted % _FORGOTTEN_EVERY == 0:
            self._flows = {
                each: kept for each, kept in self._flows.items() if now - kept.came[-1] < WITHIN
            }

    def is_one(self, lane: int) -> bool:
        """Tell whether somebody floods."""
        flow = self._flows.get(lane)
        return flow is not None and self._is_flood(flow, asyncio.get_running_loop().time())

    def is_to_be_told(self, lane: int) -> bool:
        """Tell, once until it is calm, that somebody floods."""
        flow = self._flows.get(lane)
        if not flow or flow.is_told or not self.is_one(lane):
            return False
        flow.is_told = True
        return True

    async def wait(self, lane: int) -> bool:
        """Wait until this person may be shown something; whether they flood."""
        loop = asyncio.get_running_loop()
        flow = self._flows.get(lane)
        floods = self.is_one(lane)
        if flow and floods:
            await asyncio.sleep(max(0.0, flow.shown_at + SHOWN_EVERY - loop.time()))
        return floods

    def shown(self, lane: int) -> None:
        """Note that this person is shown something now."""
        if flow := self._flows.get(lane):
            flow.shown_at = asyncio.get_running_loop().time()

    @staticmethod
    def _is_flood(flow: Flow, now: float) -> bool:
        return len(flow.came) == MOST and now - flow.came[0] < WITHIN
