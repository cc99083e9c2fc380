"""The schema's history: what brings a database of any age to today's tables.

A new revision is a file in `versions/`; a test compares where they lead with `storage.tables`.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect

from storage.errors import StorageError
from storage.tables import metadata


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the database to a revision, the newest, inside the transaction of `connection`.

    Raises StorageError if the database is newer than this program, or is not what its revision
    says: then nothing is changed.
    """
    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, to)
    except CommandError as error:
        raise StorageError(f"the database cannot be migrated: {error}") from error
    if found := deviations(connection):
        raise StorageError(
            f"the database is not what its revision says: {'; '.join(found)}. "
            "Somebody changed it by hand, or another version did: go back to a copy"
        )


def deviations(connection: Connection) -> list[str]:
    """Name what the newest revision has and the database has not, or has otherwise."""
    inspector = inspect(connection)
    stored = {
        table: {column["name"]: column["nullable"] for column in columns}
        for (_, table), columns in inspector.get_multi_columns().items()
    }
    found = []
    for table in metadata.sorted_tables:
        if (columns := stored.get(table.name)) is None:
            found.append(f"there is no table {table.name}")
            continue
        known = {column.name: bool(column.nullable) for column in table.columns}
        found += [f"{table.name}.{name} is missing" for name in known.keys() - columns]
        found += [f"{table.name}.{name} is not known" for name in columns.keys() - known]
        found += [
            f"{table.name}.{name} {'may not' if nullable else 'may'} be empty"
            for name, nullable in known.items()
            if columns.get(name, nullable) != nullable
        ]
    return sorted(found)


def is_at_head(connection: Connection) -> bool:
    """Whether the database has exactly the newest revision."""
    heads = ScriptDirectory.from_config(_config()).get_heads()
    return set(MigrationContext.configure(connection).get_current_heads()) == set(heads)


def _config() -> Config:
    config = Config()
    # Alembic reads the folder through a template in which % has a meaning.
    folder = str(Path(__file__).parent).replace("%", "%%")
    config.set_main_option("script_location", folder)
    config.set_main_option("path_separator", "os")
    return config
