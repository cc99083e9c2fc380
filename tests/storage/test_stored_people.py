import asyncio

import pytest
from sqlalchemy import create_engine, select, text

from storage import migrations
from storage.engine import Database
from storage.records import Person, Role, Visitor
from storage.tables import people
from tests.storage.seating import LATER, NOW, ballot_of, share, sit

BIG_ID = 2**52 - 1  # Telegram's ids have up to 52 bits


async def test_a_stranger_is_nobody(database: Database) -> None:
    async with database.unit(NOW, BIG_ID) as unit:
        assert await unit.people.visitor(BIG_ID) == Visitor(None, ())


async def test_remembering_twice_keeps_what_was_chosen(database: Database) -> None:
    async with database.unit(NOW, BIG_ID) as unit:
        await unit.people.remember(BIG_ID, "Ada")
        await unit.people.set_language(BIG_ID, "en")
        await unit.people.notice_read(BIG_ID, "1")
        await unit.people.set_place(BIG_ID, "rate:2.1")
    async with database.unit(LATER, BIG_ID) as unit:
        await unit.people.remember(BIG_ID, "Ada B.")
        await unit.people.notice_read(BIG_ID, "1")
    async with database.unit(LATER) as unit:
        known = (await unit.people.visitor(BIG_ID)).person
    assert known == Person(
        BIG_ID, "Ada B.", "en", NOW, None, "rate:2.1", notice_version="1", notice_version_at=NOW
    )


async def test_language_and_place_are_left_again(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.people.remember(1, "Ada")
        await unit.people.set_language(1, "en")
        await unit.people.set_place(1, "rate")
    async with database.unit(NOW) as unit:
        await unit.people.set_language(1, None)
        await unit.people.set_place(1, None)
    async with database.unit(NOW) as unit:
        assert (await unit.people.visitor(1)).person == Person(1, "Ada", None, None, None, None)


async def test_unreachable_since_the_first_time(database: Database) -> None:
    async with database.unit(NOW) as unit:
        await unit.people.remember(1, "Ada")
        await unit.people.set_reachable(1, False)
        await unit.people.set_reachable(99, False)
    async with database.unit(LATER) as unit:
        await unit.people.set_reachable(1, False)
    async with database.unit(LATER) as unit:
        person = (await unit.people.visitor(1)).person
        assert person is not None
        assert person.unreachable_since == NOW
        assert (await unit.people.visitor(99)).person is None


@pytest.mark.parametrize("way", ["writes", "marked"])
async def test_reachable_again(database: Database, way: str) -> None:
    async with database.unit(NOW) as unit:
        await unit.people.remember(1, "Ada")
        await unit.people.set_reachable(1, False)
    async with database.unit(LATER) as unit:
        if way == "writes":
            await unit.people.remember(1, "Ada")
        else:
            await unit.people.set_reachable(1, True)
    async with database.unit(LATER) as unit:
        person = (await unit.people.visitor(1)).person
    assert person is not None
    assert person.unreachable_since is None


async def test_a_visitor_has_the_seats_that_are_not_withdrawn(database: Database) -> None:
    first = await sit(database, 1, 2)
    gone = await sit(database, 1, 3, Role.COORDINATOR)
    everywhere = await sit(database, 1, None, Role.OBSERVER)
    await sit(database, 2, 2)
    async with database.unit(LATER) as unit:
        await unit.seats.withdraw(gone.id)
    async with database.unit(LATER) as unit:
        visitor = await unit.people.visitor(1)
    assert visitor.seats == (first, everywhere)
    assert visitor.person is not None


async def test_forgetting_keeps_the_answers_without_the_name(database: Database) -> None:
    seat = await sit(database, 1)
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(seat), "1.1", 4)
        await unit.invitations.wrong_code(1)
    async with database.unit(LATER, 1) as unit:
        await unit.invitations.forget(1)
        await unit.people.forget(1)
    async with database.unit(LATER) as unit:
        assert await unit.people.visitor(1) == Visitor(None, ())
        assert await unit.invitations.wrong_codes(1) == (0, None)
        (left,) = await unit.seats.at(1)
        assert (left.name, left.telegram_id, left.registered_at) == (None, None, NOW)
        assert left.ballot_id == seat.ballot_id
        assert await unit.seats.counts() == {1: (1, 1)}
        assert (await unit.ballots.counts(["1.1"]))["1.1"].levels == (0, 0, 0, 1, 0)


@pytest.mark.parametrize("order", ["never answered", "discard, forget", "forget, discard"])
async def test_forgotten_without_answers_is_not_counted(database: Database, order: str) -> None:
    seat = await sit(database, 1)
    if order != "never answered":
        async with database.unit(NOW) as unit:
            await unit.ballots.rate(ballot_of(seat), "1.1", 4)
            await unit.own_objectives.add(ballot_of(seat), "Alberi", by=seat.id)
    async with database.unit(LATER, 1) as unit:
        if order == "discard, forget":
            await unit.ballots.discard(ballot_of(seat))
        await unit.people.forget(1)
        if order == "forget, discard":
            await unit.ballots.discard(ballot_of(seat))
    async with database.unit(LATER) as unit:
        assert await unit.seats.counts() == {}
        assert await unit.seats.at(1) == ()
        assert await unit.ballots.progress(1, ["1.1"]) == ()


async def test_forgetting_one_of_a_pair_leaves_the_other_their_ballot(database: Database) -> None:
    first = await sit(database, 1)
    await share(database, first, 2)
    async with database.unit(LATER, 1) as unit:
        await unit.people.forget(1)
    async with database.unit(LATER) as unit:
        (seat,) = (await unit.people.visitor(2)).seats
        await unit.ballots.rate(ballot_of(seat), "1.1", 5)
        assert await unit.ballots.ratings(ballot_of(seat)) == {"1.1": 5}


def test_whoever_accepted_before_there_were_versions_is_told_of_the_first() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrations._run(connection, "0024")
        for who, noticed in ((1, NOW.isoformat(" ")), (2, None)):
            connection.execute(
                text("INSERT INTO people (telegram_id, name, noticed_at) VALUES (:w, 'Ada', :n)"),
                {"w": who, "n": noticed},
            )
        migrations.upgrade(connection)
        asked = select(people.c.notice_version, people.c.notice_version_at, people.c.notice_told)
        found = connection.execute(asked.order_by(people.c.telegram_id)).all()
    engine.dispose()
    assert [tuple(row) for row in found] == [("", NOW, None), (None, None, None)]


async def test_of_a_version_each_is_told_by_one_replica(
    database: Database, replica: Database
) -> None:
    async with database.unit(NOW) as unit:
        for who, version in ((1, "1"), (2, ""), (3, "2"), (4, None)):
            await unit.people.remember(who, "Ada")
            await unit.people.notice_read(who, version)
        await unit.people.remember(5, "has accepted nothing")

    async def tell(process: Database) -> list[int]:
        async with process.unit(NOW) as unit:
            found = [each.telegram_id for each in await unit.people.untold_of("2", 100)]
            await asyncio.sleep(0.01)
            await unit.people.tell_of_notice(found, "2")
            return found

    told = await asyncio.gather(*(tell(process) for process in (database, replica) * 2))
    assert sorted(who for each in told for who in each) == [1, 2]
