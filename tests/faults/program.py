"""The program itself, in a process of its own, that can be killed."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.faults.seen_through import LONG
from tests.theatre import Theatre

ROOT = Path(__file__).parents[2]


class Program:
    """`python -m bot run`, in a process of its own, for whoever taps as fast as a test does."""

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
                *(sys.executable, "-m", "tests.faults.hasty", "run"),
                cwd=ROOT,
                env={**self._environment, **environment},
                stderr=log,
            )

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
