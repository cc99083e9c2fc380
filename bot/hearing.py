"""Hearing: what of an update concerns the bot, in words that are not Telegram's.

Of what people write, only what is seen gets further: see `conversations.written.signs`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter
from telegram import Bot, CallbackQuery, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from conversations.commands import SPOKEN
from conversations.said import Commanded, Said, Sent, Shared, Tapped, Wrote
from conversations.screens import Attachment, FileKind
from conversations.turn import Sender
from conversations.written.signs import one_line, visible

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
"""Exactly what is handled; edited messages are left out on purpose."""

_LOOKED_AT = ("message_id", "date", "chat")

Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""A number a database can keep."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)


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
    """A command written in a group; nothing personal is ever answered there."""

    update_id: int
    chat_id: Number
    language: str | None
    command: str


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
    if message.from_user is None or message.from_user.is_bot:
        return None
    command = _COMMAND.fullmatch(visible(message.text or ""))
    if command and command[2] and command[2].casefold() != username.casefold():
        return None
    if message.chat.type != ChatType.PRIVATE:
        # A word nobody addressed to this bot may be meant for another one in the group.
        if command is None or not (command[2] or command[1].lower() in SPOKEN):
            return None
        language = message.from_user.language_code
        return HeardInGroup(update_id, message.chat.id, language, command[1].lower())
    said = _said(message, command)
    return Heard(update_id, _sender(message.from_user), said) if said else None


def _said(message: Message, command: re.Match[str] | None) -> Said | None:
    if message.users_shared:
        people = message.users_shared.users
        names = (one_line(f"{who.first_name or ''} {who.last_name or ''}") for who in people)
        return Shared(tuple(name or None for name in names))
    if message.forward_origin or (message.text is None and message.effective_attachment):
        words = message.text or message.caption or ""
        return Sent(_attachment(message), visible(words))
    if command:
        return Commanded(command[1].lower(), (command[3] or "").strip())
    return Wrote(visible(message.text)) if message.text else None


def _attachment(message: Message) -> Attachment | None:
    if message.photo:
        return Attachment(FileKind.PHOTO, message.photo[-1].file_id)
    if message.document:
        return Attachment(FileKind.DOCUMENT, message.document.file_id)
    return None


def _sender(user: User) -> Sender:
    if not 0 < user.id < 2**63:
        raise ValueError("nobody has such a number")
    name = one_line(user.full_name) or user.username or f"Telegram {user.id}"
    return Sender(user.id, name, user.language_code)
