"""What people do with their telephones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator import wire
from simulator.chats import Button, Chat, Group, Media, Message, Person
from simulator.files import SMALL_PICTURE
from simulator.markup import Formatted, read
from simulator.world import World

# A Telegram client cuts longer texts into several messages.
_LONGEST_TEXT = 4096
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Tap:
    """What a tap did: the callback query and its update (None if the bot does not listen to taps),
    or the address a url button opens."""

    query: str | None = None
    update_id: int | None = None
    url: str | None = None


class People:
    """Everybody who talks to the bot, and the bot's groups."""

    def __init__(self, world: World) -> None:
        self.world = world

    def add_person(
        self,
        id: int,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "it",
        note: str = "",
        start: str | None = None,
    ) -> Person:
        """Somebody new, who has not pressed START yet; `start` is the payload of their link."""
        if start is not None and not _PAYLOAD.fullmatch(start):
            raise ValueError("a /start payload is 1 to 64 of A-Z a-z 0-9 _ -")
        person = Person(id, first_name, last_name, username, language_code, note, start)
        self.world.people[id] = person
        self.world.open_chat(id)
        return person

    def add_group(self, id: int, title: str, members: Iterable[Person | int]) -> Group:
        """A group that its first member made and added the bot to; `id` is negative."""
        if id >= 0:
            raise ValueError("a group's id is negative")
        ids = [self._id(one) for one in members]
        if not ids:
            raise ValueError("a group has at least the member who made it")
        group = self.world.groups[id] = Group(id, title, ids)
        self.world.open_chat(id)
        me = wire.bot(self.world)
        self._membership(id, ids[0], "left", "member")
        added = {"new_chat_members": [me]}
        self._tell(self.world.post(id, ids[0], extra=added))
        return group

    def migrate(self, group: Group) -> Group:
        """The group becomes a supergroup with a new id; the old one only refuses from now on."""
        world = self.world
        new = Group(-(10**12) - abs(group.id), group.title, list(group.members))
        world.groups[new.id] = new
        world.open_chat(new.id)
        moved = world.post(group.id, group.members[0], extra={"migrate_to_chat_id": new.id})
        self._tell(moved)
        group.migrated_to = new.id
        came = world.post(new.id, group.members[0], extra={"migrate_from_chat_id": group.id})
        self._tell(came)
        return new

    def says(
        self,
        person: Person | int,
        text: str,
        chat: Chat | Group | int | None = None,
        reply_to: int | None = None,
    ) -> int | None:
        """Somebody writes, in private or in a group; the (last) update's id.

        None when the bot is not told: it does not listen to messages, or the group's privacy mode
        keeps it from the bot. ValueError for a text without words, and in a blocked chat.
        """
        who = self._awake(person)
        chat_id = self._chat_id(chat, who)
        words = text.strip()
        if not words:
            raise ValueError("Telegram sends no message without words")
        if chat_id == who.id:
            who.started = True
        update: int | None = None
        for start in range(0, len(words), _LONGEST_TEXT):
            body = read(words[start : start + _LONGEST_TEXT], None)
            answered = self.world.groups.get(chat_id)
            last_was_bot = answered is not None and answered.last_was_bot
            message = self.world.post(chat_id, who.id, body, reply_to=reply_to)
            if self._is_heard(message, last_was_bot=last_was_bot):
                update = self._tell(message)
        return update

    def starts(self, person: Person | int, payload: str | None = None) -> int | None:
        """Somebody presses START (after a block: RESTART), with their link's payload or `payload`."""
        who = self._person(person)
        if who.blocked:
            self.unblocks(who)
        payload = payload if payload is not None else who.start
        return self.says(who, f"/start {payload}" if payload else "/start")

    def taps(
        self,
        person: Person | int,
        message_id: int,
        row: int,
        column: int,
        chat: Chat | Group | int | None = None,
    ) -> Tap:
        """Somebody taps a button that is under the message now; LookupError if there is none."""
        who = self._awake(person)
        chat_id = self._chat_id(chat, who)
        message = self.world.open_chat(chat_id).by_id[message_id]
        if row < 0 or column < 0:
            raise IndexError("rows and columns count from 0")
        button = message.keyboard[row][column]
        if button.url is not None:
            return self._open_url(who, button)
        if button.callback_data is None:
            raise LookupError("this button does not ask the bot")
        return self._query(who, chat_id, message_id, button.callback_data)

    def taps_data(
        self,
        person: Person | int,
        message_id: int,
        data: bytes | str,
        chat: Chat | Group | int | None = None,
    ) -> Tap:
        """A modified client sends any callback data, for any message, also one that is gone.

        Telegram hands 1 to 64 bytes on; ValueError for others. What is no UTF-8 arrives, as from
        Telegram's server, with replacement characters.
        """
        who = self._awake(person)
        raw = data.encode() if isinstance(data, str) else data
        if not 1 <= len(raw) <= 64:
            raise ValueError("callback data is 1 to 64 bytes")
        words = raw.decode(errors="replace")
        return self._query(who, self._chat_id(chat, who), message_id, words)

    def sends(self, person: Person | int, media: Media) -> int | None:
        """Somebody sends a photo, a voice message, a sticker, a document, or forwards a message."""
        who = self._awake(person)
        who.started = True
        files = self.world.files
        more: dict[str, Any] = {"media": media}
        body = Formatted("")
        if media == "photo":
            more["photo"] = files.add_photo(SMALL_PICTURE)
        elif media == "voice":
            more["file"] = files.add("voice", "voice.oga", "audio/ogg", b"OggS")
        elif media == "sticker":
            more["file"] = files.add("sticker", "sticker.webp", "image/webp", b"RIFF")
        elif media == "document":
            pdf = b"%PDF-1.4\n%%EOF\n"
            more["file"] = files.add("document", "documento.pdf", "application/pdf", pdf)
        else:
            body = Formatted("Messaggio inoltrato")
            origin = {"type": "user", "sender_user": wire.user(who)}
            origin["date"] = self.world.unix_time()
            more["extra"] = {"forward_origin": origin}
        return self._tell(self.world.post(who.id, who.id, body, **more))

    def edits(self, person: Person | int, message_id: int, text: str) -> int | None:
        """Somebody changes a message of theirs; LookupError if it is none of theirs."""
        who = self._awake(person)
        message = self.world.open_chat(who.id).by_id[message_id]
        if message.sender != who.id:
            raise LookupError("not their message")
        message.body = read(text, None)
        message.edit_date = self.world.wall()
        message.edited = True
        self.world.changed(who.id)
        return self.world.tell("edited_message", self.world.message_json(message), who.id)

    def blocks(self, person: Person | int) -> int | None:
        """Somebody blocks the bot."""
        return self._block(self._person(person), blocked=True)

    def unblocks(self, person: Person | int) -> int | None:
        """Somebody takes the block away."""
        return self._block(self._person(person), blocked=False)

    def deactivates(self, person: Person | int) -> None:
        """Somebody deletes their account: the bot is not told, every sending is refused."""
        self._person(person).deactivated = True

    def loses_message(self, person: Person | int, message_id: int) -> None:
        """A message is deleted on the person's side; KeyError if it is not there."""
        who = self._person(person)
        self.world.open_chat(who.id).remove(message_id)
        self.world.changed(who.id)

    def redeliver(self, update_id: int) -> None:
        """Telegram hands out an update once more under the same id; KeyError if too old."""
        self.world.updates.again(update_id)

    def chat(self, whom: Person | Group | int) -> Chat:
        """The private chat with a person, or a group's chat."""
        return self.world.open_chat(whom if isinstance(whom, int) else whom.id)

    def _id(self, person: Person | int) -> int:
        return person if isinstance(person, int) else person.id

    def _person(self, person: Person | int) -> Person:
        return self.world.people[self._id(person)]

    def _awake(self, person: Person | int) -> Person:
        who = self._person(person)
        if who.blocked or who.deactivated:
            raise ValueError(f"{who.name} cannot write to the bot now")
        return who

    def _chat_id(self, chat: Chat | Group | int | None, who: Person) -> int:
        if chat is None:
            return who.id
        return chat if isinstance(chat, int) else chat.id

    def _tell(self, message: Message) -> int | None:
        assert message.sender is not None
        group = self.world.groups.get(message.chat_id)
        if group is not None and not group.bot_is_member:
            return None
        return self.world.tell("message", self.world.message_json(message), message.sender)

    def _is_heard(self, message: Message, *, last_was_bot: bool) -> bool:
        """Privacy mode: of a group the bot hears commands for it and replies to it."""
        if message.chat_id not in self.world.groups:
            return True
        replied = self.world.open_chat(message.chat_id).by_id.get(message.reply_to or 0)
        if replied is not None and not replied.mine:
            return True
        match = re.match(r"/[A-Za-z0-9_]{1,64}(@\w+)?(?!\S)", message.text)
        if match is None:
            return f"@{self.world.username}".lower() in message.text.lower().split()
        addressee = (match.group(1) or "").lower()
        return addressee == f"@{self.world.username}".lower() or (not addressee and last_was_bot)

    def _open_url(self, who: Person, button: Button) -> Tap:
        own = re.fullmatch(
            rf"(?:https?://)?t\.me/{self.world.username}/?\?start=({_PAYLOAD.pattern})",
            button.url or "",
            re.IGNORECASE,
        )
        if own:
            return Tap(update_id=self.starts(who, own.group(1)), url=button.url)
        return Tap(url=button.url)

    def _query(self, who: Person, chat_id: int, message_id: int, data: str) -> Tap:
        world = self.world
        query = world.new_query(who.id, chat_id)
        message = world.open_chat(chat_id).by_id.get(message_id)
        shown = (
            world.message_json(message)
            if message is not None and not message.mine
            else {"chat": wire.chat(world, chat_id), "message_id": message_id, "date": 0}
        )
        value = {
            "id": query.id,
            "from": wire.user(who),
            "message": shown,
            "chat_instance": world.open_chat(chat_id).instance,
            "data": data,
        }
        update = world.tell("callback_query", value, who.id, tap=True)
        world.changed(chat_id)
        return Tap(query.id, update)

    def _block(self, who: Person, *, blocked: bool) -> int | None:
        if who.blocked == blocked:
            return None
        who.blocked = blocked
        self.world.changed(who.id)
        status = ("member", "kicked") if blocked else ("kicked", "member")
        return self._membership(who.id, who.id, *status)

    def _membership(self, chat_id: int, by: int, old: str, new: str) -> int | None:
        world = self.world
        me = wire.bot(world)
        value = {
            "chat": wire.chat(world, chat_id),
            "from": wire.sender(world, by),
            "date": world.unix_time(),
            "old_chat_member": wire.member(me, old),
            "new_chat_member": wire.member(me, new),
        }
        return world.tell("my_chat_member", value, by)
