"""The ledger of what the bot sends by itself, and the pace at which it does.

A delivery is claimed for a while and committed, then sent, then marked. Whoever dies in between
leaves a claim that runs out: it is claimed once more, by anybody, and never a third time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Insert,
    Integer,
    Text,
    bindparam,
    case,
    delete,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import DeliveryKey, DeliveryOutcome
from storage.tables import deliveries, pace, people, seats
from storage.upserts import upsert

TRIES: Final = 2
"""How often one message is sent at most."""
LETTER: Final = "letter"
"""The kind of a letter's delivery; its subject is the letter's number."""
TRIES_OF_A_LETTER: Final = 5
"""The same of a letter: nothing else says what it says. Each death doubles what was in flight."""

AHEAD: Final = timedelta(seconds=30)
"""How far ahead of now moments are reserved at most."""

_KEY = (
    deliveries.c.kind,
    deliveries.c.subject,
    deliveries.c.telegram_id,
    deliveries.c.offset,
)
_THIS = (
    (deliveries.c.kind == bindparam("of_kind"))
    & (deliveries.c.subject == bindparam("about"))
    & (deliveries.c.telegram_id == bindparam("person"))
    & (deliveries.c.offset == bindparam("which"))
)


def _claim(made: sqlite.Insert | postgresql.Insert) -> Insert:
    return made.on_conflict_do_update(
        index_elements=_KEY,
        set_={
            "tries": deliveries.c.tries + 1,
            "claimed_until": made.excluded.claimed_until,
        },
        where=deliveries.c.outcome.is_(None)
        & (deliveries.c.claimed_until <= bindparam("now"))
        & (deliveries.c.tries < TRIES),
    )


_CLAIM: Final = {
    "sqlite": _claim(sqlite.insert(deliveries)),
    "postgresql": _claim(postgresql.insert(deliveries)),
}
_INSERT = upsert(deliveries)
_MARK = (
    update(deliveries)
    .where(_THIS, deliveries.c.outcome.is_(None))
    .values(outcome=bindparam("what"), settled_at=bindparam("at"))
)
_GIVE_UP = (
    update(deliveries)
    .where(
        deliveries.c.outcome.is_(None),
        deliveries.c.claimed_until <= bindparam("at"),
        deliveries.c.tries >= case((deliveries.c.kind == LETTER, TRIES_OF_A_LETTER), else_=TRIES),
    )
    .values(outcome=DeliveryOutcome.UNCERTAIN.value, settled_at=bindparam("at"))
)


def taken(rows: FromClause) -> ColumnElement[bool]:
    """Pick of the ledger's `rows` what cannot be claimed at the moment bound to `now`."""
    return (
        rows.c.outcome.is_not(None)
        | (rows.c.claimed_until > bindparam("now"))
        | (rows.c.tries >= TRIES)
    )


