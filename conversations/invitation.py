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

_CODE: Final = re.compile(r"[A-Za-z0-9_-]{32}", re.ASCII)


def new_code() -> str:
    """Return a new opaque code; only its hash may be stored."""
    return secrets.token_urlsafe(CODE_BYTES)


def hash_code(code: str) -> str:
    """Return what is stored of a code: SHA-256 in hex. A random code needs no salt."""
    return hashlib.sha256(code.encode()).hexdigest()


def find_code(text: str) -> str | None:
    """Return the code somebody pasted, alone or inside its link, or None."""
    _, _, payload = text.strip().rpartition("start=")
    return payload if _CODE.fullmatch(payload) else None


def wait_after(tries: int, last_at: datetime | None) -> datetime | None:
    """Return until when somebody with `tries` wrong codes must wait: 1, 2, 4 … minutes, at most 60.

    None means at once.
    """
    if last_at is None or tries < FREE_TRIES:
        return None
    minutes = 2 ** min(tries - FREE_TRIES, 6)
    return last_at + min(timedelta(minutes=minutes), LONGEST_WAIT)
