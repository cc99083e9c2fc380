"""Single values of a call: read as their type, and held against their limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.entities import utf16_length
from simulator.refusals import bad_request

_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_BROKEN_LIMIT = {
    "InlineKeyboardButton.callback_data": "BUTTON_DATA_INVALID",
    "BotCommand.command": "BOT_COMMAND_INVALID",
    "BotCommand.description": "BOT_COMMAND_DESCRIPTION_INVALID",
    "commands": "BOT_COMMANDS_TOO_MUCH",
    "secret_token": "secret token contains unallowed characters",
}
_MEASURES: dict[str, Callable[[Any], int]] = {
    "chars": utf16_length,
    "bytes": lambda value: len(value.encode()),
    "items": len,
    "value": int,
}


@dataclass(frozen=True)
class Upload:
    """A file that came with a call (one part of a multipart body)."""

    name: str
    mime: str
    data: bytes

    def __repr__(self) -> str:
        return f"Upload({self.name!r}, {self.mime!r}, {len(self.data)} bytes)"


def plain(kind: str, value: Any, *, from_form: bool) -> Any:
    """Read a number, truth value, text or file; a form sends all but files as text."""
    if kind == "InputFile" and isinstance(value, Upload):
        return value
    if kind == "String" and isinstance(value, str):
        return _utf8(value)
    if kind == "Integer":
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,19}", value):
            return int(value)
    if kind in ("Boolean", "True"):
        if isinstance(value, bool):
            return value
        if from_form and isinstance(value, str) and value.lower() in _TRUTH:
            return _TRUTH[value.lower()]
    raise TypeError(kind)


def _utf8(text: str) -> str:
    """Refuse half of a surrogate pair, which JSON can carry and UTF-8 cannot."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise bad_request("strings must be encoded in UTF-8")
    return text


def check_limits(name: str, limits: Mapping[str, Any], value: Any) -> None:
    """Refuse a value outside the limits the description gives for it."""
    for limit in limits.keys() & _MEASURES.keys():
        least, most = limits[limit]
        size = _MEASURES[limit](value)
        if not least <= size <= most:
            wrong = f"{name} is too long" if size > most else f"{name} is too short"
            if limit == "value":
                wrong = f"invalid {name} specified"
            raise bad_request(_BROKEN_LIMIT.get(name, wrong))
    if "pattern" in limits and not re.fullmatch(limits["pattern"], value):
        raise bad_request(_BROKEN_LIMIT.get(name, f"{name} contains unallowed characters"))
    if "enum" in limits and value not in limits["enum"]:
        raise bad_request(f"invalid {name} specified")
