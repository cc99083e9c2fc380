"""What counts once figures were read: who is asked, who waits, and what leaders are told of it."""

from storage.records import Phase, ReleaseKind
from tests.moving import move
from tests.stories.proposing import proposed
from tests.theatre import Actor, Theatre

LATE = "I risultati sono già stati letti"


async def rates(actor: Actor, *levels: str) -> None:
    await actor.says("/valuta")
    if "Lasciala fuori" in actor.buttons:
        await actor.taps("Lasciala fuori")
    for level in levels:
        await actor.taps(level)


async def bars(paola: Actor) -> str:
    """What is read of the objectives, without what waits."""
    await paola.says("/risultati")
    await paola.taps("Dettagli")
    told = paola.screen.text.split("\n\n")
    return "\n\n".join(each for each in told if "contata è cambiata" not in each)


async def closed_table(theatre: Theatre) -> tuple[Actor, Actor]:
    """Four have rated and the rating is over: a coordinator, and one of the four."""
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "55", "44", "33")
    await rates(anna, "4", "4")
    await theatre.moves(3, Phase.PROPOSALS)
    return paola, anna


async def test_what_was_counted_stays_counted_until_its_owner_says_yes(theatre: Theatre) -> None:
    paola, anna = await closed_table(theatre)
    before = await bars(paola)
    assert "4 schede, 4 persone" in before
    assert "4 ██ 2" in before
    await theatre.moves(3, Phase.RATING)
    await paola.says("/risultati")
    assert "Dettagli" not in paola.buttons
    await anna.says("/valuta")
    assert anna.sees(
        "Tavolo 3: contiamo la scheda con le tue risposte?",
        LATE,
        "aspetta che ne arrivino almeno 3 insieme",
    )
    await anna.taps("Lasciala fuori")
    assert anna.toast == "Va bene: resta fuori finché ne arrivano almeno 3 insieme."
    await anna.taps("1")
    await anna.taps("1")
    await theatre.moves(3, Phase.PROPOSALS)
    assert await bars(paola) == before
    await paola.says("/risultati")
    assert paola.sees("1 scheda contata è cambiata: vale quella di prima")
    assert paola.misses("Anna")
    await anna.says("/valuta")
    assert anna.sees("Nei risultati conta la scheda di prima")
    await anna.taps("Contala lo stesso")
    await anna.taps("Contala lo stesso")
    assert anna.toast == "Va bene: il sì è segnato."
    assert anna.sees("Questa scheda conta nei risultati")
    assert "1 █ 1" in await bars(paola)
    await paola.says("/risultati")
    assert paola.misses("aspetta", "contata è cambiata")
    await anna.forges("1:cnsay:3:rating:0")
    async with theatre.stored() as unit:
        assert set((await unit.releases.consents(3, ReleaseKind.RATING)).values()) == {True}


async def test_a_latecomer_is_told_and_asked_and_three_enter_together(theatre: Theatre) -> None:
    paola, _ = await closed_table(theatre)
    await theatre.moves(3, Phase.RATING)
    late = [await theatre.participant(name, table=3) for name in ("Bice", "Ciro", "Dora")]
    for each in late[:2]:
        await rates(each, "1", "1")
    await theatre.moves(3, Phase.PROPOSALS)
    assert "4 schede" in await bars(paola)
    await paola.says("/risultati")
    assert paola.sees("2 schede aspettano: da sole si riconoscerebbero")
    await paola.taps("Dettagli")
    assert paola.sees("4 schede, 4 persone in questi risultati", "2 schede aspettano")
    await late[0].says("/valuta")
    assert late[0].sees("Questa scheda aspetta", "almeno 3 insieme")
    assert late[0].finds("Contala lo stesso")
    await late[0].says("/imieidati")
    while "Avanti" in late[0].buttons and "Contare anche da sola" not in late[0].screen.text:
        await late[0].taps("Avanti")
    assert late[0].sees("Contare anche da sola: no, lasciala fuori")
    await theatre.moves(3, Phase.RATING)
    await rates(late[2], "1", "1")
    await theatre.moves(3, Phase.PROPOSALS)
    assert "7 schede, 7 persone" in await bars(paola)


