"""What tests of trouble look at and hold on to: rows as they are, actions that wait, log lines."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine

from conversations.directory import TAPS
from conversations.screens import Screen
from conversations.taps.packing import Tap
from conversations.taps.rating import Rate
from conversations.turn import Turn
from storage.tables import metadata, people
from tests.theatre import Actor, Theatre

ONLY_OF_INTAKE = ("seen_updates", "alembic_version")

Action = Callable[[Turn, Any], Awaitable[Screen]]
rate: Action = TAPS[Rate]


async def rows(database_url: str, *, but: tuple[str, ...] = ONLY_OF_INTAKE) -> dict[str, Any]:
    """Every row of every table, as a third party reads them; `but` are tables left out.

    In which message somebody's screen is does not count: whatever is shown anew moves it.
    """
    engine = create_async_engine(database_url)
    try:
        async with engine.connect() as connection:
            return {
                table.name: sorted(
                    map(
                        repr,
                        await connection.execute(
                            select(*(c for c in table.columns if c is not people.c.screen))
                        ),
                    )
                )
                for table in metadata.sorted_tables
                if table.name not in but
            }
    finally:
        await engine.dispose()


def instead_of_rating(monkeypatch: pytest.MonkeyPatch, action: Action) -> None:
    """Have a tap on an importance answered by another action."""
    kind: type[Tap] = Rate
    monkeypatch.setitem(TAPS, kind, action)


class Gate:
    """Stands in an action's way: it has begun, and goes on when it is let through."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, who: int) -> None:
        self.reached = asyncio.Event()
        self.open = asyncio.Event()
        self._who = who
        instead_of_rating(monkeypatch, self._act)

    async def _act(self, turn: Turn, tap: Rate) -> Screen:
        screen = await rate(turn, tap)
        if turn.who == self._who:
            self.reached.set()
            await self.open.wait()
        return screen


LONG = 120.0
"""Seconds a program of its own gets, which a busy machine may need half a minute to start."""


async def until(is_so: Callable[[], Any], seconds: float = 30.0, every: float = 0.002) -> None:
    """Wait until something is so, looking `every` so many seconds."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + seconds
    while not is_so():
        assert loop.time() < ends, "it did not come to be so"
        await asyncio.sleep(every)


def taps(actor: Actor, label: str) -> int:
    """Press a button without waiting for what comes of it; the update's id."""
    return forges(actor, actor.data(label))


def forges(actor: Actor, data: str) -> int:
    """Send callback data without waiting for what comes of it; the update's id."""
    tap = actor.theatre.simulator.taps_data(actor.id, actor.screen.id, data)
    assert tap.update_id is not None
    return tap.update_id


def judges(actor: Actor, objective: str, importance: int) -> int:
    """Rate an objective without waiting for what comes of it; the update's id."""
    return forges(actor, Rate(objective=objective, importance=importance).pack())


def objectives(theatre: Theatre) -> list[str]:
    """The first table's objectives, as they are asked."""
    return [each.id for each in theatre.bot.process.platform(1).objectives]


def lines(caplog: pytest.LogCaptureFixture, start: str) -> list[str]:
    """What the log says that begins like this."""
    said = [record.getMessage() for record in caplog.records]
    return [line for line in said if line.startswith(start)]
