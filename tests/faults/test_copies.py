"""Copies made while people tap: whole, nobody waits for them, and the work goes on from them."""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.terminal import tell
from storage.engine import open_database
from tests.conftest import Postgres
from tests.faults.crowd import Crowd, SheetOf
from tests.faults.program import ROOT
from tests.faults.seen_through import judges, objectives, until
from tests.theatre import Actor, Theatre


class Keeper:
    """Whoever runs the server: makes a copy, and brings it back, with the tools there are."""

    def __init__(self, folder: Path, postgres: Postgres | None) -> None:
        self._folder = folder
        self._postgres = postgres
        self._place = ""

    async def copies(self, url: str) -> Path:
        copy = self._folder / "copy"
        if self._postgres:
            await self._runs(*self._client("pg_dump", url), "--format=custom", f"--file={copy}")
        else:
            await self._runs(*CROCEVIA, "backup", copy, url=url)
        return copy

    async def may_not_bring_back(self, copy: Path, url: str) -> None:
        """Where it would take the database from under a bot that runs it is refused."""
        if not self._postgres:
            told = await self._runs(*CROCEVIA, "restore", copy, url=url, fails=True)
            assert "open: stop it, then do the same again" in told

    async def brings_back(self, copy: Path) -> str:
        """Make a database of a copy; its address."""
        if self._postgres:
            self._place = self._postgres.create("blank")
            url = self._postgres.url(self._place)
            await self._runs(*self._client("pg_restore", url), copy)
        else:
            url = f"sqlite+aiosqlite:///{self._folder}/back.db"
            await self._runs(*CROCEVIA, "restore", copy, url=url)
        return url

    def clears_up(self) -> None:
        if self._postgres and self._place:
            self._postgres.drop(self._place)

    def _client(self, program: str, url: str) -> tuple[Any, ...]:
        assert self._postgres
        name = url.partition("@/")[2].partition("?")[0]
        where = (f"--host={self._postgres._folder}", "--username=crocevia", f"--dbname={name}")
        return (self._postgres._programs / program, *where)

    @staticmethod
    async def _runs(*words: Any, url: str = "", fails: bool = False) -> str:
        done = await asyncio.to_thread(
            subprocess.run,
            [str(each) for each in words],
            cwd=ROOT,
            env={**os.environ, "CROCEVIA_DATABASE_URL": url},
            capture_output=True,
            text=True,
            check=False,
        )
        assert bool(done.returncode) is fails, done.stderr
        return done.stderr


CROCEVIA = (sys.executable, "-m", "bot")


@pytest.fixture
def keeper(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Keeper]:
    server = request.getfixturevalue("postgres") if backend == "postgresql" else None
    made = Keeper(tmp_path, server)
    yield made
    made.clears_up()


def sheets_in(url: str, theatre: Theatre) -> SheetOf:
    """Read sheets from another database."""

    async def sheet(actor: Actor) -> dict[str, int | None]:
        database = open_database(url)
        async with database.unit(theatre.now) as unit:
            [seat] = (await unit.people.visitor(actor.id)).seats
            assert seat.ballot_id is not None
            found = await unit.ballots.ratings(seat.ballot_id)
        await database.close()
        return found

    return sheet


@pytest.mark.proof
async def test_a_copy_made_meanwhile_has_all_that_was_acknowledged_before(
    theatre: Theatre, keeper: Keeper, backend: str
) -> None:
    theatre.seats_are_taken = True
    people = [await theatre.participant(f"Persona {number}") for number in range(8)]
    crowd, done = Crowd(theatre, people, random.Random(2040)), asyncio.Event()
    acting = asyncio.create_task(crowd.act_until(done))
    await until(lambda: len(crowd.acknowledged()) > 40)
    before, begun = crowd.acknowledged(), time.monotonic()
    copy = await keeper.copies(theatre.database_url)
    took, meanwhile = time.monotonic() - begun, len(crowd.acknowledged()) - len(before)
    assert meanwhile > 0, "nobody waits for a copy"
    await keeper.may_not_bring_back(copy, theatre.database_url)
    done.set()
    await acting
    await theatre.settled()
    await crowd.must_find_everything_once()
    tell(
        f"{backend}: {len(before)} taps answered before, {meanwhile} in the {took:.1f} s of a copy"
    )

    await theatre.stop_bot()
    back = await keeper.brings_back(copy)
    await crowd.must_find(before, sheets_in(back, theatre))
    await theatre.start_bot(database_url=back)
    objective = objectives(theatre)[0]
    judges(people[0], objective, 2)
    await theatre.settled()
    assert (await sheets_in(back, theatre)(people[0]))[objective] == 2
