"""The desk of who leads: it follows the table, opens by its own key, and ends with who leads."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp
import pytest

from conversations.board.briefing import describe_age
from storage.records import Phase, Role
from tests.board.walls import DESK, desk_of, link_of, link_to, status_of, watching
from tests.faults.replicas import Relay, Replicas
from tests.measure import shown
from tests.theatre import Actor, Theatre

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


async def test_the_desk_follows_the_table(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=3)
    anna = await theatre.participant("Anna Silva", table=3)
    await theatre.invites(3, name="Bruno Neri")
    notes = theatre.bot.process.spoken_notes
    async with watching(await desk_of(paola)) as desk:
        assert desk.wall["phase"] == "Valutazione"
        assert desk.wall["since"] == "da meno di un minuto"
        for said in notes[Phase.RATING]["it"]:
            assert said in desk.plain("notes")
        assert "Anna Silva: deve ancora cominciare" in desk.plain("missing")
        assert "Bruno Neri: invito non ancora usato" in desk.plain("missing")
        assert "Chiudi la valutazione" in desk.plain("step")

        await anna.says("/valuta")
        await anna.taps("5")
        await desk.until(lambda each: "Anna Silva: manca 1 obiettivo" in each.plain("missing"))
        await paola.says("/stato 3")
        lines = re.findall(r"• .*", paola.screen.text)
        assert re.findall(r"• .*", desk.plain("missing")) == lines, "as in the chat"
        await anna.taps("2")
        await desk.until(lambda each: "Anna" not in each.plain("missing"))
        theatre.passes(minutes=65)
        await desk.until(lambda each: each.wall["since"] == "da 1 ora e 5 minuti")

        await theatre.moves(3, Phase.PROPOSALS)
        await desk.until(lambda each: each.wall["phase"] == "Proposte")
        assert desk.wall["since"] == "da meno di un minuto"
        assert notes[Phase.PROPOSALS]["it"][0] in desk.plain("notes")
        assert "Anna Silva: non ha ancora una proposta" in desk.plain("missing")
        await proposes(theatre, anna, "Un orto comune", "Un orto comune")
        await desk.until(lambda each: "possibile doppione" in each.plain("step"))
        await paola.says("/start")
        assert "possibile doppione" in paola.screen.text, "what the panel's first button waits for"
        await theatre.moves(3, Phase.CLOSED)
        await desk.until(lambda each: each.wall["phase"] == "Chiuso")
        assert desk.wall["missing"] == ""


async def proposes(theatre: Theatre, actor: Actor, *titles: str) -> None:
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(actor.id)).seats[0]
        for title in titles:
            draft = await unit.proposals.begin(3, seat.id, seat.id)
            for field in ("title", "description"):
                await unit.proposals.write(draft, field, title)
            await unit.proposals.present(draft.id)


@on_sqlite
async def test_a_desk_speaks_the_language_of_whose_it_is(theatre: Theatre) -> None:
    john = await theatre.coordinator("John", table=3, language="en")
    await theatre.participant("<b>Anna</b>", table=3)
    async with watching(await desk_of(john, "My page")) as desk:
        assert desk.wall["since"] == "for less than a minute"
        assert theatre.bot.process.spoken_notes[Phase.RATING]["en"][0] in desk.plain("notes")
        assert "&lt;b&gt;Anna" in desk.wall["missing"], "a name is no HTML"


@on_sqlite
async def test_a_city_without_notes_says_so(borough: Theatre) -> None:
    paola = await borough.coordinator("Paola", table=1)
    await borough.moves(1, Phase.RATING)
    async with watching(await desk_of(paola, table=1)) as desk:
        assert "Prima il cuore, poi i conti." in desk.plain("notes")
        assert "Nessuno è ancora invitato" in desk.plain("missing")
        await borough.moves(1, Phase.PROPOSALS)
        await desk.until(lambda each: "non ci sono note" in each.plain("notes"))


async def test_a_key_opens_one_desk_and_no_board_until_it_is_over(theatre: Theatre) -> None:
    """Guessed, cut, another table's, a board's, replaced, closed, expired: nothing is seen."""
    paola = await theatre.coordinator("Paola", table=3)
    sara = await theatre.coordinator("Sara", table=4)
    await theatre.participant("Anna Silva", table=3)
    board, first = await link_to(paola), await desk_of(paola)
    root, _, key = first.rpartition("/")
    assert (await status_of(first))[0] == 200
    of_board = board.rpartition("/")[2]
    wrong = [f"{root}/{each}" for each in ("0000-0000-0000-0000", key[:-1], "x" * 40, of_board)]
    wrong.append(first.replace("/desk/", "/"))
    for each in wrong:
        for path in (each, f"{each}/events"):
            status, text = await status_of(path)
            assert status == 404, path
            assert "Anna" not in text
            assert "desk.js" not in text
    async with watching(await desk_of(sara, table=4)) as desk:
        assert "Tavolo 4" in desk.wall["head"]
        assert "Anna" not in str(desk.wall)
    async with watching(first) as desk:
        second = await desk_of(paola)
        assert await desk.ends() == "ended"
    assert (await status_of(board))[0] == 200, "its board stays"
    async with watching(second) as desk:
        await paola.says("/tabellone")
        await paola.taps("Chiudi la mia pagina")
        assert paola.reads("non vale più")
        assert "Chiudi la mia pagina" not in paola.buttons
        assert await desk.ends() == "ended"
    third = await desk_of(paola)
    async with watching(third) as desk:
        theatre.passes(hours=12)
        assert await desk.ends() == "ended"
    assert (await status_of(third))[0] == 404
    async with theatre.stored() as unit:
        assert third.rpartition("/")[2].replace("-", "") not in repr(await unit.desks.all())


@on_sqlite
async def test_each_who_leads_has_a_desk_of_their_own(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    sara = await theatre.staff("Sara")
    hers, other = await desk_of(paola), await desk_of(sara)
    await sara.says("/tabellone 3")
    await sara.taps("Chiudi la mia pagina")
    assert (await status_of(other))[0] == 404
    assert (await status_of(hers))[0] == 200


Deed = Callable[[Theatre, Actor], Awaitable[None]]


async def is_freed(theatre: Theatre, actor: Actor) -> None:
    sara = await theatre.staff("Sara")
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(actor.id)).seats[0]
    await sara.forges(f"1:infreed:{seat.id}:0")
    assert actor.sees("è stato liberato")


async def erases_herself(theatre: Theatre, actor: Actor) -> None:
    await actor.says("/cancellami")
    await actor.taps("Conferma")


async def is_withdrawn(theatre: Theatre, actor: Actor) -> None:
    async with theatre.stored() as unit:
        await unit.seats.withdraw((await unit.people.visitor(actor.id)).seats[0].id)


@pytest.mark.parametrize("goes", [is_freed, erases_herself, is_withdrawn])
async def test_board_and_desk_end_at_once_with_who_leads(theatre: Theatre, goes: Deed) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    board, desk = await link_to(paola), await desk_of(paola)
    async with watching(board) as wall, watching(desk) as mine:
        await goes(theatre, paola)
        assert await wall.ends() == await mine.ends() == "ended"
    assert [(await status_of(each))[0] for each in (board, desk)] == [404, 404]
    rita = await theatre.coordinator("Rita", table=3)
    again = await link_to(rita), await desk_of(rita)
    assert [(await status_of(each))[0] for each in again] == [200, 200]
    assert [(await status_of(each))[0] for each in (board, desk)] == [404, 404]


async def test_only_who_leads_has_a_desk(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    sara = await theatre.coordinator("Sara", table=4)
    ugo = await theatre.staff("Ugo", role=Role.OBSERVER)
    for each in (anna, sara, ugo):
        for tap in ("bddesk:3", "bdnodesk:3"):
            await each.forges(f"1:{tap}")
            assert each.reads("coordina")
    async with theatre.stored() as unit:
        assert await unit.desks.all() == []


@on_sqlite
async def test_a_desk_is_kept_nowhere(theatre: Theatre, caplog: pytest.LogCaptureFixture) -> None:
    """Neither by the browser, nor by a search engine, nor in a log; the board's key alike."""
    paola = await theatre.coordinator("Paola", table=3)
    board, desk = await link_to(paola), await desk_of(paola)
    for link in (board, desk):
        async with aiohttp.ClientSession() as session:
            for path in (link, f"{link}/events", f"{link}0"):
                async with session.get(path) as answer:
                    assert answer.headers["Cache-Control"] == "no-store", path
                    assert "noindex" in answer.headers["X-Robots-Tag"]
                    assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert link.rpartition("/")[2] not in caplog.text


