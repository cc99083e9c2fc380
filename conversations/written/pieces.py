"""What a date in words is made of: pieces, each of which says something of day, hour or length."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Final


class Trouble(StrEnum):
    """Why no moment can be made of what was written; each has a sentence of its own."""

    UNREADABLE = "unreadable"
    NO_DAY = "no-day"
    NO_HOUR = "no-hour"
    NO_SUCH_DAY = "no-such-day"
    NO_SUCH_MONTH = "no-such-month"
    NO_SUCH_HOUR = "no-such-hour"
    PAST = "past"
    OVER = "over"
    """A day without a year that was only just: it may be meant for next year."""
    TOO_FAR = "too-far"
    SKIPPED = "skipped"
    """The clock is put forward over it."""


class Unclear(Exception):
    """What was written is no moment to meet. `day` and `clock` are what could be read of it."""

    def __init__(
        self, trouble: Trouble, day: date | None = None, clock: time | None = None
    ) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.day = day
        self.clock = clock


@dataclass(frozen=True, slots=True)
class Written:
    """The day, the hour and the minutes it takes that stand in a text, None where it names none."""

    day: date | None
    clock: time | None
    minutes: int | None = None

    def says_less_than(self, other: "Written") -> bool:
        """Tell whether all that this one says is said by another, which says more."""
        return (
            self != other
            and self.day in (None, other.day)
            and self.clock in (None, other.clock)
            and self.minutes in (None, other.minutes)
        )


class Half(StrEnum):
    """The part of the day that was named."""

    MORNING = "morning"
    LATER = "later"
    NIGHT = "night"


class Nearness(StrEnum):
    """How a day of the week was pointed at."""

    NEXT = "next"
    THIS = "this"
    A_WEEK_LATER = "a week later"


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour by the clock, with its end where that was written: minutes of the day, up to 1440.

    `is_exact` where it can't be meant twelve hours later.
    """

    begin: int
    end: int | None = None
    is_exact: bool = False
    is_end_exact: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """What is said by some of the words, or by all that were read until now.

    `weeks` is the week, counted from this one. `cost` is how far-fetched it is: see `readings`.
    """

    day: date | None = None
    weekday: int | None = None
    nearness: Nearness | None = None
    weeks: int | None = None
    hour: Hour | None = None
    half: Half | None = None
    minutes: int | None = None
    trouble: Trouble | None = None
    cost: int = 0

    def with_piece(self, other: "Piece") -> "Piece | None":
        """Return what both say together; None where they contradict each other."""
        if other == NOTHING:
            return self
        both = {}
        for name in ("day", "weekday", "nearness", "weeks", "hour", "half", "minutes", "trouble"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine is not None and theirs is not None and mine != theirs:
                return None
            both[name] = theirs if mine is None else mine
        return replace(self, **both, cost=self.cost + other.cost)


NOTHING: Final = Piece()

Shape = tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Piece]]]
"""How a stretch of text looks, and everything that it can mean by itself."""
Meaning = Callable[[re.Match[str], date], Iterator[Piece]]
"""What a stretch of text can mean on a day."""

WHOLE: Final = r"(?![a-z0-9])"
"""Where a word or number ends."""
TROUBLED: Final = 4
FAR_FETCHED: Final = 3
UNLIKELY: Final = 2
RIVAL: Final = 1
"""Costs: what is none of our days or hours; what is meant only where nothing else can be; what is
asked about; what is certain where it stands alone."""
PASSED_OVER: Final = 10
"""What a word costs that is not understood: more than all that can be far-fetched about the rest.
"""