_TAKEN = select(*_KEY[1:]).where(
    deliveries.c.kind == bindparam("of_kind"),
    deliveries.c.subject.in_(bindparam("subjects", expanding=True)),
    taken(deliveries),
)
_PENDING = (
    select(*_KEY)
    .where(
        deliveries.c.kind == bindparam("of_kind"),
        deliveries.c.outcome.is_(None),
        deliveries.c.claimed_until <= bindparam("now"),
        deliveries.c.tries < TRIES,
    )
    .order_by(*_KEY)
)
_PLAN_TABLE = {
    dialect: statement.from_select(
        [*(column.name for column in _KEY), "tries", "claimed_until"],
        select(
            bindparam("of_kind", type_=Text),
            bindparam("about", type_=Integer),
            seats.c.telegram_id,
            literal(0),
            literal(0),
            bindparam("now", type_=deliveries.c.claimed_until.type),
        )
        .where(
            seats.c.roundtable == bindparam("table_number"),
            seats.c.telegram_id.is_not(None),
            seats.c.telegram_id != bindparam("but"),
            seats.c.withdrawn_at.is_(None),
            people.c.noticed_at.is_not(None),
        )
        .select_from(seats.join(people, people.c.telegram_id == seats.c.telegram_id))
        .distinct(),
    )
    for dialect, statement in upsert(deliveries).items()
}
_RELEASE = (
    update(deliveries)
    .where(_THIS, deliveries.c.outcome.is_(None))
    .values(tries=deliveries.c.tries - 1, claimed_until=bindparam("at"))
)
_RENEW = delete(deliveries).where(
    deliveries.c.kind == bindparam("of_kind"),
    deliveries.c.subject == bindparam("about"),
    deliveries.c.offset.in_(bindparam("offsets", expanding=True)),
)
_COUNTS = (
    select(deliveries.c.outcome, func.count())
    .where(deliveries.c.kind == bindparam("of_kind"), deliveries.c.subject == bindparam("about"))
    .group_by(deliveries.c.outcome)
)
_SETTLED = select(deliveries.c.telegram_id, deliveries.c.offset, deliveries.c.settled_at).where(
    deliveries.c.kind == bindparam("of_kind"),
    deliveries.c.subject == bindparam("about"),
    deliveries.c.settled_at.is_not(None),
)
_STANDING = (
    select(deliveries.c.outcome, func.count())
    .where(or_(deliveries.c.outcome.is_(None), deliveries.c.settled_at >= bindparam("since")))
    .group_by(deliveries.c.outcome)
)
_OVERDUE = select(func.count(), func.min(deliveries.c.claimed_until)).where(
    deliveries.c.outcome.is_(None), deliveries.c.claimed_until <= bindparam("now")
)
_FORGET = delete(deliveries).where(deliveries.c.telegram_id == bindparam("person"))
_ABOUT = (
    select(*_KEY, deliveries.c.outcome)
    .where(deliveries.c.telegram_id == bindparam("person"))
    .order_by(*_KEY)
)

_BEGIN_PACE = upsert(pace)
_PACE = select(pace.c.next_at).where(pace.c.id == 1).with_for_update()
_SET_PACE = update(pace).where(pace.c.id == 1).values(next_at=bindparam("moment"))


