"""A loop that stands still and an intake that is dead: it is said, and the program ends."""

import asyncio
import logging
import signal
import socket
import tempfile
from collections.abc import Iterator

import aiohttp
import pytest

from bot import app, intake, watchdog
from bot.request import AiohttpRequest
from bot.watchdog import Watchdog, systemd
from bot.web import HEALTHY
from storage.errors import Unreachable
from tests.faults.hanging import STANDS_STILL
from tests.faults.program import Program
from tests.faults.seen_through import LONG, Gate, lines, taps, until
from tests.theatre import Theatre

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


class Systemd:
    """Who started the program, and hears what it says of itself."""

    def __init__(self, folder: str) -> None:
        self.address = f"{folder}/notify"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind(self.address)
        self._heard: list[str] = []

    @property
    def heard(self) -> list[str]:
        while True:
            try:
                self._heard.append(self._socket.recv(1024).decode())
            except BlockingIOError:
                return self._heard

    @property
    def beats(self) -> int:
        return self.heard.count("WATCHDOG=1")

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def started_by() -> Iterator[Systemd]:
    # Not pytest's own folder: a socket's path may have 107 bytes.
    with tempfile.TemporaryDirectory(prefix="crocevia-") as folder:
        made = Systemd(folder)
        yield made
        made.close()


async def health(theatre: Theatre) -> tuple[int, str]:
    url = f"http://127.0.0.1:{theatre.bot._web.port}/healthz"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.text()


@on_sqlite
async def test_a_program_that_stands_still_ends_and_nothing_is_lost(
    theatre: Theatre, program: Program, started_by: Systemd
) -> None:
    """No thread of Python's could end it: the lock is held for ever."""
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await theatre.stop_bot()
    program.module = "tests.faults.hanging"
    await program.starts(NOTIFY_SOCKET=started_by.address)
    taps(anna, "4")
    await until(lambda: "Obiettivo 2" in anna.screen.text, LONG)
    await until(lambda: started_by.beats > 2, LONG)
    assert started_by.heard[0] == "READY=1"

    program.sends(signal.SIGUSR1)
    await until(lambda: STANDS_STILL in program.log.read_text(), LONG)
    await asyncio.sleep(0.1)  # a beat on its way arrives
    before = started_by.beats
    taps(anna, "5")
    assert await program.ends() == 1
    assert started_by.beats == before, "what stands still beats no more"
    assert theatre.simulator.pending, "what it was not asked to do any more waits"
    said = program.log.read_text()
    assert "Timeout (0:00:05)!" in said
    assert "in stand_still" in said

    await theatre.start_bot()
    await theatre.settled()
    assert await theatre.levels(anna) == [4, 5]


@on_sqlite
async def test_a_program_that_stops_is_in_no_hurry_of_systemds(
    theatre: Theatre, program: Program, started_by: Systemd
) -> None:
    await theatre.stop_bot()
    await program.starts(NOTIFY_SOCKET=started_by.address)
    assert await program.ends(signal.SIGTERM) == 0
    assert started_by.heard[:2] == ["READY=1", "WATCHDOG=1"]
    assert started_by.heard[-1] == "STOPPING=1"


async def test_what_only_a_new_start_heals_stops_the_beat(
    started_by: Systemd, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(watchdog, "BEAT", 0.01)
    found = ""
    tell = systemd({"NOTIFY_SOCKET": started_by.address})
    async with Watchdog(lambda: found, tell).watching():
        await until(lambda: started_by.beats > 2)
        found = "nobody listens"
        await until(lambda: lines(caplog, "nobody listens: this program ends in a minute"))
        before = started_by.beats
        await asyncio.sleep(0.1)
        assert started_by.beats == before
        found = ""
        await until(lambda: started_by.beats > before)
    assert len(lines(caplog, "nobody listens")) == 1


def test_without_systemd_nobody_is_told() -> None:
    systemd({})("READY=1")
    systemd({"NOTIFY_SOCKET": "/nowhere"})("READY=1")


@on_sqlite
async def test_a_bot_that_does_not_ask_telegram_any_more_is_not_healthy(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await health(theatre) == (200, HEALTHY)
    gone_on, call = asyncio.Event(), AiohttpRequest.call

    async def hang(request: AiohttpRequest, url: str, *given: object, **more: object) -> object:
        if url.endswith("/getUpdates"):
            await gone_on.wait()
            return []
        return await call(request, url, *given, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(AiohttpRequest, "call", hang)
        meanwhile.setattr(intake, "OVERDUE", -intake.LONG_POLL - 10)
        ivo = theatre.stranger("Ivo")
        theatre.simulator.says(ivo.id, "/start")  # ends the poll that is under way
        await until(lambda: theatre.bot.ailment)
        assert await health(theatre) == (503, "Telegram is not asked any more\n")
    gone_on.set()
    await theatre.settled()
    assert await health(theatre) == (200, HEALTHY)


@on_sqlite
async def test_a_bot_that_takes_no_connections_is_not_well(theatre: Theatre) -> None:
    theatre.bot._web._connections._taking[0].cancel()
    await until(lambda: theatre.bot.ailment == "connections are not taken any more")
    await theatre.stop_bot()


@on_sqlite
async def test_an_update_that_is_never_finished_is_told_from_a_database_that_is_away(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    monkeypatch.setattr(app, "STUCK", 0.05)
    with monkeypatch.context() as meanwhile:
        gate = Gate(meanwhile, anna.id)
        taps(anna, "4")
        await gate.reached.wait()
        await until(lambda: theatre.bot.ailment)
        status, said = await health(theatre)
        assert (status, said[:26]) == (503, "an update is not finished,")
        gate.open.set()
        await theatre.settled()
    assert await health(theatre) == (200, HEALTHY)

    def away(*given: object) -> None:
        raise Unreachable("the database cannot be reached")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(theatre.bot.database, "unit", away)
        taps(anna, "5")
        await until(lambda: theatre.bot._web.reception.longest_wait > 0.1)  # type: ignore[union-attr]
        assert await health(theatre) == (200, HEALTHY)
    await theatre.settled()


@pytest.fixture(autouse=True)
def talkative(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")
