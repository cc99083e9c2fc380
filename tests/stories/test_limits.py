"""Limits: one person cannot stop a table, and whoever reaches one is told what to do."""

from proposing import found, proposed, table_with
from theatre import Actor, Theatre

from storage.records import Phase, Role, Seat


async def seat_of(theatre: Theatre, actor: Actor) -> Seat:
    async with theatre.stored() as unit:
        return (await unit.people.visitor(actor.id)).seats[0]


async def presented_by(theatre: Theatre, actor: Actor, count: int, table: int = 3) -> None:
    for number in range(count):
        await proposed(theatre, actor, f"Proposta {actor.id} {number}", table)


async def drafted(theatre: Theatre, actor: Actor, title: str) -> int:
    seat = await seat_of(theatre, actor)
    async with theatre.stored() as unit:
        assert seat.roundtable is not None
        draft = await unit.proposals.begin(seat.roundtable, seat.id, seat.id)
        await unit.proposals.write(draft, "title", title)
    return draft.id


async def listed(theatre: Theatre, table: int = 3) -> int:
    async with theatre.stored() as unit:
        return len(await unit.proposals.listed_at(table))


async def test_a_person_presents_no_more_than_five(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    await presented_by(theatre, anna, 4)
    draft = await drafted(theatre, anna, "La sesta")
    await presented_by(theatre, anna, 1)
    await anna.says("/proponi")
    await anna.taps("Riprendi la bozza")
    await anna.forges(f"1:pwpresent:{draft}:1")
    assert anna.reads("5 proposte", "chi coordina")
    assert anna.alerted
    assert await listed(theatre) == 5
    await anna.says("/proponi")
    assert anna.sees("La sesta")
    await anna.taps("Ricomincia")
    assert anna.reads("5 proposte")
    await bea.says("/proponi")
    await bea.says("Quella di Bea")
    assert bea.sees("2 di 11")


async def test_at_the_limit_one_s_own_are_shown_and_none_begins(theatre: Theatre) -> None:
    (anna,) = await table_with(theatre, "Anna")
    await presented_by(theatre, anna, 5)
    await anna.says("/proponi")
    assert anna.sees("5 proposte", "chi coordina", "premi il suo numero")
    assert anna.misses("Scrivine un'altra")
    await anna.forges("1:pwbegin:3")
    assert anna.reads("5 proposte")
    seat = await seat_of(theatre, anna)
    async with theatre.stored() as unit:
        assert len(await unit.proposals.by(seat.id)) == 5


async def test_what_was_merged_makes_room_and_what_is_hidden_does_not(theatre: Theatre) -> None:
    (anna,) = await table_with(theatre, "Anna")
    await presented_by(theatre, anna, 5)
    async with theatre.stored() as unit:
        first, second, third, *_ = await unit.proposals.listed_at(3)
        await unit.proposals.hide(third.id, "Perché")
    await anna.forges("1:pwbegin:3")
    assert anna.reads("5 proposte")
    async with theatre.stored() as unit:
        union = await unit.proposals.begin(3, None, first.writer_id)
        await unit.merging.prepare(union, [first.id, second.id])
        await unit.merging.merge(union.id, first.author_id, [first.id, second.id])
    await anna.forges("1:pwbegin:3")
    assert anna.sees("1 di 11")


async def test_a_full_table_takes_no_more_from_anybody(borough: Theatre) -> None:
    await borough.moves(1, Phase.PROPOSALS)
    anna, bea, ivo = [await borough.participant(name) for name in ("Anna", "Bea", "Ivo")]
    paola = await borough.coordinator("Paola")
    await presented_by(borough, anna, 2, table=1)
    await presented_by(borough, bea, 1, table=1)
    draft = await drafted(borough, bea, "Ancora una")
    await paola.says("/proposte")
    await paola.taps("Proponi per il tavolo")
    await paola.says("Quella del tavolo")
    await presented_by(borough, ivo, 1, table=1)
    await bea.forges(f"1:pwpresent:{draft}:1")
    assert bea.reads("4 proposte", "sostenere")
    await ivo.forges("1:pwbegin:1")
    assert ivo.reads("4 proposte")
    async with borough.stored() as unit:
        seat = (await unit.people.visitor(paola.id)).seats[0]
        own = await unit.proposals.draft(None, seat.id)
    assert own is not None
    await paola.forges(f"1:pwpresent:{own.id}:{own.revision}")
    assert paola.reads("4 proposte", "Unisci", "nascondi")
    assert await listed(borough, 1) == 4
    async with borough.stored() as unit:
        await unit.proposals.hide((await unit.proposals.listed_at(1))[0].id, "Perché")
    await paola.forges(f"1:pwpresent:{own.id}:{own.revision}")
    assert await listed(borough, 1) == 4


async def test_leaders_enter_paper_beyond_a_person_s_limit(borough: Theatre) -> None:
    await borough.moves(1, Phase.PROPOSALS)
    paola = await borough.coordinator("Paola")
    leads = await seat_of(borough, paola)
    async with borough.stored() as unit:
        pina = await unit.seats.create(1, Role.PARTICIPANT, "Pina")
        for number in range(2):
            draft = await unit.proposals.begin(1, pina.id, leads.id)
            await unit.proposals.write(draft, "title", f"Di carta {number}")
            await unit.proposals.present(draft.id)
    await paola.forges(f"1:pppropose:{pina.id}")
    await paola.says("La terza di Pina")
    assert paola.sees("2 di 11")
    async with borough.stored() as unit:
        third = await unit.proposals.draft(pina.id, leads.id)
    assert third is not None
    await paola.forges(f"1:pwpresent:{third.id}:{third.revision}")
    assert (await found(borough, third)).presented_at
