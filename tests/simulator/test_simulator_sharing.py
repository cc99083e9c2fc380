"""The bot's own keyboard, and people picked from one's contacts."""

from typing import Any

import pytest
from telegram import (
    Bot,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    ReplyKeyboardMarkup,
    Update,
)

from simulator import Person, Simulator
from tests.simulator.stand_in import Client, buttons


def picker(**more: Any) -> dict[str, Any]:
    asked = {"request_id": 1, "user_is_bot": False, "max_quantity": 2, "request_name": True, **more}
    return {
        "keyboard": [[{"text": "Apri i contatti", "request_users": asked}], [{"text": "Annulla"}]],
        "one_time_keyboard": True,
    }


@pytest.fixture
def bruno(simulator: Simulator) -> Person:
    return simulator.add_person(7, "Bruno", last_name="Neri", username="bruno")


async def test_people_are_picked(
    call: Client, simulator: Simulator, anna: Person, bruno: Person
) -> None:
    carla = simulator.add_person(8, "Carla")
    sent = await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=picker())
    assert "reply_markup" not in sent
    number = simulator.shares(anna, [bruno, carla])
    [update] = await call.updates()
    assert update["update_id"] == number
    assert update["message"]["users_shared"] == {
        "request_id": 1,
        "users": [
            {"user_id": 7, "first_name": "Bruno", "last_name": "Neri"},
            {"user_id": 8, "first_name": "Carla"},
        ],
    }
    assert "text" not in update["message"]
    read = Update.de_json(update, None)
    assert read.message is not None
    assert read.message.users_shared is not None
    assert [user.first_name for user in read.message.users_shared.users] == ["Bruno", "Carla"]
    with pytest.raises(LookupError):
        simulator.shares(anna, [bruno])


async def test_only_what_was_asked_for_is_told(
    call: Client, simulator: Simulator, anna: Person, bruno: Person
) -> None:
    markup = picker(request_name=False, request_username=True)
    await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=markup)
    simulator.shares(anna, [bruno])
    [update] = await call.updates()
    assert update["message"]["users_shared"]["users"] == [{"user_id": 7, "username": "bruno"}]


async def test_nobody_or_too_many_or_one_twice(
    call: Client, simulator: Simulator, anna: Person, bruno: Person
) -> None:
    markup = picker()
    del markup["keyboard"][0][0]["request_users"]["max_quantity"]
    await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=markup)
    for users in ([], [bruno, anna]):
        with pytest.raises(ValueError, match="1 to 1"):
            simulator.shares(anna, users)
    await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=picker())
    with pytest.raises(ValueError, match="each once"):
        simulator.shares(anna, [bruno, bruno])
    with pytest.raises(KeyError):
        simulator.shares(anna, [99])


async def test_a_key_writes_what_it_says_and_goes(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=picker())
    simulator.presses(anna, "Annulla")
    [update] = await call.updates()
    assert update["message"]["text"] == "Annulla"
    with pytest.raises(LookupError):
        simulator.presses(anna, "Annulla")


async def test_a_keyboard_stays_until_another_or_none_comes(
    call: Client, simulator: Simulator, anna: Person, bruno: Person
) -> None:
    markup = {**picker(), "one_time_keyboard": False}
    await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=markup)
    await call("sendMessage", chat_id=anna.id, text="4?", reply_markup=buttons("4"))
    simulator.shares(anna, [bruno])
    simulator.shares(anna, [bruno])
    simulator.presses(anna, "Annulla")
    gone = {"remove_keyboard": True}
    await call("sendMessage", chat_id=anna.id, text="Via", reply_markup=gone)
    with pytest.raises(LookupError):
        simulator.shares(anna, [bruno])


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ({"text": "x", "request_users": {}}, 'Can\'t find field "request_id"'),
        (
            {"text": "x", "request_users": {"request_id": 1, "max_quantity": 11}},
            "invalid KeyboardButtonRequestUsers.max_quantity specified",
        ),
        ({"text": "x", "request_users": {"request_id": 1, "request_photo": True}}, "not serve"),
    ],
)
async def test_a_wrong_key_is_refused(
    call: Client, anna: Person, key: dict[str, Any], why: str
) -> None:
    refused = await call.refused(
        "sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [[key]]}
    )
    assert refused.status == 400
    assert why in refused.description


async def test_no_people_are_picked_in_a_group(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    group = simulator.add_group(-5, "Tavolo 1", [anna])
    refused = await call.refused("sendMessage", chat_id=group.id, text="x", reply_markup=picker())
    assert "private chats only" in refused.description


async def test_the_library_asks_the_same(
    bot: Bot, simulator: Simulator, anna: Person, bruno: Person
) -> None:
    asked = KeyboardButtonRequestUsers(3, user_is_bot=False, max_quantity=10, request_name=True)
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Apri", request_users=asked)]])
    await bot.send_message(anna.id, "Chi?", reply_markup=keyboard)
    simulator.shares(anna, [bruno])
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.users_shared is not None
    assert update.message.users_shared.request_id == 3
    assert update.message.users_shared.users[0].last_name == "Neri"


async def test_the_page_shows_the_keyboard_and_what_was_shared(
    call: Client, simulator: Simulator, anna: Person, bruno: Person
) -> None:
    await call("sendMessage", chat_id=anna.id, text="Chi?", reply_markup=picker())

    async def state() -> dict[str, Any]:
        async with call.session.get(call.page(f"/page/chats/{anna.id}")) as response:
            whole: dict[str, Any] = await response.json()
            return whole

    async def post(act: str, **body: Any) -> int:
        url = call.page(f"/page/chats/{anna.id}/{act}")
        async with call.session.post(url, json=body) as response:
            return response.status

    assert (await state())["keyboard"] == [
        [{"text": "Apri i contatti", "kind": "users", "most": 2}],
        [{"text": "Annulla", "kind": "say", "most": 0}],
    ]
    assert await post("press", text="Boh") == 400
    assert await post("share", users=[]) == 400
    assert await post("share", users=[bruno.id]) == 200
    shown = await state()
    assert shown["keyboard"] == []
    assert shown["messages"][-1]["shared"] == ["Bruno Neri"]
