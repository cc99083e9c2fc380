"""Buttons of a message that may be sent: what Telegram says of them once it has found the chat."""

from __future__ import annotations

from typing import Any

from simulator.entities import checked_link
from simulator.refusals import bad_request

Json = dict[str, Any]

MOST_BUTTONS = 100
MOST_DATA_BYTES = 64


def checked(markup: Json | None, *, private: bool = True) -> Json | None:
    """Give the keyboard back, or refuse one that Telegram does not take in this chat."""
    for button in _buttons(markup, "keyboard"):
        if "request_users" in button and not private:
            raise bad_request("users can be requested in private chats only")
        if button.get("request_contact") and not private:
            raise bad_request("phone number can be requested in private chats only")
        if button.get("request_location") and not private:
            raise bad_request("location can be requested in private chats only")
    inline = _buttons(markup, "inline_keyboard")
    for button in inline:
        if "url" in button and checked_link(button["url"]) is None:
            said = f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
            raise bad_request(said)
    if any(len(one.get("callback_data", "").encode()) > MOST_DATA_BYTES for one in inline):
        raise bad_request("BUTTON_DATA_INVALID")
    if len(inline) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return markup


def _buttons(markup: Json | None, kind: str) -> list[Json]:
    return [button for row in (markup or {}).get(kind, []) for button in row]
