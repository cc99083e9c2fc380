"""The board on the wall and the desk of who leads: their pages, and the stream of what is seen.

Whatever replica is asked looks at the database twice a second, once for all pages that are open,
and reads anew only where something moved. So it matters neither who acted nor where.
"""

import asyncio
import contextlib
import itertools
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from typing import Final

from aiohttp import web

from bot.connections import Connections
from bot.patience import Unavailable
from bot.sights import Key, Sight, Sights
from conversations.board.page import write_board, write_closed, write_desk
from conversations.catalogue import Catalogue
from conversations.documents.model import PointBars
from storage.engine import Database
from storage.platforms import Process

MOST: Final = 64
"""Pages that are open at once here: each holds a connection for an evening."""
MOST_AT_A_TABLE: Final = 16
"""The same of one board, or of one table's desks in a language: nobody to whom an address came
takes the place of all others."""
EVERY: Final = 0.5
"""Seconds between two looks at the database."""
ANEW: Final = 20
"""Looks after which all is read anew even where nothing moved: names, and how long it has been."""
HERE: Final = 10.0
"""Seconds without news after which a board is told that it is still connected."""
SLOWEST: Final = 20.0
"""Seconds a board may take to take what it is sent."""

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
}
STATIC: Final = {
    **dict.fromkeys(("board.css", "desk.css"), "text/css"),
    **dict.fromkeys(("board.js", "desk.js", "line.js"), "text/javascript"),
}

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Watcher:
    """One open page: the newest of what it has still to get, and why it ends if it does."""

    sight: Sight
    key_hash: str
    news: str | None = None
    ended: str | None = None
    late: bool = False
    stirred: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, news: str) -> None:
        """Have it show this, in the place of what it did not get yet."""
        self.news = news
        self.stirred.set()

    def tell(self, *, late: bool) -> None:
        """Have it say that what it shows may be out of date, or no more."""
        if late is not self.late:
            self.late = late
            self.stirred.set()

    def end(self, why: str) -> None:
        """Have it end, once it has said why; "" where there is nothing to say."""
        self.ended = why
        self.stirred.set()

    def take(self) -> Iterator[tuple[str, str]]:
        """Yield the events it has to get, one at least: that it is still connected."""
        self.stirred.clear()
        news, self.news = self.news, None
        if news is not None:
            yield "news", news
        if self.ended:
            yield self.ended, ""
        elif self.ended is None:
            yield ("late" if self.late else "here"), ""


class Boards:
    """Answers for the boards of all tables, and for the desks of those who lead them."""

    def __init__(
        self,
        database: Database,
        process: Process,
        words: Catalogue,
        username: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._sights = Sights(database, process, words, now)
        self._words = words
        self._language = words.language(process.language)
        self._username = username
        self._watchers: list[Watcher] = []
        self._sent: dict[Sight, str] = {}
        self._following: asyncio.Task[None] | None = None

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Answer with the page, and 404 for a key that opens nothing, or nothing any more."""
        try:
            key = await self._find(request)
        except Unavailable:
            return web.Response(status=503, headers={**HEADERS, "Retry-After": "3"})
        status = 404 if key is None else 200
        page = self._write(None if key is None else key.sight, "../" if _is_desk(request) else "")
        return web.Response(status=status, text=page, content_type="text/html", headers=HEADERS)

    def _write(self, sight: Sight | None, root: str) -> str:
        """Return a page before anything is on it; None is what an address opens that is none."""
        if sight is None:
            return write_closed(_read("closed.html"), self._words, self._language, root)
        if sight.on_desk:
            return write_desk(_read("desk.html"), self._words, sight.language)
        return write_board(_read("board.html"), self._words, sight.language, self._username())

    async def stream(self, request: web.Request, connections: Connections) -> web.StreamResponse:
        """Send what is seen, and whatever changes, until the key opens nothing any more.

        Meanwhile nobody who comes later takes its connection.
        """
        try:
            key = await self._find(request)
        except Unavailable:
            return web.Response(status=503, headers={**HEADERS, "Retry-After": "3"})
        if key is None:
            return web.Response(status=404, headers=HEADERS)
        headers = {**HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers=headers)
        watcher = self._open(key)
        try:
            with (
                contextlib.suppress(ConnectionError, TimeoutError),
                connections.under_way(request.transport),
            ):
                await response.prepare(request)
                await _send(watcher, response)
        finally:
            self._watchers.remove(watcher)
        return response

    async def close(self) -> None:
        """End every stream; whoever watched asks again."""
        for watcher in self._watchers:
            watcher.end("")
        if self._following:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)

    async def _find(self, request: web.Request) -> Key | None:
        key = request.match_info["key"]
        return await self._sights.find(key, on_desk=_is_desk(request))

    def _open(self, key: Key) -> Watcher:
        """Take a page in; where there are too many, the oldest makes room."""
        sight = key.sight
        beside = [each for each in self._watchers if each.sight == sight]
        if len(beside) >= MOST_AT_A_TABLE or len(self._watchers) >= MOST:
            (beside if len(beside) >= MOST_AT_A_TABLE else self._watchers)[0].end("crowded")
        watcher = Watcher(sight, key.hash)
        if not beside:
            self._sights.forget(sight)
            self._sent.pop(sight, None)
        elif sight in self._sent:
            watcher.put(self._sent[sight])
        self._watchers.append(watcher)
        if self._following is None or self._following.done():
            self._following = asyncio.create_task(self._follow())
        return watcher

    async def _follow(self) -> None:
        """Look, as long as anybody watches; what goes wrong is said there, and tried anew."""
        for looks in itertools.count():
            if not self._watchers:
                return
            if looks == 1:  # the first chart of a process takes a second: before it is wanted
                await asyncio.to_thread(self._sights.draw, PointBars(()))
            late = True
            try:
                await self._bring(anew=looks % ANEW == ANEW - 1)
                late = False
            except Unavailable:
                pass
            except Exception:
                log.exception("a board could not be brought up to date")
                self._sights.forget()
            for watcher in self._watchers:
                watcher.tell(late=late)
            await asyncio.sleep(EVERY)

    async def _bring(self, *, anew: bool) -> None:
        """Bring all pages up to date, and end those whose key opens nothing any more."""
        if anew:
            self._sights.forget()
        moved = await self._sights.look(frozenset(each.sight for each in self._watchers))
        for watcher in self._watchers:
            if not self._sights.is_good(watcher.key_hash):
                watcher.end("ended")
        for sight, write in moved.items():
            written = await asyncio.to_thread(write)
            if written != self._sent.get(sight):
                self._sent[sight] = written
                for watcher in self._watchers:
                    if watcher.sight == sight:
                        watcher.put(written)


def _is_desk(request: web.Request) -> bool:
    return bool(request.match_info.get("desk"))


async def show_static(request: web.Request) -> web.Response:
    """Answer with what the page is made of; nothing of it is secret."""
    name = request.match_info["file"]
    if name not in STATIC:
        return web.Response(status=404, headers=HEADERS)
    headers = {**HEADERS, "Cache-Control": "no-cache"}
    return web.Response(text=_read(name), content_type=STATIC[name], headers=headers)


async def _send(watcher: Watcher, response: web.StreamResponse) -> None:
    """Send a board what it has to get; raises TimeoutError where it does not take it."""
    while True:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(HERE):
                await watcher.stirred.wait()
        for event, data in watcher.take():
            async with asyncio.timeout(SLOWEST):
                await response.write(f"event: {event}\ndata: {data}\n\n".encode())
        if watcher.ended is not None:
            return


def _read(name: str) -> str:
    return files("bot").joinpath("wall", name).read_text(encoding="utf-8")
