"""Quarantine: what the bot cannot act on is put aside, and whoever sent it is told so."""

import logging
import secrets
from collections.abc import Callable
from datetime import datetime

from bot.hearing import Heard
from bot.patience import Persistence, cause
from bot.reply import Occasioned, Reply
from conversations.catalogue import Catalogue
from conversations.conversation import retry_command
from conversations.screens import Screen, say
from storage.engine import Database

log = logging.getLogger(__name__)


class Quarantine:
    """Keeps updates that met a bug, so that all others go on; `noted` is called for each."""

    def __init__(
        self,
        database: Database,
        storage: Persistence,
        words: Catalogue,
        now: Callable[[], datetime],
        noted: Callable[[], None],
    ) -> None:
        self._database = database
        self._storage = storage
        self._words = words
        self._now = now
        self._noted = noted

    async def take(self, update_id: int, error: BaseException, *, patient: bool) -> str:
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
        self._noted()
        return reference

    def apologise(self, hearing: Occasioned, reference: str) -> Reply:
        """Return what whoever sent it reads; nothing where nobody is waiting, or that fails too."""
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
