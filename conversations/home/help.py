"""What a person can do here, and how to stop what was begun."""

from conversations.commands import menu, use_of
from conversations.coordination.panel import is_home, panel_of
from conversations.home.welcome import show_home
from conversations.screens import Button, Phrase, Row, Screen, say
from conversations.taps.home import ShowHelp, ShowHome
from conversations.turn import Turn
from conversations.wording import say_contact
from storage.records import Role


async def explain(turn: Turn, argument: str) -> Screen:
    """`/aiuto`: the commands this person has."""
    return await show_help(turn, ShowHelp())


async def show_help(turn: Turn, tap: ShowHelp) -> Screen:
    """Show the commands this person has, in words."""
    if not turn.visitor.seats:
        return Screen((say("stranger"), say("stranger-help"), *say_contact(turn.process)))
    lines = tuple(
        say(
            "help-line",
            command=command.called(turn.language),
            does=say(f"command-{use_of(command, turn.audience)}"),
        )
        for command in menu(turn.audience)
    )
    panel, buttons = await _panels(turn)
    if not is_home(turn):
        buttons.append((Button(say("button-home"), ShowHome()),))
    return Screen(
        (
            *panel,
            say("help-title"),
            *lines,
            say("help-how"),
            *say_contact(turn.process),
            say("help-others"),
        ),
        tuple(buttons),
        here=tap,
    )


async def _panels(turn: Turn) -> tuple[list[Phrase], list[Row]]:
    """Return the panel of each seat from which tables are read."""
    words: list[Phrase] = []
    rows: list[Row] = []
    for seat in turn.seats(Role.COORDINATOR, Role.STAFF, Role.OBSERVER):
        more_words, more_rows = await panel_of(turn, seat)
        words += more_words
        rows += more_rows
    return words, rows


async def cancel(turn: Turn, argument: str) -> Screen:
    """`/annulla`: leave what was begun; everything answered so far stays."""
    home = await show_home(turn, ShowHome())
    return home.below(say("cancelled")) if turn.visitor.seats else home
