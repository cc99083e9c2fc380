"""Unlinking: some months after a table's work nobody leads to what was answered there any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from math import ceil
from random import SystemRandom
from typing import Final

from conversations.dissent.closing import read_voiced
from conversations.documents.outcome import read_tallied
from conversations.my_data.erasing import forget_person
from conversations.parcels import Occasion
from conversations.participation import is_in
from conversations.results.ledger import forget_seats
from storage.links import Unlinked
from storage.platforms import Process
from storage.records import Person, Phase, ReleaseKind, Roundtable, Seat
from storage.unit import Unit

TOGETHER: Final = 60
"""Seats whose link one unit cuts at most: nobody waits for it longer than for a few taps."""
ENDING: Final = "unlinking"
"""The kind of what is told before a link goes; the subject is the table."""
AHEAD: Final = timedelta(days=14)
"""How long before a link goes whoever it leads to is told."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of a seat's link, as planned; `person` is who has to be told before, if anybody can.

    `told_at` is when they were.
    """

    seat: Seat
    planned: datetime
    person: Person | None
    told_at: datetime | None

    def comes(self, now: datetime) -> datetime:
        """Return when it comes, if whoever was not told yet is told now."""
        if self.person is None:
            return self.planned
        return max(self.planned, (self.told_at or now) + AHEAD)


async def unlink_due(occasion: Occasion) -> tuple[int, int] | None:
    """Cut the links of one table where it is time; its number, and how many seats had one.

    None where nothing is due anywhere.
    """
    for number, table in (await occasion.unit.roundtables.all()).items():
        if await _due(occasion, table):
            await occasion.unit.pairs.hold(number)
            if done := await _unlink(occasion, await occasion.unit.roundtables.get(number)):
                return number, done
    return None


async def read_ends(unit: Unit, process: Process, roundtable: Roundtable) -> tuple[End, ...]:
    """Read the seats that lead to somebody, and when the link of each ends; none while it works.

    That of whoever came in after the closing ends later. An open invitation is waited for.
    """
    if roundtable.phase is not Phase.CLOSED:
        return ()
    seats = await unit.links.at(roundtable.number)
    invited = await unit.links.invited([each.id for each in seats if not is_in(each)])
    closed = roundtable.phase_since
    people = await unit.people.at(roundtable.number) if seats else {}
    told = await unit.deliveries.settled(ENDING, roundtable.number) if seats else {}
    ends = []
    for each in seats:
        planned = process.retention.unlinked_at(max(closed, _came_in(each) or closed))
        person = people.get(each.telegram_id or 0)
        hears = person if person and person.hears else None
        told_at = told.get((each.telegram_id or 0, planned.toordinal()))
        ends += [End(each, planned, hears, told_at)] if each.id not in invited else []
    return tuple(ends)


def put_off(ends: Sequence[End], now: datetime) -> list[tuple[Seat, datetime]]:
    """Pair seats with when their link ends: those whose time has come wait for each other.

    Of whoever went alone the new seat would have the old one's category and attendance.
    """
    ripe = [each.comes(now) for each in ends if each.planned <= now]
    return [(each.seat, max(ripe) if each.planned <= now else each.comes(now)) for each in ends]


def _came_in(seat: Seat) -> datetime | None:
    return seat.registered_at or seat.paper_since


async def _due(occasion: Occasion, roundtable: Roundtable) -> list[Seat]:
    ends = await read_ends(occasion.unit, occasion.process, roundtable)
    return [seat for seat, at in put_off(ends, occasion.now) if at <= occasion.now]


async def _unlink(occasion: Occasion, roundtable: Roundtable) -> int:
    """Cut what is due at a table that is held; a round of reading back is waited for."""
    unit, number = occasion.unit, roundtable.number
    due = await _due(occasion, roundtable)
    last = await unit.readbacks.last(number)
    if not due or (last is not None and last.closed_at is None):
        return 0
    inside = some_of([each for each in due if is_in(each)])
    outside = [each.id for each in due if not is_in(each)]
    await unit.links.unname(outside)
    if inside:
        ids = [each.id for each in inside]
        signers = await _signers(unit, number) | await unit.links.signed(ids)
        await unit.expiry.drop_drafts(ids)
        await forget_seats(unit, number, ids)
        for who in sorted(await unit.links.cut(deal(inside), signers, roundtable.phase_since)):
            await _forget_if_gone(unit, who)
    unit.people.forgot = True
    return len(inside) + len(outside)


def some_of(seats: Sequence[Seat]) -> list[Seat]:
    """Pick of many seats about `TOGETHER` by chance, so that no small rest is left; else all."""
    parts = ceil(len(seats) / TOGETHER)
    return SystemRandom().sample(seats, ceil(len(seats) / parts)) if parts else []


def deal(seats: Sequence[Seat]) -> list[Unlinked]:
    """Put seats in an order that chance makes, each with another one to be there in its stead.

    Those that count among themselves, and those that do not.
    """
    chance = SystemRandom()
    dealt = []
    for _, group in groupby(sorted(seats, key=_is_out), key=_is_out):
        ours = list(group)
        others = chance.sample(ours, len(ours))
        dealt += [
            Unlinked(*each) for each in zip(chance.sample(ours, len(ours)), others, strict=True)
        ]
    return dealt


def _is_out(seat: Seat) -> bool:
    return seat.withdrawn_at is not None


async def _signers(unit: Unit, number: int) -> set[int]:
    """Return who signed what is read of a table: their names stay there as they wanted them."""
    last = await unit.releases.last(number, ReleaseKind.DISSENT)
    published = await unit.releases.published(number, ReleaseKind.DISSENT)
    releases = (*published, *((last,) if last else ()))
    seats = [each.seat for release in releases for each in read_voiced(release.figures)]
    for round_ in await unit.readbacks.at(number):
        if round_.figures:
            seats += [each.seat for each in read_tallied(round_.figures).objections]
    return {seat for seat in seats if seat is not None}


async def _forget_if_gone(unit: Unit, telegram_id: int) -> None:
    """Forget somebody who has no other seat."""
    if (await unit.people.visitor(telegram_id)).seats or await unit.freed.of_person(telegram_id):
        return
    await forget_person(unit, telegram_id)
