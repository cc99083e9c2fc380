"""The whole informativa: read by everybody, page by page; and told once when it changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from storage.platforms import PACKAGED, load_process
from tests.theatre import Actor, Theatre

PARTS = (
    *("Titolare", "Comune di Seregno", "Responsabile della protezione dei dati", "Perché"),
    *("art. 6, par. 1, lett. e", "Che cosa conserviamo", "Chi lo vede", "Chi altro li tratta"),
    *("Fuori dall'Unione", "Per quanto tempo", "12 mesi dopo la chiusura dei lavori"),
    *("i numeri dei messaggi che mandi (non le parole): 7 giorni", "I tuoi diritti"),
    *("Garante per la protezione dei dati personali", "Nessuna decisione è presa da una macchina"),
    "È un modello",
)


async def read_whole(actor: Actor) -> str:
    """All pages, from the first."""
    told = actor.screen.text
    while "Avanti" in actor.buttons:
        await actor.taps("Avanti")
        told += actor.screen.text
    return told


async def test_everybody_reads_it_whole_before_and_after(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.says("/privacy")
    await ivo.taps("Tutta l'informativa")
    told = await read_whole(ivo)
    assert [each for each in PARTS if each not in told] == []
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    await anna.taps("Leggi l'informativa")
    await anna.taps("Tutta l'informativa")
    assert await read_whole(anna) == told
    await anna.taps("In breve")
    await anna.taps("Accetto e comincio")
    await anna.says("/privacy")
    await anna.taps("Tutta l'informativa")
    assert await read_whole(anna) == told
    assert anna.misses("Ho letto")
    await anna.taps("Torna all'inizio")
    assert anna.sees("Ciao, Anna")


async def test_a_city_that_says_nothing_has_what_the_program_knows(borough: Theatre) -> None:
    rosa = await borough.participant("Rosa")
    await rosa.says("/privacy")
    await rosa.taps("Tutta l'informativa")
    told = await read_whole(rosa)
    assert "Per quanto tempo" in told
    assert "mentre la valutazione è aperta" in told
    assert "Titolare" not in told


def another(theatre: Theatre, tmp_path: Path, **changes: Any) -> Path:
    """The same city with another version of its informativa."""
    content = json.loads(PACKAGED.read_text(encoding="utf-8"))
    content["privacy_notice"] |= {"version": "2", **changes}
    file = tmp_path / "another.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


async def begins_again(theatre: Theatre, platforms: Path) -> None:
    await theatre.stop_bot()
    theatre.platforms = platforms
    await theatre.start_bot()


async def rounds(theatre: Theatre) -> None:
    theatre.bot.make_rounds()
    await theatre.settled()


async def test_another_version_is_told_once_and_stops_nobody(
    theatre: Theatre, tmp_path: Path
) -> None:
    anna = await theatre.participant("Anna")
    ivo = theatre.stranger("Ivo")
    await ivo.starts(await theatre.invites(1))
    await rounds(theatre)
    assert anna.misses("informativa è cambiata")
    before = theatre.now
    theatre.passes(hours=13)
    await begins_again(theatre, another(theatre, tmp_path))
    await rounds(theatre)
    assert anna.misses("informativa è cambiata"), "not by night"
    theatre.passes(hours=11)
    await rounds(theatre)
    assert anna.sees("ora è la versione 2", "Non devi fare nulla", "premi Leggi l'informativa")
    assert ivo.misses("è cambiata"), "whoever has not accepted any reads the one of now"
    told = len(anna.messages)
    await rounds(theatre)
    assert len(anna.messages) == told
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 1 di 5")
    await anna.says("/imieidati")
    assert anna.sees("Versione dell'informativa che hai letto: 1, 1 dicembre")
    await anna.says("/privacy")
    await anna.taps("Tutta l'informativa")
    assert anna.sees("Versione 2", "premi Ho letto")
    await anna.taps("Ho letto")
    assert anna.sees("Ciao, Anna")
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
    assert person
    assert (person.noticed_at, person.notice_version) == (before, "2")
    assert person.notice_version_at == theatre.now
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    assert anna.sees("Fatto")


async def test_where_the_city_wants_it_read_again_it_comes_first(
    theatre: Theatre, tmp_path: Path
) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await begins_again(theatre, another(theatre, tmp_path, must_be_read_again=True))
    await rounds(theatre)
    assert anna.sees("Prima di andare avanti premi Leggi l'informativa")
    await anna.says("/valuta")
    assert anna.sees("ora è la versione 2")
    assert anna.buttons == ["Leggi l'informativa", "Ho letto", "Non ora"]
    await anna.says("4")
    assert anna.sees("ora è la versione 2")
    assert await theatre.levels(anna) == []
    await anna.taps("Non ora")
    assert anna.sees("senza fretta")
    await anna.says("ho letto")
    await anna.says("/start")
    await anna.says("ho letto")
    assert anna.sees("Ciao, Anna")
    await anna.says("/valuta")
    await anna.taps("4")
    assert await theatre.levels(anna) == [4]


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_shipped_one_is_whole_and_marked_as_a_model(language: str) -> None:
    notice = load_process(PACKAGED).privacy_notice
    assert notice
    assert notice.is_model
    assert "6" in notice.words[language].ground
    assert "[" in notice.words[language].ground, "what is the city's to fill in"
