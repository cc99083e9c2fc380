"""A small phone: what is judged is seen from its beginning, with all that is pressed below it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator

from conversations.taps.rating import ShowObjective
from storage.platforms import PACKAGED, load_process
from storage.records import ParticipantSeat, Phase
from tests.browser.visits import Visits
from tests.stories.test_ranking_round import at_ranking, propose, ranks
from tests.theatre import Actor, Theatre

pytestmark = pytest.mark.asyncio(loop_scope="session")

SEEN = """
(node) => {
  const { top, bottom } = node.getBoundingClientRect();
  const log = node.closest(".log").getBoundingClientRect();
  return [Math.round(top - log.top), Math.round(log.bottom - bottom)];
}
"""
"""How far a node is below the upper edge of what is seen of the chat, and above the lower one."""


@pytest_asyncio.fixture(loop_scope="session")
async def theatre(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Theatre]:
    """The real bot, as in the stories; a database of one kind is enough for the eyes."""
    file = tmp_path / "phone.db"
    shutil.copyfile(migrated_file, file)
    stage = Theatre(f"sqlite+aiosqlite:///{file}")
    stage.seats_are_taken = True
    await stage.open()
    yield stage
    await stage.close()


STATES = ("alone", "alone, answered", "in a pair", "in a pair, answered", "parted, answered")


@pytest.mark.parametrize("state", STATES)
async def test_the_longest_objective_is_seen_from_its_beginning(
    browser: Browser, theatre: Theatre, state: str
) -> None:
    asked = [(o, p) for p in load_process(PACKAGED).platforms for o in p.objectives]
    objective, platform = max(asked, key=lambda each: len(each[0].text))
    anna = await theatre.participant("Anna", table=platform.number)
    if not state.startswith("alone"):
        await is_paired(theatre, anna, platform.number, parted=state.startswith("parted"))
    await anna.says("/valuta")
    shows = ShowObjective(objective=objective.id).pack()
    await anna.forges(shows)
    if state.endswith("answered") and not state.startswith("parted"):
        await anna.taps("4")
        await anna.forges(shows)
        assert anna.sees("ostra risposta" if "pair" in state else "La tua risposta")
    visits = Visits(browser, theatre.simulator.url)
    page = await visits.open(f"/?a={anna.id}", width=360, height=640)
    whole = page.locator(".list .text").filter(has_text="Obiettivo").last
    await whole.wait_for()
    await must_be_seen(whole)
    for key in ("1", "5", "Non so", "Indietro", "Avanti"):
        await must_be_seen(page.get_by_role("button", name=key, exact=True).last)
    await visits.close()
    assert visits.complaints == []


async def test_the_results_of_four_objectives_are_seen_from_their_title(
    browser: Browser, theatre: Theatre
) -> None:
    paola = await theatre.coordinator("Paola", table=2)
    await theatre.crowd(2, "5455", "5454", "5144", "4445", "4255", "5454", "4155", "5253")
    await propose(theatre, "Orti", table=2)
    await theatre.moves(2, Phase.CLOSED)
    await paola.says("/risultati")
    assert paola.finds("Dettagli", "Grafico", "Proposte", "Pubblica")
    visits = Visits(browser, theatre.simulator.url)
    page = await visits.open(f"/?a={paola.id}", width=360, height=640)
    lines = page.locator(".list .text").filter(has_text="Risultati").last
    await lines.wait_for()
    await must_be_seen(lines)
    await must_be_seen(page.get_by_role("button", name="Torna all'inizio").last)
    await visits.close()
    assert visits.complaints == []


PEOPLE = ("Anna", "Ivo", "Ugo", "Pia", "Eva")
TITLES = tuple(
    f"{what} nei cortili e nei giardini di tutte le scuole"
    for what in ("Orti", "Panchine", "Cinema", "Fontanelle")
)


@pytest.mark.parametrize("is_published", [False, True], ids=["who leads", "who took part"])
async def test_the_order_of_four_proposals_is_seen_from_the_first(
    browser: Browser, theatre: Theatre, is_published: bool
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    _, people = await at_ranking(theatre, *PEOPLE, titles=TITLES)
    for person in people:
        await ranks(person, *TITLES[:3])
    await theatre.moves(3, Phase.CLOSED)
    who = paola
    await paola.says("/classifica")
    if is_published:
        await paola.says("/pubblica")
        await paola.taps("Pubblica Classifica")
        await paola.taps("Conferma")
        who = people[0]
        await who.taps("Guarda i risultati")
    assert who.sees("4ª · Fontanelle", "Dettagli")
    visits = Visits(browser, theatre.simulator.url)
    page = await visits.open(f"/?a={who.id}", width=360, height=640)
    for place in ("4ª", "1ª"):
        line = page.locator(".list .text b").filter(has_text=f"{place} · ").last
        await line.wait_for()
        await must_be_seen(line)
    await must_be_seen(page.get_by_role("button", name="Dettagli").last)
    await visits.close()
    assert visits.complaints == []


async def is_paired(theatre: Theatre, anna: Actor, table: int, *, parted: bool) -> None:
    """Have somebody with a long name go on with Anna's sheet, whole already, and perhaps leave."""
    luca = await theatre.participant("Massimiliano Quattrocchi Bentivoglio", table=table)
    async with theatre.stored() as unit:
        (mine,) = (await unit.people.visitor(anna.id)).seats
        (theirs,) = (await unit.people.visitor(luca.id)).seats
        assert isinstance(theirs, ParticipantSeat)
        assert mine.ballot_id is not None
        await unit.pairs.join(theirs, mine.ballot_id)
        if not parted:
            return
        for asked in load_process(PACKAGED).platform(table).objectives:
            await unit.ballots.rate(mine.ballot_id, asked.id, 4)
        await unit.pairs.part(mine.ballot_id)


async def must_be_seen(node: Locator) -> None:
    above, below = await node.evaluate(SEEN)
    assert above >= 0, f"{-above} px of it are hidden above"
    assert below >= 0, f"{-below} px of it are hidden below"
