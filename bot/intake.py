"""Intake: updates come in, and are confirmed to Telegram only once they are committed."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.hearing import ALLOWED_UPDATES, hear, read
from bot.patience import Insistence, Stopped, Unavailable
from bot.request import AiohttpRequest, Unreadable, reading
from bot.turns import Turns

log = logging.getLogger(__name__)

LONG_POLL = 50
"""Seconds Telegram holds a `getUpdates` open while nothing happens."""
BATCH = 100
AHEAD = 0.02
"""Seconds after which, where somebody floods, it is asked who else is there meanwhile."""
READING = 0.25
"""Seconds after which the same is asked while a file is read, and it is looked whether one is."""
OVERDUE = 60.0
"""Seconds after the end of its time in which a call to Telegram still counts as under way."""
AT_ONCE = 1.0
"""Seconds within which an answer without anything new was not waited for."""


class Reception:
    """Turns raw updates into turns. Whatever cannot be handled is put aside; the rest goes on."""

    def __init__(self, bot: Bot, turns: Turns) -> None:
        self._bot = bot
        self._turns = turns
        self._came: dict[object, float] = {}

    @property
    def is_flooded(self) -> bool:
        """Whether somebody sends more than anybody can read."""
        return self._turns.are_flooded

    @property
    def is_reading(self) -> bool:
        """Whether a file that somebody sent is fetched or read."""
        return self._turns.are_reading

    @property
    def is_held_up(self) -> bool:
        """Whether what waits, waits for a database that is away."""
        return self._turns.are_held_up

    @property
    def waiting(self) -> int:
        """Return how many updates were taken and are neither committed nor put aside."""
        return len(self._came)

    @property
    def longest_wait(self) -> float:
        """Return for how many seconds the update has waited that has waited longest."""
        came = min(self._came.values(), default=None)
        return 0.0 if came is None else asyncio.get_running_loop().time() - came

    async def receive(self, raw: dict[str, Any], *, patient: bool) -> None:
        """Take one update and return when it is committed, or put aside.

        Raises Unavailable, and nothing else, where the database is away and the turn is not
        patient.
        """
        update_id = number(raw)
        if update_id is None:
            log.error("an update without a number was dropped")
            return
        taking = object()
        self._came[taking] = asyncio.get_running_loop().time()
        try:
            await self._receive(update_id, raw, patient=patient)
        finally:
            del self._came[taking]

    async def _receive(self, update_id: int, raw: dict[str, Any], *, patient: bool) -> None:
        try:
            hearing = hear(read(raw, self._bot), self._bot.username)
            if hearing is not None:
                await self._turns.take(hearing, patient=patient)
        except Unavailable:
            raise
        except Exception as error:
            await self._turns.quarantine.take(update_id, error, patient=patient)


class Polling:
    """The `getUpdates` loop. It never crashes: trouble is waited out and told once a change.

    `heard` is called whenever Telegram has answered.
    """

    def __init__(
        self,
        request: AiohttpRequest,
        address: str,
        reception: Reception,
        telegram: Insistence,
        heard: Callable[[], None] = lambda: None,
    ) -> None:
        self._request = request
        self._address = address
        self._reception = reception
        self._telegram = telegram
        self._heard = heard
        self._offset = 0
        self._ends_by = float("inf")
        """The loop's time by which the call that is under way has to have ended."""
        self._held: dict[int, asyncio.Task[None]] = {}
        """What was taken and is not confirmed yet, by its number."""
        self._came: set[int] = set()
        """The numbers of the last batch."""

    @property
    def is_stuck(self) -> bool:
        """Whether there is neither an answer nor an error long after there has to be one."""
        return asyncio.get_running_loop().time() > self._ends_by

    async def run(self) -> None:
        """Poll until the bot stops; what was begun is committed and confirmed before it returns.

        Raises InvalidToken when Telegram does not know the bot.
        """
        try:
            with contextlib.suppress(Stopped):
                # The first answer comes at once: only then is it known that Telegram is heard.
                await self._go_on(0)
                while True:
                    await self._go_on(LONG_POLL)
            while self._held:
                await self._commit(None)
            await self._confirm()
        finally:
            for task in self._held.values():
                task.cancel()
            await asyncio.gather(*self._held.values(), return_exceptions=True)

    async def _go_on(self, hold: int) -> None:
        loop = asyncio.get_running_loop()
        asked = loop.time()
        batch = await self._telegram.ask(partial(self._next_batch, hold))
        self._heard()
        came_at_once = loop.time() - asked < AT_ONCE
        self._take(batch)
        await asyncio.sleep(0)  # then it is known whose they are
        await self._commit(AHEAD if self._reception.is_flooded else None)
        if hold and batch.keys() <= self._came and came_at_once and not self._held:
            await self._telegram.rest()
        else:
            self._telegram.rested()
        self._came = set(batch)

    async def _next_batch(self, hold: int) -> dict[int, dict[str, Any]]:
        """Return the next updates by their numbers, in the order in which they came."""
        with reading("getUpdates"):
            updates = await self._ask(hold, BATCH)
            numbers = [number(raw) for raw in updates]
            if updates and set(numbers) == {None}:
                raise Unreadable("updates without a number")
        if dropped := numbers.count(None):
            log.error("%d updates without a number were dropped", dropped)
        return {
            known: raw for known, raw in zip(numbers, updates, strict=True) if known is not None
        }

    def _take(self, batch: dict[int, dict[str, Any]]) -> None:
        """Begin with what is new of a batch; people are served at the same time."""
        # Tasks start in the order they are made, which keeps each person's order in the lanes.
        for each, raw in batch.items():
            if each not in self._held:
                receiving = self._reception.receive(raw, patient=True)
                self._held[each] = asyncio.create_task(receiving)
        if not batch:
            # Asking has confirmed all that came before, and after a silent week Telegram numbers
            # anew, perhaps lower: an offset is only kept while there is something to confirm.
            self._offset = 0

    async def _commit(self, seconds: float | None) -> None:
        """Wait, at most so many seconds, until what was taken is committed; confirm what is.

        What is taken while a file is read is not waited for: others are there too.
        """
        if not self._held:
            return
        while True:
            done, under_way = await asyncio.wait(self._held.values(), timeout=seconds or READING)
            if seconds or not under_way or self._reception.is_reading:
                break
        for task in done:
            task.result()
        pending = (each for each, task in self._held.items() if not task.done())
        self._offset = min(pending, default=max(self._held) + 1)
        self._held = {each: task for each, task in self._held.items() if each >= self._offset}

    async def _confirm(self) -> None:
        """Tell Telegram how far we are, so that nothing committed comes again."""
        if not self._offset:
            return
        try:
            await self._ask(0, 1)
        except TelegramError as error:
            log.warning("the last updates will come again: %s", error)

    async def _ask(self, hold: int, limit: int) -> list[Any]:
        payload = {
            "timeout": hold,
            "limit": limit,
            "allowed_updates": ALLOWED_UPDATES,
            **({"offset": self._offset} if self._offset else {}),
        }
        patience = hold + 10
        self._ends_by = asyncio.get_running_loop().time() + patience + OVERDUE
        try:
            updates = await self._request.call(
                f"{self._address}/getUpdates", payload, timeout=patience
            )
        finally:
            self._ends_by = float("inf")
        if not isinstance(updates, list):
            raise Unreadable("updates that are no list")
        return updates


def number(raw: object) -> int | None:
    """Return the number of an update as it came, None where there is none a database can keep."""
    given = raw.get("update_id") if isinstance(raw, dict) else None
    return given if type(given) is int and 0 <= given < 2**63 else None
