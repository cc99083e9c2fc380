"""Proposals: written field by field, presented, changed until their phase closes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.proposals.versions import ATTACHMENT, FIELDS, OBJECTIVES, Versions
from storage.records import Proposal, Version
from storage.tables import (
    coauthors,
    columns,
    proposal_objectives,
    proposals,
    seats,
    signatures,
    union_parts,
)

_PROPOSAL = columns(proposals, Proposal)
_THIS = proposals.c.id == bindparam("proposal")
_BEGIN = insert(proposals).returning(*_PROPOSAL)
_GET = select(*_PROPOSAL).where(_THIS)
_NAMED = (
    select(*_PROPOSAL)
    .where(proposals.c.id.in_(bindparam("chosen", expanding=True)))
    .order_by(proposals.c.id)
)
_DRAFT = (
    select(*_PROPOSAL)
    .where(
        proposals.c.writer_id == bindparam("writer"),
        proposals.c.author_id.is_not_distinct_from(bindparam("author")),
        proposals.c.presented_at.is_(None),
        proposals.c.discarded_at.is_(None),
    )
    .order_by(proposals.c.id.desc())
    .limit(1)
)
_LAID_ASIDE = (
    select(*_PROPOSAL)
    .where(
        proposals.c.writer_id == bindparam("writer"),
        proposals.c.author_id.is_not_distinct_from(bindparam("author")),
        proposals.c.presented_at.is_(None),
        proposals.c.discarded_at.is_not(None),
        proposals.c.id.not_in(select(union_parts.c.union_id)),
    )
    .order_by(proposals.c.discarded_at.desc(), proposals.c.id.desc())
)
_BY = (
    select(*_PROPOSAL)
    .where(
        proposals.c.author_id == bindparam("seat"),
        or_(proposals.c.presented_at.is_(None), proposals.c.discarded_at.is_(None)),
    )
    .order_by(proposals.c.id)
)
_FOR_OTHERS = (
    select(*_PROPOSAL)
    .where(
        proposals.c.writer_id == bindparam("seat"),
        proposals.c.author_id.is_distinct_from(bindparam("seat")),
    )
    .order_by(proposals.c.id)
)
_AT = (
    select(*_PROPOSAL)
    .where(
        proposals.c.roundtable == bindparam("table_number"),
        proposals.c.presented_at.is_not(None),
        proposals.c.discarded_at.is_(None),
    )
    .order_by(proposals.c.id)
)
_LISTED_AT = _AT.where(proposals.c.hidden_at.is_(None), proposals.c.merged_into_id.is_(None))
_CHANGE = update(proposals).where(_THIS).values(revision=proposals.c.revision + 1)
_WRITE = {
    field: update(proposals).where(_THIS).values({field: bindparam("words")}) for field in FIELDS
}
_ATTACH = (
    update(proposals)
    .where(_THIS)
    .values(attachment_kind=bindparam("kind"), attachment_id=bindparam("file"))
)
_PRESENT = _CHANGE.where(proposals.c.presented_at.is_(None)).values(presented_at=bindparam("at"))
_DISCARD = _CHANGE.where(proposals.c.presented_at.is_(None)).values(discarded_at=bindparam("at"))
_RESUME = _CHANGE.where(proposals.c.presented_at.is_(None)).values(discarded_at=None)
_OBJECTIVES = select(proposal_objectives).where(
    proposal_objectives.c.proposal_id.in_(bindparam("chosen", expanding=True))
)
_ADD_OBJECTIVES = insert(proposal_objectives)
_EMPTY_OBJECTIVES = delete(proposal_objectives).where(
    proposal_objectives.c.proposal_id == bindparam("proposal")
)
_AUTHOR = (
    select(proposals.c.id, seats.c.id.label("seat_id"), seats.c.name)
    .join(seats, seats.c.id == proposals.c.author_id)
    .where(proposals.c.id.in_(bindparam("chosen", expanding=True)))
)
_COAUTHORS = (
    select(coauthors.c.proposal_id, coauthors.c.seat_id, seats.c.name)
    .join(seats, seats.c.id == coauthors.c.seat_id)
    .where(
        coauthors.c.proposal_id.in_(bindparam("chosen", expanding=True)),
        coauthors.c.accepted,
    )
    .order_by(coauthors.c.asked_at, coauthors.c.seat_id)
)
_DRAFTS_OF = select(proposals.c.id).where(
    proposals.c.presented_at.is_(None),
    or_(
        proposals.c.author_id == bindparam("seat"),
        proposals.c.writer_id == bindparam("seat"),
    ),
)
_DELETE_DRAFTS = (
    delete(union_parts).where(union_parts.c.union_id.in_(_DRAFTS_OF)),
    delete(proposal_objectives).where(proposal_objectives.c.proposal_id.in_(_DRAFTS_OF)),
    delete(signatures).where(signatures.c.proposal_id.in_(_DRAFTS_OF)),
    delete(proposals).where(proposals.c.id.in_(_DRAFTS_OF)),
)
_HIDE = (
    update(proposals)
    .where(proposals.c.id == bindparam("proposal"), proposals.c.hidden_at.is_(None))
    .values(hidden_at=bindparam("at"), hidden_because=bindparam("why"))
)
_SHOW = (
    update(proposals)
    .where(proposals.c.id == bindparam("proposal"), proposals.c.hidden_at.is_not(None))
    .values(hidden_at=None, hidden_because=None)
)


@dataclass(slots=True)
class Proposals:
    """Questions and changes about proposals, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    @property
    def _past(self) -> Versions:
        return Versions(self._connection, self._now)

    async def begin(self, roundtable: int, author_id: int | None, writer_id: int) -> Proposal:
        """Begin a draft; `author_id` None proposes in the name of the table."""
        row = await self._connection.execute(
            _BEGIN,
            {
                "roundtable": roundtable,
                "author_id": author_id,
                "writer_id": writer_id,
                "revision": 0,
                "begun_at": self._now,
            },
        )
        return Proposal(*row.one())

    async def get(self, proposal_id: int) -> Proposal | None:
        """Find a proposal, whatever became of it."""
        row = (await self._connection.execute(_GET, {"proposal": proposal_id})).first()
        return None if row is None else Proposal(*row)

    async def named(self, proposal_ids: Iterable[int]) -> tuple[Proposal, ...]:
        """Read these by id, whatever became of them: what was said of them stays."""
        rows = await self._connection.execute(_NAMED, {"chosen": list(proposal_ids)})
        return tuple(Proposal(*row) for row in rows)

    async def draft(self, author_id: int | None, writer_id: int) -> Proposal | None:
        """Find the newest draft that `writer_id` writes for `author_id` (None: the table)."""
        row = await self._connection.execute(_DRAFT, {"author": author_id, "writer": writer_id})
        found = row.first()
        return None if found is None else Proposal(*found)

    async def laid_aside(self, author_id: int | None, writer_id: int) -> tuple[Proposal, ...]:
        """Find the drafts that were laid aside, the last one first, as `draft` finds the others."""
        rows = await self._connection.execute(
            _LAID_ASIDE, {"author": author_id, "writer": writer_id}
        )
        return tuple(Proposal(*row) for row in rows)

    async def by(self, author_id: int) -> tuple[Proposal, ...]:
        """Read every proposal of an author, drafts too but no union that was undone, by id."""
        rows = await self._connection.execute(_BY, {"seat": author_id})
        return tuple(Proposal(*row) for row in rows)

    async def for_others(self, writer_id: int) -> tuple[Proposal, ...]:
        """Read what a seat wrote for the table, in a union, or for somebody on paper, by id."""
        rows = await self._connection.execute(_FOR_OTHERS, {"seat": writer_id})
        return tuple(Proposal(*row) for row in rows)

    async def authors(self, proposal_ids: Sequence[int]) -> dict[int, Mapping[int, str | None]]:
        """Read the seats of each one's author and accepted co-authors, in this order, by name.

        The name is None of whoever is erased.
        """
        found: dict[int, dict[int, str | None]] = {each: {} for each in proposal_ids}
        for question in (_AUTHOR, _COAUTHORS):
            for row in await self._connection.execute(question, {"chosen": list(proposal_ids)}):
                found[row[0]][row.seat_id] = row.name
        return dict(found)

    async def at(self, roundtable: int) -> tuple[Proposal, ...]:
        """Read every presented proposal of a table, also hidden and merged ones, by id.

        A union that was undone is none.
        """
        rows = await self._connection.execute(_AT, {"table_number": roundtable})
        return tuple(Proposal(*row) for row in rows)

    async def listed_at(self, roundtable: int) -> tuple[Proposal, ...]:
        """Read the proposals that a table reads and ranks, ordered by id."""
        rows = await self._connection.execute(_LISTED_AT, {"table_number": roundtable})
        return tuple(Proposal(*row) for row in rows)

    async def write(self, proposal: Proposal, field: str, text: str | None) -> None:
        """Write one of FIELDS; of a presented proposal the words it had are kept as a version."""
        this = {"proposal": proposal.id}
        # Changed first: whoever else writes it waits, and the version kept is the one replaced.
        await self._connection.execute(_CHANGE, this)
        await self._past.keep_column(proposal.id, field)
        await self._connection.execute(_WRITE[field], {**this, "words": text})

    async def versions(self, proposal_id: int) -> tuple[Version, ...]:
        """Read what its fields said before, oldest first."""
        return await self._past.of(proposal_id)

    async def serve(self, proposal_id: int, objectives: Iterable[str]) -> None:
        """Say which objectives it serves, instead of those said before."""
        wanted = set(objectives)
        await self._connection.execute(_CHANGE, {"proposal": proposal_id})
        before = (await self.served([proposal_id]))[proposal_id]
        if wanted == before:
            return
        named = "\n".join(sorted(before)) or None
        await self._past.keep_text(proposal_id, OBJECTIVES, named)
        await self._connection.execute(_EMPTY_OBJECTIVES, {"proposal": proposal_id})
        if wanted:
            rows = [{"proposal_id": proposal_id, "objective": each} for each in sorted(wanted)]
            await self._connection.execute(_ADD_OBJECTIVES, rows)

    async def tick(self, proposal_id: int, objective: str, on: bool) -> None:
        """Say that it serves one more objective, or one less; saying so twice changes nothing."""
        # Changed first: of two who tick at once the second waits, and sees what the first ticked.
        await self._connection.execute(_CHANGE, {"proposal": proposal_id})
        served = (await self.served([proposal_id]))[proposal_id]
        await self.serve(proposal_id, served | {objective} if on else served - {objective})

    async def served(self, proposal_ids: Sequence[int]) -> dict[int, set[str]]:
        """Read which objectives each of these serves; an empty set where none was said."""
        found: dict[int, set[str]] = {each: set() for each in proposal_ids}
        for row in await self._connection.execute(_OBJECTIVES, {"chosen": list(proposal_ids)}):
            found[row.proposal_id].add(row.objective)
        return found

    async def attach(self, proposal_id: int, kind: str | None, file_id: str | None) -> None:
        """Attach a photo or a document by Telegram's file id, instead of the one before."""
        await self._connection.execute(_CHANGE, {"proposal": proposal_id})
        before = await self.get(proposal_id)
        if before and before.attachment_kind and before.attachment_id:
            text = f"{before.attachment_kind}\n{before.attachment_id}"
            await self._past.keep_text(proposal_id, ATTACHMENT, text)
        await self._connection.execute(
            _ATTACH, {"proposal": proposal_id, "kind": kind, "file": file_id}
        )

    async def present(self, proposal_id: int) -> bool:
        """Show a draft to the table; False if that was done before."""
        done = await self._connection.execute(_PRESENT, {"proposal": proposal_id, "at": self._now})
        return done.rowcount == 1

    async def discard(self, proposal_id: int) -> bool:
        """Lay a draft aside; False if it was presented."""
        done = await self._connection.execute(_DISCARD, {"proposal": proposal_id, "at": self._now})
        return done.rowcount == 1

    async def resume(self, proposal_id: int) -> None:
        """Take a draft up again that was laid aside."""
        await self._connection.execute(_RESUME, {"proposal": proposal_id})

    async def forget(self, seat_id: int) -> None:
        """Delete every draft that this seat writes, or that is written for it."""
        for statement in _DELETE_DRAFTS:
            await self._connection.execute(statement, {"seat": seat_id})

    async def hide(self, proposal_id: int, reason: str) -> bool:
        """Take it out of the table's sight; False if it is hidden already: its reason stays."""
        done = await self._connection.execute(
            _HIDE, {"proposal": proposal_id, "why": reason, "at": self._now}
        )
        return done.rowcount == 1

    async def show(self, proposal_id: int) -> bool:
        """Let the table see it again; False if it was not hidden."""
        done = await self._connection.execute(_SHOW, {"proposal": proposal_id})
        return done.rowcount == 1
