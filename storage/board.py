"""Boards: what is on the wall of a table's room, and what a change of it is seen by."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Board, Phase, ReleaseKind, Role, Shown
from storage.tables import (
    ballots,
    boards,
    columns,
    proposals,
    publications,
    ratings,
    releases,
    roundtables,
    seats,
    votes,
)
from storage.upserts import upsert

_ALL = select(*columns(boards, Board)).order_by(boards.c.roundtable)
_TABLE: BindParameter[int] = bindparam("table_number")
_AT = _ALL.where(boards.c.roundtable == _TABLE)
_OPEN = upsert(boards, lambda new: {"key_hash": new.key_hash, "expires_at": new.expires_at})
_CLOSE = delete(boards).where(boards.c.roundtable == _TABLE)
_CHANGE = update(boards).where(boards.c.roundtable == _TABLE)
_SHOW = _CHANGE.values(
    phase=bindparam("phase_now"), shown=bindparam("what"), page=bindparam("at"), dark=False
)
_DARKEN = _CHANGE.values(dark=bindparam("is_dark"))
_COUNT = _CHANGE.values(counted=bindparam("is_counted"))

_SITTING = (
    (seats.c.roundtable == _TABLE)
    & (seats.c.role == Role.PARTICIPANT)
    & seats.c.withdrawn_at.is_(None)
)
_RATED = ratings.join(ballots, ballots.c.id == ratings.c.ballot_id)
_PRESENTED = (proposals.c.roundtable == _TABLE) & proposals.c.presented_at.is_not(None)
_RELEASED = releases.c.roundtable == _TABLE
# Counts, of which one moves with whatever a board can show; nobody's answer is among them.
_PULSE = select(
    *(
        each.scalar_subquery()
        for each in (
            select(roundtables.c.phase).where(roundtables.c.number == _TABLE),
            select(roundtables.c.presented_page).where(roundtables.c.number == _TABLE),
            select(func.count()).where(_SITTING),
            select(func.count(seats.c.registered_at)).where(_SITTING),
            select(func.count(seats.c.paper_since)).where(_SITTING),
            select(func.count(func.distinct(seats.c.ballot_id))).where(_SITTING),
            select(func.count()).select_from(_RATED).where(ballots.c.roundtable == _TABLE),
            select(func.count())
            .select_from(votes.join(seats, seats.c.id == votes.c.seat_id))
            .where(_SITTING),
            select(func.count()).where(_PRESENTED),
            select(func.sum(proposals.c.revision)).where(_PRESENTED),
            select(func.count(proposals.c.hidden_at)).where(_PRESENTED),
            select(func.count(proposals.c.merged_into_id)).where(_PRESENTED),
            select(func.count()).where(publications.c.roundtable == _TABLE),
            *(
                select(func.count(releases.c.published_at)).where(
                    _RELEASED, releases.c.kind == kind
                )
                for kind in (ReleaseKind.RATING, ReleaseKind.RANKING)
            ),
        )
    )
)


@dataclass(slots=True)
class Boards:
    """Questions and changes about boards, inside one unit."""

    _connection: AsyncConnection

    async def open(
        self, roundtable: int, key_hash: str, expires_at: datetime, phase: Phase
    ) -> None:
        """Let a key open a table's board, and no other from now on; what is on it stays."""
        await self._connection.execute(
            _OPEN[self._connection.dialect.name],
            {
                "roundtable": roundtable,
                "key_hash": key_hash,
                "expires_at": expires_at,
                "phase": phase,
                "shown": Shown.WORK,
                "page": 0,
            },
        )

    async def close(self, roundtable: int) -> bool:
        """Have no key open a table's board; False where none did."""
        done = await self._connection.execute(_CLOSE, {"table_number": roundtable})
        return done.rowcount == 1

    async def at(self, roundtable: int) -> Board | None:
        """Read a table's board, None where there is none."""
        row = (await self._connection.execute(_AT, {"table_number": roundtable})).first()
        return None if row is None else Board(*row)

    async def all(self) -> dict[int, Board]:
        """Read all boards by their tables."""
        return {row.roundtable: Board(*row) for row in await self._connection.execute(_ALL)}

    async def show(self, roundtable: int, phase: Phase, shown: Shown, page: int) -> None:
        """Put a page of something on a board, in the light."""
        await self._connection.execute(
            _SHOW, {"table_number": roundtable, "phase_now": phase, "what": shown, "at": page}
        )

    async def darken(self, roundtable: int, dark: bool) -> None:
        """Have a board show nothing, or again what it showed."""
        await self._connection.execute(_DARKEN, {"table_number": roundtable, "is_dark": dark})

    async def count(self, roundtable: int, counted: bool) -> None:
        """Have a board say, or not, how many have answered."""
        await self._connection.execute(_COUNT, {"table_number": roundtable, "is_counted": counted})

    async def pulse(self, roundtable: int) -> tuple[Any, ...]:
        """Read what is another as soon as something on a table's board may be."""
        row = (await self._connection.execute(_PULSE, {"table_number": roundtable})).one()
        return tuple(row)
