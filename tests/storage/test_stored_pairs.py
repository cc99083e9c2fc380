"""Pairs: two seats and one ballot, made and parted by whoever comes first."""

import asyncio
from datetime import timedelta

from sqlalchemy import insert

from storage.engine import Database
from storage.records import Aside, Counts, ParticipantSeat, Phase, Seat
from storage.tables import openings
from tests.storage.seating import LATER, NOW, ballot_of, share, take_part

CODE = "BCD234"


async def table(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)


async def seat_of(database: Database, telegram_id: int) -> Seat:
    async with database.unit(NOW) as unit:
        return (await unit.people.visitor(telegram_id)).seats[0]


async def test_a_pair_is_two_people_and_one_sheet(database: Database) -> None:
    first = await take_part(database, 1)
    await share(database, first, 2)
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(first), "1.1", 4)
        assert [seat.telegram_id for seat, _ in await unit.pairs.of(ballot_of(first))] == [1, 2]
        assert await unit.ballots.counts(["1.1"]) == {"1.1": Counts((0, 0, 0, 1, 0), 0)}
        assert await unit.ballots.sheets(1) == 1
        assert [each.judged for each in await unit.ballots.progress(1, ["1.1"])] == [1, 1]


async def test_answers_are_kept_aside_and_an_empty_ballot_is_dropped(database: Database) -> None:
    first, second, third = [await take_part(database, person) for person in (1, 2, 3)]
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(second), "1.1", 1)
        await unit.own_objectives.add(ballot_of(second), "Alberi", by=second.id)
        await unit.pairs.join(second, ballot_of(first))
        assert await unit.pairs.asides(second.id) == (Aside(ballot_of(second), 1, 1),)
        assert await unit.own_objectives.at(1) == ()
        assert await unit.ballots.sheets(1) == 0
    async with database.unit(NOW) as unit:
        (joined,) = (await unit.people.visitor(2)).seats
        assert isinstance(joined, ParticipantSeat)
        alone = await unit.pairs.split(joined)
        assert await unit.pairs.take_back(alone, ballot_of(second))
        assert await unit.pairs.asides(second.id) == ()
        assert not await unit.pairs.take_back(third, ballot_of(second))
        assert await unit.ballots.ratings(ballot_of(second)) == {"1.1": 1}


async def test_who_part_have_one_sheet_until_one_is_split_off(database: Database) -> None:
    await table(database)
    first = await take_part(database, 1)
    second = await share(database, first, 2)
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(first), "1.1", 4)
        await unit.ballots.rate(ballot_of(first), "1.2", None)
        own = await unit.own_objectives.add(ballot_of(first), "Alberi", by=first.id)
        await unit.own_objectives.rate(ballot_of(first), own.id, 5)
        assert await unit.pairs.confirm(first.id)
        assert not await unit.pairs.confirm(first.id)
        await unit.pairs.part(ballot_of(first))
        assert not await unit.pairs.unconfirm(ballot_of(first))
        assert await unit.ballots.sheets(1) == 1
        assert [s.id for s in await unit.pairs.free(1, first.id)] == [second.id]
        assert (await unit.ballots.sheet(ballot_of(first)))[1:3] == (None, NOW)
        alone = await unit.pairs.split(second)
    async with database.unit(NOW) as unit:
        assert await unit.ballots.ratings(ballot_of(alone)) == {"1.1": 4, "1.2": None}
        assert await unit.own_objectives.of(ballot_of(alone)) == ()
        assert [each.id for each in await unit.own_objectives.at(1)] == [own.id]
        assert (await unit.ballots.sheet(ballot_of(first)))[1:3] == (None, None)
        assert [s.id for s, _ in await unit.pairs.of(ballot_of(first))] == [first.id]
        assert await unit.ballots.sheets(1) == 2


async def test_leaving_takes_nothing(database: Database) -> None:
    first = await take_part(database, 1)
    second = await share(database, first, 2)
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(first), "1.1", 4)
        await unit.pairs.leave(second)
        left = await unit.seats.get(second.id)
        assert left
        assert left.ballot_id is None
        await unit.seats.withdraw(second.id)
        await unit.people.forget(2)
        assert await unit.ballots.ratings(ballot_of(first)) == {"1.1": 4}


async def test_forgetting_takes_what_is_aside_and_what_was_asked(database: Database) -> None:
    first, second, third = [await take_part(database, person) for person in (1, 2, 3)]
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(second), "1.1", 1)
        await unit.pairs.join(second, ballot_of(first))
        mine = await unit.pair_requests.ask(second, third.id, None)
        theirs = await unit.pair_requests.ask(third, second.id, None)
        await unit.pairs.forget(second.id)
        await unit.pair_requests.forget(second.id)
        assert await unit.pairs.asides(second.id) == ()
        assert await unit.ballots.ratings(ballot_of(second)) == {}
        assert await unit.pair_requests.find(mine.id) is None
        assert await unit.pair_requests.find(theirs.id) is None


