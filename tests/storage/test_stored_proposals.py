"""Proposals: written field by field, presented, changed, laid aside, and whose they are."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import insert

from storage.engine import Database
from storage.proposals.versions import FIELDS
from storage.records import Proposal, Role, Seat
from storage.tables import coauthors
from tests.storage.seating import LATER, NOW, sit


async def begun(database: Database, seat: Seat, **said: str) -> Proposal:
    async with database.unit(NOW) as unit:
        draft = await unit.proposals.begin(1, seat.id, seat.id)
        for field, text in said.items():
            await unit.proposals.write(draft, field, text)
    return await read(database, draft.id)


async def read(database: Database, proposal_id: int) -> Proposal:
    async with database.unit(NOW) as unit:
        found = await unit.proposals.get(proposal_id)
    assert found is not None
    return found


async def presented(database: Database, seat: Seat, **said: str) -> Proposal:
    draft = await begun(database, seat, **said)
    async with database.unit(NOW) as unit:
        assert await unit.proposals.present(draft.id)
    return await read(database, draft.id)


async def test_a_draft_is_written_field_by_field(database: Database) -> None:
    seat = await sit(database, 1)
    draft = await begun(database, seat, **{field: f"Words of {field}" for field in FIELDS})
    assert draft.words == {field: f"Words of {field}" for field in FIELDS}
    assert draft.revision == len(FIELDS)
    assert (draft.begun_at, draft.presented_at, draft.is_listed) == (NOW, None, False)
    async with database.unit(LATER) as unit:
        await unit.proposals.write(draft, "timing", None)
        assert await unit.proposals.versions(draft.id) == ()
        assert await unit.proposals.get(draft.id + 1) is None
    assert (await read(database, draft.id)).timing is None


async def test_whose_draft_it_is(database: Database) -> None:
    anna, paola = await sit(database, 1), await sit(database, 2, 1, Role.COORDINATOR)
    async with database.unit(NOW) as unit:
        assert await unit.proposals.draft(anna.id, anna.id) is None
        hers = await unit.proposals.begin(1, anna.id, anna.id)
        tables = await unit.proposals.begin(1, None, paola.id)
        on_paper = await unit.proposals.begin(1, anna.id, paola.id)
    async with database.unit(NOW) as unit:
        assert await unit.proposals.draft(anna.id, anna.id) == hers
        assert await unit.proposals.draft(None, paola.id) == tables
        assert await unit.proposals.draft(anna.id, paola.id) == on_paper
        assert await unit.proposals.draft(None, anna.id) is None
        newer = await unit.proposals.begin(1, anna.id, anna.id)
        assert await unit.proposals.draft(anna.id, anna.id) == newer
        assert [each.id for each in await unit.proposals.by(anna.id)] == [
            hers.id,
            on_paper.id,
            newer.id,
        ]


async def test_presenting_happens_once(database: Database) -> None:
    seat = await sit(database, 1)
    draft = await begun(database, seat, title="Orti")
    async with database.unit(LATER) as unit:
        assert await unit.proposals.listed_at(1) == ()
        assert await unit.proposals.present(draft.id)
        assert not await unit.proposals.present(draft.id)
        assert not await unit.proposals.discard(draft.id)
        assert await unit.proposals.draft(seat.id, seat.id) is None
        (shown,) = await unit.proposals.listed_at(1)
        assert await unit.proposals.at(1) == (shown,)
        assert await unit.proposals.at(2) == ()
    assert (shown.presented_at, shown.title, shown.is_listed) == (LATER, "Orti", True)


async def test_of_a_presented_one_the_earlier_words_stay(database: Database) -> None:
    proposal = await presented(database, await sit(database, 1), title="Orti")
    async with database.unit(LATER) as unit:
        await unit.proposals.write(proposal, "title", "Orti urbani")
        # Whoever holds an older view of the row keeps what really stood there.
        await unit.proposals.write(proposal, "title", "Orti per tutti")
        await unit.proposals.write(proposal, "timing", "Un anno")
        versions = await unit.proposals.versions(proposal.id)
    assert [(each.field, each.text) for each in versions] == [
        ("title", "Orti"),
        ("title", "Orti urbani"),
        ("timing", None),
    ]
    assert {each.replaced_at for each in versions} == {LATER}


async def test_two_who_write_at_once_lose_no_version(database: Database, replica: Database) -> None:
    proposal = await presented(database, await sit(database, 1), title="0")

    async def write(process: Database, text: str) -> None:
        async with process.unit(LATER) as unit:
            await unit.proposals.write(proposal, "title", text)

    await asyncio.gather(
        *(write(process, f"{n}") for n, process in enumerate((database, replica) * 4, 1))
    )
    async with database.unit(LATER) as unit:
        kept = [each.text for each in await unit.proposals.versions(proposal.id)]
    last = (await read(database, proposal.id)).title
    assert sorted([*kept, last], key=str) == [str(n) for n in range(9)]


async def test_laid_aside_and_taken_up_again(database: Database) -> None:
    seat = await sit(database, 1)
    draft = await begun(database, seat, title="Orti")
    async with database.unit(LATER) as unit:
        assert await unit.proposals.discard(draft.id)
        assert await unit.proposals.draft(seat.id, seat.id) is None
        await unit.proposals.resume(draft.id)
        again = await unit.proposals.draft(seat.id, seat.id)
    assert again == replace(draft, revision=draft.revision + 2)


async def test_objectives_are_ticked_and_replaced(database: Database) -> None:
    seat = await sit(database, 1)
    first, second = await begun(database, seat), await begun(database, seat)
    async with database.unit(NOW) as unit:
        for objective, on in (("a", True), ("b", True), ("b", True), ("a", False), ("a", False)):
            await unit.proposals.tick(first.id, objective, on)
        await unit.proposals.serve(second.id, ("a", "c"))
        await unit.proposals.serve(second.id, ("c", "d"))
        served = await unit.proposals.served([first.id, second.id, 999])
        assert served == {first.id: {"b"}, second.id: {"c", "d"}, 999: set()}
        await unit.proposals.serve(second.id, ())
        assert await unit.proposals.served([second.id]) == {second.id: set()}
        assert await unit.proposals.served([]) == {}
        assert await unit.proposals.versions(second.id) == ()
    assert (await read(database, first.id)).revision > first.revision


async def test_objectives_and_files_that_were_presented_are_kept_too(database: Database) -> None:
    proposal = await presented(database, await sit(database, 1), title="Orti")
    async with database.unit(LATER) as unit:
        for objective, on in (("b", True), ("a", True), ("a", True), ("b", False)):
            await unit.proposals.tick(proposal.id, objective, on)
        for file in (("photo", "AgAD"), ("document", "BQAD"), (None, None)):
            await unit.proposals.attach(proposal.id, *file)
        versions = await unit.proposals.versions(proposal.id)
    assert [(each.field, each.text) for each in versions] == [
        ("objectives", None),
        ("objectives", "b"),
        ("objectives", "a\nb"),
        ("attachment", "photo\nAgAD"),
        ("attachment", "document\nBQAD"),
    ]


async def test_two_who_tick_at_once_lose_no_tick(database: Database, replica: Database) -> None:
    proposal = await presented(database, await sit(database, 1), title="Orti")

    async def tick(process: Database, objective: str) -> None:
        async with process.unit(LATER) as unit:
            await unit.proposals.tick(proposal.id, objective, True)

    await asyncio.gather(
        *(tick(process, f"{n}") for n, process in enumerate((database, replica) * 4))
    )
    async with database.unit(LATER) as unit:
        served = await unit.proposals.served([proposal.id])
    assert served == {proposal.id: {f"{n}" for n in range(8)}}


async def test_a_file_is_attached_replaced_and_taken_off(database: Database) -> None:
    draft = await begun(database, await sit(database, 1))
    for file in (("photo", "AgAD"), ("document", "BQAD"), (None, None)):
        async with database.unit(NOW) as unit:
            await unit.proposals.attach(draft.id, *file)
        found = await read(database, draft.id)
        assert (found.attachment_kind, found.attachment_id) == file


async def test_authors_are_the_author_and_whoever_was_accepted(database: Database) -> None:
    anna, bruno, carla = [await sit(database, person) for person in (1, 2, 3)]
    proposal = await presented(database, anna, title="Orti")
    async with database.unit(NOW) as unit:
        tables = await unit.proposals.begin(1, None, carla.id)
        await unit.proposals._connection.execute(
            insert(coauthors),
            [
                {"proposal_id": proposal.id, "seat_id": seat.id, "asked_at": NOW, "accepted": yes}
                for seat, yes in ((bruno, True), (carla, None))
            ],
        )
    async with database.unit(NOW) as unit:
        found = await unit.proposals.authors([proposal.id, tables.id])
        assert found == {
            proposal.id: {anna.id: "Invited 1", bruno.id: "Invited 2"},
            tables.id: {},
        }
        await unit.people.forget(1)
        assert (await unit.proposals.authors([proposal.id]))[proposal.id][anna.id] is None


@pytest.mark.parametrize("gone", [1, 2])
async def test_drafts_go_with_whoever_writes_them(database: Database, gone: int) -> None:
    anna, paola = await sit(database, 1), await sit(database, 2, 1, Role.COORDINATOR)
    out = await presented(database, anna, title="Orti")
    mine, aside = await begun(database, anna), await begun(database, anna)
    async with database.unit(NOW) as unit:
        on_paper = await unit.proposals.begin(1, anna.id, paola.id)
        tables = await unit.proposals.begin(1, None, paola.id)
        await unit.proposals.serve(mine.id, ("a",))
        await unit.proposals.discard(aside.id)
        await unit.proposals.forget({1: anna, 2: paola}[gone].id)
        everything = (out, mine, aside, on_paper, tables)
        left = [each.id for each in everything if await unit.proposals.get(each.id)]
    assert left == ([out.id, tables.id] if gone == 1 else [out.id, mine.id, aside.id])
