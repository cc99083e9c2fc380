"""The stand-in itself: Telegram's Bot API and the chat page on one local address."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from aiohttp import web

from simulator.description import Description, Params
from simulator.faults import Fault, Faults, Kind
from simulator.files import MOST_SENT_BYTES
from simulator.guard import Guard
from simulator.intake import Done, Intake
from simulator.limits import Limits
from simulator.methods import methods
from simulator.page import Page
from simulator.people import People
from simulator.refusals import Refusal, bad_request, too_many_requests
from simulator.sent import Sent, read_sent
from simulator.updates import encode
from simulator.world import World

DEMO_TOKEN = "4200000001:DEMO-crocevia-stand-in-for-Telegram"
_TOKEN = re.compile(r"[1-9][0-9]{0,17}:[A-Za-z0-9_-]{1,60}")
_LONGEST_TOKEN = 80
_DEFAULT_LIMITS = Limits()
_CALM = 0.02
"""Seconds without any call after which the bot is taken to be done."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Call:
    """One call of the bot: what it asked, and what became of it; `at` in seconds of the clock."""

    method: str
    params: Params
    ok: bool
    description: str | None
    at: float


class _Cut(Exception):
    """No answer: the connection is cut."""


class Simulator(People):
    """A Telegram for one bot, in memory, on the running event loop.

    `limits` None switches the rate limits off; `clock` counts seconds (default: the monotonic
    clock), `wall` gives the aware time of messages; `query_life` is how many seconds a tap waits
    for its answer; `webhook_unit` scales the waits between a webhook's retries. What Telegram takes
    in silence, though it hides a mistake of the bot, is logged and shown on the page; where the
    stand-in is `strict` it is refused.
    """

    def __init__(
        self,
        token: str = DEMO_TOKEN,
        *,
        username: str = "crocevia_demo_bot",
        name: str = "Crocevia (prova)",
        limits: Limits | None = _DEFAULT_LIMITS,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = _utc_now,
        query_life: float = 150.0,
        webhook_unit: float = 1.0,
        strict: bool = False,
    ) -> None:
        if not _TOKEN.fullmatch(token):
            raise ValueError("a token is digits, a colon, and letters")
        super().__init__(
            World(
                token=token,
                username=username,
                name=name,
                limits=limits,
                clock=clock,
                wall=wall,
                query_life=query_life,
            )
        )
        self.token = token
        self.calls: list[Call] = []
        self.url = ""
        self._is_strict = strict
        self._faults = Faults()
        self._description = Description()
        self._intake = Intake(self.world, webhook_unit)
        self._methods = methods(self._intake)
        self._guard = Guard()
        self._page = Page(self, self._guard.key)
        self._runner: web.AppRunner | None = None
        self._under_way = 0
        self._worked = 0

    @property
    def key(self) -> str:
        """What every call of the page's interface has to bring as `?key=`."""
        return self._guard.key

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.world.updates.pending)

    async def start(self, host: str = "127.0.0.1", port: int = 0, *, is_open: bool = True) -> str:
        """Listen on `port` (0: a free one); the address, which is also `url`.

        Where it is not `is_open` the chat page has people wait until it is opened.
        """
        self._guard.listen(host)
        self._page.is_open = is_open
        app = web.Application(
            client_max_size=MOST_SENT_BYTES + 2**20, middlewares=[self._guard.check]
        )
        app.add_routes(self._page.routes())
        app.router.add_route("*", "/bot{token}/{method}", self._bot_api)
        app.router.add_route("*", "/bot{nothing:.*}", _nothing)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound = self._runner.addresses[0][1]
        self.url = f"http://[{host}]:{bound}" if ":" in host else f"http://{host}:{bound}"
        self._intake.resume()
        return self.url

    def open(self) -> None:
        """Let people do something on the chat page."""
        self._page.is_open = True

    async def stop(self) -> None:
        """Stop listening, as if Telegram could not be reached; `start` goes on from here."""
        await self._intake.pause()
        self._page.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def fault(self, method: str, kind: Kind, times: int = 1, seconds: float = 1.0) -> None:
        """Order trouble for the next `times` calls of `method` ("*": any); see `Fault`."""
        self._faults.order(Fault(method, kind, times, seconds))

    def clear_faults(self) -> None:
        """Nothing goes wrong any more."""
        self._faults.clear()

    @contextmanager
    def unlimited(self) -> Iterator[None]:
        """Let the bot send as much as it likes for a while."""
        limits, self.world.pace.limits = self.world.pace.limits, None
        try:
            yield
        finally:
            self.world.pace.limits = limits

    async def settled(self, timeout: float = 30.0) -> None:  # noqa: ASYNC109
        """Wait until the bot has nothing left to do.

        That is: every update is confirmed, every tap answered, no call but polling under way, and
        none came for a moment, in which the bot was able to: where the machine stands still
        none passes. TimeoutError when that does not happen in `timeout` seconds.
        """
        step = 0.002
        async with asyncio.timeout(timeout):
            seen, calm = -1, 0.0
            while calm < _CALM:
                await asyncio.sleep(step)
                calm += step
                busy = self.pending or self._under_way or self.world.waiting()
                if busy or self._worked != seen:
                    seen, calm = self._worked, 0.0

    async def _bot_api(self, request: web.Request) -> web.StreamResponse:
        token = request.match_info["token"]
        if request.method not in ("GET", "POST"):
            return await _nothing(request)
        try:
            _must_be_token(token)
            if token != self.token:
                raise Refusal(401, "Unauthorized")
            method = self._known(request.match_info["method"])
            sent = await read_sent(request)
        except Refusal as refusal:
            return _refusal(refusal)
        waits = method == "getUpdates"
        self._under_way += not waits
        try:
            return await self._answer(method, sent)
        except _Cut:
            if request.transport is not None:
                request.transport.close()
            return web.Response()
        finally:
            self._under_way -= not waits

    async def _answer(self, method: str, sent: Sent) -> web.Response:
        fault = self._faults.next(method)
        params = sent.params
        try:
            await _meet(fault)
            params = self._description.check(method, sent, partial(self._note, method))
            result = await self._methods[method](self.world, params)
        except Refusal as refusal:
            self._record(method, params, refusal.description)
            return _refusal(refusal)
        except _Cut:
            self._record(method, params, "the connection was cut before the effect")
            raise
        self._record(method, params, None)
        if fault is not None and fault.kind == "drop_after":
            raise _Cut
        whole: dict[str, Any] = {"ok": True, "result": result}
        if isinstance(result, Done):
            whole = {"ok": True, "result": True, "description": result.description}
        return web.Response(body=encode(whole), content_type="application/json")

    def _known(self, name: str) -> str:
        """Give the method's proper name; one that is not served is remarked on."""
        method, is_served = self._description.method(name)
        if not is_served:
            said = f"the stand-in doesn't serve {method}"
            self.world.remarks.make(method, said)
            raise Refusal(501, f"Not Implemented: {said}")
        return method

    def _note(self, method: str, sentence: str) -> None:
        """Refuse what only Telegram takes, or remark on it."""
        if self._is_strict:
            raise bad_request(sentence)
        self.world.remarks.make(method, sentence)

    def _record(self, method: str, params: Params, description: str | None) -> None:
        self._worked += method != "getUpdates"
        at = self.world.clock()
        self.calls.append(Call(method, params, description is None, description, at))

    async def _download(self, request: web.Request) -> web.Response:
        stored = self.world.files.at(request.match_info["path"])
        if request.match_info["token"] != self.token or stored is None:
            return _refusal(Refusal(404, "Not Found"))
        return web.Response(body=stored.data, content_type="application/octet-stream")


async def _meet(fault: Fault | None) -> None:
    """Do what a fault does before the effect."""
    if fault is None:
        return
    if fault.kind == "429":
        raise too_many_requests(max(1, round(fault.seconds)))
    if fault.kind == "500":
        raise Refusal(500, "Internal Server Error")
    if fault.kind == "drop":
        raise _Cut
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)


def _refusal(refusal: Refusal) -> web.Response:
    whole: dict[str, Any] = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    headers = {}
    if refusal.parameters:
        whole["parameters"] = refusal.parameters
        if "retry_after" in refusal.parameters:
            headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return web.json_response(whole, status=refusal.code, headers=headers)


async def _nothing(request: web.Request) -> web.Response:
    return _refusal(Refusal(404, "Not Found"))


def _must_be_token(token: str) -> None:
    """Refuse what Telegram's server knows to be no token before it looks for its bot."""
    number, colon, _ = token.partition(":")
    if not colon or token[0] == "0" or len(token) > _LONGEST_TOKEN:
        raise Refusal(401, "Unauthorized: invalid token specified")
    if not re.fullmatch(r"-?[0-9]{1,18}", number):
        raise Refusal(421, "Misdirected Request: unallowed token specified")
