"""Invitation codes: how they are made, known again, and guessed only slowly."""

import hashlib
import re
import secrets
from datetime import datetime, timedelta
from typing import Final

CODE_BYTES: Final = 24
"""192 bits of chance: 32 characters of `A-Za-z0-9_-`, within Telegram's 64 for a payload."""

VALID_FOR: Final = timedelta(days=60)
"""How long an invitation can be used."""

FREE_TRIES: Final = 3
"""Wrong codes one may send before having to wait."""

LONGEST_WAIT: Final = timedelta(hours=1)

_CODE: Final = re.compile(r"(?<![\w-])[A-Za-z0-9_-]{32}(?![\w-])", re.ASCII)
_BROKEN: Final = re.compile(r"\S*start=([A-Za-z0-9_-]+)\S*|([A-Za-z0-9_-]{20,})", re.ASCII)
"""What only somebody writes who has a code: the link with some other code, or one long word."""


def new_code() -> str:
    """Return a new opaque code; only its hash may be stored."""
    return secrets.token_urlsafe(CODE_BYTES)


def hash_code(code: str) -> str:
    """Return what is stored of a code: SHA-256 in hex. A random code needs no salt."""
    return hashlib.sha256(code.encode()).hexdigest()


def find_code(text: str) -> str | None:
    """Return the code somebody pasted: alone, in its link, in the whole letter; or None.

    A code that was cut while copying is returned as it is, so that its owner is told.
    """
    if whole := _CODE.search(text):
        return whole.group()
    broken = _BROKEN.fullmatch(text.strip())
    return (broken[1] or broken[2]) if broken else None


def wait_after(tries: int, last_at: datetime | None) -> datetime | None:
    """Return until when somebody with `tries` wrong codes must wait: 1, 2, 4 … minutes, at most 60.

    None means at once.
    """
    if last_at is None or tries < FREE_TRIES:
        return None
    minutes = 2 ** min(tries - FREE_TRIES, 6)
    return last_at + min(timedelta(minutes=minutes), LONGEST_WAIT)
