"""What the storage tests stand on: a moment, and people who sit down."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from storage.engine import Database
from storage.records import Role, Seat
from storage.tables import seats

NOW = datetime(2026, 11, 23, 17, 30, 15, 123456, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


async def sit(
    database: Database,
    telegram_id: int,
    roundtable: int | None = 1,
    role: Role = Role.PARTICIPANT,
) -> Seat:
    async with database.unit(NOW, telegram_id) as unit:
        await unit.people.remember(telegram_id, f"Person {telegram_id}")
        seat = await unit.seats.create(roundtable, role, f"Invited {telegram_id}")
        return await unit.seats.claim(seat.id, telegram_id, "Anna")


def ballot_of(seat: Seat) -> int:
    assert seat.ballot_id is not None
    return seat.ballot_id


async def share(database: Database, seat: Seat, telegram_id: int) -> Seat:
    """Sit down at the same table and write on the same ballot.

    Straight into the row: making a pair is not yet something storage is asked to do.
    """
    partner = await sit(database, telegram_id, seat.roundtable)
    async with database.unit(NOW) as unit:
        connection = unit.seats._connection
        await connection.execute(
            update(seats).where(seats.c.id == partner.id).values(ballot_id=seat.ballot_id)
        )
    return replace(partner, ballot_id=seat.ballot_id)
