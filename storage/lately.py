"""Lately: how much somebody did, or was done at a table, since a moment: for limits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import (
    announcements,
    coauthors,
    journal,
    pair_requests,
    proposal_versions,
    proposals,
    questions,
    union_parts,
)

_COUNT = select(func.count())
_SEAT: BindParameter[int] = bindparam("seat")
_SINCE: BindParameter[datetime] = bindparam("since")
_ASKED = _COUNT.where(pair_requests.c.asking_id == _SEAT, pair_requests.c.asked_at > _SINCE)
_PAIR_REQUESTS = _ASKED.where(pair_requests.c.code.is_(None))
_PAIR_CODES = _ASKED.where(pair_requests.c.code.is_not(None))
_QUESTIONS = _COUNT.where(questions.c.seat_id == _SEAT, questions.c.asked_at > _SINCE)
_JOININGS = _COUNT.where(coauthors.c.seat_id == _SEAT, coauthors.c.asked_at > _SINCE)
_VERSIONS = _COUNT.where(
    proposal_versions.c.proposal_id == bindparam("proposal"),
    proposal_versions.c.replaced_at > _SINCE,
)
_DRAFTS = _COUNT.where(
    proposals.c.writer_id == _SEAT,
    proposals.c.presented_at.is_(None),
    proposals.c.id.not_in(select(union_parts.c.union_id)),
)
_ANNOUNCEMENTS = _COUNT.where(
    announcements.c.roundtable == bindparam("table_number"), announcements.c.confirmed_at > _SINCE
)
_DEEDS = _COUNT.where(
    journal.c.roundtable == bindparam("table_number"),
    journal.c.deed.in_(bindparam("chosen", expanding=True)),
    journal.c.at > _SINCE,
)
_DEEDS_ABOUT = _DEEDS.where(journal.c.detail == bindparam("about"))


@dataclass(slots=True)
class Lately:
    """Counts of what is stored, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def pair_requests(self, seat_id: int, since: datetime) -> int:
        """Count how often a seat asked another one to be a pair."""
        return await self._count(_PAIR_REQUESTS, seat=seat_id, since=since)

    async def pair_codes(self, seat_id: int, since: datetime) -> int:
        """Count the codes for a pair that a seat made."""
        return await self._count(_PAIR_CODES, seat=seat_id, since=since)

    async def questions(self, seat_id: int, since: datetime) -> int:
        """Count what a seat asked authors."""
        return await self._count(_QUESTIONS, seat=seat_id, since=since)

    async def joinings(self, seat_id: int, since: datetime) -> int:
        """Count how often a seat asked to be a co-author."""
        return await self._count(_JOININGS, seat=seat_id, since=since)

    async def versions(self, proposal_id: int, since: datetime) -> int:
        """Count how often a field of a presented proposal was changed."""
        return await self._count(_VERSIONS, proposal=proposal_id, since=since)

    async def drafts(self, writer_id: int) -> int:
        """Count what a seat writes and has not presented, laid aside or not."""
        return await self._count(_DRAFTS, seat=writer_id)

    async def announcements(self, roundtable: int, since: datetime) -> int:
        """Count the announcements to a table."""
        return await self._count(_ANNOUNCEMENTS, table_number=roundtable, since=since)

    async def deeds(
        self, roundtable: int, deeds: Sequence[str], since: datetime, about: str | None = None
    ) -> int:
        """Count these deeds of a table's journal; with `about`, only what was done to that."""
        found = {"table_number": roundtable, "chosen": list(deeds), "since": since}
        if about is None:
            return await self._count(_DEEDS, **found)
        return await self._count(_DEEDS_ABOUT, **found, about=about)

    async def _count(self, statement: Select[int], **values: Any) -> int:
        return (await self._connection.execute(statement, values)).scalar_one()
