"""What the bot says of itself: its name, its descriptions and its menus of commands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from simulator.refusals import bad_request

Words = Literal["name", "description", "short_description"]
Commands = list[dict[str, str]]
Scope = tuple[str, ...]

_LONGEST_NAME, _LONGEST_DESCRIPTION, _MOST_COMMANDS = 32, 256, 100


class Profile:
    """Names, descriptions and commands, per language and (commands) per scope."""

    def __init__(self, name: str) -> None:
        self._words: dict[tuple[str, str], str] = {("name", ""): name}
        self._commands: dict[tuple[Scope, str], Commands] = {}

    def say(self, what: Words, language: str, text: str) -> None:
        """Set one text; an empty one takes it away (the name's own default stays)."""
        key = (what, _language(language))
        if text:
            self._words[key] = text
        elif key != ("name", ""):
            self._words.pop(key, None)

    def said(self, what: Words, language: str | None) -> str:
        """Find the text somebody with this language sees: their own, else the general one."""
        own = self._words.get((what, _language(language or "", strict=False)))
        return own if own is not None else self._words.get((what, ""), "")

    def set_commands(self, scope: Scope, language: str, commands: Commands) -> None:
        """Replace one menu; an empty one takes it away."""
        key = (scope, _language(language))
        if cleaned := [_cleaned(command) for command in commands]:
            self._commands[key] = _accepted(cleaned)
        else:
            self._commands.pop(key, None)

    def commands(self, scope: Scope, language: str) -> Commands:
        """Exactly this menu, without falling back to another."""
        return self._commands.get((scope, _language(language)), [])

    def menu(self, chat_id: int, language: str | None) -> Commands:
        """Find the menu a person sees in private: the narrowest scope, in it their language."""
        own = _language(language or "", strict=False)
        for scope in (("chat", str(chat_id)), ("all_private_chats",), ("default",)):
            for tongue in (own, ""):
                if found := self._commands.get((scope, tongue)):
                    return found
        return []


def scope_key(scope: Mapping[str, Any] | None) -> Scope:
    """Make a key of a BotCommandScope."""
    if scope is None:
        return ("default",)
    narrower = (scope[key] for key in ("chat_id", "user_id") if key in scope)
    return (str(scope["type"]), *map(str, narrower))


def _cleaned(command: Mapping[str, str]) -> dict[str, str]:
    """Read one command as Telegram's server does before it hands it on."""
    name, description = command["command"].strip(), command["description"].strip()
    name = name.removeprefix("/")
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > _LONGEST_NAME:
        raise bad_request(f"command length must not exceed {_LONGEST_NAME}")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > _LONGEST_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {_LONGEST_DESCRIPTION}")
    return {"command": name, "description": description}


def _accepted(commands: Commands) -> Commands:
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if not all(re.fullmatch(r"[a-z0-9_]+", command["command"]) for command in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    return commands


def _language(code: str, *, strict: bool = True) -> str:
    """Check a two-letter language code; of a person's code (`it-IT`) take the first part."""
    short = code if strict else code.partition("-")[0].lower()
    if strict and code and not re.fullmatch("[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return short
