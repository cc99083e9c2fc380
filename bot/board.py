"""The board on the wall: its page, and the stream of what is on it, from the database alone.

Whatever replica is asked looks at the database twice a second, once for all its boards, and reads
a table anew only where something moved. So it matters neither who acted nor where.
"""

import asyncio
import contextlib
import itertools
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from typing import Any, Final

from aiohttp import web

from bot.connections import Connections
from bot.patience import Outage, Unavailable
from conversations.board.key import hash_key
from conversations.board.page import write_board, write_closed, write_wall
from conversations.board.wall import Wall, read_wall
from conversations.catalogue import Catalogue
from conversations.documents.charts import draw_svg
from conversations.documents.model import Chart, PointBars
from conversations.documents.reading import Reader
from conversations.documents.speech import Speech
from storage.engine import Database, is_transient
from storage.platforms import Process
from storage.records import Board

MOST: Final = 64
"""Boards that are open at once here: each holds a connection for an evening."""
MOST_AT_A_TABLE: Final = 16
"""So that nobody to whom an address came takes the place of all other tables."""
EVERY: Final = 0.5
"""Seconds between two looks at the database."""
ANEW: Final = 20
"""Looks after which a table is read anew even where nothing moved."""
HERE: Final = 10.0
"""Seconds without news after which a board is told that it is still connected."""
SLOWEST: Final = 20.0
"""Seconds a board may take to take what it is sent."""
GUESSES: Final = 1.0
"""Seconds in which all wrong keys together cost one look at the database."""
DRAWN: Final = 64
"""Charts that are kept as they were drawn."""

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
STATIC: Final = {"board.css": "text/css", "board.js": "text/javascript"}

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Watcher:
    """One open board: the newest of what it has still to get, and why it ends if it does."""

    roundtable: int
    key_hash: str
    wall: str | None = None
    ended: str | None = None
    late: bool = False
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, wall: str) -> None:
        """Have it show this, in the place of what it did not get yet."""
        self.wall = wall
        self.news.set()

    def tell(self, *, late: bool) -> None:
        """Have it say that what it shows may be out of date, or no more."""
        if late is not self.late:
            self.late = late
            self.news.set()

    def end(self, why: str) -> None:
        """Have it end, once it has said why; "" where there is nothing to say."""
        self.ended = why
        self.news.set()

    def take(self) -> Iterator[tuple[str, str]]:
        """Yield the events it has to get, one at least: that it is still connected."""
        self.news.clear()
        wall, self.wall = self.wall, None
        if wall is not None:
            yield "wall", wall
        if self.ended:
            yield self.ended, ""
        elif self.ended is None:
            yield ("late" if self.late else "here"), ""


