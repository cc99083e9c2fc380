import asyncio
from datetime import timedelta

import pytest

from storage.engine import Database
from storage.errors import SeatTaken
from storage.records import Role, Seat, TableSeat
from tests.storage.seating import LATER, NOW, share, sit


async def test_a_seat_is_created_empty_and_claimed(database: Database) -> None:
    async with database.unit(NOW) as unit:
        empty = await unit.seats.create(2, Role.PARTICIPANT, "Ada Rossi")
        await unit.people.remember(7, "Ada")
    assert empty == TableSeat(
        empty.id, 2, Role.PARTICIPANT, "Ada Rossi", None, None, None, None, None
    )
    async with database.unit(LATER, 7) as unit:
        claimed = await unit.seats.claim(empty.id, 7, "Anna")
    assert (claimed.telegram_id, claimed.registered_at) == (7, LATER)
    assert claimed.ballot_id is not None
    async with database.unit(LATER) as unit:
        assert await unit.seats.at(2) == (claimed,)
        assert (await unit.people.visitor(7)).seats == (claimed,)


@pytest.mark.parametrize(
    ("role", "roundtable"),
    [(Role.COORDINATOR, 2), (Role.STAFF, None), (Role.OBSERVER, None), (Role.OBSERVER, 2)],
)
async def test_only_participants_get_a_ballot(
    database: Database, role: Role, roundtable: int | None
) -> None:
    assert (await sit(database, 7, roundtable, role)).ballot_id is None


async def test_participants_sit_at_a_table(database: Database) -> None:
    with pytest.raises(Exception, match="at_a_table"):
        async with database.unit(NOW) as unit:
            await unit.seats.create(None, Role.PARTICIPANT, "Ada")


@pytest.mark.parametrize("taken", ["claimed", "withdrawn", "erased", "unknown"])
async def test_a_seat_nobody_can_take(database: Database, taken: str) -> None:
    seat = await sit(database, 1)
    async with database.unit(NOW) as unit:
        await unit.people.remember(2, "Bruno")
        if taken == "withdrawn":
            seat = await unit.seats.create(1, Role.PARTICIPANT, None)
            await unit.seats.withdraw(seat.id)
        if taken == "erased":
            await unit.people.forget(1)
    with pytest.raises(SeatTaken):
        async with database.unit(LATER, 2) as unit:
            await unit.seats.claim(404 if taken == "unknown" else seat.id, 2, "Bruno")
    async with database.unit(LATER) as unit:
        assert (await unit.people.visitor(2)).seats == ()


@pytest.mark.parametrize("roundtable", [1, None])
async def test_one_seat_of_a_kind_for_a_person(database: Database, roundtable: int | None) -> None:
    seat = await sit(database, 1, roundtable, Role.OBSERVER)
    with pytest.raises(Exception, match="one_of_a_kind"):
        await sit(database, 1, roundtable, Role.OBSERVER)
    other = await sit(database, 1, 2, Role.COORDINATOR)
    async with database.unit(NOW) as unit:
        assert (await unit.people.visitor(1)).seats == (seat, other)


async def test_who_was_withdrawn_may_be_invited_again(database: Database) -> None:
    first = await sit(database, 1)
    async with database.unit(NOW) as unit:
        await unit.seats.withdraw(first.id)
    again = await sit(database, 1)
    async with database.unit(NOW) as unit:
        assert (await unit.people.visitor(1)).seats == (again,)
    assert again.ballot_id != first.ballot_id


async def test_withdrawn_since_the_first_time(database: Database) -> None:
    seat = await sit(database, 1)
    for moment in (LATER, LATER + timedelta(days=1)):
        async with database.unit(moment) as unit:
            await unit.seats.withdraw(seat.id)
    async with database.unit(NOW) as unit:
        invitation = await unit.invitations.issue(seat.id, "f" * 64, LATER, None)
        assert await unit.seats.at(1) == ()
    async with database.unit(NOW) as unit:
        found = await unit.invitations.find("f" * 64)
    assert found is not None
    assert found[0] == invitation
    assert found[1].withdrawn_at == LATER


async def test_counts_are_of_this_tables_participants(database: Database) -> None:
    first = await sit(database, 1)
    await share(database, first, 2)
    gone = await sit(database, 3)
    await sit(database, 4, 2)
    chair = await sit(database, 5, 1, Role.COORDINATOR)
    async with database.unit(NOW) as unit:
        empty = await unit.seats.create(1, Role.COORDINATOR, "Not here yet")
        await unit.seats.create(1, Role.PARTICIPANT, "Not here yet")
        await unit.seats.withdraw(gone.id)
    async with database.unit(NOW) as unit:
        assert await unit.seats.counts() == {1: (3, 2), 2: (1, 1)}
        assert await unit.seats.coordinators(1) == (chair, empty)
        assert await unit.seats.coordinators(2) == ()
        assert [seat.telegram_id for seat in await unit.seats.at(1)] == [1, 2, 5, None, None]


async def test_two_people_with_one_invitation(database: Database, replica: Database) -> None:
    async def accept(process: Database, invitation_id: int, seat_id: int, person: int) -> bool:
        async with process.unit(NOW, person) as unit:
            await unit.people.remember(person, "Somebody")
            if not await unit.invitations.use(invitation_id):
                return False
            await unit.seats.claim(seat_id, person, "Anna")
            return True

    for attempt in range(5):
        async with database.unit(NOW) as unit:
            seat = await unit.seats.create(1, Role.PARTICIPANT, None)
            invitation = await unit.invitations.issue(seat.id, f"{attempt:064x}", LATER, None)
        people = [100 * attempt + n for n in range(1, 7)]
        won = await asyncio.gather(
            *(
                accept((database, replica)[person % 2], invitation.id, seat.id, person)
                for person in people
            )
        )
        assert won.count(True) == 1
        async with database.unit(NOW) as unit:
            holder = (await unit.seats.at(1))[-1].telegram_id
        assert holder == people[won.index(True)]
    async with database.unit(NOW) as unit:
        assert (await unit.seats.counts())[1] == (5, 5)


async def test_a_seat_with_two_invitations_is_taken_once(
    database: Database, replica: Database
) -> None:
    async with database.unit(NOW) as unit:
        seat = await unit.seats.create(1, Role.PARTICIPANT, None)

    async def take(process: Database, person: int) -> Seat:
        async with process.unit(NOW, person) as unit:
            await unit.people.remember(person, "Somebody")
            return await unit.seats.claim(seat.id, person, "Anna")

    ends = await asyncio.gather(take(database, 1), take(replica, 2), return_exceptions=True)
    assert sorted(type(end).__name__ for end in ends) == ["ParticipantSeat", "SeatTaken"]
