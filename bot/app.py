"""The composition root: settings in, a bot that listens out."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from prometheus_client import CollectorRegistry
from telegram import Bot
from telegram.error import InvalidToken

from bot.acting import Acting
from bot.board import Boards
from bot.certainty import Certainty
from bot.clock import Clock
from bot.delivery import Delivery
from bot.files import Files
from bot.fingers import Fingers
from bot.intake import Polling, Reception
from bot.logs import quiet_libraries
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.pace import Pace
from bot.patience import Insistence, Persistence, Stopped, wait_for_storage
from bot.permissions import close_to_others
from bot.profile import Menu, Profile
from bot.proxies import proxy_to
from bot.request import AiohttpRequest, Unreadable, reading
from bot.rounds import Rounds
from bot.sender import Sender
from bot.settings import Settings, SettingsError, unknown_settings, with_port
from bot.subscription import Subscription
from bot.turns import Turns
from bot.web import Web
from conversations.catalogue import Catalogue
from conversations.counting.closing import close_what_was_left
from conversations.publishing.releasing import keep_published
from conversations.turn import audience_of_roles
from storage.engine import Database, open_database
from storage.platforms import Process, load_process
from storage.records import Person, Role

log = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that screens already decided get to reach their people when the bot stops."""
STUCK = 300.0
"""Seconds after which an update that waits for nothing but its turn will not get it any more."""


async def open_storage(
    settings: Settings, process: Process, now: datetime, *, makes: bool = True
) -> Database:
    """Open the database, migrate it, and give every table of the content its row.

    Raises StorageError, also where there is no database yet, unless this `makes` one.
    """
    for words in unknown_settings():
        log.warning("%s", words)
    database = open_database(settings.database_url.get_secret_value(), settings.keys)
    try:
        close_to_others(database)
        await database.migrate(makes=makes)
        await database.must_open()
        async with database.unit(now) as unit:
            numbers = [platform.number for platform in process.platforms]
            await unit.roundtables.ensure(numbers, process.starting_phase)
            await close_what_was_left(unit, process)
            await keep_published(unit, process)
    except BaseException:
        await database.close()
        raise
    return database


