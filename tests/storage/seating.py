"""What the storage tests stand on: a moment, and people who sit down."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from storage.engine import Database
from storage.records import ParticipantSeat, Role, Seat

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
        await unit.people.notice_read(telegram_id)
        seat = await unit.seats.create(roundtable, role, f"Invited {telegram_id}")
        return await unit.seats.claim(seat.id, telegram_id, "Anna")


async def take_part(database: Database, telegram_id: int, roundtable: int = 1) -> ParticipantSeat:
    seat = await sit(database, telegram_id, roundtable)
    assert isinstance(seat, ParticipantSeat)
    return seat


def ballot_of(seat: Seat) -> int:
    assert seat.ballot_id is not None
    return seat.ballot_id


async def share(database: Database, seat: Seat, telegram_id: int) -> ParticipantSeat:
    """Sit down at the same table and write on the same ballot."""
    assert seat.roundtable is not None
    partner = await take_part(database, telegram_id, seat.roundtable)
    async with database.unit(NOW) as unit:
        await unit.pairs.join(partner, ballot_of(seat))
    return replace(partner, ballot_id=ballot_of(seat))
