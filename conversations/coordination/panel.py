"""The panel of whoever coordinates or oversees tables: where each is, and what is done most."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from conversations.coordination.missing import people_missing
from conversations.meetings.presence import status_lines
from conversations.participation import read_participation
from conversations.phases import name_of_phase
from conversations.roundtables import roundtable_buttons
from conversations.screens import Button, Phrase, Row, Screen, Style, deal, say
from conversations.taps.coordination import ShowPanel, ShowPhases, ShowStatus
from conversations.taps.home import ShowHome
from conversations.taps.inviting import ShowInviting
from conversations.taps.meetings import ShowMeetings
from conversations.taps.packing import Tap
from conversations.taps.paper import ShowPaperSeats
from conversations.taps.presenting import ShowLeading
from conversations.taps.proposals import ShowProposals
from conversations.taps.publishing import ShowPublications
from conversations.taps.results import ShowResults
from conversations.turn import Turn
from storage.records import Phase, Role, Seat

IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Action:
    """A button of the panel; `label` is its key in the catalogue, which is given the table.

    It is there in the phases of `during`, first and coloured in those of `first_in`; only who may
    move a table finds what `leads`.
    """

    label: str
    tap: Callable[[int], Tap]
    during: tuple[Phase, ...] = tuple(Phase)
    first_in: tuple[Phase, ...] = ()
    leads: bool = False


ON_PAPER: Final = (Phase.RATING, Phase.PROPOSALS, Phase.RANKING)
WITH_PROPOSALS: Final = (Phase.PROPOSALS, Phase.RANKING, Phase.CLOSED)

ACTIONS: Final = (
    Action(
        "button-present",
        lambda number: ShowLeading(roundtable=number),
        during=(Phase.PRESENTATION,),
        first_in=(Phase.PRESENTATION,),
        leads=True,
    ),
    Action(
        "button-results",
        lambda number: ShowResults(roundtable=number),
        first_in=(Phase.RATING, Phase.RANKING, Phase.CLOSED),
    ),
    Action("button-status", lambda number: ShowStatus(roundtable=number, page=0)),
    Action("button-phase", lambda number: ShowPhases(roundtable=number)),
    Action(
        "button-proposals-of",
        lambda number: ShowProposals(roundtable=number, page=0),
        during=WITH_PROPOSALS,
        first_in=(Phase.PROPOSALS,),
    ),
    Action(
        "button-paper",
        lambda number: ShowPaperSeats(roundtable=number, page=0),
        during=ON_PAPER,
        leads=True,
    ),
    Action("button-meetings-of", lambda number: ShowMeetings(roundtable=number, page=0)),
    Action(
        "button-inviting",
        lambda number: ShowInviting(roundtable=number),
        during=(Phase.PRESENTATION, Phase.RATING),
        leads=True,
    ),
    Action(
        "button-publishing",
        lambda number: ShowPublications(roundtable=number),
        during=(Phase.CLOSED,),
        leads=True,
    ),
)
"""What the panel offers: in each phase the six actions that are used most then, at most."""


async def panel_of(turn: Turn, seat: Seat) -> tuple[list[Phrase], list[Row]]:
    """Return the words and the buttons for one seat of a coordinator, of staff or an observer."""
    if seat.roundtable is None:
        return await _all_tables(turn, seat.role)
    platform = turn.platform(seat.roundtable)
    words = say("home-coordinator", table=platform.number, title=platform.title)
    state, rows = await _one_table(turn, platform.number)
    return [words, *state], rows


async def show_panel(turn: Turn, tap: ShowPanel) -> Screen:
    """Show the panel of one table, for those who have to do with all of them."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    state, rows = await _one_table(turn, platform.number)
    meeting, who_comes = await status_lines(turn, platform.number)
    return Screen(
        (
            say("news-title", table=platform.number, title=platform.title),
            *state,
            *meeting,
            say("page-only"),
        ),
        (*rows, *who_comes, (Button(say("button-home"), ShowHome()),)),
        here=tap,
    )


async def _one_table(turn: Turn, number: int) -> tuple[list[Phrase], list[Row]]:
    platform = turn.platform(number)
    phase = (await turn.roundtable(number)).phase
    took_part = await read_participation(turn, platform)
    words = [
        say(
            "panel-state",
            phase=name_of_phase(phase),
            registered=took_part.registered,
            invited=took_part.invited,
        )
    ]
    missing = await people_missing(turn, platform, phase)
    if missing is not None and took_part.invited:
        words.append(say("phase-missing", missing=missing))
    return words, _actions(turn, number, phase)


def _actions(turn: Turn, number: int, phase: Phase) -> list[Row]:
    offered = [
        action
        for action in ACTIONS
        if phase in action.during and (turn.leads(number) or not action.leads)
    ]
    offered.sort(key=lambda action: phase not in action.first_in)
    buttons = [
        Button(
            say(action.label, table=number),
            action.tap(number),
            Style.PRIMARY if phase in action.first_in else None,
        )
        for action in offered
    ]
    return list(deal(buttons, IN_A_ROW))


async def _all_tables(turn: Turn, role: Role) -> tuple[list[Phrase], list[Row]]:
    """Return a line and a button for each table."""
    tables = await turn.unit.roundtables.all()
    counts = await turn.unit.seats.counts()
    numbers = turn.tables_read()
    lines = [
        say(
            "panel-line",
            table=number,
            title=turn.platform(number).title,
            phase=name_of_phase(tables[number].phase),
            invited=counts.get(number, (0, 0))[0],
            registered=counts.get(number, (0, 0))[1],
        )
        for number in numbers
    ]
    words = [say(f"home-{role}"), *lines]
    buttons = roundtable_buttons(turn, numbers, lambda number: ShowPanel(roundtable=number))
    return words, list(buttons)
