"""The methods by which updates reach the bot: polling, or a webhook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from simulator.description import Params
from simulator.refusals import WEBHOOK_ACTIVE, Refusal, bad_request
from simulator.webhook import Webhook
from simulator.world import World

_LONGEST_POLL = 50
_DEFAULT_CONNECTIONS = 40


@dataclass(frozen=True)
class Done:
    """True, with the sentence Telegram adds to it."""

    description: str


class Intake:
    """Whether the bot polls or has a webhook. `unit` scales a webhook's waits, in seconds."""

    def __init__(self, world: World, unit: float) -> None:
        self._world = world
        self._unit = unit
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
        """`getUpdates`; a timeout above 50 s is 50 s, as on Telegram."""
        if self.webhook:
            raise Refusal(409, WEBHOOK_ACTIVE)
        world.updates.allow(params.get("allowed_updates"))
        timeout = params.get("timeout", 0)
        if timeout < 0:
            raise bad_request("invalid timeout specified")
        return await world.updates.poll(
            params.get("offset", 0), params.get("limit", 100), min(timeout, _LONGEST_POLL)
        )

    async def set_webhook(self, world: World, params: Params) -> Any:
        """`setWebhook`; unlike Telegram it takes http addresses and any port, being local."""
        url = params.get("url", "")
        if not url:
            return await self.delete_webhook(world, params)
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise bad_request("invalid webhook URL specified")
        secret = params.get("secret_token") or None
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise bad_request("secret token contains unallowed characters")
        connections = params.get("max_connections", _DEFAULT_CONNECTIONS)
        if not 1 <= connections <= 100:
            raise bad_request("invalid max_connections specified")
        drop = params.get("drop_pending_updates", False)
        world.updates.allow(params.get("allowed_updates"))
        old = self.webhook
        if (
            old
            and not drop
            and (old.url, old.secret, old.connections) == (url, secret, connections)
        ):
            return Done("Webhook is already set")
        world.updates.end_poll_for_webhook()
        await self.pause()
        if drop:
            world.updates.clear()
        self.webhook = Webhook(
            world.updates,
            url=url,
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
