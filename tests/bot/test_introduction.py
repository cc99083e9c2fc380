"""The way to Telegram: proxies, other servers, wrong tokens and clocks, each with its sentence."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.utils import formatdate

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.introduction import NotIntroduced, clock_trouble, introduce
from bot.proxies import proxy_to
from bot.request import AiohttpRequest, Unreadable
from bot.settings import Settings, SettingsError, read_settings
from tests.faults.replicas import free_address

TELEGRAM = "https://api.telegram.org"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urllib.request.os.environ", {})


@pytest.mark.parametrize(
    ("environment", "url", "proxy"),
    [
        ({}, TELEGRAM, None),
        ({"HTTPS_PROXY": "http://p.it:3128"}, TELEGRAM, "http://p.it:3128"),
        ({"https_proxy": "http://a:b@p.it:3128"}, TELEGRAM, "http://a:b@p.it:3128"),
        ({"HTTPS_PROXY": "p.it:3128"}, TELEGRAM, "http://p.it:3128"),
        ({"HTTP_PROXY": "http://p.it:3128"}, TELEGRAM, None),
        ({"ALL_PROXY": "http://p.it:3128"}, TELEGRAM, "http://p.it:3128"),
        (
            {"ALL_PROXY": "socks5://p.it:1", "HTTPS_PROXY": "http://p.it:2"},
            TELEGRAM,
            "http://p.it:2",
        ),
        ({"ALL_PROXY": "socks5://p.it:1", "NO_PROXY": "telegram.org"}, TELEGRAM, None),
        ({"HTTP_PROXY": "http://p.it:3128"}, "http://127.0.0.1:8081", None),
        ({"ALL_PROXY": "socks5://p.it:1080"}, "http://localhost:8081", None),
        ({"HTTP_PROXY": "http://p.it:3128"}, "http://[::1]:8081", None),
    ],
)
def test_which_proxy_leads_to_an_address(
    environment: dict[str, str], url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urllib.request.os.environ", environment)
    assert proxy_to(url) == proxy


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"ALL_PROXY": "socks5://a:b@p.it:1080"}, "ALL_PROXY in the environment is a socks5 proxy"),
        ({"HTTPS_PROXY": "socks://p.it"}, "HTTPS_PROXY in the environment is a socks proxy"),
        ({"HTTPS_PROXY": "http://p.it:port"}, "is no address of a proxy: write http://HOST:PORT"),
        ({"HTTPS_PROXY": "http://[p.it"}, "is no address of a proxy"),
        ({"HTTPS_PROXY": "http://"}, "is no address of a proxy"),
    ],
)
async def test_a_proxy_that_cannot_be_used(
    environment: dict[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urllib.request.os.environ", environment)
    with pytest.raises(SettingsError, match=sentence) as refused:
        proxy_to(TELEGRAM)
    assert "a:b" not in str(refused.value)
    with pytest.raises(NotIntroduced, match=sentence):
        await introduce(asking(TELEGRAM))


async def test_a_proxy_that_is_away_is_named_without_its_password() -> None:
    proxy = free_address()
    async with AiohttpRequest(proxy=f"http://ada:secret@{proxy}") as request:
        with pytest.raises(Exception, match=f"ECONNREFUSED by the proxy {proxy}") as failed:
            await request.call(f"{TELEGRAM}/bot1:x/getMe", {})
    assert "secret" not in str(failed.value)


def asking(url: str, **given: object) -> Settings:
    return read_settings(bot_token="1:x", api_url=url, **given)


@asynccontextmanager
async def answering(status: int, text: str, **headers: str) -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text=text, headers=headers)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")


BOT = '{"ok": true, "result": {"id": 1, "is_bot": true, "first_name": "C", "username": "c_bot"}}'
PAGE = "<html>Sign in</html>"


@pytest.mark.parametrize(
    ("status", "text", "sentence"),
    [
        (401, '{"ok": false, "description": "Unauthorized"}', "Telegram does not know this bot"),
        (404, '{"ok": false, "description": "Not Found"}', "Telegram does not know this bot"),
        (404, PAGE, "is no Bot API server .*404"),
        (403, PAGE, "is no Bot API server .*403"),
        (302, PAGE, "is no Bot API server"),
        (200, PAGE, "is no Bot API server"),
        (200, "[]", "is no Bot API server"),
        (200, '{"ok": true, "result": {"id": 1}}', "is no Bot API server"),
        (500, PAGE, "cannot be reached .*whether the token is right is not known"),
    ],
)
async def test_what_answers_is_told_apart(status: int, text: str, sentence: str) -> None:
    async with answering(status, text) as url:
        with pytest.raises(NotIntroduced, match=sentence):
            await introduce(asking(url))


async def test_no_network_says_nothing_against_the_token() -> None:
    with pytest.raises(NotIntroduced, match=r"cannot be reached .*token is right is not known"):
        await introduce(asking(f"http://{free_address()}"))


async def test_a_filter_on_the_way_is_nobody_who_blocked_the_bot() -> None:
    async with answering(403, PAGE) as url, AiohttpRequest() as request:
        with pytest.raises(Unreadable, match="403, and not in the Bot API's words"):
            await request.call(f"{url}/bot1:x/sendMessage", {})


@pytest.mark.parametrize(
    ("ahead", "sentence"),
    [
        (0.0, None),
        (-59.0, None),
        (600.0, "10 minutes ahead of Telegram's"),
        (-3600.0, "60 minutes behind Telegram's"),
    ],
)
async def test_a_clock_that_is_wrong(
    ahead: float, sentence: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.request.time.time", lambda: 1_800_000_000 + ahead)
    async with answering(200, BOT, Date=formatdate(1_800_000_000, usegmt=True)) as url:
        found = await introduce(asking(url))
    assert found.username == "c_bot"
    assert (clock_trouble(None) or "").startswith("Telegram's time is not known")
    trouble = clock_trouble(found.clock_error)
    assert trouble is None if sentence is None else sentence in str(trouble)
