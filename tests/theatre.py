"""The stage: the real bot, the stand-in for Telegram, and people who act."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import Crocevia
from bot.inviting import invite
from bot.settings import read_settings
from simulator import Message, Simulator
from storage.engine import open_database
from storage.platforms import PACKAGED
from storage.records import Role
from storage.unit import Unit

BOROUGH = Path(__file__).parent / "content" / "borgo.json"


class Theatre:
    """One city's bot on one database, with a clock that moves when it is told to."""

    def __init__(self, database_url: str, platforms: Path = PACKAGED) -> None:
        self.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
        self.simulator = Simulator(limits=None)
        self.database_url = database_url
        self.platforms = platforms
        self.bots: list[Crocevia] = []
        self._running: list[asyncio.Task[None]] = []
        self._ids = itertools.count(1001)

    @property
    def bot(self) -> Crocevia:
        return self.bots[-1]

    async def open(self) -> None:
        await self.simulator.start()
        await self.start_bot()

    async def start_bot(self, **settings: Any) -> Crocevia:
        given = {
            "bot_token": self.simulator.token,
            "api_url": self.simulator.url,
            "database_url": self.database_url,
            "platforms": self.platforms,
            "listen": "127.0.0.1:0",
            **settings,
        }
        bot = Crocevia(read_settings(**given), lambda: self.now)
        started = asyncio.Event()
        running = asyncio.create_task(bot.run(started.set))
        waiting = asyncio.create_task(started.wait())
        await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            waiting.cancel()
            running.result()
        self.bots.append(bot)
        self._running.append(running)
        return bot

    async def stop_bot(self) -> None:
        self.bots.pop().stop()
        await self._running.pop()

    async def close(self) -> None:
        while self.bots:
            await self.stop_bot()
        await self.simulator.stop()

    async def settled(self) -> None:
        await self.simulator.settled()
        for bot in self.bots:
            await bot.idle()

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)

    @asynccontextmanager
    async def stored(self) -> AsyncIterator[Unit]:
        """Look at what is stored through a second session, as nobody in the bot sees it."""
        database = open_database(self.database_url)
        try:
            async with database.unit(self.now) as unit:
                yield unit
        finally:
            await database.close()

    async def invites(
        self, table: int | None, role: Role = Role.PARTICIPANT, name: str | None = None
    ) -> str:
        """Make an invitation; the code behind its link."""
        async with self.stored() as unit:
            made = await invite(
                unit, table=table, role=role, names=[name], username=None, now=self.now
            )
        return made[0].start

    def stranger(self, name: str = "Ivo", language: str | None = "it") -> "Actor":
        """Somebody nobody has invited."""
        person = next(self._ids)
        self.simulator.add_person(person, name, language_code=language)
        return Actor(self, person)

    async def participant(self, name: str, table: int = 1, language: str = "it") -> "Actor":
        """Somebody who came in by invitation and has read the notice."""
        return await self._comes_in(name, table, Role.PARTICIPANT, language)

    async def coordinator(self, name: str, table: int = 1, language: str = "it") -> "Actor":
        return await self._comes_in(name, table, Role.COORDINATOR, language)

    async def staff(self, name: str, role: Role = Role.STAFF) -> "Actor":
        return await self._comes_in(name, None, role, "it")

    async def _comes_in(self, name: str, table: int | None, role: Role, language: str) -> "Actor":
        actor = self.stranger(name, language)
        await actor.starts(await self.invites(table, role, name))
        await actor.taps("Ho letto" if language == "it" else "I have read it")
        return actor


class Actor:
    """Somebody with a phone: says, taps, sees."""

    def __init__(self, theatre: Theatre, person: int) -> None:
        self.theatre = theatre
        self.id = person

    @property
    def _simulator(self) -> Simulator:
        return self.theatre.simulator

    @property
    def messages(self) -> list[Message]:
        """What the bot has in this chat, oldest first."""
        return [each for each in self._simulator.chat(self.id).messages if not each.mine]

    @property
    def screen(self) -> Message:
        """The newest message of the bot."""
        return self.messages[-1]

    @property
    def buttons(self) -> list[str]:
        return [button.text for row in self.screen.keyboard for button in row]

    @property
    def toast(self) -> str | None:
        """What the last answered tap was answered with."""
        return self._simulator.chat(self.id).toasts[-1].text

    async def says(self, text: str) -> int | None:
        update = self._simulator.says(self.id, text)
        await self.theatre.settled()
        return update

    async def starts(self, code: str | None = None) -> int | None:
        update = self._simulator.starts(self.id, code)
        await self.theatre.settled()
        return update

    async def sends(self, media: Any) -> None:
        self._simulator.sends(self.id, media)
        await self.theatre.settled()

    async def taps(self, label: str, message: Message | None = None) -> int | None:
        """Press the button that says `label`, or whose number it is, on the newest message."""
        update = self.press(label, message)
        await self.theatre.settled()
        return update

    def press(self, label: str, message: Message | None = None) -> int | None:
        """Press without waiting for what comes of it."""
        shown = message or self.screen
        row, column = self._place(label, shown)
        return self._simulator.taps(self.id, shown.id, row, column)

    async def forges(self, data: str | bytes, message: Message | None = None) -> None:
        """Send callback data no button carries, as a modified client can."""
        self._simulator.taps_data(self.id, (message or self.screen).id, data)
        await self.theatre.settled()

    def data(self, label: str, message: Message | None = None) -> str:
        """The callback data behind a button."""
        shown = message or self.screen
        row, column = self._place(label, shown)
        found = shown.keyboard[row][column].callback_data
        assert found is not None
        return found

    def sees(self, *words: str) -> bool:
        """Whether the newest message of the bot says all of these."""
        missing = [each for each in words if each not in self.screen.text]
        assert not missing, f"{missing} not in:\n{self.screen.text}\n{self.buttons}"
        return True

    def misses(self, *words: str) -> bool:
        """Whether the newest message of the bot says none of these."""
        present = [each for each in words if each in self.screen.text]
        assert not present, f"{present} in:\n{self.screen.text}"
        return True

    def _place(self, label: str, shown: Message) -> tuple[int, int]:
        for row, buttons in enumerate(shown.keyboard):
            for column, button in enumerate(buttons):
                if label in (button.text, button.text.partition(" · ")[0]):
                    return row, column
        raise AssertionError(f"no button {label!r} under:\n{shown.text}\n{self.buttons}")
