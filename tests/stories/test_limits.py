"""Limits: one person cannot stop a table, and whoever reaches one is told what to do."""

from datetime import timedelta

from conversations import limits
from storage.records import Deeds, ParticipantSeat, Phase, Role, TableSeat
from tests.stories.proposing import found, proposed, table_with
from tests.theatre import Actor, Theatre


async def seat_of(theatre: Theatre, actor: Actor) -> TableSeat:
    async with theatre.stored() as unit:
        [seat] = (await unit.people.visitor(actor.id)).seats
    assert isinstance(seat, TableSeat)
    return seat


async def presented_by(theatre: Theatre, actor: Actor, count: int) -> None:
    for number in range(count):
        await proposed(theatre, actor, f"Proposta {actor.id} {number}")


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
    await presented_by(borough, anna, 2)
    await presented_by(borough, bea, 1)
    draft = await drafted(borough, bea, "Ancora una")
    await paola.says("/proposte")
    await paola.taps("Proposta del tavolo")
    await paola.says("Quella del tavolo")
    await presented_by(borough, ivo, 1)
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


async def deeds(theatre: Theatre, table: int, deed: Deeds, count: int, detail: str = "") -> None:
    async with theatre.stored() as unit:
        for _ in range(count):
            await unit.journal.note(table, None, deed, detail)


async def noted(theatre: Theatre, table: int = 3) -> list[tuple[str, str | None]]:
    async with theatre.stored() as unit:
        return [(deed.deed, deed.detail) for deed, _ in await unit.journal.read(table, 500)]


async def test_a_day_has_ten_requests_and_twenty_codes_for_a_pair(theatre: Theatre) -> None:
    anna, bea = [await theatre.participant(name) for name in ("Anna", "Bea")]
    mine, theirs = [await seat_of(theatre, each) for each in (anna, bea)]
    assert isinstance(mine, ParticipantSeat)
    async with theatre.stored() as unit:
        for _ in range(limits.PAIR_REQUESTS.most):
            request = await unit.pair_requests.ask(mine, theirs.id, None)
            await unit.pair_requests.answer(request.id, None)
        for number in range(limits.PAIR_CODES.most):
            request = await unit.pair_requests.ask(mine, None, f"BCDF{number:02}")
            await unit.pair_requests.answer(request.id, None)
    letters = len(bea.messages)
    await anna.forges(f"1:prask:1:{theirs.id}")
    assert anna.reads("10 persone", "Domani")
    await anna.forges("1:prcode:1")
    assert anna.reads("20 codici", "Domani")
    assert len(bea.messages) == letters
    theatre.passes(days=1)
    await anna.forges(f"1:prask:1:{theirs.id}")
    assert anna.reads("Richiesta")
    assert len(bea.messages) == letters + 1


