"""What Telegram takes in silence, though it hides a mistake: said by the stand-in, or refused."""

import logging
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator
from simulator.remarks import MOST, Remarks
from tests.simulator.stand_in import Client, Clock

ANNA = 1001
HELLO = {"chat_id": ANNA, "text": "Ciao"}
CELL = {"text": "4", "callback_data": "r4"}


def _button(**more: Any) -> dict[str, Any]:
    return {**HELLO, "reply_markup": {"inline_keyboard": [[CELL | more]]}}


SILENT: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {**HELLO, "colour": "red"}, 'unknown parameter "colour"'),
    ("sendMessage", {**HELLO, "colour": None}, 'unknown parameter "colour"'),
    (
        "sendMessage",
        {**HELLO, "disable_notification": "perhaps"},
        "disable_notification is neither true nor false",
    ),
    (
        "sendMessage",
        {**HELLO, "protect_content": None},
        "protect_content is neither true nor false",
    ),
    ("sendMessage", {**HELLO, "message_thread_id": "no"}, "message_thread_id is no number"),
    ("sendMessage", {**HELLO, "entities": None}, "entities is no Array"),
    (
        "sendMessage",
        {**HELLO, "entities": [{"type": "bold", "offset": 0, "length": 1, "colour": 1}]},
        'unknown field of MessageEntity "colour"',
    ),
    (
        "sendMessage",
        {**HELLO, "entities": [{"type": "bold", "offset": 0, "length": 1, "url": "a.it"}]},
        'field of MessageEntity that is not read: "url"',
    ),
    (
        "sendMessage",
        {**HELLO, "parse_mode": "HTML", "entities": [{"type": "huge"}]},
        "entities are not read beside parse_mode",
    ),
    ("sendMessage", _button(colour="red"), 'unknown field of InlineKeyboardButton "colour"'),
    (
        "sendMessage",
        _button(url="https://a.it"),
        'field of InlineKeyboardButton that is not read: "callback_data"',
    ),
    (
        "sendMessage",
        _button(text=""),
        "buttons of inline_keyboard are left out: without words, or too many",
    ),
    ("sendMessage", _button(text=" "), "a button of inline_keyboard shows nothing but spaces"),
    (
        "sendMessage",
        {**HELLO, "reply_markup": {"inline_keyboard": [], "colour": "red"}},
        'unknown field of reply markup "colour"',
    ),
    (
        "sendMessage",
        {**HELLO, "link_preview_options": {"is_disabled": True, "size": 1}},
        'unknown field of LinkPreviewOptions "size"',
    ),
    ("getUpdates", {"limit": 101}, "limit is not from 1 to 100"),
    ("getUpdates", {"limit": 0}, "limit is not from 1 to 100"),
    ("getUpdates", {"timeout": -1}, "timeout is not from 0 to 50"),
    ("getUpdates", {"offset": "soon"}, "offset is no number"),
    ("getUpdates", {"allowed_updates": "message"}, "allowed_updates is no Array"),
    ("getUpdates", {"allowed_updates": {}}, "allowed_updates is no Array"),
    ("getUpdates", {"allowed_updates": [5]}, "allowed_updates holds something that is no String"),
    ("getUpdates", {"allowed_updates": ["masage"]}, 'unknown update "masage"'),
    (
        "setWebhook",
        {"url": "https://x.it", "max_connections": 101},
        "max_connections is not from 1 to 100",
    ),
]


@pytest.fixture
async def strict(clock: Clock) -> AsyncIterator[Client]:
    """A client of a stand-in that takes nothing in silence."""
    it = Simulator(limits=None, clock=clock, wall=clock.wall, strict=True)
    await it.start()
    it.starts(it.add_person(ANNA, "Anna"))
    it.world.updates.clear()
    async with aiohttp.ClientSession() as session:
        yield Client(session, it)
    await it.stop()


async def test_it_is_done_and_said(
    call: Client, simulator: Simulator, anna: Person, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    for method, params, sentence in SILENT:
        caplog.clear()
        simulator.world.remarks = Remarks(simulator.world.all_changed)
        for _ in range(2):
            await call(method, **params)
            clock.seconds += 1
        await call("deleteWebhook")
        said = [each.getMessage() for each in caplog.records if each.name.startswith("simulator")]
        assert said == [f"{method}: {sentence}"], params
        async with call.session.get(call.page(f"/page/chats/{anna.id}")) as response:
            shown = (await response.json())["remarks"]
        assert shown == [{"method": method, "sentence": sentence, "times": 2}]


async def test_a_strict_one_refuses_it(strict: Client) -> None:
    before = len(strict.simulator.chat(ANNA).messages)
    for method, params, sentence in SILENT:
        refused = await strict.refused(method, **params)
        said = (refused.status, refused.description)
        assert said == (400, f"Bad Request: {sentence}"), params
    assert len(strict.simulator.chat(ANNA).messages) == before
    assert strict.simulator.world.remarks.listing() == []


TAKEN: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", {"chat_id": ANNA, "text": 5}),
    ("sendMessage", {"chat_id": str(ANNA), "text": "Ciao", "protect_content": "YES"}),
    ("sendMessage", {**HELLO, "parse_mode": "", "reply_markup": "", "business_connection_id": ""}),
    ("sendMessage", {**HELLO, "reply_parameters": {}, "link_preview_options": {}}),
    ("sendMessage", {**HELLO, "reply_to_message_id": 1, "disable_web_page_preview": True}),
    ("sendMessage", {**HELLO, "reply_to_message_id": 99, "allow_sending_without_reply": True}),
    ("sendMessage", {**HELLO, "entities": [{"type": "bold", "offset": 0, "length": 1,
                                            "url": None}]}),
    ("editMessageText", {"chat_id": ANNA, "message_id": 2, "text": "Ecco",
                         "disable_web_page_preview": False}),
    ("setMyCommands", {}),
    ("setWebhook", {}),
    ("getUpdates", {"allowed_updates": ["Message", "CALLBACK_QUERY"]}),
]  # fmt: skip


