"""What goes wrong between people, Telegram, the bot and its database, drawn by a seed.

The seed decides what happens to which call: to the seventh edit in Anna's chat, to the thirtieth
trip to the database. Which of Anna's edits is the seventh is the event loop's, which no seed rules.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from random import Random
from typing import Any

import aiohttp

from simulator import Simulator
from simulator.faults import Kind
from storage.engine import Database
from tests.faults.awaits import COMMIT, Awaits, When
from tests.faults.replicas import Balancer

SHOWING = ("sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery")
TELEGRAM: Mapping[Kind, float] = {
    **{"429": 0.008, "500": 0.02, "drop": 0.02, "drop_after": 0.03, "delay": 0.1},
}
"""How often each kind of trouble is met by what the bot shows."""
BROUGHT = {"late": 0.15, "not brought": 0.03, "not confirmed": 0.03, "twice at once": 0.03}
"""The same by an update on its way to the bot."""
STATEMENT = {"a statement fails": 0.002, "a statement fails when it is done": 0.002}
COMMITTING = {"a commit fails": 0.02, "a commit is not acknowledged": 0.02}
SLOWEST = 0.03
"""Seconds by which something comes late at most."""


class Weather:
    """Draws what happens, and counts what did."""

    def __init__(self, seed: int) -> None:
        self.met: Counter[str] = Counter()
        self.lost: Counter[int] = Counter()
        """The messages that arrived in each chat without the bot being told."""
        self.is_foul = False
        self._seed = seed
        self._drawn: Counter[str] = Counter()

    def draw(self, what: str, chances: Mapping[Any, float]) -> Any:
        """Say what happens to the next `what`: one of these, or None."""
        if not self.is_foul:
            return None
        self._drawn[what] += 1
        left = Random(f"{self._seed} {what} {self._drawn[what]}").random()
        for name, chance in chances.items():
            left -= chance
            if left < 0:
                self.met[name] += 1
                return name
        return None

    def moment(self, what: str) -> float:
        """Return some seconds."""
        return Random(f"{self._seed} {what} {self._drawn[what]}").uniform(0, SLOWEST)

    def befalls(self, simulator: Simulator) -> None:
        """Meet what is shown to people."""
        answer = simulator._answer

        async def answer_foully(method: str, sent: Any) -> Any:
            if method in SHOWING:
                chat = sent.params.get("chat_id", 0)
                what = f"{method} {chat}"
                if kind := self.draw(what, TELEGRAM):
                    seconds = self.moment(what) if kind == "delay" else 1.0
                    simulator.fault(method, kind, seconds=seconds)  # is met by this very call
                if kind == "drop_after" and method == "sendMessage":
                    self.lost[int(chat)] += 1
            return await answer(method, sent)

        simulator._answer = answer_foully  # type: ignore[method-assign]

    def befalls_database(self, database: Database) -> None:
        """Meet what one replica asks its database."""
        Awaits(database, self._fails)

    def _fails(self, statement: str) -> When | None:
        chances = COMMITTING if statement == COMMIT else STATEMENT
        kind = self.draw(COMMIT if statement == COMMIT else "statement", chances)
        if kind is None:
            return None
        return "before" if kind == next(iter(chances)) else "after"


class Street(Balancer):
    """The way from Telegram to replicas that come and go, in any weather.

    `passes` is called whenever an update is brought.
    """

    def __init__(self, weather: Weather) -> None:
        super().__init__()
        self.passes: Callable[[], None] = lambda: None
        self._weather = weather

    async def spread(self, bring: Callable[[str], Awaitable[int]]) -> int:
        self.brought += 1
        what = self._weather.draw("update", BROUGHT)
        if what == "late":
            await asyncio.sleep(self._weather.moment("update"))
        self.passes()
        if what == "not brought":
            return 502
        first = self.brought % max(1, len(self.replicas))
        order = self.replicas[first:] + self.replicas[:first]
        if what == "twice at once" and len(order) > 1:
            found = await asyncio.gather(*(self._bring_to(bring, [each]) for each in order))
            return max(found)
        status = await self._bring_to(bring, order)
        return 502 if what == "not confirmed" else status

    @staticmethod
    async def _bring_to(bring: Callable[[str], Awaitable[int]], order: list[str]) -> int:
        for each in order:
            try:
                return await bring(each)
            except aiohttp.ClientError:
                continue
        return 503
