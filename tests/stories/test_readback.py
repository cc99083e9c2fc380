"""`/rilettura`: the minutes go through the table point by point, and what came of it is printed."""

import json
from dataclasses import dataclass, field

import pytest

from bot.documents import make_export, make_minutes
from bot.request import AiohttpRequest
from conversations.documents.columns import SHEETS
from conversations.documents.facts import View
from conversations.documents.minutes import write_minutes
from conversations.documents.points import read_points
from conversations.documents.reading import Reader, read_facts
from conversations.documents.speech import Speech
from conversations.documents.tidy import tidy
from storage.records import Phase, Readback, Role
from tests.stories.test_documents import publish
from tests.stories.test_ranking_round import propose
from tests.theatre import Actor, Theatre

TABLE = 3
NAMES = ("Anna", "Luca", "Rita", "Carla", "Gina")


@dataclass
class Room:
    """A closed table whose rating is published: Paola coordinates, five take part."""

    theatre: Theatre
    paola: Actor
    people: dict[str, Actor] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Actor:
        return self.people[name]

    async def round(self) -> Readback:
        async with self.theatre.stored() as unit:
            found = await unit.readbacks.last(TABLE)
        assert found
        return found

    async def agree(self, *names: str) -> None:
        """Have these say *va bene* to whatever is left, without pressing it all."""
        round_ = await self.round()
        async with self.theatre.stored() as unit:
            for name in names:
                (seat,) = (await unit.people.visitor(self[name].id)).seats
                said = {
                    each.point
                    for each in await unit.readbacks.answers(round_.id)
                    if each.seat_id == seat.id
                }
                said |= {each.point for each in await unit.readbacks.corrections_by(seat.id)}
                for point in range(len(read_points(round_.draft))):
                    if point not in said:
                        await unit.readbacks.answer(round_.id, seat.id, point, None)

    async def minutes(self) -> str:
        """What the minutes say now, whatever they are dressed in."""
        bot = self.theatre.bot
        async with self.theatre.stored() as unit:
            reader = Reader(unit, bot.process)
            facts = await read_facts(reader, TABLE, View.PUBLIC, self.theatre.now)
        return repr(write_minutes(facts, Speech(bot.words, "it")).blocks)

    async def words(self) -> list[str]:
        """What people said of the minutes, as the data that leave the table tell it."""
        bot = self.theatre.bot
        async with self.theatre.stored() as unit:
            facts = await read_facts(
                Reader(unit, bot.process), TABLE, View.LEADERS, self.theatre.now
            )
        columns = [each.name for each in SHEETS["readback_words"]]
        rows = tidy([facts], Speech(bot.words, "it")).rows["readback_words"]
        return [str(row[columns.index("text")]) for row in rows]


async def a_room(theatre: Theatre, *names: str) -> Room:
    room = Room(theatre, await theatre.coordinator("Paola", table=TABLE))
    for name in names or NAMES:
        room.people[name] = await theatre.participant(name, table=TABLE)
    await theatre.crowd(TABLE, "54", "44", "53", "12")
    await propose(theatre, "Orti", "Cinema", table=TABLE)
    await theatre.moves(TABLE, Phase.PROPOSALS)
    await theatre.moves(TABLE, Phase.CLOSED)
    await publish(room.paola, "Valutazione")
    await publish(room.paola, "Proposte")
    return room


async def begin(room: Room) -> None:
    await room.paola.says("/rilettura")
    await room.paola.taps("Avvia la rilettura")
    await room.paola.taps("Conferma")


async def goes_to(actor: Actor, title: str) -> None:
    """Agree until a point with this title comes."""
    while title not in actor.screen.text.splitlines():
        await actor.taps("Va bene")


