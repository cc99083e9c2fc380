"""Who put which proposals in order: while they choose, and once they said that it counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Phase
from storage.seats import counted_in
from storage.tables import Numbers, choices, seats, votes

_SEAT = bindparam("seat", type_=choices.c.seat_id.type)
# Two coordinators may copy one paper at once: each waits for the other.
_HOLD = select(seats.c.id).where(seats.c.id == _SEAT).with_for_update()
_CHOICES = (
    select(choices.c.proposal_id).where(choices.c.seat_id == _SEAT).order_by(choices.c.position)
)
_VOTE = select(votes.c.proposal_id).where(votes.c.seat_id == _SEAT).order_by(votes.c.position)
_CHOOSE = insert(choices).from_select(
    ["seat_id", "position", "proposal_id"],
    select(
        _SEAT,
        select(func.coalesce(func.max(choices.c.position), 0) + 1)
        .where(choices.c.seat_id == _SEAT)
        .scalar_subquery(),
        bindparam("proposal", type_=choices.c.proposal_id.type),
    ),
)
_DROP = delete(choices).where(
    choices.c.seat_id == _SEAT,
    choices.c.proposal_id.in_(bindparam("chosen", expanding=True)),
)
_EMPTY_CHOICES = delete(choices).where(choices.c.seat_id == _SEAT)
_EMPTY_VOTE = delete(votes).where(votes.c.seat_id == _SEAT)
_CAST = insert(votes)
_REFILL = insert(choices)
_SEEN_BY = select(votes.c.seen_by).where(votes.c.seat_id == _SEAT).limit(1)
_SEE = (
    update(votes)
    .where(votes.c.seat_id == bindparam("seat"))
    .values(seen_by=bindparam("seen", type_=Numbers))
)
_SEEN_AT = (
    select(votes.c.seat_id, votes.c.seen_by)
    .join(seats, seats.c.id == votes.c.seat_id)
    .where(seats.c.roundtable == bindparam("table_number"), votes.c.position == 1)
)
_VOTES_AT = (
    select(votes.c.seat_id, votes.c.proposal_id)
    .join(seats, seats.c.id == votes.c.seat_id)
    .where(
        seats.c.roundtable == bindparam("table_number"),
        seats.c.withdrawn_at.is_(None),
        counted_in(Phase.CLOSED),
    )
    .order_by(votes.c.seat_id, votes.c.position)
)

_CHOOSING_AT = (
    select(choices.c.seat_id)
    .distinct()
    .join(seats, seats.c.id == choices.c.seat_id)
    .where(seats.c.roundtable == bindparam("table_number"))
)


@dataclass(slots=True)
class Rankings:
    """Questions and changes about rankings, inside one unit.

    *Choices* are what a seat is putting in order, its *vote* is what it confirmed: only votes
    count. Both are proposals' ids, the first place first; empty where there is nothing.
    """

    _connection: AsyncConnection
    _now: datetime

    async def choices(self, seat_id: int) -> tuple[int, ...]:
        """Read what a seat is putting in order."""
        rows = await self._connection.execute(_CHOICES, {"seat": seat_id})
        return tuple(rows.scalars())

    async def vote(self, seat_id: int) -> tuple[int, ...]:
        """Read what a seat confirmed."""
        rows = await self._connection.execute(_VOTE, {"seat": seat_id})
        return tuple(rows.scalars())

    async def votes_at(self, roundtable: int) -> dict[int, tuple[int, ...]]:
        """Read every vote of a table by its seat, ordered by seat; withdrawn seats' not.

        The vote of somebody who erased themselves afterwards is there while it is kept.
        """
        found: dict[int, tuple[int, ...]] = {}
        for row in await self._connection.execute(_VOTES_AT, {"table_number": roundtable}):
            found[row.seat_id] = (*found.get(row.seat_id, ()), row.proposal_id)
        return found

    async def choosing_at(self, roundtable: int) -> set[int]:
        """Read which seats of a table have put something in order, confirmed or not."""
        rows = await self._connection.execute(_CHOOSING_AT, {"table_number": roundtable})
        return set(rows.scalars())

    async def choose(self, seat_id: int, proposal_id: int) -> bool:
        """Give a proposal the next place; False if it has one already."""
        await self._hold(seat_id)
        if proposal_id in await self.choices(seat_id):
            return False
        await self._connection.execute(_CHOOSE, {"seat": seat_id, "proposal": proposal_id})
        return True

    async def undo(self, seat_id: int) -> None:
        """Take the last place back."""
        await self._hold(seat_id)
        await self.drop(seat_id, (await self.choices(seat_id))[-1:])

    async def drop(self, seat_id: int, proposal_ids: Collection[int]) -> None:
        """Take these out of what is being put in order; what is behind them moves up."""
        if proposal_ids:
            await self._connection.execute(_DROP, {"seat": seat_id, "chosen": list(proposal_ids)})

    async def clear(self, seat_id: int) -> None:
        """Begin again; the vote stays."""
        await self._connection.execute(_EMPTY_CHOICES, {"seat": seat_id})

    async def restore(self, seat_id: int) -> None:
        """Go back from what is being put in order to the vote."""
        await self._hold(seat_id)
        await self.clear(seat_id)
        ranks = _ranks(seat_id, await self.vote(seat_id))
        if ranks:
            await self._connection.execute(_REFILL, ranks)

    async def confirm(self, seat_id: int, seen_by: int | None = None) -> None:
        """Make what was put in order the vote, instead of the one before.

        `seen_by` is the seat of whoever copies it from paper.
        """
        await self._hold(seat_id)
        ranks = _ranks(seat_id, await self.choices(seat_id))
        await self._connection.execute(_EMPTY_VOTE, {"seat": seat_id})
        seen = None if seen_by is None else frozenset({seen_by})
        if ranks:
            await self._connection.execute(_CAST, [{**each, "seen_by": seen} for each in ranks])

    async def see(self, seat_id: int, reader: int) -> None:
        """Note that a seat has seen another one's vote."""
        found = await self._connection.execute(_SEEN_BY, {"seat": seat_id})
        seen = found.scalar() or frozenset()
        if reader not in seen:
            await self._connection.execute(_SEE, {"seat": seat_id, "seen": seen | {reader}})

    async def seen_at(self, roundtable: int) -> dict[int, frozenset[int]]:
        """Read by its seat who has seen each vote of a table, beside whose it is."""
        rows = await self._connection.execute(_SEEN_AT, {"table_number": roundtable})
        return {seat: seen or frozenset() for seat, seen in rows}

    async def forget(self, seat_id: int, *, vote: bool = True) -> None:
        """Delete what a seat was putting in order, and unless `vote` is false what it confirmed."""
        await self.clear(seat_id)
        if vote:
            await self._connection.execute(_EMPTY_VOTE, {"seat": seat_id})

    async def _hold(self, seat_id: int) -> None:
        await self._connection.execute(_HOLD, {"seat": seat_id})


def _ranks(seat_id: int, proposals: Sequence[int]) -> list[dict[str, int]]:
    return [
        {"seat_id": seat_id, "position": position, "proposal_id": proposal}
        for position, proposal in enumerate(proposals, 1)
    ]
