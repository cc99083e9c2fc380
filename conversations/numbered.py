"""Long numbered lists: a page of lines, and the numbers to press for it."""

from collections.abc import Callable, Sequence

from conversations.packing import Tap
from conversations.screens import Button, Leaf, Phrase, Row, open_at, say
from conversations.sheet import NUMBERS_IN_A_ROW

ON_A_PAGE = 15
"""Lines of a page: three rows of numbers."""


def numbered_page(
    lines: Sequence[Phrase],
    taps: Sequence[Tap | None],
    wanted: int,
    turn_to: Callable[[int], Tap],
) -> tuple[Leaf, tuple[Row, ...]]:
    """Return page `wanted` of `lines`, which say their numbers, and its numbers to press.

    A line whose tap is None is only read.
    """
    starts = range(0, max(len(lines), 1), ON_A_PAGE)
    leaves = [tuple(lines[start : start + ON_A_PAGE]) for start in starts]
    leaf = open_at(wanted, leaves, turn_to, says_more=True)
    first = leaf.number * ON_A_PAGE
    buttons = tuple(
        Button(say("button-number", number=str(number)), tap)
        for number, tap in enumerate(taps[first : first + ON_A_PAGE], first + 1)
        if tap
    )
    rows = range(0, len(buttons), NUMBERS_IN_A_ROW)
    return leaf, tuple(buttons[start : start + NUMBERS_IN_A_ROW] for start in rows)
