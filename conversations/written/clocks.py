"""Hours as people write them, in Italian or English."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from conversations.written.days import AFTERNOON
from conversations.written.lengths import LENGTH_SHAPES, PART, PARTS
from conversations.written.pieces import (
    FAR_FETCHED,
    RIVAL,
    TROUBLED,
    UNLIKELY,
    WHOLE,
    Half,
    Hour,
    Piece,
    Shape,
    Trouble,
)

NOON: Final = 12 * 60
MIDNIGHT: Final = 24 * 60
EARLIEST: Final = 8 * 60
"""Hours before this one may be meant twelve hours later."""

_NAMED: Final = {"una": 1, "mezzogiorno": 12, "noon": 12, "mezzanotte": 24, "midnight": 24}
_ARTICLES: Final = ("il ", "l'", "giorno ", "the ")
"""What makes a day of the number behind it."""
_END: Final = r"(?![a-z0-9]|\s?:\s?[0-9]|[./][0-9]|\s?'\s?[0-9])"


def _time(name: str) -> str:
    """Return the pattern of one hour with its minutes; its groups begin with `name`."""
    return (
        rf"(?P<{name}>{'|'.join(_NAMED)}|[0-9]{{1,2}}(?![0-9]))"
        rf"(?:(?:\s?:\s?|[.,;']|\s?h\s?)(?P<{name}min>[0-9]{{2}})(?::00)?(?![0-9])"
        rf"|\s?\b(?P<{name}sign>e|meno)\s(?P<{name}part>{PART}|[0-9]{{1,2}}(?![0-9])))?"
        rf"(?P<{name}h>\s?(?:h|hrs|o'clock)\b)?"
        rf"(?:\s?(?P<{name}half>[ap])\.?\s?m\b\.?)?"
    )


_AN_ELIDED: Final = r"(?:{})'(?=una\b|1(?![0-9]))"
_BEFORE: Final = (
    r"(?P<said>(?:per\s)?(?:(?:dalle|alle|delle|le|ore|orario|at|from|@)(?![a-z]):?\s?(?:ore\s|h\.?\s?)?"
    rf"|{_AN_ELIDED.format('all|dall|dell|l')}|d?a\s(?=mezz)|h\.?\s?|ore))?"
)
_UNTIL: Final = (
    r"(?:(?:\s?(?P<dash>[-/])\s?|,?\s(?P<plain>fino|sino|fine|till|until|ends)\s(?:alle\s|at\s)?"
    r"|\s(?:alle|to)\s)(?:ore\s|h\.?\s?)?"
    rf"|\s(?:fino\s)?{_AN_ELIDED.format('all')}|\s(?:fino\s)?a\s)"
)
_CLOCK: Final = re.compile(_BEFORE + _time("from") + _END)
_RANGE: Final = re.compile(
    _BEFORE + _time("from") + _UNTIL + _time("to") + _END + r"(?!\s?-\s?[0-9])"
)
_BETWEEN: Final = re.compile(
    r"(?P<said>tra|fra|between)\s(?:le\s)?"
    + _time("from")
    + r"\s(?P<dash>e|and)\s(?:le\s)?"
    + _time("to")
    + _END
)
_APART: Final = re.compile(
    _BEFORE
    + r"(?P<from>[0-9]{1,2})\s(?P<frommin>[0-5][05])(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    + _END
)
_SIDE_BY_SIDE: Final = re.compile(r"(?P<from>[0-9]{1,2})\s(?P<to>[0-9]{1,2})" + _END)
_FOUR: Final = re.compile(_BEFORE + r"(?P<from>[0-9]{1,2})(?P<frommin>[0-5][0-9])h?" + _END)
_PAST: Final = re.compile(
    r"(?:at\s)?(?P<part>half|(?:a\s)?quarter|[0-9]{1,2})\s(?:minutes?\s)?(?P<way>past|to)\s"
    r"(?P<hour>[0-9]{1,2})(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?" + _END
)
_HALF_PAST: Final = re.compile(r"(?:at\s)?half\s(?P<hour>[0-9]{1,2})" + _END)
"""Half six is half past six to who says it, half an hour before to a German."""
_LACKING: Final = re.compile(
    r"(?:(?:un\s)?quarto|(?P<part>[0-9]{1,2})\sminuti)\s(?:alle\s|all')(?P<hour>[0-9]{1,2}|una)"
    + _END
)
_HALVES: Final = {
    **dict.fromkeys(("sera", "serata", "pomeriggio", "afternoon", "evening"), Half.LATER),
    **dict.fromkeys(("mattina", "mattino", "mattinata", "morning"), Half.MORNING),
    **dict.fromkeys(("notte", "night"), Half.NIGHT),
}
_HALF: Final = re.compile(
    rf"(?:(?:del|della|di|nel|nella|in|in the|at|al|alla)\s)?({'|'.join(_HALVES)})" + WHOLE
)


def _clock(match: re.Match[str], *, is_day_known: bool) -> Iterator[Piece]:
    is_bare = match["said"] is None and match["fromh"] is None and match["fromhalf"] is None
    is_bare = is_bare and match["frommin"] is None and match["from"] not in _NAMED
    begin, is_exact = _minute(match, "from")
    if match["from"] == "una" and match["said"] is None:
        return
    if begin is None:
        yield Piece(trouble=Trouble.NO_SUCH_HOUR, cost=TROUBLED)
        return
    cost = 0
    if is_bare and not is_day_known:
        if begin < EARLIEST or match.string[: match.start()].endswith(_ARTICLES):
            return
        # "10 15 dicembre" may be two days.
        cost = UNLIKELY if re.match(r"\s[0-9]", match.string[match.end() :]) else RIVAL
    yield Piece(hour=Hour(begin, None, is_exact), cost=cost)


def _range(match: re.Match[str], *, is_day_known: bool) -> Iterator[Piece]:
    begin, is_exact = _minute(match, "from")
    end, is_end_exact = _minute(match, "to")
    is_fraction = match["dash"] == "/" and match["said"] is None
    separator = match.groupdict().get("plain") or match["dash"]
    is_told_apart = match["fromhalf"] or match["fromh"] or ":" in match[0]
    is_loose = not (separator or match["said"] or is_told_apart)
    if is_loose and match.string[: match.start()].endswith(_ARTICLES):
        return
    if begin is None or end is None:
        if not is_fraction:
            yield Piece(trouble=Trouble.NO_SUCH_HOUR, cost=TROUBLED)
        return
    if match["tohalf"] == "p" and match["fromhalf"] is None and begin < NOON:
        begin, is_exact = (begin + NOON if begin + NOON < end else begin), True
    is_window = match.re is _BETWEEN
    cost = UNLIKELY if is_fraction or is_window else 0
    if is_loose:
        cost = FAR_FETCHED
        if is_day_known:
            # "9 alle 18" may be a day and its hour, "10 to 7" an hour without some minutes.
            may_be_day = " all" in match[0] and begin < AFTERNOON * 60
            is_before = " to " in match[0] and match["from"] in ("5", "10", "20", "25")
            cost = UNLIKELY if may_be_day or is_before else RIVAL
    yield Piece(hour=Hour(begin, end, is_exact, is_end_exact), cost=cost)


def _minute(match: re.Match[str], name: str) -> tuple[int | None, bool]:
    """Return the minute of the day that one hour of a match shows, and whether it is exact."""
    written = match[name]
    hour = _NAMED.get(written) or int(written)
    minutes = int(match[f"{name}min"] or 0)
    if part := match[f"{name}part"]:
        minutes = PARTS.get(part) or int(part)
    half = match[f"{name}half"]
    if (
        hour > 24
        or minutes > 59
        or (hour == 24 and minutes and match[f"{name}sign"] != "meno")
        or (half and not 0 < hour < 13)
    ):
        return None, True
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if match[f"{name}sign"] == "meno":
        minutes = -minutes
    at = hour * 60 + minutes
    is_named = written in ("mezzogiorno", "noon")
    is_exact = bool(half) or is_named or (len(written) == 2 and written[0] == "0")
    return (at, is_exact) if at >= 0 else (None, True)


def _apart(match: re.Match[str], *, is_day_known: bool) -> Iterator[Piece]:
    hour, minutes = int(match["from"]), int(match["frommin"])
    is_said = match["said"] is not None or match["half"] is not None
    if hour > (12 if match["half"] else 23) or (match["half"] and not hour):
        return
    # "18 20" may be till when, "3 10" a day of October.
    may_be_more = hour < minutes <= 24 or (not is_day_known and 1 <= minutes <= 12)
    cost = UNLIKELY if may_be_more and not is_said else 0 if is_said else RIVAL
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    is_exact = match["half"] is not None or match["from"][0] == "0"
    yield Piece(hour=Hour(hour * 60 + minutes, None, is_exact), cost=cost)


def _side_by_side(match: re.Match[str], *, is_day_known: bool) -> Iterator[Piece]:
    begin, end = int(match["from"]), int(match["to"])
    if is_day_known and begin < end <= 24:
        yield Piece(hour=Hour(begin * 60, end * 60), cost=UNLIKELY)


def _four(match: re.Match[str], *, is_day_known: bool) -> Iterator[Piece]:
    at = int(match["from"]) * 60 + int(match["frommin"])
    is_year = match["said"] is None and match["from"] in ("19", "20")
    if at < MIDNIGHT and (is_day_known or not is_year):
        cost = FAR_FETCHED if is_year else RIVAL
        yield Piece(hour=Hour(at, None, match["from"][0] == "0"), cost=cost)


def _past(match: re.Match[str]) -> Iterator[Piece]:
    hour = int(match["hour"])
    part = match["part"]
    minutes = PARTS.get(part) or int(part)
    if not 1 <= hour <= 12 or minutes > 59:
        yield Piece(trouble=Trouble.NO_SUCH_HOUR, cost=TROUBLED)
        return
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    at = hour * 60 + (minutes if match["way"] == "past" else -minutes)
    is_range_rather = match["way"] == "to" and part.isdigit() and "minute" not in match[0]
    if is_range_rather and minutes % 5:
        return  # "6 to 8"
    cost = RIVAL if is_range_rather else 0
    yield Piece(hour=Hour(at % MIDNIGHT, None, bool(match["half"])), cost=cost)


def _half_past(match: re.Match[str]) -> Iterator[Piece]:
    if 1 <= (hour := int(match["hour"])) <= 12:
        yield Piece(hour=Hour(hour * 60 + 30), cost=RIVAL)


def _lacking(match: re.Match[str]) -> Iterator[Piece]:
    hour = _NAMED.get(match["hour"]) or int(match["hour"])
    if 1 <= hour <= 24 and (minutes := int(match["part"] or 15)) < 60:
        yield Piece(hour=Hour(hour * 60 - minutes))


def _half(match: re.Match[str]) -> Iterator[Piece]:
    yield Piece(half=_HALVES[match[1]])


def clock_shapes(*, is_day_known: bool) -> tuple[Shape, ...]:
    """Return how hours and lengths look in a folded text with digits, and what they mean.

    `is_day_known` where the question is only at what time.
    """
    span = partial(_range, is_day_known=is_day_known)
    return (
        *((_CLOCK, partial(_clock, is_day_known=is_day_known)), (_RANGE, span), (_BETWEEN, span)),
        *((_FOUR, partial(_four, is_day_known=is_day_known)), (_PAST, _past), (_HALF, _half)),
        *((_HALF_PAST, _half_past), (_LACKING, _lacking)),
        (_APART, partial(_apart, is_day_known=is_day_known)),
        (_SIDE_BY_SIDE, partial(_side_by_side, is_day_known=is_day_known)),
        *LENGTH_SHAPES,
    )
