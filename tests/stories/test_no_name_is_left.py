"""A name goes through a whole table's work; once its owner is erased it stands nowhere."""

import re
from pathlib import Path

from sqlalchemy import select

from storage.records import Phase
from storage.tables import metadata
from tests.stories.proposing import opens, proposed
from tests.theatre import Actor, Theatre

NAME = "Zenobia Canarini"
PARTS = ("Zenobia", "Canarini")


async def is_invited(theatre: Theatre, paola: Actor) -> Actor:
    """Invited by name, entered on paper, and in."""
    await paola.says("/invita 3")
    await paola.taps("Scrivi i nomi")
    await paola.says(NAME)
    found = re.search(r"start=([\w-]+)", "\n".join(each.text for each in paola.messages))
    assert found is not None
    await paola.says("/scheda 3")
    await paola.taps(NAME)
    await paola.taps("Valutazione")
    await paola.taps("4")
    await paola.taps("5")
    await paola.taps("1")
    await paola.taps("3")
    zenobia = theatre.stranger("Zenobia")
    await zenobia.starts(found[1])
    await zenobia.taps("Accetto e comincio")
    return zenobia


async def takes_part(theatre: Theatre, zenobia: Actor, luca: Actor, paola: Actor) -> None:
    await paola.says("/sollecita 3")
    await zenobia.says("/valuta")
    await zenobia.taps("Altro (specificare)")
    await zenobia.taps("Aggiungi obiettivo")
    await zenobia.says("Più panchine")
    await luca.says("/coppia 3")
    await luca.taps(NAME)
    await zenobia.taps("Accetto")
    await theatre.crowd(3, "55", "44", "33")
    await theatre.moves(3, Phase.PROPOSALS)
    await proposed(theatre, zenobia, "Un orto in via Verdi")
    await proposed(theatre, luca, "Una sala prove")
    await opens(zenobia, "2")
    await zenobia.taps("Sostengo")
    await zenobia.taps("Domanda")
    await zenobia.says("Di chi sono le chiavi?")
    await zenobia.taps("Conferma")
    await luca.taps("Rispondi")
    await luca.says("Di tutti")
    await luca.taps("Conferma")
    await opens(paola, "1")
    await paola.taps("Nascondi")
    await paola.says("È un doppione")
    await paola.taps("Conferma")


def stored(rows: list[object]) -> list[str]:
    return [row for row in map(repr, rows) if any(part in row for part in PARTS)]


def in_files(folder: Path) -> list[str]:
    """Which parts of the name stand in SQLite's files; PostgreSQL has none here."""
    kept = b"".join(each.read_bytes() for each in folder.glob("crocevia.db*"))
    return [part for part in PARTS if part.encode() in kept]


async def every_row(theatre: Theatre) -> list[object]:
    async with theatre.stored() as unit:
        connection = unit.people._connection
        return [
            (table.name, tuple(row))
            for table in metadata.sorted_tables
            for row in await connection.execute(select(table))
        ]


async def test_whoever_is_erased_is_named_nowhere(theatre: Theatre, tmp_path: Path) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    luca = await theatre.participant("Luca", table=3)
    zenobia = await is_invited(theatre, paola)
    await takes_part(theatre, zenobia, luca, paola)
    await paola.forges("1:phdiary:3:0")
    assert paola.sees(f"ha invitato {NAME}", f"ha inserito la scheda cartacea di {NAME}")
    await zenobia.says("/imieidati")
    assert len(stored(await every_row(theatre))) >= 2
    await zenobia.says("/cancellami")
    await zenobia.taps("Conferma")
    assert stored(await every_row(theatre)) == []
    assert in_files(tmp_path) == []
    await paola.forges("1:phdiary:3:0")
    gone = "una persona che si è cancellata"
    assert paola.sees(f"ha invitato {gone}", f"ha inserito la scheda cartacea di {gone}")
    assert paola.sees(f"ha corretto la scheda cartacea di {gone}")
    for command in ("/stato 3", "/invita 3", "/scheda 3", "/proposte 3", "/risultati 3"):
        await paola.says(command)
        assert paola.misses(*PARTS)
