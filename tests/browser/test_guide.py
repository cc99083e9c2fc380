"""What to try first: said by whoever started the stand-in, a step at a time."""

import re

import pytest
from playwright.async_api import Page, expect

from simulator import Simulator
from tests.browser.soundness import must_be_sound
from tests.browser.visits import ANNA, BRUNO, JOHN, Visits

pytestmark = pytest.mark.asyncio(loop_scope="session")

STEPS = {ANNA: ("Dai un giudizio.", "Judge."), BRUNO: ("Chiudi la fase.", "Close.")}


@pytest.fixture
def guided(simulator: Simulator) -> None:
    for person, (italian, english) in STEPS.items():
        simulator.suggest(person, {"it": italian, "en": english})


async def shows(page: Page, *words: str) -> None:
    guide = page.get_by_role("region", name="Che cosa provare")
    for each in words:
        await expect(guide).to_contain_text(each)


async def test_nobody_is_told_what_to_try_where_nothing_is_suggested(visits: Visits) -> None:
    page = await visits.open()
    await page.get_by_role("link", name="Anna Rossi").wait_for()
    await expect(page.locator(".guide")).to_have_count(0)


@pytest.mark.usefixtures("guided")
async def test_it_leads_through_by_keyboard_and_puts_people_side_by_side(visits: Visits) -> None:
    page = await visits.open()
    await shows(page, "Prova 1 di 2.", "Dai un giudizio.")
    await must_be_sound(page, "the guide, wide")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Vai da Anna Rossi")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="AVVIA")).to_be_focused()
    done = page.get_by_role("button", name="Fatto")
    await done.press("Enter")
    await shows(page, "Prova 2 di 2.", "Chiudi la fase.")
    await expect(done).to_be_focused()
    await page.get_by_role("button", name="Vai da Bruno Galli").press("Enter")
    await expect(page).to_have_url(re.compile(rf"\?a={ANNA}&b={BRUNO}$"))
    his = page.get_by_role("region", name="Bruno Galli · secondo riquadro")
    await expect(his.get_by_role("button", name="AVVIA")).to_be_focused()
    await must_be_sound(page, "the guide over two people")
    await page.get_by_role("button", name="Vai da Bruno Galli").press("Enter")
    await expect(page).to_have_url(re.compile(rf"\?a={ANNA}&b={BRUNO}$"))
    await expect(his.get_by_role("button", name="AVVIA")).to_be_focused()
    await done.press("Enter")
    await expect(page.locator(".guide")).to_be_hidden()
    await expect(page.get_by_role("button", name="AVVIA").first).to_be_focused()


@pytest.mark.usefixtures("guided")
@pytest.mark.parametrize(("width", "height"), [(360, 640), (180, 370)])
async def test_on_a_telephone_it_leaves_the_room_to_the_chat(
    visits: Visits, width: int, height: int
) -> None:
    page = await visits.open(width=width, height=height, color_scheme="dark")
    await shows(page, "Prova 1 di 2.")
    await must_be_sound(page, "the guide, small")
    await page.get_by_role("button", name="Vai da Anna Rossi").click()
    await expect(page.get_by_role("button", name="AVVIA")).to_be_focused()
    await expect(page.locator(".guide")).to_be_hidden()
    await page.get_by_role("button", name="Persone").click()
    await page.get_by_role("button", name="Fatto").click()
    await shows(page, "Prova 2 di 2.")


@pytest.mark.usefixtures("guided")
async def test_where_one_was_is_remembered_for_the_visit(visits: Visits) -> None:
    page = await visits.open()
    await page.get_by_role("button", name="Fatto").click()
    await page.reload()
    await shows(page, "Prova 2 di 2.")
    await page.get_by_role("button", name="Non mostrare più che cosa provare").press("Enter")
    await expect(page.locator(".guide")).to_be_hidden()
    await expect(page.get_by_role("searchbox")).to_be_focused()
    await page.reload()
    await page.get_by_role("link", name="Anna Rossi").wait_for()
    await expect(page.locator(".guide")).to_be_hidden()


@pytest.mark.usefixtures("guided")
async def test_it_speaks_the_pages_language(visits: Visits) -> None:
    page = await visits.open(f"/?a={JOHN}")
    guide = page.get_by_role("region", name="What to try")
    await expect(guide).to_contain_text("Try 1 of 2. Judge.")
    await expect(guide.get_by_role("button", name="Go to Anna Rossi")).to_be_visible()
