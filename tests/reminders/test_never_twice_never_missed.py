"""Whatever happens to clock, program and meeting: never twice, never missed while useful."""

import asyncio
import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from conversations.meetings.schedule import SERVES_UNTIL, Due, Missed, Schedule, decide, wanted
from conversations.quiet import QuietHours
from storage.engine import Database, open_database
from storage.records import DeliveryKey, DeliveryOutcome, Wish

ROME = ZoneInfo("Europe/Rome")
WEEK, DAY, TWO_HOURS = 7 * 24 * 60, 24 * 60, 120
LEASE = timedelta(minutes=3)
BEGINS = datetime(2027, 3, 20, 9, tzinfo=UTC)
"""Eight days before the clock is put forward."""


class Reminded(RuleBasedStateMachine):
    """One meeting, two people, and programs that die where it hurts."""

    file: Path

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        copy = Path(self.folder.name) / "ledger.db"
        shutil.copyfile(self.file, copy)
        self.database: Database = open_database(f"sqlite+aiosqlite:///{copy}")
        self.now = self.since = BEGINS
        night = QuietHours(time(21), time(8), ROME)
        self.schedule = Schedule(BEGINS + timedelta(days=9), (WEEK, DAY, TWO_HOURS), night)
        self.wishes = {1: Wish.ALL, 2: Wish.ALL}
        self.sent: Counter[tuple[int, int]] = Counter()
        """How often each person got each reminder since it was last due anew."""
        self.deaths: Counter[tuple[int, int]] = Counter()
        """How often a program died after it had sent that one and before it was marked."""

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    @rule(minutes=st.one_of(st.integers(1, 10), st.integers(10, 600), st.integers(600, 6000)))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(days=st.integers(-3, 8), hours=st.integers(-5, 5))
    def is_moved(self, days: int, hours: int) -> None:
        starts_at = self.schedule.starts_at + timedelta(days=days, hours=hours)
        if starts_at <= self.now or starts_at == self.schedule.starts_at:
            return
        self.schedule = replace(self.schedule, starts_at=starts_at)
        self.since = self.now
        anew = self.schedule.anew(self.now)
        self.runner.run(self._renew(anew))
        for person, offset in list(self.sent):
            if offset in anew:
                del self.sent[person, offset]
                self.deaths[person, offset] = 0

    @rule(person=st.sampled_from([1, 2]), wish=st.sampled_from(Wish))
    def wishes_change(self, person: int, wish: Wish) -> None:
        self.wishes[person] = wish

    @rule(dies=st.sampled_from(["no", "no", "no", "claimed", "sent"]))
    def ticks(self, dies: str) -> None:
        self.runner.run(self._tick(dies))
        if dies == "no":
            self.runner.run(self._nothing_useful_is_left())

    @rule()
    def three_tick_at_once(self) -> None:
        async def together() -> None:
            await asyncio.gather(*(self._tick("no") for _ in range(3)))

        self.runner.run(together())

    @invariant()
    def never_twice(self) -> None:
        for which, times in self.sent.items():
            assert times <= 1 + min(1, self.deaths[which]), which

    async def _renew(self, offsets: list[int]) -> None:
        async with self.database.unit(self.now) as unit:
            await unit.deliveries.renew("reminder", 1, offsets)

    async def _decided(self) -> dict[DeliveryKey, Due | Missed]:
        async with self.database.unit(self.now) as unit:
            taken = await unit.deliveries.taken("reminder", [1])
        return {
            DeliveryKey("reminder", 1, person, each.offset): each
            for person, wish in self.wishes.items()
            for each in decide(
                replace(self.schedule, offsets=wanted(self.schedule.offsets, wish)),
                now=self.now,
                since=self.since,
                settled={offset for _, who, offset in taken if who == person},
            )
        }

    async def _tick(self, dies: str) -> None:
        decided = await self._decided()
        async with self.database.unit(self.now) as unit:
            await unit.deliveries.give_up()
            await unit.deliveries.miss(k for k, each in decided.items() if isinstance(each, Missed))
        due = [key for key, each in decided.items() if isinstance(each, Due)]
        async with self.database.unit(self.now) as unit:
            claimed = await unit.deliveries.claim(due, LEASE)
        if dies == "claimed":
            return
        for key in claimed:
            self.sent[key.telegram_id, key.offset] += 1
            assert not self.schedule.quiet.holds(self.now), "nobody is woken"
            assert self.now <= self.schedule.starts_at - SERVES_UNTIL
        if dies == "sent":
            for key in claimed:
                self.deaths[key.telegram_id, key.offset] += 1
            return
        async with self.database.unit(self.now) as unit:
            for key in claimed:
                await unit.deliveries.mark(key, DeliveryOutcome.DELIVERED)

    async def _nothing_useful_is_left(self) -> None:
        """After a tick that lived, the newest reminder that still serves was sent or is claimed."""
        assert not [each for each in (await self._decided()).values() if isinstance(each, Due)]
        if self.schedule.quiet.holds(self.now):
            return
        if self.now > self.schedule.starts_at - SERVES_UNTIL:
            return
        for person, wish in self.wishes.items():
            own = replace(self.schedule, offsets=wanted(self.schedule.offsets, wish))
            come = own.come(self.now, self.since)
            if come and not self.sent[person, come[-1]]:
                assert await self._is_held(person, come[-1])

    async def _is_held(self, person: int, offset: int) -> bool:
        """Whether somebody who may have died claimed it, or it came too late once before."""
        async with self.database.unit(self.now) as unit:
            return (1, person, offset) in await unit.deliveries.taken("reminder", [1])


def test_never_twice_never_missed_while_useful(migrated_file: Path) -> None:
    Reminded.file = migrated_file
    run_state_machine_as_test(
        Reminded,
        settings=settings(
            max_examples=40,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("every", [15, 29])
def test_with_a_tick_now_and_then_each_comes_once(migrated_file: Path, every: int) -> None:
    Reminded.file = migrated_file
    machine = Reminded()
    while machine.now < machine.schedule.starts_at:
        machine.now += timedelta(minutes=every)
        machine.runner.run(machine._tick("no"))
    machine.teardown()
    assert machine.sent == {(p, o): 1 for p in (1, 2) for o in (WEEK, DAY, TWO_HOURS)}
