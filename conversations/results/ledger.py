"""A ledger: what has counted of one kind at one table, opened for a closing and kept after it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from conversations.participation import count_participation
from conversations.results.closing import Closing, close
from conversations.results.counted import Sheet, forget, forget_all, hand, leave, see
from conversations.results.figures import draw_rating, write_rating
from conversations.results.sheets import Readers, read_readers, read_sheets
from storage.platforms import Platform, Process
from storage.records import Counted, FreedSeat, ReleaseKind, TableSeat
from storage.unit import Unit

Draw = Callable[[Sequence[Counted], int], str]
"""Writes the figures of a release, given what counts in it."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What has counted so far, who wants theirs to count, and who reads it; the table is held."""

    number: int
    kind: ReleaseKind
    counted: tuple[Counted, ...]
    asked: frozenset[int]
    yeses: frozenset[int]
    readers: Readers

    def close(self, sheets: Sequence[Sheet], least: int) -> Closing:
        """Decide which sheets enter."""
        leaders = self.readers.leaders
        return close(self.counted, sheets, self.yeses, leaders, least, gone=self.gone)

    @property
    def gone(self) -> frozenset[int]:
        """Return the numbers that count and are nobody's now: there is no yes to be had of them."""
        counting = frozenset[int]().union(*(each.people for each in self.counted))
        return counting - self.readers.there


@dataclass(frozen=True, slots=True)
class Closed:
    """A closing, and who is to be asked for the first time; `is_first` while nothing was read."""

    closing: Closing
    asked: frozenset[int]
    is_first: bool


async def open_ledger(unit: Unit, number: int, kind: ReleaseKind) -> Ledger:
    """Hold the table, so that two at once make one release, and read what has counted there."""
    await unit.pairs.hold(number)
    consents = await unit.releases.consents(number, kind)
    return Ledger(
        number,
        kind,
        await unit.releases.counted(number, kind),
        frozenset(consents),
        frozenset(seat for seat, agreed in consents.items() if agreed),
        await read_readers(unit, number),
    )


async def keep_closing(unit: Unit, ledger: Ledger, closing: Closing, draw: Draw) -> Closed:
    """Keep what a closing came to; where something entered there is a new release."""
    number, kind = ledger.number, ledger.kind
    if closing.counted != ledger.counted:
        await unit.releases.keep(number, kind, closing.counted)
    if closing.is_new:
        figures = draw(closing.counted, closing.release)
        await unit.releases.add(number, kind, closing.release, figures)
    waiting = {why.value: sheets for why, sheets in closing.sheets_waiting().items()}
    await unit.releases.note(number, kind, waiting)
    asked = closing.asked - ledger.asked
    await unit.releases.ask(sorted(asked), kind)
    return Closed(closing, asked, is_first=closing.release <= 1)


async def close_rating(unit: Unit, process: Process, platform: Platform) -> Closed:
    """Close a table's rating: what entered is a release from now on."""
    ledger = await open_ledger(unit, platform.number, ReleaseKind.RATING)
    sheets = await read_sheets(unit, platform, ledger.readers)
    closing = ledger.close(list(sheets.values()), process.thresholds.min_answers)
    asked = [objective.id for objective in platform.objectives]
    progress = await unit.ballots.progress(platform.number, asked)
    took_part = count_participation(platform, progress)
    return await keep_closing(
        unit,
        ledger,
        closing,
        lambda counted, release: write_rating(draw_rating(platform, counted, release, took_part)),
    )


async def see_sheet(unit: Unit, platform: Platform, ballot_id: int, to: Collection[int]) -> None:
    """Note that people see a sheet: what counts of it, and what stands on it.

    Needed before somebody goes on with another's sheet, and when one from paper is opened.
    """
    counted = await unit.releases.counted(platform.number, ReleaseKind.RATING)
    if not counted:
        return
    readers = await read_readers(unit, platform.number)
    sheet = (await read_sheets(unit, platform, readers)).get(ballot_id)
    if sheet is None:
        return
    shown = see(counted, sheet, readers.all_of(to))
    if shown != counted:
        await unit.releases.keep(platform.number, ReleaseKind.RATING, shown)


async def leave_seat(unit: Unit, number: int, seat_id: int) -> None:
    """Void what whoever had a seat said to be counted; what was counted stays counted."""
    await _change(unit, number, lambda counted, yeses: leave(counted, seat_id, yeses))
    await unit.releases.forget(seat_id)


async def forget_seat(unit: Unit, number: int, seat_id: int) -> None:
    """Take a seat's number out of what counts at a table; it stays counted, as nobody's."""
    await _change(unit, number, lambda counted, yeses: forget(counted, seat_id, yeses))


async def forget_seats(unit: Unit, number: int, seat_ids: Iterable[int]) -> None:
    """Do so for several at once."""
    gone = list(seat_ids)
    await _change(unit, number, lambda counted, yeses: forget_all(counted, gone, yeses))


async def hand_seat(unit: Unit, freed: FreedSeat, to: TableSeat) -> None:
    """Have what counts of a seat that was taken back be of the one in its place.

    Whoever had it knows what stands there, on every seat they still have.
    """
    left = freed.seat
    readers = await read_readers(unit, to.roundtable)
    for seat in readers.seats:
        if seat.telegram_id is not None and seat.telegram_id == freed.telegram_id:
            await unit.rankings.see(left.id, seat.id)
            if left.ballot_id is not None:
                await unit.ballots.see(left.ballot_id, seat.id)
    known_to = readers.all_of({to.id})
    await _change(unit, to.roundtable, lambda counted, _: hand(counted, left.id, to.id, known_to))


async def _change(
    unit: Unit,
    number: int,
    change: Callable[[tuple[Counted, ...], Collection[int]], tuple[Counted, ...]],
) -> None:
    """Hold a table, and keep what a change comes to, kind by kind."""
    await unit.pairs.hold(number)
    for kind in ReleaseKind:
        counted = await unit.releases.counted(number, kind)
        consents = await unit.releases.consents(number, kind)
        changed = change(counted, [seat for seat, agreed in consents.items() if agreed])
        if changed != counted:
            await unit.releases.keep(number, kind, changed)
