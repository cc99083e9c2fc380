"""Which updates were seen, and which had to be put aside."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import quarantine, seen_updates
from storage.upserts import upsert

_SEE = upsert(seen_updates)
_QUARANTINE = upsert(quarantine)
_PRUNE_SEEN = delete(seen_updates).where(seen_updates.c.seen_at < bindparam("before"))
_PRUNE_QUARANTINE = delete(quarantine).where(quarantine.c.quarantined_at < bindparam("before"))


@dataclass(slots=True)
class Updates:
    """Questions and changes about updates, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def first_sight(self, update_id: int) -> bool:
        """Note the update; False if it was seen before (a rival's unit is waited for)."""
        seen = await self._connection.execute(
            _SEE[self._connection.dialect.name], {"update_id": update_id, "seen_at": self._now}
        )
        return seen.rowcount == 1

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

    async def prune(self, before: datetime) -> int:
        """Drop what was seen or quarantined earlier; how many seen updates went."""
        await self._connection.execute(_PRUNE_QUARANTINE, {"before": before})
        pruned = await self._connection.execute(_PRUNE_SEEN, {"before": before})
        return pruned.rowcount
