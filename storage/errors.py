"""What storage raises, and which trouble passes by itself."""

import errno
import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import exc

_PASSING_SQLSTATES = ("08", "40", "53", "57")
"""Connection, rolled back by the server, out of resources, operator intervention."""

_PASSING_SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PROTOCOL,
    }
)
"""The file's or the disk's trouble, never the fault of what was asked."""
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_FULL_SQLSTATE: Final = "53100"

DAMAGED: Final = (
    "the database is damaged: stop the bot and go back to a copy: crocevia restore FILE"
)
FULL: Final = "the disk is full where the database is: make room there"
FORBIDDEN: Final = (
    "the database may only be read: write the user who owns it, and a server that is no standby, "
    "into CROCEVIA_DATABASE_URL"
)
_SAID_OF_SQLITE: Final = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: (
        "the disk where the database is does not take or give what it should: look whether it is "
        "full or broken"
    ),
    sqlite3.SQLITE_READONLY: (
        "the database's file may only be read: give it to the user the bot runs as (chown), or "
        "mount its file system for writing"
    ),
    sqlite3.SQLITE_BUSY: (
        "another program holds the database: wait until it is done, or end it, and do the same "
        "again"
    ),
}
_FORBIDDING_SQLSTATES = ("25006", "42501")
"""Only to be read, as a standby is; and not this user's to write."""


class StorageError(Exception):
    """Something about the database a person can put right; the message says what."""


class Unreachable(StorageError):
    """No connection could be opened; it may be possible later."""


class Refused(Unreachable):
    """The database is there and lets nobody in: another name, another password, no such one."""


class NotOurs(StorageError):
    """Another program keeps something there."""


class BackupUnsupported(StorageError):
    """A database of this kind is copied with its own tools."""


class SeatTaken(StorageError):
    """The seat is somebody's, withdrawn or erased, or does not exist."""


def is_transient(error: BaseException) -> bool:
    """Whether the same turn may succeed later: wait and retry, never quarantine.

    True for a lost or refused connection, a timeout, a locked, full or unreachable file, and
    PostgreSQL's SQLSTATE classes 08, 40, 53 and 57. An error that was caused by one of these
    (`__cause__`) counts as one of them.
    """
    seen: BaseException | None = error
    while seen is not None:
        if _passes(seen):
            return True
        seen = seen.__cause__
    return False


def advice_on(error: BaseException) -> str | None:
    """Return what a person can do about what SQLite or PostgreSQL says; None where that is unknown.

    What storage says of itself stands in its own message.
    """
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, sqlite3.Error):
            return _SAID_OF_SQLITE.get(primary_code(seen))
        sqlstate = getattr(seen, "sqlstate", None)
        if sqlstate == _FULL_SQLSTATE:
            return FULL
        if sqlstate in _FORBIDDING_SQLSTATES:
            return FORBIDDEN
        seen = seen.__cause__ or getattr(seen, "orig", None)
    return None


def advice_on_writing(error: OSError, folder: Path) -> str:
    """Return why nothing could be written into a folder, and what to do."""
    if error.errno in _FULL:
        return f"the disk is full where {folder} is: make room there, or name another place"
    if error.errno == errno.EROFS:
        return f"{folder} is on a file system that may only be read: name another place"
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return f"{folder} is no folder: name another place"
    if error.errno == errno.EACCES:
        return f"nothing can be written into {folder}: it is another user's; name another place"
    return f"nothing can be written into {folder} ({error.strerror}): name another place"


def _passes(error: BaseException) -> bool:
    if isinstance(error, Unreachable | ConnectionError | TimeoutError | exc.TimeoutError):
        return True
    if isinstance(error, exc.DBAPIError):
        return error.connection_invalidated or (error.orig is not None and is_transient(error.orig))
    if isinstance(error, sqlite3.Error):
        return primary_code(error) in _PASSING_SQLITE
    sqlstate = getattr(error, "sqlstate", None)
    return isinstance(sqlstate, str) and sqlstate.startswith(_PASSING_SQLSTATES)


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's code, whose extended form keeps the primary one in its lowest byte."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
