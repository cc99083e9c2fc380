"""Insert or change, in the words of both databases: the database decides doubles."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite

Upsert = Mapping[str, Insert]
"""The statement for each dialect's name."""


def upsert(table: Table, change: Callable[[Any], dict[str, Any]] | None = None) -> Upsert:
    """Insert, or where the primary key exists apply `change`; without `change` do nothing.

    `change` gets the columns of the row that was to be inserted and returns the new values.
    """
    keys = tuple(table.primary_key.columns)
    lite, postgres = sqlite.insert(table), postgresql.insert(table)
    spoken: dict[str, Insert] = (
        {
            "sqlite": lite.on_conflict_do_nothing(keys),
            "postgresql": postgres.on_conflict_do_nothing(index_elements=keys),
        }
        if change is None
        else {
            "sqlite": lite.on_conflict_do_update(keys, set_=change(lite.excluded)),
            "postgresql": postgres.on_conflict_do_update(
                index_elements=keys, set_=change(postgres.excluded)
            ),
        }
    )
    return MappingProxyType(spoken)
