"""What has been kept long enough: found, counted, and deleted a batch at a time.

How long that is stands in the content file; here is since when it runs. Whoever deletes it anew, or
beside another replica, finds what is left and nothing else.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Row,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Deeds, Phase
from storage.tables import (
    announcements,
    choices,
    corrections,
    deliveries,
    double_checks,
    invitations,
    journal,
    last_messages,
    meetings,
    openings,
    outcomes,
    people,
    proposal_objectives,
    proposals,
    quarantine,
    readbacks,
    seats,
    seen_updates,
    signatures,
    union_parts,
    unsent_lines,
    votes,
)

BATCH: Final = 500
"""Rows of a kind that one unit deletes at most, so that nobody waits for it."""


class Kind(StrEnum):
    """What is deleted when its time is over."""

    UPDATES = "updates"
    QUARANTINE = "quarantine"
    DRAFTS = "drafts"
    INVITATIONS = "invitations"
    MESSAGES = "messages"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of a table that go a while after a moment; `hangs_on` are rows of theirs that go before.

    Where there is something `instead` the row itself stays, with that in its columns.
    """

    table: Table
    since: ColumnElement[datetime]
    only: tuple[ColumnElement[bool], ...] = ()
    hangs_on: tuple[Column[Any], ...] = ()
    instead: Mapping[str, Any] | None = None


def _closed(roundtable: ColumnElement[int | None], phase: Phase) -> ColumnElement[datetime]:
    """Return when a table last left a phase; nothing while it is in it."""
    return (
        select(openings.c.closed_at)
        .where(openings.c.roundtable == roundtable, openings.c.phase == phase)
        .scalar_subquery()
    )


def _table_of(column: Column[Any], of: Table) -> ColumnElement[int | None]:
    asking = select(of.c.roundtable).where(of.c.id == column)
    return asking.correlate(column.table).scalar_subquery()


_GONE: Final = "gone-"
"""With this begins what stands in the place of a code's hash: no hash does."""
_IS_MOVE = journal.c.deed == Deeds.PHASE.value


def _is_confirmed() -> ColumnElement[bool]:
    """Tell whether a choice belongs to an order that is, as a whole, what its seat confirmed."""
    ours = choices.alias("ours")
    of_seat = select(func.count()).where(ours.c.seat_id == choices.c.seat_id).correlate(choices)
    chosen = of_seat.select_from(ours)
    both = chosen.join(
        votes,
        (votes.c.seat_id == ours.c.seat_id)
        & (votes.c.position == ours.c.position)
        & (votes.c.proposal_id == ours.c.proposal_id),
    ).scalar_subquery()
    cast_votes = select(func.count()).where(votes.c.seat_id == choices.c.seat_id).correlate(choices)
    return (both == chosen.scalar_subquery()) & (both == cast_votes.scalar_subquery())


_ROWS: Final[Mapping[Kind, tuple[_Rows, ...]]] = MappingProxyType(
    {
        Kind.UPDATES: (
            _Rows(seen_updates, seen_updates.c.seen_at),
            _Rows(last_messages, last_messages.c.sent_at),
        ),
        Kind.QUARANTINE: (_Rows(quarantine, quarantine.c.quarantined_at),),
        Kind.DRAFTS: (
            _Rows(
                unsent_lines,
                _closed(_table_of(unsent_lines.c.proposal_id, proposals), Phase.PROPOSALS),
            ),
            _Rows(
                proposals,
                _closed(proposals.c.roundtable, Phase.PROPOSALS),
                (proposals.c.presented_at.is_(None),),
                (
                    union_parts.c.union_id,
                    proposal_objectives.c.proposal_id,
                    signatures.c.proposal_id,
                ),
            ),
            _Rows(
                choices,
                _closed(_table_of(choices.c.seat_id, seats), Phase.RANKING),
                (~_is_confirmed(),),
            ),
            # What somebody read so far of a sheet from paper, and did not call checked.
            _Rows(
                double_checks,
                _closed(_table_of(double_checks.c.seat_id, seats), Phase.RATING),
                (
                    double_checks.c.checked_at.is_(None),
                    type_coerce(double_checks.c.again, Text) != "[]",
                ),
                instead={"again": ()},
            ),
            _Rows(
                corrections,
                select(readbacks.c.closed_at)
                .where(readbacks.c.id == corrections.c.readback_id)
                .correlate(corrections)
                .scalar_subquery(),
                (corrections.c.sent_at.is_(None),),
            ),
            # These have no phase: why a correction is not taken, before that is decided;
            _Rows(
                corrections,
                corrections.c.touched_at,
                (
                    corrections.c.sent_at.is_not(None),
                    corrections.c.taken.is_(None),
                    corrections.c.reason.is_not(None),
                ),
                instead={"reason": None},
            ),
            # what becomes of a proposal, a meeting, words to a table;
            _Rows(
                outcomes,
                func.coalesce(outcomes.c.touched_at, outcomes.c.begun_at),
                (outcomes.c.told_at.is_(None),),
            ),
            _Rows(
                meetings,
                func.coalesce(meetings.c.touched_at, meetings.c.created_at),
                (meetings.c.confirmed_at.is_(None),),
            ),
            _Rows(
                announcements,
                announcements.c.created_at,
                (announcements.c.confirmed_at.is_(None),),
            ),
            # whom to invite.
            _Rows(
                people,
                people.c.unsent_at,
                (or_(people.c.roster.is_not(None), people.c.asked_back.is_not(None)),),
                instead={"roster": None, "asked_back": None},
            ),
        ),
        Kind.INVITATIONS: (
            _Rows(
                invitations,
                func.coalesce(
                    invitations.c.used_at, invitations.c.revoked_at, invitations.c.expires_at
                ),
                (~invitations.c.token_hash.startswith(_GONE),),
                # The number stays, by which the console names a seat: of the code there is nothing.
                instead={
                    "token_hash": literal(_GONE) + cast(invitations.c.id, Text),
                    "salt": None,
                },
            ),
        ),
        Kind.MESSAGES: (_Rows(deliveries, deliveries.c.settled_at),),
        # That a table moved is told in its minutes; who moved it goes.
        Kind.JOURNAL: (
            _Rows(journal, journal.c.at, (~_IS_MOVE,)),
            _Rows(
                journal,
                journal.c.at,
                (_IS_MOVE, journal.c.seat_id.is_not(None)),
                instead={"seat_id": None},
            ),
        ),
    }
)


