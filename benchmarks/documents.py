"""What documents take: `python -m benchmarks.documents`, see README.md beside this file.

A table is played into a database, or all of a city: everybody rates, proposals stand, they are
ranked, all is closed and published. Each document is then made by a process of its own, so that
the first of everything counts, from reading the facts to the finished file, with the most memory it
ever had.
"""

import argparse
import asyncio
import json
import os
import resource
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from conversations.catalogue import Catalogue
from conversations.counting.closing import close_phases
from conversations.documents.charts import draw_png
from conversations.documents.data_files import write_workbook
from conversations.documents.facts import TableFacts, View
from conversations.documents.minutes import write_minutes
from conversations.documents.rated import chart_of_rating
from conversations.documents.reading import Reader, read_facts
from conversations.documents.speech import Speech
from conversations.documents.tidy import tidy
from conversations.documents.web_page import write_page
from conversations.documents.word_file import write_word_file
from conversations.ranking.tally import places
from storage import transactions
from storage.engine import Database, open_database
from storage.platforms import PACKAGED, load_process
from storage.records import ParticipantSeat, Phase, ReleaseKind, Role
from storage.unit import Unit

NOW = datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
PROCESS = load_process(PACKAGED)
LATER = 10
"""Charts after the first, of which the middle one counts."""
AT_ONE_TABLE = 200
"""People of one table at most: more are spread over all of them, as is what is made of them."""
IN_A_UNIT = 200
"""People played at once: a unit of work has its time."""
WORDS_OF_A_FIELD = (
    "Un progetto che serve a questo tavolo, detto con parole come le direbbe chi c'è. " * 3
)
AIMS: dict[tuple[str, int], tuple[float, float]] = {
    ("chart", 20): (3, 300),
    ("minutes", 20): (60, 300),
    ("minutes", 200): (60, 300),
    ("workbook", 20): (5, 300),
    ("workbook", 200): (5, 300),
    ("workbook", 10_000): (30, 400),
}
"""What is made at a table of how many: seconds, and megabytes of the process at its largest."""
AIM_OF_LATER = 0.3

Figures = dict[str, float]


async def play(url: str, people: int) -> None:
    """Have the whole thread of a table, or of all, happen quickly: who says what is of no use."""
    # Nobody waits for this; what is measured has the patience of always.
    transactions.UNIT_PATIENCE = 600
    database = open_database(url)
    await database.migrate()
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([each.number for each in PROCESS.platforms], Phase.RATING)
    tables = tables_of(people)
    for table in tables:
        mine = people // len(tables) + (table <= people % len(tables))
        await _play(database, table, mine)
    await database.close()


def tables_of(people: int) -> list[int]:
    """Return the tables at which so many people are."""
    return [each.number for each in PROCESS.platforms][: None if people > AT_ONE_TABLE else 1]


async def _play(database: Database, table: int, people: int) -> None:
    seats: list[ParticipantSeat] = []
    for first in range(0, people, IN_A_UNIT):
        async with database.unit(NOW) as unit:
            numbers = range(first, min(first + IN_A_UNIT, people))
            seats += [await _rate(unit, table, number) for number in numbers]
    async with database.unit(NOW) as unit:
        written = await _propose(unit, table, seats)
    for phase in (Phase.PROPOSALS, Phase.RANKING):
        await _enter(database, table, phase)
    for first in range(0, people, IN_A_UNIT):
        async with database.unit(NOW) as unit:
            for place, seat in enumerate(seats[first : first + IN_A_UNIT]):
                for step in range(places(len(written))):
                    await unit.rankings.choose(seat.id, written[(place * 7 + step) % len(written)])
                await unit.rankings.confirm(seat.id)
    await _enter(database, table, Phase.CLOSED)
    async with database.unit(NOW) as unit:
        for phase in (Phase.RATING, Phase.PROPOSALS, Phase.RANKING):
            await unit.publications.publish(table, phase)
        for kind in ReleaseKind:
            if last := await unit.releases.last(table, kind):
                await unit.releases.publish(table, kind, last.number)


async def _rate(unit: Unit, table: int, number: int) -> ParticipantSeat:
    person, name = table * 1_000_000 + number, f"P{number}"
    await unit.people.remember(person, name)
    seat = await unit.seats.create(table, Role.PARTICIPANT, name)
    claimed = await unit.seats.claim(seat.id, person, name)
    assert isinstance(claimed, ParticipantSeat)
    for place, each in enumerate(PROCESS.platform(table).objectives):
        await unit.ballots.rate(claimed.ballot_id, each.id, 1 + (number * (place + 3)) % 5)
    return claimed


