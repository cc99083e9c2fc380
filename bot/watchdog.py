"""The watchdog: a process whose event loop stands still ends, so that another takes its place.

What stands still cannot say so: not by HTTP, and not by a thread of Python's either, which waits
for the same lock as the loop, be it held by a regular expression. The timer of `faulthandler` needs
no lock. It is wound up with every beat of the loop; where it runs out it writes where the program
stands, files and lines only, and ends it. Docker and systemd start it anew. systemd is told of each
beat besides, which finds what stops a process as a whole.
"""

import asyncio
import contextlib
import faulthandler
import logging
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Final

BEAT: Final = 5.0
"""Seconds between two beats."""
HUNG: Final = 60.0
"""Seconds without a beat after which the process ends: nothing may hold the loop up as long."""
STANDARD_ERROR: Final = 2
"""Where it is written in which calls the program stands: the log may hang with it."""

log = logging.getLogger(__name__)


class Watchdog:
    """Beats while the loop does; stops beating for what only a new start heals.

    `ailment` says what that is, "" where there is nothing; `tell` tells systemd.
    """

    def __init__(self, ailment: Callable[[], str], tell: Callable[[str], None]) -> None:
        self._ailment = ailment
        self._tell = tell

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Watch the running loop until it is left."""
        beating = asyncio.create_task(self._beat())
        try:
            yield
        finally:
            self._tell("STOPPING=1")
            beating.cancel()
            faulthandler.cancel_dump_traceback_later()
            with contextlib.suppress(asyncio.CancelledError):
                await beating

    async def _beat(self) -> None:
        known = ""
        self._tell("READY=1")
        while True:
            if ailment := self._ailment():
                if ailment != known:
                    log.error("%s: this program ends in a minute, to be started anew", ailment)
            else:
                faulthandler.dump_traceback_later(HUNG, exit=True, file=STANDARD_ERROR)
                self._tell("WATCHDOG=1")
            known = ailment
            await asyncio.sleep(BEAT)


def systemd(environment: Mapping[str, str]) -> Callable[[str], None]:
    """Return what tells systemd a state, as sd_notify(3) does; without systemd it tells nobody."""
    address = environment.get("NOTIFY_SOCKET", "")
    if address.startswith("@"):
        address = f"\0{address[1:]}"

    def tell(state: str) -> None:
        # Who cannot be told hears no beat, and acts on that.
        with (
            contextlib.suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there,
        ):
            there.sendto(state.encode(), address)

    return tell if address else lambda state: None
