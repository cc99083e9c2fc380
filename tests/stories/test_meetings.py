"""`/incontro` for whoever leads: a meeting is made, changed and called off."""

from datetime import datetime, timedelta

import pytest
from icalendar import Calendar

from simulator import Message
from storage.records import Meeting, Role
from tests.theatre import Actor, Theatre


async def makes(actor: Actor, at: str = "giovedì 3 dicembre alle 18", hours: str = "2 ore") -> None:
    """Make a meeting in words, the shortest way; it is reviewed and confirmed."""
    await actor.says("/incontro")
    if "Nuovo incontro" not in actor.buttons:
        await actor.taps("3")
    await actor.taps("Nuovo incontro")
    for words in (at, "Biblioteca", hours, "Salta", "Salta", "Conferma"):
        await actor.says(words)


async def meetings(theatre: Theatre, table: int = 3) -> tuple[Meeting, ...]:
    async with theatre.stored() as unit:
        return await unit.meetings.coming([table], theatre.now)


def calendar_of(message: Message) -> Calendar:
    assert message.file is not None
    assert message.file.name == "incontro-3.ics"
    read = Calendar.from_ical(message.file.data)
    assert isinstance(read, Calendar)
    return read


async def test_an_invitation_pasted_too_early_leaves_its_link(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    invitation = "Entra nella riunione in Zoom\nhttps://zoom.us/j/{}\nAiuto: https://zoom.us/u/2"
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says("Riunione:\nhttps://a.example.org/1\nhttps://b.example.org/2")
    assert paola.sees("più collegamenti")
    await paola.says(invitation.format(1))
    assert paola.sees("Ho tenuto il collegamento", "https://zoom.us/j/1", "Che giorno?")
    await paola.says("giovedì 3 dicembre https://zoom.us/j/2")
    assert paola.sees("https://zoom.us/j/2", "A che ora comincia?")
    await paola.says(invitation.format(3))
    assert paola.sees("https://zoom.us/j/3", "A che ora comincia?")
    await paola.says("alle 18")
    await paola.says(invitation.format(4))
    assert paola.sees("https://zoom.us/j/4", "Dove?")
    await paola.says("Biblioteca")
    await paola.says(invitation.format(5))
    assert paola.sees("https://zoom.us/j/5", "Quanto dura?")
    await paola.taps("90 minuti")
    assert paola.sees("Per chi è lontano: https://zoom.us/j/5", "Di che cosa si parla?")
    async with theatre.stored() as unit:
        seat = next(each for each in await unit.seats.at(3) if each.telegram_id == paola.id)
        draft = await unit.meetings.draft(3, seat.id)
    assert (draft.link, draft.place) == ("https://zoom.us/j/5", "Biblioteca")


async def test_a_meeting_by_buttons(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/incontro")
    assert paola.sees("Incontri del tavolo 3", "Non c'è ancora un incontro")
    await paola.taps("Nuovo incontro")
    assert paola.sees("Che giorno?", "giovedì 3 dicembre alle 18")
    assert paola.finds("dic 2026", "L", "D", "1", "31", "›")
    assert paola.misses("‹")
    await paola.taps("3")
    assert paola.sees("giovedì 3 dicembre 2026", "A che ora comincia?")
    assert paola.finds("08:00", "08:30", "21:00")
    assert paola.misses("21:30", "07:30")
    await paola.taps("18:00")
    assert paola.sees("giovedì 3 dicembre 2026, 18:00", "Dove?")
    await paola.says("Biblioteca, piazza Martiri 1")
    assert paola.sees("Luogo: Biblioteca", "Quanto dura?")
    await paola.taps("120 minuti")
    assert paola.sees("giovedì 3 dicembre 2026, 18:00–20:00", "collegamento")
    await paola.taps("Salta")
    assert paola.sees("Di che cosa si parla?")
    await paola.says("Presentazione\nDomande")
    assert paola.sees("Nuovo incontro, tavolo 3", "giovedì 3 dicembre 2026, 18:00–20:00")
    assert paola.sees("Biblioteca, piazza Martiri 1", "Presentazione\nDomande")
    assert await meetings(theatre) == ()
    seen = len(anna.messages)
    await paola.taps("Conferma")
    assert paola.toast == "Incontro fissato."
    assert paola.sees("Incontro del tavolo 3", "Vengono 0, forse 0, no 0, senza risposta 1")
    assert len(anna.messages) == seen + 1
    assert anna.sees("Nuovo incontro del tavolo 3", "18:00–20:00", "Biblioteca", "Domande")
    await anna.taps("Ci sono")
    assert anna.sees("Hai risposto: ci sono")
    (made,) = await meetings(theatre)
    assert made.starts_at == datetime.fromisoformat("2026-12-03T18:00:00+01:00")
    assert (made.minutes, made.sequence, made.reminder_offsets) == (120, 0, None)
    async with theatre.stored() as unit:
        ((deed, name),) = await unit.journal.read(3, 10)
    assert (deed.deed, deed.detail, name) == ("meeting", "03/12/2026 18:00", "Paola")


async def test_the_calendar_is_turned_and_past_days_are_no_buttons(theatre: Theatre) -> None:
    theatre.passes(days=9)
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    assert paola.misses("‹")
    weeks = [[key.text for key in row] for row in paola.screen.keyboard[2:-1]]
    assert weeks[0] == ["·", "·", "·", "10", "11", "12", "13"]
    assert weeks[-1] == ["28", "29", "30", "31", "·", "·", "·"]
    await paola.taps("·")
    assert paola.sees("Che giorno?")
    for _ in range(12):
        await paola.taps("›")
    assert paola.finds("dic 2027", "11", "‹")
    assert paola.misses("›")
    assert "12" not in paola.buttons
    await paola.taps("‹")
    assert paola.finds("nov 2027")
    draft = paola.data("nov 2027").split(":")[2]
    await paola.forges(f"1:mtday:{draft}:2031-05-01:on")
    assert paola.finds("dic 2027")
    await paola.forges(f"1:mthour:{draft}:2026-12-09:on")
    assert paola.reads("già passato", "Scrivi un giorno da oggi in poi")
    await paola.taps("‹")
    await paola.says("4")
    assert paola.sees("giovedì 4 novembre 2027", "A che ora")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pippo", "Non ho capito"),
        ("alle 18", "manca il giorno"),
        ("30 febbraio alle 18", "non ha quel giorno"),
        ("12/25", "il giorno viene prima del mese"),
        ("domani alle 25", "Quell'ora non esiste"),
        ("ieri alle 18", "già passato (lunedì 30 novembre 2026, 18:00)"),
        ("oggi alle 9", "già passato (martedì 1 dicembre 2026, 09:00)"),
        ("29/11 alle 18", "scrivi anche l'anno: 2027"),
        ("3/12/2028 18:00", "troppo lontano"),
        ("28/3/2027 alle 02:30", "le 02:30 non ci sono (domenica 28 marzo 2027)"),
    ],
)
async def test_what_is_no_date_says_what_to_write(theatre: Theatre, text: str, told: str) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says(text)
    assert paola.sees(told)
    await paola.taps("Continua")
    assert paola.sees("Che giorno?")