async def test_what_is_no_mistake_is_taken_by_a_strict_one_too(strict: Client) -> None:
    await strict("sendMessage", **HELLO)
    for method, params in TAKEN:
        await strict(method, **params)
    assert strict.simulator.world.remarks.listing() == []


OLD_NAMES: list[tuple[dict[str, Any], bool]] = [
    ({"reply_to_message_id": 1}, True),
    ({"reply_to_message_id": "1"}, True),
    ({"reply_to_message_id": 0}, False),
    ({"reply_to_message_id": -1}, False),
    ({"reply_to_message_id": 99, "allow_sending_without_reply": True}, False),
    ({"reply_to_message_id": 1, "reply_parameters": {}}, False),
    ({"reply_to_message_id": 99, "reply_parameters": {"message_id": 1}}, True),
]


async def test_a_reply_by_its_old_name(call: Client, anna: Person) -> None:
    for params, replies in OLD_NAMES:
        sent = await call("sendMessage", chat_id=anna.id, text="x", **params)
        assert ("reply_to_message" in sent) is replies, params


async def test_a_form_may_name_its_method(call: Client, simulator: Simulator, anna: Person) -> None:
    """Telegraf's does."""
    form = {"method": "sendMessage", "chat_id": str(anna.id), "text": "Ciao"}
    async with call.session.post(call.url("sendMessage"), data=form) as response:
        assert response.status == 200
    said = 'unknown parameter "method"'
    assert simulator.world.remarks.listing() == [("sendMessage", said, 1)]


async def test_a_method_that_is_not_served_is_remarked_too(
    call: Client, simulator: Simulator
) -> None:
    refused = await call.refused("sendPoll")
    assert (refused.status, refused.description) == (
        501, "Not Implemented: the stand-in doesn't serve sendPoll"
    )  # fmt: skip
    assert [method for method, *_ in simulator.world.remarks.listing()] == ["sendPoll"]


def test_every_method_is_served_or_said_not_to_be(simulator: Simulator) -> None:
    """The Bot API has 185 methods in its version 10.3."""
    description = simulator._description
    assert len({*description.methods, *description.unserved}) == 185
    assert not set(description.methods) & set(description.unserved)


async def test_remarks_are_not_without_end(
    call: Client, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    await call("getMe", **{f"field {n}\n": n for n in range(MOST + 20)})
    await call("getMe", **{"x" * 5000: 1})
    assert len(simulator.world.remarks.listing()) == len(caplog.records) == MOST
    assert not any("\n" in record.getMessage() for record in caplog.records)


ORDER: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "", "link_preview_options": "["}, "can't parse link preview options "
     "JSON object"),
    ("sendMessage", {"reply_markup": "["}, "message text is empty"),
    ("sendMessage", {"chat_id": 99, "text": "<b"}, "chat not found"),
    ("sendMessage", {"chat_id": 99, "text": "<b", "parse_mode": "HTML"},
     "can't parse entities: Unclosed start tag at byte offset 0"),
    ("sendMessage", {"chat_id": 99, "text": "x", "entities": ["x"]},
     "can't parse MessageEntity: expected an Object"),
    ("sendMessage", {"chat_id": 99, "text": "x", "entities": [{"type": "bold", "offset": 9,
     "length": 9}]}, "chat not found"),
    ("sendMessage", {"chat_id": 99, "text": "x", "reply_markup": []},
     "object expected as reply markup"),
    ("sendMessage", {"reply_markup": [], "text": "x"}, "object expected as reply markup"),
    ("sendMessage", {"chat_id": 99, "text": " "}, "chat not found"),
    ("sendMessage", {"chat_id": 99, "text": "x" * 5000}, "chat not found"),
    ("sendMessage", {**_button(callback_data="x" * 65), "chat_id": 99}, "chat not found"),
    ("sendMessage", {"chat_id": ANNA, "text": " ", "reply_parameters": {"message_id": 99}},
     "message to be replied not found"),
    ("sendPhoto", {"reply_markup": []}, "there is no photo in the request"),
    ("sendDocument", {"document": "x", "caption": "<b", "parse_mode": "HTML"},
     "can't parse entities: Unclosed start tag at byte offset 0"),
    ("sendPhoto", {"photo": "x", "chat_id": 99}, "chat not found"),
    ("sendPhoto", {"photo": "x", "chat_id": 99, "caption": "x" * 1025}, "chat not found"),
    ("editMessageText", {"reply_markup": [], "chat_id": 99}, "object expected as reply markup"),
    ("editMessageText", {"text": " ", "chat_id": ANNA, "message_id": 99},
     "message to edit not found"),
    ("sendChatAction", {"action": "dance", "chat_id": 99}, "wrong parameter action in request"),
    ("setMyCommands", {"scope": [], "commands": "["}, "can't parse commands JSON object"),
    ("setMyCommands", {"scope": {"type": "chat", "chat_id": 77},
     "commands": [{"command": "", "description": ""}]}, "chat not found"),
]  # fmt: skip


@pytest.mark.usefixtures("anna")
async def test_of_several_mistakes_telegram_names_the_same_first(call: Client) -> None:
    for method, params, sentence in ORDER:
        refused = await call.refused(method, **params)
        assert refused.description == f"Bad Request: {sentence}", (method, params)
