"""The program itself, in a process of its own, that can be killed."""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import create_async_engine

from storage.tables import Moment, metadata
from tests.faults.seen_through import LONG, until
from tests.theatre import Theatre

ROOT = Path(__file__).parents[2]


class Program:
    """`python -m bot run`, in a process of its own, for whoever taps as fast as a test does."""

    module = "tests.faults.hasty"

    def __init__(self, theatre: Theatre, log: Path) -> None:
        self.log = log
        self._theatre = theatre
        self._environment = {
            **{name: value for name, value in os.environ.items() if "CROCEVIA" not in name},
            "CROCEVIA_BOT_TOKEN": theatre.simulator.token,
            "CROCEVIA_API_URL": theatre.simulator.url,
            "CROCEVIA_DATABASE_URL": theatre.database_url,
            "CROCEVIA_LISTEN": "127.0.0.1:0",
            "PYTHONWARNINGS": "error",
        }
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, **environment: str) -> None:
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self.module, "run"),
                cwd=ROOT,
                env={
                    **self._environment,
                    "CROCEVIA_TIMEZONE": self._theatre.timezone,  # where the theatre is by now
                    **environment,
                },
                stderr=log,
            )

    async def starts(self, **environment: str) -> None:
        """Start it, and wait until it listens."""
        before = self._starts
        await self.start(**environment)
        await until(lambda: self._starts > before, LONG)

    @property
    def _starts(self) -> int:
        return self.log.read_text().count("is listening") if self.log.exists() else 0

    def sends(self, signal_: signal.Signals) -> None:
        """Send a signal that does not end it."""
        assert self._process is not None
        self._process.send_signal(signal_)

    async def ends(self, how: signal.Signals | None = None) -> int:
        """Send a signal, or wait for it to end by itself; the exit code."""
        assert self._process is not None
        if how:
            self._process.send_signal(how)
        async with asyncio.timeout(LONG):
            return await self._process.wait()

    async def put_away(self) -> None:
        if self._process and self._process.returncode is None:
            await self.ends(signal.SIGKILL)
        if self.log.exists():
            self._theatre.must_be_told_nothing(self.log.read_text())


async def as_if_later(database_url: str, **time: float) -> None:
    """Have so much time gone by: every moment that is written down lies that much further back.

    A program has a real clock, and nobody waits for a lease, or for a gap, to run out.
    """
    gone = timedelta(**time)
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        for table in metadata.sorted_tables:
            moments = [each for each in table.c if isinstance(each.type, Moment)]
            for row in (await connection.execute(select(table))).mappings() if moments else ():
                this = [key == row[key] for key in table.primary_key]
                then = {each: row[each] - gone for each in moments if row[each] is not None}
                if then:
                    await connection.execute(update(table).where(*this).values(then))
    await engine.dispose()
