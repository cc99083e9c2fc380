"""The methods that write messages, change them and take them away."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from simulator import buttons, keyboards, wire
from simulator.chats import Doing, Message, Toast
from simulator.description import Params
from simulator.entities import Entity, Formatted, utf16_length
from simulator.files import MOST_FETCHED_BYTES, MOST_SENT_BYTES, StoredFile
from simulator.markup import finish, parse
from simulator.refusals import NOT_MODIFIED, bad_request
from simulator.values import Upload
from simulator.world import World

MOST_TEXT = 4096
MOST_CAPTION = 1024
ACTION_LASTS = 5.0
"""Seconds for which a chat says what the bot is doing."""
_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)


async def send_message(world: World, params: Params) -> Any:
    """`sendMessage`."""
    body = _parsed(params, "text", "entities")
    chat_id = world.reach(params["chat_id"], "write")
    place = _place(world, chat_id, params)
    return _post(world, chat_id, place, _said(body))


async def send_photo(world: World, params: Params) -> Any:
    """`sendPhoto`: uploaded, or by the file_id of any size."""
    words = _parsed(params, "caption", "caption_entities")
    chat_id = world.reach(params["chat_id"], "write")
    body = _captioned(words)
    given = params["photo"]
    if isinstance(given, Upload):
        photo = world.files.add_photo(given.data)
    else:
        photo = _again(world, given, "photo").sizes
    place = _place(world, chat_id, params)
    return _post(world, chat_id, place, body, media="photo", photo=photo)


async def send_document(world: World, params: Params) -> Any:
    """`sendDocument`: uploaded, or by file_id."""
    words = _parsed(params, "caption", "caption_entities")
    chat_id = world.reach(params["chat_id"], "write")
    body = _captioned(words)
    given = params["document"]
    if isinstance(given, Upload):
        if not given.data:
            raise bad_request("file must be non-empty")
        if len(given.data) > MOST_SENT_BYTES:
            raise bad_request("file is too big")
        file = world.files.add("document", given.name, given.mime, given.data)
    else:
        file = _again(world, given, "document")
    place = _place(world, chat_id, params)
    return _post(world, chat_id, place, body, media="document", file=file)


async def edit_message_text(world: World, params: Params) -> Any:
    """`editMessageText`."""
    if "text" not in params:
        raise bad_request("message text is empty")
    body = _parsed(params, "text", "entities")
    message = _editable(world, params)
    if message.photo or message.file:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, message, _said(body), params.get("reply_markup"))


async def edit_message_reply_markup(world: World, params: Params) -> Any:
    """`editMessageReplyMarkup`."""
    message = _editable(world, params)
    return _edit(world, message, message.body, params.get("reply_markup"))


async def delete_message(world: World, params: Params) -> Any:
    """`deleteMessage`: within 48 hours; in groups only the bot's own."""
    chat_id = world.reach(params["chat_id"], "delete")
    chat = world.open_chat(chat_id)
    message = chat.by_id.get(params["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if message.mine and chat_id in world.groups:
        raise bad_request("message can't be deleted")
    if world.wall() - message.date > timedelta(hours=48):
        raise bad_request("message can't be deleted for everyone")
    chat.remove(message.id)
    world.changed(chat_id)
    return True


async def answer_callback_query(world: World, params: Params) -> Any:
    """`answerCallbackQuery`: once for each query, and not too late."""
    text = params.get("text") or None
    if text and utf16_length(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if url := params.get("url"):
        own = rf"(https?://)?t\.me/{world.username}/?\?start=[A-Za-z0-9_-]{{1,64}}"
        if not re.fullmatch(own, url, re.IGNORECASE):
            raise bad_request("URL_INVALID")
    query = world.answer(params["callback_query_id"])
    toast = Toast(query.id, text, params.get("show_alert", False))
    world.open_chat(query.chat_id).toasts.append(toast)
    shown = {"query": toast.query, "text": toast.text, "alert": toast.alert}
    world.changed(query.chat_id, shown)
    return True


async def send_chat_action(world: World, params: Params) -> Any:
    """`sendChatAction`: "is typing", for five seconds or until the bot's next message."""
    if params["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat_id = world.reach(params["chat_id"], "write")
    _topic(world, chat_id, params)
    chat = world.open_chat(chat_id)
    chat.doing = Doing(params["action"], world.clock() + ACTION_LASTS)
    world.changed(chat_id)
    return True


async def get_file(world: World, params: Params) -> Any:
    """`getFile`: where to fetch a file of at most 20 MB."""
    stored = world.files.find(params["file_id"])
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > MOST_FETCHED_BYTES:
        raise bad_request("file is too big")
    return {**stored.json(), "file_path": stored.path}


def _parsed(params: Params, words: str, marks: str) -> Formatted:
    given = [
        Entity(it["type"], it["offset"], it["length"], it.get("url"), it.get("language"))
        for it in params.get(marks, [])
    ]
    return parse(params.get(words, ""), params.get("parse_mode"), given)


def _said(parsed: Formatted) -> Formatted:
    body = finish(parsed)
    if not body.text:
        raise bad_request("text must be non-empty")
    if utf16_length(body.text) > MOST_TEXT:
        raise bad_request("message is too long")
    return body


def _captioned(parsed: Formatted) -> Formatted:
    body = finish(parsed)
    if utf16_length(body.text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    return body


def _again(world: World, file_id: str, kind: str) -> StoredFile:
    if file_id.startswith(("http://", "https://")):
        raise bad_request("the stand-in fetches no files by URL")
    stored = world.files.find(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        found, wanted = stored.kind.capitalize(), kind.capitalize()
        raise bad_request(f"can't use file of type {found} as {wanted}")
    return stored


def _place(world: World, chat_id: int, params: Params) -> Params:
    """Give the fields of a message that say where it stands, and with which buttons."""
    reply = params.get("reply_parameters") or {}
    reply_to = reply.get("message_id")
    if reply_to is not None and reply_to not in world.open_chat(chat_id).by_id:
        if not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        reply_to = None
    extra = {"has_protected_content": True} if params.get("protect_content") else {}
    extra |= _topic(world, chat_id, params)
    markup = buttons.checked(params.get("reply_markup"), private=chat_id in world.people)
    return {"reply_to": reply_to, "extra": extra, "markup": markup}


def _post(world: World, chat_id: int, place: Params, body: Formatted, **more: Any) -> Any:
    world.pace.spend(chat_id, group=chat_id in world.groups)
    keyboards.put(world.open_chat(chat_id), place["markup"])
    return wire.message(world, world.post(chat_id, None, body, **place, **more))


def _topic(world: World, chat_id: int, params: Params) -> Params:
    """Give the fields of a message in a topic; refused where the forum has no such one."""
    topic = params.get("message_thread_id", 0)
    if topic <= 0:
        return {}
    group = world.groups.get(chat_id)
    if group is None or topic not in group.topics:
        raise bad_request("message thread not found")
    return {"message_thread_id": topic, "is_topic_message": True}


def _editable(world: World, params: Params) -> Message:
    if not (params.keys() & {"chat_id", "message_id"}):
        raise bad_request("message identifier is not specified")
    chat_id = world.reach(params.get("chat_id", ""), "edit")
    message = world.open_chat(chat_id).by_id.get(params.get("message_id", 0))
    if message is None:
        raise bad_request("message to edit not found")
    if message.mine:
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, message: Message, body: Formatted, raw: Params | None) -> Any:
    markup = buttons.checked(raw)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    if (body, markup) == (message.body, message.markup):
        raise bad_request(NOT_MODIFIED)
    world.pace.spend(message.chat_id, group=message.chat_id in world.groups)
    message.edited = message.edited or body != message.body
    message.body, message.markup = body, markup
    message.edit_date = world.wall()
    world.changed(message.chat_id)
    return wire.message(world, message)
