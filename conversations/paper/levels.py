"""A whole sheet typed in one line: `4 5 5 3 0`."""

import re
from typing import Final

from conversations.screens import Phrase, say

LEVELS: Final = ("1", "2", "3", "4", "5")
UNKNOWN: Final = ("0", "-", "–", "—")
"""How *non so* is typed."""


def read_levels(text: str, asked: int) -> tuple[int | None, ...] | Phrase:
    """Return the level of each of `asked` objectives, None for *non so*, or say what is wrong.

    Between the levels may be spaces, commas, semicolons, lines or nothing.
    """
    written = [each for each in re.split(r"[\s,;]+", text) if each]
    if len(written) == 1 and re.fullmatch("[0-9–—-]+", written[0]):
        written = list(written[0])
    if wrong := next((each for each in written if each not in (*LEVELS, *UNKNOWN)), None):
        return say("levels-unread", found=wrong[:20], example=example(asked))
    if len(written) != asked:
        return say("levels-miscounted", asked=asked, found=len(written), example=example(asked))
    return tuple(int(each) if each in LEVELS else None for each in written)


def example(asked: int) -> str:
    """Return a line that could be typed for `asked` objectives."""
    return " ".join("45530"[place % 5] for place in range(asked))
