"""A list sent to `/invita` as a file: shown back first, each invited once, and only one's own."""

import asyncio
import io
import re
from collections.abc import Sequence

import pytest
import xlsxwriter

from bot import files
from conversations.inviting import roster
from conversations.taps.inviting import AskRoster, InviteRoster
from conversations.written.grid import LARGEST_FILE, Grid, NoGrid
from storage.records import Role
from tests.faults.seen_through import until
from tests.theatre import Actor, Theatre

LIST = "Elenco degli invitati;;;\nNome;Cognome;Tavolo;Telefono;Note\n"


def workbook(*rows: Sequence[object]) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet()
    for row, cells in enumerate(rows):
        sheet.write_row(row, 0, cells)
    book.close()
    return made.getvalue()


async def names(theatre: Theatre, table: int = 1) -> list[str | None]:
    async with theatre.stored() as unit:
        return [each.seat.name for each in await unit.invitations.invited(table, Role.PARTICIPANT)]


async def kept(theatre: Theatre, actor: Actor) -> str | None:
    async with theatre.stored() as unit:
        return await unit.people.roster(actor.id)


async def test_a_list_is_shown_back_and_then_invited_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await paola.says("/invita")
    assert paola.sees("manda qui l'elenco come file")
    rows = (
        "Anna;Silva;Tavolo n. 1;3331234567;vegana\nBruno;Neri;1.0;362123456;\nIda;Sala;2;;\n;;1;;x"
    )
    await paola.sends_file("elenco.csv", (LIST + rows).encode("cp1252"))
    assert paola.sees(
        "Elenco letto: 2 persone da invitare.",
        "Tavolo 1: 2",
        "Colonne lette: Nome, Cognome, Tavolo, Telefono. Non lette: Note.",
        "Li invita qualcun altro (1): Ida Sala.",
        "Non li invito, da correggere: 1",
        "Riga 6: manca il nome: scrivi chi è invitato.",
        "Riga 4: al numero 362123456 forse mancano cifre",
        "Non ho ancora invitato nessuno.",
    )
    assert await names(theatre) == []
    assert "vegana" not in (await kept(theatre, paola) or ""), "what is not read is not kept"
    asked = paola.screen
    await paola.taps("Invita 2 persone")
    assert await names(theatre) == ["Anna Silva", "Bruno Neri"]
    assert await names(theatre, 2) == [], "a coordinator's list is for their own table"
    assert len([each for each in paola.messages if each.photo]) == 2
    assert await kept(theatre, paola) is None
    async with theatre.stored() as unit:
        anna, _ = await unit.invitations.invited(1, Role.PARTICIPANT)
        assert anna.seat.contact == "3331234567"
        assert [deed.deed for deed, _ in await unit.journal.read(1, 9)] == ["invite", "invite"]

    again = re.findall(r"1:inall:\S+", str(theatre.simulator.calls))[0].rstrip("',}]")
    await paola.forges(again, asked)
    assert len(await names(theatre)) == 2, "pressed twice"

    await paola.says("/invita")
    sent = workbook(["Nome e cognome"], ["ANNA SILVA"], ["Neri Bruno"], ["Carla Fumagalli"])
    await paola.sends_file("elenco.xlsx", sent)
    assert paola.sees(
        "1 persona da invitare",
        "Già tra gli inviti (1), non li invito di nuovo: ANNA SILVA.",
        "Neri Bruno forse è Bruno Neri, già tra gli inviti",
    )
    await paola.taps("Invita 1 persona")
    assert (await names(theatre))[2:] == ["Carla Fumagalli"]


