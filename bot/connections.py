"""Connections from outside: never more than there is room for, whatever anybody opens."""

import asyncio
import contextlib
import logging
import resource
import socket
from collections.abc import Callable, Iterator
from typing import Final

log = logging.getLogger(__name__)

MOST_IDLE: Final = 256
"""Connections kept on which nothing is under way. Telegram opens forty at most."""
WAITING: Final = 128
"""Connections the system keeps until they are taken."""
PAUSE: Final = 0.1
"""Seconds between tries while the system has no descriptor left."""
CALM: Final = 60.0
"""Seconds without trouble after which the log says that it is over."""


class Connections:
    """Takes connections one after another and hands them to a protocol of `serve`.

    At most `most` of them are idle: a newer one makes room by cutting off the oldest. So whoever
    asks now, as whoever looks after the server does, is always heard; and whoever only holds on,
    or sends a head or a body without end, gives way to them.
    """

    def __init__(self, serve: Callable[[], asyncio.Protocol], most: int) -> None:
        self._serve = serve
        self._most = most
        self._idle: dict[asyncio.Transport, None] = {}
        self._listening: list[socket.socket] = []
        self._taking: list[asyncio.Task[None]] = []
        self._trouble = False
        self._calm_at = 0.0

    async def listen(self, host: str, port: int) -> None:
        """Take connections at every address `host` has; raises OSError when one is taken."""
        loop = asyncio.get_running_loop()
        for family, _, _, _, address in await loop.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        ):
            listening = socket.create_server(address, family=family, backlog=WAITING)
            listening.setblocking(False)
            self._listening.append(listening)
            self._taking.append(loop.create_task(self._take(listening)))

    @property
    def port(self) -> int:
        """Return the port that is listened on; LookupError before."""
        port: int = self._listening[0].getsockname()[1]
        return port

    @property
    def are_deaf(self) -> bool:
        """Whether whoever was to take connections has died over it."""
        return any(task.done() for task in self._taking)

    async def close(self) -> None:
        """Take no more; those there are go on."""
        taking, self._taking = self._taking, []
        for task in taking:
            task.cancel()
        await asyncio.gather(*taking, return_exceptions=True)
        for listening in self._listening:
            listening.close()
        self._listening.clear()

    @contextlib.contextmanager
    def under_way(self, transport: asyncio.Transport | None) -> Iterator[None]:
        """Keep a connection from being cut off: what was asked on it is being done."""
        if transport is None or self._idle.pop(transport, self) is self:
            yield
            return
        try:
            yield
        finally:
            self._hold(transport)

    async def _take(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                accepted, _ = await loop.sock_accept(listening)
            except ConnectionAbortedError:
                continue
            except OSError as error:
                self._met(f"no more can be taken: {error}")
                self._cut_oldest()
                await asyncio.sleep(PAUSE)
                continue
            try:
                transport, _ = await loop.connect_accepted_socket(self._serve, accepted)
            except OSError:
                accepted.close()
                continue
            self._hold(transport)
            self._calm()

    def _hold(self, transport: asyncio.Transport) -> None:
        self._idle[transport] = None
        if len(self._idle) > self._most:
            self._idle = {each: None for each in self._idle if not each.is_closing()}
        while len(self._idle) > self._most:
            self._met(f"more than {self._most} at once, the oldest idle ones are cut off")
            self._cut_oldest()

    def _cut_oldest(self) -> None:
        oldest = next((each for each in self._idle if not each.is_closing()), None)
        if oldest is not None:
            del self._idle[oldest]
            oldest.abort()

    def _met(self, trouble: str) -> None:
        self._calm_at = asyncio.get_running_loop().time() + CALM
        if not self._trouble:
            self._trouble = True
            log.warning("connections: %s", trouble)

    def _calm(self) -> None:
        if self._trouble and asyncio.get_running_loop().time() >= self._calm_at:
            self._trouble = False
            log.info("connections: well again")


def room() -> int:
    """Return how many idle connections leave the process enough descriptors for its work."""
    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_IDLE if most == resource.RLIM_INFINITY else min(MOST_IDLE, max(1, most // 4))
