"""The program killed while it tells others what somebody did: all are told, nobody again."""

import asyncio
import os
from collections import Counter
from collections.abc import Callable

import pytest

from conversations.parcels import A_SECOND
from tests.faults.company import Company
from tests.faults.letters import KINDS, MOVED, POINTLESS, Kind, News, Stage, phase
from tests.faults.program import as_if_later
from tests.faults.seen_through import LONG, until
from tests.theatre import Theatre

TOLD_WITHIN = 60.0
"""Seconds all letters get to arrive, beyond those that their pace takes."""
IN_FLIGHT = 10
"""So many letters a program claims at once: killed, it leaves no more that may come twice."""

everywhere = pytest.mark.parametrize(
    ("backend", "behind"),
    [("sqlite", 0), ("postgresql", 1), ("postgresql", 2)],
    ids=["sqlite, polling", "postgresql, a webhook", "postgresql, two replicas"],
)
alone = os.environ.get("TRY_KILLS") == "each"
every = (*KINDS, *POINTLESS)
casts = pytest.mark.parametrize(
    "kinds",
    [(each,) for each in every] if alone else [every],
    ids=[each.__name__ for each in every] if alone else ["all"],
)
"""Each kind killed on its own by hand; in short all of them by the same kills."""

CROWD = int(os.environ.get("TRY_CROWD", "180"))
"""At the pace letters have, more of them than can be sent while the program stops."""


class Play:
    """What happens on a stage, one kind of letter after another."""

    def __init__(self, theatre: Theatre, company: Company) -> None:
        self.stage = Stage(theatre)
        self.company = company
        self.news: dict[str, News] = {}

    async def prepare(self, *kinds: Kind, crowd: int = 0) -> None:
        """Bring everybody as far as the press that will have the letters sent."""
        await self.stage.opens()
        if crowd:
            self.stage.at[MOVED] |= await self.stage.crowd(MOVED, *["-"] * crowd)
        for kind in kinds:
            self.news[kind.__name__] = await kind(self.stage)
        await self.stage.theatre.stop_bot()

    async def act(self) -> None:
        """Have it all done, each told to one person; to the others nothing gets through."""
        everybody = frozenset[int]().union(*(each.to for each in self.news.values()))
        first = {min(each.to) for each in self.news.values() if len(each.to) > 1}
        self.company.line.holds = set(everybody - first)
        await self.company.starts()
        for each in self.news.values():
            await each.act()
        await asyncio.sleep(0.3)

    def got(self, *, pointless: bool = False) -> dict[str, Counter[int]]:
        """Count what came to everybody, of what still matters or of what does not."""
        return {
            kind: self.stage.got(news)
            for kind, news in self.news.items()
            if news.is_pointless == pointless
        }

    @property
    def untold(self) -> dict[str, int]:
        """How many of each kind's people were not told, where any were not."""
        return {
            kind: len(missing)
            for kind, counted in self.got().items()
            if (missing := [each for each, times in counted.items() if not times])
        }

    @property
    def arrived(self) -> int:
        return sum(counted.total() for counted in self.got().values())

    async def goes_on(self, is_so: Callable[[], bool]) -> None:
        """Wait until so many are told; those who are not are named by the kind of their letter."""
        try:
            await until(is_so, TOLD_WITHIN + sum(self.untold.values()) / A_SECOND)
        except AssertionError:
            raise AssertionError(f"not told: {self.untold}\n{self.company.log}") from None

    async def must_be_told(self, *, kills: int) -> None:
        """See everybody told, and nobody more often than the kills can have had it."""
        await self.goes_on(lambda: not self.untold)
        await self.company.ends()
        again = {
            kind: extra
            for kind, counted in self.got().items()
            if (extra := sum(times - 1 for times in counted.values()))
        }
        assert sum(again.values()) <= kills * IN_FLIGHT * self.company.size, again
        assert all(times <= 2 for counted in self.got().values() for times in counted.values())
        behind = {kind: len(self.stage.behind(news)) for kind, news in self.news.items()}
        assert not any(behind.values()), f"the newest is not shown: {behind}"
        assert "Traceback" not in self.company.log


@pytest.fixture
def play(theatre: Theatre, company: Company) -> Play:
    return Play(theatre, company)


async def goes_on_after(play: Play, seconds: float = 240) -> None:
    """Start again, when whatever was claimed can be claimed by others."""
    await as_if_later(play.stage.theatre.database_url, seconds=seconds)
    await play.company.starts()


@everywhere
@casts
async def test_everybody_is_told_whenever_it_is_killed(play: Play, kinds: tuple[Kind, ...]) -> None:
    await play.prepare(*kinds)
    await play.act()
    before, missing = play.arrived, sum(play.untold.values())
    held, pointless = len(play.company.line.held), play.got(pointless=True)
    await play.company.dies()

    # What two deaths in a row hit is not tried a third time: what was held arrives before.
    most = max(missing // 2, min(held, missing))
    play.company.line.late = 0.25
    await goes_on_after(play)
    await play.goes_on(lambda: play.arrived >= before + most)
    await play.company.dies()

    play.company.line.late = 0.0
    await goes_on_after(play)
    await play.must_be_told(kills=2)
    assert play.got(pointless=True) == pointless, "what nobody needs any more is not sent"


@pytest.mark.parametrize(("backend", "behind"), [("sqlite", 0)], ids=["sqlite, polling"])
async def test_a_stop_waits_for_no_letter_and_the_next_start_goes_on(play: Play) -> None:
    await play.prepare(phase, crowd=CROWD)
    (news,) = play.news.values()
    await play.company.starts()
    await news.act()
    await until(lambda: play.arrived > IN_FLIGHT, LONG)
    assert await play.company.ends() < 5
    assert play.arrived < len(news.to), "the test must leave some untold"
    await play.company.starts()
    await play.must_be_told(kills=0)
