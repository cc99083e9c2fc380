"""What a tap costs: `python -m benchmarks.taps`, see README.md beside this file.

Every contestant serves the same people: each stands before a scale of importance and taps it
`--taps` times, `--at-once` people at a time, the next tap when all have read what the former one
changed; that time does not count. Rounds are interleaved, because a shared machine is not equally
fast all day.
"""

import argparse
import asyncio
import os
import re
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.contestants import (
    Contestant,
    Start,
    clean_environment,
    competitor,
    crocevia,
    of_checkout,
    on_postgresql,
)
from benchmarks.fast_fake import FastFake, Json, Person

AIMS = {"ptb": 2.0, "aiogram": 1.0, "orm": 4.5}
"""How many times the taps a second of each competitor Crocevia is to reach."""
OURS = ("crocevia", "postgresql", "before")
"""Crocevia on SQLite, on PostgreSQL, and as another checkout has it."""
STEPS_TO_THE_SCALE = 5
READING = 0.8
"""Seconds a person looks at a screen that has changed; whoever taps sooner has not read it."""
SECONDS_TO_START = 120.0
SECONDS_TO_STOP = 30.0


@dataclass(frozen=True)
class Figures:
    """What one round measured; `unanswered` taps got a new screen, but their query no answer."""

    taps_per_second: float
    cpu_ms: float
    p95_ms: float
    unanswered: int


def scale_of(person: Person) -> list[Json]:
    """The buttons on screen that are levels of importance: their labels begin with a number."""
    return [button for button in person.buttons if re.match(r"[1-5]( · |$)", button["text"])]


def onward(person: Person) -> Json:
    """The button that is put forward, else the first one."""
    put_forward = (button for button in person.buttons if button.get("style") == "primary")
    return next(put_forward, person.buttons[0])


async def reach_the_scale(person: Person) -> None:
    """Come in and press the button to go on of every screen until a scale is shown."""
    await person.command(f"/start {person.invitation}".rstrip())
    await asyncio.sleep(READING)
    for _ in range(STEPS_TO_THE_SCALE):
        if scale_of(person):
            return
        if not person.buttons:
            break
        await person.press(onward(person))
        await asyncio.sleep(READING)
    raise RuntimeError(f"no scale of importance, but: {person.screen['text']}")


async def for_everyone(
    people: list[Person], act: Callable[[Person], Awaitable[None]], at_once: int
) -> None:
    """Let all people act, `at_once` of them at a time."""
    waiting = iter(people)

    async def one_after_another() -> None:
        for person in waiting:
            await act(person)

    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(one_after_another())


def cpu_seconds(pid: int) -> float:
    """User and system time of a process, from /proc."""
    after_its_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, after_its_name[11:13])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def running(start: Start, directory: Path, telegram: FastFake) -> AsyncIterator[int]:
    """Run a contestant until it has asked for updates; its process id. Its log on failure."""
    log = directory / "log.txt"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            *start.command,
            cwd=directory,
            env=clean_environment() | start.environment,
            stdout=output,
            stderr=output,
        )
    try:
        await asyncio.wait_for(telegram.polled.wait(), SECONDS_TO_START)
        yield process.pid
    except BaseException:
        print(*log.read_text(errors="replace").splitlines()[-30:], sep="\n", file=sys.stderr)
        raise
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), SECONDS_TO_STOP)
        except TimeoutError:
            process.kill()
            await process.wait()