async def test_who_would_wait_is_asked_by_letter_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await rates(anna, "4", "4")
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    asked = [
        each.text
        for each in anna.messages
        if "contiamo la scheda con le tue risposte?" in each.text
    ]
    assert len(asked) == 1
    assert "Hanno risposto in pochi" in asked[0]
    await paola.says("/fase")
    await paola.taps("Torna alla valutazione")
    await paola.taps("Conferma")
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    asked = [
        each.text
        for each in anna.messages
        if "contiamo la scheda con le tue risposte?" in each.text
    ]
    assert len(asked) == 1


async def three_rated(theatre: Theatre) -> tuple[Actor, list[Actor]]:
    """As few as there can be: each of them could be recognised by the others."""
    paola = await theatre.coordinator("Paola", table=3)
    people = [await theatre.participant(name, table=3) for name in ("Anna", "Bice", "Ciro")]
    for each in people:
        await rates(each, "4", "5")
    await theatre.moves(3, Phase.PROPOSALS)
    return paola, people


async def test_publishing_asks_for_the_yeses_it_takes(theatre: Theatre) -> None:
    paola, people = await three_rated(theatre)
    await paola.says("/pubblica")
    assert paola.sees("Valutazione: per pubblicare mancano 3 consensi")
    assert "Pubblica Valutazione" not in paola.buttons
    await paola.taps("Consensi Valutazione")
    assert paola.sees("non si può ancora pubblicare", "Mancano 3 consensi", "Posso chiederli a 3")
    assert paola.misses("Anna", "Bice", "Ciro", "Vedranno", "ricevono un messaggio")
    await paola.taps("Chiedi i consensi")
    assert paola.toast == "Chiesto a 3 persone."
    assert paola.sees("L'ho chiesto a 3 persone, che non hanno ancora risposto")
    assert "Chiedi i consensi" not in paola.buttons
    for each in people:
        assert each.sees("pubblichiamo i risultati della valutazione?", "Le tue risposte contano")
        assert "Leggi i risultati" not in each.buttons
    told = len(paola.messages)
    for each in people[:2]:
        await each.taps("Sì, pubblicate")
        assert each.toast == "Va bene: il sì è segnato."
    await paola.says("/pubblica")
    assert paola.sees("per pubblicare manca 1 consenso")
    assert len(paola.messages) == told + 1, "nothing was said before the last yes"
    await people[2].taps("Sì, pubblicate")
    assert paola.sees("Valutazione: i consensi ci sono tutti")
    told = len(paola.messages)
    await people[2].forges("1:cnpsay:3:rating:1")
    assert len(paola.messages) == told, "she is told once"
    await paola.taps("Pubblica Valutazione")
    assert paola.sees("pubblicare questi risultati?", "3 persone ricevono un messaggio")
    await paola.taps("Conferma")
    assert paola.sees("Valutazione: risultati pubblicati")
    await people[0].taps("Guarda i risultati")
    assert people[0].sees("3 schede, 3 persone")


async def test_a_no_to_publishing_is_said_and_can_become_a_yes(theatre: Theatre) -> None:
    paola, (anna, bice, ciro) = await three_rated(theatre)
    await bice.says("/start")
    await paola.says("/pubblica")
    await paola.taps("Consensi Valutazione")
    await paola.taps("Chiedi i consensi")
    await anna.says("no")
    assert anna.sees("Va bene: senza il tuo sì non si pubblica.")
    assert anna.sees("La tua scheda conta nei risultati che legge chi coordina", "con il tuo sì")
    assert anna.finds("Sì, pubblicate")
    await bice.says("sì, certo")
    assert bice.sees("il sì è segnato")
    await ciro.taps("Sì, pubblicate")
    await paola.says("/pubblica")
    assert paola.sees("manca 1 consenso")
    await paola.taps("Consensi Valutazione")
    assert paola.sees("Manca 1 consenso", "1 persona ha detto di no", "può cambiare idea")
    assert paola.misses("Chiedi i consensi", "Li ho chiesti")
    await paola.forges("1:pbpub:3:rating")
    assert paola.sees("Manca 1 consenso")
    assert paola.misses("Vedranno", "si può pubblicare adesso")
    await anna.says("/start")
    await anna.taps("Sì, pubblicate")
    await anna.taps("Sì, pubblicate")
    assert anna.sees("Questa scheda conta nei risultati")
    assert paola.sees("i consensi ci sono tutti")
    await anna.says("/start")
    assert anna.misses("Sì, pubblicate")


