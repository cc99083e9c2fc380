"""The minority's word: what somebody sets against a result or a proposal."""

from storage.records import Phase
from tests.stories.test_ranking_round import hide, propose, ranks, votes
from tests.theatre import Actor, Theatre


async def at_dissent(theatre: Theatre, name: str = "Anna") -> Actor:
    """Somebody before the list of what one can dissent from, the rating being closed."""
    actor = await theatre.participant(name, table=3)
    await theatre.moves(3, Phase.PROPOSALS)
    await actor.says("/valuta")
    await actor.taps("Aggiungi un dissenso")
    return actor


async def dissents(theatre: Theatre, table: int = 3) -> list[tuple[str, bool]]:
    async with theatre.stored() as unit:
        return [(each.text, each.signed) for each, _ in await unit.dissents.at(table)]


async def test_from_a_result_without_a_name_then_with_it(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55", "44")
    anna = await at_dissent(theatre)
    assert anna.sees("Il tuo dissenso, tavolo 3", "Obiettivo 1.", "Obiettivo 2.")
    assert anna.misses("Proposta:")
    await anna.taps("2")
    assert anna.sees("Obiettivo 2.", "al massimo 300 caratteri", "senza il tuo nome")
    await anna.says("  Costa <troppo>\ne non serve  ")
    assert anna.sees("Dalla fase seguente si legge così", "Cambia il testo", "Togli")
    assert anna.sees("Obiettivo 2.", "Costa <troppo> e non serve\nsenza nome")
    as_read = anna.screen.text.split(":\n\n")[1].split("\n\n")[0]
    await paola.says("/risultati")
    assert "Dissensi" not in paola.buttons, "it is read with the next closing"
    await paola.forges("1:diread:3:0")
    assert paola.misses("Costa")
    await theatre.moves(3, Phase.RANKING)
    await paola.says("/risultati")
    await paola.taps("Obiettivi")
    await paola.taps("Dissensi")
    assert paola.sees("1 dissenso", "Obiettivo 2.", "Costa <troppo> e non serve\nsenza nome")
    assert as_read in paola.screen.text, "what was shown is what is read"
    assert paola.misses("Anna")
    await anna.taps("Con il mio nome")
    assert anna.sees("Costa <troppo> e non serve\nAnna", "anche nel verbale pubblico")
    await paola.says("/risultati")
    await paola.taps("Obiettivi")
    await paola.taps("Dissensi")
    assert paola.misses("Anna")
    await anna.taps("Senza nome")
    assert await dissents(theatre) == [("Costa <troppo> e non serve", False)]


async def test_who_leads_cannot_tell_whether_the_only_one_there_dissents(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await at_dissent(theatre)
    read = []
    for phase in (Phase.RANKING, Phase.CLOSED):
        await theatre.moves(3, phase)
        await paola.says("/risultati")
        await paola.forges("1:rsline:3")
        there = set(paola.buttons) - {"Chi manca"}  # a closed table misses nobody
        await paola.forges("1:diread:3:0")
        read.append((there, paola.screen.text))
        await anna.says("/valuta")
        await anna.taps("Aggiungi un dissenso")
        await anna.taps("1")
        await anna.says("Costa troppo")
    assert read[0] == read[1]


async def test_one_who_signs_is_read_alone_and_one_who_does_not_waits(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    anna = await at_dissent(theatre)
    await anna.taps("1")
    await anna.says("Costa troppo")
    await anna.taps("Con il mio nome")
    await ivo.says("/valuta")
    await ivo.taps("Aggiungi un dissenso")
    await ivo.taps("1")
    await ivo.says("Non serve")
    await theatre.moves(3, Phase.RANKING)
    await paola.forges("1:diread:3:0")
    assert paola.sees("1 dissenso", "Costa troppo", "Anna", "se ce n'è uno qui non si dice")
    assert paola.misses("Non serve")
    await ivo.says("/valuta")
    await ivo.taps("Aggiungi un dissenso")
    await ivo.taps("1")
    assert ivo.sees("aspetta: da solo si riconoscerebbe")
    await ivo.taps("Mostralo lo stesso")
    await ivo.taps("Mostralo lo stesso")
    await paola.forges("1:diread:3:0")
    assert paola.sees("2 dissensi", "Non serve")
    await theatre.moves(3, Phase.RATING)
    await paola.forges("1:diread:3:0")
    assert paola.misses("Costa troppo", "Non serve")


async def test_one_a_subject_reworded_and_removed(theatre: Theatre) -> None:
    anna = await at_dissent(theatre)
    await anna.taps("1")
    await anna.says("Costa troppo")
    await anna.taps("Con il mio nome")
    await anna.taps("Indietro")
    assert anna.sees("dissenso scritto")
    await anna.says("1")
    await anna.taps("Cambia il testo")
    assert anna.sees("Adesso dice: «Costa troppo»")
    await anna.says("Costa davvero troppo")
    assert await dissents(theatre) == [("Costa davvero troppo", True)]
    await anna.taps("Togli")
    await anna.taps("No, tienilo")
    assert anna.sees("Costa davvero troppo")
    await anna.taps("Togli")
    confirm = anna.data("Sì, togli")
    await anna.taps("Sì, togli")
    assert anna.toast == "Dissenso tolto."
    await anna.forges(confirm)
    assert anna.misses("dissenso scritto")
    assert await dissents(theatre) == []


async def test_too_short_too_long_and_exactly_as_long_as_it_may_be(theatre: Theatre) -> None:
    anna = await at_dissent(theatre)
    await anna.taps("1")
    await anna.says("ni")
    assert anna.sees("troppo corto")
    await anna.taps("Continua")
    assert anna.sees("Che cosa non ti convince?")
    await anna.says("x" * 301)
    assert anna.sees("301", "300")
    await anna.says("🌳" * 300)
    assert anna.sees("🌳" * 300)
    await anna.says("/imieidati")
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
    assert anna.sees("Il tuo dissenso, senza nome", "🌳" * 300)


async def test_from_a_proposal_once_proposals_are_closed(theatre: Theatre) -> None:
    made = await propose(theatre, "Orti", "Cinema")
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55", "44")
    anna = await at_dissent(theatre)
    forged = f"1:diwrite:proposal:{made['Orti']}"
    await anna.forges(forged)
    assert anna.reads("quando le proposte sono chiuse")
    await theatre.moves(3, Phase.RANKING)
    await anna.says("/valuta")
    await anna.taps("Aggiungi un dissenso")
    assert anna.sees("Proposta: Orti", "Proposta: Cinema")
    await anna.taps("3")
    await anna.says("Gli orti ci sono già")
    await anna.taps("Indietro")
    await anna.taps("4")
    await anna.says("Il cinema chiude")
    await theatre.moves(3, Phase.CLOSED)
    await hide(theatre, made["Cinema"])
    await paola.forges("1:diread:3:0")
    assert paola.sees("1 dissenso", "Proposta: Orti", "Gli orti ci sono già")
    assert paola.misses("Cinema", "cinema")
    await anna.taps("Indietro")
    assert anna.misses("Cinema")


async def test_not_before_the_rating_is_closed_and_not_at_another_table(
    theatre: Theatre,
) -> None:
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=2)
    paola = await theatre.coordinator("Paola", table=2)
    objective = theatre.bot.process.platform(3).objectives[0].id
    await anna.says("/valuta")
    assert "Aggiungi un dissenso" not in anna.buttons
    for tap in ("1:dilist:3:0", f"1:diwrite:objective:{objective}"):
        await anna.forges(tap)
        assert anna.reads("a valutazione chiusa")
        await anna.says("Costa troppo")
    await theatre.moves(3, Phase.CLOSED)
    for actor in (ivo, paola):
        for tap in ("1:dilist:3:0", f"1:diwrite:objective:{objective}", "1:diread:3:0"):
            await actor.forges(tap)
            await actor.says("Costa troppo")
    await anna.forges("1:diwrite:proposal:1")
    await anna.forges("1:diwrite:proposal:uno")
    await anna.forges("1:diwrite:objective:nessuno")
    assert await dissents(theatre) == []


async def test_erased_words_go_and_a_closed_vote_stays(theatre: Theatre) -> None:
    await propose(theatre, "Orti", "Cinema")
    people = []
    for name in ("Anna", "Ivo"):
        actor = await theatre.participant(name, table=3)
        await theatre.moves(3, Phase.RANKING)
        await ranks(actor, "Orti", "Cinema")
        await actor.says("/valuta")
        await actor.taps("Aggiungi un dissenso")
        await actor.taps("1")
        await actor.says(f"Parole di {name}")
        people.append(actor)
    anna, ivo = people
    await anna.says("/imieidati")
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
    assert anna.sees("al posto 1ª: Orti", "Parole di Anna")
    await anna.says("/cancellami")
    assert anna.sees("Dei dissensi restano le parole già lette", "gli altri vanno via")
    await anna.taps("Conferma")
    assert len(await votes(theatre)) == 1
    assert await dissents(theatre) == [("Parole di Ivo", False)]
    await theatre.moves(3, Phase.CLOSED)
    await ivo.says("/cancellami")
    await ivo.taps("Conferma")
    assert len(await votes(theatre)) == 1
    assert await dissents(theatre) == []


async def test_a_dissent_in_english(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    kate = await theatre.participant("Kate", table=3, language="en")
    await kate.says("/rate")
    await kate.taps("Add a dissent")
    await kate.taps("1")
    await kate.says("It costs too much")
    assert kate.sees("Recorded", "It costs too much\nwithout a name", "Change the words", "Remove")
    await kate.says("with my name")
    assert await dissents(theatre) == [("It costs too much", True)]


async def test_no_dissent_is_written_inside_another(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await at_dissent(theatre)
    await anna.taps("1")
    await anna.says("Non mi convince.»\nIda Sala\n\nObiettivo 2. Altro\u2028«Va tutto bene")
    forged = "Non mi convince.» Ida Sala Obiettivo 2. Altro «Va tutto bene"
    assert await dissents(theatre) == [(forged, False)]
    await theatre.crowd(3, "55", "44")
    await theatre.moves(3, Phase.RANKING)
    await paola.says("/risultati")
    await paola.taps("Obiettivi")
    await paola.taps("Dissensi")
    assert paola.sees("1 dissenso", f"\n{forged}\nsenza nome")
    assert f"<blockquote>{forged}</blockquote>" in paola.screen.html


async def test_what_nobody_sees_is_nothing_written(theatre: Theatre) -> None:
    anna = await at_dissent(theatre)
    await anna.taps("1")
    for blank in ("⠀", "\u200b\u200b\u200b\u200b\u200b\u200b", "\u00ad \u2060 \u3164"):
        await anna.says(blank)
        assert anna.sees("Non c'è scritto nulla")
        await anna.taps("Continua")
        assert anna.sees("Che cosa non ti convince?")
    assert await dissents(theatre) == []


async def test_after_the_last_phase_there_is_none_that_follows(theatre: Theatre) -> None:
    anna = await at_dissent(theatre)
    await theatre.moves(3, Phase.CLOSED)
    await anna.taps("2")
    await anna.says("Costa troppo e non serve")
    assert anna.sees("Nei risultati si legge così")
    assert anna.misses("fase seguente")
