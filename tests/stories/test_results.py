"""`/risultati`: who took part, live; and how the objectives were judged, once that may be told."""

import pytest

from storage.platforms import Objective
from storage.records import Phase, Role
from tests.theatre import Actor, Theatre


async def read_all(actor: Actor) -> str:
    """Everything there is to read, from the screen shown on, section by section."""
    told = actor.screen.text
    for *way, section in (("Dettagli",), ("Dettagli", "Obiettivi aggiunti"), ("Proposte",)):
        for label in way:
            if label in actor.buttons:
                await actor.taps(label)
        if section in actor.buttons:
            await actor.taps(section)
            told += "\n\n" + actor.screen.text
            while "Avanti" in actor.buttons:
                await actor.taps("Avanti")
                told += "\n\n" + actor.screen.text
        if "Obiettivi" in actor.buttons:
            await actor.taps("Obiettivi")
    return told


def block(told: str, objective: Objective) -> str:
    """The paragraph with all answers to one objective."""
    (found,) = [e for e in told.split("\n\n") if f" {objective.name}" in e and "Obiettivo" in e]
    return found


def order_of(told: str, theatre: Theatre, table: int) -> list[int]:
    """Places in the deck, as the objectives come in the results."""
    objectives = theatre.bot.process.platform(table).objectives
    shown = {n: told.find(o.name) for n, o in enumerate(objectives, 1)}
    assert -1 not in shown.values()
    return sorted(shown, key=lambda n: shown[n])


