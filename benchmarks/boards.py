"""What boards cost a tap, and how long one takes to the wall: 200 people tapping, 50 boards open.

    python -m benchmarks.boards [--people 200] [--boards 50] [--desks 0] [--rounds 6] [--seconds 4]

Ratings are committed by the program's own storage on SQLite, its own streams are read by another
process. Rounds are interleaved, watched first in one and alone first in the next, and what counts
is the median of the rounds' own ratios. With `--boards 0` both halves are the same: how far the
machine differs from itself.
"""

import argparse
import asyncio
import json
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import chain, repeat
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web

from bot.board import MOST_AT_A_TABLE, Boards
from bot.connections import Connections, room
from conversations.board.key import hash_key, new_key
from conversations.catalogue import Catalogue
from storage.engine import Database, open_database
from storage.platforms import PACKAGED, load_process
from storage.records import Desk, ParticipantSeat, Phase, Role

AT_ONCE = 20
"""People whose taps are under way together, where as many are made as can be."""
COMING, TAPPING = 10, 50
"""A second: people who answer for the first time, and taps of those who did, meanwhile."""
AIM, AIM_OF_TAPS = 1.0, 1.1
LEADER = 1_000_000
ANSWERED = re.compile(r"<b>(\d+) (?:su|of) ")


class Room:
    """People of table 1 who rate, and the keys of what is watched."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.process = load_process(PACKAGED)
        self.asked = [each.id for each in self.process.platform(1).objectives]
        self.ballots: list[int] = []
        self.committed: list[float] = []
        self.boards: list[str] = []
        self.desks: list[str] = []
        self.seen: list[tuple[int, int, float]] = []
        """Which board showed which count, and when."""

    async def furnish(self, people: int) -> None:
        until, tables = _now() + timedelta(hours=6), [p.number for p in self.process.platforms]
        async with self.database.unit(_now()) as unit:
            await unit.roundtables.ensure(tables, Phase.RATING)
            await unit.people.remember(LEADER, "Sara")
            staff = await unit.seats.create(None, Role.STAFF, "Sara")
            await unit.seats.claim(staff.id, LEADER, "Sara")
            for number in range(1, people + 1):
                await unit.people.remember(number, f"P{number}")
                seat = await unit.seats.create(1, Role.PARTICIPANT, f"P{number}")
                claimed = await unit.seats.claim(seat.id, number, f"P{number}")
                assert isinstance(claimed, ParticipantSeat)
                self.ballots.append(claimed.ballot_id)
            for table in tables:
                board, desk = new_key(), new_key()
                hashes = [hash_key(each) or "" for each in (board, desk)]
                await unit.boards.open(table, hashes[0], until, Phase.RATING, staff.id)
                await unit.desks.open(Desk(table, staff.id, hashes[1], until, "it"))
                self.boards.append(f"/board/{board}/events")
                self.desks.append(f"/board/desk/{desk}/events")

    def paths(self, boards: int, desks: int) -> list[str]:
        """As many of table 1 as there may be, then those of the other tables."""
        walls = chain.from_iterable(repeat(each, MOST_AT_A_TABLE) for each in self.boards)
        return [*list(walls)[:boards], *self.desks[:desks]]

    async def tap(self, place: int, number: int) -> None:
        """Have somebody rate again."""
        ballot = self.ballots[number % len(self.ballots)]
        async with self.database.unit(_now(), place) as unit:
            await unit.ballots.rate(ballot, self.asked[number % len(self.asked)], 4)

    async def rate(self, seconds: float) -> tuple[float, float]:
        """Have everybody rate again and again; ratings a second, and of processor for each."""
        until, done = perf_counter() + seconds, 0

        async def one(place: int) -> None:
            nonlocal done
            while perf_counter() < until:
                done += 1
                await self.tap(place, done)

        begun, busy = perf_counter(), process_time()
        await asyncio.gather(*(one(place) for place in range(1, AT_ONCE + 1)))
        return done / (perf_counter() - begun), (process_time() - busy) / done

    async def come_in(self) -> None:
        """Have people answer for the first time, each moving the count, while others tap on."""
        ending = asyncio.Event()

        async def tapping() -> None:
            done = 0
            while not ending.is_set():
                done += 1
                if self.committed:
                    ballot = self.ballots[done % len(self.committed)]
                    async with self.database.unit(_now()) as unit:
                        await unit.ballots.rate(ballot, self.asked[0], 1 + done % 5)
                await asyncio.sleep(1 / TAPPING)

        others = asyncio.create_task(tapping())
        for ballot in self.ballots:
            async with self.database.unit(_now()) as unit:
                await unit.ballots.rate(ballot, self.asked[0], 5)
            self.committed.append(perf_counter())
            await asyncio.sleep(1 / COMING)
        ending.set()
        await others

    def delays(self) -> list[float]:
        """How long after each commit each board showed it."""
        known: dict[int, int] = {}
        found = []
        for board, count, at in self.seen:
            found += [at - begun for begun in self.committed[known.get(board, 0) : count]]
            known[board] = max(known.get(board, 0), count)
        return found


@asynccontextmanager
async def opened(place: Room, boards: int, desks: int) -> AsyncIterator[None]:
    """Serve what is watched, and have another process watch it, from when all show something."""
    words = Catalogue("it", ZoneInfo("Europe/Rome"))
    served = Boards(place.database, place.process, words, lambda: "x_bot", _now)
    app = web.Application()

    async def stream(request: web.Request) -> web.StreamResponse:
        return await served.stream(request, connections)

    app.add_routes([web.get("/board/{desk:(?:desk/)?}{key}/events", stream)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()

    def serve() -> asyncio.Protocol:
        assert runner.server is not None, "set up before"
        return runner.server()

    connections = Connections(serve, room())
    await connections.listen("127.0.0.1", 0)
    watcher = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.boards", "--watch"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert watcher.stdin is not None
    assert watcher.stdout is not None
    root = f"http://127.0.0.1:{connections.port}"
    paths = place.paths(boards, desks)
    watcher.stdin.write(json.dumps([root + each for each in paths]).encode() + b"\n")
    while (line := await watcher.stdout.readline()) != b"all show something\n":
        assert line, "a board ended"
    noting = asyncio.create_task(_note(watcher.stdout, place))
    yield
    assert watcher.returncode is None, "a board ended"
    watcher.kill()
    await watcher.wait()
    await noting
    await served.close()
    await connections.close()
    await runner.cleanup()


async def _note(told: asyncio.StreamReader, place: Room) -> None:
    async for line in told:
        board, count, at = line.split()
        place.seen.append((int(board), int(count), float(at)))


async def watch() -> None:
    """Watch the addresses that are written here; tell which shows which count, and when."""
    links = json.loads(await asyncio.to_thread(sys.stdin.readline))
    waiting = set(range(len(links)))

    async def one(number: int, link: str) -> None:
        async with session.get(link, timeout=aiohttp.ClientTimeout(None)) as answer:
            async for raw in answer.content:
                now = perf_counter()
                if not raw.startswith(b"data: {"):
                    continue
                if number in waiting:
                    waiting.remove(number)
                    if not waiting:
                        print("all show something", flush=True)
                found = ANSWERED.search(json.loads(raw[6:]).get("counted", ""))
                if found:
                    print(number, found[1], now, flush=True)
        raise ConnectionError("a board ended")

    if not links:
        print("all show something", flush=True)
        await asyncio.Event().wait()
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, read_bufsize=2**20) as session:
        await asyncio.gather(*(one(number, link) for number, link in enumerate(links)))


async def measure(people: int, boards: int, desks: int, rounds: int, seconds: float) -> None:
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy before the first round")
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite+aiosqlite:///{Path(folder) / 'b.db'}")
        await database.migrate()
        place = Room(database)
        await place.furnish(people)
        if boards:
            async with opened(place, boards, desks):
                await place.come_in()
                await asyncio.sleep(1)
            delays = place.delays()
            p95 = quantiles(delays, n=20)[-1]
            print(f"from a commit to the wall: p50 {median(delays):.2f} s, p95 {p95:.2f} s", end="")
            print(f" (aim {AIM}), {len(delays)} times")
        print(f"{'':8}{'alone/s':>10}{'watched/s':>10}{'ratio':>8}{'CPU ratio':>10}")
        ratios = []
        for number in range(1, rounds + 1):
            found: dict[bool, tuple[float, float]] = {}
            for watched in (number % 2 == 0, number % 2 == 1):
                async with opened(place, *((boards, desks) if watched else (0, 0))):
                    found[watched] = await place.rate(seconds)
            (alone, free), (beside, busy) = found[False], found[True]
            ratios.append((alone / beside, busy / free))
            told = f"{alone:10.0f}{beside:10.0f}{ratios[-1][0]:8.2f}{ratios[-1][1]:10.2f}"
            print(f"round {number} {told}", flush=True)
        await database.close()
    taps, processor = ([each[at] for each in ratios] for at in (0, 1))
    print(f"a rating costs {median(taps):.2f} times as much (aim {AIM_OF_TAPS}),", end=" ")
    print(f"{min(taps):.2f} to {max(taps):.2f}; of processor {median(processor):.2f} times")


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--boards", type=int, default=50)
    parser.add_argument("--desks", type=int, default=0, help="pages of who leads, one a table")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--watch", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.watch:
        asyncio.run(watch())
    else:
        asyncio.run(measure(given.people, given.boards, given.desks, given.rounds, given.seconds))
