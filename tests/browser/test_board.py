"""The board in a browser: large and in contrast, turned by keys, dark, lost and found again.

And the desk of who leads: on a phone and wide, read and moved by keys, empty once it is over.
"""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot import board
from bot.profile import Profile
from storage.records import Phase
from tests.board.walls import desk_of, link_to
from tests.browser.soundness import AXE, FOUND
from tests.browser.visits import Visits
from tests.theatre import Actor, Theatre

pytestmark = pytest.mark.asyncio(loop_scope="session")

SMALL = """() => [...document.querySelectorAll("body *")].filter((each) =>
  each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3
  && node.textContent.trim()) && parseFloat(getComputedStyle(each).fontSize) < 24)
  .map((each) => each.outerHTML.slice(0, 120))"""
PALE = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (each) => {
    const own = getComputedStyle(each).backgroundColor;
    return /, 0\\)$/.test(own) ? ground(each.parentElement) : own;
  };
  return [...document.querySelectorAll("body *")].filter((each) => {
    if (!each.checkVisibility() || !each.textContent.trim() || each.disabled) return false;
    const [one, other] = [getComputedStyle(each).color, ground(each)].map(light).sort();
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 4.5;
  }).map((each) => each.outerHTML.slice(0, 120));
}"""
SIZES = [(1280, 720), (360, 740), (640, 360)]
"""A wall, a phone, the wall at twice the size."""


@pytest_asyncio.fixture(loop_scope="session")
async def theatre(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Theatre]:
    async def present(profile: Profile) -> None:
        pass

    monkeypatch.setattr(Profile, "present", present)
    monkeypatch.setattr(board, "EVERY", 0.02)
    file = shutil.copyfile(migrated_file, tmp_path / "board.db")
    stage = Theatre(f"sqlite+aiosqlite:///{file}")
    stage.seats_are_taken = True
    await stage.open()
    yield stage
    await stage.close()


@pytest_asyncio.fixture(loop_scope="session")
async def paola(theatre: Theatre) -> Actor:
    return await theatre.coordinator("Paola", table=3)


async def opened(browser: Browser, link: str, **context: Any) -> tuple[Visits, Page]:
    parts = urlsplit(link)
    visits = Visits(browser, f"{parts.scheme}://{parts.netloc}")
    page = await visits.open(parts.path, **context)
    await page.locator("#phase").get_by_text("Valutazione").wait_for()
    return visits, page


async def publish(theatre: Theatre, paola: Actor) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/pubblica")
    await paola.taps("Pubblica Valutazione")
    await paola.taps("Conferma")
    await paola.says("/tabellone")


async def test_everything_is_large_and_in_contrast_on_every_screen(
    browser: Browser, theatre: Theatre, paola: Actor
) -> None:
    await theatre.crowd(3, "54", "44", "53", "12")
    link = await link_to(paola)
    boards = [await opened(browser, link, width=w, height=h) for w, h in SIZES]
    await publish(theatre, paola)
    await paola.taps("Mostra gli obiettivi")
    for visits, page in boards:
        await page.get_by_text("1º di 2").wait_for()
        assert await page.evaluate(SMALL) == []
        assert await page.evaluate(PALE) == []
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        is_wide = page.viewport_size == {"width": 1280, "height": 720}
        if is_wide:
            await page.evaluate(AXE)
            assert await page.evaluate(FOUND) == []
        await expect(page.locator("figure img")).to_be_visible(visible=is_wide)
        await expect(page.locator("figcaption")).to_be_visible(visible=not is_wide)
        await visits.close()
        assert visits.complaints == []


async def test_keys_turn_and_darken_that_screen_and_the_remote_calls_it_back(
    browser: Browser, theatre: Theatre, paola: Actor
) -> None:
    visits, page = await opened(browser, await link_to(paola))
    where = page.locator("#page")
    await expect(where).to_have_text("1 / 3")
    for key, shown in (("ArrowRight", "2 / 3"), ("PageDown", "3 / 3"), ("ArrowRight", "3 / 3")):
        await page.keyboard.press(key)
        await expect(where).to_have_text(shown)
    await page.keyboard.press("ArrowLeft")
    await expect(where).to_have_text("2 / 3")
    await expect(page.locator("#leaf[aria-live=polite]")).to_contain_text("Obiettivo 1 di 2")
    await page.keyboard.press("b")
    await expect(page.locator("#dark")).to_be_visible()
    await expect(page.get_by_role("status")).to_have_text("Schermo buio.")
    await page.keyboard.press("B")
    await expect(page.locator("#dark")).to_be_hidden()
    await paola.says("/tabellone")
    await paola.taps("Avanti")
    await paola.taps("Avanti")
    await expect(where).to_have_text("3 / 3")
    await paola.taps("Buio")
    await expect(page.locator("#dark")).to_be_visible()
    await paola.taps("Luce")
    await page.keyboard.press("f")
    await page.wait_for_function("document.fullscreenElement !== null")
    motion = "getComputedStyle(document.querySelector('#leaf > *')).animationName"
    assert await page.evaluate(motion) == "none", "whoever wants none sees nothing move"
    await visits.close()
    assert visits.complaints == []


async def test_a_board_that_is_cut_off_says_so_and_comes_back_by_itself(
    browser: Browser, theatre: Theatre, paola: Actor
) -> None:
    link = await link_to(paola)
    visits, page = await opened(browser, link)
    await theatre.stop_bot()
    await expect(page.get_by_role("status")).to_have_text(
        "Collegamento interrotto: riprovo da solo."
    )
    await expect(page.locator("#leaf")).to_contain_text("Quanto è importante")
    await theatre.start_bot(listen=urlsplit(link).netloc)
    await expect(page.get_by_role("status")).to_have_text("")
    await paola.says("/tabellone")
    await paola.taps("Chiudi il link")
    await expect(page.get_by_role("status")).to_contain_text("Questo link non vale più")
    await visits.close()


DESKS = {
    "a phone": {"width": 390, "height": 844},
    "a small phone": {"width": 360, "height": 640},
    "wide": {"width": 1280, "height": 720},
    "twice the size": {"width": 640, "height": 360, "device_scale_factor": 2},
}


async def test_a_desk_is_read_on_every_screen_and_by_everybody(
    browser: Browser, theatre: Theatre, paola: Actor
) -> None:
    for name in ("Anna Silva", "Wolfeschlegelsteinhausenbergerdorff " * 2):
        await theatre.participant(name, table=3)
    link = await desk_of(paola)
    for screen, size in DESKS.items():
        visits, page = await opened(browser, link, **size)
        await expect(page.get_by_role("heading", level=2)).to_have_text(
            ["Che cosa dire", "Chi manca", "Il prossimo passo, nella chat"]
        )
        await expect(page.get_by_role("listitem")).to_have_count(2)
        await expect(page.get_by_text("qui ci sono nomi")).to_be_visible()
        await page.evaluate(AXE)
        assert await page.evaluate(FOUND) == [], screen
        assert await page.evaluate(PALE) == [], screen
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), screen
        await page.keyboard.press("End")
        await expect(page.locator("#step")).to_be_in_viewport()
        await visits.close()
        assert visits.complaints == []


async def test_a_desk_changes_where_something_did_and_is_empty_once_it_is_over(
    browser: Browser, theatre: Theatre, paola: Actor
) -> None:
    anna = await theatre.participant("Anna Silva", table=3)
    visits, page = await opened(browser, await desk_of(paola), width=390, height=844)
    who, notes = page.locator("#missing"), page.locator("#notes p").first
    await expect(who).to_contain_text("Anna Silva: deve ancora cominciare")
    await notes.evaluate("(note) => { note.dataset.stayed = 'yes'; }")
    await anna.says("/valuta")
    await anna.taps("5")
    await expect(who).to_contain_text("Anna Silva: manca 1 obiettivo")
    await expect(notes).to_have_attribute("data-stayed", "yes")
    theatre.passes(minutes=2)
    await expect(page.locator("#since")).to_have_text("da 2 minuti")
    await expect(page.locator("[aria-live] >> #since")).to_have_count(0)
    await theatre.moves(3, Phase.PROPOSALS)
    await expect(page.locator("#phase[aria-live=polite]")).to_have_text("Proposte")
    await paola.says("/tabellone")
    await paola.taps("Chiudi la mia pagina")
    await expect(page.get_by_role("status")).to_contain_text("Questo link non vale più")
    await expect(page.get_by_text("Anna")).to_have_count(0)
    await visits.close()
    assert visits.complaints == []


async def test_an_address_that_is_over_looks_like_one(
    browser: Browser, theatre: Theatre, paola: Actor
) -> None:
    link = urlsplit(await desk_of(paola))
    visits = Visits(browser, f"{link.scheme}://{link.netloc}")
    page = await visits.open("/board/desk/0000-0000-0000-0000")
    await expect(page.get_by_role("main")).to_contain_text("Questo link non vale più")
    colour = "getComputedStyle(document.querySelector('header')).backgroundColor"
    assert await page.evaluate(colour) == "rgb(8, 48, 107)"
    await visits.close()
