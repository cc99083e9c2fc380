"""What a unit asks of PostgreSQL: as few trips as it may, and each person's lock all the same."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any

import asyncpg
import pytest
from asyncpg.exceptions import AdminShutdownError
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from storage import postgresql, transactions
from storage.engine import Database, is_transient, open_database
from tests.storage.seating import NOW

pytestmark = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)

_LOCKS = text(
    "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND database ="
    " (SELECT oid FROM pg_database WHERE datname = current_database())"
)
_CUT_OFF = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
async def short(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    """A database of one line, whose patience is short; a busy machine opens a connection in it."""
    monkeypatch.setattr(transactions, "LINES", 1)
    monkeypatch.setattr(transactions, "PATIENCE", 1.5)
    opened = open_database(database_url)
    yield opened
    await opened.close()


def asked_of(database: Database) -> list[str]:
    """The trips to the server beside a unit's own statements, by their first words."""
    asked: list[str] = []

    @event.listens_for(database._transactions.engine.sync_engine, "connect")
    def listen(connection: Any, record: Any) -> None:
        connection.driver_connection.add_query_logger(
            lambda query: asked.append(" ".join(query.query.split()[:2]))
        )

    return asked


async def note(database: Database, update_id: int, person: int | None) -> None:
    async with database.unit(NOW, person) as unit:
        assert await unit.updates.first_sight(update_id)


async def locks(database: Database) -> list[int]:
    """The people whose locks anybody holds or waits for."""
    async with database.unit(NOW) as unit:
        return sorted(await unit.updates._connection.scalars(_LOCKS))


async def redo(work: Callable[[], Awaitable[None]]) -> int:
    """Do it until it is done, as turns are; how often it met trouble that passes."""
    for troubles in range(9):
        try:
            await work()
        except Exception as error:
            if not is_transient(error):
                raise
        else:
            return troubles
    raise AssertionError("the trouble does not pass")


_OPEN = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND state LIKE 'idle in transaction%'"
)
UNIT = ["BEGIN; SELECT", "COMMIT;"]


async def test_the_lock_comes_with_begin_and_nobody_is_asked_whether_they_are_there(
    database: Database,
) -> None:
    asked = asked_of(database)
    await note(database, 1, person=7)
    asked.clear()
    await note(database, 2, person=7)
    assert asked == UNIT


async def test_who_shares_a_commit_sets_a_savepoint(short: Database) -> None:
    asked = asked_of(short)
    await note(short, 1, person=7)
    asked.clear()
    await asyncio.gather(*(note(short, each, person=each) for each in (2, 3)))
    begin, commit = UNIT
    assert asked == [begin, "SAVEPOINT unit;", commit]


