"""Every trip to the database failing, before and after, in the history of every action.

Whatever failed comes again, and what is stored then is what an undisturbed turn stores. Here a part
is tried; `python -m tests.proof awaits` tries all there is.
"""

import os
import time
from collections.abc import AsyncIterator
from random import Random

import pytest

from bot.terminal import tell
from conversations.screens import File, Made
from tests.faults.awaits import When
from tests.faults.histories import History, Saying

POINTS = int(os.environ.get("AWAIT_POINTS", "48"))
"""How many points are tried on each database."""
ALL = 10_000
"""Whoever asks for so many tries every one of each action."""
A_FEW = 6
WHENS: tuple[When, ...] = ("before", "after")


@pytest.fixture
async def history(own_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[History]:
    monkeypatch.setattr(Made, "finished", _at_once)
    made = History(own_url)
    await made.open()
    yield made
    await made.close()


def _at_once(made: Made) -> File:
    return File(b"made", "made.txt")


async def try_all(history: History, it: Saying, chance: Random) -> int:
    """Say it undisturbed, then with a failure at one trip after another; how many were met."""
    await history.restore(it)
    history.point.begin()
    await history.say(it)
    due, asked = await history.rows(), len(history.point.asked)
    assert not due["quarantine"], it
    points = [(n, when) for n in range(asked) for when in WHENS]
    if POINTS < ALL:
        points = chance.sample(points, min(A_FEW, len(points)))
    met = 0
    for number, when in points:
        await history.restore(it)
        history.point.begin(number, when)
        await history.say(it)
        met += history.point.was_met
        found = await history.rows()
        differ = {name: (found[name], due[name]) for name in due if found[name] != due[name]}
        assert not differ, (it, when, number, history.point.asked[number], differ)
    return met


@pytest.mark.proof
async def test_no_trip_that_fails_changes_what_is_stored(history: History, backend: str) -> None:
    chance, begun = Random(f"{backend} awaits"), time.monotonic()
    kinds = history.kinds()
    chance.shuffle(kinds)
    met, tried = 0, set[str]()
    for kind in kinds:
        if met >= POINTS:
            break
        met += await try_all(history, await history.find(kind), chance)
        tried.add(kind)
    took = time.monotonic() - begun
    tell(f"{backend}: {met} points of {len(tried)} kinds of sayings in {took:.0f} s")
    assert met >= min(POINTS, 2 * len(tried))
