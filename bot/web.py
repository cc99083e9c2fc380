"""The one HTTP surface: health and figures for the one who runs the server, and the webhook."""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.board import Boards, show_static
from bot.connections import Connections, room
from bot.intake import Reception
from bot.metrics import CONTENT_TYPE
from bot.patience import UNIT_TIMEOUT, Unavailable
from bot.settings import Settings, is_loopback
from bot.trouble import listening

HEALTHY: Final = "ok\n"
"""What `/healthz` answers."""
LARGEST_UPDATE: Final = 1024 * 1024
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
HEAD_TIMEOUT: Final = 15.0
"""Seconds until a request's head has to be there, from the connection or the answer before."""
BODY_TIMEOUT: Final = 10.0
"""Seconds until an update has to be there after its head."""
LINGERING: Final = 2.0
"""Seconds a body nobody wants is thrown away, before the connection is."""
LONGEST_WAIT: Final = 60.0
"""Seconds an update may wait for its commit while all is well."""
READY_FOR: Final = 1.0
"""Seconds an answer about the database holds."""
FORWARDED: Final = {
    *("forwarded", "via", "x-real-ip", "x-client-ip"),
    *("cf-connecting-ip", "true-client-ip"),
}
"""What proxies say of a request they pass on, beside what begins with `X-Forwarded-`."""

log = logging.getLogger(__name__)


class Web:
    """Answers on LISTEN; `look` tells what is in the way of a turn, "" where nothing is.

    `ailment` tells what only a new start heals, `figures` what was counted.

    `reception` takes the updates; as long as there is none, Telegram is asked to try again.
    `boards` answer for what is on the walls, and on the desks of those who lead.
    """

    reception: Reception | None = None
    boards: Boards | None = None

    def __init__(
        self,
        settings: Settings,
        look: Callable[[], Awaitable[str]],
        ailment: Callable[[], str],
        figures: Callable[[], Awaitable[bytes]],
    ) -> None:
        self._settings = settings
        self._look = look
        self._ailment = ailment
        self._figures = figures
        self._outside = {
            host
            for url in (settings.webhook_url, settings.public_url)
            if url and (host := urlsplit(url).hostname) and not is_loopback(host)
        }
        self._in_the_way = ""
        self._asked_until = 0.0
        self._asking = asyncio.Lock()
        self._secret = b""
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.add_routes(
            [
                web.get("/healthz", self._answer_health),
                web.get("/readyz", self._answer_ready),
                web.get("/metrics", self._answer_figures),
                web.get("/board/static/{file}", show_static),
                web.get("/board/{desk:(?:desk/)?}{key}", self._show_board),
                web.get("/board/{desk:(?:desk/)?}{key}/events", self._stream_board),
            ]
        )
        if settings.webhook_url and settings.webhook_secret:
            self._secret = settings.webhook_secret.get_secret_value().encode()
            path = urlsplit(settings.webhook_url).path or "/"
            app.add_routes([web.post(path, self._take_update)])
        log.addFilter(_is_ours)
        self._runner = web.AppRunner(
            app,
            access_log=None,
            shutdown_timeout=UNIT_TIMEOUT,
            keepalive_timeout=HEAD_TIMEOUT,
            lingering_time=LINGERING,
            logger=log,
        )
        self._connections = Connections(self._serve, room())

    async def start(self) -> None:
        """Listen; raises SettingsError when the port is taken."""
        await self._runner.setup()
        with listening("CROCEVIA_LISTEN", self._settings.listen):
            host, port = self._settings.listen_host, self._settings.listen_port
            await self._connections.listen(host, port)

    @property
    def port(self) -> int:
        """Return the port that is listened on, known once it is."""
        return self._connections.port

    @property
    def is_deaf(self) -> bool:
        """Whether nobody is heard any more although nobody said so."""
        return self._connections.are_deaf

    async def stop(self) -> None:
        """Stop listening, once what is being answered is answered."""
        await self._connections.close()
        if self.boards:
            await self.boards.close()
        await self._runner.cleanup()

    def _serve(self) -> asyncio.Protocol:
        assert self._runner.server is not None, "set up before anybody is listened to"
        return self._runner.server()

    async def _answer_health(self, request: web.Request) -> web.Response:
        if ailment := self._ailment():
            return web.Response(status=503, text=f"{ailment}\n")
        return web.Response(text=HEALTHY)

    async def _answer_figures(self, request: web.Request) -> web.Response:
        if self._is_from_outside(request):
            return web.Response(status=404)
        figures = await self._figures()
        return web.Response(body=figures, headers={"Content-Type": CONTENT_TYPE})

    def _is_from_outside(self, request: web.Request) -> bool:
        """Whether a proxy passed a request on: what it publishes is for everybody."""
        asked = request.host.partition(":")[0].lower()
        said = (name.lower() for name in request.headers)
        return asked in self._outside or any(
            name in FORWARDED or name.startswith("x-forwarded-") for name in said
        )

    async def _answer_ready(self, request: web.Request) -> web.Response:
        if self.reception is None:
            return web.Response(status=503, text="Telegram is not reached yet\n")
        if self.reception.longest_wait > LONGEST_WAIT:
            return web.Response(status=503, text="updates wait for more than a minute\n")
        if in_the_way := await self._ask():
            return web.Response(status=503, text=f"{in_the_way}\n")
        return web.Response(text="ready\n")

    async def _show_board(self, request: web.Request) -> web.StreamResponse:
        if self.boards is None:
            return web.Response(status=503, headers={"Retry-After": "3"})
        return await self.boards.show(request)

    async def _stream_board(self, request: web.Request) -> web.StreamResponse:
        if self.boards is None:
            return web.Response(status=503, headers={"Retry-After": "3"})
        return await self.boards.stream(request, self._connections)

    async def _ask(self) -> str:
        """Look at the database, once a second however many want to know."""
        loop = asyncio.get_running_loop()
        async with self._asking:
            if loop.time() >= self._asked_until:
                self._in_the_way = await self._look()
                self._asked_until = loop.time() + READY_FOR
            return self._in_the_way

    async def _take_update(self, request: web.Request) -> web.Response:
        """Take one update: 200 only after its commit, 503 while the database is away.

        The secret is checked before the body is read.
        """
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        with self._connections.under_way(request.transport):
            return await self._receive(request)

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(BODY_TIMEOUT):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        except (ConnectionError, HttpProcessingError, web.RequestPayloadError):
            return web.Response(status=400)
        try:
            raw = json.loads(body.decode(errors="replace"))
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(raw, dict):
            return web.Response(status=400)
        try:
            if self.reception is None:
                raise Unavailable
            await self.reception.receive(raw, patient=False)
        except Unavailable:
            return web.Response(status=503, headers={"Retry-After": "1"})
        return web.Response()


def _is_ours(record: logging.LogRecord) -> bool:
    """Whether a failure is this program's: what is no HTTP is answered with 400, not told."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError | web.RequestPayloadError)
