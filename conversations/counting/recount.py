"""A recount: each figure of a release, counted once more from the answers that are in it.

Nothing here is shared with what drew the figures, so that a fault of either one shows.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from conversations.dissent.closing import answer_of, key_of, read_voiced
from conversations.ranking.closing import RANKING, read_kept, read_orders
from conversations.ranking.outcome import Ranked
from conversations.results.figures import ADDED, UNKNOWN, RatingFigures, read_rating
from conversations.results.sheets import read_readers, read_sheets
from storage.platforms import Platform
from storage.records import Counted, Released, ReleaseKind
from storage.unit import Unit

Standing = Mapping[tuple[frozenset[int], str], Hashable]
"""What people answer by now to each thing that is counted."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is told, and as its answers give it; `about` is the id of what it counts."""

    about: str
    told: Hashable
    counted: Hashable

    @property
    def is_right(self) -> bool:
        """Tell whether both are the same."""
        return self.told == self.counted


@dataclass(frozen=True, slots=True)
class Recount:
    """A release and its figures, each twice; what became of its answers since.

    Of those in it `unchanged` stand as they were counted; `changed` people answer otherwise by now,
    and wait; `gone` are of people who left, or have another sheet.
    """

    kind: ReleaseKind
    number: int
    is_published: bool
    figures: tuple[Figure, ...]
    unchanged: int
    changed: int
    gone: int

    @property
    def wrong(self) -> tuple[Figure, ...]:
        """Return the figures that are not what their answers give."""
        return tuple(each for each in self.figures if not each.is_right)


async def recount(unit: Unit, platform: Platform) -> list[Recount]:
    """Recount every release of a table, published or not."""
    found = []
    for kind in ReleaseKind:
        counted = await unit.releases.counted(platform.number, kind)
        standing = await _read_standing(unit, platform, kind)
        published = {each.number for each in await unit.releases.published(platform.number, kind)}
        for released in await unit.releases.every(platform.number, kind):
            within = [each for each in counted if each.counts_in(released.number)]
            is_published = released.number in published
            found.append(_recount(kind, released, within, standing, is_published=is_published))
    return found


def _recount(
    kind: ReleaseKind,
    released: Released,
    within: Sequence[Counted],
    standing: Standing,
    *,
    is_published: bool,
) -> Recount:
    match kind:
        case ReleaseKind.RATING:
            figures = recount_rating(read_rating(released.figures), within)
        case ReleaseKind.RANKING:
            figures = recount_ranking(read_kept(released.figures), within)
        case ReleaseKind.DISSENT:
            figures = recount_dissents(released.figures, within)
    said = [each for each in within if each.answer != ()]
    now = [(each.answer, standing.get((each.people, each.objective))) for each in said]
    unchanged = sum(answer == by_now for answer, by_now in now)
    gone = sum(by_now is None for _, by_now in now)
    return Recount(
        kind,
        released.number,
        is_published,
        tuple(figures),
        unchanged=unchanged,
        changed=len(now) - unchanged - gone,
        gone=gone,
    )


def recount_rating(told: RatingFigures, within: Sequence[Counted]) -> Iterator[Figure]:
    """Yield the sheets at each level of each objective, *non so* last; the texts; who is in it."""
    sheets, people = [0], [0]
    for id, counts in told.counts.items():
        of_it = [each for each in within if each.objective == id]
        found = [sum(each.answer == level for each in of_it) for level in (1, 2, 3, 4, 5, UNKNOWN)]
        yield Figure(id, (*counts.levels, counts.abstained), tuple(found))
        sheets.append(len(of_it))
        people.append(sum(len(each.people) for each in of_it))
    texts = [each.answer for each in within if each.objective == ADDED]
    written = [text for sheet in texts if isinstance(sheet, tuple) for text in sheet]
    shown = [(each.text, each.level, each.abstained) for each in told.added]
    yield Figure(ADDED, _sorted(shown), _sorted(written))
    yield Figure("sheets", told.sheets, max(sheets))
    yield Figure("people", told.people, max(people))


def recount_ranking(told: Ranked, within: Sequence[Counted]) -> Iterator[Figure]:
    """Yield points, votes and first places of each proposal, then the order's points.

    Of K places the first gives K points, the last one: as many as a ballot has proposals.
    """
    ballots = [e.answer for e in within if e.objective == RANKING and isinstance(e.answer, tuple)]
    for placed in told.outcome.standing:
        chose = [ballot for ballot in ballots if placed.proposal in ballot]
        points = sum(len(ballot) - ballot.index(placed.proposal) for ballot in chose)
        firsts = sum(ballot[0] == placed.proposal for ballot in chose)
        shown = (placed.points, placed.voters, placed.firsts)
        yield Figure(f"proposal {placed.proposal}", shown, (points, len(chose), firsts))
    yield Figure("votes", told.voters, len(ballots))
    in_order = tuple(each.points for each in told.outcome.standing)
    yield Figure("order", in_order, tuple(sorted(in_order, reverse=True)))


def recount_dissents(figures: str, within: Sequence[Counted]) -> Iterator[Figure]:
    """Yield the words of the dissents about each thing."""
    told = read_voiced(figures)
    shown = [(f"{each.about}:{each.subject}", each.text) for each in told]
    for key in dict.fromkeys(each.objective for each in within):
        answers = [each.answer for each in within if each.objective == key]
        words = [each[0] for each in answers if isinstance(each, tuple) and each]
        yield Figure(key, _sorted(text for about, text in shown if about == key), _sorted(words))


def _sorted(found: Iterable[Hashable]) -> tuple[Hashable, ...]:
    return tuple(sorted(found, key=repr))


async def _read_standing(unit: Unit, platform: Platform, kind: ReleaseKind) -> Standing:
    readers = await read_readers(unit, platform.number)
    match kind:
        case ReleaseKind.RATING:
            sheets = (await read_sheets(unit, platform, readers)).values()
        case ReleaseKind.RANKING:
            sheets = (await read_orders(unit, readers)).values()
        case ReleaseKind.DISSENT:
            return {
                (frozenset({each.seat_id}), key_of(each)): answer_of(each)
                for each, _ in await unit.dissents.at(platform.number)
            }
    return {(s.people, asked): given.answer for s in sheets for asked, given in s.answers.items()}
