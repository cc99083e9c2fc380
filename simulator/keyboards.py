"""The keyboard a bot puts in the place of the telephone's own, and what its keys do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from simulator import groups
from simulator.chats import Chat, Person
from simulator.world import World

_ACTIONS = ("request_users", "request_contact", "request_location")


@dataclass(frozen=True)
class Key:
    """One key: `say` writes what is on it, `users` picks up to `most` people, `other` is not ours.

    `request` is what the bot asked for.
    """

    text: str
    kind: str
    most: int
    request: dict[str, Any]


def keys(chat: Chat) -> list[list[Key]]:
    """List the rows of the keyboard a chat has now."""
    return [[_key(button) for button in row] for row in (chat.keyboard or {}).get("keyboard", [])]


def put(chat: Chat, markup: dict[str, Any] | None) -> None:
    """Change a chat's keyboard as a new message of the bot says."""
    if markup and "keyboard" in markup:
        chat.keyboard = markup
    elif markup and "remove_keyboard" in markup:
        chat.keyboard = None


def find(chat: Chat, kind: str, text: str | None = None) -> Key:
    """Find the first key of a kind, or that which says `text`; LookupError if there is none."""
    for key in (key for row in keys(chat) for key in row):
        if key.kind == kind and text in (None, key.text):
            return key
    raise LookupError(f"no such key ({kind}) below the chat")


def used(chat: Chat) -> None:
    """Take a keyboard away that is for one press."""
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None


def share(world: World, who: Person, picked: Sequence[Person]) -> int | None:
    """Have somebody give the bot people from their contacts; the update's id.

    Raises LookupError where the bot has not asked for that, ValueError for too many or nobody.
    """
    chat = world.open_chat(who.id)
    key = find(chat, "users")
    if not 1 <= len({person.id for person in picked}) == len(picked) <= key.most:
        raise ValueError(f"pick 1 to {key.most} people, each once")
    shared = {
        "request_id": key.request["request_id"],
        "users": [_shared(person, key.request) for person in picked],
    }
    used(chat)
    return groups.hand_over(world, world.post(who.id, who.id, extra={"users_shared": shared}))


def _key(button: dict[str, Any]) -> Key:
    if request := button.get("request_users"):
        return Key(button["text"], "users", request.get("max_quantity", 1), request)
    kind = "other" if any(button.get(name) for name in _ACTIONS) else "say"
    return Key(button["text"], kind, 0, {})


def _shared(person: Person, request: dict[str, Any]) -> dict[str, Any]:
    wanted = {
        "first_name": request.get("request_name") and person.first_name,
        "last_name": request.get("request_name") and person.last_name,
        "username": request.get("request_username") and person.username,
    }
    return {"user_id": person.id, **{name: value for name, value in wanted.items() if value}}
