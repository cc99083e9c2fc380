"""What is owed: which proposals wait for an answer, and which answers for what they promised."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from storage.records import Awaited, Verdict


class State(StrEnum):
    """Where an answer is."""

    OVERDUE = "overdue"
    """None was given in time, or what was to be looked into is not decided by its day."""
    STEP_OVERDUE = "step_overdue"
    """An answer was given; the day of its next step has passed, and nothing was said since."""
    OWED = "owed"
    PROMISED = "promised"
    SETTLED = "settled"

    @property
    def is_overdue(self) -> bool:
        """Tell whether a day has passed."""
        return self in LATE

    @property
    def is_owed(self) -> bool:
        """Tell whether whoever answers has something to write now."""
        return self in (*LATE, State.OWED)


LATE: Final = (State.OVERDUE, State.STEP_OVERDUE)


@dataclass(frozen=True, slots=True)
class Owing:
    """A proposal, its answer if there is one, where that is, and until when something is owed."""

    awaited: Awaited
    state: State
    until: date | None


def owing_of(awaited: Awaited, today: date, zone: tzinfo, within: int) -> Owing:
    """Return what is owed to a proposal on a day of the wall calendar in `zone`.

    A first answer is owed `within` so many days. One that only says that it is looked into owes
    another until its day. Any other owes its next step until its day, where it has one.
    """
    answer = awaited.answer
    if answer is None:
        until = day_of(awaited.since, zone) + timedelta(days=within)
        return Owing(awaited, State.OVERDUE if until < today else State.OWED, until)
    if answer.due_on is None:
        return Owing(awaited, State.SETTLED, None)
    is_late = answer.due_on < today
    if answer.verdict is Verdict.STUDIED:
        return Owing(awaited, State.OVERDUE if is_late else State.OWED, answer.due_on)
    return Owing(awaited, State.STEP_OVERDUE if is_late else State.PROMISED, answer.due_on)


def most_urgent_first(owings: Iterable[Owing]) -> list[Owing]:
    """Order what is owed: the overdue first, of these the one that waits longest."""
    order = list(State)

    def urgency(each: Owing) -> tuple[int, date, int, int]:
        late = 0 if each.state.is_overdue else order.index(each.state)
        proposal = each.awaited.proposal
        return late, each.until or date.max, proposal.roundtable, proposal.id

    return sorted(owings, key=urgency)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """Return the day of the wall calendar on which a moment is."""
    return moment.astimezone(zone).date()
