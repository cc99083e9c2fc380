"""Order: one person's updates strictly one after another, different people's at once."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class Lane:
    """Where one person's work queues, first come first served."""

    __slots__ = ("inside", "lock")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.inside = 0

    @property
    def is_overtaken(self) -> bool:
        """Tell whether somebody newer waits behind whoever is at the head."""
        return self.inside > 1


class Lanes:
    """A lane for each key, there only while somebody is in it."""

    def __init__(self) -> None:
        self._lanes: dict[Hashable, Lane] = {}

    @asynccontextmanager
    async def enter(self, key: Hashable) -> AsyncIterator[Lane]:
        """Wait until everybody who came before in the lane of `key` has left it."""
        lane = self._lanes.setdefault(key, Lane())
        lane.inside += 1
        try:
            async with lane.lock:
                yield lane
        finally:
            lane.inside -= 1
            if not lane.inside:
                del self._lanes[key]
