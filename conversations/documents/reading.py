"""Reading the facts: from one unit of work, by what may be read of a table now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from conversations.dissent.closing import Voiced
from conversations.dissent.pages import dissents_at
from conversations.dissent.subjects import OPENS_AFTER, titles_at
from conversations.documents.facts import (
    Absent,
    Judged,
    Proposed,
    Said,
    Span,
    Stamp,
    TableFacts,
    View,
    Voice,
)
from conversations.documents.gatherings import count_categories, read_gatherings
from conversations.documents.reread import read_rereads
from conversations.forms import Kind
from conversations.paper.checks import count_checked
from conversations.participation import count_participation, is_in, read_progress
from conversations.phases import is_past
from conversations.proposals.fields import PROPOSAL, filled, words_of
from conversations.publishing.published import (
    last_published,
    published_dissents,
    published_figures,
    published_phases,
    published_ranking,
)
from conversations.ranking.outcome import Ranked
from conversations.ranking.released import read_ranking
from conversations.ranking.tally import FEWEST
from conversations.results.figures import RatingFigures
from conversations.results.pages import judge_all
from conversations.results.release import PHASES, is_time, read_figures, who_waits
from conversations.results.tally import order
from conversations.turn import Reading
from storage.platforms import Platform, Process
from storage.records import (
    Awaited,
    Deeds,
    Phase,
    Proposal,
    ReleaseKind,
    Role,
    Roundtable,
)
from storage.unit import Unit

REMEMBERED = 10_000
"""Lines of a table's journal among which its reopenings are counted: more than its limits allow."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever reads a table's facts outside of a turn."""

    unit: Unit
    process: Process


async def read_facts(reading: Reading, number: int, view: View, now: datetime) -> TableFacts:
    """Read what documents say of table `number`; raises LookupError where there is none."""
    process, unit = reading.process, reading.unit
    platform = process.platform(number)
    roundtable = await unit.roundtables.get(number)
    seats = await unit.seats.at(number)
    phases = await _readable(reading, roundtable, view)
    rating = await _rating(reading, platform, roundtable, view) if phases[Phase.RATING] else None
    ranking = await _ranking(reading, roundtable, view) if phases[Phase.RANKING] else None
    proposals = await unit.proposals.at(number)
    spans = await unit.roundtables.openings(number)
    progress = await read_progress(reading, platform)
    return TableFacts(
        process=process,
        platform=platform,
        view=view,
        as_of=now,
        phase=roundtable.phase,
        spans=tuple(Span(phase, *spans[phase]) for phase in Phase if phase in spans),
        categories=count_categories(seats, frozenset()),
        coordinators=sum(seat.role is Role.COORDINATOR and is_in(seat) for seat in seats),
        gatherings=await read_gatherings(unit, number, seats, now),
        took_part=rating.took_part if rating else count_participation(platform, progress),
        rating=rating,
        judged=_judged(process, platform, rating),
        dissents=await _dissents(reading, roundtable, view, phases),
        proposals=await _proposed(unit, proposals) if phases[Phase.PROPOSALS] else None,
        hidden=sum(each.hidden_at is not None for each in proposals),
        ranking=ranking,
        waiting=tuple(
            [
                phrase
                for kind in (ReleaseKind.RATING, ReleaseKind.RANKING)
                for phrase in await who_waits(reading, roundtable, kind)
            ]
        ),
        stamps=await _stamps(reading, roundtable, view, phases),
        absent=await _absent(reading, roundtable, phases, rating, ranking),
        published=await unit.publications.at(number),
        reopened=await _reopened(unit, number),
        awaited=await _awaited(unit, roundtable) if phases[Phase.PROPOSALS] else None,
        rereads=await read_rereads(reading, roundtable, seats, view),
        on_paper=await count_checked(reading, progress),
    )


async def _readable(reading: Reading, roundtable: Roundtable, view: View) -> dict[Phase, bool]:
    """Tell of each phase that leaves something whether it may be read.

    That there is no proposal needs no publishing: there is nothing that could be published.
    """
    if view is View.PUBLIC:
        published = await published_phases(reading, roundtable)
        phases = {phase: phase in published for phase in _LEAVING}
        if is_past(roundtable, Phase.PROPOSALS):
            listed = await reading.unit.proposals.listed_at(roundtable.number)
            phases[Phase.PROPOSALS] = phases[Phase.PROPOSALS] or not listed
        return phases
    time = {phase: is_time(reading.process, roundtable, phase) for phase in _LEAVING}
    return {**time, Phase.PROPOSALS: True}


_LEAVING = (Phase.RATING, Phase.PROPOSALS, Phase.RANKING)


async def _rating(
    reading: Reading, platform: Platform, roundtable: Roundtable, view: View
) -> RatingFigures | None:
    read = published_figures if view is View.PUBLIC else read_figures
    return await read(reading, platform, roundtable)


async def _ranking(reading: Reading, roundtable: Roundtable, view: View) -> Ranked | None:
    """Return a ranking that says something: of two proposals and enough votes."""
    read = published_ranking if view is View.PUBLIC else read_ranking
    ranked = await read(reading, roundtable)
    least = reading.process.thresholds.min_answers
    if ranked is None or len(ranked.titles) < FEWEST or ranked.voters < least:
        return None
    return ranked


def _judged(
    process: Process, platform: Platform, figures: RatingFigures | None
) -> tuple[Judged, ...]:
    """Return the objectives, the most important first; none without figures."""
    if figures is None:
        return ()
    deck = {each.id: (n, each) for n, each in enumerate(platform.objectives, 1)}
    judgements = judge_all(figures, platform, process.thresholds)
    placed = order(judgements, process.thresholds)
    return tuple(Judged(*deck[each.objective], each) for each in placed)


async def _dissents(
    reading: Reading,
    roundtable: Roundtable,
    view: View,
    phases: Mapping[Phase, bool],
) -> tuple[Voice, ...]:
    if view is View.PUBLIC:
        voiced: Sequence[Voiced] = await published_dissents(reading, roundtable)
    else:
        voiced = await dissents_at(reading, roundtable)
    titles = await titles_at(
        reading, roundtable.number, ((each.about, each.subject) for each in voiced)
    )
    names = await reading.unit.seats.names(roundtable.number)
    return tuple(
        Voice(
            each.about, each.subject, title, each.text, names.get(each.seat) if each.seat else None
        )
        for subject, title in titles.items()
        for each in voiced
        if (each.about, each.subject) == subject and phases[OPENS_AFTER[each.about]]
    )


async def _proposed(unit: Unit, proposals: Sequence[Proposal]) -> tuple[Proposed, ...]:
    """Return the listed proposals, each union with what was merged into it."""
    ids = [each.id for each in proposals]
    served = await unit.proposals.served(ids)
    supporters = await unit.voices.supporters(ids)
    names = await unit.signatures.names(ids)

    def proposed(each: Proposal, number: int, originals: tuple[Proposed, ...] = ()) -> Proposed:
        counted = len(PROPOSAL.missing(()))
        present = counted - len(PROPOSAL.missing(filled(each, served[each.id])))
        return Proposed(
            each.id,
            number,
            each.title or "–",
            _said(each),
            tuple(sorted(served[each.id])),
            present,
            counted,
            len(supporters[each.id]),
            each.attachment_kind if each.attachment_id else None,
            names[each.id],
            originals,
        )

    return tuple(
        proposed(
            each,
            number,
            tuple(
                proposed(part, place)
                for place, part in enumerate(
                    (part for part in proposals if part.merged_into_id == each.id), 1
                )
            ),
        )
        for number, each in enumerate((each for each in proposals if each.is_listed), 1)
    )


def _said(proposal: Proposal) -> tuple[Said, ...]:
    found = []
    for step in PROPOSAL.steps[1:]:
        if step.kind in (Kind.TICKS, Kind.FILE) or not (words := words_of(proposal, step)):
            continue
        entries = words.splitlines() if step.kind is Kind.ENTRIES else [words]
        found.append(Said(step.name, tuple(entries)))
    return tuple(found)


async def _stamps(
    reading: Reading, roundtable: Roundtable, view: View, phases: Mapping[Phase, bool]
) -> dict[ReleaseKind, Stamp]:
    found = {}
    for kind in ReleaseKind:
        public = await last_published(reading, roundtable, kind)
        last = await reading.unit.releases.last(roundtable.number, kind)
        release = public if view is View.PUBLIC else last
        if release is not None and phases[PHASES[kind]]:
            is_public = public is not None and public.number == release.number
            found[kind] = Stamp(release.number, release.made_at, is_public)
    return found


async def _absent(
    reading: Reading,
    roundtable: Roundtable,
    phases: Mapping[Phase, bool],
    rating: RatingFigures | None,
    ranking: Ranked | None,
) -> dict[Phase, Absent]:
    """Say why a phase is not read; what nobody could publish is not said to be unpublished."""
    read = {
        Phase.RATING: rating is not None,
        Phase.PROPOSALS: phases[Phase.PROPOSALS],
        Phase.RANKING: ranking is not None,
    }

    async def leaves_nothing(phase: Phase) -> bool:
        if phase is Phase.RATING:
            platform = reading.process.platform(roundtable.number)
            return await read_figures(reading, platform, roundtable) is None
        if phase is Phase.RANKING:
            return await _ranking(reading, roundtable, View.LEADERS) is None
        return False

    async def why(phase: Phase) -> Absent:
        if not is_time(reading.process, roundtable, phase):
            return Absent.EARLY
        is_nothing = phases[phase] or await leaves_nothing(phase)
        return Absent.FEW if is_nothing else Absent.UNPUBLISHED

    return {phase: await why(phase) for phase, is_read in read.items() if not is_read}


async def _awaited(unit: Unit, roundtable: Roundtable) -> tuple[Awaited, ...] | None:
    """Return what is answered and what waits, None while the table works."""
    if roundtable.phase is not Phase.CLOSED:
        return None
    return await unit.outcomes.awaited(roundtable.number)


async def _reopened(unit: Unit, number: int) -> int:
    """Count how often a table went back to an earlier phase."""
    lines = await unit.journal.read(number, REMEMBERED)
    order_of = {phase.value: place for place, phase in enumerate(Phase)}
    moves = [each.detail for each, _ in reversed(lines) if each.deed == Deeds.PHASE]
    places = [order_of[each] for each in moves if each in order_of]
    return sum(after < before for before, after in pairwise(places))
