"""A browser, the stand-in, a bot that does as it is told, and pages that may not misbehave."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from simulator import Simulator
from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, BRUNO, JOHN, Clock, Visits

CHROMIUM = Path("/usr/bin/chromium")
MISSING = f"{CHROMIUM} is missing, so the chat page was not tested: apt install chromium"


@pytest.fixture(scope="session")
def chromium() -> Path:
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return CHROMIUM


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium, args=sandbox)
        yield launched
        await launched.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture(loop_scope="session")
async def simulator(clock: Clock) -> AsyncIterator[Simulator]:
    built = Simulator(username="prova_bot", name="Bot di prova", limits=None, clock=clock)
    built.add_person(ANNA, "Anna", last_name="Rossi", note="tavolo 1", start="invito-1")
    built.add_person(BRUNO, "Bruno", last_name="Galli", note="tavolo 1")
    built.add_person(JOHN, "John", last_name="Smith", note="tavolo 2", language_code="en")
    await built.start()
    yield built
    await built.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def bot(simulator: Simulator) -> AsyncIterator[ScriptedBot]:
    async with aiohttp.ClientSession() as session:
        made = ScriptedBot(session, simulator.url, simulator.token)
        await made.call("setMyDescription", description="Raccoglie i pareri del tavolo.")
        commands = [
            {"command": "valuta", "description": "Valuta gli obiettivi"},
            {"command": "vedi", "description": "Rivedi le risposte"},
            {"command": "aiuto", "description": "Che cosa si può fare"},
        ]
        await made.call("setMyCommands", commands=commands)
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def visits(browser: Browser, simulator: Simulator) -> AsyncIterator[Visits]:
    """Whatever a test does: no complaint of the browser, no request to another host."""
    opened = Visits(browser, simulator.url)
    yield opened
    await opened.close()
    assert opened.complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def anna(visits: Visits, simulator: Simulator, bot: ScriptedBot) -> Page:
    """Anna's chat, opened after she pressed START and the bot heard it."""
    simulator.starts(ANNA)
    await bot.hears("message")
    page = await visits.open(f"/?a={ANNA}")
    await page.get_by_role("textbox", name="Scrivi un messaggio").wait_for()
    return page
