"""What the pace lets leave, as Telegram sees it come: never more than thirty in any second."""

import asyncio
import itertools
import selectors
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pace import INTERVAL, Pace
from simulator.limits import Limits
from simulator.limits import Pace as Counted
from simulator.refusals import Refusal
from storage.engine import Database
from storage.errors import Unreachable

BACK = 0.001
"""Seconds an answer of Telegram's takes at least."""


@pytest.fixture(autouse=True)
def unpaced() -> None:
    """Here messages wait for their turn as they do in earnest."""


class Jumping(selectors.DefaultSelector):
    """Nothing comes from outside: instead of waiting, time jumps to what is due next."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += max(0.0, timeout or 0.0)
        return []


class Timeless(asyncio.SelectorEventLoop):
    """A loop whose time is that of what it waits with."""

    def __init__(self, jumping: Jumping) -> None:
        super().__init__(jumping)
        self._jumping = jumping

    def time(self) -> float:
        return self._jumping.now


def play(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a story on a clock of its own: minutes take no time."""
    loop = Timeless(Jumping())
    try:
        loop.run_until_complete(story())
    finally:
        loop.close()


class Away:
    """No database: this replica keeps the pace by itself."""

    def unit(self, now: datetime) -> None:
        raise Unreachable("away")


class Telegram:
    """Takes thirty messages in any second; counts nothing while it stands still."""

    def __init__(self, way: float, stalls: Sequence[tuple[float, float]]) -> None:
        self._way = way
        self._stalls = stalls
        self._counted = Counted(Limits(), asyncio.get_running_loop().time)
        self._chats = itertools.count(1)
        self.refused: list[float] = []
        self.last = 0.0
        self.waited = 0.0

    async def take(self, late: float = 0.0) -> None:
        """Take a message which is `late` by so many seconds, and answer it."""
        loop = asyncio.get_running_loop()
        await asyncio.sleep(self._way + late)
        for begins, lasts in self._stalls:
            if begins <= loop.time() < begins + lasts:
                await asyncio.sleep(begins + lasts - loop.time())
        try:
            self._counted.spend(next(self._chats), group=False)
        except Refusal:
            self.refused.append(loop.time())
        self.last = loop.time()
        await asyncio.sleep(BACK)


def broadcast(
    people: int,
    way: float = BACK,
    *,
    lates: Sequence[float] = (0.0,),
    stalls: Sequence[tuple[float, float]] = (),
    taps: Sequence[float] = (),
) -> Telegram:
    """Send to so many people, and answer taps at these moments; what Telegram saw of it."""
    seen = list[Telegram]()

    async def story() -> None:
        pace = Pace(cast(Database, Away()), lambda: datetime.now(UTC))
        telegram = Telegram(way, stalls)
        seen.append(telegram)
        late = itertools.cycle(lates)

        async def send() -> None:
            with await pace.turn():
                await telegram.take(next(late))

        async def answer(moment: float) -> None:
            await asyncio.sleep(moment)
            with await pace.answer():
                asked = asyncio.get_running_loop().time()
                telegram.waited = max(telegram.waited, asked - moment)
                await telegram.take()

        await asyncio.gather(*(send() for _ in range(people)), *map(answer, taps))

    play(story)
    return seen[0]


STALLS = [0.02, 0.05, 0.1, 0.15, 0.19, 0.26, 0.5, 0.9]
"""Seconds: a collection of garbage, a disk, a machine that others use."""


@pytest.mark.parametrize("way", [0.001, 0.06])
@pytest.mark.parametrize("lasts", STALLS)
def test_what_a_stall_holds_up_and_lets_come_at_once_is_no_more(lasts: float, way: float) -> None:
    telegram = broadcast(200, way, stalls=[(3.0, lasts)])
    assert telegram.refused == []
    ideal = 200 * INTERVAL.total_seconds()
    assert telegram.last <= ideal + way + lasts, "a stall costs more than it took"


@pytest.mark.parametrize("lasts", STALLS[:-1])
@pytest.mark.parametrize("begins", [3.0, 3.21])
def test_nor_while_people_tap(begins: float, lasts: float) -> None:
    taps = [place / 4 for place in range(32)]
    assert broadcast(200, stalls=[(begins, lasts)], taps=taps).refused == []


@pytest.mark.parametrize("moment", [3 + place / 250 for place in range(17)])
def test_nor_when_somebody_taps_once(moment: float) -> None:
    telegram = broadcast(150, taps=[moment, moment + 0.005])  # a screen, and a former one's buttons
    assert telegram.refused == []
    assert telegram.waited < 0.05


def test_one_that_is_late_by_itself_holds_up_next_to_nobody() -> None:
    telegram = broadcast(300, lates=[0.0] * 14 + [0.2])
    assert telegram.refused == []
    assert telegram.last <= 300 * INTERVAL.total_seconds() * 1.01 + 0.2


@settings(max_examples=60, deadline=None)
@given(
    way=st.floats(0.001, 0.2),
    lates=st.lists(st.floats(0.0, 0.09) | st.floats(0.0, 0.5), min_size=1, max_size=30),
    stalls=st.lists(st.tuples(st.floats(0.5, 5.0), st.floats(0.0, 0.6)), max_size=3),
)
def test_however_late_each_of_them_is(
    way: float, lates: list[float], stalls: list[tuple[float, float]]
) -> None:
    as_quick_as_can_be = [0.0]
    telegram = broadcast(120, way, lates=[*as_quick_as_can_be, *lates], stalls=stalls)
    assert telegram.refused == []
