"""What went wrong, as one sentence for whoever runs the server: what it is, and what to do."""

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import InvalidToken

from bot.settings import SettingsError
from storage.engine import StorageError, advice_on, is_transient

log = logging.getLogger(__name__)

TOKEN_UNKNOWN = (
    "Telegram does not know this bot. Copy the token anew from @BotFather into CROCEVIA_BOT_TOKEN."
)


def trouble_of(error: BaseException) -> str | None:
    """Return what a person can do about an error, None where nobody foresaw it.

    It quotes what a person has to put right, and what SQLite and PostgreSQL say of connections
    and files: no row, no parameter, no secret.
    """
    match error:
        case InvalidToken():
            return TOKEN_UNKNOWN
        case SettingsError() | StorageError():
            return str(error)
        case _ if advice := advice_on(error):
            return advice
        case OSError():
            return _trouble_of_system(error)
        case _ if is_transient(error):
            return f"the database: {_first_line(error)}"
        case _:
            return None


def _trouble_of_system(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"the disk is full: make room{f', {error.filename}' if error.filename else ''}"
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)


@contextmanager
def listening(setting: str, address: str) -> Iterator[None]:
    """Say what is wrong with `address`, which `setting` names, where it cannot be listened at.

    Raises SettingsError in the place of OSError.
    """
    try:
        yield
    except OSError as error:
        match error.errno:
            case errno.EADDRINUSE:
                why = "another program listens there, or a bot already: stop it, or change the port"
            case errno.EACCES:
                why = "only root may listen there: write a port from 1024 on"
            case _:
                why = "this machine has no such address: write 127.0.0.1, or 0.0.0.0 for all it has"
        raise SettingsError(f"{setting}: {address}: {why}") from error


def unforeseen(error: BaseException) -> str:
    """Return what is said where nobody foresaw it; the log has the kind of error and its way."""
    log.error("what nobody foresaw", exc_info=error)
    return (
        f"this should not happen ({type(error).__name__}). Nothing that was confirmed is lost: try "
        "again, and report the line of the log above if it comes back"
    )


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
