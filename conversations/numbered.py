"""Numbered lists: the numbers to press for their lines, and a page of a long one."""

from collections.abc import Callable, Sequence

from conversations.screens import Button, Leaf, Phrase, Row, Thing, deal, open_at, say
from conversations.taps.packing import Tap

NUMBERS_IN_A_ROW = 5
ON_A_PAGE = 15
"""Lines of a page: three rows of numbers."""


def numbered_buttons(taps: Sequence[Tap | None], first: int = 1) -> tuple[Row, ...]:
    """Return a button for each line of a list: its number, a few in a row.

    The lines are numbered from `first`; one whose tap is None is only read.
    """
    buttons = [
        Button(say("button-number", number=str(number)), tap)
        for number, tap in enumerate(taps, first)
        if tap
    ]
    return tuple(deal(buttons, NUMBERS_IN_A_ROW))


def shown(things: Sequence[Thing], wanted: int, most: int) -> tuple[int, int, tuple[Thing, ...]]:
    """Return which page of `things` is shown where `wanted` is asked for, of how many, and it.

    Pages count from 0; there is one at least, perhaps empty.
    """
    dealt = deal(things, most) or [()]
    page = min(wanted, len(dealt) - 1)
    return page, len(dealt), dealt[page]


def numbered_page(
    lines: Sequence[Phrase],
    taps: Sequence[Tap | None],
    wanted: int,
    turn_to: Callable[[int], Tap],
) -> tuple[Leaf, tuple[Row, ...]]:
    """Return page `wanted` of `lines`, which say their numbers, and its numbers to press.

    A line whose tap is None is only read.
    """
    leaves = deal(lines, ON_A_PAGE) or [()]
    leaf = open_at(wanted, leaves, turn_to, says_more=True)
    first = leaf.number * ON_A_PAGE
    return leaf, numbered_buttons(taps[first : first + ON_A_PAGE], first + 1)
