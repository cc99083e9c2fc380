"""What others wait while one floods: `python -m benchmarks.flood`, see README.md beside this file.

Ten people take turns in rating; a spell in which it is quiet and one in which somebody sends
`--flood` taps a second follow each other, because a shared machine is not equally fast all day.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from time import perf_counter

from benchmarks.contestants import crocevia
from benchmarks.fast_fake import FastFake, Json, Person
from benchmarks.taps import cpu_seconds, for_everyone, reach_the_scale, running, scale_of

AIM = 1.5
"""How many times as long as when it is quiet others may wait while somebody floods."""
OTHERS = 10
CALM = 7.0
"""Seconds after which a flood is over for the bot, too."""


class Crowd:
    """The others, and whoever floods, each before the scale."""

    def __init__(self, people: list[Person], taps: float) -> None:
        self._flooder, *self._others = people
        self._taps = taps
        self._scales = {id(person): scale_of(person) for person in people}

    async def rate(self, seconds: float) -> list[float]:
        """Have the others tap, one after another; the seconds each waited for the screen."""
        ends, waits = perf_counter() + seconds, []
        for number in count():
            turn, place = divmod(number, len(self._others))
            person = self._others[place]
            waits.append(await person.press(self._level(person, turn)))
            if perf_counter() > ends:
                break
            await asyncio.sleep(1 / self._taps - waits[-1])
        return waits

    @asynccontextmanager
    async def flooded(self, a_second: float) -> AsyncIterator[None]:
        """Have one tap without waiting for anything."""

        async def tap() -> None:
            begun = perf_counter()
            for number in count(1):
                self._flooder.tap(self._level(self._flooder, number))
                await asyncio.sleep(begun + number / a_second - perf_counter())

        tapping = asyncio.create_task(tap())
        yield
        tapping.cancel()

    def _level(self, person: Person, number: int) -> Json:
        scale = self._scales[id(person)]
        return scale[number % len(scale)]


async def measure(options: argparse.Namespace) -> list[float]:
    """Print every round; the ratio of each."""
    ratios = []
    with tempfile.TemporaryDirectory(prefix="flood-") as name:
        async with FastFake() as telegram:
            begin = await asyncio.to_thread(crocevia, telegram.address, Path(name), OTHERS + 1)
            people = [Person(telegram, *one) for one in enumerate(begin.payloads, 1)]
            async with running(begin, Path(name), telegram) as pid:
                await for_everyone(people, reach_the_scale, len(people))
                crowd = Crowd(people, options.taps)
                await crowd.rate(2)
                for number in range(1, options.rounds + 1):
                    quiet = await crowd.rate(options.seconds)
                    async with crowd.flooded(options.flood):
                        await crowd.rate(2)
                        cpu, begun = cpu_seconds(pid), perf_counter()
                        busy = await crowd.rate(options.seconds)
                        cpu, behind = cpu_seconds(pid) - cpu, telegram.waiting
                        used = cpu / (perf_counter() - begun)
                    ratios.append(p95(busy) / p95(quiet))
                    print(
                        f"round {number}  quiet {p95(quiet):6.1f} ms ({len(quiet)}), flooded "
                        f"{p95(busy):6.1f} ms ({len(busy)}): {ratios[-1]:.2f}   "
                        f"{used:.0%} of a core, {behind} updates behind",
                        flush=True,
                    )
                    await asyncio.sleep(CALM)
    return ratios


def p95(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=20)[-1] * 1000


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flood")
    parser.add_argument("--flood", type=float, default=135.0, help="taps a second of the one")
    parser.add_argument("--taps", type=float, default=20.0, help="taps a second of the others")
    parser.add_argument("--seconds", type=float, default=8.0, help="of each spell")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy before the first round")
    ratio = statistics.median(asyncio.run(measure(options)))
    print(f"flooded/quiet, p95: {ratio:.2f} (aim {AIM})")


if __name__ == "__main__":
    main()
