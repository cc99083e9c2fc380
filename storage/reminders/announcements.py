"""What coordinators say to everybody at a table."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Announcement
from storage.tables import announcements, columns

_ANNOUNCEMENT = columns(announcements, Announcement)
_ADD = insert(announcements).returning(*_ANNOUNCEMENT)
_GET = select(*_ANNOUNCEMENT).where(announcements.c.id == bindparam("announcement"))
_DRAFT = announcements.c.confirmed_at.is_(None)
_UNFINISHED = (
    select(*_ANNOUNCEMENT)
    .where(
        ~_DRAFT,
        announcements.c.finished_at.is_(None),
        func.coalesce(announcements.c.due_at, announcements.c.confirmed_at)
        <= bindparam("now", type_=announcements.c.due_at.type),
    )
    .order_by(announcements.c.id)
)
_BY = (
    select(*_ANNOUNCEMENT)
    .where(announcements.c.seat_id == bindparam("seat"))
    .order_by(announcements.c.id)
)
_CONFIRM = (
    update(announcements)
    .where(announcements.c.id == bindparam("announcement"), _DRAFT)
    .values(confirmed_at=bindparam("at"), due_at=bindparam("due"))
)
_HURRY = (
    update(announcements)
    .where(announcements.c.id == bindparam("announcement"), ~_DRAFT)
    .values(due_at=None)
)
_DROP = delete(announcements).where(announcements.c.seat_id == bindparam("seat"), _DRAFT)
_FINISH = (
    update(announcements)
    .where(announcements.c.id == bindparam("announcement"), announcements.c.finished_at.is_(None))
    .values(finished_at=bindparam("at"), text=None)
)


@dataclass(slots=True)
class Announcements:
    """Questions and changes about announcements, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def draft(self, roundtable: int, seat_id: int, text: str) -> Announcement:
        """Keep words that are not sent yet, instead of others of the same seat's."""
        await self.drop(seat_id)
        row = await self._connection.execute(
            _ADD,
            {
                "roundtable": roundtable,
                "seat_id": seat_id,
                "text": text,
                "created_at": self._now,
            },
        )
        return Announcement(*row.one())

    async def get(self, announcement_id: int) -> Announcement | None:
        """Find an announcement, finished or not."""
        found = await self._connection.execute(_GET, {"announcement": announcement_id})
        row = found.first()
        return None if row is None else Announcement(*row)

    async def by(self, seat_id: int) -> tuple[Announcement, ...]:
        """Read what a seat has written, sent or not."""
        rows = await self._connection.execute(_BY, {"seat": seat_id})
        return tuple(Announcement(*row) for row in rows)

    async def confirm(self, announcement_id: int, due_at: datetime | None = None) -> bool:
        """Have it sent, from `due_at` on; False if that was said before."""
        done = await self._connection.execute(
            _CONFIRM, {"announcement": announcement_id, "at": self._now, "due": due_at}
        )
        return done.rowcount == 1

    async def hurry(self, announcement_id: int) -> None:
        """Have one that waits sent now."""
        await self._connection.execute(_HURRY, {"announcement": announcement_id})

    async def drop(self, seat_id: int) -> None:
        """Forget what a seat has written and not sent."""
        await self._connection.execute(_DROP, {"seat": seat_id})

    async def unfinished(self) -> tuple[Announcement, ...]:
        """Read those not everybody has yet and that may leave by now, the oldest first."""
        rows = await self._connection.execute(_UNFINISHED, {"now": self._now})
        return tuple(Announcement(*row) for row in rows)

    async def finish(self, announcement_id: int) -> bool:
        """Note that everybody has it, and forget the words; False if that was done before."""
        done = await self._connection.execute(
            _FINISH, {"announcement": announcement_id, "at": self._now}
        )
        return done.rowcount == 1