async def measure(contestant: Contestant, load: argparse.Namespace) -> Figures:
    """One round of one contestant, on a fresh Telegram and in a fresh directory."""
    waits: list[float] = []

    async def tap(person: Person) -> None:
        scale = scale_of(person)
        waits.append(await person.press(scale[len(waits) // load.people % len(scale)]))

    with tempfile.TemporaryDirectory(prefix="taps-") as name:
        directory = Path(name)
        async with FastFake() as telegram:
            start = await asyncio.to_thread(contestant, telegram.address, directory, load.people)
            people = [Person(telegram, *one) for one in enumerate(start.payloads, 1)]
            async with running(start, directory, telegram) as pid:
                await for_everyone(people, reach_the_scale, load.people)
                answers_before, seconds, cpu = telegram.answers, 0.0, 0.0
                for _ in range(load.taps):
                    await asyncio.sleep(READING)
                    cpu_before, begun = cpu_seconds(pid), perf_counter()
                    await for_everyone(people, tap, load.at_once)
                    seconds += perf_counter() - begun
                    cpu += cpu_seconds(pid) - cpu_before
                await asyncio.sleep(0.5)
                answered = telegram.answers - answers_before
    return Figures(
        len(waits) / seconds,
        cpu / len(waits) * 1000,
        statistics.quantiles(waits, n=20)[-1] * 1000,
        len(waits) - answered,
    )


async def compare(contestants: dict[str, Contestant], load: argparse.Namespace) -> None:
    """Run the rounds, print every figure as it comes, then the medians and the ratios."""
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy before the first round")
    rounds: dict[str, list[Figures]] = {name: [] for name in contestants}
    for number in range(1, load.rounds + 1):
        for name, contestant in contestants.items():
            figures = await measure(contestant, load)
            rounds[name].append(figures)
            print(f"round {number}  {row(name, [figures])}", flush=True)
    print(f"\n{'':9}{'':10}{'taps/s':>8}{'CPU ms':>9}{'p95 ms':>9}{'unanswered':>12}")
    for name, all_figures in rounds.items():
        print(f"median   {row(name, all_figures)}")
    for ours in (name for name in OURS if name in rounds):
        for name, aim in AIMS.items():
            if name in rounds:
                ratio = median_ratio(rounds[ours], rounds[name], taps_per_second)
                spared = median_ratio(rounds[name], rounds[ours], cpu_ms)
                verdict = "reached" if ratio >= aim else "MISSED"
                print(
                    f"{ours + '/' + name:20}{ratio:7.2f}   aim {aim}   {verdict}   CPU{spared:6.2f}"
                )
    if "before" in rounds and "crocevia" in rounds:
        ratio = median_ratio(rounds["crocevia"], rounds["before"], taps_per_second)
        spared = median_ratio(rounds["before"], rounds["crocevia"], cpu_ms)
        print(f"{'crocevia/before':20}{ratio:7.2f}                      CPU{spared:6.2f}")


def taps_per_second(figures: Figures) -> float:
    return figures.taps_per_second


def cpu_ms(figures: Figures) -> float:
    return figures.cpu_ms


def median_ratio(
    some: list[Figures], others: list[Figures], figure: Callable[[Figures], float]
) -> float:
    """The median of each round's own ratio: a shared machine is not equally fast all day."""
    pairs = zip(some, others, strict=True)
    return statistics.median(figure(one) / figure(other) for one, other in pairs)


def row(name: str, all_figures: list[Figures]) -> str:
    """One contestant's medians as a line."""
    taps = statistics.median(figures.taps_per_second for figures in all_figures)
    cpu = statistics.median(figures.cpu_ms for figures in all_figures)
    p95 = statistics.median(figures.p95_ms for figures in all_figures)
    unanswered = sum(figures.unanswered for figures in all_figures)
    return f"{name:10}{taps:8.0f}{cpu:9.2f}{p95:9.1f}{unanswered:12}"


def main() -> None:
    """Read the command line and compare."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.taps", description="Taps compared")
    parser.add_argument("--people", type=int, default=400)
    parser.add_argument("--taps", type=int, default=5, help="ratings a person gives")
    parser.add_argument("--at-once", type=int, default=50, help="people who tap at the same time")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--aiogram-python", default=sys.executable, metavar="PATH")
    parser.add_argument(
        "--postgresql", metavar="URL", help="a server on which databases may be made"
    )
    parser.add_argument(
        "--before", type=Path, metavar="DIR", help="another checkout, to compare with"
    )
    names = (*OURS, "ptb", "aiogram", "orm")
    parser.add_argument("--only", nargs="+", choices=names)
    load = parser.parse_args()
    given = {"postgresql": load.postgresql, "before": load.before}
    load.only = load.only or [name for name in names if given.get(name, True)]
    contestants: dict[str, Contestant] = {
        "crocevia": crocevia,
        "postgresql": on_postgresql(load.postgresql),
        "before": of_checkout(load.before),
        "ptb": competitor("bare_ptb.py"),
        "aiogram": competitor("bare_aiogram.py", load.aiogram_python),
        "orm": competitor("ptb_orm.py"),
    }
    asyncio.run(compare({name: contestants[name] for name in load.only}, load))


if __name__ == "__main__":
    main()
