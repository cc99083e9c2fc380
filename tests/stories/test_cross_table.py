"""`/risultati` for those who see all tables: a line each, and what only shows across them."""

from storage.records import Phase, Role
from tests.stories.proposing import proposes
from tests.theatre import Theatre


async def test_one_line_a_table(theatre: Theatre) -> None:
    ugo = await theatre.staff("Ugo", Role.OBSERVER)
    await theatre.invites(3)
    await theatre.crowd(3, "35", "35", "45", "--")
    await theatre.crowd(2, "5555", "5555", "5555")
    await theatre.moves(3, Phase.PROPOSALS)
    await proposes(theatre, 3, "Orti", "Comune")
    await ugo.says("/risultati")
    lines = {text[:2]: text for text in ugo.screen.text.split("\n\n")}
    second = theatre.bot.process.platform(3).objectives[1].name
    assert "Proposte · hanno risposto 3 su 5 · 1 proposta" in lines["3."]
    assert f"Più importante: {second}" in lines["3."]
    assert "Valutazione · hanno risposto 3 su 3 · nessuna proposta" in lines["2."]
    assert "Risultati non ancora visibili" in lines["2."]
    await ugo.taps("3")
    assert ugo.sees("Risultati, tavolo 3")
    assert ugo.sees("1 proposta", "Orti", "mancano 5 passi", "ancora nessuno la sostiene")


async def test_important_objectives_that_no_proposal_serves(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    await theatre.crowd(3, *["55"] * 5)
    await theatre.crowd(2, *["5111"] * 5)
    await theatre.moves(3, Phase.PROPOSALS)
    served, left = (o.name for o in theatre.bot.process.platform(3).objectives)
    hidden = theatre.bot.process.platform(2).objectives[0].name
    await proposes(theatre, 3, "Orti", "Comune", 1)
    await ada.says("/risultati")
    await ada.taps("Tra i tavoli")
    assert ada.sees("Priorità condivise che nessuna proposta serve", f"Tavolo 3: {left}")
    # Table 2 has not closed its rating: nothing of it is told.
    assert ada.misses(served, hidden)
    await theatre.moves(2, Phase.PROPOSALS)
    await ada.taps("Tutti i tavoli")
    await ada.taps("Tra i tavoli")
    assert ada.sees(f"Tavolo 2: {hidden}")
    assert ada.misses(theatre.bot.process.platform(2).objectives[1].name)


async def test_actors_named_by_several_tables(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    await theatre.crowd(2, "----")
    await theatre.crowd(3, "--")
    await proposes(theatre, 2, "Parco", "Il Comune di Seregno\nLegambiente")
    await proposes(theatre, 3, "Orti", "comune di seregno\nComune")
    await proposes(theatre, 3, "Serre", "Coop. Città <Viva>")
    await ada.says("/risultati")
    await ada.taps("Tra i tavoli")
    assert ada.sees("Il Comune di Seregno: tavoli 2, 3")
    assert ada.misses("Legambiente", "Viva")


async def test_only_who_sees_all_tables(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.starts(await theatre.invites(4, Role.COORDINATOR))
    await paola.says("/risultati")
    assert paola.misses("Tra i tavoli", "Tutti i tavoli")
    await paola.forges("1:rscross:0")
    assert paola.reads("solo chi coordina")
    assert paola.misses("Priorità condivise")
