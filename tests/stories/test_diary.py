"""The journal: who did what at a table, the newest first."""

from datetime import datetime

from sqlalchemy import insert

from storage.records import Deeds, Role
from storage.tables import journal
from storage.unit import Unit
from tests.theatre import Theatre


async def note_of_another_version(
    unit: Unit, at: datetime, seat: int | None, deed: str, detail: str | None = None
) -> None:
    """A line whose word this version does not know."""
    line = insert(journal).values(at=at, roundtable=3, seat_id=seat, deed=deed, detail=detail)
    await unit.journal._connection.execute(line)


async def test_moving_a_table_is_written_down(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    await paola.says("/stato")
    await paola.taps("Diario")
    assert paola.sees("Diario del tavolo 3", "per ora non c'è nulla")
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    theatre.passes(hours=1)
    await paola.says("/fase")
    await paola.taps("Torna alla valutazione")
    await paola.taps("Conferma")
    await paola.says("/stato")
    await paola.taps("Diario")
    assert paola.sees(
        "1 dicembre, 11:00\nPaola Riva ha portato il tavolo alla valutazione\n\n"
        "1 dicembre, 10:00\nPaola Riva ha portato il tavolo alle proposte"
    )
    await paola.taps("Chi manca")
    assert paola.sees("Chi manca, tavolo 3")
    ada = await theatre.staff("Ada", Role.OBSERVER)
    await ada.forges("1:phdiary:3:0")
    assert ada.sees("Paola Riva ha portato")


async def test_nobodys_name_the_console_and_unknown_words(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3, language="en")
    gone = await theatre.coordinator("Luca", table=3)
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(gone.id)).seats[0]
        await unit.journal.note(3, None, Deeds.PHASE, "ranking")
        await unit.journal.note(3, seat.id, Deeds.PHASE, "<of the future>")
        await note_of_another_version(unit, theatre.now, seat.id, "teleport", "everything " * 100)
        await note_of_another_version(unit, theatre.now, seat.id, "no-detail")
        await unit.journal.note(2, seat.id, Deeds.PHASE, "closed")
        await unit.people.forget(gone.id)
    await paola.forges("1:phdiary:3:0")
    assert paola.sees("From the console moved the table to the ranking")
    assert paola.sees("Somebody moved the table <of the future>")
    assert paola.sees("Somebody (teleport) everything", "Somebody (no-detail)")
    assert paola.misses("Luca", "to the end")


async def test_the_last_thirty_on_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    async with theatre.stored() as unit:
        for number in range(1, 41):
            words = f"{number} {'parole ' * 20}"
            await note_of_another_version(unit, theatre.now, None, "unheard", words)
    await paola.forges("1:phdiary:3:0")
    assert paola.sees("40 parole", "Pagina 1 di")
    told = paola.screen.text
    while "Avanti" in paola.buttons:
        await paola.taps("Avanti")
        told += paola.screen.text
    assert " 11 parole" in told
    assert " 10 parole" not in told
