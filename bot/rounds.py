"""The rounds: what the bot does by itself, looked for again and again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from bot.patience import Persistence
from bot.post import Post
from bot.sender import Sender
from conversations.catalogue import Catalogue
from conversations.my_data.unread import invitations_due
from conversations.parcels import Occasion
from conversations.reminders.announcing import Broadcast, broadcast, progress_letter
from conversations.reminders.due import Round, is_near, look_at, near
from conversations.reminders.nudging import nudges_due
from conversations.screens import Letter
from storage.engine import Database
from storage.platforms import Process
from storage.records import Meeting
from storage.unit import Unit

log = logging.getLogger(__name__)

TOLD_EVERY: Final = 8.0
"""Seconds between two looks at how far an announcement is."""

Found = TypeVar("Found")


class Errand:
    """Work that is done once more whenever it is asked for, and never twice at a time."""

    def __init__(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self._name = name
        self._work = work
        self._is_wanted = False
        self._task: asyncio.Task[None] | None = None

    def run(self) -> None:
        """Begin now; while it is being done, have it done once more afterwards."""
        self._is_wanted = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def over(self) -> None:
        """Wait until nothing of it is being done."""
        if self._task:
            await asyncio.wait({self._task})

    async def abandon(self) -> None:
        """Drop it; what was claimed comes again."""
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _run(self) -> None:
        while self._is_wanted:
            self._is_wanted = False
            try:
                await self._work()
            except Exception:
                log.exception("%s: the next round makes up for it", self._name)


class Rounds:
    """Reminders, nudges and announcements: side by side, at one pace."""

    def __init__(
        self,
        *,
        database: Database,
        process: Process,
        words: Catalogue,
        sender: Sender,
        post: Post,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._sender = sender
        self._post = post
        self._now = now
        self._storage = Persistence()
        self._ordered = (
            Errand("nudges", self._nudge),
            Errand("announcements", self._announce),
            Errand("invitations to read", self._invite_to_read),
        )
        self._errands = (Errand("reminders", self._remind), *self._ordered)
        self._is_stopped = False

    def make(self) -> None:
        """Look for everything that is due."""
        if not self._is_stopped:
            for errand in self._errands:
                errand.run()

    def hasten(self) -> None:
        """Look for what somebody has just ordered."""
        if not self._is_stopped:
            for errand in self._ordered:
                errand.run()

    def stop(self) -> None:
        """Begin nothing more."""
        self._is_stopped = True
        self._sender.stop()

    async def over(self) -> None:
        """Wait until what was begun is sent and marked."""
        for errand in self._errands:
            await errand.over()

    async def abandon(self) -> None:
        """Drop whatever is still under way."""
        for errand in self._errands:
            await errand.abandon()

    async def _remind(self) -> None:
        lost = await self._see(_close_lost)
        if lost:
            log.warning("%d messages may have been sent twice: the program died meanwhile", lost)
        for meeting in await self._see(_near):
            found = await self._see(partial(_look_at, meeting.id))
            if found.missed:
                log.warning("meeting %d: %d reminders missed", meeting.id, len(found.missed))
            await self._sender.send(found.parcels, stands=partial(_stands, meeting))

    async def _nudge(self) -> None:
        await self._sender.send(await self._see(nudges_due))

    async def _invite_to_read(self) -> None:
        await self._sender.send(await self._see(invitations_due))

    async def _announce(self) -> None:
        for way in await self._see(_broadcasts):
            progress = _Progress(partial(self._tell, way))
            await self._sender.send(way.parcels, told=progress)
            await self._tell(way)

    async def _tell(self, way: Broadcast) -> None:
        if letter := await self._see(partial(_told, way)):
            await self._post.bring(letter)

    async def _see(self, look: Callable[[Occasion], Awaitable[Found]]) -> Found:
        """Look at what is due in a unit of its own, as soon as the database is there."""

        async def work() -> Found:
            now = self._now()
            async with self._database.unit(now) as unit:
                return await look(Occasion(unit, self._process, self._words, now))

        return await self._storage.outlast(work, patient=True)


class _Progress:
    """Tells how far something is, every few seconds and not at every step."""

    def __init__(self, tell: Callable[[], Awaitable[None]]) -> None:
        self._tell = tell
        self._told_at = asyncio.get_running_loop().time()

    async def __call__(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._told_at >= TOLD_EVERY:
            self._told_at = now
            await self._tell()


async def _close_lost(occasion: Occasion) -> int:
    return await occasion.unit.deliveries.give_up()


async def _near(occasion: Occasion) -> list[Meeting]:
    return [meeting for meeting in await near(occasion) if is_near(occasion, meeting)]


async def _look_at(meeting_id: int, occasion: Occasion) -> Round:
    """Look at a meeting as it is now, and count what came too late."""
    meeting = await occasion.unit.meetings.get(meeting_id)
    found = await look_at(occasion, meeting) if meeting else Round()
    if found.missed:
        await occasion.unit.deliveries.miss(found.missed)
    return found


async def _stands(meeting: Meeting, unit: Unit) -> bool:
    """Tell whether a meeting is what it was when its reminders were written."""
    now = await unit.meetings.get(meeting.id)
    return now is not None and now.is_on and now.sequence == meeting.sequence


async def _broadcasts(occasion: Occasion) -> list[Broadcast]:
    unfinished = await occasion.unit.announcements.unfinished()
    return [await broadcast(occasion, each) for each in unfinished]


async def _told(way: Broadcast, occasion: Occasion) -> Letter | None:
    letter, is_finished = await progress_letter(occasion, way)
    if is_finished:
        await occasion.unit.announcements.finish(way.announcement.id)
    return letter
