"""Seats with their last invitation, seats put back, and what a list says of whoever sits there."""

from storage.engine import Database
from storage.records import Deeds, InvitedSeat, Role
from tests.storage.seating import LATER, NOW, sit


async def test_the_last_invitation_to_a_seat_counts(database: Database) -> None:
    async with database.unit(NOW) as unit:
        anna = await unit.seats.create(1, Role.PARTICIPANT, "Anna")
        bruno = await unit.seats.create(1, Role.PARTICIPANT, "Bruno")
        await unit.seats.create(1, Role.COORDINATOR, "Paola")
        await unit.seats.create(2, Role.PARTICIPANT, "Carla")
        await unit.invitations.issue(anna.id, "a" * 64, LATER, None)
        last = await unit.invitations.issue(anna.id, "b" * 64, LATER, None)
        assert await unit.invitations.invited(1, Role.PARTICIPANT) == (
            InvitedSeat(anna, last),
            InvitedSeat(bruno, None),
        )
        assert await unit.invitations.invited_one(anna.id) == InvitedSeat(anna, last)
        assert await unit.invitations.invited_one(bruno.id) == InvitedSeat(bruno, None)
        assert await unit.invitations.invited_one(999) is None


async def test_whoever_left_is_not_listed(database: Database) -> None:
    stays, withdrawn = await sit(database, 5), await sit(database, 6)
    gone = await sit(database, 7)
    async with database.unit(NOW) as unit:
        await unit.seats.withdraw(withdrawn.id)
        await unit.people.forget(7)
        free = await unit.seats.create(1, Role.PARTICIPANT, "Anna")
        await unit.seats.withdraw(free.id)
        listed = [each.seat.id for each in await unit.invitations.invited(1, Role.PARTICIPANT)]
        everybody = [seat.id for seat in await unit.seats.everybody()]
    assert listed == [stays.id, free.id]
    assert everybody == [stays.id]
    assert gone.id not in listed


async def test_only_a_seat_nobody_claimed_is_put_back(database: Database) -> None:
    taken = await sit(database, 5)
    async with database.unit(NOW) as unit:
        free = await unit.seats.create(1, Role.PARTICIPANT, "Anna")
        assert not await unit.seats.restore(free.id)
        await unit.seats.withdraw(free.id)
        await unit.seats.withdraw(taken.id)
        assert await unit.seats.restore(free.id)
        assert not await unit.seats.restore(free.id)
        assert not await unit.seats.restore(taken.id)
        assert [seat.id for seat in await unit.seats.at(1)] == [free.id]


async def test_what_a_list_says_is_kept_and_erased(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.people.remember(5, "Anna")
        about = {"organisation": "Pro Loco", "category": "terzo settore", "contact": "333"}
        seat = await unit.seats.create(1, Role.PARTICIPANT, "Anna", **about)
        held = await unit.seats.claim(seat.id, 5, "Anna")
        assert (held.organisation, held.category, held.contact) == tuple(about.values())
        await unit.people.forget(5)
        found = await unit.invitations.invited_one(seat.id)
    assert found
    assert (found.seat.organisation, found.seat.category, found.seat.contact) == (None,) * 3


async def test_the_journal_forgets_whom_it_was_about(database: Database) -> None:
    await sit(database, 5)
    other = await sit(database, 6)
    async with database.unit(NOW) as unit:
        for table, deed, name in (
            (1, Deeds.INVITE, "Invited 5"),
            (1, Deeds.REISSUE, "Invited 5"),
            (1, Deeds.INVITE, "Invited 6"),
            (2, Deeds.INVITE, "Invited 5"),
            (1, Deeds.PHASE, "Invited 5"),
        ):
            await unit.journal.note(table, other.id, deed, name)
        await unit.people.forget(5)
        deeds = [(deed.deed, deed.detail) for deed, _ in await unit.journal.read(1, 9)]
        elsewhere = [deed.detail for deed, _ in await unit.journal.read(2, 9)]
    assert deeds == [
        ("phase", None),
        ("invite", "Invited 6"),
        ("reissue", None),
        ("invite", None),
    ]
    assert elsewhere == ["Invited 5"]
