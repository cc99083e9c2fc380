"""What the stand-in sends: complete by the Bot API's own description, and read by the library."""

import re
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from simulator import Person, Simulator
from simulator.description import Description
from simulator.methods import methods
from simulator.sending import MOST_CAPTION, MOST_TEXT
from tests.simulator.stand_in import Client, buttons

DESCRIPTION = Description()
# The real server sends these though its description does not have them.
UNDESCRIBED = {"Chat": {"all_members_are_administrators", "accepted_gift_types"},
               "ChatFullInfo": {"all_members_are_administrators"}}  # fmt: skip
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "True": bool, "Float": float}


def complaint(kind: str, value: Any, where: str) -> str | None:
    """What is wrong with `value` as the API's type `kind`, or None."""
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        if not isinstance(value, list):
            return f"{where} is no list"
        wrong = (complaint(inner, one, f"{where}[{n}]") for n, one in enumerate(value))
        return next((one for one in wrong if one), None)
    if kind in PLAIN:
        fits = type(value) is PLAIN[kind] and (kind != "True" or value)
        return None if fits else f"{where} is no {kind}: {value!r}"
    return _object_complaint(kind, value, where)


def _object_complaint(kind: str, value: dict[str, Any], where: str) -> str | None:
    fields = (DESCRIPTION.answers.get(kind) or DESCRIPTION.types[kind])["fields"]
    for name, field in fields.items():
        if field.get("required") and name not in value:
            return f"{where} lacks {name}"
    for name, item in value.items():
        if name in UNDESCRIBED.get(kind, ()):
            continue
        if name not in fields:
            return f"{where} has {name}, which {kind} has not"
        wrong = [complaint(one, item, f"{where}.{name}") for one in fields[name]["types"]]
        if all(wrong):
            return wrong[0]
    return None


def complaints(method: str, result: Any) -> str | None:
    kinds = DESCRIPTION.methods[method]["returns"]
    if kinds == ["ChatMember"]:
        kinds = [kind for kind in DESCRIPTION.answers if re.match(r"ChatMember(?!Updated)", kind)]
    wrong = [complaint(kind, result, method) for kind in kinds]
    return wrong[0] if all(wrong) else None


def test_every_method_described_is_served(simulator: Simulator) -> None:
    assert set(methods(simulator._intake)) == set(DESCRIPTION.methods)


def test_limits_are_those_of_the_description() -> None:
    fields = DESCRIPTION.methods
    assert fields["sendMessage"]["fields"]["text"]["limits"]["chars"][1] == MOST_TEXT
    assert fields["sendPhoto"]["fields"]["caption"]["limits"]["chars"][1] == MOST_CAPTION


