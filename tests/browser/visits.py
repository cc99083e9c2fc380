"""Pages of the chat, opened for the three people of these tests, and watched."""

from __future__ import annotations

import time
from typing import Any

from playwright.async_api import Browser, BrowserContext, Locator, Page, Request

ANNA, BRUNO, JOHN = 1001, 1002, 1003


def said(place: Page | Locator, text: str) -> Locator:
    """A text in the list of messages (not in what is announced to screen readers)."""
    return place.locator(".list").get_by_text(text)


class Clock:
    """Seconds that pass by themselves, and faster where a test says so."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self._ahead

    def pass_by(self, seconds: float) -> None:
        self._ahead += seconds


class Visits:
    """Open pages, and what went wrong in them."""

    def __init__(self, browser: Browser, home: str) -> None:
        self._browser = browser
        self._home = home
        self.complaints: list[str] = []
        self._contexts: list[BrowserContext] = []

    async def open(
        self, path: str = "/", width: int = 1280, height: int = 800, **context: Any
    ) -> Page:
        """A page in a browser of its own; `context` as for Playwright's new_context."""
        size = {"width": width, "height": height}
        options = {"locale": "it-IT", "viewport": size, "reduced_motion": "reduce", **context}
        opened = await self._browser.new_context(**options)
        self._contexts.append(opened)
        page = await opened.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self._note("error", str(error)))
        page.on("request", self._check_host)
        await page.goto(self._home + path)
        return page

    async def close(self) -> None:
        for context in self._contexts:
            await context.close()

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{kind}: {text}")

    def _check_host(self, request: Request) -> None:
        if not request.url.startswith((self._home + "/", "data:", "blob:")):
            self.complaints.append(f"asked another host: {request.url}")