async def test_a_ranking_waits_for_its_yeses_too(theatre: Theatre) -> None:
    paola, _, (anna, *others) = await ranked(theatre, voters=3)
    await paola.says("/pubblica")
    await paola.taps("Consensi Classifica")
    await paola.taps("Chiedi i consensi")
    await anna.taps("No, per ora")
    assert anna.sees("La tua classifica conta nei risultati che legge chi coordina")
    for each in others[:2]:
        await each.taps("Sì, pubblicate")
    await anna.taps("Sì, pubblicate")
    await anna.taps("Sì, pubblicate")
    assert paola.sees("Classifica: i consensi ci sono tutti")


async def test_what_is_newer_is_read_once_it_is_published_again(theatre: Theatre) -> None:
    paola, anna = await closed_table(theatre)
    await paola.says("/pubblica")
    await paola.taps("Pubblica Valutazione")
    await paola.taps("Conferma")
    await theatre.moves(3, Phase.RATING)
    late = [await theatre.participant(f"Lia {n}", table=3) for n in range(4)]
    for each in late:
        await rates(each, "1", "1")
    await theatre.moves(3, Phase.PROPOSALS)
    assert "8 schede" in await bars(paola)
    await anna.forges("1:pbread:3:rating:0")
    assert anna.sees("4 schede, 4 persone")
    await paola.says("/pubblica")
    assert paola.sees("ce ne sono di più nuovi")
    await paola.taps("Pubblica Valutazione")
    await paola.taps("Conferma")
    await anna.forges("1:pbread:3:rating:0")
    assert anna.sees("8 schede, 8 persone")


