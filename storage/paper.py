"""Sheets from paper that somebody else reads a second time."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import DoubleCheck
from storage.tables import columns, double_checks
from storage.upserts import upsert

_CHECK = columns(double_checks, DoubleCheck)
_OF = select(*_CHECK).where(double_checks.c.seat_id.in_(bindparam("chosen", expanding=True)))
_KEEP = upsert(
    double_checks,
    lambda new: {name: new[name] for name in ("authors", "checker_id", "again", "checked_at")},
)


@dataclass(slots=True)
class DoubleChecks:
    """Questions and changes about second readings; whoever decides by one holds its ballot."""

    _connection: AsyncConnection

    async def of(self, seat_ids: Sequence[int]) -> dict[int, DoubleCheck]:
        """Read those there are of these seats; of a sheet nobody has typed there is none."""
        rows = await self._connection.execute(_OF, {"chosen": list(seat_ids)})
        return {row.seat_id: DoubleCheck(*row) for row in rows}

    async def keep(self, check: DoubleCheck) -> None:
        """Keep one, in the place of the seat's."""
        await self._connection.execute(_KEEP[self._connection.dialect.name], asdict(check))
