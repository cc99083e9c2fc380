"""Outcomes: what became of each proposal, as the office says; every answer told is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Awaited, Phase, Proposal, ProposalOutcome, Verdict
from storage.tables import columns, openings, outcomes, proposals, roundtables

FIELDS: Final = ("verdict", "reason", "owner", "next_step", "due_on")
"""What is said in one, in the order in which it is asked."""

_OUTCOME = columns(outcomes, ProposalOutcome)
_PROPOSAL = columns(proposals, Proposal)
_THIS = outcomes.c.id == bindparam("outcome")
_IS_DRAFT = outcomes.c.told_at.is_(None)
_OF_PROPOSAL = outcomes.c.proposal_id == bindparam("proposal")
_GET = select(*_OUTCOME).where(_THIS)
_DRAFT = select(*_OUTCOME).where(
    _IS_DRAFT, _OF_PROPOSAL, outcomes.c.writer_id == bindparam("writer")
)
_BEGIN = insert(outcomes).returning(*_OUTCOME)
_WRITE = {
    field: update(outcomes)
    .where(_THIS, _IS_DRAFT)
    .values({field: bindparam("value"), "touched_at": bindparam("at")})
    for field in FIELDS
}
_REBASE = update(outcomes).where(_THIS, _IS_DRAFT).values(changes_id=bindparam("stands"))
_TELL = update(outcomes).where(_THIS, _IS_DRAFT).values(told_at=bindparam("at"))
_DROP = delete(outcomes).where(_THIS, _IS_DRAFT)
_TOLD = (
    select(*_OUTCOME)
    .where(_OF_PROPOSAL, outcomes.c.told_at.is_not(None))
    .order_by(outcomes.c.told_at.desc(), outcomes.c.id.desc())
)
_NEWER = outcomes.alias("newer")
_STANDING = select(*_OUTCOME).where(
    outcomes.c.proposal_id.in_(bindparam("chosen", expanding=True)),
    outcomes.c.told_at.is_not(None),
    ~select(_NEWER.c.id)
    .where(_NEWER.c.changes_id == outcomes.c.id, _NEWER.c.told_at.is_not(None))
    .exists(),
)
_BY = select(*_OUTCOME).where(outcomes.c.writer_id == bindparam("writer")).order_by(outcomes.c.id)
_FORGET = delete(outcomes).where(_IS_DRAFT, outcomes.c.writer_id == bindparam("writer"))
_CLOSED = (openings.c.roundtable == roundtables.c.number) & (openings.c.phase == Phase.CLOSED)
_AWAITED = (
    select(*_PROPOSAL, func.coalesce(openings.c.opened_at, roundtables.c.phase_since))
    .select_from(
        proposals.join(roundtables, roundtables.c.number == proposals.c.roundtable).outerjoin(
            openings, _CLOSED
        )
    )
    .where(
        roundtables.c.phase == Phase.CLOSED,
        proposals.c.presented_at.is_not(None),
        proposals.c.discarded_at.is_(None),
        proposals.c.hidden_at.is_(None),
        proposals.c.merged_into_id.is_(None),
    )
    .order_by(proposals.c.roundtable, proposals.c.id)
)
_AWAITED_AT = _AWAITED.where(proposals.c.roundtable == bindparam("table_number"))


@dataclass(slots=True)
class Outcomes:
    """Questions and changes about what became of proposals, inside one unit.

    What was told is never changed: another answer changes it. Have the proposal held.
    """

    _connection: AsyncConnection
    _now: datetime

    async def get(self, outcome_id: int) -> ProposalOutcome | None:
        """Find one, told or not."""
        row = (await self._connection.execute(_GET, {"outcome": outcome_id})).first()
        return None if row is None else ProposalOutcome(*row)

    async def draft(self, proposal_id: int, writer_id: int) -> ProposalOutcome | None:
        """Find what a seat is writing about a proposal."""
        these = {"proposal": proposal_id, "writer": writer_id}
        row = (await self._connection.execute(_DRAFT, these)).first()
        return None if row is None else ProposalOutcome(*row)

    async def begin(self, proposal_id: int, writer_id: int) -> ProposalOutcome:
        """Begin a draft with what stands, or go on with the one there is."""
        if found := await self.draft(proposal_id, writer_id):
            return found
        stands = (await self.standing([proposal_id])).get(proposal_id)
        said = stands.said if stands else (None,) * len(FIELDS)
        row = await self._connection.execute(
            _BEGIN,
            {
                "proposal_id": proposal_id,
                "writer_id": writer_id,
                "changes_id": stands.id if stands else None,
                "begun_at": self._now,
                **dict(zip(FIELDS, said, strict=True)),
            },
        )
        return ProposalOutcome(*row.one())

    async def write(self, outcome_id: int, field: str, value: Verdict | str | date | None) -> None:
        """Write one of FIELDS of a draft."""
        given = {"outcome": outcome_id, "value": value, "at": self._now}
        await self._connection.execute(_WRITE[field], given)

    async def rebase(self, outcome_id: int, stands: int | None) -> None:
        """Have a draft change another answer than the one that stood when it was begun."""
        await self._connection.execute(_REBASE, {"outcome": outcome_id, "stands": stands})

    async def tell(self, outcome_id: int) -> bool:
        """Have a draft stand from now on; False if it was told before."""
        done = await self._connection.execute(_TELL, {"outcome": outcome_id, "at": self._now})
        return done.rowcount == 1

    async def drop(self, outcome_id: int) -> None:
        """Forget a draft."""
        await self._connection.execute(_DROP, {"outcome": outcome_id})

    async def told(self, proposal_id: int) -> tuple[ProposalOutcome, ...]:
        """Read all that was told of a proposal, the newest first."""
        rows = await self._connection.execute(_TOLD, {"proposal": proposal_id})
        return tuple(ProposalOutcome(*row) for row in rows)

    async def standing(self, proposal_ids: Sequence[int]) -> dict[int, ProposalOutcome]:
        """Read the answer that stands, by the proposal that has one."""
        rows = await self._connection.execute(_STANDING, {"chosen": list(proposal_ids)})
        return {row.proposal_id: ProposalOutcome(*row) for row in rows}

    async def awaited(self, roundtable: int | None = None) -> tuple[Awaited, ...]:
        """Read what every table whose work is over proposed, by table, with the answers given.

        Of one `roundtable` only, where there is one.

        An answer is awaited since its table was first closed, or it was presented, if that was
        later: what is opened and closed again is no younger for it.
        """
        asked = (_AWAITED,) if roundtable is None else (_AWAITED_AT, {"table_number": roundtable})
        rows = (await self._connection.execute(*asked)).all()
        found = [(Proposal(*row[:-1]), row[-1]) for row in rows]
        answers = await self.standing([each.id for each, _ in found])
        return tuple(
            Awaited(each, max(closed, each.presented_at or closed), answers.get(each.id))
            for each, closed in found
        )

    async def by(self, writer_id: int) -> tuple[ProposalOutcome, ...]:
        """Read all that a seat wrote, oldest first."""
        rows = await self._connection.execute(_BY, {"writer": writer_id})
        return tuple(ProposalOutcome(*row) for row in rows)

    async def forget(self, writer_id: int) -> None:
        """Delete a seat's drafts; what was told stays with the proposals."""
        await self._connection.execute(_FORGET, {"writer": writer_id})
