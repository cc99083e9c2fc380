"""What comes of reading the minutes back: counted once, when a round is closed.

How many read is always told. How many agreed, and dissents without a name, are told only where
nobody is recognised by it: see `_hides`.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from storage.records import Correction, PointAnswer


@dataclass(frozen=True, slots=True)
class Objection:
    """A dissent from a point, word for word; `seat` of whoever signed it."""

    point: int
    text: str
    seat: int | None


@dataclass(frozen=True, slots=True)
class Tallied:
    """How many have read every point, of how many, and of these how many agreed with each.

    `agreed` is None, and dissents without a name are missing, where they are withheld.
    """

    people: int
    read: int
    agreed: int | None
    objections: tuple[Objection, ...]


_TALLIED: Final = TypeAdapter(Tallied)


def read_tallied(figures: str) -> Tallied:
    """Return what came of a round as it was kept."""
    return _TALLIED.validate_json(figures)


def write_tallied(tallied: Tallied) -> str:
    """Return what came of a round as it is kept."""
    return _TALLIED.dump_json(tallied).decode()


def who_read(
    points: int,
    people: Iterable[int],
    answers: Iterable[PointAnswer],
    corrections: Iterable[Correction],
) -> frozenset[int]:
    """Return which of these people said something to every point."""
    said: dict[int, set[int]] = {}
    for answer in answers:
        said.setdefault(answer.seat_id, set()).add(answer.point)
    for each in corrections:
        if each.is_sent:
            said.setdefault(each.seat_id, set()).add(each.point)
    return frozenset(seat for seat in people if len(said.get(seat, ())) >= points > 0)


def count(
    points: int,
    people: Collection[int],
    answers: Collection[PointAnswer],
    corrections: Collection[Correction],
    least: int,
) -> Tallied:
    """Count what `people` said to a draft of so many points."""
    readers = who_read(points, people, answers, corrections)
    sent = [each for each in corrections if each.is_sent]
    objections = [each for each in answers if each.text is not None and each.seat_id in people]
    # Whose words are known by name: what the others said could be had by subtracting.
    known = {each.seat_id for each in sent} | {o.seat_id for o in objections if o.signed}
    is_hidden = _hides(readers, known, least)
    against = {each.seat_id for each in objections}
    against |= _stand_against(sent, answers)
    # Beside "four of four agreed" a dissent would be somebody's who did not read all of it.
    heard = readers if is_hidden else frozenset[int]()
    quoted = [each for each in objections if each.signed or each.seat_id in heard]
    return Tallied(
        people=len(people),
        read=len(readers),
        agreed=len(readers - against) if is_hidden else None,
        objections=tuple(
            Objection(each.point, each.text or "", each.seat_id if each.signed else None)
            for each in sorted(quoted, key=lambda o: (o.point, (o.text or "").casefold()))
        ),
    )


def _stand_against(
    corrections: Iterable[Correction], answers: Iterable[PointAnswer]
) -> frozenset[int]:
    """Return whose correction is not taken, and who did not agree to its point afterwards."""
    agreed = {(each.seat_id, each.point) for each in answers if each.text is None}
    return frozenset(
        each.seat_id
        for each in corrections
        if not each.taken and (each.seat_id, each.point) not in agreed
    )


def _hides(group: Collection[int], known: Collection[int], least: int) -> bool:
    """Tell whether everybody in a group is hidden from whoever reads what came of it.

    Each of them knows what they said themselves: `least` others have to be unknown to them too.
    """
    return len(set(group) - set(known)) > least
