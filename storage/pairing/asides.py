"""Ballots aside: answers from before their owner joined a pair, kept and counted nowhere."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, delete, exists, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Aside, ParticipantSeat
from storage.tables import ballots, ballots_aside, own_objectives, ratings, seats

_BALLOT: BindParameter[int] = bindparam("ballot")
_KEEP = insert(ballots_aside).from_select(
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
_TAKE = delete(ballots_aside).where(
    ballots_aside.c.ballot_id == _BALLOT, ballots_aside.c.seat_id == bindparam("seat")
)
_OF = (
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

_FORGET = tuple(
    delete(table).where(table.c.ballot_id == _BALLOT)
    for table in (ballots_aside, ratings, own_objectives)
)


@dataclass(slots=True)
class Asides:
    """Questions and changes about ballots aside, inside one unit."""

    _connection: AsyncConnection

    async def of(self, seat_id: int) -> tuple[Aside, ...]:
        """Read the ballots a seat has aside, oldest first."""
        rows = await self._connection.execute(_OF, {"seat": seat_id})
        return tuple(Aside(*row) for row in rows)

    async def keep(self, seat: ParticipantSeat) -> None:
        """Put the ballot a seat has just left aside, or drop it where it says nothing."""
        left = {"ballot": seat.ballot_id}
        kept = await self._connection.execute(_KEEP, {**left, "seat": seat.id})
        if not kept.rowcount:
            await self._connection.execute(_DROP, left)

    async def take(self, seat_id: int, ballot_id: int) -> bool:
        """Have a ballot be aside no more; False if it is not there."""
        taken = await self._connection.execute(_TAKE, {"seat": seat_id, "ballot": ballot_id})
        return taken.rowcount == 1

    async def forget(self, seat_id: int) -> None:
        """Delete what a seat has aside."""
        for aside in await self.of(seat_id):
            for statement in (*_FORGET, _DROP):
                await self._connection.execute(statement, {"ballot": aside.ballot_id})
