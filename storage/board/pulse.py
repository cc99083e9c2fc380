"""The pulse of a table: what is another as soon as something on its board or desks may be."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import ReleaseKind, Role
from storage.tables import (
    alike_proposals,
    ballots,
    choices,
    coauthors,
    distinct_proposals,
    people,
    proposals,
    publications,
    ratings,
    readbacks,
    releases,
    roundtables,
    seats,
    votes,
)

_TABLE: BindParameter[int] = bindparam("table_number")
_SITTING = (
    (seats.c.roundtable == _TABLE)
    & (seats.c.role == Role.PARTICIPANT)
    & seats.c.withdrawn_at.is_(None)
)
_RATED = ratings.join(ballots, ballots.c.id == ratings.c.ballot_id)
_PRESENTED = (proposals.c.roundtable == _TABLE) & proposals.c.presented_at.is_not(None)
_RELEASED = releases.c.roundtable == _TABLE
_WRITTEN = proposals.c.roundtable == _TABLE
_COAUTHORS = coauthors.join(proposals, proposals.c.id == coauthors.c.proposal_id)


def _counts(*counted: Select[Any]) -> Select[Any]:
    return select(*(each.scalar_subquery() for each in counted))


# Counts, of which one moves with whatever a board can show; nobody's answer is among them.
_BOARD = _counts(
    select(roundtables.c.phase).where(roundtables.c.number == _TABLE),
    select(roundtables.c.presented_page).where(roundtables.c.number == _TABLE),
    select(func.count()).where(_SITTING),
    select(func.count(seats.c.registered_at)).where(_SITTING),
    select(func.count(seats.c.paper_since)).where(_SITTING),
    select(func.count(func.distinct(seats.c.ballot_id))).where(_SITTING),
    select(func.count()).select_from(_RATED).where(ballots.c.roundtable == _TABLE),
    select(func.count())
    .select_from(votes.join(seats, seats.c.id == votes.c.seat_id))
    .where(_SITTING),
    select(func.count()).where(_PRESENTED),
    select(func.sum(proposals.c.revision)).where(_PRESENTED),
    select(func.count(proposals.c.hidden_at)).where(_PRESENTED),
    select(func.count(proposals.c.merged_into_id)).where(_PRESENTED),
    select(func.count()).where(publications.c.roundtable == _TABLE),
    *(
        select(func.count(releases.c.published_at)).where(_RELEASED, releases.c.kind == kind)
        for kind in (ReleaseKind.RATING, ReleaseKind.RANKING)
    ),
)
# The same of what stands on the pages of those who lead, and on no board.
_DESK = _counts(
    select(roundtables.c.phase_since).where(roundtables.c.number == _TABLE),
    select(func.count(seats.c.confirmed_at)).where(_SITTING),
    select(func.count(seats.c.erased_at)).where(_SITTING),
    *(
        select(func.count(each))
        .select_from(people.join(seats, seats.c.telegram_id == people.c.telegram_id))
        .where(_SITTING)
        for each in (people.c.noticed_at, people.c.unreachable_since)
    ),
    *(
        select(func.count(each)).where(readbacks.c.roundtable == _TABLE)
        for each in (readbacks.c.started_at, readbacks.c.closed_at)
    ),
    select(func.count()).where(_WRITTEN),
    select(func.count(proposals.c.discarded_at)).where(_WRITTEN),
    select(func.count()).select_from(_COAUTHORS).where(_WRITTEN, coauthors.c.accepted.is_(True)),
    select(func.count())
    .select_from(choices.join(seats, seats.c.id == choices.c.seat_id))
    .where(_SITTING),
    *(
        select(func.count())
        .select_from(pairs.join(proposals, proposals.c.id == pairs.c.first_id))
        .where(_WRITTEN)
        for pairs in (alike_proposals, distinct_proposals)
    ),
)


@dataclass(slots=True)
class Pulses:
    """Looks at what moved, inside one unit."""

    _connection: AsyncConnection

    async def of_board(self, roundtable: int) -> tuple[Any, ...]:
        """Read what is another as soon as something on a table's board may be."""
        row = (await self._connection.execute(_BOARD, {"table_number": roundtable})).one()
        return tuple(row)

    async def of_desk(self, roundtable: int) -> tuple[Any, ...]:
        """Read what is another as soon as something on a table's desks may be."""
        row = (await self._connection.execute(_DESK, {"table_number": roundtable})).one()
        return (*await self.of_board(roundtable), *row)
