"""The journal: who did what. It is added to and never changed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Deed, Deeds
from storage.tables import columns, journal, seats

_NOTE = insert(journal)
_READ = (
    select(*columns(journal, Deed), seats.c.name)
    .outerjoin_from(journal, seats)
    .where(journal.c.roundtable == bindparam("table_number"))
    .order_by(journal.c.id.desc())
    .limit(bindparam("most"))
)


@dataclass(slots=True)
class Journal:
    """Lines added and read, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def note(
        self, roundtable: int | None, seat_id: int | None, deed: Deeds, detail: str | None = None
    ) -> None:
        """Write down who did what; `detail` is what it was done to."""
        await self._connection.execute(
            _NOTE,
            {
                "at": self._now,
                "roundtable": roundtable,
                "seat_id": seat_id,
                "deed": deed.value,
                "detail": detail,
            },
        )

    async def read(self, roundtable: int, most: int) -> tuple[tuple[Deed, str | None], ...]:
        """Read the last `most` lines of a table, newest first, each with its seat's name."""
        rows = await self._connection.execute(_READ, {"table_number": roundtable, "most": most})
        return tuple((Deed(*row[:-1]), row[-1]) for row in rows)
