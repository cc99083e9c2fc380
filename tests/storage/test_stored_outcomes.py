"""What became of proposals: drafts, what stands, what stood before, and what is awaited."""

from datetime import date, timedelta

from storage.engine import Database
from storage.records import Phase, Role, Verdict
from tests.moving import move
from tests.storage.seating import LATER, NOW, sit

TABLE = 1


async def proposes(database: Database, *titles: str) -> list[int]:
    seat = (await sit(database, 1, TABLE)).id
    made = []
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([TABLE, 2], Phase.RATING)
        for title in titles:
            draft = await unit.proposals.begin(TABLE, seat, seat)
            await unit.proposals.write(draft, "title", title)
            await unit.proposals.present(draft.id)
            made.append(draft.id)
    return made


async def test_a_draft_is_the_seats_own_and_begins_with_what_stands(database: Database) -> None:
    sara, ugo = [(await sit(database, n, None, Role.STAFF)).id for n in (8, 9)]
    (orto,) = await proposes(database, "Orto")
    async with database.unit(NOW) as unit:
        draft = await unit.outcomes.begin(orto, sara)
        assert draft.said == (None,) * 5
        await unit.outcomes.write(draft.id, "verdict", Verdict.PARTLY)
        await unit.outcomes.write(draft.id, "due_on", date(2027, 3, 31))
        assert (await unit.outcomes.begin(orto, sara)).due_on == date(2027, 3, 31)
        assert await unit.outcomes.draft(orto, ugo) is None
        assert await unit.outcomes.standing([orto]) == {}
        assert await unit.outcomes.tell(draft.id)
        assert not await unit.outcomes.tell(draft.id)
    async with database.unit(LATER) as unit:
        stands = (await unit.outcomes.standing([orto]))[orto]
        assert (stands.id, stands.told_at) == (draft.id, NOW)
        again = await unit.outcomes.begin(orto, ugo)
        assert (again.changes_id, again.said) == (draft.id, stands.said)
        await unit.outcomes.write(draft.id, "reason", "Cambiato dopo")
        await unit.outcomes.drop(draft.id)
        assert (await unit.outcomes.get(draft.id)) == stands, "what was told is never changed"


async def test_what_stands_is_what_nothing_told_changes(database: Database) -> None:
    """Also where the older draft is told later, and at the same moment."""
    sara, ugo = [(await sit(database, n, None, Role.STAFF)).id for n in (8, 9)]
    (orto,) = await proposes(database, "Orto")
    async with database.unit(NOW) as unit:
        older = await unit.outcomes.begin(orto, sara)
        newer = await unit.outcomes.begin(orto, ugo)
        await unit.outcomes.tell(newer.id)
        await unit.outcomes.rebase(older.id, newer.id)
        assert (await unit.outcomes.standing([orto]))[orto].id == newer.id
        await unit.outcomes.tell(older.id)
        assert (await unit.outcomes.standing([orto]))[orto].id == older.id
        assert {each.id for each in await unit.outcomes.told(orto)} == {older.id, newer.id}


async def test_awaited_is_what_a_closed_table_lists(database: Database) -> None:
    sara = (await sit(database, 8, None, Role.STAFF)).id
    orto, sala, doppia, nascosta = await proposes(database, "Orto", "Sala", "Doppia", "Nascosta")
    async with database.unit(NOW) as unit:
        await unit.proposals.hide(nascosta, "perché")
        await unit.merging.merge(sala, None, [doppia])
        assert await unit.outcomes.awaited() == ()
        await move(unit, TABLE, Phase.CLOSED)
        told = await unit.outcomes.begin(orto, sara)
        await unit.outcomes.tell(told.id)
        found = await unit.outcomes.awaited()
        assert [each.proposal.id for each in found] == [orto, sala]
        assert await unit.outcomes.awaited(TABLE) == found
        assert await unit.outcomes.awaited(TABLE + 1) == ()
        assert [each.answer is not None for each in found] == [True, False]
        assert {each.since for each in found} == {NOW}
        await move(unit, TABLE, Phase.RANKING)
        assert await unit.outcomes.awaited() == ()
    async with database.unit(NOW + timedelta(days=9)) as unit:
        await move(unit, TABLE, Phase.CLOSED)
        found = await unit.outcomes.awaited()
        assert {each.since for each in found} == {NOW}, "closed again it is no younger"


async def test_whoever_goes_leaves_what_was_told_and_no_draft(database: Database) -> None:
    sara = (await sit(database, 8, None, Role.STAFF)).id
    orto, sala = await proposes(database, "Orto", "Sala")
    async with database.unit(NOW) as unit:
        told = await unit.outcomes.begin(orto, sara)
        await unit.outcomes.tell(told.id)
        await unit.outcomes.begin(sala, sara)
        assert len(await unit.outcomes.by(sara)) == 2
        await unit.outcomes.forget(sara)
        assert [each.id for each in await unit.outcomes.by(sara)] == [told.id]
