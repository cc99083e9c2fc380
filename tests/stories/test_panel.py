"""The panel: the evening of whoever leads a table; the next step first, and never a long list."""

import pytest

from conversations import conversation
from conversations.said import Said
from conversations.screens import Screen
from conversations.turn import Refusal, Turn
from storage.records import Phase, Role
from tests.stories.proposing import proposed
from tests.theatre import Actor, Theatre

NEXT = {
    Phase.PRESENTATION: "Apri la valutazione",
    Phase.RATING: "Chiudi la valutazione",
    Phase.PROPOSALS: "Apri la classifica",
    Phase.RANKING: "Chiudi i lavori",
    Phase.CLOSED: "Pubblica i risultati",
}
LEADS = {
    Phase.PRESENTATION: ["Presenta"],
    Phase.PROPOSALS: ["Proposte"],
    Phase.RANKING: ["Proposte"],
    Phase.CLOSED: ["Proposte"],
}


async def with_two_proposals(theatre: Theatre) -> Actor:
    """Somebody of table 3 who proposed what can be put in order."""
    anna = await theatre.participant("Anna", table=3)
    for title in ("Orti", "Piazza"):
        await proposed(theatre, anna, title)
    return anna


async def test_a_coordinators_start_and_help_show_the_panel(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55", "4-")
    await theatre.invites(3, Role.PARTICIPANT, "Mai Entrata")
    for command in ("/start", "/aiuto"):
        await paola.says(command)
        assert paola.sees("Coordini il tavolo 3: Polo", "Fase: Valutazione", "Sono dentro 2 su 3")
        assert paola.sees("Mancano 2 persone · 1 non dentro · 1 a metà")
        assert paola.sees("Quando avete finito premi Chiudi la valutazione")
        assert paola.buttons == [
            "Chiudi la valutazione",
            "Chi manca",
            "Risultati",
            "Incontri",
            "Altro…",
        ]
    assert paola.sees("/fase – ", "/presenta – ")
    await paola.says("chi manca")
    assert paola.sees("Chi manca, tavolo 3")
    await paola.says("/start")
    await paola.says("altro")
    assert paola.sees("Che cosa ti serve?")
    await paola.taps("Indietro")
    assert paola.sees("Coordini il tavolo 3")


@pytest.mark.parametrize("phase", list(Phase))
async def test_each_phase_has_its_next_step_and_never_more_than_six(
    theatre: Theatre, phase: Phase, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    refuse = conversation._refuse

    async def noted(turn: Turn, said: Said, refusal: Refusal) -> Screen:
        refused.append(f"{said}: {refusal.phrase.key}")
        return await refuse(turn, said, refusal)

    monkeypatch.setattr(conversation, "_refuse", noted)
    await with_two_proposals(theatre)
    await theatre.moves(3, phase)
    paola = await theatre.coordinator("Paola", table=3)
    leads, step = LEADS.get(phase, []), NEXT[phase]
    missing = () if phase is Phase.CLOSED else ("Chi manca",)
    assert paola.buttons == [step, *missing, "Risultati", *leads, "Incontri", "Altro…"]
    await paola.taps("Altro…")
    more = paola.buttons
    assert {"Invita", "Annuncio", "Diario", "Tutte le fasi", "Aiuto"} <= set(more)
    assert ("Schede su carta" in more) == (
        phase in (Phase.RATING, *LEADS)
        and phase is not Phase.PRESENTATION
        and phase is not Phase.CLOSED
    )
    for label in more:
        await paola.says("/start")
        await paola.taps("Altro…")
        await paola.taps(label)
    for label in (step, *missing, "Risultati", *leads, "Incontri"):
        await paola.says("/start")
        await paola.taps(label)
    for command in paola.menu:
        await paola.says(f"/{command}")
    assert refused == []


async def test_one_tap_and_one_confirmation_for_the_next_phase(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PRESENTATION)
    paola = await theatre.coordinator("Paola", table=3)
    anna = await with_two_proposals(theatre)
    for phase, sees in (
        (Phase.RATING, "Fase: Valutazione"),
        (Phase.PROPOSALS, "Risultati, tavolo 3"),
        (Phase.RANKING, "Fase: Classifica"),
        (Phase.CLOSED, "Fase: Chiuso"),
    ):
        await paola.says("/start")
        await paola.taps(paola.buttons[0])
        await paola.taps("Conferma")
        assert await theatre.phase(3) is phase
        assert paola.sees(sees)
    assert anna.sees("grazie di aver partecipato")


async def test_what_the_ranking_waits_for_is_said_and_leads_there(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(anna.id)).seats[0]
        for _ in range(2):
            made = await unit.proposals.begin(3, seat.id, seat.id)
            await unit.proposals.write(made, "title", "Orti condivisi nel parco")
            await unit.proposals.write(made, "description", "Orti nel parco, per tutti i quartieri")
            await unit.proposals.present(made.id)
    await paola.says("/start")
    assert paola.sees("Prima decidi su 1 possibile doppione: premi Doppioni")
    assert paola.buttons == [
        *("Doppioni", "Chi manca", "Risultati", "Proposte", "Incontri", "Altro…")
    ]
    await paola.taps("Proposte")
    assert paola.sees("Orti condivisi nel parco")
    await paola.says("/fase")
    assert paola.sees("Prima decidi su 1 possibile doppione")
    assert paola.buttons[0] == "Doppioni"
    assert paola.misses("Passa alla classifica")
    await paola.forges("1:phask:3:ranking")
    assert paola.sees("non si può ancora passare", "Prima decidi")
    await paola.taps("Doppioni")
    await paola.taps("Sono diverse")
    await paola.says("/start")
    assert paola.sees("Quando le proposte ci sono tutte premi Apri la classifica")
    assert paola.finds("Proposte")


async def test_nothing_to_publish_has_no_button_that_then_refuses(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55", "44")
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/start")
    assert paola.sees("I lavori sono finiti, e non c'è niente da pubblicare")
    assert paola.buttons == ["Verbale", "Risultati", "Proposte", "Incontri", "Altro…"]
    await paola.taps("Altro…")
    assert paola.misses("Pubblica")
    await paola.says("/risultati")
    assert paola.misses("Pubblica", "Chi manca")


async def test_staff_see_all_tables_in_one_list(theatre: Theatre) -> None:
    await theatre.crowd(2, "44444")
    await theatre.moves(2, Phase.RANKING)
    ada = await theatre.staff("Ada")
    assert ada.sees("1 · Riqualificazione", "avanzati: Valutazione, dentro 0 su 0")
    assert ada.sees("2 · Valorizzazione", "benessere: Classifica, dentro 1 su 1")
    await ada.says("2")
    assert ada.sees("Tavolo 2: Valorizzazione", "Fase: Classifica")
    assert ada.buttons == [
        *("Chiudi i lavori", "Chi manca", "Risultati", "Proposte", "Torna all'inizio", "Altro…")
    ]
    await ada.taps("Altro…")
    assert ada.finds("Incontri", "Invita")
    await ada.taps("Indietro")
    assert ada.sees("Tavolo 2: Valorizzazione")


async def test_an_observer_finds_what_can_be_read(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada", Role.OBSERVER)
    await ada.says("2")
    assert ada.buttons == ["Chi manca", "Risultati", "Torna all'inizio", "Altro…"]
    assert ada.misses("premi Chiudi")
    await ada.taps("Altro…")
    assert ada.buttons == [
        *("Incontri", "Diario", "Tutte le fasi", "Pagine del tavolo", "Aiuto", "Indietro")
    ]
    await ada.says("/help")
    assert ada.sees("leggere i risultati di tutti i tavoli", "Come si fa")


async def test_a_participant_finds_no_panel(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/aiuto")
    assert anna.buttons == ["Torna all'inizio"]
    assert anna.misses("Sono dentro")


async def test_of_two_tables_each_is_a_tap_away(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=1)
    await paola.starts(await theatre.invites(4, Role.COORDINATOR))
    assert paola.sees("Coordini il tavolo 1", "Coordini il tavolo 4")
    await paola.taps("Coordina: tavolo 4")
    assert paola.sees("Tavolo 4", "Fase: Valutazione")
    await paola.taps("Torna all'inizio")
    assert paola.finds("Coordina: tavolo 1", "Coordina: tavolo 4")


async def test_of_one_table_no_number_is_said(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=4)
    await paola.starts(await theatre.invites(4))
    await paola.taps("Coordina il tavolo")
    assert paola.sees("Tavolo 4", "Fase: Valutazione")


async def test_what_is_typed_too_early_is_said_and_leads_on(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/proposte")
    assert paola.sees("Questa fase non è ancora aperta: Proposte")
    assert paola.buttons == ["Chiudi la valutazione", "Continua"]
    await paola.says("/pubblica")
    assert paola.sees("prima si chiude la valutazione")
    assert paola.buttons == ["Chiudi la valutazione", "Torna all'inizio"]
    await paola.says("/classifica")
    assert paola.sees("Questa fase non è ancora aperta: Classifica")
    assert paola.misses("Proposte\n")
    assert paola.buttons[0] == "Chiudi la valutazione"
    await paola.taps("Chiudi la valutazione")
    assert paola.sees("passare alle proposte?")
    await paola.says("/aiuto")
    assert paola.sees("/classifica – Leggi la classifica delle proposte")
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/aiuto")
    assert anna.sees("/classifica – Metti in ordine le proposte")
