"""SQLite's files: their owner's alone, and without a word of whoever was forgotten."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.engine import Database, open_database
from tests.storage.seating import NOW

ANNA = 1001
WORD = "Pellizzari"

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


def files_with(folder: Path, word: str) -> list[str]:
    return [file.name for file in folder.iterdir() if word.encode() in file.read_bytes()]


async def remember(database: Database) -> None:
    async with database.unit(NOW, ANNA) as unit:
        await unit.people.remember(ANNA, WORD)


async def forget(database: Database) -> None:
    async with database.unit(NOW, ANNA) as unit:
        await unit.people.forget(ANNA)


@pytest.mark.usefixtures("umask")
async def test_whatever_the_umask_nobody_else_can_read_them(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    database = open_database(f"sqlite+aiosqlite:///{folder}/c.db")
    await database.migrate()
    await remember(database)
    await database.backup(folder / "copy.db")
    assert rights(folder) == dict.fromkeys(["c.db", "c.db-wal", "c.db-shm", "copy.db"], 0o600)
    beside = {"c.db-wal", "c.db-shm", "c.db-journal"}
    assert {file.name for file in database.files} == {"c.db", *beside}
    await database.close()


@on_sqlite
async def test_what_is_deleted_is_overwritten(database: Database) -> None:
    async with database.unit(NOW) as unit:
        asked = await unit.people._connection.execute(text("PRAGMA secure_delete"))
        assert asked.scalar() == 1


@on_sqlite
async def test_a_forgotten_name_is_in_no_file(database: Database, tmp_path: Path) -> None:
    await remember(database)
    assert files_with(tmp_path, WORD)
    await forget(database)
    assert files_with(tmp_path, WORD) == []


@on_sqlite
async def test_while_another_program_reads_the_name_goes_later(
    database: Database, tmp_path: Path
) -> None:
    await remember(database)
    with closing(sqlite3.connect(tmp_path / "crocevia.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT name FROM people").fetchall() == [(WORD,)]
        await forget(database)
        assert files_with(tmp_path, WORD)
    async with database.unit(NOW) as unit:
        assert await unit.people.known([ANNA]) == set()
    assert files_with(tmp_path, WORD) == []


@on_sqlite
async def test_what_a_kill_left_in_the_log_goes_at_the_start(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await remember(database)
    with monkeypatch.context() as killed:

        async def nothing(_: Database) -> None:
            """The process is gone before this."""

        killed.setattr(Database, "_empty_log", nothing)
        await forget(database)
    assert files_with(tmp_path, WORD) == ["crocevia.db-wal"]
    again = open_database(f"sqlite+aiosqlite:///{tmp_path}/crocevia.db")
    await again.migrate()
    assert files_with(tmp_path, WORD) == []
    await again.close()
