import functools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from bot import delivery, floods, patience, settings
from bot.delivery import Delivery
from bot.fingers import Fingers
from bot.profile import Profile
from bot.request import AiohttpRequest
from conversations import catalogue
from simulator import Simulator
from tests.faults.company import Company
from tests.faults.program import Program
from tests.faults.straight import Straight
from tests.theatre import Theatre

WITH_PROGRAMS = {"program", "company", "rolling"}
"""Fixtures of programs of their own, which have the machine's clock."""


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """What every start of a bot reads anew, and never finds changed, is read once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "_load", functools.cache(catalogue._load))
        patch.setattr(settings, "available_timezones", functools.cache(available_timezones))
        yield


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses that keep their shape and lose their length."""
    monkeypatch.setattr(patience, "SHORTEST_PAUSE", 0.02)
    monkeypatch.setattr(patience, "LONGEST_PAUSE", 0.1)
    monkeypatch.setattr(patience, "SHORTEST_WAIT", 0.01)
    monkeypatch.setattr(patience, "LONGEST_WAIT", 0.05)
    monkeypatch.setattr(floods, "MOST", 1000)  # who taps here is quicker than any finger
    monkeypatch.setattr(delivery, "PATIENCE", (0.01, 0.02, 0.04, *(0.1,) * 6))


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever taps here taps faster than fingers; a machine that is slow would take it for that."""
    monkeypatch.setattr(Fingers, "hurry", lambda *_: None)


@pytest.fixture(autouse=True)
def unpresented(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's name and menus cost 36 calls a start: who asks for `presented` pays for them."""

    async def present(profile: Profile) -> None:
        pass

    if "presented" not in request.fixturenames:
        monkeypatch.setattr(Profile, "present", present)


@pytest.fixture
def presented() -> None:
    """The bot sets its name and menus, as it does outside of tests."""


@pytest.fixture
async def theatre(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Theatre]:
    """The real application over the stand-in, on each database."""
    stage = Theatre(database_url)
    if WITH_PROGRAMS & {*request.fixturenames}:
        stage.comes_to_today()
    await stage.open()
    yield stage
    await stage.close()


@pytest.fixture
async def straight(backend: str) -> AsyncIterator[Straight]:
    simulator, request, lost = Simulator(limits=None, strict=True), AiohttpRequest(), list[int]()
    await simulator.start()
    await request.initialize()
    simulator.add_person(7, "Anna")
    simulator.starts(7)
    address = f"{simulator.url}/bot{simulator.token}"
    yield Straight(simulator, request, lost, Delivery(request, address, lost.append))
    await request.shutdown()
    await simulator.stop()


@pytest.fixture
async def program(theatre: Theatre, tmp_path: Path) -> AsyncIterator[Program]:
    made = Program(theatre, tmp_path / "log")
    yield made
    await made.put_away()


@pytest.fixture
async def company(theatre: Theatre, tmp_path: Path, behind: int) -> AsyncIterator[Company]:
    """The program in `behind` replicas behind a webhook, or one that polls."""
    made = Company(theatre, tmp_path, behind)
    await made.open()
    yield made
    await made.close()
