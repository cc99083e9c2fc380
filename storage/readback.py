"""Reading the minutes back: the rounds of a table, what people said to each point, corrections."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Delete, Update, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Correction, PointAnswer, Readback
from storage.tables import columns, corrections, readback_answers, readbacks
from storage.upserts import upsert

_READBACK = columns(readbacks, Readback)
_ANSWER = columns(readback_answers, PointAnswer)
_CORRECTION = columns(corrections, Correction)

_BEGIN = insert(readbacks).returning(*_READBACK)
_GET = select(*_READBACK).where(readbacks.c.id == bindparam("readback"))
_AT = (
    select(*_READBACK)
    .where(readbacks.c.roundtable == bindparam("table_number"))
    .order_by(readbacks.c.id)
)
_LAST = _AT.order_by(None).order_by(readbacks.c.id.desc()).limit(1)
_OVERDUE = (
    select(*_READBACK)
    .where(readbacks.c.closed_at.is_(None), readbacks.c.ends_at <= bindparam("at"))
    .order_by(readbacks.c.id)
)
_CLOSE = (
    update(readbacks)
    .where(readbacks.c.id == bindparam("readback"), readbacks.c.closed_at.is_(None))
    .values(closed_at=bindparam("at"), figures=bindparam("told"))
)

_OF_ROUND = readback_answers.c.readback_id == bindparam("readback")
_OF_SEAT = readback_answers.c.seat_id == bindparam("seat")
_AT_POINT = _OF_ROUND & _OF_SEAT & (readback_answers.c.point == bindparam("place"))
_ANSWERS = (
    select(*_ANSWER).where(_OF_ROUND).order_by(readback_answers.c.seat_id, readback_answers.c.point)
)
_SAID = upsert(readback_answers, lambda new: {"text": new.text, "signed": new.signed})
_SIGN = update(readback_answers).where(_AT_POINT).values(signed=bindparam("named"))
_TAKE_BACK = delete(readback_answers).where(_AT_POINT)
_BY_SEAT = (
    select(readback_answers.c.readback_id, *_ANSWER)
    .where(_OF_SEAT)
    .order_by(readback_answers.c.readback_id, readback_answers.c.point)
)

_CORRECTIONS = (
    select(*_CORRECTION)
    .where(corrections.c.readback_id == bindparam("readback"))
    .order_by(corrections.c.id)
)
_CORRECTION_OF = select(*_CORRECTION).where(corrections.c.id == bindparam("correction"))
_BY = (
    select(*_CORRECTION)
    .where(corrections.c.seat_id == bindparam("seat"))
    .order_by(corrections.c.id)
)
_WRITE = insert(corrections)
_THIS = corrections.c.id == bindparam("correction")
_REWORD = (
    update(corrections)
    .where(_THIS, corrections.c.sent_at.is_(None))
    .values(text=bindparam("words"))
)
_SEND = (
    update(corrections)
    .where(_THIS, corrections.c.sent_at.is_(None))
    .values(sent_at=bindparam("at"))
)
_UNDECIDED = _THIS & corrections.c.taken.is_(None)
_DROP = delete(corrections).where(_UNDECIDED)
_EXPLAIN = (
    update(corrections)
    .where(_UNDECIDED)
    .values(reason=bindparam("words"), touched_at=bindparam("at"))
)
_SETTLE = update(corrections).where(_UNDECIDED).values(taken=bindparam("decided"))
_REOPEN = (
    update(corrections)
    .where(_THIS, corrections.c.taken.is_not(None))
    .values(taken=None, touched_at=bindparam("at"))
)


@dataclass(slots=True)
class Readbacks:
    """Questions and changes about reading back, inside one unit.

    Whoever says something holds the round, so that none of it comes after its closing.
    """

    _connection: AsyncConnection
    _now: datetime

    async def begin(self, roundtable: int, ends_at: datetime, basis: str, draft: str) -> Readback:
        """Begin a round."""
        row = await self._connection.execute(
            _BEGIN,
            {
                "roundtable": roundtable,
                "started_at": self._now,
                "ends_at": ends_at,
                "basis": basis,
                "draft": draft,
            },
        )
        return Readback(*row.one())

    async def get(self, readback_id: int, *, hold: bool = False) -> Readback | None:
        """Find a round; with `hold` nobody closes it before this unit is over."""
        statement = _GET.with_for_update(read=True) if hold else _GET
        row = (await self._connection.execute(statement, {"readback": readback_id})).first()
        return None if row is None else Readback(*row)

    async def at(self, roundtable: int) -> tuple[Readback, ...]:
        """Read the rounds of a table, the first one first."""
        rows = await self._connection.execute(_AT, {"table_number": roundtable})
        return tuple(Readback(*row) for row in rows)

    async def last(self, roundtable: int) -> Readback | None:
        """Read a table's last round, None before the first."""
        row = (await self._connection.execute(_LAST, {"table_number": roundtable})).first()
        return None if row is None else Readback(*row)

    async def overdue(self) -> tuple[Readback, ...]:
        """Read the rounds whose time is over, and that are not closed."""
        rows = await self._connection.execute(_OVERDUE, {"at": self._now})
        return tuple(Readback(*row) for row in rows)

    async def hold(self, readback_id: int) -> None:
        """Have nobody say anything to a round before this unit is over."""
        await self._connection.execute(_GET.with_for_update(), {"readback": readback_id})

    async def close(self, round_: Readback, figures: str) -> bool:
        """Close a round with what came of it, not later than its end; False where it is closed."""
        done = await self._connection.execute(
            _CLOSE,
            {"readback": round_.id, "at": min(self._now, round_.ends_at), "told": figures},
        )
        return done.rowcount == 1

    async def answers(self, readback_id: int) -> tuple[PointAnswer, ...]:
        """Read what everybody said to the points of a round."""
        rows = await self._connection.execute(_ANSWERS, {"readback": readback_id})
        return tuple(PointAnswer(*row) for row in rows)

    async def answers_by(self, seat_id: int) -> tuple[tuple[int, PointAnswer], ...]:
        """Read what a seat said in all rounds, each with the round's number."""
        rows = await self._connection.execute(_BY_SEAT, {"seat": seat_id})
        return tuple((row[0], PointAnswer(*row[1:])) for row in rows)

    async def answer(
        self, readback_id: int, seat_id: int, point: int, text: str | None, signed: bool = False
    ) -> None:
        """Write down what a seat says to a point, in the place of what it said before."""
        await self._connection.execute(
            _SAID[self._connection.dialect.name],
            {
                "readback_id": readback_id,
                "seat_id": seat_id,
                "point": point,
                "text": text,
                "signed": signed,
            },
        )

    async def sign(self, readback_id: int, seat_id: int, point: int, signed: bool) -> None:
        """Say whether a dissent is read with its author's name."""
        where = {"readback": readback_id, "seat": seat_id, "place": point}
        await self._connection.execute(_SIGN, {**where, "named": signed})

    async def take_back(self, readback_id: int, seat_id: int, point: int) -> None:
        """Take away what a seat said to a point."""
        where = {"readback": readback_id, "seat": seat_id, "place": point}
        await self._connection.execute(_TAKE_BACK, where)

    async def corrections(self, readback_id: int) -> tuple[Correction, ...]:
        """Read the corrections of a round, oldest first, those that are not sent too."""
        rows = await self._connection.execute(_CORRECTIONS, {"readback": readback_id})
        return tuple(Correction(*row) for row in rows)

    async def corrections_by(self, seat_id: int) -> tuple[Correction, ...]:
        """Read the corrections of a seat in all rounds."""
        rows = await self._connection.execute(_BY, {"seat": seat_id})
        return tuple(Correction(*row) for row in rows)

    async def correction(self, correction_id: int) -> Correction | None:
        """Find a correction."""
        row = (
            await self._connection.execute(_CORRECTION_OF, {"correction": correction_id})
        ).first()
        return None if row is None else Correction(*row)

    async def write(self, readback_id: int, seat_id: int, point: int, text: str) -> None:
        """Keep the words of a correction; it is not sent yet."""
        await self._connection.execute(
            _WRITE,
            {"readback_id": readback_id, "seat_id": seat_id, "point": point, "text": text},
        )

    async def reword(self, correction_id: int, text: str) -> None:
        """Give a correction that is not sent other words."""
        await self._connection.execute(_REWORD, {"correction": correction_id, "words": text})

    async def send(self, correction_id: int) -> bool:
        """Let whoever leads read a correction; False where they may already."""
        return await self._done(_SEND, correction_id, at=self._now)

    async def drop(self, correction_id: int) -> bool:
        """Take a correction away that nobody decided about; False where there is none."""
        return await self._done(_DROP, correction_id)

    async def explain(self, correction_id: int, reason: str) -> None:
        """Keep why a correction will not be taken; it is not decided yet."""
        await self._done(_EXPLAIN, correction_id, words=reason, at=self._now)

    async def settle(self, correction_id: int, taken: bool) -> bool:
        """Decide about a correction; False where that is done."""
        return await self._done(_SETTLE, correction_id, decided=taken)

    async def reopen(self, correction_id: int) -> bool:
        """Have a correction be decided anew; False where it is undecided."""
        return await self._done(_REOPEN, correction_id, at=self._now)

    async def forget(self, seat_id: int) -> None:
        """Take away all that a seat said; what came of a closed round stays, without a name."""
        for table in (readback_answers, corrections):
            await self._connection.execute(delete(table).where(table.c.seat_id == seat_id))

    async def _done(self, statement: Update | Delete, correction_id: int, **values: Any) -> bool:
        done = await self._connection.execute(
            statement,
            {"correction": correction_id, **values},
        )
        return bool(done.rowcount == 1)
