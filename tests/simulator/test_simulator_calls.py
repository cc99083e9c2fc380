"""How a call arrives: address, token, encodings, and its check against the description."""

import json
from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator
from tests.simulator.stand_in import Client, buttons

ANNA = 1001
HELLO = {"chat_id": ANNA, "text": "Ciao"}


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot042:AAAA/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot1:{long}/getMe", 401, "Unauthorized: invalid token specified"),
        ("/botme:AAAA/getMe", 421, "Misdirected Request: unallowed token specified"),
        ("/bot12:x%20y/getMe", 401, "Unauthorized"),
        ("/bot1:AAAA/getMe", 401, "Unauthorized"),
        ("/bot{token}", 404, "Not Found"),
        ("/bot{token}/getYou", 404, "Not Found: method not found"),
        ("/bot{token}/sendPoll", 501, "Not Implemented: the stand-in doesn't serve sendPoll"),
        ("/bot{token}/SENDDICE", 501, "Not Implemented: the stand-in doesn't serve sendDice"),
    ],
)
async def test_address_is_checked_as_telegram_does(
    call: Client, simulator: Simulator, path: str, status: int, description: str
) -> None:
    url = simulator.url + path.format(token=simulator.token, long="A" * 79)
    async with call.session.get(url) as response:
        answer = await response.json()
        assert response.status == status
    assert answer == {"ok": False, "error_code": status, "description": description}


async def test_method_names_do_not_mind_capitals(call: Client) -> None:
    assert (await call("GETME"))["username"] == "crocevia_demo_bot"


def _multipart() -> aiohttp.FormData:
    form = aiohttp.FormData(default_to_multipart=True)
    form.add_field("chat_id", str(ANNA))
    form.add_field("text", "Ciao")
    form.add_field("reply_markup", json.dumps(buttons("4")))
    return form


@pytest.mark.parametrize(
    "request_",
    [
        {
            "params": {
                "chat_id": str(ANNA),
                "text": "Ciao",
                "reply_markup": json.dumps(buttons("4")),
            }
        },
        {"data": {"chat_id": str(ANNA), "text": "Ciao", "reply_markup": json.dumps(buttons("4"))}},
        {"json": {"chat_id": ANNA, "text": "Ciao", "reply_markup": buttons("4")}},
        {"json": {"chat_id": str(ANNA), "text": "Ciao", "reply_markup": json.dumps(buttons("4"))}},
        {"data": _multipart},
    ],
    ids=["query", "form", "json", "json in json", "multipart"],
)
@pytest.mark.usefixtures("anna")
async def test_parameters_arrive_in_every_encoding(
    call: Client, simulator: Simulator, request_: dict[str, Any]
) -> None:
    request_ = {name: value() if callable(value) else value for name, value in request_.items()}
    async with call.session.post(call.url("sendMessage"), **request_) as response:
        assert response.status == 200
    last = simulator.chat(ANNA).last
    assert (last.text, last.keyboard[0][0].callback_data) == ("Ciao", "4")
    assert simulator.calls[-1].params["chat_id"] == ANNA


async def test_get_is_as_good_as_post(call: Client, anna: Person, simulator: Simulator) -> None:
    params = {"chat_id": str(anna.id), "text": "Ciao"}
    async with call.session.get(call.url("sendMessage"), params=params) as response:
        assert response.status == 200
    assert simulator.chat(anna).last.text == "Ciao"


CELL = {"text": "4", "callback_data": "r4"}


def _with(**button: Any) -> dict[str, Any]:
    return {**HELLO, "reply_markup": {"inline_keyboard": [[{"text": "4"} | button]]}}


