"""Codes to read aloud: how they are made, and known again when written."""

import re
import secrets
from datetime import datetime, timedelta
from typing import Final

LETTERS: Final = "BCDFGHJKLMNPQRSTVWXYZ23456789"
"""No 0 or O, 1 or I, which look alike; without vowels no code is a word."""

LENGTH: Final = 6
"""Over half a thousand million codes, of which a table has a handful: guessing is hopeless."""

VALID_FOR: Final = timedelta(hours=6)
"""An evening: whoever made it early need not make another one at the table."""

_AROUND: Final = re.compile(r"[\s.,·-]+")
_WRITTEN: Final = re.compile(f"[A-Z0-9]{{{LENGTH}}}", re.ASCII)


def new_code() -> str:
    """Return a new code."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def find_pair_code(text: str) -> str | None:
    """Return the code somebody wrote, spaced and in small letters as they may, or None.

    What has its length and cannot be one is returned too, so that its writer is told.
    """
    found = _WRITTEN.fullmatch(_AROUND.sub("", text).upper())
    return found.group() if found else None


def is_possible(code: str) -> bool:
    """Tell whether there can be such a code."""
    return set(code) <= set(LETTERS)


def spaced(code: str) -> str:
    """Return a code as it is easy to read aloud: `ABC 234`."""
    return f"{code[:3]} {code[3:]}"


def oldest_valid(now: datetime) -> datetime:
    """Return the moment at or before which a code was made that is not valid any more."""
    return now - VALID_FOR
