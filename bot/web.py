"""The one HTTP surface: health for the one who runs the server, and the webhook."""

import hmac
import json
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.intake import Reception
from bot.patience import UNIT_TIMEOUT, Unavailable
from bot.settings import Settings

LARGEST_UPDATE = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Web:
    """Answers on LISTEN; `ready` tells whether a turn could be taken now.

    `reception` takes the updates; as long as there is none, Telegram is asked to try again.
    """

    reception: Reception | None = None

    def __init__(self, settings: Settings, ready: Callable[[], Awaitable[bool]]) -> None:
        self._settings = settings
        self._ready = ready
        self._secret = b""
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.add_routes(
            [web.get("/healthz", self._answer_health), web.get("/readyz", self._answer_ready)]
        )
        if settings.webhook_url and settings.webhook_secret:
            self._secret = settings.webhook_secret.get_secret_value().encode()
            path = urlsplit(settings.webhook_url).path or "/"
            app.add_routes([web.post(path, self._take_update)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=UNIT_TIMEOUT)

    async def start(self) -> None:
        """Listen; raises OSError when the port is taken."""
        await self._runner.setup()
        host, port = self._settings.listen_host, self._settings.listen_port
        await web.TCPSite(self._runner, host, port).start()

    async def stop(self) -> None:
        """Stop listening, once what is being answered is answered."""
        await self._runner.cleanup()

    async def _answer_health(self, request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _answer_ready(self, request: web.Request) -> web.Response:
        if self.reception is None:
            return web.Response(status=503, text="Telegram is not reached yet\n")
        if await self._ready():
            return web.Response(text="ready\n")
        return web.Response(status=503, text="the database is away\n")

    async def _take_update(self, request: web.Request) -> web.Response:
        """Take one update: 200 only after its commit, 503 while the database is away.

        The secret is checked before the body is read.
        """
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            raw = json.loads((await request.read()).decode(errors="replace"))
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
