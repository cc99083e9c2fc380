"""Buttons as Telegram reads them: what it refuses, what it leaves out, and what counts first."""

from typing import Any

from simulator import Person, Simulator
from tests.simulator.stand_in import Client

CELL = {"text": "4", "callback_data": "r4"}
INLINE = "can't parse inline keyboard button: "
KEY = "can't parse keyboard button: "
NO_ACTION = INLINE + "Text buttons are unallowed in the inline keyboard"


def inline(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def keyboard(*buttons: Any) -> dict[str, Any]:
    return {"keyboard": [list(buttons)]}


REFUSED: list[tuple[Any, str]] = [
    ("{", "can't parse reply keyboard markup JSON object"),
    ([], "object expected as reply markup"),
    (None, "object expected as reply markup"),
    (5, "object expected as reply markup"),
    ({"inline_keyboard": {}}, 'field "inline_keyboard" must be of type Array'),
    ({"inline_keyboard": None}, 'field "inline_keyboard" must be of type Array'),
    (
        {"inline_keyboard": [CELL]},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ({"keyboard": "4"}, 'field "keyboard" must be of type Array'),
    ({"keyboard": ["4"]}, 'field "keyboard" must be an Array of Arrays'),
    ({"remove_keyboard": "yes"}, 'field "remove_keyboard" must be of type Boolean'),
    (inline("4"), INLINE + "InlineKeyboardButton must be an Object"),
    (inline(4), INLINE + "InlineKeyboardButton must be an Object"),
    (keyboard(4), KEY + "KeyboardButton must be a String or an Object"),
    (keyboard(None), KEY + "KeyboardButton must be a String or an Object"),
    (inline({"callback_data": "r4"}), INLINE + 'Can\'t find field "text"'),
    (keyboard({"request_contact": True}), KEY + 'Can\'t find field "text"'),
    (inline({**CELL, "text": True}), INLINE + 'Field "text" must be of type String'),
    (inline({**CELL, "url": None}), INLINE + 'Field "url" must be of type String'),
    (inline({"text": "4", "callback_data": None}), f'{INLINE}Field "callback_data" must be of type '
     "String"),
    (inline({"text": "4"}), NO_ACTION),
    (inline({"text": "4", "callback_data": ""}), NO_ACTION),
    (inline({"text": ""}), NO_ACTION),
    (inline({"text": "4", "copy_text": "A"}), INLINE + 'Field "copy_text" must be of type Object'),
    (inline({"text": "4", "copy_text": {}}), INLINE + 'Can\'t find field "text"'),
    (inline({**CELL, "style": "pink"}), INLINE + "invalid button style specified"),
    (keyboard({"text": "4", "style": "pink"}), KEY + "invalid button style specified"),
    (inline({"text": "4", "pay": True}),
     'the stand-in does not serve field of InlineKeyboardButton "pay"'),
    (keyboard({"text": "4", "request_poll": {}}),
     'the stand-in does not serve field of KeyboardButton "request_poll"'),
    (inline({"text": "4", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
    (inline({"text": "4", "callback_data": "è" * 33}), "BUTTON_DATA_INVALID"),
    (
        inline({"text": "4", "url": "http://localhost:8080/"}),
        "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
    ),
    ({"inline_keyboard": [[CELL] * 8] * 13}, "reply markup is too long"),
]  # fmt: skip


async def test_what_is_refused(call: Client, anna: Person) -> None:
    for markup, sentence in REFUSED:
        refused = await call.refused("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
        said = (refused.status, refused.description)
        assert said == (400, f"Bad Request: {sentence}"), markup


EMPTY = {"text": "", "callback_data": "r4"}
KEPT: list[tuple[Any, list[list[Any]]]] = [
    ({}, []),
    ({"inline_keyboard": []}, []),
    ({"inline_keyboard": [[]]}, []),
    (inline(EMPTY), []),
    (inline(EMPTY, CELL), [[("4", "r4", None)]]),
    (inline(*[CELL] * 13), [[("4", "r4", None)] * 12]),
    (inline({"text": 4, "callback_data": 5}), [[("4", "5", None)]]),
    (inline({"text": " ", "callback_data": "r4"}), [[(" ", "r4", None)]]),
    (inline({**CELL, "url": ""}), [[("4", "r4", None)]]),
    (inline({**CELL, "style": "Primary"}), [[("4", "r4", None)]]),
    (inline({**CELL, "style": "default"}), [[("4", "r4", None)]]),
    (inline({**CELL, "url": "https://a.it"}), [[("4", None, "https://a.it")]]),
    (inline({**CELL, "url": "https://a.it", "callback_data": None}),
     [[("4", None, "https://a.it")]]),
    ({"inline_keyboard": [[CELL], [EMPTY], [CELL]]}, [[("4", "r4", None)]] * 2),
]  # fmt: skip


async def test_what_is_kept_under_a_message(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    for markup, kept in KEPT:
        sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
        rows = simulator.chat(anna).last.keyboard
        found = [[(one.text, one.callback_data, one.url) for one in row] for row in rows]
        assert found == kept, markup
        assert ("reply_markup" in sent) is bool(kept)


KEYS: list[tuple[Any, list[str] | None]] = [
    (keyboard("4", {"text": 5}), ["4", "5"]),
    (keyboard("4", ""), ["4"]),
    (keyboard(*"abcdefghijklm"), list("abcdefghijkl")),
    (keyboard(""), None),
    ({"keyboard": []}, None),
    ({**keyboard("4"), **inline(CELL), "remove_keyboard": True}, ["4"]),
    ({"keyboard": [], **inline(CELL)}, None),
    ({"remove_keyboard": False, "force_reply": True}, None),
]


async def test_what_is_kept_below_the_chat(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    for markup, kept in KEYS:
        simulator.chat(anna).keyboard = None
        await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
        below = simulator.chat(anna).keyboard
        assert (below and [one["text"] for one in below["keyboard"][0]]) == kept, markup


async def test_a_group_is_not_asked_for_people(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    group = simulator.add_group(-5, "Tavolo 1", [anna])
    for asked, noun in (
        ({"request_users": {"request_id": 1}}, "users"),
        ({"request_contact": True}, "phone number"),
        ({"request_location": True}, "location"),
    ):
        markup = keyboard({"text": "4", **asked})
        refused = await call.refused("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
        said = f"Bad Request: {noun} can be requested in private chats only"
        assert refused.description == said


async def test_only_buttons_go_under_a_message_of_before(call: Client, anna: Person) -> None:
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=inline(CELL))
    place = {"chat_id": anna.id, "message_id": sent["message_id"]}
    for markup in (keyboard("4"), {"remove_keyboard": True}, {"force_reply": True}):
        refused = await call.refused("editMessageReplyMarkup", **place, reply_markup=markup)
        assert refused.description == "Bad Request: inline keyboard expected"
    assert "reply_markup" not in await call("editMessageReplyMarkup", **place, reply_markup={})
