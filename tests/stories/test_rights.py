"""Who may read and move a table is checked at every update, never by what was shown."""

import pytest

from storage.records import Phase, Role
from tests.theatre import Actor, Theatre

LEADING = (
    "phask:1:proposals",
    "phenter:1:rating:proposals",
    "phenter:1:proposals:rating",
    "phlead:1",
    "phbegin:1",
    "phturn:1:0:1",
    "phend:1",
    "nudge:1",
    "rmnudge:1",
    "rmsay:1",
)
READING = (
    "res:1",
    "rsline:1",
    "fresh:1",
    "rsobj:1:0",
    "rsown:1:0",
    "rsprop:1:0",
    "rscross:0",
    "who:1:0",
    "phases:1",
    "phpanel:1",
    "phdiary:1:0",
)
CHOOSING = ("which:stato", "which:fase", "which:presenta")


async def everything(theatre: Theatre) -> None:
    await theatre.crowd(1, "45543", "55555", "33333", "4----", own=[("Un forno", 5)])


def nothing_learned(actor: Actor) -> bool:
    return actor.misses(
        "Persona",
        "Un forno",
        "Hanno risposto",
        "Invitati",
        "Mediana",
        "mediana",
        "█",
        "Risultati, tavolo",
    )


async def test_a_participant_who_types_it_is_refused(theatre: Theatre) -> None:
    await everything(theatre)
    anna = await theatre.participant("Anna")
    for typed in ("/stato", "/status 1", "/fase"):
        await anna.says(typed)
        assert anna.sees("Questo può farlo solo chi coordina il tavolo", "/aiuto")
        assert nothing_learned(anna)
    for typed in ("/risultati", "/risultati 1", "/results"):
        await anna.says(typed)
        assert anna.sees("I risultati non sono ancora pubblicati")
        assert nothing_learned(anna)


@pytest.mark.parametrize("phase", [Phase.RATING, Phase.PROPOSALS])
async def test_a_participant_who_forges_it_is_refused(theatre: Theatre, phase: Phase) -> None:
    await everything(theatre)
    anna = await theatre.participant("Anna")
    sent = len(theatre.simulator.world.chats)
    await theatre.moves(1, phase)
    await anna.says("/valuta")
    for data in (*LEADING, *READING, *CHOOSING):
        await anna.forges(f"1:{data}")
        assert anna.reads("solo chi coordina")
        assert anna.alerted
        assert anna.sees("Obiettivo 1 di 5" if phase is Phase.RATING else "La tua scheda")
    assert await theatre.phase() is phase
    assert len(theatre.simulator.world.chats) == sent


async def test_a_participant_of_another_table_cannot_answer_here(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=2)
    await anna.says("/valuta 1")
    assert anna.sees("A questo tavolo non sei tra i partecipanti")
    for tap in ("begin:1", "sheet:1", "others:1", "write:1:0", "rate:ricucire-quartieri:5"):
        await anna.forges(f"1:{tap}")
        assert anna.reads("A questo tavolo non sei tra i partecipanti")
        assert anna.misses("Ricucire", "Obiettivo 1 di 5")
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(1) == 0


async def test_another_tables_coordinator_is_refused(theatre: Theatre) -> None:
    await everything(theatre)
    luca = await theatre.coordinator("Luca", table=2)
    await luca.says("/start")
    for data in (*LEADING, *READING):
        await luca.forges(f"1:{data}")
        assert luca.reads("solo chi coordina")
        assert nothing_learned(luca)
    for typed in ("/risultati 1", "/stato 1", "/fase 1", "/presenta 1"):
        await luca.says(typed)
        assert luca.sees("solo chi coordina")
        assert nothing_learned(luca)
    assert await theatre.phase() is Phase.RATING
    await luca.says("/risultati")
    assert luca.sees("Risultati, tavolo 2")


async def test_an_observer_reads_everything_and_moves_nothing(theatre: Theatre) -> None:
    await everything(theatre)
    ada = await theatre.staff("Ada", Role.OBSERVER)
    await ada.says("/risultati 1")
    assert ada.sees("Risultati, tavolo 1", "Hanno finito in 3 su 4")
    assert ada.misses("Chiudi")
    for data in LEADING:
        await ada.forges(f"1:{data}")
        assert ada.reads("solo chi coordina")
    assert await theatre.phase() is Phase.RATING
    await ada.says("/stato 1")
    assert ada.sees("Persona 4")
    assert ada.misses("Ricorda")
    await theatre.moves(1, Phase.PROPOSALS)
    await ada.says("/risultati 1")
    assert ada.misses("Riapri")
    await ada.taps("Dettagli")
    assert ada.sees("Mediana")
    await ada.forges("1:phenter:1:proposals:rating")
    assert await theatre.phase() is Phase.PROPOSALS


async def test_staff_read_and_move_every_table(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    await ada.says("/risultati")
    assert ada.sees("Tutti i tavoli")
    assert [label.partition(" · ")[0] for label in ada.buttons[:6]] == list("123456")
    await ada.says("/stato")
    assert ada.sees("Di quale tavolo", "/stato 3")
    await ada.says("/risultati")
    await ada.says("5")
    assert ada.sees("Risultati, tavolo 5")
    for table in range(1, 7):
        await ada.says(f"/risultati {table}")
        await ada.taps("Chiudi la valutazione")
        await ada.taps("Conferma")
        assert await theatre.phase(table) is Phase.PROPOSALS
    await ada.says("/stato")
    await ada.taps("2")
    assert ada.sees("Chi manca, tavolo 2")


async def test_a_table_can_be_named(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    for argument in ("3", " 3 ", "tavolo 3", "n. 3", "03"):
        await ada.says(f"/risultati {argument}")
        assert ada.sees("Risultati, tavolo 3")


async def test_a_number_no_table_has_is_said(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    for command in ("risultati", "stato", "tavolo", "valuta"):
        for argument in ("0", "7", "999", "0000000"):
            await ada.says(f"/{command} {argument}")
            assert ada.sees("Questo tavolo non c'è: i tavoli vanno da 1 a 6")


async def test_a_coordinator_of_two_tables_chooses_between_them(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=1)
    await paola.starts(await theatre.invites(4, Role.COORDINATOR))
    await paola.says("/risultati")
    assert [label.partition(" · ")[0] for label in paola.buttons] == ["1", "4", "Torna all'inizio"]
    await paola.taps("4")
    assert paola.sees("Risultati, tavolo 4")
    await paola.says("/risultati 2")
    assert paola.sees("solo chi coordina")


async def test_a_coordinator_who_also_takes_part_does_both(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.starts(await theatre.invites(3))
    assert paola.sees("Coordini il tavolo 3", "2 obiettivi")
    await paola.says("/valuta")
    await paola.says("4")
    await paola.says("5")
    await paola.says("/risultati")
    assert paola.sees("1 su 1")
    assert await theatre.levels(paola, 3) == [4, 5]


async def test_a_withdrawn_seat_loses_its_rights_at_once(theatre: Theatre) -> None:
    await everything(theatre)
    paola = await theatre.coordinator("Paola")
    await paola.says("/risultati")
    old = paola.screen
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(paola.id)).seats[0]
        await unit.seats.withdraw(seat.id)
    await paola.taps("Aggiorna", old)
    assert "Hanno risposto" not in old.text
    await paola.says("/stato")
    assert paola.sees("Benvenuto")
