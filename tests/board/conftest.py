import pytest

from bot import board, sights
from tests.stories.conftest import (
    borough,
    measuring,
    overheard,
    play,
    read_once,
    theatre,
    unpresented,
)

__all__ = ["borough", "measuring", "overheard", "play", "read_once", "theatre", "unpresented"]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the next look."""
    monkeypatch.setattr(board, "EVERY", 0.01)
    monkeypatch.setattr(sights, "GUESSES", 0.05)