async def test_an_hour_that_comes_twice_is_said_to_be_the_first(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says("31/10/2027 alle 02:30")
    assert paola.sees("domenica 31 ottobre 2027, 02:30", "vale la prima")


async def test_day_and_hour_in_two_answers(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says("giovedì")
    assert paola.sees("giovedì 3 dicembre 2026", "A che ora")
    await paola.says("blu")
    assert paola.sees("Non ho capito")
    await paola.taps("Continua")
    assert paola.sees("A che ora")
    await paola.says("2 ore")
    assert paola.sees("Manca l'ora")
    await paola.says("venerdì")
    assert paola.sees("venerdì 4 dicembre 2026", "A che ora")
    await paola.says("18 e mezza")
    assert paola.sees("venerdì 4 dicembre 2026, 18:30", "Dove?")
    await paola.taps("Indietro")
    assert paola.sees("A che ora", "venerdì 4 dicembre 2026")
    await paola.taps("Indietro")
    assert paola.sees("Che giorno?")


async def test_what_can_mean_two_days_is_asked_about(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says("giovedì prossimo alle 18")
    assert paola.sees("Quale dei due intendi?", "• giovedì 3 dicembre 2026, 18:00")
    assert paola.sees("• giovedì 10 dicembre 2026, 18:00", "oppure scrivi di nuovo")
    assert paola.finds("gio 3 dic, 18:00", "gio 10 dic, 18:00", "Indietro")
    await theatre.stop_bot()
    await theatre.start_bot()
    await paola.says("blu")
    assert paola.sees("Non ho capito")
    await paola.taps("Continua")
    assert paola.sees("Quale dei due intendi?")
    await paola.taps("gio 10 dic, 18:00")
    assert paola.sees("giovedì 10 dicembre 2026, 18:00", "Dove?")
    await paola.taps("Indietro")
    await paola.taps("Indietro")
    await paola.says("giovedì prossimo")
    await paola.taps("gio 3 dic")
    assert paola.sees("giovedì 3 dicembre 2026", "A che ora")
    await paola.taps("Indietro")
    await paola.says("domani alle 18 in biblioteca")
    assert paola.sees("Ho capito solo in parte", "• mercoledì 2 dicembre 2026, 18:00")
    await paola.says("mer 2 dic, 18:00")
    assert paola.sees("mercoledì 2 dicembre 2026, 18:00", "Dove?")


async def test_of_a_chosen_day_what_can_mean_two_hours_is_asked_about(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.taps("3")
    await paola.says("dalle 6 alle 8")
    assert paola.sees("Quale dei due intendi?", "giovedì 3 dicembre 2026, 18:00–20:00")
    assert paola.finds("18:00–20:00", "06:00–08:00")
    await paola.says("18 (durata 2 ore)")
    assert paola.sees("giovedì 3 dicembre 2026, 18:00–20:00", "Dove?")
    await paola.says("Biblioteca")
    assert paola.sees("18:00–20:00", "collegamento")
    await paola.taps("Indietro")
    assert paola.sees("Quanto dura?")


async def test_on_the_review_words_change_what_they_name(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    for words in ("domani 18-20", "Salta", "Salta", "Salta"):
        await paola.says(words)
    assert paola.sees("Nuovo incontro, tavolo 3", "mercoledì 2 dicembre 2026, 18:00–20:00")
    await paola.says("3/12 18:30")
    assert paola.sees("Nuovo incontro, tavolo 3", "giovedì 3 dicembre 2026, 18:30–20:30")
    for words, shown in (
        ("1h30m", "18:30–20:00"),
        ("dalle 17 alle 19", "giovedì 3 dicembre 2026, 17:00–19:00"),
        ("90'", "17:00–18:30"),
        ("Entra in Zoom:\nhttps://zoom.us/j/1\nAiuto: https://zoom.us/u/2", "https://zoom.us/j/1"),
    ):
        await paola.says(words)
        assert paola.sees("Nuovo incontro, tavolo 3", shown)
    await paola.says("alle 6")
    assert paola.finds("18:00", "06:00")
    await paola.taps("18:00")
    assert paola.sees("Nuovo incontro, tavolo 3", "giovedì 3 dicembre 2026, 18:00–19:30")
    await paola.says("giovedì prossimo alle 17")
    await paola.taps("gio 10 dic, 17:00")
    assert paola.sees("Nuovo incontro, tavolo 3", "giovedì 10 dicembre 2026, 17:00–18:30")
    await paola.says("pippo")
    assert paola.sees("Non ho capito")
    await paola.taps("Continua")
    await paola.says("Conferma")
    assert paola.sees("Incontro del tavolo 3", "giovedì 10 dicembre 2026, 17:00–18:30")


async def test_today_only_the_hours_that_are_left(theatre: Theatre) -> None:
    theatre.passes(hours=6, minutes=10)
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.taps("1")
    assert paola.finds("16:30", "21:00")
    assert paola.misses("16:00", "08:00")


async def test_what_is_no_link_or_length_is_refused(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says("3/12 18:30")
    await paola.says("x" * 151)
    assert paola.sees("151 caratteri, se ne possono usare 150", "rimasto qui sopra")
    await paola.says("Biblioteca")
    for words in ("tanto", "5 minuti", "13 ore"):
        await paola.says(words)
        assert paola.sees("Non ho capito la durata")
    await paola.says("un'ora e mezza")
    assert paola.sees("18:30–20:00")
    for words in (
        "http://meet.example.org",
        "meet.example.org",
        "https://a@b.it",
        "https://x y.it",
    ):
        await paola.says(words)
        assert paola.sees("non è un collegamento sicuro")
    await paola.says("https://meet.example.org/tavolo3")
    assert paola.sees("https://meet.example.org/tavolo3", "Di che cosa si parla?")
    await paola.says("x" * 801)
    assert paola.sees("801 caratteri")


async def test_going_away_loses_nothing(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    await paola.says("3/12 18:30")
    await paola.says("Biblioteca")
    await theatre.stop_bot()
    await theatre.start_bot()
    await paola.says("/start")
    await paola.says("/incontro")
    await paola.taps("Finisci la bozza")
    assert paola.sees("giovedì 3 dicembre 2026, 18:30", "Biblioteca", "Dove?")
    await paola.taps("Togli")
    await paola.says("90 minuti")
    assert paola.sees("18:30–20:00")
    assert paola.misses("Biblioteca")
    await paola.says("/incontro")
    await paola.taps("Finisci la bozza")
    assert paola.sees("Nuovo incontro, tavolo 3", "Conferma")
    await paola.taps("Annulla")
    assert paola.toast == "Lasciato perdere."
    assert paola.finds("Nuovo incontro")


async def test_confirming_twice_is_no_mistake(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    for words in ("3/12 18:30", "Salta", "90", "Salta", "Salta"):
        await paola.says(words)
    reviewed, seen = paola.screen, len(anna.messages)
    confirm = paola.data("Conferma")
    part = paola.data("Luogo")
    paola.press("Conferma", reviewed)
    paola.press("Conferma", reviewed)
    await theatre.settled()
    await paola.forges(confirm)
    assert paola.sees("Incontro del tavolo 3", "18:30–20:00")
    assert len(await meetings(theatre)) == 1
    assert len(anna.messages) == seen + 1
    await paola.forges(part)
    assert paola.reads("già fatto")


async def test_a_draft_that_lay_too_long_cannot_be_confirmed(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    for words in ("3/12 18:30", "Salta", "90", "Salta", "Salta"):
        await paola.says(words)
    confirm = paola.data("Conferma")
    theatre.passes(days=5)
    await paola.forges(confirm)
    assert paola.reads("Quest'ora è già passata")
    assert paola.sees("Così non si può confermare")
    assert paola.misses("Conferma")
    await paola.taps("Giorno e ora")
    await paola.says("domani alle 18")
    await paola.taps("Conferma")
    assert paola.sees("lunedì 7 dicembre 2026, 18:00–19:30")


async def test_a_table_cannot_meet_twice_at_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await makes(paola)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    for words in ("3/12 19:30", "Salta", "90", "Salta", "Salta"):
        await paola.says(words)
    assert paola.sees("Il tavolo ha già un incontro: giovedì 3 dicembre 2026, 18:00–20:00")
    assert paola.misses("Conferma")
    await paola.taps("Giorno e ora")
    await paola.says("3/12 20:00")
    await paola.taps("Conferma")
    assert [meeting.minutes for meeting in await meetings(theatre)] == [120, 90]


async def test_people_at_two_tables_at_once_are_named(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    async with theatre.stored() as unit:
        for actor, role in ((paola, Role.COORDINATOR), (anna, Role.PARTICIPANT)):
            seat = await unit.seats.create(4, role, "x")
            await unit.seats.claim(seat.id, actor.id, "x")
    luca = await theatre.coordinator("Luca", table=4)
    await makes(luca)
    await paola.says("/incontro 3")
    await paola.taps("Nuovo incontro")
    for words in ("3/12 19:00", "Salta", "90", "Salta", "Salta"):
        await paola.says(words)
    assert paola.sees("Alla stessa ora si riunisce il tavolo 4", "2 persone", "Anna, Paola")
    await paola.taps("Conferma")
    assert len(await meetings(theatre)) == 1


async def test_a_change_is_told_once_with_what_was(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    eve = await theatre.participant("Eve", table=3, language="en")
    await makes(paola)
    await anna.taps("Ci sono")
    (before,) = await meetings(theatre)
    seen = len(anna.messages), len(luca.messages)
    await paola.says("/incontro")
    await paola.taps("gio 3 dic, 18:00")
    await paola.taps("Cambia")
    assert paola.sees("Cambi all'incontro, tavolo 3", "giovedì 3 dicembre 2026, 18:00–20:00")
    await paola.taps("Giorno e ora")
    await paola.says("venerdì 4 dicembre alle 17")
    assert paola.sees("Cambi all'incontro", "venerdì 4 dicembre 2026, 17:00–19:00")
    await paola.taps("Luogo")
    await paola.says("Municipio")
    assert await meetings(theatre) == (before,)
    await paola.taps("Conferma")
    assert paola.toast == "Cambiato: lo diciamo a tutti."
    assert (len(anna.messages), len(luca.messages)) == (seen[0] + 1, seen[1] + 1)
    assert anna.sees("L'incontro del tavolo 3 è cambiato", "dicci di nuovo se vieni")
    assert anna.sees("prima: giovedì 3 dicembre 2026, 18:00–20:00")
    assert anna.sees("ora: venerdì 4 dicembre 2026, 17:00–19:00")
    assert anna.sees("Luogo, prima: Biblioteca\nora: Municipio")
    assert eve.sees("has changed", "before: Thursday 3 December 2026", "now: Municipio")
    assert luca.sees("è cambiato", "Vedi l'incontro")
    (after,) = await meetings(theatre)
    assert (after.id, after.uid, after.sequence) == (before.id, before.uid, 1)
    async with theatre.stored() as unit:
        assert await unit.attendances.at(after.id) == {}
        deeds = [deed.deed for deed, _ in await unit.journal.read(3, 10)]
    assert deeds == ["meeting-changed", "meeting"]
    await anna.taps("Metti in calendario")
    (event,) = calendar_of(anna.screen).events
    assert (event["SEQUENCE"], event["LOCATION"], event["UID"]) == (1, "Municipio", before.uid)


async def test_another_place_keeps_the_answers(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await makes(paola)
    await anna.taps("Ci sono")
    await paola.taps("Cambia")
    await paola.taps("Luogo")
    await paola.taps("Togli")
    await paola.taps("Conferma")
    assert anna.sees("Luogo, prima: Biblioteca", "ora: niente")
    assert anna.misses("dicci di nuovo")
    assert paola.sees("Vengono 1")


async def test_a_change_of_nothing_tells_nobody(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await makes(paola)
    seen = len(anna.messages)
    await paola.taps("Cambia")
    await paola.taps("Conferma")
    assert paola.toast == "Non è cambiato niente."
    await paola.taps("Cambia")
    await paola.taps("Luogo")
    await paola.says("Altrove")
    await paola.taps("Annulla")
    assert paola.sees("Luogo: Biblioteca")
    assert len(anna.messages) == seen
    assert (await meetings(theatre))[0].sequence == 0


async def test_two_coordinators_do_not_undo_each_others_change(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    await makes(paola)
    for who, place in ((paola, "Municipio"), (luca, "Teatro")):
        await who.says("/incontro")
        await who.taps("gio 3 dic, 18:00")
        await who.taps("Cambia")
        await who.taps("Luogo")
        await who.says(place)
    reviewed = luca.screen
    await paola.taps("Conferma")
    await luca.taps("Conferma", reviewed)
    assert luca.reads("non vale più")
    assert [each.place for each in await meetings(theatre)] == ["Municipio"]


async def test_calling_off_asks_tells_once_and_takes_it_out_of_calendars(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    eve = await theatre.participant("Eve", table=3, language="en")
    await makes(paola)
    (made,) = await meetings(theatre)
    await paola.taps("Disdici l'incontro")
    assert paola.sees("Disdire l'incontro del tavolo 3?", "Sì, disdicilo")
    asked, seen = paola.screen, len(anna.messages)
    await paola.taps("No, tienilo")
    assert paola.sees("Incontro del tavolo 3", "Vengono")
    await paola.taps("Disdici l'incontro")
    off = paola.data("Sì, disdicilo")
    await paola.taps("Sì, disdicilo", asked)
    await paola.forges(off)
    assert paola.sees("disdetto")
    letter, file = anna.messages[-2:]
    assert len(anna.messages) == seen + 2, "one letter and one file"
    assert "è disdetto" in letter.text
    assert "Premi Vedi l'incontro" in letter.text
    assert "giovedì 3 dicembre 2026, 18:00–20:00" in letter.text
    calendar = calendar_of(file)
    (event,) = calendar.events
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)
    assert event["UID"] == made.uid
    assert "is called off" in eve.messages[-2].text
    assert await meetings(theatre) == ()
    await anna.forges(f"1:mtrsvp:{made.id}:yes", letter)
    assert anna.reads("disdetto")
    async with theatre.stored() as unit:
        deeds = [deed.deed for deed, _ in await unit.journal.read(3, 10)]
    assert deeds == ["meeting-cancelled", "meeting"]
    restore = paola.data("Riprendi l'incontro")
    await anna.forges(restore, letter)
    assert anna.reads("solo chi coordina")
    seen = len(anna.messages)
    await paola.taps("Riprendi l'incontro")
    await paola.forges(restore)
    assert paola.sees("Vengono 0", "giovedì 3 dicembre 2026")
    assert len(anna.messages) == seen + 1, "told once"
    assert anna.sees("si fa", "era disdetto, ed è stato ripreso")
    await anna.taps("Ci sono")
    assert [each.sequence for each in await meetings(theatre)] == [2]
    async with theatre.stored() as unit:
        deeds = [deed.deed for deed, _ in await unit.journal.read(3, 10)]
    assert deeds == ["meeting-restored", "meeting-cancelled", "meeting"]


async def test_who_does_not_lead_makes_and_changes_nothing(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    olga = await theatre.staff("Olga", Role.OBSERVER)
    luca = await theatre.coordinator("Luca", table=4)
    await makes(paola)
    (made,) = await meetings(theatre)
    await paola.taps("Cambia")
    draft = paola.data("Conferma").split(":")[2]
    for who in (anna, olga, luca):
        for data in (
            "1:mtnew:3",
            f"1:mtedit:{made.id}",
            f"1:mtoff:{made.id}",
            f"1:mtstop:{made.id}",
            f"1:mtroll:{made.id}:0",
            f"1:mtok:{draft}",
            f"1:mtdrop:{draft}",
            f"1:mtdraft:{draft}",
            f"1:mtleave:{draft}:place:on",
            f"1:mtat:{draft}:2026-12-05:600:on",
            f"1:mtmins:{draft}:60:on",
        ):
            await who.forges(data)
            assert who.reads("coordina"), data
    await luca.forges(f"1:mtshow:{made.id}")
    assert luca.reads("A questo tavolo non sei")
    await luca.forges(f"1:mtics:{made.id}")
    await luca.forges(f"1:mtwho:{made.id}:0")
    assert luca.alerted
    assert await meetings(theatre) == (made,)
    await olga.says("/incontro 3")
    assert olga.sees("Incontro del tavolo 3", "Vengono 0")
    assert olga.misses("Cambia", "Ci sono", "Nuovo incontro")


async def test_staff_makes_meetings_of_any_table(theatre: Theatre) -> None:
    sara = await theatre.staff("Sara")
    await sara.says("/incontro")
    assert sara.sees("Di quale tavolo")
    await makes(sara)
    assert sara.sees("Incontro del tavolo 3")
    await sara.says("/start")
    assert sara.sees("Prossimo incontro, tavolo 3: giovedì 3 dicembre 2026, 18:00–20:00")


async def test_many_meetings_are_turned_in_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    async with theatre.stored() as unit:
        (seat,) = await unit.seats.coordinators(3)
        for days in range(1, 9):
            draft = await unit.meetings.draft(3, seat.id)
            at = theatre.now + timedelta(days=days)
            await unit.meetings.write(draft.id, "starts_at", at)
            await unit.meetings.write(draft.id, "minutes", 60)
            await unit.meetings.confirm(draft.id)
    await paola.says("/incontro")
    assert paola.sees("8 incontri", "Avanti")
    assert paola.finds("mer 2 dic, 10:00")
    await paola.taps("Avanti")
    assert paola.finds("mer 9 dic, 10:00", "Indietro")
    assert paola.misses("mer 2 dic")


async def test_in_english(theatre: Theatre) -> None:
    eve = await theatre.coordinator("Eve", table=3, language="en")
    await eve.says("/meeting")
    await eve.taps("New meeting")
    await eve.says("Thursday 3 December at 6pm")
    assert eve.sees("Thursday 3 December 2026, 18:00", "Where?")
    for words in ("Library", "2 hours", "Skip", "Skip", "Confirm"):
        await eve.says(words)
    assert eve.sees("Thursday 3 December 2026, 18:00–20:00", "Coming 0")


async def test_by_night_calling_off_says_when_it_is_told(theatre: Theatre) -> None:
    """It said "at once" at ten in the evening; and who is about to meet hears it at once."""
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await makes(paola)
    theatre.passes(hours=13)
    await paola.says("/incontro")
    await paola.taps(paola.buttons[0])
    await paola.taps("Disdici l'incontro")
    assert paola.sees("Di notte non scriviamo: parte il 2 dicembre, 08:00", "Lo diciamo a tutti")
    seen = len(anna.messages)
    await paola.taps("Sì, disdicilo")
    assert paola.sees("parte il 2 dicembre, 08:00")
    assert paola.buttons == ["Continua", "Manda subito"]
    assert len(anna.messages) == seen
    await makes(paola, "2 dicembre alle 22:30")
    assert paola.sees("Di notte non scriviamo: parte il 2 dicembre, 08:00")
    theatre.passes(hours=23, minutes=45)
    await paola.says("/incontro")
    await paola.taps(paola.buttons[0])
    await paola.taps("Disdici l'incontro")
    assert paola.misses("Di notte non scriviamo")
    await paola.taps("Sì, disdicilo")
    assert "Continua" not in paola.buttons
    off = [each.text for each in anna.messages if "disdetto" in each.text]
    assert any("mercoledì 2 dicembre" in each for each in off), off


async def test_by_night_who_was_about_to_meet_hears_at_once_that_it_is_another_day(
    theatre: Theatre,
) -> None:
    """The review promised it, and the letter waited for the morning."""
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await makes(paola, "oggi alle 23")
    theatre.passes(hours=12, minutes=15)
    seen = len(anna.messages)
    await paola.says("/incontro")
    await paola.taps("mar 1 dic, 23:00")
    await paola.taps("Cambia")
    await paola.taps("Giorno e ora")
    await paola.says("domani alle 18")
    assert paola.sees("Cambi all'incontro", "mercoledì 2 dicembre 2026, 18:00")
    assert paola.misses("Di notte non scriviamo")
    await paola.taps("Conferma")
    assert "Manda subito" not in paola.buttons
    assert len(anna.messages) == seen + 1
    assert anna.sees("L'incontro del tavolo 3 è cambiato", "ora: mercoledì 2 dicembre 2026, 18:00")
