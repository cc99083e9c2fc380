"""What is about a person, or not told yet, is sealed where there is a key: only that opens it.

A file, a copy or a dump that somebody takes has no names, contacts or drafts in it then. What was
written before there was a key stays readable as it is, until it is sealed too.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from sqlalchemy import (
    Column,
    Dialect,
    MetaData,
    Row,
    Table,
    Text,
    TypeDecorator,
    and_,
    select,
    tuple_,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import Refused

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

MARK: Final = "\x1a1:"
"""What sealed text begins with; nothing that people write begins with a control character."""
BATCH: Final = 500
"""How many rows are sealed anew in one transaction: others wait for one, never for all."""
Key = tuple[Any, ...]
"""The primary key of a row."""
Found = TypeVar("Found")
Work = Callable[
    [AsyncConnection, Table, Sequence[Column[Any]], Key | None],
    Awaitable[tuple[Found, Key | None]],
]
"""Does something with the next rows after a key; what came of it, and the key to go on after."""
_KEYS: Final = "crocevia_keys"
_KEY: Final = re.compile(r"[A-Za-z0-9+/_-]{43}=")
"""256 bits as base64 writes them."""

NO_KEY: Final = (
    "what is in the database is sealed: write the key it was sealed with into "
    "CROCEVIA_ENCRYPTION_KEY"
)
WRONG_KEY: Final = (
    "what is in the database was sealed with another key: write that one into "
    "CROCEVIA_ENCRYPTION_KEY, after a new one and a comma"
)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys there are: the first one seals, every one opens."""

    _fernets: "tuple[Fernet, ...]"

    @classmethod
    def of(cls, written: str) -> Self:
        """Return the keys written with commas between them, each as `new_key` makes it.

        Raises ValueError where one is no key.
        """
        from cryptography.fernet import Fernet

        keys = [each.strip() for each in written.split(",")]
        # Base64 is read without minding what is none: of two keys with another sign between them
        # only the first would count.
        if not all(map(_KEY.fullmatch, keys)):
            raise ValueError("a key has 44 characters of A-Z a-z 0-9 _ - and ends with =")
        return cls(tuple(map(Fernet, keys)))

    @property
    def has_older(self) -> bool:
        """Whether there are others than the one that seals."""
        return len(self._fernets) > 1

    def seal(self, text: str) -> str:
        """Return text sealed with the first key. When it was written is not in it."""
        return MARK + self._fernets[0].encrypt_at_time(text.encode(), 0).decode()

    def open(self, sealed: str) -> str:
        """Return what was sealed. Raises Refused where no key opens it."""
        return self._try(sealed)[1].decode()

    def is_older(self, sealed: str) -> bool:
        """Whether another key than the first opens it. Raises Refused where none does."""
        return self._try(sealed)[0] > 0

    def _try(self, sealed: str) -> tuple[int, bytes]:
        """Return which key opens it, and what was sealed."""
        from cryptography.fernet import InvalidToken

        token = sealed.removeprefix(MARK)
        for number, fernet in enumerate(self._fernets):
            try:
                return number, fernet.decrypt(token)
            except InvalidToken:
                continue
        raise Refused(WRONG_KEY)


@dataclass(frozen=True, slots=True)
class Seals:
    """How many private texts are not sealed with the first key."""

    unsealed: int = 0
    """Of before there was a key: anybody who has the database can read them."""
    older: int = 0
    """Sealed with another key than the first."""

    def __add__(self, other: Self) -> "Seals":
        return Seals(self.unsealed + other.unsealed, self.older + other.older)


def new_key() -> str:
    """Return a key that nobody had before."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


class Private(TypeDecorator[str]):
    """Text that is sealed where the database was opened with keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Seal it."""
        keys = _keys_of(dialect)
        return value if value is None or keys is None else keys.seal(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Open it, if it is sealed. Raises Refused where there is no key that does."""
        if value is None or not value.startswith(MARK):
            return value
        keys = _keys_of(dialect)
        if keys is None:
            raise Refused(NO_KEY)
        return keys.open(value)


def use_keys(engine: AsyncEngine, keys: Keys | None) -> None:
    """Have everything that goes through an engine be sealed and opened with these keys."""
    setattr(engine.dialect, _KEYS, keys)


def _keys_of(dialect: Dialect) -> Keys | None:
    keys: Keys | None = getattr(dialect, _KEYS, None)
    return keys


def private_columns(metadata: MetaData) -> Iterator[tuple[Table, list[Column[Any]]]]:
    """Yield each table that has such text, with its columns of it."""
    for table in metadata.sorted_tables:
        found = [column for column in table.columns if isinstance(column.type, Private)]
        if found:
            yield table, found


async def look_at_batch(
    connection: AsyncConnection, table: Table, private: Sequence[Column[Any]], after: Key | None
) -> tuple[Seals, Key | None]:
    """Look at the private texts of the next rows; how they are sealed, and the key of the last row.

    The key is None where there are no more. Raises Refused where a text cannot be opened.
    """
    keys = _keys_of(connection.dialect)
    unsealed = older = 0
    raw = [type_coerce(column, Text) for column in private]
    rows, last = await _next_rows(connection, table, raw, after)
    for text in (text for row in rows for text in row[-len(raw) :] if text is not None):
        if not text.startswith(MARK):
            unsealed += 1
        elif keys is None:
            raise Refused(NO_KEY)
        else:
            older += keys.is_older(text)
    return Seals(unsealed, older), last


async def _next_rows(
    connection: AsyncConnection, table: Table, columns: Sequence[Any], after: Key | None
) -> tuple[Sequence[Row[Any]], Key | None]:
    """Return the next rows, each with its primary key first, and the key that others come after."""
    keys = tuple(table.primary_key.columns)
    ahead = select(*keys, *columns).order_by(*keys).limit(BATCH)
    if after is not None:
        ahead = ahead.where(tuple_(*keys) > tuple_(*after))
    rows = (await connection.execute(ahead)).all()
    return rows, tuple(rows[-1][: len(keys)]) if len(rows) == BATCH else None


async def seal_batch(
    connection: AsyncConnection, table: Table, private: Sequence[Column[Any]], after: Key | None
) -> tuple[int, Key | None]:
    """Seal the private text of the next rows anew; how many rows, and the key of the last one.

    The key is None where there are no more.
    What somebody changes meanwhile is left as they wrote it: it is sealed with the first key.
    """
    keys = tuple(table.primary_key.columns)
    raw = [type_coerce(column, Text).label(f"raw_{column.name}") for column in private]
    rows, last = await _next_rows(connection, table, [*private, *raw], after)
    for row in rows:
        key, rest = row[: len(keys)], row[len(keys) :]
        for column, said, found in zip(private, rest, rest[len(private) :], strict=False):
            if found is not None:
                same = and_(*(k == v for k, v in zip(keys, key, strict=True)))
                unchanged = type_coerce(column, Text) == found
                await connection.execute(
                    update(table).where(same, unchanged).values({column.name: said})
                )
    return len(rows), last
