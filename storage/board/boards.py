"""Boards: what is on the wall of a table's room, and which key opens it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.board.keys import is_led
from storage.records import Board, Phase, Shown
from storage.tables import boards, columns
from storage.upserts import upsert

_TABLE: BindParameter[int] = bindparam("table_number")
_SEAT: BindParameter[int] = bindparam("seat")
# Of a board's key from before seats were kept with it nobody knows whose it is: it runs out.
_ALL = (
    select(*columns(boards, Board))
    .where(or_(boards.c.seat_id.is_(None), is_led(boards)))
    .order_by(boards.c.roundtable)
)
_AT = _ALL.where(boards.c.roundtable == _TABLE)
_OPEN = upsert(
    boards,
    lambda new: {name: new[name] for name in ("key_hash", "expires_at", "seat_id")},
)
_CLOSE = delete(boards).where(boards.c.roundtable == _TABLE)
_BY = select(*columns(boards, Board)).where(boards.c.seat_id == _SEAT)
_FORGET = delete(boards).where(boards.c.seat_id == _SEAT)
_CHANGE = update(boards).where(boards.c.roundtable == _TABLE)
_SHOW = _CHANGE.values(
    phase=bindparam("phase_now"), shown=bindparam("what"), page=bindparam("at"), dark=False
)
_DARKEN = _CHANGE.values(dark=bindparam("is_dark"))
_COUNT = _CHANGE.values(counted=bindparam("is_counted"))


@dataclass(slots=True)
class Boards:
    """Questions and changes about boards, inside one unit."""

    _connection: AsyncConnection

    async def open(
        self, roundtable: int, key_hash: str, expires_at: datetime, phase: Phase, seat_id: int
    ) -> None:
        """Let a key open a table's board, and no other from now on; what is on it stays.

        It does so while `seat_id` leads the table.
        """
        await self._connection.execute(
            _OPEN[self._connection.dialect.name],
            {
                "roundtable": roundtable,
                "key_hash": key_hash,
                "expires_at": expires_at,
                "phase": phase,
                "shown": Shown.WORK,
                "page": 0,
                "seat_id": seat_id,
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

    async def by(self, seat_id: int) -> list[Board]:
        """Read the boards whose key a seat had made, also where it opens nothing any more."""
        return [Board(*row) for row in await self._connection.execute(_BY, {"seat": seat_id})]

    async def forget(self, seat_id: int) -> None:
        """Take away the boards whose key a seat had made."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
