"""The keyboard a bot puts below the chat, and people picked with it."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, BRUNO, JOHN, said

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asks(bot: ScriptedBot, most: int) -> None:
    picking = {"request_id": 1, "max_quantity": most, "request_name": True}
    rows = [[{"text": "Apri i contatti", "request_users": picking}], [{"text": "Annulla"}]]
    keyboard = {"keyboard": rows, "one_time_keyboard": True}
    await bot.call("sendMessage", chat_id=ANNA, text="Chi inviti?", reply_markup=keyboard)


async def test_a_key_writes_what_it_says(anna: Page, bot: ScriptedBot) -> None:
    await asks(bot, 2)
    keys = anna.get_by_role("group", name="Tasti del bot")
    await expect(keys.get_by_role("button")).to_have_text(["Apri i contatti", "Annulla"])
    await keys.get_by_role("button", name="Annulla").press("Enter")
    assert (await bot.hears("message"))["text"] == "Annulla"
    await expect(keys).to_be_hidden()
    await expect(anna.get_by_role("textbox", name="Scrivi un messaggio")).to_be_focused()


async def test_people_are_ticked_and_no_more_than_asked_for(anna: Page, bot: ScriptedBot) -> None:
    await asks(bot, 2)
    await anna.get_by_role("button", name="Apri i contatti").click()
    dialog = anna.get_by_role("dialog", name="Apri i contatti")
    share = dialog.get_by_role("button", name="Condividi")
    await expect(share).to_be_disabled()
    await dialog.get_by_role("checkbox", name="Bruno Galli").check()
    await dialog.get_by_role("checkbox", name="John Smith").check()
    await expect(dialog.get_by_role("status")).to_have_text("Scelte: 2, al massimo 2")
    await expect(dialog.get_by_role("checkbox", name="Anna Rossi")).to_be_disabled()
    await share.click()
    shared = (await bot.hears("message"))["users_shared"]
    assert [user["user_id"] for user in shared["users"]] == [BRUNO, JOHN]
    await expect(said(anna, "Hai scelto: Bruno Galli, John Smith")).to_be_visible()
    await expect(anna.get_by_role("group", name="Tasti del bot")).to_be_hidden()
