"""Lengths of time as people write them, in Italian or English."""

import re
from collections.abc import Iterator
from typing import Final

from conversations.written.numerals import with_digits
from conversations.written.pieces import FAR_FETCHED, WHOLE, Piece, Shape

SHORTEST_MEETING: Final = 15
LONGEST_MEETING: Final = 720
"""Minutes."""
AN_HOUR_RATHER: Final = 6 * 60
"""Minutes from which "9h30" is the hour of a clock."""

PARTS: Final = {
    **{"mezza": 30, "mezzo": 30, "half": 30, "a half": 30},
    **{"quarto": 15, "un quarto": 15, "quarter": 15, "a quarter": 15, "3 quarti": 45},
}
PART: Final = rf"(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})\b"

_LASTING: Final = (
    r"(?:(?:per|for|durata|dura|durera|length|duration|lasting|lasts)\b:?\s?(?:di\s)?)?"
)
_HOURS: Final = re.compile(
    _LASTING
    + r"(?P<whole>[0-9]{1,2}|un|una|an?)(?:[.,](?P<tenth>5))?(?P<half>\sand a half)?['\s]?\s?"
    r"(?:ore|ora|hours?|hrs?|h)(?![a-z])(?:\s?(?:(?:e|and)\s)?(?P<part>"
    + PART
    + r"|[0-9]{1,2}(?![0-9]))\s?(?:m|min\.?|minut[io]|minutes?|')?)?"
    + WHOLE
)
_MINUTES: Final = re.compile(
    _LASTING + r"(?P<minutes>[0-9]{1,3})\s?(?:''?|’|m|mins?\.?|minut[io]|minutes?)" + WHOLE
)
_PART_OF_HOUR: Final = re.compile(
    _LASTING + r"(?:(?P<half>mezz'?\s?ora|half an hour)|(?P<quarters>3 quarti d'ora))" + WHOLE
)


def _length(match: re.Match[str]) -> Iterator[Piece]:
    minutes = _minutes(match)
    if SHORTEST_MEETING <= minutes <= LONGEST_MEETING:
        is_clock = re.fullmatch(r"[0-9]{1,2}\s?h\s?[0-9]*", match[0]) and minutes >= AN_HOUR_RATHER
        yield Piece(minutes=minutes, cost=FAR_FETCHED if is_clock else 0)


def _minutes(match: re.Match[str]) -> int:
    if match.re is _MINUTES:
        return int(match["minutes"])
    if match.re is _PART_OF_HOUR:
        return 30 if match["half"] else 45
    whole = int(match["whole"]) if match["whole"].isdigit() else 1
    half = 30 if match["tenth"] or match["half"] else 0
    part = match["part"] or "0"
    return whole * 60 + half + (PARTS.get(part) or int(part))


LENGTH_SHAPES: Final[tuple[Shape, ...]] = (
    *((_HOURS, _length), (_MINUTES, _length), (_PART_OF_HOUR, _length)),
)
"""How lengths look in a folded text with digits, and what they mean."""


def read_minutes(text: str) -> int | None:
    """Read how long something takes from a folded text, None for what is no length of a meeting.

    A bare number up to 9 is hours, a larger one minutes.
    """
    spoken = re.sub(r"^circa | circa$", "", with_digits(text.strip().rstrip("!")))
    minutes = None
    if bare := re.fullmatch(r"[0-9]{1,3}", spoken):
        minutes = int(bare[0]) * (60 if int(bare[0]) < 10 else 1)
    elif clock := re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", spoken):
        minutes = int(clock[1]) * 60 + int(clock[2])
    else:
        for shape in (_HOURS, _MINUTES, _PART_OF_HOUR):
            if match := shape.fullmatch(spoken):
                minutes = _minutes(match)
    if minutes is None or not SHORTEST_MEETING <= minutes <= LONGEST_MEETING:
        return None
    return minutes
