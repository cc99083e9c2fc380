"""Desks: the page of each who leads a table, and the key that opens it."""

from dataclasses import asdict, dataclass

from sqlalchemy import BindParameter, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.board.keys import is_led
from storage.records import Desk
from storage.tables import columns, desks
from storage.upserts import upsert

_TABLE: BindParameter[int] = bindparam("table_number")
_SEAT: BindParameter[int] = bindparam("seat")
_OF_SEAT = desks.c.seat_id == _SEAT
_THIS = (desks.c.roundtable == _TABLE) & _OF_SEAT
_ANY = select(*columns(desks, Desk)).order_by(desks.c.roundtable, desks.c.seat_id)
_ALL = _ANY.where(is_led(desks))
_AT = _ALL.where(_THIS)
_BY = _ANY.where(_OF_SEAT)
_OPEN = upsert(
    desks,
    lambda new: {name: new[name] for name in ("key_hash", "expires_at", "language")},
)
_CLOSE = delete(desks).where(_THIS)
_FORGET = delete(desks).where(_OF_SEAT)


@dataclass(slots=True)
class Desks:
    """Questions and changes about desks, inside one unit."""

    _connection: AsyncConnection

    async def open(self, desk: Desk) -> None:
        """Let a key open somebody's desk, and no other from now on."""
        await self._connection.execute(_OPEN[self._connection.dialect.name], asdict(desk))

    async def close(self, roundtable: int, seat_id: int) -> bool:
        """Have no key open somebody's desk; False where none did."""
        done = await self._connection.execute(_CLOSE, {"table_number": roundtable, "seat": seat_id})
        return done.rowcount == 1

    async def at(self, roundtable: int, seat_id: int) -> Desk | None:
        """Read somebody's desk at a table, None where there is none."""
        found = await self._connection.execute(_AT, {"table_number": roundtable, "seat": seat_id})
        row = found.first()
        return None if row is None else Desk(*row)

    async def all(self) -> list[Desk]:
        """Read the desks of all who lead."""
        return [Desk(*row) for row in await self._connection.execute(_ALL)]

    async def by(self, seat_id: int) -> list[Desk]:
        """Read the desks of a seat, also where their keys open nothing any more."""
        return [Desk(*row) for row in await self._connection.execute(_BY, {"seat": seat_id})]

    async def forget(self, seat_id: int) -> None:
        """Take away the desks of a seat."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