@on_sqlite
async def test_without_an_address_no_desk_is_made(theatre: Theatre) -> None:
    await theatre.stop_bot()
    await theatre.start_bot(public_url=None)
    paola = await theatre.coordinator("Paola", table=3)
    await paola.forges("1:bddesk:3")
    assert paola.sees("CROCEVIA_PUBLIC_URL")
    async with theatre.stored() as unit:
        assert await unit.desks.all() == []


async def test_of_two_replicas_each_follows_what_is_done_at_the_other(database_url: str) -> None:
    theatre = Replicas(database_url)
    theatre.balancer = Relay()
    theatre.seats_are_taken = True
    await theatre.open()
    hosts = [await theatre.start_replica() for _ in range(2)]
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    key = (await desk_of(paola)).rpartition("/")[2]
    links = [f"http://{host}/board/desk/{key}" for host in hosts]
    async with watching(links[0]) as one, watching(links[1]) as other:
        await anna.says("/valuta")
        await anna.taps("5")
        for each in (one, other):
            await each.until(lambda desk: "Anna: manca 1 obiettivo" in desk.plain("missing"))
        await is_freed(theatre, paola)
        assert await one.ends() == await other.ends() == "ended"
    assert [(await status_of(each))[0] for each in links] == [404, 404]
    await theatre.close()


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=-3), "da meno di un minuto"),
        (timedelta(seconds=59), "da meno di un minuto"),
        (timedelta(minutes=1), "da 1 minuto"),
        (timedelta(minutes=59, seconds=59), "da 59 minuti"),
        (timedelta(hours=1), "da 1 ora"),
        (timedelta(hours=2, minutes=1), "da 2 ore e 1 minuto"),
        (timedelta(hours=23, minutes=59), "da 23 ore e 59 minuti"),
        (timedelta(days=1), "da 1 giorno"),
        (timedelta(days=9, hours=5), "da 9 giorni"),
    ],
)
def test_how_long_a_phase_is_open_is_said_in_words(age: timedelta, said: str) -> None:
    assert shown(describe_age(age), "it") == said


@on_sqlite
async def test_the_link_is_sent_on_its_own_to_copy_and_to_open(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    link = await desk_of(paola)
    sent = next(each for each in paola.messages if DESK.search(each.text))
    assert [button.url for row in sent.keyboard for button in row if button.url] == [link]
    assert [button.text for row in sent.keyboard for button in row][-1] == "Copia l'indirizzo"
    assert "non mostrarla in sala" in sent.text
    assert link_of(paola, DESK) == link