async def test_the_table_reads_its_minutes_back(theatre: Theatre) -> None:
    room = await a_room(theatre)
    paola, anna, luca, rita = room.paola, room["Anna"], room["Luca"], room["Rita"]
    await anna.says("/rilettura")
    assert anna.sees("non è ancora cominciata")
    await paola.says("/rilettura")
    assert paola.sees("punto per punto", "7 giorni")
    await paola.taps("Avvia la rilettura")
    assert paola.sees("arriva in un messaggio a 9 persone", "Premi Conferma")
    confirm = paola.data("Conferma")
    before = len(anna.messages)
    await paola.taps("Conferma")
    assert paola.reads("avviso 9 persone")
    await paola.forges(confirm)
    assert paola.sees("Hanno riletto tutto in 0 su 9", "8 dicembre", "Correzioni: nessuna")
    assert len(anna.messages) == before + 1, "one calm message, however often it is confirmed"
    assert anna.sees("Il verbale del tavolo è pronto da rileggere", "Leggi il verbale")
    await paola.says("/stato")
    assert paola.sees("Il tavolo rilegge il verbale, fino all'8 dicembre")
    assert paola.misses("non manca più nessuno")
    await paola.taps("Torna all'inizio")
    assert paola.sees("Il tavolo rilegge il verbale", "Premi Segui la rilettura")
    await paola.taps(paola.buttons[0])
    assert paola.sees("Hanno riletto tutto in 0 su 9")

    await anna.taps("Leggi il verbale")
    assert len(anna.messages) == before + 1, "and its pages turn"
    assert anna.sees("Rilettura, punto 1 di", "Verbale del tavolo 3")
    yes = anna.data("Va bene")
    await anna.taps("Va bene")
    assert anna.sees("punto 2 di")
    await anna.forges(yes)
    await anna.forges(yes)
    assert anna.sees("punto 2 di"), "twice is no mistake"
    await anna.says("va bene")
    assert anna.sees("punto 3 di")
    await anna.taps("Indietro")
    assert anna.sees("Hai detto: va bene")
    await anna.taps("Avanti")

    await corrects(room, anna)
    told = len(paola.messages)
    await dissents(room, luca)
    assert len(paola.messages) == told, "one message says how many"
    assert paola.sees("Ci sono 2 correzioni al verbale")
    await room.agree("Anna", "Luca", "Rita", "Carla")
    await rita.says("/rilettura")
    assert rita.sees("Hai riletto tutto, grazie")
    await settles(room)
    await closes(room)


async def corrects(room: Room, anna: Actor) -> None:
    paola = room.paola
    await goes_to(anna, "Obiettivo 1")
    assert anna.sees("schede con un giudizio", "Mediana")
    await anna.taps("Correggi")
    await anna.says("mah")
    assert anna.sees("troppo corta")
    await anna.says("Il parco è di via Roma")
    assert anna.sees("Non è ancora partita", "Il parco è di via Roma", "senza il tuo nome")
    assert paola.misses("correzione")
    await anna.taps("Cambia il testo")
    await anna.says("Il parco è in via Milano")
    send = anna.data("Conferma")
    await anna.taps("Conferma")
    assert anna.reads("Correzione mandata")
    await anna.forges(send)
    assert paola.sees("C'è una correzione al verbale")


async def dissents(room: Room, luca: Actor) -> None:
    await luca.taps("Leggi il verbale")
    await goes_to(luca, "Obiettivo 2")
    await luca.taps("Dissento")
    assert luca.sees("parola per parola", "300 caratteri")
    await luca.says("Non lo abbiamo  <mai> detto")
    assert luca.sees("Registrato", "Non lo abbiamo <mai> detto\nsenza nome")
    await luca.taps("Con il mio nome")
    assert luca.sees("Luca", "verbale pubblico")
    await luca.taps("Senza nome")
    await luca.taps("Ritira")
    await luca.taps("Sì, togli")
    assert luca.reads("Ritirato")
    await luca.taps("Dissento")
    await luca.says("Non lo abbiamo mai detto")
    await luca.taps("Avanti")
    await luca.taps("Correggi")
    await luca.says("Manca la data dell'incontro")
    await luca.taps("Conferma")


