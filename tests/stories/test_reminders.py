"""Reminders come by themselves, each once, worded for whoever gets them."""

from datetime import datetime, timedelta

from storage.records import Answer, DeliveryOutcome, Meeting, Phase, Role
from tests.theatre import Actor, Theatre

DAY = timedelta(days=1)


async def meeting(
    theatre: Theatre, starts_in: timedelta, table: int = 3, place: str = "Biblioteca"
) -> Meeting:
    """A meeting that stands, without anybody pressing anything."""
    async with theatre.stored() as unit:
        writer = await unit.seats.create(table, Role.COORDINATOR, None)
        draft = await unit.meetings.draft(table, writer.id)
        for field, value in (
            ("starts_at", theatre.now + starts_in),
            ("minutes", 120),
            ("place", place),
        ):
            await unit.meetings.write(draft.id, field, value)
        await unit.meetings.confirm(draft.id)
        found = await unit.meetings.get(draft.id)
    assert found is not None
    return found


def start_of(meeting: Meeting) -> datetime:
    assert meeting.starts_at is not None
    return meeting.starts_at


async def looks(theatre: Theatre, at: datetime | None = None) -> None:
    """The clock has it looked for what is due, perhaps at a later moment."""
    theatre.now = at or theatre.now
    theatre.bot.make_rounds()
    await theatre.settled()


def got(actor: Actor) -> list[str]:
    return [each.text for each in actor.messages if each.text.startswith("Promemoria")]


