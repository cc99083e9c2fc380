"""Who takes part and who met, in numbers: counts by category, never a name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from conversations.documents.facts import Category, Gathering
from conversations.participation import is_in
from storage.records import Answer, Meeting, Role, Seat
from storage.unit import Unit


async def read_gatherings(
    unit: Unit, number: int, seats: Sequence[Seat], now: datetime
) -> tuple[Gathering, ...]:
    """Read a table's meetings in numbers, the first one first."""
    return tuple(
        [await _gathering(unit, each, seats, now) for each in await unit.meetings.at(number)]
    )


async def _gathering(
    unit: Unit, meeting: Meeting, seats: Sequence[Seat], now: datetime
) -> Gathering:
    assert meeting.starts_at is not None
    said = await unit.attendances.at(meeting.id)
    there = frozenset(seat for seat, each in said.items() if each.present_at)
    invited = {seat.id for seat in _participants(seats)}
    answers = Counter(each.answer for seat, each in said.items() if seat in invited)
    return Gathering(
        meeting.starts_at,
        meeting.minutes or 0,
        meeting.place,
        meeting.agenda,
        meeting.starts_at <= now,
        {answer: answers[answer] for answer in Answer},
        count_categories(seats, there),
    )


def _participants(seats: Iterable[Seat]) -> list[Seat]:
    return [seat for seat in seats if seat.role is Role.PARTICIPANT]


def count_categories(seats: Iterable[Seat], there: frozenset[int]) -> tuple[Category, ...]:
    """Count participants by category, those of none last; `there` are those who were present."""
    found: dict[str | None, list[Seat]] = {}
    for seat in _participants(seats):
        found.setdefault(seat.category, []).append(seat)
    return tuple(
        Category(
            name,
            len(of_it),
            sum(map(is_in, of_it)),
            sum(seat.id in there for seat in of_it),
        )
        for name, of_it in sorted(found.items(), key=lambda item: (item[0] is None, item[0] or ""))
    )
