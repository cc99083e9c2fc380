"""The matrix of forged taps: every role, every phase, every button and word, own, foreign, absurd.

Nobody changes a row that is not theirs to change, nobody outside is heard, nobody is shown a word
of another table or of somebody else's own. Here a part of it is tried, drawn anew for each role
and phase; with TRY_FORGE=all every forgery is.
"""

import asyncio
import os
import random
import re
import shutil
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.catalogue import Catalogue, Page
from conversations.conversation import respond
from conversations.reminders import offsets
from conversations.said import Said, Tapped
from conversations.screens import Made
from conversations.taps.my_data import ReadNotice
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import VOCABULARY
from conversations.turn import Sender, Turn
from storage.engine import Database, open_database
from storage.records import Meeting, Phase
from storage.tables import metadata
from tests.moving import move
from tests.stories.authority import EVERYWHERE, Authority, Row, Rows, changed
from tests.stories.forging import (
    ERASED,
    FREED,
    MEMBERS,
    NOW,
    OBSERVER,
    PROCESS,
    SEAL,
    SECRETS,
    STAFF,
    STRANGER,
    TABLES,
    UNREAD,
    Stage,
    furnish,
    person,
    sayings,
)

WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
HERE = "https://crocevia.example.org"
EVERYTHING = os.environ.get("TRY_FORGE") == "all"
OF_FIVE = 2
"""In how many of the five phases a role tries a kind, with one forgery that is drawn."""

