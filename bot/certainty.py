"""Whether this machine's clock is right by Telegram's: what cannot be undone waits until it is."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram.error import TelegramError

from bot.introduction import clock_trouble

log = logging.getLogger(__name__)


class Certainty:
    """Compares the clock with Telegram's, and tells once a change what came of it.

    `clock_error` says how many seconds it is ahead, None where Telegram's time was not heard;
    `ask` has Telegram say its time anew.
    """

    def __init__(
        self, clock_error: Callable[[], float | None], ask: Callable[[], Awaitable[object]]
    ) -> None:
        self._clock_error = clock_error
        self._ask = ask
        self._is_told = False

    @property
    def is_there(self) -> bool:
        """Whether what is done for good may be done now."""
        return clock_trouble(self._clock_error()) is None

    async def seek(self) -> None:
        """Ask Telegram where there is doubt, which an hour of silence or of sleep may have left."""
        if not self.is_there:
            with suppress(TelegramError):  # then the doubt stays, and is told
                await self._ask()
        self.tell()

    def tell(self) -> None:
        """Say in the log what is wrong, or that it is right again; once."""
        trouble = clock_trouble(self._clock_error())
        if trouble and not self._is_told:
            log.warning("%s", trouble)
        elif self._is_told and not trouble:
            log.info("this machine's clock is right by Telegram's: what waited for that is done")
        self._is_told = trouble is not None
