"""The clock: what has to happen again and again, whatever people do."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.certainty import Certainty
from bot.patience import Persistence
from storage.engine import Database

log = logging.getLogger(__name__)

WHO_REMEMBERED = timedelta(hours=1)
"""How long it is known who said what: long enough to tell them after an absence."""
CODES_REMEMBERED = timedelta(days=1)
"""How long a stranger's wrong codes are counted; the longest wait they bring is an hour."""
ROUNDS_EVERY = 30
"""Seconds between two looks at what is due."""


class Clock:
    """One repeating tick; it has no memory, so nothing is lost when it stands still."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        make_rounds: Callable[[], None],
        certainty: Certainty,
    ) -> None:
        self._database = database
        self._storage = Persistence()
        self._make_rounds = make_rounds
        self._now = now
        self._certainty = certainty
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Tick from now on, and once at once: forget every hour, make the rounds twice a minute."""
        at_once = datetime.now(UTC)  # by the machine's clock, as the scheduler's is
        for work, seconds in ((self.tick, 3600), (self.rounds, ROUNDS_EVERY)):
            self._scheduler.add_job(
                work,
                "interval",
                seconds=seconds,
                next_run_time=at_once,
                misfire_grace_time=None,
                coalesce=True,
            )
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def rounds(self) -> None:
        """Have it looked for what is due; whatever takes longer goes on beside the next tick."""
        self._make_rounds()

    async def tick(self) -> None:
        """Forget who said what an hour ago, and wrong codes of days ago, if the clock is right."""
        if not self._certainty.is_there:
            return
        try:
            await self._storage.outlast(self._forget, patient=True)
        except asyncio.CancelledError:
            return  # the bot stops; to the scheduler this would be a job that failed
        except Exception:
            log.exception("the tick failed; the next one makes up for it")

    async def _forget(self) -> None:
        now = self._now()
        async with self._database.unit(now) as unit:
            await unit.updates.forget_who(now - WHO_REMEMBERED)
            await unit.invitations.forget_codes(now - CODES_REMEMBERED)
