"""Nobody's answer is worked out from anything the bot shows: by phone, paper, pairs and all.

However it went, what was released is what its answers give.

`TRY_HISTORIES` plays so many, from `TRY_SEED` on; a few are played always.
"""

import os
import shutil
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conversations.counting.recount import recount
from conversations.results import ledger
from conversations.results.closing import Closing
from conversations.results.counted import Sheet, latest
from storage.engine import Database, open_database
from storage.records import Counted
from tests.results.adversary import Watch, told
from tests.results.played import NUMBER, PROCESS, play, play_ranking

HISTORIES = int(os.environ.get("TRY_HISTORIES", "4"))
FIRST = int(os.environ.get("TRY_SEED", "1"))
LATER = datetime(2027, 1, 1, tzinfo=UTC)

Play = Callable[[Database, int], Awaitable[Watch]]


async def leaks(migrated_file: Path, tmp_path: Path, seed: int, play_it: Play = play) -> list[str]:
    file = tmp_path / f"{seed}.db"
    shutil.copyfile(migrated_file, file)
    database = open_database(f"sqlite+aiosqlite:///{file}")
    try:
        watch = await play_it(database, seed)
        async with database.unit(LATER) as unit:
            again = await recount(unit, PROCESS.platform(NUMBER))
        assert all(each.is_right for each in again), (seed, [each.wrong for each in again])
    finally:
        await database.close()
        file.unlink()
    return [f"{seed}: {told(watch.leaks)}"] if watch.leaks else []


@pytest.mark.parametrize("what", [play, play_ranking])
async def test_nothing_is_worked_out_from_what_the_bot_shows(
    migrated_file: Path, tmp_path: Path, what: Play
) -> None:
    found = []
    for seed in range(FIRST, FIRST + HISTORIES):
        found += await leaks(migrated_file, tmp_path, seed, what)
    assert found == []


def everything_at_once(
    counted: Sequence[Counted],
    sheets: Sequence[Sheet],
    yeses: Collection[int],
    leaders: Collection[int],
    least: int,
    **_: object,
) -> Closing:
    """What was built before: the rows as they stand, from three people on."""
    number = latest(counted) + 1
    people = frozenset[int]().union(*(each.people for each in sheets))
    if len(people) < least:
        return Closing(latest(counted), False, tuple(counted), ())
    before = [each if each.left else replace(each, left=number) for each in counted]
    now = [
        Counted(objective, given.answer, sheet.people, given.known_to, number)
        for sheet in sheets
        for objective, given in sheet.answers.items()
    ]
    return Closing(number, True, (*before, *now), ())


async def test_the_rows_at_each_closing_give_answers_away(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "close", everything_at_once)
    found = []
    for seed in range(1, 4):
        found += await leaks(migrated_file, tmp_path, seed)
    assert len(found) >= 2
