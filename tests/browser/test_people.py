"""Choosing whose eyes to borrow."""

import re

import pytest
from playwright.async_api import expect

from simulator import Simulator
from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, BRUNO, Visits

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_people_are_listed_by_their_note(visits: Visits) -> None:
    page = await visits.open()
    people = page.get_by_role("navigation", name="Persone")
    await expect(people.get_by_role("heading", level=3)).to_have_text(["tavolo 1", "tavolo 2"])
    names = people.get_by_role("link")
    await expect(names).to_have_text([re.compile(n) for n in ("Anna Rossi", "Bruno", "John")])


async def test_search_narrows_the_list_and_says_how_far(visits: Visits) -> None:
    page = await visits.open()
    search = page.get_by_role("searchbox", name="Cerca una persona")
    await search.fill("galli")
    await expect(page.get_by_role("link")).to_have_count(1)
    await expect(page.get_by_text("1 persona", exact=True)).to_be_attached()
    await search.fill("nessuno così")
    await expect(page.get_by_text("Nessuna persona con questo nome.")).to_be_visible()


async def test_the_choice_is_in_the_address_and_survives_a_reload(visits: Visits) -> None:
    page = await visits.open()
    await page.get_by_role("link", name="Bruno Galli").click()
    await expect(page).to_have_url(re.compile(rf"\?a={BRUNO}$"))
    await page.reload()
    await expect(page.get_by_role("region", name="Bot di prova · Bruno Galli")).to_be_visible()
    await expect(page).to_have_title(re.compile("Bruno Galli"))
    await expect(page.get_by_role("link", name="Bruno Galli")).to_have_attribute(
        "aria-current", "page"
    )
    await page.go_back()
    await expect(page.get_by_text("Scegli una persona dall’elenco")).to_be_visible()


async def test_from_the_list_to_start_with_the_keyboard_alone(
    visits: Visits, bot: ScriptedBot
) -> None:
    page = await visits.open()
    await page.get_by_role("link", name="Anna Rossi").wait_for()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("searchbox")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="AVVIA")).to_be_focused()
    await page.keyboard.press("Enter")
    assert (await bot.hears("message"))["text"] == "/start invito-1"
    await expect(page.get_by_role("region", name="Messaggi")).to_be_focused()


async def test_on_a_telephone_back_leads_to_the_same_place_in_the_list(visits: Visits) -> None:
    page = await visits.open(f"/?a={ANNA}", width=360, height=740)
    await expect(page.get_by_role("navigation", name="Persone")).to_be_hidden()
    await page.get_by_role("button", name="Persone").click()
    await expect(page.get_by_role("link", name="Anna Rossi")).to_be_focused()


async def test_unread_messages_of_others_are_counted(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    simulator.starts(BRUNO)
    await bot.writes(BRUNO, "uno")
    await bot.writes(BRUNO, "due")
    page = await visits.open(f"/?a={ANNA}")
    await expect(
        page.get_by_role("link", name="Bruno Galli , 2 messaggi non letti")
    ).to_be_visible()


async def test_an_unknown_person_is_named_as_such(visits: Visits) -> None:
    page = await visits.open("/?a=4")
    await expect(page.get_by_text("Questa persona non c’è.")).to_be_visible()
    await expect(page.get_by_role("link", name="Anna Rossi")).to_be_visible()
    assert any("404" in complaint for complaint in visits.complaints)
    visits.complaints.clear()
