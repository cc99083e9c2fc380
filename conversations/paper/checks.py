"""*Doppio controllo*: a sheet from paper counts as checked once two people read the same on it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from conversations.screens import Button, Phrase, Row, say
from conversations.taps.paper import OpenDoubleCheck
from conversations.turn import Reading
from storage.records import DoubleCheck, Progress


@dataclass(frozen=True, slots=True)
class Checked:
    """How many of a table's sheets from paper were read twice, of how many."""

    checked: int
    sheets: int

    def told(self) -> tuple[Phrase, ...]:
        """Say it; nothing where there is no sheet from paper."""
        if not self.sheets:
            return ()
        return (say("paper-checked", checked=self.checked, sheets=self.sheets),)


def is_checked(check: DoubleCheck | None) -> bool:
    """Tell whether two people have read the same on a sheet."""
    return check is not None and check.checked_at is not None


def is_reading(check: DoubleCheck | None, mine: Collection[int]) -> bool:
    """Tell whether somebody, by the seats they have, reads a sheet for the second time now."""
    if check is None or is_checked(check):
        return False
    return check.checker_id in mine and check.authors.isdisjoint(mine)


def typed(
    check: DoubleCheck | None, seat_id: int, by: int, mine: Collection[int], *, own: bool
) -> DoubleCheck:
    """Return what becomes of a check when something on the sheet is changed by the seat `by`.

    What whoever reads it changes is a correction of theirs. Everybody else is an author of it from
    then on; where it was checked, the only one: what they typed has been read by nobody else. An
    *altro* (`own`) is only looked at, and so has to be looked at again.
    """
    if check is None or is_checked(check):
        return DoubleCheck(seat_id, frozenset({by}))
    if is_reading(check, mine):
        return check
    return replace(check, authors=check.authors | {by}, again=() if own else check.again)


def way_to_check(
    seat_id: int, check: DoubleCheck | None, mine: Collection[int]
) -> tuple[Phrase, tuple[Row, ...]]:
    """Say whether a whole sheet is checked, and return the button for whoever may do it."""
    if is_checked(check):
        return say("check-done"), ()
    if check is not None and not check.authors.isdisjoint(mine):
        return say("check-by-others"), ()
    button = Button(say("button-double-check"), OpenDoubleCheck(seat=seat_id))
    return say("check-open"), ((button,),)


async def count_checked(reading: Reading, progress: Iterable[Progress]) -> Checked:
    """Count a table's sheets from paper, and those that were read twice."""
    entered = [each.seat.id for each in progress if each.seat.paper_since and each.judged]
    checks = await reading.unit.double_checks.of(entered)
    return Checked(sum(map(is_checked, checks.values())), len(entered))
