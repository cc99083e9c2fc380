"""`/risultati`: who took part at a table, and the ways to what its work has come to."""

from conversations.participation import Participation, read_participation
from conversations.phases import is_past, why_not_in
from conversations.results.figures import RatingFigures
from conversations.results.release import is_time, read_figures, who_waits, why_hidden
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.coordination import AskPhase, ShowStatus
from conversations.taps.dissent import ReadDissents
from conversations.taps.documents import SendCharts
from conversations.taps.home import ShowHome
from conversations.taps.publishing import ShowPublications
from conversations.taps.ranking import ShowRanking
from conversations.taps.results import (
    RefreshResults,
    ShowAddedResults,
    ShowObjectiveResults,
    ShowProposalResults,
    ShowResults,
)
from conversations.turn import Turn
from storage.platforms import Platform, Release
from storage.records import Phase, ReleaseKind, Roundtable


async def refresh_results(turn: Turn, tap: RefreshResults) -> Screen:
    """*Aggiorna*: the same screen with the numbers of this moment."""
    screen = await show_results(turn, ShowResults(roundtable=tap.roundtable))
    return screen.with_toast(say("results-refreshed", now=turn.now))


async def show_results(turn: Turn, tap: ShowResults) -> Screen:
    """Show who took part, and what of a table's results may be read now."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    took_part = await read_participation(turn, platform)
    figures = await read_figures(turn, platform, roundtable)
    sections = await _sections(turn, platform, roundtable, figures)
    return Screen(
        (
            say("results-title", table=platform.number, title=platform.title),
            *await _state(turn, roundtable, took_part),
            *why_hidden(turn.process, roundtable, figures),
            *await who_waits(turn, roundtable, ReleaseKind.RATING),
            say("results-how" if sections else "page-only"),
        ),
        (*sections, *_choices(turn, roundtable)),
        here=tap,
    )


async def _sections(
    turn: Turn, platform: Platform, roundtable: Roundtable, figures: RatingFigures | None
) -> list[Row]:
    """Return a button for each part that has something to read now."""
    number = platform.number
    rows: list[Row] = []
    if figures is not None:
        judged = ShowObjectiveResults(roundtable=number, page=0)
        charts = Button(say("button-chart"), SendCharts(roundtable=number))
        rows.append((Button(say("button-objectives"), judged), charts))
        if figures.added:
            added = ShowAddedResults(roundtable=number, page=0)
            rows.append((Button(say("button-added"), added),))
    if await turn.unit.proposals.listed_at(number):
        proposed = ShowProposalResults(roundtable=number, page=0)
        rows.append((Button(say("button-proposals"), proposed),))
    if roundtable.phase in (Phase.RANKING, Phase.CLOSED):
        rows.append((Button(say("button-ranking"), ShowRanking(roundtable=number, page=0)),))
    if is_time(turn.process, roundtable, Phase.RATING) and await _has_dissents(turn, number):
        rows.append((Button(say("button-dissents"), ReadDissents(roundtable=number, page=0)),))
    return rows


async def _has_dissents(turn: Turn, number: int) -> bool:
    """Tell whether dissents were read: that one waits would already tell whose it is."""
    if turn.process.release is Release.LIVE:
        return bool(await turn.unit.dissents.at(number))
    return await turn.unit.releases.last(number, ReleaseKind.DISSENT) is not None


async def _state(turn: Turn, roundtable: Roundtable, took_part: Participation) -> list[Phrase]:
    state = []
    if roundtable.phase is Phase.RATING:
        state.append(say("results-open", finished=took_part.finished, invited=took_part.invited))
        if turn.process.release is Release.LIVE:
            state.append(say("results-provisional"))
    elif roundtable.phase is Phase.PRESENTATION and turn.leads(roundtable.number):
        state.append(say("results-not-yet"))
    else:
        state.append(await why_not_in(turn, roundtable, Phase.RATING))
    return [*state, took_part.told()]


def _choices(turn: Turn, roundtable: Roundtable) -> list[Row]:
    number = roundtable.number
    rows: list[Row] = [
        (
            Button(say("button-refresh"), RefreshResults(roundtable=number)),
            Button(say("button-status", table=number), ShowStatus(roundtable=number, page=0)),
        )
    ]
    if turn.leads(number) and is_past(roundtable, Phase.RATING):
        publish = ShowPublications(roundtable=number)
        rows.append((Button(say("button-publications"), publish),))
    if turn.leads(number) and roundtable.phase is Phase.RATING:
        close = AskPhase(roundtable=number, entered=Phase.PROPOSALS)
        rows.append((Button(say("button-close"), close, Style.PRIMARY),))
    elif turn.leads(number):
        first = roundtable.phase is Phase.PRESENTATION
        words = say("button-open" if first else "button-reopen")
        rows.append((Button(words, AskPhase(roundtable=number, entered=Phase.RATING)),))
    rows.append((Button(say("button-home"), ShowHome()),))
    return rows
