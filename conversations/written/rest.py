"""The rest: what else stands in a text."""

import re


def rest_of(text: str, found: re.Match[str]) -> str:
    """Return a text without what was found in it."""
    return f"{text[: found.start()]} {text[found.end() :]}".strip()
