"""Whoever opens connections and holds on to them is in nobody's way, and fills no log."""

import asyncio
import contextlib
import errno
import logging
import os
import resource
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from bot import web
from bot.settings import SettingsError, read_settings
from bot.web import SECRET_HEADER, Web
from tests.faults.program import Program
from tests.faults.replicas import PATH, SECRET, free_address
from tests.faults.seen_through import LONG, lines, until
from tests.theatre import Theatre

ASKS = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
STRANGE = f"POST {PATH}".encode()
BRINGS = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n".encode()


class House:
    """The HTTP surface alone, and how often its database was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self._visitors: list[Visitor] = []
        self.taken = asyncio.Event()
        self.may_end = asyncio.Event()
        self.listen = free_address()
        settings = read_settings(
            bot_token="1:x",
            listen=self.listen,
            webhook_url=f"https://bot.example.org{PATH}",
            webhook_secret=SECRET,
        )
        self.web = Web(settings, self._look, lambda: "", self._figures)
        self.web.reception = SimpleNamespace(receive=self._receive, longest_wait=0.0)  # type: ignore[assignment]

    async def _look(self) -> str:
        self.asked += 1
        await asyncio.sleep(0.02)
        return ""

    async def _figures(self) -> bytes:
        return b""

    async def _receive(self, raw: Any, *, patient: bool) -> None:
        self.taken.set()
        await self.may_end.wait()

    async def opens(self, sends: bytes = b"") -> "Visitor":
        host, port = self.listen.split(":")
        visitor = Visitor(*await asyncio.open_connection(host, int(port)))
        self._visitors.append(visitor)
        visitor.sends(sends)
        return visitor

    async def close(self) -> None:
        for each in self._visitors:
            await each.goes()
        self.may_end.set()
        await self.web.stop()


class Visitor:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    def sends(self, data: bytes) -> None:
        self._writer.write(data)

    async def hears(self, seconds: float = 2.0) -> bytes:
        """The next line; nothing where it was cut off."""
        async with asyncio.timeout(seconds):
            try:
                return await self._reader.readline()
            except ConnectionError:
                return b""

    async def sends_slowly(self, data: bytes, seconds: float) -> None:
        """A byte now and then, until it is cut off or `seconds` are over."""
        async with asyncio.timeout(seconds):
            with contextlib.suppress(ConnectionError):
                while not self._reader.at_eof():
                    self._writer.write(data)
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(0.02):
                            await self._reader.read(1000)

    async def goes(self) -> None:
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()


@pytest.fixture
async def house() -> AsyncIterator[House]:
    it = House()
    await it.web.start()
    yield it
    await it.close()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.room", lambda: 3, raising=False)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HEAD_TIMEOUT", "BODY_TIMEOUT", "LINGERING"):
        monkeypatch.setattr(web, name, 0.2, raising=False)


@contextlib.contextmanager
def descriptors(most: int) -> Iterator[None]:
    """Let a program started now have so many, and this one as many as it may."""
    before, highest = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, highest))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before, min(highest, 4096)), highest))


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_health_is_answered_whatever_1100_others_do(
    database_url: str, tmp_path: Path
) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    program = Program(theatre, tmp_path / "log")
    listen = free_address()
    host, port = listen.split(":")
    with descriptors(1024):
        await program.start(CROCEVIA_LISTEN=listen)
    others: list[socket.socket] = []
    try:
        async with aiohttp.ClientSession() as session:

            async def is_well() -> bool:
                # A connection of its own each time, as what looks after a server has.
                head = {"Connection": "close"}
                timeout = aiohttp.ClientTimeout(total=5)
                where = f"http://{listen}/healthz"
                async with session.get(where, headers=head, timeout=timeout) as answer:
                    return answer.status == 200

            await until(lambda: "is listening" in program.log.read_text(), LONG)
            before = program.log.stat().st_size
            for number in range(1100):
                other = socket.socket()
                other.setblocking(False)
                with contextlib.suppress(BlockingIOError):
                    other.connect((host, int(port)))
                others.append(other)
                if number % 50 == 0:
                    await asyncio.sleep(0.01)
            for _ in range(10):
                assert await is_well()
                await asyncio.sleep(0.1)
        said = program.log.read_text()[before:].splitlines()
        assert len(said) == 1
        assert "connections: more than 256 at once" in said[0]
        assert program._process is not None
        assert len(os.listdir(f"/proc/{program._process.pid}/fd")) < 512
    finally:
        for other in others:
            other.close()
        await program.put_away()
        await theatre.close()


@pytest.mark.usefixtures("few")
async def test_the_newest_is_heard_and_the_oldest_goes(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    visitors = [await house.opens() for _ in range(20)]
    newest = await house.opens(ASKS)
    assert b" 200 " in await newest.hears()
    assert await visitors[0].hears() == b""
    visitors[-1].sends(ASKS)
    assert b" 200 " in await visitors[-1].hears()
    assert len(lines(caplog, "connections: more than 3 at once")) == 1


@pytest.mark.usefixtures("few")
async def test_an_update_under_way_is_not_cut_off(house: House) -> None:
    telegram = await house.opens(BRINGS + b"Content-Length: 15\r\n\r\n")
    for _ in range(2):
        await house.opens()
    telegram.sends(b'{"update_id":1}')
    await house.taken.wait()
    for _ in range(20):
        await house.opens()
    house.may_end.set()
    assert b" 200 " in await telegram.hears()


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("head", [b"", b"GET /healthz HTTP/1.1\r\n"])
async def test_a_head_without_end_is_cut_off(house: House, head: bytes) -> None:
    slow = await house.opens(head)
    if head:
        await slow.sends_slowly(b"x", 2)
    else:
        assert await slow.hears(2) == b""


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("head", "status"),
    [(BRINGS, b" 408 "), (ASKS[:-2].replace(b"GET /healthz", STRANGE), b" 403 ")],
)
async def test_a_body_without_end_is_cut_off(house: House, head: bytes, status: bytes) -> None:
    slow = await house.opens(head + b"Content-Length: 100000\r\n\r\n{")
    assert status in await slow.hears(2)
    await slow.sends_slowly(b"x", 2)


async def test_what_is_no_http_leaves_nothing_in_the_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    chunked = b"Transfer-Encoding: chunked\r\n\r\n"
    for sent in (
        b"\x16\x03\x01\x02\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        ASKS[:-2] + b"A: " + b"x" * 20_000 + b"\r\n\r\n",
        b"POST /healthz HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        b"POST /healthz HTTP/1.1\r\n" + chunked + b"zz\r\n",
        BRINGS + chunked + b"zz\r\n",
        BRINGS + b"Content-Length: 9\r\nContent-Encoding: gzip\r\n\r\n123456789",
    ):
        visitor = await house.opens(sent)
        assert b" 40" in await visitor.hears()
    gone = await house.opens(BRINGS + b"Content-Length: 9\r\n\r\n123")
    await gone.goes()
    last = await house.opens(ASKS)
    assert b" 200 " in await last.hears()
    assert caplog.records == []


async def test_without_descriptors_there_is_one_line_and_then_an_answer(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loop, left = asyncio.get_running_loop(), 20
    accept = type(loop).sock_accept

    async def out_of_them(self: asyncio.AbstractEventLoop, sock: socket.socket) -> Any:
        nonlocal left
        left -= 1
        if left >= 0:
            raise OSError(errno.EMFILE, "Too many open files")
        return await accept(self, sock)

    monkeypatch.setattr(type(loop), "sock_accept", out_of_them)
    monkeypatch.setattr("bot.connections.PAUSE", 0.001)
    monkeypatch.setattr("bot.connections.CALM", 0.05)
    caplog.set_level(logging.INFO, "bot")
    house = House()
    await house.web.start()
    visitor = await house.opens(ASKS)
    assert b" 200 " in await visitor.hears()
    await asyncio.sleep(0.06)
    again = await house.opens(ASKS)
    assert b" 200 " in await again.hears()
    assert len(lines(caplog, "connections: no more can be taken")) == 1
    assert len(lines(caplog, "connections: well again")) == 1
    await house.close()


async def test_the_database_is_asked_once_a_second(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with aiohttp.ClientSession() as session:

        async def ask() -> int:
            async with session.get(f"http://{house.listen}/readyz") as answer:
                return answer.status

        assert await asyncio.gather(*(ask() for _ in range(30))) == [200] * 30
        assert house.asked == 1
        monkeypatch.setattr(web, "READY_FOR", 0.0)
        await asyncio.sleep(1.05)
        assert [await ask(), await ask()] == [200, 200]
        assert house.asked == 3


async def test_a_port_that_is_taken_is_said(house: House) -> None:
    second = House()
    second.web._settings = house.web._settings
    with pytest.raises(SettingsError, match="another program listens there"):
        await second.web.start()
    await second.web.stop()
