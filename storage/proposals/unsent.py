"""Unsent: what somebody says of a proposal to others, until they have read it once more.

That is a question, an answer, or from whoever leads the reason why it is hidden.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import UnsentLine
from storage.tables import columns, unsent_lines

_LINE = columns(unsent_lines, UnsentLine)
_SEAT = unsent_lines.c.seat_id == bindparam("seat")
_THESE = (
    _SEAT,
    unsent_lines.c.proposal_id == bindparam("proposal"),
    unsent_lines.c.question_id.is_not_distinct_from(bindparam("question")),
)
_ADD = insert(unsent_lines).returning(*_LINE)
_OF = select(*_LINE).where(*_THESE)
_BY = select(*_LINE).where(_SEAT).order_by(unsent_lines.c.id)
_REPLACE = delete(unsent_lines).where(*_THESE)
_DROP = delete(unsent_lines).where(
    unsent_lines.c.id == bindparam("line"),
    unsent_lines.c.seat_id.in_(bindparam("seats", expanding=True)),
)
_DROP_ANSWERS = delete(unsent_lines).where(unsent_lines.c.question_id == bindparam("question"))
_FORGET = delete(unsent_lines).where(_SEAT)


@dataclass(slots=True)
class UnsentLines:
    """Questions and changes about what is not sent yet, inside one unit.

    About one proposal a seat says one thing, and to one question it has one answer.
    """

    _connection: AsyncConnection
    _now: datetime

    async def keep(
        self, seat_id: int, proposal_id: int, text: str, question_id: int | None = None
    ) -> UnsentLine:
        """Keep words in the place of those before; with `question_id` they answer that."""
        these = {"seat": seat_id, "proposal": proposal_id, "question": question_id}
        await self._connection.execute(_REPLACE, these)
        row = await self._connection.execute(
            _ADD,
            {
                "seat_id": seat_id,
                "proposal_id": proposal_id,
                "question_id": question_id,
                "text": text,
            },
        )
        return UnsentLine(*row.one())

    async def of(
        self, seat_id: int, proposal_id: int, question_id: int | None = None
    ) -> UnsentLine | None:
        """Find what a seat is about to say of a proposal, or to answer to a question."""
        these = {"seat": seat_id, "proposal": proposal_id, "question": question_id}
        row = (await self._connection.execute(_OF, these)).first()
        return None if row is None else UnsentLine(*row)

    async def by(self, seat_id: int) -> tuple[UnsentLine, ...]:
        """Read all that a seat has not sent, oldest first."""
        rows = await self._connection.execute(_BY, {"seat": seat_id})
        return tuple(UnsentLine(*row) for row in rows)

    async def drop(self, line_id: int, seats: Collection[int]) -> None:
        """Forget a line where it is of one of these seats."""
        await self._connection.execute(_DROP, {"line": line_id, "seats": list(seats)})

    async def drop_answers(self, question_id: int) -> None:
        """Forget what anybody is about to answer to a question that needs no answer any more."""
        await self._connection.execute(_DROP_ANSWERS, {"question": question_id})

    async def forget(self, seat_id: int) -> None:
        """Forget all that a seat has not sent."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