NOBODYS = {
    *("seen_updates", "wrong_codes", "quarantine", "pace"),
    *("compared_proposals", "alike_proposals", "contact"),
}
"""What no saying is about: counters and what is reckoned, which name nobody but whoever spoke."""
WRITES = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Somebody who forges: which tables they read or lead; `is_in` is false where nobody is."""

    person: int
    reads: frozenset[int] = frozenset()
    leads: frozenset[int] = frozenset()
    is_in: bool = True


ROLES = {
    "participant": Part(person("anna", 1), frozenset({1})),
    "one of a pair": Part(person("gina", 1), frozenset({1})),
    "participant of another table": Part(person("anna", 2), frozenset({2})),
    "coordinator": Part(person("paola", 1), frozenset({1}), frozenset({1})),
    "coordinator of another table": Part(person("paola", 2), frozenset({2}), frozenset({2})),
    "staff": Part(STAFF, EVERYWHERE, EVERYWHERE),
    "observer": Part(OBSERVER, EVERYWHERE),
    "stranger": Part(STRANGER, is_in=False),
    "erased": Part(ERASED, is_in=False),
    # Which table it is about stands in the first contact, and nothing else does.
    "without the notice": Part(UNREAD, frozenset({1}), is_in=False),
    "freed": Part(FREED, is_in=False),
}


class Undone(Exception):
    """Everything of this attempt is taken back, so that each begins from the same rows."""


@dataclass
class Attempt:
    """What came of one saying: what was read, who was written to, which rows changed."""

    page: Page
    told: list[int]
    changes: list[tuple[str, Row | None, Row | None]]

    @property
    def text(self) -> str:
        labels = [key.label for row in self.page.keyboard for key in row]
        captions = [insert.caption or "" for insert in self.page.inserts]
        files = [
            each.content.content.decode("utf-8", "replace")
            for each in self.page.inserts
            if hasattr(each.content, "content")
        ]
        files += [repr(e.content.of) for e in self.page.inserts if isinstance(e.content, Made)]
        made = [repr(each.content.of) for each in self.page.inserts if hasattr(each.content, "of")]
        told = [*labels, *captions, *files, *made]
        return "\n".join([self.page.text, self.page.toast or "", *told])


@dataclass
class Theatre:
    """Two furnished tables, and a ledger of which tables of the schema are written to."""

    database: Database
    stages: list[Stage]
    touched: set[str] = field(default_factory=set)
    before: dict[str, dict[tuple[Any, ...], Row]] = field(default_factory=dict)

    async def move(self, phase: Phase) -> None:
        async with self.database.unit(NOW) as unit:
            for table in TABLES:
                await move(unit, table, phase)
            everything = [table.name for table in metadata.sorted_tables]
            self.before = await read_rows(unit.people._connection, everything)

    async def hear(self, who: int, place: Tap | None, said: Said) -> Attempt:
        found: list[Attempt] = []
        try:
            async with self.database.unit(NOW, who) as unit:
                if place is not None:
                    await unit.people.set_place(who, place.pack())
                self.touched.clear()
                visitor = await unit.people.visitor(who)
                sender = Sender(who, "Chi", "it")
                turn = Turn(unit, PROCESS, WORDS, NOW, sender, visitor, public_url=HERE, seal=SEAL)
                page = WORDS.render(await respond(turn, said), "it")
                after = await read_rows(unit.people._connection, self.touched - NOBODYS)
                told = [letter.to for letter in turn.letters]
                found.append(Attempt(page, told, self._compare(after)))
                raise Undone
        except Undone:
            return found[0]

    def _compare(
        self, after: dict[str, dict[tuple[Any, ...], Row]]
    ) -> list[tuple[str, Row | None, Row | None]]:
        return [
            (table, self.before[table].get(key), rows.get(key))
            for table, rows in after.items()
            for key in self.before[table].keys() | rows.keys()
            if self.before[table].get(key) != rows.get(key)
        ]

    def rows(self) -> Rows:
        return {table: list(found.values()) for table, found in self.before.items()}


def news_of(attempt: Attempt) -> Rows:
    """What was added or changed, as it is now."""
    found: dict[str, list[Row]] = {}
    for table, _, new in attempt.changes:
        if new is not None:
            found.setdefault(table, []).append(new)
    return found


async def read_rows(
    connection: AsyncConnection, tables: Iterable[str]
) -> dict[str, dict[tuple[Any, ...], Row]]:
    """Read the rows of these tables by their keys, without the places people are at."""
    found: dict[str, dict[tuple[Any, ...], Row]] = {}
    for name in tables:
        table = metadata.tables[name]
        keys = [column.name for column in table.primary_key]
        rows = [dict(row) for row in (await connection.execute(select(table))).mappings()]
        for row in rows:
            row.pop("place" if name == "people" else "", None)
        found[name] = {tuple(row[key] for key in keys): row for row in rows}
    return found


@pytest.fixture(scope="module")
def furnished(
    migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Stage]]:
    """Rights know no database: one kind is enough for them."""
    file = tmp_path_factory.mktemp("rights") / "furnished.db"
    shutil.copyfile(migrated_file, file)

    async def fill() -> list[Stage]:
        database = open_database(f"sqlite+aiosqlite:///{file}")
        stages = await furnish(database)
        await database.close()
        return stages

    return file, asyncio.run(fill())


@pytest.fixture
async def forged(furnished: tuple[Path, list[Stage]], tmp_path: Path) -> AsyncIterator[Theatre]:
    file = shutil.copyfile(furnished[0], tmp_path / "rights.db")
    database = open_database(f"sqlite+aiosqlite:///{file}")
    stage = Theatre(database, furnished[1])

    @event.listens_for(database._transactions.engine.sync_engine, "before_cursor_execute")
    def note(_c: object, _u: object, statement: str, *_: object) -> None:
        stage.touched |= {each for each in WRITES.findall(statement) if each in metadata.tables}

    yield stage
    await database.close()


def saw_home(part: Part, table: str, old: Row | None, new: Row | None) -> bool:
    """Whether somebody's own seat knows the phase now, which reading the notice shows them."""
    is_own = new is not None and new.get("telegram_id") == part.person
    return table == "seats" and is_own and changed(old, new) == {"told_of"}


def must_be_theirs(stage: Theatre, part: Part, attempt: Attempt, what: object) -> None:
    """Every changed row is this person's to change, and only people of their tables are told."""
    if not part.is_in:
        own = [each for each in attempt.changes if each[0] == "people" or saw_home(part, *each)]
        # The language and having read the notice are one's own before anything else is.
        assert attempt.changes == own, what
        assert not attempt.told, what
    authority = Authority(part.person, stage.rows(), news_of(attempt), part.leads)
    for table, old, new in attempt.changes:
        assert authority.allows(table, old, new), f"{what} changes {table}: {old} → {new}"
    here = {
        row["telegram_id"] for row in authority.rows["seats"] if row["roundtable"] in part.reads
    }
    assert not set(attempt.told) - here - {part.person}, f"{what} writes to another table"


