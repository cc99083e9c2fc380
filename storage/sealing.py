"""What is about a person, or not told yet, is sealed where there is a key: only that opens it.

A file, a copy or a dump that somebody takes has no names, contacts or drafts in it then. What was
written before there was a key stays readable as it is, until it is sealed too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from sqlalchemy import (
    Column,
    Dialect,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    and_,
    func,
    select,
    tuple_,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import Refused

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

MARK: Final = "\x1a1:"
"""What sealed text begins with; nothing that people write begins with a control character."""
BATCH: Final = 500
"""How many rows are sealed anew in one transaction: others wait for one, never for all."""
Key = tuple[Any, ...]
"""The primary key of a row."""
_KEYS: Final = "crocevia_keys"

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

    _fernet: "MultiFernet"

    @classmethod
    def of(cls, written: str) -> Self:
        """Return the keys written with commas between them, each as `new_key` makes it.

        Raises ValueError where one is no key.
        """
        from cryptography.fernet import Fernet, MultiFernet

        return cls(MultiFernet([Fernet(each.strip()) for each in written.split(",")]))

    def seal(self, text: str) -> str:
        """Return text sealed with the first key. When it was written is not in it."""
        return MARK + self._fernet.encrypt_at_time(text.encode(), 0).decode()

    def open(self, sealed: str) -> str:
        """Return what was sealed. Raises Refused where no key opens it."""
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet.decrypt(sealed.removeprefix(MARK)).decode()
        except InvalidToken:
            raise Refused(WRONG_KEY) from None


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


async def must_open(connection: AsyncConnection, metadata: MetaData) -> None:
    """Raise Refused unless the keys open what is sealed, by one text of each column."""
    for _, private in private_columns(metadata):
        for column in private:
            sealed = type_coerce(column, Text).startswith(MARK, autoescape=True)
            (await connection.execute(select(column).where(sealed).limit(1))).scalar()


async def count_unsealed(connection: AsyncConnection, metadata: MetaData) -> int:
    """Count the private texts that are not sealed."""
    count = 0
    for table, private in private_columns(metadata):
        for column in private:
            is_open = ~type_coerce(column, Text).startswith(MARK, autoescape=True)
            found = await connection.execute(select(func.count()).select_from(table).where(is_open))
            count += found.scalar_one()
    return count


async def seal_batch(
    connection: AsyncConnection, table: Table, private: Sequence[Column[Any]], after: Key | None
) -> tuple[int, Key | None]:
    """Seal the private text of the next rows anew; how many rows, and the key of the last one.

    What somebody changes meanwhile is left as they wrote it: it is sealed with the first key.
    """
    keys = tuple(table.primary_key.columns)
    raw = [type_coerce(column, Text).label(f"raw_{column.name}") for column in private]
    ahead = select(*keys, *private, *raw).order_by(*keys).limit(BATCH)
    if after is not None:
        ahead = ahead.where(tuple_(*keys) > tuple_(*after))
    rows = (await connection.execute(ahead)).all()
    for row in rows:
        key, rest = row[: len(keys)], row[len(keys) :]
        for column, said, found in zip(private, rest, rest[len(private) :], strict=False):
            if found is not None:
                same = and_(*(k == v for k, v in zip(keys, key, strict=True)))
                unchanged = type_coerce(column, Text) == found
                await connection.execute(
                    update(table).where(same, unchanged).values({column.name: said})
                )
    return len(rows), tuple(rows[-1][: len(keys)]) if rows else None
