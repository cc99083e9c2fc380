"""Whatever people do, in any order: no error, nothing Telegram refuses, a way on, sound data."""

import logging
import os
import re
from collections.abc import AsyncIterator
from random import Random

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from conversations.phases import is_past
from storage.records import Role
from tests.faults.monkeys import TABLE, Cast, Monkeys
from tests.faults.rules import must_hold
from tests.theatre import Actor, Theatre

STEPS = int(os.environ.get("MONKEY_STEPS", "250"))
SEEDS = [int(seed) for seed in os.environ.get("MONKEY_SEEDS", "2035").split()]
"""Longer hunts: `MONKEY_SEEDS="1 2 3" MONKEY_STEPS=2000 pytest tests/faults/test_monkeys.py`."""

READING = re.compile(
    r"Hanno risposto \d|\d+ of \d+ have answered|Risultati, tavolo|Results, table|Hanno votato in"
)
"""What only those see who read a table's results, or everybody once they are published."""
WAYS_ON = ("premi", "press", "/", "scrivi", "write")


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    """A third party's view of the rows."""
    made = create_async_engine(database_url)
    yield made
    await made.dispose()


def shown(actor: Actor) -> dict[int, str]:
    return {message.id: message.text for message in actor.messages}


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR]


async def reads_nothing_unpublished(theatre: Theatre, actor: Actor, new: list[str]) -> None:
    """Whoever only takes part sees a result only where one is published."""
    seen = [text for text in new if READING.search(text)]
    if not seen:
        return
    async with theatre.stored() as unit:
        seats = (await unit.people.visitor(actor.id)).seats
        published = await unit.publications.at(TABLE)
        roundtable = await unit.roundtables.get(TABLE)
    if any(seat.role is not Role.PARTICIPANT for seat in seats):
        return
    assert any(is_past(roundtable, phase) for phase in published), seen


@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_breaks_and_everybody_finds_a_way_on(
    theatre: Theatre, engine: AsyncEngine, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    theatre.seats_are_taken = True
    cast = await Cast.gather(theatre)
    monkeys = Monkeys(cast, Random(seed))
    for step in range(STEPS):
        before = {each.id: shown(each) for each in cast.people}
        try:
            actor = await monkeys.act()
            new = [t for id, t in shown(actor).items() if before[actor.id].get(id) != t]
            assert not errors(caplog)
            assert not theatre.refusals
            present = await must_hold(theatre, engine, TABLE)
            await reads_nothing_unpublished(theatre, actor, new)
            for each in {each for each in cast.people if each.id in present}:
                told = [m for m in each.messages if not m.media][-1].text.casefold()
                assert any(words in told for words in WAYS_ON), told
        except AssertionError as error:
            error.add_note(f"step {step} of seed {seed}: {monkeys.did}")
            raise
