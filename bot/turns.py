"""Turns: whatever was heard is seen through: acted on, committed, and only then shown."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.acting import Acting
from bot.delivery import Delivery
from bot.files import Files
from bot.fingers import Fingers
from bot.floods import TOGETHER, Floods
from bot.foreground import Foreground
from bot.hearing import Heard
from bot.metrics import Metrics
from bot.order import Convoys, Piece
from bot.pace import Pace
from bot.patience import Persistence, Unavailable, cause
from bot.profile import Menu, Profile
from bot.quarantine import Quarantine
from bot.replies import Replies
from bot.reply import Occasioned, Owing, Reply, lane_of
from bot.showing import Showing, show_menu
from conversations.catalogue import Catalogue
from conversations.said import Sent, Tapped
from conversations.screens import Attachment
from conversations.turn import Unopened
from conversations.written.grid import Grid, NoGrid
from storage.engine import Database

log = logging.getLogger(__name__)

TRIES = 2
"""How often an update that meets a bug is tried, before it goes into quarantine."""


class Turns:
    """Takes what was heard and sees it through: commit, answer, letters."""

    def __init__(
        self,
        *,
        database: Database,
        words: Catalogue,
        acting: Acting,
        delivery: Delivery,
        fingers: Fingers,
        pace: Pace,
        deliver: Callable[[], None],
        hasten: Callable[[], None],
        profile: Profile,
        files: Files,
        metrics: Metrics,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._acting = acting
        self._fingers = fingers
        self._profile = profile
        self._files = files
        self._metrics = metrics
        self._now = now
        self._storage = Persistence()
        self.quarantine = Quarantine(database, self._storage, words, now, noted=metrics.quarantined)
        self._lanes: Convoys[Occasioned, Reply] = Convoys()
        self._floods = Floods()
        self._deliver = deliver
        self._hasten = hasten
        self._running: set[asyncio.Task[None]] = set()
        self._replies = Replies(database, now, self._spawn)
        self._showing = Showing(
            words=words,
            delivery=delivery,
            foreground=Foreground(database, delivery, pace, now),
            pace=pace,
            floods=self._floods,
            replies=self._replies,
            show_menu=self.show_menu,
        )

    @property
    def are_flooded(self) -> bool:
        """Whether somebody sends more than anybody can read."""
        return self._floods.are_there

    @property
    def are_reading(self) -> bool:
        """Whether a file that somebody sent is fetched or read."""
        return self._files.are_open

    @property
    def are_held_up(self) -> bool:
        """Whether turns wait for a database that is away."""
        return self._storage.is_away

    def make_up(self, telegram_id: int) -> None:
        """Have somebody shown where they are, whom nobody shows any more what came of their tap."""
        self.take(Owing(telegram_id), patient=True).add_done_callback(_forgive)

    def take(self, hearing: Occasioned, *, patient: bool) -> asyncio.Future[None]:
        """Begin a turn; the future is done when its effect is committed, not yet shown.

        Where the database is away, a patient turn waits for it; another fails with Unavailable.
        Called in the order in which the updates came, it keeps each person's order.
        """
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._floods.note(lane_of(hearing))
        self._spawn(self._see_through(self._timed(hearing), committed, patient))
        return committed

    def _timed(self, hearing: Occasioned) -> Occasioned:
        """Note of a tap whether it came too soon after its message changed."""
        match hearing:
            case Heard(sender=sender, said=Tapped(data=data), message_id=int(message)):
                if haste := self._fingers.hurry(sender.telegram_id, message, data):
                    return replace(hearing, said=Tapped(data, haste))
        return hearing

    def lose(self, telegram_id: int) -> None:
        """Have it recorded that somebody cannot be written to any more."""

        async def record() -> None:
            async with self._database.unit(self._now(), telegram_id) as unit:
                await unit.people.set_reachable(telegram_id, False)

        self._spawn(self._storage.outlast(record, patient=True))

    async def show_menu(self, telegram_id: int, menu: Menu) -> None:
        """Have Telegram show somebody this menu, and remember it; raises TelegramError."""
        await self._profile.show_menu(telegram_id, menu)
        mark = self._profile.mark(menu)

        async def record() -> None:
            async with self._database.unit(self._now(), telegram_id) as unit:
                await unit.people.set_menu(telegram_id, mark)

        await self._storage.outlast(record, patient=True)

    async def idle(self) -> None:
        """Wait until nothing is being acted on or shown any more."""
        while self._running:
            await asyncio.wait(self._running)
        await self._replies.clear()

    async def abandon(self) -> None:
        """Drop whatever is still under way: what is not committed is rolled back."""
        self._replies.abandon()
        for task in self._running:
            task.cancel()
        while self._running:
            await asyncio.wait(self._running)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("something committed was not shown or recorded", exc_info=error)

    async def _see_through(
        self, hearing: Occasioned, committed: asyncio.Future[None], patient: bool
    ) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            async with self._lanes.enter(lane_of(hearing), hearing) as piece:
                await self._act_together(piece, patient)
                reply = piece.done or await self._act_surely(hearing, patient)
        except Exception as error:
            if not committed.done():
                committed.set_exception(error)
            return
        except asyncio.CancelledError:
            committed.cancel()
            raise
        if not committed.done():
            committed.set_result(None)
        self._metrics.committed(loop.time() - begun, is_tap=_is_tap(hearing))
        if reply.letters:
            self._deliver()
        if reply.sends_now:
            self._hasten()
        for telegram_id, menu in reply.menus:
            self._spawn(show_menu(telegram_id, menu, self._profile.show_menu))
        await self._showing.show(hearing, reply)
        self._metrics.shown(loop.time() - begun)

    async def _act_together(self, piece: Piece[Occasioned, Reply], patient: bool) -> None:
        """Where somebody floods, act on what waits with one commit; all of it, or nothing."""
        together = piece.convoy(TOGETHER)
        if piece.done or len(together) == 1 or not self._floods.is_one(lane_of(piece.work)):
            return
        hearings = [each.work for each in together]
        try:
            replies = await self._storage.outlast(
                lambda: self._acting.on(*hearings), patient=patient
            )
        except Unavailable:
            raise
        except Exception as error:  # one by one it shows whose it is
            log.info("acting one by one: %s", cause(error))
            return
        for each, reply in zip(together, replies, strict=True):
            each.done = reply

    async def _act_surely(self, hearing: Occasioned, patient: bool) -> Reply:
        """Act until it is committed; an update that meets a bug again and again is put aside."""
        for left in reversed(range(TRIES)):
            try:
                reply = await self._act_alone(hearing, patient)
            except Unavailable:
                raise
            except Exception as error:
                if isinstance(hearing, Owing):
                    raise
                if not left:
                    reference = await self.quarantine.take(
                        hearing.update_id, error, patient=patient
                    )
            else:
                return reply
        return self.quarantine.apologise(hearing, reference)

    async def _act_alone(self, hearing: Occasioned, patient: bool) -> Reply:
        """Act on one thing; where that wants what is in a file, again with it."""
        try:
            [reply] = await self._storage.outlast(lambda: self._acting.on(hearing), patient=patient)
        except Unopened as wanted:
            opened = with_opened(hearing, await self._files.open(wanted.attachment))
            [reply] = await self._storage.outlast(lambda: self._acting.on(opened), patient=patient)
        return reply


def with_opened(hearing: Occasioned, opened: Grid | NoGrid) -> Occasioned:
    """Return the same with what is in the file that was sent."""
    match hearing:
        case Heard(said=Sent(attachment=Attachment() as attachment) as sent):
            known = replace(attachment, opened=opened)
            return replace(hearing, said=replace(sent, attachment=known))
    return hearing


def _is_tap(hearing: Occasioned) -> bool:
    match hearing:
        case Heard(said=Tapped()):
            return True
    return False


def _forgive(taken: asyncio.Future[None]) -> None:
    """Log what went wrong where nobody waits for it."""
    if not taken.cancelled() and (error := taken.exception()):
        log.error("somebody is not shown where they are", exc_info=error)
