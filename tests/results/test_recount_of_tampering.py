"""Whatever is changed in a release that is kept, a recount names it: figure by figure."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from bot.recounting import describe
from conversations.counting.recount import OF_THAT_MOMENT, Recount, recount
from conversations.dissent.closing import draw_dissents, write_voiced
from conversations.participation import Participation
from conversations.ranking.closing import RANKING, draw_ranking
from conversations.ranking.outcome import Ranked, read_ranked
from conversations.results.figures import ADDED, draw_rating, write_rating
from storage.engine import open_database
from storage.platforms import PACKAGED, load_process
from storage.records import Counted, ReleaseKind, Role
from storage.unit import Unit

NUMBER = 3
PROCESS = load_process(PACKAGED)
PLATFORM = PROCESS.platform(NUMBER)
FIRST, SECOND, *_ = (each.id for each in PLATFORM.objectives)
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
TOOK_PART = Participation(invited=5, registered=5, answered=4, valid=4, finished=4, sheets=4)
RATING, RANKED, DISSENT = ReleaseKind
ORDERS = ((1, 2, 3), (1, 2, 3), (2, 1, 3), (2, 3, 1), (1, 3, 2))


def counted(objective: str, answers: Iterable[Any]) -> list[Counted]:
    return [
        Counted(objective, answer, frozenset({n}), frozenset({n}), 1)
        for n, answer in enumerate(answers, 1)
    ]


ENTRIES = {
    RATING: [
        *(c for each in PLATFORM.objectives for c in counted(each.id, (5, 4, 4, 0))),
        *counted(ADDED, ((("Una fontana", 4, False),), (), (("Un forno", None, True),), ())),
    ],
    RANKED: counted(RANKING, ORDERS),
    DISSENT: [
        *counted(f"objective:{FIRST}", (("Troppo caro",), ("Troppo tardi", 2), (), ())),
        *counted("proposal:1", (("Qui no",), (), (), ())),
    ],
}


async def release(unit: Unit) -> None:
    """Make a release of each kind, of what counts in it."""
    seat = await unit.seats.create(NUMBER, Role.PARTICIPANT, "Ada")
    for title in ("Orti", "Piazza", "Cinema"):
        draft = await unit.proposals.begin(NUMBER, seat.id, seat.id)
        await unit.proposals.write(draft, "title", title)
        await unit.proposals.present(draft.id)
    for kind, entries in ENTRIES.items():
        await unit.releases.keep(NUMBER, kind, entries)
    rating = draw_rating(PLATFORM, ENTRIES[RATING], 1, TOOK_PART)
    proposals = {each.id: each for each in await unit.proposals.at(NUMBER)}
    now = await read_ranked(unit, NUMBER)
    ranking = draw_ranking(now, proposals, now.titles, ENTRIES[RANKED], 1)
    await unit.releases.add(NUMBER, RATING, 1, write_rating(rating))
    await unit.releases.add(NUMBER, RANKED, 1, TypeAdapter(Ranked).dump_json(ranking).decode())
    dissents = draw_dissents(ENTRIES[DISSENT], 1)
    await unit.releases.add(NUMBER, DISSENT, 1, write_voiced(dissents))


@pytest.fixture(scope="module")
def released(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("released") / "c.db"
    shutil.copyfile(migrated_file, file)
    within(file, release)
    return file


@pytest.fixture
def file(released: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(released, tmp_path / "c.db"))


def within(file: Path, act: Callable[[Unit], Any]) -> Any:
    async def acting() -> Any:
        database = open_database(f"sqlite+aiosqlite:///{file}")
        try:
            async with database.unit(NOW) as unit:
                return await act(unit)
        finally:
            await database.close()

    return asyncio.run(acting())


def counted_again(file: Path) -> dict[ReleaseKind, Recount]:
    found = within(file, lambda unit: recount(unit, PLATFORM))
    return {each.kind: each for each in found}


def run(file: Path, statement: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def tamper(file: Path, kind: ReleaseKind, change: Callable[[Any], object]) -> None:
    """Change the figures of a release as whoever has the file can."""
    [(kept,)] = run(file, "SELECT figures FROM releases WHERE kind = ?", kind)
    figures = json.loads(kept)
    change(figures)
    run(file, "UPDATE releases SET figures = ? WHERE kind = ?", json.dumps(figures), kind)


def wrong(file: Path, kind: ReleaseKind) -> dict[str, tuple[object, object]]:
    found = counted_again(file)
    assert all(each.is_right for other, each in found.items() if other is not kind)
    assert found[kind].is_right is not bool(found[kind].wrong)
    return {each.about: (each.told, each.counted) for each in found[kind].wrong}


def put(*path: str | int, to: object) -> Callable[[Any], object]:
    def change(figures: Any) -> None:
        for step in path[:-1]:
            figures = figures[step]
        figures[path[-1]] = to

    return change


def placed(name: str, to: object) -> tuple[ReleaseKind, Callable[[Any], object], str]:
    return RANKED, put("outcome", "standing", 0, name, to=to), f"outcome standing 1 {name}"


def swap(figures: Any) -> None:
    first, second, _ = figures["outcome"]["standing"]
    first["place"], second["place"] = second["place"], first["place"]


INVENTED = {"about": "objective", "subject": SECOND, "text": "Mai detto", "seat": None}


@pytest.mark.parametrize(
    ("kind", "change", "about"),
    [
        (RATING, put("counts", FIRST, "levels", 4, to=2), f"counts {FIRST} levels 5"),
        (RATING, put("counts", FIRST, "abstained", to=0), f"counts {FIRST} abstained"),
        (RATING, lambda told: told["counts"].pop(SECOND), f"counts {SECOND} levels 1"),
        (RATING, put("counts", "inventato", to={"levels": [9] * 5, "abstained": 0}), "inventato"),
        (RATING, put("added", 0, "text", to="Una statua"), "added 1 text"),
        (RATING, put("added", 1, "abstained", to=False), "added 2 abstained"),
        (RATING, lambda told: told["added"].pop(), "added 2 text"),
        (RATING, put("sheets", to=5), "sheets"),
        (RATING, put("people", to=5), "people"),
        (RANKED, swap, "outcome standing 2 place"),
        (RANKED, lambda told: told["outcome"]["standing"].reverse(), "standing 1 proposal"),
        (RANKED, lambda told: told["outcome"]["standing"].pop(), "outcome standing 3 points"),
        placed("shared", to=True),
        placed("points", to=11),
        placed("mean", to=2.5),
        placed("voters", to=4),
        placed("firsts", to=4),
        placed("copeland", to=1),
        (RANKED, put("outcome", "prefer", "1", "2", to=4), "outcome prefer 1 2"),
        (RANKED, put("outcome", "condorcet", to=2), "outcome condorcet"),
        (RANKED, put("outcome", "doubts", to=["not_condorcet"]), "outcome doubts 1"),
        (RANKED, put("outcome", "kendall", to=0.9), "outcome kendall"),
        (RANKED, put("outcome", "voters", to=6), "outcome voters"),
        (RANKED, put("outcome", "places", to=2), "outcome places"),
        (RANKED, put("titles", "2", to="Parcheggio"), "titles 2"),
        (RANKED, put("titles", "99", to="Parcheggio"), "titles 99"),
        (RANKED, put("hidden", to=[3]), "hidden 1"),
        (DISSENT, lambda told: told.append(INVENTED), f"objective:{SECOND} 1 1"),
        (DISSENT, lambda told: told.pop(), f"objective:{FIRST} 2 1"),
        (DISSENT, put(0, "seat", to=4), "proposal:1 1 2"),
        (DISSENT, put(0, "text", to="Qui sì"), "proposal:1 1 1"),
        (DISSENT, lambda told: told.clear(), "proposal:1 1 1"),
    ],
)
def test_a_figure_that_was_changed_is_named(
    file: Path, kind: ReleaseKind, change: Callable[[Any], object], about: str
) -> None:
    assert all(each.is_right for each in counted_again(file).values())
    tamper(file, kind, change)
    found = wrong(file, kind)
    assert any(about in each for each in found), found
    assert all(told != given for told, given in found.values())


@pytest.mark.parametrize("kind", ReleaseKind)
def test_a_release_without_its_answers_is_wrong(file: Path, kind: ReleaseKind) -> None:
    run(file, "DELETE FROM counted WHERE kind = ?", kind)
    assert wrong(file, kind)


@pytest.mark.parametrize("kind", ReleaseKind)
@pytest.mark.parametrize("figures", ["{", "", "7", '{"counts": 7}'])
def test_figures_nobody_can_read_are_said_in_one_sentence(
    file: Path, kind: ReleaseKind, figures: str
) -> None:
    run(file, "UPDATE releases SET figures = ? WHERE kind = ?", figures, kind)
    found = counted_again(file)
    assert [each.kind for each in found.values() if not each.is_right] == [kind]
    [said] = describe(NUMBER, [found[kind]])
    assert said == (
        f"table {NUMBER}, {kind}, release 1 (not published): its figures cannot be read, "
        "so nothing of it is counted again"
    )


@pytest.mark.parametrize("kind", ReleaseKind)
@pytest.mark.parametrize("answer", ["{", "[1, [2]]", '{"a": 1}', '[["a"]]', "[[7, 7]]"])
def test_answers_nobody_can_have_given_are_no_trouble_of_the_program(
    file: Path, kind: ReleaseKind, answer: str
) -> None:
    run(file, "UPDATE counted SET answer = ? WHERE kind = ?", answer, kind)
    found = counted_again(file)
    assert [each.kind for each in found.values() if not each.is_right] == [kind]


@pytest.mark.parametrize("kind", ReleaseKind)
def test_what_is_not_counted_again_is_said_and_not_called_right(
    file: Path, kind: ReleaseKind
) -> None:
    found = counted_again(file)[kind]
    said = [each for each in describe(NUMBER, [found]) if "not counted again" in each]
    assert len(said) == bool(OF_THAT_MOMENT[kind])
    for each in OF_THAT_MOMENT[kind]:
        assert each in said[0]
        assert not any(figure.about.startswith(each) for figure in found.figures)


async def test_a_title_that_was_changed_since_is_right_and_one_that_never_was_is_said(
    file: Path,
) -> None:
    async def rename(unit: Unit) -> None:
        proposal = await unit.proposals.get(2)
        assert proposal
        await unit.proposals.write(proposal, "title", "Piazza verde")

    await asyncio.to_thread(within, file, rename)
    again = (await asyncio.to_thread(counted_again, file))[RANKED]
    assert again.is_right
    [title] = [each for each in again.figures if each.about == "titles 2"]
    told = replace(again, figures=(replace(title, told="Parcheggio", counted="Piazza verde"),))
    assert list(describe(NUMBER, [told]))[-1] == (
        "  titles 2: told Parcheggio, as it was never called: it is Piazza verde"
    )
