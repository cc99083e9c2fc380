"""Turns: open the unit, act, commit, and only then show."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram.error import TelegramError

from bot.delivery import Delivery
from bot.floods import Floods
from bot.foreground import Foreground, Stage
from bot.hearing import Heard, HeardInGroup, Hearing, Reached, TappedElsewhere
from bot.order import Lanes
from bot.pace import Pace
from bot.patience import Persistence, Unavailable, cause
from bot.post import Post
from bot.profile import Menu, Profile
from conversations.catalogue import Catalogue, Page
from conversations.conversation import respond, retry_command, show_current
from conversations.home.group import greet
from conversations.screens import Letter, Screen, say
from conversations.turn import Turn, audience_of
from storage.engine import Database
from storage.platforms import Process
from storage.unit import Unit

log = logging.getLogger(__name__)

TRIES = 2
"""How often an update that meets a bug is tried, before it goes into quarantine."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a committed turn leaves to show: a page for the person, letters for others.

    `stage` is where the page takes the foreground; without one it is a remark, and whatever has
    live buttons keeps them. `menu` is the command menu the person gets from now on, `menus` are
    those of others; `sends_now` says that something was planned which is to be sent at once.
    """

    page: Page | None
    letters: tuple[Letter, ...] = ()
    stage: Stage | None = None
    menu: Menu | None = None
    menus: tuple[tuple[int, Menu], ...] = ()
    sends_now: bool = False


class Turns:
    """Takes what was heard and sees it through: commit, answer, letters."""

    def __init__(
        self,
        *,
        database: Database,
        process: Process,
        words: Catalogue,
        delivery: Delivery,
        post: Post,
        pace: Pace,
        hasten: Callable[[], None],
        profile: Profile,
        username: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._delivery = delivery
        self._foreground = Foreground(database, delivery, pace, now)
        self._profile = profile
        self._username = username
        self._now = now
        self._storage = Persistence()
        self._acting = Lanes()
        self._showing = Lanes()
        self._floods = Floods()
        self._post = post
        self._pace = pace
        self._hasten = hasten
        self._running: set[asyncio.Task[None]] = set()

    def take(self, hearing: Hearing, *, patient: bool) -> asyncio.Future[None]:
        """Begin a turn; the future is done when its effect is committed, not yet shown.

        Where the database is away, a patient turn waits for it; another fails with Unavailable.
        Called in the order in which the updates came, it keeps each person's order.
        """
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._spawn(self._see_through(hearing, committed, patient))
        return committed

    async def quarantine(self, update_id: int, error: BaseException, *, patient: bool) -> str:
        """Put an update aside for good, and return the reference under which it is logged.

        Raises Unavailable where the database is away and nobody wants to wait for it.
        """
        reference = secrets.token_hex(2).upper()
        log.error("ref %s: update %d put into quarantine", reference, update_id, exc_info=error)

        async def put_aside() -> None:
            async with self._database.unit(self._now()) as unit:
                await unit.updates.first_sight(update_id)
                await unit.updates.quarantine(update_id, reference, cause(error))

        await self._storage.outlast(put_aside, patient=patient, blameless=True)
        return reference

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
        """Wait until nothing is being acted on, shown or sent any more."""
        while self._running:
            await asyncio.wait(self._running)

    async def abandon(self) -> None:
        """Drop whatever is still under way: what is not committed is rolled back."""
        for task in self._running:
            task.cancel()
        await self.idle()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("something committed was not shown or recorded", exc_info=error)

    async def _see_through(
        self, hearing: Hearing, committed: asyncio.Future[None], patient: bool
    ) -> None:
        lane = _lane_of(hearing)
        self._floods.note(lane)
        try:
            async with self._acting.enter(lane):
                reply = await self._act_surely(hearing, patient)
        except Exception as error:
            if not committed.done():
                committed.set_exception(error)
            return
        except asyncio.CancelledError:
            committed.cancel()
            raise
        if not committed.done():
            committed.set_result(None)
        if reply.sends_now:
            self._hasten()
        for letter in reply.letters:
            self._spawn(self._post.bring(letter))
        for telegram_id, menu in reply.menus:
            self._spawn(self._profile.show_menu(telegram_id, menu))
        if isinstance(hearing, Reached):
            return  # nothing to show: it would only overtake a screen that waits
        # Entered before the next turn of this lane can: what was decided first is shown first.
        async with self._showing.enter(lane) as showing:
            if self._floods.is_to_be_told(lane):
                await self._calm(hearing)
            if await self._floods.wait(lane) and showing.is_overtaken:
                await self._show_menu_of(hearing, reply)
                return
            self._floods.shown(lane)
            await self._show(hearing, reply, lambda: showing.is_overtaken)

    async def _act_surely(self, hearing: Hearing, patient: bool) -> Reply:
        """Act until it is committed; an update that meets a bug again and again is put aside."""
        for left in reversed(range(TRIES)):
            try:
                return await self._storage.outlast(lambda: self._act(hearing), patient=patient)
            except Unavailable:
                raise
            except Exception as error:
                if not left:
                    reference = await self.quarantine(hearing.update_id, error, patient=patient)
        return self._apologise(hearing, reference)

    async def _act(self, hearing: Hearing) -> Reply:
        now = self._now()
        async with self._database.unit(now, _lane_of(hearing)) as unit:
            is_new = await unit.updates.first_sight(hearing.update_id)
            match hearing:
                case Heard():
                    return await self._converse(unit, now, hearing, is_new)
                case Reached():
                    if is_new:
                        await unit.people.set_reachable(hearing.telegram_id, hearing.reachable)
                    return Reply(None)
                case HeardInGroup():
                    if not is_new:
                        return Reply(None)
                    language = self._words.language(hearing.language)
                    screen = greet(self._process, hearing.command, self._username())
                    return Reply(self._words.render(screen, language))
                case TappedElsewhere():
                    return Reply(None)

    async def _converse(self, unit: Unit, now: datetime, heard: Heard, is_new: bool) -> Reply:
        visitor = await unit.people.visitor(heard.sender.telegram_id)
        turn = Turn(
            unit, self._process, self._words, now, heard.sender, visitor, username=self._username()
        )
        if turn.person and turn.person.unreachable_since:
            await unit.people.set_reachable(turn.who, True)
        screen = await (respond(turn, heard.said) if is_new else show_current(turn))
        page = self._words.render(screen, turn.language) if screen.paragraphs else None
        menu = Menu(turn.audience, turn.language) if turn.menu_changed else None
        stage = Stage(
            turn.who,
            heard.message_id,
            heard.query_id,
            visitor.person.screen if visitor.person else None,
            known=turn.person is not None,
        )
        return Reply(
            page,
            tuple(turn.letters),
            stage,
            menu=menu,
            menus=await menus_of_others(turn),
            sends_now=turn.sends_now,
        )

    def _apologise(self, hearing: Hearing, reference: str) -> Reply:
        if not isinstance(hearing, Heard):
            return Reply(None)
        try:
            words = say("error", reference=reference, command=retry_command(hearing.said))
            language = self._words.language(hearing.sender.language)
            page = self._words.render(Screen((words,)), language)
        except Exception as error:
            log.error("ref %s: nobody is told: %s", reference, cause(error))
            return Reply(None)
        return Reply(page)

    async def _calm(self, hearing: Hearing) -> None:
        """Tell somebody who floods that everything counts, and what they see comes less often."""
        if not isinstance(hearing, Heard):
            return
        page = self._words.render(
            Screen((say("flood"),)), self._words.language(hearing.sender.language)
        )
        self._pace.spend()
        await self._delivery.send(hearing.sender.telegram_id, page)

    async def _show_menu_of(self, hearing: Hearing, reply: Reply) -> None:
        if not reply.menu or not isinstance(hearing, Heard):
            return
        try:
            await self.show_menu(hearing.sender.telegram_id, reply.menu)
        except TelegramError as error:
            log.warning("a command menu waits for the next start: %s", error)

    async def _show(self, hearing: Hearing, reply: Reply, is_overtaken: Callable[[], bool]) -> None:
        match hearing:
            case Heard(sender=sender, query_id=query_id) if page := reply.page:
                self._pace.spend(1 + len(page.inserts))
                if reply.stage:
                    await self._foreground.show(reply.stage, page, is_overtaken)
                else:
                    who = sender.telegram_id
                    await self._delivery.answer(who, page, None, query_id, is_overtaken)
                await self._show_menu_of(hearing, reply)
            case HeardInGroup(chat_id=chat_id, topic=topic) if reply.page:
                self._pace.spend()
                await self._delivery.send(chat_id, reply.page, topic=topic)
            case TappedElsewhere(query_id=query_id):
                await self._delivery.answer_tap(query_id)


async def menus_of_others(turn: Turn) -> tuple[tuple[int, Menu], ...]:
    """Return the menus of those whose rights a turn changed, by their Telegram id."""
    menus = []
    for telegram_id in turn.others_changed:
        visitor = await turn.unit.people.visitor(telegram_id)
        language = turn.words.language(visitor.person.language if visitor.person else None)
        menus.append((telegram_id, Menu(audience_of(visitor), language)))
    return tuple(menus)


def _lane_of(hearing: Hearing) -> int:
    match hearing:
        case Heard(sender=sender):
            return sender.telegram_id
        case HeardInGroup(chat_id=chat_id):
            return chat_id
        case Reached(telegram_id=telegram_id):
            return telegram_id
        case TappedElsewhere(update_id=update_id):
            return update_id
