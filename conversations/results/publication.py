"""Publishing: whether the leaders' last release may be read by everybody who takes part."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from conversations.results.counted import latest
from conversations.results.cover import covered
from storage.records import Counted


@dataclass(frozen=True, slots=True)
class Publication:
    """Whether a release can be published: as a whole, or not.

    `uncovered` are the answers its figures would give away; their people can still say yes.
    """

    release: int
    uncovered: tuple[Counted, ...]


def publish(
    counted: Sequence[Counted], published: Collection[int], yeses: Collection[int], least: int
) -> Publication:
    """Decide whether the last release may follow those `published` so far.

    The groups are what entered between one published release and the next. Whoever knows an
    answer may read them, somebody erased since too, and whoever knows none.
    """
    release = latest(counted)
    readers = frozenset[int]().union(*(each.known_to for each in counted))
    agreed = frozenset(yeses)
    uncovered: list[Counted] = []
    for group in _groups(counted, sorted(published), release):
        rest = [each for each in group if not each.open and not each.people <= agreed]
        hiding = set(covered(rest, readers, least))
        uncovered += [each for each in rest if each not in hiding]
    return Publication(release, tuple(uncovered))


def _groups(
    counted: Iterable[Counted], published: Sequence[int], release: int
) -> list[list[Counted]]:
    """Return the groups that publishing would make, and those that it would take from."""
    groups: dict[tuple[str, int], list[Counted]] = {}
    for each in counted:
        for number in dict.fromkeys((*published, release)):
            if each.counts_in(number):
                groups.setdefault((each.objective, number), []).append(each)
                break
    last = published[-1] if published else 0
    return [
        group
        for (_, first), group in groups.items()
        if first > last or any(each.counts_in(last) > each.counts_in(release) for each in group)
    ]
