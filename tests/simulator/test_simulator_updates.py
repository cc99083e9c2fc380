"""What people do reaches the bot: polling with its conflicts, and the updates themselves."""

import asyncio
from typing import Any

import pytest

from simulator import Group, Person, Simulator
from tests.simulator.stand_in import Client, Clock, buttons

OLDER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def _ids(updates: list[dict[str, Any]]) -> list[int]:
    return [update["update_id"] for update in updates]


def _number(update: int | None) -> int:
    assert update is not None, "the bot hears of it"
    return update


async def _polling(simulator: Simulator) -> None:
    """Wait until a long poll waits."""
    for _ in range(2000):
        if simulator.world.updates.is_polled:
            return
        await asyncio.sleep(0.001)
    raise TimeoutError


async def test_updates_stay_until_an_offset_confirms_them(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    said = [_number(simulator.says(anna, word)) for word in ("uno", "due", "tre")]
    assert _ids(await call.updates()) == said == sorted(said)
    assert _ids(await call.updates()) == said
    assert _ids(await call.updates(limit=2)) == said[:2]
    assert _ids(await call.updates(offset=said[1])) == said[1:]
    assert simulator.pending == 2
    assert await call.updates(offset=said[2] + 1) == []
    assert simulator.pending == 0
    assert await call.updates() == []


async def test_negative_offset_keeps_the_last(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    said = [simulator.says(anna, word) for word in ("uno", "due", "tre")]
    assert _ids(await call.updates(offset=-2)) == said[1:]
    assert simulator.pending == 2
    assert _ids(await call.updates(offset=-9)) == said[1:]


async def test_long_poll_waits_for_news(call: Client, simulator: Simulator, anna: Person) -> None:
    waiting = asyncio.create_task(call.updates(timeout=30))
    await _polling(simulator)
    said = simulator.says(anna, "uno")
    assert _ids(await waiting) == [said]


async def test_long_poll_ends_empty(simulator: Simulator) -> None:
    assert await simulator.world.updates.poll(0, 100, 0.01) == []


async def test_older_poller_is_refused(call: Client, simulator: Simulator, anna: Person) -> None:
    older = asyncio.create_task(call.refused("getUpdates", timeout=30))
    await _polling(simulator)
    newer = asyncio.create_task(call.updates(timeout=30))
    refused = await older
    assert (refused.status, refused.description) == (409, OLDER)
    await _polling(simulator)
    simulator.says(anna, "uno")
    assert len(await newer) == 1


async def test_a_poll_that_does_not_wait_ends_nobody_elses(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    waiting = asyncio.create_task(call.updates(timeout=30))
    await _polling(simulator)
    assert await call.updates() == []
    assert await call.updates(timeout=0) == []
    assert simulator.world.updates.is_polled
    said = simulator.says(anna, "uno")
    assert _ids(await waiting) == [said]


@pytest.mark.parametrize(("ahead", "left"), [(1, 0), (11, 0), (12, 2), (10**9, 2)])
async def test_an_offset_far_past_the_tail_is_ignored(
    call: Client, simulator: Simulator, anna: Person, ahead: int, left: int
) -> None:
    said = [_number(simulator.says(anna, word)) for word in ("uno", "due")]
    assert _ids(await call.updates(offset=said[1] + ahead)) == said[:left]
    assert simulator.pending == left


async def test_polling_and_webhook_exclude_each_other(call: Client, simulator: Simulator) -> None:
    waiting = asyncio.create_task(call.refused("getUpdates", timeout=30))
    await _polling(simulator)
    await call("setWebhook", url="http://127.0.0.1:9/")
    refused = await waiting
    assert (refused.status, refused.description) == (
        409,
        "Conflict: terminated by setWebhook request",
    )
    refused = await call.refused("getUpdates")
    assert (refused.status, refused.description) == (409, WEBHOOK_ACTIVE)
    await call("deleteWebhook")
    assert await call.updates() == []


async def test_allowed_updates_are_remembered(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    await call.updates(allowed_updates=["callback_query"])
    assert simulator.says(anna, "uno") is None
    await call.updates()
    assert simulator.says(anna, "due") is None
    await call.updates(allowed_updates=[])
    assert simulator.says(anna, "tre") is not None


ALLOWED: list[tuple[Any, list[str] | None]] = [
    (["Message"], ["message"]),
    (["CALLBACK_QUERY", "masage"], ["callback_query"]),
    (["poll"], ["poll"]),
    (["masage"], None),
    ([], None),
    (["message", 5], ["edited_message"]),
    ("message", ["edited_message"]),
    ({}, ["edited_message"]),
    (None, ["edited_message"]),
]


async def test_names_of_updates_are_read_as_telegram_reads_them(call: Client, clock: Clock) -> None:
    for allowed, then in ALLOWED:
        for method, more in (("getUpdates", {}), ("setWebhook", {"url": "https://a.it"})):
            await call("deleteWebhook")
            await call.updates(allowed_updates=["edited_message"])
            clock.seconds += 1
            await call(method, allowed_updates=allowed, **more)
            assert (await call("getWebhookInfo")).get("allowed_updates") == then, allowed


async def test_update_queued_before_it_was_not_allowed_still_comes(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    said = simulator.says(anna, "uno")
    assert _ids(await call.updates(allowed_updates=["callback_query"])) == [said]


@pytest.mark.parametrize(("waited", "taps", "texts"), [(149, 1, 1), (151, 0, 1), (86_401, 0, 0)])
async def test_updates_grow_too_old(
    call: Client,
    simulator: Simulator,
    anna: Person,
    clock: Clock,
    *,
    waited: int,
    taps: int,
    texts: int,
) -> None:
    await call("sendMessage", chat_id=anna.id, text="Ciao", reply_markup=buttons("4"))
    simulator.taps(anna, simulator.chat(anna).last.id, 0, 0)
    simulator.says(anna, "uno")
    clock.seconds += waited
    updates = await call.updates()
    assert sum("callback_query" in update for update in updates) == taps
    assert sum("message" in update for update in updates) == texts


async def test_redelivery_comes_whatever_was_confirmed(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    said = simulator.says(anna, "uno")
    assert said is not None
    first = await call.updates()
    assert await call.updates(offset=said + 1) == []
    simulator.redeliver(said)
    assert await call.updates(offset=said + 1) == first
    assert await call.updates(offset=said + 1) == []
    assert simulator.pending == 0


async def test_start_is_a_command_with_its_payload(call: Client, simulator: Simulator) -> None:
    person = simulator.add_person(7, "Bruno", last_name="Galli", username="bruno", start="T1-abc")
    assert not person.started
    simulator.starts(person)
    assert person.started
    simulator.starts(person, "T2")
    first, second = await call.updates()
    user = {"id": 7, "is_bot": False, "first_name": "Bruno", "last_name": "Galli",
            "username": "bruno", "language_code": "it"}  # fmt: skip
    chat = {"id": 7, "first_name": "Bruno", "last_name": "Galli", "username": "bruno",
            "type": "private"}  # fmt: skip
    assert first["message"] == {
        "message_id": 1,
        "from": user,
        "chat": chat,
        "date": 1_795_341_600,
        "text": "/start T1-abc",
        "entities": [{"offset": 0, "length": 6, "type": "bot_command"}],
    }
    assert second["message"]["text"] == "/start T2"


async def test_tap_carries_message_and_data(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    sent = await call("sendMessage", chat_id=anna.id, text="Ciao", reply_markup=buttons("3", "4"))
    tap = simulator.taps(anna, sent["message_id"], 0, 1)
    [update] = await call.updates()
    query = update["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (tap.query, "4", anna.id)
    assert query["message"] == sent
    assert query["chat_instance"].isdigit()


@pytest.mark.parametrize("data", [b"r9", "proposta:1", b"\xff\xfe", "٣", b"x" * 64])
async def test_modified_client_sends_anything(
    call: Client, simulator: Simulator, anna: Person, data: bytes | str
) -> None:
    tap = simulator.taps_data(anna, 999, data)
    async with call.session.post(call.url("getUpdates")) as response:
        body = await response.read()
    raw = data.encode() if isinstance(data, str) else data
    assert b'"data": "' + raw + b'"' in body
    assert tap.update_id is not None
    assert b'"message_id": 999, "date": 0' in body


@pytest.mark.parametrize("data", [b"", b"x" * 65, "è" * 33])
def test_even_a_modified_client_sends_1_to_64_bytes(
    simulator: Simulator, anna: Person, data: bytes | str
) -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        simulator.taps_data(anna, 1, data)


async def test_tap_on_a_lost_message_is_inaccessible(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=buttons("4"))
    simulator.loses_message(anna, sent["message_id"])
    simulator.taps_data(anna, sent["message_id"], "4")
    [update] = await call.updates()
    assert update["callback_query"]["message"] == {
        "chat": sent["chat"], "message_id": sent["message_id"], "date": 0
    }  # fmt: skip


async def test_edited_message(call: Client, simulator: Simulator, anna: Person) -> None:
    simulator.says(anna, "Pista ciclabile")
    own = simulator.chat(anna).last.id
    simulator.edits(anna, own, "Piste ciclabili")
    _, update = await call.updates()
    assert update["edited_message"]["text"] == "Piste ciclabili"
    assert update["edited_message"]["edit_date"] == update["edited_message"]["date"]


async def test_block_and_restart(call: Client, simulator: Simulator, anna: Person) -> None:
    simulator.blocks(anna)
    assert simulator.blocks(anna) is None
    with pytest.raises(ValueError, match="blocked"):
        simulator.says(anna, "Ci siete?")
    simulator.starts(anna)
    blocked, unblocked, started = await call.updates()
    statuses = [
        (update["my_chat_member"]["old_chat_member"], update["my_chat_member"]["new_chat_member"])
        for update in (blocked, unblocked)
    ]
    assert [(old["status"], new["status"]) for old, new in statuses] == [
        ("member", "kicked"), ("kicked", "member")
    ]  # fmt: skip
    assert statuses[0][1]["until_date"] == 0
    assert started["message"]["text"] == "/start"


@pytest.mark.parametrize(
    ("media", "key"),
    [("photo", "photo"), ("voice", "voice"), ("sticker", "sticker"), ("document", "document"),
     ("forward", "forward_origin")],
)  # fmt: skip
async def test_media(
    call: Client, simulator: Simulator, anna: Person, media: Any, key: str
) -> None:
    simulator.sends(anna, media)
    [update] = await call.updates()
    assert key in update["message"]
    assert ("text" in update["message"]) is (media == "forward")


async def test_long_text_arrives_in_pieces(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    simulator.says(anna, "x" * 5000)
    assert [len(u["message"]["text"]) for u in await call.updates()] == [4096, 904]


@pytest.fixture
async def group(call: Client, simulator: Simulator, anna: Person) -> Group:
    made = simulator.add_group(-500, "Tavolo 1", [anna])
    member, service = await call.updates()
    assert member["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert service["message"]["new_chat_members"][0]["is_bot"] is True
    simulator.world.updates.clear()
    return made


@pytest.mark.parametrize(
    ("text", "spoken", "heard"),
    [
        ("Ciao a tutti", False, False),
        ("Ciao @crocevia_demo_bot", True, False),
        ("/risultati@crocevia_demo_bot 3", False, True),
        ("/risultati@Crocevia_Demo_Bot", False, True),
        ("/risultati@altro_bot", True, False),
        ("/risultati", False, False),
        ("/risultati", True, True),
        ("/risultati.", True, False),
        ("vedi /risultati", True, False),
    ],
)
async def test_privacy_mode(
    call: Client,
    simulator: Simulator,
    anna: Person,
    group: Group,
    *,
    text: str,
    spoken: bool,
    heard: bool,
) -> None:
    if spoken:
        await call("sendMessage", chat_id=group.id, text="Buongiorno")
    assert (simulator.says(anna, text, group) is not None) is heard


async def test_privacy_mode_lets_replies_and_taps_through(
    call: Client, simulator: Simulator, anna: Person, group: Group
) -> None:
    sent = await call(
        "sendMessage", chat_id=group.id, text="Chi viene?", reply_markup=buttons("io")
    )
    assert simulator.says(anna, "Io", group, reply_to=sent["message_id"]) is not None
    assert simulator.taps(anna, sent["message_id"], 0, 0, group).update_id is not None
    reply, tap = await call.updates()
    assert reply["message"]["reply_to_message"]["message_id"] == sent["message_id"]
    assert reply["message"]["chat"]["id"] == tap["callback_query"]["message"]["chat"]["id"] == -500


async def test_what_nobody_can_do(call: Client, simulator: Simulator, anna: Person) -> None:
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=buttons("4"))
    place = sent["message_id"]
    stranger = simulator.add_person(7, "Bruno")
    group = simulator.add_group(-5, "Tavolo 2", [anna])
    for impossible in (
        lambda: simulator.says(anna, " "),
        lambda: simulator.taps(anna, place, 0, 1),
        lambda: simulator.taps(anna, place, -1, 0),
        lambda: simulator.taps(anna, 99, 0, 0),
        lambda: simulator.edits(anna, place, "x"),
        lambda: simulator.says(stranger, "Ciao", group),
        lambda: simulator.add_group(5, "x", [anna]),
        lambda: simulator.add_group(-6, "x", []),
        lambda: simulator.add_person(8, "Carla", start="due parole"),
        lambda: simulator.redeliver(1),
        lambda: simulator.fault("*", "slow"),  # type: ignore[arg-type]
        lambda: Simulator("token"),
    ):
        with pytest.raises((ValueError, LookupError)):
            impossible()


async def test_url_buttons(call: Client, simulator: Simulator, anna: Person) -> None:
    row = [
        {"text": "Comune", "url": "https://seregno.it"},
        {"text": "Entra", "url": "https://t.me/crocevia_demo_bot?start=T3"},
        {"text": "Copia", "copy_text": {"text": "T3"}},
    ]
    markup = {"inline_keyboard": [row]}
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    place = sent["message_id"]
    tap = simulator.taps(anna, place, 0, 0)
    assert (tap.query, tap.update_id, tap.url) == (None, None, "https://seregno.it")
    assert simulator.taps(anna, place, 0, 1).update_id is not None
    [update] = await call.updates()
    assert update["message"]["text"] == "/start T3"
    assert simulator.taps(anna, place, 0, 2).copied == "T3"
