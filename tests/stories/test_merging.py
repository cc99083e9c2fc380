"""Look-alikes: decided by the coordinator, merged into a new text, and parted again."""

import json

from conversations.counting.recount import recount
from conversations.ranking.closing import read_kept
from storage.records import Phase, Proposal, ReleaseKind
from tests.documents.taking import take
from tests.stories.proposing import found, opens, proposed, supporters, table_with
from tests.stories.test_documents import publish
from tests.stories.test_ranking_round import hide, ranks
from tests.theatre import Actor, Theatre

ORTO = {
    "description": "Un orto per anziani e bambini nell'area verde di via Verdi.",
    "implementers": "Comune\nScuole",
}
ORTI = {
    "description": "Coltivare insieme, anziani e bambini, nell'area verde di via Verdi.",
    "implementers": "scuole\nVicini di casa",
    "resources": "Terra",
}


async def two_alike(theatre: Theatre) -> tuple[Actor, Actor, Actor, Actor, Proposal, Proposal]:
    """Anna and Bea wrote the same, Ivo supports both, Paola leads."""
    anna, bea, ivo = await table_with(theatre, "Anna", "Bea", "Ivo")
    paola = await theatre.coordinator("Paola", table=3)
    orto = await proposed(theatre, anna, "Orto condiviso in via Verdi", **ORTO)
    orti = await proposed(theatre, bea, "L'orto di via Verdi", **ORTI)
    await proposed(theatre, ivo, "Sala prove musicale", description="Per i ragazzi che suonano.")
    for number in ("1", "2"):
        await opens(ivo, number)
        await ivo.taps("Sostengo")
    await opens(bea, "1")
    await bea.taps("Sostengo")
    return anna, bea, ivo, paola, orto, orti


async def merges(paola: Actor, title: str | None = None) -> None:
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    if title:
        await paola.says(title)
    else:
        await paola.taps("Tieni questo")
    await paola.taps("Conferma")


async def union_of(theatre: Theatre, original: Proposal) -> Proposal:
    merged = (await found(theatre, original)).merged_into_id
    assert merged is not None
    async with theatre.stored() as unit:
        union = await unit.proposals.get(merged)
    assert union is not None
    return union


async def test_two_become_one_and_the_originals_stay_under_it(theatre: Theatre) -> None:
    anna, bea, ivo, paola, orto, orti = await two_alike(theatre)
    await ivo.says("/proposte")
    assert ivo.misses("Doppioni")
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    assert paola.sees("Forse sono la stessa", "(1 di 1)", "1. Orto condiviso in via Verdi", "Bea")
    assert paola.sees(ORTO["description"], ORTI["description"], "Premi Sono diverse")
    await paola.taps("Unisci")
    assert paola.sees("Che titolo ha", "«Orto condiviso in via Verdi»", "«L'orto di via Verdi»")
    await paola.says("Gli orti di via Verdi")
    assert paola.sees("Così sarà", "Non conta ancora", "Gli orti di via Verdi", "di Anna, Bea")
    assert paola.sees("• Comune", "• Vicini di casa", "Terra", ORTO["description"])
    assert paola.screen.text.count("cuole") == 1
    assert (await found(theatre, orto)).is_listed
    shown = paola.screen
    paola.press("Conferma", shown)
    paola.press("Conferma", shown)
    await theatre.settled()
    assert paola.sees("Proposta 2 di 2", "Gli orti di via Verdi", "di Anna, Bea")
    union = await union_of(theatre, orto)
    assert await union_of(theatre, orti) == union
    assert (union.author_id, union.is_listed) == (None, True)
    assert await supporters(theatre, union) == 1
    for author in (anna, bea):
        assert author.sees("sono diventate una proposta sola", "«Gli orti di via Verdi»")
        await author.taps("Leggi la proposta")
        assert author.misses("Sostengo")
        await author.taps("Originali")
        assert author.sees("com'erano", "1. Orto condiviso in via Verdi", "2. L'orto di via Verdi")
        await author.taps("2")
        assert author.sees("è stata unita", ORTI["description"], "di Bea")
        assert author.misses("Modifica", "Sostengo")
        await author.taps("Proposta unita")
        await author.taps("Modifica")
        assert author.sees("Consegnata", "Gli orti di via Verdi")
    kept = await found(theatre, orti)
    assert (kept.title, kept.implementers) == (orti.title, orti.implementers)
    await ivo.says("/proposte")
    assert ivo.sees("1. Sala prove musicale", "2. Gli orti di via Verdi", "la sostiene 1 persona")
    assert ivo.misses("Orto condiviso")
    async with theatre.stored() as unit:
        deeds = [(deed.deed, deed.detail) for deed, _ in await unit.journal.read(3, 9)]
    assert deeds == [("merge", "Gli orti di via Verdi")]


