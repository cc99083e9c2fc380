"""Who sits at which table, and as what."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import SeatTaken
from storage.records import ParticipantSeat, Phase, Role, Seat, seat_of
from storage.sealing import Private
from storage.tables import ballots, columns, double_checks, roundtables, seats

_SEAT = columns(seats, Seat)
PRESENT = seats.c.withdrawn_at.is_(None) & or_(
    seats.c.erased_at.is_(None) & seats.c.freed_in.is_(None), seats.c.ballot_id.is_not(None)
)
"""Not withdrawn; of the erased and the freed ones, those whose answers stayed."""

_IN_SINCE = func.coalesce(seats.c.registered_at, seats.c.paper_since)
_CREATE = insert(seats).returning(*_SEAT)
_CALLED = bindparam("called", type_=Private())
_CLAIM = (
    update(seats)
    .where(
        seats.c.id == bindparam("seat"),
        seats.c.telegram_id.is_(None),
        seats.c.withdrawn_at.is_(None),
        seats.c.erased_at.is_(None),
        seats.c.freed_in.is_(None),
    )
    .values(
        telegram_id=bindparam("person"),
        registered_at=bindparam("at"),
        name=func.coalesce(seats.c.name, _CALLED),
        claimed_as=_CALLED,
        paper_since=None,
    )
    .returning(*_SEAT)
)
_ON_PAPER = (
    update(seats)
    .where(
        seats.c.id == bindparam("seat"),
        seats.c.role == Role.PARTICIPANT,
        seats.c.telegram_id.is_(None),
        seats.c.registered_at.is_(None),
        seats.c.withdrawn_at.is_(None),
        seats.c.erased_at.is_(None),
    )
    .values(paper_since=func.coalesce(seats.c.paper_since, bindparam("at")))
    .returning(*_SEAT)
)
_UNCHECK = delete(double_checks).where(double_checks.c.seat_id == bindparam("seat"))
_NEW_BALLOT = insert(ballots).returning(ballots.c.id)
_GIVE_BALLOT = (
    update(seats)
    .where(seats.c.id == bindparam("seat"))
    .values(ballot_id=bindparam("ballot"))
    .returning(*_SEAT)
)
_GET = select(*_SEAT).where(seats.c.id == bindparam("seat"), PRESENT)
_AT = (
    select(*_SEAT)
    .where(seats.c.roundtable == bindparam("table_number"), PRESENT)
    .order_by(seats.c.id)
)
_NAMES = select(seats.c.id, seats.c.name).where(
    seats.c.roundtable == bindparam("table_number"), seats.c.name.is_not(None)
)
_EVERYBODY = select(*_SEAT).where(PRESENT).order_by(seats.c.id)
_COORDINATORS = _AT.where(seats.c.role == Role.COORDINATOR)
_WITHDRAW = (
    update(seats)
    .where(seats.c.id == bindparam("seat"), seats.c.withdrawn_at.is_(None))
    .values(withdrawn_at=bindparam("at"))
)
_RESTORE = (
    update(seats)
    .where(
        seats.c.id == bindparam("seat"),
        seats.c.registered_at.is_(None),
        seats.c.withdrawn_at.is_not(None),
    )
    .values(withdrawn_at=None)
)
_NUDGE = (
    update(seats)
    .where(
        seats.c.id.in_(bindparam("chosen", expanding=True)),
        seats.c.telegram_id.is_not(None),
        or_(seats.c.nudged_at.is_(None), seats.c.nudged_at <= bindparam("since")),
    )
    .values(nudged_at=bindparam("at"), nudged_by=bindparam("by"))
    .returning(*_SEAT)
)
_PARTICIPATES = (seats.c.role == Role.PARTICIPANT) & seats.c.withdrawn_at.is_(None)
_TELL = (
    update(seats)
    .where(
        _PARTICIPATES,
        seats.c.roundtable == bindparam("table_number"),
        seats.c.telegram_id.in_(bindparam("people", expanding=True)),
        seats.c.told_of.is_distinct_from(bindparam("news", type_=seats.c.told_of.type)),
    )
    .values(told_before=seats.c.told_of, told_of=bindparam("news", type_=seats.c.told_of.type))
    .returning(seats.c.telegram_id)
)
_UNTELL = (
    update(seats)
    .where(
        _PARTICIPATES,
        seats.c.roundtable == bindparam("table_number"),
        seats.c.telegram_id.in_(bindparam("people", expanding=True)),
    )
    .values(told_of=seats.c.told_before)
)
_PHASE = (
    select(roundtables.c.phase).where(roundtables.c.number == seats.c.roundtable).scalar_subquery()
)
_SEE_PHASES = (
    update(seats)
    .where(
        _PARTICIPATES,
        seats.c.telegram_id == bindparam("person"),
        seats.c.told_of.is_distinct_from(_PHASE),
    )
    .values(told_of=_PHASE)
)
_COUNTS = (
    select(seats.c.roundtable, func.count(), func.count(_IN_SINCE))
    .where(seats.c.roundtable.is_not(None), seats.c.role == Role.PARTICIPANT, PRESENT)
    .group_by(seats.c.roundtable)
)


def counted_in(*phases: Phase) -> ColumnElement[bool]:
    """Return what is true of a seat whose words or marks count; of a freed one, where by then.

    `phases` are those in which they counted already: what was counted stays so.
    """
    return seats.c.freed_in.is_(None) | seats.c.freed_in.in_(phases)


@dataclass(slots=True)
class Seats:
    """Questions and changes about seats, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def create(
        self,
        roundtable: int | None,
        role: Role,
        name: str | None,
        *,
        organisation: str | None = None,
        category: str | None = None,
        contact: str | None = None,
    ) -> Seat:
        """Add a seat for somebody to claim; only staff and observers sit at no single table."""
        row = await self._connection.execute(
            _CREATE,
            {
                "roundtable": roundtable,
                "role": role,
                "name": name,
                "organisation": organisation,
                "category": category,
                "contact": contact,
            },
        )
        return seat_of(row.one())

    async def claim(self, seat_id: int, telegram_id: int, name: str) -> Seat:
        """Sit a remembered person down; a participant gets a new ballot.

        What was entered on paper for this seat is theirs from now on, and no longer paper: nobody
        else reads it a second time.
        `name` is what Telegram calls them: it is kept beside the name the seat was made for, and
        a seat that was made without one is called so from now on.

        Raises SeatTaken where nobody can sit any more. That one person has one seat of a kind
        is held by the database: look at the visitor's seats first.
        """
        claimed = await self._connection.execute(
            _CLAIM,
            {"seat": seat_id, "person": telegram_id, "called": name, "at": self._now},
        )
        row = claimed.first()
        if row is None:
            raise SeatTaken(f"seat {seat_id} cannot be claimed")
        seat = seat_of(row)
        await self._connection.execute(_UNCHECK, {"seat": seat_id})
        return await self._with_ballot(seat) if seat.role is Role.PARTICIPANT else seat

    async def on_paper(self, seat_id: int) -> ParticipantSeat:
        """Note that a participant without Telegram has something on paper, and give them a ballot.

        The first time stays. Raises SeatTaken where somebody sits there, or nobody can any more.
        """
        # The row is locked by the change: of two who enter at once, one makes the ballot.
        noted = await self._connection.execute(_ON_PAPER, {"seat": seat_id, "at": self._now})
        row = noted.first()
        if row is None:
            raise SeatTaken(f"seat {seat_id} is not one without Telegram")
        return await self._with_ballot(seat_of(row))

    async def _with_ballot(self, seat: Seat) -> ParticipantSeat:
        if isinstance(seat, ParticipantSeat):
            return seat
        made = await self._connection.execute(_NEW_BALLOT, {"roundtable": seat.roundtable})
        given = {"seat": seat.id, "ballot": made.scalar_one()}
        row = await self._connection.execute(_GIVE_BALLOT, given)
        return ParticipantSeat(*row.one())

    async def get(self, seat_id: int) -> Seat | None:
        """Find a seat; withdrawn ones, and erased ones that left nothing, are not found."""
        row = (await self._connection.execute(_GET, {"seat": seat_id})).first()
        return None if row is None else seat_of(row)

    async def at(self, roundtable: int) -> tuple[Seat, ...]:
        """Read the seats of a table, ordered by id, withdrawn ones not.

        An erased seat that kept its answers is there: registered, with nobody's telegram_id.
        """
        rows = await self._connection.execute(_AT, {"table_number": roundtable})
        return tuple(seat_of(row) for row in rows)

    async def names(self, roundtable: int) -> dict[int, str]:
        """Read what whoever has a seat at a table is called, and whoever signed something there."""
        rows = await self._connection.execute(_NAMES, {"table_number": roundtable})
        return {row.id: row.name for row in rows}

    async def everybody(self) -> tuple[Seat, ...]:
        """Read the seats of all tables and of none, as `at` does those of one."""
        rows = await self._connection.execute(_EVERYBODY)
        return tuple(seat_of(row) for row in rows)

    async def coordinators(self, roundtable: int) -> tuple[Seat, ...]:
        """Read the coordinators' seats of a table, ordered by id, claimed or not."""
        rows = await self._connection.execute(_COORDINATORS, {"table_number": roundtable})
        return tuple(seat_of(row) for row in rows)

    async def withdraw(self, seat_id: int) -> None:
        """Take the seat out of everything; the first time stays."""
        await self._connection.execute(_WITHDRAW, {"seat": seat_id, "at": self._now})

    async def restore(self, seat_id: int) -> bool:
        """Put a withdrawn seat nobody ever claimed back; False where it is not that."""
        restored = await self._connection.execute(_RESTORE, {"seat": seat_id})
        return restored.rowcount == 1

    async def nudge(self, seat_ids: Sequence[int], since: datetime, by: int) -> tuple[Seat, ...]:
        """Note who of these is reminded now: whoever was not reminded after `since`.

        `by` is the seat of who reminds them. Of two coordinators who press at once, each person is
        given to one.
        """
        rows = await self._connection.execute(
            _NUDGE, {"chosen": list(seat_ids), "since": since, "at": self._now, "by": by}
        )
        return tuple(seat_of(row) for row in rows)

    async def tell_of(self, roundtable: int, phase: Phase, people: Sequence[int]) -> set[int]:
        """Note which of these participants are told of a phase now: whose screen says another.

        Of two who move the table at once, each person is given to one.
        """
        rows = await self._connection.execute(
            _TELL, {"table_number": roundtable, "news": phase, "people": list(people)}
        )
        return set(rows.scalars())

    async def untell(self, roundtable: int, people: Collection[int]) -> None:
        """Note that these were not told after all: their screen says what it said before."""
        values = {"table_number": roundtable, "people": list(people)}
        await self._connection.execute(_UNTELL, values)

    async def see_phases(self, telegram_id: int) -> None:
        """Note that a participant has their tables' phases before their eyes."""
        await self._connection.execute(_SEE_PHASES, {"person": telegram_id})

    async def counts(self) -> dict[int, tuple[int, int]]:
        """Count the participants invited, and those of them who registered or are on paper.

        By table; one at which nobody is invited is not there.
        """
        rows = await self._connection.execute(_COUNTS)
        return {number: (invited, registered) for number, invited, registered in rows}
