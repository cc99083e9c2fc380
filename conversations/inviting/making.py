"""Inviting: everybody who is written or picked gets a seat and a code, doubles are asked about."""

from collections.abc import Iterable, Sequence
from typing import Final

from conversations.inviting.guests import find_invited, invited_to, tell_state
from conversations.inviting.hub import ways_on
from conversations.inviting.letters import list_links, picture_for
from conversations.inviting.listing import show_invitations
from conversations.inviting.names import (
    LONGEST_NAME,
    MOST_NAMES,
    NameTooLong,
    UnreadableName,
    called,
    read_names,
    split_doubles,
)
from conversations.inviting.seating import Guest, State, Ticket, invite, state_of
from conversations.numbered import numbered_buttons
from conversations.participation import name_of
from conversations.screens import Button, Screen, brief, say
from conversations.taps.inviting import InviteNamesake, PickPeople, ShowInvitations, WriteNames
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, InvitedSeat

MOST_PICTURES: Final = 10
"""Invitations sent each as a picture; of more, only the links are listed."""
LAST: Final = 999
"""The last page of the list, however many there are."""
DOUBLE: Final = 40
"""Characters of a name that tell it from others in a list of doubles."""


async def invite_names(turn: Turn, tap: WriteNames, text: str) -> Screen:
    """Invite everybody whose name stands on a line of its own."""
    turn.must_lead(tap.roundtable)
    try:
        names = read_names(text)
    except NameTooLong as error:
        words = brief(error.text, DOUBLE)
        raise Refusal(
            say("inviting-too-long", line=error.line, text=words, most=LONGEST_NAME)
        ) from None
    except UnreadableName as error:
        words = brief(error.text, DOUBLE)
        raise Refusal(say("inviting-unreadable", line=error.line, text=words)) from None
    if len(names) > MOST_NAMES:
        raise Refusal(say("inviting-too-many", most=MOST_NAMES, found=len(names)))
    return await _invite(turn, tap.roundtable, names)


async def invite_people(turn: Turn, tap: PickPeople, names: Sequence[str | None]) -> Screen:
    """Invite those who were picked; whoever Telegram gives no name of has to be written."""
    turn.must_lead(tap.roundtable)
    named = [brief(" ".join(name.split()), LONGEST_NAME) for name in names if name]
    screen = await _invite(turn, tap.roundtable, named)
    if nameless := len(names) - len(named):
        return screen.below(say("inviting-nameless", count=nameless))
    return screen


async def invite_namesake(turn: Turn, tap: InviteNamesake) -> Screen:
    """Invite one more person of a name; pressing twice invites one."""
    invited = await find_invited(turn, tap.seat)
    number, name = invited.seat.roundtable, invited.seat.name
    if number is None or name is None:
        raise Refusal(say("old-screen"))
    known = _named(await invited_to(turn, number), turn, name)
    if len(known) != tap.known:
        shown = await show_invitations(turn, ShowInvitations(roundtable=number, page=LAST))
        return shown.with_toast(say("inviting-already", name=brief(name, LONGEST_NAME)))
    return _done(turn, turn.platform(number), [await _make(turn, number, name)], ())


async def _invite(turn: Turn, number: int, names: Iterable[str]) -> Screen:
    """Invite whoever is not invited yet, and ask about the others."""
    before = _present(await invited_to(turn, number), turn)
    new, doubles = split_doubles(names, [each.seat.name for each in before])
    tickets = [await _make(turn, number, name) for name in new]
    there = await invited_to(turn, number) if doubles else ()
    asked = [
        _named(there, turn, name) for name in {called(name): name for name in doubles}.values()
    ]
    return _done(turn, turn.platform(number), tickets, asked)


async def _make(turn: Turn, number: int, name: str) -> Ticket:
    mine = turn.seat_that_leads(number)
    ticket = await invite(turn.unit, Guest(name, number), turn.now)
    await turn.unit.journal.note(number, mine.id, Deeds.INVITE, about=ticket.seat.id)
    return ticket


def _present(invited: Iterable[InvitedSeat], turn: Turn) -> list[InvitedSeat]:
    """Return those whose invitation was not taken back."""
    return [each for each in invited if state_of(each, turn.now) is not State.REVOKED]


def _named(invited: Iterable[InvitedSeat], turn: Turn, name: str) -> list[InvitedSeat]:
    return [each for each in _present(invited, turn) if called(each.seat.name) == called(name)]


def _done(
    turn: Turn,
    platform: Platform,
    tickets: Sequence[Ticket],
    doubles: Sequence[list[InvitedSeat]],
) -> Screen:
    """Show what was made, and ask about those who are invited already.

    Codes are sent beside this screen, because it changes with the next button.
    """
    few = len(tickets) <= MOST_PICTURES
    if not few:
        list_links(turn, platform, tickets)
    how = say("inviting-forward") if few else say("inviting-links")
    made = (say("inviting-done", table=platform.number, count=len(tickets)), how)
    asked = tuple(
        say(
            "inviting-double",
            number=number,
            name=name_of(known[0].seat, DOUBLE),
            state=tell_state(known[0], turn.now),
        )
        for number, known in enumerate(doubles, 1)
    )
    anyway = [InviteNamesake(seat=known[0].seat.id, known=len(known)) for known in doubles]
    return Screen(
        (
            *(made if tickets else (say("inviting-nobody"),)),
            *((say("inviting-doubles"), *asked, say("inviting-anyway")) if asked else ()),
            say("inviting-next"),
        ),
        (
            *numbered_buttons(anyway),
            (Button(say("button-write-names"), WriteNames(roundtable=platform.number)),),
            ways_on(platform.number),
        ),
        here=ShowInvitations(roundtable=platform.number, page=LAST),
        enclosures=tuple(picture_for(turn, ticket, platform) for ticket in tickets) if few else (),
    )