async def test_a_connection_that_has_rested_is_asked(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = asked_of(database)
    await note(database, 1, person=7)
    monkeypatch.setattr(postgresql, "RESTED", -1.0)
    asked.clear()
    await note(database, 2, person=7)
    assert asked == ["BEGIN;", ";", "ROLLBACK;", *UNIT], "and takes no lock for it"


async def test_a_connection_that_does_not_answer_is_replaced(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await note(database, 1, person=7)

    def silent(connection: Any) -> None:
        raise TimeoutError

    async with database._transactions.engine.connect() as connection:
        kind = type((await connection.get_raw_connection()).dbapi_connection)
    monkeypatch.setattr(kind, "ping", silent)
    monkeypatch.setattr(postgresql, "RESTED", -1.0)
    await note(database, 2, person=7)


async def test_a_connection_that_was_closed_meanwhile_is_replaced_before_anybody_notices(
    database: Database, replica: Database
) -> None:
    await note(database, 1, person=7)
    async with replica.unit(NOW) as unit:
        await unit.updates._connection.execute(_CUT_OFF)
    await asyncio.sleep(0.05)
    await note(database, 2, person=7)


async def test_a_lock_is_held_by_whoever_works_in_the_transaction_and_by_nobody_after_it(
    short: Database, replica: Database
) -> None:
    held: dict[int, list[int]] = {}

    async def look(update_id: int) -> None:
        async with short.unit(NOW, update_id) as unit:
            await unit.updates.first_sight(update_id)
            held[update_id] = await locks(replica)

    await asyncio.gather(look(1), look(2), look(3))
    assert held == {1: [1], 2: [1, 2], 3: [1, 2, 3]}
    async with short.unit(NOW) as unit:
        await unit.updates.first_sight(4)
        assert await locks(replica) == []


async def test_who_waits_too_long_for_a_lock_leaves_nothing_begun(
    short: Database, replica: Database
) -> None:
    async with replica.unit(NOW, 1) as unit:
        await unit.updates.first_sight(1)
        with pytest.raises(TimeoutError) as raised:
            await note(short, 2, person=1)
        assert is_transient(raised.value)
        await note(short, 3, person=2)
        assert await locks(replica) == [1]
    await note(short, 2, person=1)
    assert await locks(replica) == []


async def test_people_who_wait_for_each_other_at_two_replicas_get_on(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each replica's transaction holds one, and wants the other: the server ends one of them."""
    monkeypatch.setattr(transactions, "LINES", 1)
    replicas = [open_database(database_url) for _ in range(2)]
    both, met = asyncio.Barrier(2), asyncio.Event()

    async def work(database: Database, update_id: int, person: int, *, first: bool) -> None:
        async with database.unit(NOW, person) as unit:
            assert await unit.updates.first_sight(update_id)
            if first and not met.is_set():
                await both.wait()
                met.set()

    acts = [
        lambda: work(replicas[0], 1, 1, first=True),
        lambda: work(replicas[0], 2, 2, first=False),
        lambda: work(replicas[1], 3, 2, first=True),
        lambda: work(replicas[1], 4, 1, first=False),
    ]

    troubles = await asyncio.gather(*(redo(act) for act in acts))
    assert sum(troubles) > 0
    async with replicas[0].unit(NOW) as unit:
        assert not [n for n in (1, 2, 3, 4) if await unit.updates.first_sight(n)]
    for each in replicas:
        await each.close()


@pytest.mark.parametrize("person", [None, 7])
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("what", ["BEGIN", "COMMIT", "ROLLBACK;"])
async def test_a_beginning_or_an_end_that_fails_leaves_no_connection_behind(
    database: Database, monkeypatch: pytest.MonkeyPatch, person: int | None, when: str, what: str
) -> None:
    """The driver takes it for begun, and only sets savepoints; or for over, and begins no other."""
    await note(database, 1, person)
    real, fails = asyncpg.Connection.execute, iter([AdminShutdownError("away for a moment")])

    async def execute(connection: Any, query: str, *given: Any, **more: Any) -> Any:
        error = next(fails, None) if query.startswith(what) else None
        if error and when == "before":
            raise error
        done = await real(connection, query, *given, **more)
        if error:
            raise error
        return done

    monkeypatch.setattr(asyncpg.Connection, "execute", execute)

    async def meets() -> None:
        async with database.unit(NOW, person) as unit:
            await unit.updates.first_sight(2)
            if what == "ROLLBACK;":
                raise LookupError

    with pytest.raises((DBAPIError, LookupError)):
        await meets()
    await note(database, 3, person)
    assert await locks(database) == []
    async with database.unit(NOW) as unit:
        assert await unit.updates._connection.scalar(_OPEN) == 0


async def test_who_is_next_where_a_connection_ended_hears_of_trouble_that_passes(
    short: Database, replica: Database
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with short.unit(NOW, 1) as unit:
            await unit.updates.first_sight(1)
            begun.set()
            await go_on.wait()

    one = asyncio.create_task(first())
    await begun.wait()
    others = [asyncio.create_task(note(short, each, each)) for each in (2, 3)]
    async with replica.unit(NOW) as unit:
        await unit.updates._connection.execute(_CUT_OFF)
    go_on.set()
    ends = await asyncio.gather(one, *others, return_exceptions=True)
    assert ends[2] is None
    assert [isinstance(end, Exception) and is_transient(end) for end in ends[:2]] == [True, True]


async def test_who_asks_nothing_keeps_nobody_from_sharing(short: Database) -> None:
    async def nothing() -> None:
        async with short.unit(NOW, 1):
            await asyncio.sleep(0.01)

    await asyncio.gather(nothing(), note(short, 2, 2), note(short, 3, 3))
    assert await locks(short) == []


async def test_who_asks_nothing_leaves_nobody_their_lock(
    database: Database, replica: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.unit(NOW, 7):
        pass
    monkeypatch.setattr(postgresql, "RESTED", -1.0)
    async with replica.unit(NOW, 7) as unit:
        await unit.updates.first_sight(1)
        assert await database.ready()


@pytest.mark.parametrize("who", [1, 2, 3])
async def test_an_error_that_is_swallowed_takes_nothing_that_others_were_told(
    short: Database, who: int
) -> None:
    """To the commit of what was broken off PostgreSQL says ROLLBACK, and the driver is content."""

    async def one(update_id: int) -> None:
        async with short.unit(NOW, update_id) as unit:
            await unit.updates.first_sight(update_id)
            if update_id == who:
                with suppress(DBAPIError):
                    await unit.own_objectives.add(404, "Un'altra", by=404)

    ends = await asyncio.gather(*(one(each) for each in (1, 2, 3)), return_exceptions=True)
    told = {each for each, end in zip((1, 2, 3), ends, strict=True) if end is None}
    async with short.unit(NOW) as unit:
        found = {each for each in (1, 2, 3) if not await unit.updates.first_sight(each)}
    assert found == told
    assert who not in told


async def test_a_connection_that_is_lost_gives_its_place_back(database: Database) -> None:
    async def lose() -> None:
        async with database.unit(NOW) as unit:
            await unit.updates.first_sight(1)
            raw = await unit.updates._connection.get_raw_connection()
            driver: Any = raw.driver_connection
            driver.terminate()
            raise LookupError

    for _ in range(transactions.CONNECTIONS + 2):
        with pytest.raises((DBAPIError, LookupError)):
            await lose()
    await note(database, 1, person=7)
    pool: Any = database._transactions.engine.pool
    assert pool.checkedout() == 0


async def test_who_is_torn_away_while_a_lost_connection_is_replaced_keeps_no_place(
    database: Database, replica: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library waits for the end of a lost connection: whoever ends there took a place along."""
    await note(database, 0, person=7)
    async with database._transactions.engine.connect() as connection:
        kind = type((await connection.get_raw_connection()).dbapi_connection)

    async def slowly(connection: Any) -> None:
        await asyncio.sleep(0.1)

    monkeypatch.setattr(kind, "_terminate_graceful_close", slowly)
    async with replica.unit(NOW) as unit:
        await unit.updates._connection.execute(_CUT_OFF)
    await asyncio.sleep(0.05)
    torn = asyncio.create_task(note(database, 1, person=7))
    await asyncio.sleep(0.03)
    torn.cancel()
    await asyncio.wait({torn})
    pool: Any = database._transactions.engine.pool
    assert pool.checkedout() == 0
