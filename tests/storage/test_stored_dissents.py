from storage.engine import Database
from storage.records import Dissent
from tests.storage.seating import NOW, sit


async def test_one_dissent_a_seat_and_subject(database: Database) -> None:
    seat, other = (await sit(database, 1)).id, (await sit(database, 2)).id
    async with database.unit(NOW, 1) as unit:
        proposal = (await unit.proposals.begin(1, seat, seat)).id
        first = await unit.dissents.write(1, seat, "Costa troppo", objective="1.1")
        assert first == Dissent(first.id, 1, seat, "1.1", None, "Costa troppo", False)
        await unit.dissents.sign(seat, first.id, True)
        again = await unit.dissents.write(1, seat, "Costa davvero troppo", objective="1.1")
        second = await unit.dissents.write(1, seat, "Non serve", proposal_id=proposal)
        theirs = await unit.dissents.write(1, other, "Neanche a me", objective="1.1")
    async with database.unit(NOW) as unit:
        assert again == Dissent(first.id, 1, seat, "1.1", None, "Costa davvero troppo", True)
        assert await unit.dissents.of(seat) == (again, second)
        assert await unit.dissents.at(1) == (
            (again, "Invited 1"),
            (second, "Invited 1"),
            (theirs, "Invited 2"),
        )
        assert await unit.dissents.at(2) == ()


async def test_a_dissent_opens_only_with_its_seat(database: Database) -> None:
    seat, other = (await sit(database, 1)).id, (await sit(database, 2)).id
    async with database.unit(NOW, 1) as unit:
        mine = await unit.dissents.write(1, seat, "Costa troppo", objective="1.1")
        await unit.dissents.sign(other, mine.id, True)
        await unit.dissents.remove(other, mine.id)
        await unit.dissents.forget(other)
        assert await unit.dissents.of(seat) == (mine,)
        await unit.dissents.remove(seat, mine.id)
        assert await unit.dissents.of(seat) == ()


async def test_words_of_withdrawn_seats_are_not_read_and_can_be_forgotten(
    database: Database,
) -> None:
    seat, gone = (await sit(database, 1)).id, (await sit(database, 2)).id
    async with database.unit(NOW) as unit:
        await unit.dissents.write(1, seat, "Costa troppo", objective="1.1")
        await unit.dissents.write(1, gone, "Costa poco", objective="1.1")
        await unit.seats.withdraw(gone)
        assert [d.seat_id for d, _ in await unit.dissents.at(1)] == [seat]
        await unit.dissents.forget(seat)
        assert await unit.dissents.at(1) == ()
