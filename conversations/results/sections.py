"""What `/risultati` leads to, for whoever reads a table: objectives, *altro*, proposals."""

from conversations.phases import is_past, why_not_in
from conversations.results.figures import RatingFigures
from conversations.results.hub import show_objective_lines, way_to_dissents
from conversations.results.pages import (
    Leaves,
    added_pages,
    judged_pages,
    leaf_screen,
    proposed_pages,
)
from conversations.results.release import read_figures, who_waits
from conversations.screens import Button, Row, Screen, say
from conversations.taps.coordination import ShowStatus
from conversations.taps.home import ShowHome
from conversations.taps.presenting import whole_objectives
from conversations.taps.ranking import ShowRanking
from conversations.taps.results import (
    ShowAddedResults,
    ShowObjectiveLines,
    ShowObjectiveResults,
    ShowProposalResults,
)
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Phase, ReleaseKind


async def show_objective_results(turn: Turn, tap: ShowObjectiveResults) -> Screen:
    """Show one page of the objectives as they were judged, once that may be told."""
    platform = _readable(turn, tap.roundtable)
    figures = await _figures(turn, platform)
    if figures is None:
        return await _section(turn, platform, [], tap)
    first, *others = judged_pages(turn, platform, figures)
    roundtable = await turn.roundtable(platform.number)
    waits = await who_waits(turn, roundtable, ReleaseKind.RATING)
    since = (
        (await why_not_in(turn, roundtable, Phase.RATING),)
        if is_past(roundtable, Phase.RATING)
        else ()
    )
    leaves = [(*since, figures.took_part.explained(), *waits, *first), *others]
    number = platform.number
    whole = Button(say("button-whole-objectives"), whole_objectives(number))
    added = Button(say("button-added"), ShowAddedResults(roundtable=number, page=0))
    dissents = await way_to_dissents(turn, roundtable)
    below = (*((added,) if figures.added else ()), *dissents)
    return await _section(turn, platform, leaves, tap, (whole,), below=below)


async def show_added_results(turn: Turn, tap: ShowAddedResults) -> Screen:
    """Show one page of *altro (specificare)*, once that may be told."""
    platform = _readable(turn, tap.roundtable)
    figures = await _figures(turn, platform)
    leaves = added_pages(turn, figures) if figures else []
    return await _section(turn, platform, leaves, tap)


async def show_proposal_results(turn: Turn, tap: ShowProposalResults) -> Screen:
    """Show one page of the proposals the table has."""
    platform = _readable(turn, tap.roundtable)
    number = platform.number
    phase = (await turn.roundtable(number)).phase
    beside: list[Button] = []
    if phase in (Phase.RANKING, Phase.CLOSED):
        beside.append(Button(say("button-ranking"), ShowRanking(roundtable=number, page=0)))
    if phase is not Phase.CLOSED:
        beside.append(Button(say("button-status"), ShowStatus(roundtable=number, page=0)))
    here, *below = beside
    proposed = await proposed_pages(turn, platform)
    return await _section(turn, platform, proposed, tap, (here,), below=tuple(below))


def _readable(turn: Turn, number: int) -> Platform:
    turn.must_read(number)
    return turn.platform(number)


async def _figures(turn: Turn, platform: Platform) -> RatingFigures | None:
    return await read_figures(turn, platform, await turn.roundtable(platform.number))


async def _section(
    turn: Turn,
    platform: Platform,
    leaves: Leaves,
    tap: ShowObjectiveResults | ShowAddedResults | ShowProposalResults,
    beside: Row = (),
    *,
    below: Row = (),
) -> Screen:
    """Return a page, or where there is nothing to show the screen that says why."""
    lines = ShowObjectiveLines(roundtable=platform.number)
    if not leaves:
        return await show_objective_lines(turn, lines)
    return leaf_screen(
        (say("results-title", table=platform.number, title=platform.title),),
        leaves,
        tap.page,
        lambda to: tap.model_copy(update={"page": to}),
        (
            (Button(say("button-objectives"), lines), *beside),
            *((below,) if below else ()),
            (Button(say("button-home"), ShowHome()),),
        ),
    )
