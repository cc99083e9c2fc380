"""How the bot presents itself: name, descriptions and command menus, set only when they differ."""

import hashlib
import logging
from dataclasses import dataclass

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden

from bot.request import reading
from conversations.catalogue import Catalogue
from conversations.commands import Audience, Command, menu, use_of
from conversations.screens import say

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands one person finds in the menu: whose they are, and in which language."""

    audience: Audience
    language: str


class Profile:
    """The bot's profile at Telegram, kept equal to the catalogues."""

    def __init__(self, bot: Bot, words: Catalogue, title: str) -> None:
        self._bot = bot
        self._words = words
        self._title = title

    async def present(self) -> None:
        """Set name, descriptions and the menus that hold for everybody, in every language."""
        for code in ("", *self._words.languages):
            language = code or self._words.default
            await self._present_texts(code or None, language)
            participants = self._commands(menu(Audience.PARTICIPANTS), language)
            await self._set_menu(BotCommandScopeDefault(), code or None, participants)
            await self._set_menu(BotCommandScopeAllPrivateChats(), code or None, participants)
            groups = tuple(c for c in menu(Audience.PARTICIPANTS) if c.name in ("aiuto", "privacy"))
            await self._set_menu(
                BotCommandScopeAllGroupChats(), code or None, self._commands(groups, language)
            )

    def mark(self, wanted: Menu) -> str:
        """Return what tells a menu from every other, and from itself in other words."""
        said = "\n".join(f"{each.command} {each.description}" for each in self._personal(wanted))
        digest = hashlib.sha256(said.encode()).hexdigest()[:12]
        return f"{wanted.audience.value} {wanted.language} {digest}"

    async def show_menu(self, telegram_id: int, wanted: Menu) -> None:
        """Give one person the menu of their role and language; strangers have everybody's.

        Whom Telegram does not let it be shown gets none. Raises TelegramError for trouble.
        """
        scope = BotCommandScopeChat(telegram_id)
        try:
            if wanted.audience is Audience.EVERYBODY:
                with reading("deleteMyCommands"):
                    await self._bot.delete_my_commands(scope)
            else:
                with reading("setMyCommands"):
                    await self._bot.set_my_commands(self._personal(wanted), scope)
        except (BadRequest, Forbidden) as error:
            log.info("a command menu was refused: %s", error)

    def _personal(self, wanted: Menu) -> tuple[BotCommand, ...]:
        return self._commands(menu(wanted.audience), wanted.language, wanted.audience)

    def _commands(
        self,
        commands: tuple[Command, ...],
        language: str,
        audience: Audience = Audience.PARTICIPANTS,
    ) -> tuple[BotCommand, ...]:
        return tuple(
            BotCommand(
                command.called(language),
                self._words.plain(language, say(f"command-{use_of(command, audience)}")),
            )
            for command in commands
        )

    async def _set_menu(
        self, scope: BotCommandScope, code: str | None, commands: tuple[BotCommand, ...]
    ) -> None:
        with reading("getMyCommands"):
            differs = await self._bot.get_my_commands(scope, code) != commands
        if differs:
            with reading("setMyCommands"):
                await self._bot.set_my_commands(commands, scope, code)

    async def _present_texts(self, code: str | None, language: str) -> None:
        values = {"title": self._title}
        name, description, short = (
            self._words.plain(language, say(key, **values))
            for key in ("bot-name", "bot-description", "bot-short-description")
        )
        with reading("getMyName, setMyName"):
            if (await self._bot.get_my_name(code)).name != name:
                await self._bot.set_my_name(name, code)
        with reading("getMyDescription, setMyDescription"):
            if (await self._bot.get_my_description(code)).description != description:
                await self._bot.set_my_description(description, code)
        with reading("getMyShortDescription, setMyShortDescription"):
            if (await self._bot.get_my_short_description(code)).short_description != short:
                await self._bot.set_my_short_description(short, code)
