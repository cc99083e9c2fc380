"""`/risultati`: who took part at a table, and the ways to what its work has come to."""

from collections.abc import Sequence

from conversations.participation import Participation, read_participation
from conversations.phases import is_past, why_not_in
from conversations.results.figures import RatingFigures
from conversations.results.pages import judged_lines
from conversations.results.release import has_outcome, is_time, read_figures, who_waits, why_hidden
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Row, Screen, Style, deal, say
from conversations.taps.coordination import AskPhase, ShowStatus
from conversations.taps.dissent import ReadDissents
from conversations.taps.documents import SendCharts
from conversations.taps.home import ShowHome
from conversations.taps.publishing import ShowPublications
from conversations.taps.ranking import ShowRanking
from conversations.taps.results import (
    RefreshResults,
    ShowObjectiveLines,
    ShowObjectiveResults,
    ShowProposalResults,
    ShowResults,
)
from conversations.turn import Turn
from storage.platforms import Platform, Release
from storage.records import Phase, ReleaseKind, Roundtable


async def refresh_results(turn: Turn, tap: RefreshResults) -> Screen:
    """*Aggiorna*: the same screen with the numbers of this moment."""
    screen = await show_objective_lines(turn, ShowObjectiveLines(roundtable=tap.roundtable))
    return screen.with_toast(say("results-refreshed", now=turn.now))


async def show_results(turn: Turn, tap: ShowResults) -> Screen:
    """Show what a table is at: its proposals, its ranking, or how its objectives were judged.

    Before there is a proposal the objectives are what there is to read.
    """
    turn.must_read(tap.roundtable)
    number = turn.platform(tap.roundtable).number
    phase = (await turn.roundtable(number)).phase
    if phase is Phase.RANKING:
        return await turn.follow(ShowRanking(roundtable=number, page=0))
    if phase is Phase.PROPOSALS and await turn.unit.proposals.listed_at(number):
        return await turn.follow(ShowProposalResults(roundtable=number, page=0))
    return await show_objective_lines(turn, ShowObjectiveLines(roundtable=number))


async def show_objective_lines(turn: Turn, tap: ShowObjectiveLines) -> Screen:
    """Show who took part and every objective in a line, as far as that may be read now."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    figures = await read_figures(turn, platform, roundtable)
    # Of a release it is known: to count takes the longer the more have answered.
    took_part = figures.took_part if figures else await read_participation(turn, platform)
    sections = await _sections(turn, platform, roundtable, figures)
    return Screen(
        (
            *await _head(turn, roundtable, took_part, figures),
            *((judged_lines(turn.process, platform, figures),) if figures else ()),
            *why_hidden(turn.process, roundtable, figures),
            *await who_waits(turn, roundtable, ReleaseKind.RATING),
            say(_how(figures, sections)),
        ),
        tuple(_choices(turn, roundtable, sections, await has_outcome(turn, platform, roundtable))),
        here=tap,
    )


def _how(figures: RatingFigures | None, sections: Sequence[Button]) -> str:
    if figures is not None:
        return "results-how-details"
    return "results-how" if sections else "page-only"


async def _sections(
    turn: Turn, platform: Platform, roundtable: Roundtable, figures: RatingFigures | None
) -> list[Button]:
    """Return a button for each part that has something to read now."""
    number = platform.number
    found: list[Button] = []
    if figures is not None:
        judged = ShowObjectiveResults(roundtable=number, page=0)
        found.append(Button(say("button-details"), judged))
        found.append(Button(say("button-chart"), SendCharts(roundtable=number)))
    if await turn.unit.proposals.listed_at(number):
        proposed = ShowProposalResults(roundtable=number, page=0)
        found.append(Button(say("button-proposals"), proposed))
    if roundtable.phase in (Phase.RANKING, Phase.CLOSED):
        found.append(Button(say("button-ranking"), ShowRanking(roundtable=number, page=0)))
    return found if figures is not None else [*found, *await way_to_dissents(turn, roundtable)]


async def way_to_dissents(turn: Turn, roundtable: Roundtable) -> tuple[Button, ...]:
    """Return the button to the dissents where some were read.

    That one waits would already tell whose it is.
    """
    number = roundtable.number
    if not is_time(turn.process, roundtable, Phase.RATING):
        return ()
    if turn.process.release is Release.LIVE:
        are_there = bool(await turn.unit.dissents.at(number))
    else:
        are_there = await turn.unit.releases.last(number, ReleaseKind.DISSENT) is not None
    read = ReadDissents(roundtable=number, page=0)
    return (Button(say("button-dissents"), read),) if are_there else ()


async def _head(
    turn: Turn, roundtable: Roundtable, took_part: Participation, figures: RatingFigures | None
) -> list[Phrase]:
    """Say where the rating is and who took part; above the lines as shortly as can be.

    On a small phone four objectives have to be seen from their first one.
    """
    title = say("results-title-short", table=roundtable.number)
    if figures and is_past(roundtable, Phase.RATING):
        return [say("results-head", title=title, answered=took_part.told())]
    return [title, *await _state(turn, roundtable, took_part)]


async def _state(turn: Turn, roundtable: Roundtable, took_part: Participation) -> list[Phrase]:
    live: list[Phrase] = []
    if roundtable.phase is Phase.RATING:
        state = say("results-open", finished=took_part.finished, invited=took_part.invited)
        if turn.process.release is Release.LIVE:
            live = [say("results-provisional")]
    elif roundtable.phase is Phase.PRESENTATION and turn.leads(roundtable.number):
        state = say("results-not-yet")
    else:
        state = await why_not_in(turn, roundtable, Phase.RATING)
    return [say("results-state", state=state, answered=took_part.told()), *live]


def _choices(
    turn: Turn, roundtable: Roundtable, sections: Sequence[Button], has_outcome: bool
) -> list[Row]:
    """Return the ways on, two in a row: on a small phone the lines have to be seen above them."""
    number, leads = roundtable.number, turn.leads(roundtable.number)
    buttons = list(sections)
    if leads and has_outcome:
        buttons.append(Button(say("button-publications"), ShowPublications(roundtable=number)))
    if not is_past(roundtable, Phase.RATING):
        buttons.append(Button(say("button-refresh"), RefreshResults(roundtable=number)))
    if roundtable.phase is not Phase.CLOSED:
        status = ShowStatus(roundtable=number, page=0)
        buttons.append(Button(say("button-status"), status))
    move: list[Row] = []
    if leads and roundtable.phase is Phase.RATING:
        close = AskPhase(roundtable=number, entered=Phase.PROPOSALS)
        move = [(Button(say("button-close"), close, Style.PRIMARY),)]
    elif leads and roundtable.phase is Phase.PRESENTATION:
        move = [(Button(say("button-open"), AskPhase(roundtable=number, entered=Phase.RATING)),)]
    home = Button(say("button-home"), ShowHome())
    if move:
        return [*deal(buttons, WAYS_IN_A_ROW), *move, (home,)]
    return deal([*buttons, home], WAYS_IN_A_ROW)
