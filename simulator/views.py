"""What a person sees: the State of the page API."""

from __future__ import annotations

from typing import Any

from simulator import keyboards
from simulator.chats import Message, Person, Suggestion
from simulator.world import World

View = dict[str, Any]


def person(world: World, who: Person, seen: int) -> View:
    """Show one of the people; `seen` is the last message they looked at."""
    messages = world.open_chat(who.id).messages
    return {
        "id": who.id,
        "name": who.name,
        "note": who.note,
        "language_code": who.language_code,
        "unread": sum(not message.mine and message.id > seen for message in messages),
    }


def suggestion(world: World, one: Suggestion) -> View:
    """Show something to try."""
    return {"person": one.person, "name": world.people[one.person].name, "words": one.words}


def state(world: World, who: Person, seen: int) -> View:
    """Show the whole of a person's private chat."""
    profile, language = world.profile, who.language_code
    return {
        "person": person(world, who, seen),
        "bot": {
            "name": profile.said("name", language),
            "username": world.username,
            "description": profile.said("description", language),
            "short_description": profile.said("short_description", language),
        },
        "started": who.started,
        "start": who.start,
        "blocked": who.blocked,
        "commands": profile.menu(who.id, language),
        "messages": [message(one) for one in world.open_chat(who.id).messages],
        "keyboard": [
            [{"text": key.text, "kind": key.kind, "most": key.most} for key in row]
            for row in keyboards.keys(world.open_chat(who.id))
        ],
        "doing": _doing(world, who),
        "remarks": [
            {"method": method, "sentence": sentence, "times": times}
            for method, sentence, times in world.remarks.listing()
        ],
        "waiting": [
            query.id
            for query in world.waiting()
            if query.person == who.id and query.chat_id == who.id
        ],
    }


def _doing(world: World, who: Person) -> View | None:
    doing = world.open_chat(who.id).doing
    left = doing.until - world.clock() if doing else 0.0
    return {"action": doing.action, "seconds": left} if doing and left > 0 else None


def message(one: Message) -> View:
    """Show a message with its buttons and files."""
    document = None
    if one.file is not None and one.file.kind == "document":
        url = f"/page/files/{one.file.id}"
        document = {"url": url, "name": one.file.name, "size": len(one.file.data)}
    return {
        "id": one.id,
        "mine": one.mine,
        "date": one.date.isoformat(),
        "edited": one.edited,
        "html": one.html,
        "text": one.text,
        "keyboard": [
            [{"text": b.text, "style": b.style, "kind": b.kind, "url": b.url} for b in row]
            for row in one.keyboard
        ],
        "photo": {"url": f"/page/files/{one.photo[-1].id}"} if one.photo else None,
        "document": document,
        "media": one.media if one.mine else None,
        "shared": [_name(user) for user in one.extra.get("users_shared", {}).get("users", [])],
    }


def _name(shared: dict[str, Any]) -> str:
    names = (shared.get("first_name"), shared.get("last_name"))
    return " ".join(filter(None, names)) or str(shared["user_id"])
