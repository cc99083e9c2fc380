"""What the bot asks for and Telegram ignores: said above the chat, until it is mended."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.scripted_bot import ScriptedBot
from tests.browser.soundness import must_be_sound

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_telegram_ignores_is_said_and_read_by_keyboard(
    anna: Page, bot: ScriptedBot
) -> None:
    remarks = anna.locator(".remarks")
    await expect(remarks).to_be_hidden()
    await bot.call("getMe", colour="red")
    line = anna.get_by_text("1 cosa che il bot chiede e che Telegram ignora in silenzio")
    await expect(line).to_be_visible()
    listed = anna.get_by_text('unknown parameter "colour"')
    await expect(listed).to_be_hidden()
    await line.focus()
    await anna.keyboard.press("Enter")
    await expect(listed).to_be_visible()
    await bot.call("getMe", colour="<i>red</i>", size=1)
    await expect(remarks).to_contain_text("2 cose che il bot chiede")
    await bot.call("getMe", colour="red", **{"<i>": 1})
    await expect(remarks.get_by_role("listitem").last).to_have_text('getMe unknown parameter "<i>"')
    await must_be_sound(anna, "remarks, opened")