async def test_a_list_that_waits_can_be_left_or_sent_anew(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await paola.says("/invita")
    await paola.taps("Scrivi i nomi")
    await paola.sends_file("a.csv", b"nome\nAnna Silva\n")
    first = paola.screen
    stale = InviteRoster(roundtable=1, mark="00000000").pack()
    await paola.says("boh")
    await paola.taps("Continua")
    assert paola.sees("1 persona da invitare"), "it waits"
    await paola.sends_file("b.csv", b"nome\nBruno Neri\nCarla Riva\n")
    assert paola.sees("2 persone da invitare")
    await paola.forges(stale, first)
    assert await names(theatre) == []
    assert paola.sees("2 persone da invitare"), "another list is shown, not invited"
    await paola.says("/imieidati")
    async with theatre.stored() as unit:
        assert "Bruno Neri" in (await unit.people.roster(paola.id) or "")
    await paola.says("/invita")
    await paola.forges(AskRoster(roundtable=1).pack())
    await paola.taps("Annulla")
    assert await kept(theatre, paola) is None
    assert await names(theatre) == []


async def test_what_is_no_list_is_said(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    for name, content, words in (
        ("a.pdf", b"%PDF-1.4", "Questo file non è un elenco che so leggere"),
        ("a.xlsx", b"PK\x03\x04", "Il file non si apre"),
        ("a.csv", b"x" * (LARGEST_FILE + 1), "Il file è troppo grande"),
        ("a.csv", b"nome\n" + b"Anna\n" * 5000, "Il file ha più di 1000 righe"),
        ("a.csv", b"Anna;1", "non trovo i titoli delle colonne"),
        ("a.csv", b"nome\n" + "".join(f"Ada {chr(97 + n // 26)}{chr(97 + n % 26)}\n"
            for n in range(201)).encode(), "Sono 201 persone"),
    ):  # fmt: skip
        await paola.says("/invita")
        await paola.sends_file(name, content)
        assert words in paola.screen.text, name
    await paola.says("/invita")
    await paola.sends("photo")
    assert paola.sees("In una foto non so leggere i nomi")
    assert (await kept(theatre, paola), await names(theatre)) == (None, [])


async def test_staff_invite_to_all_tables_and_others_to_none(theatre: Theatre) -> None:
    sara = await theatre.staff("Sara")
    await sara.says("/invita 1")
    rows: list[list[object]] = [
        ["Nome", "Tavolo", "Ruolo"],
        ["Anna", 1, ""],
        ["Bruno", 2, ""],
        ["Ugo", 2, "coordinatore"],
    ]
    await sara.sends_file("a.xlsx", workbook(*rows))
    assert sara.sees("2 persone da invitare", "Tavolo 2: 1", "qualcun altro (1): Ugo")
    await sara.taps("Invita 2 persone")
    assert (await names(theatre), await names(theatre, 2)) == (["Anna"], ["Bruno"])

    anna = await theatre.participant("Ada")
    paola = await theatre.coordinator("Paola", table=2)
    for actor, tap in (
        (anna, AskRoster(roundtable=1)),
        (anna, InviteRoster(roundtable=1, mark="00000000")),
        (paola, AskRoster(roundtable=1)),
        (paola, InviteRoster(roundtable=1, mark="00000000")),
    ):
        await actor.forges(tap.pack())
    await anna.sends_file("a.csv", b"nome\nCarla\n")
    assert anna.sees("Qui leggo solo testo e pulsanti")
    assert await kept(theatre, anna) is None
    fetched = [each for each in theatre.simulator.calls if each.method == "getFile"]
    assert len(fetched) == 1, "nobody else's file is fetched"


async def test_others_are_answered_while_a_file_is_read(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    paola = await theatre.coordinator("Paola")
    anna = await theatre.participant("Anna")
    await paola.says("/invita")
    is_read, loop = asyncio.Event(), asyncio.get_running_loop()
    read = roster.read_file

    def slowly(data: bytes) -> Grid | NoGrid:
        asyncio.run_coroutine_threadsafe(is_read.wait(), loop).result()
        return read(data)

    monkeypatch.setattr(files, "read_file", slowly)
    reading = asyncio.create_task(paola.sends_file("a.csv", b"nome\nCarla Riva\n"))
    before = len(anna.messages)
    await until(lambda: theatre.bot._turns.are_reading)
    theatre.simulator.says(anna.id, "/aiuto")
    await until(lambda: len(anna.messages) > before)
    assert not reading.done()
    is_read.set()
    await reading
    assert paola.sees("1 persona da invitare")
