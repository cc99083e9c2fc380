"""The panel: the evening of whoever leads or oversees a table, the next step first."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from conversations.coordination.missing import say_missing
from conversations.coordination.step import Step, find_step
from conversations.meetings.presence import coming_lines, status_lines
from conversations.participation import count_in
from conversations.phases import name_of_phase
from conversations.results.release import has_outcome
from conversations.roundtables import roundtable_buttons
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Row, Screen, deal, say
from conversations.taps.coordination import ShowMore, ShowPanel, ShowStatus
from conversations.taps.home import ShowHome
from conversations.taps.meetings import ShowMeetings
from conversations.taps.packing import Tap
from conversations.taps.presenting import ShowLeading
from conversations.taps.proposals import ShowProposals
from conversations.taps.results import ShowResults
from conversations.turn import Turn
from storage.records import Phase, Role, Roundtable, Seat

WITH_PROPOSALS: Final = (Phase.PROPOSALS, Phase.RANKING, Phase.CLOSED)


@dataclass(frozen=True, slots=True)
class Table:
    """What the panel needs to know of a table."""

    roundtable: Roundtable
    leads: bool
    is_home: bool
    """Whether its panel is all there is for this person."""
    step: Step | None = None
    """What is next, for whoever may do it."""
    has_outcome: bool = False
    """Whether there is something to publish, or to take back."""

    @property
    def number(self) -> int:
        """Return its number."""
        return self.roundtable.number

    @property
    def phase(self) -> Phase:
        """Return where it is."""
        return self.roundtable.phase


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a table: its label in the catalogue, where it leads, and when it is there."""

    label: str
    tap: Callable[[int], Tap]
    when: Callable[[Table], bool] = lambda table: True


PANEL: Final = (
    Action(
        "button-status",
        lambda number: ShowStatus(roundtable=number, page=0),
        lambda table: table.phase is not Phase.CLOSED,
    ),
    Action("button-results", lambda number: ShowResults(roundtable=number)),
    Action(
        "button-present",
        lambda number: ShowLeading(roundtable=number),
        lambda table: table.leads and table.phase is Phase.PRESENTATION,
    ),
    Action(
        "button-proposals",
        lambda number: ShowProposals(roundtable=number, page=0),
        lambda table: table.phase in WITH_PROPOSALS,
    ),
    Action(
        "button-meetings-of",
        lambda number: ShowMeetings(roundtable=number, page=0),
        lambda table: table.is_home,
    ),
    Action("button-home", lambda number: ShowHome(), lambda table: not table.is_home),
    Action("button-more", lambda number: ShowMore(roundtable=number)),
)
"""What follows the next step: with it there are never more than six."""


async def panel_of(turn: Turn, seat: Seat) -> tuple[list[Phrase], list[Row]]:
    """Return the words and the buttons for one seat of a coordinator, of staff or an observer.

    Whoever has several is shown where each table is, and the way to its panel.
    """
    if seat.roundtable is None:
        return await _all_tables(turn, seat.role)
    platform = turn.platform(seat.roundtable)
    words = say("home-coordinator", table=platform.number, title=platform.title)
    table = await look_at(turn, platform.number)
    now = await _now(turn, table)
    if not is_home(turn):
        is_only = len(turn.tables_read()) == 1
        label = say("button-panel-only") if is_only else say("button-panel", table=platform.number)
        return [words, now], [(Button(label, ShowPanel(roundtable=platform.number)),)]
    meeting, _ = await coming_lines(turn, [platform.number])
    return [words, now, *meeting, *_needs(table)], _rows(table)


def is_home(turn: Turn) -> bool:
    """Tell whether somebody coordinates one table and nothing else: its panel is their home."""
    return [seat.role for seat in turn.visitor.seats] == [Role.COORDINATOR]


async def show_panel(turn: Turn, tap: ShowPanel) -> Screen:
    """Show the panel of one table; where it is all there is, home is."""
    turn.must_read(tap.roundtable)
    if is_home(turn):
        return await turn.follow(ShowHome())
    platform = turn.platform(tap.roundtable)
    table = await look_at(turn, platform.number)
    meeting, _ = await status_lines(turn, platform.number)
    return Screen(
        (
            say("news-title", table=platform.number, title=platform.title),
            await _now(turn, table),
            *meeting,
            *(_needs(table) or (say("page-only"),)),
        ),
        tuple(_rows(table)),
        here=tap,
    )


async def _now(turn: Turn, table: Table) -> Phrase:
    """Say where a table is, who is in, and who is missing."""
    inside, invited = await count_in(turn, table.number)
    phase = table.phase
    state = say("panel-state", phase=name_of_phase(phase), registered=inside, invited=invited)
    if phase is Phase.CLOSED or (invited and phase is Phase.PRESENTATION):
        return state
    counted = await say_missing(turn.unit, turn.platform(table.number), phase)
    return say("panel-now", state=state, missing=counted)


def _rows(table: Table) -> list[Row]:
    if table.step is None:
        return actions(PANEL, table)
    others = tuple(each for each in PANEL if each.tap(table.number) != table.step.way.tap)
    return [(table.step.way,), *actions(others, table)]


def _needs(table: Table) -> tuple[Phrase, ...]:
    """Say what is next, for whoever may do it."""
    return () if table.step is None else (table.step.words,)


async def look_at(turn: Turn, number: int) -> Table:
    """Return what the panel needs to know of a table."""
    roundtable, leads = await turn.roundtable(number), turn.leads(number)
    table = Table(roundtable, leads, is_home(turn))
    if not leads:
        return table
    return replace(
        table,
        step=await find_step(turn, roundtable),
        has_outcome=await has_outcome(turn, turn.platform(number), roundtable),
    )


def actions(offered: tuple[Action, ...], table: Table) -> list[Row]:
    """Return the buttons of a table that are there now, two in a row."""
    buttons = [
        Button(say(action.label), action.tap(table.number))
        for action in offered
        if action.when(table)
    ]
    return list(deal(buttons, WAYS_IN_A_ROW))


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
