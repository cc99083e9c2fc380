"""Published results, for the participants of a table: one's own answer beside the table's."""

from collections.abc import Sequence

from conversations.phases import name_of_phase
from conversations.publishing.pages import details_of_ranking, leaves_of
from conversations.publishing.published import published_phases
from conversations.results.pages import leaf_screen
from conversations.roundtables import at_table
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Row, Screen, Style, deal, say
from conversations.taps.home import ShowHome
from conversations.taps.presenting import whole_objectives
from conversations.taps.publishing import (
    PublishedPhase,
    ShowPublished,
    ShowPublishedDetails,
    ShowPublishedPhases,
)
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Phase, Roundtable


async def way_to_published(turn: Turn, roundtable: Roundtable) -> tuple[Row, ...]:
    """Return the button to the published results, nothing where there are none."""
    if not await published_phases(turn, roundtable):
        return ()
    label = at_table(turn, say("button-published"), roundtable.number)
    style = Style.PRIMARY if roundtable.phase is Phase.CLOSED else None
    return ((Button(label, ShowPublishedPhases(roundtable=roundtable.number), style),),)


async def show_published_phases(turn: Turn, tap: ShowPublishedPhases) -> Screen:
    """Show what can be read of one's table; where it is one thing, that."""
    turn.seat_of_participant(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    phases = await published_phases(turn, await turn.roundtable(tap.roundtable))
    if not phases:
        raise Refusal(say("published-nothing"))
    if len(phases) == 1:
        return await show_published(turn, _first_page(tap.roundtable, phases[0]))
    return Screen(
        (
            say("published-title", table=platform.number, title=platform.title),
            say("results-how"),
        ),
        (
            *(
                (Button(name_of_phase(phase), _first_page(tap.roundtable, phase)),)
                for phase in phases
            ),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap,
    )


def _first_page(number: int, phase: Phase) -> ShowPublished:
    return ShowPublished.model_validate({"roundtable": number, "phase": phase, "page": 0})


async def show_published(turn: Turn, tap: ShowPublished) -> Screen:
    """Show one page of published results; refuses what is not published, or not any more."""
    seat = turn.seat_of_participant(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    phases = await _must_be_published(turn, platform.number, tap.phase)
    leaves = await leaves_of(turn, platform, tap.phase, seat)
    if not leaves:
        raise Refusal(say("published-not", phase=name_of_phase(tap.phase)))
    ways: list[Button] = []
    head = _head(platform, tap.phase)
    if tap.phase is Phase.RATING:
        ways.append(Button(say("button-whole-objectives"), whole_objectives(platform.number)))
    if tap.phase is Phase.RANKING:
        details = ShowPublishedDetails(roundtable=platform.number, page=0)
        ways.append(Button(say("button-details"), details))
        # On a small phone the lines have to be seen below it.
        head = (say("rank-results-title-short", table=platform.number),)
    if len(phases) > 1:
        back = ShowPublishedPhases(roundtable=platform.number)
        ways.append(Button(say("button-published-others"), back))
    ways.append(Button(say("button-home"), ShowHome()))
    return leaf_screen(
        head,
        leaves,
        tap.page,
        lambda to: tap.model_copy(update={"page": to}),
        deal(ways, WAYS_IN_A_ROW),
        says_more=tap.phase is Phase.RANKING,
    )


async def show_published_details(turn: Turn, tap: ShowPublishedDetails) -> Screen:
    """Show one page of a published ranking with all its figures; refuses as the lines do."""
    turn.seat_of_participant(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    await _must_be_published(turn, platform.number, Phase.RANKING)
    leaves = await details_of_ranking(turn, await turn.roundtable(platform.number))
    if not leaves:
        raise Refusal(say("published-not", phase=name_of_phase(Phase.RANKING)))
    lines = Button(say("button-ranking"), _first_page(platform.number, Phase.RANKING))
    return leaf_screen(
        _head(platform, Phase.RANKING),
        leaves,
        tap.page,
        lambda to: tap.model_copy(update={"page": to}),
        ((lines, Button(say("button-home"), ShowHome())),),
    )


async def _must_be_published(turn: Turn, number: int, phase: PublishedPhase) -> Sequence[Phase]:
    """Return all that is published of a table; refuses where `phase` is not, or not any more."""
    phases = await published_phases(turn, await turn.roundtable(number))
    if phase not in phases:
        is_hidden = phase in await turn.unit.publications.at(number)
        why = "published-hidden" if is_hidden else "published-not"
        raise Refusal(say(why, phase=name_of_phase(phase)))
    return phases


def _head(platform: Platform, phase: Phase) -> tuple[Phrase, ...]:
    return (
        say("published-title", table=platform.number, title=platform.title),
        say("published-phase", phase=name_of_phase(phase)),
    )
