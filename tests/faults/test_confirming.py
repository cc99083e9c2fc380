"""Polling: updates are confirmed once they are committed, in order a person, people at once."""

import asyncio
import random
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from bot import intake
from bot.clock import Clock
from bot.hearing import ALLOWED_UPDATES
from conversations.screens import Screen
from conversations.taps.rating import Rate
from conversations.turn import Turn
from storage.engine import Database
from tests.faults.seen_through import (
    Gate,
    instead_of_rating,
    judges,
    lines,
    objectives,
    rate,
    rows,
    taps,
    until,
)
from tests.faults.straight import CERTAIN
from tests.theatre import Theatre


def offset_of(theatre: Theatre) -> int:
    """How far the bot has confirmed: the greatest offset it asked with."""
    asked = (call for call in theatre.simulator.calls if call.method == "getUpdates")
    return max((call.params.get("offset", 0) for call in asked), default=0)


async def test_nothing_is_confirmed_or_answered_before_its_commit(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    gate = Gate(monkeypatch, anna.id)
    toasts = len(theatre.simulator.chat(anna.id).toasts)
    update = taps(anna, "4")
    await gate.reached.wait()
    await asyncio.sleep(0.05)
    assert theatre.simulator.pending == 1
    assert offset_of(theatre) <= update
    assert len(theatre.simulator.chat(anna.id).toasts) == toasts
    assert anna.sees("Obiettivo 1 di 5")
    gate.open.set()
    await theatre.settled()
    assert theatre.simulator.pending == 0
    assert anna.toast == "Registrato: 4 · molto importante"
    assert list((await theatre.sheet(anna)).values()) == [4]


async def test_what_was_not_committed_when_the_bot_died_comes_again(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot is torn away in the middle of an action, as a kill would."""
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    with monkeypatch.context() as during:
        gate = Gate(during, anna.id)
        anna.press("4")
        await gate.reached.wait()
        dying = theatre._running.pop()
        theatre.bots.pop()
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)
    assert theatre.simulator.pending == 1
    assert await theatre.sheet(anna) == {}
    await theatre.start_bot()
    await theatre.settled()
    assert list((await theatre.sheet(anna)).values()) == [4]
    assert anna.sees("Obiettivo 2 di 5")


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_the_bot_listens_to_exactly_what_it_handles(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    for call in theatre.simulator.calls:
        if call.method == "getUpdates":
            assert call.params["allowed_updates"] == list(ALLOWED_UPDATES)
    await anna.says("buongiorno")
    mine = [each for each in theatre.simulator.chat(anna.id).messages if each.mine]
    assert theatre.simulator.edits(anna.id, mine[-1].id, "/aiuto") is not None
    await theatre.settled()
    assert anna.sees("Come si fa"), "what was refused is read as if it were written now"


async def test_a_redelivered_update_changes_nothing_and_shows_where_one_is(
    theatre: Theatre,
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    first = taps(anna, "2")
    await theatre.settled()
    await anna.taps("Indietro")
    await anna.taps("5")
    before = await rows(theatre.database_url)
    theatre.simulator.redeliver(first)
    await theatre.settled()
    assert await rows(theatre.database_url) == before
    assert anna.sees("Obiettivo 2 di 5")
    assert list((await theatre.sheet(anna)).values()) == [5]


async def test_a_redelivered_text_is_not_written_down_twice(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    for _ in range(5):
        await anna.taps("Avanti")
    await anna.taps("Aggiungi obiettivo")
    written = await anna.says("Una pensilina vera")
    assert written is not None
    before = await rows(theatre.database_url)
    for _ in range(3):
        theatre.simulator.redeliver(written)
        await theatre.settled()
    assert await rows(theatre.database_url) == before
    assert str(before["own_objectives"]).count("Una pensilina vera") == 1


async def test_an_old_block_redelivered_does_not_lose_who_came_back(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    blocked = theatre.simulator.blocks(anna.id)
    assert blocked is not None
    await theatre.settled()
    theatre.simulator.unblocks(anna.id)
    await theatre.settled()
    theatre.simulator.redeliver(blocked)
    await theatre.settled()
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
    assert person is not None
    assert person.unreachable_since is None


async def test_one_persons_updates_are_acted_on_in_their_order(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [await theatre.participant(name) for name in ("Anna", "Bruno", "Carla")]
    acted: list[tuple[int, str, int]] = []

    async def record(turn: Turn, tap: Rate) -> Screen:
        await asyncio.sleep(random.random() / 1000)
        acted.append((turn.who, tap.objective, tap.importance))
        return await rate(turn, tap)

    instead_of_rating(monkeypatch, record)
    chance = random.Random(7)
    tapped = [
        (chance.choice(people), chance.choice(objectives(theatre)), chance.randint(0, 5))
        for _ in range(150)
    ]
    for actor, objective, importance in tapped:
        judges(actor, objective, importance)
    await theatre.settled()
    for actor in people:
        mine = [(actor.id, *what) for who, *what in tapped if who is actor]
        assert [each for each in acted if each[0] == actor.id] == mine
        last = {objective: level or None for who, objective, level in tapped if who is actor}
        assert await theatre.sheet(actor) == last


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_who_is_slow_to_act_on_holds_up_nobody_else(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On SQLite there is one writer, so there only one unit at a time is open."""
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    await anna.taps("Comincia")
    await bruno.taps("Comincia")
    gate = Gate(monkeypatch, anna.id)
    anna.press("4")
    bruno.press("4")
    await gate.reached.wait()
    await until(lambda: "Registrato" in str(bruno.toast))
    assert anna.sees("Obiettivo 1 di 5")
    gate.open.set()
    await theatre.settled()


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_who_is_slow_to_show_to_holds_up_nobody_else(theatre: Theatre) -> None:
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    await anna.taps("Comincia")
    await bruno.taps("Comincia")
    theatre.simulator.fault("editMessageText", "delay", seconds=0.8)
    anna.press("4")
    await until(lambda: "Registrato" in str(anna.toast))
    bruno.press("5")
    await until(lambda: "Obiettivo 2" in bruno.screen.text, 0.7)
    assert anna.sees("Obiettivo 1 di 5")
    await theatre.settled()
    assert anna.sees("Obiettivo 2 di 5")


async def test_one_persons_flood_hardly_delays_a_strangers_tap(theatre: Theatre) -> None:
    """200 taps at once are two batches; the stranger's is in the third, and waits for commits only.

    The flood's screens, drawn one after another, are not waited for. What is bounded is the work
    done meanwhile, in seconds of the processor: on a busy machine they take longer.
    """
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    await bruno.taps("Comincia")
    await theatre.settled()
    for number in range(200):
        judges(anna, objectives(theatre)[number % 5], number % 6)
    began = time.process_time()
    bruno.press("4")
    await until(lambda: "Registrato" in str(bruno.toast), 60)
    assert time.process_time() - began < 5
    await theatre.simulator.settled(timeout=60)


async def test_an_update_the_library_cannot_read_is_put_aside_and_the_rest_goes_on(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    anna.press("4")
    updates = theatre.simulator.world.updates
    broken = [
        updates.put("message", {"message_id": 1}, ("message", anna.id)),
        updates.put("callback_query", {"id": "1", "from": {}}, ("tap", anna.id)),
    ]
    anna.press("4")
    await theatre.settled()
    assert theatre.simulator.pending == 0
    assert anna.sees("Obiettivo 2 di 5")
    stored = await rows(theatre.database_url)
    assert len(stored["quarantine"]) == 2
    said = lines(caplog, "ref ")
    assert len(said) == 2
    for update, line in zip(broken, said, strict=True):
        reference = line[4:8]
        assert str(update) in line
        assert reference in str(stored["quarantine"])
    assert all(record.exc_info for record in caplog.records if "ref " in record.getMessage())


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_an_update_without_a_number_is_dropped_and_the_rest_goes_on(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    asked = intake.Polling._ask

    async def and_nonsense(self: intake.Polling, hold: int, limit: int) -> list[Any]:
        batch = await asked(self, hold, limit)
        return [{"update_id": "x"}, {}, {"update_id": 2**63}, *batch] if batch else batch

    monkeypatch.setattr(intake.Polling, "_ask", and_nonsense)
    monkeypatch.setattr(intake, "LONG_POLL", 0)
    await anna.says("/aiuto")
    await anna.says("/aiuto")
    assert anna.sees("/valuta")
    assert lines(caplog, "3 updates without a number were dropped")


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_updates_that_are_numbered_anew_from_lower_on_are_not_lost(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a silent week Telegram goes on at a random number."""
    monkeypatch.setattr(intake, "LONG_POLL", 0)
    anna = await theatre.participant("Anna Silva")
    theatre.simulator.world.updates._next = 1000
    await asyncio.sleep(0.05)  # a poll passes in which nothing comes: the silent week
    await anna.taps("Comincia")
    assert anna.sees("Obiettivo 1 di 5")
    await anna.taps("4")
    assert anna.sees("Obiettivo 2 di 5")


async def test_two_pollers_are_told_once_each_and_neither_loses_nor_doubles(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await theatre.start_bot()
    await until(lambda: lines(caplog, "updates: another program polls"))
    for number in range(60):
        judges(anna, objectives(theatre)[number % 5], number % 6)
        await asyncio.sleep(0.005)
    await theatre.simulator.settled(timeout=20)
    last = {objectives(theatre)[number % 5]: number % 6 or None for number in range(55, 60)}
    assert await theatre.sheet(anna) == last
    assert all(not running.done() for running in theatre._running)
    await theatre.stop_bot()
    await anna.says("/valuta")
    assert anna.sees("La tua scheda")


async def test_seen_updates_are_forgotten_after_seven_days_by_the_rounds(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    for _ in range(3):
        await anna.says("/aiuto")
    theatre.passes(days=4)
    await anna.says("/aiuto")

    async def rounds() -> None:
        theatre.bot.make_rounds()
        await theatre.bot.idle()

    async def seen() -> int:
        return len((await rows(theatre.database_url, but=()))["seen_updates"])

    before = await seen()
    assert before >= 4
    theatre.passes(days=2, hours=23)
    await rounds()
    assert await seen() == before
    theatre.passes(hours=2)
    await rounds()
    assert await seen() == 1
    theatre.passes(days=4)
    await rounds()
    assert await seen() == 0


async def test_a_tick_that_fails_is_told_and_made_up_for(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock(database, lambda: datetime(2026, 12, 1, tzinfo=UTC), lambda: None, CERTAIN)

    def stumble(*given: object) -> None:
        raise KeyError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(database, "unit", stumble)
        await clock.tick()
    assert lines(caplog, "the tick failed")
    caplog.clear()
    await clock.tick()
    assert not caplog.records
