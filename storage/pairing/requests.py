"""Requests to answer as a pair: to somebody by name, or to whoever has a code."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, exists, false, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import PairRequest, ParticipantSeat, Phase
from storage.tables import openings, pair_requests

# A table that came back from a later moment closed its rating in between.
_OVERTAKEN = exists().where(
    openings.c.roundtable == pair_requests.c.roundtable,
    openings.c.phase.not_in([Phase.PRESENTATION, Phase.RATING]),
    openings.c.closed_at >= pair_requests.c.asked_at,
)
_REQUEST = (
    *(pair_requests.c[name] for name in ("id", "roundtable", "asking_id", "asked_id", "code")),
    *(pair_requests.c[name] for name in ("asked_at", "answered_at", "accepted")),
    _OVERTAKEN,
)
_FIND = select(*_REQUEST).where(pair_requests.c.id == bindparam("request"))
_BY_CODE = select(*_REQUEST).where(pair_requests.c.code == bindparam("written"))
_OPEN = select(*_REQUEST).where(pair_requests.c.answered_at.is_(None)).order_by(pair_requests.c.id)
_FROM = _OPEN.where(pair_requests.c.asking_id == bindparam("seat"))
_TO = _OPEN.where(pair_requests.c.asked_id == bindparam("seat"))
_ASK = insert(pair_requests).returning(*_REQUEST[:-1], false())
_ANSWER = (
    update(pair_requests)
    .where(pair_requests.c.id == bindparam("request"), pair_requests.c.answered_at.is_(None))
    .values(answered_at=bindparam("at"), accepted=bindparam("said"))
)
_VOID = (
    update(pair_requests)
    .where(
        pair_requests.c.answered_at.is_(None),
        or_(
            pair_requests.c.asking_id.in_(bindparam("chosen", expanding=True)),
            pair_requests.c.asked_id.in_(bindparam("chosen", expanding=True)),
        ),
    )
    .values(answered_at=bindparam("at"))
)

_FORGET = delete(pair_requests).where(
    or_(
        pair_requests.c.asking_id == bindparam("seat"),
        pair_requests.c.asked_id == bindparam("seat"),
    )
)


@dataclass(slots=True)
class PairRequests:
    """Questions and changes about requests, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def ask(
        self, asking: ParticipantSeat, asked_id: int | None, code: str | None
    ) -> PairRequest:
        """Note that a seat asks another one, or whoever has `code`."""
        made = await self._connection.execute(
            _ASK,
            {
                "roundtable": asking.roundtable,
                "asking_id": asking.id,
                "asked_id": asked_id,
                "code": code,
                "asked_at": self._now,
            },
        )
        return PairRequest(*made.one())

    async def find(self, request_id: int) -> PairRequest | None:
        """Find a request, whatever became of it."""
        return await self._one(_FIND, request=request_id)

    async def by_code(self, code: str) -> PairRequest | None:
        """Find the request of a code, whatever became of it."""
        return await self._one(_BY_CODE, written=code)

    async def asked_by(self, seat_id: int, since: datetime) -> PairRequest | None:
        """Find the open request a seat has made; one by code has to be younger than `since`."""
        found = await self._connection.execute(_FROM, {"seat": seat_id})
        open_ones = [each for row in found if not (each := PairRequest(*row)).overtaken]
        return next((r for r in open_ones if r.code is None or r.asked_at > since), None)

    async def asked_of(self, seat_id: int) -> tuple[PairRequest, ...]:
        """Read the open requests made to a seat, oldest first."""
        found = await self._connection.execute(_TO, {"seat": seat_id})
        return tuple(each for row in found if not (each := PairRequest(*row)).overtaken)

    async def answer(self, request_id: int, accepted: bool | None) -> bool:
        """Answer an open request, None withdraws it; False if somebody was faster."""
        answered = await self._connection.execute(
            _ANSWER, {"request": request_id, "at": self._now, "said": accepted}
        )
        return answered.rowcount == 1

    async def void(self, *seat_ids: int) -> None:
        """End every open request made by or to these seats."""
        await self._connection.execute(_VOID, {"chosen": list(seat_ids), "at": self._now})

    async def forget(self, seat_id: int) -> None:
        """Delete whom a seat asked, and who asked it."""
        await self._connection.execute(_FORGET, {"seat": seat_id})

    async def _one(self, statement: Select[Any], **values: int | str) -> PairRequest | None:
        row = (await self._connection.execute(statement, values)).first()
        return None if row is None else PairRequest(*row)