async def test_while_open_only_participation_is_told(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.invites(1)
    await theatre.crowd(1, "45543", "55555", "4----", "00000", "-----", own=[("Un forno", 5)])
    await paola.says("/risultati")
    assert paola.sees("Risultati, tavolo 1")
    assert paola.sees("La valutazione è aperta", "Hanno finito in 3 su 6")
    assert paola.sees("Hanno risposto 4 su 6.")
    assert paola.sees("I risultati si vedono a valutazione chiusa")
    assert paola.misses("Mediana", "█", "Un forno", "Persona", "provvisorio")
    assert paola.buttons == [
        "Aggiorna",
        "Chi manca",
        "Chiudi la valutazione",
        "Torna all'inizio",
    ]


async def test_aggiorna_shows_the_numbers_of_this_moment_in_place(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/risultati")
    message = paola.screen.id
    assert paola.sees("0 su 1")
    await paola.taps("Aggiorna")
    assert paola.toast == "Aggiornato: 1 dicembre, 10:00"
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.taps("5")
    theatre.passes(minutes=5)
    await paola.taps("Aggiorna")
    assert paola.toast == "Aggiornato: 1 dicembre, 10:05"
    assert paola.screen.id == message
    assert paola.sees("Hanno finito in 1 su 1", "Hanno risposto 1 su 1")
    await paola.says("aggiorna")
    assert paola.sees("1 su 1")


async def test_closed_every_objective_has_its_distribution_and_what_it_comes_to(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(
        3, "51", "51", "52", "55", "55", "45", "44", "44", "44", "30", own=[("Un forno", 5)]
    )
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    first, second = theatre.bot.process.platform(3).objectives
    assert paola.sees(
        "Hanno risposto 10 su 10.",
        f"1. {first.name}\nmediana 4,5 · 9 su 10 · priorità condivisa",
        f"2. {second.name}\nmediana 4 · 6 su 9 · divide il tavolo",
        "Per il resto premi Dettagli",
    )
    assert paola.buttons[:2] == ["Dettagli", "Grafico"]
    told = await read_all(paola)
    for words in (
        "La valutazione è chiusa dal 1 dicembre, 10:00",
        "5 = indispensabile",
        "1 = per nulla",
        "quante schede",
        "Invitati: 10",
        "Entrati nel bot, o su carta: 10",
        "Con almeno un giudizio da 1 a 5: 10",
    ):
        assert words in told
    assert block(told, first).splitlines()[1:] == [
        "5 █████ 5",
        "4 ████ 4",
        "3 █ 1",
        "2 0",
        "1 0",
        "9 su 10: molto importante o indispensabile",
        "Mediana 4,5 · quasi tutti d'accordo · non so: 0",
        "Esito: priorità condivisa",
    ]
    assert block(told, second).splitlines()[1:] == [
        "5 ███ 3",
        "4 ███ 3",
        "3 0",
        "2 █ 1",
        "1 ██ 2",
        "6 su 9: molto importante o indispensabile",
        "Mediana 4 · pareri opposti · non so: 1",
        "Esito: divide il tavolo",
    ]
    assert order_of(told, theatre, 3) == [1, 2]
    assert "%" not in told


async def test_the_most_important_comes_first_and_ties_are_said(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    #        means:  3.0, 4.8, 4.6, 1.0, –
    sheets = ("3551-", "3551-", "3551-", "3541-", "34410")
    await theatre.crowd(1, *sheets)
    await theatre.moves(1, Phase.PROPOSALS)
    await paola.says("/risultati")
    told = await read_all(paola)
    assert order_of(told, theatre, 1) == [2, 3, 1, 4, 5]
    texts = theatre.bot.process.platform(1).objectives
    assert "alla pari con il precedente" in block(told, texts[2])
    for other in (texts[0], texts[1], texts[3]):
        assert "alla pari" not in block(told, other)
    assert "bassa priorità" in block(told, texts[3])
    assert "da discutere" in block(told, texts[0])
    assert "Meno di 3 giudizi: non si mostrano" in block(told, texts[4])


@pytest.mark.parametrize(
    ("sheets", "hidden"),
    [
        ((), True),
        (("45543",), True),
        (("45543", "11111"), True),
        (("45543", "11111", "33333"), False),
    ],
)
async def test_below_three_answers_nobody_sees_values(
    theatre: Theatre, sheets: tuple[str, ...], hidden: bool
) -> None:
    paola = await theatre.coordinator("Paola")
    ada = await theatre.staff("Ada")
    await theatre.crowd(1, *sheets, "00000", "-----")
    await theatre.moves(1, Phase.PROPOSALS)
    for who in (paola, ada):
        await who.says("/risultati 1")
        assert ("Meno di 3 schede hanno un giudizio" in who.screen.text) is hidden
        assert ("Dettagli" in who.buttons) is not hidden
        for forged in ("1:rsobj:1:0", "1:rsobj:1:1"):
            await who.forges(forged)
            assert ("█" in who.screen.text) is not hidden


async def test_below_three_answers_no_own_text_is_read_either(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.crowd(1, "45543", "11111", own=[("Un forno", 5)])
    await theatre.moves(1, Phase.PROPOSALS)
    await paola.says("/risultati")
    assert "Un forno" not in await read_all(paola)
    await paola.forges("1:rsown:1:0")
    assert paola.misses("Un forno", "parola per parola")


async def test_from_three_to_four_answers_no_label_is_given(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55", "55", "55", "55")
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    await paola.taps("Dettagli")
    assert paola.sees("4 su 4", "ancora pochi giudizi per dirlo")
    assert paola.misses("priorità condivisa")


async def test_from_twenty_answers_shares_are_percentages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, *["55"] * 15, *["15"] * 5)
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    await paola.taps("Dettagli")
    assert paola.sees("75 %: molto importante", "100 %", "5 ██████████ 15", "1 ███ 5")


async def test_altro_is_read_word_for_word_with_its_importance(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    own = [("Più <panchine> & ombra", 5), ("Una fontanella", None), ("Un forno", 1)]
    await theatre.crowd(3, "55", "44", "33", own=own)
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    told = await read_all(paola)
    assert "Altro (specificare): 3 obiettivi aggiunti, parola per parola" in told
    assert "«Più <panchine> & ombra»\n5 · indispensabile" in told
    assert "«Una fontanella»\nnon so" in told
    assert "«Un forno»\n1 · per nulla" in told
    # By importance, not as they were written: that would tell who wrote what.
    assert told.find("panchine") < told.find("Un forno") < told.find("Una fontanella")
    assert "Persona" not in told


async def test_six_objectives_stand_on_the_first_screen_by_their_short_names(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.crowd(1, *["45543"] * 20)
    await theatre.moves(1, Phase.PROPOSALS)
    await paola.says("/risultati")
    for objective in theatre.bot.process.platform(1).objectives:
        assert paola.sees(f" {objective.short}")
        assert paola.misses(objective.text[:60])
    assert paola.sees("mediana 5 · 100 %")
    await paola.taps("Dettagli")
    await paola.taps("Obiettivi per intero")
    for objective in theatre.bot.process.platform(1).objectives:
        assert paola.sees(objective.text)


async def test_results_open_where_the_table_is(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.crowd(1, "45543", "55555", "33333")
    await theatre.moves(1, Phase.PROPOSALS)
    await paola.says("/risultati")
    assert paola.sees("mediana")
    async with theatre.stored() as unit:
        seat = next(s for s in await unit.seats.at(1) if s.role is Role.PARTICIPANT)
        for title in ("Orti", "Forno"):
            proposal = await unit.proposals.begin(1, seat.id, seat.id)
            await unit.proposals.write(proposal, "title", title)
            await unit.proposals.present(proposal.id)
    await paola.says("/risultati")
    assert paola.sees("2 proposte", "1. Orti\nmancano 6 passi", "2. Forno")
    await paola.taps("Obiettivi")
    assert paola.sees("mediana")
    await theatre.moves(1, Phase.RANKING)
    await paola.says("/risultati")
    assert paola.sees("Classifica, tavolo 1", "La classifica è aperta")
    await paola.taps("Proposte")
    assert paola.sees("1. Orti")
    await theatre.moves(1, Phase.CLOSED)
    await paola.says("/risultati")
    assert paola.sees("mediana")
    assert paola.finds("Classifica", "Proposte")


async def test_many_pages_turn_in_place_and_split_between_objectives(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    own = [(f"Obiettivo aggiunto numero {n}, " + "con molte parole " * 15, 4) for n in range(6)]
    await theatre.crowd(1, "45543", "55555", "33333", own=own)
    await theatre.moves(1, Phase.PROPOSALS)
    await paola.says("/risultati")
    message, seen = paola.screen.id, []
    for *way, section in (("Dettagli",), ("Dettagli", "Obiettivi aggiunti")):
        for label in (*way, section):
            await paola.taps(label)
        while True:
            assert len(paola.screen.text) < 2500
            assert paola.sees("Risultati, tavolo 1")
            assert section == "Dettagli" or paola.sees("Pagina")
            seen.append(paola.screen.text)
            if "Avanti" not in paola.buttons:
                break
            await paola.taps("Avanti")
        await paola.taps("Obiettivi")
    assert paola.screen.id == message
    for n in range(6):
        assert sum(f"numero {n}, " in text for text in seen) == 1
    assert all(text.count("Mediana ") == text.count("non so: 0") for text in seen)
    await paola.taps("Dettagli")
    await paola.taps("Obiettivi aggiunti")
    await paola.says("avanti")
    await paola.taps("Indietro")
    assert paola.sees("Pagina 1")


async def test_live_results_show_while_open_and_say_they_are_provisional(borough: Theatre) -> None:
    nino = await borough.coordinator("Nino")
    await borough.moves(1, Phase.RATING)
    await borough.crowd(1, "531", "531", "432")
    await nino.says("/risultati")
    assert nino.sees("aperta", "Provvisorio", "Meno di 4 schede")
    rosa = await borough.participant("Rosa")
    for said in ("/valuta", "subito", "utile", "passo"):
        await rosa.says(said)
    await nino.taps("Aggiorna")
    assert nino.sees("Provvisorio")
    assert nino.misses("Meno di 4 schede", "I risultati si vedono a valutazione chiusa")
    await nino.taps("Dettagli")
    assert nino.sees("4 su 4: serve davvero o subito", "5 ███ 3")
    await nino.taps("Obiettivi")
    await nino.taps("Chiudi la valutazione")
    await nino.taps("Conferma")
    assert nino.reads("Valutazione chiusa")
    assert nino.misses("Provvisorio", "aperta")


async def test_an_objective_has_its_own_number_wherever_it_stands(theatre: Theatre) -> None:
    """Sorted lines were numbered anew, beside a chart and a paper that say the objective's own."""
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "15", "15", "25", own=[("Un forno", 5)])
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/risultati")
    first, second = theatre.bot.process.platform(3).objectives
    told = paola.screen.text
    assert told.index(f"2. {second.name}") < told.index(f"1. {first.name}")
    assert paola.sees("Dal più importante. Per il resto premi Dettagli")
    assert len(paola.screen.keyboard) <= 3, "on a small phone the lines are seen above the buttons"
    await paola.taps("Dettagli")
    assert paola.sees(f"Obiettivo 2. {second.name}")


async def test_in_english_the_scale_and_the_commands_are_english(theatre: Theatre) -> None:
    pam = await theatre.coordinator("Pam", table=3, language="en")
    await theatre.crowd(3, "55", "44", "53")
    await theatre.moves(3, Phase.PROPOSALS)
    await pam.says("/results")
    await pam.taps("Proposals" if "Details" not in pam.buttons else "Details")
    assert pam.sees("Median", "don’t know: 0")
    assert pam.misses("non so")
    await pam.says("/mydata")
    assert pam.sees("Last screen opened: the one of /results")
