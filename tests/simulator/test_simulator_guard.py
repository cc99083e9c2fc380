"""No page of somebody else's, open in the same browser, drives the stand-in or the bot on it."""

import re
from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator
from tests.simulator.stand_in import Client


async def status(call: Client, url: str, method: str = "GET", **more: Any) -> int:
    async with call.session.request(method, url, **more) as answer:
        if answer.status >= 400:
            assert (await answer.json())["ok"] is False
        return answer.status


def port(simulator: Simulator) -> str:
    return simulator.url.rpartition(":")[2]


def places(call: Client) -> list[str]:
    """The page, its interface, its files, the Bot API."""
    there = call.simulator.url
    return [there, call.page("/page/people"), f"{there}/page/static/page.js", call.url("getMe")]


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
async def test_by_its_own_names_it_answers_at_any_port(call: Client, host: str) -> None:
    for named in (host, f"{host}:{port(call.simulator)}", f"{host}:1"):
        for url in places(call):
            assert await status(call, url, headers={"Host": named}) == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:8765",
        "192.168.1.7",
        "localhost:80:80",
        "evil@localhost",
        "[localhost]",
        "",
    ],
)
async def test_by_another_name_it_does_not(call: Client, host: str) -> None:
    for url in places(call):
        assert await status(call, url, headers={"Host": host}) == 403


async def test_where_it_listens_everywhere_any_address_is_its_name() -> None:
    simulator = Simulator()
    simulator.add_person(7, "Bruno")
    await simulator.start("0.0.0.0")
    async with aiohttp.ClientSession() as session:
        call = Client(session, simulator)
        for host, expected in (("192.168.1.7:80", 200), ("[fd00::7]", 200), ("evil.example", 403)):
            assert await status(call, call.url("getMe"), headers={"Host": host}) == expected
    await simulator.stop()


@pytest.mark.parametrize(
    "head",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_page_moves_nobody(
    call: Client, simulator: Simulator, anna: Person, head: dict[str, str]
) -> None:
    """Neither the people nor, knowing the token, the bot: by POST, or by GET as an image."""
    before = len(simulator.chat(anna).messages)
    say = call.page(f"/page/chats/{anna.id}/say")
    assert await status(call, say, "POST", json={"text": "x"}, headers=head) == 403
    send = f"{call.url('sendMessage')}?chat_id={anna.id}&text=x"
    for method in ("GET", "POST"):
        assert await status(call, send, method, headers=head) == 403
    assert len(simulator.chat(anna).messages) == before
    assert await status(call, send) == 200


async def test_the_page_is_opened_from_anywhere_but_in_no_frame(call: Client) -> None:
    there = call.simulator.url
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with call.session.get(there, headers=link) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
        assert answer.headers["Cache-Control"] == "no-store"


async def test_its_own_page_is_let_in_with_the_key_it_carries(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    async with call.session.get(simulator.url) as answer:
        keys = re.findall(r'name="key" content="([\w-]{32,})"', await answer.text())
    assert keys == [simulator.key]
    assert Simulator().key != simulator.key
    own = {"Origin": simulator.url, "Sec-Fetch-Site": "same-origin"}
    say = f"{simulator.url}/page/chats/{anna.id}/say"
    for query, expected in (
        (f"?key={keys[0]}", 200),
        ("?key=x", 401),
        ("?key=%ff", 401),
        ("", 401),
    ):
        assert await status(call, say + query, "POST", json={"text": "x"}, headers=own) == expected
    picture = f"/page/files/{simulator.world.files.add('photo', 'x.png', 'image/png', b'x').id}"
    for path in ("/page/people", f"/page/chats/{anna.id}", picture):
        assert await status(call, simulator.url + path) == 401
        assert await status(call, call.page(path)) == 200
    assert await status(call, f"{simulator.url}/page/chats/{anna.id}/events") == 401


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_what_the_page_does_is_json(call: Client, anna: Person, kind: str) -> None:
    say = call.page(f"/page/chats/{anna.id}/say")
    head = {"Content-Type": kind}
    assert await status(call, say, "POST", data=b'{"text": "x"}', headers=head) == 415
    async with call.session.get(say) as answer:
        assert answer.status == 405
