"""A whole sheet typed in one line: `4 5 5 3 0`."""

import re
from typing import Final

from conversations.screens import Phrase, say
from conversations.written.folding import fold
from conversations.written.numerals import in_digits

LEVELS: Final = ("1", "2", "3", "4", "5")
UNKNOWN: Final = ("0", "-", "–", "—")
"""How *non so* is typed."""
_DASH: Final = re.compile("[-–—]")
_IN_WORDS: Final = re.compile(
    r"\b(?:non lo so|non so|nonso|ns|nr|(?:i )?don['’]?t know)\b|\?", re.I
)
_BETWEEN: Final = re.compile(r"[\s,;/.|]+")


def read_levels(text: str, asked: int) -> tuple[int | None, ...] | Phrase:
    """Return the level of each of `asked` objectives, None for *non so*, or say what is wrong.

    Between the levels may be spaces, commas, strokes, stops, lines, dashes or nothing. A dash is
    *non so* too, where that makes as many as are asked.
    """
    plain = _IN_WORDS.sub(" 0 ", text)
    written = _split(plain)
    if len(written) != asked and len(parted := _split(_DASH.sub(" ", plain))) == asked:
        written = parted
    if wrong := next((each for each in written if each not in (*LEVELS, *UNKNOWN)), None):
        return say("levels-unread", found=wrong[:20], example=example(asked))
    if len(written) != asked:
        return say("levels-miscounted", asked=asked, found=len(written), example=example(asked))
    return tuple(int(each) if each in LEVELS else None for each in written)


def _split(text: str) -> list[str]:
    parts = [each for each in _BETWEEN.split(text) if each]
    written = [number if (number := in_digits(fold(each))) in LEVELS else each for each in parts]
    if len(written) == 1 and re.fullmatch("[0-9–—-]+", written[0]):
        return list(written[0])
    return written


def example(asked: int) -> str:
    """Return a line that could be typed for `asked` objectives."""
    return " ".join("45530"[place % 5] for place in range(asked))
