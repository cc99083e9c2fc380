import asyncio
from datetime import timedelta

import pytest

from storage.engine import Database
from storage.records import Phase, Roundtable
from tests.moving import move
from tests.storage.seating import LATER, NOW


async def test_missing_tables_are_added_and_the_others_left(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([2, 1], Phase.PRESENTATION)
        await move(unit, 2, Phase.RATING)
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
        assert not await move(unit, 1, Phase.RATING)
        assert await move(unit, 2, Phase.PRESENTATION)
        assert not await unit.roundtables.set_phase(9, Phase.RATING, Phase.PRESENTATION)
    async with database.unit(LATER) as unit:
        assert await unit.roundtables.get(1) == Roundtable(1, Phase.RATING, NOW)
        assert await unit.roundtables.get(2) == Roundtable(2, Phase.PRESENTATION, LATER)


async def test_a_phase_is_opened_for_the_first_time_once(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1, 2], Phase.RATING)
    async with database.unit(LATER) as unit:
        assert await move(unit, 1, Phase.PROPOSALS)
        assert not await move(unit, 1, Phase.PROPOSALS)
    async with database.unit(LATER + timedelta(days=1)) as unit:
        assert await move(unit, 1, Phase.RATING)
        assert await unit.roundtables.openings(1) == {
            Phase.RATING: (NOW, None),
            Phase.PROPOSALS: (LATER, LATER + timedelta(days=1)),
        }
        assert set(await unit.roundtables.openings(2)) == {Phase.RATING}


async def test_when_a_phase_was_left(database: Database) -> None:
    later_still = LATER + timedelta(days=1)
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)
    async with database.unit(LATER) as unit:
        await unit.roundtables.ensure([1], Phase.PRESENTATION)
        assert await unit.roundtables.closed_at(1, Phase.RATING) is None
        await move(unit, 1, Phase.PROPOSALS)
    async with database.unit(later_still) as unit:
        await move(unit, 1, Phase.RANKING)
        assert await unit.roundtables.closed_at(1, Phase.RATING) == LATER
        assert await unit.roundtables.closed_at(1, Phase.PROPOSALS) == later_still
        assert await unit.roundtables.closed_at(1, Phase.CLOSED) is None
        await move(unit, 1, Phase.RATING)
        assert await unit.roundtables.closed_at(1, Phase.RATING) is None


async def test_who_leaves_another_phase_moves_nothing(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)
        assert not await unit.roundtables.set_phase(1, Phase.CLOSED, leaving=Phase.RANKING)
        assert await unit.roundtables.set_phase(1, Phase.CLOSED, leaving=Phase.RATING)


async def test_of_two_who_move_it_at_once_one_does(database: Database, replica: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)

    async def move(through: Database, person: int) -> bool:
        async with through.unit(LATER, person) as unit:
            await unit.roundtables.get(1)
            return await unit.roundtables.set_phase(1, Phase.PROPOSALS, Phase.RATING)

    moved = await asyncio.gather(move(database, 1), move(replica, 2))
    assert sorted(moved) == [False, True]


async def test_a_page_is_turned_from_the_one_that_is_shown(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.PRESENTATION)
        tables = unit.roundtables
        assert not await tables.turn_page(1, 0, 1)
        assert await tables.turn_page(1, None, 0)
        assert not await tables.turn_page(1, None, 0)
        assert await tables.turn_page(1, 0, 1)
        assert (await tables.get(1)).presented_page == 1
        assert await tables.turn_page(1, 1, None)
        assert await tables.turn_page(1, None, 3)
        await move(unit, 1, Phase.RATING)
        assert (await tables.get(1)).presented_page is None
        assert not await tables.turn_page(1, None, 0)


async def test_a_table_that_does_not_exist(database: Database) -> None:
    async with database.unit(NOW) as unit:
        with pytest.raises(LookupError, match="no table 9"):
            await unit.roundtables.get(9)
