"""Limits, and trouble on order."""

import asyncio
from typing import Any

import aiohttp
import pytest

from simulator import Limits, Person, Simulator
from tests.simulator.stand_in import Client, Clock


async def _burst(call: Client, chat_id: int, count: int) -> list[dict[str, Any]]:
    return [
        await call.raw("sendMessage", chat_id=chat_id, text=f"messaggio {n}") for n in range(count)
    ]


class TestUsual:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits()

    async def test_burst_in_a_chat_then_one_a_second(
        self, call: Client, anna: Person, clock: Clock
    ) -> None:
        answers = await _burst(call, anna.id, 21)
        assert [answer["ok"] for answer in answers] == [True] * 20 + [False]
        assert answers[-1] == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
        for _ in range(3):
            clock.seconds += 1
            assert [a["ok"] for a in await _burst(call, anna.id, 2)] == [True, False]

    async def test_thirty_a_second_in_all(
        self, call: Client, simulator: Simulator, clock: Clock
    ) -> None:
        for number in range(40):
            simulator.starts(simulator.add_person(2000 + number, "Persona"))
        answers = [(await _burst(call, 2000 + number, 1))[0]["ok"] for number in range(40)]
        assert answers == [True] * 30 + [False] * 10
        clock.seconds += 1
        assert (await _burst(call, 2039, 1))[0]["ok"]

    async def test_twenty_a_minute_in_a_group(
        self, call: Client, simulator: Simulator, anna: Person, clock: Clock
    ) -> None:
        group = simulator.add_group(-5, "Tavolo 1", [anna])
        answers = await _burst(call, group.id, 21)
        assert [answer["ok"] for answer in answers] == [True] * 20 + [False]
        assert answers[-1]["parameters"] == {"retry_after": 60}
        clock.seconds += 59
        assert (await _burst(call, group.id, 1))[0]["parameters"] == {"retry_after": 1}
        clock.seconds += 1
        assert (await _burst(call, group.id, 1))[0]["ok"]

    async def test_edits_count_answers_and_refusals_do_not(
        self, call: Client, anna: Person
    ) -> None:
        sent = (await _burst(call, anna.id, 18))[0]["result"]["message_id"]
        place = {"chat_id": anna.id, "message_id": sent}
        await call("editMessageText", **place, text="x")
        for _ in range(5):
            await call.refused("editMessageText", **place, text="x")
            await call("sendChatAction", chat_id=anna.id, action="typing")
        await call("editMessageText", **place, text="y")
        assert (await call.refused("editMessageText", **place, text="z")).status == 429


class TestStrict:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits.strict()

    async def test_no_burst(self, call: Client, anna: Person, clock: Clock) -> None:
        assert [a["ok"] for a in await _burst(call, anna.id, 2)] == [True, False]
        clock.seconds += 1
        assert [a["ok"] for a in await _burst(call, anna.id, 2)] == [True, False]


async def test_no_limits(call: Client, anna: Person) -> None:
    assert all(answer["ok"] for answer in await _burst(call, anna.id, 50))


async def test_429_on_order(call: Client, simulator: Simulator, anna: Person) -> None:
    simulator.fault("sendMessage", "429", times=2, seconds=7)
    assert await call("getMe")
    for _ in range(2):
        refused = await call.refused("sendMessage", chat_id=anna.id, text="x")
        assert (refused.status, refused.parameters) == (429, {"retry_after": 7})
    await call("sendMessage", chat_id=anna.id, text="x")


async def test_500_on_order(call: Client, simulator: Simulator, anna: Person) -> None:
    simulator.fault("*", "500")
    refused = await call.refused("sendMessage", chat_id=anna.id, text="x")
    assert (refused.status, refused.description) == (500, "Internal Server Error")
    assert simulator.calls[-1].ok is False
    assert len(simulator.chat(anna).messages) == 1


@pytest.mark.parametrize(("kind", "messages"), [("drop", 1), ("drop_after", 2)])
async def test_cut_connection(
    call: Client, simulator: Simulator, anna: Person, kind: Any, messages: int
) -> None:
    simulator.fault("sendMessage", kind)
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=anna.id, text="x")
    assert len(simulator.chat(anna).messages) == messages
    assert simulator.calls[-1].ok is (kind == "drop_after")


async def test_delay(call: Client, simulator: Simulator) -> None:
    simulator.fault("getMe", "delay", seconds=0.02)
    began = asyncio.get_running_loop().time()
    assert await call("getMe")
    assert asyncio.get_running_loop().time() - began >= 0.02


async def test_faults_are_cleared(call: Client, simulator: Simulator) -> None:
    simulator.fault("*", "500", times=100)
    simulator.clear_faults()
    assert await call("getMe")


async def test_settled_waits_for_updates_taps_and_calls(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    said = simulator.says(anna, "uno")
    assert said is not None
    with pytest.raises(TimeoutError):
        await simulator.settled(timeout=0.03)
    await call.updates(offset=said + 1)
    await simulator.settled()
    tap = simulator.taps_data(anna, 1, "x")
    assert tap.update_id is not None
    await call.updates(offset=tap.update_id + 1)
    with pytest.raises(TimeoutError):
        await simulator.settled(timeout=0.03)
    simulator.fault("answerCallbackQuery", "delay", seconds=0.02)
    await asyncio.gather(
        simulator.settled(), call("answerCallbackQuery", callback_query_id=tap.query)
    )
    assert simulator.calls[-1].method == "answerCallbackQuery"
