"""Updates as Telegram sends them, and what becomes of them when any one value is another."""

import copy
import random
from collections.abc import Iterator
from typing import Any

JUNK: tuple[Any, ...] = (
    *(None, True, 1.5, -1, 2**70, "", "x", "\0", [], [1], [None], {}, {"id": []}),
    [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]],
)
"""What stands where something else should; `MISSING` takes the field away."""
MISSING = object()
HALF_A_SIGN = "\ud800"
"""What JSON can write and no database keeps."""


def originals(person: int, data: str) -> list[tuple[str, dict[str, Any]]]:
    """One update of every kind, by its kind; `data` is what a button of the person carries."""
    who = {
        **{"id": person, "is_bot": False, "first_name": "Anna", "last_name": "Silva"},
        **{"username": "anna", "language_code": "it"},
    }
    me = {"id": 1, "is_bot": True, "first_name": "C"}
    chat = {"id": person, "type": "private", "first_name": "Anna"}
    group = {"id": -500, "type": "group", "title": "Tavolo 1"}
    message = {"message_id": 3, "date": 1, "chat": chat, "from": who}
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "file_size": 5}]
    tap = {"id": "q", "from": who, "chat_instance": "c", "message": message, "data": data}
    users = [{"user_id": 8, "first_name": "Bruno", "last_name": "Neri"}]
    hidden = {"type": "hidden_user", "sender_user_name": "X", "date": 1}
    old = {"user": me, "status": "member"}
    new = {"user": me, "status": "kicked", "until_date": 0}
    command = [{"type": "bot_command", "offset": 0, "length": 7}]
    return [
        ("callback_query", tap),
        ("callback_query", {**tap, "message": {"message_id": 3, "date": 0, "chat": chat}}),
        ("callback_query", {**tap, "message": {**message, "chat": group}}),
        ("message", {**message, "text": "/aiuto", "entities": command}),
        ("message", {**message, "text": "/aiuto@crocevia_bot", "chat": group}),
        ("message", {**message, "photo": photo, "caption": "x", "forward_origin": hidden}),
        ("message", {**message, "document": {"file_id": "d", "file_unique_id": "u"}}),
        ("message", {**message, "users_shared": {"request_id": 1, "users": users}}),
        ("message", {**message, "reply_to_message": message, "text": "x"}),
        (
            "my_chat_member",
            {"chat": chat, "from": who, "date": 1, "old_chat_member": old, "new_chat_member": new},
        ),
    ]


def mutants(
    person: int, data: str, most: int | None, seed: int = 1
) -> list[tuple[str, dict[str, Any]]]:
    """Updates with one value changed; of all there are `most`, drawn at random."""
    everything = [
        (kind, changed)
        for kind, original in originals(person, data)
        for path in _paths(original)
        for junk in (*JUNK, MISSING)
        if (changed := _changed(original, path, junk)) is not None
    ]
    random.Random(seed).shuffle(everything)
    return everything[:most]


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        yield from _paths(inner, (*path, key))


def _changed(original: dict[str, Any], path: tuple[Any, ...], junk: Any) -> dict[str, Any] | None:
    changed = copy.deepcopy(original)
    place: Any = changed
    for key in path[:-1]:
        place = place[key]
    if junk is MISSING:
        del place[path[-1]]
    else:
        place[path[-1]] = junk
    return changed
