"""The schema's history: what brings a database of any age to today's tables.

A new revision is a file in `versions/`; a test compares where they lead with `storage.tables`.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from storage.errors import StorageError


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the database to a revision, the newest, inside the transaction of `connection`.

    Raises StorageError if the database is newer than this program.
    """
    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, to)
    except CommandError as error:
        raise StorageError(f"the database cannot be migrated: {error}") from error


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
