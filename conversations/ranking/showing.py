"""What came out of the ranking, for whoever reads a table's results."""

from conversations.phases import is_past, way_on, why_not_in
from conversations.ranking.outcome import (
    Ranked,
    describe_order,
    describe_participation,
    order_lines,
    read_outcome,
    why_no_order,
)
from conversations.ranking.released import read_ranking
from conversations.ranking.tally import FEWEST
from conversations.results.pages import leaf_screen
from conversations.results.release import is_time, who_waits
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Row, Screen, deal, open_at, say
from conversations.taps.home import ShowHome
from conversations.taps.ranking import ShowRanking, ShowRankingDetails
from conversations.taps.results import ShowObjectiveLines, ShowProposalResults
from conversations.turn import Turn
from storage.platforms import Release
from storage.records import Phase, ReleaseKind, Roundtable


async def show_ranking(turn: Turn, tap: ShowRanking) -> Screen:
    """Show the order of a table's proposals, a line each, or why there is none to be seen now."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    waits = await who_waits(turn, roundtable, ReleaseKind.RANKING)
    ranked = await _ordered(turn, roundtable)
    if ranked is None:
        now = await read_outcome(turn, platform.number)
        return Screen(
            (
                say("rank-results-title", table=platform.number, title=platform.title),
                *await _state(turn, roundtable, now),
                *waits,
                *await _why_hidden(turn, roundtable, now),
                say("page-only"),
            ),
            await _ways_off(turn, roundtable),
            here=ShowRanking(roundtable=platform.number, page=0),
        )
    leaf = open_at(
        tap.page,
        order_lines(ranked),
        lambda to: tap.model_copy(update={"page": to}),
        says_more=True,
    )
    return Screen(
        (
            *await _head(turn, roundtable, ranked),
            *leaf.paragraphs,
            *waits,
            say("rank-how-details"),
        ),
        (*leaf.buttons, *await _ways_off(turn, roundtable, has_details=True)),
        here=ShowRanking(roundtable=platform.number, page=leaf.number),
    )


async def show_ranking_details(turn: Turn, tap: ShowRankingDetails) -> Screen:
    """Show one page of the order with all its figures, once that may be told."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    lines = ShowRanking(roundtable=platform.number, page=0)
    ranked = await _ordered(turn, roundtable)
    if ranked is None:
        return await show_ranking(turn, lines)
    return leaf_screen(
        (
            say("rank-results-title", table=platform.number, title=platform.title),
            *await _state(turn, roundtable, ranked),
            *await who_waits(turn, roundtable, ReleaseKind.RANKING),
        ),
        describe_order(ranked),
        tap.page,
        lambda to: tap.model_copy(update={"page": to}),
        ((Button(say("button-ranking"), lines), Button(say("button-home"), ShowHome())),),
    )


async def _ordered(turn: Turn, roundtable: Roundtable) -> Ranked | None:
    """Read the ranking where its order may be told now, and there is one."""
    ranked = await read_ranking(turn, roundtable)
    return ranked if why_no_order(turn.process, ranked) is None else None


async def _head(turn: Turn, roundtable: Roundtable, ranked: Ranked) -> tuple[Phrase, ...]:
    """Say who voted; above the lines as shortly as can be, for a small phone."""
    title = say("rank-results-title-short", table=roundtable.number)
    if not is_past(roundtable, Phase.RANKING):
        return (title, *await _state(turn, roundtable, ranked))
    told, *outdated = describe_participation(ranked)
    return (say("results-head", title=title, answered=told), *outdated)


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


async def _why_hidden(turn: Turn, roundtable: Roundtable, now: Ranked) -> tuple[Phrase, ...]:
    """Say why there is no order to be seen; nothing before there can be one."""
    if is_time(turn.process, roundtable, Phase.RANKING):
        ranked = await read_ranking(turn, roundtable)
        is_nothing = ranked is None and len(now.titles) < FEWEST
        why = why_no_order(turn.process, now if is_nothing else ranked)
        return (why,) if why else ()
    return (say("rank-at-closing"),) if roundtable.phase is Phase.RANKING else ()


async def _ways_off(
    turn: Turn, roundtable: Roundtable, *, has_details: bool = False
) -> tuple[Row, ...]:
    """Return the way to the next phase while this one is to come, and to what can be read."""
    number = roundtable.number
    is_early = roundtable.phase is not Phase.RANKING and not is_past(roundtable, Phase.RANKING)
    on = way_on(turn, roundtable) if is_early and roundtable.phase is not Phase.PROPOSALS else ()
    details = Button(say("button-details"), ShowRankingDetails(roundtable=number, page=0))
    read = [details] if has_details else []
    read.append(Button(say("button-objectives"), ShowObjectiveLines(roundtable=number)))
    if await turn.unit.proposals.listed_at(number):
        proposed = ShowProposalResults(roundtable=number, page=0)
        read.append(Button(say("button-proposals"), proposed))
    home = Button(say("button-home"), ShowHome())
    if has_details:
        return tuple(deal([*read, home], WAYS_IN_A_ROW))
    return (*((each,) for each in on), tuple(read), (home,))
