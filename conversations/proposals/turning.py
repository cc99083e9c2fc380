"""Turning from one page to the next, where the words on the page are not `open_at`'s."""

from collections.abc import Callable

from conversations.packing import Tap
from conversations.screens import Button, Row, say


def turning_row(page: int, total: int, turn_to: Callable[[int], Tap]) -> tuple[Row, ...]:
    """Return the row with *Indietro* and *Avanti* of page `page` (from 0), no row for one page."""
    row = tuple(
        Button(label, turn_to(to))
        for label, to in ((say("button-back"), page - 1), (say("button-next"), page + 1))
        if 0 <= to < total
    )
    return (row,) if row else ()
