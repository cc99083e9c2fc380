"""`/verbale`, `/esporta` and *Grafico*: what leaves a table, for whom, and what never does."""

import json
from datetime import timedelta
from html import unescape
from io import BytesIO
from typing import Any

import docx
import pytest

from conversations.documents import sending
from conversations.documents.facts import View
from conversations.documents.model import Document
from conversations.documents.reading import Reader, read_facts
from storage.records import Answer, Phase, Role
from tests.documents import figures
from tests.documents.taking import take
from tests.stories.proposing import opens, proposed, proposes, table_with
from tests.theatre import Actor, Theatre

OWN = "Un forno di quartiere"


def words_of(file: bytes) -> str:
    opened = docx.Document(BytesIO(file))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in opened.paragraphs), *cells])


async def publish(leader: Actor, phase: str) -> None:
    await leader.says("/pubblica")
    await leader.taps(f"Pubblica {phase}")
    await leader.taps("Conferma")


async def data_of(leader: Actor) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((await take(leader, "/esporta", "Manda i dati"))["json"])
    return read


async def meet(theatre: Theatre, table: int) -> None:
    """Have a meeting that began an hour ago, to which the first participant came."""
    async with theatre.stored() as unit:
        await unit.seats.create(
            table, Role.PARTICIPANT, "Ivo Neri", category="Associazioni", contact="333 1234567"
        )
        leader, first, *_ = await unit.seats.at(table)
        meeting = await unit.meetings.draft(table, leader.id)
        for field, value in (
            ("starts_at", theatre.now - timedelta(hours=1)),
            ("minutes", 90),
            ("place", "Sala blu"),
            ("agenda", "Saluti\nObiettivi"),
        ):
            await unit.meetings.write(meeting.id, field, value)
        await unit.meetings.confirm(meeting.id)
        await unit.attendances.answer(meeting.id, first.id, Answer.YES)
        await unit.attendances.attend(meeting.id, first.id, True)


async def test_the_minutes_hold_what_is_published_and_no_name(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "54", "44", "53", "12", own=[(OWN, 5)])
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/proponi")
    await anna.says("Orti sui tetti")
    while "Consegna" not in anna.buttons:
        await anna.taps("Salta" if "Salta" in anna.buttons else "Avanti")
    await anna.taps("Consegna")
    await paola.says("/verbale")
    assert paola.sees("Valutazione: manca, non è pubblicata")
    assert paola.sees("Proposte: non ancora finita")
    assert "Allegato interno" not in paola.buttons
    before = await take(paola, "/verbale", "Manda il verbale")
    assert set(before) == {"docx", "html"}
    for told in (before["html"].decode(), words_of(before["docx"])):
        assert "Valutazione: i risultati non sono pubblicati" in told
        assert OWN not in told
        assert "Orti sui tetti" not in told
    await publish(paola, "Valutazione")
    after = await take(paola, "/verbale", "Manda il verbale")
    for told in (after["html"].decode(), words_of(after["docx"])):
        assert OWN in told
        assert "alta (4 o 5)" in told
        assert not [name for name in ("Paola", "Anna", "Persona") if name in told]
    first, second = figures.of_page(after["html"]), figures.of_word_file(after["docx"])
    assert first == second
    assert first.counts == {1: [2, 1, 0, 0, 1, 0], 2: [0, 2, 1, 1, 0, 0]}


