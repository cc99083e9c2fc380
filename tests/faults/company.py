"""The program in processes of its own, by polling or behind a webhook, and the line between."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

from simulator.server import _Cut
from simulator.world import World
from tests.faults.program import Program
from tests.faults.proxy import Nginx
from tests.faults.replicas import PATH, SECRET, Door, free_address
from tests.theatre import Theatre

Method = Callable[[World, dict[str, Any]], Awaitable[Any]]
MESSAGES = ("sendMessage", "editMessageText", "sendDocument", "sendPhoto")


class Line:
    """What goes wrong with messages on their way: some are held up, all are answered late."""

    def __init__(self, theatre: Theatre) -> None:
        self.holds: set[int] = set()
        """The people to whom nothing gets through."""
        self.held: list[int] = []
        """For whom something waits, oldest first."""
        self.late = 0.0
        """Seconds after which the bot hears that a message has arrived."""
        self._cut = asyncio.Event()
        methods = theatre.simulator._methods
        for name in MESSAGES:
            methods[name] = partial(self._bring, methods[name])

    def cut(self) -> None:
        """Have what was held up never arrive, and hold up nobody any more."""
        self._cut.set()
        self._cut = asyncio.Event()
        self.holds, self.held = set(), []

    async def _bring(self, method: Method, world: World, params: dict[str, Any]) -> Any:
        to = int(params["chat_id"])
        if to in self.holds:
            self.held.append(to)
            await self._cut.wait()
            raise _Cut
        done = await method(world, params)
        await asyncio.sleep(self.late)
        return done


class Company:
    """So many replicas behind a webhook, or, where that is none, one program that polls."""

    def __init__(
        self, theatre: Theatre, folder: Path, replicas: int, door: Door | Nginx | None = None
    ) -> None:
        self.theatre = theatre
        self.line = Line(theatre)
        self.door = door or Door()
        self._places = [{"CROCEVIA_LISTEN": free_address()} for _ in range(replicas)] or [{}]
        self._programs = [
            Program(theatre, folder / f"log-{number}") for number in range(len(self._places))
        ]
        url, secret = f"https://{self.door.listen}{PATH}", SECRET
        webhook = {"CROCEVIA_WEBHOOK_URL": url, "CROCEVIA_WEBHOOK_SECRET": secret}
        self._environment = webhook if replicas else {}
        if replicas:
            self.door.replicas = [each["CROCEVIA_LISTEN"] for each in self._places]
            methods = theatre.simulator._methods
            methods["setWebhook"] = partial(_plainly, methods["setWebhook"])
            theatre.simulator._intake._unit = 0.02

    async def open(self) -> None:
        await self.door.start()

    async def close(self) -> None:
        for each in self._programs:
            await each.put_away()
        self.line.cut()
        await self.door.stop()

    async def starts(self) -> None:
        """Start them all, and wait until they listen."""
        async with asyncio.TaskGroup() as starting:
            for program, place in zip(self._programs, self._places, strict=True):
                starting.create_task(program.starts(**self._environment, **place))

    async def rolls(self) -> AsyncIterator[Program]:
        """Start each anew, once the one before works again."""
        for program, place in zip(self._programs, self._places, strict=True):
            assert await program.ends(signal.SIGTERM) == 0
            await program.starts(**self._environment, **place)
            yield program

    async def dies(self) -> None:
        """Kill them all; what was on its way is lost."""
        await self._end(signal.SIGKILL)
        self.line.cut()

    async def ends(self) -> float:
        """Ask them all to stop; the seconds it took."""
        begun = asyncio.get_running_loop().time()
        assert set(await self._end(signal.SIGTERM)) == {0}
        return asyncio.get_running_loop().time() - begun

    async def _end(self, how: signal.Signals) -> list[int]:
        return list(await asyncio.gather(*(each.ends(how) for each in self._programs)))

    @property
    def size(self) -> int:
        """How many programs there are."""
        return len(self._programs)

    @property
    def log(self) -> str:
        return "".join(each.log.read_text() for each in self._programs)


async def _plainly(method: Method, world: World, params: dict[str, Any]) -> Any:
    # Telegram insists on https, and so do the settings; the stand-in speaks plain http.
    return await method(world, {**params, "url": params["url"].replace("https:", "http:")})