async def test_answers_and_updates_are_complete(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    group = simulator.add_group(-5, "Tavolo 1", [anna])
    simulator.sends(anna, "photo")
    simulator.sends(anna, "document")
    photo = simulator.chat(anna).messages[-2].photo[0].id
    file = simulator.chat(anna).last.file
    assert file is not None
    here = {"chat_id": anna.id}
    sent = await call("sendMessage", **here, text="/a", reply_markup=buttons("4"))
    asked: list[tuple[str, dict[str, Any]]] = [
        ("getMe", {}),
        ("getWebhookInfo", {}),
        ("sendMessage", {**here, "text": "x", "reply_parameters": {"message_id": 1}}),
        ("sendMessage", {"chat_id": group.id, "text": "x", "protect_content": True}),
        ("editMessageText", {**here, "message_id": sent["message_id"], "text": "y"}),
        ("sendPhoto", {**here, "photo": photo, "caption": "x"}),
        ("sendDocument", {**here, "document": file.id}),
        ("getFile", {"file_id": photo}),
        ("sendChatAction", {**here, "action": "typing"}),
        ("setMyCommands", {"commands": [{"command": "a", "description": "b"}]}),
        ("getMyCommands", {}),
        ("getMyName", {}),
        ("getMyDescription", {}),
        ("getMyShortDescription", {}),
        ("getChat", here),
        ("getChat", {"chat_id": group.id}),
        ("getChatMember", {"chat_id": group.id, "user_id": anna.id}),
        ("deleteMessage", {**here, "message_id": sent["message_id"]}),
    ]
    for method, params in asked:
        result = await call(method, **params)
        assert complaints(method, result) is None
    for media in ("voice", "sticker", "forward"):
        simulator.sends(anna, media)
    asked_for = {"request_id": 1, "request_name": True, "request_username": True}
    keyboard = {"keyboard": [[{"text": "Chi?", "request_users": asked_for}]]}
    await call("sendMessage", **here, text="x", reply_markup=keyboard)
    simulator.shares(anna, [anna])
    simulator.taps_data(anna, 1, "x")
    simulator.edits(anna, 1, "/start")
    simulator.migrate(group)
    simulator.blocks(anna)
    updates = await call.updates()
    assert len(updates) == 13
    for update in updates:
        assert complaint("Update", update, "update") is None
        assert Update.de_json(update, None).effective_chat is not None


def test_the_check_of_answers_can_fail() -> None:
    assert complaint("User", {"id": 1, "first_name": "x"}, "user") == "user lacks is_bot"
    assert complaint("Array of String", ["a", 5], "x") == "x[1] is no String: 5"
    extra = {"id": 1, "is_bot": True, "first_name": "x", "colour": "red"}
    assert complaint("User", extra, "user") == "user has colour, which User has not"


async def test_the_library_talks_to_it(bot: Bot, simulator: Simulator, anna: Person) -> None:
    assert bot.username == "crocevia_demo_bot"
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton("4 · molto", callback_data="r4", style="primary")]]
    )
    sent = await bot.send_message(
        anna.id, "<b>Quanto è importante?</b>", parse_mode="HTML", reply_markup=keyboard,
        link_preview_options=LinkPreviewOptions(is_disabled=True), disable_notification=True,
        reply_parameters=ReplyParameters(1),
    )  # fmt: skip
    assert sent.reply_markup == keyboard
    assert sent.text_html == "<b>Quanto è importante?</b>"
    simulator.taps(anna, sent.message_id, 0, 0)
    [update] = await bot.get_updates(allowed_updates=["message", "callback_query"])
    assert update.callback_query is not None
    assert update.callback_query.data == "r4"
    assert await update.callback_query.answer("Registrato", show_alert=False)
    edited = await update.callback_query.edit_message_text("Fatto")
    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    await bot.edit_message_reply_markup(anna.id, sent.message_id, reply_markup=keyboard)
    document = await bot.send_document(anna.id, b"BEGIN", filename="incontro.ics", caption="Ecco")
    assert document.document is not None
    file = await bot.get_file(document.document.file_id)
    assert await file.download_as_bytearray() == b"BEGIN"
    simulator.sends(anna, "photo")
    picture = simulator.chat(anna).last.photo[-1].data
    assert (await bot.send_photo(anna.id, picture)).photo[0].width == 1
    assert await bot.send_chat_action(anna.id, "typing")
    commands = [BotCommand("valuta", "valutare")]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands, scope, "it")
    assert list(await bot.get_my_commands(scope, "it")) == commands
    assert await bot.delete_my_commands(scope, "it")
    await bot.set_my_name("Crocevia")
    assert (await bot.get_my_name()).name == "Crocevia"
    await bot.set_my_description("x", "it")
    assert (await bot.get_my_description("it")).description == "x"
    await bot.set_my_short_description("y")
    assert (await bot.get_my_short_description()).short_description == "y"
    assert (await bot.get_chat(anna.id)).first_name == "Anna"
    assert (await bot.get_chat_member(anna.id, anna.id)).status == "member"
    assert await sent.delete()
    assert await bot.set_webhook("http://127.0.0.1:9/", secret_token="abc")
    assert (await bot.get_webhook_info()).url == "http://127.0.0.1:9/"
    assert await bot.delete_webhook(drop_pending_updates=True)


async def test_the_library_understands_the_refusals(
    bot: Bot, simulator: Simulator, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns of its own future
    group = simulator.add_group(-5, "Tavolo 1", [anna])
    new = simulator.migrate(group)
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(group.id, "x")
    assert migrated.value.new_chat_id == new.id
    simulator.fault("sendMessage", "429", seconds=3)
    with pytest.raises(RetryAfter):
        await bot.send_message(anna.id, "x")
    simulator.blocks(anna)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(99, "x")
    await bot.set_webhook("http://127.0.0.1:9/")
    with pytest.raises(Conflict):
        await bot.get_updates()
    stranger = Bot("1:AAAA", base_url=f"{simulator.url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
