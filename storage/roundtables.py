"""The tables of the process and the phase each is in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Phase, Roundtable
from storage.tables import columns, roundtables
from storage.upserts import upsert

_ENSURE = upsert(roundtables)
_ALL = select(*columns(roundtables, Roundtable)).order_by(roundtables.c.number)
_GET = _ALL.where(roundtables.c.number == bindparam("roundtable"))
_MOVE = (
    update(roundtables)
    .where(
        roundtables.c.number == bindparam("roundtable"),
        roundtables.c.phase != bindparam("phase_now"),
    )
    .values(phase=bindparam("phase_now"), phase_since=bindparam("since"))
)


@dataclass(slots=True)
class Roundtables:
    """Questions and changes about tables, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def ensure(self, numbers: Iterable[int], phase: Phase) -> None:
        """Add the tables that are missing, in `phase`; those that exist stay as they are."""
        missing = [{"number": n, "phase": phase, "phase_since": self._now} for n in numbers]
        if missing:
            await self._connection.execute(_ENSURE[self._connection.dialect.name], missing)

    async def get(self, number: int) -> Roundtable:
        """Read one table; LookupError if there is none of that number."""
        row = (await self._connection.execute(_GET, {"roundtable": number})).first()
        if row is None:
            raise LookupError(f"no table {number}")
        return Roundtable(*row)

    async def all(self) -> dict[int, Roundtable]:
        """Read every table by its number, in order."""
        rows = await self._connection.execute(_ALL)
        return {table.number: table for table in (Roundtable(*row) for row in rows)}

    async def set_phase(self, number: int, phase: Phase) -> bool:
        """Move the table; False if it was in that phase already (its time is then kept)."""
        moved = await self._connection.execute(
            _MOVE, {"roundtable": number, "phase_now": phase, "since": self._now}
        )
        return moved.rowcount == 1
