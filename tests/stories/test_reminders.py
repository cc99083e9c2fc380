"""Reminders come by themselves, each once, worded for whoever gets them."""

from datetime import datetime, timedelta

from theatre import Actor, Theatre

from storage.records import Answer, Meeting, Phase, Role

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
        await unit.meetings.answer(stands.id, seats[ivo.id], Answer.YES)
        await unit.meetings.answer(stands.id, seats[rosa.id], Answer.NO)
    await looks(theatre)
    assert not any(map(got, (anna, ivo, rosa, luca))), "what was due before it stood never was"

    await looks(theatre, stands.starts_at - DAY)
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
    await looks(theatre, stands.starts_at - timedelta(hours=2))
    assert anna.sees("Promemoria", "oggi")
    await anna.taps("Ci sono")
    assert anna.sees("Hai risposto: ci sono")
    await anna.taps("Aggiungi al calendario")
    assert anna.screen.media == "document"