async def _propose(unit: Unit, table: int, seats: list[ParticipantSeat]) -> list[int]:
    """Have one of two present a proposal that says something in every field, and 60 at most."""
    written = []
    for place, seat in enumerate(seats[: 2 * PROCESS.proposals.table : 2]):
        draft = await unit.proposals.begin(table, seat.id, seat.id)
        await unit.proposals.write(draft, "title", f"Proposta {place + 1} del tavolo")
        for field in ("description", "implementers", "beneficiaries", "resources", "instruments"):
            await unit.proposals.write(draft, field, WORDS_OF_A_FIELD)
        for field in ("expected_results", "timing", "first_step"):
            await unit.proposals.write(draft, field, WORDS_OF_A_FIELD)
        await unit.proposals.present(draft.id)
        written.append(draft.id)
    return written


async def _enter(database: Database, table: int, phase: Phase) -> None:
    async with database.unit(NOW) as unit:
        left = (await unit.roundtables.get(table)).phase
        await unit.roundtables.set_phase(table, phase, left)
        await close_phases(unit, PROCESS, PROCESS.platform(table), left, phase)


@contextmanager
def timed(figures: Figures, name: str) -> Iterator[None]:
    """Note how many seconds something takes."""
    begun = perf_counter()
    yield
    figures[name] = perf_counter() - begun


async def make(what: str, url: str, people: int) -> Figures:
    """Make one document in this process; seconds of each part, megabytes, and how large it is."""
    words = Catalogue("it", ZoneInfo("Europe/Rome"))
    speech = Speech(words, "it")
    figures: Figures = {"before": megabytes()}
    begun = perf_counter()
    with timed(figures, "read"):
        view = View.LEADERS if what == "workbook" else View.PUBLIC
        tables = await _facts(url, tables_of(people), view)
    facts, *_ = tables
    assert all(each.rating and each.ranking for each in tables), "there are values"
    match what:
        case "chart":
            figure = chart_of_rating(facts, speech)
            assert figure is not None
            with timed(figures, "first"):
                size = len(draw_png(figure.chart))
            figures["all"] = perf_counter() - begun
            later: Figures = {}
            for number in range(LATER):
                with timed(later, str(number)):
                    draw_png(figure.chart)
            figures["later"] = statistics.median(later.values())
        case "minutes":
            document = write_minutes(facts, speech)
            with timed(figures, "DOCX"):
                size = len(write_word_file(document))
            with timed(figures, "HTML"):
                size += len(write_page(document))
            figures["all"] = perf_counter() - begun
        case _:
            with timed(figures, "XLSX"):
                size = len(write_workbook(tidy(tables, speech), speech))
            figures["all"] = perf_counter() - begun
    return {**figures, "peak": megabytes(), "kB": size / 1000}


async def _facts(url: str, tables: list[int], view: View) -> list[TableFacts]:
    database, facts = open_database(url), []
    for table in tables:
        async with database.unit(NOW) as unit:
            facts.append(await read_facts(Reader(unit, PROCESS), table, view, NOW))
    await database.close()
    return facts


def megabytes() -> float:
    """The most memory this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _made_apart(what: str, url: str, people: int) -> Figures:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.documents", "--make", what),
        *("--database", url, "--sheets", str(people)),
        stdout=asyncio.subprocess.PIPE,
    )
    told, _ = await process.communicate()
    assert process.returncode == 0, f"{what} was not made"
    figures: Figures = json.loads(told)
    return figures


async def measure(rounds: int, sheets: list[int]) -> None:
    """Print the medians of every document beside its aims."""
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy before the first round")
    with tempfile.TemporaryDirectory(prefix="documents-") as folder:
        for people in sheets:
            url = f"sqlite+aiosqlite:///{Path(folder) / f'{people}.db'}"
            played: Figures = {}
            with timed(played, "it"):
                await play(url, people)
            print(f"{people} sheets (played in {played['it']:.0f} s)", flush=True)
            for (what, size), (seconds, most) in AIMS.items():
                if size == people:
                    found = [await _made_apart(what, url, people) for _ in range(rounds)]
                    _tell(what, _medians(found), seconds, most)


def _medians(found: list[Figures]) -> Figures:
    return {name: statistics.median(each[name] for each in found) for name in found[0]}


def _tell(what: str, found: Figures, seconds: float, most: float) -> None:
    known = ("all", "peak", "before", "kB")
    parts = [f"{name} {at:.2f}" for name, at in found.items() if name not in known]
    later = f", later {AIM_OF_LATER}" if "later" in found else ""
    print(f"  {what:9}{found['all']:6.2f} s (aim {seconds:g}{later}): {', '.join(parts)};", end=" ")
    print(f"{found['peak']:.0f} MB (aim {most:g}), {found['before']:.0f} before;", end=" ")
    print(f"{found['kB']:.0f} kB", flush=True)


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.documents")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sheets", type=int, nargs="+", default=sorted({n for _, n in AIMS}))
    parser.add_argument("--make", help=argparse.SUPPRESS)
    parser.add_argument("--database", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.make:
        print(json.dumps(asyncio.run(make(given.make, given.database, *given.sheets))))
    else:
        asyncio.run(measure(given.rounds, given.sheets))


if __name__ == "__main__":
    main()
