"""A state of a page, held against axe-core."""

from importlib.resources import files

from playwright.async_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

FOUND = """
async () => {
  const { violations } = await axe.run({ resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target} ${node.html.slice(0, 120)}`));
}
"""

SCROLLS = """
() => {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return [scrollHeight - innerHeight, scrollWidth - innerWidth];
}
"""


async def must_be_sound(page: Page, state: str) -> None:
    """Hold a state of the page against axe-core's rules, and that it fits its window."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE)
    assert await page.evaluate(FOUND) == [], state
    assert await page.evaluate(SCROLLS) == [0, 0], state
