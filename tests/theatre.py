"""The stage: the real bot, the stand-in for Telegram, and people who act."""

import asyncio
import io
import itertools
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.app import Crocevia
from bot.delivery import Outcome
from bot.inviting import Invited, invite
from bot.logs import Lines
from bot.settings import read_settings
from conversations.counting.closing import close_phases
from conversations.inviting.guest import Guest
from simulator import Group, Simulator
from storage.engine import Database, open_database
from storage.platforms import PACKAGED
from storage.records import Phase, Role, Seat
from storage.sealing import Keys
from storage.unit import Unit
from tests.actor import Actor

__all__ = ["BOROUGH", "Actor", "Theatre"]

BOROUGH = Path(__file__).parent / "content" / "borgo.json"

ACCEPTED = {"it": "Accetto e comincio", "en": "Accept and begin"}
NO_FAULT = (
    "message is not modified",
    "terminated by other getUpdates request",
    "editMessageReplyMarkup: Bad Request: message to edit not found",
)
"""What Telegram refuses a bot that does nothing wrong.

A double tap's edit, a last poll's rival, the buttons of a screen that somebody deleted.
"""
PATIENCE = 60.0
"""Seconds the bot gets to come to rest; it takes milliseconds, but machines are busy."""


class Stopwatch:
    """Seconds between taps. Each look is a second later, so that nobody taps too soon; or held."""

    def __init__(self) -> None:
        self.at = 0.0
        self.is_held = False

    def __call__(self) -> float:
        if not self.is_held:
            self.at += 1
        return self.at


