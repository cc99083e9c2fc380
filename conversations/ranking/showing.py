"""What came out of the ranking, for whoever reads a table's results."""

from conversations.phases import is_past, way_on, why_not_in
from conversations.ranking.outcome import (
    Ranked,
    describe_participation,
    describe_ranking,
    read_outcome,
)
from conversations.ranking.released import read_ranking
from conversations.ranking.tally import FEWEST
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
        (*leaf.buttons, *await _ways_off(turn, roundtable)),
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
        if ranked is None and len(now.titles) < FEWEST:
            return [(say("rank-nothing"),)]
        return describe_ranking(turn.process, ranked)
    return [(say("rank-at-closing"),)] if roundtable.phase is Phase.RANKING else [()]


async def _ways_off(turn: Turn, roundtable: Roundtable) -> tuple[Row, ...]:
    """Return the way to the next phase while this one is to come, and to what can be read."""
    number = roundtable.number
    is_early = roundtable.phase is not Phase.RANKING and not is_past(roundtable, Phase.RANKING)
    on = way_on(turn, roundtable) if is_early and roundtable.phase is not Phase.PROPOSALS else ()
    read = [Button(say("button-objectives"), ShowObjectiveLines(roundtable=number))]
    if await turn.unit.proposals.listed_at(number):
        proposed = ShowProposalResults(roundtable=number, page=0)
        read.append(Button(say("button-proposals"), proposed))
    return (*((each,) for each in on), tuple(read), (Button(say("button-home"), ShowHome()),))
