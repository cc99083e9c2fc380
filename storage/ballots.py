"""What people answered, and the one question that counts it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    bindparam,
    delete,
    distinct,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Counts, OwnObjective, Progress, Role, Roundtable, Seat, seat_of
from storage.seats import PRESENT
from storage.tables import ballots, columns, own_objectives, ratings, roundtables, seats
from storage.upserts import upsert

_BALLOT: BindParameter[int] = bindparam("ballot")
_SEAT = columns(seats, Seat)
_OWN_OBJECTIVE = columns(own_objectives, OwnObjective)
_ASKED = ratings.c.objective.in_(bindparam("objectives", expanding=True))
_SOMEBODYS = exists().where(seats.c.ballot_id == ballots.c.id, seats.c.withdrawn_at.is_(None))

_RATE = upsert(ratings, lambda new: {"level": new.level})
_RATINGS = select(ratings.c.objective, ratings.c.level).where(ratings.c.ballot_id == _BALLOT)
_ROUNDTABLE = columns(roundtables, Roundtable)
_SHEET = (
    select(*_ROUNDTABLE, ballots.c.paired_at, ratings.c.objective, ratings.c.level)
    .select_from(
        ballots.join(roundtables, roundtables.c.number == ballots.c.roundtable).outerjoin(
            ratings, ratings.c.ballot_id == ballots.c.id
        )
    )
    .where(ballots.c.id == _BALLOT)
)

_OWN = (
    select(*_OWN_OBJECTIVE)
    .where(own_objectives.c.ballot_id == _BALLOT)
    .order_by(own_objectives.c.id)
)
_THIS_OWN = (own_objectives.c.ballot_id == _BALLOT) & (own_objectives.c.id == bindparam("own"))
_OWN_ONE = select(*_OWN_OBJECTIVE).where(_THIS_OWN)
_ADD_OWN = insert(own_objectives).returning(*_OWN_OBJECTIVE)
_REWORD_OWN = update(own_objectives).where(_THIS_OWN).values(text=bindparam("words"))
_RATE_OWN = (
    update(own_objectives)
    .where(_THIS_OWN)
    .values(level=bindparam("given"), abstained=bindparam("unknown"))
)
_REMOVE_OWN = delete(own_objectives).where(_THIS_OWN)
_OWN_AT = (
    select(*_OWN_OBJECTIVE)
    .join(ballots, ballots.c.id == own_objectives.c.ballot_id)
    .where(ballots.c.roundtable == bindparam("table_number"), _SOMEBODYS)
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

# Through the seats, so that a pair's one ballot counts as two people.
_COUNTS = (
    select(ratings.c.objective, ratings.c.level, func.count())
    .join(seats, seats.c.ballot_id == ratings.c.ballot_id)
    .where(_ASKED, seats.c.withdrawn_at.is_(None))
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
    .where(ballots.c.roundtable == bindparam("table_number"), _SOMEBODYS)
)


@dataclass(slots=True)
class Ballots:
    """Questions and changes about answers, inside one unit.

    A level is 1 to 5, None an abstention; another level breaks the table's check and the unit.
    An own objective is only found together with its ballot: an id alone opens nothing.
    """

    _connection: AsyncConnection
    _now: datetime

    async def rate(self, ballot_id: int, objective: str, level: int | None) -> None:
        """Give or change the importance of an objective; None abstains."""
        await self._connection.execute(
            _RATE[self._connection.dialect.name],
            {"ballot_id": ballot_id, "objective": objective, "level": level},
        )

    async def ratings(self, ballot_id: int) -> dict[str, int | None]:
        """Read the ballot's answers by objective; one not judged yet is not there."""
        rows = await self._connection.execute(_RATINGS, {"ballot": ballot_id})
        return {row.objective: row.level for row in rows}

    async def sheet(
        self, ballot_id: int
    ) -> tuple[Roundtable, datetime | None, dict[str, int | None]]:
        """Read a ballot's table, since when two share it, and its answers, in one question.

        Raises LookupError if there is no such ballot.
        """
        rows = (await self._connection.execute(_SHEET, {"ballot": ballot_id})).all()
        if not rows:
            raise LookupError(f"no ballot {ballot_id}")
        width = len(_ROUNDTABLE)
        answers = {o: level for *_, o, level in rows if o is not None}
        return Roundtable(*rows[0][:width]), rows[0][width], answers

    async def own(self, ballot_id: int) -> tuple[OwnObjective, ...]:
        """Read the ballot's own objectives, ordered by id."""
        rows = await self._connection.execute(_OWN, {"ballot": ballot_id})
        return tuple(OwnObjective(*row) for row in rows)

    async def own_one(self, ballot_id: int, own_id: int) -> OwnObjective | None:
        """Find one own objective of this ballot, None if it is not this ballot's or is gone."""
        row = (
            await self._connection.execute(_OWN_ONE, {"ballot": ballot_id, "own": own_id})
        ).first()
        return None if row is None else OwnObjective(*row)

    async def own_at(self, roundtable: int) -> tuple[OwnObjective, ...]:
        """Read the own objectives of a table, ordered by id; withdrawn people's not."""
        rows = await self._connection.execute(_OWN_AT, {"table_number": roundtable})
        return tuple(OwnObjective(*row) for row in rows)

    async def add_own(self, ballot_id: int, text: str) -> OwnObjective:
        """Write an own objective down, not judged yet."""
        row = await self._connection.execute(_ADD_OWN, {"ballot_id": ballot_id, "text": text})
        return OwnObjective(*row.one())

    async def reword_own(self, ballot_id: int, own_id: int, text: str) -> None:
        """Change its words; its importance stays."""
        await self._connection.execute(
            _REWORD_OWN, {"ballot": ballot_id, "own": own_id, "words": text}
        )

    async def rate_own(self, ballot_id: int, own_id: int, level: int | None) -> None:
        """Give or change its importance; None abstains."""
        await self._connection.execute(
            _RATE_OWN,
            {"ballot": ballot_id, "own": own_id, "given": level, "unknown": level is None},
        )

    async def remove_own(self, ballot_id: int, own_id: int) -> None:
        """Take it away."""
        await self._connection.execute(_REMOVE_OWN, {"ballot": ballot_id, "own": own_id})

    async def discard(self, ballot_id: int) -> None:
        """Delete every answer; the empty ballot stays while a living seat refers to it."""
        for statement in (_EMPTY_RATINGS, _EMPTY_OWN, _LEAVE_ERASED, _DROP):
            await self._connection.execute(statement, {"ballot": ballot_id})

    async def counts(self, objectives: Sequence[str]) -> dict[str, Counts]:
        """Count how many people gave each level to each objective, zeros where nobody answered.

        A pair counts as two people, a withdrawn seat as none.
        """
        rows = await self._connection.execute(_COUNTS, {"objectives": list(objectives)})
        given: dict[tuple[str, int | None], int] = {
            (objective, level): people for objective, level, people in rows
        }

        def people(objective: str, level: int | None) -> int:
            return given.get((objective, level), 0)

        return {
            o: Counts(
                (people(o, 1), people(o, 2), people(o, 3), people(o, 4), people(o, 5)),
                people(o, None),
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
