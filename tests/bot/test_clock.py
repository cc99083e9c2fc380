"""The clock ticks by the machine's, whatever moment it is given to write down."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.clock import Clock
from storage.engine import Database
from tests.faults.seen_through import LONG
from tests.faults.straight import CERTAIN


@pytest.mark.parametrize("year", [2000, 2100])
async def test_the_rounds_are_made_at_once(database: Database, year: int) -> None:
    made = asyncio.Event()
    clock = Clock(database, lambda: datetime(year, 1, 1, tzinfo=UTC), made.set, CERTAIN)
    clock.start()
    try:
        async with asyncio.timeout(LONG):
            await made.wait()
    finally:
        clock.stop()
