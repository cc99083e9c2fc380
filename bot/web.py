"""The one HTTP surface: health for the one who runs the server, and the webhook."""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.intake import Reception
from bot.settings import Settings
from bot.turns import Unavailable

log = logging.getLogger(__name__)

LARGEST_UPDATE = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Web:
    """Answers on LISTEN; `ready` tells whether a turn could be taken now."""

    def __init__(self, settings: Settings, ready: Callable[[], Awaitable[bool]]) -> None:
        self._settings = settings
        self._ready = ready
        self._app = web.Application(client_max_size=LARGEST_UPDATE)
        self._app.add_routes(
            [web.get("/healthz", self._answer_health), web.get("/readyz", self._answer_ready)]
        )
        self._runner: web.AppRunner | None = None

    def receive_webhook(self, reception: Reception) -> None:
        """Take updates at the path of WEBHOOK_URL."""
        secret = self._settings.webhook_secret
        if self._settings.webhook_url is None or secret is None:
            raise ValueError("a webhook needs its address and its secret")
        path = urlsplit(self._settings.webhook_url).path or "/"
        self._app.add_routes([web.post(path, Webhook(reception, secret.get_secret_value()).take)])

    async def start(self) -> None:
        """Listen; raises OSError when the port is taken."""
        self._runner = web.AppRunner(self._app, access_log=None)
        await self._runner.setup()
        host, port = self._settings.listen_host, self._settings.listen_port
        await web.TCPSite(self._runner, host, port).start()

    async def stop(self) -> None:
        """Stop listening, once what is being answered is answered."""
        if self._runner:
            await self._runner.cleanup()

    async def _answer_health(self, request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _answer_ready(self, request: web.Request) -> web.Response:
        if await self._ready():
            return web.Response(text="ready\n")
        return web.Response(status=503, text="the database is away\n")


class Webhook:
    """One update a request: 200 only after its commit, 503 while the database is away."""

    def __init__(self, reception: Reception, secret: str) -> None:
        self._reception = reception
        self._secret = secret.encode()

    async def take(self, request: web.Request) -> web.Response:
        """Answer Telegram. The secret is checked before the body is read."""
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            raw = json.loads((await request.read()).decode(errors="replace"))
        except ValueError:
            return web.Response(status=400)
        if not isinstance(raw, dict):
            return web.Response(status=400)
        try:
            await self._reception.receive(raw, patient=False)
        except Unavailable:
            log.warning("the database is away: Telegram is asked to try again")
            return web.Response(status=503, headers={"Retry-After": "1"})
        return web.Response()
