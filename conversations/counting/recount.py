"""A recount: each release drawn once more from the answers that are in it, and compared whole.

It is drawn by what draws it at a closing, so that nothing of it is left out; what that comes to
is held by tests of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Final

from conversations.dissent.closing import Voiced, answer_of, draw_dissents, key_of, read_voiced
from conversations.proposals.card import headline
from conversations.ranking.closing import draw_ranking, read_kept, read_orders
from conversations.ranking.outcome import Ranked
from conversations.results.figures import RatingFigures, draw_rating, read_rating
from conversations.results.sheets import read_readers, read_sheets
from storage.platforms import Platform
from storage.records import Counted, Proposal, Released, ReleaseKind
from storage.unit import Unit

NOTHING: Final = ()
"""What stands for a figure that only the other side has: no single figure is a tuple."""

OF_THAT_MOMENT: Final[Mapping[ReleaseKind, tuple[str, ...]]] = {
    ReleaseKind.RATING: ("took_part",),
    ReleaseKind.RANKING: ("invited", "missing", "outdated", "on_paper"),
    ReleaseKind.DISSENT: (),
}
"""What is not counted again: no answer that is in a release gives it, and no other is kept."""

Told = RatingFigures | Ranked | tuple[Voiced, ...]
"""What is read of a release."""

_READ: Final[Mapping[ReleaseKind, Callable[[str], Told]]] = {
    ReleaseKind.RATING: read_rating,
    ReleaseKind.RANKING: read_kept,
    ReleaseKind.DISSENT: read_voiced,
}

Standing = Mapping[tuple[frozenset[int], str], Hashable]
"""What people answer by now to each thing that is counted."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is told, and as its answers give it; `about` is where in the release."""

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
    and wait; `gone` are of people who left, or have another sheet. `unreadable` is what could not
    be read, so that there are no figures.
    """

    kind: ReleaseKind
    number: int
    is_published: bool
    figures: tuple[Figure, ...]
    unchanged: int
    changed: int
    gone: int
    unreadable: str | None = None

    @property
    def wrong(self) -> tuple[Figure, ...]:
        """Return the figures that are not what their answers give."""
        return tuple(each for each in self.figures if not each.is_right)

    @property
    def is_right(self) -> bool:
        """Tell whether all could be counted, and is what it is told to be."""
        return not (self.wrong or self.unreadable)


class _Unreadable(Exception):
    """Something that is kept is nothing that was ever written; the message says what."""


@contextmanager
def _reading(what: str) -> Iterator[None]:
    # Whatever somebody wrote into the rows: what reads them says so in one of these ways.
    try:
        yield
    except (ValueError, TypeError, AttributeError) as error:
        raise _Unreadable(what) from error


async def recount(unit: Unit, platform: Platform) -> list[Recount]:
    """Recount every release of a table, published or not."""
    found = []
    for kind in ReleaseKind:
        standing = await _read_standing(unit, platform, kind)
        published = {each.number for each in await unit.releases.published(platform.number, kind)}
        for released in await unit.releases.every(platform.number, kind):
            within: list[Counted] = []
            figures: tuple[Figure, ...] = ()
            unreadable = None
            try:
                within = await _read_within(unit, platform, kind, released)
                figures = tuple(await _compare(unit, platform, kind, released, within))
            except _Unreadable as error:
                unreadable = str(error)
            is_published = released.number in published
            since = _since(within, standing)
            found.append(Recount(kind, released.number, is_published, figures, *since, unreadable))
    return found


async def _read_within(
    unit: Unit, platform: Platform, kind: ReleaseKind, released: Released
) -> list[Counted]:
    with _reading("the answers in it"):
        counted = await unit.releases.counted(platform.number, kind)
        return [each for each in counted if each.counts_in(released.number)]


async def _compare(
    unit: Unit,
    platform: Platform,
    kind: ReleaseKind,
    released: Released,
    within: Sequence[Counted],
) -> Iterator[Figure]:
    with _reading("its figures"):
        told = _READ[kind](released.figures)
    proposals = await _read_called(unit, platform, told) if isinstance(told, Ranked) else {}
    with _reading("the answers in it"):
        drawn = _draw(platform, released.number, told, within, proposals)
    return compare(told, drawn, but=OF_THAT_MOMENT[kind])


def _draw(
    platform: Platform,
    release: int,
    told: Told,
    within: Sequence[Counted],
    proposals: Mapping[int, Proposal],
) -> Told:
    match told:
        case RatingFigures():
            return draw_rating(platform, within, release, told.took_part)
        case Ranked():
            return draw_ranking(told, proposals, told.titles, within, release)
        case _:
            return draw_dissents(within, release)


def compare(told: Told, drawn: Told, *, but: Collection[str] = ()) -> Iterator[Figure]:
    """Yield each figure that either one has, told and drawn, `but` those that begin with these."""
    shown, given = (dict(_lay_out(_by_subject(each))) for each in (told, drawn))
    for where in dict.fromkeys((*shown, *given)):
        if where[0] not in but:
            about = " ".join(map(str, where))
            yield Figure(about, shown.get(where, NOTHING), given.get(where, NOTHING))


def _lay_out(whole: object, *at: Hashable) -> Iterator[tuple[tuple[Hashable, ...], Hashable]]:
    """Yield every single figure of a whole by where it is."""
    parts: Iterable[tuple[Hashable, object]]
    match whole:
        case Mapping():
            parts = whole.items()
        case tuple():
            parts = enumerate(whole, 1)
        case frozenset():
            parts = enumerate(sorted(whole), 1)
        case _ if is_dataclass(whole):
            parts = [(each.name, getattr(whole, each.name)) for each in fields(whole)]
        case _:
            yield at, whole
            return
    for name, part in parts:
        yield from _lay_out(part, *at, name)


def _by_subject(told: Told) -> object:
    """Return dissents by what they are about, as they are read: one more moves no other's place."""
    if not isinstance(told, tuple):
        return told
    found: defaultdict[str, tuple[Hashable, ...]] = defaultdict(tuple)
    for each in told:
        found[f"{each.about}:{each.subject}"] += ((each.text, each.seat),)
    return found


async def _read_called(unit: Unit, platform: Platform, told: Ranked) -> dict[int, Proposal]:
    """Read the table's proposals, each called as a ranking tells it if it ever was called so."""
    there = {each.id for each in await unit.proposals.at(platform.number)}
    found = {}
    for id in there | told.titles.keys():
        proposal = await unit.proposals.get(id)
        if proposal and proposal.presented_at and proposal.roundtable == platform.number:
            before = await unit.proposals.versions(id)
            titles = (proposal.title, *(each.text for each in before if each.field == "title"))
            ever = [replace(proposal, title=each) for each in titles]
            as_told = (each for each in ever if headline(each) == told.titles.get(id))
            found[id] = next(as_told, proposal)
    return found


def _since(within: Sequence[Counted], standing: Standing) -> tuple[int, int, int]:
    """Count what stands as it was counted, what was changed, and what is gone."""
    said = [each for each in within if each.answer != ()]
    now = [(each.answer, standing.get((each.people, each.objective))) for each in said]
    unchanged = sum(answer == by_now for answer, by_now in now)
    gone = sum(by_now is None for _, by_now in now)
    return unchanged, len(now) - unchanged - gone, gone


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