async def test_a_merge_can_be_undone_while_proposals_are_open(theatre: Theatre) -> None:
    anna, bea, ivo, paola, orto, orti = await two_alike(theatre)
    await merges(paola)
    union = await union_of(theatre, orto)
    assert union.title == "Orto condiviso in via Verdi"
    await theatre.moves(3, Phase.RANKING)
    await paola.forges(f"1:pvpart:{union.id}")
    assert paola.reads("Le proposte sono chiuse")
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.forges(f"1:pvpart:{union.id}")
    assert anna.reads("solo chi coordina")
    await opens(paola, "2")
    await paola.taps("Separa di nuovo")
    assert paola.sees("Separare di nuovo", "Premi Sì, separa")
    undo = paola.data("Sì, separa")
    await paola.taps("Sì, separa")
    assert paola.reads("le originali sono tornate")
    assert paola.sees("1. Orto condiviso", "2. L'orto di via Verdi", "3. Sala prove")
    await paola.forges(undo)
    assert paola.sees("1. Orto condiviso")
    assert (await found(theatre, orto)).is_listed
    assert (await found(theatre, orti)).is_listed
    assert not (await found(theatre, union)).is_listed
    assert await supporters(theatre, orto) == 2
    for author, own in ((anna, "Orto condiviso"), (bea, "L'orto di via Verdi")):
        assert author.sees("sono state separate")
        await author.taps("Leggi la proposta")
        assert author.sees(own)
        assert author.finds("Modifica")
    await ivo.forges(f"1:pvcard:{union.id}:0")
    assert ivo.reads("non c'è più")
    await anna.says("/imieidati")
    assert anna.misses("bozza")
    await paola.says("/proposte")
    assert paola.finds("Doppioni (1)")


async def test_what_was_ranked_stays_told_and_counted_once_the_union_is_parted(
    theatre: Theatre,
) -> None:
    anna, bea, ivo, paola, orto, orti = await two_alike(theatre)
    await merges(paola)
    union = await union_of(theatre, orto)
    await theatre.moves(3, Phase.RANKING)
    for each in (anna, bea, ivo):
        await ranks(each, "Orto condiviso", "Sala prove")
    await theatre.moves(3, Phase.CLOSED)
    await theatre.moves(3, Phase.PROPOSALS)
    await opens(paola, "2")
    await paola.taps("Separa di nuovo")
    await paola.taps("Sì, separa")
    await anna.says("/imieidati")
    await anna.taps("Avanti")
    assert anna.sees("Orto condiviso in via Verdi", "1ª")
    await hide(theatre, orti.id)
    await theatre.moves(3, Phase.RANKING)
    for name in ("Lia", "Max", "Noa"):
        each = await theatre.participant(name, table=3)
        await ranks(each, "Orto condiviso", "Sala prove")
        await each.taps("Lasciala fuori")
        await each.taps("Conferma")
    await theatre.moves(3, Phase.CLOSED)
    async with theatre.stored() as unit:
        last = await unit.releases.last(3, ReleaseKind.RANKING)
        again = await recount(unit, theatre.bot.process.platform(3))
    assert last is not None
    assert all(each.is_right for each in again)
    ranked = read_kept(last.figures)
    assert (last.number, ranked.voters) == (2, 6), "what was counted stays counted"
    assert ranked.titles.keys() >= {union.id, orto.id}


def number_of(actor: Actor, title: str) -> str:
    """The number of what one can dissent from, in its list."""
    (line,) = [line for line in actor.screen.text.splitlines() if f" · {title}" in line]
    return line.partition(" ")[0]


