"""SQLite's files are the ones that were opened: into a file that is gone everything is lost."""

from pathlib import Path
from typing import Final

from storage.errors import Unreachable

Identity = tuple[int, int]

ROOM: Final = 1024 * 1024
"""Bytes that have to be free on the disk for a database to be written to."""


class Files:
    """The database's file and its log; a descriptor outlives both, and SQLite does not notice."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._log = file.with_name(file.name + "-wal")
        self._known: dict[Path, Identity] = {}

    def open_anew(self) -> None:
        """Raise Unreachable unless the file is the first one; its log begins anew."""
        self._known.pop(self._log, None)
        self.must_be_there()

    def opened(self) -> None:
        """Note that a connection was opened: from the first on it is this file."""
        self._known.setdefault(self._file, _identity(self._file) or (0, 0))

    def must_be_there(self) -> None:
        """Raise Unreachable if another file, or none, is where one was opened or seen."""
        for path in (self._file, self._log):
            found, known = _identity(path), self._known.get(path)
            if known is None and found and path == self._log:
                self._known[path] = found
            elif known not in (None, found):
                raise Unreachable(
                    f"the database's file was {'replaced' if found else 'taken away'}: {path}. "
                    "Nothing is taken until it is back, or the bot is started anew"
                )


def _identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
