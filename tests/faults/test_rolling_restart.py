"""Two replicas started anew one after the other while people tap: no tap fails, and none is late.

Short here; by hand `TRY_ROLLS=50 … -s` prints how many taps there were, and the longest wait.
"""

import asyncio
import itertools
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from conversations.taps.rating import Rate
from simulator.webhook import Webhook
from tests.faults.company import Company
from tests.faults.proxy import MISSING, NGINX, Nginx
from tests.faults.replicas import Door
from tests.faults.seen_through import LONG, objectives, until
from tests.theatre import Actor, Theatre

ROLLS = int(os.environ.get("TRY_ROLLS", "1"))
PEOPLE = 6
PAUSE = 0.25
"""Seconds between somebody's screen and their next tap."""

pytestmark = pytest.mark.parametrize("backend", ["postgresql"])


class Tapper:
    """Somebody who taps, waits until it is recorded, and taps on."""

    def __init__(self, actor: Actor, asked: list[str]) -> None:
        self.actor = actor
        self.waited: list[float] = []
        self.last: dict[str, int] = {}
        self._asked = asked

    async def taps_until(self, stop: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        for number in itertools.count():
            if stop.is_set():
                return
            objective, importance = self._asked[number % len(self._asked)], 1 + number % 5
            self.last[objective] = importance
            data = Rate(objective=objective, importance=importance).pack()
            tap = self.actor.theatre.simulator.taps_data(self.actor.id, self.actor.screen.id, data)
            began = loop.time()
            await until(lambda: self._is_answered(tap.query), LONG)  # noqa: B023
            self.waited.append(loop.time() - began)
            await asyncio.sleep(PAUSE)

    def _is_answered(self, query: str | None) -> bool:
        toasts = self.actor.theatre.simulator.chat(self.actor.id).toasts
        return any(each.query == query for each in toasts[-5:])


@pytest.fixture
async def rolling(theatre: Theatre, tmp_path: Path) -> AsyncIterator[Company]:
    """Two replicas behind the proxy of compose.yaml; without nginx, behind a plainer one."""
    if NGINX is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    door = Nginx(tmp_path) if NGINX else Door()
    made = Company(theatre, tmp_path, replicas=2, door=door)
    await made.open()
    yield made
    await made.close()


async def test_no_tap_fails_while_they_are_started_anew(
    theatre: Theatre, rolling: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    monkeypatch.setattr(Webhook, "_failed", lambda webhook, message: refused.append(message))
    theatre.seats_are_taken = True
    people = [await theatre.participant(f"Persona {number}") for number in range(PEOPLE)]
    for each in people:
        await each.says("/valuta")
    asked = objectives(theatre)
    await theatre.stop_bot()
    await rolling.starts()

    done = asyncio.Event()
    tappers = [Tapper(each, asked) for each in people]
    acting = [asyncio.create_task(each.taps_until(done)) for each in tappers]
    for _ in range(ROLLS):
        async for _ in rolling.rolls():
            before = sum(len(each.waited) for each in tappers)
            await until(lambda: sum(len(each.waited) for each in tappers) > before + 20, LONG)  # noqa: B023
    done.set()
    async with asyncio.timeout(LONG):
        await asyncio.gather(*acting)

    waited = [seconds for each in tappers for seconds in each.waited]
    told = f"{len(waited)} taps in {ROLLS} rolls, the longest took {max(waited):.2f} s, {refused}\n"
    sys.stdout.write(told)
    assert refused == [], told
    assert max(waited) < 30, told
    for tapper in tappers:
        assert await theatre.sheet(tapper.actor) == tapper.last
    if isinstance(rolling.door, Nginx):
        for path in ("/metrics", "/healthz", "/readyz", "/", "/telegramx"):
            assert await rolling.door.shows(path) == 404
        assert await rolling.door.shows("/telegram") == 405
        assert await rolling.door.shows("/board/none") == 404
    await rolling.ends()
    assert "Traceback" not in rolling.log
