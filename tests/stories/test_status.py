"""`/stato`: who has not finished, by name, never what anybody answered; one tap reminds them."""

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
    assert paola.sees("Chi manca, tavolo 3: Polo dell’innovazione", "aperta")
    assert paola.sees("Hanno risposto 2 su 5.")
    assert paola.sees("4 persone non hanno finito", "• Ivo\n", "• Rosa\n")
    assert paola.sees("• Elsa Nova: invito non ancora usato", "• senza nome (posto ")
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
    assert paola.sees("Hanno risposto 0 su 0.", "Nessuno è ancora invitato")
    assert paola.misses("Hanno finito tutti", "Ricorda a chi manca")


async def test_who_erased_everything_after_closing_is_nobody_to_call(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await answers(anna, "4")
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await paola.says("/stato")
    assert paola.sees("Hanno risposto 1 su 1.", "Hanno finito tutti")
    assert paola.misses("Anna", "senza nome", "invito non ancora usato")


async def test_a_long_list_of_names_is_turned_in_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    names = [f"Persona dal nome piuttosto lungo numero {n}." for n in range(60)]
    async with theatre.stored() as unit:
        for name in names:
            await unit.seats.create(3, Role.PARTICIPANT, name)
    await paola.says("/stato")
    told = paola.screen.text
    assert paola.sees("60 persone non hanno finito")
    while "Avanti" in paola.buttons:
        await paola.taps("Avanti")
        told += paola.screen.text
    assert all(told.count(name) == 1 for name in names)


async def test_from_status_to_results_and_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/stato")
    message = paola.screen.id
    await paola.taps("Risultati 3")
    assert paola.sees("Risultati, tavolo 3")
    await paola.taps("Chi manca 3")
    assert paola.sees("Chi manca, tavolo 3")
    await paola.taps("Torna all'inizio")
    assert paola.sees("Coordini il tavolo 3")
    assert paola.screen.id == message
