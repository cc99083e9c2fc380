"""The tables of the process and the phase each is in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Phase, Roundtable
from storage.tables import columns, openings, roundtables
from storage.upserts import upsert

_ENSURE = upsert(roundtables)
_OPEN = upsert(openings)
_OPEN_PRESENT = {
    dialect: statement.from_select(
        ["roundtable", "phase", "opened_at"],
        # Without a condition SQLite takes ON CONFLICT for the condition of a join.
        select(roundtables.c.number, roundtables.c.phase, roundtables.c.phase_since).where(true()),
    )
    for dialect, statement in upsert(openings).items()
}
_ALL = select(*columns(roundtables, Roundtable)).order_by(roundtables.c.number)
_GET = _ALL.where(roundtables.c.number == bindparam("roundtable"))
_MOVE = (
    update(roundtables)
    .where(
        roundtables.c.number == bindparam("roundtable"),
        roundtables.c.phase == bindparam("phase_left"),
        roundtables.c.phase != bindparam("phase_now"),
    )
    .values(phase=bindparam("phase_now"), phase_since=bindparam("since"), presented_page=None)
)
_LEAVE = (
    update(openings)
    .where(
        openings.c.roundtable == bindparam("table_number"),
        openings.c.phase != bindparam("phase_now"),
        openings.c.closed_at.is_(None),
    )
    .values(closed_at=bindparam("at"))
)
_THIS_OPENING = (
    openings.c.roundtable == bindparam("table_number"),
    openings.c.phase == bindparam("phase_now"),
)
_REOPEN = update(openings).where(*_THIS_OPENING).values(closed_at=None)
_CLOSED_AT = select(openings.c.closed_at).where(*_THIS_OPENING)
_OPENINGS = select(openings.c.phase, openings.c.opened_at, openings.c.closed_at).where(
    openings.c.roundtable == bindparam("table_number")
)
_TURN_PAGE = (
    update(roundtables)
    .where(
        roundtables.c.number == bindparam("table_number"),
        roundtables.c.phase == Phase.PRESENTATION,
        roundtables.c.presented_page.is_not_distinct_from(bindparam("page_left")),
    )
    .values(presented_page=bindparam("page"))
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
            await self._connection.execute(_OPEN_PRESENT[self._connection.dialect.name])

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

    async def set_phase(self, number: int, phase: Phase, leaving: Phase) -> bool:
        """Move the table, which ends what was being presented.

        False, and it stays where it is, with its time, where it is in that phase already, or not in
        `leaving` any more. Of two who move it at once, one does.
        """
        given = {"roundtable": number, "phase_now": phase, "phase_left": leaving}
        moved = await self._connection.execute(_MOVE, {**given, "since": self._now})
        if moved.rowcount != 1:
            return False
        opening = {"table_number": number, "phase_now": phase}
        await self._connection.execute(_LEAVE, {**opening, "at": self._now})
        await self._connection.execute(
            _OPEN[self._connection.dialect.name],
            {"roundtable": number, "phase": phase, "opened_at": self._now},
        )
        await self._connection.execute(_REOPEN, opening)
        return True

    async def closed_at(self, number: int, phase: Phase) -> datetime | None:
        """Return when the table last left a phase; None while it is there or where it never was."""
        row = await self._connection.execute(
            _CLOSED_AT, {"table_number": number, "phase_now": phase}
        )
        return row.scalar_one_or_none()

    async def openings(self, number: int) -> dict[Phase, tuple[datetime, datetime | None]]:
        """Read when each phase was first opened and last left; None while the table is in it."""
        rows = await self._connection.execute(_OPENINGS, {"table_number": number})
        return {row.phase: (row.opened_at, row.closed_at) for row in rows}

    async def turn_page(self, number: int, left: int | None, page: int | None) -> bool:
        """Present `page` instead of page `left`, None for no page at all.

        False, and nothing is changed, where another page is presented or another phase is on.
        """
        turned = await self._connection.execute(
            _TURN_PAGE, {"table_number": number, "page_left": left, "page": page}
        )
        return turned.rowcount == 1
