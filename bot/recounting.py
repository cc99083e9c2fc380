"""What `crocevia recount` prints of a table's releases."""

from collections.abc import Iterable, Iterator
from typing import Final

from conversations.counting.recount import NOTHING, OF_THAT_MOMENT, Figure, Recount
from storage.records import ReleaseKind

NONE_YET: Final = "nothing was released yet"
_NOR: Final = {
    ReleaseKind.RATING: "",
    ReleaseKind.RANKING: ", unchosen proposals on the list, which of its titles a proposal had",
    ReleaseKind.DISSENT: "",
}


def describe(number: int, recounts: Iterable[Recount]) -> Iterator[str]:
    """Yield a line about each release of table `number`, and one about each figure that is wrong.

    What is not counted again is said. A figure is named by what it counts, never by whose answers
    are in it.
    """
    is_empty = True
    for each in recounts:
        is_empty = False
        published = "published" if each.is_published else "not published"
        where = f"table {number}, {each.kind}, release {each.number} ({published})"
        if each.unreadable:
            yield f"{where}: {each.unreadable} cannot be read, so nothing of it is counted again"
            continue
        verdict = f"WRONG: {len(each.wrong)}" if each.wrong else "all as their answers give them"
        yield f"{where}: {len(each.figures)} figures, {verdict}"
        since = f"{each.changed} changed since, {each.gone} of nobody who is here"
        yield f"  of its answers {each.unchanged} stand as counted, {since}"
        if of_then := OF_THAT_MOMENT[each.kind]:
            besides = f"{', '.join(of_then)}{_NOR[each.kind]}"
            yield f"  not counted again: {besides} (nothing of that moment is kept)"
        yield from map(_difference, each.wrong)
    if is_empty:
        yield f"table {number}: {NONE_YET}"


def _difference(figure: Figure) -> str:
    told, counted = (
        "nothing" if each == NOTHING else each for each in (figure.told, figure.counted)
    )
    if figure.about.startswith("titles ") and NOTHING not in (figure.told, figure.counted):
        return f"  {figure.about}: told {told}, as it was never called: it is {counted}"
    return f"  {figure.about}: told {told}, its answers give {counted}"
