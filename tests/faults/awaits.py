"""Every trip of a bot to its database, and its failing: before it is made, or once it is done."""

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, Literal

import asyncpg
from asyncpg.exceptions import AdminShutdownError
from sqlalchemy import event

from storage import postgresql
from storage.engine import Database

When = Literal["before", "after"]
COMMIT = "COMMIT"
BESIDE = ("BEGIN", "SAVEPOINT", "ROLLBACK TO")
"""What is asked of PostgreSQL without the dialect's knowing."""


class Awaits:
    """Asks of each trip of `database` whether it fails: `fails` is told what it is."""

    def __init__(self, database: Database, fails: Callable[[str], When | None]) -> None:
        self._fails = fails
        self._troubles = _troubles(database.dialect)
        dialect: Any = database._transactions.engine.sync_engine.dialect
        self._stand_in(dialect, "do_execute", 1)
        self._stand_in(dialect, "do_executemany", 1)
        self._stand_in(dialect, "do_commit", None)
        if database.dialect == "postgresql":
            self._stand_between(database)

    def _stand_between(self, database: Database) -> None:
        """Ask too of what goes to the server beside statements: a lock with BEGIN, savepoints."""
        awaits = self

        class Between(asyncpg.Connection):  # type: ignore[misc]  # asyncpg says no types
            async def execute(self, query: str, *given: Any, **more: Any) -> Any:
                asked = query.partition(";")[0] if query.startswith(BESIDE) else None
                when = awaits._fails(asked) if asked else None
                if when == "before":
                    raise next(awaits._troubles)
                done = await super().execute(query, *given, **more)
                if when == "after":
                    raise next(awaits._troubles)
                return done

        class Watched(postgresql._Connection, Between):
            """Ours, and below it what fails."""

        @event.listens_for(database._transactions.engine.sync_engine, "checkout")
        def watch(connection: Any, record: Any, fairy: Any) -> None:
            connection.driver_connection.__class__ = Watched

    def _stand_in(self, dialect: Any, name: str, place: int | None) -> None:
        real = getattr(dialect, name)

        def trip(*given: Any, **more: Any) -> None:
            when = self._fails(COMMIT if place is None else given[place])
            if when == "before":
                raise next(self._troubles)
            real(*given, **more)
            if when == "after":
                raise next(self._troubles)

        setattr(dialect, name, trip)


def _troubles(dialect: str) -> Iterator[Exception]:
    """What a database that goes away is told as: by the system, by patience, by the driver."""
    for number in itertools.count():
        match number % 3:
            case 0:
                yield ConnectionResetError("the connection was reset")
            case 1:
                yield TimeoutError("no answer")
            case _ if dialect == "sqlite":
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorcode = sqlite3.SQLITE_IOERR
                yield error
            case _:
                yield AdminShutdownError("terminating connection due to administrator command")


class Point:
    """The `number`-th trip from `begin` on fails; without a number all are only counted."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._is_on = False
        self._number: int | None = None
        self._when: When = "before"

    def begin(self, number: int | None = None, when: When = "before") -> None:
        self.asked, self._number, self._when = [], number, when
        self._is_on = True

    def end(self) -> None:
        """Count no more, and have nothing fail."""
        self._is_on = False

    def __call__(self, statement: str) -> When | None:
        if not self._is_on:
            return None
        self.asked.append(statement)
        return self._when if len(self.asked) - 1 == self._number else None

    @property
    def was_met(self) -> bool:
        """Whether as many trips were made."""
        return self._number is not None and len(self.asked) > self._number
