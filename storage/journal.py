"""The journal: who did what. It is added to and never changed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Text, bindparam, case, cast, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Deed, Deeds
from storage.tables import journal, seats

_ABOUT = seats.alias("about")
# The name is the seat's own, so that it is nowhere else when it has to go.
_DETAIL = func.coalesce(
    _ABOUT.c.name,
    case((_ABOUT.c.erased_at.is_(None), cast(_ABOUT.c.id, Text))),
    journal.c.detail,
)
_LINE = (
    journal.c.at,
    journal.c.roundtable,
    journal.c.seat_id,
    journal.c.deed,
    _DETAIL,
    journal.c.about_id,
)
_NOTE = insert(journal)
_LINES = (
    select(*_LINE, seats.c.name)
    .select_from(
        journal.outerjoin(seats, seats.c.id == journal.c.seat_id).outerjoin(
            _ABOUT, _ABOUT.c.id == journal.c.about_id
        )
    )
    .order_by(journal.c.id.desc())
)
_READ = _LINES.where(journal.c.roundtable == bindparam("table_number")).limit(bindparam("most"))
_BY = _LINES.where(journal.c.seat_id == bindparam("seat"))
_DOERS = (
    select(seats.c.telegram_id)
    .distinct()
    .join_from(journal, seats, seats.c.id == journal.c.seat_id)
    .where(
        journal.c.roundtable == bindparam("table_number"),
        journal.c.deed == bindparam("done"),
        journal.c.detail == bindparam("about"),
        seats.c.telegram_id.is_not(None),
    )
    .order_by(seats.c.telegram_id)
)
_OF = _LINES.where(journal.c.about_id == bindparam("seat"))


@dataclass(slots=True)
class Journal:
    """Lines added and read, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def note(
        self,
        roundtable: int | None,
        seat_id: int | None,
        deed: Deeds,
        detail: str | None = None,
        *,
        about: int | None = None,
    ) -> None:
        """Write down who did what; `detail` is what it was done to, `about` the seat of whom.

        A person is never named in `detail`: their name has to go with them.
        """
        await self._connection.execute(
            _NOTE,
            {
                "at": self._now,
                "roundtable": roundtable,
                "seat_id": seat_id,
                "deed": deed.value,
                "detail": detail,
                "about_id": about,
            },
        )

    async def read(self, roundtable: int, most: int) -> tuple[tuple[Deed, str | None], ...]:
        """Read the last `most` lines of a table, newest first, each with its seat's name."""
        rows = await self._connection.execute(_READ, {"table_number": roundtable, "most": most})
        return tuple((Deed(*row[:-1]), row[-1]) for row in rows)

    async def by(self, seat_id: int) -> tuple[Deed, ...]:
        """Read everything a seat did, newest first."""
        return tuple(
            Deed(*row[:-1]) for row in await self._connection.execute(_BY, {"seat": seat_id})
        )

    async def doers(self, roundtable: int, deed: Deeds, detail: str) -> tuple[int, ...]:
        """Read the Telegram ids of those who did this at a table and still have their seat."""
        found = await self._connection.execute(
            _DOERS, {"table_number": roundtable, "done": deed.value, "about": detail}
        )
        return tuple(found.scalars())

    async def about(self, seat_id: int) -> tuple[Deed, ...]:
        """Read everything that was done to whoever has a seat, newest first."""
        return tuple(
            Deed(*row[:-1]) for row in await self._connection.execute(_OF, {"seat": seat_id})
        )
