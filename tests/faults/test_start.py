"""A start: what few updates need is not read before the first of them is answered."""

import re
import signal
import tomllib

import pytest

from tests.faults.program import ROOT, Program
from tests.faults.seen_through import LONG, taps, until
from tests.theatre import Theatre

RUFF = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["ruff"]["lint"]
RARE: list[str] = RUFF["flake8-tidy-imports"]["banned-module-level-imports"]
"""What is imported where it is used only."""
ALWAYS = {"uvloop"}
"""What of it every program needs that serves people, where it is to be had."""


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_the_first_tap_waits_for_nothing_that_it_does_not_need(
    theatre: Theatre, program: Program
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await theatre.stop_bot()
    taps(anna, "4")
    await program.start(PYTHONPROFILEIMPORTTIME="1")
    await until(lambda: "Registrato" in str(anna.toast), LONG)
    assert await program.ends(signal.SIGTERM) == 0
    read = set(re.findall(r"^import time:.*\| +(\S+)$", program.log.read_text(), re.MULTILINE))
    assert {"telegram", "sqlalchemy", "bot.turns"} <= read
    assert read.isdisjoint({*RARE} - ALWAYS)
    await theatre.start_bot()
