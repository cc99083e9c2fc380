from collections.abc import AsyncIterator

import pytest

from storage.engine import Database, open_database


@pytest.fixture
async def replica(database_url: str, database: Database) -> AsyncIterator[Database]:
    """A second process's view of the same database."""
    opened = open_database(database_url)
    yield opened
    await opened.close()
