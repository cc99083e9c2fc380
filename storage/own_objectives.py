"""What people add to the objectives of a table themselves, and its importance to them."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, case, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.ballots import SEE_BALLOT, SEEN, SOMEBODYS, only
from storage.records import OwnObjective
from storage.tables import ballots, columns, own_objectives

_BALLOT: BindParameter[int] = bindparam("ballot")
_OWN_OBJECTIVE = columns(own_objectives, OwnObjective)
_OF = (
    select(*_OWN_OBJECTIVE)
    .where(own_objectives.c.ballot_id == _BALLOT)
    .order_by(own_objectives.c.id)
)
_THIS = (own_objectives.c.ballot_id == _BALLOT) & (own_objectives.c.id == bindparam("own"))
_GET = select(*_OWN_OBJECTIVE).where(_THIS)
_ADD = insert(own_objectives).returning(*_OWN_OBJECTIVE)
_REWORD = (
    update(own_objectives)
    .where(_THIS)
    .values(
        text=bindparam("words"),
        seen_by=case(
            (own_objectives.c.text == bindparam("words"), own_objectives.c.seen_by), else_=SEEN
        ),
    )
)
_RATE = (
    update(own_objectives)
    .where(_THIS)
    .values(
        level=bindparam("given"),
        abstained=bindparam("unknown"),
        seen_by=case(
            (
                own_objectives.c.level.is_not_distinct_from(bindparam("given"))
                & (own_objectives.c.abstained == bindparam("unknown")),
                own_objectives.c.seen_by,
            ),
            else_=SEEN,
        ),
    )
)
_REMOVE = delete(own_objectives).where(_THIS)
_AT = (
    select(*_OWN_OBJECTIVE)
    .join(ballots, ballots.c.id == own_objectives.c.ballot_id)
    .where(ballots.c.roundtable == bindparam("table_number"), SOMEBODYS)
    .order_by(own_objectives.c.id)
)


@dataclass(slots=True)
class OwnObjectives:
    """Questions and changes about own objectives, inside one unit.

    One is only found together with its ballot: an id alone opens nothing. A level is 1 to 5, None
    an abstention.
    """

    _connection: AsyncConnection

    async def of(self, ballot_id: int) -> tuple[OwnObjective, ...]:
        """Read the ballot's own objectives, ordered by id."""
        rows = await self._connection.execute(_OF, {"ballot": ballot_id})
        return tuple(OwnObjective(*row) for row in rows)

    async def get(self, ballot_id: int, own_id: int) -> OwnObjective | None:
        """Find one own objective of this ballot, None if it is not this ballot's or is gone."""
        row = (await self._connection.execute(_GET, {"ballot": ballot_id, "own": own_id})).first()
        return None if row is None else OwnObjective(*row)

    async def at(self, roundtable: int) -> tuple[OwnObjective, ...]:
        """Read the own objectives of a table, ordered by id; withdrawn people's not."""
        rows = await self._connection.execute(_AT, {"table_number": roundtable})
        return tuple(OwnObjective(*row) for row in rows)

    async def add(
        self, ballot_id: int, text: str, seen_by: int | None = None, *, by: int
    ) -> OwnObjective:
        """Write an own objective of seat `by` down, not judged yet; `seen_by` copies it from paper.

        Whose it is only decides who keeps it when a pair parts.
        """
        given = {"ballot_id": ballot_id, "text": text, "written_by": by}
        row = await self._connection.execute(_ADD, {**given, "seen_by": only(seen_by)})
        return OwnObjective(*row.one())

    async def reword(
        self, ballot_id: int, own_id: int, text: str, seen_by: int | None = None
    ) -> None:
        """Change its words; its importance stays."""
        given = {"ballot": ballot_id, "own": own_id, "words": text, "seen": only(seen_by)}
        await self._connection.execute(_REWORD, given)

    async def rate(
        self, ballot_id: int, own_id: int, level: int | None, seen_by: int | None = None
    ) -> None:
        """Give or change its importance; None abstains."""
        await self._connection.execute(
            _RATE,
            {
                "ballot": ballot_id,
                "own": own_id,
                "given": level,
                "unknown": level is None,
                "seen": only(seen_by),
            },
        )

    async def remove(self, ballot_id: int, own_id: int, seen_by: int | None = None) -> None:
        """Take it away; whoever had seen it does not know that it is gone."""
        removed = await self._connection.execute(_REMOVE, {"ballot": ballot_id, "own": own_id})
        if removed.rowcount:
            await self._connection.execute(SEE_BALLOT, {"ballot": ballot_id, "seen": only(seen_by)})
