"""The methods by which updates reach the bot: polling, or a webhook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from simulator.description import Params
from simulator.refusals import WEBHOOK_ACTIVE, Refusal, bad_request, too_many_requests
from simulator.webhook import Webhook
from simulator.world import World

_PORTS = (443, 80, 88, 8443)
_LONGEST_SECRET = 256
_DEFAULT_CONNECTIONS = 40


@dataclass(frozen=True)
class Done:
    """True, with the sentence Telegram adds to it."""

    description: str


class Intake:
    """Whether the bot polls or has a webhook.

    `unit` scales a webhook's waits, in seconds: also the second after which one can be set anew.
    """

    def __init__(self, world: World, unit: float) -> None:
        self._world = world
        self._unit = unit
        self._next_set = float("-inf")
        self.webhook: Webhook | None = None

    def resume(self) -> None:
        """Go on bringing updates to the webhook, if one is set."""
        if self.webhook:
            self.webhook.open()

    async def pause(self) -> None:
        """End the waiting poll and the webhook's deliveries; queue and webhook stay set."""
        self._world.updates.end_poll()
        if self.webhook:
            await self.webhook.close()

    async def get_updates(self, world: World, params: Params) -> Any:
        """`getUpdates`."""
        if self.webhook:
            raise Refusal(409, WEBHOOK_ACTIVE)
        world.updates.allow(params.get("allowed_updates"))
        return await world.updates.poll(
            params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0)
        )

    async def set_webhook(self, world: World, params: Params) -> Any:
        """`setWebhook`; where the old one goes and the new one is refused, there is none."""
        url = params["url"]
        if not url:
            return await self.delete_webhook(world, params)
        if world.clock() < self._next_set:
            raise too_many_requests(1)
        self._next_set = world.clock() + self._unit
        secret = params.get("secret_token") or None
        connections = params.get("max_connections", _DEFAULT_CONNECTIONS)
        drop = params.get("drop_pending_updates", False)
        old = self.webhook
        if (
            old
            and not drop
            and (old.url, old.secret, old.connections) == (url, secret, connections)
        ):
            world.updates.allow(params.get("allowed_updates"))
            return Done("Webhook is already set")
        world.updates.end_poll_for_webhook()
        await self.pause()
        self.webhook = None
        if drop:
            world.updates.clear()
        _must_be_address(url)
        _must_be_secret(secret or "")
        world.updates.allow(params.get("allowed_updates"))
        self.webhook = Webhook(
            world.updates,
            url=url if "://" in url else f"https://{url}",
            secret=secret,
            connections=connections,
            unix_time=world.unix_time,
            unit=self._unit,
        )
        self.webhook.open()
        return Done("Webhook was set")

    async def delete_webhook(self, world: World, params: Params) -> Any:
        """`deleteWebhook`."""
        had = self.webhook is not None
        if self.webhook:
            await self.webhook.close()
            self.webhook = None
        if params.get("drop_pending_updates"):
            world.updates.clear()
        return Done("Webhook was deleted" if had else "Webhook is already deleted")

    async def get_webhook_info(self, world: World, params: Params) -> Any:
        """`getWebhookInfo`."""
        info: dict[str, Any] = {"url": ""}
        if self.webhook:
            info = self.webhook.info()
        info["has_custom_certificate"] = False
        info["pending_update_count"] = len(world.updates.pending)
        if world.updates.allowed:
            info["allowed_updates"] = sorted(world.updates.allowed)
        return info


def _must_be_address(url: str) -> None:
    """Refuse an address where Telegram brings nothing.

    On this machine any port will do, and http: nothing here could be reached by https. So does
    Telegram's own server where it is started with `--local`.
    """
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not re.fullmatch(r"[\w.:%!$,~*'();&+=-]+", host) or parts.scheme not in ("http", "https"):
        raise bad_request("invalid webhook URL specified")
    if _is_here(host):
        return
    if parts.scheme == "http":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in (None, *_PORTS):
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _must_be_secret(secret: str) -> None:
    if len(secret.encode()) > _LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
