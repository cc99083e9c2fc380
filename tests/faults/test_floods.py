"""Somebody who floods: everything counts, little is drawn, and nobody else notices."""

import asyncio
import itertools

import pytest

from bot import floods
from bot.floods import Floods
from conversations.rating.round import record_rating
from conversations.screens import Screen
from conversations.taps.rating import Rate
from conversations.turn import Turn
from tests.faults.seen_through import instead_of_rating, judges, objectives, rows, until
from tests.theatre import Theatre

PER_SECOND = 135
SECONDS = 3.0


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here a flood is one."""
    monkeypatch.setattr(floods, "MOST", 50)


async def test_a_flood_is_told_once_and_shown_once_a_second_and_counts_whole(
    database_url: str,
) -> None:
    theatre = Theatre(database_url)
    await theatre.open()
    anna, bruno = [await theatre.participant(name) for name in ("Anna Silva", "Bruno Neri")]
    await anna.taps("Comincia")
    await bruno.taps("Comincia")
    asked = objectives(theatre)
    before = len(theatre.simulator.calls)
    seen = len((await rows(theatre.database_url, but=()))["seen_updates"])
    loop = asyncio.get_running_loop()

    async def flood() -> int:
        ends = loop.time() + SECONDS
        for number in itertools.count(1):
            judges(anna, asked[number % 5], number % 6)
            if loop.time() > ends:
                return number
            await asyncio.sleep(1 / PER_SECOND)
        raise AssertionError

    flooding = asyncio.create_task(flood())
    for number in range(6):
        await asyncio.sleep(SECONDS / 8)
        judges(bruno, asked[number % 5], 4)
    sent = await flooding
    async with asyncio.timeout(20):
        while theatre.simulator.pending:  # noqa: ASYNC110 - of a flood not every tap is answered
            await asyncio.sleep(0.01)
        await theatre.bot.idle()
    last = {asked[n % 5]: n % 6 or None for n in range(sent - 4, sent + 1)}
    assert await theatre.sheet(anna) == last
    assert await theatre.levels(bruno) == [4] * 5
    after = (await rows(theatre.database_url, but=()))["seen_updates"]
    assert len(after) - seen == sent + 6, "every tap is committed, once"
    calls = theatre.simulator.calls[before:]
    drawn = [c for c in calls if c.method == "editMessageText" and c.params["chat_id"] == anna.id]
    assert len(drawn) <= floods.MOST + SECONDS + 2
    told = [c for c in calls if c.method == "sendMessage"]
    assert ["Sono arrivati moltissimi" in call.params["text"] for call in told] == [True]
    await theatre.close()


async def test_who_comes_meanwhile_passes_and_what_is_broken_breaks_alone(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bruno taps when a batch of 100 is being acted on; of Anna's updates one meets a bug."""
    theatre = Theatre(database_url)
    await theatre.open()
    anna, bruno = [await theatre.participant(name) for name in ("Anna Silva", "Bruno Neri")]
    await bruno.taps("Comincia")
    asked = objectives(theatre)
    acted: list[tuple[int, str, int]] = []

    async def record(turn: Turn, tap: Rate) -> Screen:
        await asyncio.sleep(0.005)
        if len(acted) > 40 and tap.importance == 5 and tap.objective == asked[0]:
            raise LookupError
        screen = await record_rating(turn, tap)
        acted.append((turn.who, tap.objective, tap.importance))
        return screen

    instead_of_rating(monkeypatch, record)
    sent = [(asked[number % 5], number % 4 + 1) for number in range(99)]
    for objective, importance in [*sent[:80], (asked[0], 5), *sent[80:]]:
        judges(anna, objective, importance)
    await until(lambda: acted)
    judges(bruno, asked[1], 4)
    await until(lambda: not theatre.simulator.pending, 20)
    await theatre.bot.idle()
    assert acted.index((bruno.id, asked[1], 4)) < 90
    assert await theatre.sheet(bruno) == {asked[1]: 4}
    assert await theatre.sheet(anna) == dict(sent)
    stored = await rows(theatre.database_url)
    assert len(stored["quarantine"]) == 1
    await theatre.close()


async def test_who_is_calm_again_is_shown_everything_and_told_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(floods, "WITHIN", 0.1)
    monkeypatch.setattr(floods, "SHOWN_EVERY", 0.05)
    known, loop = Floods(), asyncio.get_running_loop()
    for _ in range(2):
        for _ in range(floods.MOST - 1):
            known.note(7)
        assert not known.is_to_be_told(7)
        assert not await known.wait(7)
        known.note(7)
        assert known.is_to_be_told(7)
        assert not known.is_to_be_told(7)
        known.shown(7)
        began = loop.time()
        assert await known.wait(7)
        assert loop.time() - began >= 0.045
        assert not await known.wait(8), "nobody else waits"
        await asyncio.sleep(0.12)
        known.note(8)
        assert not known.is_to_be_told(7)
        assert not await known.wait(7)


async def test_who_is_quiet_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floods, "WITHIN", 0.01)
    known = Floods()
    for lane in range(floods._FORGOTTEN_EVERY - 1):
        known.note(lane)
    await asyncio.sleep(0.02)
    known.note(-1)
    assert list(known._flows) == [-1]
