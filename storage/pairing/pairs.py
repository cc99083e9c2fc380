"""Pairs: two seats that answer as one sheet.

A pair is two living seats with the same ballot; `ballots.paired_at` only hints that somebody has
to look for the second. Who parted still share the sheet, since `ballots.parted_at`, until one of
them answers anew: so it counts once.

Whoever makes or parts a pair holds its table first: of two who act at once the second sees what the
first one did. A seat's ballot changes in its owner's turns only.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Row,
    bindparam,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.pairing.asides import Asides
from storage.records import Aside, ParticipantSeat, Person, Role
from storage.tables import ballots, columns, own_objectives, people, ratings, roundtables, seats

_SEAT = columns(seats, ParticipantSeat)
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
    .where(_THIS_SEAT, seats.c.ballot_id.is_not(None), _LIVING)
)
_other = seats.alias("other")
_FREE = (
    select(*_SEAT)
    .join(people, people.c.telegram_id == seats.c.telegram_id)
    .where(
        seats.c.roundtable == bindparam("table_number"),
        seats.c.role == Role.PARTICIPANT,
        seats.c.ballot_id.is_not(None),
        seats.c.id != bindparam("but"),
        _LIVING,
        people.c.noticed_at.is_not(None),
        people.c.unreachable_since.is_(None),
        ~exists().where(
            _other.c.ballot_id == seats.c.ballot_id,
            _other.c.id != seats.c.id,
            _other.c.withdrawn_at.is_(None),
            _other.c.erased_at.is_(None),
            ballots.c.id == seats.c.ballot_id,
            ballots.c.parted_at.is_(None),
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
_MARK = (
    update(ballots)
    .where(ballots.c.id == _BALLOT)
    .values(paired_at=bindparam("since"), parted_at=bindparam("until"))
)
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
_copied = ballots.alias("copied")
_COPY_SEEN = (
    update(ballots)
    .where(ballots.c.id == bindparam("onto"))
    .values(seen_by=select(_copied.c.seen_by).where(_copied.c.id == _BALLOT).scalar_subquery())
)
_COPY: BindParameter[int] = bindparam("onto", type_=ballots.c.id.type)
_COPY_RATINGS = insert(ratings).from_select(
    ["ballot_id", "objective", "level", "seen_by"],
    select(_COPY, ratings.c.objective, ratings.c.level, ratings.c.seen_by).where(
        ratings.c.ballot_id == _BALLOT
    ),
)
_TAKE_OWN = (
    update(own_objectives)
    .where(own_objectives.c.ballot_id == _BALLOT, own_objectives.c.written_by == bindparam("seat"))
    .values(ballot_id=bindparam("onto"))
)
_LEAVE_OWN = (
    update(own_objectives)
    .where(own_objectives.c.written_by == bindparam("seat"))
    .values(written_by=None)
)
_SHARED = select(ballots.c.id).where(
    ballots.c.roundtable == bindparam("table_number"),
    ballots.c.paired_at.is_not(None),
    select(func.count()).where(seats.c.ballot_id == ballots.c.id, _LIVING).scalar_subquery() > 1,
)


@dataclass(slots=True)
class Pairs:
    """Questions and changes about pairs, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    @property
    def _aside(self) -> Asides:
        return Asides(self._connection)

    async def hold(self, roundtable: int) -> None:
        """Have nobody else make or part a pair of this table, or move it, until this unit ends."""
        await self._connection.execute(_HOLD, {"table_number": roundtable})

    async def hold_sheet(self, ballot_id: int) -> None:
        """Have the other of a pair wait with their change of this ballot until this unit ends."""
        await self._connection.execute(_HOLD_SHEET, {"ballot": ballot_id})

    async def of(self, ballot_id: int) -> tuple[tuple[ParticipantSeat, Person], ...]:
        """Read who answers on a ballot, ordered by seat: one, or the two of a pair."""
        rows = await self._connection.execute(_OF, {"ballot": ballot_id})
        return tuple(_split(row) for row in rows)

    async def at(self, roundtable: int) -> frozenset[int]:
        """Return the ballots of a table on which two answer as a pair, parted ones not."""
        rows = await self._connection.execute(_SHARED, {"table_number": roundtable})
        return frozenset(rows.scalars())

    async def seated(self, seat_id: int) -> tuple[ParticipantSeat, Person] | None:
        """Find a participant's seat with whoever sits on it, None where nobody does any more."""
        row = (await self._connection.execute(_SEATED, {"seat": seat_id})).first()
        return None if row is None else _split(row)

    async def free(self, roundtable: int, but: int) -> tuple[ParticipantSeat, ...]:
        """Read the participants of a table who could be asked by seat `but`, ordered by name.

        They have read the notice, can be written to, and are in no pair.
        """
        rows = await self._connection.execute(_FREE, {"table_number": roundtable, "but": but})
        return tuple(ParticipantSeat(*row) for row in rows)

    async def answers(self, ballot_id: int) -> int:
        """Count the answers of a ballot, own objectives too."""
        found = await self._connection.execute(_ANSWERS, {"ballot": ballot_id})
        count: int = found.scalar_one()
        return count

    async def join(self, seat: ParticipantSeat, ballot_id: int) -> None:
        """Have a seat go on with another's ballot; its own answers are put aside.

        The table is held, and both are alone with their ballots: that is the caller's to know.
        """
        await self._connection.execute(_LEAVE_WITHDRAWN, {"ballot": ballot_id})
        await self._connection.execute(_SIT, {"seat": seat.id, "onto": ballot_id})
        await self._connection.execute(
            _MARK, {"ballot": ballot_id, "since": self._now, "until": None}
        )
        await self._connection.execute(_UNCONFIRM, {"ballot": ballot_id})
        await self._aside.keep(seat)

    async def part(self, ballot_id: int) -> None:
        """Have two be a pair no more; their sheet stays one until one of them is `split` off."""
        left = {"ballot": ballot_id}
        await self._connection.execute(_MARK, {**left, "since": None, "until": self._now})
        await self._connection.execute(_UNCONFIRM, left)

    async def split(self, seat: ParticipantSeat) -> ParticipantSeat:
        """Give one of two who parted a copy of the levels; the other keeps the sheet.

        Own objectives go with whoever wrote them, and are never copied: they would count twice.
        """
        made = await self._connection.execute(_NEW_BALLOT, {"roundtable": seat.roundtable})
        copy = made.scalar_one()
        for statement in (_COPY_RATINGS, _COPY_SEEN):
            await self._connection.execute(statement, {"ballot": seat.ballot_id, "onto": copy})
        taken = {"ballot": seat.ballot_id, "onto": copy, "seat": seat.id}
        await self._connection.execute(_TAKE_OWN, taken)
        await self._leave(seat, copy)
        return replace(seat, ballot_id=copy, confirmed_at=None)

    async def leave(self, seat: ParticipantSeat) -> None:
        """Take one of two away from the sheet, with nothing; the other keeps it as their own."""
        await self._connection.execute(_LEAVE_OWN, {"seat": seat.id})
        await self._leave(seat, None)

    async def asides(self, seat_id: int) -> tuple[Aside, ...]:
        """Read the ballots a seat has aside, oldest first."""
        return await self._aside.of(seat_id)

    async def take_back(self, seat: ParticipantSeat, ballot_id: int) -> bool:
        """Go on with a ballot put aside, and put the present one there; False if it is not there.

        The seat is in no pair.
        """
        if not await self._aside.take(seat.id, ballot_id):
            return False
        await self._connection.execute(_SIT, {"seat": seat.id, "onto": ballot_id})
        await self._aside.keep(seat)
        return True

    async def confirm(self, seat_id: int) -> bool:
        """Note that one of a pair calls the sheet finished; False if that was noted before."""
        noted = await self._connection.execute(_CONFIRM, {"seat": seat_id, "at": self._now})
        return noted.rowcount == 1

    async def unconfirm(self, ballot_id: int) -> bool:
        """Take back what was confirmed of a ballot; False if nobody had."""
        taken = await self._connection.execute(_UNCONFIRM, {"ballot": ballot_id})
        return taken.rowcount > 0

    async def forget(self, seat_id: int) -> None:
        """Delete what a seat has aside."""
        await self._aside.forget(seat_id)

    async def _leave(self, seat: ParticipantSeat, onto: int | None) -> None:
        left = {"ballot": seat.ballot_id}
        await self._connection.execute(_SIT, {"seat": seat.id, "onto": onto})
        await self._connection.execute(_MARK, {**left, "since": None, "until": None})
        await self._connection.execute(_UNCONFIRM, left)


def _split(row: Row[Any]) -> tuple[ParticipantSeat, Person]:
    width = len(_SEAT)
    return ParticipantSeat(*row[:width]), Person(*row[width:])
