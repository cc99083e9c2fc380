"""Copies of a SQLite database: made while it is written to, and brought back while it is not."""

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

from storage.errors import DAMAGED, FULL, StorageError, advice_on, advice_on_writing, primary_code
from storage.sqlite_trouble import MAGIC, beside, is_index_open, is_open, is_read_only


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy the database as it is at one moment; writers go on meanwhile. Blocks: use a thread.

    The copy appears under its name only when it is whole and on the disk, readable by its
    owner alone. Raises StorageError if it exists already or cannot be written.
    """
    if target.exists():
        raise StorageError(f"{target} exists already and is left as it is")
    if not target.parent.is_dir():
        raise StorageError(f"the folder {target.parent} does not exist: make it first")
    partial: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        partial = Path(name)
        with (
            os.fdopen(handle, "rb") as copy,
            closing(sqlite3.connect(_opened(source), uri=True)) as database,
        ):
            database.execute("VACUUM INTO ?", (name,))
            os.fsync(copy.fileno())
        # A link never replaces what somebody else put there in the meantime.
        target.hardlink_to(partial)
    except sqlite3.Error as error:
        if advice_on(error) == DAMAGED:  # not the copy: that is new
            raise StorageError(DAMAGED) from error
        why = _why_no_copy(error, source, target)
        raise StorageError(f"no copy was written to {target}: {why}") from error
    except OSError as error:
        why = advice_on_writing(error, target.parent)
        raise StorageError(f"no copy was written to {target}: {why}") from error
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)


def _why_no_copy(error: sqlite3.Error, source: Path, target: Path) -> str:
    advice = advice_on(error)
    if advice == FULL:  # the database is only read
        return advice_on_writing(OSError(errno.ENOSPC, FULL), target.parent)
    if primary_code(error) == sqlite3.SQLITE_CANTOPEN:
        return (
            f"{source} cannot be opened where it is: copy it, with its -wal, to a folder that can "
            "be written, and write its address there into CROCEVIA_DATABASE_URL"
        )
    return advice or str(error)


def _opened(source: Path) -> str:
    """Return how to open a database to be read, also where nobody can write."""
    mode = "rw"
    if is_read_only(source.parent):
        # Without a log there is nobody who has it open, and nothing SQLite would have to note.
        mode = "ro" if any(each.exists() for each in beside(source)) else "ro&immutable=1"
    return f"{source.resolve().as_uri()}?mode={mode}"


@contextmanager
def staged(copy: Path, target: Path) -> Iterator[Path]:
    """Copy a database, and its log, to a file in the folder of `target`, which goes afterwards.

    Raises StorageError where it cannot be read, or what it holds is damaged.
    """
    if not copy.is_file():
        raise StorageError(f"there is no file {copy} to bring back")
    if target.exists() and copy.samefile(target):
        raise StorageError(f"{copy} is the database itself: name the copy to bring back")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
            file = Path(folder) / target.name
            for source, here in zip((copy, *beside(copy)), (file, *beside(file)), strict=True):
                if source.exists():
                    shutil.copyfile(source, here)
            _must_be_whole(file, copy)
            yield file
    except OSError as error:
        if error.errno is None:  # time ran out
            raise
        if error.filename and Path(error.filename) == copy:
            raise StorageError(f"{copy} cannot be read: {error.strerror}") from error
        why = advice_on_writing(error, target.parent)
        raise StorageError(f"{copy} cannot be brought back: {why}") from error


def _must_be_whole(file: Path, copy: Path) -> None:
    with file.open("rb") as stream:
        if stream.read(len(MAGIC)) != MAGIC:
            raise StorageError(f"{copy} is no copy of a database, and nothing was brought back")
    try:
        with closing(sqlite3.connect(file)) as opened:
            [[found]] = opened.execute("PRAGMA integrity_check(1)")
    except sqlite3.Error as error:
        if (advice := advice_on(error)) not in {DAMAGED, None}:
            raise StorageError(f"{copy} cannot be brought back: {advice}") from error
        found = str(error)
    if found != "ok":
        what = found.replace("\n", " ")
        raise StorageError(
            f"{copy} is damaged, and nothing was brought back ({what}): take another copy"
        )


def put_in_place(file: Path, target: Path, now: datetime) -> Path | None:
    """Put a whole database where `target` is or should be; return where the old one went.

    The old one keeps its log, under a name nobody has. Killed at any moment, it is there whole.
    Raises StorageError while a program has it open.
    """
    _sync(file)
    with ExitStack() as holding:
        is_there = target.exists()
        held = holding.enter_context(target.open("r+b")) if is_there else None
        if is_open(held) if held else is_index_open(target):
            raise StorageError(
                f"a bot or another program has {target} open: stop it, then do the same again"
            )
        aside = _set_aside(target, now)
        if is_there:
            file.replace(target)
        else:
            target.hardlink_to(file)  # never over what came there meanwhile
        _sync(target.parent)
    return aside


def _set_aside(target: Path, now: datetime) -> Path | None:
    aside = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
    pairs = list(zip((target, *beside(target)), (aside, *beside(aside)), strict=True))
    there = [(old, new) for old, new in pairs if old.exists()]
    if not there:
        return None
    # All have their second name before any loses its first one: a log alone is worth nothing.
    for old, new in there:
        new.hardlink_to(old)
    for old, _ in there:
        if old != target:
            old.unlink()
    return aside


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
