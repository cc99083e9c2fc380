"""The sheets of a table as they stand, and who knows what is on them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from conversations.results.counted import Given, Sheet
from conversations.results.figures import ADDED, UNKNOWN
from storage.platforms import Platform
from storage.records import OwnObjective, Role, Seat, Written
from storage.unit import Unit


@dataclass(frozen=True)
class Readers:
    """Who reads a table's figures before they are published, and who is who.

    `seats` are all there are. What somebody knows they know on each of theirs.
    """

    number: int
    seats: tuple[Seat, ...]

    @property
    def leaders(self) -> frozenset[int]:
        """Return the seats of whoever reads this table."""
        return frozenset(
            seat.id
            for seat in self.seats
            if seat.role is not Role.PARTICIPANT and seat.roundtable in (self.number, None)
        )

    @property
    def there(self) -> frozenset[int]:
        """Return the seats whose people answer, and can be asked."""
        return frozenset(seat.id for seat in self.seats if _is_there(seat))

    def all_of(self, seat_ids: Iterable[int]) -> frozenset[int]:
        """Return these seats, and every other one of the same people."""
        meant = frozenset(seat_ids)
        return meant.union(*(self._same.get(each, ()) for each in meant))

    @cached_property
    def _same(self) -> dict[int, set[int]]:
        """By seat, all of whoever sits there: looked up for every answer that is counted."""
        of_person: defaultdict[int, set[int]] = defaultdict(set)
        for seat in self.seats:
            if seat.telegram_id is not None:
                of_person[seat.telegram_id].add(seat.id)
        return {id: seats for seats in of_person.values() for id in seats}

    def sitting(self) -> dict[int, frozenset[int]]:
        """Return by ballot who answers with it; whoever was erased answers no more."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for seat in self.seats:
            if seat.roundtable == self.number and seat.ballot_id is not None and _is_there(seat):
                found[seat.ballot_id].add(seat.id)
        return {ballot: frozenset(people) for ballot, people in found.items()}


def _is_there(seat: Seat) -> bool:
    return seat.telegram_id is not None or seat.is_without_telegram


async def read_readers(unit: Unit, number: int) -> Readers:
    """Read who reads the figures of table `number`."""
    return Readers(number, await unit.seats.everybody())


async def read_sheets(unit: Unit, platform: Platform, readers: Readers) -> dict[int, Sheet]:
    """Read by its ballot each sheet of a table's rating that says anything."""
    sitting = readers.sitting()
    return {
        each.ballot_id: _sheet(platform, each, sitting[each.ballot_id], readers)
        for each in await unit.ballots.written_at(platform.number)
        if each.ballot_id in sitting and (each.ratings or each.own)
    }


def _sheet(platform: Platform, written: Written, people: frozenset[int], readers: Readers) -> Sheet:
    answers: dict[str, Given] = {}
    for objective in platform.objectives:
        if objective.id in written.ratings:
            level, seen_by = written.ratings[objective.id]
            answers[objective.id] = Given(level or UNKNOWN, readers.all_of(people | seen_by))
    texts = tuple((own.text, own.level, own.abstained) for own, _ in written.own)
    seen = _seen_whole(written)
    return Sheet(people, {**answers, ADDED: Given(texts, readers.all_of(people | seen))})


def _seen_whole(written: Written) -> frozenset[int]:
    """Return who has seen all texts of a ballot, or that it has none."""
    if not written.own:
        return written.seen_by
    first, *others = (seen for _, seen in written.own)
    return first.intersection(*others)


def own_texts(own: Sequence[OwnObjective]) -> tuple[tuple[str, int | None, bool], ...]:
    """Return *altro* as it is counted."""
    return tuple((each.text, each.level, each.abstained) for each in own)


def answers_of(ratings: Mapping[str, int | None], own: Sequence[OwnObjective]) -> dict[str, object]:
    """Return what a sheet says, as it is counted."""
    if not ratings and not own:
        return {}
    return {**{id: level or UNKNOWN for id, level in ratings.items()}, ADDED: own_texts(own)}
