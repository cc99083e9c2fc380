"""Which phases' results a table's participants may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Phase
from storage.tables import publications
from storage.upserts import upsert

_PUBLISH = upsert(publications)
_WITHDRAW = delete(publications).where(
    publications.c.roundtable == bindparam("table_number"),
    publications.c.phase == bindparam("phase_meant"),
)
_AT = select(publications).where(publications.c.roundtable.in_(bindparam("tables", expanding=True)))


@dataclass(slots=True)
class Publications:
    """Questions and changes about what is published, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def publish(self, roundtable: int, phase: Phase) -> bool:
        """Let participants read a phase's results; False if they may already."""
        done = await self._connection.execute(
            _PUBLISH[self._connection.dialect.name],
            {"roundtable": roundtable, "phase": phase, "published_at": self._now},
        )
        return done.rowcount == 1

    async def withdraw(self, roundtable: int, phase: Phase) -> bool:
        """Take a phase's results back; False if they were not published."""
        done = await self._connection.execute(
            _WITHDRAW, {"table_number": roundtable, "phase_meant": phase}
        )
        return done.rowcount == 1

    async def at(self, roundtable: int) -> dict[Phase, datetime]:
        """Read since when each published phase of a table is published."""
        return (await self.of([roundtable]))[roundtable]

    async def of(self, roundtables: Sequence[int]) -> dict[int, dict[Phase, datetime]]:
        """Read the same for several tables at once; empty where nothing is published."""
        found: dict[int, dict[Phase, datetime]] = {number: {} for number in roundtables}
        for row in await self._connection.execute(_AT, {"tables": list(roundtables)}):
            found[row.roundtable][row.phase] = row.published_at
        return found
