"""Everything that a text can say of day, hour and length, the likeliest first.

The text is cut into pieces from its beginning to its end, in every way there is. A word that is
none of ours is passed over at a price no other reading pays, so a text is understood whole or it is
asked about; what costs nearly as little as the best is its rival.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from conversations.written.almanac import coming
from conversations.written.clocks import (
    EARLIEST,
    MIDNIGHT,
    NOON,
    clock_shapes,
)
from conversations.written.days import day_shapes
from conversations.written.lengths import LONGEST_MEETING, SHORTEST_MEETING
from conversations.written.pieces import (
    FAR_FETCHED,
    NOTHING,
    PASSED_OVER,
    RIVAL,
    UNLIKELY,
    Half,
    Hour,
    Nearness,
    Piece,
    Shape,
    Unclear,
    Written,
)

_WIDTH: Final = 40
"""Of what was read up to some place, so many ways are followed, the likeliest."""
_SILENT: Final = re.compile(
    r"(?:il|lo|la|del|della|di|the|of|on|per|giorno|day|data|date|ora|time|quando|when|ciao"
    r"|hello|grazie|thanks|please|per favore|ok|okay|va bene|facciamo|direi|ci vediamo|vediamoci"
    r"|incontriamoci|incontro|riunione|appuntamento|meeting|let's meet|let's say|we meet|inizio"
    r"|inizia|si comincia|starts?|begins?|in punto|precise|sharp)(?![a-z0-9])|(?:del)?l'"
    r"|[,;!?()\[\]\"«»“”]+|\.+(?![0-9])|(?<![0-9]):|(?<![0-9])'|-(?!\s?[0-9])"
    r"|(?<![0-9])(?<![0-9]\s)-|-(?=\s?[0-9]{1,2}[:.][0-9]{2})"
)
"""What says nothing of a day or an hour."""
_WORD: Final = re.compile(r"[a-z0-9]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a text can mean, or why it means nothing; the cheaper, the likelier."""

    cost: int
    meant: Written | Unclear


def readings(text: str, today: date, chosen: date | None) -> list[Reading]:
    """Return what a folded text with its numbers in digits can mean, the likeliest first.

    `chosen` is the day that was chosen already, where only the hour was asked for.
    """
    is_day_known = chosen is not None
    shapes = (
        *day_shapes(today, is_day_known=is_day_known),
        *clock_shapes(is_day_known=is_day_known),
    )
    found: dict[Written | str, Reading] = {}
    for piece in _pieces(text, shapes):
        for reading in _finished(piece, today, chosen):
            key = str(reading.meant) if isinstance(reading.meant, Unclear) else reading.meant
            if key not in found or reading.cost < found[key].cost:
                found[key] = reading
    return sorted(found.values(), key=lambda reading: reading.cost)


def _pieces(text: str, shapes: tuple[Shape, ...]) -> list[Piece]:
    """Return what a text says if all of it is said, in every way to cut it."""
    ahead: list[dict[Piece, int]] = [{} for _ in range(len(text) + 1)]
    ahead[0][NOTHING] = 0

    def reach(at: int, said: Piece, cost: int) -> None:
        if cost < ahead[at].get(said, cost + 1):
            ahead[at][said] = cost

    for at in range(len(text)):
        until_here = sorted(ahead[at].items(), key=lambda said: said[1])[:_WIDTH]
        if not until_here:
            continue
        for end, piece, cost in _steps(text, at, shapes):
            for said, spent in until_here:
                if (both := said.with_piece(piece)) is not None:
                    reach(end, both, spent + cost)
    return [replace(said, cost=cost) for said, cost in ahead[-1].items()]


def _steps(text: str, at: int, shapes: tuple[Shape, ...]) -> Iterator[tuple[int, Piece, int]]:
    """Yield what can stand at a place of a text: where it ends, what it says, what it costs."""
    if text[at] == " ":
        yield at + 1, NOTHING, 0
        return
    for pattern, meaning in shapes:
        if match := pattern.match(text, at):
            for piece in meaning(match):
                yield match.end(), replace(piece, cost=0), piece.cost
            yield match.end(), NOTHING, PASSED_OVER
    if silent := _SILENT.match(text, at):
        yield silent.end(), NOTHING, 0
    if word := _WORD.match(text, at):
        yield word.end(), NOTHING, PASSED_OVER


