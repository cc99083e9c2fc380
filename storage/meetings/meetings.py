"""Meetings of the tables, half-made ones too."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Integer, Text, bindparam, case, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Meeting
from storage.tables import attendances, columns, meetings, seats

FIELDS: Final = ("starts_at", "minutes", "place", "link", "agenda", "reminder_offsets")
"""What whoever makes a meeting decides."""
LONGEST: Final = timedelta(hours=12)
"""No meeting takes longer."""

_MEETING = columns(meetings, Meeting)
_THIS = meetings.c.id == bindparam("meeting")
_HALF_MADE = meetings.c.confirmed_at.is_(None)
_ON = meetings.c.confirmed_at.is_not(None) & meetings.c.cancelled_at.is_(None)
_OF_DRAFT = (
    meetings.c.writer_id == bindparam("writer"),
    meetings.c.roundtable == bindparam("table_number"),
    meetings.c.changes_id.is_not_distinct_from(bindparam("changed", type_=Integer)),
)

_BEGIN = insert(meetings).returning(*_MEETING)
_GET = select(*_MEETING).where(_THIS)
_DRAFT = select(*_MEETING).where(_HALF_MADE, *_OF_DRAFT).order_by(meetings.c.id.desc()).limit(1)
_STARTING = (
    select(*_MEETING)
    .where(
        _ON,
        meetings.c.starts_at > bindparam("after"),
        meetings.c.starts_at < bindparam("before"),
    )
    .order_by(meetings.c.starts_at, meetings.c.id)
)
_COMING = (
    select(*_MEETING)
    .where(
        _ON,
        meetings.c.roundtable.in_(bindparam("tables", expanding=True)),
        meetings.c.starts_at > bindparam("after"),
    )
    .order_by(meetings.c.starts_at, meetings.c.id)
)
_AT = (
    select(*_MEETING)
    .where(_ON, meetings.c.roundtable == bindparam("table_number"))
    .order_by(meetings.c.starts_at, meetings.c.id)
)
_WRITE = {
    field: update(meetings)
    .where(_THIS, _HALF_MADE)
    .values({field: bindparam("value"), "touched_at": bindparam("at")})
    for field in FIELDS
}
_CONFIRM = update(meetings).where(_THIS, _HALF_MADE).values(confirmed_at=bindparam("at"))
_APPLY = (
    update(meetings)
    .where(_THIS, _ON, meetings.c.sequence == bindparam("seen"))
    .values(
        sequence=meetings.c.sequence + 1,
        moved_at=case(
            (
                meetings.c.starts_at == bindparam("new_starts_at", type_=meetings.c.starts_at.type),
                meetings.c.moved_at,
            ),
            else_=bindparam("at", type_=meetings.c.moved_at.type),
        ),
        **{field: bindparam(f"new_{field}", type_=meetings.c[field].type) for field in FIELDS},
    )
    .returning(*_MEETING)
)
_REMIND = (
    update(meetings).where(_THIS, _ON).values(reminder_offsets=bindparam("offsets", type_=Text))
)
_RESTORE = (
    update(meetings)
    .where(_THIS, meetings.c.cancelled_at.is_not(None))
    .values(cancelled_at=None, sequence=meetings.c.sequence + 1)
    .returning(*_MEETING)
)
_CANCEL = (
    update(meetings)
    .where(_THIS, _ON)
    .values(cancelled_at=bindparam("at"), sequence=meetings.c.sequence + 1)
    .returning(*_MEETING)
)
_DROP = delete(meetings).where(_THIS, _HALF_MADE)
_DROP_CHANGES = delete(meetings).where(meetings.c.changes_id == bindparam("changed"), _HALF_MADE)
_FORGET_ANSWERS = delete(attendances).where(attendances.c.meeting_id == bindparam("meeting"))
_TABLES_SHARED = (
    select(seats.c.roundtable, seats.c.telegram_id)
    .where(
        seats.c.withdrawn_at.is_(None),
        seats.c.roundtable.in_(bindparam("tables", expanding=True)),
        seats.c.telegram_id.in_(
            select(seats.c.telegram_id).where(
                seats.c.withdrawn_at.is_(None),
                seats.c.telegram_id.is_not(None),
                seats.c.roundtable == bindparam("table_number"),
            )
        ),
    )
    .distinct()
)
_BY = select(*_MEETING).where(meetings.c.writer_id == bindparam("seat")).order_by(meetings.c.id)
_FORGET = delete(meetings).where(
    meetings.c.writer_id == bindparam("seat"), meetings.c.confirmed_at.is_(None)
)


@dataclass(slots=True)
class Meetings:
    """Questions and changes about meetings, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def half_made(
        self, roundtable: int, writer_id: int, changes: Meeting | None = None
    ) -> Meeting | None:
        """Find what `writer_id` has half-made: a new meeting, or a change of `changes`."""
        row = await self._connection.execute(
            _DRAFT,
            {
                "writer": writer_id,
                "table_number": roundtable,
                "changed": changes.id if changes else None,
            },
        )
        found = row.first()
        return None if found is None else Meeting(*found)

    async def draft(
        self, roundtable: int, writer_id: int, changes: Meeting | None = None
    ) -> Meeting:
        """Go on with what is half-made (see `half_made`).

        Where there is nothing half-made it is begun; a change begins with all that was decided.
        """
        if found := await self.half_made(roundtable, writer_id, changes):
            return found
        decided = changes.decided if changes else {}
        row = await self._connection.execute(
            _BEGIN,
            {
                "roundtable": roundtable,
                "writer_id": writer_id,
                "changes_id": changes.id if changes else None,
                "sequence": changes.sequence if changes else 0,
                "uid": f"{uuid.uuid4()}@crocevia",
                "created_at": self._now,
                **decided,
            },
        )
        return Meeting(*row.one())

    async def get(self, meeting_id: int) -> Meeting | None:
        """Find a meeting, whatever became of it."""
        row = (await self._connection.execute(_GET, {"meeting": meeting_id})).first()
        return None if row is None else Meeting(*row)

    async def coming(self, tables: Sequence[int], since: datetime) -> tuple[Meeting, ...]:
        """Read the meetings of these tables that are not over at `since`, the next one first."""
        rows = await self._connection.execute(
            _COMING, {"tables": list(tables), "after": since - LONGEST}
        )
        found = (Meeting(*row) for row in rows)
        return tuple(each for each in found if each.ends_at and each.ends_at > since)

    async def at(self, roundtable: int) -> tuple[Meeting, ...]:
        """Read every meeting of a table that takes place or took place, the first one first."""
        rows = await self._connection.execute(_AT, {"table_number": roundtable})
        return tuple(Meeting(*row) for row in rows)

    async def starting(self, after: datetime, before: datetime) -> tuple[Meeting, ...]:
        """Read the meetings of all tables that start between two moments, the next one first."""
        rows = await self._connection.execute(_STARTING, {"after": after, "before": before})
        return tuple(Meeting(*row) for row in rows)

    async def clashing(self, meeting: Meeting) -> tuple[Meeting, ...]:
        """Read the meetings, of whatever table, that take time of this one; itself not."""
        if meeting.starts_at is None or meeting.ends_at is None:
            return ()
        near = await self.starting(meeting.starts_at - LONGEST, meeting.ends_at)
        return tuple(
            each
            for each in near
            if each.id not in (meeting.id, meeting.changes_id) and each.overlaps(meeting)
        )

    async def shared(self, roundtable: int, others: Sequence[int]) -> dict[int, set[int]]:
        """Find who of a table sits at `others` too: their Telegram ids, by that table's number."""
        rows = await self._connection.execute(
            _TABLES_SHARED, {"table_number": roundtable, "tables": list(others)}
        )
        found: dict[int, set[int]] = {}
        for number, person in rows:
            found.setdefault(number, set()).add(person)
        return found

    async def write(self, meeting_id: int, field: str, value: datetime | int | str | None) -> None:
        """Decide one of FIELDS of what is half-made."""
        given = {"meeting": meeting_id, "value": value, "at": self._now}
        await self._connection.execute(_WRITE[field], given)

    async def confirm(self, meeting_id: int) -> bool:
        """Have a half-made meeting count; False if it does already."""
        done = await self._connection.execute(_CONFIRM, {"meeting": meeting_id, "at": self._now})
        return done.rowcount == 1

    async def change(self, draft: Meeting) -> Meeting | None:
        """Have a half-made change count; None if another change, or a cancellation, came first.

        A meeting that starts at another time is asked about anew: answers to it are forgotten.
        """
        before = None if draft.changes_id is None else await self.get(draft.changes_id)
        if before is None:
            return None
        decided = {f"new_{field}": value for field, value in draft.decided.items()}
        row = await self._connection.execute(
            _APPLY, {"meeting": before.id, "seen": draft.sequence, "at": self._now, **decided}
        )
        changed = row.first()
        if changed is None:
            return None
        await self._connection.execute(_DROP_CHANGES, {"changed": before.id})
        if before.starts_at != draft.starts_at:
            await self._connection.execute(_FORGET_ANSWERS, {"meeting": before.id})
        return Meeting(*changed)

    async def cancel(self, meeting_id: int) -> Meeting | None:
        """Call a meeting off; None if it was not on."""
        row = await self._connection.execute(_CANCEL, {"meeting": meeting_id, "at": self._now})
        cancelled = row.first()
        if cancelled is None:
            return None
        await self._connection.execute(_DROP_CHANGES, {"changed": meeting_id})
        return Meeting(*cancelled)

    async def restore(self, meeting_id: int) -> Meeting | None:
        """Have a meeting that was called off be on again; None if it is on."""
        row = (await self._connection.execute(_RESTORE, {"meeting": meeting_id})).first()
        return None if row is None else Meeting(*row)

    async def remind(self, meeting_id: int, offsets: str | None) -> None:
        """Say how many minutes before it people are reminded; None as everywhere."""
        await self._connection.execute(_REMIND, {"meeting": meeting_id, "offsets": offsets})

    async def drop(self, meeting_id: int) -> None:
        """Forget what is half-made."""
        await self._connection.execute(_DROP, {"meeting": meeting_id})

    async def by(self, seat_id: int) -> tuple[Meeting, ...]:
        """Read what a seat has made, half-made and cancelled ones too."""
        rows = await self._connection.execute(_BY, {"seat": seat_id})
        return tuple(Meeting(*row) for row in rows)

    async def forget(self, seat_id: int) -> None:
        """Delete what a seat has half-made; what counts is the table's."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
