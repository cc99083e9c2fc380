"""`/pubblica`: participants see a phase's results when they are published, and not before."""

import pytest

from storage.records import Phase, Role
from tests.stories.proposing import proposed
from tests.theatre import Actor, Theatre


async def rated(theatre: Theatre) -> tuple[Actor, Actor]:
    """A coordinator, and a participant who rated with three others; the rating is over."""
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "55", "44", "53", own=[("Una fontana", 4)])
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.taps("Non so")
    await theatre.moves(3, Phase.PROPOSALS)
    return paola, anna


async def publishes(paola: Actor, phase: str = "Valutazione") -> None:
    await paola.says("/pubblica")
    await paola.taps(f"Pubblica {phase}")
    await paola.taps("Conferma")


async def test_participants_are_told_and_find_their_own_answer(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    await paola.says("/pubblica")
    assert paola.sees("Pubblicare, tavolo 3", "Valutazione: si può pubblicare")
    assert paola.sees("Proposte: la fase non è ancora finita", "Classifica: la fase non è")
    await paola.taps("Pubblica Valutazione")
    assert paola.sees("4 persone ricevono un messaggio", "Vedranno:", "Mediana")
    assert paola.misses("La tua risposta", "Tu non hai")
    before = len(anna.messages)
    await paola.taps("Conferma")
    assert paola.toast == "Pubblicato: avviso 4 persone."
    assert paola.sees("Valutazione: risultati pubblicati il 1 dicembre, 10:00")
    assert len(anna.messages) == before + 1
    assert anna.sees("Tavolo 3", "Sono pubblicati i risultati: Valutazione")
    await anna.taps("Guarda i risultati")
    assert anna.sees("Risultati, tavolo 3", "4 schede", "Mediana")
    told = anna.screen.text
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
        told += anna.screen.text
    assert "→ La tua risposta: 4 · molto importante" in told
    assert "→ La tua risposta: non so" in told
    assert "Una fontana" in told
    async with theatre.stored() as unit:
        ((deed, who),) = await unit.journal.read(3, 9)
    assert (deed.deed, deed.detail, who) == ("publish", "rating", "Paola")
    await paola.says("/stato")
    await paola.taps("Diario")
    assert paola.sees("ha pubblicato i risultati: Valutazione")


async def test_twice_tells_nobody_again(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    luca = await theatre.coordinator("Luca", table=3)
    for who in (paola, luca):
        await who.says("/pubblica")
        await who.taps("Pubblica Valutazione")
    asked = luca.data("Conferma")
    await paola.taps("Conferma")
    before = len(anna.messages)
    await luca.taps("Conferma")
    await luca.forges(asked)
    assert luca.sees("Valutazione: risultati pubblicati")
    assert len(anna.messages) == before


async def test_home_offers_what_is_published(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    await anna.says("/start")
    assert anna.misses("Risultati")
    async with theatre.stored() as unit:
        seat = next(s for s in await unit.seats.at(3) if s.telegram_id == anna.id)
        about = theatre.bot.process.platform(3).objectives[0].id
        await unit.dissents.write(3, seat.id, "Non sono d'accordo", objective=about)
    await theatre.moves(3, Phase.RANKING)
    await publishes(paola)
    await anna.says("/start")
    await anna.taps("Leggi i risultati")
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
    assert anna.sees("Non sono d'accordo")
    await anna.says("/start")
    await anna.taps("Leggi i risultati")
    assert anna.sees("Risultati, tavolo 3", "La tua risposta")
    late = await theatre.participant("Lia", table=3)
    await late.taps("Leggi i risultati")
    assert late.sees("Tu non hai risposto")


async def test_asking_for_results_reads_what_is_published(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    for asked in ("/risultati", "/risultati 3", "/results"):
        await anna.says(asked)
        assert anna.sees("I risultati non sono ancora pubblicati", "ti arriva un messaggio")
    await anna.says("/risultati 1")
    assert anna.sees("A questo tavolo non sei tra i partecipanti")
    await publishes(paola)
    for asked in ("/risultati", "/risultati 3", "/results"):
        await anna.says(asked)
        assert anna.sees("Risultati, tavolo 3", "La tua risposta")
    await anna.says("/promemoria")
    await anna.says("risultati")
    assert anna.sees("Risultati, tavolo 3", "La tua risposta")


async def test_who_leads_one_table_and_takes_part_at_another_reads_both(theatre: Theatre) -> None:
    paola, _ = await rated(theatre)
    await publishes(paola)
    luca = await theatre.coordinator("Luca", table=2)
    await luca.starts(await theatre.invites(3))
    assert luca.finds("Leggi i risultati", "Leggi del tavolo")
    await luca.says("/risultati")
    assert luca.sees("Risultati, tavolo 2", "Hanno risposto")
    await luca.says("/risultati 3")
    assert luca.sees("Risultati, tavolo 3", "Tu non hai risposto")


async def test_buttons_have_a_number_where_there_are_two_tables(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    await publishes(paola)
    await theatre.moves(1, Phase.PRESENTATION)
    await anna.starts(await theatre.invites(1))
    assert anna.finds("Leggi i risultati 3", "Leggi del tavolo 1", "Leggi del tavolo 3")


async def test_nothing_is_seen_before_nor_by_others(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    eva = await theatre.participant("Eva", table=2)
    ugo = await theatre.staff("Ugo", Role.OBSERVER)
    for forged in ("1:pbread:3:rating:0", "1:pblist:3", "1:pbread:3:proposals:0"):
        await anna.forges(forged)
        assert anna.alerted
        assert anna.misses("Mediana", "█", "Una fontana")
    for who in (anna, ugo):
        await who.says("/pubblica 3")
        assert who.sees("può farlo solo chi coordina")
        for forged in ("1:pbhub:3", "1:pbask:3:rating:0", "1:pbpub:3:rating", "1:pbundo:3:rating"):
            await who.forges(forged)
            assert who.reads("solo chi coordina")
    await publishes(paola)
    for forged in ("1:pbread:3:rating:0", "1:pblist:3"):
        await eva.forges(forged)
        assert eva.reads("A questo tavolo non sei")
    for forged in ("1:pbread:3:closed:0", "1:pbread:3:presentation:0", "1:pbpub:3:closed"):
        await paola.forges(forged)
        assert paola.reads("Questa schermata è vecchia")


async def test_withdrawn_results_are_gone(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    await publishes(paola)
    news = anna.screen
    await paola.taps("Ritira: Valutazione")
    assert paola.sees("ritirare i risultati?")
    await paola.taps("Annulla")
    await paola.taps("Ritira: Valutazione")
    again = paola.data("Conferma")
    await paola.taps("Conferma")
    await paola.forges(again)
    assert paola.sees("Valutazione: si può pubblicare")
    await anna.taps("Guarda i risultati", news)
    assert anna.reads("Valutazione", "sono stati ritirati")
    await anna.says("/start")
    assert anna.misses("Leggi i risultati")
    async with theatre.stored() as unit:
        deeds = [deed.deed for deed, _ in await unit.journal.read(3, 9)]
    assert deeds == ["withdraw", "publish"]


async def test_while_the_phase_is_open_again_nothing_is_seen(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    await publishes(paola)
    news = anna.screen
    await paola.says("/fase")
    await paola.taps("Torna alla valutazione")
    assert paola.sees("I risultati pubblicati restano nascosti")
    await theatre.moves(3, Phase.RATING)
    await anna.taps("Guarda i risultati", news)
    assert anna.alerted
    assert anna.reads("la fase è di nuovo aperta")
    assert anna.misses("Mediana")
    await paola.says("/pubblica")
    assert paola.sees("nascosti finché la fase è aperta di nuovo")
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.forges("1:pbread:3:rating:0")
    assert anna.sees("Mediana")


async def test_what_can_be_published_stands_before_what_can_be_taken_back(theatre: Theatre) -> None:
    paola, anna = await rated(theatre)
    await publishes(paola)
    await proposed(theatre, anna, "Orti")
    await theatre.moves(3, Phase.RANKING)
    await paola.says("/pubblica")
    assert paola.buttons[:2] == ["Pubblica Proposte", "Ritira: Valutazione"]
    await paola.taps("Torna all'inizio")
    await paola.says("/fase")
    await paola.taps("Torna alle proposte")
    assert paola.misses("restano nascosti"), "those of the rating stay"


@pytest.mark.parametrize("sheets", [(), ("55", "44")])
async def test_below_three_answers_nothing_is_published(
    theatre: Theatre, sheets: tuple[str, ...]
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, *sheets)
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/pubblica")
    assert paola.sees("troppo poche risposte per mostrarle", "nelle fasi finite")
    await paola.forges("1:pbpub:3:rating")
    assert paola.reads("non si possono pubblicare")
    async with theatre.stored() as unit:
        await unit.publications.publish(3, Phase.RATING)
    await anna.forges("1:pbread:3:rating:0")
    assert anna.alerted
    assert anna.misses("Mediana", "█")


async def test_in_english(theatre: Theatre) -> None:
    paola, _ = await rated(theatre)
    pam = await theatre.participant("Pam", table=3, language="en")
    await publishes(paola)
    assert pam.sees("Results are published: Rating", "Press See the results")
    await pam.taps("See the results")
    assert pam.sees("You did not answer", "Median")


async def test_a_ranking_is_read_beside_ones_own_order(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    people = [
        await theatre.participant(name, table=3) for name in ("Anna", "Bice", "Ciro", "Eva", "Dino")
    ]
    anna, *others, dino = people
    await theatre.moves(3, Phase.PROPOSALS)
    orchard = await proposed(theatre, anna, "Orti")
    square = await proposed(theatre, anna, "Piazza")
    await theatre.moves(3, Phase.RANKING)
    async with theatre.stored() as unit:
        for seat in await unit.seats.at(3):
            order = [square.id, orchard.id] if seat.telegram_id == anna.id else []
            if seat.telegram_id in {each.id for each in others}:
                order = [orchard.id, square.id]
            for proposal in order:
                await unit.rankings.choose(seat.id, proposal)
            await unit.rankings.confirm(seat.id)
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/start")
    assert paola.buttons[0] == "Pubblica i risultati"
    await publishes(paola, "Classifica")
    await anna.taps("Guarda i risultati")
    assert anna.sees("1ª · Orti · 7 punti\n2ª · Piazza · 5 punti")
    assert anna.sees("Il tuo ordine:\n1. Piazza\n2. Orti")
    assert anna.misses("media", "Confronti")
    await anna.taps("Dettagli")
    assert anna.sees("1ª · Orti", "7 punti · media 1,75", "Confronti a due vinti: 1 su 1")
    await anna.taps("Classifica")
    assert anna.sees("Il tuo ordine:")
    await dino.taps("Guarda i risultati")
    assert dino.sees("Tu non hai dato un ordine")
    await paola.says("/start")
    assert paola.buttons[0] == "Pubblica i risultati"
    await publishes(paola, "Proposte")
    await paola.says("/start")
    assert paola.sees("I risultati sono pubblicati. Premi Rileggi il verbale")
    assert paola.buttons[:2] == ["Rileggi il verbale", "Risultati"]
    await anna.taps("Guarda i risultati")
    assert anna.sees("2 proposte", "Orti", "Piazza")
    await anna.taps("Altri risultati")
    assert anna.finds("Proposte", "Classifica")
    assert anna.misses("Valutazione")


async def test_a_ranking_of_two_is_not_published(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.PROPOSALS)
    await proposed(theatre, anna, "Orti")
    await proposed(theatre, anna, "Piazza")
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/pubblica")
    assert paola.sees("Classifica: ci sono troppo poche scelte")
    await publishes(paola, "Proposte")
    await paola.says("/start")
    assert paola.buttons[0] == "Rileggi il verbale"
    await anna.forges("1:pbdetail:3:0")
    assert anna.reads("non sono pubblicati")
    await paola.forges("1:pbpub:3:ranking")
    assert paola.reads("non si possono pubblicare")
