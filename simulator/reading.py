"""How the parameters of one call are read: in the words and the order of Telegram's server.

Everything arrives as text there, also what a JSON body holds: its `null` is the word null, which
is no object and no number. Inside of JSON a number is as good as a text, and null is no value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from simulator.heeded import FOUND_BY_ITSELF, Misread, heeded
from simulator.refusals import bad_request
from simulator.values import check_limits, leading_number, utf8

Json = dict[str, Any]

_NOUNS = {
    "reply_markup": ("reply keyboard markup", "reply markup"),
    "link_preview_options": ("link preview options", "link preview options"),
    "reply_parameters": ("reply parameters", "reply parameters"),
    "scope": ("BotCommandScope", "BotCommandScope"),
}
_HEADS = {
    "InlineKeyboardButton": "Can't parse inline keyboard button: ",
    "KeyboardButton": "Can't parse keyboard button: ",
    "BotCommand": "Can't parse BotCommand: ",
    "BotCommandScope": "Can't parse BotCommandScope: ",
    "MessageEntity": "Can't parse MessageEntity: ",
}
_NO_OBJECT = {
    "InlineKeyboardButton": "InlineKeyboardButton must be an Object",
    "KeyboardButton": "KeyboardButton must be a String or an Object",
    "BotCommandScope": "BotCommandScope must be an Object",
}
# Passed over in silence where they are no array.
_PASSED_OVER = frozenset({"entities", "caption_entities", "allowed_updates"})
# Counted later, after the entities are parsed or the chat is found.
_COUNTED_LATER = frozenset({
    *("text", "caption", "commands", "secret_token", "InlineKeyboardButton.callback_data"),
    *("BotCommand.command", "BotCommand.description"),
})  # fmt: skip
_ROWS = {"keyboard": "KeyboardButton", "inline_keyboard": "InlineKeyboardButton"}
_KINDS = {"Boolean": ("Boolean", bool), "True": ("Boolean", bool), "Array": ("Array", list)}
_MARKUPS = ("ReplyKeyboardMarkup", "InlineKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply")
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_MOST_IN_A_ROW, _MOST_READ = 12, 300


class Reading:
    """Reads parameters as `types` describe them; `updates` are the names of kinds of updates.

    `note` is told of what Telegram takes in silence.
    """

    def __init__(
        self, types: Mapping[str, Any], updates: Collection[str], note: Callable[[str], None]
    ) -> None:
        self._types = types
        self._updates = updates
        self._note = note

    def parameter(self, name: str, field: Mapping[str, Any], text: str) -> Any:
        """Read one parameter; None where Telegram passes it over."""
        types: list[str] = field["types"]
        if types[0].startswith("Array of ") or types[0] in self._types:
            return self._json(name, types[0], text)
        if "String" in types:
            return self._text(name, types, field, text)
        if types[0] != "Integer":
            return self.truth(name, text)
        number = self.number(name, text)
        least, most = field.get("limits", {}).get("value", (number, number))
        if not least <= number <= most:
            self._note(f"{name} is not from {least} to {most}")
        return min(max(number, least), most)

    def number(self, name: str, text: str) -> int:
        """Read a number: as far as there is one, else 0."""
        number = leading_number(text)
        if str(number) != text:
            self._note(f"{name} is no number")
        return number

    def truth(self, name: str, text: str) -> bool:
        """Read a truth value: what does not say so is not true."""
        said = text.strip().lower()
        if said not in _TRUE + _FALSE:
            self._note(f"{name} is neither true nor false")
        return said in _TRUE

    def _text(self, name: str, types: list[str], field: Mapping[str, Any], text: str) -> str | int:
        if "Integer" in types and str(leading_number(text)) == text:
            return int(text)
        utf8(text)
        if name not in _COUNTED_LATER:
            check_limits(name, field.get("limits", {}), text)
        return text

    def _json(self, name: str, kind: str, text: str) -> Any:
        noun, expected = _NOUNS.get(name, (name, name))
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            if name not in _PASSED_OVER:
                raise bad_request(f"can't parse {noun} JSON object") from None
            value = None
        try:
            if name in _PASSED_OVER and not isinstance(value, list):
                self._note(f"{name} is no Array")
                return None
            if name == "allowed_updates":
                return self._kinds(value)
            if name == "reply_markup":
                return self._markup(value)
            if not isinstance(value, list) and kind.startswith("Array of "):
                raise Misread(f"Expected an {kind}")
            if isinstance(value, list) and kind.startswith("Array of "):
                return self._objects(kind.removeprefix("Array of "), value)
            if not isinstance(value, dict) and kind not in _HEADS:
                raise Misread(f"Object expected as {expected}")
            return self._object(kind, value) if value or kind in _HEADS else None
        except Misread as wrong:
            raise bad_request(str(wrong)) from None

    def _kinds(self, value: list[Any]) -> list[str] | None:
        if not all(isinstance(name, str) for name in value):
            self._note("allowed_updates holds something that is no String")
            return None
        kinds = [name.lower() for name in value]
        for kind in kinds:
            if kind not in self._updates:
                self._note(f'unknown update "{kind:.64}"')
        return [kind for kind in kinds if kind in self._updates]

    def _markup(self, value: Any) -> Json | None:
        """Read a keyboard; None for one that says nothing."""
        if not isinstance(value, dict):
            raise Misread("Object expected as reply markup")
        described: Json = {}
        for kind in reversed(_MARKUPS):
            described |= self._types[kind]["fields"]
        read: Json = {}
        for name, item in value.items():
            if name in _ROWS:
                read[name] = self._rows(name, item)
            elif name in described:
                read[name] = self._nested("reply markup", name, described[name], item)
            else:
                self._note(f'unknown field of reply markup "{name:.64}"')
        for kind, says in zip(_MARKUPS, (*_ROWS, "remove_keyboard", "force_reply"), strict=True):
            if read.get(says):
                fields = self._types[kind]["fields"]
                return {name: item for name, item in read.items() if name in fields}
        return None

    def _rows(self, name: str, value: Any) -> list[list[Json]]:
        """Read rows of buttons: without those that say nothing, of a row the first twelve."""
        if not isinstance(value, list):
            raise Misread(f'Field "{name}" must be of type Array')
        of = " of the InlineKeyboardMarkup" if name == "inline_keyboard" else ""
        rows: list[list[Json]] = []
        for row in value:
            if not isinstance(row, list):
                raise Misread(f'Field "{name}"{of} must be an Array of Arrays')
            rows.append(self._objects(_ROWS[name], row))
        kept = [[button for button in row if button["text"]][:_MOST_IN_A_ROW] for row in rows]
        while sum(map(len, kept)) > _MOST_READ:
            kept[-1].pop() if kept[-1] else kept.pop()
        if sum(map(len, kept)) < sum(map(len, rows)):
            self._note(f"buttons of {name} are left out: without words, or too many")
        if any(not button["text"].strip() for row in kept for button in row):
            self._note(f"a button of {name} shows nothing but spaces")
        return [row for row in kept if row]

    def _objects(self, kind: str, values: list[Any]) -> list[Json]:
        if kind == "KeyboardButton":
            values = [{"text": each} if isinstance(each, str) else each for each in values]
        read = [self._object(kind, each) for each in values]
        if kind == "MessageEntity":
            return [each for each in read if each["type"] not in FOUND_BY_ITSELF]
        return read

    def _object(self, kind: str, value: Any) -> Json:
        try:
            return self._fields(kind, value)
        except Misread as wrong:
            raise Misread(_HEADS.get(kind, "") + str(wrong)) from None

    def _fields(self, kind: str, value: Any) -> Json:
        """Read of an object what Telegram reads of it."""
        if not isinstance(value, dict):
            raise Misread(_NO_OBJECT.get(kind, "expected an Object"))
        if "subtypes" in self._types[kind]:
            kind = _subtype(self._types[kind]["subtypes"], kind, value)
        fields = self._types[kind]["fields"]
        heeds = heeded(kind, value)
        for name in value:
            if name not in fields:
                self._note(f'unknown field of {kind} "{name:.64}"')
            elif name not in heeds and value[name]:
                self._note(f'field of {kind} that is not read: "{name}"')
        read: Json = {}
        for name, field in fields.items():
            if name in value and name in heeds:
                read[name] = self._nested(kind, name, field, value[name])
            elif field.get("required"):
                raise Misread(f'Can\'t find field "{name}"')
        return {name: item for name, item in read.items() if item is not None}

    def _nested(self, kind: str, name: str, field: Mapping[str, Any], value: Any) -> Any:
        if field.get("served") is False:
            raise bad_request(f'the stand-in does not serve field of {kind} "{name}"')
        read = self._as(name, field["types"], value)
        if name == "style":
            read = None if read.lower() in ("", "default") else read.lower()
            if read and read not in field["limits"]["enum"]:
                raise Misread("invalid button style specified")
        if read is not None and f"{kind}.{name}" not in _COUNTED_LATER:
            check_limits(f"{kind}.{name}", field.get("limits", {}), read)
        return read

    def _as(self, name: str, types: list[str], value: Any) -> Any:
        """Read a value inside of JSON as its type."""
        if "String" in types:
            if isinstance(value, str):
                return utf8(value)
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)
            raise Misread(f'Field "{name}" must be of type String')
        if types[0] == "Integer":
            return _whole(name, value)
        wanted, kind = _KINDS.get(types[0].partition(" of ")[0], ("Object", dict))
        if not isinstance(value, kind):
            raise Misread(f'Field "{name}" must be of type {wanted}')
        if isinstance(value, list):
            return self._objects(types[0].removeprefix("Array of "), value)
        return self._object(types[0], value) if isinstance(value, dict) else value


def _whole(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Misread(f'Field "{name}" must be a Number')
    try:
        return int(str(value))
    except ValueError:
        raise Misread(f'Field "{name}" must be a valid Number') from None


def _subtype(subtypes: list[str], kind: str, value: Mapping[str, Any]) -> str:
    if "type" not in value:
        raise Misread('Can\'t find field "type"')
    wanted = str(value["type"]).replace("_", "").lower()
    for subtype in subtypes:
        if subtype.removeprefix(kind).lower() == wanted:
            return subtype
    raise Misread("Unsupported type specified")
