"""What came out of the ranking, for whoever reads a table's results."""

from conversations.phases import is_past, why_not_in
from conversations.ranking.outcome import (
    Ranked,
    describe_participation,
    describe_ranking,
    read_outcome,
)
from conversations.ranking.released import read_ranking
from conversations.results.release import is_time, who_waits
from conversations.screens import Button, Phrase, Row, Screen, open_at, say
from conversations.taps.home import ShowHome
from conversations.taps.ranking import ShowRanking
from conversations.taps.results import ShowObjectiveLines, ShowProposalResults
from conversations.turn import Turn
from storage.platforms import Release
from storage.records import Phase, ReleaseKind, Roundtable


async def show_ranking(turn: Turn, tap: ShowRanking) -> Screen:
    """Show one page of how a table ranked its proposals, as far as that may be shown now."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    ranked = await read_outcome(turn, platform.number)
    leaves = await _leaves(turn, roundtable, ranked)
    leaf = open_at(tap.page, leaves, lambda to: ShowRanking(roundtable=tap.roundtable, page=to))
    return Screen(
        (
            say("rank-results-title", table=platform.number, title=platform.title),
            *await _state(turn, roundtable, ranked),
            *await who_waits(turn, roundtable, ReleaseKind.RANKING),
            *leaf.paragraphs,
        ),
        (*leaf.buttons, *_ways_off(platform.number)),
        here=ShowRanking(roundtable=tap.roundtable, page=leaf.number),
    )


async def _state(turn: Turn, roundtable: Roundtable, ranked: Ranked) -> tuple[Phrase, ...]:
    if roundtable.phase is Phase.RANKING:
        is_live = turn.process.release is Release.LIVE
        provisional = (say("rank-provisional"),) if is_live else ()
        least = turn.process.thresholds.min_answers
        return (say("rank-open"), *describe_participation(ranked, least=least), *provisional)
    why = await why_not_in(turn, roundtable, Phase.RANKING)
    if not is_past(roundtable, Phase.RANKING):
        return (why,)
    # As it was at the closing: what hiding a proposal takes away by now would say who chose it.
    return (why, *describe_participation(await read_ranking(turn, roundtable) or ranked))


async def _leaves(turn: Turn, roundtable: Roundtable, now: Ranked) -> list[tuple[Phrase, ...]]:
    """Return the pages of the order, or a single one that says why there is none."""
    if is_time(turn.process, roundtable, Phase.RANKING):
        ranked = await read_ranking(turn, roundtable)
        if ranked is None and len(now.titles) < 2:
            return [(say("rank-nothing"),)]
        return describe_ranking(turn.process, ranked)
    return [(say("rank-at-closing"),)] if roundtable.phase is Phase.RANKING else [()]


def _ways_off(number: int) -> tuple[Row, ...]:
    lines = Button(say("button-objectives"), ShowObjectiveLines(roundtable=number))
    proposed = Button(say("button-proposals"), ShowProposalResults(roundtable=number, page=0))
    return ((lines, proposed), (Button(say("button-home"), ShowHome()),))
