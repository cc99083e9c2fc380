"""What of an update concerns the bot."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot

from bot.hearing import (
    ALLOWED_UPDATES,
    Heard,
    HeardInGroup,
    Hearing,
    Reached,
    TappedElsewhere,
    hear,
    read,
)
from conversations.said import (
    Commanded,
    Corrected,
    Message,
    Said,
    Sent,
    Shared,
    Tapped,
    Wrote,
)
from conversations.screens import Attachment, FileKind
from conversations.turn import Sender

ANNA = {"id": 7, "is_bot": False, "first_name": "Anna", "last_name": "Silva", "language_code": "it"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Anna"}
GROUP = {"id": -5, "type": "group", "title": "Tavolo 1"}
CHANNEL = {"id": -7, "type": "channel", "title": "Il Comune"}
SENDER = Sender(7, "Anna Silva", "it")
FORWARDED = {"type": "hidden_user", "sender_user_name": "X", "date": 1}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]


BOT = Bot("1:not-used")


def heard(**content: Any) -> Hearing | None:
    return hear(read({"update_id": 1, **content}, BOT), "crocevia_bot")


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> Hearing | None:
    whole = {"message_id": 3, "date": 1, "chat": chat, "from": ANNA, **content}
    return heard(message=whole)


def tap(**content: Any) -> Hearing | None:
    return heard(callback_query={"id": "q", "from": ANNA, "chat_instance": "c", **content})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/valuta", Commanded("valuta", "")),
        ("/VALUTA", Commanded("valuta", "")),
        ("/risultati 3", Commanded("risultati", "3")),
        ("/risultati@crocevia_bot 3", Commanded("risultati", "3")),
        ("/risultati@CROCEVIA_bot\n 3 ", Commanded("risultati", "3")),
        ("/start a-b_c", Commanded("start", "a-b_c")),
        ("/", Wrote("/")),
        ("/valuta!", Commanded("valuta", "")),
        ("/annulla.", Commanded("annulla", "")),
        ("/start… a-b", Commanded("start", "a-b")),
        ("/è", Wrote("/è")),
        ("4", Wrote("4")),
        ("dico /valuta", Wrote("dico /valuta")),
    ],
)
def test_a_text_is_a_command_or_words(text: str, said: Said) -> None:
    assert message(text=text) == Heard(1, SENDER, said)


def test_a_command_for_another_bot_is_not_heard() -> None:
    assert message(text="/valuta@other_bot") is None
    assert message(GROUP, text="/valuta@other_bot") is None


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 1}},
        {"location": {"latitude": 45.6, "longitude": 9.2}},
        {"contact": {"phone_number": "1", "first_name": "A"}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"text": "/valuta", "forward_origin": FORWARDED},
    ],
    ids=lambda content: next(iter(content)),
)
def test_what_is_not_text_is_heard_as_such(content: dict[str, Any]) -> None:
    is_text = "text" in content
    sent = Sent(words=content.get("text", ""), is_forwarded=is_text, is_text=is_text)
    assert message(**content) == Heard(1, SENDER, sent)


@pytest.mark.parametrize("more", [{}, {"caption": "/valuta"}, {"forward_origin": FORWARDED}])
def test_a_photo_and_a_document_are_heard_with_their_file(more: dict[str, Any]) -> None:
    words, forwarded = more.get("caption", ""), "forward_origin" in more
    photo = Sent(Attachment(FileKind.PHOTO, "f"), words, forwarded)
    assert message(photo=PHOTO, **more) == Heard(1, SENDER, photo)
    document = Sent(Attachment(FileKind.DOCUMENT, "d"), words, forwarded)
    file = {"file_id": "d", "file_unique_id": "u"}
    assert message(document=file, **more) == Heard(1, SENDER, document)


def test_shared_people_are_heard_by_their_names() -> None:
    users = [
        {"user_id": 8, "first_name": "Bruno", "last_name": "Neri"},
        {"user_id": 9, "first_name": "Carla"},
        {"user_id": 10},
    ]
    shared = Shared(("Bruno Neri", "Carla", None))
    assert message(users_shared={"request_id": 1, "users": users}) == Heard(1, SENDER, shared)


def test_service_messages_and_other_bots_are_not_heard() -> None:
    assert message(new_chat_title="Altro") is None
    assert message(GROUP, new_chat_members=[ANNA]) is None
    bot = {"id": 8, "is_bot": True, "first_name": "Bot"}
    assert heard(message={"message_id": 3, "date": 1, "chat": PRIVATE, "from": bot}) is None
    nobody: dict[str, Any] = {"from": None}
    assert message(**nobody, text="/valuta") is None


def test_in_a_group_only_commands_are_heard_and_nobody_is_named() -> None:
    assert message(GROUP, text="buongiorno") is None
    assert message(GROUP, photo=PHOTO) is None
    assert message(GROUP, text="/Valuta@crocevia_bot") == HeardInGroup(1, -5, "it", "valuta")


@pytest.mark.parametrize(
    "speaker",
    [
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": GROUP},
        {
            "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
            "sender_chat": CHANNEL,
        },
        {"from": None, "sender_chat": CHANNEL},
    ],
    ids=["an anonymous administrator", "a channel", "nobody"],
)
def test_whoever_speaks_as_a_group_or_a_channel_is_heard(speaker: dict[str, Any]) -> None:
    assert message(GROUP, text="/aiuto", **speaker) == HeardInGroup(1, -5, None, "aiuto")
    assert message(GROUP, text="buongiorno", **speaker) is None


def test_a_topic_is_heard_where_there_are_some() -> None:
    forum = {**GROUP, "is_forum": True}
    in_topic = {"message_thread_id": 12, "is_topic_message": True}
    assert message(forum, text="/aiuto", **in_topic) == HeardInGroup(1, -5, "it", "aiuto", 12)
    # Behind a reply in a group without topics stands the number of a thread, too.
    assert message(GROUP, text="/aiuto", message_thread_id=12) == HeardInGroup(1, -5, "it", "aiuto")


def test_a_tap_names_the_message_whose_button_it_was() -> None:
    screen = {"message_id": 5, "date": 1, "chat": PRIVATE, "text": "?"}
    assert tap(message=screen, data="1:home") == Heard(1, SENDER, Tapped("1:home"), 5, "q")


def test_a_tap_on_a_message_that_is_gone_is_heard_without_it() -> None:
    gone = {"message_id": 5, "date": 0, "chat": PRIVATE}
    assert tap(message=gone, data="1:home") == Heard(1, SENDER, Tapped("1:home"), None, "q")


def test_a_tap_without_data_is_still_a_tap() -> None:
    screen = {"message_id": 5, "date": 1, "chat": PRIVATE, "text": "?"}
    assert tap(message=screen, game_short_name="g") == Heard(1, SENDER, Tapped(""), 5, "q")


def test_taps_elsewhere_only_wait_for_an_answer() -> None:
    in_group = {"message_id": 5, "date": 1, "chat": GROUP, "text": "?"}
    assert tap(message=in_group, data="1:home") == TappedElsewhere(1, "q")
    assert tap(inline_message_id="i", data="1:home") == TappedElsewhere(1, "q")


@pytest.mark.parametrize(("status", "reachable"), [("kicked", False), ("member", True)])
def test_a_block_and_its_end_are_heard(status: str, reachable: bool) -> None:
    def member(status: str) -> dict[str, Any]:
        me = {"id": 1, "is_bot": True, "first_name": "C"}
        return {"user": me, "status": status, "until_date": 0}

    change = {
        "from": ANNA,
        "date": 1,
        "old_chat_member": member("left"),
        "new_chat_member": member(status),
    }
    assert heard(my_chat_member={"chat": PRIVATE, **change}) == Reached(1, 7, reachable)
    assert heard(my_chat_member={"chat": GROUP, **change}) is None


def test_an_edited_message_is_heard_as_a_correction() -> None:
    edited = {"message_id": 3, "date": 1, "chat": PRIVATE, "from": ANNA, "edit_date": 9}
    known = Message(3, datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC))
    correction = Heard(1, SENDER, Corrected("/valuta", known))
    assert heard(edited_message={**edited, "text": "/valuta"}) == correction
    assert heard(edited_message={**edited, "photo": PHOTO, "caption": "/valuta"}) == correction
    assert heard(edited_message={**edited, "photo": PHOTO}) is None
    assert heard(edited_message={**edited, "chat": GROUP, "text": "/valuta"}) is None


def test_what_is_sent_is_known_by_its_number_its_moment_and_its_album() -> None:
    known = Message(3, datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC), "a")
    picture, words = message(photo=PHOTO, media_group_id="a"), message(text="4")
    assert isinstance(picture, Heard)
    assert isinstance(picture.said, Sent)
    assert picture.said.message == known
    assert isinstance(words, Heard)
    assert isinstance(words.said, Wrote)
    assert words.said.message == replace(known, album=None)


def test_what_else_there_is_means_nothing() -> None:
    edited = {"message_id": 3, "date": 1, "chat": PRIVATE, "from": ANNA, "text": "/valuta"}
    assert heard(channel_post={**edited, "from": None}) is None
    assert heard(made_up_next_year={"x": 1}) is None


def test_what_is_asked_for_is_what_is_handled() -> None:
    assert ALLOWED_UPDATES == ("message", "edited_message", "callback_query", "my_chat_member")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\u200b⠀", Wrote("")),
        ("An\u00adna\r\n\u202eSilva\x00", Wrote("Anna\nSilva")),
        ("\u2066/valuta\u2069", Commanded("valuta", "")),
        ("/start \ufeffABC\u200b", Commanded("start", "ABC")),
    ],
)
def test_only_what_is_seen_is_heard(text: str, said: Said) -> None:
    assert message(text=text) == Heard(1, SENDER, said)


@pytest.mark.parametrize(
    ("user", "name"),
    [
        ({"first_name": "Anna\u202e\u200b", "last_name": "\nSilva"}, "Anna Silva"),
        ({"first_name": "⠀", "last_name": "", "username": "anna_s"}, "anna_s"),
        ({"first_name": "\u3164", "last_name": "\u200b"}, "Telegram 7"),
    ],
)
def test_a_sender_has_a_name_that_is_seen(user: dict[str, str], name: str) -> None:
    found = message(**{"from": {**ANNA, **user}}, text="4")
    assert isinstance(found, Heard)
    assert found.sender.name == name


def test_a_caption_and_a_forwarded_letter_keep_their_words() -> None:
    photo = message(photo=PHOTO, caption="il\u200b codice")
    assert isinstance(photo, Heard)
    assert photo.said == Sent(Attachment(FileKind.PHOTO, "f"), "il codice")
    assert message(text="A\u00adnna", forward_origin=FORWARDED) == Heard(
        1, SENDER, Sent(words="Anna", is_forwarded=True, is_text=True)
    )
