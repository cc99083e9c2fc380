"""PostgreSQL as this program uses it: no trip to the server that could be spared.

What a turn costs there are its trips. A person's lock goes along with BEGIN or, where several
share a transaction, with the savepoint. The pool's own way of asking a connection whether it is
still there takes three trips before each transaction; here only one that has rested is asked.
"""

import time
from contextlib import suppress
from typing import Any, Final

import asyncpg
from sqlalchemy import URL, event, text
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage.errors import Unreachable

RESTED: Final = 1.0
"""Seconds out of use after which a connection is asked whether it is still there."""
CLOSING: Final = 2.0
"""Seconds a connection has for its end."""
_SINCE = "since"
_COMMIT = "COMMIT;"
_ENDS = (_COMMIT, "ROLLBACK;")
_PING = text("SELECT 1")


class Server:
    """A database of PostgreSQL's: its `engine`, and how a transaction holds a person's lock.

    `patience` is how many seconds an answer is waited for.
    """

    def __init__(self, url: URL, patience: float, connections: int) -> None:
        self.engine = create_async_engine(
            url,
            pool_size=connections,
            max_overflow=0,
            pool_timeout=patience,
            hide_parameters=True,
            connect_args={
                "timeout": patience,
                "command_timeout": patience,
                "connection_class": _Connection,
            },
        )
        # The library waits for the end of a connection that is given up, and a place in the pool is
        # lost with whoever is torn away meanwhile.
        self.engine.sync_engine.dialect.do_terminate = _terminate  # type: ignore[assignment]
        event.listen(self.engine.sync_engine, "checkin", _rest)
        event.listen(self.engine.sync_engine, "checkout", _wake)

    async def hold(self, connection: AsyncConnection, person: int | None) -> None:
        """Have the transaction that is about to begin hold the person's lock; None: nobody's."""
        (await _driver_of(connection)).person = person

    async def nest(self, connection: AsyncConnection, person: int | None) -> "Savepoint":
        """Set a savepoint in a transaction, which then holds the person's lock too.

        Raises Unreachable: nothing was asked yet, no work is at fault.
        """
        try:
            driver = await _driver_of(connection)
            if not driver.is_in_transaction():
                # Whoever came first asked nothing, and only what is asked begins it.
                driver.person = None
                await connection.execute(_PING)
            await driver.execute(f"SAVEPOINT unit; {_locking(person)}")
        except Exception as error:
            raise Unreachable("what several share cannot go on") from error
        return Savepoint(driver)


def _terminate(connection: Any) -> None:
    connection.driver_connection.terminate()


def _rest(connection: Any, record: Any) -> None:
    if connection is None:
        return  # it was given up
    driver = connection.driver_connection
    driver.person = None
    if not driver.is_closed() and driver.is_in_transaction():
        # An end that failed: as long as the connection is there, so is whatever it locked.
        driver.terminate()
    record.info[_SINCE] = time.monotonic()


def _wake(connection: Any, record: Any, fairy: Any) -> None:
    since = record.info.get(_SINCE)
    if since is None:
        return  # it has just been opened
    try:
        if time.monotonic() - since > RESTED:
            connection.ping()
    except Exception as error:
        raise DisconnectionError("the connection does not answer") from error
    if connection.driver_connection.is_closed():
        raise DisconnectionError("the connection was closed")


class Savepoint:
    """What one of several did in a transaction: it can be undone, and the others' stays.

    PostgreSQL goes back to the last one of a name. They stay until the commit, which spares a trip.
    """

    def __init__(self, driver: "_Connection") -> None:
        self._driver = driver

    async def commit(self) -> None:
        """Leave it to the commit of all."""

    async def rollback(self) -> None:
        """Undo what was done since."""
        await self._driver.execute("ROLLBACK TO SAVEPOINT unit")


class _Connection(asyncpg.Connection):  # type: ignore[misc]  # asyncpg says no types
    """A connection whose next BEGIN brings a person's lock, and whose COMMIT is one.

    Where a transaction's beginning or end fails nobody knows how it stands, and the driver takes it
    for begun, or for over: such a connection is closed.
    """

    person: int | None = None

    async def execute(self, query: str, *args: Any, **options: Any) -> Any:
        if query.startswith("BEGIN"):
            person, self.person = self.person, None
            query = f"{query} {_locking(person)}"
        elif query not in _ENDS:
            return await super().execute(query, *args, **options)
        try:
            done = await super().execute(query)
            if query == _COMMIT and done == "ROLLBACK":
                # Of what an error broke off, though nobody minded it, the server keeps nothing.
                raise asyncpg.InFailedSQLTransactionError("it was rolled back, not committed")
        except Exception:
            with suppress(Exception):
                await self.close(timeout=CLOSING)
            raise
        return done


def _locking(person: int | None) -> str:
    return "" if person is None else f"SELECT pg_advisory_xact_lock({person:d})"


async def _driver_of(connection: AsyncConnection) -> _Connection:
    driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, _Connection), "only an engine of this module"
    return driver
