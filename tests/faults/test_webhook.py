"""Webhook mode: the secret first, 200 after the commit, 503 while the database is away."""

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot import web
from bot.hearing import ALLOWED_UPDATES
from bot.web import LARGEST_UPDATE, SECRET_HEADER
from conversations.taps.rating import WriteOwnObjective
from storage.errors import Unreachable
from tests.faults.replicas import PATH, SECRET, Replicas
from tests.faults.seen_through import Gate, judges, lines, objectives, rows, taps, until

HEAD = {SECRET_HEADER: SECRET}


class Door:
    """One replica's address, and whoever knocks there."""

    def __init__(self, theatre: Replicas, listen: str, session: aiohttp.ClientSession) -> None:
        self.theatre = theatre
        self.listen = listen
        self._session = session

    async def brings(self, body: Any, head: dict[str, str] = HEAD) -> Any:
        """The answer to an update, raw or as JSON."""
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        return await self._asks("POST", PATH, data=data, headers=head)

    async def shows(self, path: str) -> Any:
        return await self._asks("GET", path)

    async def _asks(self, method: str, path: str, **more: Any) -> Any:
        async with self._session.request(method, f"http://{self.listen}{path}", **more) as answer:
            await answer.read()
            return answer


@pytest.fixture
async def replicas(database_url: str) -> AsyncIterator[Replicas]:
    theatre = Replicas(database_url)
    await theatre.open()
    yield theatre
    await theatre.close()


@pytest.fixture
async def door(replicas: Replicas) -> AsyncIterator[Door]:
    listen = await replicas.start_replica()
    async with aiohttp.ClientSession() as session:
        yield Door(replicas, listen, session)


def update(number: int, **content: Any) -> dict[str, Any]:
    return {"update_id": number, **content}


on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


async def test_a_whole_round_by_webhook(door: Door) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    for level in "45543":
        await anna.taps(level)
    assert await door.theatre.levels(anna) == [4, 5, 5, 4, 3]
    assert anna.toast == "Registrato: 3 · abbastanza importante"
    assert anna.sees("Altro (specificare)")
    (asked,) = [c for c in door.theatre.simulator.calls if c.method == "setWebhook"]
    assert asked.params["allowed_updates"] == list(ALLOWED_UPDATES)
    assert asked.params["secret_token"] == SECRET
    assert not [c for c in door.theatre.simulator.calls if c.method == "getUpdates"]


