"""A stand-in with a clock in hand, and two clients: a plain one and the library's own."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot

from simulator import Limits, Person, Simulator
from tests.simulator.stand_in import Client, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limits() -> Limits | None:
    return None


@pytest.fixture
async def simulator(clock: Clock, limits: Limits | None) -> AsyncIterator[Simulator]:
    it = Simulator(limits=limits, clock=clock, wall=clock.wall, webhook_unit=0.002)
    await it.start()
    yield it
    await it.stop()


@pytest.fixture
async def call(simulator: Simulator) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, simulator)


@pytest.fixture
async def bot(simulator: Simulator) -> AsyncIterator[Bot]:
    base = simulator.url
    async with Bot(simulator.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as it:
        yield it


@pytest.fixture
def anna(simulator: Simulator) -> Person:
    """Somebody who has pressed START; her update is out of the way."""
    person = simulator.add_person(1001, "Anna", last_name="Rossi", username="anna_rossi")
    simulator.starts(person)
    simulator.world.updates.clear()
    return person
