"""Databases of every age: what each revision had room for of two furnished tables."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from unittest.mock import patch

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Enum,
    Float,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    insert,
    inspect,
    select,
)
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.asyncio import create_async_engine

from storage import migrations
from storage.engine import open_database
from storage.sealing import Private
from storage.tables import Given, Moment, Numbers, metadata
from tests.stories.forging import NOW, furnish

Row = Mapping[str, Any]
"""By column."""
Rows = Mapping[str, Sequence[Row]]
"""By table."""

REVISIONS = tuple(sorted(migrations._revisions()))


async def furnished(url: str) -> Rows:
    """Furnish the tables in a database of today, of every one something; all its rows."""
    database = open_database(url)
    await furnish(database)
    await database.close()
    rows = await rows_of(url, tuple(metadata.tables))
    for table in metadata.sorted_tables:
        if not rows[table.name]:
            rows[table.name].append(_invented(table, rows))
    return rows


def _invented(table: Table, rows: Rows) -> dict[str, Any]:
    """Make a row: of other tables it names different rows, the first one first."""
    named: Counter[str] = Counter()
    row: dict[str, Any] = {}
    for column in table.columns:
        for key in column.foreign_keys:
            other = key.column.table.name
            row[column.name] = rows[other][named[other]][key.column.name]
            named[other] += 1
        row.setdefault(column.name, _SOMETHING[type(column.type)])
    return row


_SOMETHING: Mapping[type, Any] = {
    **{Integer: 1, BigInteger: 901, SmallInteger: 1, Float: 0.5, Boolean: True, Text: "parole"},
    **{Moment: NOW, Enum: "rating", Numbers: frozenset({1}), Given: 3, Private: "parole"},
}


async def grow(url: str, revision: str, rows: Rows) -> dict[str, tuple[str, ...]]:
    """Make a database of that age with as much of `rows` as it has room for; its columns."""

    def fill(connection: Connection) -> dict[str, tuple[str, ...]]:
        migrations._run(connection, revision)
        inspector = inspect(connection)
        has = {
            table.name: tuple(c["name"] for c in inspector.get_columns(table.name))
            for table in metadata.sorted_tables
            if inspector.has_table(table.name)
        }
        for name, columns in has.items():
            table = metadata.tables[name]
            then = Table(name, MetaData(), *(Column(each, table.c[each].type) for each in columns))
            all_of_it = parents_first(table, rows[name])
            if kept := [{each: row[each] for each in columns} for row in all_of_it]:
                connection.execute(insert(then), kept)
        return has

    engine = create_async_engine(url)
    async with engine.begin() as connection:
        has = await connection.run_sync(fill)
    await engine.dispose()
    return has


def parents_first(table: Table, rows: Sequence[Row]) -> list[Row]:
    """Put rows in an order in which each names only those before it."""
    inward = [
        (column.name, key.column.name)
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table is table
    ]
    left, placed = list(rows), list[Row]()
    while left:
        later = [
            row
            for row in left
            if any(row[name] in {each[key] for each in left} for name, key in inward)
        ]
        placed += [row for row in left if row not in later]
        left = later
    return placed


async def rows_of(url: str, tables: Sequence[str]) -> dict[str, list[Row]]:
    """Read tables as they are today."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        found: dict[str, list[Row]] = {
            name: [dict(row) for row in (await connection.execute(select(table))).mappings()]
            for name, table in metadata.tables.items()
            if name in tables
        }
    await engine.dispose()
    return found


async def upgrade(url: str) -> None:
    """Bring a database to today, as a start does."""
    database = open_database(url)
    await database.migrate()
    assert await database.at_head()
    assert await database.deviations() == []
    await database.close()


def upgrade_and_die(url: str, statement: int) -> bool:
    """Do so in a process of its own that is killed before a statement; whether it got so far."""
    if (child := os.fork()) == 0:
        try:
            with patch.object(DefaultDialect, "do_execute", _dies_before(statement)):
                asyncio.run(upgrade(url))
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _dies_before(statement: int) -> Any:
    execute: Any = DefaultDialect.do_execute
    asked = 0

    def dies(*given: Any) -> None:
        nonlocal asked
        if asked == statement:
            os.kill(os.getpid(), signal.SIGKILL)
        asked += 1
        execute(*given)

    return dies
