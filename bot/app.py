"""The composition root: settings in, a bot that listens out."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from telegram import Bot

from bot.clock import Clock
from bot.delivery import Delivery
from bot.hearing import ALLOWED_UPDATES
from bot.intake import Polling, Reception
from bot.profile import Menu, Profile
from bot.request import AiohttpRequest
from bot.settings import Settings, SettingsError
from bot.turns import Turns
from bot.web import Web
from conversations.catalogue import Catalogue
from conversations.commands import Audience
from storage.engine import Database, open_database
from storage.platforms import Process, load_process
from storage.records import Role

log = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that screens already decided get to reach their people when the bot stops."""

LEADING = (Role.COORDINATOR, Role.STAFF, Role.OBSERVER)


async def open_storage(settings: Settings, process: Process, now: datetime) -> Database:
    """Open the database, migrate it, and give every table of the content its row.

    Raises StorageError.
    """
    database = open_database(settings.database_url)
    await database.migrate()
    async with database.unit(now) as unit:
        numbers = [platform.number for platform in process.platforms]
        await unit.roundtables.ensure(numbers, process.starting_phase)
    return database


class Crocevia:
    """The running bot. `now` is the only clock there is."""

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        if settings.bot_token is None:
            raise SettingsError("CROCEVIA_BOT_TOKEN: the bot's token is required")
        self._settings = settings
        self._now = now
        self.process = load_process(settings.platforms)
        self.words = Catalogue(settings.language, settings.zone)
        token = settings.bot_token.get_secret_value()
        self._request = AiohttpRequest()
        self._bot = Bot(
            token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self._address = f"{settings.api_url}/bot{token}"
        self._stop = asyncio.Event()
        self._presenting: asyncio.Task[None] | None = None

    @property
    def username(self) -> str:
        """Return the bot's @username, known once it runs."""
        return self._bot.username

    async def run(self, started: Callable[[], None] = lambda: None) -> None:
        """Listen until `stop`; whatever was begun is committed and confirmed before this returns.

        `started` is called once updates are being listened to. Raises StorageError, ContentError,
        InvalidToken or OSError for what would not get better by waiting.
        """
        self.database = await open_storage(self._settings, self.process, self._now())
        clock = Clock(self.database, self._now)
        web = Web(self._settings, self.database.ready)
        try:
            await self._bot.initialize()
            self._compose()
            if self._settings.webhook_url:
                web.receive_webhook(self._reception)
            await web.start()
            clock.start()
            self._presenting = asyncio.create_task(self._present())
            log.info("@%s is listening", self.username)
            started()
            await (self._wait_for_webhooks() if self._settings.webhook_url else self._poll())
        finally:
            clock.stop()
            await web.stop()
            await self._finish()
            await self._bot.shutdown()
            await self.database.close()

    def stop(self) -> None:
        """Have `run` come to its end."""
        self._stop.set()

    async def idle(self) -> None:
        """Wait until nothing that was taken is still being acted on or shown."""
        await self.turns.idle()

    def _compose(self) -> None:
        self._profile = Profile(self._bot, self.words, self.process.title)
        delivery = Delivery(self._request, self._address, self._lose)
        self.turns = Turns(
            database=self.database,
            process=self.process,
            words=self.words,
            delivery=delivery,
            profile=self._profile,
            username=self.username,
            now=self._now,
        )
        self._reception = Reception(self._bot, self.turns)

    async def _lose(self, telegram_id: int) -> None:
        await self.turns.lose(telegram_id)

    async def _poll(self) -> None:
        await self._bot.delete_webhook()
        await Polling(self._request, self._address, self._reception).run(self._stop)

    async def _wait_for_webhooks(self) -> None:
        secret = self._settings.webhook_secret
        await self._bot.set_webhook(
            str(self._settings.webhook_url),
            allowed_updates=ALLOWED_UPDATES,
            secret_token=secret.get_secret_value() if secret else None,
        )
        await self._stop.wait()

    async def _present(self) -> None:
        """Bring name, descriptions and menus up to date, beside the work."""
        try:
            await self._profile.present()
            async with self.database.unit(self._now()) as unit:
                leading = await unit.people.with_roles(LEADING)
            for person in leading:
                language = self.words.language(person.language)
                menu = Menu(Audience.COORDINATORS, language)
                await self._profile.show_menu(person.telegram_id, menu)
        except Exception:
            log.exception("the bot's profile is not up to date")

    async def _finish(self) -> None:
        if self._presenting:
            self._presenting.cancel()
            await asyncio.wait({self._presenting})
        if hasattr(self, "turns"):
            try:
                async with asyncio.timeout(GRACE):
                    await self.turns.idle()
            except TimeoutError:
                log.warning("stopped with screens still on their way")
