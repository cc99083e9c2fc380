"""What the bot shows: texts, keyboards, edits, files."""

import pytest
from playwright.async_api import FloatRect, Locator, Page, expect

from simulator import Simulator
from tests.browser.scripted_bot import ScriptedBot
from tests.browser.visits import ANNA, Visits, said

pytestmark = pytest.mark.asyncio(loop_scope="session")

SCALE = [["5 · indispensabile"], ["4 · molto importante"], ["Indietro", "Non so"]]


async def box(found: Locator) -> FloatRect:
    got = await found.bounding_box()
    assert got is not None
    return got


async def test_start_shows_what_the_bot_does_and_sends_the_invitation(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    page = await visits.open(f"/?a={ANNA}")
    await expect(page.get_by_text("Raccoglie i pareri del tavolo.")).to_be_visible()
    await expect(page.get_by_role("textbox")).to_be_hidden()
    await page.get_by_role("button", name="AVVIA").click()
    assert (await bot.hears("message"))["text"] == "/start invito-1"
    await bot.writes(ANNA, "Benvenuta")
    await expect(said(page, "Benvenuta")).to_be_visible()
    await expect(page.get_by_role("button", name="AVVIA")).to_be_hidden()
    await expect(page.get_by_role("textbox", name="Scrivi un messaggio")).to_be_visible()


async def test_formatting_is_shown_and_markup_in_a_name_is_not_run(
    anna: Page, bot: ScriptedBot
) -> None:
    await bot.writes(
        ANNA,
        "<b>grasso</b> <i>corsivo</i> <u>sotto</u> <s>via</s> <code>C1</code>\nriga due "
        '<a href="https://example.org/">sito</a> &lt;img src=x onerror=alert(1)&gt;',
    )
    message = anna.get_by_role("listitem").filter(has_text="grasso")
    for tag, text in {"b": "grasso", "i": "corsivo", "u": "sotto", "s": "via"}.items():
        await expect(message.locator(tag)).to_have_text(text)
    await expect(message).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(message.get_by_role("link", name="sito")).to_have_attribute(
        "rel", "noopener noreferrer"
    )
    assert (await box(message.locator(".text")))["height"] > 40, "the line break is kept"


async def test_a_spoiler_opens_by_keyboard(anna: Page, bot: ScriptedBot) -> None:
    await bot.writes(ANNA, "È <tg-spoiler>Anna</tg-spoiler>!")
    spoiler = anna.get_by_role("button", name="Testo nascosto")
    await spoiler.press("Enter")
    await expect(spoiler).to_have_count(0)
    await expect(said(anna, "È Anna!")).to_be_visible()


async def test_a_command_in_a_text_can_be_pressed(anna: Page, bot: ScriptedBot) -> None:
    await bot.writes(ANNA, "Prova /valuta oppure e/o, vedi https://example.org/aiuto")
    commands = anna.get_by_role("listitem").filter(has_text="Prova").get_by_role("button")
    await expect(commands).to_have_text(["/valuta"])
    await commands.click()
    assert (await bot.hears("message"))["text"] == "/valuta"


async def test_rows_are_shown_as_the_bot_made_them(anna: Page, bot: ScriptedBot) -> None:
    await bot.writes(ANNA, "Quanto è importante?", SCALE)
    keys = anna.get_by_role("group", name="Pulsanti del messaggio").get_by_role("button")
    await expect(keys).to_have_text([label for row in SCALE for label in row])
    first, second, back, unsure = [await box(keys.nth(n)) for n in range(4)]
    assert first["width"] == second["width"] == (await box(anna.locator(".bubble").last))["width"]
    assert first["y"] < second["y"] < back["y"] == unsure["y"]
    assert back["width"] == pytest.approx(unsure["width"], abs=1)
    assert back["x"] + back["width"] < unsure["x"]


async def test_a_style_is_more_than_a_colour(anna: Page, bot: ScriptedBot) -> None:
    styles = {"Conferma": "success", "Cancella": "danger", "Avanti": "primary"}
    keys = [{"text": t, "callback_data": t, "style": s} for t, s in styles.items()]
    plain: list[dict[str, str] | str] = ["Altro"]
    await bot.writes(ANNA, "Scegli", [keys, plain])
    looks = {}
    for label in (*styles, "Altro"):
        looks[label] = await anna.get_by_role("button", name=label, exact=True).last.evaluate(
            """key => { const { backgroundColor, fontWeight } = getComputedStyle(key);
                 const sign = getComputedStyle(key, "::after").content;
                 return [backgroundColor, sign, fontWeight]; }"""
        )
    assert len({look[0] for look in looks.values()}) == 4
    assert len({tuple(look[1:]) for look in looks.values()}) == 4


async def test_a_tap_is_busy_until_answered_and_counts_once(anna: Page, bot: ScriptedBot) -> None:
    await bot.writes(ANNA, "Quanto?", SCALE)
    key = anna.get_by_role("button", name="4 · molto importante")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    await key.click()
    tap = await bot.hears("callback_query")
    assert tap["data"] == "4 · molto importante"
    assert await bot.is_idle(), "the second press of a waiting button is not a second tap"
    await expect(key).to_have_attribute("aria-busy", "true")
    await bot.answers(tap, text="Registrato: 4")
    await expect(key).not_to_have_attribute("aria-busy", "true")
    await expect(anna.get_by_role("status").get_by_text("Registrato: 4")).to_be_visible()


async def test_an_alert_is_a_dialog_that_gives_the_focus_back(anna: Page, bot: ScriptedBot) -> None:
    await bot.writes(ANNA, "Quanto?", SCALE)
    key = anna.get_by_role("button", name="Non so")
    await key.press("Enter")
    await bot.answers(await bot.hears("callback_query"), text="La fase è chiusa.", show_alert=True)
    dialog = anna.get_by_role("dialog")
    await expect(dialog).to_contain_text("La fase è chiusa.")
    await expect(dialog.get_by_role("button", name="OK")).to_be_focused()
    await anna.keyboard.press("Enter")
    await expect(dialog).to_have_count(0)
    await expect(key).to_be_focused()


async def test_an_edit_keeps_the_focus_in_its_place(anna: Page, bot: ScriptedBot) -> None:
    message = await bot.writes(ANNA, "Obiettivo 1", SCALE)
    await anna.get_by_role("button", name="4 · molto importante").press(" ")
    await bot.answers(await bot.hears("callback_query"))
    await bot.changes(ANNA, message, "Obiettivo 2", [["5 · sì"], ["4 · forse"], ["Indietro"]])
    await expect(anna.get_by_role("button", name="4 · forse")).to_be_focused()
    shown = anna.get_by_role("listitem").filter(has_text="Obiettivo 2")
    await expect(shown).to_contain_text("modificato")
    await expect(said(anna, "Obiettivo 1")).to_have_count(0)
    await bot.changes(ANNA, message, "Obiettivo 3", [["Fine"]])
    await expect(anna.get_by_role("button", name="Fine")).to_be_focused()
    await bot.changes(ANNA, message, "Grazie")
    await expect(anna.get_by_role("listitem").filter(has_text="Grazie")).to_be_focused()


async def test_the_newest_is_shown_unless_one_reads_above(anna: Page, bot: ScriptedBot) -> None:
    first = await bot.writes(ANNA, "Il primo messaggio", [["Qui"]])
    for number in range(30):
        await bot.writes(ANNA, f"Messaggio {number}")
    await expect(said(anna, "Messaggio 29")).to_be_in_viewport()
    log = anna.get_by_role("region", name="Messaggi")
    await log.evaluate("log => log.scrollTo(0, 0)")
    down = anna.get_by_role("button", name="Vai in fondo")
    await expect(down).to_be_visible()
    top = await log.evaluate("log => log.scrollTop")

    await bot.changes(ANNA, first, "Il primo messaggio, cambiato e più lungo " * 8, [["Qui"]])
    await expect(said(anna, "cambiato e più lungo").first).to_be_in_viewport()
    await bot.writes(ANNA, "Ultimissimo")
    missed = anna.get_by_role("button", name="1 nuovo messaggio")
    await expect(missed).to_be_visible()
    assert await log.evaluate("log => log.scrollTop") == top
    await missed.click()
    await expect(said(anna, "Ultimissimo").last).to_be_in_viewport()
    await expect(missed).to_be_hidden()


async def test_a_long_chat_opens_at_its_end(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    simulator.starts(ANNA)
    for number in range(60):
        await bot.writes(ANNA, f"Messaggio {number}")
    page = await visits.open(f"/?a={ANNA}", width=360, height=640)
    await expect(said(page, "Messaggio 59")).to_be_in_viewport()
    await expect(said(page, "Messaggio 0").first).not_to_be_in_viewport()


async def test_new_and_changed_messages_are_announced(anna: Page, bot: ScriptedBot) -> None:
    heard = anna.locator("[aria-live=polite]")
    await expect(heard).to_be_empty()
    message = await bot.writes(ANNA, "Quanto è importante?", SCALE)
    await expect(heard).to_contain_text("Bot di prova: Quanto è importante? 4 pulsanti.")
    await bot.changes(ANNA, message, "Fatto", [["Avanti"]])
    await expect(heard).to_contain_text("Bot di prova, messaggio cambiato: Fatto. 1 pulsante.")


async def test_an_address_is_opened_only_after_asking(anna: Page, bot: ScriptedBot) -> None:
    await bot.writes(ANNA, "Leggi", [[{"text": "Il sito", "url": "https://example.org/deck"}]])
    await anna.get_by_role("button", name="Il sito (apre un indirizzo)").click()
    dialog = anna.get_by_role("dialog", name="Aprire questo indirizzo?")
    await expect(dialog).to_contain_text("https://example.org/deck")
    await expect(dialog.get_by_role("link", name="Apri")).to_have_attribute("target", "_blank")
    await anna.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)


async def test_a_text_is_copied_and_the_bot_hears_nothing(anna: Page, bot: ScriptedBot) -> None:
    await anna.context.grant_permissions(["clipboard-read", "clipboard-write"])
    code = {"text": "Copia il codice", "copy_text": {"text": "7952-KGFK"}}
    await bot.writes(ANNA, "Il codice", [[code]])
    await anna.get_by_role("button", name="Copia il codice (copia un testo)").click()
    await expect(anna.get_by_text("Copiato.").first).to_be_visible()
    assert await anna.evaluate("navigator.clipboard.readText()") == "7952-KGFK"


async def test_the_bots_own_link_is_followed_here(anna: Page, bot: ScriptedBot) -> None:
    link = "https://t.me/prova_bot?start=altro-2"
    await bot.writes(ANNA, "Un altro invito", [[{"text": "Entra", "url": link}]])
    await anna.get_by_role("button", name="Entra").click()
    assert (await bot.hears("message"))["text"] == "/start altro-2"
    await expect(anna.get_by_role("dialog")).to_have_count(0)


async def test_pictures_are_shown_and_files_can_be_kept(anna: Page, bot: ScriptedBot) -> None:
    picture = await anna.screenshot(type="png")
    await bot.sends_file(
        "sendPhoto", "photo", "grafico.png", picture, chat_id=ANNA, caption="Ecco i risultati"
    )
    image = anna.get_by_role("link", name="Apri la foto").get_by_role("img", name="Foto")
    await expect(image).to_have_js_property("complete", True)
    assert await image.evaluate("image => image.naturalWidth") > 0
    await bot.sends_file("sendDocument", "document", "incontro.ics", b"BEGIN", chat_id=ANNA)
    async with anna.expect_download() as download:
        await anna.get_by_role("link", name="incontro.ics").click()
    kept = await download.value
    assert kept.suggested_filename == "incontro.ics"
    assert (await kept.path()).read_bytes() == b"BEGIN"


async def test_a_deleted_message_goes_away(anna: Page, bot: ScriptedBot) -> None:
    message = await bot.writes(ANNA, "Per sbaglio", [["Qui"]])
    await anna.get_by_role("button", name="Qui").focus()
    await bot.call("deleteMessage", chat_id=ANNA, message_id=message)
    await expect(anna.locator(".list").get_by_text("Per sbaglio")).to_have_count(0)
    assert await anna.evaluate("document.activeElement !== document.body")


async def test_what_the_bot_is_doing_is_said_until_its_message_comes(
    anna: Page, bot: ScriptedBot
) -> None:
    doing = anna.get_by_role("status").get_by_text("Sta inviando")
    await bot.call("sendChatAction", chat_id=ANNA, action="upload_photo")
    await expect(doing).to_have_text("Sta inviando una foto…")
    await expect(anna.get_by_text("Tu sei")).to_be_hidden()
    await bot.call("sendChatAction", chat_id=ANNA, action="upload_document")
    await expect(doing).to_have_text("Sta inviando un documento…")
    await bot.writes(ANNA, "Eccolo")
    await expect(doing).to_have_count(0)
    await expect(anna.get_by_text("Tu sei")).to_be_visible()


async def test_what_the_bot_is_doing_is_forgotten_after_five_seconds(
    anna: Page, bot: ScriptedBot
) -> None:
    await anna.clock.install()
    await bot.call("sendChatAction", chat_id=ANNA, action="typing")
    doing = anna.get_by_text("Sta scrivendo…")
    await expect(doing).to_be_visible()
    await anna.clock.run_for(5000)
    await expect(doing).to_have_count(0)
    await expect(anna.get_by_text("Tu sei")).to_be_visible()
