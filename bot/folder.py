"""Files in a folder: what a command writes is there whole, or not at all."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.errors import advice_on_writing


class NotWritten(Exception):
    """A file could not be written, and none was; the message says why and what to do."""


def write_into(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, which is made where it is not there, over those of their names.

    None is there before all could be written. Raises NotWritten.
    """
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".crocevia-") as apart:
            for name, content in files.items():
                Path(apart, name).write_bytes(content)
            return [Path(apart, name).replace(folder / name) for name in files]


def write_new(file: Path, content: bytes) -> None:
    """Write a file, never over one there is. Raises NotWritten, and FileExistsError."""
    if file.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    with _writing(file.parent), TemporaryDirectory(dir=file.parent, prefix=".crocevia-") as apart:
        whole = Path(apart, file.name)
        whole.write_bytes(content)
        file.open("xb").close()  # from now on the name is ours
        whole.replace(file)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWritten(advice_on_writing(error, folder)) from error
