"""Somebody who subtracts: what one reader can work out from all the figures they ever read.

They know of every figure whose sheets were summed (worse than any screen tells), what they gave,
typed or were shown themselves, and every answer whose owners said yes. An answer is worked out
where it is the same in everything the figures leave possible. Knows nothing of groups or rules.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from histories import LEADERS, LEAST, Figure, Said, Table

Weight = Callable[[Said], int]


def a_sheet(_: Said) -> int:
    return 1


def its_people(said: Said) -> int:
    return len(said.owners)


class Watch:
    """Looks at a table after each step; `leaks` are what new figures gave away."""

    def __init__(self, table: Table, weight: Weight = a_sheet) -> None:
        self.table = table
        self.weight = weight
        self.leaks: list[tuple[int, Said]] = []
        self._read = (0, 0)

    def look(self) -> None:
        """Have everybody read what is new to them."""
        rule, (leaders, everybody) = self.table.rule, self._read
        if len(rule.figures) > leaders:
            for reader in LEADERS:
                self._solve(reader, rule.figures, leaders)
        if len(rule.published) > everybody:
            for reader in self.table.readers():
                self._solve(reader, rule.published, everybody)
        self._read = len(rule.figures), len(rule.published)

    def _solve(self, reader: int, figures: Sequence[Figure], read: int) -> None:
        for objective in {objective for figure in figures for objective in figure}:
            sums = [figure.get(objective, ()) for figure in figures]
            hidden = {said for figure in sums for said in figure if not self._knows(reader, said)}
            found = work_out(sums, hidden, self.weight)
            if found:
                found -= work_out(sums[:read], hidden, self.weight)
            self.leaks += [(reader, said) for said in found if not is_unanimous(said, sums, hidden)]

    def _knows(self, reader: int, said: Said) -> bool:
        return reader in said.known_to or said.owners <= self.table.yeses


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


def _differs(
    cell: Cell, value: int, sizes: Mapping[Cell, int], sums: Sequence[Vector]
) -> bool:
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
