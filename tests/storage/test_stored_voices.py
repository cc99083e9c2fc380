"""Who supports, joins and asks; what is hidden, merged and told apart: the database decides."""

import asyncio

from storage.engine import Database
from storage.records import Proposal, Seat
from tests.storage.seating import LATER, NOW, sit


async def present(database: Database, seat: Seat, title: str) -> Proposal:
    async with database.unit(NOW) as unit:
        draft = await unit.proposals.begin(1, seat.id, seat.id)
        await unit.proposals.write(draft, "title", title)
        await unit.proposals.present(draft.id)
        found = await unit.proposals.get(draft.id)
    assert found is not None
    return found


async def test_supporting_twice_at_once_is_one_support(
    database: Database, replica: Database
) -> None:
    anna, ivo, gone = [await sit(database, person) for person in (1, 2, 3)]
    orto = await present(database, anna, "Orto")

    async def press(process: Database) -> None:
        async with process.unit(LATER) as unit:
            await unit.voices.support(orto.id, ivo.id)

    await asyncio.gather(*(press(process) for process in (database, replica) * 3))
    async with database.unit(NOW) as unit:
        await unit.voices.support(orto.id, gone.id)
        await unit.seats.withdraw(gone.id)
        assert await unit.voices.supporters([orto.id]) == {orto.id: {ivo.id}}
        await unit.voices.unsupport(orto.id, ivo.id)
        await unit.voices.unsupport(orto.id, ivo.id)
        assert await unit.voices.supporters([orto.id, 4711]) == {orto.id: set(), 4711: set()}
        assert await unit.voices.supporters([]) == {}


async def test_joining_is_asked_once_and_answered_once(database: Database) -> None:
    anna, ivo, bea = [await sit(database, person) for person in (1, 2, 3)]
    orto = await present(database, anna, "Orto")
    async with database.unit(NOW) as unit:
        assert not await unit.voices.answer_joining(orto.id, ivo.id, True)
        assert await unit.voices.ask_to_join(orto.id, ivo.id)
        assert not await unit.voices.ask_to_join(orto.id, ivo.id)
    async with database.unit(LATER) as unit:
        assert await unit.voices.answer_joining(orto.id, ivo.id, False)
        assert not await unit.voices.answer_joining(orto.id, ivo.id, True)
        assert not await unit.voices.ask_to_join(orto.id, ivo.id)
        await unit.voices.join(orto.id, bea.id)
        await unit.voices.join(orto.id, bea.id)
        joined = (await unit.voices.joinings([orto.id]))[orto.id]
        assert [(each.seat_id, each.accepted) for each in joined] == [
            (ivo.id, False),
            (bea.id, True),
        ]
        await unit.voices.join(orto.id, ivo.id)
        assert set(await unit.proposals.authors([orto.id])) == {orto.id}
        assert list((await unit.proposals.authors([orto.id]))[orto.id]) == [
            anna.id,
            ivo.id,
            bea.id,
        ]


async def test_a_request_that_is_taken_back_can_be_made_anew(database: Database) -> None:
    anna, ivo = [await sit(database, person) for person in (1, 2)]
    orto = await present(database, anna, "Orto")
    async with database.unit(NOW) as unit:
        assert not await unit.voices.take_joining_back(orto.id, ivo.id)
        assert await unit.voices.ask_to_join(orto.id, ivo.id)
        assert await unit.voices.take_joining_back(orto.id, ivo.id)
        assert not await unit.voices.take_joining_back(orto.id, ivo.id)
        assert not await unit.voices.answer_joining(orto.id, ivo.id, True)
        (back,) = (await unit.voices.joinings([orto.id]))[orto.id]
        assert (back.waits, back.is_taken_back) == (False, True)
        said = await unit.voices.said_by(ivo.id)
        assert (said.joined, said.taken_back) == ((), ("Orto",))
    async with database.unit(LATER) as unit:
        assert await unit.voices.ask_to_join(orto.id, ivo.id)
        assert not await unit.voices.ask_to_join(orto.id, ivo.id)
        (anew,) = (await unit.voices.joinings([orto.id]))[orto.id]
        assert (anew.waits, anew.asked_at) == (True, LATER)
        assert await unit.voices.answer_joining(orto.id, ivo.id, True)
        assert not await unit.voices.take_joining_back(orto.id, ivo.id)
        assert not await unit.voices.ask_to_join(orto.id, ivo.id)


