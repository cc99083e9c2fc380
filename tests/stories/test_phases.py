"""`/fase`: where the table is, what moving it closes and opens, who is told, and that once."""

import pytest

from storage.records import Phase, Role
from tests.stories.proposing import proposed
from tests.theatre import Actor, Theatre


async def moves(who: Actor, label: str) -> None:
    await who.says("/fase")
    await who.taps(label)
    await who.taps("Conferma")


async def test_one_screen_says_where_the_table_is(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/fase")
    assert paola.sees("Le fasi del tavolo 3", "1. Presentazione", "2. Valutazione", "5. Chiuso")
    assert paola.sees("gli obiettivi.\n↑ Il tavolo è qui.\n")
    assert paola.sees("Per la classifica servono almeno due proposte, e non ce n'è nessuna")
    assert paola.buttons == [
        "Passa alle proposte",
        "Passa alla chiusura",
        "Torna alla presentazione",
        "Torna all'inizio",
    ]
    await paola.says("/phase 4")
    assert paola.sees("Questo può farlo solo chi coordina")


async def test_forward_with_a_confirmation_and_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "55", "44", "33")
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    assert paola.sees("Tavolo 3: passare alle proposte?", "Manca 1 persona · 1 da cominciare")
    assert paola.sees("niente più risposte", "Si aprono le proposte")
    assert paola.sees("Avviso 4 persone", "Conferma", "Annulla")
    await paola.taps("Annulla")
    assert paola.sees("Coordini il tavolo 3")
    assert await theatre.phase(3) is Phase.RATING

    await paola.taps("Chiudi la valutazione")
    await paola.says("conferma")
    assert paola.sees("Valutazione chiusa", "Risultati, tavolo 3")
    assert paola.finds("Dettagli")
    assert await theatre.phase(3) is Phase.PROPOSALS
    assert anna.sees("Tavolo 3: Polo", "È il momento delle proposte", "Premi")
    assert anna.finds("Fai una proposta")
    await anna.says("/start")
    assert anna.sees("Ciao, Anna", "La valutazione è chiusa dal 1 dicembre, 10:00")

    await paola.says("/fase")
    await paola.taps("Torna alla valutazione")
    assert paola.sees("tornare alla valutazione?", "Le risposte già date restano")
    assert paola.sees("Avviso 4 persone")
    await paola.taps("Conferma")
    assert paola.toast == "Adesso il tavolo è alla valutazione."
    assert paola.sees("Coordini il tavolo 3", "Fase: Valutazione")
    assert anna.sees("Il tavolo è di nuovo alla valutazione", "La valutazione è aperta")
    await anna.says("/valuta")
    assert anna.sees("contiamo la scheda con le tue risposte?", "I risultati sono già stati letti")
    await anna.taps("Lasciala fuori")
    assert anna.sees("Obiettivo 1 di 2")
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(3) == 3


