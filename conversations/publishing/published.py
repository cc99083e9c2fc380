"""What is published of a table: what everybody who takes part may read, and nothing newer."""

from typing import Final, get_args

from conversations.dissent.closing import Voiced, read_voiced
from conversations.dissent.pages import dissents_at
from conversations.phases import is_past
from conversations.ranking.outcome import Ranked
from conversations.ranking.released import read_ranking, unfold_ranking
from conversations.results.figures import RatingFigures
from conversations.results.release import read_figures, unfold
from conversations.taps.publishing import PublishedPhase
from conversations.turn import Reading
from storage.platforms import Platform, Release
from storage.records import Phase, Released, ReleaseKind, Roundtable

PUBLISHABLE: Final[tuple[PublishedPhase, ...]] = get_args(PublishedPhase)
"""The phases that leave something to publish."""


async def published_phases(turn: Reading, roundtable: Roundtable) -> list[Phase]:
    """Return what participants of a table may read now, in the order of the work.

    What was published stays hidden while its phase is open again.
    """
    published = await turn.unit.publications.at(roundtable.number)
    return [phase for phase in PUBLISHABLE if phase in published and is_past(roundtable, phase)]


async def published_figures(
    turn: Reading, platform: Platform, roundtable: Roundtable
) -> RatingFigures | None:
    """Read the rating as it was last published; None where that was never done."""
    if turn.process.release is Release.LIVE:
        return await read_figures(turn, platform, roundtable)
    return unfold(turn.process, await last_published(turn, roundtable, ReleaseKind.RATING))


async def published_dissents(turn: Reading, roundtable: Roundtable) -> tuple[Voiced, ...]:
    """Read the dissents as they were last published."""
    if turn.process.release is Release.LIVE:
        return await dissents_at(turn, roundtable)
    last = await last_published(turn, roundtable, ReleaseKind.DISSENT)
    return read_voiced(last.figures) if last else ()


async def published_ranking(turn: Reading, roundtable: Roundtable) -> Ranked | None:
    """Read the ranking as it was last published; None where that was never done."""
    if turn.process.release is Release.LIVE:
        return await read_ranking(turn, roundtable)
    last = await last_published(turn, roundtable, ReleaseKind.RANKING)
    return await unfold_ranking(turn, roundtable.number, last)


async def last_published(
    turn: Reading, roundtable: Roundtable, kind: ReleaseKind
) -> Released | None:
    """Read the release everybody who takes part may read last."""
    published = await turn.unit.releases.published(roundtable.number, kind)
    return next(iter(published), None)
