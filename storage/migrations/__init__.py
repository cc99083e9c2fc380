"""The schema's history: what brings a database of any age to today's tables.

A new revision is a file in `versions/`; a test compares where they lead with `storage.tables`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, inspect, text

from storage.errors import NotOurs, StorageError
from storage.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER: Final = Path(__file__).parent
_STORED: Final = text("SELECT version_num FROM alembic_version")


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the database to a revision, the newest, inside the transaction of `connection`.

    Raises StorageError if the database is newer than this program, another program's, or not what
    its revision says: then nothing is changed.
    """
    must_be_ours(connection)
    if to != "head" or not is_at_head(connection):
        _run(connection, to)
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


def must_be_ours(connection: Connection) -> None:
    """Raise StorageError if a newer version of this program, or another program, made this."""
    inspector = inspect(connection)
    if not inspector.has_table("alembic_version"):
        if tables := inspector.get_table_names():
            raise NotOurs(
                f"the database is another program's, which keeps {', '.join(sorted(tables)[:3])} "
                "there, and is left as it is: write another one into CROCEVIA_DATABASE_URL"
            )
        return
    if unknown := set(connection.scalars(_STORED)) - set(_revisions()):
        raise StorageError(
            "the database cannot be migrated: this version does not know its revision "
            f"{', '.join(sorted(unknown))}. Start the newer version that made it, or use a copy"
        )


def is_empty(connection: Connection) -> bool:
    """Whether nothing is there yet, as before the first start."""
    return not inspect(connection).get_table_names()


def is_at_head(connection: Connection) -> bool:
    """Whether the database has exactly the newest revision."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return connection.scalars(_STORED).all() == [newest()]


def newest() -> str:
    """Return the newest revision: their files are named after them, in their order."""
    return max(_revisions())


def _revisions() -> list[str]:
    return [file.name.partition("_")[0] for file in (FOLDER / "versions").glob("[0-9]*.py")]


def _run(connection: Connection, to: str) -> None:
    from alembic import command
    from alembic.util import CommandError

    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, to)
    except CommandError as error:
        raise StorageError(f"the database cannot be migrated: {error}") from error


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    # Alembic reads the folder through a template in which % has a meaning.
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
