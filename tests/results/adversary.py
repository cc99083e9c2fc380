"""Somebody who subtracts: what one reader can work out from all the figures they ever read.

They know of every figure whose sheets were summed (worse than any screen tells), what they gave,
typed or were shown themselves, and what came or went by its owners' yes. An answer is worked out
where it is the same in everything the figures leave possible. Knows nothing of groups or rules.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.results.histories import LEAST, Figure, Said, Table

Weight = Callable[[Said], int]


def a_sheet(_: Said) -> int:
    return 1


def its_people(said: Said) -> int:
    return len(said.owners)


class Watch:
    """Looks at a table after each step; `leaks` are what new figures gave away.

    What somebody could work out already, knowing what they know now, no new figure gives away.
    """

    def __init__(self, table: Table, weight: Weight = a_sheet) -> None:
        self.table = table
        self.weight = weight
        self.leaks: list[tuple[int, Said]] = []
        self._leaders = _Shelf()
        self._everybody = _Shelf()

    def look(self) -> None:
        """Have everybody read what is new to them."""
        self._read(self._leaders, self.table.rule.figures, self.table.leaders())
        self._read(self._everybody, self.table.rule.published, self.table.readers())

    def _read(self, shelf: "_Shelf", figures: Sequence[Figure], readers: Collection[int]) -> None:
        if len(figures) == shelf.read:
            return
        opened = shelf.opened | {
            said for said in _moved(figures[shelf.read - 1 :]) if self._agreed(said)
        }
        for reader in readers:
            for objective in {objective for figure in figures for objective in figure}:
                sums = [figure.get(objective, ()) for figure in figures]
                self._solve(reader, sums, shelf, opened)
        shelf.read, shelf.opened = len(figures), opened

    def _solve(
        self, reader: int, sums: Sequence[Sequence[Said]], shelf: "_Shelf", opened: set[Said]
    ) -> None:
        unknown = {said for figure in sums for said in figure if reader not in said.known_to}
        hidden = unknown - opened
        found = work_out(sums, hidden, self.weight)
        if found:
            found -= work_out(sums[: shelf.read], unknown - shelf.opened, self.weight)
        self.leaks += [
            (reader, said)
            for said in found
            if not self._agreed(said) and not is_unanimous(said, sums, hidden)
        ]

    def _agreed(self, said: Said) -> bool:
        return said.agreed or said.owners <= self.table.yeses


@dataclass
class _Shelf:
    """The figures somebody has read: how many, and what was opened by a yes in them."""

    read: int = 0
    opened: set[Said] = field(default_factory=set)


def _moved(figures: Sequence[Figure]) -> set[Said]:
    """Return what came or went between figures, the first of them aside: a yes can be why."""
    sets = [{said for sums in figure.values() for said in sums} for figure in figures]
    if len(figures) == 1:
        return sets[0]
    return set[Said]().union(*(before ^ after for before, after in pairwise(sets)))


def is_unanimous(said: Said, figures: Sequence[Sequence[Said]], hidden: Collection[Said]) -> bool:
    """Tell whether it is in a figure, or in what one has more than another, that agrees.

    That no rule hides: at least three whom the reader does not know, all of one value.
    """
    for figure in figures:
        for other in ((), *figures):
            more = [each for each in figure if each in hidden and each not in other]
            agree = len({each.value for each in more}) == 1
            if said in more and agree and len(more) >= LEAST:
                return True
    return False


Cell = tuple[int, ...]
"""The weight of a sheet in each figure; sheets of one cell can't be told apart."""
Vector = tuple[int, ...]
"""How many of a cell gave each value."""


def work_out(
    figures: Sequence[Sequence[Said]], hidden: Collection[Said], weight: Weight
) -> set[Said]:
    """Return what is the same in every assignment of values that gives these sums."""
    values = sorted({said.value for said in hidden})
    cells: defaultdict[Cell, list[Said]] = defaultdict(list)
    for said in hidden:
        cells[tuple(weight(said) * list(figure).count(said) for figure in figures)].append(said)
    cells.pop((0,) * len(figures), None)
    sums = [
        tuple(
            sum(weight(each) for each in figure if each in hidden and each.value == value)
            for value in values
        )
        for figure in figures
    ]
    sizes = {cell: len(members) for cell, members in cells.items()}
    found: set[Said] = set()
    for cell, members in cells.items():
        if len({each.value for each in members}) == 1:
            value = values.index(members[0].value)
            if not _differs(cell, value, sizes, sums):
                found.update(members)
    return found


def _differs(cell: Cell, value: int, sizes: Mapping[Cell, int], sums: Sequence[Vector]) -> bool:
    """Tell whether somebody in a cell could have given another value than `value`."""
    others = {each: size for each, size in sizes.items() if each != cell}
    for vector in _vectors(cell, sizes[cell], sums):
        if vector[value] < sizes[cell] and _solvable(others, _less(sums, cell, vector)):
            return True
    return False


def _solvable(sizes: Mapping[Cell, int], sums: Sequence[Vector]) -> bool:
    if not sizes:
        return not any(map(any, sums))
    for number, left in enumerate(sums):
        holding = [cell for cell in sizes if cell[number]]
        if not holding and any(left):
            return False
        if len(holding) == 1:
            only = holding[0]
            if any(each % only[number] for each in left):
                return False
            forced = tuple(each // only[number] for each in left)
            if sum(forced) != sizes[only] or not _fits(only, forced, sums):
                return False
            return _solvable(_without(sizes, only), _less(sums, only, forced))
    first = min(sizes, key=lambda cell: sizes[cell])
    rest = _without(sizes, first)
    return any(
        _solvable(rest, _less(sums, first, vector))
        for vector in _vectors(first, sizes[first], sums)
    )


def _without(sizes: Mapping[Cell, int], cell: Cell) -> dict[Cell, int]:
    return {each: size for each, size in sizes.items() if each != cell}


def _vectors(cell: Cell, size: int, sums: Sequence[Vector]) -> Iterator[Vector]:
    """Yield the ways in which a cell's sheets can be spread over the values."""
    most = [
        min(left[value] // weight for weight, left in zip(cell, sums, strict=True) if weight)
        for value in range(len(sums[0]))
    ]

    def spread(value: int, left: int) -> Iterator[Vector]:
        if value == len(most) - 1:
            if left <= most[value]:
                yield (left,)
            return
        for count in range(min(left, most[value]) + 1):
            for rest in spread(value + 1, left - count):
                yield (count, *rest)

    yield from spread(0, size)


def _fits(cell: Cell, vector: Vector, sums: Sequence[Vector]) -> bool:
    return all(
        weight * count <= left
        for weight, row in zip(cell, sums, strict=True)
        for count, left in zip(vector, row, strict=True)
    )


def _less(sums: Sequence[Vector], cell: Cell, vector: Vector) -> list[Vector]:
    return [
        tuple(left - weight * count for left, count in zip(row, vector, strict=True))
        for weight, row in zip(cell, sums, strict=True)
    ]


def told(leaks: Collection[tuple[int, Said]]) -> Counter[int]:
    """Count the leaks by reader, for a failing test to say."""
    return Counter(reader for reader, _ in leaks)
