"""What comes unasked says when the table meets, whom to telephone, and has one way home."""

import pytest

from storage.records import Phase
from tests.stories.test_attending import meets
from tests.theatre import Actor, Theatre

TABLE = 2


async def moves(who: Actor, label: str) -> None:
    await who.says("/fase")
    await who.taps(label)
    await who.taps("Conferma")


async def has_all(actor: Actor, *, meets: bool) -> None:
    assert actor.sees("Serve una mano?", "tel. 0123 456 789")
    assert actor.buttons.count("Torna all'inizio") == 1
    if meets:
        assert actor.sees("Prossimo incontro", "3 dicembre", "Biblioteca")
    else:
        assert actor.misses("Prossimo incontro")


@pytest.mark.parametrize("is_called", [True, False])
async def test_every_letter_says_when_where_and_a_way_home(
    borough: Theatre, is_called: bool
) -> None:
    paola = await borough.coordinator("Paola", table=TABLE)
    anna = await borough.participant("Anna", table=TABLE)
    if is_called:
        await meets(borough, table=TABLE)
    await borough.moves(TABLE, Phase.PRESENTATION)
    await moves(paola, "Passa alla valutazione")
    await has_all(anna, meets=is_called)
    await paola.says("/sollecita")
    await paola.taps("Conferma")
    assert anna.sees("Te lo ricorda Paola")
    await has_all(anna, meets=is_called)
    await paola.says("/annuncio")
    await paola.says("Portate una matita.")
    await paola.taps("Conferma")
    assert anna.sees("Portate una matita.", "premi Torna all'inizio")
    await has_all(anna, meets=is_called)
    await borough.crowd(TABLE, *(["1111", "2222", "3333"] * 3))
    await moves(paola, "Passa alle proposte")
    await paola.says("/pubblica")
    await paola.taps("Pubblica Valutazione")
    await paola.taps("Conferma")
    assert anna.sees("Sono pubblicati i risultati")
    await has_all(anna, meets=is_called)


async def test_a_phase_that_opens_again_asks_those_who_have_done_it_for_nothing(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    bruno = await theatre.participant("Bruno", table=3)
    await anna.says("/valuta")
    for level in "45":
        await anna.taps(level)
    await moves(paola, "Passa alle proposte")
    await moves(paola, "Torna alla valutazione")
    assert anna.sees("di nuovo", "Hai già risposto a tutto", "premi Rivedi la scheda")
    assert anna.finds("Rivedi la scheda")
    assert anna.misses("Comincia")
    assert bruno.sees("Premi Comincia")
