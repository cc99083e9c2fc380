"""Commands that go on until they are told to stop."""

import argparse
import asyncio
import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from bot.app import Crocevia
from bot.console.ground import UsageError, now
from bot.printing import find_printer
from bot.settings import Settings
from bot.terminal import tell
from bot.trouble import listening
from bot.watchdog import Watchdog, systemd

TRIED_WITH: Final = ("bot.demo", "simulator")
"""What an image for production is made without."""


async def run(settings: Settings, options: argparse.Namespace) -> int:
    """Serve people in Telegram until told to stop."""
    app = Crocevia(settings, now, prints=find_printer())
    _on_signal(app.stop)
    # What starting has built stays: not to look for rubbish in it spares a tap a tenth of its cost.
    async with Watchdog(lambda: app.ailment, systemd(os.environ)).watching():
        await app.run(started=gc.freeze)
    return 0


async def demo(settings: Settings, options: argparse.Namespace) -> int:
    """Let somebody try everything here, without a token."""
    with _held_by("the demo"):
        from bot.demo import play

    stop = asyncio.Event()
    _on_signal(stop.set)
    await play(
        options.port,
        options.keep,
        now,
        tell,
        open_browser=not options.no_browser,
        stop=stop,
    )
    return 0


async def simulator(settings: Settings, options: argparse.Namespace) -> int:
    """Stand in for Telegram, for whoever writes programs against it."""
    with _held_by("the stand-in for Telegram"):
        from simulator import serve

    with listening("--port", f"{options.host}:{options.port}"):
        await serve(options.host, options.port, tell)
    return 0


@contextmanager
def _held_by(what: str) -> Iterator[None]:
    """Say it where an installation was made without what only helps to try the bot."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in TRIED_WITH:
            raise
        raise UsageError(
            f"{what} is not in this image: build the one that has it, with --target demo"
        ) from None


def _on_signal(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
