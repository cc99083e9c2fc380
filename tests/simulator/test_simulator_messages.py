"""Messages of the bot: sent, changed, deleted, answered; and whom it may not reach."""

from io import BytesIO
from typing import Any

import aiohttp
import pytest

from simulator import Group, Person, Simulator, Toast
from tests.simulator.stand_in import Client, Clock, buttons

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x07\x80\x00\x00\x03\xc0\x08\x02\x00\x00\x00 rest"
)
JPEG = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x0b\x08\x00\x64\x00\xc8\x01\x01\x11\x00"


async def _send(call: Client, chat_id: int, text: str = "Ciao", **more: Any) -> int:
    sent: int = (await call("sendMessage", chat_id=chat_id, text=text, **more))["message_id"]
    return sent


@pytest.mark.parametrize(
    ("state", "status", "sentence"),
    [
        ("unknown", 400, "Bad Request: chat not found"),
        ("new", 403, "Forbidden: bot can't initiate conversation with a user"),
        ("blocked", 403, "Forbidden: bot was blocked by the user"),
        ("deactivated", 403, "Forbidden: user is deactivated"),
    ],
)
@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("sendMessage", {"text": "Ciao"}),
        ("sendPhoto", {"photo": "x"}),
        ("sendDocument", {"document": "x"}),
        ("sendChatAction", {"action": "typing"}),
    ],
)
async def test_whom_the_bot_cannot_reach(
    call: Client,
    simulator: Simulator,
    *,
    state: str,
    status: int,
    sentence: str,
    method: str,
    params: dict[str, Any],
) -> None:
    if state != "unknown":
        simulator.add_person(7, "Bruno")
    if state in ("blocked", "deactivated"):
        simulator.starts(7)
        simulator.blocks(7) if state == "blocked" else simulator.deactivates(7)
    refused = await call.refused(method, chat_id=7, **params)
    assert (refused.status, refused.description) == (status, sentence)


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("editMessageText", {"text": "x"}),
        ("editMessageReplyMarkup", {"reply_markup": buttons("4")}),
    ],
)
async def test_blocked_bot_cannot_edit_but_delete(
    call: Client,
    simulator: Simulator,
    anna: Person,
    *,
    method: str,
    params: dict[str, Any],
) -> None:
    sent = await _send(call, anna.id)
    simulator.blocks(anna)
    refused = await call.refused(method, chat_id=anna.id, message_id=sent, **params)
    assert refused.description == "Forbidden: bot was blocked by the user"
    assert await call("deleteMessage", chat_id=anna.id, message_id=sent)


async def test_edit_changes_words_and_buttons(
    call: Client, simulator: Simulator, anna: Person, clock: Clock
) -> None:
    sent = await _send(call, anna.id, "<b>Uno</b>", parse_mode="HTML", reply_markup=buttons("4"))
    clock.seconds = 60
    place = {"chat_id": anna.id, "message_id": sent}
    edited = await call("editMessageText", **place, text="Due", reply_markup=buttons("5"))
    assert (edited["text"], edited["edit_date"] - edited["date"]) == ("Due", 60)
    assert edited["reply_markup"] == buttons("5")
    message = simulator.chat(anna).last
    assert (message.text, message.edited, message.mine) == ("Due", True, False)
    assert message.keyboard[0][0].text == "5"
    bare = await call("editMessageText", **place, text="Due")
    assert "reply_markup" not in bare


async def test_buttons_alone_change_without_the_word_edited(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    place = {"chat_id": anna.id, "message_id": await _send(call, anna.id)}
    await call("editMessageReplyMarkup", **place, reply_markup=buttons("4", style="primary"))
    button = simulator.chat(anna).last.keyboard[0][0]
    assert (button.style, button.kind) == ("primary", "tap")
    assert not simulator.chat(anna).last.edited
    same = await call.refused(
        "editMessageReplyMarkup", **place, reply_markup=buttons("4", style="primary")
    )
    assert same.description == NOT_MODIFIED
    await call("editMessageReplyMarkup", **place, reply_markup={"inline_keyboard": []})
    assert simulator.chat(anna).last.keyboard == []


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"text": "Ciao"}, {"text": " Ciao\n"}, True),
        ({"text": "Ciao"}, {"text": "Ciao", "reply_markup": {"inline_keyboard": []}}, True),
        (
            {"text": "<b>a</b>", "parse_mode": "HTML"},
            {"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 1}]},
            True,
        ),
        ({"text": "<b>a</b>", "parse_mode": "HTML"}, {"text": "a"}, False),
        ({"text": "a", "reply_markup": buttons("4")}, {"text": "a"}, False),
        (
            {"text": "a", "reply_markup": buttons("4")},
            {"text": "a", "reply_markup": buttons("4", style="danger")},
            False,
        ),
    ],
)
async def test_not_modified_is_what_looks_the_same(
    call: Client,
    anna: Person,
    *,
    first: dict[str, Any],
    second: dict[str, Any],
    same: bool,
) -> None:
    sent = await call("sendMessage", chat_id=anna.id, **first)
    place = {"chat_id": anna.id, "message_id": sent["message_id"]}
    answer = await call.raw("editMessageText", **place, **second)
    assert answer["ok"] is not same
    if same:
        assert answer["description"] == NOT_MODIFIED


