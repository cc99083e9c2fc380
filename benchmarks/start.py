"""What a start takes: `python -m benchmarks.start`, see README.md beside this file.

Somebody taps, then the bot is started. Seconds count from the beginning of its process until their
screen changes, which is after the commit: on an empty database, and then on the one it has made.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.contestants import bare_crocevia
from benchmarks.fast_fake import FastFake, Person
from benchmarks.taps import cpu_seconds, running
from conversations.taps.home import ShowHelp

AIM = 2.0
"""Seconds on an empty database."""


async def start(directory: Path) -> tuple[float, float]:
    """Start once; seconds until the first tap is shown, and of processor until then."""
    async with FastFake() as telegram:
        person = Person(telegram, 1, "")
        person.screen = {"message_id": 1, "date": 1, "chat": person.chat, "text": "…"}
        tap = asyncio.create_task(person.press({"callback_data": ShowHelp().pack()}))
        begun = perf_counter()
        async with running(bare_crocevia(telegram.address, directory), directory, telegram) as pid:
            await tap
            return perf_counter() - begun, cpu_seconds(pid)


async def measure(rounds: int) -> None:
    """Print every round, then the medians beside the aim."""
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy before the first round")
    print(f"{'':8}{'empty s':>10}{'CPU s':>8}{'again s':>10}{'CPU s':>8}")
    figures = []
    for number in range(1, rounds + 1):
        with tempfile.TemporaryDirectory(prefix="start-") as name:
            figures.append((*await start(Path(name)), *await start(Path(name))))
        print(f"round {number} {row(*figures[-1])}", flush=True)
    medians = [statistics.median(column) for column in zip(*figures, strict=True)]
    print(f"median  {row(*medians)}")
    print(f"empty: {medians[0]:.2f} s (aim {AIM})")


def row(empty: float, empty_cpu: float, again: float, again_cpu: float) -> str:
    """One line of figures."""
    return f"{empty:10.2f}{empty_cpu:8.2f}{again:10.2f}{again_cpu:8.2f}"


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start")
    parser.add_argument("--rounds", type=int, default=5)
    asyncio.run(measure(parser.parse_args().rounds))


if __name__ == "__main__":
    main()
