"""The key in a board's address: how it is made, and known again."""

from datetime import timedelta
from typing import Final

from conversations.inviting.codes import find_code, hash_code, new_code, spell

VALID_FOR: Final = timedelta(hours=12)
"""How long an address opens a board: an evening, with what is set up before it."""


def new_key() -> str:
    """Return a new key, as it can be typed: 80 bits of chance; only its hash may be stored."""
    return spell(new_code())


def hash_key(key: str) -> str | None:
    """Return what is stored of a key, however it was typed; None of what cannot be one."""
    code = find_code(key)
    return hash_code(code) if code and spell(code).count("-") == 3 else None
