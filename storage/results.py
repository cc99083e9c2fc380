"""Releases: what was read of answers, what counted in it, and who wants theirs to count."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import bindparam, case, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Counted, Released, ReleaseKind
from storage.tables import closings, columns, consents, counted, releases, seats
from storage.upserts import upsert

_COUNTED = columns(counted, Counted)
_KEPT = tuple(each.name for each in fields(Counted))
_RELEASED = columns(releases, Released)
_OF_KIND = (counted.c.roundtable == bindparam("table_number")) & (
    counted.c.kind == bindparam("kind_meant")
)
_READ = select(*_COUNTED).where(_OF_KIND).order_by(counted.c.id)
_EMPTY = delete(counted).where(_OF_KIND)
_KEEP = insert(counted)
_TABLES = select(counted.c.roundtable).distinct()
_NOTE = upsert(closings, lambda new: {"closed_at": new.closed_at, "waiting": new.waiting})
_WAITING = select(closings.c.waiting).where(
    closings.c.roundtable == bindparam("table_number"), closings.c.kind == bindparam("kind_meant")
)
_ADD = insert(releases)
_AT = (
    select(*_RELEASED)
    .where(
        releases.c.roundtable == bindparam("table_number"),
        releases.c.kind == bindparam("kind_meant"),
    )
    .order_by(releases.c.number.desc())
)
_LAST = _AT.limit(1)
_PUBLISHED = _AT.where(releases.c.published_at.is_not(None))
_PUBLISH = (
    update(releases)
    .where(
        releases.c.roundtable == bindparam("table_number"),
        releases.c.kind == bindparam("kind_meant"),
        releases.c.number == bindparam("release"),
        releases.c.published_at.is_(None),
    )
    .values(published_at=bindparam("at"))
)
_ASK = upsert(consents)
# A yes is for good: by then everybody may know what was answered.
_SAY = upsert(consents, lambda new: {"agreed": case((consents.c.agreed, True), else_=new.agreed)})
_OF_TABLE = (
    select(consents.c.seat_id, consents.c.agreed)
    .join(seats, seats.c.id == consents.c.seat_id)
    .where(
        seats.c.roundtable == bindparam("table_number"),
        consents.c.kind == bindparam("kind_meant"),
    )
)
_OF_SEAT = select(consents.c.kind, consents.c.agreed).where(consents.c.seat_id == bindparam("seat"))
_FORGET = delete(consents).where(consents.c.seat_id == bindparam("seat"))


@dataclass(slots=True)
class Releases:
    """Questions and changes about releases of a table and kind, inside one unit.

    Whoever closes, publishes or forgets holds the table first.
    """

    _connection: AsyncConnection
    _now: datetime

    async def counted(self, roundtable: int, kind: ReleaseKind) -> tuple[Counted, ...]:
        """Read every answer that has counted, in the order in which they were kept."""
        rows = await self._connection.execute(_READ, _which(roundtable, kind))
        return tuple(Counted(*row) for row in rows)

    async def keep(self, roundtable: int, kind: ReleaseKind, entries: Iterable[Counted]) -> None:
        """Keep these answers instead of those kept before."""
        await self._connection.execute(_EMPTY, _which(roundtable, kind))
        rows = [
            {
                "roundtable": roundtable,
                "kind": kind,
                **{name: getattr(each, name) for name in _KEPT},
            }
            for each in entries
        ]
        if rows:
            await self._connection.execute(_KEEP, rows)

    async def tables(self) -> tuple[int, ...]:
        """Read the numbers of the tables where something has counted."""
        return tuple((await self._connection.execute(_TABLES)).scalars())

    async def note(self, roundtable: int, kind: ReleaseKind, waiting: Mapping[str, int]) -> None:
        """Note how many sheets wait since this closing, by why."""
        await self._connection.execute(
            _NOTE[self._connection.dialect.name],
            {
                "roundtable": roundtable,
                "kind": kind,
                "closed_at": self._now,
                "waiting": json.dumps(dict(waiting)),
            },
        )

    async def waiting(self, roundtable: int, kind: ReleaseKind) -> dict[str, int] | None:
        """Read how many sheets wait, by why; None where nothing was ever closed."""
        found = await self._connection.execute(_WAITING, _which(roundtable, kind))
        waits = found.scalar_one_or_none()
        return None if waits is None else json.loads(waits)

    async def add(self, roundtable: int, kind: ReleaseKind, number: int, figures: str) -> None:
        """Make a release, for good."""
        await self._connection.execute(
            _ADD,
            {
                "roundtable": roundtable,
                "kind": kind,
                "number": number,
                "made_at": self._now,
                "figures": figures,
            },
        )

    async def last(self, roundtable: int, kind: ReleaseKind) -> Released | None:
        """Read the last release, None where there is none."""
        row = (await self._connection.execute(_LAST, _which(roundtable, kind))).first()
        return None if row is None else Released(*row)

    async def published(self, roundtable: int, kind: ReleaseKind) -> tuple[Released, ...]:
        """Read what was ever published, the last one first: what was read cannot be unread."""
        rows = await self._connection.execute(_PUBLISHED, _which(roundtable, kind))
        return tuple(Released(*row) for row in rows)

    async def every(self, roundtable: int, kind: ReleaseKind) -> tuple[Released, ...]:
        """Read all releases there ever were, the last one first."""
        rows = await self._connection.execute(_AT, _which(roundtable, kind))
        return tuple(Released(*row) for row in rows)

    async def publish(self, roundtable: int, kind: ReleaseKind, number: int) -> None:
        """Note that everybody who takes part may read a release; the first time stays."""
        await self._connection.execute(
            _PUBLISH, {**_which(roundtable, kind), "release": number, "at": self._now}
        )

    async def consents(self, roundtable: int, kind: ReleaseKind) -> dict[int, bool | None]:
        """Read what each seat of a table that was asked has said; None is no answer yet."""
        rows = await self._connection.execute(_OF_TABLE, _which(roundtable, kind))
        return {row.seat_id: row.agreed for row in rows}

    async def consents_of(self, seat_id: int) -> dict[ReleaseKind, bool | None]:
        """Read the same of one seat, by kind."""
        rows = await self._connection.execute(_OF_SEAT, {"seat": seat_id})
        return {row.kind: row.agreed for row in rows}

    async def ask(self, seat_ids: Sequence[int], kind: ReleaseKind) -> None:
        """Note that these are asked; what somebody said stays."""
        rows = [self._row(each, kind, None) for each in seat_ids]
        if rows:
            await self._connection.execute(_ASK[self._connection.dialect.name], rows)

    async def say(self, seat_id: int, kind: ReleaseKind, agreed: bool) -> None:
        """Note what somebody says, or says now."""
        await self._connection.execute(
            _SAY[self._connection.dialect.name], self._row(seat_id, kind, agreed)
        )

    async def forget(self, seat_id: int) -> None:
        """Delete what a seat was asked and said."""
        await self._connection.execute(_FORGET, {"seat": seat_id})

    def _row(
        self, seat_id: int, kind: ReleaseKind, agreed: bool | None
    ) -> dict[str, int | ReleaseKind | bool | datetime | None]:
        return {"seat_id": seat_id, "kind": kind, "agreed": agreed, "asked_at": self._now}


def _which(roundtable: int, kind: ReleaseKind) -> dict[str, int | ReleaseKind]:
    return {"table_number": roundtable, "kind_meant": kind}
