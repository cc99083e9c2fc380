"""Commands that belong to a table, and which table is meant when a person has several."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from conversations.numbered import NUMBERS_IN_A_ROW
from conversations.screens import Button, Phrase, Row, Screen, deal, say
from conversations.taps.home import ChooseRoundtable
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn, with_way_home

_NUMBER: Final = re.compile(
    r"(?:(?:tavolo|table)\s+)?(?:n\.?\s*)?[0-9]{1,3}", re.ASCII | re.IGNORECASE
)
"""A table's number, and nothing else."""
_NUMBER_BEFORE: Final = re.compile(
    r"(?:(?:tavolo|table)\s+)?([0-9]{1,3})[\s:,.–-]+", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class AtTable:
    """A command that belongs to a table, as data: of which tables, and where it leads at one.

    `tables` are those a person may mean; the action behind the tap checks the right to one that
    was named. `argument` reads what is written behind the command and is no table's number; `words`
    takes it where it is what the command would ask for.
    `overview` is where whoever oversees all tables chooses; `otherwise` is what the command is to
    whoever may mean no table, and at a table that only it knows; with neither they are refused
    with `nobody`.
    """

    tables: Callable[[Turn], Sequence[int]]
    tap: Callable[[int], Tap]
    argument: Callable[[str], Tap | None] | None = None
    words: Callable[[Turn, int, str], Awaitable[Screen]] | None = None
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
    if at.words and argument and not _NUMBER.fullmatch(argument):
        return await _take_words(turn, command, at, at.words, argument)
    if named := re.search(r"[0-9]{1,3}", argument, re.ASCII):
        number = turn.platform(int(named.group())).number
        if at.otherwise and number not in tables and number in at.otherwise.tables(turn):
            at = at.otherwise
        return await turn.follow(at.tap(number))
    if len(tables) == 1:
        return await turn.follow(at.tap(tables[0]))
    return await _ask_which(turn, command, at, tables)


async def _ask_which(turn: Turn, command: str, at: AtTable, tables: Sequence[int]) -> Screen:
    if at.overview and turn.oversees:
        return await at.overview(turn)
    if not tables:
        raise Refusal(say(at.nobody))
    return with_way_home(
        Screen(
            (say(f"choose-{command}"), *roundtable_lines(turn, tables)),
            roundtable_buttons(turn, tables, at.tap),
            here=ChooseRoundtable(asked_by=command),
        )
    )


async def _take_words(
    turn: Turn,
    command: str,
    at: AtTable,
    take: Callable[[Turn, int, str], Awaitable[Screen]],
    argument: str,
) -> Screen:
    """Take what is behind a command at the table before it: "/annuncio 2 Domani alle 20"."""
    tables = at.tables(turn)
    if len(tables) == 1:
        return await take(turn, tables[0], argument)
    before = _NUMBER_BEFORE.match(argument)
    if before and int(before[1]) in tables:
        return await take(turn, int(before[1]), argument[before.end() :])
    asked = await go_to_roundtable(turn, command, at, "")
    return asked.below(say("choose-then-write")) if tables else asked


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
