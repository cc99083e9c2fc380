"""The pace: in order, apart, behind answers, and for nobody's database to hold up."""

import asyncio
import itertools
from datetime import UTC, datetime, timedelta

import pytest

from bot import pace as pacing
from bot.pace import Pace
from storage.engine import Database
from storage.errors import Unreachable

APART = 0.02


@pytest.fixture(autouse=True)
def apart(unpaced: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "INTERVAL", timedelta(seconds=APART))
    monkeypatch.setattr(pacing, "CAREFUL", timedelta(seconds=2 * APART))


@pytest.fixture
def pace(database: Database) -> Pace:
    return Pace(database, lambda: datetime.now(UTC))


async def leave(pace: Pace, times: int) -> list[float]:
    """When each of so many messages left, in the order in which they came."""
    loop, left = asyncio.get_running_loop(), list[float]()

    async def one() -> None:
        await pace.turn()
        left.append(loop.time())

    await asyncio.gather(*(one() for _ in range(times)))
    return left


async def test_messages_leave_apart(pace: Pace) -> None:
    left = await leave(pace, 12)
    assert left == sorted(left)
    assert left[-1] - left[0] >= 10.5 * APART
    assert min(b - a for a, b in itertools.pairwise(left)) > APART / 3


async def test_replicas_share_it(database: Database) -> None:
    replicas = [Pace(database, lambda: datetime.now(UTC)) for _ in range(3)]
    began = asyncio.get_running_loop().time()  # the first may leave late, the last follows it not
    lefts = await asyncio.gather(*(leave(each, 6) for each in replicas))
    assert max(moment for each in lefts for moment in each) - began >= 15 * APART


async def test_answers_do_not_wait_and_push_the_others_back(pace: Pace) -> None:
    first = (await leave(pace, 1))[0]
    pace.spend(5)
    left = await leave(pace, 1)
    assert left[0] - first >= 5 * APART


async def test_two_answers_make_it_careful(pace: Pace) -> None:
    pace.spend()
    pace.spend()
    left = await leave(pace, 5)
    assert left[-1] - left[0] >= 7.5 * APART


async def test_no_more_than_thirty_leave_in_a_window(
    pace: Pace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing, "INTERVAL", timedelta(milliseconds=1))
    monkeypatch.setattr(pacing, "WINDOW", 0.3)
    left = await leave(pace, 61)
    assert all(b - a >= 0.3 for a, b in zip(left, left[30:], strict=False))


async def test_a_halt_is_waited_for(pace: Pace) -> None:
    loop = asyncio.get_running_loop()
    asked = loop.time()
    pace.halt(0.2)
    left = await leave(pace, 2)
    assert left[0] - asked >= 0.2


async def test_somebody_who_gives_up_waiting_holds_nobody_up(pace: Pace) -> None:
    pace.halt(0.1)
    waiting = asyncio.create_task(pace.turn())
    await asyncio.sleep(0.01)
    waiting.cancel()
    assert len(await leave(pace, 2)) == 2


async def test_while_the_database_is_away_it_goes_on(
    pace: Pace, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(now: datetime) -> None:
        raise Unreachable("away")

    monkeypatch.setattr(database, "unit", away)
    left = await leave(pace, 5)
    assert left[-1] - left[0] >= 3.5 * APART


async def test_a_clock_that_was_ahead_holds_nobody_up(database: Database) -> None:
    async with database.unit(datetime.now(UTC) + timedelta(hours=3)) as unit:
        await unit.deliveries.reserve(1, pacing.INTERVAL)
    async with database.unit(datetime.now(UTC)) as unit:
        first = await unit.deliveries.reserve(1, pacing.INTERVAL)
    assert first - datetime.now(UTC) < timedelta(seconds=31)
