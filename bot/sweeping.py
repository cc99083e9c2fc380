"""Sweeping: once an hour what was kept long enough is deleted, and said in one line of the log."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from conversations.my_data.retention import clocked, delete_due
from conversations.my_data.unlinking import unlink_due
from conversations.parcels import Occasion
from storage.platforms import Process

log = logging.getLogger(__name__)

EVERY: Final = timedelta(hours=1)
"""Between two looks at what was kept long enough."""


class Sweeping:
    """Remembers when it looked last. `see` looks at something in a unit of work of its own.

    It ends where it does not `may_go_on`: the bot stops, or the clock is not known to be right.
    """

    def __init__(
        self,
        process: Process,
        see: Callable[[Callable[[Occasion], Awaitable[Any]]], Awaitable[Any]],
        now: Callable[[], datetime],
        may_go_on: Callable[[], bool],
    ) -> None:
        self._process = process
        self._see = see
        self._now = now
        self._may_go_on = may_go_on
        self._swept: datetime | None = None

    async def sweep(self) -> None:
        """Delete a batch after another until nothing is due; what fails is begun anew next time."""
        now = self._now()
        if self._swept and now - self._swept < EVERY:
            return
        gone: list[str] = []
        for kind, days in clocked(self._process):
            rows = 0
            while self._may_go_on() and (batch := await self._see(partial(delete_due, kind, days))):
                rows += batch
            gone += [f"{rows} {kind}"] if rows else []
        while self._may_go_on() and (cut := await self._see(unlink_due)):
            table, seats = cut
            gone.append(f"the link of {seats} seats of table {table}")
        if gone:
            log.info("kept long enough, and deleted: %s", ", ".join(gone))
        if self._may_go_on():
            self._swept = now
