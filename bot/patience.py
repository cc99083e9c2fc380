"""Patience: trouble that passes is waited out, and told in the log once a change."""

import asyncio
import logging
import traceback
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.request import Unreadable
from bot.settings import SettingsError
from storage.engine import Refused, advice_on, is_transient

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)

SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds between tries while Telegram cannot be reached."""
SHORTEST_WAIT, LONGEST_WAIT = 0.05, 5.0
"""Seconds between tries while the database is away."""
UNIT_TIMEOUT = 10.0
"""Seconds whoever brings work and does not want to wait for it waits until its commit."""


class Stopped(Exception):
    """The bot is stopping: what was waited for is not wanted any more."""


class Unavailable(Exception):
    """The database is away, and whoever brought the work does not want to wait for it."""


class Outage:
    """Whether `subject` is in trouble. However often it is met, the log has one line a change."""

    def __init__(self, subject: str) -> None:
        self.changes = 0
        self._subject = subject
        self._trouble: str | None = None

    @property
    def is_there(self) -> bool:
        """Whether it is in trouble now."""
        return self._trouble is not None

    def met(self, trouble: str, error: Exception) -> None:
        """Note that it is in trouble; another error of the same trouble is nothing new."""
        if trouble != self._trouble:
            self._trouble = trouble
            self.changes += 1
            log.warning("%s: %s, waiting: %s", self._subject, trouble, _why(error))

    def over(self) -> None:
        """Note that it is well."""
        if self._trouble:
            self._trouble = None
            self.changes += 1
            log.info("%s: well again", self._subject)


class Insistence:
    """Asks Telegram again and again, until it answers or `stop` is set."""

    def __init__(self, subject: str, stop: asyncio.Event) -> None:
        self._stop = stop
        self._outage = Outage(subject)
        self._rests = growing(SHORTEST_PAUSE, LONGEST_PAUSE)

    async def ask(self, call: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
        """Return the answer, however long Telegram cannot be reached until then.

        An answer that cannot be read is none. Raises Stopped at once when the bot stops, and
        InvalidToken and SettingsError, which waiting does not heal.
        """
        stopping = asyncio.create_task(self._stop.wait())
        try:
            for pause in growing(SHORTEST_PAUSE, LONGEST_PAUSE):
                try:
                    answer = await unless(stopping, call)
                except (InvalidToken, SettingsError, Stopped):
                    raise
                except Exception as error:  # the library's own, where a result has a wrong shape
                    self._outage.met(_trouble(error), error)
                    await asyncio.wait({stopping}, timeout=max(pause, retry_after(error)))
                else:
                    self._outage.over()
                    return answer
            raise AssertionError("pauses never end")
        finally:
            stopping.cancel()

    async def rest(self) -> None:
        """Pause, longer than the last time: what Telegram says is nothing new, and comes at once.

        Raises Stopped at once when the bot stops.
        """
        try:
            async with asyncio.timeout(next(self._rests)):
                await self._stop.wait()
        except TimeoutError:
            return
        raise Stopped

    def rested(self) -> None:
        """Note that there was something new: the next rest is a short one."""
        self._rests = growing(SHORTEST_PAUSE, LONGEST_PAUSE)


async def wait_for_storage(
    opening: Callable[[], Coroutine[Any, Any, Answer]], stop: asyncio.Event
) -> Answer:
    """Return what `opening` opens, however long the database is away.

    Raises Stopped when the bot stops meanwhile, and StorageError, Refused too, for what a person
    has to put right.
    """
    outage = Outage("database")
    stopping = asyncio.create_task(stop.wait())
    try:
        for pause in growing(SHORTEST_WAIT, LONGEST_WAIT):
            try:
                opened = await unless(stopping, opening)
            except Exception as error:
                if isinstance(error, Refused) or not is_transient(error):
                    raise
                outage.met("away", error)
                await asyncio.wait({stopping}, timeout=pause)
            else:
                outage.over()
                return opened
        raise AssertionError("pauses never end")
    finally:
        stopping.cancel()


class Persistence:
    """Does work on the database again and again, until it is committed."""

    def __init__(self) -> None:
        self._outage = Outage("database")

    @property
    def is_away(self) -> bool:
        """Whether the database was away when it was tried last."""
        return self._outage.is_there

    async def outlast(
        self,
        work: Callable[[], Coroutine[Any, Any, Answer]],
        *,
        patient: bool,
        blameless: bool = False,
    ) -> Answer:
        """Return what `work`, one unit, returns; while the database is away, wait and try again.

        Raises Unavailable where the work is not patient and it is away, or too many are before,
        and whatever `work`
        raises that is no trouble of the database. What goes wrong with `blameless` work is
        always the database's.
        """
        for pause in growing(SHORTEST_WAIT, LONGEST_WAIT):
            # Work goes on side by side: what began before a change has nothing to say about it.
            begun = self._outage.changes
            within = asyncio.timeout(None if patient else UNIT_TIMEOUT)
            try:
                async with within:
                    answer = await work()
            except Exception as error:
                if within.expired():
                    raise Unavailable from error  # it stood in line: that is no trouble
                if not (blameless or is_transient(error)):
                    raise
                if begun == self._outage.changes:
                    self._outage.met("away", error)
                if not patient:
                    raise Unavailable from error
            else:
                if begun == self._outage.changes:
                    self._outage.over()
                return answer
            await asyncio.sleep(pause)
        raise AssertionError("pauses never end")


def growing(shortest: float, longest: float) -> Iterator[float]:
    """Yield pauses in seconds for ever, each twice the one before, up to `longest`."""
    pause = shortest
    while True:
        yield pause
        pause = min(pause * 2, longest)


def cause(error: BaseException) -> str:
    """Say what broke and where, without any value: those may be somebody's words."""
    where = traceback.extract_tb(error.__traceback__)[-1:]
    return " ".join([type(error).__name__, *(f"{f.name}:{f.lineno}" for f in where)])


def retry_after(error: Exception) -> float:
    """Return the seconds Telegram asks to wait, 0 where it does not ask."""
    if not isinstance(error, RetryAfter):
        return 0.0
    after = error.retry_after
    return float(after if isinstance(after, int) else after.total_seconds())


async def unless(
    stopping: "asyncio.Task[bool]", call: Callable[[], Coroutine[Any, Any, Answer]]
) -> Answer:
    """Call, unless the bot stops before there is an answer; raises Stopped then."""
    if stopping.done():
        raise Stopped
    calling = asyncio.create_task(call())
    try:
        await asyncio.wait({calling, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if calling.done():
            return calling.result()
    finally:
        if not calling.done():
            calling.cancel()
            await asyncio.wait({calling})
    raise Stopped


def _why(error: Exception) -> str:
    """Say in one line why; only Telegram and the database are known to quote nobody."""
    if advice := advice_on(error):
        return advice
    is_known = isinstance(error, TelegramError | OSError) or is_transient(error)
    return (is_known and str(error).partition("\n")[0]) or cause(error)


def _trouble(error: Exception) -> str:
    match error:
        case Conflict():
            return "another program polls for this bot, or a webhook is set"
        case BadRequest() | Forbidden():
            return "Telegram refuses"
        case RetryAfter():
            return "Telegram asks to wait"
        case TelegramError() if not isinstance(error, Unreadable):
            return "Telegram cannot be reached"
        case _:
            return "what Telegram answers cannot be read"