class Theatre:
    """One city's bot on one database, with a clock that moves when it is told to."""

    def __init__(
        self, database_url: str, platforms: Path = PACKAGED, key: str | None = None
    ) -> None:
        self.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
        self.timezone = "Europe/Rome"
        self.simulator = Simulator(limits=None, strict=True)
        self.database_url = database_url
        self.platforms = platforms
        self.key = key
        """What the database is sealed with."""
        self.seats_are_taken = False
        """Whether people came in before the story begins, which is quicker than watching them."""
        self.bots: list[Crocevia] = []
        self.answers: defaultdict[int, set[int]] = defaultdict(set)
        """The messages in which something was shown in answer, by chat: all others are letters."""
        self._running: list[asyncio.Task[None]] = []
        self._log = logging.StreamHandler(io.StringIO())
        self._log.setFormatter(Lines())
        self._witness = open_database(database_url, Keys.of(key) if key else None)
        self._ids = itertools.count(1001)
        self._crowd = itertools.count(900_001)
        self.stopwatch = Stopwatch()
        self.prints: Callable[[bytes], bytes] | None = None
        """How a page becomes a PDF here; a real browser takes its time."""

    def comes_to_today(self) -> None:
        """Go to the moment programs of their own have, in a zone where it is noon.

        At night nobody is written to, and what people see says so. For bots that start afterwards.
        """
        self.now = datetime.now(UTC)
        self.timezone = f"Etc/GMT{self.now.hour - 12:+d}"

    @property
    def bot(self) -> Crocevia:
        return self.bots[-1]

    async def open(self) -> None:
        await self.simulator.start()
        await self.start_bot()

    @property
    def canaries(self) -> set[str]:
        """What no log may hold: the token, names, codes, and whatever was tapped and written."""
        known = {self.simulator.token.partition(":")[2]}
        known |= {each.first_name for each in self.simulator.world.people.values()}
        for entry in self.simulator.world.updates._known.values():
            (content,) = entry.content.values()
            words = [content.get("text"), content.get("data"), content.get("caption")]
            known |= {each.removeprefix("/start ") for each in words if isinstance(each, str)}
        return {each for each in known if len(each) > 5 and not each.startswith("/")}

    def must_be_told_nothing(self, log: str) -> None:
        """See that nothing people wrote, tapped or are called stands in a log."""
        file = self.database_url.partition("///")[2]  # named after the test, which may say a label
        told = log.replace(file, "")
        assert not [each for each in self.canaries if each in told], log

    async def start_bot(self, **settings: Any) -> Crocevia:
        given = {
            "bot_token": self.simulator.token,
            "api_url": self.simulator.url,
            "database_url": self.database_url,
            "timezone": self.timezone,
            "encryption_key": self.key,
            "platforms": self.platforms,
            "listen": "127.0.0.1:0",
            "public_url": "http://127.0.0.1:0",
            **settings,
        }
        logging.getLogger().addHandler(self._log)
        settings_read = read_settings(**given)
        bot = Crocevia(
            settings_read, lambda: self.now, stopwatch=self.stopwatch, prints=self.prints
        )
        started = asyncio.Event()
        # The witness has a connection: looking into the file would let go of this process's locks.
        with patch.object(Database, "examine"):
            running = asyncio.create_task(bot.run(started.set))
            waiting = asyncio.create_task(started.wait())
            await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            waiting.cancel()
            running.result()
        self._watch(bot)
        self.bots.append(bot)
        self._running.append(running)
        await _is_heard(bot, self.simulator)
        return bot

    def _watch(self, bot: Crocevia) -> None:
        """Note in which messages a bot shows its answers."""
        delivery = bot._delivery
        answer = delivery.answer

        async def noted(chat_id: int, *given: Any) -> tuple[Outcome, int | None]:
            outcome, stands = await answer(chat_id, *given)
            if stands is not None:
                self.answers[chat_id].add(stands)
            return outcome, stands

        delivery.answer = noted  # type: ignore[method-assign, assignment]

    async def must_be_calm(self, person: int) -> None:
        """See that at most one message of somebody's chat has live buttons, letters apart.

        Of strangers nothing is kept, so not that either.
        """
        shown = [each for each in self.simulator.chat(person).messages if each.keyboard]
        live = [each for each in shown if each.id in self.answers[person]]
        if len(live) > 1:
            async with self.stored() as unit:
                known = (await unit.people.visitor(person)).person
            assert not known, "\n---\n".join(each.text for each in live)

    async def stop_bot(self) -> None:
        self.bots.pop().stop()
        await self._running.pop()

    async def close(self) -> None:
        while self.bots:
            await self.stop_bot()
        await self.simulator.stop()
        await self._witness.close()
        logging.getLogger().removeHandler(self._log)
        self.must_be_told_nothing(self._log.stream.getvalue())

    async def settled(self) -> None:
        """Wait until everything that was said is confirmed, committed, answered and shown."""
        async with asyncio.timeout(PATIENCE):
            while True:
                # Looked at before: what comes to one bot while another is waited for is not over.
                was_calm = self._is_calm
                for bot in self.bots:
                    await bot.idle()
                if was_calm and self._is_calm:
                    return
                await asyncio.sleep(0.0005)

    @property
    def _is_calm(self) -> bool:
        """Tell whether nothing that was said waits to be taken or answered."""
        return not (self.simulator.pending or self.simulator.world.waiting())

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)

    @property
    def refusals(self) -> list[str]:
        """What the stand-in refused the bot although it could have known."""
        refused = (
            f"{call.method}: {call.description}"
            for call in self.simulator.calls
            if call.description
        )
        return [each for each in refused if not any(words in each for words in NO_FAULT)]

    @asynccontextmanager
    async def stored(self) -> AsyncIterator[Unit]:
        """Look at what is stored through a second session, as nobody in the bot sees it."""
        async with self._witness.unit(self.now) as unit:
            yield unit

    async def sheet(self, actor: Actor, table: int = 1) -> dict[str, int | None]:
        """What is stored of somebody's ratings, by objective; None is *non so*."""
        async with self.stored() as unit:
            seat = await _seat_of(unit, actor, table)
            return {} if seat.ballot_id is None else await unit.ballots.ratings(seat.ballot_id)

    async def levels(self, actor: Actor, table: int = 1) -> list[int | None]:
        """The stored ratings in the order in which they are asked."""
        sheet = await self.sheet(actor, table)
        asked = self.bot.process.platform(table).objectives
        return [sheet[objective.id] for objective in asked if objective.id in sheet]

    async def own(self, actor: Actor, table: int = 1) -> list[tuple[str, int | None, bool]]:
        """The stored own objectives: text, level, whether abstained."""
        async with self.stored() as unit:
            seat = await _seat_of(unit, actor, table)
            assert seat.ballot_id is not None
            found = await unit.own_objectives.of(seat.ballot_id)
        return [(own.text, own.level, own.abstained) for own in found]

    async def phase(self, table: int = 1) -> Phase:
        async with self.stored() as unit:
            return (await unit.roundtables.get(table)).phase

    async def moves(self, table: int, phase: Phase) -> None:
        """Move a table without anybody pressing anything."""
        async with self.stored() as unit:
            process = self.bot.process
            left = (await unit.roundtables.get(table)).phase
            await unit.roundtables.set_phase(table, phase, left)
            await close_phases(unit, process, process.platform(table), left, phase)

    async def invitation(
        self, table: int | None, role: Role = Role.PARTICIPANT, name: str | None = None
    ) -> Invited:
        async with self.stored() as unit:
            guests = [Guest(name, table, role)]
            made = await invite(unit, guests, username=self.bot.username, now=self.now, seal=b"")
        return made[0]

    async def invites(
        self, table: int | None, role: Role = Role.PARTICIPANT, name: str | None = None
    ) -> str:
        """Make an invitation; the code behind its link."""
        return (await self.invitation(table, role, name)).start

    def stranger(self, name: str = "Ivo", language: str | None = "it") -> Actor:
        """Somebody nobody has invited."""
        person = next(self._ids)
        self.simulator.add_person(person, name, language_code=language)
        return Actor(self, person)

    def group(self, title: str, *members: Actor) -> Group:
        return self.simulator.add_group(-500, title, [actor.id for actor in members])

    async def participant(self, name: str, table: int = 1, language: str = "it") -> Actor:
        """Somebody who came in, has read the notice, and is at home."""
        return await self._is_in(name, table, Role.PARTICIPANT, language)

    async def coordinator(self, name: str, table: int = 1, language: str = "it") -> Actor:
        return await self._is_in(name, table, Role.COORDINATOR, language)

    async def staff(self, name: str, role: Role = Role.STAFF) -> Actor:
        return await self._is_in(name, None, role, "it")

    async def admits(self, name: str, table: int | None, role: Role, language: str = "it") -> Actor:
        """Somebody who comes in by invitation and reads the notice, step by step."""
        actor = self.stranger(name, language)
        await actor.starts(await self.invites(table, role, name))
        await actor.taps(ACCEPTED[language])
        return actor

    async def _is_in(self, name: str, table: int | None, role: Role, language: str) -> Actor:
        if not self.seats_are_taken:
            return await self.admits(name, table, role, language)
        actor = self.stranger(name, language)
        async with self.stored() as unit:
            await unit.people.remember(actor.id, name)
            await unit.people.set_language(actor.id, language)
            await unit.people.notice_read(actor.id, self.bot.process.notice_version)
            seat = await unit.seats.create(table, role, name)
            await unit.seats.claim(seat.id, actor.id, name)
        await actor.starts()
        return actor

    async def crowd(
        self, table: int, *sheets: str, own: Sequence[tuple[str, int | None]] = ()
    ) -> None:
        """Seat somebody for each sheet, who gave these levels: `0` is *non so*, `-` no answer.

        The first of them also added the objectives of `own`.
        """
        process = self.bot.process
        asked = process.platform(table).objectives
        async with self.stored() as unit:
            for place, levels in enumerate(sheets):
                person = next(self._crowd)
                name = f"Persona {person - 900_000}"
                self.simulator.add_person(person, name)
                self.simulator.world.people[person].started = True
                await unit.people.remember(person, name)
                await unit.people.notice_read(person, process.notice_version)
                invited = await unit.seats.create(table, Role.PARTICIPANT, name)
                seat = await unit.seats.claim(invited.id, person, name)
                assert seat.ballot_id is not None
                for objective, level in zip(asked, levels, strict=False):
                    if level != "-":
                        await unit.ballots.rate(seat.ballot_id, objective.id, int(level) or None)
                for text, importance in own if place == 0 else ():
                    added = await unit.own_objectives.add(seat.ballot_id, text, by=seat.id)
                    await unit.own_objectives.rate(seat.ballot_id, added.id, importance)


async def _seat_of(unit: Unit, actor: Actor, table: int) -> Seat:
    held = (await unit.people.visitor(actor.id)).seats
    return next(s for s in held if s.roundtable == table and s.role is Role.PARTICIPANT)


async def _is_heard(bot: Crocevia, simulator: Simulator) -> None:
    """Wait until the bot knows whether it was away, and has told people; not if Telegram is."""
    before = len(simulator.calls)
    with suppress(TimeoutError):
        async with asyncio.timeout(1 if bot._settings.webhook_url else 10):
            while bot._rounds._heard is None:
                if any(c.method == "getUpdates" and not c.ok for c in simulator.calls[before:]):
                    return
                await asyncio.sleep(0.001)
            await bot.idle()
