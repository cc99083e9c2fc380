"""`/scheda`: what people without Telegram wrote on paper counts as theirs, and is told apart."""

import pytest

from storage.records import Phase, Role, Seat
from tests.theatre import Actor, Theatre


async def seat_called(theatre: Theatre, name: str, table: int = 1) -> Seat:
    async with theatre.stored() as unit:
        return next(seat for seat in await unit.seats.at(table) if seat.name == name)


async def entered(theatre: Theatre, name: str, table: int = 1) -> list[int | None]:
    """What is stored of a paper sheet, in the order in which objectives are asked."""
    seat = await seat_called(theatre, name, table)
    async with theatre.stored() as unit:
        ratings = await unit.ballots.ratings(seat.ballot_id) if seat.ballot_id else {}
    asked = theatre.bot.process.platform(table).objectives
    return [ratings[o.id] for o in asked if o.id in ratings]


async def opens(paola: Actor, name: str) -> None:
    await paola.says("/scheda")
    await paola.taps(name)
    await paola.taps("Valutazione")


async def test_a_sheet_is_copied_objective_by_objective(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.invites(3, name="Bruna Sala")
    await paola.says("/scheda")
    assert paola.sees("Schede cartacee, tavolo 3", "Bruna Sala: ha l'invito")
    await paola.taps("Bruna Sala")
    assert paola.sees("Scheda cartacea di Bruna Sala", "valutazione")
    await paola.taps("Valutazione")
    assert paola.sees("Scheda cartacea di Bruna Sala", "Obiettivo 1 di 2")
    assert (await seat_called(theatre, "Bruna Sala", 3)).paper_since is None
    await paola.taps("4")
    assert paola.toast == "Registrato: 4 · molto importante"
    assert paola.sees("Obiettivo 2 di 2")
    await paola.says("non so")
    assert paola.sees("Scheda cartacea di Bruna Sala", "4 · molto importante", "Tutto inserito")
    assert await entered(theatre, "Bruna Sala", 3) == [4, None]
    seat = await seat_called(theatre, "Bruna Sala", 3)
    assert seat.paper_since == theatre.now
    assert seat.registered_at is None

    await paola.taps("1")
    assert paola.sees("Sulla scheda: 4 · molto importante")
    assert paola.misses("La tua risposta")
    await paola.taps("5")
    assert await entered(theatre, "Bruna Sala", 3) == [5, None]
    await paola.taps("Altre schede")
    assert paola.sees("Bruna Sala: su carta, 2 su 2")
    async with theatre.stored() as unit:
        deeds = [(d.deed, d.detail, name) for d, name in await unit.journal.read(3, 9)]
    assert deeds == [
        ("papercorrected", "Bruna Sala", "Paola"),
        ("paper", "Bruna Sala", "Paola"),
    ]


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        ("4 5 5 3 0", [4, 5, 5, 3, None]),
        ("45530", [4, 5, 5, 3, None]),
        ("4, 5; 5\n3 -", [4, 5, 5, 3, None]),
    ],
)
async def test_all_answers_can_be_typed_in_one_line(
    theatre: Theatre, typed: str, levels: list[int | None]
) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.invites(1, name="Bruna")
    await opens(paola, "Bruna")
    assert paola.sees("tutte le risposte insieme", "4 5 5 3 0")
    await paola.says(typed)
    assert paola.sees("Inserite tutte le risposte", "Tutto inserito")
    assert await entered(theatre, "Bruna") == levels
    await paola.says("1 1 1 1 1")
    assert await entered(theatre, "Bruna") == [1] * 5


