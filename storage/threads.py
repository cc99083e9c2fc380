"""Threads: messages of the bot that change, and where they stand in somebody's chat."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import standing_messages
from storage.upserts import upsert

_KEEP = upsert(standing_messages, lambda new: {"message_id": new.message_id})
_FIND = select(standing_messages.c.message_id).where(
    standing_messages.c.telegram_id == bindparam("person"),
    standing_messages.c.thread == bindparam("name"),
)
_STANDING = (
    select(standing_messages.c.thread, standing_messages.c.message_id)
    .where(standing_messages.c.telegram_id == bindparam("person"))
    .order_by(standing_messages.c.message_id.desc())
    .limit(bindparam("most"))
)
_LEAVE = delete(standing_messages).where(standing_messages.c.thread == bindparam("name"))
_TAKE_OVER = _LEAVE.where(standing_messages.c.telegram_id == bindparam("person"))
_PEOPLE = select(standing_messages.c.telegram_id).where(
    standing_messages.c.thread == bindparam("name")
)
_FORGET = delete(standing_messages).where(standing_messages.c.telegram_id == bindparam("person"))


@dataclass(slots=True)
class Threads:
    """Questions and changes about standing messages, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def message(self, telegram_id: int, thread: str) -> int | None:
        """Find the message of a thread in somebody's chat, None before the first."""
        found = await self._connection.execute(_FIND, {"person": telegram_id, "name": thread})
        return found.scalar_one_or_none()

    async def standing(self, telegram_id: int, most: int) -> list[tuple[str, int]]:
        """Read which threads have messages in somebody's chat, and these; the lowest first."""
        found = await self._connection.execute(_STANDING, {"person": telegram_id, "most": most})
        return [(row.thread, row.message_id) for row in found]

    async def stands(self, telegram_id: int, thread: str, message_id: int) -> None:
        """Note where the message of a thread stands now."""
        await self._connection.execute(
            _KEEP[self._connection.dialect.name],
            {"telegram_id": telegram_id, "thread": thread, "message_id": message_id},
        )

    async def people(self, thread: str) -> set[int]:
        """Read who has a message of a thread, by their Telegram id."""
        return set((await self._connection.execute(_PEOPLE, {"name": thread})).scalars())

    async def take_over(self, telegram_id: int, thread: str) -> None:
        """Have the next letter of a thread begin it anew with one person, who uses its message."""
        await self._connection.execute(_TAKE_OVER, {"person": telegram_id, "name": thread})

    async def leave(self, thread: str) -> None:
        """Have the next letter of a thread begin it anew with everybody."""
        await self._connection.execute(_LEAVE, {"name": thread})

    async def forget(self, telegram_id: int) -> None:
        """Forget where messages stand in somebody's chat."""
        await self._connection.execute(_FORGET, {"person": telegram_id})
