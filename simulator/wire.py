"""The objects of the Bot API as Telegram's server writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from simulator.chats import Group, Message, Person
from simulator.files import StoredFile

if TYPE_CHECKING:
    from simulator.world import World

Json = dict[str, Any]
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)
_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
)


def bot(world: World, *, full: bool = False) -> Json:
    """Write the bot's User; `full` as `getMe` answers it."""
    whole: Json = {
        "id": world.bot_id,
        "is_bot": True,
        "first_name": world.profile.said("name", None),
        "username": world.username,
    }
    if full:
        whole |= {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "supports_guest_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }
    return whole


def user(person: Person) -> Json:
    """Write a person's User."""
    whole: Json = {"id": person.id, "is_bot": False, "first_name": person.first_name}
    perhaps = {
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
    }
    return whole | _given(perhaps)


def sender(world: World, person_id: int | None) -> Json:
    """Write the User of a person, or of the bot for None."""
    return bot(world) if person_id is None else user(world.people[person_id])


def chat(world: World, chat_id: int) -> Json:
    """Write a Chat."""
    if chat_id in world.groups:
        return _group(world.groups[chat_id])
    person = world.people[chat_id]
    perhaps = {"last_name": person.last_name, "username": person.username}
    return {"id": chat_id, "first_name": person.first_name, **_given(perhaps), "type": "private"}


def _given(fields: Mapping[str, str | None]) -> Json:
    """Return the fields that are not empty: Telegram leaves the others out."""
    return {name: value for name, value in fields.items() if value}


def _group(group: Group) -> Json:
    whole: Json = {"id": group.id, "title": group.title}
    if group.is_supergroup:
        forum = {"is_forum": True} if group.topics else {}
        return {**whole, "type": "supergroup", **forum}
    gifts = dict.fromkeys(_GIFTS, False)
    return {
        **whole,
        "type": "group",
        "all_members_are_administrators": True,
        "accepted_gift_types": gifts,
    }


def full_chat(world: World, chat_id: int) -> Json:
    """Write a ChatFullInfo."""
    private = chat_id in world.people
    whole = chat(world, chat_id)
    whole["accepted_gift_types"] = dict.fromkeys(_GIFTS, private)
    if private and "username" in whole:
        whole["active_usernames"] = [whole["username"]]
    if not private:
        whole["permissions"] = dict.fromkeys(_PERMISSIONS, True)
    return {**whole, "max_reaction_count": 11, "accent_color_id": abs(chat_id) % 7}


def member(who: Json, status: str) -> Json:
    """Write a ChatMember with the fields its status has."""
    whole: Json = {"user": who, "status": status}
    if status == "creator":
        whole["is_anonymous"] = False
    if status == "kicked":
        whole["until_date"] = 0
    return whole


def photo_size(stored: StoredFile) -> Json:
    """Write a PhotoSize."""
    return {**stored.json(), "width": stored.width, "height": stored.height}


def message(world: World, it: Message, *, nested: bool = False) -> Json:
    """Write a Message; a nested one does not show in turn what it replies to."""
    whole: Json = {
        "message_id": it.id,
        "from": sender(world, it.sender),
        "chat": chat(world, it.chat_id),
        "date": int(it.date.timestamp()),
    }
    if it.edit_date is not None:
        whole["edit_date"] = int(it.edit_date.timestamp())
    whole |= it.extra
    replied = world.open_chat(it.chat_id).by_id.get(it.reply_to or 0)
    if replied is not None and not nested:
        whole["reply_to_message"] = message(world, replied, nested=True)
    whole |= _media(it)
    words, marks = ("caption", "caption_entities") if it.photo or it.file else ("text", "entities")
    if it.text:
        whole[words] = it.text
    if it.entities:
        whole[marks] = [entity.json() for entity in it.entities]
    if it.markup and "inline_keyboard" in it.markup:
        whole["reply_markup"] = {"inline_keyboard": it.markup["inline_keyboard"]}
    return whole


def _media(it: Message) -> Json:
    if it.photo:
        return {"photo": [photo_size(stored) for stored in it.photo]}
    if it.file is None:
        return {}
    base = it.file.json()
    if it.file.kind == "voice":
        return {"voice": {"duration": 2, "mime_type": it.file.mime, **base}}
    if it.file.kind == "sticker":
        kind = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
        return {"sticker": {"width": 512, "height": 512, **kind, **base}}
    return {"document": {"file_name": it.file.name, "mime_type": it.file.mime, **base}}
