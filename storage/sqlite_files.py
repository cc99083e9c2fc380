"""SQLite's files are the ones that were opened: into a file that is gone everything is lost."""

import os
from pathlib import Path
from typing import Final

from storage.errors import Unreachable

Identity = tuple[int, int]

ROOM: Final = 1024 * 1024
"""Bytes that have to be free on the disk for a database to be written to."""


class Files:
    """The database's file and its log; a descriptor outlives both, and SQLite does not notice."""

    def __init__(self, file: Path) -> None:
        # Looked at twice a unit: as strings, which cost a tenth of what paths do.
        self._file, self._log = str(file), f"{file}-wal"
        self._known_file: Identity | None = None
        self._known_log: Identity | None = None

    def open_anew(self) -> None:
        """Raise Unreachable unless the file is the first one; its log begins anew."""
        self._known_log = None
        self.must_be_there()

    def opened(self) -> None:
        """Note that a connection was opened: from the first on it is this file."""
        self._known_file = self._known_file or _identity(self._file)

    def must_be_there(self) -> None:
        """Raise Unreachable if another file, or none, is where one was opened or seen."""
        file, log = _identity(self._file), _identity(self._log)
        if self._known_file and file != self._known_file:
            raise _gone(self._file, file)
        if self._known_log and log != self._known_log:
            raise _gone(self._log, log)
        self._known_log = log


def _gone(path: str, found: Identity | None) -> Unreachable:
    return Unreachable(
        f"the database's file was {'replaced' if found else 'taken away'}: {path}. "
        "Nothing is taken until it is back, or the bot is started anew"
    )


def _identity(path: str) -> Identity | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