async def test_a_dissent_stays_told_once_the_union_is_parted(theatre: Theatre) -> None:
    await theatre.crowd(3, "54", "44", "53", "12")
    anna, _, _, paola, _, _ = await two_alike(theatre)
    await merges(paola, "Gli orti di via Verdi")
    await theatre.moves(3, Phase.RANKING)
    await anna.says("/valuta")
    await anna.taps("Aggiungi un dissenso")
    await anna.taps(number_of(anna, "Proposta: Gli orti"))
    assert anna.sees("Proposta: Gli orti di via Verdi")
    await anna.says("Unirle non serviva")
    await anna.taps("Con il mio nome")
    await theatre.moves(3, Phase.PROPOSALS)
    await opens(paola, "2")
    await paola.taps("Separa di nuovo")
    await paola.taps("Sì, separa")
    await theatre.moves(3, Phase.CLOSED)
    parted = "Proposta unita, poi separata: Gli orti di via Verdi"
    await paola.forges("1:diread:3:0")
    assert paola.sees("1 dissenso", parted, "Unirle non serviva\nAnna")
    await anna.says("/imieidati")
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
    assert anna.sees(f"con il tuo nome: {parted}", "Unirle non serviva")
    assert anna.misses("nascosta")
    for phase in ("Valutazione", "Proposte"):
        await publish(paola, phase)
    minutes = await take(paola, "/verbale", "Manda il verbale")
    page = minutes["html"].decode()
    assert f"<h3>{parted}</h3>" in page
    assert "Unirle non serviva" in page
    data = json.loads((await take(paola, "/esporta", "Manda i dati"))["json"])
    assert [(each["subject_text"], each["text"]) for each in data["dissents"]] == [
        (parted, "Unirle non serviva")
    ]
    async with theatre.stored() as unit:
        assert all(each.is_right for each in await recount(unit, theatre.bot.process.platform(3)))
    await anna.says("/valuta")
    await anna.taps("Aggiungi un dissenso")
    await anna.taps(number_of(anna, parted))
    await anna.taps("Togli")
    await anna.taps("Sì, togli")
    assert anna.misses(parted)


async def test_they_are_different_and_that_can_be_reconsidered(theatre: Theatre) -> None:
    _, _, ivo, paola, orto, orti = await two_alike(theatre)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    pair = paola.screen
    distinct = paola.data("Sono diverse")
    await ivo.forges(distinct)
    assert ivo.reads("solo chi coordina")
    paola.press("Sono diverse", pair)
    paola.press("Sono diverse", pair)
    await theatre.settled()
    assert paola.sees("Nessun doppione da decidere")
    await paola.says("decidi di nuovo")
    assert paola.sees("Forse sono la stessa", "(1 di 1)")
    assert paola.misses("Decidi di nuovo")
    await paola.taps("Sono diverse")
    await paola.taps("Tutte le proposte")
    assert paola.misses("Doppioni")
    for first, second in ((orto.id, orto.id), (orto.id, 4711), (0, 0)):
        await paola.forges(f"1:pvdistinct:{first}:{second}")
        assert paola.reads("vecchia")
    assert (await found(theatre, orti)).is_listed


async def test_the_ranking_waits_for_the_look_alikes(theatre: Theatre) -> None:
    _, _, _, paola, *_ = await two_alike(theatre)
    await paola.says("/fase")
    assert paola.sees("Prima decidi su 1 possibile doppione: premi Doppioni, anche in /proposte.")
    await paola.forges("1:phenter:3:proposals:ranking")
    assert await theatre.phase(3) is Phase.PROPOSALS
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Sono diverse")
    await paola.says("/fase")
    await paola.taps("Passa alla classifica")
    await paola.taps("Conferma")
    assert await theatre.phase(3) is Phase.RANKING


async def test_what_changed_meanwhile_is_shown_again_before_it_counts(theatre: Theatre) -> None:
    anna, _, _, paola, orto, _ = await two_alike(theatre)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    await paola.taps("Tieni questo")
    await paola.taps("Cambia il titolo")
    await paola.says("Gli orti")
    assert paola.sees("Gli orti")
    await anna.says("/proponi")
    await anna.taps("1")
    await anna.taps("6")
    await anna.says("Dieci volontari")
    await paola.taps("Conferma")
    assert paola.reads("Nel frattempo una delle originali è cambiata")
    assert paola.sees("Non conta ancora", "Dieci volontari")
    assert (await found(theatre, orto)).is_listed
    await paola.taps("Conferma")
    assert paola.sees("Proposta 2 di 2", "Dieci volontari")


