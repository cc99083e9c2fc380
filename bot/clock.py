"""The clock: what has to happen again and again, whatever people do."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from storage.engine import Database

log = logging.getLogger(__name__)

REMEMBERED = timedelta(days=7)
"""How long an update is known to have been seen: Telegram keeps one for a day at most."""
CODES_REMEMBERED = timedelta(days=1)
"""How long a stranger's wrong codes are counted; the longest wait they bring is an hour."""


class Clock:
    """One repeating tick; it has no memory, so nothing is lost when it stands still."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Tick every hour from now on, and once at once."""
        self._scheduler.add_job(
            self.tick, "interval", hours=1, next_run_time=self._now(), misfire_grace_time=None
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Forget the updates that cannot come again, and wrong codes of days ago."""
        now = self._now()
        try:
            async with self._database.unit(now) as unit:
                pruned = await unit.updates.prune(now - REMEMBERED)
                await unit.invitations.forget_codes(now - CODES_REMEMBERED)
        except Exception:
            log.exception("the tick failed; the next one makes up for it")
            return
        if pruned:
            log.info("%d updates forgotten", pruned)
