"""Bots on other libraries play a small round: upload, edit, answer, poll, webhook.

Only where `TRY_CLIENTS` names a folder for what they need: see CONTRIBUTING.md.
"""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from simulator import Simulator
from tests.faults.replicas import free_address
from tests.faults.seen_through import until

FOLDER = Path(os.environ.get("TRY_CLIENTS", "")).absolute()
AIOGRAM, GRAMMY = "aiogram==3.31.0", "grammy@1.46.0"
PROGRAMS = Path(__file__).parent / "clients"
ANNA = 1001

pytestmark = pytest.mark.skipif(
    "TRY_CLIENTS" not in os.environ,
    reason="other clients are not asked: CONTRIBUTING.md says how (TRY_CLIENTS)",
)


def _run(*words: str | Path) -> None:
    subprocess.run(words, check=True, capture_output=True, timeout=300)


def aiogram() -> list[str]:
    """Make an environment with aiogram, unless there is one; how a program is run in it."""
    python = FOLDER / AIOGRAM / "bin" / "python"
    if not python.exists():
        _run(sys.executable, "-m", "venv", FOLDER / AIOGRAM)
        _run(python, "-m", "pip", "install", "--quiet", AIOGRAM)
    return [str(python), str(PROGRAMS / "aiogram_round.py")]


def grammy() -> list[str]:
    """Make a folder with grammY, unless there is one; how a program is run with it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("grammY is not asked: there is no npm")
    modules = FOLDER / GRAMMY
    if not (modules / "node_modules" / "grammy").exists():
        modules.mkdir(parents=True, exist_ok=True)
        _run(npm, "install", "--silent", "--no-package-lock", "--prefix", modules, GRAMMY)
    return [node, str(PROGRAMS / "grammy_round.mjs"), str(modules)]


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    """One with a clock that goes: the bots have one too."""
    it = Simulator(webhook_unit=0.02)
    await it.start()
    yield it
    await it.stop()


@pytest.mark.parametrize("client", [aiogram, grammy])
async def test_a_small_round(simulator: Simulator, client: Callable[[], list[str]]) -> None:
    words = await asyncio.to_thread(client)
    anna = simulator.add_person(ANNA, "Anna")
    chat = simulator.chat(anna)
    port = free_address().rpartition(":")[2]
    program = await asyncio.create_subprocess_exec(*words, simulator.url, simulator.token, port)
    try:
        await until(lambda: simulator.world.updates.is_polled, 30)
        simulator.starts(anna)
        await until(lambda: chat.last.keyboard, 10)
        start, document, photo, question = chat.messages
        assert document.file is not None
        assert (document.file.name, document.file.data) == ("incontro.ics", b"BEGIN")
        assert (document.html, document.reply_to) == ("<b>Ecco</b>", start.id)
        assert photo.photo[-1].width == 1
        simulator.taps(anna, question.id, 0, 0)
        await until(lambda: question.edited, 10)
        assert question.html == "<i>Fatto</i>"
        assert [toast.text for toast in chat.toasts] == ["Registrato"]
        simulator.says(anna, "webhook")
        await until(lambda: simulator._intake.webhook, 10)
        simulator.says(anna, "ciao")
        await until(lambda: chat.last.text == "Sento: ciao", 10)
        simulator.says(anna, "fine")
        assert await asyncio.wait_for(program.wait(), 10) == 0
        assert simulator.world.profile.menu(ANNA, "it")
        # The poll in which a client hears that it is to stop is left behind, as with Telegram.
        calls = [call for call in simulator.calls if call.method != "getUpdates"]
        assert [call for call in calls if not call.ok] == []
        assert simulator.world.remarks.listing() == []
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()
