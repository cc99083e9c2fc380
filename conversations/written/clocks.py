"""Hours and lengths of time as people write them, in Italian or English."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from conversations.written.folding import rest_of

SHORTEST_MEETING: Final = 15
LONGEST_MEETING: Final = 720
"""Minutes."""

_PART: Final = r"(?:\s*[:.,h]\s*(\d{2})|\s+e\s+(\d{2}|mezz[ao]|un quarto|tre quarti))?"
_LATER: Final = ("pm", "pomeriggio", "afternoon", "sera", "evening")
_EARLIER: Final = ("am", "mattina", "mattino", "morning")
_HALF: Final = rf"(?:\s*(?:di |del |della |in the )?({'|'.join((*_EARLIER, *_LATER))})\b)?"
_BEFORE: Final = r"(?:\b(?:per |dalle |alle |all'|ore |h |at )(?:le |ore )?)"
_SAID: Final = re.compile(rf"{_BEFORE}(\d{{1,2}}|una)\b{_PART}{_HALF}")
_COLON: Final = re.compile(rf"\b(\d{{1,2}}):(\d{{2}})\b(){_HALF}")
_ENGLISH: Final = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?()\s*(am|pm)\b")
_BARE: Final = re.compile(rf"\b(\d{{1,2}})(?!\d){_PART}{_HALF}")
_DOTTED: Final = re.compile(rf"(?<![\d.])(\d{{1,2}})\.(1[3-9]|[2-5]\d)\b(?!\.)(){_HALF}")
"""18.30 is no date: no month has that number."""
_FOUR: Final = re.compile(r"^(\d{1,2})(\d{2})()()$")
_NOON: Final = re.compile(r"\b(?:a )?(?:mezzogiorno|noon)(?: e (mezz[ao]|un quarto))?\b")
_EVENING: Final = re.compile(r"\b(pomeriggio|afternoon|stasera|sera|evening|tonight)\b")
_MINUTES: Final = {"mezza": 30, "mezzo": 30, "un quarto": 15, "tre quarti": 45}

_HOURS: Final = re.compile(
    r"(?:circa )?(\d{1,2}|un|una|due|tre|quattro)[' ]?(?:h|or[ae]|hours?)\b"
    r"(?:\s*(?:e\s+)?(\d{1,2}|mezza|mezzo|un quarto|tre quarti)(?:\s*m\w*)?)?"
)
_WORDS: Final = {"un": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4}


@dataclass(frozen=True, slots=True)
class Found:
    """The hour that stands in a text, and what else stands there.

    `is_wrong` where an hour was written that no clock shows.
    """

    clock: time | None
    rest: str
    is_wrong: bool = False


def find_clock(text: str, *, bare: bool = False) -> Found:
    """Find an hour in a folded text; `bare` also takes a number without a word before it."""
    if noon := _NOON.search(text):
        clock = time(12, _MINUTES.get(noon[1] or "", 0))
        return Found(clock, rest_of(text, noon))
    patterns = (_SAID, _ENGLISH, _COLON, _DOTTED, *((_FOUR, _BARE) if bare else ()))
    for pattern in patterns:
        if match := pattern.search(text):
            return _found(text, match)
    return Found(None, text)


def _found(text: str, match: re.Match[str]) -> Found:
    hour, dotted, words, half = match.groups()
    number = 1 if hour == "una" else int(hour)
    minutes = _MINUTES.get(words or "") or int(words or dotted or 0)
    is_later = half in _LATER or (half is None and _EVENING.search(text))
    if is_later and number < 12:
        number += 12
    elif half == "am" and number == 12:
        number = 0
    rest = rest_of(text, match)
    if number > 23 or minutes > 59:
        return Found(None, rest, is_wrong=True)
    return Found(time(number, minutes), rest)


def read_minutes(text: str) -> int | None:
    """Read how long something takes from a folded text, None for what is no length of a meeting.

    A bare number up to 9 is hours, a larger one minutes.
    """
    minutes = None
    if short := re.fullmatch(r"(\d{1,3})\s*(?:m|min|minut[io]|minutes?)?\.?", text):
        minutes = int(short[1])
        minutes = minutes * 60 if minutes < 10 and short[0].strip().isdigit() else minutes
    elif clock := re.fullmatch(r"(\d{1,2})[:h.](\d{2})", text):
        minutes = int(clock[1]) * 60 + int(clock[2])
    elif text in ("mezz'ora", "mezzora", "half an hour"):
        minutes = 30
    elif long := _HOURS.fullmatch(text):
        first = _WORDS.get(long[1]) or int(long[1])
        part = long[2] or "0"
        minutes = first * 60 + (_MINUTES[part] if part in _MINUTES else int(part))
    if minutes is None or not SHORTEST_MEETING <= minutes <= LONGEST_MEETING:
        return None
    return minutes
