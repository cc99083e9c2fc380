"""Seats taken back from whoever had them, and what was left there until it is said whose it is.

The row of a freed seat stays as it is, with all that leads to it; it is only nobody's any more. A
new seat is made in its place. So what was left counts nowhere, but for what counted by then, and
no tap of whoever had it can reach the new one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
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

from storage.inviting.moving import move
from storage.records import FreedSeat, Left, ParticipantSeat, Phase, Role, Seat, seat_of
from storage.tables import (
    attendances,
    ballots,
    ballots_aside,
    choices,
    coauthors,
    columns,
    corrections,
    dissents,
    freed_seats,
    own_objectives,
    proposals,
    questions,
    ratings,
    readback_answers,
    seats,
    supports,
    votes,
)

_SEAT = columns(seats, Seat)
_WIDTH = len(_SEAT)
_THIS: BindParameter[int] = bindparam("seat", type_=seats.c.id.type)
_STAFF = (
    select(seats.c.id)
    .where(
        seats.c.role == Role.STAFF, seats.c.telegram_id.is_not(None), seats.c.withdrawn_at.is_(None)
    )
    .order_by(seats.c.id)
    .with_for_update()
)
_TAKE = (
    update(seats)
    .where(seats.c.id == _THIS, seats.c.telegram_id == bindparam("person"))
    .values(telegram_id=None, freed_in=bindparam("phase_now"), withdrawn_at=bindparam("out"))
)
_UNNAME = (
    update(seats)
    .where(seats.c.id == _THIS)
    .values(name=None, organisation=None, category=None, contact=None)
)
_PLACE = insert(seats).returning(*_SEAT)
_NOTE = insert(freed_seats)
_FOLLOW = (
    update(freed_seats).where(freed_seats.c.place_id == _THIS).values(place_id=bindparam("place"))
)
_FREED = select(
    *_SEAT, freed_seats.c.place_id, freed_seats.c.telegram_id, freed_seats.c.given_at
).join_from(freed_seats, seats, seats.c.id == freed_seats.c.seat_id)
_GET = _FREED.where(freed_seats.c.seat_id == _THIS)
_UNSAID = _FREED.where(
    freed_seats.c.place_id == bindparam("place"),
    freed_seats.c.telegram_id.is_not(None),
    seats.c.role == Role.PARTICIPANT,
).order_by(freed_seats.c.seat_id)
_OF_PERSON = _FREED.where(freed_seats.c.telegram_id == bindparam("person")).order_by(
    freed_seats.c.seat_id
)
_PROMISE = (
    update(freed_seats)
    .where(freed_seats.c.seat_id == _THIS, freed_seats.c.telegram_id.is_not(None))
    .values(given_at=bindparam("at"))
)
_SETTLE = (
    update(freed_seats)
    .where(freed_seats.c.seat_id == _THIS, freed_seats.c.telegram_id.is_not(None))
    .values(telegram_id=None)
)
_UNCALL = update(seats).where(seats.c.id == _THIS).values(claimed_as=None)
_LEAVE_EMPTY = (
    update(seats)
    .where(
        seats.c.id == _THIS,
        ~exists().where(ratings.c.ballot_id == seats.c.ballot_id),
        ~exists().where(own_objectives.c.ballot_id == seats.c.ballot_id),
        ~exists().where(votes.c.seat_id == seats.c.id),
    )
    .values(ballot_id=None)
)
_DROP_LEFT = delete(ballots).where(
    ballots.c.id == bindparam("ballot"),
    ~exists().where(seats.c.ballot_id == ballots.c.id),
    ~exists().where(ballots_aside.c.ballot_id == ballots.c.id),
)
_ITS_BALLOTS = or_(
    ballots.c.id == bindparam("ballot"),
    ballots.c.id.in_(select(ballots_aside.c.ballot_id).where(ballots_aside.c.seat_id == _THIS)),
)
_ANSWERS = tuple(
    select(func.count()).join_from(answers, ballots).where(_ITS_BALLOTS).scalar_subquery()
    for answers in (ratings, own_objectives)
)
_PROPOSALS = (
    select(func.count())
    .where(proposals.c.author_id == _THIS, proposals.c.discarded_at.is_(None))
    .scalar_subquery()
)
_OTHERS = tuple(
    select(func.count()).where(table.c.seat_id == _THIS).scalar_subquery()
    for table in (
        *(supports, coauthors, questions, choices, votes, dissents, attendances),
        *(readback_answers, corrections),
    )
)
_LEFT = select(sum(_ANSWERS[1:], _ANSWERS[0]), _PROPOSALS, sum(_OTHERS[1:], _OTHERS[0]))


@dataclass(slots=True)
class FreedSeats:
    """Questions and changes about freed seats, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def hold_staff(self) -> tuple[int, ...]:
        """Read the seats of staff who are in, and have nobody free one until this unit ends."""
        return tuple((await self._connection.execute(_STAFF)).scalars())

    async def free(self, seat: Seat, phase: Phase, *, counts: bool) -> Seat | None:
        """Take a seat from whoever has it, and return the one made in its place.

        `counts` says that its answers are part of a result and stay there, without a name. None
        where somebody was faster. A seat of those who lead keeps its name: what was done by it
        stays in the journal.
        """
        this = {"seat": seat.id}
        taken = await self._connection.execute(
            _TAKE,
            {
                **this,
                "person": seat.telegram_id,
                "phase_now": phase,
                "out": None if counts else self._now,
            },
        )
        if taken.rowcount != 1:
            return None
        place = await self._make_place(seat)
        if seat.role is Role.PARTICIPANT:
            await self._connection.execute(_UNNAME, this)
        if counts:
            await self._leave_empty(seat)
        await self._connection.execute(_FOLLOW, {**this, "place": place.id})
        await self._connection.execute(
            _NOTE,
            {
                "seat_id": seat.id,
                "place_id": place.id,
                "telegram_id": seat.telegram_id,
                "freed_at": self._now,
            },
        )
        return place

    async def _make_place(self, seat: Seat) -> Seat:
        made = await self._connection.execute(
            _PLACE,
            {
                "roundtable": seat.roundtable,
                "role": seat.role,
                "name": seat.name,
                "organisation": seat.organisation,
                "category": seat.category,
                "contact": seat.contact,
            },
        )
        return seat_of(made.one())

    async def get(self, seat_id: int) -> FreedSeat | None:
        """Find a freed seat, None where it never was freed."""
        row = (await self._connection.execute(_GET, {"seat": seat_id})).first()
        return None if row is None else _freed(row)

    async def unsaid(self, place_id: int) -> tuple[FreedSeat, ...]:
        """Read what was left before by others on the place of a seat, and nobody said whose it is.

        What was said to be of whoever was invited is there too, until they have it.
        """
        rows = await self._connection.execute(_UNSAID, {"place": place_id})
        return tuple(_freed(row) for row in rows)

    async def of_person(self, telegram_id: int) -> tuple[FreedSeat, ...]:
        """Read the seats that were taken back from somebody and hold what they left."""
        rows = await self._connection.execute(_OF_PERSON, {"person": telegram_id})
        return tuple(_freed(row) for row in rows)

    async def left(self, seat: Seat) -> Left:
        """Count what was left on a seat."""
        counted = {"seat": seat.id, "ballot": seat.ballot_id}
        return Left(*(await self._connection.execute(_LEFT, counted)).one())

    async def promise(self, seat_id: int, *, given: bool) -> None:
        """Note that what was left is of whoever was invited, or that this is not known."""
        at = self._now if given else None
        await self._connection.execute(_PROMISE, {"seat": seat_id, "at": at})

    async def settle(self, seat: Seat) -> bool:
        """Have nothing lead to whoever had it any more; False where that was so before.

        An empty ballot goes: nobody is counted who left nothing.
        """
        settled = await self._connection.execute(_SETTLE, {"seat": seat.id})
        await self._connection.execute(_UNCALL, {"seat": seat.id})
        await self._leave_empty(seat)
        return settled.rowcount == 1

    async def give(self, seat: Seat, to: ParticipantSeat, *, rating: bool, ranking: bool) -> None:
        """Give what was left on a seat to the one in its place, and settle it.

        `rating` and `ranking` say whether these are open, so that what did not count may count now.
        What the other one did since stays as it is.
        """
        await move(self._connection, seat, to, rating=rating, ranking=ranking)
        await self.settle(seat)

    async def _leave_empty(self, seat: Seat) -> None:
        await self._connection.execute(_LEAVE_EMPTY, {"seat": seat.id})
        await self._connection.execute(_DROP_LEFT, {"ballot": seat.ballot_id})


def _freed(row: Sequence[Any]) -> FreedSeat:
    return FreedSeat(seat_of(row[:_WIDTH]), *row[_WIDTH:])
