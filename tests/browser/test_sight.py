"""What eyes, hands and screen readers need: sizes, contrast, names, focus, calm."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from simulator import Simulator
from tests.browser.scripted_bot import Key, ScriptedBot
from tests.browser.visits import ANNA, JOHN, Visits

pytestmark = pytest.mark.asyncio(loop_scope="session")

STYLED: list[list[Key]] = [
    [{"text": "Valuta gli obiettivi", "callback_data": "a", "style": "primary"}],
    [
        {"text": "Conferma", "callback_data": "b", "style": "success"},
        {"text": "Cancella tutto", "callback_data": "c", "style": "danger"},
    ],
    ["4 · molto importante"],
    ["1", "2", "3", "4", "5"],
    [
        {
            "text": "Un’etichetta così lunga che in una finestra stretta va a capo",
            "callback_data": "d",
        }
    ],
]

# Each text against what is painted behind it, by WCAG 2.2's formula of relative luminance.
CONTRASTS = """
() => {
  const parse = (colour) => {
    const numbers = colour.match(/[\\d.]+/g).map(Number);
    const scale = colour.startsWith("color(") ? 255 : 1;
    return [...numbers.slice(0, 3).map((n) => n * scale), numbers[3] ?? 1];
  };
  const over = (front, back) =>
    front.slice(0, 3).map((n, i) => n * front[3] + back[i] * (1 - front[3]));
  const light = (rgb) => {
    const [r, g, b] = rgb.map((n) => n / 255)
      .map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => node === null ? [255, 255, 255]
    : over(parse(getComputedStyle(node).backgroundColor), behind(node.parentElement));
  const texts = [...document.querySelectorAll("body *")].filter((node) =>
    node.checkVisibility({ visibilityProperty: true }) && !node.closest(".unseen, .skip")
    && ([...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())
        || node.matches("textarea, input")));
  return texts.map((node) => {
    const back = behind(node);
    const colour = node.matches("textarea, input")
      ? getComputedStyle(node, "::placeholder").color : getComputedStyle(node).color;
    const pair = [light(over(parse(colour), back)), light(back)].sort((a, b) => b - a);
    const name = node.className + ": " + node.textContent.slice(0, 40);
    return [(pair[0] + 0.05) / (pair[1] + 0.05), name];
  });
}
"""

UNNAMED = """
() => [...document.querySelectorAll("button, a, input, textarea")].filter((node) => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll("[aria-hidden]").forEach((hidden) => hidden.remove());
  return !(node.getAttribute("aria-label") ?? copy.textContent).trim();
}).map((node) => node.outerHTML)
"""


async def settled_chat(
    visits: Visits, simulator: Simulator, bot: ScriptedBot, **window: Any
) -> Page:
    """A chat with everything in it: styled keyboard, own words, a toast, an open menu."""
    simulator.starts(ANNA)
    simulator.says(ANNA, "Buongiorno a tutte e a tutti")
    await bot.writes(ANNA, "<b>Obiettivo 1</b>\nLeggi <code>qui</code> o scrivi /aiuto", STYLED)
    page = await visits.open(f"/?a={ANNA}", **window)
    await page.get_by_role("button", name="Conferma").click()
    await bot.answers(await bot.hears("callback_query"), text="Registrato")
    await page.get_by_text("Registrato").wait_for()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_text_stands_out(
    visits: Visits, simulator: Simulator, bot: ScriptedBot, scheme: str
) -> None:
    page = await settled_chat(visits, simulator, bot, color_scheme=scheme)
    await page.get_by_role("button", name="Menu", exact=True).click()
    contrasts = await page.evaluate(CONTRASTS)
    assert len(contrasts) > 30
    assert [found for found in contrasts if found[0] < 4.5] == []


@pytest.mark.parametrize(
    ("width", "height"),
    [(640, 400), (360, 740), (320, 640), (180, 370)],
    ids=["1280 at 200%", "360", "320", "360 at 200%"],
)
async def test_nothing_is_wider_than_the_window(
    visits: Visits, simulator: Simulator, bot: ScriptedBot, width: int, height: int
) -> None:
    """Zooming to 200 % halves the window as the page measures it."""
    window = {"width": width, "height": height, "device_scale_factor": 2}
    page = await settled_chat(visits, simulator, bot, **window)
    await page.get_by_role("button", name="Menu", exact=True).click()
    for state in ("menu", "attach", "list"):
        if state == "attach":
            await page.get_by_role("button", name="Allega").click()
        elif state == "list":
            await page.get_by_role("button", name="Persone").click()
            await page.get_by_role("link", name="Anna Rossi").wait_for()
        outside = await page.evaluate(
            """() => [...document.querySelectorAll("body *")].filter((node) => {
                 const { left, right, width } = node.getBoundingClientRect();
                 return width > 1 && (left < -0.5 || right > innerWidth + 0.5)
                   && node.checkVisibility() && !node.closest(".unseen, .skip");
               }).map((node) => node.outerHTML.slice(0, 120))"""
        )
        assert outside == [], state
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        scrolls = "node => node.scrollWidth - node.clientWidth"
        scrolled = page.locator(".people" if state == "list" else ".log")
        assert await scrolled.evaluate(scrolls) <= 0, state


async def test_large_type_of_the_telephone_is_honoured(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    page = await settled_chat(visits, simulator, bot, width=360, height=740)
    before = await page.locator(".text").last.evaluate("text => getComputedStyle(text).fontSize")
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = await page.locator(".text").last.evaluate("text => getComputedStyle(text).fontSize")
    assert (before, after) == ("17px", "32px")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


async def test_what_is_pressed_is_large_enough(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    page = await settled_chat(visits, simulator, bot, width=360, height=740)
    small = await page.evaluate(
        """() => [...document.querySelectorAll("button, .groups a, textarea")]
             .filter((node) => !node.matches(".skip, .inline-command"))
             .filter((node) => node.checkVisibility())
             .map((node) => [node.getBoundingClientRect(), node.textContent])
             .filter(([{ width, height }]) => width < 44 || height < 44).map(([, text]) => text)"""
    )
    assert small == []


async def test_every_control_has_a_name(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    page = await settled_chat(visits, simulator, bot)
    await expect(page.get_by_role("link", name="John Smith")).to_be_visible()
    assert await page.evaluate(UNNAMED) == []
    await expect(page.get_by_role("main")).to_have_count(1)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Chat di prova")
    await expect(page.get_by_role("region", name="Anna Rossi")).to_be_visible()


async def test_everything_is_reached_by_tab_with_a_visible_focus(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    page = await settled_chat(visits, simulator, bot)
    await page.get_by_role("link", name="John Smith").focus()
    passed = []
    for _ in range(40):
        await page.keyboard.press("Tab")
        name, outline = await page.evaluate(
            """() => { const node = document.activeElement;
                 const { outlineStyle, outlineWidth } = getComputedStyle(node);
                 return [node.getAttribute("aria-label") ?? node.textContent,
                         outlineStyle + outlineWidth]; }"""
        )
        if name in passed or await page.evaluate("document.activeElement === document.body"):
            break
        assert outline == "solid3px", name
        passed.append(name)
    wanted = "Vai al campo di scrittura|Affianca un’altra persona|Altro|Messaggi|/aiuto|Conferma|3"
    wanted += "|Menu|Scrivi un messaggio|Allega|Invia"
    assert [name for name in wanted.split("|") if name not in passed] == []


async def test_skipping_to_what_is_new(
    visits: Visits, simulator: Simulator, bot: ScriptedBot
) -> None:
    page = await settled_chat(visits, simulator, bot)
    await page.get_by_role("button", name="Vai all’ultimo messaggio").press("Enter")
    await expect(page.locator(".message").last).to_be_focused()
    await page.get_by_role("button", name="Vai al campo di scrittura").press("Enter")
    await expect(page.get_by_role("textbox", name="Scrivi un messaggio")).to_be_focused()


@pytest.mark.parametrize(("wish", "running"), [("reduce", 0), ("no-preference", 1)])
async def test_calm_where_calm_is_asked_for(
    visits: Visits, simulator: Simulator, bot: ScriptedBot, wish: str, running: int
) -> None:
    page = await settled_chat(visits, simulator, bot, reduced_motion=wish)
    await page.get_by_role("button", name="4 · molto importante").click()
    await bot.hears("callback_query")
    turning = "document.getAnimations().filter(a => a.animationName === 'turn').length"
    assert await page.evaluate(turning) == running


async def test_two_panes_fit_a_window_of_1000(visits: Visits) -> None:
    page = await visits.open(f"/?a={ANNA}&b={JOHN}", width=1000)
    await page.get_by_role("button", name="START").wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 1000
