"""`/stato`: who has not finished what the phase asks, and where they are: never what they said."""

from storage.records import Phase, Role
from tests.theatre import Actor, Theatre


async def answers(actor: Actor, levels: str) -> None:
    await actor.says("/valuta")
    for level in levels:
        await actor.taps(level)


async def test_names_without_answers(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await theatre.participant("Rosa", table=3)
    await theatre.invites(3, name="Elsa Nova")
    await theatre.invites(3)
    await theatre.invites(2, name="Altrove")
    await answers(anna, "45")
    await answers(ivo, "2")
    await paola.says("/stato")
    assert paola.sees("Chi manca, tavolo 3: Polo dell’innovazione", "Fase: Valutazione")
    assert paola.sees("Hanno finito 1 su 5.")
    assert paola.sees("Mancano 4 persone · 2 non dentro · 1 da cominciare · 1 a metà")
    assert paola.sees("• Ivo: manca 1 obiettivo\n", "• Rosa: deve ancora cominciare\n")
    assert paola.sees("• Elsa Nova: invito non ancora usato", "• senza nome (posto ")
    assert paola.misses("Hanno risposto"), "who has begun is among the missing"
    assert paola.misses("Anna", "Altrove", "Paola", "importante", "indispensabile", "non so")


async def test_everybody_has_finished(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await answers(anna, "45")
    await paola.says("/stato")
    assert paola.sees("Hanno finito tutti")
    assert paola.misses("0 persone", "Ricorda a chi manca", "Anna")


async def test_nobody_was_invited_yet(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/stato")
    assert paola.sees("Hanno finito 0 su 0.", "Nessuno è ancora invitato")
    assert paola.misses("Hanno finito tutti", "Ricorda a chi manca")


async def test_who_erased_everything_after_closing_is_nobody_to_call(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await answers(anna, "4")
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await paola.says("/stato")
    assert paola.sees("Sono dentro 1 su 1", "Hanno tutti una proposta")
    assert paola.misses("Anna", "senza nome", "invito non ancora usato")


async def test_the_phase_decides_where_each_is(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await theatre.participant("Rosa", table=3)
    await theatre.invites(3, name="Elsa Nova")
    async with theatre.stored() as unit:
        seat = {each.telegram_id: each.id for each in await unit.seats.at(3)}
        await unit.seats.on_paper((await unit.seats.create(3, Role.PARTICIPANT, "Pina")).id)

    await theatre.moves(3, Phase.PRESENTATION)
    await paola.says("/stato")
    assert paola.sees("Fase: Presentazione", "1 persona non è ancora dentro", "• Elsa Nova: invito")
    assert paola.misses("Anna", "Ricorda a chi manca")

    await theatre.moves(3, Phase.PROPOSALS)
    async with theatre.stored() as unit:
        for author, title in ((anna.id, "Orti"), (anna.id, "Panchine"), (ivo.id, "Bosco")):
            made = await unit.proposals.begin(3, seat[author], seat[author])
            await unit.proposals.write(made, "title", title)
            if title != "Bosco":
                await unit.proposals.present(made.id)
    await paola.says("/stato")
    assert paola.sees("4 persone non hanno ancora una proposta · 1 non dentro · 2 da cominciare")
    assert paola.sees("• Ivo: ha una proposta a metà", "• Rosa: non ha ancora una proposta")
    assert paola.misses("Anna", "Orti", "Bosco", "Invitati")

    await theatre.moves(3, Phase.RANKING)
    await anna.says("/classifica")
    await anna.taps("1")
    await anna.taps("2")
    await anna.taps("Conferma")
    await ivo.says("/classifica")
    await ivo.taps("1")
    await paola.says("/stato")
    assert paola.sees("Mancano 4 persone · 1 non dentro · 2 da cominciare · 1 a metà")
    assert paola.sees("• Ivo: ha cominciato a scegliere", "• Rosa: non ha ancora scelto")
    assert paola.sees("• Pina (su carta): non ha ancora scelto")
    assert paola.misses("Anna", "Orti", "Panchine")

    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/stato")
    assert paola.sees("Fase: Chiuso")
    assert paola.misses("Manca", "Rosa", "Ricorda a chi manca")


async def test_a_pairs_finished_sheet_waits_for_both(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await anna.says("/coppia")
    await anna.taps("Ivo")
    await ivo.taps("Accetto")
    await answers(anna, "45")
    await paola.says("/stato")
    assert paola.sees("Hanno finito 0 su 2. Finora c'è 1 scheda.")
    assert paola.sees("Mancano 2 persone · 2 da confermare")
    assert paola.sees("• Anna: deve confermare la scheda della coppia")
    await anna.says("/valuta")
    await anna.taps("Conferma")
    await paola.says("/stato")
    assert paola.sees("Hanno finito 1 su 2.")
    assert paola.sees("Manca 1 persona · 1 da confermare", "• Ivo: deve confermare")
    await paola.taps("Ricorda a chi manca")
    await paola.taps("Conferma")
    assert ivo.sees("manca solo la tua conferma", "Te lo ricorda Paola")
    await ivo.taps("Rivedi la scheda")
    assert ivo.finds("Conferma")


async def test_a_long_list_of_names_is_turned_in_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    names = [f"Persona dal nome piuttosto lungo numero {n}." for n in range(60)]
    async with theatre.stored() as unit:
        for name in names:
            await unit.seats.create(3, Role.PARTICIPANT, name)
    await paola.says("/stato")
    told = paola.screen.text
    assert paola.sees("Mancano 60 persone · 60 non dentro")
    while "Avanti" in paola.buttons:
        await paola.taps("Avanti")
        told += paola.screen.text
    assert all(told.count(name) == 1 for name in names)


async def test_from_status_to_results_and_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/stato")
    message = paola.screen.id
    await paola.taps("Risultati")
    assert paola.sees("Risultati, tavolo 3")
    await paola.taps("Chi manca")
    assert paola.sees("Chi manca, tavolo 3")
    await paola.taps("Torna all'inizio")
    assert paola.sees("Coordini il tavolo 3")
    assert paola.screen.id == message
