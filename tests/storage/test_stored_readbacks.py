"""Rounds of reading back, what is said to their points, and corrections."""

from datetime import timedelta

from storage.engine import Database
from storage.inviting.moving import move
from storage.records import PointAnswer
from tests.storage.seating import NOW, sit, take_part

WEEK = timedelta(days=7)


async def begin(database: Database, roundtable: int = 1) -> int:
    async with database.unit(NOW) as unit:
        return (await unit.readbacks.begin(roundtable, NOW + WEEK, "rating-1", "[]")).id


async def test_a_round_is_closed_once_and_not_later_than_its_end(database: Database) -> None:
    first, second = await begin(database), await begin(database)
    async with database.unit(NOW + timedelta(days=1)) as unit:
        one = await unit.readbacks.get(first, hold=True)
        assert one
        assert one.is_open(NOW)
        assert not one.is_open(NOW + WEEK)
        assert await unit.readbacks.close(one, "first")
        assert not await unit.readbacks.close(one, "again")
        assert await unit.readbacks.overdue() == ()
    async with database.unit(NOW + 2 * WEEK) as unit:
        await unit.readbacks.hold(second)
        (late,) = await unit.readbacks.overdue()
        assert late.id == second
        assert await unit.readbacks.close(late, "second")
        one, other = await unit.readbacks.at(1)
        assert (one.figures, one.closed_at) == ("first", NOW + timedelta(days=1))
        assert (other.figures, other.closed_at) == ("second", NOW + WEEK)
        assert await unit.readbacks.last(1) == other
        assert await unit.readbacks.last(2) is None


async def test_to_a_point_a_seat_says_one_thing(database: Database) -> None:
    seat, other = (await sit(database, 1)).id, (await sit(database, 2)).id
    round_ = await begin(database)
    async with database.unit(NOW) as unit:
        await unit.readbacks.answer(round_, seat, 0, None)
        await unit.readbacks.answer(round_, seat, 0, "No", True)
        await unit.readbacks.answer(round_, seat, 1, None)
        await unit.readbacks.answer(round_, other, 0, None)
        await unit.readbacks.sign(round_, seat, 0, False)
        assert await unit.readbacks.answers(round_) == (
            PointAnswer(seat, 0, "No", False),
            PointAnswer(seat, 1, None, False),
            PointAnswer(other, 0, None, False),
        )
        await unit.readbacks.take_back(round_, seat, 0)
        mine = ((round_, PointAnswer(seat, 1, None, False)),)
        assert await unit.readbacks.answers_by(seat) == mine
        await unit.readbacks.forget(seat)
        assert await unit.readbacks.answers_by(seat) == ()
        assert len(await unit.readbacks.answers(round_)) == 1


async def test_a_correction_is_sent_once_and_decided_once(database: Database) -> None:
    seat = (await sit(database, 1)).id
    round_ = await begin(database)
    async with database.unit(NOW) as unit:
        unit_ = unit.readbacks
        await unit_.write(round_, seat, 2, "Uno")
        (mine,) = await unit_.corrections_by(seat)
        await unit_.reword(mine.id, "Due")
        assert await unit_.send(mine.id)
        assert not await unit_.send(mine.id)
        await unit_.reword(mine.id, "Tre")
        await unit_.explain(mine.id, "Perché no")
        assert await unit_.settle(mine.id, False)
        assert not await unit_.settle(mine.id, True)
        assert not await unit_.drop(mine.id)
        await unit_.explain(mine.id, "Un altro motivo")
        found = await unit_.correction(mine.id)
        assert found
        assert (found.text, found.taken, found.reason) == ("Due", False, "Perché no")
        assert await unit_.reopen(mine.id)
        assert not await unit_.reopen(mine.id)
        assert await unit_.drop(mine.id)
        assert await unit_.corrections(round_) == ()


async def test_what_was_said_on_a_freed_seat_goes_to_the_one_in_its_place(
    database: Database,
) -> None:
    left, to = await sit(database, 1), await take_part(database, 2)
    round_ = await begin(database)
    async with database.unit(NOW) as unit:
        for seat, point, text in ((left, 0, "Mio"), (left, 1, None), (to, 1, "Suo")):
            await unit.readbacks.answer(round_, seat.id, point, text)
        await unit.readbacks.write(round_, left.id, 3, "Correzione")
        await move(unit.seats._connection, left, to, rating=False, ranking=False)
        said = [answer for _, answer in await unit.readbacks.answers_by(to.id)]
        assert said == [PointAnswer(to.id, 0, "Mio", False), PointAnswer(to.id, 1, "Suo", False)]
        assert len(await unit.readbacks.corrections_by(to.id)) == 1
        assert await unit.readbacks.answers_by(left.id) == ()
