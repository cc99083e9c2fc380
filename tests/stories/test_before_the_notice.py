"""Whoever has not accepted yet gets one letter, whatever happens: what to read first."""

from storage.records import Phase
from tests.theatre import Actor, Theatre

ONE_WAITS = "C'è qualcosa per te"


async def newcomer(theatre: Theatre, name: str, table: int = 3) -> Actor:
    """Somebody who came in and has the informativa before them, unread."""
    actor = theatre.stranger(name)
    await actor.starts(await theatre.invites(table, name=name))
    assert actor.sees("Premi Accetto e comincio")
    return actor


def letters(actor: Actor) -> list[str]:
    """What came after the informativa."""
    return [message.text for message in actor.messages[1:]]


async def announces(leader: Actor, words: str) -> None:
    await leader.says("/annuncio 3")
    await leader.says(words)
    await leader.taps("Conferma")


async def moves_on(leader: Actor, button: str) -> None:
    await leader.says("/fase 3")
    await leader.taps(button)
    assert leader.sees("Avviso 1 persona", "A 1 persona scrivo solo di leggere")
    await leader.taps("Conferma")


async def calls_a_meeting(leader: Actor) -> None:
    await leader.says("/incontro 3")
    await leader.taps("Nuovo incontro")
    at = "giovedì 10 dicembre alle 18"
    for words in (at, "Biblioteca", "2 ore", "Salta", "Salta", "Conferma"):
        await leader.says(words)


async def test_one_letter_says_that_something_waits_and_nothing_else_comes(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    anna = await theatre.participant("Anna", table=3)
    nora = await newcomer(theatre, "Nora")
    await theatre.moves(3, Phase.PRESENTATION)
    await announces(paola, "Ci vediamo giovedì, portate le idee.")
    assert letters(nora) == [nora.screen.text]
    assert nora.sees(ONE_WAITS, "premi Leggi l'informativa")
    assert nora.misses("giovedì", "Paola")
    await paola.says("/presenta 3")
    assert paola.sees("1 persona le vede cambiare")
    await paola.taps("Comincia")
    await paola.taps("Avanti")
    await paola.taps("Fine")
    await theatre.moves(3, Phase.RATING)
    await calls_a_meeting(paola)
    await moves_on(paola, "Passa alle proposte")
    assert len(anna.messages) > 4, "whoever has read it is told all that"
    assert len(letters(nora)) == 1, "told once"
    await nora.taps("Leggi l'informativa")
    await nora.taps("Accetto e comincio")
    assert nora.sees("Ciao, Nora", "10 dicembre")
    await announces(paola, "Domani si comincia.")
    assert nora.sees("Domani si comincia.")


async def test_leaders_are_told_who_gets_it_and_who_does_not(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    await theatre.participant("Anna", table=3)
    await newcomer(theatre, "Nora")
    await theatre.moves(3, Phase.RATING)
    await paola.says("/annuncio 3")
    await paola.says("Ciao a tutti")
    assert paola.sees("Lo riceve 1 persona", "A 1 persona scrivo solo di leggere")
    await paola.taps("Conferma")
    await theatre.settled()
    assert "Consegnato a 1 su 1" in paola.messages[-1].text
    await paola.says("/stato 3")
    assert paola.sees("Nora: non ha ancora letto l'informativa", "• Anna")
    await paola.taps("Ricorda a chi manca")
    assert paola.sees("Va a 1 persona che non ha finito")


async def test_nobody_else_reads_it_alone(theatre: Theatre) -> None:
    """A table whose only newcomer has not read it: there is nobody to write to."""
    paola = await theatre.coordinator("Paola Riva", table=3)
    nora = await newcomer(theatre, "Nora")
    await paola.says("/annuncio 3")
    await paola.says("Ciao a tutti")
    assert paola.misses("Conferma")
    assert letters(nora) == []


async def test_coordinators_telephone_whoever_has_not_read_it(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    nora = await newcomer(theatre, "Nora")
    await calls_a_meeting(paola)
    told = len(letters(nora))
    theatre.passes(days=8, hours=9)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert "Nora: non ha ancora letto l'informativa" in paola.messages[-1].text
    assert len(letters(nora)) == told == 1


async def test_they_are_told_once_also_when_two_write_at_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    ugo = await theatre.coordinator("Ugo", table=3)
    await theatre.participant("Anna", table=3)
    nora = await newcomer(theatre, "Nora")
    for leader in (paola, ugo):
        await leader.says("/annuncio 3")
        await leader.says("Ciao")
    paola.press("Conferma")
    ugo.press("Conferma")
    await theatre.settled()
    assert len(letters(nora)) == 1
