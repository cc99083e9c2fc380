"""Opening a database, its health, its copy, and the trouble that passes."""

import asyncio
import itertools
import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engine import BackupUnsupported, Database, StorageError, is_transient, open_database
from storage.errors import Unreachable
from storage.sqlite import sqlite_engine
from tests.storage.seating import NOW, sit


@pytest.mark.parametrize(
    "url",
    [
        "",
        "crocevia.db",
        "sqlite:///x.db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite+aiosqlite:////no/where/x.db",
        "mysql://u:secret@h/d",
        "postgresql://u:secret@h/d",
        "postgresql+asyncpg://u:secret@h:port/d",
    ],
)
def test_an_address_nobody_can_open(url: str) -> None:
    with pytest.raises(StorageError) as raised:
        open_database(url)
    assert "secret" not in str(raised.value)
    assert "database" in str(raised.value)


async def test_an_address_is_shown_without_its_password() -> None:
    database = open_database("postgresql+asyncpg://ada:secret@localhost/tables")
    assert database.url == "postgresql+asyncpg://ada:***@localhost/tables"
    assert database.dialect == "postgresql"
    await database.close()


async def test_ready_when_a_unit_could_begin(database: Database, backend: str) -> None:
    assert await database.ready()
    assert database.dialect == backend


async def test_a_server_that_is_away(tmp_path: Path) -> None:
    database = open_database(f"postgresql+asyncpg://ada:secret@/tables?host={tmp_path}")
    assert not await database.ready()
    with pytest.raises(Unreachable) as raised:
        await sit(database, 1)
    assert is_transient(raised.value)
    assert "secret" not in str(raised.value)
    await database.close()


async def test_a_folder_that_went_away(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    database = open_database(f"sqlite+aiosqlite:///{folder}/crocevia.db")
    folder.rmdir()
    assert not await database.ready()
    with pytest.raises(Exception, match=r"disk/crocevia\.db: unable to open") as raised:
        await sit(database, 1)
    assert is_transient(raised.value)
    await database.close()


async def test_what_was_confirmed_waited_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other tests do not wait for it: so here is what SQLite is asked for outside of them."""
    monkeypatch.undo()
    engine = sqlite_engine(tmp_path / "new.db", 1)
    async with engine.begin() as connection:
        asked = await connection.execute(text("PRAGMA synchronous"))
        assert asked.scalar_one() == 2, "FULL"
    await engine.dispose()


async def test_a_locked_file_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "locked.db"
    engine = sqlite_engine(file, patience=0.01)

    async def write() -> None:
        async with engine.begin() as connection:
            await connection.execute(text("SELECT 1"))

    await write()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Exception, match="database is locked") as raised:
            await write()
        other.execute("ROLLBACK")
    await write()
    await engine.dispose()
    assert is_transient(raised.value)


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_connection_the_server_ends(database: Database, replica: Database) -> None:
    async def cut_off() -> None:
        async with database.unit(NOW, 1) as unit:
            await unit.updates.first_sight(1)
            async with replica.unit(NOW) as killer:
                await killer.seats._connection.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                )
            await unit.updates.first_sight(2)

    with pytest.raises(DBAPIError) as raised:
        await cut_off()
    assert is_transient(raised.value)
    async with database.unit(NOW, 1) as unit:
        assert await unit.updates.first_sight(1)


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("sqlstate", "passes"),
    [
        ("08006", True),
        ("40001", True),
        ("40P01", True),
        ("53100", True),
        ("57P01", True),
        ("22003", False),
        ("23505", False),
        ("42P01", False),
    ],
)
async def test_what_the_server_says(database: Database, sqlstate: str, passes: bool) -> None:
    trouble = text(f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{sqlstate}'; END $$")
    with pytest.raises(Exception, match=r"(?i)error") as raised:
        async with database.unit(NOW) as unit:
            await unit.seats._connection.execute(trouble)
    assert is_transient(raised.value) is passes


async def test_a_mistake_does_not_pass(database: Database) -> None:
    await sit(database, 1)
    with pytest.raises(Exception, match="one_of_a_kind") as raised:
        await sit(database, 1)
    assert not is_transient(raised.value)


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (TimeoutError(), True),
        (ConnectionResetError(), True),
        (sqlite3.OperationalError("no such table"), False),
        (FileNotFoundError(2, "a font"), False),
        (KeyError("x"), False),
        (asyncio.CancelledError(), False),
    ],
)
def test_other_trouble(error: BaseException, passes: bool) -> None:
    assert is_transient(error) is passes


def test_trouble_is_looked_for_in_the_cause() -> None:
    error = StorageError("no table")
    error.__cause__ = TimeoutError()
    assert is_transient(error)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_copy_while_people_write(database: Database, tmp_path: Path) -> None:
    enough = asyncio.Event()

    async def write() -> None:
        for number in itertools.count():
            async with database.unit(NOW) as unit:
                await unit.updates.first_sight(2 * number)
                await unit.updates.first_sight(2 * number + 1)
            if number == 50:
                enough.set()

    writer = asyncio.create_task(write())
    await enough.wait()
    copy = tmp_path / "copy.db"
    await database.backup(copy)
    writer.cancel()
    with suppress(asyncio.CancelledError):
        await writer
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ids = [row[0] for row in copied.execute("SELECT update_id FROM seen_updates ORDER BY 1")]
    assert ids == list(range(len(ids)))
    assert len(ids) % 2 == 0
    assert len(ids) > 2 * 50
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [name for name in os.listdir(tmp_path) if "copy.db" in name] == ["copy.db"]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_copy_never_replaces_a_file(database: Database, tmp_path: Path) -> None:
    precious = tmp_path / "precious.db"
    precious.write_text("mine")
    with pytest.raises(StorageError, match="exists already"):
        await database.backup(precious)
    assert precious.read_text() == "mine"


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_copy_to_nowhere(database: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere does not exist: make it first"):
        await database.backup(tmp_path / "nowhere" / "copy.db")


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_postgresql_is_copied_by_its_own_tool(database: Database, tmp_path: Path) -> None:
    with pytest.raises(BackupUnsupported, match="pg_dump"):
        await database.backup(tmp_path / "copy.db")


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_close_that_is_broken_off_ends_all_the_same(database: Database) -> None:
    """Who gives a connection up closes it, and stops it where that is broken off: one end."""
    async with database._transactions.engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        closing = asyncio.create_task(driver.close())
        await asyncio.sleep(0)
        stopped = driver.stop()
        done, _ = await asyncio.wait({closing, stopped}, timeout=5)
        assert len(done) == 2
        await connection.invalidate()
