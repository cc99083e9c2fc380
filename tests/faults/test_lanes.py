"""One person's work strictly in order, different people's at once."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.order import Lanes


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=30))
def test_each_lane_keeps_its_order_and_never_holds_two(work: list[tuple[int, int]]) -> None:
    """Whatever each piece of work waits for inside: it leaves in the order in which it came."""
    lanes = Lanes()
    left: list[int] = []
    inside: set[int] = set()

    async def one(number: int, key: int, waits: int) -> None:
        async with lanes.enter(key):
            assert key not in inside
            inside.add(key)
            for _ in range(waits):
                await asyncio.sleep(0)
            inside.remove(key)
            left.append(number)

    async def all_of_it() -> None:
        await asyncio.gather(*(one(number, *each) for number, each in enumerate(work)))

    asyncio.run(all_of_it())
    for key in range(4):
        came = [number for number, (lane, _) in enumerate(work) if lane == key]
        assert [number for number in left if work[number][0] == key] == came
    assert not lanes._lanes, "a lane is there only while somebody is in it"


async def test_a_lane_that_stands_still_holds_up_no_other() -> None:
    lanes = Lanes()
    async with lanes.enter(1), asyncio.timeout(1), lanes.enter(2):
        pass


async def test_whoever_is_at_the_head_knows_of_somebody_behind() -> None:
    lanes = Lanes()

    async def follow() -> None:
        async with lanes.enter(1) as lane:
            assert not lane.is_overtaken

    async with lanes.enter(1) as lane:
        assert not lane.is_overtaken
        following = asyncio.create_task(follow())
        await asyncio.sleep(0)
        assert lane.is_overtaken
    await following


async def test_who_gives_up_waiting_or_fails_leaves_the_lane_free() -> None:
    lanes = Lanes()

    async def enter() -> None:
        async with lanes.enter(1):
            raise LookupError

    async with lanes.enter(1) as lane:
        waiting = [asyncio.create_task(enter()) for _ in range(3)]
        await asyncio.sleep(0)
        waiting[1].cancel()
        await asyncio.sleep(0)
        assert lane.inside == 3
    ends = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(end) for end in ends] == [LookupError, asyncio.CancelledError, LookupError]
    assert not lanes._lanes
