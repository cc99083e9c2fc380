"""Two who answer together act at the same moment, each on another replica; nothing is lost."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from conversations.taps.pairing import ConfirmSheet, PartFromPair
from conversations.taps.rating import Rate
from storage.records import ParticipantSeat, Seat
from tests.faults.replicas import Balancer, Replicas
from tests.faults.rules import must_hold
from tests.faults.seen_through import forges
from tests.theatre import Actor

TABLE = 2
ROUNDS = 8

pytestmark = pytest.mark.parametrize("backend", ["postgresql"])


class Turns(Balancer):
    """Brings each update to the next replica only: what two people do meets on two of them."""

    async def spread(self, bring: Callable[[str], Awaitable[int]]) -> int:
        self.brought += 1
        return await bring(self.replicas[self.brought % len(self.replicas)])


@pytest.fixture
async def replicas(database_url: str) -> AsyncIterator[Replicas]:
    theatre = Replicas(database_url)
    theatre.balancer = Turns()
    theatre.seats_are_taken = True
    await theatre.open()
    for _ in range(2):
        await theatre.start_replica()
    yield theatre
    engine = create_async_engine(database_url)
    await must_hold(theatre, engine, TABLE)
    await engine.dispose()
    await theatre.close()


@pytest.fixture
async def pair(replicas: Replicas) -> tuple[Actor, Actor]:
    """Two on the sheet of the first."""
    anna, luca = [await replicas.participant(name, TABLE) for name in ("Anna", "Luca")]
    await join(replicas, anna, luca)
    return anna, luca


async def join(theatre: Replicas, first: Actor, second: Actor) -> None:
    async with theatre.stored() as unit:
        mine, theirs = [(await unit.people.visitor(each.id)).seats[0] for each in (second, first)]
        assert isinstance(mine, ParticipantSeat)
        assert isinstance(theirs, ParticipantSeat)
        await unit.pairs.join(mine, theirs.ballot_id)


async def seats(theatre: Replicas, people: Sequence[Actor]) -> list[Seat]:
    async with theatre.stored() as unit:
        return [(await unit.people.visitor(each.id)).seats[0] for each in people]


def asked(theatre: Replicas) -> list[str]:
    return [objective.id for objective in theatre.bot.process.platform(TABLE).objectives]


async def fill_in(theatre: Replicas, actor: Actor) -> None:
    ((seat,), objectives) = (await seats(theatre, [actor]), asked(theatre))
    assert seat.ballot_id is not None
    async with theatre.stored() as unit:
        for objective in objectives:
            await unit.ballots.rate(seat.ballot_id, objective, 3)


async def test_what_both_answer_at_once_is_all_there(
    replicas: Replicas, pair: tuple[Actor, Actor]
) -> None:
    objectives = asked(replicas)
    for number in range(ROUNDS):
        level = 1 + number % 5
        for place, objective in enumerate(objectives):
            forges(pair[place % 2], Rate(objective=objective, importance=level).pack())
        await replicas.settled()
        expected = dict.fromkeys(objectives, level)
        assert await replicas.sheet(pair[0], TABLE) == expected
        assert await replicas.sheet(pair[1], TABLE) == expected


async def test_both_confirm_at_once_and_both_are_told(
    replicas: Replicas, pair: tuple[Actor, Actor]
) -> None:
    await fill_in(replicas, pair[0])
    for each in pair:
        await each.says("/valuta")
    for each in pair:
        each.press("Conferma")
    await replicas.settled()
    assert all(seat.confirmed_at for seat in await seats(replicas, pair))
    for each in pair:
        assert any("tutti e due" in message.text for message in each.messages)


async def test_a_confirmation_never_stands_beside_a_later_change(
    replicas: Replicas, pair: tuple[Actor, Actor]
) -> None:
    """Whichever comes first: what is confirmed is what is there, or it is not confirmed."""
    await fill_in(replicas, pair[0])
    objective = asked(replicas)[0]
    for number in range(ROUNDS):
        await pair[0].says("/valuta")
        confirmation = pair[0].data("Conferma")
        assert ConfirmSheet.prefix in confirmation
        forges(pair[0], confirmation)
        forges(pair[1], Rate(objective=objective, importance=1 + number % 5).pack())
        await replicas.settled()
        assert not [seat for seat in await seats(replicas, pair) if seat.confirmed_at]


async def test_both_part_and_answer_at_once_and_each_has_a_whole_sheet(
    replicas: Replicas, pair: tuple[Actor, Actor]
) -> None:
    await fill_in(replicas, pair[0])
    objective = asked(replicas)[0]
    for _ in range(ROUNDS):
        for each in pair:
            forges(each, PartFromPair(roundtable=TABLE).pack())
        await replicas.settled()
        first, second = await seats(replicas, pair)
        assert first.ballot_id == second.ballot_id, "until one of them answers anew it is one"
        for level, each in enumerate(pair, 1):
            forges(each, Rate(objective=objective, importance=level).pack())
        await replicas.settled()
        first, second = await seats(replicas, pair)
        assert first.ballot_id != second.ballot_id
        for level, each in enumerate(pair, 1):
            assert (await replicas.sheet(each, TABLE)) == dict.fromkeys(asked(replicas), 3) | {
                objective: level
            }
        await join(replicas, *pair)
        await fill_in(replicas, pair[0])


async def test_one_parts_while_the_other_answers_and_no_answer_is_lost(
    replicas: Replicas, pair: tuple[Actor, Actor]
) -> None:
    await fill_in(replicas, pair[0])
    objective = asked(replicas)[0]
    for number in range(ROUNDS):
        level = 1 + number % 5
        forges(pair[0], PartFromPair(roundtable=TABLE).pack())
        forges(pair[1], Rate(objective=objective, importance=level).pack())
        await replicas.settled()
        assert (await replicas.sheet(pair[1], TABLE))[objective] == level
        forges(pair[1], Rate(objective=objective, importance=level).pack())
        await replicas.settled()
        first, second = await seats(replicas, pair)
        assert first.ballot_id != second.ballot_id
        assert (await replicas.sheet(pair[1], TABLE))[objective] == level
        assert len(await replicas.sheet(pair[0], TABLE)) == len(asked(replicas))
        await join(replicas, pair[1], pair[0])
