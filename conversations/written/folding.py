"""Folding: what two spellings of a text have in common."""

import re
import unicodedata
from typing import Final

from conversations.written.signs import bare

_KEYCAP: Final = "\u20e3"
_WORD: Final = re.compile(r"[^\W_]+|[^\w\s.,;:!?'\"()\[\]«»“”…·•°]")
_SKIN: Final = re.compile("[\U0001f3fb-\U0001f3ff]")


def fold(text: str) -> str:
    """Return a text in small letters, without accents, one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words and numbers of a text, and its signs that are no punctuation.

    >>> words_of("È il 4️⃣!")
    ('e', 'il', '4')
    """
    return tuple(_WORD.findall(fold(_SKIN.sub("", bare(text).replace(_KEYCAP, "")))))