async def test_the_first_answer_stays(database: Database, replica: Database) -> None:
    anna, ivo = [await sit(database, person) for person in (1, 2)]
    orto = await present(database, anna, "Orto")
    async with database.unit(NOW) as unit:
        question = await unit.voices.ask(orto.id, ivo.id, "Chi annaffia?")
        assert await unit.voices.question(4711) is None

    async def answer(process: Database, words: str) -> bool:
        async with process.unit(LATER) as unit:
            return await unit.voices.answer(question.id, words, None)

    given = await asyncio.gather(answer(database, "Tutti"), answer(replica, "Nessuno"))
    assert sorted(given) == [False, True]
    async with database.unit(NOW) as unit:
        (found,) = await unit.voices.questions(orto.id)
    assert found.answer == ("Tutti" if given[0] else "Nessuno")


async def test_what_a_seat_said_is_read_and_forgotten(database: Database) -> None:
    anna, ivo = [await sit(database, person) for person in (1, 2)]
    orto, prove, sala = [await present(database, anna, each) for each in ("Orto", "Prove", "Sala")]
    async with database.unit(NOW) as unit:
        await unit.voices.support(orto.id, ivo.id)
        await unit.voices.ask_to_join(prove.id, ivo.id)
        await unit.voices.join(sala.id, ivo.id)
        answered = await unit.voices.ask(orto.id, ivo.id, "Chi?")
        await unit.voices.answer(answered.id, "Tutti", None)
        asked = await unit.voices.ask(orto.id, ivo.id, "Quando?")
        said = await unit.voices.said_by(ivo.id)
        assert said.supported == ("Orto",)
        assert said.joined == (("Prove", None), ("Sala", True))
        assert [each.id for each in said.asked] == [answered.id, asked.id]
        assert [each.answer for each in (await unit.voices.said_by(anna.id)).answered] == ["Tutti"]
        await unit.voices.forget(ivo.id)
        left = await unit.voices.said_by(ivo.id)
    assert (left.supported, left.joined) == ((), (("Sala", True),))
    assert [each.id for each in left.asked] == [answered.id]


async def test_hiding_keeps_the_first_reason(database: Database) -> None:
    orto = await present(database, await sit(database, 1), "Orto")
    async with database.unit(LATER) as unit:
        assert await unit.proposals.hide(orto.id, "Perché")
        assert not await unit.proposals.hide(orto.id, "Altro")
        hidden = await unit.proposals.get(orto.id)
        assert hidden is not None
        assert (hidden.hidden_at, hidden.hidden_because) == (LATER, "Perché")
        assert await unit.proposals.listed_at(1) == ()
        assert await unit.proposals.show(orto.id)
        assert not await unit.proposals.show(orto.id)
        assert [each.id for each in await unit.proposals.listed_at(1)] == [orto.id]


async def test_a_union_takes_the_place_of_two_and_gives_it_back(database: Database) -> None:
    anna = await sit(database, 1)
    orto, prove = [await present(database, anna, each) for each in ("Orto", "Prove")]
    async with database.unit(NOW) as unit:
        union = await unit.proposals.begin(1, None, anna.id)
        await unit.merging.lay_aside(union.id)
        assert await unit.proposals.draft(None, anna.id) is None
        assert len(await unit.proposals.at(1)) == 2
        await unit.merging.merge(union.id, anna.id, [orto.id, prove.id])
        await unit.voices.join(union.id, anna.id)
        assert [each.id for each in await unit.proposals.listed_at(1)] == [union.id]
        originals = await unit.merging.originals(union.id)
        assert [each.id for each in originals] == [orto.id, prove.id]
        held = await unit.merging.hold([union.id, prove.id])
        assert [each.author_id for each in held] == [anna.id, anna.id]
    async with database.unit(LATER) as unit:
        await unit.merging.unmerge(union.id)
        assert [each.id for each in await unit.proposals.at(1)] == [orto.id, prove.id]
        assert [each.id for each in await unit.proposals.by(anna.id)] == [orto.id, prove.id]
        await unit.proposals.resume(union.id)
        undone = await unit.proposals.get(union.id)
        assert undone is not None
        assert not undone.is_listed
        await unit.proposals.forget(anna.id)
        assert await unit.proposals.get(union.id) is not None


async def test_two_are_told_apart_in_either_order(database: Database) -> None:
    anna = await sit(database, 1)
    orto, prove = [await present(database, anna, each) for each in ("Orto", "Prove")]
    async with database.unit(NOW) as unit:
        await unit.merging.distinct([prove.id, orto.id])
        await unit.merging.distinct([orto.id, prove.id])
        assert await unit.merging.distinct_at(1) == {(orto.id, prove.id)}
        assert await unit.merging.distinct_at(2) == set()
        await unit.merging.not_distinct(prove.id, orto.id)
        assert await unit.merging.distinct_at(1) == set()
