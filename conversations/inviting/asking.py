"""Names that were written: read, and asked back where one line reads like several people."""

from typing import Final

from conversations.inviting.hub import ask_names, cancel_row
from conversations.inviting.listing import show_invitations
from conversations.inviting.making import DOUBLE, LAST, invite_all
from conversations.inviting.names import (
    LONGEST_NAME,
    MOST_NAMES,
    NameTooLong,
    UnreadableName,
    read_names,
)
from conversations.screens import Button, Lines, Screen, brief, say
from conversations.succession import may_go_on, rejoin
from conversations.taps.inviting import AskApart, InviteAsked, ShowInvitations, WriteNames
from conversations.turn import Refusal, Turn

RECOGNISABLE: Final = 24
"""Characters of a line by which whoever wrote it finds it again, also in a line over the chat."""
SHOWN: Final = MOST_NAMES
"""Names that are shown of those one is asked about."""


async def invite_names(turn: Turn, tap: WriteNames | AskApart, text: str) -> Screen:
    """Invite everybody whose name stands on a line of its own; ask first about commas.

    Also about a list so long that its rest may follow in another message.
    """
    turn.must_lead(tap.roundtable)
    apart, lines = _read_begun(text), _count_lines(text)
    if len(apart) != lines or may_go_on(text):
        _must_be_few(lines)
        await turn.unit.people.ask_back(turn.who, text)
        return await ask_apart(turn, AskApart(roundtable=tap.roundtable))
    return await _invite(turn, tap.roundtable, apart)


async def add_names(turn: Turn, tap: AskApart, rest: str) -> Screen:
    """Take the rest of a list that was cut, and ask about the whole."""
    begun = await turn.unit.people.asked_back(turn.who)
    return await invite_names(turn, tap, rejoin(begun, rest) if begun else rest)


async def ask_apart(turn: Turn, tap: AskApart) -> Screen:
    """Ask whether names with commas between them are several people, as they would be invited."""
    turn.must_lead(tap.roundtable)
    text = await turn.unit.people.asked_back(turn.who)
    if text is None:
        return await ask_names(turn, WriteNames(roundtable=tap.roundtable))
    people = _read_begun(text)
    in_commas = len(people) != _count_lines(text)
    several = InviteAsked(roundtable=tap.roundtable, apart=True)
    whole = InviteAsked(roundtable=tap.roundtable, apart=False)
    shown = [f"{n}. {brief(name, DOUBLE)}" for n, name in enumerate(people[:SHOWN], 1)]
    numbered = Lines((*shown, *(("…",) if len(people) > SHOWN else ())))
    return Screen(
        (
            say(
                "inviting-apart" if in_commas else "inviting-long",
                names=numbered,
                count=len(people),
            ),
            say("inviting-apart-how" if in_commas else "inviting-long-how", count=len(people)),
        ),
        (
            (Button(say("button-names-apart", count=len(people)), several),),
            *(((Button(say("button-names-whole"), whole),),) if in_commas else ()),
            cancel_row(tap.roundtable),
        ),
        here=tap,
    )


async def invite_asked(turn: Turn, tap: InviteAsked) -> Screen:
    """Invite the names as they were meant; pressing twice invites once."""
    turn.must_lead(tap.roundtable)
    text = await turn.unit.people.asked_back(turn.who)
    if text is None:
        return await show_invitations(turn, ShowInvitations(roundtable=tap.roundtable, page=LAST))
    screen = await _invite(turn, tap.roundtable, _read(text, apart=tap.apart))
    await turn.unit.people.ask_back(turn.who, None)
    return screen


async def _invite(turn: Turn, number: int, names: list[str]) -> Screen:
    _must_be_few(len(names))
    return await invite_all(turn, number, names)


def _must_be_few(found: int) -> None:
    if found > MOST_NAMES:
        raise Refusal(say("inviting-too-many", most=MOST_NAMES, found=found))


def _count_lines(text: str) -> int:
    return len([line for line in text.splitlines() if line.strip()])


def _read_begun(text: str) -> list[str]:
    """Return the names written; the last line of what may go on can have been cut anywhere."""
    try:
        return _read(text, apart=True)
    except Refusal:
        if not may_go_on(text):
            raise
        return _read(text.rpartition("\n")[0], apart=True)


def _read(text: str, *, apart: bool) -> list[str]:
    """Return the names that were written; refuses what is none."""
    try:
        return read_names(text, apart=apart)
    except NameTooLong as error:
        words = brief(error.text, RECOGNISABLE)
        raise Refusal(
            say("inviting-too-long", line=error.line, text=words, most=LONGEST_NAME)
        ) from None
    except UnreadableName as error:
        words = brief(error.text, RECOGNISABLE)
        raise Refusal(say("inviting-unreadable", line=error.line, text=words)) from None
