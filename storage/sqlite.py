"""SQLite as this program uses it: one connection in a thread of its own, one trip a statement.

A turn costs what its trips to that thread cost. The driver makes four of each statement (cursor,
execute, fetch, close); one is enough, and saves about two fifths of a turn's processor time. BEGIN
and savepoints go along with the next statement, and where nothing is open nothing is rolled back.
"""

import asyncio
import contextlib
import os
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import aiosqlite
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage.errors import Unreachable
from storage.sqlite_files import Files

Answer = TypeVar("Answer")

PRIVATE: Final = 0o600
"""The rights of the database's files."""


def sqlite_engine(
    file: Path, patience: float, *, foreign_keys: bool = True, files: Files | None = None
) -> AsyncEngine:
    """Prepare an engine with one connection, whose every transaction begins as a writer.

    `patience` is how many seconds another process's lock is waited for. `foreign_keys` is False
    only for migrations: rebuilding a table drops it, which would trip over the rows referring
    to it. `files` is told of every connection, and asked before one is made again.
    """

    def open_file() -> sqlite3.Connection:
        if files:
            files.open_anew()
        _make_private(file)
        # Two threads use it, never at the same time: what is done at once needs no trip.
        connection = sqlite3.connect(
            file, timeout=patience, isolation_level=None, check_same_thread=False
        )
        try:
            _write_ahead(connection, patience)
            # FULL: what was confirmed survives a power cut too. NORMAL would only survive a kill.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA foreign_keys = {foreign_keys:d}")
            # What is deleted is overwritten, whatever the library was built to do.
            connection.execute("PRAGMA secure_delete = ON")
        except BaseException:
            connection.close()
            raise
        if files:
            files.opened()
        return connection

    async def connect() -> aiosqlite.Connection:
        connection = _Connection(open_file)
        try:
            await connection
        except BaseException:
            # The driver does not wait for its thread, which may then outlive the event loop.
            if stopped := connection.stop():
                await asyncio.wait({stopped})
            raise
        return connection

    # One connection, kept: StaticPool would let units share a transaction.
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=connect,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(_BEGIN)

    return engine


async def empty_log(connection: AsyncConnection) -> bool:
    """Bring the write-ahead log into the file and empty it; False where another process reads it.

    Until then the log still holds what was deleted. No transaction may have begun.
    """
    driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, _Connection), "only an engine of this module"
    return await driver.run(_empty_log)


def _empty_log(connection: sqlite3.Connection) -> bool:
    [[patience]] = connection.execute("PRAGMA busy_timeout")
    connection.execute("PRAGMA busy_timeout = 0")  # nobody waits for a reader
    try:
        [[is_busy, *_]] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")
    return not is_busy


def _make_private(file: Path) -> None:
    """Make a file that is not there yet, for its owner alone: its logs get the same rights."""
    with contextlib.suppress(OSError):  # it is there, or SQLite says why it cannot be
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE))


# A deferred BEGIN that reads and then writes fails under load, busy timeout or not.
_BEGIN = "BEGIN IMMEDIATE"
_GO_ALONG = (_BEGIN, "SAVEPOINT ", "RELEASE SAVEPOINT ")
"""What goes along with the next statement, and costs no trip of its own."""
_ROLL_BACK = "ROLLBACK TO SAVEPOINT "
_STEPS_HERE = 20_000
"""How many steps of SQLite's machine a question may take that keeps everybody waiting: a few ms."""
_HERE_IN_A_ROW = 12
"""Statements of all units; the next one takes a trip, and others get on."""


def _break_off() -> int:
    return 1


_PAUSE = 0.01
"""Seconds between tries."""


def _write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Set WAL. While several processes do so to a new file, SQLite itself does not wait."""
    for left in reversed(range(max(1, round(patience / _PAUSE)))):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if not left:
                raise
            time.sleep(_PAUSE)


class _Cursor:
    """A cursor that comes back from its one trip with everything."""

    def __init__(self, connection: "_Connection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        if statement.startswith(_GO_ALONG):
            self._connection.ahead.append(statement)
            return self
        if statement.startswith(_ROLL_BACK) and self._connection.drop_ahead(statement):
            return self
        if not (self._connection.may_run_here() and self._run_here(statement, parameters)):
            await self._connection.trip(self._run, sqlite3.Cursor.execute, statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        await self._connection.trip(self._run, sqlite3.Cursor.executemany, statement, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """Nothing is open: the rows are here."""

    def _run_here(self, statement: str, parameters: Sequence[Any]) -> bool:
        """Do without a trip what is done at once; False where it takes long, and nothing was done.

        What only reads may be broken off, and done anew: what writes changes a row by its key.
        """
        file = self._connection._conn
        if not statement.startswith("SELECT"):
            self._run(sqlite3.Cursor.execute, statement, parameters)
            return True
        file.set_progress_handler(_break_off, _STEPS_HERE)
        try:
            self._run(sqlite3.Cursor.execute, statement, parameters)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return False
        finally:
            file.set_progress_handler(None, 0)
        return True

    def _run(self, execute: Any, statement: str, parameters: Any) -> None:
        with contextlib.closing(self._connection._conn.cursor()) as cursor:
            self._connection.must_be_whole()
            self._connection.send_ahead(cursor)
            execute(cursor, statement, parameters)
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid


class _Connection(aiosqlite.Connection):
    def __init__(self, open_file: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(open_file, iter_chunk_size=64)
        # A program that ends in an error does not wait for this thread.
        self._thread.daemon = True
        self.trip: Callable[..., Awaitable[None]] = self._execute
        self.ahead: list[str] = []
        """What goes along with the next statement."""
        self.has_begun = False
        """Whether a transaction holds the file: then no statement waits for anybody."""
        self._here = 0
        self._stopped: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Have the thread end; whoever asks again waits for the same end: there is no other.

        A connection that is given up is closed and, where that is broken off, stopped besides.
        """
        if self._stopped is None:
            self._stopped = super().stop()
        return self._stopped and asyncio.shield(self._stopped)

    def send_ahead(self, cursor: sqlite3.Cursor) -> None:
        """Do, in the thread, what goes along; what fails is done by the next statement."""
        while self.ahead:
            cursor.execute(self.ahead[0])
            self.has_begun |= self.ahead.pop(0) == _BEGIN

    def may_run_here(self) -> bool:
        """Whether the next statement may do without a trip.

        Not all may, so that others get on, and a unit that goes on for too long can be ended.
        """
        self._here = (self._here + 1) % _HERE_IN_A_ROW
        return self.has_begun and self._here > 0

    def drop_ahead(self, rollback: str) -> bool:
        """Whether there is nothing to roll back: not even the savepoint has gone along yet."""
        savepoint = rollback.replace(_ROLL_BACK, "SAVEPOINT ")
        is_there = savepoint in self.ahead
        if is_there:
            del self.ahead[self.ahead.index(savepoint) :]
        return is_there

    def must_be_whole(self) -> None:
        """Raise Unreachable where SQLite has rolled back of itself, as it does on a full disk."""
        if self.has_begun and not self.in_transaction:
            raise Unreachable("SQLite has rolled back what was begun")

    async def commit(self) -> None:
        self.ahead.clear()
        self.must_be_whole()
        self.has_begun = False
        if self.in_transaction:
            await super().commit()

    async def rollback(self) -> None:
        self.ahead.clear()
        self.has_begun = False
        if self.in_transaction:
            await super().rollback()

    async def run(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Return what `work` does with the connection, in its thread."""
        answer: Answer = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        return answer

    def cursor(self, *args: Any, **kwargs: Any) -> Any:
        return _Cursor(self)
