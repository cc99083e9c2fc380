"""Which values of a rating may be read now, by anybody at all."""

from typing import Final

from conversations.participation import read_participation
from conversations.phases import is_past
from conversations.results.closing import Why
from conversations.results.figures import RatingFigures, live_rating, read_rating
from conversations.screens import Phrase, say
from conversations.turn import Reading
from storage.platforms import Platform, Process, Release
from storage.records import Phase, Released, ReleaseKind, Roundtable


async def read_figures(
    turn: Reading, platform: Platform, roundtable: Roundtable
) -> RatingFigures | None:
    """Read what whoever reads a table may read of its rating now: the last release.

    None while the rating is open (again), and where too few have answered. While results are live
    it is what stands there, and only that.
    """
    if not is_time(turn.process, roundtable, Phase.RATING):
        return None
    if turn.process.release is Release.LIVE:
        counts = await turn.unit.ballots.counts([o.id for o in platform.objectives])
        own = await turn.unit.own_objectives.at(platform.number)
        figures = live_rating(counts, own, await read_participation(turn, platform))
        return shown(turn.process, figures)
    return unfold(turn.process, await turn.unit.releases.last(platform.number, ReleaseKind.RATING))


async def has_outcome(turn: Reading, platform: Platform, roundtable: Roundtable) -> bool:
    """Tell whether a table has anything that can be published, or is."""
    number, unit = platform.number, turn.unit
    if not is_past(roundtable, Phase.RATING):
        return False
    if await read_figures(turn, platform, roundtable) is not None:
        return True
    if is_past(roundtable, Phase.PROPOSALS) and await unit.proposals.listed_at(number):
        return True
    return bool(await unit.publications.at(number))


def unfold(process: Process, release: Released | None) -> RatingFigures | None:
    """Return what is read of a release, None where there is none or nothing of it is shown."""
    return None if release is None else shown(process, read_rating(release.figures))


def shown(process: Process, figures: RatingFigures) -> RatingFigures | None:
    """Return figures of enough sheets, None otherwise."""
    return figures if figures.are_enough(process.thresholds) else None


def why_hidden(
    process: Process, roundtable: Roundtable, figures: RatingFigures | None
) -> tuple[Phrase, ...]:
    """Say why values are not read now; nothing where they are, or before the rating."""
    if roundtable.phase is Phase.PRESENTATION or figures is not None:
        return ()
    if not is_time(process, roundtable, Phase.RATING):
        return (say("results-at-closing"),)
    return (say("results-too-few", least=process.thresholds.min_answers),)


def is_time(process: Process, roundtable: Roundtable, phase: Phase) -> bool:
    """Tell whether values of a phase are read now: once it is over, or live."""
    live = process.release is Release.LIVE and roundtable.phase is phase
    return live or is_past(roundtable, phase)


async def who_waits(turn: Reading, roundtable: Roundtable, kind: ReleaseKind) -> tuple[Phrase, ...]:
    """Say how many sheets wait to be counted and why, never whose."""
    if turn.process.release is Release.LIVE or not is_past(roundtable, PHASES[kind]):
        return ()
    waiting = await turn.unit.releases.waiting(roundtable.number, kind) or {}
    least = turn.process.thresholds.min_answers
    return tuple(
        say(f"waiting-{why}-{kind}", count=waiting[why], least=least)
        for why in Why
        if waiting.get(why)
    )


PHASES = {
    ReleaseKind.RATING: Phase.RATING,
    ReleaseKind.RANKING: Phase.RANKING,
    ReleaseKind.DISSENT: Phase.RATING,
}
"""The phase that has to be over before what is of a kind is read."""

NEEDED: Final = {PHASES[kind]: kind for kind in (ReleaseKind.RATING, ReleaseKind.RANKING)}
"""What a phase is published with, as a whole or not at all. Dissents go with it where they can."""
