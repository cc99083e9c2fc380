"""What a table's figures are made of: the sheets as they stand, and the answers that count.

An *objective* is anything a sheet answers once: an objective of the deck (1 to 5, or 0 for *non
so*), the ranking (an order of proposals), *altro* (the texts of a sheet with their importance, an
empty tuple where it has none), the dissents about something (their words). An answer is told apart
from another by `==`, nothing else is asked of it.

People are numbers above 0 that stay theirs: a seat's, unless another person can come to sit there.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from storage.records import Counted

Answer = Hashable


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it stands, and who knows it: whoever gave it or typed it from paper.

    Exactly those: who is taken to know what they do not is not protected against. The copy of a
    sheet that both get who part is known to both, until it is changed.
    """

    answer: Answer
    known_to: frozenset[int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it stands at a closing: one for a pair. Nobody has two."""

    people: frozenset[int]
    answers: Mapping[str, Given]


def latest(counted: Iterable[Counted]) -> int:
    """Return the number of the last release, 0 where there is none; the first is 1."""
    return max((max(each.entered, each.left or 0) for each in counted), default=0)


def figure(counted: Iterable[Counted], objective: str, release: int) -> Counter[Answer]:
    """Count the sheets that gave each answer.

    Sheets, not people: where a pair's sheet weighs two, a level that only one sheet can have
    filled is the pair's.
    """
    return Counter(each.answer for each in _of(counted, objective, release))


def people_in(counted: Iterable[Counted], objective: str, release: int) -> int:
    """Count the people the sheets of a figure stand for, two for a pair."""
    return sum(len(each.people) for each in _of(counted, objective, release))


def see(counted: Sequence[Counted], sheet: Sheet, to: frozenset[int]) -> tuple[Counted, ...]:
    """Note that people came to see a sheet: they know what counts of it and still stands there.

    Needed before somebody goes on with another's sheet, and when a leader opens one from paper.
    """

    def stands(each: Counted) -> bool:
        given = sheet.answers.get(each.objective)
        same = given is not None and given.answer == each.answer
        return same and each.people == sheet.people and each.left is None

    return tuple(
        replace(each, known_to=each.known_to | to) if stands(each) else each for each in counted
    )


def forget(counted: Sequence[Counted], person: int, yeses: Collection[int]) -> tuple[Counted, ...]:
    """Strip somebody's number and keep their counted answers, under a number below 0.

    It is a voice that says no from now on: it may still read what is published, and what it shared
    with somebody is not replaced any more. A yes that was complete by then stays with the answer.
    """
    return forget_all(counted, [person], yeses)


def forget_all(
    counted: Sequence[Counted], persons: Iterable[int], yeses: Collection[int]
) -> tuple[Counted, ...]:
    """Do so for several, each under a number of its own."""
    agreed = frozenset(yeses)
    lowest = min((0, *(n for each in counted for n in each.people | each.known_to)))
    nobody = {person: lowest - place for place, person in enumerate(persons, 1)}

    def stripped(numbers: frozenset[int]) -> frozenset[int]:
        return frozenset(nobody.get(each, each) for each in numbers)

    def is_open(each: Counted) -> bool:
        return each.open or (not nobody.keys().isdisjoint(each.people) and each.people <= agreed)

    return tuple(
        replace(
            each,
            people=stripped(each.people),
            known_to=stripped(each.known_to),
            open=is_open(each),
        )
        for each in counted
    )


def leave(counted: Sequence[Counted], person: int, yeses: Collection[int]) -> tuple[Counted, ...]:
    """Void the yes of somebody whose seat was taken back, as `forget` does; their number stays.

    It is nobody's until it is said whose the answers are: then they are handed on, or forgotten.
    """
    agreed = frozenset(yeses)
    return tuple(
        replace(each, open=each.open or (person in each.people and each.people <= agreed))
        for each in counted
    )


def hand(
    counted: Sequence[Counted], person: int, to: int, known_to: frozenset[int]
) -> tuple[Counted, ...]:
    """Have what counts of one number be another's, who answers for it from now on.

    `known_to` are all numbers of whoever gets it. Where something of theirs counts besides, both
    are replaced together, by their yes.
    """
    return tuple(_renamed(each, person, to, known_to) for each in counted)


def _renamed(
    each: Counted, person: int, to: int, known_to: frozenset[int] = frozenset()
) -> Counted:
    def renamed(people: frozenset[int], *, others: frozenset[int] = frozenset()) -> frozenset[int]:
        return people - {person} | {to} | others if person in people else people

    people, known = renamed(each.people), renamed(each.known_to, others=known_to)
    return replace(each, people=people, known_to=known)


def _of(counted: Iterable[Counted], objective: str, release: int) -> list[Counted]:
    return [each for each in counted if each.objective == objective and each.counts_in(release)]
