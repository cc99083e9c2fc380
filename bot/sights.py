"""What keys open, read from the database alone: each sight anew only where something moved."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from bot.patience import Outage, Unavailable
from conversations.board.briefing import read_briefing
from conversations.board.key import hash_key
from conversations.board.page import write_briefing, write_wall
from conversations.board.wall import read_wall
from conversations.catalogue import Catalogue
from conversations.documents.charts import draw_svg
from conversations.documents.model import Chart
from conversations.documents.reading import Reader
from conversations.documents.speech import Speech
from storage.engine import Database, is_transient
from storage.platforms import Process
from storage.records import Board
from storage.unit import Unit

GUESSES: Final = 1.0
"""Seconds in which all wrong keys together cost one look at the database."""
DRAWN: Final = 64
"""Charts that are kept as they were drawn."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a key opens: a table's board, or what lies `on_desk` of who leads it, in a language."""

    roundtable: int
    language: str
    on_desk: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A key that is good: its hash, what it opens, and until when."""

    hash: str
    sight: Sight
    expires_at: datetime


Write = Callable[[], str]
"""Writes what is seen as its page takes it; this may draw, and takes its time."""


class Sights:
    """Looks at the database for all pages that are open here."""

    def __init__(
        self, database: Database, process: Process, words: Catalogue, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._now = now
        self._keys: dict[str, Key] = {}
        self._looked_at = float("-inf")
        self._guessing = asyncio.Lock()
        self._seen: dict[Sight, tuple[Any, ...]] = {}
        self._drawn: OrderedDict[Chart, str] = OrderedDict()
        self._outage = Outage("boards")

    def is_good(self, key_hash: str) -> bool:
        """Tell whether a key opens something, as of the last look."""
        key = self._keys.get(key_hash)
        return key is not None and key.expires_at > self._now()

    async def find(self, key: str, *, on_desk: bool) -> Key | None:
        """Return what a key is good for now; wrong keys, however many, cost a look a second.

        A board's key is none of a desk, nor the other way. Raises Unavailable while the database
        is away.
        """
        wanted = hash_key(key)
        if wanted is None:
            return None
        if wanted in self._keys:
            await self.look(frozenset())
        else:
            await self._look_after_guess()
        found = self._keys.get(wanted)
        if found is None or not self.is_good(wanted) or found.sight.on_desk is not on_desk:
            return None
        return found

    async def look(self, sights: AbstractSet[Sight]) -> dict[Sight, Write]:
        """Read which keys are good, and of these sights what is seen where it moved.

        Raises Unavailable while the database is away.
        """
        now, moved = self._now(), {}
        try:
            async with self._database.unit(now) as unit:
                boards = await unit.boards.all()
                keys = [*self._keys_of_boards(boards), *await self._keys_of_desks(unit)]
                for sight in sights:
                    if not sight.on_desk and sight.roundtable not in boards:
                        continue
                    seen = await self._pulse(unit, sight, boards)
                    if seen != self._seen.get(sight):
                        moved[sight] = seen, await self._read(unit, sight, boards, now)
        except Exception as error:
            if not is_transient(error):
                raise
            self._outage.met("the database is away", error)
            raise Unavailable from error
        self._outage.over()
        self._keys = {each.hash: each for each in keys}
        self._looked_at = asyncio.get_running_loop().time()
        self._seen |= {sight: seen for sight, (seen, _) in moved.items()}
        return {sight: write for sight, (_, write) in moved.items()}

    def forget(self, sight: Sight | None = None) -> None:
        """Have a sight, or all, be read anew at the next look."""
        if sight is None:
            self._seen.clear()
        else:
            self._seen.pop(sight, None)

    def draw(self, chart: Chart) -> str:
        """Draw a chart, or find it drawn: the same ones stay on the wall for an evening."""
        if chart not in self._drawn:
            self._drawn[chart] = draw_svg(chart)
        while len(self._drawn) > DRAWN:
            self._drawn.popitem(last=False)
        return self._drawn[chart]

    async def _look_after_guess(self) -> None:
        """Look at the database, unless somebody else did since."""
        loop = asyncio.get_running_loop()
        came = loop.time()
        async with self._guessing:
            if self._looked_at <= came:
                await asyncio.sleep(self._looked_at + GUESSES - loop.time())
                await self.look(frozenset())

    def _keys_of_boards(self, boards: Mapping[int, Board]) -> list[Key]:
        spoken = self._words.language(self._process.language)
        return [
            Key(each.key_hash, Sight(number, spoken), each.expires_at)
            for number, each in boards.items()
        ]

    async def _keys_of_desks(self, unit: Unit) -> list[Key]:
        return [
            Key(
                each.key_hash,
                Sight(each.roundtable, self._words.language(each.language), on_desk=True),
                each.expires_at,
            )
            for each in await unit.desks.all()
        ]

    async def _pulse(
        self, unit: Unit, sight: Sight, boards: Mapping[int, Board]
    ) -> tuple[Any, ...]:
        if sight.on_desk:
            return await unit.pulses.of_desk(sight.roundtable)
        return boards[sight.roundtable], *await unit.pulses.of_board(sight.roundtable)

    async def _read(
        self, unit: Unit, sight: Sight, boards: Mapping[int, Board], now: datetime
    ) -> Write:
        reader = Reader(unit, self._process)
        if sight.on_desk:
            briefing = await read_briefing(reader, sight.roundtable, sight.language, now)
            return partial(write_briefing, briefing, self._words, sight.language)
        speech = Speech(self._words, sight.language)
        wall = await read_wall(reader, speech, boards[sight.roundtable], now)
        return partial(write_wall, wall, self._words, sight.language, self.draw)