async def settles(room: Room) -> None:
    paola, anna, luca = room.paola, room["Anna"], room["Luca"]
    await paola.taps("Guarda")
    assert paola.sees("Hanno riletto tutto in 4 su 9", "Correzioni: 2, di cui 2 da decidere")
    assert paola.misses("Luca", "detto\n")
    await paola.taps("Correzioni")
    await paola.taps("1")
    assert paola.sees("Correzione: Obiettivo 1", "Anna scrive:", "Il parco è in via Milano")
    taken = paola.data("Accogli")
    await paola.taps("Accogli")
    assert anna.sees("La tua correzione al verbale", "È accolta")
    heard = len(anna.messages)
    await paola.forges(taken)
    assert len(anna.messages) == heard, "told once"
    await paola.says("/rilettura")
    await paola.taps("Correzioni")
    assert paola.sees("Manca la data dell'incontro → da decidere", "via Milano → accolta")
    await paola.says("1")
    await paola.taps("Non accogliere")
    await paola.says("La data sta nella prima pagina")
    assert paola.sees("Non ancora deciso", "La data sta nella prima pagina")
    assert luca.misses("Non è accolta")
    await paola.taps("Conferma")
    assert luca.sees("Non è accolta", "La data sta nella prima pagina")


async def closes(room: Room) -> None:
    paola = room.paola
    still = await room.minutes()
    assert "finora hanno riletto tutto in 4 su 9" in still
    assert "Non lo abbiamo mai detto" not in still, "values are told at the end"
    await paola.says("/rilettura")
    await paola.taps("Chiudi la rilettura")
    assert paola.sees("5 persone non hanno ancora riletto")
    await paola.taps("Chiudi la rilettura")
    assert paola.sees("Hanno riletto tutto in 4 su 9", "qui non si dice")
    await room["Gina"].taps("Leggi il verbale")
    assert room["Gina"].reads("La rilettura è finita")
    final = await room.minutes()
    for words in (
        *("Rilettura del verbale", "hanno riletto tutto in 4 su 9", "1 correzione accolta:"),
        *("Il parco è in via Milano", "Manca la data dell'incontro", "qui non si dice"),
        "Motivo: La data sta nella prima pagina",
    ):
        assert words in final
    assert not [name for name in (*NAMES, "Paola") if name in final]
    assert "Non lo abbiamo mai detto" not in final, (
        "of four, two wrote corrections under their name"
    )


