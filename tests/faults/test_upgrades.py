"""A database of any age, with rows, is brought to today: whole, or, killed, by the next start."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from bot.terminal import tell
from tests.conftest import Postgres, finish
from tests.faults.ages import (
    REVISIONS,
    Rows,
    furnished,
    grow,
    rows_of,
    upgrade,
    upgrade_and_die,
)

KILLS = int(os.environ.get("UPGRADE_KILLS", "6"))
"""How often an upgrade is killed on each database, at most."""
OF_ALL = 100
"""Whoever has it killed so often has PostgreSQL grow from each revision too, not every fifth."""


@pytest.fixture(scope="module")
def rows(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What a database of today has, every table of it something."""
    file = tmp_path_factory.mktemp("ages") / "today.db"
    shutil.copyfile(migrated_file, file)
    found: list[Rows] = []

    async def fill() -> None:
        found.append(await furnished(f"sqlite+aiosqlite:///{file}"))

    finish(fill())
    return found[0]


class Shelf:
    """Keeps databases, and gives copies of them."""

    def __init__(self, folder: Path, postgres: Postgres | None) -> None:
        self._folder = folder
        self._postgres = postgres
        self._made: list[str] = []

    def blank(self) -> str:
        return self.copy("blank")

    def copy(self, name: str) -> str:
        """Copy a database nobody has open; the name of the copy."""
        if self._postgres:
            made = self._postgres.create(name)
        else:
            made = f"copy-{len(self._made)}.db"
            if name != "blank":
                shutil.copyfile(self._folder / name, self._folder / made)
        self._made.append(made)
        return made

    def url(self, name: str) -> str:
        if self._postgres:
            return self._postgres.url(name)
        return f"sqlite+aiosqlite:///{self._folder / name}"

    def drop(self, name: str) -> None:
        self._made.remove(name)
        if self._postgres:
            self._postgres.drop(name)
        else:
            for file in self._folder.glob(f"{name}*"):
                file.unlink()

    def clear(self) -> None:
        for name in [*self._made]:
            self.drop(name)


@pytest.fixture
def shelf(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    server = request.getfixturevalue("postgres") if backend == "postgresql" else None
    made = Shelf(tmp_path, server)
    yield made
    made.clear()


class Age:
    """A database of one revision, and what must be found in it once it is of today."""

    def __init__(self, shelf: Shelf, revision: str, rows: Rows) -> None:
        self.shelf = shelf
        self.name = shelf.blank()
        self._rows = rows

        async def fill() -> None:
            self._has = await grow(shelf.url(self.name), revision, rows)

        finish(fill())

    def must_be_whole(self, name: str) -> int:
        """See that every row is there as it was; how many."""
        found: Rows = {}

        async def read() -> None:
            nonlocal found
            found = await rows_of(self.shelf.url(name), tuple(self._has))

        finish(read())
        for table, columns in self._has.items():
            then = [{each: row[each] for each in columns} for row in self._rows[table]]
            now = [{each: row[each] for each in columns} for row in found[table]]
            assert sorted(now, key=repr) == sorted(then, key=repr), table
        return sum(len(each) for each in found.values())


@pytest.mark.proof
def test_every_revision_grows_into_today(shelf: Shelf, rows: Rows, backend: str) -> None:
    begun, kept = time.monotonic(), []
    is_short = backend == "postgresql" and KILLS < OF_ALL
    for revision in REVISIONS[:: 5 if is_short else 1]:
        age = Age(shelf, revision, rows)
        finish(upgrade(shelf.url(age.name)))
        kept.append(age.must_be_whole(age.name))
        shelf.drop(age.name)
    took = time.monotonic() - begun
    tell(f"{backend}: {len(kept)} revisions of {kept[0]} to {kept[-1]} rows in {took:.0f} s")


@pytest.mark.proof
def test_an_upgrade_that_is_killed_is_made_by_the_next_start(
    shelf: Shelf, rows: Rows, backend: str
) -> None:
    begun, chance = time.monotonic(), Random(5)
    age = Age(shelf, REVISIONS[0], rows)
    statements = statements_of(age)
    tried = sorted(chance.sample(range(statements), min(KILLS, statements)))
    for statement in tried:
        name = shelf.copy(age.name)
        assert upgrade_and_die(shelf.url(name), statement)
        finish(upgrade(shelf.url(name)))
        age.must_be_whole(name)
        shelf.drop(name)
    took = time.monotonic() - begun
    tell(
        f"{backend}: killed before {len(tried)} of {statements} statements of the upgrade from "
        f"{REVISIONS[0]}, {took:.0f} s"
    )


def statements_of(age: Age) -> int:
    """Count what the upgrade of such a database asks: a kill before the next one kills nobody."""
    some, many = 0, 4096
    while some < many:
        middle = (some + many) // 2
        name = age.shelf.copy(age.name)
        if upgrade_and_die(age.shelf.url(name), middle):
            some = middle + 1
        else:
            many = middle
        age.shelf.drop(name)
    return some
