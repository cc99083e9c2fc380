from collections.abc import AsyncIterator

import pytest
from theatre import Theatre

from bot import delivery, patience


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses that keep their shape and lose their length."""
    monkeypatch.setattr(patience, "SHORTEST_PAUSE", 0.02)
    monkeypatch.setattr(patience, "LONGEST_PAUSE", 0.1)
    monkeypatch.setattr(patience, "SHORTEST_WAIT", 0.01)
    monkeypatch.setattr(patience, "LONGEST_WAIT", 0.05)
    monkeypatch.setattr(delivery, "PATIENCE", (0.01, 0.02, 0.04, *(0.1,) * 6))


@pytest.fixture
async def theatre(database_url: str) -> AsyncIterator[Theatre]:
    """The real application over the stand-in, on each database."""
    stage = Theatre(database_url)
    await stage.open()
    yield stage
    await stage.close()
