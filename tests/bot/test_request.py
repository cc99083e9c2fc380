"""The request on aiohttp against a real server on the loopback, the library's own Bot on top."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.request import AiohttpRequest, Unreadable

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
MESSAGE = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "è"}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
Serve = Callable[[Answer], Awaitable[str]]


def ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Give every request to one function; the address it gives back ends with the token."""
    async with AsyncExitStack() as running:

        async def start(answer: Answer) -> str:
            application = web.Application()
            application.router.add_route("*", "/{path:.*}", answer)
            server = TestServer(application)
            # Addresses in the log of the server are no fault of ours.
            await server.start_server(access_log=None, shutdown_timeout=0.1)
            running.push_async_callback(server.close)
            return str(server.make_url(f"/bot{TOKEN}"))

        yield start


@pytest.fixture
async def aiohttp_request() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest() as request:
        yield request


def library_bot(address: str, request: AiohttpRequest) -> Bot:
    return Bot(TOKEN, address.removesuffix(TOKEN), request=request)


async def failure(awaitable: Awaitable[object]) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        await awaitable
    return caught.value


def assert_without_token(error: BaseException, logged: str = "") -> None:
    """Neither the error nor an error it is linked to, hidden or not, may know the token."""
    assert TOKEN not in logged
    assert TOKEN not in "".join(traceback.format_exception(error))
    link: BaseException | None = error
    while link is not None:
        assert TOKEN not in f"{link} {link!r} {link.args!r}"
        link = link.__context__


async def test_the_librarys_bot_speaks_json(serve: Serve, aiohttp_request: AiohttpRequest) -> None:
    heard: dict[str, Any] = {}

    async def answer(request: web.Request) -> web.Response:
        heard.update(await request.json())
        return ok(MESSAGE)

    bot = library_bot(await serve(answer), aiohttp_request)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("4 · molto", callback_data="r:4")]])
    message = await bot.send_message(7, "è", reply_markup=keyboard)

    assert message.text == "è"
    assert (heard["chat_id"], heard["text"]) == (7, "è")
    assert heard["reply_markup"]["inline_keyboard"] == [
        [{"text": "4 · molto", "callback_data": "r:4"}]
    ]


async def test_files_go_as_a_form(serve: Serve, aiohttp_request: AiohttpRequest) -> None:
    heard: dict[str, Any] = {}

    async def answer(request: web.Request) -> web.Response:
        heard.update(await request.post())
        heard["bytes"] = heard["document"].file.read()
        return ok(MESSAGE)

    bot = library_bot(await serve(answer), aiohttp_request)
    file = InputFile(b"righe", filename="scheda.csv")
    await bot.send_document(7, file, caption="è", disable_notification=True)

    assert (heard["chat_id"], heard["caption"]) == ("7", "è")
    assert heard["disable_notification"] == "true"
    assert heard["bytes"] == b"righe"
    assert heard["document"].filename == "scheda.csv"
    assert heard["document"].content_type == "text/csv"


async def test_call_gives_the_result_as_decoded(
    serve: Serve, aiohttp_request: AiohttpRequest
) -> None:
    async def answer(request: web.Request) -> web.Response:
        return ok({"method": request.path.rpartition("/")[2], "heard": await request.json()})

    address = await serve(answer)
    payload = {"chat_id": 7, "reply_markup": {"inline_keyboard": [[{"text": "à"}]]}, "limit": None}
    result = await aiohttp_request.call(f"{address}/editMessageText", payload, timeout=5)

    del payload["limit"]
    assert result == {"method": "editMessageText", "heard": payload}


async def test_a_file_comes_down_as_it_is(serve: Serve, aiohttp_request: AiohttpRequest) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(body=bytes(range(256)))

    address = await serve(answer)
    assert await aiohttp_request.retrieve(f"{address}/photo.jpg") == bytes(range(256))


