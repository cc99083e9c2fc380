"""The database: opening it, units of work on it, its health and its copy."""

import asyncio
import contextlib
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.address import file_of, read_address, without_password
from storage.errors import (
    BackupUnsupported,
    NotOurs,
    Refused,
    StorageError,
    Unreachable,
    advice_on,
    is_transient,
)
from storage.migrations import deviations, is_at_head, is_empty, must_be_ours, upgrade
from storage.rights import must_be_permitted
from storage.sealing import (
    Keys,
    Seals,
    Work,
    look_at_batch,
    private_columns,
    seal_batch,
    use_keys,
)
from storage.snapshots import copy_sqlite, put_in_place, staged
from storage.sqlite import empty_log, sqlite_engine
from storage.sqlite_files import ROOM
from storage.sqlite_trouble import beside, examine, examine_folder, is_new
from storage.tables import metadata
from storage.transactions import Transactions, connected
from storage.unit import Unit

__all__ = [
    "BackupUnsupported",
    "Database",
    "Refused",
    "StorageError",
    "advice_on",
    "is_transient",
    "open_database",
]

Found = TypeVar("Found")

_MIGRATION_PATIENCE = 60.0
_HEALTH_PATIENCE = 2.0

# The form with two numbers has its own space: it never meets a person's lock.
_LOCK_MIGRATION = text("SELECT pg_advisory_xact_lock(1, 1)")
_PING = text("SELECT 1")