async def test_lost_message_is_not_found(call: Client, simulator: Simulator, anna: Person) -> None:
    sent = await _send(call, anna.id)
    simulator.loses_message(anna, sent)
    refused = await call.refused("editMessageText", chat_id=anna.id, message_id=sent, text="x")
    assert refused.description == "Bad Request: message to edit not found"


@pytest.mark.parametrize(("hours", "deleted"), [(0, True), (48, True), (49, False)])
async def test_48_hours_to_delete(
    call: Client,
    simulator: Simulator,
    anna: Person,
    clock: Clock,
    *,
    hours: int,
    deleted: bool,
) -> None:
    place = {"chat_id": anna.id, "message_id": await _send(call, anna.id)}
    clock.seconds = hours * 3600
    answer = await call.raw("deleteMessage", **place)
    assert answer["ok"] is deleted
    assert (place["message_id"] in simulator.chat(anna).by_id) is not deleted
    if not deleted:
        assert answer["description"] == "Bad Request: message can't be deleted for everyone"
        assert (await call.raw("editMessageText", **place, text="x"))["ok"]


async def test_people_s_own_messages_can_be_deleted_but_not_edited(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    simulator.says(anna, "Mi sono sbagliata")
    own = simulator.chat(anna).last.id
    assert await call("deleteMessage", chat_id=anna.id, message_id=own)


async def test_a_tap_is_answered_once(call: Client, simulator: Simulator, anna: Person) -> None:
    sent = await _send(call, anna.id, reply_markup=buttons("4"))
    tap = simulator.taps(anna, sent, 0, 0)
    answer = {"callback_query_id": tap.query, "text": "Registrato", "show_alert": True}
    assert await call("answerCallbackQuery", **answer) is True
    assert simulator.chat(anna).toasts == [Toast(str(tap.query), "Registrato", True)]
    assert (await call.refused("answerCallbackQuery", **answer)).description == TOO_OLD


@pytest.mark.parametrize(("waited", "answered"), [(149.0, True), (150.1, False)])
async def test_a_tap_waits_150_seconds(
    call: Client,
    simulator: Simulator,
    anna: Person,
    clock: Clock,
    *,
    waited: float,
    answered: bool,
) -> None:
    sent = await _send(call, anna.id, reply_markup=buttons("4"))
    tap = simulator.taps(anna, sent, 0, 0)
    clock.seconds += waited
    answer = await call.raw("answerCallbackQuery", callback_query_id=tap.query)
    assert answer["ok"] is answered
    if not answered:
        assert answer["description"] == TOO_OLD


@pytest.mark.parametrize(
    ("url", "taken"),
    [("https://t.me/crocevia_demo_bot?start=A", True), ("https://seregno.it", False)],
)
async def test_a_toast_opens_only_the_bot_itself(
    call: Client, simulator: Simulator, anna: Person, url: str, taken: bool
) -> None:
    sent = await _send(call, anna.id, reply_markup=buttons("4"))
    tap = simulator.taps(anna, sent, 0, 0)
    answer = await call.raw("answerCallbackQuery", callback_query_id=tap.query, url=url)
    assert answer["ok"] is taken
    assert taken or answer["description"] == "Bad Request: URL_INVALID"


async def _upload(call: Client, method: str, chat_id: int, **files: bytes) -> Any:
    form = aiohttp.FormData(
        {"chat_id": str(chat_id), "caption": "<b>Ecco</b>", "parse_mode": "HTML"}
    )
    for name, data in files.items():
        form.add_field(name, BytesIO(data), filename="incontro.ics", content_type="text/calendar")
    async with call.session.post(call.url(method), data=form) as response:
        return await response.json()


async def test_document_goes_up_comes_down_and_goes_again(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    sent = (await _upload(call, "sendDocument", anna.id, document=b"BEGIN:VCALENDAR"))["result"]
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Ecco", "bold")
    document = sent["document"]
    assert (document["file_name"], document["file_size"]) == ("incontro.ics", 15)
    found = await call("getFile", file_id=document["file_id"])
    url = f"{simulator.url}/file/bot{simulator.token}/{found['file_path']}"
    async with call.session.get(url) as response:
        assert await response.read() == b"BEGIN:VCALENDAR"
    async with call.session.get(url.replace(simulator.token, "1:A")) as response:
        assert response.status == 404
    again = await call("sendDocument", chat_id=anna.id, document=document["file_id"])
    assert again["document"] == document
    wrong = await call.refused("sendPhoto", chat_id=anna.id, photo=document["file_id"])
    assert wrong.description == "Bad Request: can't use file of type Document as Photo"
    place = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert (await call.refused("editMessageText", **place, text="x")).description == (
        "Bad Request: there is no text in the message to edit"
    )


@pytest.mark.parametrize(
    ("data", "sizes"),
    [
        (PNG, [(90, 45), (320, 160), (800, 400), (1280, 640)]),
        (JPEG, [(90, 45), (200, 100)]),
    ],
)
async def test_picture_has_sizes(
    call: Client, anna: Person, data: bytes, sizes: list[tuple[int, int]]
) -> None:
    photo = (await _upload(call, "sendPhoto", anna.id, photo=data))["result"]["photo"]
    assert [(size["width"], size["height"]) for size in photo] == sizes
    again = await call("sendPhoto", chat_id=anna.id, photo=photo[0]["file_id"])
    assert again["photo"] == photo


@pytest.mark.parametrize(
    ("method", "name", "data", "sentence"),
    [
        ("sendPhoto", "photo", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", "photo", PNG[:16] + b"\0\0\x4e\x20\0\0\0\x01", "PHOTO_INVALID_DIMENSIONS"),
        ("sendDocument", "document", b"", "file must be non-empty"),
    ],
)
async def test_files_telegram_does_not_take(
    call: Client,
    anna: Person,
    *,
    method: str,
    name: str,
    data: bytes,
    sentence: str,
) -> None:
    answer = await _upload(call, method, anna.id, **{name: data})
    assert answer["description"] == f"Bad Request: {sentence}"


async def test_picture_over_10_megabytes_is_refused(call: Client, anna: Person) -> None:
    answer = await _upload(call, "sendPhoto", anna.id, photo=bytes(10 * 2**20 + 1))
    assert answer["description"] == "Bad Request: file is too big"


async def test_file_over_20_megabytes_is_not_given_back(call: Client, anna: Person) -> None:
    data = bytes(20 * 2**20 + 1)
    sent = (await _upload(call, "sendDocument", anna.id, document=data))["result"]
    refused = await call.refused("getFile", file_id=sent["document"]["file_id"])
    assert refused.description == "Bad Request: file is too big"


async def test_reply_shows_what_it_replies_to(call: Client, anna: Person) -> None:
    first = await _send(call, anna.id, "Uno")
    reply = await call(
        "sendMessage", chat_id=anna.id, text="Due", reply_parameters={"message_id": first}
    )
    assert reply["reply_to_message"]["text"] == "Uno"


@pytest.fixture
def group(simulator: Simulator, anna: Person) -> Group:
    simulator.add_person(1002, "Bruno")
    made = simulator.add_group(-500, "Tavolo 1", [anna, 1002])
    simulator.world.updates.clear()
    return made


async def test_group_that_became_a_supergroup(
    call: Client, simulator: Simulator, group: Group
) -> None:
    sent = await _send(call, group.id)
    new = simulator.migrate(group)
    for method, params in (
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"message_id": sent, "text": "x"}),
        ("deleteMessage", {"message_id": sent}),
    ):
        refused = await call.refused(method, chat_id=group.id, **params)
        assert refused.description == ("Bad Request: group chat was upgraded to a supergroup chat")
        assert refused.parameters == {"migrate_to_chat_id": new.id}
    moved, came = (update["message"] for update in await call.updates())
    assert (moved["chat"]["id"], moved["migrate_to_chat_id"]) == (group.id, new.id)
    assert (came["chat"]["type"], came["migrate_from_chat_id"]) == ("supergroup", group.id)
    assert (await call("sendMessage", chat_id=new.id, text="x"))["message_id"] == 2


async def test_in_a_group_only_its_own_messages_are_deleted(
    call: Client, simulator: Simulator, group: Group
) -> None:
    simulator.says(1002, "Ciao a tutti", group)
    theirs = simulator.chat(group).last.id
    refused = await call.refused("deleteMessage", chat_id=group.id, message_id=theirs)
    assert refused.description == "Bad Request: message can't be deleted"


async def test_members_and_leaving(call: Client, simulator: Simulator, group: Group) -> None:
    simulator.add_person(1003, "Carla")
    bot_id = (await call("getMe"))["id"]
    for user, status in ((1001, "creator"), (1002, "member"), (1003, "left"), (bot_id, "member")):
        member = await call("getChatMember", chat_id=group.id, user_id=user)
        assert (member["user"]["id"], member["status"]) == (user, status)
    assert await call("leaveChat", chat_id=group.id)
    [update] = await call.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert update["my_chat_member"]["from"]["id"] == bot_id
    refused = await call.refused("sendMessage", chat_id=group.id, text="x")
    assert (refused.status, refused.description) == (
        403,
        "Forbidden: bot is not a member of the group chat",
    )
    assert simulator.says(1002, "/stato@crocevia_demo_bot", group) is None


async def test_group_chat_is_described(call: Client, group: Group) -> None:
    whole = await call("getChat", chat_id=group.id)
    assert (whole["type"], whole["title"]) == ("group", "Tavolo 1")
    assert whole["permissions"]["can_send_messages"] is True