class Boards:
    """Answers for the boards of all tables."""

    def __init__(
        self,
        database: Database,
        process: Process,
        words: Catalogue,
        username: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._language = words.language(process.language)
        self._username = username
        self._now = now
        self._watchers: list[Watcher] = []
        self._boards: dict[int, Board] = {}
        self._looked_at = float("-inf")
        self._guessing = asyncio.Lock()
        self._seen: dict[int, tuple[Any, ...]] = {}
        self._sent: dict[int, str] = {}
        self._drawn: OrderedDict[Chart, str] = OrderedDict()
        self._following: asyncio.Task[None] | None = None
        self._outage = Outage("boards")

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Answer with the page, and 404 for a key that opens nothing, or nothing any more."""
        try:
            board = await self._find(request.match_info["key"])
        except Unavailable:
            return web.Response(status=503, headers={**HEADERS, "Retry-After": "3"})
        if board is None:
            page = write_closed(_read("closed.html"), self._words, self._language)
        else:
            page = write_board(_read("board.html"), self._words, self._language, self._username())
        status = 404 if board is None else 200
        return web.Response(status=status, text=page, content_type="text/html", headers=HEADERS)

    async def stream(self, request: web.Request, connections: Connections) -> web.StreamResponse:
        """Send what is on a board, and whatever changes, until its key opens nothing any more.

        Meanwhile nobody who comes later takes its connection.
        """
        try:
            board = await self._find(request.match_info["key"])
        except Unavailable:
            return web.Response(status=503, headers={**HEADERS, "Retry-After": "3"})
        if board is None:
            return web.Response(status=404, headers=HEADERS)
        headers = {**HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers=headers)
        watcher = self._open(board)
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

    async def _find(self, key: str) -> Board | None:
        """Return the board that a key opens now; wrong keys, however many, cost a look a second.

        Raises Unavailable while the database is away.
        """
        wanted = hash_key(key)
        if wanted is None:
            return None
        if any(each.key_hash == wanted for each in self._boards.values()):
            await self._look(frozenset())
        else:
            await self._look_after_guess()
        found = (each for each in self._boards.values() if each.key_hash == wanted)
        return next((each for each in found if each.expires_at > self._now()), None)

    async def _look_after_guess(self) -> None:
        """Look at the database, unless somebody else did since."""
        loop = asyncio.get_running_loop()
        came = loop.time()
        async with self._guessing:
            if self._looked_at <= came:
                await asyncio.sleep(self._looked_at + GUESSES - loop.time())
                await self._look(frozenset())

    def _open(self, board: Board) -> Watcher:
        """Take a board in; where there are too many, the oldest makes room."""
        number = board.roundtable
        beside = [each for each in self._watchers if each.roundtable == number]
        if len(beside) >= MOST_AT_A_TABLE or len(self._watchers) >= MOST:
            (beside if len(beside) >= MOST_AT_A_TABLE else self._watchers)[0].end("crowded")
        watcher = Watcher(number, board.key_hash)
        if not beside:
            self._seen.pop(number, None)
            self._sent.pop(number, None)
        elif number in self._sent:
            watcher.put(self._sent[number])
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
                await asyncio.to_thread(self._draw, PointBars(()))
            late = True
            try:
                await self._bring(anew=looks % ANEW == ANEW - 1)
                late = False
            except Unavailable:
                pass
            except Exception:
                log.exception("a board could not be brought up to date")
            for watcher in self._watchers:
                watcher.tell(late=late)
            await asyncio.sleep(EVERY)

    async def _bring(self, *, anew: bool) -> None:
        """Bring all boards up to date, and end those whose key opens nothing any more."""
        if anew:
            self._seen.clear()
        moved = await self._look(frozenset(each.roundtable for each in self._watchers))
        for watcher in self._watchers:
            board = self._boards.get(watcher.roundtable)
            is_open = board is not None and board.expires_at > self._now()
            if board is None or not is_open or board.key_hash != watcher.key_hash:
                watcher.end("ended")
        for number, (seen, wall) in moved.items():
            written = await asyncio.to_thread(
                write_wall, wall, self._words, self._language, self._draw
            )
            self._seen[number] = seen
            if written != self._sent.get(number):
                self._sent[number] = written
                for watcher in self._watchers:
                    if watcher.roundtable == number:
                        watcher.put(written)

    async def _look(self, tables: AbstractSet[int]) -> dict[int, tuple[tuple[Any, ...], Wall]]:
        """Read which boards there are, and what is on those of some tables where it moved.

        Raises Unavailable while the database is away.
        """
        speech = Speech(self._words, self._language)
        now, moved = self._now(), {}
        try:
            async with self._database.unit(now) as unit:
                boards = await unit.boards.all()
                for number in tables & boards.keys():
                    seen = (boards[number], *await unit.boards.pulse(number))
                    if seen != self._seen.get(number):
                        reader = Reader(unit, self._process)
                        wall = await read_wall(reader, speech, boards[number], now)
                        moved[number] = (seen, wall)
        except Exception as error:
            if not is_transient(error):
                raise
            self._outage.met("the database is away", error)
            raise Unavailable from error
        self._outage.over()
        self._boards, self._looked_at = boards, asyncio.get_running_loop().time()
        return moved

    def _draw(self, chart: Chart) -> str:
        """Draw a chart, or find it drawn: the same ones stay on the wall for an evening."""
        if chart not in self._drawn:
            self._drawn[chart] = draw_svg(chart)
        while len(self._drawn) > DRAWN:
            self._drawn.popitem(last=False)
        return self._drawn[chart]


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
                await watcher.news.wait()
        for event, data in watcher.take():
            async with asyncio.timeout(SLOWEST):
                await response.write(f"event: {event}\ndata: {data}\n\n".encode())
        if watcher.ended is not None:
            return


def _read(name: str) -> str:
    return files("bot").joinpath("wall", name).read_text(encoding="utf-8")
