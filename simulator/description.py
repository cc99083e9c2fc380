"""The Bot API's own description of itself, and the check of a call against it.

`bot_api.json` holds the methods this stand-in serves, the types their parameters reach, under
`answers` the types of what it sends back, and the names of the methods and updates it does not
serve. What Telegram knows and the stand-in does not serve is refused with a sentence that says so,
instead of being accepted without effect.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from simulator.reading import Reading
from simulator.refusals import QUERY_TOO_OLD, Refusal, bad_request
from simulator.sent import Sent
from simulator.values import Upload

Params = dict[str, Any]

# Whom a call is for is looked at last, a file and what goes with a text first.
_FIRST = frozenset({"link_preview_options", "photo", "document", "action"})
_LAST = frozenset({"chat_id", "message_id"})

_MISSING = {
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "callback_query_id": QUERY_TOO_OLD,
    "file_id": "file_id not specified",
    "user_id": "invalid user_id specified",
    "action": "wrong parameter action in request",
    "deleteMessage chat_id": "chat identifier is not specified",
}
# Required, says the description; but Telegram does without, or misses it later.
_SPARED: dict[str, Any] = {"commands": [], "url": "", "chat_id": ""}
_OLD_NAMES = {
    "reply_parameters": ("reply_to_message_id", "allow_sending_without_reply"),
    "link_preview_options": ("disable_web_page_preview",),
}


class Description:
    """The methods and types of `bot_api.json`; `check` turns a raw call into typed parameters."""

    def __init__(self) -> None:
        text = files("simulator").joinpath("bot_api.json").read_text(encoding="utf-8")
        whole = json.loads(text)
        self.version: str = whole["version"]
        self.methods: dict[str, Any] = whole["methods"]
        self.unserved: list[str] = whole["unserved"]
        self.updates: list[str] = whole["updates"]
        self.types: dict[str, Any] = whole["types"]
        self.answers: dict[str, Any] = whole["answers"]
        self._names = {name.lower(): name for name in (*self.methods, *self.unserved)}
        self._order = {
            method: sorted(described["fields"], key=lambda name: (name in _LAST) - (name in _FIRST))
            for method, described in self.methods.items()
        }

    def method(self, name: str) -> tuple[str, bool]:
        """Spell the method's name properly (Telegram does not mind capitals); 404 if unknown.

        Returns also whether it is served here.
        """
        proper: str | None = self._names.get(name.lower())
        if proper is None:
            raise Refusal(404, "Not Found: method not found")
        return proper, proper in self.methods

    def check(self, method: str, sent: Sent, note: Callable[[str], None]) -> Params:
        """Turn a call's parameters into typed values, or raise the refusal Telegram gives.

        What Telegram takes in silence, though it hides a mistake of the caller, `note` is told of.
        """
        fields = self.methods[method]["fields"]
        texts, used = _renewed(sent.texts, fields), set[str]()
        reading = Reading(self.types, self.updates, note)
        for name in texts:
            _must_be_served(fields, name, texts[name], note)
        if texts.get("parse_mode", "").lower() not in ("", "none"):
            for name in ("entities", "caption_entities"):
                if texts.pop(name, ""):
                    note("entities are not read beside parse_mode")
        params: Params = {}
        for name in self._order[method]:
            found = None
            if "InputFile" in fields[name].get("types", ()):
                found = _file(name, texts.get(name, ""), sent.uploads, used)
            elif text := texts.get(name):
                found = reading.parameter(name, fields[name], text)
            if found is not None:
                params[name] = found
            elif fields[name].get("required"):
                params |= _without(method, name)
        for name in sent.uploads.keys() - used:
            note(f'file "{name:.64}" is asked for by no parameter')
        return params


def _renewed(texts: Mapping[str, str], fields: Mapping[str, Any]) -> dict[str, str]:
    """Put what Telegram still takes under an old name under its new one.

    The old name counts for nothing beside the new one; an empty one of these is none.
    """
    renewed = dict(texts)
    for name, old_names in _OLD_NAMES.items():
        if name not in fields:
            continue
        old = [renewed.pop(each, "") for each in old_names]
        if renewed.get(name) or not old[0]:
            continue
        reading = Reading({}, (), lambda sentence: None)
        if name == "link_preview_options":
            value: Params = {"is_disabled": reading.truth(name, old[0])}
        else:
            allowed = reading.truth(name, old[1] or "false")
            replied = reading.number(name, old[0])
            value = {"message_id": replied, "allow_sending_without_reply": allowed}
            value = value if replied > 0 else {}
        renewed[name] = json.dumps(value)
    return renewed


def _must_be_served(
    fields: Mapping[str, Any], name: str, text: str, note: Callable[[str], None]
) -> None:
    if name not in fields:
        note(f'unknown parameter "{name:.64}"')
    elif fields[name].get("served") is False and text:
        raise bad_request(f'the stand-in does not serve parameter "{name}"')


def _without(method: str, name: str) -> Params:
    """Give what stands for a required parameter that is missing, or refuse the call."""
    said = _MISSING.get(f"{method} {name}") or _MISSING.get(name)
    if said is None and name in _SPARED:
        return {name: _SPARED[name]}
    raise bad_request(said or f'parameter "{name}" is required')


def _file(
    name: str, text: str, uploads: Mapping[str, Upload], used: set[str]
) -> Upload | str | None:
    """Find the file of a parameter: `attach://PART`, an id or address, or the part of its name."""
    part = text.removeprefix("attach://") if text.startswith("attach://") else name
    if text and part is name:
        return text
    used.add(part)
    return uploads.get(part)