async def test_200_comes_after_the_commit(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    gate = Gate(monkeypatch, anna.id)
    taps(anna, "4")
    await gate.reached.wait()
    await asyncio.sleep(0.05)
    assert door.theatre.simulator.pending == 1
    gate.open.set()
    await door.theatre.settled()
    assert door.theatre.simulator.pending == 0
    assert await door.theatre.levels(anna) == [4]


@on_sqlite
async def test_a_wrong_secret_is_refused(door: Door) -> None:
    before = await rows(door.theatre.database_url, but=())
    stranger = {"id": 9, "is_bot": False, "first_name": "Ivo"}
    chat = {"id": 9, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": stranger, "text": "/start"}
    for secret in ("", "wrong", SECRET + "x", SECRET[:-1], SECRET.upper(), "s3crèt", "\udcff"):
        answer = await door.brings(update(1, message=message), {SECRET_HEADER: secret})
        assert answer.status == 403
    assert await rows(door.theatre.database_url, but=()) == before


@on_sqlite
async def test_without_the_secret_the_body_is_not_even_read(door: Door) -> None:
    """Only the head is sent, and the body announced: the answer does not wait for it."""
    host, port = door.listen.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"POST {PATH} HTTP/1.1\r\nHost: {door.listen}\r\nContent-Length: 900000\r\n\r\n"
    writer.write(head.encode())
    async with asyncio.timeout(2):
        status = await reader.readline()
    assert b" 403 " in status
    writer.close()
    await writer.wait_closed()


@on_sqlite
async def test_a_body_that_is_too_large_is_refused(door: Door) -> None:
    for length, status in ((LARGEST_UPDATE + 1, 413), (LARGEST_UPDATE, 400)):
        assert (await door.brings(io.BytesIO(b"x" * length))).status == status


@on_sqlite
async def test_what_is_no_update_is_refused(door: Door) -> None:
    for body in (b"", b"{", b"null", b"[]", b'"x"', b"1", b"\xff\xfe", b"[" * 100_000):
        assert (await door.brings(body)).status == 400


async def test_an_update_that_cannot_be_read_is_accepted_and_put_aside(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    """Refused, Telegram would bring it again and again, before everything else."""
    assert (await door.brings(update(77, message={"message_id": 1}))).status == 200
    assert (await door.brings(update(77, message={"message_id": 1}))).status == 200
    (aside,) = (await rows(door.theatre.database_url))["quarantine"]
    assert "77" in aside
    for nonsense in ({}, {"update_id": "77"}, {"update_id": 2**63}, {"update_id": True}):
        assert (await door.brings(nonsense)).status == 200
    assert len(lines(caplog, "an update without a number")) == 4


@on_sqlite
async def test_callback_bytes_that_are_no_text_are_answered(door: Door) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await anna.forges(b"\xff\xfe\x00rate")
    assert anna.reads("Questa schermata è vecchia")


async def test_while_the_database_is_away_telegram_is_asked_to_try_again(
    door: Door, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    with monkeypatch.context() as meanwhile:

        def away(*given: object) -> None:
            raise Unreachable("the database cannot be reached")

        meanwhile.setattr(door.theatre.bot.database, "unit", away)
        stored = update(1, message={"message_id": 1})
        for _ in range(3):
            answer = await door.brings(stored)
            assert answer.status == 503
            assert answer.headers["Retry-After"] == "1"
        taps(anna, "4")
        webhook = door.theatre.simulator._intake.webhook
        assert webhook is not None
        await until(lambda: "503" in str(webhook.trouble))
        assert door.theatre.simulator.pending == 1
        assert await door.theatre.levels(anna) == []
    await door.theatre.settled()
    assert await door.theatre.levels(anna) == [4]
    assert anna.toast == "Registrato: 4 · molto importante"
    assert len(lines(caplog, "database: away")) == len(lines(caplog, "database: well again")) == 1
    assert (await door.brings(stored)).status == 200


async def test_a_redelivered_update_is_accepted_and_changes_nothing(door: Door) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    first = taps(anna, "2")
    await door.theatre.settled()
    judges(anna, objectives(door.theatre)[0], 5)
    await door.theatre.settled()
    before = await rows(door.theatre.database_url)
    for _ in range(3):
        door.theatre.simulator.redeliver(first)
    await door.theatre.settled()
    assert door.theatre.simulator.pending == 0
    assert await rows(door.theatre.database_url) == before
    assert anna.sees("Obiettivo 2 di 5")


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_two_replicas_and_every_update_brought_twice_to_each(database_url: str) -> None:
    """A person's taps and messages are two queues: both replicas hold the same person at once."""
    theatre = Replicas(database_url, times=2)
    await theatre.open()
    await theatre.start_replica()
    await theatre.start_replica()
    people = [await theatre.participant(name) for name in ("Anna", "Bruno", "Carla")]
    asked = objectives(theatre)
    for actor in people:
        await actor.forges(WriteOwnObjective(roundtable=1, own=0).pack())
        theatre.simulator.says(actor.id, f"Una pensilina per {actor.id}")
    await theatre.settled()
    for number in range(20):
        for actor in people:
            judges(actor, asked[number % 5], (number + actor.id) % 6)
    await theatre.simulator.settled(timeout=30)
    await theatre.settled()
    for actor in people:
        last = {asked[n % 5]: (n + actor.id) % 6 or None for n in range(15, 20)}
        assert await theatre.sheet(actor) == last
        assert [text for text, *_ in await theatre.own(actor)] == [f"Una pensilina per {actor.id}"]
        assert "Registrato" in str(theatre.simulator.chat(actor.id).toasts)
    stored = await rows(database_url, but=())
    assert stored["quarantine"] == []
    assert theatre.balancer.brought == 4 * len(stored["seen_updates"])
    await theatre.close()


@on_sqlite
async def test_a_webhook_bot_finishes_what_it_took_before_it_stops(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    with monkeypatch.context() as meanwhile:
        gate = Gate(meanwhile, anna.id)
        taps(anna, "4")
        await gate.reached.wait()
        stopping = asyncio.create_task(door.theatre.stop_bot())
        await asyncio.sleep(0.05)
        assert not stopping.done()
        gate.open.set()
        await stopping
    assert door.theatre.simulator.pending == 0
    assert anna.sees("Obiettivo 2 di 5")
    assert anna.toast == "Registrato: 4 · molto importante"


@on_sqlite
async def test_health_is_told_apart_from_readiness(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "READY_FOR", 0.0)
    assert (await door.shows("/healthz")).status == 200
    assert (await door.shows("/readyz")).status == 200
    with monkeypatch.context() as meanwhile:

        def away() -> None:
            raise Unreachable("the database cannot be reached")

        meanwhile.setattr(door.theatre.bot.database._transactions, "begin", away)
        assert (await door.shows("/healthz")).status == 200
        assert (await door.shows("/readyz")).status == 503
    assert (await door.shows(PATH)).status == 405
    assert (await door.shows("/other")).status == 404


@on_sqlite
async def test_before_telegram_is_reached_there_is_health_and_no_readiness(
    replicas: Replicas, caplog: pytest.LogCaptureFixture
) -> None:
    port = int(replicas.simulator.url.rpartition(":")[2])
    await replicas.simulator.stop()
    starting = asyncio.create_task(replicas.start_replica())
    await until(lambda: lines(caplog, "updates: Telegram cannot be reached"))
    listen = replicas.bots[0]._settings.listen
    async with aiohttp.ClientSession() as session:
        door = Door(replicas, listen, session)
        assert (await door.shows("/healthz")).status == 200
        assert (await door.shows("/readyz")).status == 503
        answer = await door.brings(update(1))
        assert (answer.status, answer.headers["Retry-After"]) == (503, "1")
        assert (await door.brings(update(1), {})).status == 403
        await replicas.simulator.start(port=port)
        await starting
        assert (await door.shows("/readyz")).status == 200
    anna = await replicas.participant("Anna Silva")
    assert anna.sees("Anna")
