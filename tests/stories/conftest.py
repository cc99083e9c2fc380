import functools
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from bot import settings
from bot.profile import Profile
from conversations import catalogue
from storage.platforms import PACKAGED
from tests.measure import measured
from tests.theatre import BOROUGH, Theatre


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """What every start of a bot reads anew, and never finds changed, is read once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "_load", functools.cache(catalogue._load))
        patch.setattr(settings, "available_timezones", functools.cache(available_timezones))
        yield


@pytest.fixture(autouse=True)
def unpresented(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's name and menus cost 36 calls a start: only the stories about them pay for them."""

    async def present(profile: Profile) -> None:
        pass

    monkeypatch.setattr(Profile, "present", present)


@pytest.fixture(autouse=True)
def measuring() -> Iterator[None]:
    """Every screen of every story is short enough, in every language."""
    with measured():
        yield


@pytest.fixture(autouse=True)
def overheard(caplog: pytest.LogCaptureFixture) -> None:
    """Every story is told to the log at its most talkative; the theatre sees what it repeats."""
    caplog.set_level(logging.DEBUG)


async def play(
    url: str, caplog: pytest.LogCaptureFixture, platforms: Path = PACKAGED
) -> AsyncIterator[Theatre]:
    """No story may end with a call that Telegram would refuse, or an error in the log."""
    stage = Theatre(url, platforms)
    stage.seats_are_taken = True
    await stage.open()
    yield stage
    await stage.close()
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not [record.getMessage() for record in errors]
    assert not stage.refusals


@pytest.fixture
async def theatre(database_url: str, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Theatre]:
    """The real application over the stand-in, on each database."""
    async for stage in play(database_url, caplog):
        yield stage


@pytest.fixture
async def borough(database_url: str, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Theatre]:
    """The same for another city: two tables, another scale, live results, other words."""
    async for stage in play(database_url, caplog, platforms=BOROUGH):
        yield stage
