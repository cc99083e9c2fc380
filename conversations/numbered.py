"""Numbered lists: the numbers to press for their lines, and a page of a long one."""

from collections.abc import Callable, Sequence

from conversations.screens import Button, Leaf, Lines, Phrase, Row, Thing, deal, open_at, say
from conversations.taps.packing import Tap

NUMBERS_IN_A_ROW = 5
ON_A_PAGE = 15
"""Lines of a page: three rows of numbers."""


def numbered_buttons(
    taps: Sequence[Tap | None], first: int = 1, meanings: Sequence[Phrase] = ()
) -> tuple[Row, ...]:
    """Return a button for each line of a list: its number, a few in a row.

    The lines are numbered from `first`; one whose tap is None is only read. Whoever writes a
    line's meaning presses it too.
    """
    named: Sequence[Phrase | None] = meanings or [None] * len(taps)
    buttons = [
        Button(say("button-number", number=str(number)), tap, meaning=meaning)
        for number, (tap, meaning) in enumerate(zip(taps, named, strict=True), first)
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
    meanings: Sequence[Phrase] = (),
    *,
    apart: bool = False,
) -> tuple[Leaf, tuple[Row, ...]]:
    """Return page `wanted` of `lines`, which say their numbers, and its numbers to press.

    A line whose tap is None is only read. Lines with `meanings`, the words that press them too, are
    short and stand close together; `apart` where they are not.
    """
    leaves = deal(lines, ON_A_PAGE) or [()]
    if meanings and not apart:
        leaves = [(say("list-lines", lines=Lines(leaf)),) for leaf in leaves]
    leaf = open_at(wanted, leaves, turn_to, says_more=True)
    first = leaf.number * ON_A_PAGE
    here = slice(first, first + ON_A_PAGE)
    return leaf, numbered_buttons(taps[here], first + 1, meanings[here])