async def test_who_agreed_is_told_where_nobody_is_recognised(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await a_room(theatre, *NAMES[:4])
    luca = room["Luca"]
    await begin(room)
    await luca.taps("Leggi il verbale")
    await goes_to(luca, "Obiettivo 1")
    await luca.taps("Dissento")
    await luca.says("Non lo abbiamo mai detto")
    await room.agree(*NAMES[:4])
    theatre.passes(days=6, hours=23)
    await luca.says("/start")
    assert luca.sees("Hai riletto tutto il verbale")
    theatre.passes(hours=2)
    await luca.says("/start")
    with monkeypatch.context() as wrong:
        wrong.setattr(AiohttpRequest, "clock_error", 600.0)
        theatre.bot.make_rounds()
        await theatre.settled()
    assert room.paola.misses("La rilettura del verbale è finita"), "the clock may be wrong"
    theatre.bot.make_rounds()
    await theatre.settled()
    assert luca.misses("Rilettura")
    assert room.paola.sees("La rilettura del verbale è finita")
    await room.paola.taps("Guarda")
    assert room.paola.sees("4 su 8", "D'accordo su ogni punto: 3 su 4")
    await luca.forges("1:rbyes:1:0")
    assert luca.reads("La rilettura è finita l'8 dicembre, 10:00")
    final = await room.minutes()
    assert "D'accordo su ogni punto: 3 su 4" in final
    assert "Non lo abbiamo mai detto" in final
    await luca.says("/imieidati")
    while "Avanti" in luca.buttons:
        await luca.taps("Avanti")
    assert luca.sees("Non lo abbiamo mai detto")
    await luca.says("/cancellami")
    await luca.taps("Conferma")
    again = await room.minutes()
    assert "D'accordo su ogni punto: 3 su 4" in again, "what was counted stays counted"
    assert "Non lo abbiamo mai detto" in again


async def test_who_goes_before_the_end_takes_their_words_along(theatre: Theatre) -> None:
    room = await a_room(theatre)
    anna, luca = room["Anna"], room["Luca"]
    await begin(room)
    for each, label in ((anna, "Correggi"), (luca, "Dissento")):
        await each.taps("Leggi il verbale")
        await each.taps(label)
        await each.says("Parole soltanto mie")
        if label == "Correggi":
            await each.taps("Conferma")
    await room.agree(*NAMES)
    await room.paola.taps("Guarda")
    assert room.paola.sees("5 su 9", "Correzioni: 1")
    for each in (anna, luca):
        await each.says("/cancellami")
        await each.taps("Conferma")
    await room.paola.says("/rilettura")
    assert room.paola.sees("3 su 7", "Correzioni: nessuna")
    await room.paola.taps("Chiudi la rilettura")
    await room.paola.taps("Chiudi la rilettura")
    assert room.paola.sees("qui non si dice")
    assert "Parole soltanto mie" not in await room.minutes()


async def test_the_end_of_a_round_is_told_whoever_finds_it(theatre: Theatre) -> None:
    room = await a_room(theatre)
    anna, paola = room["Anna"], room.paola
    await begin(room)
    await room.agree(*NAMES)
    theatre.passes(days=8)
    given = (theatre._witness, theatre.bot.process, theatre.bot.words, theatre.now, TABLE)
    minutes, minded = await make_minutes(*given)
    said: list[str] = []
    data = await make_export(*given, tell=said.append)
    assert (await room.round()).closed_at is None, "a file closes nothing"
    assert "aperta fino a martedì 8 dicembre" in minutes["verbale-tavolo-3.html"].decode()
    [told] = json.loads(data["dati-tavolo-3.json"])["readbacks"]
    assert (told["read_all"], told["closed_at"]) == (5, None)
    not_counted = "table 3: the reading back is over and not counted yet; a running bot counts it"
    assert not_counted in minded
    assert not_counted in said

    await anna.says("/cancellami")
    await anna.taps("Conferma")
    theatre.bot._rounds.make()
    await theatre.settled()
    assert paola.sees("La rilettura del verbale è finita")
    await paola.taps("Guarda")
    assert paola.sees("5 su 9", "D'accordo su ogni punto: 5 su 5")


async def test_after_other_results_are_published_nobody_goes_on_with_the_old_text(
    theatre: Theatre,
) -> None:
    room = await a_room(theatre)
    anna, paola = room["Anna"], room.paola
    await begin(room)
    await anna.taps("Leggi il verbale")
    await paola.says("/pubblica")
    await paola.taps("Ritira: Proposte")
    await paola.taps("Conferma")
    await anna.taps("Va bene")
    assert anna.reads("I risultati pubblicati sono cambiati")
    await paola.says("/rilettura")
    assert paola.sees("nessuno può continuarla")
    await paola.taps("Chiudi la rilettura")
    await paola.taps("Chiudi la rilettura")
    await paola.taps("Avvia la rilettura")
    await paola.taps("Conferma")
    assert anna.sees("pronto da rileggere")
    await anna.forges("1:rbpoint:1:0")
    assert anna.reads("ne è cominciata un'altra")
    final = await room.minutes()
    assert "sono cambiati i risultati pubblicati" in final


async def test_a_table_that_worked_on_meanwhile_begins_anew(theatre: Theatre) -> None:
    room = await a_room(theatre)
    anna, paola = room["Anna"], room.paola
    await begin(room)
    await anna.taps("Leggi il verbale")
    await anna.taps("Dissento")
    await anna.says("Il cinema è il mio")
    await anna.taps("Con il mio nome")
    await anna.taps("Avanti")
    theatre.passes(hours=1)
    await theatre.moves(TABLE, Phase.PROPOSALS)
    async with theatre.stored() as unit:
        _, cinema = await unit.proposals.listed_at(TABLE)
        await unit.proposals.hide(cinema.id, "Tolta")
    await theatre.moves(TABLE, Phase.CLOSED)
    await anna.taps("Va bene")
    assert anna.reads("sono cambiati"), "what was published as before says something else"
    await paola.says("/rilettura")
    assert paola.sees("nessuno può continuarla")
    await paola.taps("Chiudi la rilettura")
    await paola.taps("Chiudi la rilettura")
    final = await room.minutes()
    assert "hanno riletto tutto in 0 su 9" in final
    assert "sono cambiati i risultati pubblicati" in final
    assert "Il cinema è il mio" not in final, "what it is about is not in the minutes any more"
    assert "Quello che si è detto del testo di prima qui non si ripete" in final
    assert await room.words() == ["Il cinema è il mio"], "whoever leads keeps it"


async def test_it_begins_when_the_work_is_closed_and_something_is_published(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=TABLE)
    ugo = await theatre.staff("Ugo", Role.OBSERVER)
    await theatre.crowd(TABLE, "54", "44", "53", "12")
    await theatre.moves(TABLE, Phase.RANKING)
    await paola.says("/rilettura")
    assert paola.sees("quando i lavori del tavolo sono chiusi")
    await paola.forges("1:rbnew:3:0")
    assert paola.reads("quando i lavori del tavolo sono chiusi")
    await theatre.moves(TABLE, Phase.CLOSED)
    await paola.says("/rilettura")
    assert paola.sees("per ora non c'è niente")
    assert "Pubblica" in paola.buttons
    await ugo.forges("1:rbhub:3")
    assert ugo.reads("coordina")


async def test_a_correction_goes_on_with_whoever_leads_then(theatre: Theatre) -> None:
    room = await a_room(theatre)
    anna = room["Anna"]
    await begin(room)
    await anna.taps("Leggi il verbale")
    await anna.taps("Correggi")
    await anna.says("Manca la data dell'incontro")
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(room.paola.id)).seats
        await unit.freed.free(seat, Phase.CLOSED, counts=False)
    rino = await theatre.coordinator("Rino", table=TABLE)
    theatre.simulator.blocks(rino.id)
    sara = await theatre.staff("Sara")
    await theatre.settled()
    await anna.taps("Conferma")
    assert sara.sees("C'è una correzione al verbale"), "of those who coordinate nobody hears"
    await room.paola.forges("1:rbtake:1")
    assert anna.misses("È accolta")
    await sara.taps("Guarda")
    await sara.taps("Chiudi la rilettura")
    await sara.taps("Chiudi la rilettura")
    assert "1 correzione non è ancora decisa" in await room.minutes()
    assert await room.words() == [], "it leaves the table once it is decided"
    await sara.taps("Correzioni")
    await sara.taps("1")
    await sara.taps("Accogli")
    assert anna.sees("È accolta")
    assert await room.words() == ["Manca la data dell'incontro"]
    assert "Manca la data dell'incontro" in await room.minutes()
    await sara.taps("1")
    await sara.taps("Decidi di nuovo")
    assert await room.words() == []
    assert "Manca la data dell'incontro" not in await room.minutes()


async def test_reading_back_in_english(theatre: Theatre) -> None:
    room = await a_room(theatre)
    kate = await theatre.participant("Kate", table=TABLE, language="en")
    await begin(room)
    await kate.taps("Read the minutes")
    assert kate.sees("Reading back, point 1 of")
    await kate.says("it's right")
    assert kate.sees("point 2 of")
    await kate.taps("Dissent")
    await kate.says("We never said so")
    assert kate.sees("Recorded", "without a name")
