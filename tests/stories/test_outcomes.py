"""`/riscontro`: what became of each proposal, told to who wrote it; and what is owed is said."""

import re
from datetime import UTC, datetime

from conversations.taps.outcomes import BeginOutcome, ShowOutcome
from storage.records import Phase, Proposal, Role, Verdict
from tests.stories.proposing import proposed, table_with
from tests.theatre import Actor, Theatre

TITLE = "Orto condiviso in via Verdi"
BECAUSE = "L'area è già destinata a verde pubblico."
FIRST_MONDAY = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
"""Nine by the clock on the wall."""


async def closed(theatre: Theatre, *titles: str) -> tuple[Actor, Actor, list[Proposal]]:
    """Sara of the staff, Anna who wrote these, and a table whose work is over."""
    (anna,) = await table_with(theatre, "Anna")
    sara = await theatre.staff("Sara")
    made = [await proposed(theatre, anna, title) for title in titles or (TITLE,)]
    await theatre.moves(3, Phase.CLOSED)
    return sara, anna, made


async def answers(
    sara: Actor,
    verdict: str = "Accolta in parte",
    step: str | None = "Sopralluogo con il quartiere",
    day: str | None = "entro fine marzo",
) -> None:
    """Write an answer from the proposal's screen to the preview."""
    await sara.taps("Scrivi il riscontro")
    await sara.taps(verdict)
    await sara.says(BECAUSE)
    await sara.says("Ufficio Verde")
    for words in (step, day):
        if words is None:
            await sara.taps("Salta")
        else:
            await sara.says(words)


async def opens(sara: Actor, number: str = "1") -> None:
    await sara.says("/riscontro")
    await sara.taps(number)


def news(actor: Actor) -> list[str]:
    return [each.text for each in actor.messages if "riscontro alla tua proposta" in each.text]


async def looks(theatre: Theatre, at: datetime) -> None:
    """The clock has it looked for what is due."""
    theatre.now = at
    theatre.bot.make_rounds()
    await theatre.settled()


def reminded(actor: Actor) -> list[str]:
    """What came unasked, whatever its message has become since."""
    sent = (call.params for call in actor.theatre.simulator.calls if call.method == "sendMessage")
    told = (re.sub("<[^>]+>", "", each["text"]) for each in sent if each["chat_id"] == actor.id)
    return [each for each in told if each.startswith("Riscontri che si aspettano")]


async def test_an_answer_is_written_a_step_at_a_time_and_told_to_the_author(
    theatre: Theatre,
) -> None:
    sara, anna, _ = await closed(theatre)
    await sara.says("/riscontro")
    assert sara.sees("In ritardo: 0", "in attesa: 1", TITLE, "si aspetta entro giovedì 31 dicembre")
    await sara.taps("1")
    assert sara.sees("si aspetta entro giovedì 31 dicembre 2026")
    await sara.taps("Scrivi il riscontro")
    assert sara.finds("Accolta", "Accolta in parte", "Non accolta", "Da approfondire")
    await sara.says("accolta in parte")
    assert sara.sees("Perché?")
    await sara.says("x" * 501)
    assert sara.sees("501 caratteri")
    await sara.says("/riscontro")
    await sara.taps("1")
    await sara.taps("Continua la bozza")
    assert sara.sees("Perché?"), "a draft waits, and is gone on with where it was left"
    await sara.says(BECAUSE)
    await sara.says("Ufficio Verde")
    await sara.says("Sopralluogo con il quartiere")
    await sara.says("blu")
    assert sara.sees("Non ho capito il giorno")
    await sara.says("12 o 13 gennaio")
    assert sara.sees("Quale dei due giorni intendi?", "martedì 12 gennaio 2027")
    await sara.says("entro fine marzo")
    assert sara.sees("Si leggerà così", "Esito: Accolta in parte", BECAUSE, "Ufficio Verde")
    assert sara.sees("Sopralluogo con il quartiere", "mercoledì 31 marzo 2027")
    assert news(anna) == []
    await sara.taps("Conferma")
    assert sara.reads("avviso 1 persona")
    (told,) = news(anna)
    for words in ("Accolta in parte", BECAUSE, "Ufficio Verde", "mercoledì 31 marzo 2027"):
        assert words in told
    await sara.says("/riscontro")
    assert sara.sees("promessi: 1", "prossimo passo entro mercoledì 31 marzo 2027")


