"""Replies: whom a committed turn still owes its screen, and that it was shown.

The mark is a column of the update's own row, written with the turn. It is cleared some time after
the screen was shown, for many at once: who dies in between leaves people who are shown once more
where they are, and an edit to what is there already changes nothing. A new message is not sent
twice so easily: its mark is cleared at once.
"""

import asyncio
from collections.abc import Callable, Collection, Coroutine
from datetime import datetime
from typing import Any, Final

from bot.patience import Persistence
from storage.engine import Database

AFTER: Final = 1.0
"""Seconds after which the marks of screens that were edited are cleared."""
SOON: Final = 0.02
"""The same where a message was sent."""


class Replies:
    """Clears the marks of what was shown."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        spawn: Callable[[Coroutine[Any, Any, None]], None],
    ) -> None:
        self._database = database
        self._now = now
        self._spawn = spawn
        self._storage = Persistence()
        self._shown: set[int] = set()
        self._timer: asyncio.TimerHandle | None = None

    def shown(self, update_ids: Collection[int], *, anew: bool) -> None:
        """Note that what came of these updates was shown, `anew` as a message of its own."""
        loop = asyncio.get_running_loop()
        self._shown.update(update_ids)
        due = loop.time() + (SOON if anew else AFTER)
        if self._timer and self._timer.when() <= due:
            return
        self.abandon()
        self._timer = loop.call_at(due, lambda: self._spawn(self.clear()))

    async def clear(self) -> None:
        """Clear the marks of all that was shown by now."""
        self.abandon()
        if not self._shown:
            return
        shown, self._shown = self._shown, set()

        async def settle() -> None:
            async with self._database.unit(self._now()) as unit:
                await unit.updates.settle(shown)

        await self._storage.outlast(settle, patient=True)

    def abandon(self) -> None:
        """Clear nothing by itself any more."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
