"""Transactions: who works in the database when, and what is held meanwhile.

SQLite has one writer, so its units stand in one line: that beats competing for the file's lock.
PostgreSQL has several lines, and beside them places for what is nobody's. However many come at
once, they wait here, in order.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.address import file_of, without_password
from storage.errors import Refused, Unreachable, advice_on, is_transient
from storage.line import Lines, Savepoint
from storage.sqlite import sqlite_engine
from storage.sqlite_files import Files

if TYPE_CHECKING:
    from storage.postgresql import Server

PATIENCE = 5.0
"""Seconds a unit waits for another process's lock, or for PostgreSQL to answer."""
UNIT_PATIENCE = 10.0
"""Seconds a unit may take from when it begins until its commit; longer is trouble."""
CONNECTIONS = 10
"""How many transactions are under way at once on PostgreSQL."""
LINES = 5
"""In how many of these are people's units, of which several may share one; SQLite has one."""


class Transactions:
    """The transactions of one open database, on the connections of `engine`.

    Who goes past them with a connection of its own makes them wait first (`held_up`). Raises
    ImportError where PostgreSQL's driver is missing.
    """

    def __init__(self, url: URL) -> None:
        self._address = without_password(url)
        self._file = Files(file_of(url)) if url.get_backend_name() == "sqlite" else None
        self._server = None if self._file else _server_of(url)
        self.engine = (
            self._server.engine
            if self._server
            else sqlite_engine(file_of(url), PATIENCE, files=self._file)
        )
        self._lines = Lines(self._open, self._nest, UNIT_PATIENCE, 1 if self._file else LINES)
        self._places = asyncio.Semaphore(CONNECTIONS - LINES)
        self.ended = 0
        """How many came to their end."""

    def begin(self, person: int | None = None) -> AbstractAsyncContextManager[AsyncConnection]:
        """Work in a transaction that holds a person's lock; on leaving it is committed, or undone.

        Raises Unreachable or Refused where there is no connection, TimeoutError where the work
        takes too long.
        """
        # What is nobody's may hold what all want: on PostgreSQL it shares its commit with nobody.
        if self._server and person is None:
            return self._beside_the_lines()
        return self._lines.transaction(person)

    def held_up(self) -> AbstractAsyncContextManager[None]:
        """Have whoever stands in line wait, and no transaction of theirs open.

        On PostgreSQL what is nobody's goes on.
        """
        return self._lines.alone()

    async def close(self) -> None:
        """Let every connection go; what is still open is waited for on SQLite."""
        if self._server:
            await self.engine.dispose()
            return
        async with self.held_up():
            await self.engine.dispose()

    @asynccontextmanager
    async def _beside_the_lines(self) -> AsyncIterator[AsyncConnection]:
        async with self._places, asyncio.timeout(UNIT_PATIENCE), self._open() as connection:
            yield connection

    @asynccontextmanager
    async def _open(self, person: int | None = None) -> AsyncIterator[AsyncConnection]:
        async with connected(self.engine, self._address) as connection:
            if self._server:
                await self._server.hold(connection, person)
            async with connection.begin():
                if self._file:
                    self._file.must_be_there()
                yield connection
                if self._file:
                    self._file.must_be_there()
            self.ended += 1

    async def _nest(self, connection: AsyncConnection, person: int | None) -> Savepoint:
        if self._server:
            return await self._server.nest(connection, person)
        return await connection.begin_nested()


@asynccontextmanager
async def connected(engine: AsyncEngine, address: str) -> AsyncIterator[AsyncConnection]:
    """Open a connection; `address` is shown where that fails.

    Raises Unreachable where that may pass, Refused where a person has to put something right:
    nothing was asked yet, no work is at fault.
    """
    async with AsyncExitStack() as opened:
        try:
            connection = await opened.enter_async_context(engine.connect())
        except Unreachable:
            raise
        except Exception as error:
            kind = Unreachable if isinstance(error, OSError) or is_transient(error) else Refused
            if advice := advice_on(error):
                raise kind(advice) from error
            why = str(getattr(error, "orig", None) or error).partition("\n")[0]
            raise kind(f"the database cannot be opened: {address}: {why}") from error
        yield connection


def _server_of(url: URL) -> "Server":
    from storage.postgresql import Server

    return Server(url, PATIENCE, CONNECTIONS)
