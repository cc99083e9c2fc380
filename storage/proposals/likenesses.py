"""Likenesses: which proposals were compared as they are now, and which came out alike.

What is kept is about words only. Whether a proposal is listed is asked when it is read, so that
hiding, merging and parting need no comparing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, and_, bindparam, delete, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Proposal
from storage.tables import alike_proposals, compared_proposals, distinct_proposals, proposals
from storage.upserts import upsert

_STALE = (
    select(proposals.c.id)
    .outerjoin(compared_proposals, compared_proposals.c.proposal_id == proposals.c.id)
    .where(
        proposals.c.roundtable == bindparam("table_number"),
        proposals.c.presented_at.is_not(None),
        proposals.c.discarded_at.is_(None),
        compared_proposals.c.revision.is_distinct_from(proposals.c.revision),
    )
)
_COMPARED = upsert(compared_proposals, lambda new: {"revision": new.revision})
_CHOSEN: BindParameter[int] = bindparam("chosen", expanding=True)
_FORGET = delete(alike_proposals).where(
    or_(alike_proposals.c.first_id.in_(_CHOSEN), alike_proposals.c.second_id.in_(_CHOSEN))
)
_KEEP = insert(alike_proposals)
_ONE, _OTHER = proposals.alias("one"), proposals.alias("other")
_UNDECIDED = (
    select(alike_proposals.c.first_id, alike_proposals.c.second_id)
    .join(_ONE, _ONE.c.id == alike_proposals.c.first_id)
    .join(_OTHER, _OTHER.c.id == alike_proposals.c.second_id)
    .outerjoin(
        distinct_proposals,
        and_(
            distinct_proposals.c.first_id == alike_proposals.c.first_id,
            distinct_proposals.c.second_id == alike_proposals.c.second_id,
        ),
    )
    .where(
        _ONE.c.roundtable == bindparam("table_number"),
        distinct_proposals.c.first_id.is_(None),
        *(
            condition
            for each in (_ONE, _OTHER)
            for condition in (
                each.c.presented_at.is_not(None),
                each.c.discarded_at.is_(None),
                each.c.hidden_at.is_(None),
                each.c.merged_into_id.is_(None),
            )
        ),
    )
    .order_by(alike_proposals.c.score.desc(), alike_proposals.c.first_id, _OTHER.c.id)
)


@dataclass(slots=True)
class Likenesses:
    """Questions and changes about proposals that look alike, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def stale(self, roundtable: int) -> set[int]:
        """Read which presented proposals of a table are not compared as they are now.

        The revision tells: every change of a proposal raises it.
        """
        rows = await self._connection.execute(_STALE, {"table_number": roundtable})
        return {row.id for row in rows}

    async def keep(
        self, compared: Sequence[Proposal], alike: Iterable[tuple[int, int, float]]
    ) -> None:
        """Keep what came out of comparing these as they are with the others of their table.

        Have the table held: of two who keep the same at once, one has to wait.
        """
        await self._connection.execute(_FORGET, {"chosen": [each.id for each in compared]})
        pairs = [dict(zip(("first_id", "second_id", "score"), each, strict=True)) for each in alike]
        if pairs:
            await self._connection.execute(_KEEP, pairs)
        states = [{"proposal_id": each.id, "revision": each.revision} for each in compared]
        if states:
            await self._connection.execute(_COMPARED[self._connection.dialect.name], states)

    async def undecided(self, roundtable: int) -> list[tuple[int, int]]:
        """Read the listed pairs of a table about which nothing was said, the likest first."""
        rows = await self._connection.execute(_UNDECIDED, {"table_number": roundtable})
        return [(row.first_id, row.second_id) for row in rows]
