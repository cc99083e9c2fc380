import asyncio

import pytest

from storage.engine import Database
from storage.errors import SeatTaken
from storage.records import Role
from tests.storage.seating import LATER, NOW, ballot_of, sit


async def test_the_first_entry_gives_a_ballot_and_stays(database: Database) -> None:
    async with database.unit(NOW) as unit:
        empty = await unit.seats.create(1, Role.PARTICIPANT, "Bruna")
        assert empty.is_without_telegram
        noted = await unit.seats.on_paper(empty.id)
        await unit.ballots.rate(ballot_of(noted), "a", 4)
    assert (noted.paper_since, noted.registered_at) == (NOW, None)
    assert noted.is_without_telegram
    async with database.unit(LATER) as unit:
        assert await unit.seats.on_paper(empty.id) == noted
        assert await unit.seats.get(empty.id) == noted
        assert (await unit.ballots.counts(["a"]))["a"].levels == (0, 0, 0, 1, 0)
        assert await unit.ballots.sheets(1) == 1


async def test_who_claims_a_paper_seat_keeps_its_ballot(database: Database) -> None:
    async with database.unit(NOW) as unit:
        empty = await unit.seats.create(1, Role.PARTICIPANT, "Bruna")
        noted = await unit.seats.on_paper(empty.id)
        await unit.people.remember(7, "Bruna")
    async with database.unit(LATER, 7) as unit:
        claimed = await unit.seats.claim(empty.id, 7, "Bruna")
    assert claimed.ballot_id == noted.ballot_id
    assert (claimed.paper_since, claimed.registered_at) == (None, LATER)
    assert not claimed.is_without_telegram
    async with database.unit(LATER) as unit:
        assert await unit.seats.at(1) == (claimed,)


@pytest.mark.parametrize("kind", ["claimed", "erased", "withdrawn", "coordinator", "unknown"])
async def test_no_paper_for_other_seats(database: Database, kind: str) -> None:
    seat = await sit(database, 7)
    async with database.unit(NOW) as unit:
        if kind == "erased":
            await unit.ballots.rate(ballot_of(seat), "a", 4)
            await unit.people.forget(7)
            found = await unit.seats.get(seat.id)
            assert found is not None
            assert not found.is_without_telegram
        if kind == "withdrawn":
            seat = await unit.seats.create(1, Role.PARTICIPANT, "Bruna")
            await unit.seats.withdraw(seat.id)
            assert await unit.seats.get(seat.id) is None
        if kind == "coordinator":
            seat = await unit.seats.create(1, Role.COORDINATOR, "Bruna")
    with pytest.raises(SeatTaken):
        async with database.unit(NOW) as unit:
            await unit.seats.on_paper(404 if kind == "unknown" else seat.id)


async def test_of_two_who_enter_at_once_one_makes_the_ballot(
    database: Database, replica: Database
) -> None:
    async with database.unit(NOW) as unit:
        empty = await unit.seats.create(1, Role.PARTICIPANT, "Bruna")

    async def enter(through: Database) -> int:
        async with through.unit(NOW) as unit:
            return ballot_of(await unit.seats.on_paper(empty.id))

    first, second = await asyncio.gather(enter(database), enter(replica))
    assert first == second
