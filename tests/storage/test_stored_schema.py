"""Migrations lead to exactly the tables the program speaks of."""

import asyncio
import hashlib
import re
import sqlite3
import warnings
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from storage import migrations
from storage.engine import StorageError, open_database
from storage.tables import metadata
from tests.storage.seating import NOW, sit

LANDED = {
    "0001_first_schema.py": "014ebbbb7a259a1f3e3bb69bd3d781477f813679",
    "0002_the_whole_table.py": "7ce52d337f05fda04d56bb57911e76b4e8cad768",
    "0003_meetings.py": "8e54b2f2ea964e43818d48bd770e908e7c91acaa",
    "0004_deliveries.py": "cf2d6c47400fd58182c8af3d7f7a867812c47481",
    "0005_what_is_asked_back.py": "4ff74db82810ba006341058292fc0ba56a6baf3a",
    "0006_groups_of_look_alikes.py": "d1deb5fe3e5dbd474df5bb42aad9d0c60c4f465b",
    "0007_freed_seats.py": "4994a7b15043c5a49c0cc57ac64b81321f5a1c9b",
    "0008_whom_a_deed_was_about.py": "fb493da3f9adcc36510d550ddc0e95e099bf8dd4",
    "0009_releases.py": "025c22933b82c0e5a0578fbf4f0efc55008c63f6",
    "0010_menus_that_are_set.py": "bd801c7ebcba659351d046f23e52e4bca799a88d",
    "0011_the_outbox.py": "3189a23fdd59a929b213917393f0b65191e4a00b",
    "0012_what_people_were_told.py": "cfca4265bfe6d9b84829a710b99c0bfe1d13be57",
    "0013_what_was_said_last.py": "c1dcf9701b5361d8f0152cf40fb423f5cadf30c8",
    "0015_pairs_that_parted.py": "1315d9133c6a7d9829c39568574fbfe530947371",
    "0017_what_is_not_sent_yet.py": "1873e05ca47e073401dc7b9f5a41f43b36bc3552",
    "0018_boards.py": "951e0ae2ca2ec58e68e81244aa2ecc54c0469a91",
    "0019_readbacks.py": "0a1f0c19280e3866ee7c311993682a4c60d30439",
    "0020_printed_and_checked.py": "1ae5fce2a6438eca64f4e9d4631962c9bcfa7bc5",
    "0021_outcomes.py": "4f830059b31555943d0eb0e00fde4ffa8576e0f7",
    "0022_pages_of_who_leads.py": "6a690ac9663e64e0880bdb4aa5b6b2f8d0c7f212",
    "0023_who_wrote_an_own_objective.py": "9d0b1d80600ffbad1a2065880b48542c1b8d05af",
    "0024_rosters.py": "0ccd84ab4623b44330270f1ed7a56d182bc2f528",
    "0025_versions_of_the_notice.py": "11fb664dfcd08e73f0e2e8dadff553ce20ec5651",
    "0026_who_signs_a_proposal.py": "b1b6a54d72aafc4df04633461c8187bda86d55dd",
    "0027_when_it_was_touched.py": "3b9e0398b8cda97133083c88015bb076e9930e59",
}
"""The revisions that databases out there already have, by what is in their files.

One that is edited never comes to those databases. What has to change is a new revision; a new one
is added here when it lands.
"""


def differences(connection: Connection) -> list[Any]:
    with warnings.catch_warnings():
        # What SQLite cannot tell about this index, its own text tells in the next test.
        warnings.filterwarnings("ignore", "autogenerate skipping metadata-specified expression")
        warnings.filterwarnings("ignore", "Skipped unsupported reflection of expression-based")
        return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_migrations_lead_to_the_tables(blank_url: str) -> None:
    database = open_database(blank_url)
    await database.migrate()
    async with database.unit(NOW) as unit:
        assert await unit.seats._connection.run_sync(differences) == []
    await database.close()


def test_migrations_write_the_same_sql(migrated_file: Path, tmp_path: Path) -> None:
    created = tmp_path / "created.db"
    engine = create_engine(f"sqlite:///{created}")
    metadata.create_all(engine)
    engine.dispose()
    assert written(migrated_file) == written(created)


def written(file: Path) -> dict[str, list[str]]:
    """What SQLite keeps of each definition, in words, in whatever order they stand."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master"
            " WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
    return {
        name: sorted(
            line.strip(", \t)").replace("seats.", "").replace('"', "")
            for line in re.split(r"\n|(?<=\()|(?<=,)", sql)
            if line.strip(", \t)")
        )
        for name, sql in rows
    }


async def test_at_head_only_after_migrating(blank_url: str) -> None:
    database = open_database(blank_url)
    assert not await database.at_head()
    await database.migrate()
    assert await database.at_head()
    await database.close()


async def test_migrating_again_changes_nothing(blank_url: str) -> None:
    database = open_database(blank_url)
    await database.migrate()
    seat = await sit(database, 1)
    await database.migrate()
    async with database.unit(NOW) as unit:
        assert (await unit.people.visitor(1)).seats == (seat,)
    await database.close()


async def test_processes_that_start_together_migrate_once(blank_url: str) -> None:
    processes = [open_database(blank_url) for _ in range(4)]
    await asyncio.gather(*(process.migrate() for process in processes))
    assert all([await process.at_head() for process in processes])
    for process in processes:
        await process.close()


async def test_a_newer_database_is_refused(blank_url: str) -> None:
    database = open_database(blank_url)
    await database.migrate()
    async with database.unit(NOW) as unit:
        await unit.seats._connection.execute(
            text("UPDATE alembic_version SET version_num = '9999'")
        )
    assert not await database.at_head()
    with pytest.raises(StorageError, match="cannot be migrated"):
        await database.migrate()
    await database.close()


def test_the_newest_revision_is_the_one_alembic_leads_to() -> None:
    assert ScriptDirectory.from_config(migrations._config()).get_heads() == [migrations.newest()]


def test_no_revision_is_edited_after_it_landed() -> None:
    folder = Path(migrations.__file__).parent / "versions"
    found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest()[:40] for name in LANDED}
    assert found == LANDED


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("ALTER TABLE people DROP COLUMN place", "people.place is missing"),
        ("ALTER TABLE people ADD COLUMN added TEXT", "people.added is not known"),
        ("DROP TABLE pace", "there is no table pace"),
    ],
)
async def test_a_database_that_is_not_what_its_revision_says_is_named_and_left_alone(
    blank_url: str, change: str, named: str
) -> None:
    database = open_database(blank_url)
    await database.migrate()
    async with database.unit(NOW) as unit:
        await unit.seats._connection.execute(text(change))
    assert await database.at_head()
    assert await database.deviations() == [named]
    with pytest.raises(StorageError, match=named):
        await database.migrate()
    await database.close()
