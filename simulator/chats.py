"""People, groups, chats and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from simulator.entities import Entity, Formatted
from simulator.files import StoredFile
from simulator.shown import to_html

Media = Literal["photo", "voice", "sticker", "document", "forward"]


@dataclass
class Person:
    """Somebody with a telephone. `start` is the payload of the link they were given."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "it"
    note: str = ""
    start: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name or ''}".strip()


@dataclass
class Group:
    """A group the bot is in; the first member made it. Ids below −10¹² are supergroups."""

    id: int
    title: str
    members: list[int]
    bot_is_member: bool = True
    migrated_to: int | None = None
    bot_has_spoken: bool = False
    topics: list[int] = field(default_factory=list)
    """Of a forum: the number of the message each topic began with."""

    @property
    def is_supergroup(self) -> bool:
        """Whether it has been upgraded."""
        return self.id < -(10**12)


@dataclass(frozen=True)
class Button:
    """One button under a message."""

    text: str
    style: str | None = None
    callback_data: str | None = None
    url: str | None = None
    copies: str | None = None

    @property
    def kind(self) -> str:
        """`tap` (asks the bot), `url` (opens an address), `copy` (copies a text) or `other`."""
        if self.callback_data is not None:
            return "tap"
        if self.copies is not None:
            return "copy"
        return "url" if self.url is not None else "other"


@dataclass(frozen=True)
class Toast:
    """What a tap brought up on the screen: the bot's answer to callback query `query`."""

    query: str
    text: str | None
    alert: bool


@dataclass
class Message:
    """A message in a chat. `sender` is a person's id, None for the bot."""

    id: int
    chat_id: int
    sender: int | None
    date: datetime
    body: Formatted = field(default_factory=lambda: Formatted(""))
    markup: dict[str, Any] | None = None
    media: Media | None = None
    photo: list[StoredFile] = field(default_factory=list)
    file: StoredFile | None = None
    edit_date: datetime | None = None
    edited: bool = False
    reply_to: int | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def mine(self) -> bool:
        """Written by a person, not by the bot."""
        return self.sender is not None

    @property
    def text(self) -> str:
        """Its words, or its caption."""
        return self.body.text

    @property
    def entities(self) -> tuple[Entity, ...]:
        """What its words mean, in UTF-16 offsets."""
        return self.body.entities

    @property
    def html(self) -> str:
        """Its words as HTML that is safe on a page."""
        return to_html(self.body)

    @property
    def keyboard(self) -> list[list[Button]]:
        """The rows of buttons under it."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [[_read(button) for button in row] for row in rows]


def _read(button: dict[str, Any]) -> Button:
    copies = button.get("copy_text", {}).get("text")
    return Button(
        button["text"], button.get("style"), button.get("callback_data"), button.get("url"), copies
    )


@dataclass(frozen=True)
class Doing:
    """What the bot says that it is doing, until a moment of the clock."""

    action: str
    until: float


@dataclass(frozen=True)
class Suggestion:
    """Something to try as a person, in words by language (`it`, `en`)."""

    person: int
    words: dict[str, str]


@dataclass
class Chat:
    """A conversation: all its messages, oldest first, and the toasts its people saw.

    `keyboard` is the ReplyKeyboardMarkup the bot has put below it.
    """

    id: int
    instance: str
    messages: list[Message] = field(default_factory=list)
    toasts: list[Toast] = field(default_factory=list)
    by_id: dict[int, Message] = field(default_factory=dict)
    keyboard: dict[str, Any] | None = None
    doing: Doing | None = None

    @property
    def last(self) -> Message:
        """The newest message; IndexError in an empty chat."""
        return self.messages[-1]

    def add(self, message: Message) -> None:
        """Put a message at the end."""
        self.messages.append(message)
        self.by_id[message.id] = message

    def remove(self, message_id: int) -> None:
        """Take a message away; KeyError if it is not there."""
        self.messages.remove(self.by_id.pop(message_id))


@dataclass
class Query:
    """A tap that waits for the bot's answer; `at` in seconds of the clock."""

    id: str
    person: int
    chat_id: int
    at: float