@pytest.mark.parametrize(
    ("status", "said", "kind", "text"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest, "Chat not found"),
        (400, {"parameters": {"migrate_to_chat_id": -100}}, ChatMigrated, "New chat id: -100"),
        (401, {"description": "Unauthorized"}, InvalidToken, "Unauthorized"),
        (403, {"description": "Forbidden: bot was blocked"}, Forbidden, "bot was blocked"),
        (409, {"description": "Conflict: webhook is set"}, Conflict, "webhook is set"),
        (429, {"parameters": {"retry_after": 3}}, RetryAfter, "Retry in 0:00:03"),
        (502, {}, NetworkError, "Bad Gateway (502)"),
    ],
)
async def test_refusals_are_the_librarys_errors(  # noqa: PLR0917 - fixtures and parameters
    serve: Serve,
    aiohttp_request: AiohttpRequest,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    said: Mapping[str, Any],
    kind: type[TelegramError],
    text: str,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library's RetryAfter warns

    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"ok": False, "error_code": status, **said}, status=status)

    error = await failure(aiohttp_request.call(f"{await serve(answer)}/sendMessage", {}))
    assert type(error) is kind
    assert text in str(error)


async def stay_silent(request: web.Request) -> web.Response:
    await asyncio.sleep(5)
    return ok(True)


