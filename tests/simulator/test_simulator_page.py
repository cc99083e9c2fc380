"""The page API: what the chat page is given and what it may do."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator, serve
from tests.simulator.stand_in import Client, Clock, buttons


class Reader:
    """Reads Server-Sent Events."""

    def __init__(self, content: aiohttp.StreamReader) -> None:
        self._content = content

    async def next(self) -> tuple[str, Any]:
        async with asyncio.timeout(2):
            lines = (await self._content.readuntil(b"\n\n")).decode().splitlines()
        fields = dict(line.split(": ", 1) for line in lines if line)
        return fields["event"], json.loads(fields["data"])


@asynccontextmanager
async def _events(call: Client, person: int) -> AsyncIterator[Reader]:
    async with call.session.get(call.page(f"/page/chats/{person}/events")) as response:
        assert response.content_type == "text/event-stream"
        yield Reader(response.content)


async def _get(call: Client, path: str) -> Any:
    async with call.session.get(call.page(path)) as response:
        assert response.status == 200
        return await response.json()


async def _post(call: Client, person: int, act: str, **body: Any) -> tuple[int, Any]:
    url = call.page(f"/page/chats/{person}/{act}")
    async with call.session.post(url, json=body) as response:
        return response.status, await response.json()


async def test_people_and_what_they_have_not_read(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    simulator.add_person(7, "Bruno", note="tavolo 2", language_code="en")
    await call("sendMessage", chat_id=anna.id, text="Ciao")
    people = await _get(call, "/page/people")
    assert people == [
        {"id": 1001, "name": "Anna Rossi", "note": "", "language_code": "it", "unread": 1},
        {"id": 7, "name": "Bruno", "note": "tavolo 2", "language_code": "en", "unread": 0},
    ]
    await _get(call, "/page/chats/1001")
    assert (await _get(call, "/page/people"))[0]["unread"] == 0


async def test_state_before_start(call: Client, simulator: Simulator) -> None:
    simulator.add_person(7, "Bruno", start="T2")
    await call("setMyDescription", description="Benvenuti")
    await call("setMyCommands", commands=[{"command": "valuta", "description": "valutare"}])
    state = await _get(call, "/page/chats/7")
    assert state == {
        "person": {"id": 7, "name": "Bruno", "note": "", "language_code": "it", "unread": 0},
        "bot": {
            "name": "Crocevia (prova)",
            "username": "crocevia_demo_bot",
            "description": "Benvenuti",
            "short_description": "",
        },
        "started": False,
        "start": "T2",
        "blocked": False,
        "commands": [{"command": "valuta", "description": "valutare"}],
        "remarks": [],
        "messages": [],
        "keyboard": [],
        "doing": None,
        "waiting": [],
    }
    assert await _post(call, 7, "start") == (200, {"ok": True})
    state = await _get(call, "/page/chats/7")
    assert (state["started"], state["messages"][0]["text"]) == (True, "/start T2")


async def test_what_the_bot_is_doing_holds_for_five_seconds_or_until_it_writes(
    call: Client, anna: Person, clock: Clock
) -> None:
    async def doing() -> Any:
        return (await _get(call, "/page/chats/1001"))["doing"]

    await call("sendChatAction", chat_id=anna.id, action="upload_photo")
    clock.seconds += 4
    assert await doing() == {"action": "upload_photo", "seconds": 1.0}
    clock.seconds += 1
    assert await doing() is None
    await call("sendChatAction", chat_id=anna.id, action="typing")
    await call("sendMessage", chat_id=anna.id, text="Ecco")
    assert await doing() is None


async def test_what_is_suggested_to_try(call: Client, simulator: Simulator, anna: Person) -> None:
    assert await _get(call, "/page/suggestions") == []
    words = {"it": "Dai un giudizio.", "en": "Judge."}
    simulator.suggest(anna, words)
    assert await _get(call, "/page/suggestions") == [
        {"person": anna.id, "name": "Anna Rossi", "words": words}
    ]


async def test_a_message_as_the_page_gets_it(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    markup = buttons("4", style="primary")
    markup["inline_keyboard"].append([{"text": "Comune", "url": "https://seregno.it"}])
    await call(
        "sendMessage", chat_id=anna.id, text="<b>a</b>&lt;", parse_mode="HTML", reply_markup=markup
    )
    message = (await _get(call, "/page/chats/1001"))["messages"][-1]
    assert message == {
        "id": 2,
        "mine": False,
        "date": "2026-11-22T10:00:00+00:00",
        "edited": False,
        "html": "<b>a</b>&lt;",
        "text": "a<",
        "keyboard": [
            [{"text": "4", "style": "primary", "kind": "tap", "url": None}],
            [{"text": "Comune", "style": None, "kind": "url", "url": "https://seregno.it"}],
        ],
        "photo": None,
        "document": None,
        "media": None,
        "shared": [],
    }


async def test_tap_toast_and_edit_arrive_as_events(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=buttons("4"))
    async with _events(call, anna.id) as events:
        assert (await events.next())[0] == "state"
        place = {"message_id": sent["message_id"], "row": 0, "column": 0}
        status, tapped = await _post(call, anna.id, "tap", **place)
        assert (status, tapped["ok"]) == (200, True)
        assert (await events.next())[1]["waiting"] == [tapped["query"]]
        await call("answerCallbackQuery", callback_query_id=tapped["query"], text="Fatto")
        assert await events.next() == (
            "toast",
            {"query": tapped["query"], "text": "Fatto", "alert": False},
        )
        assert (await events.next())[1]["waiting"] == []
        await call("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="y")
        name, state = await events.next()
        assert (name, state["messages"][-1]["text"]) == ("state", "y")
        assert state["messages"][-1]["edited"] is True
        await _post(call, anna.id, "say", text="Grazie")
        assert (await events.next())[1]["messages"][-1]["mine"] is True
        await _post(call, anna.id, "block", blocked=True)
        assert (await events.next())[1]["blocked"] is True
        await simulator.stop()
        assert await events._content.read() == b""


async def test_a_tap_does_not_wait_for_ever(
    call: Client, simulator: Simulator, anna: Person, clock: Clock
) -> None:
    query = simulator.taps_data(anna, 1, "x").query
    assert (await _get(call, "/page/chats/1001"))["waiting"] == [query]
    clock.seconds += 151
    assert (await _get(call, "/page/chats/1001"))["waiting"] == []
    await simulator.settled(timeout=0.5)


async def test_url_buttons_and_media(call: Client, simulator: Simulator, anna: Person) -> None:
    url = "https://t.me/crocevia_demo_bot?start=T3"
    row = [{"text": "Comune", "url": "https://seregno.it"}, {"text": "Entra", "url": url}]
    sent = await call(
        "sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": [row]}
    )
    place = {"message_id": sent["message_id"], "row": 0}
    assert await _post(call, anna.id, "tap", **place, column=0) == (
        200, {"ok": True, "url": "https://seregno.it"}
    )  # fmt: skip
    await _post(call, anna.id, "tap", **place, column=1)
    assert simulator.chat(anna).last.text == "/start T3"
    for media in ("photo", "voice", "sticker", "document", "forward"):
        assert await _post(call, anna.id, "send", media=media) == (200, {"ok": True})
        message = (await _get(call, "/page/chats/1001"))["messages"][-1]
        assert (message["mine"], message["media"]) == (True, media)
        for kind in ("photo", "document"):
            assert (message[kind] is not None) is (media == kind)
            if media == kind:
                async with call.session.get(call.page(message[kind]["url"])) as response:
                    assert response.status == 200
                    assert ("Content-Disposition" in response.headers) is (kind == "document")


@pytest.mark.parametrize(
    ("act", "body"),
    [
        ("say", {"text": " "}),
        ("say", {}),
        ("tap", {"message_id": 99, "row": 0, "column": 0}),
        ("tap", {"message_id": 1, "row": 0, "column": 0}),
        ("tap", {"message_id": "x", "row": 0, "column": 0}),
        ("send", {"media": "elephant"}),
        ("block", {}),
    ],
)
@pytest.mark.usefixtures("anna")
async def test_what_the_page_cannot_do(call: Client, act: str, body: dict[str, Any]) -> None:
    status, answer = await _post(call, 1001, act, **body)
    assert status == 400
    assert answer["ok"] is False
    assert answer["description"]


async def test_unknown_things_are_404(call: Client, simulator: Simulator) -> None:
    for path in (
        "/page/chats/9",
        "/page/chats/9/events",
        "/page/files/x",
        "/page/static/no.js",
        "/page/static/..%2Fserver.py",
    ):
        async with call.session.get(call.page(path)) as response:
            assert response.status == 404
            assert (await response.json())["ok"] is False
    assert (await _post(call, 9, "say", text="x"))[0] == 404


async def test_the_page_itself(call: Client, simulator: Simulator) -> None:
    for path, kind in (("/", "text/html"), ("/page/static/index.html", "text/html")):
        async with call.session.get(call.page(path)) as response:
            assert (response.status, response.content_type) == (200, kind)


async def test_serving_alone_prints_the_address_and_three_people(call: Client) -> None:
    said: asyncio.Queue[str] = asyncio.Queue()
    serving = asyncio.create_task(serve("127.0.0.1", 0, said.put_nowait))
    async with asyncio.timeout(2):
        lines = [await said.get() for _ in range(3)]
    address = lines[0].removeprefix("Chat page: ").rstrip("/")
    async with call.session.get(f"{address}/") as response:
        key = re.search(r'name="key" content="([\w-]+)"', await response.text())
    assert key is not None
    async with call.session.get(f"{address}/page/people?key={key[1]}") as response:
        assert len(await response.json()) == 3
    assert lines[1] == f"CROCEVIA_API_URL={address}"
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving


async def test_until_it_is_open_nobody_does_anything_and_everybody_is_told() -> None:
    simulator = Simulator()
    simulator.add_person(7, "Bruno")
    await simulator.start(is_open=False)
    async with aiohttp.ClientSession() as session:
        call = Client(session, simulator)
        async with session.get(simulator.url) as answer:
            assert (answer.status, answer.content_type) == (503, "text/html")
            page = await answer.text()
            assert "Un momento" in page
            assert simulator.key in page, "whoever had it open goes on by itself"
        for path in ("/page/people", "/page/suggestions", "/page/chats/7", "/page/chats/7/events"):
            async with session.get(call.page(path)) as answer:
                assert answer.status == 503
        status, told = await _post(call, 7, "say", text="Ciao")
        assert status == 503
        assert "Un momento" in told["description"]
        assert simulator.chat(7).messages == []
        assert (await call("getMe"))["is_bot"]
        simulator.open()
        assert (await _post(call, 7, "say", text="Ciao"))[0] == 200
        async with session.get(simulator.url) as answer:
            assert answer.status == 200
    await simulator.stop()
