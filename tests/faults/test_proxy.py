"""What the proxy writes where nobody answers behind it."""

import os
from pathlib import Path

import pytest

from tests.faults.proxy import MISSING, NGINX, Nginx
from tests.faults.replicas import free_address

# Not everybody has nginx; where all is tried it is installed, and nothing is skipped.
pytestmark = pytest.mark.skipif(NGINX is None and os.environ.get("CI") != "true", reason=MISSING)


async def test_the_key_of_a_board_is_never_written(tmp_path: Path) -> None:
    proxy = Nginx(tmp_path)
    proxy.replicas = [free_address(), free_address()]
    await proxy.start()
    assert await proxy.shows("/board/desk/a-key-of-a-board") == 502
    assert await proxy.shows("/telegram") == 502
    await proxy.stop()
    assert "/telegram" in proxy.log
    assert "a-key-of-a-board" not in proxy.log
