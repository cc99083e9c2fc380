"""What participants read of a phase: the pages, and whether these may be read at all."""

from typing import Final, get_args

from conversations.dissent.closing import read_voiced
from conversations.dissent.pages import describe_dissents, dissents_at
from conversations.phases import is_past
from conversations.ranking.outcome import describe_participation, describe_ranking
from conversations.ranking.released import read_ranking, unfold_ranking
from conversations.results.figures import RatingFigures
from conversations.results.pages import Leaves, added_pages, judged_pages, proposed_pages
from conversations.results.release import read_figures, unfold
from conversations.screens import Lines, Phrase, say
from conversations.taps.dissent import About
from conversations.taps.publishing import PublishedPhase
from conversations.turn import Turn
from storage.platforms import Platform, Release
from storage.records import ParticipantSeat, Phase, ReleaseKind, Roundtable

PUBLISHABLE: Final[tuple[PublishedPhase, ...]] = get_args(PublishedPhase)
"""The phases that leave something to publish."""


async def leaves_of(
    turn: Turn, platform: Platform, phase: Phase, reader: ParticipantSeat | None = None
) -> Leaves:
    """Return the pages of an ended phase; none while it goes on, or where nothing may be told.

    `reader` finds their own answers beside the table's.
    """
    roundtable = await turn.roundtable(platform.number)
    if not is_past(roundtable, phase):
        return []
    match phase:
        case Phase.RATING:
            return await _of_rating(turn, platform, roundtable, reader)
        case Phase.PROPOSALS:
            proposed = await proposed_pages(turn, platform)
            said = await _dissents(turn, roundtable, About.PROPOSAL, reader)
            return [*proposed, *said] if proposed else []
        case Phase.RANKING:
            return await _of_ranking(turn, platform, roundtable, reader)
        case _:
            return []


async def published_phases(turn: Turn, roundtable: Roundtable) -> list[Phase]:
    """Return what participants of a table may read now, in the order of the work.

    What was published stays hidden while its phase is open again.
    """
    published = await turn.unit.publications.at(roundtable.number)
    return [phase for phase in PUBLISHABLE if phase in published and is_past(roundtable, phase)]


async def _of_rating(
    turn: Turn, platform: Platform, roundtable: Roundtable, reader: ParticipantSeat | None
) -> Leaves:
    figures = await _figures(turn, platform, roundtable, reader)
    if figures is None:
        return []
    given = await turn.unit.ballots.ratings(reader.ballot_id) if reader else None
    first, *others = judged_pages(turn, platform, figures, given)
    return [
        (figures.took_part.told(), *first),
        *others,
        *added_pages(turn, figures),
        *await _dissents(turn, roundtable, About.OBJECTIVE, reader),
    ]


async def _figures(
    turn: Turn, platform: Platform, roundtable: Roundtable, reader: ParticipantSeat | None
) -> RatingFigures | None:
    """Read what is published last, or what could be for nobody yet."""
    if reader is None or turn.process.release is Release.LIVE:
        return await read_figures(turn, platform, roundtable)
    published = await turn.unit.releases.published(platform.number, ReleaseKind.RATING)
    return unfold(turn.process, next(iter(published), None))


async def _dissents(
    turn: Turn, roundtable: Roundtable, about: About, reader: ParticipantSeat | None
) -> Leaves:
    if reader is None or turn.process.release is Release.LIVE:
        voiced = await dissents_at(turn, roundtable)
    else:
        published = await turn.unit.releases.published(roundtable.number, ReleaseKind.DISSENT)
        voiced = read_voiced(published[0].figures) if published else ()
    return await describe_dissents(turn, roundtable.number, voiced, (about,))


async def _of_ranking(
    turn: Turn, platform: Platform, roundtable: Roundtable, reader: ParticipantSeat | None
) -> Leaves:
    if reader is None or turn.process.release is Release.LIVE:
        ranked = await read_ranking(turn, roundtable)
    else:
        published = await turn.unit.releases.published(platform.number, ReleaseKind.RANKING)
        ranked = await unfold_ranking(turn, platform.number, next(iter(published), None))
    if ranked is None or len(ranked.titles) < 2:
        return []
    if ranked.voters < turn.process.thresholds.min_answers:
        return []
    mine: tuple[Phrase, ...] = ()
    if reader is not None:
        vote = await turn.unit.rankings.vote(reader.id)
        titles = [ranked.titles[each] for each in vote if each in ranked.titles]
        order = Lines(tuple(f"{place}. {title}" for place, title in enumerate(titles, start=1)))
        mine = (say("published-order", order=order) if titles else say("published-no-order"),)
    first, *others = describe_ranking(turn.process, ranked)
    return [(*describe_participation(ranked), *mine, *first), *others]
