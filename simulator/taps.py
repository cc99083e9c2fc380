"""Taps on buttons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator import wire
from simulator.chats import Person
from simulator.world import World

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Tap:
    """What a tap did.

    Either it asked the bot: `query` is the callback query's id and `update_id` its update (None
    when the bot does not listen to taps). Or it opened the address `url`; when that is a start
    link of the bot itself, `update_id` is the update of pressing START. Or it `copied` a text: the
    bot hears nothing of that.
    """

    query: str | None = None
    update_id: int | None = None
    url: str | None = None
    copied: str | None = None


def start_payload(world: World, url: str) -> str | None:
    """Read the payload of a `t.me/<bot>?start=…` link; None for any other address."""
    link = rf"(?:https?://)?t\.me/{world.username}/?\?start=({PAYLOAD.pattern})"
    match = re.fullmatch(link, url, re.IGNORECASE)
    return match.group(1) if match else None


def ask(world: World, who: Person, chat_id: int, message_id: int, data: bytes) -> Tap:
    """Send the bot a callback query.

    Its message is inaccessible when it is gone, was never there or is not the bot's own.
    """
    query = world.new_query(who.id, chat_id)
    chat = world.open_chat(chat_id)
    message = chat.by_id.get(message_id)
    gone = {"chat": wire.chat(world, chat_id), "message_id": message_id, "date": 0}
    value = {
        "id": query.id,
        "from": wire.user(who),
        "message": gone if message is None or message.mine else wire.message(world, message),
        "chat_instance": chat.instance,
        "data": data.decode(errors="surrogateescape"),
    }
    update = world.tell("callback_query", value, who.id, tap=True)
    world.changed(chat_id)
    return Tap(query.id, update)