async def test_a_withdrawn_one_of_a_pair_does_not_come_back_as_a_third(database: Database) -> None:
    first = await take_part(database, 1)
    gone = await share(database, first, 2)
    third = await take_part(database, 3)
    async with database.unit(NOW) as unit:
        await unit.seats.withdraw(gone.id)
        assert [s.id for s, _ in await unit.pairs.of(ballot_of(first))] == [first.id]
        assert [s.id for s in await unit.pairs.free(1, third.id)] == [first.id]
        await unit.pairs.join(third, ballot_of(first))
        progress = await unit.ballots.progress(1, [])
        assert [each.seat.id for each in progress] == [first.id, third.id]


async def test_a_request_is_answered_once(database: Database, replica: Database) -> None:
    first, second = [await take_part(database, person) for person in (1, 2)]
    async with database.unit(NOW) as unit:
        request = await unit.pair_requests.ask(first, second.id, None)
        assert request == await unit.pair_requests.find(request.id)
        assert await unit.pair_requests.asked_of(second.id) == (request,)

    async def answer(on: Database, person: int, said: bool | None) -> bool:
        async with on.unit(LATER, person) as unit:
            return await unit.pair_requests.answer(request.id, said)

    done = await asyncio.gather(answer(database, 2, True), answer(replica, 1, None))
    assert sorted(done) == [False, True]


async def test_a_code_is_open_for_a_while_and_a_name_until_the_rating_closed(
    database: Database,
) -> None:
    first, second = [await take_part(database, person) for person in (1, 2)]
    async with database.unit(NOW) as unit:
        code = await unit.pair_requests.ask(first, None, CODE)
        name = await unit.pair_requests.ask(second, first.id, None)
        assert await unit.pair_requests.by_code(CODE) == code
        assert await unit.pair_requests.by_code("BCD235") is None
        before, after = NOW - timedelta(minutes=1), NOW
        assert await unit.pair_requests.asked_by(first.id, before) == code
        assert await unit.pair_requests.asked_by(first.id, after) is None
        assert await unit.pair_requests.asked_by(second.id, after) == name
        came_back = {"roundtable": 1, "phase": Phase.PROPOSALS}
        await unit.seats._connection.execute(
            insert(openings).values(**came_back, opened_at=NOW, closed_at=LATER)
        )
        assert await unit.pair_requests.asked_by(second.id, after) is None
        assert await unit.pair_requests.asked_of(first.id) == ()
        found = await unit.pair_requests.find(name.id)
        assert found is not None
        assert found.overtaken


async def test_who_holds_the_table_is_waited_for(database: Database, replica: Database) -> None:
    """Of three who would make a chain of two pairs at once, the second sees the first pair."""
    await table(database)
    first, second, third = [await take_part(database, person) for person in (1, 2, 3)]

    async def join(
        on: Database, person: int, mine: ParticipantSeat, theirs: ParticipantSeat
    ) -> bool:
        async with on.unit(NOW, person) as unit:
            await unit.pairs.hold(1)
            alone = [len(await unit.pairs.of(ballot_of(each))) == 1 for each in (mine, theirs)]
            await asyncio.sleep(0.05)
            if not all(alone):
                return False
            await unit.pairs.join(mine, ballot_of(theirs))
            return True

    done = await asyncio.gather(join(database, 2, second, first), join(replica, 1, first, third))
    assert sorted(done) == [False, True]
    held = [(await seat_of(database, person)).ballot_id for person in (1, 2, 3)]
    assert len(set(held)) == 2


async def test_a_tap_while_the_other_parts_is_with_both_or_with_the_one_who_stays(
    database: Database, replica: Database
) -> None:
    await table(database)
    first = await take_part(database, 1)
    second = await share(database, first, 2)

    async def part() -> Seat:
        async with database.unit(NOW, 2) as unit:
            await unit.pairs.hold(1)
            await unit.pairs.hold_sheet(ballot_of(first))
            alone = await unit.pairs.split(second)
            await asyncio.sleep(0.05)
            return alone

    async def rate() -> int:
        async with replica.unit(NOW, 1) as unit:
            await unit.pairs.hold_sheet(ballot_of(first))
            await unit.ballots.rate(ballot_of(first), "1.1", 4)
            return len(await unit.pairs.of(ballot_of(first)))

    alone, seen = await asyncio.gather(part(), rate())
    async with database.unit(NOW) as unit:
        assert await unit.ballots.ratings(ballot_of(first)) == {"1.1": 4}
        copied = await unit.ballots.ratings(ballot_of(alone))
    assert copied == ({"1.1": 4} if seen == 2 else {})


async def test_whoever_has_not_read_the_notice_cannot_be_asked(database: Database) -> None:
    first = await take_part(database, 1)
    async with database.unit(NOW) as unit:
        await unit.people.remember(2, "Nora")
        await unit.seats.claim((await unit.seats.create(1, first.role, "Nora")).id, 2, "Nora")
        assert await unit.pairs.free(1, first.id) == ()
