from storage.engine import Database
from tests.storage.seating import NOW, sit


async def propose(database: Database, seat_id: int, how_many: int) -> list[int]:
    async with database.unit(NOW) as unit:
        found = [await unit.proposals.begin(1, seat_id, seat_id) for _ in range(how_many)]
    return [each.id for each in found]


async def test_choices_get_the_next_place_once_and_the_last_is_undone(database: Database) -> None:
    seat = (await sit(database, 1)).id
    a, b, c = await propose(database, seat, 3)
    async with database.unit(NOW, 1) as unit:
        assert await unit.rankings.choices(seat) == ()
        assert [await unit.rankings.choose(seat, each) for each in (b, c, b)] == [True, True, False]
        assert await unit.rankings.choices(seat) == (b, c)
        await unit.rankings.undo(seat)
        await unit.rankings.choose(seat, a)
    async with database.unit(NOW, 1) as unit:
        assert await unit.rankings.choices(seat) == (b, a)
        for _ in range(3):
            await unit.rankings.undo(seat)
        assert await unit.rankings.choices(seat) == ()


async def test_only_what_is_confirmed_is_a_vote(database: Database) -> None:
    seat, other = (await sit(database, 1)).id, (await sit(database, 2)).id
    a, b, c = await propose(database, seat, 3)
    async with database.unit(NOW, 1) as unit:
        for each in (c, a):
            await unit.rankings.choose(seat, each)
        await unit.rankings.choose(other, b)
        assert await unit.rankings.votes_at(1) == {}
        await unit.rankings.confirm(seat)
        await unit.rankings.confirm(seat)
    async with database.unit(NOW, 1) as unit:
        assert await unit.rankings.vote(seat) == (c, a)
        await unit.rankings.clear(seat)
        await unit.rankings.choose(seat, b)
        assert await unit.rankings.votes_at(1) == {seat: (c, a)}
        await unit.rankings.restore(seat)
        assert await unit.rankings.choices(seat) == (c, a)
        await unit.rankings.clear(seat)
        await unit.rankings.restore(other)
        assert await unit.rankings.choices(other) == ()


async def test_what_is_dropped_leaves_no_gap_in_the_vote(database: Database) -> None:
    seat = (await sit(database, 1)).id
    a, b, c = await propose(database, seat, 3)
    async with database.unit(NOW, 1) as unit:
        for each in (a, b):
            await unit.rankings.choose(seat, each)
        await unit.rankings.drop(seat, [a])
        await unit.rankings.drop(seat, [])
        await unit.rankings.choose(seat, c)
        await unit.rankings.choose(seat, a)
        await unit.rankings.confirm(seat)
        assert await unit.rankings.vote(seat) == (b, c, a)


async def test_votes_of_withdrawn_seats_and_other_tables_are_not_read(database: Database) -> None:
    here, gone = (await sit(database, 1)).id, (await sit(database, 2)).id
    there = (await sit(database, 3, roundtable=2)).id
    (a,) = await propose(database, here, 1)
    async with database.unit(NOW) as unit:
        for seat in (here, gone, there):
            await unit.rankings.choose(seat, a)
            await unit.rankings.confirm(seat)
        await unit.seats.withdraw(gone)
    async with database.unit(NOW) as unit:
        assert await unit.rankings.votes_at(1) == {here: (a,)}
        assert await unit.rankings.votes_at(2) == {there: (a,)}


async def test_forgetting_takes_the_vote_only_when_asked(database: Database) -> None:
    seat = (await sit(database, 1)).id
    (a,) = await propose(database, seat, 1)
    async with database.unit(NOW, 1) as unit:
        await unit.rankings.choose(seat, a)
        await unit.rankings.confirm(seat)
        await unit.rankings.forget(seat, vote=False)
        assert (await unit.rankings.choices(seat), await unit.rankings.vote(seat)) == ((), (a,))
        await unit.rankings.forget(seat)
        assert await unit.rankings.vote(seat) == ()


async def test_a_vote_of_somebody_erased_still_counts_them(database: Database) -> None:
    seat = (await sit(database, 1)).id
    nobody = (await sit(database, 2)).id
    (a,) = await propose(database, seat, 1)
    async with database.unit(NOW, 1) as unit:
        await unit.rankings.choose(seat, a)
        await unit.rankings.confirm(seat)
        for person in (1, 2):
            await unit.people.forget(person)
    async with database.unit(NOW) as unit:
        assert await unit.rankings.votes_at(1) == {seat: (a,)}
        left = [each.id for each in await unit.seats.at(1)]
        assert seat in left
        assert nobody not in left
