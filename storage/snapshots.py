"""A consistent copy of a SQLite file that is being written to."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from storage.errors import StorageError


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy the database as it is at one moment; writers go on meanwhile. Blocks: use a thread.

    The copy appears under its name only when it is whole and on the disk, readable by its
    owner alone. Raises StorageError if it exists already or cannot be written.
    """
    if target.exists():
        raise StorageError(f"{target} exists already and is left as it is")
    partial: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        partial = Path(name)
        with (
            os.fdopen(handle, "rb") as copy,
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as database,
        ):
            database.execute("VACUUM INTO ?", (name,))
            os.fsync(copy.fileno())
        # A link never replaces what somebody else put there in the meantime.
        target.hardlink_to(partial)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"no copy was written to {target}: {error}") from error
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)
