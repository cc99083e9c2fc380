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
Json = dict[str, Any]
HALF_A_SIGN = "\ud800"
"""What JSON can write and no database keeps."""


def originals(person: int, data: str) -> list[tuple[str, Json]]:
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
        *_of_other_kinds(who, me, chat, message),
    ]


def _of_other_kinds(who: Json, me: Json, chat: Json, message: Json) -> list[tuple[str, Json]]:
    """One of every kind the bot has not asked for, and may be sent all the same."""
    channel = {"id": -700, "type": "channel", "title": "Comune"}
    edited = {**message, "text": "4", "edit_date": 2}
    post = {"message_id": 4, "date": 1, "chat": channel, "sender_chat": channel, "text": "x"}
    business = {**message, "business_connection_id": "b", "text": "x"}
    query = {"id": "i", "from": who}
    address = {
        **{"country_code": "IT", "state": "MB", "city": "Seregno", "street_line1": "x"},
        **{"street_line2": "", "post_code": "20831"},
    }
    paid = {"currency": "XTR", "total_amount": 1, "invoice_payload": "x"}
    poll = {
        **{"id": "p", "question": "x", "options": [{"text": "a", "voter_count": 0}]},
        **{"total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular"},
        "allows_multiple_answers": False,
    }
    was, became = {"user": who, "status": "left"}, {"user": who, "status": "member"}
    member = {"chat": channel, "from": who, "date": 1, "old_chat_member": was}
    boost = {"source": "premium", "user": who}
    emoji = [{"type": "emoji", "emoji": "👍"}]
    reaction = {"chat": chat, "message_id": 3, "date": 1}
    return [
        ("edited_message", edited),
        ("channel_post", post),
        ("edited_channel_post", {**post, "edit_date": 2}),
        ("inline_query", {**query, "query": "x", "offset": ""}),
        ("chosen_inline_result", {"result_id": "r", "from": who, "query": "x"}),
        ("shipping_query", {**query, "invoice_payload": "x", "shipping_address": address}),
        ("pre_checkout_query", {**query, **paid}),
        ("purchased_paid_media", {"from": who, "paid_media_payload": "x"}),
        ("poll", poll),
        ("poll_answer", {"poll_id": "p", "user": who, "option_ids": [0]}),
        ("chat_member", {**member, "new_chat_member": became}),
        ("chat_join_request", {"chat": channel, "from": who, "user_chat_id": who["id"], "date": 1}),
        (
            "chat_boost",
            {
                "chat": channel,
                "boost": {"boost_id": "z", "add_date": 1, "expiration_date": 2, "source": boost},
            },
        ),
        (
            "removed_chat_boost",
            {"chat": channel, "boost_id": "z", "remove_date": 1, "source": boost},
        ),
        ("message_reaction", {**reaction, "user": who, "old_reaction": [], "new_reaction": emoji}),
        (
            "message_reaction_count",
            {**reaction, "reactions": [{"type": emoji[0], "total_count": 1}]},
        ),
        (
            "business_connection",
            {"id": "b", "user": who, "user_chat_id": who["id"], "date": 1, "is_enabled": True},
        ),
        ("business_message", business),
        ("edited_business_message", {**business, "edit_date": 2}),
        (
            "deleted_business_messages",
            {"business_connection_id": "b", "chat": chat, "message_ids": [3]},
        ),
        ("managed_bot", {"user": who, "bot": me}),
        ("guest_message", {**message, "text": "x"}),
    ]


def mutants(person: int, data: str, most: int, seed: int = 1) -> Iterator[tuple[str, Json]]:
    """Yield `most` updates with one value changed, each another; beyond those there are, two."""
    chance = random.Random(seed)
    changes = [
        (kind, original, path, junk)
        for kind, original in originals(person, data)
        for path in _paths(original)
        for junk in (*JUNK, MISSING)
    ]
    once = chance.sample(changes, min(most, len(changes)))
    for kind, original, path, junk in once:
        yield kind, _changed(original, path, junk)
    for _ in range(most - len(once)):
        kind, original, path, junk = chance.choice(changes)
        changed = _changed(original, path, junk)
        other = chance.choice([*_paths(changed)] or [path])
        yield kind, _changed(changed, other, chance.choice((*JUNK, MISSING)))


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


def _changed(original: Json, path: tuple[Any, ...], junk: Any) -> Json:
    changed = copy.deepcopy(original)
    place: Any = changed
    for key in path[:-1]:
        place = place[key]
    if junk is MISSING:
        del place[path[-1]]
    else:
        place[path[-1]] = junk
    return changed
