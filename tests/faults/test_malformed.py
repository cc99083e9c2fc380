"""Updates and answers of a wrong shape: put aside or waited out, in nobody's way."""

import asyncio
import itertools
import logging
import math
import os
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from telegram import Update

from bot import acting, patience
from bot.profile import Menu
from bot.request import AiohttpRequest
from bot.terminal import tell
from bot.web import SECRET_HEADER
from conversations.commands import Audience
from conversations.turn import Turn
from tests.faults.mutants import HALF_A_SIGN, Json, mutants, originals
from tests.faults.replicas import PATH, SECRET, Replicas
from tests.faults.seen_through import lines, rows, until
from tests.theatre import Actor, Theatre

ANNA = 1001
"""Whose updates are changed: the first who comes in."""
on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])

AT_ONCE = 60
"""So many come before the next good update."""
MOST = AT_ONCE * math.ceil(int(os.environ.get("MUTANTS", "300")) / AT_ONCE)
"""How many mutants are tried in either way; `python -m tests.proof mutants` tries 50,000.

In whole lots: the polling is waited for at the end of each, so that it asks for taps again.
"""
HARMLESS = (
    "others on this machine",
    "editMessageText refused",
    "sendMessage refused",
    "answerCallbackQuery refused",
)


@pytest.fixture(autouse=True)
def talkative(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")


async def answered_within_a_second(actor: Actor, level: int) -> float:
    """Tap; the seconds until all that follows is done."""
    begun = time.monotonic()
    async with asyncio.timeout(1):
        await actor.taps(str(level))
    assert str(level) in str(actor.toast)
    await actor.taps("Indietro")
    return time.monotonic() - begun


def broken(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What is said of anything but an update that was put aside."""
    return [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.records
        if record.levelno >= logging.WARNING
        and not record.getMessage().startswith(("ref ", *HARMLESS))
    ]


def test_updates_of_every_kind_are_changed() -> None:
    assert {kind for kind, _ in originals(1, "x")} == set(Update.ALL_TYPES)


async def bring_all(bruno: Actor, bring: Callable[[str, Json], Awaitable[None]], seed: int) -> str:
    """Bring mutants, and good updates in between; what came of the good ones."""
    await bruno.taps("Comincia")
    waits, told = list[float](), set[str]()
    strange = mutants(ANNA, "1:home", MOST, seed)
    for level in itertools.cycle(range(1, 6)):
        some = list(itertools.islice(strange, AT_ONCE))
        if not some:
            break
        for kind, content in some:
            await bring(kind, content)
        waits.append(await answered_within_a_second(bruno, level))
        assert (await bruno.theatre.levels(bruno)) == [level]
        told |= {kind for kind, _ in some}
    return f"{MOST} mutants of {len(told)} kinds, a good one waits {max(waits):.2f} s at most"


@pytest.mark.proof
async def test_no_update_of_a_wrong_shape_holds_up_anybody(
    theatre: Theatre, caplog: pytest.LogCaptureFixture, backend: str
) -> None:
    """By polling: whatever stands in whichever field, of whoever's update."""
    _, bruno = [await theatre.participant(name) for name in ("Anna Silva", "Bruno Neri")]
    updates = theatre.simulator.world.updates

    async def bring(kind: str, content: Json) -> None:
        updates.allow([kind])  # of some kinds Telegram tells nobody who has not asked for them
        updates.put(kind, content, ("message", ANNA))
        if len(updates.pending) >= AT_ONCE:
            await until(lambda: not theatre.simulator.pending, 60)
            assert broken(caplog) == []
            caplog.clear()

    told = await bring_all(bruno, bring, seed=1)
    tell(f"{backend}, polling: {told}")
    await theatre.settled()
    assert (await rows(theatre.database_url))["quarantine"]
    assert broken(caplog) == []


@pytest.mark.proof
async def test_no_webhook_of_a_wrong_shape_holds_up_anybody(
    database_url: str, caplog: pytest.LogCaptureFixture, backend: str
) -> None:
    theatre = Replicas(database_url)
    await theatre.open()
    listen = await theatre.start_replica()
    _, bruno = [await theatre.participant(name) for name in ("Anna Silva", "Bruno Neri")]
    number = itertools.count()
    async with aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session:

        async def bring(kind: str, content: Json) -> None:
            body: Json = {"update_id": next(number), kind: content}
            if body["update_id"] % 9 == 0:
                content["text"] = HALF_A_SIGN
            async with session.post(f"http://{listen}{PATH}", json=body) as answer:
                assert answer.status == 200, content
            assert broken(caplog) == []
            caplog.clear()

        told = await bring_all(bruno, bring, seed=2)
    tell(f"{backend}, webhook: {told}")
    await theatre.settled()
    await theatre.close()
    assert broken(caplog) == []


@on_sqlite
@pytest.mark.parametrize(
    "content",
    [
        {"from": {"id": [1], "is_bot": False, "first_name": "A"}},
        {"from": {"id": 7, "is_bot": False, "first_name": "A", "language_code": 1.5}},
        {"data": []},
        {"data": {"a": 1}},
        {"id": None},
        {"message": {"message_id": [], "date": 1, "chat": {"id": 7, "type": "private"}}},
    ],
    ids=str,
)
async def test_each_of_the_known_ones_leaves_the_polling_alone(
    theatre: Theatre, content: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    chat = {"id": anna.id, "type": "private"}
    who = {"id": anna.id, "is_bot": False, "first_name": "A"}
    message = {"message_id": 1, "date": 1, "chat": chat}
    tap = {"id": "q", "from": who, "chat_instance": "c", "message": message, **content}
    theatre.simulator.world.updates.put("callback_query", tap, ("tap", anna.id))
    async with asyncio.timeout(1):
        await anna.taps("Comincia")
    assert broken(caplog) == []


class Wire:
    """Answers a method as told instead of asking Telegram, and counts."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        self._method = ""
        self._body = b""
        self._left = 0
        real: Callable[..., Any] = AiohttpRequest.do_request

        async def do_request(it: AiohttpRequest, url: str, *given: Any, **more: Any) -> Any:
            if url.endswith(f"/{self._method}") and self._left:
                self.asked += 1
                self._left -= 1
                return 200, self._body
            return await real(it, url, *given, **more)

        monkeypatch.setattr(AiohttpRequest, "do_request", do_request)

    def answers(self, method: str, body: bytes, times: int) -> None:
        self.asked, self._method, self._body, self._left = 0, method, body, times

    def is_well(self) -> None:
        self._left = 0


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    return Wire(monkeypatch)


WRONG = {
    **{"no object": b"[]", "no result": b'{"ok":true}', "null": b'{"ok":true,"result":null}'},
    **{"brackets": b"[" * 5000 + b"]" * 5000, "cut off": b'{"ok":true,"result":[{"upd'},
    **{"text": b'{"ok":true,"result":"x"}', "list": b'{"ok":true,"result":[1,null,[]]}'},
}


@on_sqlite
@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("method", ["getMe", "getUpdates"])
async def test_what_cannot_be_read_at_start_is_waited_for(
    database_url: str, wire: Wire, method: str, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    wire.answers(method, body, times=3)
    async with asyncio.timeout(10):
        await theatre.start_bot()
        stranger = theatre.stranger()
        await stranger.starts()
    assert stranger.sees("invito")
    assert wire.asked == 3
    assert broken(caplog) == lines_of_trouble(caplog)
    [line] = lines_of_trouble(caplog)
    assert f"waiting: {method}: " in line
    await theatre.close()


def lines_of_trouble(caplog: pytest.LogCaptureFixture) -> list[str]:
    said = lines(caplog, "updates: what Telegram answers cannot be read, waiting: ")
    return [f"bot.patience: {line}" for line in said]


AGAIN_AND_AGAIN = {
    **WRONG,
    "numberless": b'{"ok":true,"result":[{"message":{}}]}',
    "empty at once": b'{"ok":true,"result":[]}',
    "the same": b'{"ok":true,"result":[{"update_id":5,"message":{"message_id":1}}]}',
}


@on_sqlite
@pytest.mark.parametrize("body", AGAIN_AND_AGAIN.values(), ids=AGAIN_AND_AGAIN)
async def test_nothing_that_comes_again_and_again_makes_the_polling_run_hot(
    theatre: Theatre,
    wire: Wire,
    body: bytes,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(patience, "LONGEST_PAUSE", 0.32)
    anna = await theatre.participant("Anna Silva")
    caplog.clear()
    wire.answers("getUpdates", body, times=10_000)
    theatre.simulator.world.updates.end_poll()
    await asyncio.sleep(1.0)
    assert 4 <= wire.asked <= 9, "0.02, 0.04, 0.08, 0.16, then 0.32 seconds apart"
    assert len(broken(caplog)) <= 1
    wire.is_well()
    async with asyncio.timeout(1):
        await anna.taps("Comincia")


@on_sqlite
async def test_the_bot_stops_in_the_middle_of_a_rest(
    theatre: Theatre, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SHORTEST_PAUSE", 60)
    wire.answers("getUpdates", b'{"ok":true,"result":[]}', times=10_000)
    bot = await theatre.start_bot()
    await asyncio.sleep(0.1)
    bot.stop()
    async with asyncio.timeout(2):
        await theatre._running[-1]


@on_sqlite
@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("method", ["editMessageText", "answerCallbackQuery", "sendMessage"])
async def test_a_screen_whose_answer_cannot_be_read_stops_nobody(
    theatre: Theatre, wire: Wire, method: str, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    wire.answers(method, body, times=1)
    await anna.taps("Comincia")
    await anna.says("/valuta")
    await anna.taps("4")
    assert await theatre.levels(anna) == [4]
    assert anna.sees("Obiettivo 2 di 5")
    [line] = broken(caplog)
    assert line.startswith(f"bot.delivery: {method}: what Telegram answers cannot be read: ")


@on_sqlite
async def test_an_edit_that_is_never_answered_well_is_one_line(
    theatre: Theatre, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    wire.answers("editMessageText", b'{"ok":true,"result":5}', times=10_000)
    await anna.taps("Comincia")
    [line] = broken(caplog)
    assert "editMessageText" in line


SHAPES = {
    **WRONG,
    **{"number": b'{"ok":true,"result":5}', "empty": b'{"ok":true,"result":{}}'},
    "nested": b'{"ok":true,"result":[{"command":5}]}',
    "nameless": b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"x","username":[]}}',
}


@on_sqlite
@pytest.mark.usefixtures("presented")
@pytest.mark.parametrize("method", ["getMe", "getMyCommands", "getMyName", "getMyDescription"])
async def test_a_profile_that_cannot_be_read_is_one_line_which_says_what(
    theatre: Theatre, wire: Wire, method: str, caplog: pytest.LogCaptureFixture
) -> None:
    for body in SHAPES.values():
        caplog.clear()
        await theatre.stop_bot()
        wire.answers(method, body, times=1)
        async with asyncio.timeout(10):
            await theatre.start_bot()
            await until(lambda: wire.asked)
            await theatre.simulator.settled()
        assert not [each for each in broken(caplog) if method not in each], body
        assert len(broken(caplog)) <= 1, body
        assert theatre.bot.username == "crocevia_demo_bot"
    assert caplog.records


@on_sqlite
async def test_a_menu_whose_answer_cannot_be_read_is_one_line(
    theatre: Theatre, wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody's own, which comes with a turn, and somebody else's, whose rights it changed."""
    anna = await theatre.participant("Anna Silva")
    await anna.says("/lingua")
    wire.answers("setMyCommands", WRONG["no result"], times=1)
    await anna.taps("English")
    assert [line for line in broken(caplog) if "setMyCommands: an answer without" in line]
    assert len(broken(caplog)) == 1
    caplog.clear()

    async def somebody(turn: Turn) -> tuple[tuple[int, Menu], ...]:
        return ((anna.id, Menu(Audience.EVERYBODY, "it")),)

    monkeypatch.setattr(acting, "menus_of_others", somebody)
    wire.answers("deleteMyCommands", WRONG["cut off"], times=1)
    await anna.says("/help")
    await theatre.settled()
    assert [line for line in broken(caplog) if "deleteMyCommands: an answer that" in line]
    assert len(broken(caplog)) == 1


@on_sqlite
async def test_what_cannot_even_be_put_aside_waits_for_the_database(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """To put aside takes a number and a reference: what fails then is not the update's fault."""
    anna = await theatre.participant("Anna Silva")
    with monkeypatch.context() as meanwhile:

        async def fails(*given: object) -> None:
            raise LookupError("no such table")

        meanwhile.setattr("storage.updates.Updates.quarantine", fails)
        theatre.simulator.world.updates.put("message", {"message_id": 1}, ("message", 1))
        await until(lambda: lines(caplog, "database: away"))
        await asyncio.sleep(0.3)
        assert theatre.simulator.pending == 1
        assert len(broken(caplog)) == 1
    async with asyncio.timeout(1):
        await anna.taps("Comincia")
    assert len((await rows(theatre.database_url))["quarantine"]) == 1
