"""What `/risultati` leads to, for whoever reads a table: objectives, *altro*, proposals."""

from conversations.participation import read_participation
from conversations.results.hub import show_results
from conversations.results.pages import (
    Leaves,
    added_pages,
    judged_pages,
    leaf_screen,
    proposed_pages,
)
from conversations.results.release import are_released
from conversations.screens import Button, Screen, say
from conversations.taps.home import ShowHome
from conversations.taps.results import (
    ShowAddedResults,
    ShowObjectiveResults,
    ShowProposalResults,
    ShowResults,
)
from conversations.turn import Turn
from storage.platforms import Platform


async def show_objective_results(turn: Turn, tap: ShowObjectiveResults) -> Screen:
    """Show one page of the objectives as they were judged, once that may be told."""
    platform = _readable(turn, tap.roundtable)
    leaves = await judged_pages(turn, platform) if await _is_released(turn, platform) else []
    return await _section(turn, platform, leaves, tap)


async def show_added_results(turn: Turn, tap: ShowAddedResults) -> Screen:
    """Show one page of *altro (specificare)*, once that may be told."""
    platform = _readable(turn, tap.roundtable)
    leaves = await added_pages(turn, platform) if await _is_released(turn, platform) else []
    return await _section(turn, platform, leaves, tap)


async def show_proposal_results(turn: Turn, tap: ShowProposalResults) -> Screen:
    """Show one page of the proposals the table has."""
    platform = _readable(turn, tap.roundtable)
    return await _section(turn, platform, await proposed_pages(turn, platform), tap)


def _readable(turn: Turn, number: int) -> Platform:
    turn.must_read(number)
    return turn.platform(number)


async def _is_released(turn: Turn, platform: Platform) -> bool:
    roundtable = await turn.roundtable(platform.number)
    took_part = await read_participation(turn, platform)
    return are_released(turn.process, roundtable, took_part)


async def _section(
    turn: Turn,
    platform: Platform,
    leaves: Leaves,
    tap: ShowObjectiveResults | ShowAddedResults | ShowProposalResults,
) -> Screen:
    """Return a page, or where there is nothing to show the screen that says why."""
    hub = ShowResults(roundtable=platform.number)
    if not leaves:
        return await show_results(turn, hub)
    return leaf_screen(
        (say("results-title", table=platform.number, title=platform.title),),
        leaves,
        tap.page,
        lambda to: tap.model_copy(update={"page": to}),
        (
            (Button(say("button-results", table=platform.number), hub),),
            (Button(say("button-home"), ShowHome()),),
        ),
    )