def must_be_readable(part: Part, phase: Phase, attempt: Attempt, what: object) -> None:
    """Nothing of another table is read, and nothing that is somebody else's own."""
    text = attempt.text
    for table, secret in SECRETS.items():
        assert table in part.reads or secret not in text, f"{what} shows table {table}:\n{text}"
        for name in MEMBERS:
            together = {"gina", "mara"} if name in ("gina", "mara") else {name}
            own = part.person in {person(each, table) for each in together}
            is_open = phase in (Phase.PRESENTATION, Phase.RATING)
            for word, is_told in (
                ("Bozza", part.person == person(name, table)),
                ("Altro", own or not is_open),
                ("Perche", own or table in part.leads),
                ("Dissenso", part.person == person(name, table)),
                (
                    "Correzione",
                    part.person == person(name, table) or (name == "luca" and table in part.leads),
                ),
            ):
                private = f"{secret}o: {word}-{name}"
                assert is_told or private not in text, f"{what} shows {private}:\n{text}"


def drawn(role: str, phase: Phase, stages: list[Stage]) -> Iterable[tuple[Tap | None, Said]]:
    """What is tried: all of it, or something of some kinds, others in another phase."""
    draw, turn = random.Random(f"{role} {phase}"), list(Phase).index(phase)
    for number, (_, tries) in enumerate(sayings(stages)):
        if EVERYTHING:
            yield from tries
        elif (number + 2 * turn) % len(Phase) < OF_FIVE:
            yield draw.choice(tries)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("role", ROLES)
async def test_nobody_changes_or_reads_what_is_not_theirs(
    forged: Theatre, role: str, phase: Phase
) -> None:
    part = ROLES[role]
    if not (part.is_in or EVERYTHING or phase in (Phase.RATING, Phase.PROPOSALS)):
        pytest.skip("for those outside one phase is as good as another")
    await try_to_trespass(forged, role, phase)


async def try_to_trespass(
    forged: Theatre, role: str, phase: Phase, kind: str | None = None
) -> None:
    part = ROLES[role]
    await forged.move(phase)
    tries = dict(sayings(forged.stages))[kind] if kind else drawn(role, phase, forged.stages)
    for place, said in tries:
        attempt = await forged.hear(part.person, place, said)
        what = f"{role}, {phase}: {said} at {place!r}"
        must_be_theirs(forged, part, attempt, what)
        if said == Tapped(ReadNotice().pack()) and attempt.changes:
            continue  # whoever had not read it is in now, and sees their own table
        must_be_readable(part, phase, attempt, what)


async def test_a_right_that_is_missing_is_seen(
    forged: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def let_everybody(turn: Turn, meeting_id: int) -> Meeting:
        found = await turn.unit.meetings.get(meeting_id)
        assert found is not None
        return found

    monkeypatch.setattr(offsets, "find_led", let_everybody)
    with pytest.raises(AssertionError, match="changes meetings"):
        await try_to_trespass(forged, "participant", Phase.PRESENTATION, "SetOffset")


async def test_these_forgeries_do_work_for_those_they_are_for(forged: Theatre) -> None:
    """They are no nonsense: people of the table read and change things with them."""
    shown, changed = set[str](), set[str]()
    for role, phase in (("participant", Phase.RATING), ("coordinator", Phase.PROPOSALS)):
        await forged.move(phase)
        for kind, tries in sayings(forged.stages):
            for place, said in tries[:2]:
                attempt = await forged.hear(ROLES[role].person, place, said)
                if SECRETS[1] in attempt.text:
                    shown.add(kind)
                if attempt.changes:
                    changed.add(kind)
    assert len(shown) > len(VOCABULARY) / 2
    assert len(changed) > 25, sorted(changed)
