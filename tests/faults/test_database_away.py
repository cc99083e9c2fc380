"""A database that goes away and comes back: waited for, told once, and never a bug."""

import asyncio
import contextlib
import logging
import sqlite3
import urllib.parse
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot import app
from bot.clock import Clock
from storage import transactions
from storage.people import People
from storage.updates import Updates
from tests.faults.seen_through import judges, lines, objectives, rows, taps, until
from tests.faults.straight import CERTAIN
from tests.theatre import Theatre

SOCKET = ".s.PGSQL.5432"


class Cable:
    """What the bot reaches its database by, and what can be pulled."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url = url

    async def plug_in(self) -> None:
        """The database is there."""

    async def pull(self) -> None:
        """The database is away from now on."""

    async def put_away(self) -> None:
        """Nothing is held any more."""


class FileLock(Cable):
    """SQLite: another program holds the file and does not let go."""

    def __init__(self, url: str, folder: Path) -> None:
        super().__init__(url, folder)
        self._other: sqlite3.Connection | None = None

    async def plug_in(self) -> None:
        if self._other:
            self._other.rollback()
            self._other.close()
            self._other = None

    async def put_away(self) -> None:
        await self.plug_in()

    async def pull(self) -> None:
        # In a thread: the bot has to go on to let go of the file itself.
        self._other = await asyncio.to_thread(self._hold)

    def _hold(self) -> sqlite3.Connection:
        file = self.url.removeprefix("sqlite+aiosqlite:///")
        other = sqlite3.connect(file, timeout=10, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        return other


class Wire(Cable):
    """PostgreSQL: the connections go through here, and are cut."""

    def __init__(self, url: str, folder: Path) -> None:
        address = urllib.parse.urlsplit(url)
        self._server = urllib.parse.parse_qs(address.query)["host"][0]
        self._path, self._aside = folder / SOCKET, folder / "aside"
        self._wires: set[asyncio.StreamWriter] = set()
        self._door: asyncio.Server | None = None
        super().__init__(address._replace(query=f"host={folder}").geturl(), folder)

    async def plug_in(self) -> None:
        if self._door is None:
            self._door = await asyncio.start_unix_server(self._connect, str(self._path))
        elif self._aside.exists():
            self._aside.rename(self._path)

    async def pull(self) -> None:
        # Nobody finds the door any more, and whoever stands in it is sent away: one that is closed
        # would leave them there, for as long as they have patience.
        if self._path.exists():
            self._path.rename(self._aside)
        for wire in self._wires:
            wire.transport.abort()
        await asyncio.sleep(0)

    async def put_away(self) -> None:
        await self.pull()
        await asyncio.sleep(0.01)  # whoever is in the door comes in
        await until(lambda: not self._wires)
        assert self._door is not None
        self._door.close()

    async def _connect(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        wires = {back}
        self._wires |= wires
        try:
            there, on = await asyncio.open_unix_connection(f"{self._server}/{SOCKET}")
            wires.add(on)
            self._wires |= wires
            if self._path.exists():
                await asyncio.gather(_carry(here, on), _carry(there, back))
        finally:
            for wire in wires:
                wire.transport.abort()
            self._wires -= wires


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    target.transport.abort()


@pytest.fixture
async def cable(
    backend: str, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Cable]:
    kind: type[Cable] = Wire
    if backend == "sqlite":
        kind = FileLock
        monkeypatch.setattr(transactions, "PATIENCE", 0.05)
    made = kind(database_url, tmp_path)
    await made.plug_in()
    yield made
    await made.put_away()


@pytest.fixture
async def stage(
    cable: Cable, database_url: str, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Theatre]:
    """The bot at the end of the cable; who looks on from outside is not on it."""
    caplog.set_level(logging.INFO, "bot")
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    await theatre.start_bot(database_url=cable.url)
    yield theatre
    await cable.plug_in()
    await theatre.close()


async def test_taps_wait_for_the_database_and_all_of_them_count(
    stage: Theatre, cable: Cable, caplog: pytest.LogCaptureFixture
) -> None:
    anna, bruno = [await stage.participant(name) for name in ("Anna", "Bruno")]
    await anna.taps("Comincia")
    await cable.pull()
    for objective in objectives(stage):
        judges(anna, objective, 4)
        judges(bruno, objective, 0)
    await until(lambda: lines(caplog, "database: away, waiting"))
    await asyncio.sleep(0.3)
    assert stage.simulator.pending == 10
    await cable.plug_in()
    await stage.settled()
    assert await stage.levels(anna) == [4] * 5
    assert await stage.levels(bruno) == [None] * 5
    assert (await rows(stage.database_url))["quarantine"] == []
    assert anna.toast == "Registrato: 4 · molto importante"
    assert len(lines(caplog, "database: away")) == len(lines(caplog, "database: well again")) == 1
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]


async def test_a_database_that_flickers_loses_and_doubles_nothing(
    stage: Theatre, cable: Cable, caplog: pytest.LogCaptureFixture
) -> None:
    """Cut at any moment, a commit's answer included: what was done is found done."""
    anna = await stage.participant("Anna Silva")
    asked = objectives(stage)
    await anna.taps("Comincia")
    for _ in range(5):
        await anna.taps("Avanti")
    await anna.taps("Aggiungi obiettivo")
    stage.simulator.says(anna.id, "Una pensilina vera")
    for number in range(40):
        judges(anna, asked[number % 5], number % 6)
        if number % 8 == 3:
            await asyncio.sleep(0.004 * (number % 7))
            await cable.pull()
            await asyncio.sleep(0.03)
            await cable.plug_in()
    await stage.settled()
    assert await stage.sheet(anna) == {asked[n % 5]: n % 6 or None for n in range(35, 40)}
    assert [text for text, *_ in await stage.own(anna)] == ["Una pensilina vera"]
    assert (await rows(stage.database_url))["quarantine"] == []
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]