async def test_closing_from_the_results_says_that_it_is_closed(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55")
    await paola.says("/risultati")
    await paola.taps("Chiudi la valutazione")
    assert paola.sees("passare alle proposte?", "Hanno finito tutti")
    await paola.taps("Conferma")
    assert paola.toast == "Valutazione chiusa."
    assert paola.sees("Risultati, tavolo 3")
    assert paola.finds("Chi manca")
    assert paola.misses("Pubblica")


async def test_the_rating_is_closed_since_it_was_left(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await anna.taps("Comincia")
    asked = anna.screen
    await moves(paola, "Passa alle proposte")
    for title in ("Orti", "Piazza"):
        await proposed(theatre, anna, title)
    theatre.passes(days=2)
    await moves(paola, "Passa alla classifica")
    await anna.taps("4", asked)
    assert anna.reads("La valutazione è chiusa dal 1 dicembre, 10:00")
    await anna.says("/valuta")
    assert anna.sees("La tua scheda", "La valutazione è chiusa dal 1 dicembre, 10:00")
    await moves(paola, "Torna alla valutazione")
    theatre.passes(days=1)
    await moves(paola, "Passa alla classifica")
    assert paola.sees("La valutazione è chiusa dal 4 dicembre, 10:00")


async def test_whoever_has_not_been_told_is_told_in_their_language(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    john = await theatre.participant("John", table=3, language="en")
    elsewhere = await theatre.participant("Bruno", table=2)
    before = {who: len(who.messages) for who in (anna, john, elsewhere)}
    await moves(paola, "Passa alle proposte")
    assert anna.sees("È il momento delle proposte")
    assert john.sees("It is time for proposals")
    await moves(paola, "Passa alla chiusura")
    assert anna.sees("grazie di aver partecipato")
    assert john.sees("thank you for taking part")
    await moves(paola, "Torna alla valutazione")
    assert anna.sees("Il tavolo è di nuovo alla valutazione", "La valutazione è aperta")
    assert john.sees("The table is back to the rating", "The rating is open")
    assert {who: len(who.messages) - before[who] for who in (anna, john, elsewhere)} == {
        anna: 3,
        john: 3,
        elsewhere: 0,
    }


async def test_who_came_in_meanwhile_is_told_and_whose_screen_says_it_is_not(
    theatre: Theatre,
) -> None:
    """The rating was open, the pages were shown once more, and some came in during that."""
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await moves(paola, "Torna alla presentazione")
    late = [await theatre.admits(name, 3, Role.PARTICIPANT) for name in ("Ivo", "Rosa", "Ugo")]
    unread = theatre.stranger("Elsa")
    await unread.starts(await theatre.invites(3, name="Elsa"))
    for who in late:
        assert who.sees("ti avviserà")
    await paola.says("/start")
    await paola.taps("Apri la valutazione")
    assert paola.sees("Avviso 4 persone", "A 1 persona scrivo solo di leggere")
    seen = {who: len(who.messages) for who in (anna, *late)}
    await paola.taps("Conferma")
    assert {who: len(who.messages) - seen[who] for who in (anna, *late)} == dict.fromkeys(seen, 1)
    for who in (anna, *late):
        assert who.sees("La valutazione è aperta")
    assert unread.misses("La valutazione è aperta")
    await unread.taps("Leggi l'informativa")
    await unread.taps("Accetto e comincio")
    assert unread.finds("Comincia")

    # Whoever finds a phase at home has seen it: moving there tells everybody else.
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/start")
    await theatre.moves(3, Phase.RATING)
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    assert paola.sees("Avviso 4 persone")
    await theatre.moves(3, Phase.PRESENTATION)
    for who in (*late, unread):
        await who.says("/start")
    await theatre.moves(3, Phase.RANKING)
    await paola.says("/fase")
    await paola.taps("Torna alla presentazione")
    assert paola.sees("Avviso 1 persona")
    seen = {who: len(who.messages) for who in (anna, *late, unread)}
    await paola.taps("Conferma")
    assert [len(who.messages) - seen[who] for who in seen] == [1, 0, 0, 0, 0]
    await paola.says("/fase")
    assert paola.sees("Le fasi del tavolo 3")
    await theatre.moves(3, Phase.RATING)
    await paola.forges("1:phask:3:presentation")
    assert paola.sees("Non mando avvisi: chi è dentro lo sa già.")


async def test_a_ranking_needs_two_proposals_and_that_is_said_before(theatre: Theatre) -> None:
    """It opened with one, sent everybody a button that refused, and then all had finished."""
    await theatre.moves(3, Phase.PROPOSALS)
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await proposed(theatre, anna, "Orti")
    seen = len(anna.messages)
    await paola.says("/start")
    assert paola.sees("servono almeno due proposte, e ce n'è una sola")
    assert paola.buttons[0] == "Proposte"
    await paola.says("/fase")
    assert paola.sees("servono almeno due proposte")
    assert paola.buttons[:2] == ["Proposte", "Passa alla chiusura"]
    await paola.forges("1:phask:3:ranking")
    assert paola.sees("non si può ancora passare alla classifica", "ce n'è una sola")
    assert paola.buttons == ["Proposte", "Chiudi i lavori", "Torna all'inizio"]
    await paola.forges("1:phenter:3:proposals:ranking")
    assert paola.sees("non si può ancora passare alla classifica")
    assert await theatre.phase(3) is Phase.PROPOSALS
    assert len(anna.messages) == seen
    await paola.taps("Chiudi i lavori")
    await paola.taps("Conferma")
    assert await theatre.phase(3) is Phase.CLOSED
    await paola.says("/fase")
    assert paola.sees("servono almeno due proposte")
    assert paola.misses("Torna alla classifica")


async def test_nobody_has_finished_where_nobody_can_begin(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    assert paola.sees("Nessuno è ancora invitato")
    await paola.taps("Chiudi la valutazione")
    assert paola.sees("Nessuno è ancora invitato")
    assert paola.misses("Hanno finito tutti")
    await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RANKING)
    for command in ("/start", "/stato"):
        await paola.says(command)
        assert paola.sees("Ci sono meno di due proposte")
        assert paola.misses("Hanno finito tutti")
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/stato")
    assert paola.sees("I lavori sono finiti: non manca più nessuno", "Hanno risposto 0 su 1")
    await paola.says("/start")
    assert paola.misses("Chi manca")
    await paola.says("/sollecita")
    assert paola.buttons == ["Torna all'inizio"]


async def test_by_night_the_question_says_when(theatre: Theatre) -> None:
    """It said "at once", and afterwards that nothing is written by night."""
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.participant("Anna", table=3)
    theatre.passes(hours=13)
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    assert paola.sees("Avviso 1 persona.", "Di notte non scriviamo: parte il 2 dicembre, 08:00")
    await paola.taps("Conferma")
    assert paola.sees("Valutazione chiusa.", "parte il 2 dicembre, 08:00", "Manda subito")
    assert paola.buttons == ["Continua", "Manda subito"]
    await paola.taps("Continua")
    assert paola.sees("Risultati, tavolo 3")


async def test_who_never_saw_a_phase_open_is_not_told_that_it_is_again(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    theatre.passes(minutes=5)
    await moves(paola, "Torna alla presentazione")
    theatre.passes(minutes=5)
    ivo = await theatre.participant("Ivo", table=3)
    await moves(paola, "Passa alla valutazione")
    assert anna.sees("Il tavolo è di nuovo alla valutazione", "La valutazione è aperta")
    assert ivo.sees("La valutazione è aperta")
    assert ivo.misses("di nuovo")


async def test_opening_the_rating_brings_the_button_that_begins_it(borough: Theatre) -> None:
    rosa = await borough.participant("Rosa")
    nino = await borough.coordinator("Nino")
    assert rosa.sees("non è ancora aperta")
    await nino.says("/risultati")
    assert nino.sees("Risultati, tavolo 1", "non è ancora aperta", "aprila tu")
    assert nino.misses("Riapri")
    await nino.taps("Apri la valutazione")
    assert nino.sees("passare alla valutazione?", "Avviso 1 persona")
    assert nino.misses("Manca")
    await nino.taps("Conferma")
    assert nino.toast == "Adesso il tavolo è alla valutazione."
    assert rosa.sees("La valutazione è aperta")
    await rosa.taps("Comincia")
    assert rosa.sees("Obiettivo 1 di 3")


async def test_who_has_begun_is_told_how_much_is_left(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    await anna.taps("4")
    await moves(paola, "Torna alla presentazione")
    await moves(paola, "Passa alla valutazione")
    assert anna.sees("di nuovo alla valutazione", "ti manca 1 obiettivo. Premi Continua")
    await anna.taps("Continua")
    assert anna.sees("Obiettivo 2 di 2")


async def test_two_coordinators_at_once_tell_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    before = len(anna.messages)
    for who in (paola, luca):
        await who.says("/fase")
        await who.taps("Passa alle proposte")
    paola.press("Conferma")
    luca.press("Conferma")
    await theatre.settled()
    for who in (paola, luca):
        assert who.sees("Risultati, tavolo 3", "La valutazione è chiusa dal 1 dicembre, 10:00")
    assert len(anna.messages) == before + 1
    async with theatre.stored() as unit:
        assert len(await unit.journal.read(3, 10)) == 1


async def test_two_coordinators_with_different_wishes(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await luca.says("/fase")
    await luca.taps("Torna alla presentazione")
    await paola.taps("Conferma")
    await luca.taps("Conferma")
    assert luca.toast == "Adesso il tavolo è alle proposte."
    assert luca.sees("Coordini il tavolo 3", "Fase: Proposte")
    assert await theatre.phase(3) is Phase.PROPOSALS


async def test_an_old_confirmation_moves_nothing(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    asked = paola.screen
    await theatre.moves(3, Phase.RANKING)
    await paola.taps("Conferma", asked)
    assert paola.toast == "Adesso il tavolo è alla classifica."
    assert await theatre.phase(3) is Phase.RANKING
    await paola.forges("1:phask:3:ranking")
    assert paola.toast == "Adesso il tavolo è alla classifica."
    await paola.forges("1:phenter:3:ranking:ranking")
    assert await theatre.phase(3) is Phase.RANKING


@pytest.mark.parametrize("data", ["phask:3:proposals", "phenter:3:rating:proposals", "phases:3"])
async def test_nobody_else_moves_a_table(theatre: Theatre, data: str) -> None:
    anna = await theatre.participant("Anna", table=3)
    bruno = await theatre.coordinator("Bruno", table=2)
    ada = await theatre.staff("Ada", Role.OBSERVER)
    for who in (anna, bruno, ada):
        await who.forges(f"1:{data}")
        if who is not ada or data != "phases:3":
            assert who.reads("solo chi coordina")
    assert await theatre.phase(3) is Phase.RATING
    await ada.says("/fase 3")
    assert ada.sees("Le fasi del tavolo 3", "La fase la cambia chi coordina")
    assert ada.buttons == ["Torna all'inizio"]


async def test_staff_choose_the_table_first(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    await ada.says("/fase")
    assert ada.sees("Di quale tavolo vuoi vedere la fase?")
    await ada.says("3")
    assert ada.sees("Le fasi del tavolo 3")
    await ada.taps("Passa alle proposte")
    await ada.taps("Conferma")
    assert await theatre.phase(3) is Phase.PROPOSALS


async def test_at_a_closed_table_home_says_thank_you(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.CLOSED)
    await anna.says("/start")
    assert anna.sees("I lavori del tavolo sono finiti", "grazie")
    assert anna.finds("Guarda la scheda", "Tutte le proposte")