async def test_a_reminder_is_worded_for_whoever_gets_it(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    rosa = await theatre.participant("Rosa", table=3)
    luca = await theatre.participant("Luca", table=2)
    await ivo.says("/valuta")
    for level in "45":
        await ivo.taps(level)
    stands = await meeting(theatre, 3 * DAY)
    async with theatre.stored() as unit:
        seats = {seat.telegram_id: seat.id for seat in await unit.seats.at(3)}
        await unit.attendances.answer(stands.id, seats[ivo.id], Answer.YES)
        await unit.attendances.answer(stands.id, seats[rosa.id], Answer.NO)
    await looks(theatre)
    assert not any(map(got, (anna, ivo, rosa, luca))), "what was due before it stood never was"

    await looks(theatre, start_of(stands) - DAY)
    assert anna.sees("incontro del tavolo 3", "venerdì 4 dicembre 2026, 10:00–12:00", "domani")
    assert anna.sees("Biblioteca", "Non ci hai ancora detto se vieni", "Ti mancano 2 obiettivi")
    assert anna.finds("Ci sono", "Non posso", "Forse", "Comincia", "Scegli i promemoria")
    assert ivo.sees("domani", "Biblioteca", "Hai risposto: ci sono")
    assert ivo.misses("Ti manca", "Non ci hai ancora detto", "Forse")
    assert not got(rosa)
    assert not got(luca)

    await anna.taps("Comincia")
    assert anna.sees("Obiettivo 1 di 2")
    await looks(theatre)
    assert [len(got(who)) for who in (anna, ivo)] == [0, 1], "Anna's became the rating"
    await looks(theatre, start_of(stands) - timedelta(hours=2))
    assert anna.sees("Promemoria", "Comincia tra 2 ore", "Biblioteca")
    assert anna.finds("Torna all'inizio")
    await anna.taps("Ci sono")
    assert anna.sees("Hai risposto: ci sono")
    await anna.taps("Metti in calendario")
    assert anna.screen.media == "document"


async def test_the_newest_of_a_meetings_letters_has_the_buttons(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    home, stands = anna.screen, await meeting(theatre, 3 * DAY)
    for before in (DAY, timedelta(hours=2)):
        await looks(theatre, start_of(stands) - before)
        assert [each for each in anna.messages if each.keyboard] == [home, anna.screen]
    assert len(got(anna)) == 2
    await paola.says("/incontro")
    await paola.taps("ven 4 dic, 10:00")
    await paola.taps("Disdici l'incontro")
    await paola.taps("Sì, disdicilo")
    letter = next(each for each in anna.messages if "è disdetto" in each.text)
    assert [each for each in anna.messages if each.keyboard] == [home, letter]


async def test_a_letter_that_stands_says_what_was_answered_elsewhere(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 3 * DAY)
    await looks(theatre, start_of(stands) - timedelta(minutes=30))
    letter = anna.screen
    assert letter.keyboard
    for button, says in (("Forse", "Hai risposto: forse"), ("Sono qui", "Sei qui")):
        await anna.says("/incontro")
        await anna.taps(button)
        assert says in anna.messages[-1].text
        await looks(theatre)
        [letter] = [each for each in anna.messages if each.id == letter.id]
        assert "Hai risposto: forse" in letter.text
        assert "Non ci hai ancora detto" not in letter.text
        assert not letter.keyboard


async def test_somebody_english_is_reminded_in_english(theatre: Theatre) -> None:
    eve = await theatre.participant("Eve", table=3, language="en")
    stands = await meeting(theatre, 3 * DAY)
    await looks(theatre, start_of(stands) - DAY)
    assert eve.sees("Reminder: meeting of table 3", "tomorrow", "2 objectives are left")
    assert eve.finds("I'll be there", "Begin", "Choose reminders")


async def test_a_proposal_half_written(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 3 * DAY)
    async with theatre.stored() as unit:
        seat = next(seat for seat in await unit.seats.at(3) if seat.telegram_id == anna.id)
        await unit.proposals.begin(3, seat.id, seat.id)
    await theatre.moves(3, Phase.PROPOSALS)
    await looks(theatre, start_of(stands) - DAY)
    assert anna.sees("La tua proposta è a metà", "Riprendi la bozza")
    assert anna.finds("Riprendi la bozza")
    assert anna.misses("obiettivi")


async def test_night_and_downtime(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 10 * DAY)
    await looks(theatre, start_of(stands) - 7 * DAY + timedelta(hours=13))
    assert not got(anna), "it is eleven in the evening: it waits"
    await looks(theatre, start_of(stands) - 6 * DAY)
    assert len(got(anna)) == 1

    await theatre.stop_bot()
    theatre.now = start_of(stands) - timedelta(hours=1)
    await theatre.start_bot()
    await looks(theatre)
    assert len(got(anna)) == 2, "of two that came meanwhile, the one that still serves"
    assert anna.sees("Comincia tra 1 ora")
    async with theatre.stored() as unit:
        counted = await unit.deliveries.counts("reminder", stands.id)
    assert counted == {DeliveryOutcome.DELIVERED: 2, DeliveryOutcome.MISSED: 1}


async def test_downtime_over_everything(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 10 * DAY)
    await theatre.stop_bot()
    theatre.now = start_of(stands) + timedelta(hours=5)
    await theatre.start_bot()
    for _ in range(3):
        await looks(theatre)
    assert not got(anna)
    async with theatre.stored() as unit:
        counted = await unit.deliveries.counts("reminder", stands.id)
    assert counted == {DeliveryOutcome.MISSED: 3}


async def test_a_meeting_moved_and_one_cancelled(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 8 * DAY)
    await looks(theatre, start_of(stands) - DAY)
    assert len(got(anna)) == 1
    await paola.forges(f"1:mtedit:{stands.id}")
    await paola.taps("Giorno e ora")
    await paola.says("20/12 alle 18")
    await paola.taps("Conferma")
    assert paola.sees("domenica 20 dicembre 2026")
    async with theatre.stored() as unit:
        moved = await unit.meetings.get(stands.id)
    assert moved is not None
    assert moved.moved_at == theatre.now
    await looks(theatre)
    assert len(got(anna)) == 1
    await looks(theatre, start_of(moved) - DAY)
    assert len(got(anna)) == 2, "of a day twelve days later it is reminded once more"
    await paola.forges(f"1:mtstop:{stands.id}")
    await paola.taps("Sì, disdicilo")
    await looks(theatre, start_of(moved) - timedelta(hours=2))
    assert len(got(anna)) == 2


async def test_put_off_by_an_hour_it_is_not_reminded_of_twice(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 3 * DAY)
    await looks(theatre, start_of(stands) - timedelta(hours=2))
    assert len(got(anna)) == 1
    await paola.forges(f"1:mtedit:{stands.id}")
    await paola.taps("Giorno e ora")
    await paola.says("4/12 alle 11")
    await paola.taps("Conferma")
    assert paola.sees("11:00")
    for minutes in (0, 30, 60, 90, 200):
        await looks(theatre, theatre.now + timedelta(minutes=minutes))
    assert len(got(anna)) == 1


async def test_who_blocks_and_comes_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 10 * DAY)
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    await looks(theatre, start_of(stands) - 7 * DAY)
    assert paola.sees("Da chiamare al telefono", "Anna: ha bloccato il bot")
    await anna.starts()
    await looks(theatre)
    assert len(got(anna)) == 1, "what still serves"
    await looks(theatre, start_of(stands) - DAY)
    assert len(got(anna)) == 2
    assert not [each for each in paola.messages if "telefono" in each.text][1:]


async def test_whom_to_telephone_a_week_and_a_day_before(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    sara = await theatre.staff("Sara")
    await theatre.invites(3, name="Elsa Nova")
    await theatre.invites(3)
    stands = await meeting(theatre, 10 * DAY)
    for before in (7, 5, 1, 0.1):
        await looks(theatre, start_of(stands) - before * DAY)
    for who in (paola, luca):
        calls = [each for each in who.messages if "telefono" in each.text]
        assert len(calls) == 2
        assert who.sees("A 2 persone il bot non può scrivere", "Elsa Nova: invito non ancora usato")
        assert who.sees("senza nome (posto")
        await who.taps("Chi viene")
        assert who.sees("Elsa Nova")
    assert not [each for each in sara.messages if "telefono" in each.text]


async def test_staff_is_told_whom_to_telephone_where_nobody_coordinates(theatre: Theatre) -> None:
    sara = await theatre.staff("Sara")
    await theatre.invites(3, name="Elsa Nova")
    stands = await meeting(theatre, 10 * DAY)
    await looks(theatre, start_of(stands) - 7 * DAY)
    assert sara.sees("Da chiamare al telefono", "Elsa Nova")


async def test_everybody_chooses_their_reminders(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await anna.says("/promemoria")
    assert anna.sees("Adesso ricevi: tutti i promemoria")
    await anna.taps("Solo il giorno prima")
    assert anna.toast == "Fatto."
    assert anna.sees("solo quello del giorno prima")
    await anna.taps("Solo il giorno prima")
    await anna.says("/imieidati")
    assert anna.sees("Promemoria degli incontri: solo quello del giorno prima")
    await ivo.says("/reminders")
    await ivo.taps("Nessuno")
    stands = await meeting(theatre, 10 * DAY)
    found = []
    for before in (7, 1, 0.08):
        await looks(theatre, start_of(stands) - before * DAY)
        found.append(len(got(anna)))
    assert found == [0, 1, 1]
    assert not got(ivo)
    await anna.taps("Scegli i promemoria")
    assert anna.sees("I promemoria degli incontri")
    await anna.says("/imieidati")
    assert anna.sees("di cui teniamo nota, per non mandarteli due volte: 1")


async def test_who_erased_themselves_meanwhile_is_not_written_to(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    stands = await meeting(theatre, 3 * DAY)
    theatre.now = start_of(stands) - DAY
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    before = len(anna.messages)
    await looks(theatre)
    assert len(anna.messages) == before
    assert len(got(ivo)) == 1
    async with theatre.stored() as unit:
        assert await unit.deliveries.about(anna.id) == []


async def test_who_leads_chooses_the_reminders_of_one_meeting(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    stands = await meeting(theatre, 10 * DAY)
    await paola.forges(f"1:mtshow:{stands.id}")
    await paola.taps("Promemoria")
    assert paola.sees("7 giorni prima", "1 giorno prima", "2 ore prima")
    for label in ("✓ 7 giorni prima", "✓ 1 giorno prima", "✓ 2 ore prima"):
        await paola.taps(label)
    assert paola.sees("Nessun promemoria")
    await looks(theatre, start_of(stands) - 7 * DAY)
    assert not got(anna)
    await paola.taps("3 giorni prima")
    await looks(theatre, start_of(stands) - 3 * DAY)
    assert len(got(anna)) == 1
    await paola.taps("Come per gli altri")
    assert paola.sees("7 giorni prima")
    await anna.forges(f"1:rmat:{stands.id}:30:1")
    assert anna.reads("solo chi coordina")
    await paola.forges(f"1:rmat:{stands.id}:31:1")
    assert paola.alerted
