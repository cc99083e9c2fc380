"""Who comes to meetings, and who was there."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Answer, Attendance
from storage.tables import attendances, columns, meetings
from storage.upserts import upsert

_ATTENDANCE = columns(attendances, Attendance)
_ANSWERS = select(*_ATTENDANCE).where(attendances.c.meeting_id == bindparam("meeting"))
_OF_SEAT = (
    select(*_ATTENDANCE)
    .join(meetings)
    .where(attendances.c.seat_id == bindparam("seat"))
    .order_by(meetings.c.starts_at)
)
_ANSWER = upsert(
    attendances,
    lambda new: {"answer": new.answer, "answered_at": new.answered_at},
)
_PRESENT = upsert(attendances, lambda new: {"present_at": new.present_at})
_SAME = (
    attendances.c.meeting_id == bindparam("meeting"),
    attendances.c.seat_id == bindparam("sitting"),
)
_EXPLAIN = update(attendances).where(*_SAME).values(reason=bindparam("words"))
_SUBSTITUTE = update(attendances).where(*_SAME).values(substitute=bindparam("words"))

_FORGET = delete(attendances).where(attendances.c.seat_id == bindparam("seat"))


@dataclass(slots=True)
class Attendances:
    """Questions and changes about who comes to meetings, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def at(self, meeting_id: int) -> dict[int, Attendance]:
        """Read what people said to a meeting and who was there, by their seat."""
        rows = await self._connection.execute(_ANSWERS, {"meeting": meeting_id})
        return {row.seat_id: Attendance(*row) for row in rows}

    async def of(self, seat_id: int) -> tuple[Attendance, ...]:
        """Read what somebody said to the meetings of their table, in the meetings' order."""
        rows = await self._connection.execute(_OF_SEAT, {"seat": seat_id})
        return tuple(Attendance(*row) for row in rows)

    async def answer(self, meeting_id: int, seat_id: int, answer: Answer) -> None:
        """Note whether somebody comes; whoever can come has no reason and no substitute."""
        same = {"meeting_id": meeting_id, "seat_id": seat_id}
        await self._connection.execute(
            _ANSWER[self._connection.dialect.name],
            {**same, "answer": answer, "answered_at": self._now},
        )
        if answer is not Answer.NO:
            await self.explain(meeting_id, seat_id, None)
            await self.substitute(meeting_id, seat_id, None)

    async def explain(self, meeting_id: int, seat_id: int, reason: str | None) -> None:
        """Note why somebody who answered cannot come."""
        await self._connection.execute(
            _EXPLAIN, {"meeting": meeting_id, "sitting": seat_id, "words": reason}
        )

    async def substitute(self, meeting_id: int, seat_id: int, name: str | None) -> None:
        """Note who comes instead of somebody who answered."""
        await self._connection.execute(
            _SUBSTITUTE, {"meeting": meeting_id, "sitting": seat_id, "words": name}
        )

    async def attend(self, meeting_id: int, seat_id: int, present: bool) -> None:
        """Note that somebody is there, or that they are not after all."""
        await self._connection.execute(
            _PRESENT[self._connection.dialect.name],
            {
                "meeting_id": meeting_id,
                "seat_id": seat_id,
                "present_at": self._now if present else None,
            },
        )

    async def forget(self, seat_id: int) -> None:
        """Delete what a seat said to meetings, and that it was there."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
