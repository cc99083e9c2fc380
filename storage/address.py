"""Where a database is, as it is written: a file of SQLite's, or a name on a PostgreSQL server."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

_DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")


def read_address(written: str) -> URL:
    """Read `sqlite+aiosqlite:///file` or `postgresql+asyncpg://…`.

    Raises StorageError, which never repeats a password, for any other address.
    """
    try:
        url: URL | None = make_url(written)
    except (ArgumentError, ValueError):
        url = None  # out there: these errors may quote what was written
    if url is None:
        raise StorageError(_unreadable())
    if url.drivername not in _DRIVERS:
        raise StorageError(f"{_unreadable()}, not {url.drivername}")
    if url.get_backend_name() == "sqlite":
        _refuse_fleeting(url)
    return url


def file_of(url: URL) -> Path:
    """Return the file of a SQLite database."""
    return Path(str(url.database))


def without_password(url: URL) -> str:
    """Return an address that is safe to show."""
    secret = [key for key in url.query if "password" in key.lower()]
    return url.difference_update_query(secret).render_as_string(hide_password=True)


def _unreadable() -> str:
    return (
        "the database address begins with sqlite+aiosqlite:///file.db "
        "or postgresql+asyncpg://user:password@host/name"
    )


def _refuse_fleeting(url: URL) -> None:
    """Memory would be lost with its one connection, which a cancelled turn closes."""
    file = url.database
    if not file or file == ":memory:" or file.startswith("file:"):
        raise StorageError("the SQLite database has to be a file: sqlite+aiosqlite:///crocevia.db")
    if not Path(file).parent.is_dir():
        raise StorageError(f"the folder of the database does not exist: {Path(file).parent}")
