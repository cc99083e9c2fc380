"""Whom a group hides: the one test every figure stands."""

from collections.abc import Collection, Iterable

from storage.records import Counted


def covered(group: Iterable[Counted], readers: Collection[int], least: int) -> tuple[Counted, ...]:
    """Return the most answers of a group that hide each other from every reader.

    Of these each reader, and somebody who knows none, does not know 0 or at least `least`. Sets
    that hide have that of their union, so the largest is one: whoever is among fewer is in none.
    """
    hiding = tuple(group)
    while exposed := _exposed(hiding, readers, least):
        hiding = tuple(each for each in hiding if each not in exposed)
    return hiding


def _exposed(group: Collection[Counted], readers: Collection[int], least: int) -> set[Counted]:
    exposed = set(group) if len(group) < least else set()
    for reader in readers:
        unknown = {each for each in group if reader not in each.known_to}
        if len(unknown) < least:
            exposed |= unknown
    return exposed
