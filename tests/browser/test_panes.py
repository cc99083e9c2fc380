"""Two people side by side, and a line that breaks."""

import re

import pytest
from playwright.async_api import Page, expect

from simulator import Simulator
from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, JOHN, Clock, Visits, said

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_second_person_beside_the_first(
    anna: Page, simulator: Simulator, bot: ScriptedBot
) -> None:
    await anna.get_by_role("button", name="Affianca un’altra persona").click()
    await expect(anna).to_have_url(re.compile(rf"\?a={ANNA}&b=$"))
    await anna.locator(".pane").nth(1).get_by_role("link", name="John Smith").click()
    await expect(anna).to_have_url(re.compile(rf"\?a={ANNA}&b={JOHN}$"))
    await anna.reload()
    hers = anna.get_by_role("region", name="Anna Rossi")
    his = anna.get_by_role("region", name="John Smith")
    await expect(hers).to_be_in_viewport(ratio=0.99)
    await expect(his).to_be_in_viewport(ratio=0.99)
    await his.get_by_role("button", name="START").click()
    assert (await bot.hears("message"))["from"]["id"] == JOHN
    await bot.writes(JOHN, "Only for John")
    await expect(said(his, "Only for John")).to_be_visible()
    await expect(said(hers, "Only for John")).to_have_count(0)
    await his.get_by_role("button", name="Close this pane").click()
    await expect(anna).to_have_url(re.compile(rf"\?a={ANNA}$"))
    await expect(his).to_have_count(0)
    await expect(hers).to_be_visible()


async def test_the_second_pane_can_choose_again_and_close(visits: Visits) -> None:
    page = await visits.open(f"/?a={ANNA}&b={JOHN}")
    second = page.locator(".pane").nth(1)
    await second.get_by_role("button", name="People").click()
    await expect(second.get_by_role("link", name="John Smith")).to_be_focused()
    await expect(page).to_have_url(re.compile(rf"\?a={ANNA}&b=$"))
    await second.get_by_role("button", name="Close this pane").click()
    await expect(page.locator(".pane")).to_have_count(1)


async def test_a_narrow_window_shows_one_chat(visits: Visits) -> None:
    page = await visits.open(f"/?a={ANNA}&b={JOHN}", width=900)
    await expect(page.get_by_role("region", name="Anna Rossi")).to_be_visible()
    await expect(page.locator(".pane")).to_have_count(1)
    await expect(page.get_by_role("button", name="Affianca")).to_be_hidden()
    await page.set_viewport_size({"width": 1000, "height": 800})
    await expect(page.get_by_role("region", name="John Smith")).to_be_visible()


async def test_each_pane_speaks_its_persons_language(visits: Visits) -> None:
    page = await visits.open(f"/?a={JOHN}&b={ANNA}")
    his = page.get_by_role("region", name="John Smith")
    await expect(his.get_by_text("What can this bot do?")).to_be_visible()
    await expect(his).to_have_attribute("lang", "en")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.get_by_role("region", name="Anna Rossi")).to_have_attribute("lang", "it")


async def test_both_languages_have_the_same_words(visits: Visits) -> None:
    page = await visits.open()
    italian, english = await page.evaluate(
        """async () => {
             const { wordsIn } = await import("/page/static/words.js");
             const kinds = (words) => Object.entries(words).map(([key, word]) => key + typeof word);
             return ["it", "en"].map((language) => kinds(wordsIn(language)));
           }"""
    )
    assert italian == english
    assert len(italian) > 40


async def test_a_broken_line_says_so_and_mends_itself(
    visits: Visits, anna: Page, simulator: Simulator, bot: ScriptedBot
) -> None:
    message = await bot.writes(ANNA, "Prima", [["Tocca"]])
    await anna.get_by_role("button", name="Tocca").click()
    await bot.answers(await bot.hears("callback_query"))
    port = int(simulator.url.rpartition(":")[2])
    await simulator.stop()
    await expect(anna.get_by_text("Collegamento interrotto.")).to_be_visible()
    field = anna.get_by_role("textbox", name="Scrivi un messaggio")
    await field.fill("mi senti?")
    await field.press("Enter")
    await expect(anna.get_by_text("Il testo è rimasto nel campo.")).to_be_visible()
    await expect(field).to_have_value("mi senti?")

    await simulator.start(port=port)
    await bot.changes(ANNA, message, "Dopo", [["Tocca"]])
    await expect(anna.get_by_text("Il bot è di nuovo collegato.")).to_be_visible(timeout=8000)
    await expect(anna.get_by_text("Collegamento interrotto.")).to_have_count(0)
    await expect(anna.locator(".list").get_by_text("Dopo")).to_be_visible()
    await field.press("Enter")
    assert (await bot.hears("message"))["text"] == "mi senti?"
    assert all("net::ERR" in complaint for complaint in visits.complaints), visits.complaints
    visits.complaints.clear()


async def test_a_tap_that_ended_while_the_line_was_broken_is_let_go(
    visits: Visits, anna: Page, simulator: Simulator, bot: ScriptedBot, clock: Clock
) -> None:
    await bot.writes(ANNA, "Prima", [["Tocca"]])
    key = anna.get_by_role("button", name="Tocca")
    await key.click()
    await bot.hears("callback_query")
    await expect(key).to_have_attribute("aria-busy", "true")
    port = int(simulator.url.rpartition(":")[2])
    await simulator.stop()
    await expect(anna.get_by_text("Collegamento interrotto.")).to_be_visible()
    clock.pass_by(200)
    await simulator.start(port=port)
    await expect(key).not_to_have_attribute("aria-busy", "true", timeout=8000)
    visits.complaints.clear()


async def test_a_stand_in_that_was_started_anew_is_found_again(
    visits: Visits, anna: Page, simulator: Simulator
) -> None:
    """It has another key: whoever has the page open goes on all the same."""
    field = anna.get_by_role("textbox", name="Scrivi un messaggio")
    await field.fill("mi senti?")
    port = int(simulator.url.rpartition(":")[2])
    await simulator.stop()
    await expect(anna.get_by_text("Collegamento interrotto.")).to_be_visible()
    anew = Simulator(limits=None)
    anew.add_person(ANNA, "Anna", last_name="Rossi")
    anew.starts(ANNA)
    await anew.start(port=port)
    await expect(anna.get_by_text("Il bot è di nuovo collegato.")).to_be_visible(timeout=8000)
    await field.press("Enter")
    await expect(said(anna, "mi senti?")).to_be_visible()
    assert anew.chat(ANNA).last.text == "mi senti?"
    await anna.close()
    await anew.stop()
    assert all("net::ERR" in each or "401" in each for each in visits.complaints)
    visits.complaints.clear()
