"""The log: one line an event, as text or as JSON; never what people write, never the token.

What this program says of itself is written out. Of what a library says there is the sentence, and
not what it filled in: that may be anything that passed through it. Of an error there is the kind
and the way it took, never its text.
"""

import json
import logging
import traceback
from pathlib import Path
from typing import Final

from bot.terminal import visible

OURS: Final = ("bot", "conversations", "storage", "simulator")
TALKATIVE: Final = {
    **{"telegram": logging.INFO, "aiosqlite": logging.INFO},
    # Of connections that are lost it tells one by one, of statements with every row.
    **{"sqlalchemy": logging.WARNING, "sqlalchemy.pool": logging.CRITICAL},
}
"""Libraries that below these levels tell what they carry, or what is told once already."""
_UNTOLD: Final = "(its words are not repeated)"


class Lines(logging.Formatter):
    """One line of text a record."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {said(record)}"
        return f"{line} [{way}]" if (way := _way_of(record)) else line


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        line = {
            "at": self.formatTime(record),
            "level": record.levelname,
            "from": record.name,
            "text": said(record),
        }
        if way := _way_of(record):
            line["trace"] = way
        return json.dumps(line, ensure_ascii=False)


def write_logs(shape: str) -> None:
    """Log to standard error in `shape`, `text` or `json`; libraries only from warnings on."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if shape == "json" else Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(logging.INFO)
    quiet_libraries()


def quiet_libraries() -> None:
    """Have no library tell what it carries, whoever listens and at whatever level."""
    for name, level in TALKATIVE.items():
        logging.getLogger(name).setLevel(level)


def said(record: logging.LogRecord) -> str:
    """Return what a record says, in one line; a library's sentence without what it filled in."""
    if record.name.partition(".")[0] in OURS:
        return visible(record.getMessage())
    return visible(record.msg) if record.args and isinstance(record.msg, str) else _UNTOLD


def way_to(error: BaseException | None) -> str:
    """Return the kinds of an error and of what brought it about, and where each came from."""
    kinds = []
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        way = " > ".join(f"{_short(each.filename)}:{each.lineno} {each.name}" for each in frames)
        kinds.append(f"{type(error).__name__} at {way}" if way else type(error).__name__)
        if isinstance(error, BaseExceptionGroup):
            kinds += [type(each).__name__ for each in error.exceptions]
        context = None if error.__suppress_context__ else error.__context__
        error = error.__cause__ or context
    return " <- ".join(kinds)


def _way_of(record: logging.LogRecord) -> str:
    return way_to(record.exc_info[1]) if record.exc_info else ""


def _short(filename: str) -> str:
    return "/".join(Path(filename).parts[-2:])
