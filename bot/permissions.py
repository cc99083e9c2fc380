"""Who on this machine can read what the bot keeps: nobody but its own user."""

import logging
import stat
from collections.abc import Iterable
from pathlib import Path

from bot.settings import ENV_FILE
from storage.engine import Database

log = logging.getLogger(__name__)

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def exposed(files: Iterable[Path]) -> list[Path]:
    """Return which of `files` are there and open to the group or to everybody."""
    return [file for file in files if file.is_file() and file.stat().st_mode & _OTHERS]


def advice(file: Path) -> str:
    """Return what is wrong with an exposed file, and what to do."""
    return f"others on this machine can open {file}: chmod 600 {file}"


def close_to_others(database: Database) -> None:
    """Make the database's files its owner's alone; what cannot be mended is told in the log.

    `.env` is only looked at: whoever wrote it may share it on purpose.
    """
    for file in exposed(database.files):
        try:
            file.chmod(0o600)
        except OSError:
            log.warning("%s", advice(file))
        else:
            log.warning("others on this machine could open %s: now only its owner can", file)
    for file in exposed([ENV_FILE]):
        log.warning("%s", advice(file))
