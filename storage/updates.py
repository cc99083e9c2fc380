"""Which updates were seen, whom they still owe an answer, and which had to be put aside."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Owed
from storage.tables import contact, quarantine, seen_updates
from storage.upserts import upsert

LEASE: Final = timedelta(seconds=30)
"""How long whoever acted on an update has for showing it: longer than a call to Telegram takes."""
OWED_FOR: Final = timedelta(days=1)
"""Who was not shown in so long what came of their tap has moved on."""

_ONE = 1
_SEE = upsert(seen_updates)
_QUARANTINE = upsert(quarantine)
_ASIDE = select(func.count()).select_from(quarantine)

_RAN_OUT = (
    (seen_updates.c.owed_until <= bindparam("now"))
    & (seen_updates.c.seen_at > bindparam("since"))
    & seen_updates.c.telegram_id.is_not(None)
)
_OWED = select(seen_updates.c.telegram_id).where(_RAN_OUT).distinct()
_OWED_TO = (
    select(seen_updates.c.update_id, seen_updates.c.owed_in)
    .where(_RAN_OUT, seen_updates.c.telegram_id == bindparam("person"))
    .order_by(seen_updates.c.seen_at, seen_updates.c.update_id)
)
_IS_OWED = select(seen_updates.c.update_id).where(
    _RAN_OUT, seen_updates.c.update_id == bindparam("number")
)
_THESE = seen_updates.c.update_id.in_(bindparam("numbers", expanding=True))
_HOLD = update(seen_updates).where(_THESE).values(owed_until=bindparam("until"))
_SETTLE = update(seen_updates).where(_THESE).values(owed_in=None, owed_until=None)
_RUN_OUT = (
    update(seen_updates)
    .where(seen_updates.c.owed_until.is_not(None))
    .values(owed_until=bindparam("now"))
)
_FORGET = (
    update(seen_updates)
    .where(seen_updates.c.telegram_id == bindparam("person"))
    .values(telegram_id=None, owed_in=None, owed_until=None)
)
_FORGET_WHO = (
    update(seen_updates)
    .where(
        seen_updates.c.telegram_id.is_not(None),
        seen_updates.c.owed_until.is_(None),
        seen_updates.c.seen_at < bindparam("before"),
    )
    .values(telegram_id=None)
)
_ACTIVE = (
    select(seen_updates.c.telegram_id)
    .where(
        seen_updates.c.seen_at.between(bindparam("since"), bindparam("until")),
        seen_updates.c.telegram_id.is_not(None),
    )
    .distinct()
)
_HEARD = select(contact.c.heard_at).where(contact.c.id == _ONE).with_for_update()
_HEAR = upsert(contact, lambda new: {"heard_at": new.heard_at})


@dataclass(slots=True)
class Updates:
    """Questions and changes about updates, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def first_sight(
        self, update_id: int, owed_to: int | None = None, owed_in: int | None = None
    ) -> bool:
        """Note the update; False if it was seen before (a rival's unit is waited for).

        `owed_to` is who is owed a screen for it, `owed_in` the message they tapped: so it stands
        until `settle`, or somebody else takes it over when the lease is over.
        """
        seen = await self._connection.execute(
            _SEE[self._connection.dialect.name],
            {
                "update_id": update_id,
                "seen_at": self._now,
                "telegram_id": owed_to,
                "owed_in": owed_in,
                "owed_until": None if owed_to is None else self._now + LEASE,
            },
        )
        return seen.rowcount == 1

    async def settle(self, update_ids: Collection[int]) -> None:
        """Note that what came of these was shown."""
        await self._connection.execute(_SETTLE, {"numbers": list(update_ids)})

    async def owed(self) -> list[int]:
        """Read who is owed a screen that nobody is showing any more."""
        return list((await self._connection.execute(_OWED, self._times)).scalars())

    async def take_over(self, telegram_id: int) -> list[Owed]:
        """Take over showing somebody what they are owed, the oldest first; none if others do."""
        rows = await self._connection.execute(_OWED_TO, {**self._times, "person": telegram_id})
        owed = [Owed(*row) for row in rows]
        await self._hold([each.update_id for each in owed])
        return owed

    async def take_over_update(self, update_id: int) -> bool:
        """Take over showing what came of one update; False if it was shown, or others do."""
        rows = await self._connection.execute(_IS_OWED, {**self._times, "number": update_id})
        is_owed = rows.first() is not None
        if is_owed:
            await self._hold([update_id])
        return is_owed

    async def run_out(self) -> None:
        """Take for dead whoever was showing something: the only one there is has just begun."""
        await self._connection.execute(_RUN_OUT, {"now": self._now})

    async def active(self, since: datetime, until: datetime) -> list[int]:
        """Read who said anything between two moments of the last hour."""
        rows = await self._connection.execute(_ACTIVE, {"since": since, "until": until})
        return sorted(rows.scalars())

    async def hear(self, at: datetime) -> datetime | None:
        """Note that Telegram was heard; return when it was before, None the first time."""
        before = (await self._connection.execute(_HEARD)).scalar_one_or_none()
        if before is None or before < at:
            await self._connection.execute(
                _HEAR[self._connection.dialect.name], {"id": _ONE, "heard_at": at}
            )
        return before

    async def quarantine(self, update_id: int, reference: str, cause: str) -> None:
        """Put an update aside that cannot be worked on; the first reference stays."""
        await self._connection.execute(
            _QUARANTINE[self._connection.dialect.name],
            {
                "update_id": update_id,
                "reference": reference,
                "cause": cause,
                "quarantined_at": self._now,
            },
        )

    async def aside(self) -> int:
        """Count what is kept of updates that could not be worked on."""
        kept: int = (await self._connection.execute(_ASIDE)).scalar_one()
        return kept

    async def forget(self, telegram_id: int) -> None:
        """Forget who somebody was who said anything."""
        await self._connection.execute(_FORGET, {"person": telegram_id})

    async def forget_who(self, before: datetime) -> None:
        """Forget who said what came earlier, but for whom something is still owed."""
        await self._connection.execute(_FORGET_WHO, {"before": before})

    @property
    def _times(self) -> dict[str, datetime]:
        return {"now": self._now, "since": self._now - OWED_FOR}

    async def _hold(self, update_ids: Collection[int]) -> None:
        if update_ids:
            values = {"numbers": list(update_ids), "until": self._now + LEASE}
            await self._connection.execute(_HOLD, values)
