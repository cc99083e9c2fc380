"""Where Telegram brings updates: said at the start, and looked after while the bot runs.

A token has one webhook, and whoever has the token can take it away: a bot that is started with it
elsewhere for a moment, to poll, does. Nothing comes any more then, and nothing fails.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.hearing import ALLOWED_UPDATES
from bot.request import AiohttpRequest, Unreadable, reading
from bot.settings import Settings, SettingsError
from bot.trouble import TOKEN_UNKNOWN

log = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(seconds=50)
"""How long what Telegram said holds: every other round asks again."""
TELL_EVERY: Final = timedelta(hours=1)
"""How long the log is silent after telling of it: two may take it from each other for days."""
REFUSED: Final = "403"
"""The status with which a wrong secret is refused here; Telegram never says which one it sends."""
LARGEST: Final = 2**32
"""What no count and no moment reaches in this century."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What Telegram says of the webhook, whose `url` is "" where there is none.

    `pending` updates wait; `failure` is what went wrong last, `failed_at` seconds after 1970.
    """

    url: str
    pending: int
    failure: str
    failed_at: int

    @property
    def place(self) -> str:
        """Say to whom updates are brought; no more of an address than its host may be told."""
        host = _parts(self.url)[1]
        return f"to another address, at {host}" if self.url else "to nobody"


async def ask_standing(request: AiohttpRequest, address: str) -> Standing:
    """Ask Telegram, at `address` with its token; raises TelegramError."""
    with reading("getWebhookInfo"):
        said = await request.call(f"{address}/getWebhookInfo", {})
        standing = Standing(
            url=said["url"],
            pending=said["pending_update_count"],
            failure=said.get("last_error_message", ""),
            failed_at=said.get("last_error_date", 0),
        )
        texts, numbers = (standing.url, standing.failure), (standing.pending, standing.failed_at)
        if not all(isinstance(each, str) for each in texts):
            raise Unreadable("a text of another kind")
        if not all(type(each) is int and 0 <= each < LARGEST for each in numbers):
            raise Unreadable("a number of another kind")
        return standing


def is_same(one: str, other: str) -> bool:
    """Whether two addresses lead to one place, however they are written."""
    return _parts(one) == _parts(other)


class Subscription:
    """Has Telegram bring updates here, or to nobody where this bot polls.

    `address` is Telegram's with the token. `noted` is told how many updates wait there, None where
    that is not known.
    """

    def __init__(
        self,
        settings: Settings,
        request: AiohttpRequest,
        address: str,
        now: Callable[[], datetime],
        noted: Callable[[int | None], None],
    ) -> None:
        self._url, self._secret = settings.webhook_url, settings.webhook_secret
        self._request = request
        self._address = address
        self._now = now
        self._noted = noted
        self._has_begun = False
        self._taken_from = ""
        """To whom updates went that this bot asks for: where a try fails, the next one says it."""
        self._looked_at: datetime | None = None
        self._told_at: dict[str, datetime] = {}
        self._failed_at: int | None = None

    async def begin(self) -> None:
        """Tell Telegram where updates go. Raises TelegramError, and SettingsError if refused."""
        if self._url is None:
            await self._take_away()
        else:
            await self._set()
            self._has_begun = True

    async def look(self) -> None:
        """See that the webhook is this bot's, and set it again where it is not.

        Replicas have one address, and so leave each other alone. Where Telegram cannot be reached
        nothing is known, and nothing told.
        """
        if not self._has_begun or not _is_over(self._looked_at, LOOK_EVERY, self._now()):
            return
        self._looked_at = self._now()
        pending = None
        try:
            standing = await ask_standing(self._request, self._address)
            pending = standing.pending
            if place := self._lost_to(standing):
                self._tell_of_loss(place)
                await self._set()
        except InvalidToken:
            if self._may_tell("token"):
                log.warning("%s", TOKEN_UNKNOWN)
        except SettingsError as error:
            if self._may_tell("refusal"):
                log.warning("%s", error)
        except TelegramError:
            return  # the next look makes up for it
        finally:
            self._noted(pending)

    def _lost_to(self, standing: Standing) -> str:
        """Say where updates go instead of here, "" where they come here.

        A secret is not told. That it is another is seen by what was refused since the last look.
        """
        before, self._failed_at = self._failed_at, standing.failed_at
        if not is_same(standing.url, self._url or ""):
            return standing.place
        is_new = before is not None and standing.failed_at > before
        return "with another secret" if is_new and REFUSED in standing.failure else ""

    def _tell_of_loss(self, place: str) -> None:
        if self._may_tell("loss"):
            log.warning(
                "updates: Telegram brought them %s, so the webhook is set again. Probably somebody "
                "else runs a bot with this token, or a replica has other settings: end it, or have "
                "@BotFather make a new token and write that into CROCEVIA_BOT_TOKEN",
                place,
            )

    async def _take_away(self) -> None:
        with suppress(Unreadable):  # what is asked for the log alone keeps nobody from starting
            standing = await ask_standing(self._request, self._address)
            if standing.url:
                self._taken_from = standing.place
        with reading("deleteWebhook"):
            await self._request.call(f"{self._address}/deleteWebhook", {})
        if self._taken_from:
            log.warning(
                "updates: Telegram brought them %s, and from now on this bot asks for them. If a "
                "bot is in use there, end this one and give it a token of its own",
                self._taken_from,
            )

    async def _set(self) -> None:
        assert self._secret is not None, "the settings have an address with a secret only"
        webhook = {
            "url": self._url,
            "secret_token": self._secret.get_secret_value(),
            "allowed_updates": ALLOWED_UPDATES,
        }
        try:
            with reading("setWebhook"):
                await self._request.call(f"{self._address}/setWebhook", webhook)
        except BadRequest as error:
            raise SettingsError(f"CROCEVIA_WEBHOOK_URL: {error}") from None

    def _may_tell(self, what: str) -> bool:
        now = self._now()
        if not _is_over(self._told_at.get(what), TELL_EVERY, now):
            return False
        self._told_at[what] = now
        return True


def _is_over(since: datetime | None, span: timedelta, now: datetime) -> bool:
    """Whether a span is over; a clock that was put back does not prolong it."""
    return since is None or not timedelta(0) <= now - since < span


def _parts(url: str) -> tuple[Any, ...]:
    """Return what of an address counts: scheme, host, port, path and query."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return "", url, 0, "", ""
    return parts.scheme, parts.hostname, port, unquote(parts.path) or "/", unquote(parts.query)
