"""What the bot says of itself: its name, its descriptions and its menus of commands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from simulator.refusals import bad_request

Words = Literal["name", "description", "short_description"]
Commands = list[dict[str, str]]
Scope = tuple[str, ...]


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
        if commands:
            self._commands[key] = commands
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


def _language(code: str, *, strict: bool = True) -> str:
    """Check a two-letter language code; of a person's code (`it-IT`) take the first part."""
    short = code if strict else code.partition("-")[0].lower()
    if strict and code and not re.fullmatch("[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return short