def _finished(said: Piece, today: date, chosen: date | None) -> Iterator[Reading]:
    """Yield the days, hours and lengths that are meant by all the pieces of a text."""
    if said.trouble is not None:
        yield Reading(said.cost, Unclear(said.trouble, said.day))
        return
    is_named = said.day is not None or said.weekday is not None
    if not is_named and said.hour is None and said.minutes is None:
        return
    if (not is_named and chosen is None) or (not is_named and said.hour is None):
        said = replace(said, cost=said.cost + FAR_FETCHED)
    for day, day_cost in _days(said, today, chosen):
        for begin, minutes, hour_cost in _hours(said):
            cost = said.cost + day_cost + hour_cost
            if begin not in (0, MIDNIGHT):
                clock = None if begin is None else time(*divmod(begin, 60))
                yield Reading(cost, Written(day, clock, minutes))
                continue
            # Midnight is where a day begins to the clock, and where it ends to people.
            on = day or chosen
            ends = Written(on and on + timedelta(days=1), time(), minutes)
            yield Reading(cost + (0 if begin else RIVAL), ends)
            yield Reading(cost, Written(on, time(), minutes))


def _days(said: Piece, today: date, chosen: date | None) -> list[tuple[date | None, int]]:
    """Return the days that are meant, each with its cost."""
    if said.weekday is None:
        return [(said.day, 0)]
    if said.day is None:
        return [(day, 0) for day in _weekdays(said, said.weekday, today, chosen)]
    if said.day.weekday() == said.weekday:
        return [(said.day, 0)]
    return [(said.day, UNLIKELY), (_nearest(said.weekday, said.day, today), UNLIKELY)]


def _weekdays(said: Piece, weekday: int, today: date, chosen: date | None) -> list[date]:
    """Return the days that a day of the week can mean, the likeliest first."""
    ahead = coming(weekday, today)
    monday = today - timedelta(days=today.weekday())
    a_week = timedelta(weeks=1)
    if said.weeks is not None:
        return [monday + said.weeks * a_week + timedelta(days=weekday)]
    match said.nearness:
        case Nearness.A_WEEK_LATER:
            return [ahead + a_week]
        case Nearness.THIS if ahead == today + a_week:
            return [today, ahead]
        # In the middle of a week "next Thursday" is this one to some, that of next week to others.
        case Nearness.NEXT if ahead < monday + a_week:
            return [ahead, ahead + a_week]
        case None if chosen is not None:
            near = _nearest(weekday, chosen, today)
            return [near] if near in (chosen, ahead) else [near, ahead]
        case _:
            return [ahead]


def _nearest(weekday: int, day: date, today: date) -> date:
    """Return the day of the week that is nearest to a day, and not over."""
    before = coming(weekday, day - timedelta(weeks=1, days=1))
    after = before + timedelta(weeks=1)
    return before if before >= today and day - before <= after - day else after


def _hours(said: Piece) -> list[tuple[int | None, int | None, int]]:
    """Return the minutes of the day that are meant, each with its length and its cost."""
    hour = said.hour
    if hour is None:
        return [(None, said.minutes, 0)]
    begins = [hour.begin]
    cost = 0
    if said.half is Half.MORNING and hour.begin > NOON + 59:
        cost = UNLIKELY
    elif _is_after_noon(hour, said.half):
        begins = [hour.begin + NOON]
    elif said.half is None and not hour.is_exact and 60 <= hour.begin < EARLIEST:
        begins = [hour.begin + NOON, hour.begin]
    if hour.end is None:
        return [(begin, said.minutes, cost) for begin in begins]
    found: list[tuple[int | None, int | None, int]] = []
    for begin in begins:
        minutes, dearer = _until(begin, hour)
        if minutes is not None and said.minutes in (None, minutes):
            found.append((begin, minutes, cost + dearer))
    return found


def _is_after_noon(hour: Hour, half: Half | None) -> bool:
    """Tell whether an hour up to twelve is one of the second half of the day, as was said."""
    from_when = {Half.LATER: 0, Half.NIGHT: NOON // 2}.get(half, NOON) if half else NOON
    return from_when <= hour.begin < NOON and not hour.is_exact


def _until(begin: int, hour: Hour) -> tuple[int | None, int]:
    """Return how long it takes from a beginning to the end that was written, with its cost."""
    is_later = begin != hour.begin or NOON <= begin < NOON + 60
    for end, cost in (
        (hour.end, 0),
        ((hour.end or 0) + NOON, 0 if is_later and not hour.is_end_exact else UNLIKELY),
        ((hour.end or 0) + MIDNIGHT, UNLIKELY),
    ):
        if end is not None and SHORTEST_MEETING <= end - begin <= LONGEST_MEETING:
            return end - begin, cost
    return None, 0
