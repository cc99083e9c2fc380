"""No figure of a table differs, wherever it is told."""

import re

from tests.actor import Actor
from tests.board.walls import link_to, watching
from tests.documents import figures
from tests.documents.figures import Across, Figures
from tests.documents.taking import read_results, take


async def figures_are_the_same(leader: Actor) -> Figures:
    """Read what a leader finds in every output of their table, and see that it is one."""
    chat = figures.of_chat(await read_results(leader))
    minutes = await take(leader, "/verbale", "Manda il verbale")
    data = await take(leader, "/esporta", "Manda i dati")
    told = {
        "page": figures.of_page(minutes["html"]),
        "word": figures.of_word_file(minutes["docx"]),
        "workbook": figures.of_workbook(data["xlsx"]),
        "csv": figures.of_csv(data["zip"]),
        "json": figures.of_json(data["json"]),
    }
    # The words of dissents and corrections are in the minutes and in the data, not in the chat.
    chat.said = told["json"].said
    assert {name: found for name, found in told.items() if found != chat} == {}
    await leader.says("/risultati")
    before = len(leader.messages)
    await leader.taps("Grafico")
    rating, *_ = [each.text for each in leader.messages[before:] if each.photo]
    assert figures.of_captions(rating) == chat.counts
    await _the_wall_says_the_same(leader, chat)
    return chat


async def across_is_the_same(staff: Actor, told: Figures, table: int) -> Across:
    """Read what staff finds of all tables, and see that it is one, and that of the table."""
    taken = await take(staff, f"/esporta {table}", "Dati di ogni tavolo")
    page = figures.across_page(taken["html"])
    assert figures.across_word_file(taken["docx"]) == page
    assert figures.across_workbook(taken["xlsx"]) == page
    assert figures.across_json(taken["json"]) == page.outcomes
    assert figures.across_csv(taken["zip"]) == page.outcomes
    assert {title: (place, points) for title, place, points in page.places[table]} == {
        title: each[:2] for title, each in told.ranking.items()
    }
    await staff.says("/riscontro")
    listed = dict(re.findall(r"tavolo \d+ · (.+) → (.+)", staff.screen.text))
    assert listed == {title: state for title, (_, state) in page.outcomes.items()}
    return page


async def _the_wall_says_the_same(leader: Actor, chat: Figures) -> None:
    async with watching(await link_to(leader, "Nuovo link")) as wall:
        await leader.says("/tabellone")
        await leader.taps("Mostra gli obiettivi")
        await wall.until(lambda each: each.wall["of"].startswith("objectives"))
        assert sorted(figures.of_board(wall.wall["leaves"])) == sorted(chat.counts.values())
        await leader.taps("Mostra la classifica")
        await wall.until(lambda each: each.wall["of"].startswith("ranking"))
        places = figures.of_places(wall.wall["leaves"])
    told = {title: (points, chosen) for title, points, chosen in places}
    assert told == {title: (each[1], each[3]) for title, each in chat.ranking.items()}
    assert [points for _, points, _ in places] == sorted(points for _, points, _ in places)