async def test_the_table_reads_it_at_the_proposal_and_only_staff_writes(theatre: Theatre) -> None:
    sara, _, (orto,) = await closed(theatre)
    paola = await theatre.coordinator("Paola", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    luca = await theatre.participant("Luca", table=2)
    await ivo.says("/proposte")
    await ivo.taps("1")
    await ivo.taps("Riscontro")
    assert ivo.sees("si aspetta entro giovedì 31 dicembre 2026")
    await opens(sara)
    await answers(sara)
    await sara.taps("Conferma")
    await ivo.says("/proposte")
    await ivo.taps("1")
    assert ivo.sees("Riscontro: Accolta in parte.")
    await ivo.taps("Riscontro")
    assert ivo.sees(BECAUSE, "Ufficio Verde", "Riscontro di martedì 1 dicembre 2026")
    assert ivo.misses("Cambia il riscontro", "Tutti i riscontri")
    await opens(paola)
    assert paola.sees(BECAUSE)
    assert paola.misses("Cambia il riscontro")
    for each in (paola, ivo, luca):
        await each.says("/start")
        await each.forges(BeginOutcome(proposal=orto.id).pack())
    assert paola.reads("li scrive solo la segreteria")
    await luca.forges(ShowOutcome(proposal=orto.id).pack())
    assert luca.misses(BECAUSE)
    async with theatre.stored() as unit:
        assert len(await unit.outcomes.told(orto.id)) == 1
    await ivo.says("/riscontro")
    assert ivo.misses(TITLE)
    await paola.says("/stato")
    async with theatre.stored() as unit:
        deeds = [(each.deed, each.detail) for each, _ in await unit.journal.read(3, 10)]
    assert ("outcome", TITLE) in deeds


async def test_a_changed_answer_is_told_again_and_what_was_told_stays_readable(
    theatre: Theatre,
) -> None:
    sara, anna, _ = await closed(theatre)
    await opens(sara)
    await answers(sara, "Da approfondire", day="fra tre mesi")
    await sara.taps("Conferma")
    await sara.taps("Cambia il riscontro")
    await sara.taps("Conferma")
    assert sara.reads("Non hai cambiato nulla")
    assert len(news(anna)) == 1
    await anna.taps("Leggi la proposta")
    await sara.taps("Cambia il riscontro")
    await sara.taps("Esito")
    await sara.taps("Accolta")
    await sara.taps("Entro quando")
    await sara.taps("Togli")
    await sara.taps("Conferma")
    again = news(anna)[-1]
    assert "È cambiato il riscontro" in again
    assert "Esito: Accolta" in again
    await sara.taps("Riscontri di prima")
    assert sara.sees("martedì 1 dicembre 2026: Da approfondire", BECAUSE)
    await sara.says("/riscontro")
    assert sara.sees("dati: 1")


async def test_whoever_looks_into_it_says_until_when(theatre: Theatre) -> None:
    sara, _, _ = await closed(theatre)
    await opens(sara)
    await answers(sara, "Da approfondire", step=None, day="maggio o giugno")
    assert sara.sees("Non ho capito il giorno")
    await sara.taps("Continua")
    assert sara.misses("Salta")
    await sara.taps("Tra 3 mesi")
    assert sara.sees("lunedì 1 marzo 2027")
    await sara.taps("Esito")
    await sara.taps("Accolta")
    await sara.taps("Entro quando")
    await sara.taps("Togli")
    await sara.taps("Esito")
    await sara.taps("Da approfondire")
    assert sara.sees("Manca ancora: Entro quando")
    assert sara.misses("Conferma")
    await sara.taps("Butta la bozza")
    assert sara.finds("Scrivi il riscontro")


async def test_a_unions_answer_is_told_to_the_authors_of_its_originals_once(
    theatre: Theatre,
) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    sara = await theatre.staff("Sara")
    ones = [await proposed(theatre, anna, "Orto uno"), await proposed(theatre, bea, "Orto due")]
    mine = await proposed(theatre, anna, "Orto tre")
    hidden = await proposed(theatre, bea, "Nascosta")
    async with theatre.stored() as unit:
        seat = next(each for each in await unit.seats.at(3) if each.telegram_id == anna.id)
        union = await unit.proposals.begin(3, None, seat.id)
        await unit.proposals.write(union, "title", "Orti insieme")
        await unit.merging.merge(union.id, None, [*(each.id for each in ones), mine.id])
        await unit.proposals.hide(hidden.id, "doppia")
    await theatre.moves(3, Phase.CLOSED)
    await sara.says("/riscontro")
    assert sara.sees("Orti insieme")
    assert sara.misses("Orto uno", "Nascosta")
    await sara.taps("1")
    await answers(sara)
    await sara.taps("Conferma")
    assert sara.reads("avviso 2 persone")
    assert [len(news(each)) for each in (anna, bea)] == [1, 1]
    await anna.forges(ShowOutcome(proposal=mine.id).pack())
    assert anna.sees("unita a questa", BECAUSE)
    await sara.forges(ShowOutcome(proposal=hidden.id).pack())
    assert sara.misses("Scrivi il riscontro")


async def test_two_of_the_staff_do_not_overwrite_each_other_unseen(theatre: Theatre) -> None:
    sara, anna, (orto,) = await closed(theatre)
    ugo = await theatre.staff("Ugo")
    for each in (sara, ugo):
        await opens(each)
    await answers(sara)
    await answers(ugo, "Non accolta", None, None)
    await sara.taps("Conferma")
    await ugo.taps("Conferma")
    assert ugo.sees("Nel frattempo qualcun altro ha risposto: Accolta in parte")
    assert len(news(anna)) == 1
    await ugo.taps("Conferma")
    async with theatre.stored() as unit:
        stands = (await unit.outcomes.standing([orto.id]))[orto.id]
        assert (stands.verdict, len(await unit.outcomes.told(orto.id))) == (Verdict.DECLINED, 2)


async def test_nothing_is_answered_while_the_table_works_again(theatre: Theatre) -> None:
    sara, _, _ = await closed(theatre)
    await opens(sara)
    await answers(sara)
    await theatre.moves(3, Phase.RANKING)
    await sara.taps("Conferma")
    assert sara.reads("quando i lavori del tavolo sono chiusi")
    await sara.says("/riscontro")
    assert sara.sees("non si aspetta nessun riscontro")
    await theatre.moves(3, Phase.CLOSED)
    await opens(sara)
    await sara.taps("Continua la bozza")
    assert sara.sees("Si leggerà così")


async def test_staff_is_reminded_once_a_month_of_what_is_owed(theatre: Theatre) -> None:
    sara, anna, _ = await closed(theatre, TITLE, "Sala prove")
    paola = await theatre.coordinator("Paola", table=3)
    ugo = await theatre.staff("Ugo", Role.OBSERVER)
    await looks(theatre, datetime(2026, 12, 7, 12, tzinfo=UTC))
    assert len(reminded(sara)) == 1
    await looks(theatre, FIRST_MONDAY.replace(hour=7, minute=59))
    assert len(reminded(sara)) == 1, "not before nine by the clock on the wall"
    for _ in range(2):
        await looks(theatre, FIRST_MONDAY)
    (_, january) = reminded(sara)
    assert "Riscontri che si aspettano: 2, di cui in ritardo: 2" in january
    assert "in ritardo, si aspettava entro giovedì 31 dicembre 2026" in january
    assert not reminded(paola) + reminded(anna) + reminded(ugo)
    await sara.taps("Riscontri")
    assert sara.sees("In ritardo: 2")
    for _ in range(2):
        await opens(sara)
        await answers(sara, step="Sopralluogo", day="31/1/2027")
        await sara.taps("Conferma")
    await looks(theatre, datetime(2027, 1, 20, 9, tzinfo=UTC))
    await looks(theatre, datetime(2027, 3, 1, 2, tzinfo=UTC))
    assert len(reminded(sara)) == 2, "nobody is written to by night"
    await looks(theatre, datetime(2027, 3, 1, 9, tzinfo=UTC))
    assert "il passo era promesso entro domenica 31 gennaio 2027" in reminded(sara)[-1]
    assert len(reminded(sara)) == 3


async def test_where_nothing_is_owed_nobody_is_reminded(theatre: Theatre) -> None:
    sara, _, _ = await closed(theatre)
    await opens(sara)
    await answers(sara, "Accolta", None, None)
    await sara.taps("Conferma")
    await looks(theatre, FIRST_MONDAY)
    assert reminded(sara) == []
    theatre.passes(days=1)
    await theatre.moves(2, Phase.CLOSED)
    luca = await theatre.participant("Luca", table=2)
    await proposed(theatre, luca, "Panchine")
    await looks(theatre, datetime(2027, 1, 6, 9, tzinfo=UTC))
    assert reminded(sara) == [], "what came after the day of the month waits for the next"
    await looks(theatre, datetime(2027, 2, 1, 9, tzinfo=UTC))
    assert len(reminded(sara)) == 1


async def test_an_answer_by_night_waits_for_the_morning(theatre: Theatre) -> None:
    sara, anna, _ = await closed(theatre)
    theatre.now = datetime(2026, 12, 1, 22, tzinfo=UTC)
    await opens(sara)
    await answers(sara)
    await sara.taps("Conferma")
    assert sara.finds("Manda subito")
    assert news(anna) == []
    await looks(theatre, datetime(2026, 12, 2, 8, tzinfo=UTC))
    assert len(news(anna)) == 1


async def test_it_is_written_in_english_too(theatre: Theatre) -> None:
    sara, _, _ = await closed(theatre)
    await sara.says("/lingua")
    await sara.taps("English")
    await sara.says("/outcomes")
    await sara.taps("1")
    await sara.taps("Write the answer")
    await sara.says("Accepted")
    await sara.says("There is money for it.")
    await sara.says("Parks office")
    await sara.taps("Skip")
    await sara.says("by the end of March")
    assert sara.sees("Outcome: Accepted", "Wednesday", "31 March 2027")
