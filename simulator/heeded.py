"""Which fields of an object Telegram's server reads: it looks for what it needs, and no further."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

FOUND_BY_ITSELF: Final = frozenset({
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"),
    "bank_card_number",
})  # fmt: skip
"""Kinds of entities that Telegram finds itself, whatever it is told of them."""

_STYLES = frozenset({
    *("bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre"),
    *("blockquote", "expandable_blockquote"),
})  # fmt: skip
_NEEDED = {
    "text_link": "url",
    "text_mention": "user",
    "custom_emoji": "custom_emoji_id",
    "date_time": "unix_time",
}
_LOOK = ("text", "icon_custom_emoji_id", "style")
_TAPPED = (
    *("callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat"),
    *("switch_inline_query_current_chat", "login_url", "web_app", "copy_text"),
)
_PRESSED = ("request_poll", "web_app", "request_users", "request_chat", "request_managed_bot")


class Misread(Exception):
    """What Telegram's server says of an object that is not as it must be."""


def heeded(kind: str, value: Mapping[str, Any]) -> frozenset[str]:
    """Name the fields that are read of an object of a kind, in which one can rule out others.

    Raises Misread where nothing of what is needed is there.
    """
    match kind:
        case "MessageEntity":
            return _of_entity(value)
        case "InlineKeyboardButton":
            return _of_inline_button(value)
        case "KeyboardButton":
            return _of_button(value)
        case "ReplyParameters" if not value.keys() & {"message_id", "ephemeral_message_id"}:
            raise Misread('Can\'t find field "message_id"')
        case _:
            return frozenset(value)


def _of_entity(value: Mapping[str, Any]) -> frozenset[str]:
    kind = value.get("type")
    heeds = {"type", "offset", "length"}
    if kind == "":
        raise Misread("Type is not specified")
    if kind == "pre":
        heeds.add("language")
    elif isinstance(kind, str) and kind in _NEEDED:
        heeds.add(_NEEDED[kind])
        if _NEEDED[kind] not in value:
            raise Misread(f'Can\'t find field "{_NEEDED[kind]}"')
    elif isinstance(kind, str) and kind not in _STYLES | FOUND_BY_ITSELF:
        raise Misread("Unsupported type specified")
    return frozenset(heeds)


def _of_inline_button(value: Mapping[str, Any]) -> frozenset[str]:
    """Let an address count before data, and these before all else; empty ones do not count."""
    does = [name for name in ("url", "callback_data") if value.get(name, "") != ""]
    does += [name for name in _TAPPED if name in value]
    if not does and "text" in value:
        raise Misread("Text buttons are unallowed in the inline keyboard")
    return frozenset((*_LOOK, *does[:1]))


def _of_button(value: Mapping[str, Any]) -> frozenset[str]:
    heeds = [*_LOOK]
    for name in ("request_contact", "request_location"):
        heeds.append(name)
        if value.get(name) is True:
            return frozenset(heeds)
    return frozenset((*heeds, *[name for name in _PRESSED if name in value][:1]))
