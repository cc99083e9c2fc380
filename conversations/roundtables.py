"""Which table is meant, when a person has to do with several."""

import re
from collections.abc import Awaitable, Callable
from typing import TypeVar

from conversations.screens import Button, Screen, say
from conversations.taps.home import ChooseRoundtable
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn

Meant = TypeVar("Meant", bound=Tap)


async def choose_roundtable(
    turn: Turn,
    argument: str,
    *,
    tables: list[int],
    command: str,
    tap: Callable[[int], Meant],
    go: Callable[[Turn, Meant], Awaitable[Screen]],
    ask: Callable[[Turn], Awaitable[Screen]] | None = None,
) -> Screen:
    """Go on at the table a command names, at the only one there is, or ask which.

    `argument` is what was written behind the command; `tables` are those this person may mean;
    `command` is what was written. `go` checks the right to the table it gets. `ask` is a screen
    to choose on that says more than the tables' names. Whoever may mean no table is refused.
    """
    if named := re.search(r"[0-9]{1,3}", argument, re.ASCII):
        return await go(turn, tap(turn.platform(int(named.group())).number))
    if len(tables) == 1:
        return await go(turn, tap(tables[0]))
    if ask:
        return await ask(turn)
    if not tables:
        raise Refusal(say("participants-only"))
    return Screen(
        (say(f"choose-{command}"),),
        roundtable_buttons(turn, tables, tap),
        here=ChooseRoundtable(asked_by=command),
    )


def roundtable_buttons(
    turn: Turn, tables: list[int], tap: Callable[[int], Tap]
) -> tuple[tuple[Button], ...]:
    """Return one worded button a table."""
    return tuple(
        (Button(say("button-table", table=number, title=turn.platform(number).title), tap(number)),)
        for number in tables
    )
