"""The minority's word: what somebody sets against a result, in their own words."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Dissent
from storage.seats import counted_in
from storage.tables import columns, dissents, seats

_DISSENT = columns(dissents, Dissent)
_OF_SEAT = select(*_DISSENT).where(dissents.c.seat_id == bindparam("seat")).order_by(dissents.c.id)
_AT = (
    select(*_DISSENT, seats.c.name)
    .join(seats, seats.c.id == dissents.c.seat_id)
    .where(
        dissents.c.roundtable == bindparam("table_number"),
        seats.c.withdrawn_at.is_(None),
        counted_in(),
    )
    .order_by(dissents.c.id)
)
_ADD = insert(dissents).returning(*_DISSENT)
_THIS = (dissents.c.id == bindparam("dissent")) & (dissents.c.seat_id == bindparam("seat"))
_REWORD = update(dissents).where(_THIS).values(text=bindparam("words"))
_SIGN = update(dissents).where(_THIS).values(signed=bindparam("named"))
_REMOVE = delete(dissents).where(_THIS)
_FORGET = delete(dissents).where(dissents.c.seat_id == bindparam("seat"))
_HOLD = select(seats.c.id).where(seats.c.id == bindparam("seat")).with_for_update()


@dataclass(slots=True)
class Dissents:
    """Questions and changes about dissents, inside one unit.

    One is only changed together with its seat: an id alone opens nothing.
    """

    _connection: AsyncConnection
    _now: datetime

    async def of(self, seat_id: int) -> tuple[Dissent, ...]:
        """Read what a seat dissents from, oldest first."""
        rows = await self._connection.execute(_OF_SEAT, {"seat": seat_id})
        return tuple(Dissent(*row) for row in rows)

    async def at(self, roundtable: int) -> tuple[tuple[Dissent, str | None], ...]:
        """Read every dissent of a table, oldest first, each with its seat's name."""
        rows = await self._connection.execute(_AT, {"table_number": roundtable})
        return tuple((Dissent(*row[:-1]), row[-1]) for row in rows)

    async def write(
        self,
        roundtable: int,
        seat_id: int,
        text: str,
        *,
        objective: str | None = None,
        proposal_id: int | None = None,
    ) -> Dissent:
        """Write down what a seat sets against an objective or a proposal, unsigned.

        Of one subject a seat has one dissent: it gets the new words, and stays signed if it was.
        """
        await self._connection.execute(_HOLD, {"seat": seat_id})
        for found in await self.of(seat_id):
            if (found.objective, found.proposal_id) == (objective, proposal_id):
                here = {"dissent": found.id, "seat": seat_id}
                await self._connection.execute(_REWORD, {**here, "words": text})
                return replace(found, text=text)
        row = await self._connection.execute(
            _ADD,
            {
                "roundtable": roundtable,
                "seat_id": seat_id,
                "objective": objective,
                "proposal_id": proposal_id,
                "text": text,
            },
        )
        return Dissent(*row.one())

    async def sign(self, seat_id: int, dissent_id: int, signed: bool) -> None:
        """Say whether it is read with its author's name."""
        await self._connection.execute(
            _SIGN, {"seat": seat_id, "dissent": dissent_id, "named": signed}
        )

    async def remove(self, seat_id: int, dissent_id: int) -> None:
        """Take it away."""
        await self._connection.execute(_REMOVE, {"seat": seat_id, "dissent": dissent_id})

    async def forget(self, seat_id: int) -> None:
        """Take everything away that a seat dissents from: words are never kept without a name."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
