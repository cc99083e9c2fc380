"""Order: one person's updates strictly one after another, different people's at once."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from itertools import islice
from typing import Generic, TypeVar

Work = TypeVar("Work")
Done = TypeVar("Done")


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


class Piece(Generic[Work, Done]):
    """A piece of work in a lane; `done` is what came of it, once somebody before it did it too."""

    __slots__ = ("_waiting", "done", "work")

    def __init__(self, work: Work, waiting: "deque[Piece[Work, Done]]") -> None:
        self.work = work
        self.done: Done | None = None
        self._waiting = waiting

    def convoy(self, most: int) -> "list[Piece[Work, Done]]":
        """Return this piece, which is at the head, and at most so many with those behind it."""
        return list(islice(self._waiting, most))


class Convoys(Generic[Work, Done]):
    """Lanes in which whoever is at the head may do the work of those behind along with its own."""

    def __init__(self) -> None:
        self._lanes = Lanes()
        self._waiting: dict[Hashable, deque[Piece[Work, Done]]] = {}

    @asynccontextmanager
    async def enter(self, key: Hashable, work: Work) -> AsyncIterator[Piece[Work, Done]]:
        """Wait until everybody who came before in the lane of `key` has left it."""
        waiting = self._waiting.setdefault(key, deque())
        piece = Piece(work, waiting)
        waiting.append(piece)
        try:
            async with self._lanes.enter(key):
                yield piece
        finally:
            waiting.remove(piece)
            if not waiting:
                del self._waiting[key]