@dataclass(slots=True)
class Expiry:
    """What is kept too long, and how it goes, inside one unit."""

    _connection: AsyncConnection

    async def delete(self, kind: Kind, before: datetime) -> int:
        """Delete what of a kind counts since a moment earlier than `before`; how many rows went.

        At most `BATCH` of each table: where it is as many, there may be more.
        """
        return sum([await self._delete(rows, before) for rows in _ROWS[kind]])

    async def _delete(self, rows: _Rows, before: datetime) -> int:
        due = (
            select(*rows.table.primary_key.columns)
            .where(*_due(rows))
            .limit(BATCH)
            .with_for_update(of=rows.table, skip_locked=True)
        )
        found = (await self._connection.execute(due, {"before": before})).all()
        await self._take(rows, found)
        return len(found)

    async def drop_drafts(self, seat_ids: Collection[int]) -> None:
        """Delete what hangs on these seats and was not handed in, however new it is."""
        for rows in _ROWS[Kind.DRAFTS]:
            theirs = [column.in_(seat_ids) for column in _seats_of(rows.table)]
            if theirs:
                mine = select(*rows.table.primary_key.columns).where(or_(*theirs), *rows.only)
                await self._take(rows, (await self._connection.execute(mine)).all())

    async def _take(self, rows: _Rows, found: Sequence[Row[Any]]) -> None:
        if not found:
            return
        key = rows.table.primary_key.columns
        for column in rows.hangs_on:
            these = column.in_([row[0] for row in found])
            await self._connection.execute(delete(column.table).where(these))
        chosen = tuple_(*key).in_([tuple(row) for row in found])
        if rows.instead is None:
            await self._connection.execute(delete(rows.table).where(chosen))
        else:
            emptied = update(rows.table).where(chosen).values(dict(rows.instead))
            await self._connection.execute(emptied)

    async def overdue(self, kind: Kind, before: datetime) -> int:
        """Count the rows of a kind that would go."""
        counts = [
            await self._connection.scalar(
                select(func.count()).select_from(rows.table).where(*_due(rows)), {"before": before}
            )
            for rows in _ROWS[kind]
        ]
        return sum(count or 0 for count in counts)

    async def oldest(self, kind: Kind) -> datetime | None:
        """Read since when the time of a kind's first rows runs; None where it runs of none."""
        found = [
            await self._connection.scalar(
                select(func.min(rows.since)).select_from(rows.table).where(*rows.only)
            )
            for rows in _ROWS[kind]
        ]
        return min((each for each in found if each is not None), default=None)


def _seats_of(table: Table) -> Iterator[Column[Any]]:
    return (
        column
        for column in table.columns
        if any(key.column is seats.c.id for key in column.foreign_keys)
    )


def _due(rows: _Rows) -> tuple[ColumnElement[bool], ...]:
    return rows.since < bindparam("before"), *rows.only