async def test_announcements_have_an_hour_and_a_day(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    for number in range(limits.ANNOUNCEMENTS.most):
        await paola.says("/annuncio")
        await paola.says(f"Numero {number}")
        await paola.taps("Conferma")
        if number % 3 == 2:
            await paola.says("/annuncio")
            assert paola.sees("3 annunci", "Aspetta")
            theatre.passes(hours=1)
    await paola.says("/annuncio")
    assert paola.sees("10 annunci", "Domani")
    heard = [each for each in anna.messages if each.text.startswith("Annuncio")]
    assert len(heard) == limits.ANNOUNCEMENTS.most


async def test_published_again_tells_nobody_again_that_day(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "44444", "44444", "44444", "44444")
    await theatre.moves(3, Phase.PROPOSALS)

    async def publishes(again: bool) -> None:
        await paola.forges("1:pbask:3:rating:0")
        assert paola.sees("già stato avvisato" if again else "ricevono un messaggio")
        await paola.taps("Conferma")

    news = len(anna.messages)
    for number in range(limits.PUBLICATIONS.most):
        await publishes(again=number > 0)
        assert paola.reads("Pubblicato di nuovo" if number else "Pubblicato: avviso")
        await paola.forges("1:pbundo:3:rating")
    assert len(anna.messages) == news + 1
    await paola.forges("1:pbask:3:rating:0")
    await paola.taps("Conferma")
    assert paola.reads("6 volte", "domani")
    theatre.passes(days=1)
    await publishes(again=False)
    assert len(anna.messages) == news + 2


async def test_questions_and_joinings_have_a_day(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    for number in range(21):
        await proposed(theatre, bea, f"Proposta {number}")
    mine = await seat_of(theatre, anna)
    async with theatre.stored() as unit:
        *some, last = await unit.proposals.listed_at(3)
        for each in some:
            await unit.voices.ask(each.id, mine.id, "Perché?")
            await unit.voices.ask_to_join(each.id, mine.id)
    await anna.forges(f"1:pvask:{last.id}")
    assert anna.reads("20 domande")
    await anna.forges(f"1:pvjoin:{last.id}")
    assert anna.reads("20 proposte", "sostenerle")
    await anna.forges(f"1:pvjoin:{some[0].id}")
    assert anna.reads("L'hai già chiesto")
    theatre.passes(days=1)
    await anna.forges(f"1:pvjoin:{last.id}")
    assert anna.reads("Richiesta mandata")


async def test_a_table_has_two_hundred_seats_and_a_new_one_is_in_the_diary(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    async with theatre.stored() as unit:
        for number in range(limits.SEATS.most - 1):
            await unit.seats.create(3, Role.PARTICIPANT, f"Persona {number}")
    await paola.says("/scheda")
    await paola.taps("Aggiungi una persona")
    await paola.says("Pina Galli")
    assert paola.sees("Pina Galli")
    assert await noted(theatre) == [("paper-seat", "Pina Galli")]
    await paola.forges("1:phdiary:3:0")
    assert paola.sees("Paola ha aggiunto un posto per «Pina Galli»")
    await paola.forges("1:ppadd:3")
    await paola.says("Rosa Neri")
    assert paola.sees("200 partecipanti", "togli il suo invito")
    await paola.says("/invita")
    await paola.taps("Scrivi i nomi")
    await paola.says("Rosa Neri\nUgo Verdi")
    assert paola.sees("200 partecipanti")
    async with theatre.stored() as unit:
        assert (await unit.seats.counts())[3] == (200, 0)


async def test_invitations_have_a_day(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await deeds(theatre, 3, Deeds.INVITE, 300)
    await deeds(theatre, 3, Deeds.REISSUE, 99)
    await paola.says("/invita")
    await paola.taps("Scrivi i nomi")
    await paola.says("Rosa Neri\nUgo Verdi")
    assert paola.sees("399 inviti", "400")
    await paola.says("Rosa Neri")
    assert paola.sees("Fatto: 1 invito")


async def test_moving_presenting_and_caring_have_a_day(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.PRESENTATION)
    await paola.forges("1:phbegin:3")
    assert ("present", None) in await noted(theatre)
    await paola.forges("1:phend:3")
    await deeds(theatre, 3, Deeds.PRESENT, limits.PRESENTATIONS.most)
    heard = len(anna.messages)
    await paola.forges("1:phbegin:3")
    assert paola.reads("12 volte", "/tavolo")
    assert len(anna.messages) == heard
    await deeds(theatre, 3, Deeds.PHASE, limits.PHASES.most, "rating")
    await paola.forges("1:phenter:3:presentation:proposals")
    assert paola.reads("40 volte")
    assert await theatre.phase(3) is Phase.PRESENTATION
    await theatre.moves(3, Phase.PROPOSALS)
    orto = await proposed(theatre, anna, "Orto")
    await deeds(theatre, 3, Deeds.SHOW, limits.CARES.most)
    await paola.forges(f"1:pvhide:{orto.id}")
    await paola.says("Perché")
    await paola.taps("Conferma")
    assert paola.reads("200 volte")
    assert (await found(theatre, orto)).is_listed


async def test_drafts_and_changes_are_many_and_not_endless(theatre: Theatre) -> None:
    (anna,) = await table_with(theatre, "Anna")
    ids = [await drafted(theatre, anna, f"Bozza {n}") for n in range(limits.DRAFTS.most)]
    await anna.forges(f"1:pwanew:{ids[-1]}:1")
    assert anna.reads("20 bozze", "riprendine una")
    async with theatre.stored() as unit:
        for each in ids:
            await unit.proposals.discard(each)
    await anna.says("/proponi")
    assert anna.sees("Bozza 19", "Riprendi la bozza")
    orto = await proposed(theatre, anna, "Orto")
    await anna.says("/proponi")
    await anna.taps("Scrivine un'altra")
    assert anna.sees("20 bozze", "Bozza 19", "Riprendi la bozza")
    async with theatre.stored() as unit:
        for number in range(limits.CHANGES.most):
            await unit.proposals.write(orto, "timing", str(number))
    await anna.forges(f"1:pwstep:{orto.id}:title:1")
    await anna.says("Orto di tutti")
    assert anna.sees("100 volte", "Domani")
    assert (await found(theatre, orto)).title == "Orto"


async def test_a_table_has_twenty_meetings_ahead(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    seat = await seat_of(theatre, paola)
    async with theatre.stored() as unit:
        for number in range(limits.MEETINGS.most + 1):
            meeting = await unit.meetings.draft(3, seat.id)
            starts = theatre.now + timedelta(days=number + 1)
            await unit.meetings.write(meeting.id, "starts_at", starts)
            await unit.meetings.write(meeting.id, "minutes", 60)
            if number < limits.MEETINGS.most:
                await unit.meetings.confirm(meeting.id)
    confirm = f"1:mtok:{meeting.id}"
    await paola.forges(confirm)
    assert paola.reads("20 incontri", "Disdicine uno")
    theatre.passes(days=2)
    await deeds(theatre, 3, Deeds.MEETING_CHANGED, limits.MEETING_NEWS.most)
    await paola.forges(confirm)
    assert paola.reads("30 avvisi")
    theatre.passes(days=1)
    await paola.forges(confirm)
    assert paola.reads("Incontro")
