"""The rounds: what the bot does by itself, looked for again and again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from bot.certainty import Certainty
from bot.patience import Persistence
from bot.sender import Sender
from bot.sweeping import Sweeping
from conversations.absence import LONG, absences_due, note_contact
from conversations.catalogue import Catalogue
from conversations.my_data.unread import endings_due, invitations_due, tell_of_version
from conversations.outcomes.reminding import owed_due
from conversations.parcels import Occasion
from conversations.readback.ending import end_overdue
from conversations.reminders.announcing import Broadcast, broadcast, report_progress
from conversations.reminders.due import Round, is_near, look_at, near
from conversations.reminders.nudging import nudges_due
from storage.engine import Database
from storage.platforms import Process
from storage.records import Meeting
from storage.unit import Unit

log = logging.getLogger(__name__)

TOLD_EVERY: Final = 8.0
"""Seconds between two looks at how far an announcement is."""

NOTED_EVERY: Final = 10.0
"""Seconds between two notes that Telegram was heard."""

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
    """Letters, reminders, nudges, announcements, and whoever is owed a screen: side by side.

    `make_up` shows somebody where they are, `username` is what the bot is called. Whoever `is_only`
    knows that nobody else runs on this database. `reminded` is told of each look at the meetings:
    how many reminders are due, how many came too late. `look_after` sees, at each round, that
    updates still come. What cannot be undone, or said anew, waits for `certainty` about the clock:
    what is deleted, ended, given up, and said to be near its end.
    """

    def __init__(
        self,
        *,
        database: Database,
        process: Process,
        words: Catalogue,
        sender: Sender,
        make_up: Callable[[int], None],
        username: Callable[[], str],
        now: Callable[[], datetime],
        certainty: Certainty,
        is_only: bool = False,
        reminded: Callable[[int, int], None] = lambda due, late: None,
        look_after: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._sender = sender
        self._make_up = make_up
        self._username = username
        self._is_only = is_only
        self._reminded = reminded
        self._now = now
        self._storage = Persistence()
        self._certainty = certainty
        self._sweeping = Sweeping(
            process, self._see, now, lambda: certainty.is_there and not self._is_stopped
        )
        self._ordered = (
            Errand("nudges", self._nudge),
            Errand("announcements", self._announce),
            Errand("invitations to read", self._invite_to_read),
        )
        self._letters = Errand("letters", self._send_letters)
        self._contact = Errand("contact", self._note_contact)
        self._absences = Errand("absences", self._tell_of_absence)
        self._due = (
            Errand("the clock", certainty.seek),
            *(self._letters, self._absences, *self._ordered),
            *(Errand("reminders", self._remind), Errand("replies", self._show_owed)),
            Errand("answers owed", self._remind_of_owed),
            Errand("readbacks", self._end_readbacks),
            Errand("the informativa", self._tell_of_notice),
            Errand("retention", self._sweeping.sweep),
            *([Errand("the webhook", look_after)] if look_after else ()),
        )
        self._errands = (*self._due, self._contact)
        self._heard: tuple[float, datetime] | None = None
        self._noted = float("-inf")
        self._was_away = True
        self._is_stopped = False

    async def begin(self) -> None:
        """Take over what a program left that died: at once where there is nobody else."""
        if self._is_only:
            await self._see(_run_out)

    def make(self) -> None:
        """Look for everything that is due."""
        self._run(*self._due)

    def hasten(self) -> None:
        """Look for what somebody has just ordered."""
        self._run(self._letters, *self._ordered)

    def deliver(self) -> None:
        """Look for letters."""
        self._run(self._letters)

    def heard(self) -> None:
        """Note that Telegram is heard now; after a while without it people are told."""
        moment = asyncio.get_running_loop().time()
        if self._heard and moment - self._heard[0] > LONG.total_seconds():
            self._was_away = True
        self._heard = moment, self._now()
        if self._was_away or moment - self._noted >= NOTED_EVERY:
            self._noted = moment
            self._run(self._contact)

    def _run(self, *errands: Errand) -> None:
        if not self._is_stopped:
            for errand in errands:
                errand.run()

    def stop(self) -> None:
        """Begin nothing more."""
        self._is_stopped = True
        self._sender.stop()

    async def over(self) -> None:
        """Wait until what was begun is sent and marked."""
        for errand in self._errands:
            await errand.over()
        await self._sender.over()
        for errand in self._errands:
            await errand.over()

    async def abandon(self) -> None:
        """Drop whatever is still under way."""
        for errand in self._errands:
            await errand.abandon()
        await self._sender.abandon()

    async def _send_letters(self) -> None:
        await self._sender.send_letters(self.deliver)

    async def _end_readbacks(self) -> None:
        if self._certainty.is_there and await self._see(end_overdue) > 0:
            self.deliver()

    async def _show_owed(self) -> None:
        for person in await self._see(_owed):
            self._make_up(person)

    async def _note_contact(self) -> None:
        if self._heard and self._certainty.is_there:
            at, was_away = self._heard[1], self._was_away
            if await self._see(partial(note_contact, at=at, was_away=was_away)):
                self._run(self._absences)
            self._was_away = False

    async def _tell_of_absence(self) -> None:
        await self._sender.send(await self._see(partial(absences_due, username=self._username())))

    async def _remind(self) -> None:
        if self._certainty.is_there and (lost := await self._see(_close_lost)):
            log.warning("%d messages may have been sent twice: the program died meanwhile", lost)
        due = 0
        self._reminded(due, 0)
        for meeting in await self._see(_near):
            look = partial(_look_at, meeting.id, counts=self._certainty.is_there)
            found, missed = await self._see(look)
            if missed:
                log.warning("meeting %d: %d reminders missed", meeting.id, missed)
            due += len(found.parcels)
            self._reminded(due, missed)
            await self._sender.send(found.parcels, stands=partial(_stands, meeting))

    async def _nudge(self) -> None:
        await self._sender.send(await self._see(nudges_due))

    async def _remind_of_owed(self) -> None:
        await self._sender.send(await self._see(owed_due))

    async def _invite_to_read(self) -> None:
        await self._sender.send(await self._see(invitations_due))

    async def _tell_of_notice(self) -> None:
        while await self._see(tell_of_version):
            self.deliver()
        if self._certainty.is_there:
            await self._sender.send(await self._see(endings_due))

    async def _announce(self) -> None:
        for way in await self._see(_broadcasts):
            progress = _Progress(partial(self._tell, way))
            await self._sender.send(way.parcels, told=progress)
            await self._tell(way)

    async def _tell(self, way: Broadcast) -> None:
        await self._see(partial(_told, way))
        self.deliver()

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


async def _run_out(occasion: Occasion) -> None:
    await occasion.unit.updates.run_out()


async def _owed(occasion: Occasion) -> list[int]:
    return await occasion.unit.updates.owed()


async def _close_lost(occasion: Occasion) -> int:
    lost = await occasion.unit.deliveries.give_up()
    if lost:
        await occasion.unit.letters.sweep()
    return lost


async def _near(occasion: Occasion) -> list[Meeting]:
    return [meeting for meeting in await near(occasion) if is_near(occasion, meeting)]


async def _look_at(meeting_id: int, occasion: Occasion, *, counts: bool) -> tuple[Round, int]:
    """Look at a meeting as it is now: what is due, and how much is counted now as too late.

    What counts as too late never comes any more.
    """
    meeting = await occasion.unit.meetings.get(meeting_id)
    found = await look_at(occasion, meeting) if meeting else Round()
    return found, await occasion.unit.deliveries.miss(found.missed) if counts else 0


async def _stands(meeting: Meeting, unit: Unit) -> bool:
    """Tell whether a meeting is what it was when its reminders were written."""
    now = await unit.meetings.get(meeting.id)
    return now is not None and now.is_on and now.sequence == meeting.sequence


async def _broadcasts(occasion: Occasion) -> list[Broadcast]:
    unfinished = await occasion.unit.announcements.unfinished()
    return [await broadcast(occasion, each) for each in unfinished]


async def _told(way: Broadcast, occasion: Occasion) -> None:
    if await report_progress(occasion, way):
        await occasion.unit.announcements.finish(way.announcement.id)
