"""Folding: what two spellings of a text have in common."""

import unicodedata


def fold(text: str) -> str:
    """Return a text in small letters, without accents, one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())
