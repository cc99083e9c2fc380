"""A database that is not there, not ours, or not there any more; and too many at once."""

import asyncio
import logging
import shutil
from collections import namedtuple
from pathlib import Path

import aiohttp
import pytest

from bot import patience, web
from bot.hearing import Reached
from bot.patience import Persistence, Unavailable
from storage import transactions
from storage.engine import Database, open_database
from storage.errors import Unreachable
from tests.faults.replicas import free_address
from tests.faults.seen_through import lines, taps, until
from tests.storage.seating import NOW, sit
from tests.theatre import Theatre

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])
on_postgresql = pytest.mark.parametrize("backend", ["postgresql"])

Usage = namedtuple("Usage", "total used free")


@pytest.fixture(autouse=True)
def talkative(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    caplog.set_level(logging.INFO, "bot")
    monkeypatch.setattr(web, "READY_FOR", 0.0)


def files_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite+aiosqlite:///"))


async def readiness(listen: str, path: str = "/readyz") -> int:
    async with aiohttp.ClientSession() as session, session.get(f"http://{listen}{path}") as answer:
        return answer.status


class Away:
    """Ways in which a file goes away under the bot, and comes back."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._aside = file.with_name("aside.db")

    def deleted(self) -> None:
        self._file.rename(self._aside)

    def replaced(self) -> None:
        copy = self._file.with_name("copy.db")
        shutil.copyfile(self._file, copy)
        self._file.rename(self._aside)
        copy.rename(self._file)

    def put_back(self) -> None:
        self._aside.rename(self._file)


@on_sqlite
@pytest.mark.parametrize("way", ["deleted", "replaced"])
async def test_nothing_is_registered_into_a_file_that_is_gone(
    database_url: str, way: str, caplog: pytest.LogCaptureFixture
) -> None:
    theatre, listen = Theatre(database_url), free_address()
    await theatre.simulator.start()
    await theatre.start_bot(listen=listen)
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    assert await readiness(listen) == 200
    away = Away(files_of(database_url))
    getattr(away, way)()
    taps(anna, "4")
    await until(lambda: lines(caplog, "database: away"), 1)
    assert "Registrato" not in str(anna.toast)
    assert theatre.simulator.pending == 1
    assert await readiness(listen) == 503
    away.put_back()
    await theatre.settled()
    assert await readiness(listen) == 200
    assert await theatre.levels(anna) == [4]
    await theatre.close()


@on_sqlite
@pytest.mark.parametrize("gone", ["", "-wal"])
async def test_a_file_that_goes_in_the_middle_of_a_unit_takes_nothing(
    database: Database, database_url: str, gone: str
) -> None:
    await sit(database, 1)
    file = files_of(database_url)

    async def remember() -> None:
        async with database.unit(NOW) as unit:
            await unit.people.remember(2, "Anna")
            file.with_name(file.name + gone).unlink()

    with pytest.raises(Unreachable, match="taken away"):
        await remember()
    async with asyncio.timeout(2):
        assert not await database.ready()


@on_sqlite
async def test_a_connection_is_not_opened_anew_to_another_file(
    database: Database, database_url: str
) -> None:
    """Whatever closed the first one: no empty file is made in the place of the one that was."""
    await sit(database, 1)
    file = files_of(database_url)
    await database._transactions.engine.dispose()
    file.unlink()
    async with asyncio.timeout(5):
        for _ in range(2):
            with pytest.raises(Unreachable, match="taken away"):
                await sit(database, 2)
    assert not file.exists()


@on_sqlite
async def test_a_full_disk_is_no_readiness(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await database.ready()
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9, 4096))
    assert not await database.ready()


@on_sqlite
async def test_updates_that_wait_for_a_minute_are_no_readiness(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    theatre, listen = Theatre(database_url), free_address()
    await theatre.simulator.start()
    await theatre.start_bot(listen=listen)
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    monkeypatch.setattr(web, "LONGEST_WAIT", 0.1)
    async with theatre.bot._turns._lanes.enter(anna.id, Reached(1, anna.id, True)):
        taps(anna, "4")
        await asyncio.sleep(0.3)
        assert await theatre.bot.database.ready()
        assert await readiness(listen) == 503
    await theatre.settled()
    assert await readiness(listen) == 200
    await theatre.close()


@on_postgresql
async def test_a_database_away_at_start_is_waited_for(
    database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    theatre, listen = Theatre(database_url), free_address()
    await theatre.simulator.start()
    socket = ".s.PGSQL.5432"
    server = Path(database_url.partition("host=")[2]) / socket
    url = f"{database_url.partition('host=')[0]}host={tmp_path}"
    starting = asyncio.create_task(theatre.start_bot(database_url=url, listen=listen))
    await until(lambda: lines(caplog, "database: away, waiting: the database cannot be opened"))
    await asyncio.sleep(0.2)
    assert not starting.done()
    assert await readiness(listen, "/healthz") == 200
    assert await readiness(listen) == 503
    (tmp_path / socket).symlink_to(server)
    await starting
    assert len(lines(caplog, "database: away")) == len(lines(caplog, "database: well again")) == 1
    assert await readiness(listen) == 200
    await theatre.close()


@on_sqlite
async def test_too_many_at_once_stand_in_line(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Longer than any unit may take: nobody fails, nothing is told."""
    await too_many(database, monkeypatch, caplog)


@on_postgresql
async def test_too_many_at_once_stand_in_line_for_a_connection(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await too_many(database, monkeypatch, caplog)


async def too_many(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(transactions, "UNIT_PATIENCE", 0.5)
    monkeypatch.setattr(transactions, "PATIENCE", 0.2)
    monkeypatch.setattr(patience, "UNIT_TIMEOUT", 0.5)
    opened = open_database(database._url.render_as_string(hide_password=False))
    storage = Persistence()
    at_once = 1 if opened.dialect == "sqlite" else transactions.CONNECTIONS

    async def work() -> None:
        async with opened.unit(NOW):
            await asyncio.sleep(0.2)

    crowd = [storage.outlast(work, patient=True) for _ in range(8 * at_once)]
    waiting = asyncio.gather(*crowd)
    await asyncio.sleep(0.05)
    with pytest.raises(Unavailable):
        await storage.outlast(work, patient=False)
    assert await opened.ready(), "the line moves on"
    await waiting
    await storage.outlast(work, patient=False)
    assert not lines(caplog, "database: ")
    await opened.close()
