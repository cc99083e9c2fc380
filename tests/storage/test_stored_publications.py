import asyncio

from storage.engine import Database
from storage.records import Phase
from tests.storage.seating import LATER, NOW


async def test_published_once_and_taken_back(database: Database) -> None:
    async with database.unit(NOW) as unit:
        assert await unit.publications.publish(1, Phase.RATING)
        assert await unit.publications.publish(2, Phase.RANKING)
    async with database.unit(LATER) as unit:
        assert not await unit.publications.publish(1, Phase.RATING)
        assert await unit.publications.at(1) == {Phase.RATING: NOW}
        assert await unit.publications.of([1, 2, 3]) == {
            1: {Phase.RATING: NOW},
            2: {Phase.RANKING: NOW},
            3: {},
        }
    async with database.unit(LATER) as unit:
        assert await unit.publications.withdraw(1, Phase.RATING)
        assert not await unit.publications.withdraw(1, Phase.RATING)
        assert not await unit.publications.withdraw(2, Phase.RATING)
        assert await unit.publications.at(1) == {}
        assert await unit.publications.publish(1, Phase.RATING)
        assert await unit.publications.at(1) == {Phase.RATING: LATER}


async def test_of_two_who_publish_at_once_one_does(database: Database, replica: Database) -> None:
    async def publish(through: Database) -> bool:
        async with through.unit(NOW) as unit:
            return await unit.publications.publish(1, Phase.RATING)

    assert sorted(await asyncio.gather(publish(database), publish(replica))) == [False, True]
