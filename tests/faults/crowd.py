"""People who tap and write without waiting for anything, and remember what they did."""

import asyncio
import itertools
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable

from conversations.taps.rating import Rate, WriteOwnObjective
from tests.faults.seen_through import LONG, forges, objectives, until
from tests.theatre import Actor, Theatre

WAITING = 300
"""So many taps wait for the bot at most: Telegram forgets those that wait too long."""

SheetOf = Callable[[Actor], Awaitable[dict[str, int | None]]]
"""Reads what is stored of somebody's ratings, by objective."""


class Crowd:
    """People who tap and write without waiting for anything, and remember what they did."""

    def __init__(self, theatre: Theatre, people: list[Actor], chance: random.Random) -> None:
        self.theatre = theatre
        self.people = people
        self._asked = objectives(theatre)
        self.tapped: dict[tuple[int, str], list[tuple[str, int | None]]] = defaultdict(list)
        self.written: dict[int, list[str]] = defaultdict(list)
        self._chance = chance
        self._counted = itertools.count()
        self._acted = 0

    def act(self) -> None:
        """One of them does one thing."""
        actor = self._chance.choice(self.people)
        if self._chance.random() < 0.03 and len(self.written[actor.id]) < 3:
            words = f"Una pensilina vera, la {next(self._counted)}"
            forges(actor, WriteOwnObjective(roundtable=1, own=0).pack())
            self.theatre.simulator.says(actor.id, words)
            self.written[actor.id].append(words)
            return
        objective = self._chance.choice(self._asked)
        importance = self._chance.randint(0, 5)
        data = Rate(objective=objective, importance=importance).pack()
        tap = self.theatre.simulator.taps_data(actor.id, actor.screen.id, data)
        assert tap.query is not None
        self.tapped[actor.id, objective].append((tap.query, importance or None))

    async def act_until(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            self.act()
            await asyncio.sleep(0.02)

    async def act_as_it_is_taken(self, taps: int) -> None:
        """Have them do so many things as fast as the bot takes them, and go on while it is dead."""
        for _ in range(taps):
            await until(lambda: self.theatre.simulator.pending < WAITING, LONG, 0.02)
            self.act()
            self._acted += 1
            await asyncio.sleep(0.001)

    def has_been_taken(self, taps: int) -> bool:
        """Whether the bot has confirmed so much of it, the words of a text with their tap."""
        return self._acted - self.theatre.simulator.pending >= taps

    def acknowledged(self) -> set[str]:
        """The taps that were answered with what was recorded."""
        return {
            toast.query
            for actor in self.people
            for toast in self.theatre.simulator.chat(actor.id).toasts
            if "Registrato" in str(toast.text)
        }

    async def must_find_what_was_acknowledged(self) -> None:
        await self.must_find(self.acknowledged(), self.theatre.sheet)

    async def must_find(self, acknowledged: set[str], sheet_of: SheetOf) -> None:
        """What is stored is what the last acknowledged tap said, or a later one."""
        for actor in self.people:
            sheet = await sheet_of(actor)
            for objective in self._asked:
                taps = self.tapped[actor.id, objective]
                known = [place for place, (query, _) in enumerate(taps) if query in acknowledged]
                if known:
                    assert sheet[objective] in [level for _, level in taps[known[-1] :]]

    async def must_find_everything_once(self) -> None:
        for actor in self.people:
            sheet = await self.theatre.sheet(actor)
            expected = {
                objective: self.tapped[actor.id, objective][-1][1]
                for objective in self._asked
                if self.tapped[actor.id, objective]
            }
            assert sheet == expected
            assert [text for text, *_ in await self.theatre.own(actor)] == self.written[actor.id]