class Database:
    """An open database; made by `open_database`, closed by `close`."""

    def __init__(self, url: URL, keys: Keys | None = None) -> None:
        self._url = url
        self._keys = keys
        self._transactions = Transactions(url)
        use_keys(self._transactions.engine, keys)
        self._log_holds_deleted = False

    @property
    def url(self) -> str:
        """The address, without its password: safe to show."""
        return without_password(self._url)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._url.get_backend_name()

    @property
    def files(self) -> tuple[Path, ...]:
        """Where SQLite keeps what it is told, whether or not they are there; none on PostgreSQL."""
        if self.dialect != "sqlite":
            return ()
        file = file_of(self._url)
        return (file, *beside(file))

    @property
    def is_new(self) -> bool:
        """Whether SQLite's file is not there yet; of PostgreSQL this is not known."""
        return self.dialect == "sqlite" and is_new(file_of(self._url))

    @property
    def _is_full(self) -> bool:
        return self.dialect == "sqlite" and shutil.disk_usage(file_of(self._url).parent).free < ROOM

    def examine(self) -> None:
        """Look at SQLite's files before any connection is opened, also to a copy in their place.

        Raises Refused for what a person has to put right, Unreachable where the disk is full.
        """
        if self.dialect == "sqlite":
            examine(file_of(self._url))

    @asynccontextmanager
    async def unit(self, now: datetime, person: int | None = None) -> AsyncIterator[Unit]:
        """One transaction: committed on leaving, rolled back if an exception leaves it.

        Units of the same `person` follow one another, also across processes; on SQLite all
        units do. `now` is the time of every change and has to be aware. Waiting in line for a
        connection takes as long as it takes; a unit that takes too long itself is a TimeoutError.
        """
        async with self._transactions.begin(person) as connection:
            unit = Unit(connection, now)
            yield unit
        self._log_holds_deleted |= unit.people.forgot
        if self._log_holds_deleted:
            await self._empty_log()

    async def migrate(self, *, makes: bool = True) -> None:
        """Bring the schema to the newest revision, once if several processes start together.

        Raises StorageError if the database is newer than this program, is not what its
        revision says, or is not ours, and where PostgreSQL does not let its user do what this
        program does; also where there is none yet, unless this `makes` one. May be called only
        before the first unit.
        """
        self.examine()
        if not makes:
            self._must_be_made()
        engine = _migration_engine_of(self._url)
        try:
            async with connected(engine, self.url) as connection, connection.begin():
                # Whoever comes first holds the lock to the end: on SQLite any statement takes it.
                await connection.execute(_LOCK_MIGRATION if self.dialect == "postgresql" else _PING)
                if not makes and await connection.run_sync(is_empty):
                    raise self._not_made()
                if self.dialect == "postgresql":
                    await connection.run_sync(must_be_permitted)
                await connection.run_sync(upgrade)
        finally:
            await engine.dispose()
        # Whoever was killed between a deletion and the emptying of the log left it to us.
        await self._empty_log()

    async def ready(self) -> bool:
        """Whether a unit could begin now, and be kept; a long line that moves on is no trouble.

        False after two seconds without an answer, and where the disk is full.
        """
        ended = self._transactions.ended
        try:
            if self._is_full:
                return False
            async with asyncio.timeout(_HEALTH_PATIENCE), self._transactions.begin() as connection:
                await connection.execute(_PING)
        except TimeoutError:
            return self._transactions.ended != ended
        except (SQLAlchemyError, Unreachable, OSError):
            return False
        return True

    async def at_head(self) -> bool:
        """Whether the schema is the one this program was written for."""
        async with self._transactions.begin() as connection:
            return await connection.run_sync(is_at_head)

    async def count_seals(self) -> Seals:
        """Look at every private text: how many are not sealed with the first key.

        Raises Refused unless what is sealed can be opened with the keys there are.
        """
        seals = Seals()
        async for found in self._in_batches(look_at_batch):
            seals += found
        return seals

    async def must_open(self) -> None:
        """Raise Refused unless what is sealed can be opened with the keys there are."""
        await self.count_seals()

    async def seal_anew(self) -> int:
        """Seal with the first key whatever is private, a batch a transaction; how many rows.

        A bot may run on the database meanwhile, if it has the same keys.
        """
        count = 0
        async for found in self._in_batches(seal_batch):
            count += found
        await self._empty_log()
        return count

    async def _in_batches(self, work: Work[Found]) -> AsyncIterator[Found]:
        """Do something with all private texts, a batch a transaction; yield what came of each."""
        for table, private in private_columns(metadata):
            after, is_first = None, True
            while is_first or after is not None:
                is_first = False
                async with self._transactions.begin() as connection:
                    found, after = await work(connection, table, private, after)
                yield found

    async def is_empty(self) -> bool:
        """Whether the database is there, and nothing in it yet."""
        async with self._transactions.begin() as connection:
            return await connection.run_sync(is_empty)

    async def must_be_ours(self) -> None:
        """Raise StorageError where a newer version, or another program, made what is there."""
        async with self._transactions.begin() as connection:
            await connection.run_sync(must_be_ours)

    async def must_be_permitted(self) -> None:
        """Raise Refused where PostgreSQL does not let its user do what this program does."""
        if self.dialect == "postgresql":
            async with self._transactions.begin() as connection:
                await connection.run_sync(must_be_permitted)

    async def deviations(self) -> list[str]:
        """Name whatever differs from the schema this program was written for."""
        async with self._transactions.begin() as connection:
            return await connection.run_sync(deviations)

    async def backup(self, path: Path) -> None:
        """Write a consistent copy to a new file while work goes on.

        Raises StorageError if the file exists or cannot be written, BackupUnsupported on
        PostgreSQL. May be called only before the first unit.
        """
        if self.dialect != "sqlite":
            raise BackupUnsupported(
                "A PostgreSQL database is copied with its own tool: pg_dump --format=custom"
            )
        file = file_of(self._url)
        examine(file, only_reads=True)
        self._must_be_made()
        await asyncio.to_thread(copy_sqlite, file, path)

    async def restore(self, copy: Path, now: datetime) -> Path | None:
        """Put a copy in the place of the database; return where the old one went, if there was one.

        The copy is checked, and brought up to date, before anything is moved. Raises StorageError
        for a copy that is none of ours, and while a program has the database open;
        BackupUnsupported on PostgreSQL.
        """
        if self.dialect != "sqlite":
            raise BackupUnsupported(
                "A PostgreSQL database is brought back with its own tool, while no bot runs: "
                "pg_restore --clean --if-exists"
            )
        target = file_of(self._url)
        examine_folder(target)
        with staged(copy, target) as file:
            found = Database(self._url.set(database=str(file)), self._keys)
            try:
                if await found.is_empty():
                    raise StorageError(f"{copy} is empty, and nothing was brought back")
                try:
                    await found.migrate()
                    await found.must_open()
                except NotOurs:
                    raise StorageError(
                        f"{copy} is another program's, and nothing was brought back"
                    ) from None
                except StorageError as error:
                    raise StorageError(f"{copy} cannot be brought back: {error}") from error
            finally:
                await found.close()
            return put_in_place(file, target, now)

    def _must_be_made(self) -> None:
        if self.is_new:
            raise self._not_made()

    def _not_made(self) -> StorageError:
        # A relative address does not say in which folder somebody is.
        place = file_of(self._url).absolute() if self.dialect == "sqlite" else self.url
        return StorageError(
            f"there is no database {place} yet: if there should be, look at the folder you are "
            "in and at CROCEVIA_DATABASE_URL; a new one is made by `crocevia run`, `migrate` or "
            "`invite`"
        )

    async def _empty_log(self) -> None:
        """Have nothing that was deleted stay in SQLite's log; what does not succeed comes again."""
        if self.dialect != "sqlite":
            return
        self._log_holds_deleted = True
        # What was committed stays so: trouble with the disk is met by the next unit.
        with contextlib.suppress(SQLAlchemyError, sqlite3.Error):
            async with (
                self._transactions.held_up(),
                self._transactions.engine.connect() as connection,
            ):
                self._log_holds_deleted = not await empty_log(connection)

    async def close(self) -> None:
        """Let every connection go; units still open are waited for on SQLite."""
        await self._transactions.close()


def open_database(url: str, keys: Keys | None = None) -> Database:
    """Open, without connecting yet, `sqlite+aiosqlite:///file` or `postgresql+asyncpg://…`.

    With `keys` what is private is sealed from now on, and opened.

    Raises StorageError, which never repeats a password, for any other address.
    """
    parsed = read_address(url)
    try:
        return Database(parsed, keys)
    except ImportError as error:
        raise StorageError(
            f"the driver {error.name} is missing: install crocevia[postgres]"
        ) from error


def _migration_engine_of(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        return sqlite_engine(file_of(url), _MIGRATION_PATIENCE, foreign_keys=False)
    return create_async_engine(url, connect_args={"command_timeout": _MIGRATION_PATIENCE})
