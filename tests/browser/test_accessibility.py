"""What axe-core finds, in every state of the page: nothing; and the page never scrolls away."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from simulator import Simulator
from tests.browser.scripted_bot import Key, ScriptedBot
from tests.browser.soundness import must_be_sound
from tests.browser.visits import ANNA, BRUNO, JOHN, Visits

pytestmark = pytest.mark.asyncio(loop_scope="session")

TINY = b"\x89PNG\r\n\x1a\n" + bytes.fromhex(
    "0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f000500"
    "01ff89993d1d0000000049454e44ae426082"
)

KEYS: list[list[Key]] = [
    ["1", "2", "3", "4", "5"],
    ["Non so"],
    [
        {"text": "Conferma", "callback_data": "b", "style": "success"},
        {"text": "Cancella", "callback_data": "c", "style": "danger"},
    ],
    [{"text": "Il comune", "url": "https://example.org/"}],
]
PICKING = {"request_id": 1, "max_quantity": 2, "request_name": True}

LOOKS: dict[str, dict[str, Any]] = {
    "light, wide": {"color_scheme": "light"},
    "dark, small": {"color_scheme": "dark", "width": 360, "height": 640},
}


async def fill(simulator: Simulator, bot: ScriptedBot, person: int) -> None:
    """A chat longer than any window, with all that a chat may hold."""
    simulator.starts(person)
    for number in range(12):
        simulator.says(person, f"Riga {number}")
        await bot.writes(person, f"<b>Riga</b> {number}: <code>C1</code>, o scrivi /aiuto")
    await bot.sends_file("sendPhoto", "photo", "qr.png", TINY, chat_id=person, caption="Un codice")
    await bot.sends_file("sendDocument", "document", "incontro.ics", b"BEGIN", chat_id=person)
    simulator.sends(person, "voice")
    await bot.writes(person, 'È <tg-spoiler>Anna</tg-spoiler>, di <a href="https://x.it">qui</a>')
    await bot.writes(person, "Quanto è importante?", KEYS)


@pytest_asyncio.fixture(loop_scope="session", params=LOOKS)
async def full(
    visits: Visits, simulator: Simulator, bot: ScriptedBot, request: pytest.FixtureRequest
) -> AsyncIterator[Page]:
    await fill(simulator, bot, ANNA)
    yield await visits.open(f"/?a={ANNA}", **LOOKS[request.param])


async def test_a_fresh_page(visits: Visits) -> None:
    for look in LOOKS.values():
        page = await visits.open("/", **look)
        await page.get_by_role("link", name="Anna Rossi").wait_for()
        await must_be_sound(page, "fresh")
        await page.get_by_role("searchbox").fill("nessuno così")
        await must_be_sound(page, "nobody is found")
        await page.goto(page.url + f"?a={JOHN}")
        await page.get_by_role("button", name="START").wait_for()
        await must_be_sound(page, "before START, in English")


async def test_until_there_is_something_to_see(visits: Visits, simulator: Simulator) -> None:
    port = int(simulator.url.rpartition(":")[2])
    await simulator.stop()
    await simulator.start(port=port, is_open=False)
    pages = [await visits.open(f"/?a={ANNA}", **look) for look in LOOKS.values()]
    for page in pages:
        await page.get_by_role("heading", name="Un momento").wait_for()
        await must_be_sound(page, "waiting")
    simulator.open()
    for page in pages:
        await page.get_by_role("button", name="AVVIA").wait_for()
    assert all("503" in each for each in visits.complaints)
    visits.complaints.clear()


async def test_a_full_chat(full: Page, bot: ScriptedBot) -> None:
    key = full.get_by_role("button", name="Conferma")
    await must_be_sound(full, "buttons, a picture and a file")
    await full.get_by_role("button", name="Vai all’ultimo messaggio").focus()
    await must_be_sound(full, "by keyboard, at what leads past the messages")
    await key.press("Enter")
    await must_be_sound(full, "a tap that waits")
    tap = await bot.hears("callback_query")
    await bot.answers(tap, text="Registrato")
    await expect(full.get_by_role("status").get_by_text("Registrato")).to_be_visible()
    await must_be_sound(full, "a toast")


async def test_what_lies_over_a_chat(full: Page, bot: ScriptedBot) -> None:
    await full.get_by_role("button", name="Non so").click()
    await bot.answers(await bot.hears("callback_query"), text="È chiusa.", show_alert=True)
    await full.get_by_role("dialog").wait_for()
    await must_be_sound(full, "an alert")
    await full.keyboard.press("Enter")
    await full.get_by_role("button", name="Il comune").click()
    await full.get_by_role("dialog").wait_for()
    await must_be_sound(full, "an address to be opened")
    await full.get_by_role("button", name="Annulla").click()
    for opens in ("Menu", "Allega", "Altro"):
        await full.get_by_role("button", name=opens, exact=True).click()
        await must_be_sound(full, opens)


async def test_picking_people(full: Page, bot: ScriptedBot, simulator: Simulator) -> None:
    for number in range(2001, 2040):
        simulator.add_person(number, f"Persona {number}", note="tavolo 3")
    keyboard = {
        "keyboard": [[{"text": "Apri i contatti", "request_users": PICKING}], [{"text": "Annulla"}]]
    }
    await bot.call("sendMessage", chat_id=ANNA, text="Chi inviti?", reply_markup=keyboard)
    await full.get_by_role("button", name="Apri i contatti").wait_for()
    await must_be_sound(full, "keys below the chat")
    await full.get_by_role("button", name="Apri i contatti").click()
    await full.get_by_role("checkbox", name="Bruno Galli").check()
    await full.get_by_role("checkbox", name="John Smith").check()
    await must_be_sound(full, "people are picked")


async def test_two_people_side_by_side(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    await fill(simulator, bot, ANNA)
    simulator.starts(BRUNO)
    simulator.blocks(BRUNO)
    for address, waits_for in (
        (f"?a={ANNA}&b={ANNA}", "Anna Rossi"),
        (f"?a={JOHN}&b={BRUNO}", "Bruno Galli"),
        ("?a=&b=", None),
    ):
        page = await visits.open(f"/{address}")
        if waits_for:
            await page.get_by_role("region", name=f"Bot di prova · {waits_for}").last.wait_for()
        else:
            await page.get_by_role("link", name="Anna Rossi").last.wait_for()
        await must_be_sound(page, address)


async def test_a_line_that_is_lost(full: Page, simulator: Simulator, visits: Visits) -> None:
    await simulator.stop()
    await expect(full.get_by_text("Collegamento interrotto.")).to_be_visible()
    await must_be_sound(full, "no connection")
    await full.close()
    visits.complaints.clear()
