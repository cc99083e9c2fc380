"""Who may speak to the stand-in: programs of this machine and its own page, no other page.

Any page a browser shows can send requests to this machine. It cannot choose their `Host` (but
for a name of its own that it lets point here), cannot hide its `Origin`, and cannot read the
key that the stand-in's page carries.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import Final

from aiohttp import web

KEY: Final = "key"
"""The query's field with which every call of the page says that it is the page's."""

_LOCAL: Final = ("localhost", "127.0.0.1", "::1")
_HOST: Final = re.compile(r"(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+))(?::[0-9]{1,5})?", re.ASCII)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Guard:
    """Checks every request before it is answered; `key` is another one at every start."""

    def __init__(self) -> None:
        self.key = secrets.token_urlsafe(32)
        self._listening = ""

    def listen(self, host: str) -> None:
        """Let this be a name of the stand-in too; where that is any address, any address is."""
        self._listening = host.lower()

    @web.middleware
    async def check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer by `handler`, or say why not."""
        if not self._is_here(request.headers.get("Host", "")):
            return _refusal(403, "Forbidden: the stand-in has no such name")
        if not _is_own(request):
            return _refusal(403, "Forbidden: another page asks")
        if request.path.startswith("/page/") and not request.path.startswith("/page/static/"):
            given = request.query.get(KEY, "").encode(errors="replace")
            if not hmac.compare_digest(given, self.key.encode()):
                return _refusal(401, "Unauthorized: the key of the page is missing or old")
            if request.method == "POST" and request.content_type != "application/json":
                return _refusal(415, "Unsupported Media Type: JSON is expected")
        return await handler(request)

    def _is_here(self, named: str) -> bool:
        found = _HOST.fullmatch(named)
        if found is None:
            return False
        name = (found[1] or found[2]).lower()
        if name in (*_LOCAL, self._listening):
            return True
        try:
            return ip_address(self._listening).is_unspecified and bool(ip_address(name))
        except ValueError:
            return False


def _is_own(request: web.Request) -> bool:
    """Whether no page asks, or the stand-in's own; or somebody opens that from elsewhere."""
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.headers['Host']}":
        return False
    if request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin"):
        return True
    return request.path == "/" and request.headers.get("Sec-Fetch-Mode") == "navigate"


def _refusal(status: int, description: str) -> web.Response:
    whole = {"ok": False, "error_code": status, "description": description}
    return web.json_response(whole, status=status)
