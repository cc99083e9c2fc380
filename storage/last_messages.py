"""What each person wrote last, by what it is known again."""

from dataclasses import asdict, dataclass

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import LastMessage
from storage.tables import columns, last_messages
from storage.upserts import upsert

_COLUMNS = columns(last_messages, LastMessage)
_THIS = last_messages.c.telegram_id == bindparam("person")
_FIND = select(*_COLUMNS).where(_THIS)
_NOTE = upsert(last_messages, lambda new: {each.name: new[each.name] for each in _COLUMNS})
_FORGET = delete(last_messages).where(_THIS)


@dataclass(slots=True)
class LastMessages:
    """Questions and changes about what was written last, inside one unit."""

    _connection: AsyncConnection

    async def of(self, telegram_id: int) -> LastMessage | None:
        """Read what somebody wrote last, None before the first."""
        row = (await self._connection.execute(_FIND, {"person": telegram_id})).one_or_none()
        return LastMessage(*row) if row else None

    async def note(self, telegram_id: int, last: LastMessage) -> None:
        """Note what somebody wrote last, in the place of what came before."""
        given = {"telegram_id": telegram_id, **asdict(last)}
        await self._connection.execute(_NOTE[self._connection.dialect.name], given)

    async def forget(self, telegram_id: int) -> None:
        """Forget what somebody wrote last."""
        await self._connection.execute(_FORGET, {"person": telegram_id})
