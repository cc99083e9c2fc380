"""*Chiudi e mostra* asks once more, *Riapri* undoes, and no answer is lost either way."""

from theatre import Theatre

from storage.records import Phase


async def test_closing_asks_once_more_and_riapri_undoes(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "55", "44", "33")
    await paola.says("/risultati")
    await paola.taps("Chiudi la valutazione e mostra")
    assert paola.sees("Chiudere la valutazione del tavolo 3?", "1 persona non ha ancora finito")
    assert paola.sees("nessuno può più cambiare", "Si può riaprire", "Conferma", "Annulla")
    assert await theatre.phase(3) is Phase.RATING
    await paola.taps("Annulla")
    assert paola.sees("aperta")
    assert await theatre.phase(3) is Phase.RATING

    await paola.taps("Chiudi la valutazione e mostra")
    await paola.says("conferma")
    assert paola.sees("La valutazione è chiusa")
    assert paola.finds("Obiettivi")
    assert paola.finds("Riapri la valutazione")
    assert await theatre.phase(3) is Phase.PROPOSALS
    await anna.says("/valuta")
    assert anna.sees("La valutazione è chiusa")

    await paola.taps("Riapri la valutazione")
    assert paola.toast == "Valutazione aperta."
    assert paola.sees("aperta", "3 su 4")
    assert paola.misses("Obiettivi")
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 1 di 2")
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(3) == 3


async def test_closing_twice_from_two_telephones_is_no_mistake(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    for who in (paola, luca):
        await who.says("/risultati")
        await who.taps("Chiudi la valutazione e mostra")
    await paola.taps("Conferma")
    theatre.passes(hours=1)
    await luca.taps("Conferma")
    assert luca.sees("La valutazione è chiusa dal 1 dicembre, 10:00")
    assert await theatre.phase(3) is Phase.PROPOSALS


async def test_everybody_has_finished_is_said_before_closing(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55")
    await paola.says("/risultati")
    await paola.taps("Chiudi la valutazione e mostra")
    assert paola.sees("Hanno finito tutti")


async def test_an_old_confirmation_does_not_move_a_later_phase_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/risultati")
    await paola.taps("Chiudi la valutazione e mostra")
    asked = paola.screen
    await theatre.moves(3, Phase.RANKING)
    await paola.taps("Conferma", asked)
    assert await theatre.phase(3) is Phase.RANKING
    await theatre.moves(3, Phase.PRESENTATION)
    await paola.forges("1:close:3")
    assert await theatre.phase(3) is Phase.PRESENTATION
    assert paola.reads("non è ancora aperta")


async def test_before_the_rating_the_coordinator_opens_it(borough: Theatre) -> None:
    rosa = await borough.participant("Rosa")
    nino = await borough.coordinator("Nino")
    assert rosa.sees("non è ancora aperta")
    await nino.says("/risultati")
    assert nino.sees("Il mercato coperto", "non è ancora aperta", "aprila tu")
    assert nino.misses("Riapri")
    await nino.taps("Apri la valutazione")
    assert nino.toast == "Valutazione aperta."
    await rosa.says("/valuta")
    assert rosa.sees("Obiettivo 1 di 3")
