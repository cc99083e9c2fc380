"""The ledger: each message once, twice at most after a death, never a third time."""

import asyncio
from datetime import timedelta

import pytest

from storage.engine import Database
from storage.expiry import Kind
from storage.records import DeliveryKey, DeliveryOutcome
from tests.storage.seating import NOW

LEASE = timedelta(minutes=2)
MINUTE = timedelta(minutes=1)


def key(person: int = 7, offset: int = 120, subject: int = 1) -> DeliveryKey:
    return DeliveryKey("reminder", subject, person, offset)


async def claimed(database: Database, minutes: int, *keys: DeliveryKey) -> list[DeliveryKey]:
    async with database.unit(NOW + minutes * MINUTE) as unit:
        return await unit.deliveries.claim(keys, LEASE)


async def test_what_is_claimed_is_nobody_elses(database: Database) -> None:
    assert await claimed(database, 0, key(), key(8)) == [key(), key(8)]
    assert await claimed(database, 1, key(), key(9)) == [key(9)]


async def test_a_claim_that_ran_out_is_claimed_once_more_and_never_again(
    database: Database,
) -> None:
    assert await claimed(database, 0, key()) == [key()]
    assert await claimed(database, 2, key()) == [key()]
    assert await claimed(database, 10, key()) == []
    async with database.unit(NOW + 10 * MINUTE) as unit:
        assert await unit.deliveries.give_up() == 1
        assert await unit.deliveries.give_up() == 0
        counted = await unit.deliveries.counts("reminder", 1)
    assert counted == {DeliveryOutcome.UNCERTAIN: 1}


async def test_what_is_marked_is_never_claimed_again(database: Database) -> None:
    await claimed(database, 0, key())
    async with database.unit(NOW + MINUTE) as unit:
        await unit.deliveries.mark(key(), DeliveryOutcome.DELIVERED)
        await unit.deliveries.mark(key(), DeliveryOutcome.FAILED)
    assert await claimed(database, 60, key()) == []
    async with database.unit(NOW) as unit:
        assert await unit.deliveries.counts("reminder", 1) == {DeliveryOutcome.DELIVERED: 1}


async def test_what_was_missed_is_counted_once_and_not_sent(database: Database) -> None:
    await claimed(database, 0, key(8))
    async with database.unit(NOW) as unit:
        assert await unit.deliveries.miss([key(7), key(8)]) == 1
        assert await unit.deliveries.miss([key(7)]) == 0
    assert await claimed(database, 60, key(7)) == []
    async with database.unit(NOW) as unit:
        counted = await unit.deliveries.counts("reminder", 1)
    assert counted == {DeliveryOutcome.MISSED: 1, None: 1}


async def test_what_is_taken_cannot_be_claimed_now(database: Database) -> None:
    await claimed(database, 0, key(7), key(8, 60), key(9, subject=2))
    async with database.unit(NOW + MINUTE) as unit:
        taken = await unit.deliveries.taken("reminder", [1])
        assert taken == {(1, 7, 120), (1, 8, 60)}
    async with database.unit(NOW + 2 * MINUTE) as unit:
        assert await unit.deliveries.taken("reminder", [1, 2]) == set()
        assert await unit.deliveries.taken("other", [1, 2]) == set()


async def test_of_rivals_one_gets_each(database: Database, replica: Database) -> None:
    keys = [key(person) for person in range(20)]
    rivals = (database, replica, database, replica)
    got = await asyncio.gather(*(claimed(rival, 0, *keys) for rival in rivals))
    assert sorted(each.telegram_id for gotten in got for each in gotten) == list(range(20))


async def test_the_pace_is_shared(database: Database, replica: Database) -> None:
    interval = timedelta(milliseconds=40)

    async def reserve(process: Database) -> list[float]:
        async with process.unit(NOW) as unit:
            first = await unit.deliveries.reserve(5, interval)
        return [(first + n * interval - NOW) / interval for n in range(5)]

    slots = await asyncio.gather(*(reserve(process) for process in (database, replica) * 3))
    assert sorted(slot for each in slots for slot in each) == pytest.approx(list(range(30)))
    async with database.unit(NOW + MINUTE) as unit:
        assert await unit.deliveries.reserve(1, interval) == NOW + MINUTE, "nothing is saved up"


async def test_old_rows_and_erased_people_are_forgotten(database: Database) -> None:
    await claimed(database, 0, key(7), key(8))
    async with database.unit(NOW) as unit:
        await unit.deliveries.forget(7)
        await unit.deliveries.mark(key(8), DeliveryOutcome.DELIVERED)
        assert await unit.expiry.delete(Kind.MESSAGES, NOW) == 0
        assert await unit.expiry.delete(Kind.MESSAGES, NOW + MINUTE) == 1
        assert await unit.deliveries.counts("reminder", 1) == {}
