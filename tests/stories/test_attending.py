"""`/incontro` for participants: whether they come, the calendar's file, and being there."""

from datetime import datetime, timedelta

from icalendar import Calendar

from storage.records import Answer, Attendance, Meeting, Role
from tests.theatre import Actor, Theatre


async def meets(theatre: Theatre, hours: float = 56, minutes: int = 120, table: int = 3) -> Meeting:
    """A meeting at 18 of the third of December, or after other hours; made by nobody."""
    async with theatre.stored() as unit:
        seat = await unit.seats.create(table, Role.COORDINATOR, "Chi coordina")
        draft = await unit.meetings.draft(table, seat.id)
        await unit.meetings.write(draft.id, "starts_at", theatre.now + timedelta(hours=hours))
        await unit.meetings.write(draft.id, "minutes", minutes)
        await unit.meetings.write(draft.id, "place", "Biblioteca")
        await unit.meetings.confirm(draft.id)
        made = await unit.meetings.get(draft.id)
        assert made is not None
        return made


async def said(theatre: Theatre, meeting: Meeting) -> dict[str | None, Attendance]:
    async with theatre.stored() as unit:
        names = {seat.id: seat.name for seat in await unit.seats.at(3)}
        found = await unit.attendances.at(meeting.id)
    return {names[seat]: each for seat, each in found.items()}


