"""Hearing: what of an update concerns the bot, in words that are not Telegram's.

Of what people write, only what is seen gets further: see `conversations.written.signs`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from telegram import Bot, CallbackQuery, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from conversations.commands import SPOKEN
from conversations.said import Commanded, Corrected, Number, Said, Sent, Shared, Tapped, Wrote
from conversations.said import Message as SaidIn
from conversations.screens import Attachment, FileKind
from conversations.turn import Sender
from conversations.written.signs import one_line, visible

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""Exactly what is handled; an edited message only where it may correct an answer."""

_LOOKED_AT = ("message_id", "date", "chat")

_COMMAND = re.compile(
    r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?[.,;:!?…]*(?:\s+(.*))?", re.DOTALL
)
"""A sign behind the word is no part of it: it ends a sentence."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something a person said to the bot in private.

    `message_id` is the message whose button was tapped, if it can still be edited; `query_id`
    is the tap that waits for an answer.
    """

    update_id: int
    sender: Sender
    said: Said
    message_id: Number | None = None
    query_id: str | None = None


@dataclass(frozen=True, slots=True)
class HeardInGroup:
    """A command written in a group; nothing personal is ever answered there.

    `topic` is the part of a forum in which it was written, None where there are none.
    """

    update_id: int
    chat_id: Number
    language: str | None
    command: str
    topic: Number | None = None


@dataclass(frozen=True, slots=True)
class TappedElsewhere:
    """A tap that comes from no private chat: it gets its answer, and nothing happens."""

    update_id: int
    query_id: str


@dataclass(frozen=True, slots=True)
class Reached:
    """A person blocked the bot, or came back."""

    update_id: int
    telegram_id: Number
    reachable: bool


Hearing = Heard | HeardInGroup | TappedElsewhere | Reached

_AS_SAID: TypeAdapter[Hearing | None] = TypeAdapter(
    Hearing | None, config=ConfigDict(strict=True, revalidate_instances="always")
)


def read(raw: Mapping[str, Any], bot: Bot) -> Update:
    """Return the library's update; of the message under a tap only what is looked at.

    To build objects for its text and its buttons, which the bot wrote itself, costs as much as
    half the turn. Raises what the library raises for an update it cannot read.
    """
    update = dict(raw)
    query = update.get("callback_query")
    if isinstance(query, dict) and isinstance(message := query.get("message"), dict):
        looked_at = {name: message[name] for name in _LOOKED_AT if name in message}
        update["callback_query"] = {**query, "message": looked_at}
    return Update.de_json(update, bot)


def hear(update: Update, username: str) -> Hearing | None:
    """Return what an update means to the bot called `username`, None when it means nothing.

    The library takes any value for any field. Nothing that is not what it says goes further:
    raises ValidationError, or whatever else an update of a wrong shape brings about.
    """
    return _AS_SAID.validate_python(_hear(update, username))


def _hear(update: Update, username: str) -> Hearing | None:
    if update.callback_query:
        return _hear_tap(update.update_id, update.callback_query)
    if update.my_chat_member:
        return _hear_membership(update.update_id, update.my_chat_member)
    if update.message:
        return _hear_message(update.update_id, update.message, username)
    if update.edited_message:
        return _hear_correction(update.update_id, update.edited_message)
    return None


def _hear_tap(update_id: int, query: CallbackQuery) -> Hearing:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return TappedElsewhere(update_id, query.id)
    message_id = message.message_id if message.is_accessible else None
    tapped = Tapped(query.data or "")
    return Heard(update_id, _sender(query.from_user), tapped, message_id, query.id)


def _hear_membership(update_id: int, change: ChatMemberUpdated) -> Hearing | None:
    if change.chat.type != ChatType.PRIVATE:
        return None
    gone = change.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    return Reached(update_id, change.from_user.id, not gone)


def _hear_message(update_id: int, message: Message, username: str) -> Hearing | None:
    command = _COMMAND.fullmatch(visible(message.text or ""))
    if command and command[2] and command[2].casefold() != username.casefold():
        return None
    if message.chat.type != ChatType.PRIVATE:
        return _hear_in_group(update_id, message, command)
    if message.from_user is None or message.from_user.is_bot:
        return None
    heard = _said(message, command)
    return Heard(update_id, _sender(message.from_user), heard) if heard else None


def _hear_in_group(
    update_id: int, message: Message, command: re.Match[str] | None
) -> HeardInGroup | None:
    """Hear a command, also of whoever speaks as the group or as a channel (`sender_chat`)."""
    writer = message.from_user
    if message.sender_chat is None and (writer is None or writer.is_bot):
        return None
    # A word nobody addressed to this bot may be meant for another one in the group.
    if command is None or not (command[2] or command[1].lower() in SPOKEN):
        return None
    language = writer.language_code if writer else None
    topic = message.message_thread_id if message.is_topic_message else None
    return HeardInGroup(update_id, message.chat.id, language, command[1].lower(), topic)


def _hear_correction(update_id: int, message: Message) -> Heard | None:
    writer, words = message.from_user, message.text or message.caption
    if message.chat.type != ChatType.PRIVATE or writer is None or writer.is_bot or not words:
        return None
    return Heard(update_id, _sender(writer), Corrected(visible(words), _known_by(message)))


def _known_by(message: Message) -> SaidIn:
    return SaidIn(message.message_id, message.date, message.media_group_id)


def _said(message: Message, command: re.Match[str] | None) -> Said | None:
    if message.users_shared:
        people = message.users_shared.users
        names = (one_line(f"{who.first_name or ''} {who.last_name or ''}") for who in people)
        return Shared(tuple(name or None for name in names))
    if message.forward_origin or (message.text is None and message.effective_attachment):
        words = visible(message.text or message.caption or "")
        is_forwarded = message.forward_origin is not None
        is_text = message.text is not None
        return Sent(_attachment(message), words, is_forwarded, is_text, _known_by(message))
    if command:
        return Commanded(command[1].lower(), (command[3] or "").strip())
    return Wrote(visible(message.text), _known_by(message)) if message.text else None


def _attachment(message: Message) -> Attachment | None:
    if message.photo:
        return Attachment(FileKind.PHOTO, message.photo[-1].file_id)
    if message.document:
        return Attachment(FileKind.DOCUMENT, message.document.file_id, message.document.file_size)
    return None


def _sender(user: User) -> Sender:
    if not 0 < user.id < 2**63:
        raise ValueError("nobody has such a number")
    name = one_line(user.full_name) or user.username or f"Telegram {user.id}"
    return Sender(user.id, name, user.language_code)
