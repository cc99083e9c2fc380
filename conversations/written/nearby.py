"""Days counted from today, as people say them, in Italian or English."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from conversations.written.almanac import (
    DAY,
    MONTH,
    MONTH_WORDS,
    NUMBER,
    ORDINAL,
    YEAR,
    coming,
    either,
    existing,
    month_after,
    weekday_of,
)
from conversations.written.pieces import (
    FAR_FETCHED,
    RIVAL,
    TROUBLED,
    WHOLE,
    Half,
    Meaning,
    Nearness,
    Piece,
    Trouble,
)

_NEAR: Final = {
    **{"ieri": (-1, None), "yesterday": (-1, None), "oggi": (0, None), "today": (0, None)},
    **{"domani": (1, None), "tomorrow": (1, None), "domattina": (1, Half.MORNING)},
    **dict.fromkeys(("dopodomani", "dopo domani"), (2, None)),
    **dict.fromkeys(("the day after tomorrow", "day after tomorrow"), (2, None)),
    **dict.fromkeys(("stasera", "questa sera", "tonight", "this evening"), (0, Half.LATER)),
    **dict.fromkeys(("questo pomeriggio", "this afternoon"), (0, Half.LATER)),
    **dict.fromkeys(("stamattina", "stamani", "questa mattina", "this morning"), (0, Half.MORNING)),
}
_ORDINALS: Final = {
    **{"primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3},
    **{"quarto": 4, "quarta": 4, "quinto": 5, "quinta": 5},
    **{"ultimo": -1, "ultima": -1, "last": -1},
}
_MANY: Final = r"(?P<many>[0-9]{1,3}|un'?|una|an?)"
_OF_MONTH: Final = re.compile(
    rf"(?P<day>{NUMBER}){ORDINAL}\s(?:(?:del|di|of)\s)?"
    r"(?:(?P<next>mese prossimo|prossimo mese|next month)|questo mese|this month|mese)" + WHOLE
)
_NTH: Final = re.compile(
    rf"(?P<nth>{'|'.join(_ORDINALS)}|[1-5](?:°|st|nd|rd|th))\s(?P<weekday>{DAY})\s"
    rf"(?:(?:del mese di|di|del|of|in)\s(?:the\s)?(?:"
    r"(?P<next>mese prossimo|prossimo mese|next month)"
    rf"|questo mese|this month|mese|month|(?P<month>{MONTH})(?:\s(?P<year>{YEAR}))?)){WHOLE}"
)
_NEARBY: Final = re.compile(rf"(?P<word>{either(_NEAR)}){WHOLE}(?P<week>\sa 8{WHOLE})?")
_AWAY: Final = re.compile(
    rf"(?:(?:fra|tra|in)\s)?{_MANY}\s?(?P<unit>giorn|settiman|mes|day|week|month|fortnight)[a-z]*"
    r"(?:\s(?:da|from)\s(?P<base>oggi|domani|today|tomorrow|now))?" + WHOLE
)
_WEEKDAY: Final = re.compile(
    r"(?:(?P<before>prossim[oa]|next|quest[oa]|this|coming)\s)?"
    rf"(?P<weekday>{DAY})"
    r"(?:\s(?P<after>prossim[oa]|next\b(?!\sweek)|che viene|venturo))?(?P<week>\sa 8|\sweek)?"
    + WHOLE
)
_WEEKDAY_AWAY: Final = re.compile(
    rf"(?P<weekday>{DAY})\s(?:fra|tra|in)\s{_MANY}\s?(?:settiman[ae]|weeks?|weeks'? time)" + WHOLE
)
_WEEK: Final = re.compile(
    r"(?:(?:nella|della|di|la|of|in)\s)?"
    r"(?:(?P<next>settimana prossima|prossima settimana|next week)|questa settimana|this week)"
    + WHOLE
)


def _of_month(match: re.Match[str], today: date) -> Iterator[Piece]:
    first = month_after(today, 1 if match["next"] else 0)
    yield existing(int(match["day"]), first.month, first.year)


def _nth(match: re.Match[str], today: date) -> Iterator[Piece]:
    nth = _ORDINALS.get(match["nth"]) or int(match["nth"][0])
    first = month_after(today, 1 if match["next"] else 0)
    if match["month"]:
        month = MONTH_WORDS[match["month"].rstrip(".")]
        year = int(match["year"]) if match["year"] else today.year + (month < today.month)
        first = date(year, month, 1)
    length = calendar.monthrange(first.year, first.month)[1]
    weekday = weekday_of(match["weekday"])
    days = [first + timedelta(days=day) for day in range(length)]
    found = [day for day in days if day.weekday() == weekday]
    if nth > len(found):
        yield Piece(trouble=Trouble.NO_SUCH_DAY, cost=TROUBLED)
    else:
        yield Piece(day=found[nth if nth < 0 else nth - 1])


def _nearby(match: re.Match[str], today: date) -> Iterator[Piece]:
    days, half = _NEAR[match["word"]]
    yield Piece(day=today + timedelta(days=days + (7 if match["week"] else 0)), half=half)


def _away(match: re.Match[str], today: date) -> Iterator[Piece]:
    is_said = re.match(r"(?:fra|tra|in)\b", match[0]) is not None
    is_of_weekday = re.search(rf"\b{DAY}\s$", match.string[: match.start()]) is not None
    if (not is_said and not match["base"]) or is_of_weekday:
        return
    many = int(match["many"]) if match["many"].isdigit() else 1
    base = today + timedelta(days=1 if match["base"] in ("domani", "tomorrow") else 0)
    match match["unit"]:
        case "mes" | "month":
            first = month_after(base, many)
            length = calendar.monthrange(first.year, first.month)[1]
            yield Piece(day=first.replace(day=min(base.day, length)))
        case "settiman" | "week":
            yield Piece(day=base + timedelta(weeks=many))
        case "fortnight":
            yield Piece(day=base + timedelta(weeks=2 * many))
        case unit:
            yield Piece(day=base + timedelta(days=many))
            # Italians count the day itself: in "otto giorni" it is the same day of the week.
            if unit == "giorn" and many in (8, 15):
                yield Piece(day=base + timedelta(days=many - 1), cost=RIVAL)


def _weekday_away(match: re.Match[str], today: date) -> Iterator[Piece]:
    many = int(match["many"]) if match["many"].isdigit() else 1
    weekday = weekday_of(match["weekday"])
    monday = today - timedelta(days=today.weekday())
    from_coming = coming(weekday, today) + timedelta(weeks=many)
    for day in {from_coming: None, monday + timedelta(weeks=many, days=weekday): None}:
        yield Piece(day=day)


def _weekday(match: re.Match[str], _today: date) -> Iterator[Piece]:
    said = match["before"] or match["after"]
    nearness = None
    if match["week"]:
        nearness = Nearness.A_WEEK_LATER
    elif said:
        is_next = said.startswith(("pross", "next"))
        nearness = Nearness.NEXT if is_next else Nearness.THIS
    # "10 mar" is in March.
    is_month = match["weekday"] == "mar" and re.search(r"[0-9]\s?$", match.string[: match.start()])
    cost = FAR_FETCHED if is_month else 0
    yield Piece(weekday=weekday_of(match["weekday"]), nearness=nearness, cost=cost)


def _week(match: re.Match[str], _today: date) -> Iterator[Piece]:
    yield Piece(weeks=1 if match["next"] else 0)


NEARBY_SHAPES: Final[tuple[tuple[re.Pattern[str], Meaning], ...]] = (
    *((_OF_MONTH, _of_month), (_NTH, _nth), (_NEARBY, _nearby), (_AWAY, _away)),
    *((_WEEKDAY_AWAY, _weekday_away), (_WEEKDAY, _weekday), (_WEEK, _week)),
)
"""How such days look in a folded text with digits, and what they mean today."""
