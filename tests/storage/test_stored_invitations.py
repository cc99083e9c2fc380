from datetime import timedelta

import pytest

from storage.engine import Database
from storage.records import Invitation, Role
from tests.storage.seating import LATER, NOW

TOKEN = "ab" * 32


async def invite(database: Database, roundtable: int | None, token: str) -> Invitation:
    role = Role.STAFF if roundtable is None else Role.PARTICIPANT
    async with database.unit(NOW) as unit:
        seat = await unit.seats.create(roundtable, role, "Ada")
        return await unit.invitations.issue(seat.id, token, LATER, None)


async def test_an_invitation_is_found_by_its_token(database: Database) -> None:
    issued = await invite(database, 3, TOKEN)
    assert (issued.created_at, issued.expires_at) == (NOW, LATER)
    async with database.unit(NOW) as unit:
        found = await unit.invitations.find(TOKEN)
        assert await unit.invitations.find("cd" * 32) is None
    assert found is not None
    invitation, seat = found
    assert invitation == issued
    assert (seat.id, seat.roundtable, seat.name) == (issued.seat_id, 3, "Ada")


async def test_a_token_opens_one_seat(database: Database) -> None:
    await invite(database, 1, TOKEN)
    with pytest.raises(Exception, match="token_hash"):
        await invite(database, 2, TOKEN)


async def test_an_invitation_is_used_once(database: Database) -> None:
    issued = await invite(database, 1, TOKEN)
    async with database.unit(NOW) as unit:
        assert await unit.invitations.use(issued.id)
    async with database.unit(LATER) as unit:
        assert not await unit.invitations.use(issued.id)
        assert not await unit.invitations.revoke(issued.id)
    async with database.unit(LATER) as unit:
        found = await unit.invitations.find(TOKEN)
    assert found is not None
    assert (found[0].used_at, found[0].revoked_at) == (NOW, None)


async def test_a_revoked_invitation_cannot_be_used(database: Database) -> None:
    issued = await invite(database, 1, TOKEN)
    async with database.unit(NOW) as unit:
        assert await unit.invitations.revoke(issued.id)
    async with database.unit(LATER) as unit:
        assert not await unit.invitations.revoke(issued.id)
        assert not await unit.invitations.use(issued.id)
    async with database.unit(LATER) as unit:
        found = await unit.invitations.find(TOKEN)
    assert found is not None
    assert (found[0].used_at, found[0].revoked_at) == (None, NOW)


async def test_listing_of_all_and_of_one_table(database: Database) -> None:
    first = await invite(database, 1, "1" * 64)
    second = await invite(database, 2, "2" * 64)
    staff = await invite(database, None, "3" * 64)
    async with database.unit(NOW) as unit:
        everything = await unit.invitations.listing()
        second_table = await unit.invitations.listing(2)
    assert [invitation for invitation, _ in everything] == [first, second, staff]
    assert [seat.id for _, seat in everything] == [i.seat_id for i in (first, second, staff)]
    assert [invitation for invitation, _ in second_table] == [second]


async def test_old_wrong_codes_are_forgotten(database: Database) -> None:
    for person, days in ((5, 2), (6, 0)):
        async with database.unit(NOW - timedelta(days=days)) as unit:
            await unit.invitations.wrong_code(person)
    async with database.unit(NOW) as unit:
        assert await unit.invitations.forget_codes(NOW - timedelta(days=1)) == 1
    async with database.unit(NOW) as unit:
        assert await unit.invitations.wrong_codes(5) == (0, None)
        assert await unit.invitations.wrong_codes(6) == (1, NOW)


async def test_wrong_codes_are_counted_until_a_right_one(database: Database) -> None:
    stranger = 2**45
    for minutes in range(3):
        async with database.unit(NOW + timedelta(minutes=minutes)) as unit:
            await unit.invitations.wrong_code(stranger)
    async with database.unit(NOW) as unit:
        await unit.invitations.wrong_code(5)
    async with database.unit(LATER) as unit:
        assert await unit.invitations.wrong_codes(stranger) == (3, NOW + timedelta(minutes=2))
        await unit.invitations.right_code(stranger)
    async with database.unit(LATER) as unit:
        assert await unit.invitations.wrong_codes(stranger) == (0, None)
        assert await unit.invitations.wrong_codes(5) == (1, NOW)
