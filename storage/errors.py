"""What storage raises, and which trouble passes by itself."""

import sqlite3

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


def is_damaged(error: BaseException) -> bool:
    """Whether SQLite finds that its file is not what it wrote: only a copy helps."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, sqlite3.Error):
            code = getattr(seen, "sqlite_errorcode", 0) & 0xFF
            return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
        seen = seen.__cause__
    return False


def is_forbidden(error: BaseException) -> bool:
    """Whether PostgreSQL lets this user, or anybody, write nothing."""
    seen: BaseException | None = error
    while seen is not None:
        if getattr(seen, "sqlstate", None) in _FORBIDDING_SQLSTATES:
            return True
        seen = seen.__cause__ or getattr(seen, "orig", None)
    return False


def _passes(error: BaseException) -> bool:
    if isinstance(error, Unreachable | ConnectionError | TimeoutError | exc.TimeoutError):
        return True
    if isinstance(error, exc.DBAPIError):
        return error.connection_invalidated or (error.orig is not None and is_transient(error.orig))
    if isinstance(error, sqlite3.Error):
        # An extended code keeps its primary code in the lowest byte.
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING_SQLITE
    sqlstate = getattr(error, "sqlstate", None)
    return isinstance(sqlstate, str) and sqlstate.startswith(_PASSING_SQLSTATES)