async def test_silence_times_out(
    serve: Serve, aiohttp_request: AiohttpRequest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url = f"{await serve(stay_silent)}/getMe"

    for awaitable in (
        aiohttp_request.call(url, {}, timeout=0.05),
        aiohttp_request.post(url, read_timeout=0.05),
        aiohttp_request.retrieve(url, read_timeout=0.05),
    ):
        error = await failure(awaitable)
        assert type(error) is TimedOut
        assert_without_token(error, caplog.text)


async def test_the_timeout_of_a_call_bounds_all_of_it(
    serve: Serve, aiohttp_request: AiohttpRequest
) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(100):  # never silent for as long as the timeout
            await response.write(b" ")
            await asyncio.sleep(0.05)
        return response

    async with asyncio.timeout(2):
        error = await failure(aiohttp_request.call(f"{await serve(drip)}/getMe", {}, timeout=0.2))
    assert type(error) is TimedOut
    assert_without_token(error)


async def test_a_full_pool_times_out(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    url = f"{await serve(stay_silent)}/getMe"
    async with AiohttpRequest(connection_pool_size=1) as request:
        first = asyncio.create_task(request.call(url, {}))
        await asyncio.sleep(0.05)
        error = await failure(request.post(url, connect_timeout=0.05, pool_timeout=0.05))
        first.cancel()
    assert type(error) is TimedOut
    assert_without_token(error, caplog.text)


async def test_a_stuck_upload_times_out(serve: Serve, aiohttp_request: AiohttpRequest) -> None:
    url = f"{await serve(stay_silent)}/sendDocument"
    file = InputFile(b"0" * 20_000_000, filename="scheda.csv")  # more than the sockets buffer
    data = RequestData([RequestParameter("document", None, [file])])
    error = await failure(
        aiohttp_request.post(
            url, data, read_timeout=0.1, write_timeout=0.1, connect_timeout=0.1, pool_timeout=0.1
        )
    )
    assert type(error) is TimedOut
    assert_without_token(error)


async def hang_up(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return ok(True)


async def break_off(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": true')
    return await hang_up(request)


@pytest.mark.parametrize("answer", [hang_up, break_off])
async def test_a_broken_connection_is_a_network_error(
    serve: Serve,
    aiohttp_request: AiohttpRequest,
    caplog: pytest.LogCaptureFixture,
    answer: Answer,
) -> None:
    caplog.set_level(logging.DEBUG)
    error = await failure(aiohttp_request.call(f"{await serve(answer)}/getMe", {}))
    assert type(error) is NetworkError
    assert_without_token(error, caplog.text)


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        ("http://127.0.0.1:9", "ECONNREFUSED"),
        ("http://[", "InvalidUrlClientError"),
        ("ftp://127.0.0.1", "NonHttpUrlClientError"),
    ],
)
async def test_no_way_to_the_server_is_a_network_error(
    aiohttp_request: AiohttpRequest, caplog: pytest.LogCaptureFixture, origin: str, said: str
) -> None:
    caplog.set_level(logging.DEBUG)
    error = await failure(aiohttp_request.call(f"{origin}/bot{TOKEN}/getMe", {}))
    assert type(error) is NetworkError
    assert said in str(error)
    assert_without_token(error, caplog.text)


async def test_the_token_would_leak_without_care() -> None:
    """Hold the reason for the care: aiohttp's own error does carry the address."""
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.InvalidURL, match=TOKEN):
            await session.get(f"http://[/bot{TOKEN}/getMe")


@pytest.mark.parametrize("status", [200, 502])
async def test_a_page_that_is_no_answer_is_neither_quoted_nor_logged(
    serve: Serve, aiohttp_request: AiohttpRequest, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    async def echo(request: web.Request) -> web.Response:
        return web.Response(text=f"<p>cannot reach {request.path}</p>", status=status)

    error = await failure(aiohttp_request.call(f"{await serve(echo)}/getMe", {}))
    assert "cannot reach" not in f"{error}{caplog.text}", "a page may hold what people write"
    assert_without_token(error, caplog.text)


NO_ANSWER = (b"", b"[]", b"null", b"1", b"{", b"\xff", b"[" * 5000, b'{"ok":true}', b"1" * 5000)
NO_RESULT = (*NO_ANSWER, b'{"ok":true,"result":null}', b'{"ok":false,"description":"x"}')


@pytest.mark.parametrize("body", NO_RESULT, ids=lambda body: body[:30].decode(errors="replace"))
async def test_an_answer_without_a_result_is_trouble(
    serve: Serve, aiohttp_request: AiohttpRequest, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(body=body)

    error = await failure(aiohttp_request.call(f"{await serve(answer)}/getMe", {}))
    assert isinstance(error, Unreadable)
    assert not caplog.records


@pytest.mark.parametrize(
    "body",
    [
        *NO_ANSWER,
        b'{"description":5}',
        b'{"parameters":[1]}',
        b'{"parameters":{"retry_after":"x"}}',
        b'{"parameters":{"retry_after":-1}}',
        b'{"parameters":{"retry_after":1e300,"migrate_to_chat_id":[1]}}',
    ],
    ids=lambda body: body[:40].decode(errors="replace"),
)
async def test_a_refusal_of_a_wrong_shape_is_trouble(
    serve: Serve, aiohttp_request: AiohttpRequest, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(body=body, status=500)

    error = await failure(aiohttp_request.call(f"{await serve(answer)}/getMe", {}))
    assert type(error) is NetworkError
    assert str(error) == "Internal Server Error (500)"
    assert not caplog.records


async def test_the_token_is_not_carried_to_another_host(
    serve: Serve, aiohttp_request: AiohttpRequest
) -> None:
    visits: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        visits.append(request.path)
        return ok(True)

    other = await serve(elsewhere)

    async def redirect(request: web.Request) -> web.Response:
        return web.Response(status=307, headers={"Location": f"{other}/getMe"})

    error = await failure(aiohttp_request.call(f"{await serve(redirect)}/getMe", {}))
    assert str(error) == "307, and not in the Bot API's words"
    assert visits == []


async def test_opening_and_closing_may_be_repeated(serve: Serve) -> None:
    async def answer(request: web.Request) -> web.Response:
        return ok(True)

    url = f"{await serve(answer)}/getMe"
    request = AiohttpRequest(read_timeout=7)
    assert request.read_timeout == 7
    await request.shutdown()
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        assert await request.call(url, {}) is True
        await request.shutdown()
        await request.shutdown()
        error = await failure(request.call(url, {}))
        assert "not initialized" in str(error)
        assert_without_token(error)
