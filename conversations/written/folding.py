"""Folding: what two spellings of a text have in common."""

import re
import unicodedata


def fold(text: str) -> str:
    """Return a text in small letters, without accents, one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def rest_of(text: str, found: re.Match[str]) -> str:
    """Return what else stands in a folded text beside what was found in it."""
    return f"{text[: found.start()]} {text[found.end() :]}".strip()