class Crocevia:
    """The running bot.

    `now` is the clock of all that is decided and written down; `stopwatch` measures moments
    between taps.

    `process` takes the place of what the content file says, `registry` is given the figures.
    `prints` makes a PDF of a page; without it people print the page themselves.
    """

    def __init__(
        self,
        settings: Settings,
        now: Callable[[], datetime],
        process: Process | None = None,
        *,
        stopwatch: Callable[[], float] = time.monotonic,
        registry: CollectorRegistry | None = None,
        prints: Callable[[bytes], bytes] | None = None,
    ) -> None:
        if settings.bot_token is None:
            raise SettingsError("CROCEVIA_BOT_TOKEN: the bot's token is required")
        self._settings = settings
        self._now = now
        self._prints = prints
        self._fingers = Fingers(stopwatch)
        self.process = process or load_process(settings.platforms)
        self.words = Catalogue(settings.language, settings.zone, now=now)
        token = settings.bot_token.get_secret_value()
        quiet_libraries()
        self._metrics = Metrics(registry or CollectorRegistry())
        self._request = AiohttpRequest(
            proxy=proxy_to(settings.api_url), answered=self._metrics.answered
        )
        self._bot = Bot(
            token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self._address = f"{settings.api_url}/bot{token}"
        self._subscription = Subscription(
            settings, self._request, self._address, now, self._metrics.pending
        )
        self._certainty = Certainty(
            lambda: self._request.clock_error,
            lambda: self._request.call(f"{self._address}/getMe", {}, timeout=5.0),
        )
        self._files = Files(self._request, settings.api_url, token)
        self._stop = asyncio.Event()
        self._telegram = Insistence("updates", self._stop)
        self._profile = Profile(self._bot, self.words, self.process.title)
        self._web = Web(settings, self._look, lambda: self.ailment, self._metrics.write)
        self._polling: Polling | None = None

    @property
    def username(self) -> str:
        """Return the bot's @username, known once it runs."""
        return self._bot.username

    @property
    def ailment(self) -> str:
        """Say what only a new start heals; "" where nothing is wrong, or it heals by itself."""
        reception = self._web.reception
        if self._web.is_deaf:
            return "connections are not taken any more"
        if self._polling and self._polling.is_stuck:
            return "Telegram is not asked any more"
        if reception and reception.longest_wait > STUCK and not reception.is_held_up:
            return "an update is not finished, and nothing is away that it waits for"
        return ""

    async def run(self, started: Callable[[], None] = lambda: None) -> None:
        """Listen until `stop`; whatever was begun is committed and confirmed before this returns.

        `started` is called once updates are being listened to. Raises StorageError, ContentError,
        InvalidToken or OSError for what would not get better by waiting.
        """
        web = self._web
        await web.start()
        self._public_url = with_port(self._settings.public_url or "", web.port)
        try:
            self.database = await wait_for_storage(self._open, self._stop)
        except Stopped:
            log.info("stopped before the database was reached")
            await web.stop()
            return
        except BaseException:
            await web.stop()
            raise
        self._compose()
        web.boards = Boards(
            self.database, self.process, self.words, lambda: self.username, self._now
        )
        clock = Clock(self.database, self._now, self.make_rounds, self._certainty)
        ending = asyncio.timeout(None)
        beside = [asyncio.create_task(self._bound(ending))]
        try:
            async with ending:
                await self._telegram.ask(self._meet)
                await self._rounds.begin()
                clock.start()
                reception = self._receive()
                await self._telegram.ask(self._subscription.begin)
                beside.append(asyncio.create_task(self._present()))
                log.info("@%s is listening", self.username)
                started()
                await self._listen(reception)
                clock.stop()
                self._rounds.stop()
                await web.stop()
                await self.idle()
        except Stopped:
            log.info("stopped before Telegram was reached")
        except TimeoutError:
            if not ending.expired():
                raise
            log.warning("stopped with work under way: what is not committed comes again")
        finally:
            clock.stop()
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await web.stop()
            await self._rounds.abandon()
            await self._turns.abandon()
            await self._bot.shutdown()
            await self.database.close()

    def stop(self) -> None:
        """Have `run` come to its end."""
        self._stop.set()

    async def idle(self) -> None:
        """Wait until nothing that was taken is acted on or shown, and nothing due is sent."""
        await self._turns.idle()
        await self._rounds.over()
        await self._turns.idle()

    def make_rounds(self) -> None:
        """Look for what is due now, as the clock has it done twice a minute."""
        self._rounds.make()
        if self._settings.webhook_url:
            self._rounds.heard()  # Telegram calls; whoever can be called is not away

    async def _open(self) -> Database:
        return await open_storage(self._settings, self.process, self._now())

    async def _look(self) -> str:
        return "" if await self.database.ready() else "the database is away, or its disk is full"

    def _compose(self) -> None:
        self._metrics.look_into(self.database, self._now)
        pace = Pace(self.database, self._now)
        self._delivery = delivery = Delivery(
            self._request,
            self._address,
            self._lose,
            pace.halt,
            fingers=self._fingers,
            called=self._metrics.sent,
        )
        sender = Sender(Outbox(self.database, delivery, pace, self._now))
        self._rounds = Rounds(
            database=self.database,
            process=self.process,
            words=self.words,
            sender=sender,
            make_up=self._make_up,
            username=lambda: self.username,
            now=self._now,
            is_only=self._settings.webhook_url is None,
            reminded=self._metrics.looked,
            look_after=self._subscription.look,
            certainty=self._certainty,
        )
        acting = Acting(
            database=self.database,
            process=self.process,
            words=self.words,
            username=lambda: self.username,
            public_url=self._public_url,
            seal=self._settings.seal,
            prints=self._prints,
            now=self._now,
        )
        self._turns = Turns(
            database=self.database,
            words=self.words,
            acting=acting,
            delivery=delivery,
            fingers=self._fingers,
            pace=pace,
            deliver=self._rounds.deliver,
            hasten=self._rounds.hasten,
            profile=self._profile,
            files=self._files,
            metrics=self._metrics,
            now=self._now,
        )

    def _make_up(self, telegram_id: int) -> None:
        self._turns.make_up(telegram_id)

    def _lose(self, telegram_id: int) -> None:
        self._turns.lose(telegram_id)

    async def _bound(self, ending: asyncio.Timeout) -> None:
        """Leave what was begun some time, and no more, from when the bot is asked to stop."""
        await self._stop.wait()
        ending.reschedule(asyncio.get_running_loop().time() + GRACE)

    async def _meet(self) -> None:
        try:
            with reading("getMe"):
                await self._bot.initialize()
                if not self._is_met():
                    await self._bot.get_me()
                if not self._is_met():
                    raise Unreadable("a bot without a name")
        except InvalidToken:
            unknown = InvalidToken("Telegram does not know this bot")
        else:
            self._certainty.tell()
            return
        raise unknown  # out here: the library's own error, which quotes the token, ends there

    def _is_met(self) -> bool:
        username = self._bot.bot.username
        return isinstance(username, str) and bool(username)

    def _receive(self) -> Reception:
        """Begin to take updates, and to count those that wait."""
        self._web.reception = reception = Reception(self._bot, self._turns)
        self._metrics.watch(lambda: reception.waiting, lambda: reception.longest_wait)
        return reception

    async def _listen(self, reception: Reception) -> None:
        if self._settings.webhook_url:
            await self._stop.wait()
        else:
            heard = self._rounds.heard
            self._polling = Polling(self._request, self._address, reception, self._telegram, heard)
            await self._polling.run()

    async def _present(self) -> None:
        """Bring name, descriptions and the menus that changed up to date, beside the work."""
        profile = Insistence("profile", self._stop)
        try:
            await profile.ask(self._profile.present)
            having = await Persistence().outlast(self._people_by_role, patient=True)
            for person in set().union(*having.values()):
                audience = audience_of_roles({role for role in Role if person in having[role]})
                menu = Menu(audience, self.words.language(person.language))
                if person.menu != self._profile.mark(menu) and not person.unreachable_since:
                    await profile.ask(partial(self._turns.show_menu, person.telegram_id, menu))
        except Stopped:
            return
        except Exception:
            log.exception("the bot's profile is not up to date")

    async def _people_by_role(self) -> dict[Role, set[Person]]:
        async with self.database.unit(self._now()) as unit:
            return {role: set(await unit.people.with_roles((role,))) for role in Role}
