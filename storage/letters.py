"""Letters: what a committed act leaves for others, as rows until it is sent.

Each has its line in the ledger of deliveries, by which it is claimed and marked; its words are kept
until it is settled, and no longer.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Delete,
    FromClause,
    Update,
    and_,
    bindparam,
    case,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import LETTER, TRIES_OF_A_LETTER, Deliveries
from storage.records import DeliveryKey, DeliveryOutcome, Letter, NewLetter
from storage.tables import deliveries, letters, people, standing_messages

_WRITE = insert(letters).returning(letters.c.id, sort_by_parameter_order=True)
_PLAN = insert(deliveries)
_IS_LETTER: Final = deliveries.c.kind == LETTER
_IS_OPEN: Final = and_(_IS_LETTER, deliveries.c.outcome.is_(None))


def _is_unclaimed(row: FromClause) -> ColumnElement[bool]:
    return or_(row.c.tries == 0, row.c.claimed_until <= bindparam("now"))


_ABOUT = letters.c.about.in_(bindparam("abouts", expanding=True))
_ABOUT_TO = and_(_ABOUT, letters.c.telegram_id.in_(bindparam("to", expanding=True)))


OVERTAKEN: Final = TRIES_OF_A_LETTER + 1
"""In place of how often it was tried: somebody sends it now, and nobody sends it again."""


def _dropping(which: ColumnElement[bool]) -> tuple[Update, Update, Delete]:
    these = and_(_IS_OPEN, deliveries.c.subject.in_(select(letters.c.id).where(which)))
    dropped = (
        update(deliveries)
        .where(these, _is_unclaimed(deliveries))
        .values(outcome=DeliveryOutcome.DROPPED.value, settled_at=bindparam("now"))
        .returning(deliveries.c.telegram_id)
    )
    overtaken = update(deliveries).where(these).values(tries=OVERTAKEN)
    is_settled = ~exists().where(_IS_OPEN, deliveries.c.subject == letters.c.id)
    return dropped, overtaken, delete(letters).where(which, is_settled)


_DROP = _dropping(_ABOUT)
_DROP_TO = _dropping(_ABOUT_TO)

_OTHER, _ITS_LINE = letters.alias("other"), deliveries.alias("its_line")
_OLDER_ON_ITS_WAY = exists().where(
    letters.c.stays,
    _OTHER.c.stays,
    _OTHER.c.about == letters.c.about,
    _OTHER.c.telegram_id == letters.c.telegram_id,
    _OTHER.c.id != letters.c.id,
    _ITS_LINE.c.kind == LETTER,
    _ITS_LINE.c.subject == _OTHER.c.id,
    _ITS_LINE.c.outcome.is_(None),
    _ITS_LINE.c.tries > 0,
    _ITS_LINE.c.claimed_until > bindparam("now"),
)
_WAITING = (
    select(
        letters.c.id,
        letters.c.telegram_id,
        letters.c.about,
        letters.c.stays,
        letters.c.page,
        # A message that somebody goes on in is their screen: nothing is changed under them.
        case(
            (people.c.screen == standing_messages.c.message_id, None),
            else_=standing_messages.c.message_id,
        ),
    )
    .select_from(
        deliveries.join(letters, letters.c.id == deliveries.c.subject)
        .outerjoin(
            standing_messages,
            and_(
                standing_messages.c.telegram_id == letters.c.telegram_id,
                standing_messages.c.thread == letters.c.about,
            ),
        )
        .outerjoin(people, people.c.telegram_id == letters.c.telegram_id)
    )
    .where(
        _IS_OPEN,
        deliveries.c.claimed_until <= bindparam("now"),
        deliveries.c.tries < TRIES_OF_A_LETTER,
    )
)
_NEXT = (
    _WAITING.where(~_OLDER_ON_ITS_WAY)
    .order_by(letters.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=deliveries, skip_locked=True)
)
_HELD_UP = _WAITING.where(_OLDER_ON_ITS_WAY)
_CLAIM = (
    update(deliveries)
    .where(_IS_OPEN, deliveries.c.subject.in_(bindparam("ids", expanding=True)))
    .values(tries=deliveries.c.tries + 1, claimed_until=bindparam("until"))
)
_HURRY = (
    update(deliveries)
    .where(
        _IS_OPEN,
        deliveries.c.tries == 0,
        deliveries.c.claimed_until > bindparam("now"),
        deliveries.c.subject.in_(
            select(letters.c.id).where(letters.c.roundtable == bindparam("table_number"))
        ),
    )
    .values(claimed_until=bindparam("now"))
)
_WAS_OVERTAKEN = select(deliveries.c.subject).where(
    _IS_OPEN, deliveries.c.subject == bindparam("number"), deliveries.c.tries == OVERTAKEN
)
_DONE = delete(letters).where(letters.c.id == bindparam("number"))
_SWEEP = delete(letters).where(~exists().where(_IS_OPEN, deliveries.c.subject == letters.c.id))
_FORGET = delete(letters).where(letters.c.telegram_id == bindparam("person"))


@dataclass(slots=True)
class Letters:
    """Questions and changes about letters, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def write(self, written: Sequence[NewLetter]) -> None:
        """Have these sent as soon as possible, or when each is due.

        What was written before about the same to the same person, and nobody sends yet, is
        dropped: only the newest is of use.
        """
        if not written:
            return
        for about in sorted({each.about for each in written if each.about is not None}):
            await self.drop(about, to={e.telegram_id for e in written if e.about == about})
        rows = [
            {
                "telegram_id": each.telegram_id,
                "about": each.about,
                "stays": each.stays,
                "page": each.page,
                "roundtable": each.roundtable,
            }
            for each in written
        ]
        numbers = (await self._connection.execute(_WRITE, rows)).scalars().all()
        lines = [
            {
                "kind": LETTER,
                "subject": number,
                "telegram_id": each.telegram_id,
                "offset": 0,
                "tries": 0,
                "claimed_until": each.due or self._now,
            }
            for number, each in zip(numbers, written, strict=True)
        ]
        await self._connection.execute(_PLAN, lines)

    async def drop(self, *abouts: str, to: Collection[int] | None = None) -> set[int]:
        """Send nothing more about this, to anybody or only `to` these; who will not be told now.

        What somebody is sending at this moment is sent, and not once more if they die.
        """
        who = {} if to is None else {"to": list(to)}
        drop, overtake, tidy = _DROP if to is None else _DROP_TO
        values = {"abouts": list(abouts), **who}
        found = await self._connection.execute(drop, {**values, "now": self._now})
        dropped = set(found.scalars())
        await self._connection.execute(overtake, values)
        if dropped:
            await self._connection.execute(tidy, values)
        return dropped

    async def hurry(self, roundtable: int) -> int:
        """Have what is held for a table's night leave now; how many letters that are."""
        values = {"table_number": roundtable, "now": self._now}
        return (await self._connection.execute(_HURRY, values)).rowcount

    async def claim(self, most: int, lease: timedelta) -> list[Letter]:
        """Claim so many of the oldest that wait, for as long as a message can be under way.

        Where one of a message that stays is on its way, the next of it waits until that is
        settled: what was written last is read last.
        """
        found = await self._connection.execute(_NEXT, {"now": self._now, "most": most})
        claimed = [Letter(*row) for row in found]
        if claimed:
            ids = [each.number for each in claimed]
            await self._connection.execute(_CLAIM, {"ids": ids, "until": self._now + lease})
        return claimed

    async def held_up(self) -> set[tuple[int, str | None]]:
        """Read whose next letter about what waits for one that is on its way."""
        found = await self._connection.execute(_HELD_UP, {"now": self._now})
        return {(row.telegram_id, row.about) for row in found}

    async def settle(self, letter: Letter, outcome: DeliveryOutcome) -> None:
        """Write down what became of it, and forget its words."""
        await Deliveries(self._connection, self._now).mark(key_of(letter), outcome)
        await self._connection.execute(_DONE, {"number": letter.number})

    async def give_back(self, letter: Letter) -> None:
        """Have it sent anew, or dropped where that is of no use any more."""
        overtaken = await self._connection.execute(_WAS_OVERTAKEN, {"number": letter.number})
        if overtaken.first() is None:
            await Deliveries(self._connection, self._now).release(key_of(letter))
        else:
            await self.settle(letter, DeliveryOutcome.DROPPED)

    async def sweep(self) -> None:
        """Forget the words of what was given up."""
        await self._connection.execute(_SWEEP)

    async def forget(self, telegram_id: int) -> None:
        """Forget what was to be sent to somebody."""
        await self._connection.execute(_FORGET, {"person": telegram_id})


def key_of(letter: Letter) -> DeliveryKey:
    """Return the line of the ledger that a letter is sent under."""
    return DeliveryKey(LETTER, letter.number, letter.telegram_id, 0)
