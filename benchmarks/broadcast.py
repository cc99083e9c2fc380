"""What a broadcast takes: `python -m benchmarks.broadcast`, see README.md beside this file.

A coordinator announces something to `--people` people; the stand-in enforces Telegram's limits:
thirty messages in any second, sent or edited. Meanwhile somebody taps. `--tick` measures instead
how long looking for what is due takes.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

from benchmarks.contestants import clean_environment
from conversations.catalogue import Catalogue
from conversations.parcels import Occasion
from conversations.reminders.due import is_near, look_at, near
from conversations.taps.rating import Rate, ShowObjective
from simulator import Limits, Simulator
from storage.engine import Database, open_database
from storage.platforms import PACKAGED, Process, load_process
from storage.records import DeliveryKey, DeliveryOutcome, Phase, Role

A_SECOND = 30
"""What Telegram takes: the ideal."""
AIM, AIM_OF_TAPS = 1.03, 2.0
WRITER, FIRST = 1, 1001
TAPPERS = range(2, 12)
"""Several, because one chat takes only a message a second."""
SECONDS = 300.0


async def seat(database: Database, now: datetime, people: int) -> None:
    """Seat the coordinator and the people at table 1, whoever taps at table 2."""
    async with database.unit(now) as unit:
        await unit.roundtables.ensure(range(1, 7), Phase.RATING)
        seats = [(WRITER, 1, Role.COORDINATOR), *((each, 2, Role.PARTICIPANT) for each in TAPPERS)]
        seats += [(FIRST + each, 1, Role.PARTICIPANT) for each in range(people)]
        for id, table, role in seats:
            await unit.people.remember(id, f"Persona {id}")
            await unit.people.set_language(id, "it")
            await unit.people.notice_read(id)
            made = await unit.seats.create(table, role, f"Persona {id}")
            await unit.seats.claim(made.id, id, f"Persona {id}")


@asynccontextmanager
async def bot(simulator: Simulator, url: str) -> AsyncIterator[None]:
    """Run the bot in a process of its own."""
    log = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the bot runs
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env=clean_environment()
        | {
            "CROCEVIA_BOT_TOKEN": simulator.token,
            "CROCEVIA_API_URL": simulator.url,
            "CROCEVIA_DATABASE_URL": url,
            "CROCEVIA_LISTEN": "127.0.0.1:0",
            "PYTHONPATH": os.getcwd(),
        },
        stdout=log,
        stderr=log,
    )
    try:
        yield
    finally:
        process.terminate()
        await process.wait()
        log.seek(0)
        lines = log.read().decode(errors="replace").splitlines()
        print(*[line for line in lines if " INFO " not in line][:20], sep="\n", file=sys.stderr)


async def until_text(simulator: Simulator, person: int, words: str) -> None:
    async with asyncio.timeout(SECONDS):
        # The stand-in has no event for it.
        while not any(words in m.text for m in simulator.chat(person).messages):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


class Tapping:
    """People who take turns in rating an objective and looking at it again."""

    def __init__(self, simulator: Simulator, objective: str) -> None:
        self._simulator = simulator
        self._objective = objective
        self._number = 0

    async def tap(self) -> float:
        """Have the next of them tap; seconds until their screen has changed."""
        turns, place = divmod(self._number, len(TAPPERS))
        self._number += 1
        chat = self._simulator.chat(TAPPERS[place])
        before = chat.messages[-1].text
        tap = (
            Rate(objective=self._objective, importance=1 + turns // 2 % 5)
            if turns % 2
            else ShowObjective(objective=self._objective)
        )
        begun = perf_counter()
        self._simulator.taps_data(TAPPERS[place], chat.messages[-1].id, tap.pack())
        async with asyncio.timeout(SECONDS):
            while chat.messages[-1].text == before:  # noqa: ASYNC110
                await asyncio.sleep(0.0005)
        return perf_counter() - begun

    async def go_on(self, a_second: float, waits: list[float], stop: asyncio.Event) -> None:
        while not stop.is_set():
            begun = perf_counter()
            waits.append(await self.tap())
            await asyncio.sleep(max(0.0, 1 / a_second - (perf_counter() - begun)))


def p95(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=20)[-1] * 1000


async def announce(people: int, taps_a_second: float) -> None:
    """One broadcast; print what it took."""
    process = load_process(PACKAGED)
    simulator = Simulator(limits=Limits())
    await simulator.start()
    with tempfile.TemporaryDirectory(prefix="broadcast-") as folder:
        url = f"sqlite+aiosqlite:///{folder}/crocevia.db"
        database = open_database(url)
        await database.migrate()
        await seat(database, datetime.now(UTC), people)
        await database.close()
        for id in (WRITER, *TAPPERS, *range(FIRST, FIRST + people)):
            simulator.add_person(id, f"Persona {id}")
            simulator.world.people[id].started = True
        async with bot(simulator, url):
            await run(simulator, process, people, taps_a_second)
    await simulator.stop()


async def run(simulator: Simulator, process: Process, people: int, taps_a_second: float) -> None:
    for each in TAPPERS:
        simulator.says(each, "/start")
        await until_text(simulator, each, "Ciao")
    tapper = Tapping(simulator, process.platform(2).objectives[0].id)
    quiet: list[float] = []
    busy: list[float] = []
    for _ in range(40 if taps_a_second else 0):
        quiet.append(await tapper.tap())
        await asyncio.sleep(0.1)
    await asyncio.sleep(4)
    simulator.says(WRITER, "/annuncio 1")
    await until_text(simulator, WRITER, "Annuncio al tavolo 1")
    simulator.says(WRITER, "Ci vediamo in biblioteca.")
    await until_text(simulator, WRITER, "Lo ricevono")
    await asyncio.sleep(4)
    shown = simulator.chat(WRITER).messages[-1]
    calls_before, stop = len(simulator.calls), asyncio.Event()
    simulator.taps(WRITER, shown.id, 0, 0)
    tapping = asyncio.create_task(
        tapper.go_on(taps_a_second, busy, stop) if taps_a_second else asyncio.sleep(0)
    )
    await until_text(simulator, WRITER, "Consegnato a")
    stop.set()
    await tapping
    calls = simulator.calls[calls_before:]
    report = simulator.chat(WRITER).messages[-1].text.replace("\n", " ")
    sent = [c for c in calls if c.method == "sendMessage" and c.params["chat_id"] >= FIRST]
    arrived = [call.at for call in sent if call.ok]
    refused = sum("Too Many" in (call.description or "") for call in calls)
    took = arrived[-1] - arrived[0]
    edits = [c for c in calls if c.ok and c.method in ("editMessageText", "sendMessage")]
    others = sum(arrived[0] <= c.at <= arrived[-1] for c in edits) - len(arrived)
    print(f"{people} people: {report}")
    print(f"  {took:.2f} s, {took / (people / A_SECOND):.3f} of the ideal ({refused} × 429)")
    if others:
        whole = (people + others) / A_SECOND
        print(f"  with {others} answers and reports in it: {took / whole:.3f} of the ideal")
    if taps_a_second:
        ratio = p95(busy) / p95(quiet)
        print(
            f"  a tap, p95: quiet {p95(quiet):.1f} ms ({len(quiet)}), meanwhile "
            f"{p95(busy):.1f} ms ({len(busy)}): {ratio:.2f} (aim {AIM_OF_TAPS})"
        )


async def tick(people: int, meetings: int) -> None:
    """Look for what is due for so many people in so many meetings, each of a table of its own."""
    packaged = load_process(PACKAGED)
    platform = packaged.platforms[0]
    platforms = tuple(
        platform.model_copy(update={"number": number}) for number in range(1, meetings + 1)
    )
    process = packaged.model_copy(update={"platforms": platforms})
    words = Catalogue("it", ZoneInfo("Europe/Rome"))
    now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    with tempfile.TemporaryDirectory(prefix="tick-") as folder:
        database = open_database(f"sqlite+aiosqlite:///{folder}/crocevia.db")
        await database.migrate()
        async with database.unit(now - timedelta(days=30)) as unit:
            await unit.roundtables.ensure(range(1, meetings + 1), Phase.RATING)
            for each in range(people):
                await unit.people.remember(each + 1, f"Persona {each}")
                await unit.people.notice_read(each + 1)
                made = await unit.seats.create(1 + each % meetings, Role.PARTICIPANT, None)
                await unit.seats.claim(made.id, each + 1, f"Persona {each}")
            for number in range(1, meetings + 1):
                draft = await unit.meetings.draft(number, number)
                start = now + timedelta(days=1, minutes=-number % 30)
                for field, value in (("starts_at", start), ("minutes", 60)):
                    await unit.meetings.write(draft.id, field, value)
                await unit.meetings.confirm(draft.id)

        async def look() -> tuple[float, float, int]:
            """Seconds in all, seconds of the longest unit, and how many reminders are due."""
            longest, begun, due = 0.0, perf_counter(), 0
            async with database.unit(now) as unit:
                occasion = Occasion(unit, process, words, now)
                found = [each for each in await near(occasion) if is_near(occasion, each)]
            for meeting in found:
                unit_begun = perf_counter()
                async with database.unit(now) as unit:
                    round_ = await look_at(Occasion(unit, process, words, now), meeting)
                    await unit.deliveries.miss(round_.missed)
                longest = max(longest, perf_counter() - unit_begun)
                keys.extend(parcel.key for parcel in round_.parcels)
                due += len(round_.parcels)
            return perf_counter() - begun, longest, due

        keys: list[DeliveryKey] = []
        first = await look()
        async with database.unit(now) as unit:
            await unit.deliveries.claim(keys, timedelta(minutes=3))
            for key in keys:
                await unit.deliveries.mark(key, DeliveryOutcome.DELIVERED)
        idle = min([await look() for _ in range(5)])
        await database.close()
    print(
        f"{people} people, {meetings} meetings: {first[2]} due found in {first[0] * 1000:.0f} ms "
        f"(longest unit {first[1] * 1000:.0f} ms); nothing due {idle[0] * 1000:.0f} ms "
        f"(longest {idle[1] * 1000:.1f} ms, {idle[2]} due)"
    )


async def ticks() -> None:
    for people, meetings in ((1000, 10), (3000, 30), (10_000, 100), (10_000, 10)):
        await tick(people, meetings)


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.broadcast")
    parser.add_argument("--people", type=int, nargs="+", default=[300, 3000])
    parser.add_argument("--taps", type=float, default=1.0, help="taps a second meanwhile")
    parser.add_argument("--tick", action="store_true", help="measure the tick instead")
    options = parser.parse_args()
    if options.tick:
        asyncio.run(ticks())
        return
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy")
    for people in options.people:
        asyncio.run(announce(people, 0.0))
        asyncio.run(announce(people, options.taps))


if __name__ == "__main__":
    main()
