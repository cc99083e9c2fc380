"""The Bot API's own description of itself, and the check of a call against it.

`bot_api.json` holds the methods this stand-in serves, the types their parameters reach, and (under
`answers`) the types of what it sends back.

Three things are stricter than Telegram, on purpose, because each hides a mistake of the caller:
an unknown parameter is refused (Telegram ignores it), a number or truth value that cannot be read
is refused (Telegram takes the default), and a value outside its documented range is refused
(Telegram clamps it). A parameter Telegram knows and the stand-in does not serve is refused with a
sentence that says so, instead of being accepted without effect.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from simulator.refusals import QUERY_TOO_OLD, Refusal, bad_request
from simulator.values import check_limits, plain

Params = dict[str, Any]

# Counted after the entities are parsed, by whoever parses them.
_COUNTED_LATER = frozenset({"text", "caption"})

_MISSING = {
    "text": "message text is empty",
    "chat_id": "chat_id is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "callback_query_id": QUERY_TOO_OLD,
    "file_id": "file_id not specified",
    "user_id": "invalid user_id specified",
}
_JSON_NAMES = {
    "reply_markup": "reply keyboard markup",
    "link_preview_options": "link preview options",
    "reply_parameters": "reply parameters",
    "scope": "BotCommandScope",
    "commands": "commands",
}
_NESTED = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "BotCommand": "can't parse BotCommand: ",
    "BotCommandScope": "can't parse BotCommandScope: ",
    "MessageEntity": "can't parse MessageEntity: ",
}
_MARKUPS = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}


class Description:
    """The methods and types of `bot_api.json`; `check` turns a raw call into typed parameters."""

    def __init__(self) -> None:
        text = files("simulator").joinpath("bot_api.json").read_text(encoding="utf-8")
        whole = json.loads(text)
        self.version: str = whole["version"]
        self.methods: dict[str, Any] = whole["methods"]
        self.types: dict[str, Any] = whole["types"]
        self.answers: dict[str, Any] = whole["answers"]
        self._names = {name.lower(): name for name in self.methods}

    def method(self, name: str) -> str:
        """Spell the method's name properly (Telegram does not mind capitals); 404 if unknown."""
        try:
            proper: str = self._names[name.lower()]
        except KeyError:
            raise Refusal(404, "Not Found: method not found") from None
        return proper

    def check(self, method: str, raw: Mapping[str, Any]) -> Params:
        """Turn a call's parameters into typed values, or raise the refusal Telegram gives."""
        fields = self.methods[method]["fields"]
        params: Params = {}
        for name, value in raw.items():
            field = _known(fields, name, "parameter")
            if value is None or (value == "" and field["types"] != ["String"]):
                continue
            params[name] = self._parameter(name, field, value)
        for name, field in fields.items():
            empty = params.get(name) is None or (name in _MISSING and params[name] == "")
            if field.get("required") and empty:
                raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
        return params

    def _parameter(self, name: str, field: Mapping[str, Any], value: Any) -> Any:
        types: list[str] = field["types"]
        noun = _JSON_NAMES.get(name, name)
        if isinstance(value, str) and any(self._is_json(kind) for kind in types):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {noun} JSON object") from None
        try:
            parsed = self._value(name, types, value)
        except TypeError:
            if types[0].startswith("Array of"):
                raise bad_request(f"expected an Array as {noun}") from None
            if self._is_json(types[0]):
                raise bad_request(f"object expected as {noun}") from None
            raise bad_request(f"invalid {name} specified") from None
        if name not in _COUNTED_LATER:
            check_limits(name, field.get("limits", {}), parsed)
        return parsed

    def _is_json(self, kind: str) -> bool:
        return kind.startswith("Array of") or (kind in self.types and kind != "InputFile")

    def _value(self, name: str, types: Sequence[str], value: Any, *, nested: bool = False) -> Any:
        """`value` as the first of `types` it is; TypeError when it is none of them."""
        if name == "reply_markup":
            types = [_markup_type(value, types)]
        for kind in types:
            try:
                return self._as(name, kind, value, nested=nested)
            except TypeError:
                continue
        raise TypeError(name)

    def _as(self, name: str, kind: str, value: Any, *, nested: bool) -> Any:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                raise TypeError(name)
            inner = [kind.removeprefix("Array of ")]
            return [self._value("", inner, item, nested=True) for item in value]
        if kind in self.types and kind != "InputFile":
            return self._object(kind, value)
        return plain(kind, value, from_form=not nested)

    def _object(self, kind: str, value: Any) -> Params:
        """Check an object of the API's type `kind` with every field of it."""
        if not isinstance(value, dict):
            if kind in _NESTED:
                raise bad_request(f"{_NESTED[kind]}expected an Object")
            raise TypeError(kind)
        head = _NESTED.get(kind, "")
        described = self.types[kind]
        if "subtypes" in described:
            return self._object(_subtype(described["subtypes"], kind, value), value)
        fields = described["fields"]
        parsed: Params = {}
        for name, item in value.items():
            field = _known(fields, name, f"field of {kind}")
            try:
                parsed[name] = self._value(name, field["types"], item, nested=True)
            except TypeError:
                wanted = " or ".join(field["types"])
                raise bad_request(f'{head}Field "{name}" must be of type {wanted}') from None
            check_limits(f"{kind}.{name}", field.get("limits", {}), parsed[name])
        for name, field in fields.items():
            if field.get("required") and name not in parsed:
                raise bad_request(f'{head}Can\'t find field "{name}"')
        return parsed


def _known(fields: Mapping[str, Any], name: str, what: str) -> Mapping[str, Any]:
    field: Mapping[str, Any] | None = fields.get(name)
    if field is None:
        raise bad_request(f'unknown {what} "{name}"')
    if field.get("served") is False:
        raise bad_request(f'the stand-in does not serve {what} "{name}"')
    return field


def _markup_type(value: Any, allowed: Sequence[str]) -> str:
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    for key, kind in _MARKUPS.items():
        if key in value:
            if kind not in allowed:
                raise bad_request("inline keyboard expected")
            return kind
    raise bad_request("can't parse reply keyboard markup JSON object")


def _subtype(subtypes: Sequence[str], kind: str, value: Mapping[str, Any]) -> str:
    wanted = str(value.get("type", "")).replace("_", "").lower()
    for subtype in subtypes:
        if subtype.removeprefix(kind).lower() == wanted:
            return subtype
    raise bad_request(f"{_NESTED.get(kind, '')}Unsupported type specified")
