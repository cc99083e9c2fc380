"""Of which phase a participant's screen speaks: each is told once, whoever else asks."""

import asyncio

from storage.engine import Database
from storage.records import Phase, Role
from tests.storage.seating import NOW, sit


async def test_each_is_told_whose_screen_says_another_phase(database: Database) -> None:
    here = [(await sit(database, person)).telegram_id for person in (1, 2)]
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1, 2], Phase.RATING)
        await unit.seats.create(1, Role.PARTICIPANT, "Not here yet")
        assert await unit.seats.tell_of(1, Phase.RATING, [1]) == {1}
        assert await unit.seats.tell_of(1, Phase.RATING, [1, 2, 9]) == {2}
        assert await unit.seats.tell_of(1, Phase.RATING, [1, 2]) == set()
        assert await unit.seats.tell_of(1, Phase.PROPOSALS, [1, 2]) == set(here)
        assert await unit.seats.tell_of(1, Phase.RATING, [2]) == {2}
        assert await unit.seats.tell_of(2, Phase.RATING, [1, 2]) == set(), "they sit at another"


async def test_who_finds_a_phase_at_home_has_seen_it(database: Database) -> None:
    for person in (1, 2):
        await sit(database, person)
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)
        await unit.seats.see_phases(1)
        seats = {each.telegram_id: each.told_of for each in await unit.seats.at(1)}
        assert seats == {1: Phase.RATING, 2: None}
        assert await unit.seats.tell_of(1, Phase.RATING, [1, 2]) == {2}


async def test_of_two_who_move_a_table_each_tells_others(
    database: Database, replica: Database
) -> None:
    for person in range(1, 6):
        await sit(database, person)

    async def tell(process: Database) -> set[int]:
        async with process.unit(NOW) as unit:
            return await unit.seats.tell_of(1, Phase.RATING, range(1, 6))

    told = await asyncio.gather(*(tell(process) for process in (database, replica) * 2))
    assert sorted(person for each in told for person in each) == list(range(1, 6))
