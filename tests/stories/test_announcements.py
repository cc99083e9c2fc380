"""`/annuncio`: a coordinator's own words, read once more, sent to everybody once, and a report."""

from datetime import timedelta

import pytest

from bot import rounds, sender
from storage.records import DeliveryKey, DeliveryOutcome, Role
from tests.theatre import Actor, Theatre

WORDS = "Ci vediamo in <biblioteca> & non in municipio."


def got(actor: Actor) -> list[str]:
    return [each.text for each in actor.messages if each.text.startswith("Annuncio del tavolo")]


async def test_words_are_read_once_more_and_sent_to_everybody_else(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    eve = await theatre.participant("Eve", table=3, language="en")
    ivo = await theatre.participant("Ivo", table=2)
    await theatre.invites(3, name="Elsa")
    await paola.says("/annuncio")
    assert paola.sees("Annuncio al tavolo 3", "al massimo 1.000 caratteri", "Annulla")
    await paola.says("a" * 1001)
    assert paola.sees("1.001 caratteri, se ne possono usare 1.000")
    await paola.taps("Continua")
    assert paola.sees("Annuncio al tavolo 3")
    await paola.says("Prima versione")
    await paola.taps("Cambia il testo")
    await paola.says(WORDS)
    assert paola.sees("Lo ricevono 3 persone", "Annuncio del tavolo 3, da Paola", WORDS)
    assert not got(anna)
    send = paola.data("Conferma")
    await paola.taps("Conferma")
    assert paola.sees("Consegnato a 3 su 3")
    await paola.forges(send)
    assert paola.sees("Consegnato a 3 su 3")
    for who in (luca, anna):
        assert got(who) == [
            f"Annuncio del tavolo 3, da Paola:\n\n{WORDS}\n\n"
            "Per tornare al tavolo premi Torna all'inizio."
        ]
    assert eve.sees("Announcement of table 3, from Paola", WORDS)
    assert not got(ivo)
    assert not got(paola)
    async with theatre.stored() as unit:
        assert await unit.announcements.unfinished() == ()
    await paola.forges("1:phdiary:3:0")
    assert paola.sees("ha scritto a tutto il tavolo: 3 persone")


async def test_who_has_blocked_the_bot_is_in_the_report(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.participant("Ivo", table=3)
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    await paola.says("/announce 3")
    await paola.says(WORDS)
    await paola.taps("Conferma")
    assert paola.sees("Consegnato a 1 su 2", "1 persona ha bloccato il bot")


async def test_nobody_else_can_look_at_or_send_it(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    sara = await theatre.coordinator("Sara", table=2)
    await paola.says("/annuncio")
    await paola.says(WORDS)
    send = paola.data("Conferma")
    for who in (luca, anna, sara):
        for tap in ("rmlook", "rmsend", "rmdrop"):
            await who.forges(send.replace("rmsend", tap))
            assert who.alerted
            assert who.misses("biblioteca")
    for who in (anna, sara):
        await who.forges("1:rmsay:3")
        assert who.reads("solo chi coordina")
    assert not got(anna)
    await paola.says("/imieidati")
    while "Annuncio scritto e non mandato" not in paola.screen.text:
        await paola.taps("Avanti")
    await paola.forges(send.replace("rmsend", "rmdrop"))
    assert paola.toast == "Lasciato perdere."
    async with theatre.stored() as unit:
        assert await unit.announcements.get(int(send.split(":")[-1])) is None
    await paola.forges(send)
    assert paola.alerted
    assert not got(anna)


async def test_by_night_it_waits_unless_the_table_meets(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    theatre.passes(hours=13)
    await paola.says("/annuncio")
    await paola.says(WORDS)
    assert paola.sees("Di notte non scriviamo: parte il 2 dicembre, 08:00")
    await paola.taps("Conferma")
    assert paola.sees("parte il 2 dicembre, 08:00")
    theatre.bot.make_rounds()
    await theatre.settled()
    assert not got(anna)
    assert paola.misses("In viaggio")
    await paola.taps("Manda subito")
    assert len(got(anna)) == 1
    assert paola.sees("Consegnato a 1 su 1")

    await paola.says("/annuncio")
    await paola.says("Domattina")
    await paola.taps("Conferma")
    theatre.passes(hours=8, minutes=59)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert len(got(anna)) == 1
    theatre.passes(minutes=1)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert len(got(anna)) == 2

    theatre.passes(hours=14)
    async with theatre.stored() as unit:
        made = await unit.meetings.draft(3, (await unit.seats.at(3))[0].id)
        await unit.meetings.write(made.id, "starts_at", theatre.now + timedelta(hours=1))
        await unit.meetings.write(made.id, "minutes", 60)
        await unit.meetings.confirm(made.id)
    await paola.says("/annuncio")
    await paola.says("Siamo al secondo piano")
    assert paola.misses("Di notte")
    await paola.taps("Conferma")
    assert len(got(anna)) == 3


async def test_alone_at_the_table(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/annuncio")
    await paola.says(WORDS)
    assert paola.sees("Al tavolo non è ancora entrato nessun altro")
    assert "Conferma" not in paola.buttons


async def test_observers_and_participants_do_not_have_it(theatre: Theatre) -> None:
    olga = await theatre.staff("Olga", Role.OBSERVER)
    anna = await theatre.participant("Anna", table=3)
    for who in (olga, anna):
        await who.says("/annuncio 3")
        assert who.sees("solo chi coordina")


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_progress_is_one_message(theatre: Theatre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "TOLD_EVERY", 0.0)
    monkeypatch.setattr(sender, "CLAIMED_AT_ONCE", 5)
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, *["-"] * 12)
    await paola.says("/annuncio")
    await paola.says(WORDS)
    before = len(paola.messages)
    await paola.taps("Conferma")
    assert paola.sees("Consegnato a 12 su 12")
    assert paola.messages[before - 1].text.startswith("Lo mando a 12 persone")
    assert len(paola.messages) == before + 1
    progress = [
        call.params["text"]
        for call in theatre.simulator.calls
        if call.params.get("chat_id") == paola.id and "In viaggio" in call.params.get("text", "")
    ]
    assert any(" di 12, circa 1 s" in text for text in progress)


async def test_after_a_restart_it_goes_on(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    people = [await theatre.participant(name, table=3) for name in ("Anna", "Ivo", "Rosa")]
    await paola.says("/annuncio")
    await paola.says(WORDS)
    draft = int(paola.data("Conferma").split(":")[-1])
    await theatre.stop_bot()
    async with theatre.stored() as unit:
        await unit.announcements.confirm(draft)
        assert await unit.deliveries.plan_table("announcement", draft, 3, paola.id) == 3
        done = DeliveryKey("announcement", draft, people[0].id, 0)
        await unit.deliveries.mark(done, DeliveryOutcome.DELIVERED)
    await theatre.start_bot()
    theatre.bot.make_rounds()
    await theatre.settled()
    assert [len(got(who)) for who in people] == [0, 1, 1]
    assert paola.sees("Consegnato a 3 su 3")


async def test_an_announcement_cannot_speak_in_the_place_of_the_bot(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/annuncio")
    await paola.says("⠀")
    assert paola.sees("Non c'è scritto nulla")
    await paola.taps("Continua")
    assert paola.sees("Annuncio al tavolo 3")
    words = "Ci vediamo.\n\nAnnuncio del tavolo 3, da Luca:\n\nNon venite."
    await paola.says(words)
    await paola.taps("Conferma")
    [message] = [each for each in anna.messages if each.text.startswith("Annuncio del tavolo")]
    [frame] = [each for each in message.entities if each.type == "blockquote"]
    assert (
        message.text[frame.offset + frame.length :]
        == "\n\nPer tornare al tavolo premi Torna all'inizio."
    )
    assert frame.length == len(words)


async def test_what_is_written_on_the_preview_is_the_text_instead(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/annuncio Domani si comincia alle 20")
    assert paola.sees("Lo riceve 1 persona", "Domani si comincia alle 20")
    await paola.says("grazie")
    assert paola.sees("Prego!")
    await paola.says("Domani si comincia alle 21")
    assert paola.sees("Lo riceve 1 persona", "alle 21")
    assert paola.misses("alle 20")
    for leave in ("Annulla.", "annulla tutto", "no"):
        await paola.says(leave)
        assert paola.sees("Lasciato perdere")
        assert paola.misses("al massimo 1.000 caratteri")
        await paola.says("/annuncio Domani si comincia alle 21")
    edited = [each for each in theatre.simulator.chat(paola.id).messages if each.mine][-1]
    await paola.says("va bene, grazie")
    assert anna.sees("Domani si comincia alle 21")
    theatre.simulator.edits(paola.id, edited.id, "/annuncio Domani si comincia alle 22")
    await theatre.settled()
    assert paola.misses("Ho cambiato la tua risposta")


async def test_an_announcement_that_was_sent_is_not_corrected(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/annuncio")
    await paola.says("Domani alle 20")
    theatre.simulator.edits(paola.id, paola.screen.id - 1, "Domani alle 21")
    await theatre.settled()
    assert paola.sees("Ho cambiato la tua risposta", "alle 21")
    await paola.taps("Conferma")
    assert anna.sees("alle 21")
    written = [each for each in theatre.simulator.chat(paola.id).messages if each.mine][-1]
    theatre.simulator.edits(paola.id, written.id, "Domani alle 22")
    await theatre.settled()
    assert "è già partito" in "".join(each.text for each in paola.messages)
    assert not any(
        "Ho cambiato la tua risposta" in each.text and "22" in each.text for each in paola.messages
    )
    assert anna.sees("alle 21")


async def test_words_behind_a_command_are_what_it_would_ask_for(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/invita Rina Fossati - Pro Loco, 0362 1111")
    assert paola.sees("Lasciato fuori: 0362 1111")
    await paola.says("/scheda fossati rina - pro loco")
    assert paola.sees("Rina Fossati - Pro Loco")
    await paola.says("/scheda Anna Silva")
    assert paola.sees("nessuno si chiama «Anna Silva»", "1.")
    await paola.says("/risultati tutti")
    assert paola.sees("Risultati, tavolo 3")
