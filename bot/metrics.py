"""What a process counts of itself, for whoever looks after the server; never whose it was.

Labels are methods, outcomes, statuses and stages, of which there are few: no name, no number and no
word of a person can become one.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import generate_latest

from storage.engine import Database, is_transient

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
"""How Prometheus knows the form of what `write` returns."""
SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""The bounds between which turns are counted."""
READ_EVERY: Final = 5.0
"""Seconds for which what was read in the database holds, however many ask."""
PATIENCE: Final = 2.0
"""Seconds after which the database counts as away."""
TOO_MANY: Final = 429
UNKNOWN: Final = float("nan")


class Metrics:
    """The figures of one process, in a registry that is given; `write` says them."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._registry = registry
        ProcessCollector(registry=registry)

        def counter(name: str, words: str, *labels: str) -> Counter:
            return Counter(f"crocevia_{name}", words, labels, registry=registry)

        def gauge(name: str, words: str) -> Gauge:
            return Gauge(f"crocevia_{name}", words, registry=registry)

        self._taps = counter("taps", "Taps that were acted on and committed.")
        turns = Histogram(
            "crocevia_turn_seconds",
            "From when an update was taken until its effect was committed, and until it was shown.",
            ["until"],
            buckets=SECONDS,
            registry=registry,
        )
        # Both are there from the beginning, so that a rate begins at 0.
        self._committed, self._shown = turns.labels("committed"), turns.labels("shown")
        self._waiting = gauge("waiting", "Updates that were taken and are not committed.")
        self._longest = gauge("waiting_seconds", "For how long the longest of them has waited.")
        self._sends = counter(
            "sends",
            "Calls that show or send something, by what became of them.",
            "method",
            "became",
        )
        self._answers = counter("telegram_answers", "Telegram's answers by status.", "status")
        self._too_many = counter("too_many_requests", "How often Telegram said 429.")
        self._due = gauge(
            "reminders_due", "Reminders found due, and not sent yet, at the last look."
        )
        self._late = counter("reminders_late", "Reminders that came too late to be sent.")
        self._quarantined = counter("quarantined", "Updates that were put into quarantine here.")
        self._aside = gauge("quarantine", "Updates that are kept in quarantine, of all replicas.")
        self._outbox = gauge(
            "outbox", "Messages that might have left and have not, of all replicas."
        )
        self._age = gauge("outbox_age_seconds", "Since when the one waits that has waited longest.")
        self._pending = gauge(
            "telegram_pending",
            "Updates that wait at Telegram, of all replicas; not known where the bot polls.",
        )
        self._up = gauge("database_up", "1 while the database answers, else 0.")
        self._stored = (self._outbox, self._age, self._aside, self._due)
        for each in (*self._stored, self._pending):
            each.set(UNKNOWN)
        self._database: Database | None = None
        self._now: Callable[[], datetime] | None = None
        self._reading = asyncio.Lock()
        self._read_until = 0.0

    def watch(self, waiting: Callable[[], float], longest: Callable[[], float]) -> None:
        """Have the intake asked how many updates wait, and how many seconds at most."""
        self._waiting.set_function(waiting)
        self._longest.set_function(longest)

    def look_into(self, database: Database, now: Callable[[], datetime]) -> None:
        """Have what stands in the database counted too."""
        self._database, self._now = database, now

    def committed(self, seconds: float, *, is_tap: bool) -> None:
        """Count a turn that was committed so long after it was taken."""
        self._committed.observe(seconds)
        if is_tap:
            self._taps.inc()

    def shown(self, seconds: float) -> None:
        """Count a turn that was shown so long after it was taken."""
        self._shown.observe(seconds)

    def sent(self, method: str, became: str) -> None:
        """Count a call by its outcome; what Telegram had wait was one call."""
        self._sends.labels(method, became).inc()

    def answered(self, status: int) -> None:
        """Count an answer of Telegram's."""
        self._answers.labels(str(status)).inc()
        if status == TOO_MANY:
            self._too_many.inc()

    def looked(self, due: int, late: int) -> None:
        """Note a look at all meetings: how many reminders are due, and how many came too late."""
        self._due.set(due)
        self._late.inc(late)

    def pending(self, count: int | None) -> None:
        """Note how many updates wait at Telegram; None where it was asked in vain."""
        self._pending.set(UNKNOWN if count is None else count)

    def quarantined(self) -> None:
        """Count an update that was put aside."""
        self._quarantined.inc()

    async def write(self) -> bytes:
        """Return all figures as Prometheus reads them; those of the database are a little old."""
        loop = asyncio.get_running_loop()
        async with self._reading:
            if self._database and self._now and loop.time() >= self._read_until:
                await self._read(self._database, self._now())
                self._read_until = loop.time() + READ_EVERY
        return generate_latest(self._registry)

    async def _read(self, database: Database, now: datetime) -> None:
        """Count what stands in the database; of one that is away nothing is known."""
        try:
            async with asyncio.timeout(PATIENCE), database.unit(now) as unit:
                outbox, since = await unit.deliveries.overdue()
                aside = await unit.updates.aside()
        except Exception as error:
            if not is_transient(error):
                raise
            self._up.set(0)
            for each in self._stored:
                each.set(UNKNOWN)
            return
        self._up.set(1)
        self._outbox.set(outbox)
        self._age.set((now - since).total_seconds() if since else 0)
        self._aside.set(aside)
