"""What can be sent and mended in the chat page, and how soon the keyboard gets to a chat."""

import pytest
from playwright.async_api import Page, expect

from simulator import Simulator
from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, Visits, said

pytestmark = pytest.mark.asyncio(loop_scope="session")

FIELD = "Scrivi un messaggio"


async def attach(page: Page, what: str) -> None:
    await page.get_by_role("button", name="Allega").click()
    await page.get_by_role("button", name=what, exact=True).click()


async def test_what_stands_in_the_field_goes_with_the_photo(anna: Page, bot: ScriptedBot) -> None:
    field = anna.get_by_role("textbox", name=FIELD)
    await field.fill("Il lavatoio nel 1950")
    await attach(anna, "Foto")
    sent = await bot.hears("message")
    assert sent["caption"] == "Il lavatoio nel 1950"
    assert sent["photo"]
    await expect(field).to_have_value("")
    await expect(said(anna, "Il lavatoio nel 1950")).to_be_visible()


async def test_two_photos_go_as_one_album(anna: Page, bot: ScriptedBot) -> None:
    await anna.get_by_role("textbox", name=FIELD).fill("Prima e dopo")
    await attach(anna, "Album di due immagini")
    first, second = await bot.hears("message"), await bot.hears("message")
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption"] == "Prima e dopo"
    assert "caption" not in second


async def test_ones_last_message_can_be_changed(anna: Page, bot: ScriptedBot) -> None:
    field = anna.get_by_role("textbox", name=FIELD)
    for text in ("uno", "Orti condvisi"):
        await field.fill(text)
        await field.press("Enter")
        await bot.hears("message")
    await attach(anna, "Cambia l’ultimo")
    await expect(field).to_be_focused()
    await expect(field).to_have_value("Orti condvisi")
    await field.press("Escape")
    await expect(field).to_have_value("")
    await field.press("ArrowUp")
    await field.fill("Orti condivisi")
    await field.press("Enter")
    assert (await bot.hears("edited_message"))["text"] == "Orti condivisi"
    await expect(said(anna, "Orti condivisi")).to_be_visible()
    await expect(said(anna, "modificato")).to_be_visible()
    await field.fill("altro")
    await field.press("Enter")
    assert (await bot.hears("message"))["text"] == "altro"


async def test_a_quotation_has_the_same_room_above_and_below(anna: Page, bot: ScriptedBot) -> None:
    quoted = "Prima\n\n<blockquote>Detto</blockquote>\n\nDopo"
    await bot.call("sendMessage", chat_id=ANNA, text=quoted, parse_mode="HTML")
    quote = anna.locator("blockquote")
    await quote.wait_for()
    above, below = await quote.evaluate(
        """(quote) => {
          const at = (node) => {
            const range = document.createRange();
            const { data } = node;
            const first = data.search(/\\S/);
            range.setStart(node, first);
            range.setEnd(node, first + 1);
            return range.getBoundingClientRect();
          };
          const box = quote.getBoundingClientRect();
          const [before, after] = [at(quote.previousSibling), at(quote.nextSibling)];
          return [box.top - before.bottom, after.top - box.bottom];
        }"""
    )
    assert abs(above - below) < 5, (above, below)


async def test_from_the_address_the_chat_is_two_keys_away(
    visits: Visits, simulator: Simulator
) -> None:
    page = await visits.open(f"/?a={ANNA}")
    start = page.get_by_role("button", name="AVVIA")
    await start.wait_for()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Vai alla chat")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(start).to_be_focused()


async def test_only_the_newest_message_offers_its_commands_to_the_keyboard(
    anna: Page, bot: ScriptedBot
) -> None:
    for text in ("Scrivi /valuta", "Scrivi /vedi"):
        await bot.call("sendMessage", chat_id=ANNA, text=text)
    await said(anna, "Scrivi /vedi").wait_for()
    shown = anna.locator(".inline-command")
    places = await shown.evaluate_all(
        "(all) => all.map((each) => [each.textContent, each.tabIndex])"
    )
    assert [place for name, place in places if name == "/valuta"] == [-1]
    assert [place for name, place in places if name == "/vedi"] == [0]
