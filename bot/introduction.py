"""Asking Telegram what the bot is called; where there is no answer, why, and what to do."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.proxies import proxy_to
from bot.request import AiohttpRequest, Unreadable, reading
from bot.settings import Settings, SettingsError
from bot.subscription import Standing, ask_standing
from bot.trouble import TOKEN_UNKNOWN

Answer = TypeVar("Answer")

TOLERATED = 60.0
"""Seconds a clock may be wrong: nothing here is planned more finely."""


class NotIntroduced(Exception):
    """Telegram did not say what the bot is called; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the bot is called, and how many seconds this machine's clock is ahead of Telegram's."""

    username: str
    clock_error: float | None


async def introduce(settings: Settings) -> Introduction:
    """Ask Telegram what the bot is called. Raises NotIntroduced."""

    async def meet(request: AiohttpRequest, token: str) -> Introduction:
        with reading("getMe"):
            bot = Bot(token, base_url=f"{settings.api_url}/bot", request=request)
            username = (await bot.get_me()).username
            if not isinstance(username, str) or not username:
                raise Unreadable("a bot without a name")
            return Introduction(username, request.clock_error)

    return await _ask(settings, meet)


async def look_at_webhook(settings: Settings) -> Standing:
    """Ask Telegram where it brings updates. Raises NotIntroduced."""
    return await _ask(
        settings, lambda request, token: ask_standing(request, f"{settings.api_url}/bot{token}")
    )


async def _ask(
    settings: Settings, question: Callable[[AiohttpRequest, str], Awaitable[Answer]]
) -> Answer:
    if settings.bot_token is None:
        raise NotIntroduced("CROCEVIA_BOT_TOKEN is not set; the demo needs none")
    try:
        proxy = proxy_to(settings.api_url)
    except SettingsError as error:
        raise NotIntroduced(str(error)) from None
    request = AiohttpRequest(read_timeout=3.0, connect_timeout=2.0, proxy=proxy)
    try:
        # An address of another kind is refused by the library itself, as a token that is none.
        async with request:
            return await question(request, settings.bot_token.get_secret_value())
    except TelegramError as error:
        why = _why(error, urlsplit(settings.api_url).netloc)
    raise NotIntroduced(why)  # out here: the library's own error may quote the token


async def find_username(settings: Settings) -> str | None:
    """Return what the bot is called; None without a token or without a network."""
    try:
        return (await introduce(settings)).username
    except NotIntroduced:
        return None


def clock_trouble(clock_error: float | None) -> str | None:
    """Return why this machine's clock is not relied on, and what to do; None where it is right."""
    if clock_error is None:
        return (
            "Telegram's time is not known, so nothing is deleted: look at the network; your own "
            "Bot API server needs a proxy before it that writes a Date, as nginx does"
        )
    if abs(clock_error) <= TOLERATED:
        return None
    minutes, way = round(abs(clock_error) / 60), "ahead of" if clock_error > 0 else "behind"
    return (
        f"this machine's clock is {minutes} minutes {way} Telegram's, so reminders come at the "
        "wrong time, and nothing is deleted meanwhile: set it (timedatectl set-ntp true)"
    )


def _why(error: TelegramError, host: str) -> str:
    match error:
        case InvalidToken():
            return TOKEN_UNKNOWN
        case Unreadable():
            return (
                f"what answers at {host} is no Bot API server ({error}): take CROCEVIA_API_URL "
                "away, or write your own server's address; where a network asks to sign in, do so"
            )
        case NetworkError() if "Certificate" in str(error):
            return (
                f"the certificate of {host} is not accepted ({error}): set this machine's clock, "
                "and add the certificate of a proxy that reads along to the system's"
            )
        case NetworkError():
            return (
                f"{host} cannot be reached ({error}); whether the token is right is not known. "
                "Look at the network, the firewall, and HTTPS_PROXY where there is a proxy"
            )
        case _:
            return f"{host} refuses: {error}"