async def test_the_minutes_name_the_authors_who_sign_and_nobody_else(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna, bea, ivo = await table_with(theatre, "Anna", "Bea", "Ivo")
    orti = await proposed(theatre, anna, "Orti sui tetti")
    async with theatre.stored() as unit:
        for each in (bea, ivo):
            [seat] = (await unit.people.visitor(each.id)).seats
            await unit.voices.join(orti.id, seat.id)
    for each in (anna, bea, ivo):
        await opens(each)
        assert each.sees("Il tuo nome nel verbale pubblico? Premi Firma nel verbale")
    signing = bea.data("Firma nel verbale")
    for each in (bea, ivo):
        await each.taps("Firma nel verbale")
        assert each.sees("Firmi nel verbale pubblico")
        assert each.finds("Togli la firma")
    await anna.taps("Modifica")
    await anna.taps("Firma nel verbale")
    await anna.taps("Togli la firma")
    assert anna.sees("Il tuo nome nel verbale pubblico?")
    await paola.forges(signing)
    assert paola.reads("può cambiarla solo chi l'ha scritta")
    await ivo.says("/cancellami")
    await ivo.taps("Conferma")
    await theatre.moves(3, Phase.CLOSED)
    await publish(paola, "Proposte")
    minutes = await take(paola, "/verbale", "Manda il verbale")
    for told in (minutes["html"].decode(), words_of(minutes["docx"])):
        assert "Firmata da" in told
        assert "Bea" in told
        assert not [name for name in ("Paola", "Anna", "Ivo") if name in told]
    assert [each["signed_by"] for each in (await data_of(paola))["proposals"]] == ["Bea"]
    async with theatre.stored() as unit:
        facts = await read_facts(Reader(unit, theatre.bot.process), 3, View.PUBLIC, theatre.now)
    assert "Bea" in repr(facts)
    assert "Bea" not in repr(facts.unsigned), "what is read back and kept"
    await opens(bea)
    await bea.taps("Togli la firma")
    minutes = await take(paola, "/verbale", "Manda il verbale")
    assert "Bea" not in minutes["html"].decode(), "at any time"


async def test_a_signature_is_under_the_words_that_were_read(theatre: Theatre) -> None:
    """Another author changes them: the name is gone from the minutes, and its owner is told."""
    [anna, bea] = await table_with(theatre, "Anna", "Bea")
    orti = await proposed(theatre, anna, "Orti sui tetti")
    async with theatre.stored() as unit:
        [seat] = (await unit.people.visitor(bea.id)).seats
        await unit.voices.join(orti.id, seat.id)
    for each in (anna, bea):
        await opens(each)
        await each.taps("Firma nel verbale")
    told = len(bea.messages)
    await anna.taps("Modifica")
    await anna.taps("3")
    await anna.says("Abolire gli autobus, tutti.")
    assert bea.sees("è cambiato dopo la tua firma", "premi di nuovo Firma nel verbale")
    async with theatre.stored() as unit:
        assert await unit.signatures.names([orti.id]) == {orti.id: ("Anna",)}
    await anna.taps("4")
    await anna.says("Nessuno, davvero nessuno.")
    assert len(bea.messages) == told + 1, "there was nothing to lapse any more"
    await bea.taps("Leggi la proposta")
    assert bea.finds("Firma nel verbale")


async def test_across_the_tables_holds_what_is_published_and_no_name(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    sara = await theatre.staff("Sara")
    for table in (2, 3):
        await theatre.crowd(table, *["55", "55", "55", "54", "55"])
        await theatre.moves(table, Phase.PROPOSALS)
        await proposes(theatre, table, f"Orti del {table}", "Il Comune di Seregno\nCaritas", 1)
    await theatre.moves(3, Phase.CLOSED)
    taken = await take(sara, "/esporta 3", "Dati di ogni tavolo")
    assert set(taken) == {"docx", "html", "xlsx", "zip", "json"}
    for told in (taken["html"].decode(), words_of(taken["docx"])):
        assert "Orti del" not in told, "nothing of it is published yet"
        assert "Valutazione: i risultati non sono pubblicati" in told
    for phase in ("Valutazione", "Proposte"):
        await publish(paola, phase)
    taken = await take(sara, "/esporta 3", "Dati di ogni tavolo")
    left = theatre.bot.process.platform(3).objectives[1].text
    for told in (taken["html"].decode(), words_of(taken["docx"])):
        assert "1. Orti del 3" in told
        assert f"Tavolo 3, obiettivo 2: {left}" in unescape(told)
        assert "Orti del 2" not in told
        assert "si aspetta entro giovedì 31 dicembre 2026" in told
        assert not [name for name in ("Paola", "Sara", "Persona") if name in told]
    theatre.passes(days=40)
    late = (await take(sara, "/esporta 3", "Dati di ogni tavolo"))["html"].decode()
    assert "Tavolo 3, «Orti del 3»: in ritardo, si aspettava entro giovedì 31 dicembre" in late
    data = json.loads(taken["json"])
    assert {row["objective"] for row in data["unserved"]} >= {
        theatre.bot.process.platform(3).objectives[1].id
    }
    shared = {(row["name"], row["table"]) for row in data["shared_names"]}
    assert shared == {(name, n) for name in ("Il Comune di Seregno", "Caritas") for n in (2, 3)}
    assert [row["state"] for row in data["outcomes"]] == ["owed"]
    await sara.says("/esporta 3")
    forged = sara.data("Dati di ogni tavolo")
    await paola.says("/esporta")
    before = len(paola.messages)
    await paola.forges(forged)
    assert not [each for each in paola.messages[before:] if each.file]


async def test_the_annex_with_names_is_for_staff_alone(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    sara = await theatre.staff("Sara")
    ugo = await theatre.staff("Ugo", Role.OBSERVER)
    await theatre.participant("Anna", table=3)
    await meet(theatre, 3)
    minutes = (await take(paola, "/verbale", "Manda il verbale"))["html"].decode()
    assert "Luogo: Sala blu" in minutes
    assert "<li>Saluti</li><li>Obiettivi</li>" in minutes
    assert "Presenti 1. Avevano risposto: sì 1, forse 0, no 0" in minutes
    assert '<th scope="row">Associazioni</th><td>1</td><td>0</td>' in minutes
    assert not [name for name in ("Paola", "Anna", "Ivo Neri") if name in minutes]
    await sara.says("/verbale 3")
    forged = sara.data("Allegato interno")
    annex = await take(sara, "/verbale 3", "Allegato interno")
    told = words_of(annex["docx"])
    for words in ("Paola", "Anna", "Ivo Neri", "Associazioni", "Riservato alla segreteria"):
        assert words in told
    assert "Presente martedì 1 dicembre 2026, ore 9:00" in told
    for each in (paola, ugo):
        await each.says("/verbale")
        before = len(each.messages)
        await each.forges(forged)
        assert not [m for m in each.messages[before:] if m.file]
    assert paola.reads("L'allegato con i nomi lo prende solo la segreteria")
    await ugo.says("/verbale")
    assert "Manda il verbale" not in ugo.buttons


async def test_the_data_of_an_open_table_have_no_values_and_of_a_closed_one_releases(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "54", "44", "53", "12", own=[(OWN, 5)])
    await anna.says("/valuta")
    await anna.taps("5")
    await anna.taps("5")
    await paola.says("/esporta")
    assert paola.sees("La valutazione non è finita")
    is_open = await data_of(paola)
    assert is_open["ratings"] == is_open["added"] == []
    assert [row["mean"] for row in is_open["objectives"]] == [None, None]
    assert is_open["tables"][0]["answered"] == 5
    await theatre.moves(3, Phase.PROPOSALS)
    closed = await data_of(paola)
    assert [row["sheets"] for row in closed["ratings"]][:6] == [1, 0, 0, 1, 3, 0]
    assert closed["tables"][0]["rating_published"] is False
    await paola.says("/esporta")
    assert paola.sees("non pubblicati")
    await theatre.moves(3, Phase.RATING)
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(anna.id)).seats[0]
        assert seat.ballot_id
        objective = theatre.bot.process.platform(3).objectives[0].id
        await unit.ballots.rate(seat.ballot_id, objective, 1)
    await theatre.moves(3, Phase.PROPOSALS)
    again = await data_of(paola)
    for sheet in ("objectives", "ratings", "added"):
        assert again[sheet] == closed[sheet], "what was counted stays counted"
    assert any("è cambiata" in row["note"] for row in again["method"])


async def test_where_nobody_answered_nobody_is_sent_to_publish_it(theatre: Theatre) -> None:
    """Of what there is nothing, nothing is unpublished or unfinished, wherever it is told."""
    paola = await theatre.coordinator("Paola", table=3)
    sara = await theatre.staff("Sara")
    await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/verbale")
    assert paola.sees("Valutazione: troppo pochi", "Proposte: nessuna", "Classifica: troppo pochi")
    assert paola.misses("non è pubblicata")
    assert "Pubblica" not in paola.buttons
    minutes = await take(paola, "/verbale", "Manda il verbale")
    for told in (minutes["html"].decode(), words_of(minutes["docx"])):
        assert "Valutazione: con meno di 3 risposte i valori non si mostrano a nessuno" in told
        assert "Non ci sono proposte." in told
        assert "non sono pubblicati" not in told
    await paola.says("/rilettura")
    assert paola.sees("Non c'è niente da rileggere")
    assert paola.buttons == ["Torna all'inizio"]
    await paola.says("/esporta")
    assert paola.sees("Meno di 3 schede")
    assert paola.misses("non è finita")
    taken = (await take(sara, "/esporta 3", "Dati di ogni tavolo"))["html"].decode()
    of_table = taken.partition("<h3>Tavolo 3")[2].partition("<h3>Tavolo 4")[0]
    assert "Il tavolo non ha proposte." in of_table


async def test_charts_come_as_pictures_with_captions_that_say_the_same(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "54", "44", "53", "12")
    await paola.says("/risultati")
    assert "Grafico" not in paola.buttons
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    before = len(paola.messages)
    await paola.taps("Grafico")
    [picture] = [each for each in paola.messages[before:] if each.photo]
    assert figures.of_captions(picture.text) == {1: [2, 1, 0, 0, 1, 0], 2: [0, 2, 1, 1, 0, 0]}


async def test_a_file_that_cannot_be_made_is_said_in_its_place(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(document: Document) -> bytes:
        raise ValueError(document.title)

    paola = await theatre.coordinator("Paola", table=3)
    monkeypatch.setattr(sending, "write_word_file", fail)
    assert set(await take(paola, "/verbale", "Manda il verbale")) == {"html"}
    [said] = [each.text for each in paola.messages if "non si è potuto fare" in each.text]
    assert "verbale-tavolo-3.docx" in said
    [error] = [each.getMessage() for each in caplog.records if each.levelname == "ERROR"]
    assert "ValueError" in error
    assert "Verbale" not in error


async def test_where_results_are_live_the_data_say_so(borough: Theatre) -> None:
    paola = await borough.coordinator("Paola", table=1)
    await borough.moves(1, Phase.RATING)
    await borough.crowd(1, "54", "44", "53", "12")
    read = await data_of(paola)
    assert read["ratings"]
    assert any("mentre la fase è aperta" in row["note"] for row in read["method"])
    minutes = await take(paola, "/verbale", "Manda il verbale")
    assert figures.of_page(minutes["html"]).counts == {}
    assert "Ida Riva: tel. 0123 456 789" in words_of(minutes["docx"])