async def test_leaving_a_merge_changes_nothing(theatre: Theatre) -> None:
    anna, _, _, paola, orto, orti = await two_alike(theatre)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    await paola.says("x" * 121)
    assert paola.sees("121", "120")
    await paola.taps("Continua")
    assert paola.sees("Che titolo ha")
    await paola.says("annulla")
    assert paola.sees("Forse sono la stessa")
    await paola.taps("Unisci")
    await paola.taps("Tieni questo")
    confirm = paola.data("Conferma")
    ugo = await theatre.coordinator("Ugo", table=3)
    await ugo.forges(confirm)
    assert ugo.reads("vecchia")
    await paola.taps("Annulla")
    assert paola.sees("Forse sono la stessa")
    await paola.says("/proponi")
    await paola.says("/proposte")
    await paola.taps("Proposta del tavolo")
    assert paola.misses("bozza")
    assert (await found(theatre, orto)).is_listed
    assert (await found(theatre, orti)).is_listed
    await anna.says("/imieidati")
    assert anna.misses("bozza")


async def test_two_chosen_by_hand_and_merged_again(theatre: Theatre) -> None:
    anna, bea, ivo, paola, orto, _ = await two_alike(theatre)
    await merges(paola)
    first = await union_of(theatre, orto)
    await opens(paola, "1")
    await paola.taps("Unisci con…")
    assert paola.sees("Con quale proposta unire «Sala prove musicale»?", "1. Orto condiviso")
    assert paola.misses("2. ")
    await paola.says("1")
    await paola.says("Orti e musica")
    await paola.taps("Conferma")
    assert paola.sees("Proposta 1 di 1", "Orti e musica", "di Anna, Bea, Ivo")
    last = await union_of(theatre, first)
    assert last.title == "Orti e musica"
    assert ivo.sees("«Orti e musica»")
    await anna.forges(f"1:pvcard:{orto.id}:0")
    assert anna.sees("è stata unita", "Orti e musica")
    await anna.taps("Proposta unita")
    assert anna.sees("Proposta 1 di 1", "Orti e musica")
    await bea.forges(f"1:pvsupport:{orto.id}:0")
    assert bea.reads("unita a un'altra")
    await paola.forges(f"1:pvpart:{first.id}")
    assert paola.reads("unita a un'altra")
    await opens(paola)
    await paola.taps("Separa di nuovo")
    await paola.taps("Sì, separa")
    assert paola.sees("1. Sala prove musicale", "2. Orto condiviso")
    assert (await found(theatre, first)).is_listed


