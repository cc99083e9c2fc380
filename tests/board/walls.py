"""Somebody who watches a board: its page, and what is sent to it."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.theatre import Actor

KEY = r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}"
LINK = re.compile(rf"http://127\.0\.0\.1:\d+/board/{KEY}")
DESK = re.compile(rf"http://127\.0\.0\.1:\d+/board/desk/{KEY}")


def link_of(leader: Actor, kind: re.Pattern[str] = LINK) -> str:
    """The newest link in somebody's chat."""
    found = [kind.search(each.text) for each in leader.messages]
    return [each.group() for each in found if each][-1]


async def link_to(leader: Actor, label: str = "Prepara il link") -> str:
    await leader.says("/tabellone")
    await leader.taps(label)
    return link_of(leader)


async def desk_of(leader: Actor, label: str = "La mia pagina", table: int = 3) -> str:
    """The link to somebody's own page, which they have just had made."""
    await leader.says(f"/tabellone {table}")
    await leader.taps(label)
    return link_of(leader, DESK)


class Watching:
    """An open stream: the newest wall, and every event by its name."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer
        self.wall: dict[str, Any] = {}
        self.events: list[str] = []

    def plain(self, part: str) -> str:
        """What is read in a part of a desk."""
        return re.sub(r"<[^>]*>", "\n", self.wall[part])

    @property
    def text(self) -> str:
        return re.sub(r"<[^>]*>", "", "\n".join(self.wall["leaves"]))

    @property
    def leaf(self) -> str:
        return re.sub(r"<[^>]*>", "", self.wall["leaves"][self.wall["page"]])

    async def next(self) -> str:
        """Wait for the next event; its name, "" at the end."""
        name = ""
        async for raw in self._answer.content:
            line = raw.decode().rstrip("\n")
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: {"):
                self.wall = json.loads(line.removeprefix("data: "))
            elif not line:
                self.events.append(name)
                return name
        return ""

    async def until(self, there: Callable[["Watching"], bool]) -> None:
        async with asyncio.timeout(5):
            while not (self.wall and there(self)):
                assert await self.next() not in ("", "ended", "crowded"), self.events

    async def ends(self) -> str:
        """Wait for the end; the last event."""
        async with asyncio.timeout(5):
            while await self.next():
                pass
        return self.events[-1]


@asynccontextmanager
async def watching(link: str) -> AsyncIterator[Watching]:
    async with aiohttp.ClientSession() as session, session.get(f"{link}/events") as answer:
        assert answer.status == 200
        assert answer.content_type == "text/event-stream"
        watcher = Watching(answer)
        await watcher.until(lambda each: True)
        yield watcher


async def status_of(link: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(link) as answer:
        return answer.status, await answer.text()
