"""The line before SQLite's one writer: units that wait together share one transaction.

What a unit waits for most is the disk, at its commit. So a unit behind which others wait leaves its
transaction open for them: each of them works in a savepoint of its own, and all of them are done
when the one commit is. Where nobody waits a unit has a transaction to itself, as everywhere else.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import Unreachable

MOST: Final = 32
"""How many units share a commit at most: whoever came first waits for the last of them."""


class Crossing:
    """A transaction that is open for others; `units` is how many have done their work in it."""

    def __init__(self, connection: AsyncConnection, opened: AsyncExitStack) -> None:
        self.connection = connection
        self.units = 0
        self.landing: asyncio.Task[None] | None = None
        """Sees to it that there is a commit, whoever leaves the line."""
        self._opened = opened
        self._over = asyncio.Event()
        self._error: BaseException | None = None

    async def land(self) -> None:
        """Commit; raises what goes wrong, and tells it to all who wait for it."""
        try:
            await self._opened.aclose()
        except BaseException as error:
            self._error = error
            raise
        finally:
            self._over.set()

    def land_within(self, seconds: float) -> "asyncio.Task[None]":
        """Begin to do the same; longer is trouble."""

        async def land() -> None:
            async with asyncio.timeout(seconds):
                await self.land()

        self.landing = asyncio.create_task(land())
        return self.landing

    async def sink(self, error: BaseException) -> None:
        """Roll back what everybody did in it, and tell all who wait for the commit."""
        self._error = error
        try:
            with suppress(Exception):
                await self._opened.__aexit__(type(error), error, error.__traceback__)
        finally:
            self._over.set()

    async def landed(self) -> None:
        """Wait for the commit; raises Unreachable where there was none, and nothing is kept."""
        await self._over.wait()
        if self._error:
            raise Unreachable("the commit that several shared failed") from self._error


class Line:
    """Lets one unit work after another; `begin` opens a transaction and commits it on leaving.

    A unit whose work takes longer than `patience` seconds, without its waiting, is a TimeoutError.
    """

    def __init__(
        self, begin: Callable[[], AbstractAsyncContextManager[AsyncConnection]], patience: float
    ) -> None:
        self._begin = begin
        self._patience = patience
        self._head = asyncio.Lock()
        self._waiting = 0
        self._crossing: Crossing | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Work in a transaction; on leaving it is committed, or nothing is kept of an error's."""
        async with self._turn(), asyncio.timeout(self._patience):
            crossing = await self._board()
            async with self._beside(crossing) if crossing.units else self._first(crossing):
                yield crossing.connection
            crossing.units += 1
            if crossing.units == 1 and not self._waiting:
                self._crossing = None
                await crossing.land()
            elif crossing.landing is None:
                crossing.landing = asyncio.create_task(self._land_behind(crossing))
        await crossing.landed()

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Have everybody wait, and no transaction open."""
        async with self._head:
            await self._let_land()
            yield

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        self._waiting += 1
        try:
            await self._head.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._head.release()

    async def _board(self) -> Crossing:
        """Return the transaction that is open and has room, or a new one."""
        if self._crossing and self._crossing.units >= MOST:
            await self._let_land()
        if self._crossing is None:
            async with AsyncExitStack() as opened:
                connection = await opened.enter_async_context(self._begin())
                self._crossing = Crossing(connection, opened.pop_all())
        return self._crossing

    @asynccontextmanager
    async def _first(self, crossing: Crossing) -> AsyncIterator[None]:
        """Work where nobody has worked yet: of an error nothing is kept."""
        try:
            yield
        except BaseException as error:
            await self._sink(error)
            raise

    @asynccontextmanager
    async def _beside(self, crossing: Crossing) -> AsyncIterator[None]:
        """Work beside what others have done, which stays whatever goes wrong here."""
        savepoint = None
        try:
            savepoint = await crossing.connection.begin_nested()
            yield
            await savepoint.commit()
        except BaseException as error:
            stays = False
            try:
                # Without a savepoint, or where it fails too, all is lost with the connection.
                with suppress(Exception):
                    if savepoint:
                        await savepoint.rollback()
                        stays = not crossing.connection.invalidated
            finally:
                if not stays:
                    await self._sink(error)
            raise

    async def _let_land(self) -> None:
        """Commit what several did, whoever gives up meanwhile: they are told what goes wrong."""
        crossing, self._crossing = self._crossing, None
        if crossing:
            with suppress(Exception):
                await asyncio.shield(crossing.land_within(self._patience))

    async def _land_behind(self, crossing: Crossing) -> None:
        """Commit once all have worked who wait by now."""
        async with self._head:
            if self._crossing is crossing:
                await self._let_land()

    async def _sink(self, error: BaseException) -> None:
        crossing, self._crossing = self._crossing, None
        if crossing:
            await crossing.sink(error)
