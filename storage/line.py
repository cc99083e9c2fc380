"""Lines before the database: units that wait together share one transaction.

What a unit waits for most is the disk, at its commit. So a unit behind which others wait leaves its
transaction open for them: each of them works in a savepoint of its own, and all of them are done
when the one commit is. Where nobody waits a unit has a transaction to itself, as everywhere else.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from typing import Final, Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import Unreachable

MOST: Final = 32
"""How many units share a commit at most: whoever came first waits for the last of them."""


Begin = Callable[[int | None], AbstractAsyncContextManager[AsyncConnection]]
"""Opens a transaction that holds a person's lock, and commits it on leaving."""


class Savepoint(Protocol):
    """What one of several did in a transaction."""

    async def commit(self) -> None:
        """Have it stay, if the transaction does."""

    async def rollback(self) -> None:
        """Undo it, and nothing else."""


Nest = Callable[[AsyncConnection, int | None], Awaitable[Savepoint]]
"""Sets a savepoint in a transaction, which then holds a person's lock too."""


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
    """Lets one unit work after another.

    A unit whose work takes longer than `patience` seconds, without its waiting, is a TimeoutError.
    """

    def __init__(self, begin: Begin, nest: Nest, patience: float) -> None:
        self._begin = begin
        self._nest = nest
        self._patience = patience
        self._head = asyncio.Lock()
        self._waiting = 0
        self._crossing: Crossing | None = None
        self.people: Counter[int | None] = Counter()
        """Who stands in it until their commit is done, and how often."""

    @asynccontextmanager
    async def transaction(self, person: int | None = None) -> AsyncIterator[AsyncConnection]:
        """Work in a transaction; on leaving it is committed, or nothing is kept of an error's."""
        self.people[person] += 1
        try:
            async with self._in_order(person) as connection:
                yield connection
        finally:
            self.people[person] -= 1
            if not self.people[person]:
                del self.people[person]

    @asynccontextmanager
    async def _in_order(self, person: int | None) -> AsyncIterator[AsyncConnection]:
        async with self._turn(), asyncio.timeout(self._patience):
            crossing = await self._board(person)
            async with self._beside(crossing, person) if crossing.units else self._first(crossing):
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

    async def _board(self, person: int | None) -> Crossing:
        """Return the transaction that is open and has room, or a new one."""
        if self._crossing and self._crossing.units >= MOST:
            await self._let_land()
        if self._crossing is None:
            async with AsyncExitStack() as opened:
                connection = await opened.enter_async_context(self._begin(person))
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
    async def _beside(self, crossing: Crossing, person: int | None) -> AsyncIterator[None]:
        """Work beside what others have done, which stays whatever goes wrong here."""
        savepoint = None
        try:
            savepoint = await self._nest(crossing.connection, person)
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


class Lines:
    """`count` lines side by side; whoever comes stands in the shortest one.

    All units of a person stand in one: in two, each could wait for what the other has done.
    """

    def __init__(self, begin: Begin, nest: Nest, patience: float, count: int) -> None:
        self._lines = [Line(begin, nest, patience) for _ in range(count)]

    def transaction(self, person: int | None) -> AbstractAsyncContextManager[AsyncConnection]:
        """Work in a transaction, as in one line."""
        theirs = (line for line in self._lines if person in line.people)
        shortest = min(self._lines, key=lambda line: line.people.total())
        return next(theirs, shortest).transaction(person)

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Have everybody wait, and no transaction open."""
        async with AsyncExitStack() as all_wait:
            for line in self._lines:
                await all_wait.enter_async_context(line.alone())
            yield