async def test_an_update_that_cannot_be_read_is_put_aside_once_the_database_is_back(
    stage: Theatre, cable: Cable, caplog: pytest.LogCaptureFixture
) -> None:
    await cable.pull()
    broken = stage.simulator.world.updates.put("message", {"message_id": 1}, ("message", 1))
    await until(lambda: lines(caplog, "database: away, waiting"))
    assert stage.simulator.pending == 1
    await cable.plug_in()
    await stage.settled()
    (aside,) = (await rows(stage.database_url))["quarantine"]
    assert str(broken) in aside
    assert len(lines(caplog, "ref ")) == 1
    assert not [each for each in caplog.records if each.levelno == logging.CRITICAL]


async def test_who_is_lost_while_the_database_is_away_is_recorded_after_it(
    stage: Theatre, cable: Cable
) -> None:
    anna = await stage.participant("Anna Silva")
    await anna.taps("Comincia")
    stage.simulator.fault("editMessageText", "delay", seconds=0.3)
    stage.simulator.world.updates.allow(["message", "callback_query"])
    taps(anna, "4")
    await until(lambda: "Registrato" in str(anna.toast))
    stage.simulator.blocks(anna.id)
    await cable.pull()
    await until(lambda: "bot was blocked" in str(stage.simulator.calls[-3:]))
    await asyncio.sleep(0.1)
    await cable.plug_in()
    await stage.settled()
    async with stage.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
    assert person is not None
    assert person.unreachable_since is not None


async def test_the_bot_stops_while_the_database_is_away_and_nothing_is_confirmed(
    stage: Theatre, cable: Cable, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(app, "GRACE", 0.2)
    anna = await stage.participant("Anna Silva")
    await anna.taps("Comincia")
    await cable.pull()
    taps(anna, "4")
    await until(lambda: lines(caplog, "database: away, waiting"))
    async with asyncio.timeout(5):
        await stage.stop_bot()
    assert stage.simulator.pending == 1
    await cable.plug_in()
    await stage.start_bot(database_url=cable.url)
    await stage.settled()
    assert await stage.levels(anna) == [4]


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_what_is_looked_up_beside_the_work_waits_for_the_database_too(
    stage: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whose menus are to be set, at a start; and what the clock forgets, every hour."""
    asked: list[str] = []

    def fails_once(kind: type[Any], asks: str) -> None:
        real = getattr(kind, asks)

        async def fails(*given: Any) -> Any:
            asked.append(asks)
            if asked.count(asks) == 1:
                raise ConnectionResetError
            return await real(*given)

        monkeypatch.setattr(kind, asks, fails)

    fails_once(People, "with_roles")
    await stage.stop_bot()
    await stage.start_bot()
    await until(lambda: len(asked) > 1)
    fails_once(Updates, "forget_who")
    await Clock(stage.bot.database, lambda: stage.now, lambda: None, CERTAIN).tick()
    assert asked.count("forget_who") == 2
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]
