"""The kit in a browser and on paper: sound on a phone, at twice the size, and on sheets of A4."""

import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from bot.printing import NotPrinted, print_page
from conversations.documents.model import Document, Heading, Table
from conversations.documents.web_page import write_page
from tests.browser.soundness import AXE, FOUND
from tests.documents.test_kit_words import CONTACT, PROCESS, written

pytestmark = pytest.mark.asyncio(loop_scope="session")

SIZES = [(360, 740), (1280, 800), (640, 360)]
"""A phone, a desk, and the desk at twice the size."""
CUT = """() => [...document.querySelectorAll("body *")].filter((each) =>
  each.checkVisibility() && (each.scrollWidth > each.clientWidth + 1 && each.clientWidth
  && getComputedStyle(each).overflowX === "visible"
  || each.getBoundingClientRect().right > innerWidth + 1 && !each.closest(".wide")))
  .map((each) => each.outerHTML.slice(0, 120))"""
MISSING = "poppler is missing, so the printed pages were not read: apt install poppler-utils"
NAMES = ("Anna Silva", "Bruno D'Angelo di Sant'Ambrogio della Vittoria")


@pytest.fixture(params=["it", "en"])
def page_of(request: pytest.FixtureRequest) -> bytes:
    return write_page(written(request.param, 1, *NAMES))


async def opened(browser: Browser, page: bytes, **context: Any) -> Page:
    made = await (await browser.new_context(**context)).new_page()
    asked: list[str] = []
    made.on("request", lambda request: asked.append(request.url))
    await made.set_content(page.decode())
    assert all(each.startswith("data:") for each in asked), asked
    return made


@pytest.mark.parametrize("size", SIZES)
async def test_it_is_sound_and_nothing_is_cut(
    browser: Browser, page_of: bytes, size: tuple[int, int]
) -> None:
    width, height = size
    page = await opened(browser, page_of, viewport={"width": width, "height": height})
    await page.evaluate(AXE)
    assert await page.evaluate(FOUND) == []
    assert await page.evaluate(CUT) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    assert await page.evaluate("document.querySelectorAll('h1').length") == 1
    await page.context.close()


def read(*command: str) -> str:
    """What one of poppler's programs says of a PDF."""
    if not shutil.which(command[0]):
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


async def test_it_prints_on_sheets_of_a4_each_begun_anew(chromium: Path, tmp_path: Path) -> None:
    file = tmp_path / "kit.pdf"
    file.write_bytes(print_page(str(chromium), write_page(written("it", 1, *NAMES))))
    about = read("pdfinfo", str(file))
    assert re.search(r"Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)", about)
    assert re.search(r"Tagged: +yes", about)
    pages = read("pdftotext", "-layout", str(file), "-").removesuffix("\f").split("\f")
    heads = [page.strip().splitlines()[0].strip() for page in pages]
    assert heads[1:3] == [f"Invito per {name}" for name in NAMES]
    begun = [head for head in heads if re.match("Kit|Invito|Scheda|Foglio|Per chi aiuta", head)]
    assert len(begun) == 5 + len(NAMES), "each begins on a sheet of its own"
    assert len(pages) <= len(begun) + 2, "the sheets with questions have a back at most"
    letter = next(page for page in pages if "Anna Silva" in page)
    assert "7KQ2-M9XD-04RT-HVWB" in letter
    assert CONTACT.telephone in letter
    whole = " ".join(" ".join(pages).split())
    for objective in PROCESS.platform(1).objectives:
        assert objective.text.split()[-1] in whole


LONG = "https://example.org/" + "a" * 280
WORDS_CUT = """() => [...document.querySelectorAll("thead th")].filter((each) => {
  const range = document.createRange();
  range.selectNodeContents(each);
  const line = parseFloat(getComputedStyle(each).lineHeight);
  return range.getBoundingClientRect().height > 1.5 * line;
}).map((each) => each.textContent)"""
"""Heads of one word that do not stand on one line."""


async def test_an_address_as_long_as_a_page_is_broken_on_paper(browser: Browser) -> None:
    """What has no place to break in took the columns behind it off the sheet."""
    heads = ("Proposta", "Posto", "Punti", "Media", "Scelta", "Prima", "Confronti")
    table = Table(LONG, heads, ((LONG, "1ª", "17", "2,12", "8", "3", "3 su 3"),) * 2)
    scheme = Table("Scheda", ("Voce", "Testo"), (("Risorse", LONG),))
    made_at = datetime(2026, 12, 1, 9, tzinfo=UTC)
    blocks = (Heading(1, LONG), table, scheme)
    page = await opened(
        browser,
        write_page(Document("Verbale", "it", made_at, blocks)),
        viewport={"width": 650, "height": 900},
    )
    await page.emulate_media(media="print")
    assert await page.evaluate("document.documentElement.scrollWidth") == 650
    assert await page.evaluate(CUT.replace("""&& !each.closest(".wide")""", "")) == []
    assert await page.evaluate(WORDS_CUT) == []
    await page.context.close()


async def test_a_browser_that_fails_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\necho 'no display' >&2\nexit 3\n")
    broken.chmod(0o755)
    with pytest.raises(NotPrinted, match="no display"):
        print_page(str(broken), b"<p>")
