"""Turns: open the unit, act, commit, and only then show."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from telegram.error import TelegramError

from bot.delivery import Delivery, Outcome
from bot.fingers import Fingers
from bot.floods import TOGETHER, Floods
from bot.hearing import Heard, HeardInGroup, Hearing, Reached, TappedElsewhere
from bot.order import Convoys, Lanes, Piece
from bot.pace import Pace
from bot.patience import Persistence, Unavailable, cause
from bot.profile import Menu, Profile
from bot.replies import Replies
from conversations.catalogue import Catalogue, Page
from conversations.conversation import respond, retry_command, show_current
from conversations.home.group import greet
from conversations.said import Tapped
from conversations.screens import Screen, say
from conversations.turn import Sender, Turn, audience_of
from storage.engine import Database
from storage.platforms import Process
from storage.unit import Unit

log = logging.getLogger(__name__)

TRIES = 2
"""How often an update that meets a bug is tried, before it goes into quarantine."""


@dataclass(frozen=True, slots=True)
class Owing:
    """Somebody whose screen was decided and perhaps never shown: whoever had to do it died."""

    telegram_id: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What a committed turn leaves to show.

    The `page` may take the place of the message `place`; showing it settles the updates it `owes`
    an answer to. `menu` is the command menu the person gets from now on, `menus` are those of
    others. Letters wait in the outbox where there are `letters`; `sends_now` says that something
    else was planned which is to be sent at once.
    """

    page: Page | None
    place: int | None = None
    owes: tuple[int, ...] = ()
    letters: bool = False
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
        fingers: Fingers,
        pace: Pace,
        deliver: Callable[[], None],
        hasten: Callable[[], None],
        profile: Profile,
        username: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._delivery = delivery
        self._fingers = fingers
        self._profile = profile
        self._username = username
        self._now = now
        self._storage = Persistence()
        self._acting: Convoys[Hearing | Owing, Reply] = Convoys()
        self._showing = Lanes()
        self._floods = Floods()
        self._pace = pace
        self._deliver = deliver
        self._hasten = hasten
        self._running: set[asyncio.Task[None]] = set()
        self._replies = Replies(database, now, self._spawn)

    @property
    def are_flooded(self) -> bool:
        """Whether somebody sends more than anybody can read."""
        return self._floods.are_there

    def make_up(self, telegram_id: int) -> None:
        """Have somebody shown where they are, whom nobody shows any more what came of their tap."""
        self.take(Owing(telegram_id), patient=True).add_done_callback(_forgive)

    def take(self, hearing: Hearing | Owing, *, patient: bool) -> asyncio.Future[None]:
        """Begin a turn; the future is done when its effect is committed, not yet shown.

        Where the database is away, a patient turn waits for it; another fails with Unavailable.
        Called in the order in which the updates came, it keeps each person's order.
        """
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._floods.note(_lane_of(hearing))
        self._spawn(self._see_through(self._timed(hearing), committed, patient))
        return committed

    def _timed(self, hearing: Hearing | Owing) -> Hearing | Owing:
        """Note of a tap whether it came too soon after its message changed."""
        match hearing:
            case Heard(sender=sender, said=Tapped(data=data), message_id=int(message)):
                if self._fingers.are_too_fast(sender.telegram_id, message, data):
                    return replace(hearing, said=Tapped(data, too_soon=True))
        return hearing

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
        self, hearing: Hearing | Owing, committed: asyncio.Future[None], patient: bool
    ) -> None:
        lane = _lane_of(hearing)
        try:
            async with self._acting.enter(lane, hearing) as piece:
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
        if reply.letters:
            self._deliver()
        if reply.sends_now:
            self._hasten()
        for telegram_id, menu in reply.menus:
            self._spawn(self._profile.show_menu(telegram_id, menu))
        if isinstance(hearing, Reached):
            return  # nothing to show: it would only overtake a screen that waits
        if isinstance(hearing, Heard) and reply.page and reply.page.stays:
            if hearing.query_id:
                await self._delivery.answer_tap(hearing.query_id, reply.page.toast)
            return
        # Entered before the next turn of this lane can: what was decided first is shown first.
        async with self._showing.enter(lane) as showing:
            if self._floods.is_to_be_told(lane):
                await self._calm(hearing)
            if await self._floods.wait(lane) and showing.is_overtaken:
                await self._show_menu_of(hearing, reply)
                self._replies.shown(reply.owes, anew=False)
                return
            self._floods.shown(lane)
            outcome = await self._show(hearing, reply, lambda: showing.is_overtaken)
            if outcome is not Outcome.FAILED:
                self._replies.shown(reply.owes, anew=reply.place is None)

    async def _act_together(self, piece: Piece[Hearing | Owing, Reply], patient: bool) -> None:
        """Where somebody floods, act on what waits with one commit; all of it, or nothing."""
        together = piece.convoy(TOGETHER)
        if piece.done or len(together) == 1 or not self._floods.is_one(_lane_of(piece.work)):
            return
        hearings = [each.work for each in together]
        try:
            replies = await self._storage.outlast(lambda: self._act(*hearings), patient=patient)
        except Unavailable:
            raise
        except Exception as error:  # one by one it shows whose it is
            log.info("acting one by one: %s", cause(error))
            return
        for each, reply in zip(together, replies, strict=True):
            each.done = reply

    async def _act_surely(self, hearing: Hearing | Owing, patient: bool) -> Reply:
        """Act until it is committed; an update that meets a bug again and again is put aside."""
        for left in reversed(range(TRIES)):
            try:
                [reply] = await self._storage.outlast(lambda: self._act(hearing), patient=patient)
            except Unavailable:
                raise
            except Exception as error:
                if isinstance(hearing, Owing):
                    raise
                if not left:
                    reference = await self.quarantine(hearing.update_id, error, patient=patient)
            else:
                return reply
        return self._apologise(hearing, reference)

    async def _act(self, *hearings: Hearing | Owing) -> list[Reply]:
        """Act on what one person said, in one unit."""
        now = self._now()
        async with self._database.unit(now, _lane_of(hearings[0])) as unit:
            return [await self._act_on(unit, now, each) for each in hearings]

    async def _act_on(self, unit: Unit, now: datetime, hearing: Hearing | Owing) -> Reply:
        match hearing:
            case Owing():
                return await self._make_up(unit, now, hearing.telegram_id)
            case Heard():
                return await self._converse(unit, now, hearing)
        is_new = await unit.updates.first_sight(hearing.update_id)
        match hearing:
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

    async def _make_up(self, unit: Unit, now: datetime, telegram_id: int) -> Reply:
        """Return where somebody is, for what they are owed."""
        owed = await unit.updates.take_over(telegram_id)
        if not owed:
            return Reply(None)
        person = (await unit.people.visitor(telegram_id)).person
        name, language = (person.name, person.language) if person else ("", None)
        turn = await self._turn(unit, now, Sender(telegram_id, name, language))
        page = self._words.render(await show_current(turn), turn.language)
        return Reply(page, owed[-1].message_id, tuple(each.update_id for each in owed))

    async def _turn(self, unit: Unit, now: datetime, sender: Sender) -> Turn:
        visitor = await unit.people.visitor(sender.telegram_id)
        username = self._username()
        return Turn(unit, self._process, self._words, now, sender, visitor, username=username)

    async def _converse(self, unit: Unit, now: datetime, heard: Heard) -> Reply:
        is_new = await unit.updates.first_sight(
            heard.update_id, heard.sender.telegram_id, heard.message_id
        )
        if not (is_new or heard.query_id) and not await unit.updates.take_over_update(
            heard.update_id
        ):
            return Reply(None)  # a message is answered by a message: once, by who has taken it on
        turn = await self._turn(unit, now, heard.sender)
        if turn.person and turn.person.unreachable_since:
            await unit.people.set_reachable(turn.who, True)
        screen = await (respond(turn, heard.said) if is_new else show_current(turn))
        page = self._words.render(screen, turn.language)
        menu = Menu(turn.audience, turn.language) if turn.menu_changed else None
        return Reply(
            page,
            heard.message_id,
            (heard.update_id,),
            letters=bool(turn.letters),
            menu=menu,
            menus=await menus_of_others(turn),
            sends_now=turn.sends_now,
        )

    def _apologise(self, hearing: Hearing | Owing, reference: str) -> Reply:
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

    async def _calm(self, hearing: Hearing | Owing) -> None:
        """Tell somebody who floods that everything counts, and what they see comes less often."""
        if not isinstance(hearing, Heard):
            return
        page = self._words.render(
            Screen((say("flood"),)), self._words.language(hearing.sender.language)
        )
        self._pace.spend()
        await self._delivery.send(hearing.sender.telegram_id, page)

    async def _show_menu_of(self, hearing: Hearing | Owing, reply: Reply) -> None:
        if not reply.menu or not isinstance(hearing, Heard):
            return
        try:
            await self.show_menu(hearing.sender.telegram_id, reply.menu)
        except TelegramError as error:
            log.warning("a command menu waits for the next start: %s", error)

    async def _show(
        self, hearing: Hearing | Owing, reply: Reply, is_overtaken: Callable[[], bool]
    ) -> Outcome | None:
        """Show what there is to be shown, and return what became of somebody's own screen."""
        page, place = reply.page, reply.place
        match hearing:
            case Heard(sender=sender, query_id=query_id) if page:
                self._pace.spend(1 + len(page.inserts))
                outcome = await self._delivery.answer(
                    sender.telegram_id, page, place, query_id, is_overtaken
                )
                await self._show_menu_of(hearing, reply)
                return outcome
            case Owing(telegram_id=telegram_id) if page:
                self._pace.spend(1 + len(page.inserts))
                return await self._delivery.show(telegram_id, page, place, is_overtaken)
            case HeardInGroup(chat_id=chat_id) if page:
                self._pace.spend()
                await self._delivery.send(chat_id, page)
            case TappedElsewhere(query_id=query_id):
                await self._delivery.answer_tap(query_id)
        return None


async def menus_of_others(turn: Turn) -> tuple[tuple[int, Menu], ...]:
    """Return the menus of those whose rights a turn changed, by their Telegram id."""
    menus = []
    for telegram_id in turn.others_changed:
        visitor = await turn.unit.people.visitor(telegram_id)
        language = turn.words.language(visitor.person.language if visitor.person else None)
        menus.append((telegram_id, Menu(audience_of(visitor), language)))
    return tuple(menus)


def _forgive(taken: asyncio.Future[None]) -> None:
    """Log what went wrong where nobody waits for it."""
    if not taken.cancelled() and (error := taken.exception()):
        log.error("somebody is not shown where they are", exc_info=error)


def _lane_of(hearing: Hearing | Owing) -> int:
    match hearing:
        case Owing(telegram_id=telegram_id):
            return telegram_id
        case Heard(sender=sender):
            return sender.telegram_id
        case HeardInGroup(chat_id=chat_id):
            return chat_id
        case Reached(telegram_id=telegram_id):
            return telegram_id
        case TappedElsewhere(update_id=update_id):
            return update_id
