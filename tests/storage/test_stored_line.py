"""Units that wait in line together: one commit, and each is everything or nothing."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import line, transactions
from storage.engine import Database, is_transient, open_database
from storage.errors import Unreachable
from storage.unit import Unit
from tests.storage.seating import NOW

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


class Mistake(Exception):
    """Something a turn raises."""


class Onlooker:
    """Another program's connection: it sees what is committed, and nothing else."""

    def __init__(self, database: Database, url: str) -> None:
        self._own = create_async_engine(url)
        self.commits = 0

        @event.listens_for(database._transactions.engine.sync_engine, "commit")
        def count(connection: Any) -> None:
            self.commits += 1

    async def close(self) -> None:
        await self._own.dispose()

    async def sees(self) -> set[int]:
        """The updates that are noted."""
        async with self._own.connect() as connection:
            return set(await connection.scalars(text("SELECT update_id FROM seen_updates")))


@pytest.fixture
async def database(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    """One line, also on PostgreSQL."""
    monkeypatch.setattr(transactions, "LINES", 1)
    opened = open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def onlooker(database: Database, database_url: str) -> AsyncIterator[Onlooker]:
    found = Onlooker(database, database_url)
    yield found
    await found.close()


async def note(database: Database, update_id: int) -> None:
    async with database.unit(NOW, update_id) as unit:
        assert await unit.updates.first_sight(update_id)


async def mistake(database: Database, update_id: int) -> None:
    async with database.unit(NOW, update_id) as unit:
        await unit.updates.first_sight(update_id)
        raise Mistake


async def give_up(unit: Unit) -> None:
    """What SQLite does of itself where a disk is full: nothing is left of the transaction."""
    raw = await unit.updates._connection.get_raw_connection()
    driver: Any = raw.driver_connection
    await driver.run(lambda file: file.execute("ROLLBACK"))


async def test_who_waits_together_shares_a_commit_and_hears_after_it(
    database: Database, onlooker: Onlooker
) -> None:
    async def one(update_id: int) -> None:
        await note(database, update_id)
        assert update_id in await onlooker.sees()

    await asyncio.gather(*(one(each) for each in range(20)))
    assert onlooker.commits == 1
    await one(20)
    assert onlooker.commits == 2, "who is alone waits for nobody"


async def test_no_more_than_so_many_share_one(
    database: Database, onlooker: Onlooker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "MOST", 5)
    await asyncio.gather(*(note(database, each) for each in range(20)))
    assert onlooker.commits == 4
    assert await onlooker.sees() == set(range(20))


@pytest.mark.parametrize("wrong", [{0}, {1}, {4}, {0, 1}, {3, 4}, {0, 1, 2, 3, 4}])
async def test_what_goes_wrong_for_one_leaves_the_others(
    database: Database, onlooker: Onlooker, wrong: set[int]
) -> None:
    ends = await asyncio.gather(
        *((mistake if each in wrong else note)(database, each) for each in range(5)),
        return_exceptions=True,
    )
    assert {each for each, end in enumerate(ends) if isinstance(end, Mistake)} == wrong
    assert await onlooker.sees() == set(range(5)) - wrong


@on_sqlite
async def test_a_commit_that_fails_is_told_to_all_who_share_it(
    database: Database, onlooker: Onlooker, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([None, Unreachable("the file is gone")])

    def look() -> None:
        if trouble := next(looks, None):
            raise trouble

    await note(database, 9)
    assert database._transactions._file
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(database._transactions._file, "must_be_there", look)
        ends = await asyncio.gather(
            *(note(database, each) for each in range(5)), return_exceptions=True
        )
    assert all(isinstance(end, Exception) and is_transient(end) for end in ends)
    assert await onlooker.sees() == {9}
    await note(database, 7)
    assert await onlooker.sees() == {9, 7}


@on_sqlite
@pytest.mark.parametrize("whose", [0, 1, 4])
async def test_what_sqlite_has_rolled_back_is_nobodys_success(
    database: Database, onlooker: Onlooker, whose: int
) -> None:
    async def one(update_id: int) -> None:
        async with database.unit(NOW, update_id) as unit:
            assert await unit.updates.first_sight(update_id)
            if update_id == whose:
                await give_up(unit)
                raise sqlite3.OperationalError("database or disk is full")

    ends = await asyncio.gather(*(one(each) for each in range(5)), return_exceptions=True)
    done = {each for each, end in enumerate(ends) if end is None}
    assert await onlooker.sees() == done
    assert done == set(range(whose + 1, 5))
    assert all(is_transient(end) for end in ends[:whose] if isinstance(end, Exception))


@on_sqlite
@pytest.mark.parametrize("trouble", [TimeoutError, ConnectionResetError, asyncio.CancelledError])
async def test_a_savepoint_that_fails_leaves_nothing_dead_behind(
    database: Database,
    onlooker: Onlooker,
    monkeypatch: pytest.MonkeyPatch,
    trouble: type[BaseException],
) -> None:
    """The connection is lost with it: who shared it hears so, and who comes next has a new one."""
    dialect: Any = database._transactions.engine.sync_engine.dialect
    real, fails = dialect.do_execute, iter([trouble("gone")])

    def execute(*given: Any) -> None:
        if given[1].startswith("SAVEPOINT") and (error := next(fails, None)):
            raise error
        real(*given)

    monkeypatch.setattr(dialect, "do_execute", execute)
    ends = await asyncio.gather(
        *(note(database, each) for each in range(5)), return_exceptions=True
    )
    first, second, *later = ends
    assert isinstance(first, Unreachable), "it was done, and is not kept"
    assert isinstance(second, trouble)
    assert later == [None, None, None]
    assert await onlooker.sees() == {2, 3, 4}


async def test_who_gives_up_waiting_keeps_nobody_waiting(
    database: Database, onlooker: Onlooker
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with database.unit(NOW, 1) as unit:
            await unit.updates.first_sight(1)
            begun.set()
            await go_on.wait()

    working = asyncio.create_task(first())
    await begun.wait()
    behind = [asyncio.create_task(note(database, each)) for each in (2, 3)]
    await asyncio.sleep(0)
    go_on.set()
    # Whoever is torn out of a trip takes the connection along, and a savepoint is one there.
    for _ in range(3 if database.dialect == "sqlite" else 0):
        await asyncio.sleep(0)
    for each in behind:
        each.cancel()
    async with asyncio.timeout(2):
        await working
    await asyncio.wait(behind)
    assert 1 in await onlooker.sees()


async def test_who_is_torn_away_in_the_middle_takes_nothing_that_others_were_told(
    database: Database, onlooker: Onlooker
) -> None:
    """Whoever has not heard of their commit hears of trouble, and does it again."""
    for steps in range(25):
        updates = range(steps * 10, steps * 10 + 5)

        async def torn(update_id: int) -> None:
            async with database.unit(NOW, update_id) as unit:
                while True:
                    await unit.updates.first_sight(update_id)

        async def one(update_id: int) -> None:
            with suppress(Unreachable):
                await note(database, update_id)
                return
            await note(database, update_id)

        others = [asyncio.create_task(one(each)) for each in updates[:2]]
        victim = asyncio.create_task(torn(updates[2]))
        others += [asyncio.create_task(one(each)) for each in updates[3:]]
        for _ in range(steps):
            await asyncio.sleep(0)
        victim.cancel()
        await asyncio.gather(victim, *others, return_exceptions=True)
        assert set(updates) & await onlooker.sees() == set(updates) - {updates[2]}
