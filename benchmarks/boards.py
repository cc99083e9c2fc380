"""What boards cost a tap, and how long a tap takes to the wall: 200 people, 50 open boards.

    python -m benchmarks.boards [--people 200] [--boards 50] [--seconds 6]

Ratings are committed by the program's own storage on SQLite, boards read its own streams. Half the
time nobody watches, half the time all do; ratios of interleaved rounds count.
"""

import argparse
import asyncio
import json
import re
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web

from bot.board import MOST_AT_A_TABLE, Boards
from bot.connections import Connections, room
from conversations.board.key import hash_key, new_key
from conversations.catalogue import Catalogue
from storage.engine import Database, open_database
from storage.platforms import PACKAGED, load_process
from storage.records import ParticipantSeat, Phase, Role

ROUNDS = 3
AT_ONCE = 20
"""People whose taps are under way together."""
ANSWERED = re.compile(r"<b>(\d+) su")


class Room:
    """People of table 1 who rate, and boards that watch."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.process = load_process(PACKAGED)
        self.ballots: list[int] = []
        self.committed: list[float] = []
        self.delays: list[float] = []
        self.keys: dict[int, str] = {}

    async def furnish(self, people: int) -> None:
        async with self.database.unit(_now()) as unit:
            await unit.roundtables.ensure(
                [each.number for each in self.process.platforms], Phase.RATING
            )
            for number in range(1, people + 1):
                await unit.people.remember(number, f"P{number}")
                seat = await unit.seats.create(1, Role.PARTICIPANT, f"P{number}")
                claimed = await unit.seats.claim(seat.id, number, f"P{number}")
                assert isinstance(claimed, ParticipantSeat)
                self.ballots.append(claimed.ballot_id)
            for platform in self.process.platforms:
                key = self.keys[platform.number] = new_key()
                until = _now() + timedelta(hours=1)
                await unit.boards.open(
                    platform.number, hash_key(key) or "", until, Phase.RATING, leading
                )

    async def rate(self, seconds: float) -> float:
        """Have everybody rate again and again; ratings a second."""
        objectives = [each.id for each in self.process.platform(1).objectives]
        until, done = perf_counter() + seconds, 0

        async def one(place: int) -> None:
            nonlocal done
            while perf_counter() < until:
                ballot = self.ballots[done % len(self.ballots)]
                done += 1
                async with self.database.unit(_now(), place) as unit:
                    await unit.ballots.rate(ballot, objectives[done % len(objectives)], 4)

        begun = perf_counter()
        await asyncio.gather(*(one(place) for place in range(1, AT_ONCE + 1)))
        return done / (perf_counter() - begun)

    async def come_in(self) -> None:
        """Have people answer for the first time, ten a second: each one moves the count."""
        objective = self.process.platform(1).objectives[0].id
        for ballot in self.ballots:
            async with self.database.unit(_now()) as unit:
                await unit.ballots.rate(ballot, objective, 5)
            self.committed.append(perf_counter())
            await asyncio.sleep(0.1)

    async def watch(self, session: aiohttp.ClientSession, url: str) -> None:
        """Read a board's stream; how long after each commit its count was there."""
        seen = len(self.committed)
        async with session.get(url, timeout=aiohttp.ClientTimeout(None)) as answer:
            async for raw in answer.content:
                if not raw.startswith(b"data: {"):
                    continue
                found = ANSWERED.search(json.loads(raw[6:])["counted"])
                count = int(found[1]) if found else 0
                now = perf_counter()
                self.delays += [now - at for at in self.committed[seen:count]]
                seen = max(seen, count)


async def measure(people: int, boards: int, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite+aiosqlite:///{Path(folder) / 'b.db'}")
        await database.migrate()
        place = Room(database)
        await place.furnish(people)
        words = Catalogue("it", ZoneInfo("Europe/Rome"))
        alone, watched = [], []
        for turn in range(ROUNDS):
            served = Boards(database, place.process, words, lambda: "x_bot", _now)
            async with _Opened(served, place, boards) as opened:
                if turn == 0:
                    await place.come_in()
                    await asyncio.sleep(1)
                watched.append(await place.rate(seconds))
                assert not any(each.done() for each in opened), "a board ended"
            alone.append(await place.rate(seconds))
        await database.close()
    p95 = quantiles(place.delays, n=20)[-1]
    print(f"from a commit to the wall: p50 {median(place.delays):.2f} s, p95 {p95:.2f} s")
    ratio = median(alone) / median(watched)
    print(f"ratings/s alone {median(alone):.0f}, with {boards} boards {median(watched):.0f}")
    print(f"a rating costs {ratio:.2f} times as much")


class _Opened:
    """Boards of all tables, open as long as this is entered."""

    def __init__(self, served: Boards, place: Room, boards: int) -> None:
        self.served, self.place, self.boards = served, place, boards

    async def __aenter__(self) -> list["asyncio.Task[None]"]:
        app = web.Application()
        app.add_routes([web.get("/board/{key}/events", self._stream)])
        self.runner = web.AppRunner(app, access_log=None)
        await self.runner.setup()
        self.connections = Connections(self._serve, room())
        await self.connections.listen("127.0.0.1", 0)
        self.session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        root = f"http://127.0.0.1:{self.connections.port}/board"
        tables = sorted(self.place.keys) * MOST_AT_A_TABLE
        keys = [self.place.keys[each] for each in sorted(tables)[: self.boards]]
        self.tasks = [
            asyncio.create_task(self.place.watch(self.session, f"{root}/{key}/events"))
            for key in keys
        ]
        await asyncio.sleep(2)
        return self.tasks

    def _serve(self) -> asyncio.Protocol:
        assert self.runner.server is not None, "set up before"
        return self.runner.server()

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        return await self.served.stream(request, self.connections)

    async def __aexit__(self, *_: object) -> None:
        for each in self.tasks:
            each.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.session.close()
        await self.served.close()
        await self.connections.close()
        await self.runner.cleanup()


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--boards", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=6)
    given = parser.parse_args()
    asyncio.run(measure(given.people, given.boards, given.seconds))
