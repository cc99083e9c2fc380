from collections.abc import Iterator

import pytest

from tests.measure import measured


@pytest.fixture(autouse=True)
def measuring() -> Iterator[None]:
    """Every screen that is walked over here is short enough, in every language."""
    with measured():
        yield
