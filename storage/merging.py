"""Merging: proposals told apart, or made one.

Merged proposals stay as they were; a new one, the union, takes their place.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from sqlalchemy import BindParameter, and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Proposal
from storage.tables import columns, distinct_proposals, proposals, union_parts
from storage.upserts import upsert

_PROPOSAL = columns(proposals, Proposal)
_CHOSEN: BindParameter[int] = bindparam("chosen", expanding=True)
_HOLD = (
    select(*_PROPOSAL)
    .where(proposals.c.id.in_(_CHOSEN))
    .order_by(proposals.c.id)
    .with_for_update(key_share=True)
)
_ORIGINALS = (
    select(*_PROPOSAL)
    .where(proposals.c.merged_into_id == bindparam("union"))
    .order_by(proposals.c.id)
)
_LAY_ASIDE = (
    update(proposals)
    .where(proposals.c.id == bindparam("union"))
    .values(discarded_at=bindparam("at"), revision=proposals.c.revision + 1)
)
_PRESENT = (
    update(proposals)
    .where(proposals.c.id == bindparam("union"))
    .values(
        author_id=bindparam("author"),
        discarded_at=None,
        presented_at=bindparam("at"),
        revision=proposals.c.revision + 1,
    )
)
_MERGE = (
    update(proposals)
    .where(proposals.c.id.in_(_CHOSEN))
    .values(merged_into_id=bindparam("union"), revision=proposals.c.revision + 1)
)
_PART = (
    update(proposals)
    .where(proposals.c.merged_into_id == bindparam("union"))
    .values(merged_into_id=None, revision=proposals.c.revision + 1)
)
_DISTINCT = upsert(distinct_proposals)
_THIS_PAIR = (
    distinct_proposals.c.first_id == bindparam("first"),
    distinct_proposals.c.second_id == bindparam("second"),
)
_LAST_DECISION = select(func.coalesce(func.max(distinct_proposals.c.decision), 0))
_NOT_DISTINCT = delete(distinct_proposals).where(
    or_(
        and_(*_THIS_PAIR),
        distinct_proposals.c.decision
        == select(distinct_proposals.c.decision).where(*_THIS_PAIR).scalar_subquery(),
    )
)
_DISTINCT_AT = (
    select(distinct_proposals)
    .join(proposals, proposals.c.id == distinct_proposals.c.first_id)
    .where(proposals.c.roundtable == bindparam("table_number"))
)
_PREPARED_BY = select(proposals.c.id).where(
    proposals.c.writer_id == bindparam("writer"),
    proposals.c.presented_at.is_(None),
    proposals.c.id.in_(select(union_parts.c.union_id)),
)
_FORGET_PREPARED = (
    delete(union_parts).where(union_parts.c.union_id.in_(_CHOSEN)),
    delete(proposals).where(proposals.c.id.in_(_CHOSEN)),
)
_ADD_PARTS = insert(union_parts)
_CHOOSE = (
    update(union_parts)
    .where(
        union_parts.c.union_id == bindparam("union"),
        union_parts.c.proposal_id == bindparam("proposal"),
    )
    .values(chosen=bindparam("is_chosen"))
)
_PARTS = (
    select(union_parts.c.proposal_id, union_parts.c.chosen)
    .where(union_parts.c.union_id == bindparam("union"))
    .order_by(union_parts.c.proposal_id)
)

Pair = tuple[int, int]


@dataclass(slots=True)
class Merging:
    """Questions and changes about proposals that may be one, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def hold(self, proposal_ids: Sequence[int]) -> tuple[Proposal, ...]:
        """Read these by id as they are now, and let nobody else change them in this unit's time."""
        rows = await self._connection.execute(_HOLD, {"chosen": list(proposal_ids)})
        return tuple(Proposal(*row) for row in rows)

    async def originals(self, union_id: int) -> tuple[Proposal, ...]:
        """Read what was merged into this one, ordered by id."""
        rows = await self._connection.execute(_ORIGINALS, {"union": union_id})
        return tuple(Proposal(*row) for row in rows)

    async def lay_aside(self, union_id: int) -> None:
        """Keep a union from everybody's sight: while it is prepared, and after it was undone."""
        await self._connection.execute(_LAY_ASIDE, {"union": union_id, "at": self._now})

    async def prepare(self, union: Proposal, parts: Iterable[int]) -> None:
        """Make this a union that is prepared of these, the only one its writer is preparing."""
        found = await self._connection.execute(_PREPARED_BY, {"writer": union.writer_id})
        if before := [row.id for row in found]:
            for statement in _FORGET_PREPARED:
                await self._connection.execute(statement, {"chosen": before})
        await self.lay_aside(union.id)
        rows = [{"union_id": union.id, "proposal_id": each, "chosen": True} for each in parts]
        await self._connection.execute(_ADD_PARTS, rows)

    async def choose(self, union_id: int, proposal_id: int, is_chosen: bool) -> None:
        """Have one of its parts be in the union, or be left out of it."""
        await self._connection.execute(
            _CHOOSE, {"union": union_id, "proposal": proposal_id, "is_chosen": is_chosen}
        )

    async def parts(self, union_id: int) -> Mapping[int, bool]:
        """Read what a union can be made of, ordered by id, and whether each is chosen."""
        rows = await self._connection.execute(_PARTS, {"union": union_id})
        return {row.proposal_id: row.chosen for row in rows}

    async def merge(self, union_id: int, author_id: int | None, originals: Sequence[int]) -> None:
        """Present a prepared union in the place of these; their own words stay as they are.

        `author_id` None is nobody's alone: several wrote it.
        """
        union = {"union": union_id, "author": author_id, "at": self._now}
        await self._connection.execute(_PRESENT, union)
        await self._connection.execute(_MERGE, {"chosen": list(originals), "union": union_id})

    async def unmerge(self, union_id: int) -> None:
        """Give the originals their places back, and lay the union aside."""
        await self._connection.execute(_PART, {"union": union_id})
        await self.lay_aside(union_id)

    async def distinct(self, proposal_ids: Sequence[int]) -> None:
        """Say that no two of these are the same; saying it twice is no mistake.

        What is said of more than two at once is taken back at once. Have their table held.
        """
        together = None
        if len(proposal_ids) > 2:
            last = await self._connection.execute(_LAST_DECISION)
            together = last.scalar_one() + 1
        rows = [
            {"first_id": first, "second_id": second, "decision": together}
            for first, second in combinations(sorted(proposal_ids), 2)
        ]
        await self._connection.execute(_DISTINCT[self._connection.dialect.name], rows)

    async def not_distinct(self, one: int, other: int) -> None:
        """Take that back, with everything that was said in the same breath."""
        first, second = sorted((one, other))
        await self._connection.execute(_NOT_DISTINCT, {"first": first, "second": second})

    async def distinct_at(self, roundtable: int) -> set[Pair]:
        """Read the pairs of a table that are not the same, the smaller id first in each."""
        rows = await self._connection.execute(_DISTINCT_AT, {"table_number": roundtable})
        return {(row.first_id, row.second_id) for row in rows}