@dataclass(slots=True)
class Deliveries:
    """Questions and changes about what is sent unasked, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def claim(self, keys: Iterable[DeliveryKey], lease: timedelta) -> list[DeliveryKey]:
        """Claim what nobody has claimed, sent or given up; return what may be sent now.

        What is claimed and not marked when the lease is over can be claimed once more.
        """
        statement = _CLAIM[self._connection.dialect.name]
        claimed = []
        for key in sorted(keys, key=astuple):  # rivals in one order do not wait for each other
            row = {**_row(key), "tries": 1, "claimed_until": self._now + lease, "now": self._now}
            done = await self._connection.execute(statement, row)
            if done.rowcount == 1:
                claimed.append(key)
        return claimed

    async def plan(self, keys: Iterable[DeliveryKey]) -> int:
        """Write down what is to be sent as soon as possible; how many of these are new."""
        planned = 0
        for key in keys:
            row = {**_row(key), "tries": 0, "claimed_until": self._now}
            done = await self._connection.execute(_INSERT[self._connection.dialect.name], row)
            planned += done.rowcount
        return planned

    async def plan_table(self, kind: str, subject: int, roundtable: int, but: int) -> int:
        """Plan one delivery to everybody at a table who has read the informativa, `but` not.

        Returns how many that are.
        """
        done = await self._connection.execute(
            _PLAN_TABLE[self._connection.dialect.name],
            {
                "of_kind": kind,
                "about": subject,
                "table_number": roundtable,
                "but": but,
                "now": self._now,
            },
        )
        return done.rowcount

    async def pending(self, kind: str) -> list[DeliveryKey]:
        """Read what of a kind was planned, or claimed for too long, and can be claimed now."""
        rows = await self._connection.execute(_PENDING, {"of_kind": kind, "now": self._now})
        return [DeliveryKey(*row) for row in rows]

    async def release(self, key: DeliveryKey) -> None:
        """Give a claim back: it surely was not sent, and can be claimed again at once."""
        await self._connection.execute(_RELEASE, {**_named(key), "at": self._now})

    async def renew(self, kind: str, subject: int, offsets: Sequence[int]) -> None:
        """Forget these deliveries of a subject: they are due once more, at another time."""
        await self._connection.execute(
            _RENEW, {"of_kind": kind, "about": subject, "offsets": list(offsets)}
        )

    async def mark(self, key: DeliveryKey, outcome: DeliveryOutcome) -> None:
        """Write down what became of it; the first word stays."""
        await self._connection.execute(
            _MARK, {**_named(key), "what": outcome.value, "at": self._now}
        )

    async def miss(self, keys: Iterable[DeliveryKey]) -> int:
        """Count what came too late; how many of these had not been counted, sent or claimed."""
        missed = 0
        for key in keys:
            row = {
                **_row(key),
                "tries": 0,
                "claimed_until": self._now,
                "outcome": DeliveryOutcome.MISSED.value,
                "settled_at": self._now,
            }
            done = await self._connection.execute(_INSERT[self._connection.dialect.name], row)
            missed += done.rowcount
        return missed

    async def give_up(self) -> int:
        """Close what was claimed twice and never marked; how many that were."""
        return (await self._connection.execute(_GIVE_UP, {"at": self._now})).rowcount

    async def taken(self, kind: str, subjects: Sequence[int]) -> set[tuple[int, int, int]]:
        """Read what of these subjects cannot be claimed now: (subject, person, offset)."""
        rows = await self._connection.execute(
            _TAKEN, {"of_kind": kind, "subjects": list(subjects), "now": self._now}
        )
        return {(subject, person, offset) for subject, person, offset in rows}

    async def settled(self, kind: str, subject: int) -> dict[tuple[int, int], datetime]:
        """Read when what became of a subject's deliveries was known, by (person, offset)."""
        rows = await self._connection.execute(_SETTLED, {"of_kind": kind, "about": subject})
        return {(person, offset): at for person, offset, at in rows}

    async def counts(self, kind: str, subject: int) -> dict[DeliveryOutcome | None, int]:
        """Count a subject's deliveries by what became of them; None is still under way."""
        rows = await self._connection.execute(_COUNTS, {"of_kind": kind, "about": subject})
        return {DeliveryOutcome(what) if what else None: people for what, people in rows}

    async def standing(self, since: datetime) -> dict[DeliveryOutcome | None, int]:
        """Count what waits (None), and by what became of it what was settled since."""
        rows = await self._connection.execute(_STANDING, {"since": since})
        return {DeliveryOutcome(what) if what else None: lines for what, lines in rows}

    async def overdue(self) -> tuple[int, datetime | None]:
        """Count what might have left by now and has not; since when the first of it might."""
        rows = await self._connection.execute(_OVERDUE, {"now": self._now})
        waiting, since = rows.one()
        return waiting, since

    async def about(self, telegram_id: int) -> list[tuple[DeliveryKey, str | None]]:
        """Read what is kept of somebody here, each with what became of it."""
        rows = await self._connection.execute(_ABOUT, {"person": telegram_id})
        return [(DeliveryKey(*key), outcome) for *key, outcome in rows]

    async def forget(self, telegram_id: int) -> None:
        """Forget what was sent, or was to be sent, to somebody."""
        await self._connection.execute(_FORGET, {"person": telegram_id})

    async def reserve(self, messages: int, interval: timedelta) -> datetime:
        """Reserve so many moments to send at, `interval` apart; return the first.

        All replicas reserve from the one row, so together they keep the pace.
        """
        dialect = self._connection.dialect.name
        await self._connection.execute(_BEGIN_PACE[dialect], {"id": 1, "next_at": self._now})
        free: datetime = (await self._connection.execute(_PACE)).scalar_one()
        # Further ahead than that it was left by a clock that has been put right since.
        first = max(self._now, min(free, self._now + AHEAD))
        await self._connection.execute(_SET_PACE, {"moment": first + messages * interval})
        return first


def _row(key: DeliveryKey) -> dict[str, object]:
    return dict(zip(("kind", "subject", "telegram_id", "offset"), astuple(key), strict=True))


def _named(key: DeliveryKey) -> dict[str, object]:
    return dict(zip(("of_kind", "about", "person", "which"), astuple(key), strict=True))
