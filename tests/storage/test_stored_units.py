"""A unit is everything or nothing, whoever works beside it."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from storage.engine import Database
from storage.records import Phase
from tests.storage.seating import LATER, NOW, ballot_of, sit


class Refused(Exception):
    """Something a turn raises."""


async def seen(database: Database, update_ids: range) -> set[int]:
    """Which of them were seen; noticed in a unit that leaves nothing behind."""
    found = set()
    with suppress(Refused):
        async with database.unit(NOW) as unit:
            for update_id in update_ids:
                if not await unit.updates.first_sight(update_id):
                    found.add(update_id)
            raise Refused
    return found


async def test_an_exception_leaves_nothing(database: Database) -> None:
    seat = await sit(database, 1)

    async def turn() -> None:
        async with database.unit(LATER, 1) as unit:
            await unit.updates.first_sight(5)
            await unit.people.set_place(1, "rate")
            await unit.ballots.rate(ballot_of(seat), "1.1", 4)
            raise Refused

    with pytest.raises(Refused):
        await turn()
    async with database.unit(LATER) as unit:
        visitor = await unit.people.visitor(1)
        assert visitor.person is not None
        assert visitor.person.place is None
        assert await unit.ballots.ratings(ballot_of(seat)) == {}
        assert await unit.updates.first_sight(5)


async def test_interleaved_commits_and_rollbacks_lose_nothing(
    database: Database, replica: Database
) -> None:
    async def turn(update_id: int) -> None:
        async with (database, replica)[update_id % 2].unit(NOW, update_id % 7) as unit:
            await unit.updates.first_sight(update_id)
            await asyncio.sleep(0)
            await unit.roundtables.ensure([update_id], Phase.RATING)
            if update_id % 3 == 0:
                raise Refused

    every = range(120)
    ended = await asyncio.gather(*(turn(n) for n in every), return_exceptions=True)
    assert [n for n, end in enumerate(ended) if isinstance(end, Refused)] == list(every)[::3]
    kept = {n for n in every if n % 3}
    async with database.unit(NOW) as unit:
        assert set(await unit.roundtables.all()) == kept
    assert await seen(replica, every) == kept


async def test_a_cancelled_unit_leaves_nothing_and_blocks_nobody(database: Database) -> None:
    for update_id in range(20):
        begun = asyncio.Event()

        async def turn(update_id: int, begun: asyncio.Event) -> None:
            async with database.unit(NOW, 1) as unit:
                begun.set()
                while True:
                    await unit.updates.first_sight(update_id)

        task = asyncio.create_task(turn(update_id, begun))
        await begun.wait()
        for _ in range(update_id):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await seen(database, range(20)) == set()
    async with database.unit(NOW, 1) as unit:
        assert await unit.updates.first_sight(3)
    assert await seen(database, range(20)) == {3}


async def test_one_persons_units_follow_one_another(database: Database, replica: Database) -> None:
    await sit(database, 1)
    order: list[str] = []

    async def turn(process: Database, name: str) -> None:
        async with process.unit(NOW, 1) as unit:
            await unit.people.set_place(1, name)
            order.append(f"{name} begins")
            await asyncio.sleep(0.02)
            order.append(f"{name} ends")

    await asyncio.gather(turn(database, "a"), turn(replica, "b"), turn(database, "c"))
    for begins, ends in zip(order[::2], order[1::2], strict=True):
        assert begins.removesuffix(" begins") == ends.removesuffix(" ends")


@pytest.mark.parametrize(
    "zone", [UTC, ZoneInfo("Europe/Rome"), timezone(timedelta(hours=-9, minutes=-30))]
)
async def test_a_moment_comes_back_as_it_was_in_utc(
    database: Database, zone: timezone | ZoneInfo
) -> None:
    moment = datetime(2026, 10, 25, 2, 30, 15, 1, tzinfo=zone, fold=1)
    async with database.unit(moment) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)
    async with database.unit(NOW) as unit:
        since = (await unit.roundtables.get(1)).phase_since
    assert since == moment.astimezone(UTC)
    assert since.tzinfo is UTC


async def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="naive datetime"):
        async with database.unit(datetime(2026, 11, 23, 17, 30)) as unit:  # noqa: DTZ001 (meant)
            await unit.updates.first_sight(1)
    assert await seen(database, range(1, 2)) == set()


async def test_an_error_does_not_repeat_what_a_person_wrote(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key") as raised:
        async with database.unit(NOW) as unit:
            await unit.own_objectives.add(404, "Il mio segreto", by=404)
    assert "segreto" not in str(raised.value)
