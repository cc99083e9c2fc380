"""What the person does at the foot of the chat."""

import pytest
from playwright.async_api import Page, expect

from simulator import Simulator
from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, Visits

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_enter_sends_and_shift_enter_makes_a_line(anna: Page, bot: ScriptedBot) -> None:
    field = anna.get_by_role("textbox", name="Scrivi un messaggio")
    await field.press_sequentially("prima riga")
    await field.press("Shift+Enter")
    await field.press_sequentially("seconda")
    await field.press("Enter")
    assert (await bot.hears("message"))["text"] == "prima riga\nseconda"
    await expect(field).to_have_value("")
    await expect(field).to_be_focused()
    mine = anna.locator(".mine").last
    await expect(mine).to_contain_text("prima riga\nseconda")


async def test_an_empty_text_is_not_sent(anna: Page, bot: ScriptedBot) -> None:
    field = anna.get_by_role("textbox", name="Scrivi un messaggio")
    await field.fill("   ")
    await field.press("Enter")
    assert await bot.is_idle()


async def test_the_menu_lists_the_commands_and_works_by_keyboard(
    anna: Page, bot: ScriptedBot
) -> None:
    menu = anna.get_by_role("button", name="Menu", exact=True)
    await menu.press("Enter")
    await expect(menu).to_have_attribute("aria-expanded", "true")
    commands = anna.get_by_role("group", name="Comandi del bot").get_by_role("button")
    await expect(commands).to_have_text(
        ["/valuta Valuta gli obiettivi", "/vedi Rivedi le risposte", "/aiuto Che cosa si può fare"]
    )
    await expect(commands.first).to_be_focused()
    await anna.keyboard.press("ArrowUp")
    await expect(commands.last).to_be_focused()
    await anna.keyboard.press("Escape")
    await expect(commands.first).to_be_hidden()
    await expect(menu).to_be_focused()
    await menu.click()
    await commands.nth(1).click()
    assert (await bot.hears("message"))["text"] == "/vedi"


async def test_a_slash_suggests_commands(anna: Page, bot: ScriptedBot) -> None:
    field = anna.get_by_role("textbox", name="Scrivi un messaggio")
    await field.press_sequentially("/v")
    commands = anna.get_by_role("group", name="Comandi del bot").get_by_role("button")
    await expect(commands).to_have_count(2)
    await expect(field).to_be_focused()
    await expect(anna.locator("[aria-live=polite]")).to_contain_text("2 comandi possibili")
    await field.press("Escape")
    await expect(commands.first).to_be_hidden()
    await field.press_sequentially("e")
    await expect(commands).to_have_text(["/vedi Rivedi le risposte"])
    await field.press("ArrowDown")
    await anna.keyboard.press("Enter")
    assert (await bot.hears("message"))["text"] == "/vedi"
    await expect(field).to_have_value("")
    await expect(field).to_be_focused()


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Foto", "photo"), ("Messaggio vocale", "voice"), ("Sticker", "sticker"),
     ("Documento", "document"), ("Messaggio inoltrato", "forward_origin")],
)  # fmt: skip
async def test_things_that_are_not_text_can_be_sent(
    anna: Page, bot: ScriptedBot, label: str, kind: str
) -> None:
    await anna.get_by_role("button", name="Allega").click()
    await anna.get_by_role("group", name="Manda al bot").get_by_role("button", name=label).click()
    assert kind in await bot.hears("message")
    await expect(anna.locator(".mine")).to_have_count(2)
    shown = "documento.pdf" if kind == "document" else label
    await expect(anna.locator(".mine").last).to_contain_text(shown)
    await expect(anna.get_by_role("button", name="Allega")).to_be_focused()


async def test_the_bot_can_be_blocked_and_unblocked(anna: Page, bot: ScriptedBot) -> None:
    await anna.get_by_role("button", name="Altro").click()
    await anna.get_by_role("button", name="Blocca il bot").click()
    await expect(anna.get_by_text("Hai bloccato il bot")).to_be_visible()
    await expect(anna.get_by_role("textbox")).to_be_hidden()
    assert (await bot.hears("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await anna.get_by_role("button", name="Sblocca il bot").click()
    await expect(anna.get_by_role("textbox", name="Scrivi un messaggio")).to_be_focused()
    assert (await bot.hears("my_chat_member"))["new_chat_member"]["status"] == "member"


async def test_a_refusal_is_shown_in_words(
    visits: Visits, anna: Page, simulator: Simulator
) -> None:
    field = anna.get_by_role("textbox", name="Scrivi un messaggio")
    simulator.deactivates(ANNA)
    await field.fill("ci sei?")
    await field.press("Enter")
    await expect(anna.locator(".toast[data-tone=problem]")).to_be_visible()
    await expect(field).to_have_value("ci sei?")
    assert ["400" in complaint for complaint in visits.complaints] == [True]
    visits.complaints.clear()
