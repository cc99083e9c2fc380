"""*Domanda*: read once more before it is sent, and taken back while nobody has answered it."""

from datetime import timedelta

from conversations.limits import DAY
from storage.records import NewLetter, Phase, Proposal, Question, UnsentLine
from tests.stories.proposing import opens, proposed, table_with
from tests.stories.test_typing import edits
from tests.theatre import Actor, Theatre


async def asking(theatre: Theatre) -> tuple[Actor, Actor, Proposal]:
    """Anna, whose proposal it is, and Ivo, who is asked for the words of a question."""
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    await ivo.taps("Domanda")
    return anna, ivo, orti


async def asked(theatre: Theatre, proposal: Proposal) -> tuple[Question, ...]:
    async with theatre.stored() as unit:
        return await unit.voices.questions(proposal.id)


async def unsent(theatre: Theatre, actor: Actor) -> tuple[UnsentLine, ...]:
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(actor.id)).seats
        return await unit.unsent_lines.by(seat.id)


async def all_data(actor: Actor) -> str:
    await actor.says("/imieidati")
    told = actor.screen.text
    while "Avanti" in actor.buttons:
        await actor.taps("Avanti")
        told += actor.screen.text
    return told


async def test_it_is_sent_once_and_only_in_the_words_that_were_shown(theatre: Theatre) -> None:
    anna, ivo, orti = await asking(theatre)
    letters = len(anna.messages)
    await ivo.says("Chi annaffia?")
    assert ivo.sees("Ecco come la leggerà", "«Orti nei cortili»", "Chi annaffia?")
    first = ivo.data("Conferma")
    await ivo.taps("Cambia il testo")
    assert ivo.sees("Scrivila qui", "Adesso dice: «Chi annaffia?»")
    await ivo.says("Chi annaffia d'estate?")
    await ivo.forges(first)
    assert ivo.sees("Non è ancora partita", "Chi annaffia d'estate?")
    assert (await asked(theatre, orti), len(anna.messages)) == ((), letters)
    send = ivo.data("Conferma")
    await ivo.taps("Conferma")
    await ivo.forges(send)
    assert ivo.sees("Domanda mandata", "Chi annaffia d'estate?", "Ritira")
    assert [each.text for each in await asked(theatre, orti)] == ["Chi annaffia d'estate?"]
    assert len(anna.messages) == letters + 1
    assert await unsent(theatre, ivo) == ()


async def test_what_is_not_sent_waits_and_can_be_left(theatre: Theatre) -> None:
    anna, ivo, orti = await asking(theatre)
    letters = len(anna.messages)
    await ivo.says("Chi annaffia?")
    await ivo.says("/start")
    assert "scritta e non mandata: «Chi annaffia?»" in await all_data(ivo)
    await opens(ivo)
    await ivo.taps("Domanda")
    assert ivo.sees("Ecco come la leggerà", "Chi annaffia?")
    await ivo.taps("Cambia il testo")
    await ivo.taps("Annulla")
    assert ivo.sees("Ecco come la leggerà", "Chi annaffia?")
    drop = ivo.data("Annulla")
    await anna.forges(drop)
    assert len(await unsent(theatre, ivo)) == 1
    await ivo.taps("Annulla")
    assert ivo.toast == "Lasciata perdere: non ho mandato nulla."
    assert ivo.sees("Proposta 1 di 1")
    assert await unsent(theatre, ivo) == ()
    await ivo.taps("Domanda")
    assert ivo.sees("Scrivila qui")
    assert (await asked(theatre, orti), len(anna.messages)) == ((), letters)
    await ivo.says("Chi annaffia?")
    await theatre.moves(3, Phase.RANKING)
    await ivo.taps("Conferma")
    assert ivo.reads("Le proposte sono chiuse")
    (line,) = await unsent(theatre, ivo)
    await ivo.says("/cancellami")
    await ivo.taps("Conferma")
    async with theatre.stored() as unit:
        assert await unit.unsent_lines.by(line.seat_id) == ()


async def test_a_question_that_is_settled_is_asked_of_nobody_any_more(theatre: Theatre) -> None:
    (ivo,) = await table_with(theatre, "Ivo")
    paola, luca = [await theatre.coordinator(name, table=3) for name in ("Paola", "Luca")]
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(paola.id)).seats
        draft = await unit.proposals.begin(3, None, seat.id)
        await unit.proposals.write(draft, "title", "Orti nei cortili")
        await unit.proposals.present(draft.id)
    await opens(ivo)
    for text in ("Domanda", "Chi annaffia?", "conferma"):
        await ivo.says(text)
    letter, letters = luca.screen, len(luca.messages)
    assert luca.finds("Rispondi")
    await paola.taps("Rispondi")
    for text in ("Noi.", "conferma"):
        await paola.says(text)
    assert (luca.screen.id, len(luca.messages)) == (letter.id, letters), "what stood says it"
    assert luca.sees("un altro di voi ha risposto", "Chi annaffia?", "Noi.")
    assert "Rispondi" not in luca.buttons
    await opens(ivo)
    for text in ("Domanda", "E d'inverno?", "conferma"):
        await ivo.says(text)
    assert luca.finds("Rispondi")
    await ivo.taps("Ritira")
    await ivo.taps("Sì, ritirala")
    for asked_them in (paola, luca):
        assert asked_them.sees("è stata ritirata")
        assert "Rispondi" not in asked_them.buttons


