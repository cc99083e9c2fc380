"""Invitation codes: how they are made and known again."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from urllib.parse import unquote

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are taken for 1, 0 and V."""
LENGTH: Final = 16
"""80 bits of chance: with a wait after three wrong ones nobody gets near a right one."""
GROUP: Final = 4

VALID_FOR: Final = timedelta(days=60)
"""How long an invitation can be used."""

_MISREAD: Final = str.maketrans("ILO", "110")
_DASHES: Final = "\u2010-\u2015\u2212-"
_AROUND: Final = re.compile(rf"[\s.,:·_{_DASHES}]+")
_SIGN: Final = "[0-9A-TV-Za-tv-z]"
_BETWEEN: Final = rf"\s?[{_DASHES}]\s?"
_GROUPED: Final = re.compile(
    rf"(?<![\w-])(?:{_SIGN}{{{GROUP}}}{_BETWEEN}){{3}}{_SIGN}{{{GROUP}}}(?![\w-])"
)
_TYPED: Final = re.compile(rf"{_SIGN}{{{LENGTH}}}")
_ALONE: Final = re.compile(rf"(?<![\w-])(?=\w*[0-9]){_SIGN}{{{LENGTH}}}(?![\w-])")
_OLD: Final = re.compile(r"(?<![\w-])[A-Za-z0-9_-]{32}(?![\w-])", re.ASCII)
"""A code as they were made once: it is valid as long as its invitation."""
_LINK: Final = r"\bstart(?:=|-3D)"
"""What stands before a code in a link; some wrappers write `-3D` for `=`."""
_LINKED: Final = re.compile(
    rf"{_LINK}((?:{_SIGN}{{{GROUP}}}-?){{3}}{_SIGN}{{{GROUP}}}(?![A-Za-z0-9-])"
    r"|[A-Za-z0-9_-]{32}(?=_*(?![\w-])))",
    re.ASCII | re.IGNORECASE,
)
_BROKEN: Final = re.compile(
    rf"\S*{_LINK}([A-Za-z0-9_-]+)\S*"
    rf"|([A-Za-z0-9_-]{{20,}}|(?:{_SIGN}{{4}}-){{2,}}{_SIGN}{{0,4}}"
    r"|(?=\w*[0-9])(?=\w*[A-Z])[0-9A-Z]{8,})",
    re.ASCII | re.IGNORECASE,
)
"""What only somebody writes who has a code: a link with some other, a long word, groups."""
_WRAPPINGS: Final = 4
"""How often a link may have been wrapped in another."""


def new_code() -> str:
    """Return a new code, as links carry it; only its hash may be stored."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def new_salt() -> str:
    """Return what tells one code from all others of a seal; alone it is worth nothing."""
    return secrets.token_hex(16)


def code_of(seal: bytes, salt: str) -> str:
    """Return the code of a salt, the same each time: HMAC-SHA-256 (RFC 2104), cut to 80 bits.

    Whoever has the database and not the `seal` can make none.
    """
    drawn = int.from_bytes(hmac.digest(seal, salt.encode(), "sha256")) >> (256 - 5 * LENGTH)
    return "".join(LETTERS[drawn >> (5 * place) & 31] for place in range(LENGTH))


def spell(code: str) -> str:
    """Return a code as it is read from paper and typed: `7KQ2-M9XD-04RT-HVWB`."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def hash_code(code: str) -> str:
    """Return what is stored of a code: SHA-256 in hex. A random code needs no salt."""
    return hashlib.sha256(code.encode()).hexdigest()


def find_code(text: str) -> str | None:
    """Return the code somebody sent: alone, in its link however wrapped, in the letter; or None.

    One that was typed comes back as it was made, whatever its capitals, spaces and dashes. One
    that was cut while copying is returned as it is, so that its owner is told.
    """
    layers = [*_unwrap(text)]
    if linked := next(filter(None, map(_LINKED.search, layers)), None):
        return _as_made(linked[1])
    if whole := _first(text, _GROUPED, _OLD, _ALONE) or _typed(text):
        return _as_made(whole.group())
    broken = _BROKEN.fullmatch(layers[-1].strip())
    return (broken[1] or broken[2]) if broken else None


def _unwrap(text: str) -> Iterator[str]:
    """Yield a text as it is, then with what is percent-encoded in it read once, twice, thrice."""
    for _ in range(_WRAPPINGS):
        yield text
        before, text = text, unquote(text)
        if text == before:
            return


def _first(text: str, *shapes: re.Pattern[str]) -> re.Match[str] | None:
    return next(filter(None, (shape.search(text) for shape in shapes)), None)


def _typed(text: str) -> re.Match[str] | None:
    """Find a code that is the whole text: in groups of four, in one word, or with a digit."""
    words = [word for word in _AROUND.split(text) if word]
    joined = "".join(words)
    is_likely = any(sign.isdigit() for sign in joined) or {*map(len, words)} <= {GROUP, LENGTH}
    return _TYPED.fullmatch(joined) if is_likely else None


def _as_made(code: str) -> str:
    """Return a code in the spelling in which its hash is stored."""
    plain = _AROUND.sub("", code)
    if not _TYPED.fullmatch(plain):
        return code
    return plain.upper().translate(_MISREAD)
