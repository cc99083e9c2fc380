"""Meetings: half-made, confirmed, changed, called off, and what people answer to them."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage.engine import Database
from storage.records import Answer, Meeting, Role, Seat
from storage.unit import Unit
from tests.storage.seating import LATER, NOW, sit

WEEK = timedelta(days=7)


async def meet(unit: Unit, seat: Seat, after: timedelta = WEEK, minutes: int = 120) -> Meeting:
    assert seat.roundtable is not None
    draft = await unit.meetings.draft(seat.roundtable, seat.id)
    await unit.meetings.write(draft.id, "starts_at", NOW + after)
    await unit.meetings.write(draft.id, "minutes", minutes)
    assert await unit.meetings.confirm(draft.id)
    made = await unit.meetings.get(draft.id)
    assert made is not None
    return made


@pytest.fixture
async def paola(database: Database) -> Seat:
    return await sit(database, 1, 3, Role.COORDINATOR)


async def test_what_is_half_made_is_there_again(database: Database, paola: Seat) -> None:
    luca = await sit(database, 2, 3, Role.COORDINATOR)
    async with database.unit(NOW) as unit:
        draft = await unit.meetings.draft(3, paola.id)
        await unit.meetings.write(draft.id, "place", "Biblioteca")
    async with database.unit(LATER) as unit:
        again = await unit.meetings.draft(3, paola.id)
        assert (again.id, again.place, again.uid) == (draft.id, "Biblioteca", draft.uid)
        assert (again.created_at, again.sequence, again.reminder_offsets) == (NOW, 0, None)
        assert not again.is_on
        assert again.ends_at is None
        assert (await unit.meetings.draft(3, luca.id)).id != draft.id
        assert await unit.meetings.coming([3], NOW) == ()
        await unit.meetings.drop(draft.id)
        assert await unit.meetings.get(draft.id) is None


async def test_nothing_counts_without_a_time(database: Database, paola: Seat) -> None:
    with pytest.raises(IntegrityError):
        async with database.unit(NOW) as unit:
            await unit.meetings.confirm((await unit.meetings.draft(3, paola.id)).id)


async def test_confirmed_once_and_then_not_written_any_more(
    database: Database, paola: Seat
) -> None:
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        assert not await unit.meetings.confirm(made.id)
        await unit.meetings.write(made.id, "place", "Altrove")
        await unit.meetings.drop(made.id)
        assert await unit.meetings.get(made.id) == made
        assert (made.is_on, made.starts_at) == (True, NOW + WEEK)


async def test_meetings_come_in_their_order_until_they_are_over(
    database: Database, paola: Seat
) -> None:
    other = await sit(database, 2, 4, Role.COORDINATOR)
    async with database.unit(NOW) as unit:
        second = await meet(unit, paola, WEEK)
        first = await meet(unit, paola, timedelta(hours=1), 60)
        elsewhere = await meet(unit, other, WEEK)
        assert await unit.meetings.coming([3], NOW) == (first, second)
        assert await unit.meetings.coming([3, 4], NOW) == (first, second, elsewhere)
        assert await unit.meetings.coming([3], NOW + timedelta(minutes=119)) == (first, second)
        assert await unit.meetings.coming([3], NOW + timedelta(minutes=120)) == (second,)
        assert await unit.meetings.coming([], NOW) == ()
        assert await unit.meetings.starting(NOW, NOW + WEEK) == (first,)
        assert await unit.meetings.starting(NOW + WEEK, NOW + 2 * WEEK) == ()


@pytest.mark.parametrize(
    ("after", "minutes", "clashes"),
    [(0, 60, True), (-60, 60, False), (-60, 61, True), (120, 60, False), (119, 60, True)],
)
async def test_two_at_once_clash(
    database: Database, paola: Seat, after: int, minutes: int, clashes: bool
) -> None:
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        other = await meet(unit, paola, WEEK + timedelta(minutes=after), minutes)
        assert await unit.meetings.clashing(other) == ((made,) if clashes else ())
        change = await unit.meetings.draft(3, paola.id, made)
        assert await unit.meetings.clashing(change) == ((other,) if clashes else ())


async def test_a_change_counts_all_at_once(database: Database, paola: Seat) -> None:
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        change = await unit.meetings.draft(3, paola.id, made)
        assert (change.starts_at, change.minutes) == (made.starts_at, made.minutes)
        await unit.meetings.write(change.id, "place", "Biblioteca")
        assert await unit.meetings.get(made.id) == made
        assert await unit.meetings.coming([3], NOW) == (made,)
    async with database.unit(LATER) as unit:
        change = await unit.meetings.draft(3, paola.id, made)
        changed = await unit.meetings.change(change)
        assert changed is not None
        assert (changed.id, changed.uid, changed.sequence) == (made.id, made.uid, 1)
        assert (changed.place, changed.confirmed_at) == ("Biblioteca", made.confirmed_at)
        assert await unit.meetings.get(change.id) is None
        assert await unit.meetings.change(change) is None


async def test_of_two_changes_the_second_does_not_undo_the_first(
    database: Database, paola: Seat
) -> None:
    luca = await sit(database, 2, 3, Role.COORDINATOR)
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        hers = await unit.meetings.draft(3, paola.id, made)
        his = await unit.meetings.draft(3, luca.id, made)
        assert await unit.meetings.change(hers)
        assert await unit.meetings.change(his) is None
        assert await unit.meetings.get(his.id) is None


async def test_called_off_once(database: Database, paola: Seat) -> None:
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        change = await unit.meetings.draft(3, paola.id, made)
    async with database.unit(LATER) as unit:
        cancelled = await unit.meetings.cancel(made.id)
        assert cancelled is not None
        assert (cancelled.cancelled_at, cancelled.sequence, cancelled.is_on) == (LATER, 1, False)
        assert await unit.meetings.cancel(made.id) is None
        assert await unit.meetings.change(change) is None
        assert await unit.meetings.coming([3], NOW) == ()


async def test_answers_are_changed_and_presence_kept(database: Database, paola: Seat) -> None:
    anna = await sit(database, 2, 3)
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        await unit.attendances.attend(made.id, anna.id, True)
        came = (await unit.attendances.at(made.id))[anna.id]
        assert (came.answer, came.present_at, came.answered_at) == (None, NOW, None)
        await unit.attendances.answer(made.id, anna.id, Answer.NO)
        await unit.attendances.explain(made.id, anna.id, "Sono al lavoro")
        await unit.attendances.substitute(made.id, anna.id, "Ivo")
    async with database.unit(LATER) as unit:
        said = (await unit.attendances.at(made.id))[anna.id]
        assert (said.answer, said.reason, said.substitute) == (Answer.NO, "Sono al lavoro", "Ivo")
        assert said.present_at == NOW
        assert await unit.attendances.of(anna.id) == (said,)
        await unit.attendances.answer(made.id, anna.id, Answer.YES)
        await unit.attendances.attend(made.id, anna.id, False)
        said = (await unit.attendances.at(made.id))[anna.id]
        assert (said.answer, said.reason, said.substitute) == (Answer.YES, None, None)
        assert (said.answered_at, said.present_at) == (LATER, None)


@pytest.mark.parametrize(("field", "kept"), [("place", True), ("starts_at", False)])
async def test_another_time_is_asked_about_anew(
    database: Database, paola: Seat, field: str, kept: bool
) -> None:
    anna = await sit(database, 2, 3)
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        await unit.attendances.answer(made.id, anna.id, Answer.YES)
        change = await unit.meetings.draft(3, paola.id, made)
        value = "Biblioteca" if field == "place" else NOW + 2 * WEEK
        await unit.meetings.write(change.id, field, value)
        await unit.meetings.change(await unit.meetings.draft(3, paola.id, made))
        assert bool(await unit.attendances.at(made.id)) is kept


async def test_who_sits_at_two_tables(database: Database, paola: Seat) -> None:
    await sit(database, 1, 4)
    await sit(database, 2, 3)
    await sit(database, 3, 4)
    await sit(database, 4, None, Role.STAFF)
    gone = await sit(database, 2, 4)
    async with database.unit(NOW) as unit:
        await unit.seats.withdraw(gone.id)
        assert await unit.meetings.shared(3, [4, 5]) == {4: {1}}
        assert await unit.meetings.shared(3, []) == {}


async def test_whoever_is_forgotten_leaves_no_words(database: Database, paola: Seat) -> None:
    anna = await sit(database, 2, 3)
    async with database.unit(NOW) as unit:
        made = await meet(unit, paola)
        draft = await unit.meetings.draft(3, paola.id)
        for seat in (paola, anna):
            await unit.attendances.answer(made.id, seat.id, Answer.NO)
        await unit.attendances.forget(paola.id)
        await unit.meetings.forget(paola.id)
        assert list(await unit.attendances.at(made.id)) == [anna.id]
        assert await unit.meetings.get(draft.id) is None
        assert await unit.meetings.get(made.id) == made
        await unit.attendances.forget(anna.id)
        assert await unit.attendances.at(made.id) == {}