async def test_it_is_taken_back_while_nobody_has_answered(theatre: Theatre) -> None:
    anna, ivo, orti = await asking(theatre)
    await ivo.says("Chi annaffia?")
    await ivo.taps("Conferma")
    (question,) = await asked(theatre, orti)
    await ivo.taps("Ritira")
    assert ivo.sees("Ritirare la tua domanda", "Chi annaffia?")
    withdraw = ivo.data("Sì, ritirala")
    await ivo.taps("No, lasciala")
    assert ivo.sees("Domanda mandata")
    assert len(await asked(theatre, orti)) == 1, "it was only asked whether"
    await opens(anna)
    await anna.taps("Da rispondere (1)")
    await anna.taps("Rispondi")
    await anna.says("Tutti")
    assert anna.sees("Ecco come si leggerà sotto la proposta", "Risposta: Tutti")
    later = theatre.now + timedelta(hours=9)
    held = NewLetter(anna.id, f"question-{question.id}", False, "{}", due=later)
    async with theatre.stored() as unit:
        await unit.letters.write([held])
    await anna.forges(withdraw)
    assert len(await asked(theatre, orti)) == 1, "only whoever asked takes it back"
    await ivo.taps("Ritira")
    ask = f"1:pvaskunask:{question.id}"
    await anna.forges(ask)
    assert anna.misses("Ritirare")
    await ivo.taps("Sì, ritirala")
    assert ivo.toast == "Domanda ritirata."
    assert ivo.sees("Proposta 1 di 1")
    await ivo.forges(withdraw)
    assert ivo.toast == "Domanda ritirata.", "twice is no mistake"
    await ivo.forges(ask)
    assert ivo.sees("Proposta 1 di 1")
    assert await asked(theatre, orti) == ()
    async with theatre.stored() as unit:
        assert await unit.letters.drop(f"question-{question.id}") == set(), "it was dropped"
        assert await unit.lately.questions(question.seat_id, theatre.now - DAY) == 1
    await anna.taps("Conferma")
    assert anna.reads("l'ha ritirata")
    assert ivo.misses("Tutti")
    told = await all_data(ivo)
    assert "Una domanda che hai ritirato" in told
    assert "Chi annaffia?" not in told


async def test_answered_from_the_card_ones_own_letter_asks_no_more(theatre: Theatre) -> None:
    anna, ivo, _ = await asking(theatre)
    await ivo.says("Chi paga?")
    await ivo.taps("Conferma")
    letter = anna.screen
    assert "Rispondi" in anna.buttons
    await opens(anna)
    await anna.taps("Da rispondere (1)")
    await anna.taps("Rispondi")
    for text in ("Il Comune", "conferma"):
        await anna.says(text)
    (stands,) = [each for each in anna.messages if each.id == letter.id]
    assert "hai risposto" in stands.text
    assert "Rispondi" not in str(stands.markup)


async def test_what_is_answered_is_not_taken_back(theatre: Theatre) -> None:
    anna, ivo, orti = await asking(theatre)
    await ivo.says("Chi paga?")
    await ivo.taps("Conferma")
    assert anna.sees("Chi paga?")
    withdraw = ivo.data("Ritira")
    await anna.taps("Rispondi")
    await anna.says("Il Comune")
    await anna.taps("Conferma")
    await ivo.forges(withdraw)
    assert ivo.reads("ha già una risposta")
    assert [each.answer for each in await asked(theatre, orti)] == ["Il Comune"]


async def test_a_corrected_message_changes_the_words_that_are_not_sent(theatre: Theatre) -> None:
    _, ivo, orti = await asking(theatre)
    await ivo.says("Chi anaffia?")
    await edits(theatre, ivo, "Chi annaffia?")
    assert ivo.sees("Ecco come la leggerà", "Chi annaffia?")
    await ivo.taps("Conferma")
    await edits(theatre, ivo, "Chi annaffia d'estate?")
    assert [each.text for each in await asked(theatre, orti)] == ["Chi annaffia?"]


async def test_a_question_in_english(theatre: Theatre) -> None:
    (anna,) = await table_with(theatre, "Anna")
    kate = await theatre.participant("Kate", table=3, language="en")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(kate)
    await kate.taps("Question")
    await kate.says("Who waters them?")
    assert kate.sees("This is how", "Who waters them?", "not sent yet")
    await kate.says("confirm")
    assert kate.sees("Question sent", "Who waters them?")
    await kate.says("take it back")
    assert kate.sees("Take back your question", "Who waters them?", "No, leave it")
    await kate.says("yes")
    assert kate.sees("Proposal 1 of 1")
    assert await asked(theatre, orti) == ()
