"""`/risultati`: who took part, and once the rating is closed how the objectives were judged."""

from conversations.distribution import describe_standing, legend
from conversations.own_objectives import importance_of_own
from conversations.participation import Participation, count_participation, read_progress
from conversations.phases import why_not_in
from conversations.roundtables import choose_roundtable
from conversations.screens import Button, Phrase, Row, Screen, Style, open_at, pages, say
from conversations.tally import judge, order
from conversations.taps.coordination import (
    RefreshResults,
    ShowResults,
    ShowStatus,
)
from conversations.taps.home import ShowHome
from conversations.taps.phases import AskPhase
from conversations.turn import Turn
from storage.platforms import Platform, Release
from storage.records import OwnObjective, Phase, Roundtable


async def results(turn: Turn, argument: str) -> Screen:
    """`/risultati`: the results of one's table."""
    return await choose_roundtable(
        turn,
        argument,
        tables=turn.tables_read(),
        command="risultati",
        tap=_first_page,
        go=show_results,
    )


def _first_page(number: int) -> ShowResults:
    return ShowResults(roundtable=number, page=0)


async def refresh_results(turn: Turn, tap: RefreshResults) -> Screen:
    """*Aggiorna*: the same page with the numbers of this moment."""
    screen = await show_results(turn, ShowResults(roundtable=tap.roundtable, page=tap.page))
    return screen.with_toast(say("results-refreshed", now=turn.now))


async def show_results(turn: Turn, tap: ShowResults) -> Screen:
    """Show one page of a table's results, as far as they may be shown now."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    took_part = count_participation(platform, await read_progress(turn, platform))
    leaves = await _leaves(turn, platform, roundtable, took_part)
    leaf = open_at(tap.page, leaves, lambda to: ShowResults(roundtable=platform.number, page=to))
    return Screen(
        (
            say("results-title", table=platform.number, title=platform.title),
            *await _state(turn, roundtable, took_part),
            *leaf.paragraphs,
        ),
        (*leaf.buttons, *_choices(turn, roundtable, leaf.number)),
        here=ShowResults(roundtable=platform.number, page=leaf.number),
    )


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


def _choices(turn: Turn, roundtable: Roundtable, page: int) -> list[Row]:
    number = roundtable.number
    rows: list[Row] = [
        (
            Button(say("button-refresh"), RefreshResults(roundtable=number, page=page)),
            Button(say("button-status", table=number), ShowStatus(roundtable=number, page=0)),
        )
    ]
    if turn.leads(number) and roundtable.phase is Phase.RATING:
        close = AskPhase(roundtable=number, entered=Phase.PROPOSALS)
        rows.append((Button(say("button-close"), close, Style.PRIMARY),))
    elif turn.leads(number):
        first = roundtable.phase is Phase.PRESENTATION
        words = say("button-open" if first else "button-reopen")
        rows.append((Button(words, AskPhase(roundtable=number, entered=Phase.RATING)),))
    rows.append((Button(say("button-home"), ShowHome()),))
    return rows


async def _leaves(
    turn: Turn, platform: Platform, roundtable: Roundtable, took_part: Participation
) -> list[tuple[Phrase, ...]]:
    """Return the pages of values; a single page of one sentence while there are none to show."""
    is_open = roundtable.phase is Phase.RATING
    if roundtable.phase is Phase.PRESENTATION:
        return [()]
    if is_open and turn.process.release is Release.CLOSING:
        return [(say("results-at-closing"),)]
    thresholds = turn.process.thresholds
    if took_part.valid < thresholds.min_answers:
        return [(say("results-too-few", least=thresholds.min_answers),)]
    return await _judged(turn, platform) + await _added(turn, platform)


async def _judged(turn: Turn, platform: Platform) -> list[tuple[Phrase, ...]]:
    """Return the pages of the objectives, the most important first."""
    thresholds, scale = turn.process.thresholds, turn.process.scale
    counts = await turn.unit.ballots.counts([o.id for o in platform.objectives])
    judgements = {id: judge(each, thresholds) for id, each in counts.items()}
    deck = {o.id: (position, o) for position, o in enumerate(platform.objectives, start=1)}
    blocks = [
        describe_standing(*deck[standing.objective], standing, scale, thresholds)
        for standing in order(judgements, thresholds)
    ]
    return [(legend(scale), *leaf) for leaf in pages(blocks)]


async def _added(turn: Turn, platform: Platform) -> list[tuple[Phrase, ...]]:
    """Return the pages of *altro (specificare)*: each verbatim, with its importance."""
    own = await turn.unit.ballots.own_at(platform.number)
    label = turn.process.own_objectives.label.capitalize()
    if not own:
        return []
    lines = [
        say("own-line", text=each.text, answer=importance_of_own(turn.process, each))
        for each in sorted(own, key=_by_importance)
    ]
    title = say("results-own-title", label=label, count=len(own))
    return [(title, *leaf) for leaf in pages(lines)]


def _by_importance(own: OwnObjective) -> tuple[int, str]:
    """Order by importance, then by the words: the order of writing would tell who wrote what."""
    return -(own.level or 0), own.text.casefold()
