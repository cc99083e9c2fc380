"""The board on the wall: it follows the table, shows what is published, and names nobody."""

import asyncio
import re

import pytest

from bot import board, sights
from storage.errors import Unreachable
from storage.records import Phase
from tests.board.walls import link_of, link_to, status_of, watching
from tests.theatre import Theatre

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


async def test_the_wall_follows_the_table_and_the_remote(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    anna = await theatre.participant("Anna Silva", table=3)
    link = await link_to(paola)
    async with watching(link) as wall:
        assert wall.wall["phase"] == "Valutazione"
        assert "Quanto è importante" in wall.leaf
        assert "5 · indispensabile" in wall.leaf
        assert "0 su 1" in wall.wall["counted"]
        await anna.says("/valuta")
        await anna.taps("5")
        await wall.until(lambda each: "1 su 1" in each.wall["counted"])

        await paola.says("/tabellone")
        assert paola.sees("la domanda del momento", "Pagina 1 di 3", "quando sono pubblicati")
        stale = paola.data("Avanti")
        await paola.taps("Avanti")
        await wall.until(lambda each: each.wall["page"] == 1)
        assert "Obiettivo 1 di 2" in wall.leaf
        assert theatre.bot.process.platform(3).objectives[0].text in wall.leaf
        await paola.forges(stale)
        assert paola.sees("Pagina 2 di 3"), "a page that was left behind is turned once"

        await paola.taps("Nascondi i numeri")
        await wall.until(lambda each: not each.wall["counted"])
        await paola.taps("Buio")
        assert paola.sees("Lo schermo è buio")
        await wall.until(lambda each: each.wall["dark"])
        await paola.taps("Luce")
        await wall.until(lambda each: not each.wall["dark"])

        await theatre.moves(3, Phase.PROPOSALS)
        await wall.until(lambda each: each.wall["phase"] == "Proposte")
        assert wall.wall["page"] == 0, "what was chosen in one phase is not there in the next"
        assert "Che cosa proponi" in wall.leaf
        for said in (wall.text, wall.wall["head"], wall.wall["counted"]):
            assert "Anna" not in said
            assert "Paola" not in said


async def test_results_are_on_the_wall_once_they_are_published_and_no_longer(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "54", "44", "53", "12")
    await theatre.moves(3, Phase.PROPOSALS)
    link = await link_to(paola)
    async with watching(link) as wall:
        await paola.says("/risultati")
        assert paola.sees("1."), "who leads reads them before"
        await paola.forges("1:bdput:3:objectives")
        assert paola.reads("solo i risultati pubblicati")
        await paola.says("/tabellone")
        assert "Mostra gli obiettivi" not in paola.buttons
        await paola.taps("Pubblica")
        await paola.taps("Pubblica Valutazione")
        await paola.taps("Conferma")

        await paola.says("/tabellone")
        await paola.taps("Mostra gli obiettivi")
        await wall.until(lambda each: each.wall["of"].startswith("objectives"))
        shown = wall.wall["leaves"][0]
        assert "1º di 2" in wall.leaf
        assert "5 indispensabile: 2, 4 molto importante: 1" in shown
        assert 'src="data:image/svg+xml;base64,' in shown
        assert not wall.wall["counted"]

        await paola.taps("Nascondi")
        await wall.until(lambda each: each.wall["of"].startswith("work"))
        await paola.taps("Mostra gli obiettivi")
        await wall.until(lambda each: each.wall["of"].startswith("objectives"))
        await paola.says("/pubblica")
        await paola.taps("Ritira: Valutazione")
        await paola.taps("Conferma")
        await wall.until(lambda each: each.wall["of"].startswith("work"))


async def test_presented_pages_are_those_of_the_phones(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=1)
    anna = await theatre.participant("Anna", table=1)
    await theatre.moves(1, Phase.PRESENTATION)
    link = await link_to(paola)
    async with watching(link) as wall:
        assert "Tra poco si comincia" in wall.leaf
        await paola.says("/presenta")
        await paola.taps("Comincia")
        await wall.until(lambda each: each.wall["leads"])
        for page in range(2):
            await wall.until(lambda each, at=page: each.wall["page"] == at)  # type: ignore[misc]
            on_phone = re.sub(r"\s+", "", anna.screen.text)
            assert re.sub(r"\s+", "", wall.leaf) in on_phone
            await paola.taps("Avanti")
        await paola.says("/tabellone")
        assert "Avanti" not in paola.buttons
        await paola.forges("1:bdturn:1:2:0")
        assert paola.sees("la presentazione", "Pagina 3 di")


async def test_a_key_opens_one_board_until_it_is_over(theatre: Theatre) -> None:
    """Guessed, cut, another table's, replaced, closed, expired: nothing is seen through any."""
    paola = await theatre.coordinator("Paola", table=3)
    sara = await theatre.coordinator("Sara", table=4)
    first = await link_to(paola)
    root, _, key = first.rpartition("/")
    assert (await status_of(first))[0] == 200
    assert (await status_of(f"{root}/{key.lower().replace('-', '')}"))[0] == 200, "as it is typed"
    wrong = ["0000-0000-0000-0000", key[:-1], key[:-4], f"{key}0", "x" * 40, "%00", "..%2f", "è"]
    for each in wrong:
        for path in (f"{root}/{each}", f"{root}/{each}/events"):
            status, text = await status_of(path)
            assert status == 404, path
            assert "Tavolo" not in text

    other = await link_to(sara)
    async with watching(other) as wall:
        assert "Tavolo 4" in wall.wall["head"]
    async with watching(first) as wall:
        second = await link_to(paola, "Nuovo link")
        assert await wall.ends() == "ended"
    assert (await status_of(first))[0] == 404
    async with watching(second) as wall:
        await paola.says("/tabellone")
        await paola.taps("Chiudi il link")
        assert paola.reads("non vale più")
        assert await wall.ends() == "ended"
    assert (await status_of(f"{second}/events"))[0] == 404
    await paola.forges("1:bddark:3:1")
    assert paola.reads("non ha un link")
    third = await link_to(paola)
    async with watching(third) as wall:
        theatre.passes(hours=12)
        assert await wall.ends() == "ended"
    assert (await status_of(third))[0] == 404
    await paola.says("/tabellone")
    assert paola.sees("scaduto")
    async with theatre.stored() as unit:
        kept = await unit.boards.all()
        assert third.rpartition("/")[2].replace("-", "") not in repr(kept)
    assert (await status_of(other))[0] == 404


@on_sqlite
async def test_wrong_keys_cost_one_look_at_the_database(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    link = await link_to(paola)
    opened, unit = [], theatre.bot.database.unit

    def counting(*given: object) -> object:
        opened.append(given)
        return unit(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(sights, "GUESSES", 0.5)
    monkeypatch.setattr(theatre.bot.database, "unit", counting)
    root = link.rpartition("/")[0]
    guesses = [f"{root}/{number:04}-0000-0000-0000" for number in range(40)]
    answers = await asyncio.gather(*(status_of(each) for each in guesses))
    assert {status for status, _ in answers} == {404}
    assert len(opened) <= 2


@on_sqlite
async def test_the_newest_board_is_there_and_the_oldest_says_why_not(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "MOST_AT_A_TABLE", 2)
    paola = await theatre.coordinator("Paola", table=3)
    link = await link_to(paola)
    async with watching(link) as first, watching(link) as second, watching(link) as third:
        assert await first.ends() == "crowded"
        await theatre.moves(3, Phase.CLOSED)
        for each in (second, third):
            await each.until(lambda wall: wall.wall["phase"] == "Chiuso")


@on_sqlite
async def test_without_an_address_it_is_said_what_is_missing(theatre: Theatre) -> None:
    await theatre.stop_bot()
    await theatre.start_bot(public_url=None)
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/tabellone")
    assert paola.sees("CROCEVIA_PUBLIC_URL")
    await paola.forges("1:bdlink:3")
    assert paola.sees("CROCEVIA_PUBLIC_URL")
    async with theatre.stored() as unit:
        assert await unit.boards.all() == {}


@on_sqlite
async def test_a_board_says_when_the_database_is_away_and_when_it_is_back(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*given: object) -> None:
        raise Unreachable("the database cannot be reached")

    paola = await theatre.coordinator("Paola", table=3)
    link = await link_to(paola)
    async with watching(link) as wall:
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(theatre.bot.database, "unit", away)
            while await wall.next() != "late":
                pass
            assert (await status_of(link))[0] == 503
        while await wall.next() != "here":
            pass


async def test_only_who_leads_has_the_remote(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    sara = await theatre.coordinator("Sara", table=4)
    for each in (anna, sara):
        for tap in ("bdshow:3", "bdlink:3", "bdclose:3", "bdput:3:work", "bddark:3:1"):
            await each.forges(f"1:{tap}")
            assert each.reads("coordina")
    async with theatre.stored() as unit:
        assert await unit.boards.all() == {}
    await sara.says("/tabellone 3")
    assert sara.sees("coordina")
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/tabellone")
    await paola.taps("Prepara il link")
    assert link_of(paola)
