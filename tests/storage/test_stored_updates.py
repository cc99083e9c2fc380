import asyncio

from sqlalchemy import select

from storage.engine import Database
from storage.expiry import Kind
from storage.tables import quarantine
from tests.storage.seating import LATER, NOW


async def test_an_update_is_seen_first_once(database: Database) -> None:
    async with database.unit(NOW) as unit:
        assert await unit.updates.first_sight(2**40)
    async with database.unit(LATER) as unit:
        assert not await unit.updates.first_sight(2**40)


async def test_two_replicas_see_an_update_first_once(database: Database, replica: Database) -> None:
    async def turn(process: Database, update_id: int) -> bool:
        async with process.unit(NOW) as unit:
            first = await unit.updates.first_sight(update_id)
            await asyncio.sleep(0.001)
            return first

    for update_id in range(10):
        firsts = await asyncio.gather(
            *(turn(process, update_id) for process in (database, replica) * 3)
        )
        assert firsts.count(True) == 1


async def test_what_is_older_expires(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.updates.first_sight(1)
        await unit.updates.first_sight(2)
        await unit.updates.quarantine(1, "a1", "KeyError")
    async with database.unit(LATER) as unit:
        await unit.updates.first_sight(3)
        await unit.updates.quarantine(3, "a3", "KeyError")
    async with database.unit(LATER) as unit:
        assert await unit.expiry.delete(Kind.UPDATES, LATER) == 2
        assert await unit.expiry.delete(Kind.QUARANTINE, LATER) == 1
    assert await quarantined(database) == [(3, "a3", "KeyError", LATER)]
    async with database.unit(LATER) as unit:
        assert [await unit.updates.first_sight(n) for n in (1, 2, 3)] == [True, True, False]


async def test_quarantine_keeps_the_first_reference(database: Database) -> None:
    for reference, moment in (("first", NOW), ("second", LATER)):
        async with database.unit(moment) as unit:
            await unit.updates.quarantine(7, reference, "KeyError")
    assert await quarantined(database) == [(7, "first", "KeyError", NOW)]


async def quarantined(database: Database) -> list[tuple[object, ...]]:
    async with database.unit(NOW) as unit:
        rows = await unit.updates._connection.execute(select(quarantine))
        return [tuple(row) for row in rows]