async def test_one_author_of_both_stays_the_author(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    paola = await theatre.coordinator("Paola", table=3)
    orto = await proposed(theatre, anna, "Orto condiviso in via Verdi", **ORTO)
    await proposed(theatre, anna, "L'orto di via Verdi", **ORTI)
    await opens(bea)
    await bea.taps("Mi associo")
    accept = anna.data("Accetto")
    letter = anna.screen
    await merges(paola)
    union = await union_of(theatre, orto)
    assert union.author_id == orto.author_id
    await anna.forges(accept, letter)
    await opens(bea)
    assert bea.sees("di Anna, Bea")
    assert bea.finds("Modifica")


async def test_a_question_about_an_original_is_still_answered(theatre: Theatre) -> None:
    anna, _, ivo, paola, orto, _ = await two_alike(theatre)
    await opens(ivo)
    await ivo.taps("Domanda")
    await ivo.says("Chi annaffia?")
    await ivo.taps("Conferma")
    letter = anna.screen
    await merges(paola)
    await anna.taps("Rispondi", letter)
    await anna.says("Tutti.")
    await anna.taps("Conferma")
    assert ivo.sees("Tutti.")
    await ivo.forges(f"1:pvcard:{orto.id}:0")
    assert ivo.sees("Domanda: Chi annaffia?", "Risposta: Tutti.", "è stata unita")


async def test_a_hidden_union_takes_its_originals_along(theatre: Theatre) -> None:
    _, _, ivo, paola, orto, _ = await two_alike(theatre)
    await merges(paola)
    await opens(paola, "2")
    await paola.taps("Nascondi")
    await paola.says("Contro le regole.")
    await paola.taps("Conferma")
    await ivo.forges(f"1:pvcard:{orto.id}:0")
    assert ivo.reads("non c'è più")
    await paola.forges(f"1:pvcard:{orto.id}:0")
    assert paola.sees("Orto condiviso")


async def three_alike(theatre: Theatre) -> tuple[Actor, Actor, Actor, Actor, list[Proposal]]:
    """Anna, Bea and Ivo wrote the same, Paola leads."""
    people = await table_with(theatre, "Anna", "Bea", "Ivo")
    paola = await theatre.coordinator("Paola", table=3)
    told = (
        ("Orto condiviso in via Verdi", ORTO),
        ("L'orto di via Verdi", ORTI),
        ("Orto Verdi", ORTI),
    )
    made = [
        await proposed(theatre, who, title, **fields)
        for who, (title, fields) in zip(people, told, strict=True)
    ]
    anna, bea, ivo = people
    return anna, bea, ivo, paola, made


async def test_a_whole_group_is_told_apart_at_once_and_taken_back_at_once(
    theatre: Theatre,
) -> None:
    _, _, _, paola, made = await three_alike(theatre)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    assert paola.sees("Forse queste 3 sono la stessa proposta", "(1 di 1)", "3. Orto Verdi", "Ivo")
    assert paola.finds("1", "2", "3", "Sono tutte diverse", "Unisci")
    await paola.taps("3")
    assert paola.sees("Proposta 3 di 3")
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    old = paola.data("Sono tutte diverse")
    await paola.taps("Sono tutte diverse")
    assert paola.reads("sono tutte diverse")
    assert paola.sees("Nessun doppione da decidere")
    await paola.forges(old)
    assert paola.sees("Nessun doppione da decidere")
    await paola.says("/proposte")
    assert paola.misses("Doppioni")
    await paola.forges(f"1:pvreconsider:{made[0].id}:{made[1].id}")
    assert paola.sees("Forse queste 3 sono la stessa proposta")


async def test_a_group_that_changed_is_shown_again_first(theatre: Theatre) -> None:
    anna, _, _, paola, _ = await three_alike(theatre)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    apart, together = paola.data("Sono tutte diverse"), paola.data("Unisci")
    await proposed(theatre, anna, "Orto di via Verdi", **ORTI)
    for old in (apart, together):
        await paola.forges(old)
        assert paola.reads("Nel frattempo")
        assert paola.sees("Forse queste 4", "4. Orto di via Verdi")
    async with theatre.stored() as unit:
        assert await unit.merging.distinct_at(3) == set()


async def test_some_of_a_group_become_one(theatre: Theatre) -> None:
    anna, bea, ivo, paola, made = await three_alike(theatre)
    fourth = await proposed(theatre, anna, "Orto di via Verdi", **ORTO)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    assert paola.sees("Quali unisci?", "4. Orto di via Verdi")
    assert paola.finds("☑ 1", "☑ 4", "Unisci queste 4")
    await paola.says("1")
    assert paola.sees("almeno due")
    assert paola.misses("Unisci queste")
    await paola.says("1 2 3 4")
    await paola.taps("☑ 4")
    assert paola.finds("☐ 4")
    await paola.taps("Unisci queste 3")
    assert paola.sees("«Orto condiviso in via Verdi»", "L'orto di via Verdi; Orto Verdi")
    await paola.taps("Tieni questo")
    assert paola.sees("Vicini di casa", "le 3 originali")
    await paola.taps("Conferma")
    union = await union_of(theatre, made[0])
    async with theatre.stored() as unit:
        originals = await unit.merging.originals(union.id)
    assert [each.id for each in originals] == [each.id for each in made]
    assert [each.description for each in originals] == [each.description for each in made]
    assert (await found(theatre, fourth)).is_listed
    for author in (anna, bea, ivo):
        assert author.sees("Queste proposte sono diventate una sola", "Orto Verdi")
    await paola.says("/proposte")
    await paola.taps("2")
    assert paola.sees("di Anna, Bea, Ivo")
    await paola.taps("Separa di nuovo")
    await paola.taps("Sì, separa")
    assert all([(await found(theatre, each)).is_listed for each in made])


async def test_only_one_s_own_union_is_made(theatre: Theatre) -> None:
    _, _, ivo, paola, made = await three_alike(theatre)
    rita = await theatre.coordinator("Rita", table=3)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    tick, on = paola.data("☑ 3"), paola.data("Unisci queste 3")
    for other in (ivo, rita):
        for data in (tick, on):
            await other.forges(data)
            assert other.toast is not None
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    assert paola.finds("☑ 3")
    await paola.forges(on)
    assert paola.reads("vecchia")
    await paola.taps("☑ 1")
    await paola.taps("Annulla")
    assert paola.sees("Forse queste 3")
    assert all([(await found(theatre, each)).is_listed for each in made])