WRONG: list[tuple[str, dict[str, Any], str]] = [
    (
        "sendMessage",
        {**HELLO, "business_connection_id": "1"},
        'the stand-in does not serve parameter "business_connection_id"',
    ),
    ("sendMessage", {"text": "Ciao"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": ANNA}, "message text is empty"),
    ("sendMessage", {"chat_id": ANNA, "text": ""}, "message text is empty"),
    ("sendMessage", {"chat_id": ANNA, "text": " \n "}, "text must be non-empty"),
    (
        "sendMessage",
        {"chat_id": ANNA, "text": "<b> </b>", "parse_mode": "HTML"},
        "text must be non-empty",
    ),
    ("editMessageText", {"chat_id": ANNA, "message_id": 1}, "message text is empty"),
    ("sendMessage", {"chat_id": ANNA, "text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": ANNA, "text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"chat_id": ANNA, "text": "x" * 32_769}, "text is too long"),
    ("sendMessage", {"chat_id": ANNA, "text": "\ud83d"}, "strings must be encoded in UTF-8"),
    ("sendMessage", {**HELLO, "parse_mode": "BBCode"}, "unsupported parse_mode"),
    (
        "sendMessage",
        {**HELLO, "parse_mode": "Markdown"},
        "the stand-in does not parse Markdown; use HTML",
    ),
    ("sendMessage", {"chat_id": "@piazza", "text": "Ciao"}, "chat not found"),
    ("sendMessage", {"chat_id": 77, "text": "Ciao"}, "chat not found"),
    ("sendMessage", {"chat_id": 1.5, "text": "Ciao"}, "chat not found"),
    ("sendMessage", {**HELLO, "parse_mode": None}, "unsupported parse_mode"),
    (
        "sendMessage",
        {**HELLO, "link_preview_options": "x"},
        "can't parse link preview options JSON object",
    ),
    (
        "sendMessage",
        {**HELLO, "link_preview_options": [1]},
        "object expected as link preview options",
    ),
    (
        "sendMessage",
        {**HELLO, "link_preview_options": None},
        "object expected as link preview options",
    ),
    ("sendMessage", {**HELLO, "reply_parameters": None}, "object expected as reply parameters"),
    (
        "sendMessage",
        {**HELLO, "reply_parameters": {"quote": "x"}},
        'can\'t find field "message_id"',
    ),
    (
        "sendMessage",
        {**HELLO, "reply_parameters": {"message_id": "x"}},
        'field "message_id" must be a valid Number',
    ),
    (
        "sendMessage",
        {**HELLO, "reply_to_message_id": 99},
        "message to be replied not found",
    ),
    (
        "sendMessage",
        {**HELLO, "link_preview_options": {"is_disabled": 1}},
        'field "is_disabled" must be of type Boolean',
    ),
    (
        "sendMessage",
        {**HELLO, "reply_parameters": {"message_id": 99}},
        "message to be replied not found",
    ),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"message_id": 1, "text": "x"}, "chat_id is empty"),
    ("editMessageText", {"chat_id": ANNA, "text": "x"}, "message to edit not found"),
    (
        "editMessageText",
        {"chat_id": ANNA, "message_id": 99, "text": "x"},
        "message to edit not found",
    ),
    ("editMessageText", {"chat_id": ANNA, "message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageReplyMarkup", {"chat_id": ANNA, "message_id": 1}, "message can't be edited"),
    ("deleteMessage", {"message_id": 1}, "chat identifier is not specified"),
    ("deleteMessage", {"chat_id": ANNA}, "message identifier is not specified"),
    ("deleteMessage", {"chat_id": ANNA, "message_id": 99}, "message to delete not found"),
    (
        "answerCallbackQuery",
        {},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    (
        "answerCallbackQuery",
        {"callback_query_id": "5"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("answerCallbackQuery", {"callback_query_id": "5", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("sendPhoto", {"chat_id": ANNA}, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": ANNA, "photo": "AgAC"}, "wrong file identifier/HTTP URL specified"),
    (
        "sendPhoto",
        {"chat_id": ANNA, "photo": "https://seregno.it/a.png"},
        "the stand-in fetches no files by URL",
    ),
    (
        "sendPhoto",
        {"chat_id": ANNA, "photo": "AgAC", "caption": "x" * 1025},
        "message caption is too long",
    ),
    ("sendDocument", {"chat_id": ANNA}, "there is no document in the request"),
    ("sendChatAction", {"chat_id": ANNA, "action": "dancing"}, "wrong parameter action in request"),
    (
        "sendChatAction",
        {"chat_id": ANNA, "action": "typing", "message_thread_id": 5},
        "message thread not found",
    ),
    ("sendChatAction", {"chat_id": ANNA}, "wrong parameter action in request"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
    ("setMyCommands", {"commands": "["}, "can't parse commands JSON object"),
    ("setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    ("setMyCommands", {"commands": None}, "expected an Array of BotCommand"),
    ("setMyCommands", {"commands": ["start"]}, "can't parse BotCommand: expected an Object"),
    (
        "setMyCommands",
        {"commands": [{"command": "Start", "description": "x"}]},
        "BOT_COMMAND_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "x" * 33, "description": "x"}]},
        "command length must not exceed 32",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": " / ", "description": "x"}]},
        "command must be non-empty",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "start"}]},
        "can't parse BotCommand: Can't find field \"description\"",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "start", "description": " "}]},
        "command description must be non-empty",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "start", "description": "x" * 257}]},
        "command description length must not exceed 256",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": f"c{n}", "description": "x"} for n in range(101)]},
        "BOT_COMMANDS_TOO_MUCH",
    ),
    (
        "setMyCommands",
        {"commands": [], "scope": {"type": "everybody"}},
        "can't parse BotCommandScope: Unsupported type specified",
    ),
    (
        "setMyCommands",
        {"commands": [], "scope": {"type": "chat"}},
        "can't parse BotCommandScope: Can't find field \"chat_id\"",
    ),
    (
        "setMyCommands",
        {"commands": [], "scope": None},
        "can't parse BotCommandScope: BotCommandScope must be an Object",
    ),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 77}}, "chat not found"),
    (
        "setMyCommands",
        {"commands": [], "scope": {"type": "chat_administrators", "chat_id": ANNA}},
        "can't use specified scope in private chats",
    ),
    ("setMyCommands", {"commands": [], "language_code": "ita"}, "invalid language code specified"),
    ("setMyName", {"name": "x" * 65}, "name is too long"),
    ("setMyDescription", {"description": "x" * 513}, "description is too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "short_description is too long"),
    ("getChat", {"chat_id": 77}, "chat not found"),
    ("getChatMember", {"chat_id": ANNA, "user_id": 77}, "user not found"),
    ("leaveChat", {"chat_id": ANNA}, "chat member status can't be changed in private chats"),
]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("method", "params", "sentence"), WRONG, ids=[f"{n}-{one[0]}" for n, one in enumerate(WRONG)]
)
async def test_wrong_calls_are_refused_in_telegrams_words(
    call: Client, simulator: Simulator, method: str, params: dict[str, Any], sentence: str
) -> None:
    before = len(simulator.chat(ANNA).messages)
    refused = await call.refused(method, **params)
    assert (refused.status, refused.description) == (400, f"Bad Request: {sentence}")
    assert len(simulator.chat(ANNA).messages) == before
    last = simulator.calls[-1]
    assert (last.method, last.ok, last.description) == (method, False, refused.description)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "params",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "html"},
        _with(callback_data="x" * 64),
        _with(callback_data="è" * 32),
        _with(url="http://127.0.0.1:8080/tabellone"),
        _with(copy_text={"text": "ABC"}),
        {"text": "x", "reply_markup": {"inline_keyboard": [[CELL] * 10] * 10}},
        {"text": "x", "reply_markup": {"keyboard": [[{"text": "4"}]], "resize_keyboard": True}},
        {"text": "x", "reply_markup": {"remove_keyboard": True}},
        {"text": "x", "reply_markup": {"force_reply": True}},
        {"text": "x", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
        {"text": "x", "link_preview_options": {"is_disabled": True}, "protect_content": True},
    ],
)
async def test_what_just_fits_is_taken(call: Client, params: dict[str, Any]) -> None:
    await call("sendMessage", **{"chat_id": ANNA, **params})


async def test_body_that_is_no_json(call: Client) -> None:
    for body in ("{", "[]", "\ufeff"):
        headers = {"Content-Type": "application/json"}
        async with call.session.post(call.url("getMe"), data=body, headers=headers) as response:
            assert response.status == 400
            assert not (await response.json())["ok"]
