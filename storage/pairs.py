"""Pairs: two seats that answer as one sheet.

A pair is two living seats with the same ballot; `ballots.paired_at` only hints that somebody has
to look for the second. Whoever makes or parts a pair holds its table first: of two who act at once
the second sees what the first one did. A seat's ballot changes in its owner's turns only.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Aside, Person, Role, Seat
from storage.tables import (
    ballots,
    ballots_aside,
    columns,
    own_objectives,
    people,
    ratings,
    roundtables,
    seats,
)

_SEAT = columns(seats, Seat)
_PERSON = columns(people, Person)
_BALLOT: BindParameter[int] = bindparam("ballot")
_THIS_SEAT = seats.c.id == bindparam("seat")
_LIVING = seats.c.withdrawn_at.is_(None) & seats.c.erased_at.is_(None)

_HOLD = (
    select(roundtables.c.number)
    .where(roundtables.c.number == bindparam("table_number"))
    .with_for_update(key_share=True)
)
_HOLD_SHEET = select(ballots.c.id).where(ballots.c.id == _BALLOT).with_for_update(key_share=True)

_OF = (
    select(*_SEAT, *_PERSON)
    .join(people, people.c.telegram_id == seats.c.telegram_id)
    .where(seats.c.ballot_id == _BALLOT, _LIVING)
    .order_by(seats.c.id)
)
_SEATED = (
    select(*_SEAT, *_PERSON)
    .join(people, people.c.telegram_id == seats.c.telegram_id)
    .where(_THIS_SEAT, _LIVING)
)
_other = seats.alias("other")
_FREE = (
    select(*_SEAT)
    .join(people, people.c.telegram_id == seats.c.telegram_id)
    .where(
        seats.c.roundtable == bindparam("table_number"),
        seats.c.role == Role.PARTICIPANT,
        seats.c.id != bindparam("but"),
        _LIVING,
        people.c.noticed_at.is_not(None),
        people.c.unreachable_since.is_(None),
        ~exists().where(
            _other.c.ballot_id == seats.c.ballot_id,
            _other.c.id != seats.c.id,
            _other.c.withdrawn_at.is_(None),
            _other.c.erased_at.is_(None),
        ),
    )
    .order_by(func.lower(seats.c.name), seats.c.id)
)
_ANSWERS = select(
    select(func.count()).where(ratings.c.ballot_id == _BALLOT).scalar_subquery()
    + select(func.count()).where(own_objectives.c.ballot_id == _BALLOT).scalar_subquery()
)

_SIT = update(seats).where(_THIS_SEAT).values(ballot_id=bindparam("onto"), confirmed_at=None)
_LEAVE_WITHDRAWN = (
    update(seats)
    .where(seats.c.ballot_id == _BALLOT, seats.c.withdrawn_at.is_not(None))
    .values(ballot_id=None)
)
_MARK = update(ballots).where(ballots.c.id == _BALLOT).values(paired_at=bindparam("since"))
_CONFIRM = (
    update(seats)
    .where(_THIS_SEAT, seats.c.confirmed_at.is_(None))
    .values(confirmed_at=bindparam("at"))
)
_UNCONFIRM = (
    update(seats)
    .where(seats.c.ballot_id == _BALLOT, seats.c.confirmed_at.is_not(None))
    .values(confirmed_at=None)
)

_NEW_BALLOT = insert(ballots).returning(ballots.c.id)
_COPY: BindParameter[int] = bindparam("onto", type_=ballots.c.id.type)
_COPY_RATINGS = insert(ratings).from_select(
    ["ballot_id", "objective", "level"],
    select(_COPY, ratings.c.objective, ratings.c.level).where(ratings.c.ballot_id == _BALLOT),
)
_COPY_OWN = insert(own_objectives).from_select(
    ["ballot_id", "text", "level", "abstained"],
    select(_COPY, own_objectives.c.text, own_objectives.c.level, own_objectives.c.abstained)
    .where(own_objectives.c.ballot_id == _BALLOT)
    .order_by(own_objectives.c.id),
)

_PUT_ASIDE = insert(ballots_aside).from_select(
    ["ballot_id", "seat_id"],
    select(ballots.c.id, bindparam("seat", type_=seats.c.id.type)).where(
        ballots.c.id == _BALLOT,
        or_(
            exists().where(ratings.c.ballot_id == ballots.c.id),
            exists().where(own_objectives.c.ballot_id == ballots.c.id),
        ),
    ),
)
_DROP = delete(ballots).where(
    ballots.c.id == _BALLOT, ~exists().where(seats.c.ballot_id == ballots.c.id)
)
_TAKE_BACK = delete(ballots_aside).where(
    ballots_aside.c.ballot_id == _BALLOT, ballots_aside.c.seat_id == bindparam("seat")
)
_ASIDES = (
    select(
        ballots_aside.c.ballot_id,
        select(func.count())
        .where(ratings.c.ballot_id == ballots_aside.c.ballot_id)
        .scalar_subquery(),
        select(func.count())
        .where(own_objectives.c.ballot_id == ballots_aside.c.ballot_id)
        .scalar_subquery(),
    )
    .where(ballots_aside.c.seat_id == bindparam("seat"))
    .order_by(ballots_aside.c.ballot_id)
)

_SEATS_HELD = select(seats.c.id).where(seats.c.telegram_id == bindparam("person"))
_ASIDES_HELD = select(ballots_aside.c.ballot_id).where(ballots_aside.c.seat_id.in_(_SEATS_HELD))
_FORGET_ASIDE = tuple(
    delete(table).where(table.c.ballot_id == _BALLOT)
    for table in (ballots_aside, ratings, own_objectives)
)


@dataclass(slots=True)
class Pairs:
    """Questions and changes about pairs, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def hold(self, roundtable: int) -> None:
        """Have nobody else make or part a pair of this table, or move it, until this unit ends."""
        await self._connection.execute(_HOLD, {"table_number": roundtable})

    async def hold_sheet(self, ballot_id: int) -> None:
        """Have the other of a pair wait with their change of this ballot until this unit ends."""
        await self._connection.execute(_HOLD_SHEET, {"ballot": ballot_id})

    async def of(self, ballot_id: int) -> tuple[tuple[Seat, Person], ...]:
        """Read who answers on a ballot, ordered by seat: one, or the two of a pair."""
        rows = await self._connection.execute(_OF, {"ballot": ballot_id})
        return tuple(_split(row) for row in rows)

    async def seated(self, seat_id: int) -> tuple[Seat, Person] | None:
        """Find a seat with whoever sits on it, None where nobody does any more."""
        row = (await self._connection.execute(_SEATED, {"seat": seat_id})).first()
        return None if row is None else _split(row)

    async def free(self, roundtable: int, but: int) -> tuple[Seat, ...]:
        """Read the participants of a table who could be asked by seat `but`, ordered by name.

        They have read the notice, can be written to, and are in no pair.
        """
        rows = await self._connection.execute(_FREE, {"table_number": roundtable, "but": but})
        return tuple(Seat(*row) for row in rows)

    async def answers(self, ballot_id: int) -> int:
        """Count the answers of a ballot, own objectives too."""
        found = await self._connection.execute(_ANSWERS, {"ballot": ballot_id})
        count: int = found.scalar_one()
        return count

    async def join(self, seat: Seat, ballot_id: int) -> None:
        """Have a seat go on with another's ballot; its own answers are put aside.

        The table is held, and both are alone with their ballots: that is the caller's to know.
        """
        await self._connection.execute(_LEAVE_WITHDRAWN, {"ballot": ballot_id})
        await self._connection.execute(_SIT, {"seat": seat.id, "onto": ballot_id})
        await self._connection.execute(_MARK, {"ballot": ballot_id, "since": self._now})
        await self._connection.execute(_UNCONFIRM, {"ballot": ballot_id})
        await self._put_aside(seat)

    async def part(self, seat: Seat) -> Seat:
        """Give one of a pair a copy of the sheet as their own; the other keeps the sheet."""
        made = await self._connection.execute(_NEW_BALLOT, {"roundtable": seat.roundtable})
        copy = made.scalar_one()
        for statement in (_COPY_RATINGS, _COPY_OWN):
            await self._connection.execute(statement, {"ballot": seat.ballot_id, "onto": copy})
        return await self._leave(seat, copy)

    async def leave(self, seat: Seat) -> Seat:
        """Take one of a pair away from the sheet, with nothing; the other keeps it."""
        return await self._leave(seat, None)

    async def asides(self, seat_id: int) -> tuple[Aside, ...]:
        """Read the ballots a seat has aside, oldest first."""
        rows = await self._connection.execute(_ASIDES, {"seat": seat_id})
        return tuple(Aside(*row) for row in rows)

    async def take_back(self, seat: Seat, ballot_id: int) -> bool:
        """Go on with a ballot put aside, and put the present one there; False if it is not there.

        The seat is in no pair.
        """
        taken = await self._connection.execute(_TAKE_BACK, {"seat": seat.id, "ballot": ballot_id})
        if taken.rowcount != 1:
            return False
        await self._connection.execute(_SIT, {"seat": seat.id, "onto": ballot_id})
        await self._put_aside(seat)
        return True

    async def confirm(self, seat_id: int) -> bool:
        """Note that one of a pair calls the sheet finished; False if that was noted before."""
        noted = await self._connection.execute(_CONFIRM, {"seat": seat_id, "at": self._now})
        return noted.rowcount == 1

    async def unconfirm(self, ballot_id: int) -> bool:
        """Take back what was confirmed of a ballot; False if nobody had."""
        taken = await self._connection.execute(_UNCONFIRM, {"ballot": ballot_id})
        return taken.rowcount > 0

    async def forget(self, telegram_id: int) -> None:
        """Delete what somebody has aside."""
        person = {"person": telegram_id}
        for ballot in (await self._connection.execute(_ASIDES_HELD, person)).scalars().all():
            for statement in (*_FORGET_ASIDE, _DROP):
                await self._connection.execute(statement, {"ballot": ballot})

    async def _leave(self, seat: Seat, onto: int | None) -> Seat:
        left = {"ballot": seat.ballot_id}
        await self._connection.execute(_SIT, {"seat": seat.id, "onto": onto})
        await self._connection.execute(_MARK, {**left, "since": None})
        await self._connection.execute(_UNCONFIRM, left)
        return replace(seat, ballot_id=onto, confirmed_at=None)

    async def _put_aside(self, seat: Seat) -> None:
        """Put the ballot a seat has just left aside, or drop it where it says nothing."""
        left = {"ballot": seat.ballot_id}
        kept = await self._connection.execute(_PUT_ASIDE, {**left, "seat": seat.id})
        if not kept.rowcount:
            await self._connection.execute(_DROP, left)


def _split(row: Row[Any]) -> tuple[Seat, Person]:
    width = len(_SEAT)
    return Seat(*row[:width]), Person(*row[width:])
