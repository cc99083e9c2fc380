"""What `crocevia recount` prints of a table's releases."""

from collections.abc import Iterable, Iterator
from typing import Final

from conversations.counting.recount import Figure, Recount

NOTHING: Final = "nothing was released yet"


def describe(number: int, recounts: Iterable[Recount]) -> Iterator[str]:
    """Yield a line about each release of table `number`, and one about each figure that is wrong.

    A figure is named by what it counts, never by whose answers are in it.
    """
    is_empty = True
    for each in recounts:
        is_empty = False
        published = "published" if each.is_published else "not published"
        verdict = f"WRONG: {len(each.wrong)}" if each.wrong else "all as their answers give them"
        where = f"table {number}, {each.kind}, release {each.number} ({published})"
        yield f"{where}: {len(each.figures)} figures, {verdict}"
        since = f"{each.changed} changed since, {each.gone} of nobody who is here"
        yield f"  of its answers {each.unchanged} stand as counted, {since}"
        yield from map(_difference, each.wrong)
    if is_empty:
        yield f"table {number}: {NOTHING}"


def _difference(figure: Figure) -> str:
    return f"  {figure.about}: told {figure.told}, its answers give {figure.counted}"
