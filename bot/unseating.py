"""Freeing a seat from the console: the same as in Telegram, and the bot tells whoever had it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.acting import menus_of_others
from bot.inviting import Invited
from bot.profile import Menu, Profile
from bot.proxies import proxy_to
from bot.request import AiohttpRequest
from bot.settings import Settings, SettingsError
from conversations.catalogue import Catalogue
from conversations.inviting.freeing import free, must_be_taken
from conversations.parcels import leave
from conversations.turn import Refusal, Sender, Turn
from storage.platforms import Process
from storage.records import Visitor
from storage.unit import Unit

PATIENCE: Final = 15.0
"""Seconds that Telegram gets to take what the console sends."""


class NoSeat(Exception):
    """The seat cannot be freed; the message says why."""


@dataclass(frozen=True, slots=True)
class Unseated:
    """A freed seat: the new invitation to it, and the menus that others get.

    `invited` is None where the seat was freed before.
    """

    invited: Invited | None
    menus: tuple[tuple[int, Menu], ...] = ()


async def unseat(
    unit: Unit,
    process: Process,
    words: Catalogue,
    now: datetime,
    *,
    number: int,
    username: str | None,
    seal: bytes,
) -> Unseated:
    """Free the seat of invitation `number`, as `crocevia invitations` prints it. Raises NoSeat."""
    listed = await unit.invitations.listing()
    seat = next((seat for invitation, seat in listed if invitation.id == number), None)
    if seat is None:
        raise NoSeat(f"there is no invitation {number}; `crocevia invitations` lists them")
    if seat.freed_in:
        return Unseated(None)
    sender, visitor = Sender(0, "", None), Visitor(None, ())
    turn = Turn(unit, process, words, now, sender, visitor, seal=seal)
    try:
        await must_be_taken(turn, seat)
        ticket = await free(turn, seat, None)
    except Refusal as refusal:
        raise NoSeat(words.plain("en", refusal.phrase)) from None
    invited = Invited.by(ticket, username) if ticket else None
    await leave(unit, words, turn.letters)
    return Unseated(invited, await menus_of_others(turn))


async def set_menus(
    settings: Settings, process: Process, words: Catalogue, unseated: Unseated
) -> None:
    """Set the menus where Telegram can be reached; else the bot does at its next start.

    Nobody's access depends on it: rights are read at each turn.
    """
    if settings.bot_token is None:
        return
    token = settings.bot_token.get_secret_value()
    with suppress(TimeoutError, TelegramError, SettingsError):
        proxy = proxy_to(settings.api_url)
        request = AiohttpRequest(read_timeout=5.0, connect_timeout=3.0, proxy=proxy)
        bot = Bot(token, base_url=f"{settings.api_url}/bot", request=request)
        profile = Profile(bot, words, process.title)
        async with asyncio.timeout(PATIENCE), request:
            for person, menu in unseated.menus:
                await profile.show_menu(person, menu)
