"""The database: opening it, units of work on it, its health and its copy."""

import asyncio
import contextlib
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.address import file_of, read_address
from storage.errors import (
    BackupUnsupported,
    NotOurs,
    Refused,
    StorageError,
    Unreachable,
    advice_on,
    is_transient,
)
from storage.line import Lines, Savepoint
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
from storage.sqlite_files import ROOM, Files
from storage.sqlite_trouble import beside, examine, examine_folder, is_new
from storage.tables import metadata
from storage.unit import Unit

if TYPE_CHECKING:
    from storage.postgresql import Server

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

_PATIENCE = 5.0
"""Seconds a unit waits for another process's lock, or for PostgreSQL to answer."""
_UNIT_PATIENCE = 10.0
"""Seconds a unit may take from when it begins until its commit; longer is trouble."""
_CONNECTIONS = 10
"""How many transactions are under way at once on PostgreSQL."""
_LINES = 5
"""In how many of these are people's units, of which several may share one; SQLite has one."""
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
        self._file = Files(file_of(url)) if self.dialect == "sqlite" else None
        self._server = None if self._file else _server_of(url)
        self._engine = (
            self._server.engine
            if self._server
            else sqlite_engine(file_of(url), _PATIENCE, files=self._file)
        )
        use_keys(self._engine, keys)
        # Many at once are no trouble: they wait here, in order, however long the line is. SQLite
        # has one writer, and this beats competing for the file's lock.
        self._lines = Lines(self._begin, self._nest, _UNIT_PATIENCE, 1 if self._file else _LINES)
        self._places = asyncio.Semaphore(_CONNECTIONS - _LINES)
        self._done = 0
        """How many transactions came to their end."""
        self._log_holds_deleted = False

    @property
    def url(self) -> str:
        """The address, without its password: safe to show."""
        secret = [key for key in self._url.query if "password" in key.lower()]
        return self._url.difference_update_query(secret).render_as_string(hide_password=True)

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
        return bool(self._file) and is_new(file_of(self._url))

    def examine(self) -> None:
        """Look at SQLite's files before any connection is opened, also to a copy in their place.

        Raises Refused for what a person has to put right, Unreachable where the disk is full.
        """
        if self._file:
            examine(file_of(self._url))

    @asynccontextmanager
    async def unit(self, now: datetime, person: int | None = None) -> AsyncIterator[Unit]:
        """One transaction: committed on leaving, rolled back if an exception leaves it.

        Units of the same `person` follow one another, also across processes; on SQLite all
        units do. `now` is the time of every change and has to be aware. Waiting in line for a
        connection takes as long as it takes; a unit that takes too long itself is a TimeoutError.
        """
        async with self._transaction(person) as connection:
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
            async with AsyncExitStack() as opened:
                connection = await self._connect(opened, engine)
                await opened.enter_async_context(connection.begin())
                # Whoever comes first holds the lock to the end: on SQLite any statement takes it.
                await connection.execute(_LOCK_MIGRATION if self.dialect == "postgresql" else _PING)
                if not makes and await connection.run_sync(is_empty):
                    raise self._not_made()
                if self._server:
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
        done = self._done
        try:
            if self._file and shutil.disk_usage(file_of(self._url).parent).free < ROOM:
                return False
            async with asyncio.timeout(_HEALTH_PATIENCE), self._transaction() as connection:
                await connection.execute(_PING)
        except TimeoutError:
            return self._done != done
        except (SQLAlchemyError, Unreachable, OSError):
            return False
        return True

    async def at_head(self) -> bool:
        """Whether the schema is the one this program was written for."""
        async with self._transaction() as connection:
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
                async with self._transaction() as connection:
                    found, after = await work(connection, table, private, after)
                yield found

    async def is_empty(self) -> bool:
        """Whether the database is there, and nothing in it yet."""
        async with self._transaction() as connection:
            return await connection.run_sync(is_empty)

    async def must_be_ours(self) -> None:
        """Raise StorageError where a newer version, or another program, made what is there."""
        async with self._transaction() as connection:
            await connection.run_sync(must_be_ours)

    async def must_be_permitted(self) -> None:
        """Raise Refused where PostgreSQL does not let its user do what this program does."""
        if self._server:
            async with self._transaction() as connection:
                await connection.run_sync(must_be_permitted)

    async def deviations(self) -> list[str]:
        """Name whatever differs from the schema this program was written for."""
        async with self._transaction() as connection:
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
        place = file_of(self._url).absolute() if self._file else self.url
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
            async with self._lines.alone(), self._engine.connect() as connection:
                self._log_holds_deleted = not await empty_log(connection)

    async def close(self) -> None:
        """Let every connection go; units still open are waited for on SQLite."""
        if self._server:
            await self._engine.dispose()
            return
        async with self._lines.alone():
            await self._engine.dispose()

    def _transaction(
        self, person: int | None = None
    ) -> AbstractAsyncContextManager[AsyncConnection]:
        # What is nobody's may hold what all want: on PostgreSQL it shares its commit with nobody.
        if self._server and person is None:
            return self._alone()
        return self._lines.transaction(person)

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[AsyncConnection]:
        async with self._places, asyncio.timeout(_UNIT_PATIENCE), self._begin() as connection:
            yield connection

    @asynccontextmanager
    async def _begin(self, person: int | None = None) -> AsyncIterator[AsyncConnection]:
        async with AsyncExitStack() as opened:
            connection = await self._connect(opened, self._engine)
            if self._server:
                await self._server.hold(connection, person)
            async with connection.begin():
                if self._file:
                    self._file.must_be_there()
                yield connection
                if self._file:
                    self._file.must_be_there()
            self._done += 1

    async def _nest(self, connection: AsyncConnection, person: int | None) -> Savepoint:
        if self._server:
            return await self._server.nest(connection, person)
        return await connection.begin_nested()

    async def _connect(self, opened: AsyncExitStack, engine: AsyncEngine) -> AsyncConnection:
        """Open a connection. Raises Unreachable: nothing was asked yet, no work is at fault."""
        try:
            return await opened.enter_async_context(engine.connect())
        except Unreachable:
            raise
        except Exception as error:
            kind = Unreachable if isinstance(error, OSError) or is_transient(error) else Refused
            if advice := advice_on(error):
                raise kind(advice) from error
            why = str(getattr(error, "orig", None) or error).partition("\n")[0]
            raise kind(f"the database cannot be opened: {self.url}: {why}") from error


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


def _server_of(url: URL) -> "Server":
    from storage.postgresql import Server

    return Server(url, _PATIENCE, _CONNECTIONS)


def _migration_engine_of(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        return sqlite_engine(file_of(url), _MIGRATION_PATIENCE, foreign_keys=False)
    return create_async_engine(url, connect_args={"command_timeout": _MIGRATION_PATIENCE})
