"""Groups: who is told what in them, and what becomes of the bot there."""

from __future__ import annotations

import re
from typing import Any

from simulator import wire
from simulator.chats import Group, Message
from simulator.world import World

# Telegram puts these in the place of whoever speaks as a group or a channel.
_ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_CHANNEL = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}


def is_heard(world: World, message: Message) -> bool:
    """Tell whether the bot gets a message, in privacy mode as Telegram documents it.

    Of a group it gets commands for it by name, other commands once it has spoken there, replies
    to its own messages, and service messages; of a private chat everything.
    """
    group = world.groups.get(message.chat_id)
    is_service = message.extra and not message.text
    if group is None or (is_service and group.bot_is_member):
        return True
    if not group.bot_is_member:
        return False
    replied = world.open_chat(group.id).by_id.get(message.reply_to or 0)
    if replied is not None and not replied.mine:
        return True
    command = re.match(r"/[A-Za-z0-9_]{1,64}(?:@(\w+))?(?!\S)", message.text)
    if command is None:
        return False
    if command.group(1) is None:
        return group.bot_has_spoken
    return command.group(1).lower() == world.username.lower()


def hand_over(world: World, message: Message) -> int | None:
    """Queue the update about a person's message, if the bot gets it; its id."""
    if message.sender is None or not is_heard(world, message):
        return None
    return world.tell("message", wire.message(world, message), message.sender)


def manner(
    world: World, chat_id: int, topic: int | None, speaking_as: int | None
) -> dict[str, Any]:
    """Return how somebody writes in a group: in which topic of a forum, and as whom.

    Whoever is anonymous speaks as the group; a channel that is linked speaks as itself. Raises
    LookupError for a topic the group does not have.
    """
    said: dict[str, Any] = {}
    if topic is not None:
        if topic not in world.groups[chat_id].topics:
            raise LookupError("no such topic")
        said |= {"message_thread_id": topic, "is_topic_message": True}
    if speaking_as == chat_id:
        said["from"] = _ANONYMOUS
        said["sender_chat"] = wire.chat(world, chat_id)
    elif speaking_as is not None:
        said["from"] = _CHANNEL
        said["sender_chat"] = {"id": speaking_as, "title": "Un canale", "type": "channel"}
    return said


def change_membership(
    world: World, chat_id: int, by: int | None, statuses: tuple[str, str]
) -> int | None:
    """Queue `my_chat_member`: the bot's status in a chat changed, by a person or (None) itself."""
    me = wire.bot(world)
    old, new = statuses
    value = {
        "chat": wire.chat(world, chat_id),
        "from": wire.sender(world, by),
        "date": world.unix_time(),
        "old_chat_member": wire.member(me, old),
        "new_chat_member": wire.member(me, new),
    }
    return world.tell("my_chat_member", value, chat_id)


def found(world: World, id: int, title: str, members: list[int]) -> Group:
    """Make a group: its first member made it, and added the bot."""
    group = world.groups[id] = Group(id, title, members)
    change_membership(world, id, members[0], ("left", "member"))
    added = {"new_chat_members": [wire.bot(world)]}
    hand_over(world, world.post(id, members[0], extra=added))
    return group


def upgrade(world: World, group: Group) -> Group:
    """Make a supergroup of a group; the old one only refuses from now on."""
    new = Group(-(10**12) - abs(group.id), group.title, list(group.members))
    world.groups[new.id] = new
    founder = group.members[0]
    hand_over(world, world.post(group.id, founder, extra={"migrate_to_chat_id": new.id}))
    group.migrated_to = new.id
    hand_over(world, world.post(new.id, founder, extra={"migrate_from_chat_id": group.id}))
    return new
