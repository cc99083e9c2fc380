"""What people answered, and the one question that counts it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    bindparam,
    case,
    delete,
    distinct,
    exists,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    Counts,
    OwnObjective,
    Progress,
    ReleaseKind,
    Role,
    Roundtable,
    Seat,
    Written,
    seat_of,
)
from storage.seats import PRESENT
from storage.tables import (
    Numbers,
    ballots,
    columns,
    own_objectives,
    ratings,
    releases,
    roundtables,
    seats,
)
from storage.upserts import upsert

_BALLOT: BindParameter[int] = bindparam("ballot")
_SEAT = columns(seats, Seat)
_OWN_OBJECTIVE = columns(own_objectives, OwnObjective)
_ASKED = ratings.c.objective.in_(bindparam("objectives", expanding=True))
SOMEBODYS = exists().where(seats.c.ballot_id == ballots.c.id, seats.c.withdrawn_at.is_(None))

# Whoever had seen the answer knows it while it stays the same, and not the one that is new.
_RATE = upsert(
    ratings,
    lambda new: {
        "level": new.level,
        "seen_by": case(
            (ratings.c.level.is_not_distinct_from(new.level), ratings.c.seen_by),
            else_=new.seen_by,
        ),
    },
)
_RATINGS = select(ratings.c.objective, ratings.c.level).where(ratings.c.ballot_id == _BALLOT)
_ROUNDTABLE = columns(roundtables, Roundtable)
_SHEET = (
    select(
        *_ROUNDTABLE,
        ballots.c.paired_at,
        ballots.c.parted_at,
        exists()
        .where(
            releases.c.roundtable == ballots.c.roundtable,
            releases.c.kind == ReleaseKind.RATING,
            releases.c.number == 1,
        )
        .label("is_released"),
        ratings.c.objective,
        ratings.c.level,
    )
    .select_from(
        ballots.join(roundtables, roundtables.c.number == ballots.c.roundtable).outerjoin(
            ratings, ratings.c.ballot_id == ballots.c.id
        )
    )
    .where(ballots.c.id == _BALLOT)
)

SEEN = bindparam("seen", type_=Numbers)
_SEE_RATING = (
    update(ratings)
    .where(ratings.c.ballot_id == _BALLOT, ratings.c.objective == bindparam("about"))
    .values(seen_by=SEEN)
)
_SEE_OWN = (
    update(own_objectives)
    .where(own_objectives.c.ballot_id == _BALLOT, own_objectives.c.id == bindparam("own"))
    .values(seen_by=SEEN)
)
SEE_BALLOT = update(ballots).where(ballots.c.id == _BALLOT).values(seen_by=SEEN)
_WRITTEN = select(ballots.c.id, ballots.c.seen_by).order_by(ballots.c.id)
_WRITTEN_RATINGS = select(ratings).join(ballots, ballots.c.id == ratings.c.ballot_id)
_WRITTEN_OWN = (
    select(*_OWN_OBJECTIVE, own_objectives.c.seen_by)
    .join(ballots, ballots.c.id == own_objectives.c.ballot_id)
    .order_by(own_objectives.c.id)
)

_EMPTY_RATINGS = delete(ratings).where(ratings.c.ballot_id == _BALLOT)
_EMPTY_OWN = delete(own_objectives).where(own_objectives.c.ballot_id == _BALLOT)
_LEAVE_ERASED = (
    update(seats)
    .where(seats.c.ballot_id == _BALLOT, seats.c.erased_at.is_not(None))
    .values(ballot_id=None)
)
_DROP = delete(ballots).where(
    ballots.c.id == _BALLOT, ~exists().where(seats.c.ballot_id == ballots.c.id)
)

# Sheets: where a pair's weighs two, a level that only one sheet can have filled is the pair's.
_COUNTS = (
    select(ratings.c.objective, ratings.c.level, func.count())
    .where(
        _ASKED,
        exists().where(seats.c.ballot_id == ratings.c.ballot_id, seats.c.withdrawn_at.is_(None)),
    )
    .group_by(ratings.c.objective, ratings.c.level)
)
_PROGRESS = (
    select(*_SEAT, func.count(ratings.c.objective), func.count(ratings.c.level))
    .select_from(seats.outerjoin(ratings, (ratings.c.ballot_id == seats.c.ballot_id) & _ASKED))
    .where(
        seats.c.roundtable == bindparam("table_number"), seats.c.role == Role.PARTICIPANT, PRESENT
    )
    .group_by(seats.c.id)
    .order_by(seats.c.id)
)
_SHEETS = (
    select(func.count(distinct(ratings.c.ballot_id)))
    .join(ballots, ballots.c.id == ratings.c.ballot_id)
    .where(ballots.c.roundtable == bindparam("table_number"), SOMEBODYS)
)


@dataclass(slots=True)
class Ballots:
    """Questions and changes about answers, inside one unit.

    A level is 1 to 5, None an abstention; another level breaks the table's check and the unit.
    """

    _connection: AsyncConnection

    async def rate(
        self, ballot_id: int, objective: str, level: int | None, seen_by: int | None = None
    ) -> None:
        """Give or change the importance of an objective; None abstains.

        `seen_by` is the seat of whoever copies it from paper.
        """
        await self._connection.execute(
            _RATE[self._connection.dialect.name],
            {
                "ballot_id": ballot_id,
                "objective": objective,
                "level": level,
                "seen_by": only(seen_by),
            },
        )

    async def ratings(self, ballot_id: int) -> dict[str, int | None]:
        """Read the ballot's answers by objective; one not judged yet is not there."""
        rows = await self._connection.execute(_RATINGS, {"ballot": ballot_id})
        return {row.objective: row.level for row in rows}

    async def sheet(
        self, ballot_id: int
    ) -> tuple[Roundtable, datetime | None, datetime | None, bool, dict[str, int | None]]:
        """Read a ballot's table, since when two share it, and its answers, in one question.

        And since when they are a pair no more, and whether figures of the table's rating were ever
        read.

        Raises LookupError if there is no such ballot.
        """
        rows = (await self._connection.execute(_SHEET, {"ballot": ballot_id})).all()
        if not rows:
            raise LookupError(f"no ballot {ballot_id}")
        width = len(_ROUNDTABLE)
        answers = {o: level for *_, o, level in rows if o is not None}
        paired_at, parted_at, is_released = rows[0][width : width + 3]
        return Roundtable(*rows[0][:width]), paired_at, parted_at, is_released, answers

    async def see(self, ballot_id: int, *seat_ids: int) -> None:
        """Note that seats have seen everything that stands on a ballot."""
        written = await self._written(ballots.c.id == ballot_id)
        for each in written:
            for objective, (_, seen) in each.ratings.items():
                if not seen.issuperset(seat_ids):
                    await self._connection.execute(
                        _SEE_RATING,
                        {"ballot": ballot_id, "about": objective, "seen": seen.union(seat_ids)},
                    )
            for own, seen in each.own:
                if not seen.issuperset(seat_ids):
                    await self._connection.execute(
                        _SEE_OWN,
                        {"ballot": ballot_id, "own": own.id, "seen": seen.union(seat_ids)},
                    )
            if not each.seen_by.issuperset(seat_ids):
                await self._connection.execute(
                    SEE_BALLOT, {"ballot": ballot_id, "seen": each.seen_by.union(seat_ids)}
                )

    async def written_at(self, roundtable: int) -> tuple[Written, ...]:
        """Read what stands on the ballots of a table, and who has seen what."""
        return await self._written(ballots.c.roundtable == roundtable)

    async def _written(self, which: ColumnElement[bool]) -> tuple[Written, ...]:
        nobody = frozenset[int]()
        given: defaultdict[int, dict[str, tuple[int | None, frozenset[int]]]] = defaultdict(dict)
        own: defaultdict[int, list[tuple[OwnObjective, frozenset[int]]]] = defaultdict(list)
        for row in await self._connection.execute(_WRITTEN_RATINGS.where(which)):
            given[row.ballot_id][row.objective] = row.level, row.seen_by or nobody
        for *each, seen in await self._connection.execute(_WRITTEN_OWN.where(which)):
            mine = OwnObjective(*each)
            own[mine.ballot_id].append((mine, seen or nobody))
        found = await self._connection.execute(_WRITTEN.where(which))
        return tuple(
            Written(row.id, row.seen_by or nobody, given[row.id], tuple(own[row.id]))
            for row in found
        )

    async def discard(self, ballot_id: int) -> None:
        """Delete every answer; the empty ballot stays while a living seat refers to it."""
        for statement in (_EMPTY_RATINGS, _EMPTY_OWN, _LEAVE_ERASED, _DROP):
            await self._connection.execute(statement, {"ballot": ballot_id})

    async def counts(self, objectives: Sequence[str]) -> dict[str, Counts]:
        """Count how many sheets gave each level to each objective, zeros where nobody answered.

        A pair's is one sheet, that of a withdrawn seat none.
        """
        rows = await self._connection.execute(_COUNTS, {"objectives": list(objectives)})
        given: dict[tuple[str, int | None], int] = {
            (objective, level): sheets for objective, level, sheets in rows
        }

        def sheets(objective: str, level: int | None) -> int:
            return given.get((objective, level), 0)

        return {
            o: Counts(
                (sheets(o, 1), sheets(o, 2), sheets(o, 3), sheets(o, 4), sheets(o, 5)),
                sheets(o, None),
            )
            for o in objectives
        }

    async def progress(self, roundtable: int, objectives: Sequence[str]) -> tuple[Progress, ...]:
        """Measure how far each participant of a table is with these objectives, ordered by seat."""
        rows = await self._connection.execute(
            _PROGRESS, {"table_number": roundtable, "objectives": list(objectives)}
        )
        width = len(_SEAT)
        return tuple(Progress(seat_of(row[:width]), *row[width:]) for row in rows)

    async def sheets(self, roundtable: int) -> int:
        """Count the ballots of a table that hold at least one answer, a pair's counting once."""
        sheets = await self._connection.execute(_SHEETS, {"table_number": roundtable})
        return sheets.scalar_one()


def only(seat_id: int | None) -> frozenset[int] | None:
    """Return who has seen what somebody has just copied; None where nobody did."""
    return None if seat_id is None else frozenset({seat_id})
