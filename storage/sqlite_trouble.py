"""What is wrong with SQLite's files, looked for before they are opened: then nothing is lost yet.

The files are read here beside SQLite. A process that closes a file lets go of all its locks on it,
so this is done before the process has a connection of its own.
"""

import fcntl
import os
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from storage.errors import DAMAGED, Refused, Unreachable
from storage.sqlite_files import ROOM

ENDINGS: Final = ("-wal", "-shm", "-journal")
"""What SQLite writes beside a database, after its name."""

MAGIC: Final = b"SQLite format 3\0"
"""How every database of SQLite begins."""
_HEAD: Final = 100
"""Bytes that come before everything else in it."""
_WRITES_AHEAD: Final = 2
"""The file format's version, in bytes 18 and 19, of a database that has a write-ahead log."""
_LOCKS: Final = (0x40000000, 512)
"""Where in the file SQLite's locks are (`PENDING_BYTE`), and how many bytes they take."""
_INDEX_LOCK: Final = 128
"""Where in `-shm` the lock is that every program with the database open has a share of."""
_LOG_HEAD: Final = struct.Struct(">4sIIIII8x")
"""Mark, version, size of a page, checkpoint, two salts (https://sqlite.org/walformat.html)."""
_FRAME_HEAD: Final = struct.Struct(">IIII8x")
"""Number of the page, pages after a commit or 0, the two salts."""
_LOG_MARKS: Final = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_AT_ONCE: Final = 2.0
"""Seconds within which files count as changed together."""


def examine(file: Path, *, only_reads: bool = False) -> None:
    """Raise Refused where this file can be no database of ours, Unreachable where its disk is full.

    A file that is not there yet is right, if it could be made. What `only_reads` needs neither room
    nor a file system that can be written. May only be called while this process has no connection
    to it.
    """
    examine_folder(file, only_reads=only_reads)
    needed = os.R_OK if is_read_only(file.parent) else os.R_OK | os.W_OK
    for each in (file, *beside(file)):
        if each.exists() and not _may(each, needed):
            raise Refused(
                f"{each} cannot be read and written: give it to the user the bot runs as (chown)"
            )
    if not is_new(file):
        _look_into(file)
    elif (log := beside(file)[0]).exists() and log.stat().st_size:
        raise Refused(
            f"{log} is there, and {file} is not: put it back where it was, beside its log, which "
            "SQLite would throw away. Nothing was touched. Without it: crocevia restore FILE"
        )


def examine_folder(file: Path, *, only_reads: bool = False) -> None:
    """Raise Refused where nothing can be written beside a file, Unreachable on a full disk."""
    folder = file.parent
    if file.is_dir():
        raise Refused(
            f"the database {file} is a folder: write the name of a file into CROCEVIA_DATABASE_URL"
        )
    if is_read_only(folder):
        if only_reads:
            return
        raise Refused(
            f"{folder}, where the database {file.name} is, is on a file system that may only be "
            "read: mount it for writing, or choose another"
        )
    if not _may(folder, os.W_OK | os.X_OK):
        raise Refused(
            f"nothing can be written into {folder}, where the database {file.name} is: "
            "give the folder to the user the bot runs as, or choose another"
        )
    if not only_reads and shutil.disk_usage(folder).free < ROOM:
        raise Unreachable(f"the disk is full where the database is, {folder}: make room there")


def is_read_only(folder: Path) -> bool:
    """Whether nobody writes there, whoever it is: the file system is mounted so."""
    try:
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except OSError:  # it is not there, or not to be entered: that is said elsewhere
        return False


def beside(file: Path) -> tuple[Path, ...]:
    """Return what SQLite may write beside a database, whether or not it is there."""
    return tuple(file.with_name(file.name + ending) for ending in ENDINGS)


def is_new(file: Path) -> bool:
    """Whether there is no database yet, as before the first start."""
    return not file.exists() or file.stat().st_size == 0


def is_open(stream: BinaryIO) -> bool:
    """Whether another process has the database open, whose file `stream` is open for writing.

    Otherwise it is held from now on, until `stream` is closed: SQLite waits for that.
    """
    start, length = _LOCKS
    try:
        fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
    except OSError:
        return True
    return False


def is_index_open(file: Path) -> bool:
    """Whether another process has a database open whose file was moved away from its log."""
    index = beside(file)[1]
    if not index.exists():
        return False
    with index.open("r+b") as stream:
        try:
            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _INDEX_LOCK)
        except OSError:
            return True
    return False


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _look_into(file: Path) -> None:
    with file.open("rb" if is_read_only(file.parent) else "r+b") as stream:
        head = stream.read(_HEAD)
        if not head.startswith(MAGIC):
            raise Refused(
                f"{file} is no SQLite database, and is left as it is: write another file into "
                "CROCEVIA_DATABASE_URL, or bring a copy back: crocevia restore FILE"
            )
        if len(head) < _HEAD:
            raise Refused(DAMAGED)
        log = beside(file)[0]
        if not log.exists() or not log.stat().st_size or is_open(stream):
            return
        if head[18] != _WRITES_AHEAD:
            raise Refused(
                f"{file} is a copy, and {log} is of what was there before: SQLite would destroy "
                f"the copy. Nothing was touched: move {log} away, or bring the copy back with "
                "crocevia restore FILE"
            )
        if _is_older(log, file) and not _is_in(log, stream):
            raise Refused(
                f"{log} is older than {file}: if that was replaced, SQLite would destroy it. "
                "Nothing was touched: bring the copy back with crocevia restore FILE, or, "
                f"if nobody replaced it, go on with: touch {log}"
            )


def _is_older(log: Path, file: Path) -> bool:
    """Whether the file came to its place after its log was last written.

    A copy may keep its time of writing, never the time of change.
    """
    return file.stat().st_ctime - log.stat().st_ctime > _AT_ONCE


def _is_in(log: Path, stream: BinaryIO) -> bool:
    """Whether all that the log holds stands in the database: then it does no harm."""
    for number, page in _pages(log):
        stream.seek((number - 1) * len(page))
        if stream.read(len(page)) != page:
            return False
    return True


def _pages(log: Path) -> Iterator[tuple[int, bytes]]:
    """Yield each page as the last commit in the log left it, by its number."""
    committed: dict[int, int] = {}
    begun: dict[int, int] = {}
    with log.open("rb") as stream:
        head = stream.read(_LOG_HEAD.size)
        if len(head) < _LOG_HEAD.size:
            return
        mark, _, size, _, *salts = _LOG_HEAD.unpack(head)
        if mark not in _LOG_MARKS:
            return
        while len(frame := stream.read(_FRAME_HEAD.size)) == _FRAME_HEAD.size:
            number, pages, *found = _FRAME_HEAD.unpack(frame)
            if found != salts:
                break
            begun[number] = stream.tell()
            stream.seek(size, os.SEEK_CUR)
            if pages:
                committed |= begun
        for number, place in committed.items():
            stream.seek(place)
            if len(page := stream.read(size)) == size:
                yield number, page