async def test_one_yes_of_a_pair_is_not_said_to_count(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna, ivo, zoe = [await theatre.participant(name, table=3) for name in ("Anna", "Ivo", "Zoe")]
    await anna.says("/coppia")
    await anna.taps("Ivo")
    await ivo.taps("Accetto")
    await rates(anna, "1", "1")
    await rates(zoe, "5", "5")
    await theatre.moves(3, Phase.PROPOSALS)
    await ivo.says("/valuta")
    await ivo.taps("Contala lo stesso")
    assert ivo.sees("Hanno risposto in pochi")
    await ivo.taps("Contala lo stesso")
    assert ivo.toast == "Va bene: il sì è segnato."
    assert ivo.sees("manca il sì di chi risponde con te")
    await zoe.says("/valuta")
    await zoe.taps("Contala lo stesso")
    await zoe.taps("Contala lo stesso")
    await anna.says("/valuta")
    await anna.taps("Contala lo stesso")
    assert anna.sees("Hanno risposto in pochi"), "one sheet counts, and nobody could read it"
    assert anna.misses("già stati letti")
    await paola.says("/risultati")
    assert paola.misses("Dettagli")


async def test_the_box_on_paper_says_yes(theatre: Theatre) -> None:
    paola, _ = await closed_table(theatre)
    await theatre.moves(3, Phase.RATING)
    await paola.says("/scheda")
    await paola.taps("Aggiungi una persona")
    await paola.says("Pina Riva")
    assert paola.sees("Se sulla carta ha barrato «contala lo stesso»")
    await paola.taps("Valutazione")
    await paola.says("1 1")
    await theatre.moves(3, Phase.PROPOSALS)
    assert "4 schede" in await bars(paola)
    await paola.says("/scheda")
    await paola.taps("Pina Riva")
    await paola.taps("Contala: valutazione")
    assert paola.sees("Pina Riva ha barrato", "solo se l'ha barrato")
    await paola.taps("Conferma")
    assert "Contala: valutazione" not in paola.buttons
    await paola.says("/stato")
    await paola.taps("Diario")
    assert paola.sees("ha segnato che Pina Riva ha barrato «contala lo stesso» sulla carta")
    assert "5 schede, 5 persone" in await bars(paola)


async def test_who_erases_stays_counted_as_nobody(theatre: Theatre) -> None:
    paola, anna = await closed_table(theatre)
    before = await bars(paola)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/cancellami")
    assert anna.sees("quello che è già stato contato resta nei conteggi")
    await anna.taps("Conferma")
    await theatre.moves(3, Phase.PROPOSALS)
    assert await bars(paola) == before
    async with theatre.stored() as unit:
        counted = await unit.releases.counted(3, ReleaseKind.RATING)
    assert {min(each.people) for each in counted if min(each.people) < 0} == {-1}


async def test_a_pair_is_one_sheet_of_two_people(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await theatre.crowd(3, "55", "44")
    await anna.says("/coppia")
    await anna.taps("Ivo")
    await ivo.taps("Accetto")
    await rates(anna, "1", "1")
    await theatre.moves(3, Phase.PROPOSALS)
    told = await bars(paola)
    assert "3 schede, 4 persone" in told
    assert "1 █ 1" in told


async def ranked(theatre: Theatre, voters: int = 4) -> tuple[Actor, dict[str, int], list[Actor]]:
    paola = await theatre.coordinator("Paola", table=3)
    people = [await theatre.participant(name, table=3) for name in ("Anna", "Bice", "Ciro", "Eva")]
    await theatre.moves(3, Phase.PROPOSALS)
    made = {each: (await proposed(theatre, people[0], each)).id for each in ("Orti", "Piazza")}
    await theatre.moves(3, Phase.RANKING)
    for each in people[:voters]:
        await votes(theatre, each, made["Orti"], made["Piazza"])
    await theatre.moves(3, Phase.CLOSED)
    return paola, made, people


async def votes(theatre: Theatre, actor: Actor, *order: int) -> None:
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(actor.id)).seats[0]
        await unit.rankings.clear(seat.id)
        for each in order:
            await unit.rankings.choose(seat.id, each)
        await unit.rankings.confirm(seat.id)


async def test_the_ranking_stays_as_it_was_closed_when_a_proposal_is_hidden(
    theatre: Theatre,
) -> None:
    paola, made, _ = await ranked(theatre)
    await paola.says("/classifica")
    assert paola.sees("1ª · Orti", "8 punti", "2ª · Piazza")
    async with theatre.stored() as unit:
        await unit.proposals.hide(made["Piazza"], "Non è del tavolo")
    await paola.says("/classifica")
    assert paola.sees("1ª · Orti", "8 punti", "2ª · Piazza (nascosta dopo la classifica)")


async def test_a_changed_ranking_waits_for_its_yes(theatre: Theatre) -> None:
    paola, made, (anna, *_) = await ranked(theatre)
    await theatre.moves(3, Phase.RANKING)
    await paola.says("/classifica")
    assert paola.misses("punti")
    await anna.says("/classifica")
    await anna.taps("Cambia")
    for title in ("Piazza", "Orti"):
        number = next(
            line.split(".")[0]
            for line in anna.screen.text.splitlines()
            if line.split(". ")[-1].startswith(title) and "→" not in line
        )
        await anna.taps(number)
    await anna.taps("Conferma")
    assert anna.sees("contiamo la tua classifica?", "L'ordine è già stato letto")
    await anna.taps("Lasciala fuori")
    await anna.taps("Conferma")
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/classifica")
    assert paola.sees("1ª · Orti", "8 punti", "1 classifica contata è cambiata")
    await anna.forges("1:cnask:3:ranking")
    await anna.taps("Contala lo stesso")
    await paola.says("/classifica")
    assert paola.sees("1ª · Orti", "7 punti")
    await votes(theatre, anna, made["Orti"], made["Piazza"])


async def test_what_was_closed_and_published_before_there_were_releases_stays(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await rates(anna, "4", "4")
    await theatre.crowd(3, "55", "44", "33")
    async with theatre.stored() as unit:
        await move(unit, 3, Phase.PROPOSALS)
        await unit.publications.publish(3, Phase.RATING)
    for _ in range(2):
        await theatre.stop_bot()
        await theatre.start_bot()
        assert "4 schede, 4 persone" in await bars(paola)
        await anna.forges("1:pbread:3:rating:0")
        assert anna.sees("4 schede, 4 persone")
    async with theatre.stored() as unit:
        last = await unit.releases.last(3, ReleaseKind.RATING)
    assert last is not None
    assert last.number == 1
