from collections.abc import AsyncIterator

import pytest

from theatre import Theatre


@pytest.fixture
async def theatre(database_url: str) -> AsyncIterator[Theatre]:
    """The real application over the stand-in, on each database."""
    stage = Theatre(database_url)
    await stage.open()
    yield stage
    await stage.close()
