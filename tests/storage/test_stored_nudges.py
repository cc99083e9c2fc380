"""Who can be written to at a table, and that nobody is reminded twice at once."""

import asyncio
from datetime import timedelta

from storage.engine import Database
from storage.records import Role
from tests.storage.seating import LATER, NOW, sit


async def test_a_seat_without_a_name_takes_its_holders(database: Database) -> None:
    async with database.unit(NOW) as unit:
        nameless = await unit.seats.create(1, Role.PARTICIPANT, None)
        named = await unit.seats.create(2, Role.PARTICIPANT, "Ada Rossi")
        await unit.people.remember(1, "Ada")
    async with database.unit(NOW, 1) as unit:
        await unit.seats.claim(nameless.id, 1, "Ada")
        await unit.seats.claim(named.id, 1, "Ada")
    async with database.unit(NOW) as unit:
        visitor = await unit.people.visitor(1)
    assert [seat.name for seat in visitor.seats] == ["Ada", "Ada Rossi"]


async def test_people_of_a_table_and_of_a_role(database: Database) -> None:
    await sit(database, 1)
    await sit(database, 2, 1, Role.COORDINATOR)
    await sit(database, 2, 2, Role.COORDINATOR)
    await sit(database, 3, None, Role.STAFF)
    gone = await sit(database, 4)
    async with database.unit(NOW) as unit:
        await unit.seats.create(1, Role.PARTICIPANT, "Not here yet")
        await unit.seats.withdraw(gone.id)
    async with database.unit(NOW) as unit:
        assert set(await unit.people.at(1)) == {1, 2}
        leading = await unit.people.with_roles([Role.COORDINATOR, Role.STAFF])
        assert sorted(person.telegram_id for person in leading) == [2, 3]
        assert await unit.people.with_roles([]) == ()


async def test_a_reminder_waits_for_its_turn(database: Database) -> None:
    seat = await sit(database, 1)
    async with database.unit(NOW) as unit:
        nobodys = await unit.seats.create(1, Role.PARTICIPANT, "Not here yet")

    async def nudged(now_and_since: tuple[timedelta, timedelta]) -> list[int]:
        now, since = now_and_since
        async with database.unit(NOW + now) as unit:
            taken = await unit.seats.nudge([seat.id, nobodys.id], NOW + since, nobodys.id)
        assert all(each.nudged_by == nobodys.id for each in taken)
        return [each.id for each in taken]

    hour = timedelta(hours=1)
    assert await nudged((0 * hour, -24 * hour)) == [seat.id]
    assert await nudged((1 * hour, -23 * hour)) == []
    assert await nudged((24 * hour, 0 * hour)) == [seat.id]


async def test_two_coordinators_remind_nobody_twice(database: Database, replica: Database) -> None:
    seats = [(await sit(database, person)).id for person in range(1, 6)]

    async def press(process: Database) -> list[int]:
        async with process.unit(LATER) as unit:
            return [seat.id for seat in await unit.seats.nudge(seats, NOW, 1)]

    reminded = await asyncio.gather(*(press(process) for process in (database, replica) * 2))
    assert sorted(seat for each in reminded for seat in each) == seats
