"""Released figures are counted again from their answers, and one that is wrong is named."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from conversations.counting.recount import Recount, recount
from storage.engine import Database, open_database
from storage.records import Counted, ReleaseKind
from tests.results.adversary import Watch
from tests.results.played import NUMBER, PROCESS, play, play_ranking

Play = Callable[[Database, int], Awaitable[Watch]]
NOW = datetime(2026, 12, 2, tzinfo=UTC)


@pytest.fixture
async def database(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Database]:
    shutil.copyfile(migrated_file, tmp_path / "c.db")
    opened = open_database(f"sqlite+aiosqlite:///{tmp_path}/c.db")
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    ("what", "seed", "kind"),
    [(play, 10, ReleaseKind.RATING), (play_ranking, 6, ReleaseKind.RANKING)],
)
async def test_figures_are_what_their_answers_give_and_one_that_is_not_is_named(
    database: Database, what: Play, seed: int, kind: ReleaseKind
) -> None:
    await what(database, seed)
    found, counted = await read(database, kind)
    assert [each.wrong for each in found] == [(), ()]
    assert all(each.figures for each in found)
    last = found[0]
    within = [each for each in counted if each.counts_in(last.number) and each.answer != ()]
    assert last.unchanged + last.changed + last.gone == len(within) > 0

    at = next(n for n, each in enumerate(counted) if each.left is None and each.answer != ())
    answer = counted[at].answer
    other = answer[::-1] if isinstance(answer, tuple) else 5 if answer != 5 else 1
    counted[at] = replace(counted[at], answer=other)
    async with database.unit(NOW) as unit:
        await unit.releases.keep(NUMBER, kind, counted)
    [last, *_], _ = await read(database, kind)
    assert last.wrong
    if kind is ReleaseKind.RATING:
        assert {each.about.split()[1] for each in last.wrong} == {counted[at].objective}


async def read(database: Database, kind: ReleaseKind) -> tuple[list[Recount], list[Counted]]:
    """What the releases of a kind come to, the last one first, and what is in them."""
    async with database.unit(NOW) as unit:
        recounts = await recount(unit, PROCESS.platform(NUMBER))
        counted = await unit.releases.counted(NUMBER, kind)
    return [each for each in recounts if each.kind is kind], list(counted)


async def _play(file: Path) -> None:
    database = open_database(f"sqlite+aiosqlite:///{file}")
    await play(database, 1)
    await database.close()


async def _tamper(file: Path) -> None:
    database = open_database(f"sqlite+aiosqlite:///{file}")
    async with database.unit(NOW) as unit:
        counted = list(await unit.releases.counted(NUMBER, ReleaseKind.RATING))
        await unit.releases.keep(NUMBER, ReleaseKind.RATING, counted[1:])
    await database.close()


async def test_the_console_says_each_release_and_ends_with_1_where_a_figure_is_wrong(
    migrated_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "c.db"
    shutil.copyfile(migrated_file, file)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{file}")
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)
    await _play(file)
    words = ["recount", "--table", str(NUMBER)]
    assert await asyncio.to_thread(main, words) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"table {NUMBER}, rating, release 1 (not published): ")
    assert all("all as their answers give them" in each for each in told if each[0] != " ")
    assert any("not counted again: took_part" in each for each in told)
    await _tamper(file)
    assert await asyncio.to_thread(main, words) == 1
    told = capsys.readouterr().out.splitlines()
    assert any("WRONG" in each for each in told)
    assert any("its answers give" in each for each in told)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE releases SET figures = '{'")
    assert await asyncio.to_thread(main, words) == 1
    said = capsys.readouterr()
    assert all("its figures cannot be read" in each for each in said.out.splitlines())
    assert not said.err
    assert await asyncio.to_thread(main, ["recount", "--table", "2"]) == 0
    assert capsys.readouterr().out == "table 2: nothing was released yet\n"
