"""What people do with their telephones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from simulator import groups, keyboards, taps, wire
from simulator.chats import Chat, Group, Media, Person, Suggestion
from simulator.entities import Formatted
from simulator.files import SMALL_PICTURE
from simulator.markup import read
from simulator.taps import Tap
from simulator.world import World

# A Telegram client cuts longer texts into several messages.
_LONGEST_TEXT = 4096


class People:
    """Everybody who talks to the bot, and the bot's groups.

    A person is given as a Person or by id; a chat, where it is not the private one, as a Group or
    by id. What somebody cannot do (write while the bot is blocked, tap a button that is not there)
    raises ValueError or LookupError, as no client would let them.
    """

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
        """Add somebody who has not pressed START yet; `start` is the payload of their link."""
        if start is not None and not taps.PAYLOAD.fullmatch(start):
            raise ValueError("a /start payload is 1 to 64 of A-Z a-z 0-9 _ -")
        person = Person(id, first_name, last_name, username, language_code, note, start)
        self.world.people[id] = person
        self.world.open_chat(id)
        return person

    def suggest(self, person: Person | int, words: Mapping[str, str]) -> None:
        """Have the page offer something to try as a person, after all that was suggested before.

        `words` say what, by language (`it`, `en`).
        """
        self.world.suggestions.append(Suggestion(self._person(person).id, dict(words)))

    def add_group(self, id: int, title: str, members: Iterable[Person | int]) -> Group:
        """Add a group that its first member made and added the bot to; `id` is negative."""
        ids = [_id(one) for one in members]
        if id >= 0 or not ids:
            raise ValueError("a group has a negative id, and a member who made it")
        return groups.found(self.world, id, title, ids)

    def migrate(self, group: Group) -> Group:
        """Make a supergroup with a new id of a group; the old one only refuses from now on."""
        return groups.upgrade(self.world, group)

    def says(
        self,
        person: Person | int,
        text: str,
        chat: Group | int | None = None,
        reply_to: int | None = None,
        *,
        topic: int | None = None,
        speaking_as: int | None = None,
    ) -> int | None:
        """Write a text, in private or in a group; the (last) update's id.

        In a forum's `topic`, or `speaking_as` the group itself or a channel, by its id.

        None when the bot is not told: it does not listen to messages, or the group's privacy mode
        keeps it from the bot.
        """
        who, chat_id = self._able(person, chat)
        words = text.strip()
        if not words:
            raise ValueError("Telegram sends no message without words")
        update: int | None = None
        extra = groups.manner(self.world, chat_id, topic, speaking_as)
        for start in range(0, len(words), _LONGEST_TEXT):
            body = read(words[start : start + _LONGEST_TEXT], None)
            message = self.world.post(chat_id, who.id, body, reply_to=reply_to, extra=extra)
            update = groups.hand_over(self.world, message)
        return update

    def starts(self, person: Person | int, payload: str | None = None) -> int | None:
        """Press START (after a block: RESTART), with `payload` or that of the person's link."""
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
        chat: Group | int | None = None,
    ) -> Tap:
        """Tap a button that is under the message now; rows and columns count from 0."""
        who, chat_id = self._able(person, chat)
        keyboard = self.world.open_chat(chat_id).by_id[message_id].keyboard
        if row < 0 or column < 0:
            raise IndexError("rows and columns count from 0")
        button = keyboard[row][column]
        if button.url is not None:
            payload = taps.start_payload(self.world, button.url)
            update = self.starts(who, payload) if payload else None
            return Tap(update_id=update, url=button.url)
        if button.copies is not None:
            return Tap(copied=button.copies)
        if button.callback_data is None:
            raise LookupError("this button does not ask the bot")
        data = button.callback_data.encode()
        return taps.ask(self.world, who, chat_id, message_id, data)

    def taps_data(
        self,
        person: Person | int,
        message_id: int,
        data: bytes | str,
        chat: Group | int | None = None,
    ) -> Tap:
        """Send any callback data, for any message, as a modified client can.

        Telegram hands on 1 to 64 bytes as they are, also when they are no UTF-8: then the update
        is not valid UTF-8 either.
        """
        raw = data.encode() if isinstance(data, str) else data
        if not 1 <= len(raw) <= 64:
            raise ValueError("callback data is 1 to 64 bytes")
        who, chat_id = self._able(person, chat)
        return taps.ask(self.world, who, chat_id, message_id, raw)

    def sends(
        self, person: Person | int, media: Media, words: str = "", *, album: str | None = None
    ) -> int | None:
        """Send a photo, a voice message, a sticker or a document, or forward a message.

        `words` are the caption, or those of the message that is forwarded. What is sent together
        has one name of its `album`.
        """
        who, _ = self._able(person)
        files = self.world.files
        more: dict[str, Any] = {"media": media}
        if album is not None:
            more["extra"] = {"media_group_id": album}
        body = Formatted(words)
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
            body = Formatted(words or "Messaggio inoltrato")
            date = self.world.unix_time()
            origin = {"type": "user", "sender_user": wire.user(who), "date": date}
            more["extra"] = {"forward_origin": origin}
        return groups.hand_over(self.world, self.world.post(who.id, who.id, body, **more))

    def sends_file(
        self, person: Person | int, name: str, content: bytes, words: str = ""
    ) -> int | None:
        """Send a document of one's own."""
        who, _ = self._able(person)
        file = self.world.files.add("document", name, "application/octet-stream", content)
        return groups.hand_over(
            self.world,
            self.world.post(who.id, who.id, Formatted(words), media="document", file=file),
        )

    def presses(self, person: Person | int, text: str) -> int | None:
        """Press the key of the bot's keyboard that says `text`: that is what is written."""
        who, chat_id = self._able(person)
        chat = self.world.open_chat(chat_id)
        key = keyboards.find(chat, "say", text)
        keyboards.used(chat)
        return self.says(who, key.text)

    def shares(self, person: Person | int, users: Iterable[Person | int]) -> int | None:
        """Give the bot the people picked from one's contacts, as its keyboard asks for."""
        who, _ = self._able(person)
        return keyboards.share(self.world, who, [self._person(user) for user in users])

    def edits(self, person: Person | int, message_id: int, text: str) -> int | None:
        """Change a message of one's own in the private chat."""
        who, _ = self._able(person)
        message = self.world.open_chat(who.id).by_id[message_id]
        if message.sender != who.id:
            raise LookupError("not their message")
        message.body = read(text, None)
        message.edit_date = self.world.wall()
        message.edited = True
        self.world.changed(who.id)
        return self.world.tell("edited_message", wire.message(self.world, message), who.id)

    def blocks(self, person: Person | int) -> int | None:
        """Block the bot; it is told by `my_chat_member`."""
        return self._block(self._person(person), blocked=True)

    def unblocks(self, person: Person | int) -> int | None:
        """Take the block away; the bot is told by `my_chat_member`."""
        return self._block(self._person(person), blocked=False)

    def deactivates(self, person: Person | int) -> None:
        """Delete the account: the bot is not told, every sending is refused."""
        self._person(person).deactivated = True

    def loses_message(self, person: Person | int, message_id: int) -> None:
        """Delete a message on the person's side: the bot cannot find it any more."""
        who = self._person(person)
        self.world.open_chat(who.id).remove(message_id)
        self.world.changed(who.id)

    def redeliver(self, update_id: int) -> None:
        """Hand out an update once more under the same id; KeyError if it is too old."""
        self.world.updates.again(update_id)

    def chat(self, whom: Person | Group | int) -> Chat:
        """Show the private chat with a person, or a group's chat."""
        return self.world.open_chat(whom if isinstance(whom, int) else whom.id)

    def _person(self, person: Person | int) -> Person:
        return self.world.people[_id(person)]

    def _able(self, person: Person | int, chat: Group | int | None = None) -> tuple[Person, int]:
        """Check that somebody can write in a chat (None: the private one); its id."""
        who = self._person(person)
        chat_id = who.id if chat is None else _id(chat)
        if who.deactivated:
            raise ValueError(f"{who.name} has no account any more")
        if chat_id == who.id:
            if who.blocked:
                raise ValueError(f"{who.name} has blocked the bot")
            who.started = True
        else:
            group = self.world.groups[chat_id]
            if who.id not in group.members or group.migrated_to is not None:
                raise ValueError(f"{who.name} cannot write in this group")
        return who, chat_id

    def _block(self, who: Person, *, blocked: bool) -> int | None:
        if who.blocked == blocked:
            return None
        who.blocked = blocked
        self.world.changed(who.id)
        statuses = ("member", "kicked") if blocked else ("kicked", "member")
        return groups.change_membership(self.world, who.id, who.id, statuses)


def _id(one: Person | Group | int) -> int:
    return one if isinstance(one, int) else one.id