async def test_nothing_is_planned(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/incontro")
    assert anna.sees("Non c'è ancora un incontro in programma")
    assert anna.misses("Nuovo incontro")


async def test_the_next_meeting_and_those_after_it(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await meets(theatre, 200)
    await meets(theatre)
    await meets(theatre, 1, table=4)
    await anna.says("/start")
    assert anna.sees("Prossimo incontro, tavolo 3: giovedì 3 dicembre 2026, 18:00–20:00")
    await anna.taps("Incontro: gio 3 dic")
    assert anna.sees("Incontro del tavolo 3", "18:00–20:00", "Biblioteca")
    assert anna.sees("Non hai ancora risposto", "Poi: mercoledì 9 dicembre 2026")
    assert anna.misses("Cambia", "Chi viene", "Sono qui")
    await anna.taps("Tutti gli incontri")
    await anna.taps("mer 9 dic, 18:00")
    assert anna.sees("mercoledì 9 dicembre 2026")
    assert anna.misses("Poi:")


async def test_answers_are_changed_by_tapping_and_by_typing(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    meeting = await meets(theatre)
    await anna.says("/incontro")
    await anna.taps("Ci sono")
    assert anna.toast == "Segnato: ci sei."
    assert anna.sees("Per cambiare risposta premi Ci sono, Non posso o Forse")
    assert anna.misses("Vieni?")
    await anna.says("forse")
    assert anna.sees("Hai risposto: forse")
    await anna.says("non posso")
    assert anna.sees("non ci sarai", "Salta")
    await anna.says("Sono <in> viaggio")
    assert anna.sees("Viene qualcuno al tuo posto?")
    await anna.says("Ivo Bianchi")
    assert anna.sees("Hai risposto: non posso", "Perché: Sono <in> viaggio", "Ivo Bianchi")
    mine = (await said(theatre, meeting))["Anna"]
    assert (mine.answer, mine.reason, mine.substitute) == ("no", "Sono <in> viaggio", "Ivo Bianchi")
    await anna.taps("Ci sono")
    mine = (await said(theatre, meeting))["Anna"]
    assert (mine.answer, mine.reason, mine.substitute) == ("yes", None, None)


async def test_nobody_has_to_say_why(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    meeting = await meets(theatre)
    await anna.says("/incontro")
    await anna.taps("Non posso")
    await anna.says("x" * 301)
    assert anna.sees("301 caratteri, se ne possono usare 300")
    await anna.taps("Continua")
    await anna.taps("Salta")
    await anna.taps("Salta")
    assert anna.sees("Hai risposto: non posso")
    assert anna.misses("Perché", "Al tuo posto")
    assert (await said(theatre, meeting))["Anna"].reason is None
    await anna.taps("Forse")
    await anna.forges(f"1:mtwhy:{meeting.id}")
    assert anna.reads("Questa schermata è vecchia")


async def test_the_file_for_calendars(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    meeting = await meets(theatre)
    await anna.says("/incontro")
    screen = anna.screen.id
    await anna.taps("Metti in calendario")
    assert anna.screen.file is not None
    assert anna.screen.text.startswith("Apri questo file")
    calendar = Calendar.from_ical(anna.screen.file.data)
    (event,) = calendar.events
    assert (calendar["METHOD"], event["UID"], event["SEQUENCE"]) == ("PUBLISH", meeting.uid, 0)
    assert event["SUMMARY"] == "Tavolo 3: Polo dell’innovazione"
    assert datetime.fromisoformat("2026-12-03T18:00:00+01:00") == event.DTSTART
    assert theatre.now == event.DTSTAMP
    sent = len(anna.messages)
    await anna.says("/start")
    await anna.says("/incontro")
    assert len(anna.messages) == sent + 2, "the file comes when it is asked for, and only then"
    assert anna.screen.id != screen


async def test_being_there_from_an_hour_before_to_the_end(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    meeting = await meets(theatre)
    await anna.says("/incontro")
    theatre.passes(hours=54, minutes=59)
    await anna.forges(f"1:mthere:{meeting.id}")
    assert anna.reads("È presto", "3 dicembre, 17:00")
    theatre.passes(minutes=1)
    await anna.says("/incontro")
    assert anna.sees("Sei già qui? Premi Sono qui")
    here = anna.data("Sono qui")
    await anna.taps("Sono qui")
    assert anna.reads("sei qui")
    assert anna.sees("Sei qui: lo hai segnato il 3 dicembre, 17:00")
    assert anna.misses("Sono qui", "Vieni?", "Non posso")
    theatre.passes(hours=2)
    await anna.forges(here)
    mine = (await said(theatre, meeting))["Anna"]
    assert mine.present_at == theatre.now - timedelta(hours=2)
    ivo = await theatre.participant("Ivo", table=3)
    theatre.passes(hours=1, minutes=1)
    await ivo.forges(here)
    assert ivo.reads("è finito")
    await ivo.forges(f"1:mtrsvp:{meeting.id}:yes")
    assert ivo.reads("è finito")
    await ivo.says("/incontro")
    assert ivo.sees("Non c'è ancora un incontro")


async def test_whoever_pressed_sono_qui_by_mistake_takes_it_back(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    meeting = await meets(theatre)
    theatre.passes(hours=55)
    await anna.says("/incontro")
    await anna.says("forse")
    await anna.says("sono qui")
    assert anna.sees("Non è così? Premi Ho sbagliato.")
    await anna.says("sono qui")
    assert (await said(theatre, meeting))["Anna"].present_at == theatre.now
    await anna.says("continua")
    undo = anna.data("Ho sbagliato")
    for _ in range(2):
        await anna.forges(undo)
        assert (await said(theatre, meeting))["Anna"].present_at is None
    assert anna.sees("Hai risposto: forse", "Sei già qui?")


async def test_who_is_there_is_coming_whatever_they_had_answered(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    bice = await theatre.participant("Bice", table=3)
    meeting = await meets(theatre)
    await bice.says("/incontro")
    await bice.taps("Non posso")
    await bice.says("sono malata")
    theatre.passes(hours=55)
    for each in (anna, bice):
        await each.says("/incontro")
        await each.taps("Sono qui")
    await paola.forges(f"1:mtwho:{meeting.id}:0")
    assert paola.sees("Vengono 2, forse 0, no 0, senza risposta 0")
    assert paola.misses("Senza risposta", "sono malata")
    async with theatre.stored() as unit:
        invitees = await unit.reminding.invitees(meeting, "reminder", 30)
    assert [each.answer for each in invitees] == [Answer.YES, Answer.YES]
    await anna.forges(f"1:mtrsvp:{meeting.id}:yes")
    assert anna.sees("Sei qui")
    await anna.forges(f"1:mtrsvp:{meeting.id}:no")
    assert anna.reads("non puoi", "non risulti più tra i presenti")
    mine = (await said(theatre, meeting))["Anna"]
    assert (mine.answer, mine.present_at) == (Answer.NO, None)


async def test_the_coordinators_list_of_who_is_there(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.invites(3, name="Elsa senza Telegram")
    other = await theatre.participant("Altrove", table=4)
    async with theatre.stored() as unit:
        (elsewhere,) = (await unit.people.visitor(other.id)).seats
    meeting = await meets(theatre)
    await paola.says("/incontro")
    await paola.taps("gio 3 dic, 18:00")
    assert paola.misses("Chi c'è")
    await paola.forges(f"1:mtroll:{meeting.id}:0")
    assert paola.reads("È presto")
    theatre.passes(hours=55)
    await paola.says("/incontro")
    await paola.taps("gio 3 dic, 18:00")
    await paola.taps("Chi c'è")
    assert paola.sees("Presenti 0 su 2")
    marked = paola.data("Elsa senza Telegram")
    await paola.taps("Elsa senza Telegram")
    await paola.forges(marked)
    assert paola.sees("Presenti 1 su 2")
    assert paola.sees("1. Anna\n2. ✓ Elsa senza Telegram")
    await paola.taps("Anna")
    await paola.says("elsa senza telegram")
    assert {who for who, each in (await said(theatre, meeting)).items() if each.present_at} == {
        "Anna"
    }
    await paola.forges(f"1:mtmark:{meeting.id}:{elsewhere.id}:1:0")
    assert paola.alerted
    theatre.passes(hours=20)
    await paola.says("/incontro")
    assert paola.sees("Non c'è ancora un incontro in programma", "(finito)")
    await paola.taps("gio 3 dic, 18:00")
    await paola.taps("Chi c'è")
    assert paola.sees("Presenti 1 su 2")
    await anna.says("/imieidati")
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
    assert anna.sees("C'eri all'incontro: 3 dicembre, 17:00")


async def test_a_long_list_is_turned_in_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    async with theatre.stored() as unit:
        for number in range(1, 24):
            await unit.seats.create(3, Role.PARTICIPANT, f"Persona {number}")
    await meets(theatre, 0.5)
    await paola.says("/incontro")
    await paola.taps("mar 1 dic, 10:30")
    await paola.taps("Chi c'è")
    await paola.taps("Avanti")
    assert paola.sees("16. Persona 16\n17. Persona 17", "23. Persona 23")
    await paola.taps("Persona 23")
    assert paola.sees("Presenti 1 su 23")
    assert paola.sees("23. ✓ Persona 23")


async def test_status_says_who_comes(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    meeting = await meets(theatre)
    people: dict[str, Actor] = {}
    for name, answer in (("Anna", "yes"), ("Ivo", "no"), ("Rosa", "maybe"), ("Ugo", None)):
        people[name] = await theatre.participant(name, table=3)
        if answer:
            await people[name].forges(f"1:mtrsvp:{meeting.id}:{answer}")
    await people["Ivo"].says("In viaggio")
    await people["Ivo"].says("Elio")
    await paola.says("/stato")
    assert paola.sees("giovedì 3 dicembre 2026", "Vengono 1, forse 1, no 1, senza risposta 1")
    await paola.taps("Chi viene")
    assert paola.sees("Vengono\n\n• Anna", "Forse\n\n• Rosa", "Senza risposta\n\n• Ugo")
    assert paola.sees("Non vengono\n\n• Ivo\n\nperché: In viaggio\n\nal suo posto: Elio")
    olga = await theatre.staff("Olga", Role.OBSERVER)
    await olga.forges(f"1:mtwho:{meeting.id}:0")
    assert olga.sees("• Ivo")
    assert olga.misses("In viaggio", "Elio")
    await people["Anna"].forges(f"1:mtwho:{meeting.id}:0")
    assert people["Anna"].reads("coordina")
    sara = await theatre.staff("Sara")
    await sara.taps("Tavolo 3: gio 3 dic")
    assert sara.sees("Vengono 1, forse 1")


async def test_another_tables_meeting_is_refused(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=4)
    meeting = await meets(theatre, 0.5)
    for data in (
        f"1:mtshow:{meeting.id}",
        f"1:mtrsvp:{meeting.id}:yes",
        f"1:mthere:{meeting.id}",
        f"1:mtics:{meeting.id}",
        f"1:mtwhy:{meeting.id}",
        "1:mtlist:3:0",
    ):
        await anna.forges(data)
        assert anna.reads("A questo tavolo non sei"), data
    await anna.forges("1:mtshow:999")
    assert anna.reads("non vale più")
    stranger = theatre.stranger()
    await stranger.says("/incontro")
    assert await said(theatre, meeting) == {}


async def test_what_was_said_is_shown_and_erased(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    meeting = await meets(theatre)
    await anna.says("/incontro")
    await anna.taps("Non posso")
    await anna.says("In viaggio")
    await anna.says("Ivo Bianchi")
    await anna.says("/imieidati")
    while "Avanti" in anna.buttons:
        await anna.taps("Avanti")
    assert anna.sees("Incontro, giovedì 3 dicembre 2026, 18:00–20:00: Hai risposto: non posso")
    assert anna.sees("«In viaggio»", "«Ivo Bianchi»")
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    async with theatre.stored() as unit:
        assert await unit.attendances.at(meeting.id) == {}


async def test_in_english(theatre: Theatre) -> None:
    eve = await theatre.participant("Eve", table=3, language="en")
    await meets(theatre)
    await eve.says("/meeting")
    assert eve.sees("Thursday 3 December 2026, 18:00–20:00", "Will you come?")
    await eve.taps("I can't")
    await eve.says("skip")
    await eve.says("skip")
    assert eve.sees("Your answer: I can't")