async def test_a_line_that_cannot_be_read_changes_nothing(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.invites(1, name="Bruna")
    await opens(paola, "Bruna")
    for typed, answer in {
        "4 5 5 3": "Servono 5 risposte, una per obiettivo; ne hai scritte 4",
        "4 5 5 3 7": "Non leggo «7»",
        "4 5 5 3 ٣": "Non leggo «\u2068٣\u2069»",
        "bah": "Non leggo «bah»",
        "/annulla": "Paola",
    }.items():
        await paola.says(typed)
        assert paola.sees(answer)
    assert await entered(theatre, "Bruna") == []
    assert (await seat_called(theatre, "Bruna")).paper_since is None


async def test_altro_is_copied_with_its_importance_and_can_be_taken_off(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.invites(3, name="Bruna")
    await opens(paola, "Bruna")
    await paola.says("5 5")
    await paola.taps("Aggiungi obiettivo")
    assert paola.sees("Copia qui le parole della scheda")
    await paola.says("Più panchine all'ombra")
    assert paola.sees("Altro obiettivo di Bruna", "Più panchine all'ombra")
    await paola.taps("4")
    assert paola.sees("Più panchine all'ombra", "4 · molto importante")
    await paola.taps("3")
    await paola.taps("Cambia il testo")
    await paola.says("Più alberi in piazza")
    await paola.taps("Indietro")
    assert paola.sees("Più alberi in piazza")
    await paola.taps("3")
    await paola.taps("Togli")
    asked = paola.screen
    removal = paola.data("Sì, togli")
    await paola.taps("Sì, togli")
    assert paola.toast == "Tolto dalla scheda."
    await paola.forges(removal, asked)
    assert paola.misses("alberi")


async def test_somebody_nobody_invited_is_added_by_name(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/paper")
    assert paola.sees("Tutti quelli invitati sono già su Telegram")
    await paola.taps("Aggiungi una persona")
    await paola.taps("Annulla")
    await paola.taps("Aggiungi una persona")
    await paola.says("N" * 81)
    assert paola.sees("81 caratteri")
    await paola.says(" Ida   <Riva>  Sala ")
    assert paola.sees("Ida <Riva> Sala adesso ha un posto", "Scheda cartacea di Ida <Riva> Sala")
    await paola.says("/scheda")
    await paola.taps("Aggiungi una persona")
    await paola.says("Ida <Riva> Sala")
    assert paola.sees("Al tavolo c'è già Ida <Riva> Sala")
    await opens(paola, "Ida <Riva> Sala")
    await paola.says("3 4")
    assert await entered(theatre, "Ida <Riva> Sala", 3) == [3, 4]


async def test_every_count_says_how_many_are_on_paper(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "55", "44")
    await theatre.invites(3, name="Bruna")
    await opens(paola, "Bruna")
    await paola.taps("4")
    await paola.says("/stato")
    assert paola.sees("Hanno finito 2 su 4. Finora ci sono 3 schede, di cui 1 su carta.")
    assert paola.sees("Mancano 2 persone", "• Bruna (su carta)", "• Anna")
    await paola.taps("Ricorda a chi manca")
    await paola.taps("Conferma")
    assert paola.reads("Mando un sollecito a 1 persona")
    assert anna.sees("Ti mancano 2 obiettivi")
    await opens(paola, "Bruna")
    await paola.says("33")
    await paola.says("/risultati")
    assert paola.sees("Hanno finito in 3 su 4", "di cui 1 su carta")
    await paola.says("/stato")
    assert paola.misses("Bruna")


async def test_who_comes_in_later_keeps_their_answers(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    code = await theatre.invites(3, name="Bruna")
    await opens(paola, "Bruna")
    await paola.says("4 2")
    bruna = theatre.stranger("Bruna")
    await bruna.starts(code)
    await bruna.taps("Accetto e comincio")
    assert bruna.sees("Hai risposto a tutto")
    assert await theatre.levels(bruna, 3) == [4, 2]
    assert (await seat_called(theatre, "Bruna", 3)).paper_since is None
    await paola.says("5 5")
    assert await theatre.levels(bruna, 3) == [4, 2]
    await paola.says("/risultati")
    assert paola.sees("Hanno risposto 1 su 1.")
    assert paola.misses("cartace")
    await paola.says("/scheda")
    assert paola.misses("Bruna")
    await bruna.says("/cancellami")
    await bruna.taps("Conferma")
    await paola.says("/scheda")
    assert paola.misses("senza nome")


async def test_outside_its_phase_nothing_is_entered(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.invites(3, name="Bruna")
    await opens(paola, "Bruna")
    asked = paola.screen
    await theatre.moves(3, Phase.CLOSED)
    await paola.taps("4", asked)
    assert paola.reads("riaprila con /fase")
    assert await entered(theatre, "Bruna", 3) == []
    await paola.says("/scheda")
    await paola.taps("Bruna")
    assert paola.sees("non c'è niente da inserire su carta", "/fase")
    assert paola.misses("Valutazione")


async def test_only_who_leads_the_table_enters_paper(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=2)
    ugo = await theatre.staff("Ugo", Role.OBSERVER)
    anna = await theatre.participant("Anna", table=3)
    await theatre.invites(3, name="Bruna")
    bruna = (await seat_called(theatre, "Bruna", 3)).id
    hers = (await seat_called(theatre, "Anna", 3)).id
    first = theatre.bot.process.platform(3).objectives[0].id
    other = theatre.bot.process.platform(2).objectives[0].id
    await paola.says("/scheda")
    for who in (luca, ugo, anna):
        await who.says("/scheda 3")
        assert who.sees("può farlo solo chi coordina")
        for forged in (
            "1:ppseats:3:0",
            "1:ppadd:3",
            f"1:ppseat:{bruna}",
            f"1:ppbegin:{bruna}",
            f"1:ppobj:{bruna}:{first}",
            f"1:pprate:{bruna}:{first}:5",
            f"1:ppsheet:{bruna}",
            f"1:ppwrite:{bruna}:0",
        ):
            await who.forges(forged)
            assert who.misses("Scheda cartacea", "Bruna")
    for forged in (f"1:pprate:{hers}:{first}:5", f"1:pprate:{bruna}:{other}:5", "1:ppseat:9999"):
        await paola.forges(forged)
        assert paola.sees("Schede cartacee")
    await paola.forges(f"1:pprate:{hers}:{first}:5")
    assert paola.reads("Anna adesso usa Telegram")
    assert await theatre.levels(anna, 3) == []
    assert await entered(theatre, "Bruna", 3) == []


async def test_staff_choose_the_table(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    await theatre.invites(2, name="Bruna")
    await ada.says("/scheda")
    assert ada.sees("Per quale tavolo")
    await ada.taps("2")
    await ada.taps("Bruna")
    await ada.taps("Valutazione")
    assert ada.sees("Scheda cartacea di Bruna")


async def test_many_people_are_dealt_onto_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    for number in range(1, 18):
        await theatre.invites(3, name=f"Persona {number:02}")
    await paola.says("/scheda")
    assert paola.sees("1. Persona 01: ha l'invito", "15. Persona 15")
    assert paola.misses("Persona 16")
    assert len(paola.screen.keyboard) <= 6, "the text is seen above them on a small phone"
    await paola.taps("Avanti")
    assert paola.sees("17. Persona 17")
    await paola.says("persona 16")
    assert paola.sees("Persona 16")


async def test_in_english(theatre: Theatre) -> None:
    paula = await theatre.coordinator("Paula", table=3, language="en")
    await theatre.invites(3, name="Bruna")
    await paula.says("/paper")
    assert paula.sees("Sheets on paper", "Press their number")
    await paula.taps("Bruna")
    await paula.taps("Rating")
    await paula.says("5 4")
    assert paula.sees("All answers entered")
    await paula.says("/status")
    assert paula.sees("1 sheet, 1 of them on paper")


async def test_a_proposal_on_paper_is_its_authors(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.invites(3, name="Bruna")
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/scheda")
    await paola.taps("Bruna")
    assert paola.sees("Adesso sono aperte le proposte")
    await paola.taps("Proposta")
    assert paola.sees("Proposta di Bruna, dalla carta")
    await paola.says("Orti in via Cadore")
    seat = await seat_called(theatre, "Bruna", 3)
    assert seat.paper_since == theatre.now
    async with theatre.stored() as unit:
        writer = next(s for s in await unit.seats.at(3) if s.role is Role.COORDINATOR)
        draft = await unit.proposals.draft(seat.id, writer.id)
    assert draft is not None
    assert draft.title == "Orti in via Cadore"
    await paola.says("/scheda")
    assert paola.sees("Bruna: su carta")
    await paola.taps("Bruna")
    stale = paola.data("Proposta")
    await theatre.moves(3, Phase.RATING)
    await paola.forges(stale)
    assert paola.alerted
    assert paola.finds("Valutazione")


async def test_a_name_on_paper_is_read_as_everywhere(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.invites(3, name="Niccolò D'Angelo")
    await paola.says("/scheda")
    await paola.taps("Aggiungi una persona")
    for written, why in {
        "⠀\u200b": "Non c'è scritto nulla",
        "12": "Qui non trovo un nome",
        "N" * 3000: "Il testo è di 3.000 caratteri",
        "Anna Silva\nBruno Neri": "Sono 2 nomi",
        "Anna Silva, Bruno Neri, Carla Riva": "Sono 3 nomi",
        "niccolo\u0300 d´angelo": "Al tavolo c'è già Niccolò D'Angelo",
        "D'Angelo Niccolò": "è la stessa persona di D'Angelo Niccolò?",
    }.items():
        await paola.says(written)
        assert paola.sees(why)
        await paola.taps("Continua")
        assert paola.sees("Annulla")
    async with theatre.stored() as unit:
        assert len(await unit.seats.at(3)) == 2
    await paola.says("Silva\u202e Anna\u00ad")
    assert paola.sees("Silva Anna adesso ha un posto")
