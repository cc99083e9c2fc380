import functools
import logging
from collections.abc import AsyncIterator, Iterator
from zoneinfo import available_timezones

import pytest
from theatre import BOROUGH, Theatre

from bot import settings
from conversations import catalogue


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """What every start of a bot reads anew, and never finds changed, is read once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "_load", functools.cache(catalogue._load))
        patch.setattr(settings, "available_timezones", functools.cache(available_timezones))
        yield


async def play(stage: Theatre, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Theatre]:
    """No story may end with a call that Telegram would refuse, or an error in the log."""
    await stage.open()
    yield stage
    await stage.close()
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not [record.getMessage() for record in errors]
    assert not stage.refusals


@pytest.fixture
async def theatre(database_url: str, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Theatre]:
    """The real application over the stand-in, on each database."""
    async for stage in play(Theatre(database_url), caplog):
        yield stage


@pytest.fixture
async def borough(database_url: str, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Theatre]:
    """The same for another city: two tables, another scale, live results, other words."""
    async for stage in play(Theatre(database_url, BOROUGH), caplog):
        yield stage
