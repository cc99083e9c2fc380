import pytest
from seating import LATER, NOW

from storage.engine import Database
from storage.records import Phase, Roundtable


async def test_missing_tables_are_added_and_the_others_left(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([2, 1], Phase.PRESENTATION)
        await unit.roundtables.set_phase(2, Phase.RATING)
    async with database.unit(LATER) as unit:
        await unit.roundtables.ensure(range(1, 4), Phase.PRESENTATION)
        await unit.roundtables.ensure([], Phase.CLOSED)
    async with database.unit(LATER) as unit:
        assert list((await unit.roundtables.all()).items()) == [
            (1, Roundtable(1, Phase.PRESENTATION, NOW)),
            (2, Roundtable(2, Phase.RATING, NOW)),
            (3, Roundtable(3, Phase.PRESENTATION, LATER)),
        ]


async def test_a_phase_begins_when_it_changes(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1, 2], Phase.RATING)
    async with database.unit(LATER) as unit:
        assert not await unit.roundtables.set_phase(1, Phase.RATING)
        assert await unit.roundtables.set_phase(2, Phase.PRESENTATION)
        assert not await unit.roundtables.set_phase(9, Phase.RATING)
    async with database.unit(LATER) as unit:
        assert await unit.roundtables.get(1) == Roundtable(1, Phase.RATING, NOW)
        assert await unit.roundtables.get(2) == Roundtable(2, Phase.PRESENTATION, LATER)


async def test_a_table_that_does_not_exist(database: Database) -> None:
    async with database.unit(NOW) as unit:
        with pytest.raises(LookupError, match="no table 9"):
            await unit.roundtables.get(9)
