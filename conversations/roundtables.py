"""Commands that belong to a table, and which table is meant when a person has several."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from conversations.numbered import NUMBERS_IN_A_ROW
from conversations.screens import Button, Phrase, Row, Screen, deal, say
from conversations.taps.home import ChooseRoundtable
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn


@dataclass(frozen=True, slots=True)
class AtTable:
    """A command that belongs to a table, as data: of which tables, and where it leads at one.

    `tables` are those a person may mean; the action behind the tap checks the right to one that
    was named. `argument` reads what is written behind the command and is no table's number.
    `overview` is where whoever oversees all tables chooses; `otherwise` is what the command is to
    whoever may mean no table, and at a table that only it knows; with neither they are refused
    with `nobody`.
    """

    tables: Callable[[Turn], Sequence[int]]
    tap: Callable[[int], Tap]
    argument: Callable[[str], Tap | None] | None = None
    overview: Callable[[Turn], Awaitable[Screen]] | None = None
    otherwise: "AtTable | None" = None
    nobody: str = "participants-only"


async def go_to_roundtable(turn: Turn, command: str, at: AtTable, argument: str) -> Screen:
    """Go on at the table a command names, at the only one there is, or ask which."""
    if at.argument and (tap := at.argument(argument)):
        return await turn.follow(tap)
    tables = at.tables(turn)
    if not tables and at.otherwise:
        return await go_to_roundtable(turn, command, at.otherwise, argument)
    if named := re.search(r"[0-9]{1,3}", argument, re.ASCII):
        number = turn.platform(int(named.group())).number
        if at.otherwise and number not in tables and number in at.otherwise.tables(turn):
            at = at.otherwise
        return await turn.follow(at.tap(number))
    if len(tables) == 1:
        return await turn.follow(at.tap(tables[0]))
    if at.overview and turn.oversees:
        return await at.overview(turn)
    if not tables:
        raise Refusal(say(at.nobody))
    return Screen(
        (say(f"choose-{command}"), *roundtable_lines(turn, tables)),
        roundtable_buttons(turn, tables, at.tap),
        here=ChooseRoundtable(asked_by=command),
    )


def at_table(turn: Turn, label: Phrase, number: int) -> Phrase:
    """Return a participant's label with the table's number, where they take part at several."""
    if len(turn.tables_taking_part()) > 1:
        return say("button-at-table", label=label, table=number)
    return label


def roundtable_lines(turn: Turn, tables: Sequence[int]) -> tuple[Phrase, ...]:
    """Return a line a table, with the number that its button has."""
    return tuple(_named(turn, number) for number in tables)


def roundtable_buttons(
    turn: Turn, tables: Sequence[int], tap: Callable[[int], Tap]
) -> tuple[Row, ...]:
    """Return the number of each table, a few in a row; whoever writes its title presses it too."""
    buttons = [
        Button(say("button-number", number=str(number)), tap(number), meaning=_named(turn, number))
        for number in tables
    ]
    return tuple(deal(buttons, NUMBERS_IN_A_ROW))


def _named(turn: Turn, number: int) -> Phrase:
    return say("table-line", table=number, title=turn.platform(number).title)
