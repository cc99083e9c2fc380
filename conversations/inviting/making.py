"""Inviting: everybody who is named gets a seat and a code, doubles are asked about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from conversations.inviting.guest import Guest
from conversations.inviting.guests import (
    describe_state,
    find_invited,
    invited_to,
    must_invite,
)
from conversations.inviting.hub import ways_on
from conversations.inviting.letters import list_links, picture_for
from conversations.inviting.listing import show_invitations
from conversations.inviting.names import (
    LONGEST_NAME,
    UnreadableName,
    called,
    in_order,
    order_of,
    read_name,
    resembles,
    split_doubles,
)
from conversations.inviting.seating import State, Ticket, invite, state_of
from conversations.numbered import numbered_buttons
from conversations.participation import name_of
from conversations.screens import Button, Phrase, Screen, brief, say
from conversations.taps.inviting import (
    InviteNamesake,
    InviteTurned,
    PickPeople,
    ShowInvitations,
    WriteNames,
)
from conversations.turn import Refusal, Turn
from conversations.written.signs import one_line
from storage.platforms import Platform
from storage.records import Deeds, InvitedSeat

MOST_PICTURES: Final = 10
"""Invitations sent each as a picture; of more, only the links are listed."""
LAST: Final = 999
"""The last page of the list, however many there are."""
DOUBLE: Final = 40
"""Characters of a name that tell it from others in a list of doubles."""


@dataclass(frozen=True, slots=True)
class Double:
    """A name that somebody has already, or its words in another order; `tap` invites anyway."""

    name: str
    known: InvitedSeat
    tap: InviteNamesake | InviteTurned

    def told(self, turn: Turn, number: int) -> Phrase:
        """Say who has the name; of one in another order, whether it is the same person."""
        there, state = name_of(self.known.seat, DOUBLE), describe_state(self.known, turn.now)
        if isinstance(self.tap, InviteNamesake):
            return say("inviting-double", number=number, name=there, state=state)
        name = brief(self.name, DOUBLE)
        return say("inviting-turned", number=number, name=name, there=there, state=state)


async def invite_people(turn: Turn, tap: PickPeople, names: Sequence[str | None]) -> Screen:
    """Invite those who were picked; whoever Telegram gives no name of has to be written."""
    turn.must_lead(tap.roundtable)
    named = [name for each in names if (name := _picked(each))]
    screen = await invite_all(turn, tap.roundtable, named)
    if nameless := len(names) - len(named):
        return screen.below(say("inviting-nameless", count=nameless))
    return screen


def _picked(name: str | None) -> str | None:
    """Return the name of somebody picked; None where there is none that can be read."""
    try:
        return read_name(brief(one_line(name or ""), LONGEST_NAME))
    except UnreadableName:
        return None


async def invite_namesake(turn: Turn, tap: InviteNamesake) -> Screen:
    """Invite one more person of a name; pressing twice invites one."""
    invited = await find_invited(turn, tap.seat)
    return await _invite_one_more(turn, invited, invited.seat.name, tap.known)


async def invite_turned(turn: Turn, tap: InviteTurned) -> Screen:
    """Invite whoever has the words of a name in another order; pressing twice invites one."""
    invited = await find_invited(turn, tap.seat)
    name = in_order(invited.seat.name or "", tap.order)
    return await _invite_one_more(turn, invited, name, tap.known)


async def _invite_one_more(
    turn: Turn, invited: InvitedSeat, name: str | None, known: int
) -> Screen:
    number = invited.seat.roundtable
    if number is None or not name:
        raise Refusal(say("old-screen"))
    if len(_called(await invited_to(turn, number), turn, name)) != known:
        shown = await show_invitations(turn, ShowInvitations(roundtable=number, page=LAST))
        return shown.with_toast(say("inviting-already", name=brief(name, LONGEST_NAME)))
    await must_invite(turn, number, codes=1, seats=1)
    return _done(turn, turn.platform(number), [await _make(turn, number, name)], ())


async def invite_all(turn: Turn, number: int, names: Iterable[str]) -> Screen:
    """Invite whoever is not invited yet, and ask about the others."""
    before = _present(await invited_to(turn, number), turn)
    new, doubles = split_doubles(names, [each.seat.name for each in before])
    await must_invite(turn, number, codes=len(new), seats=len(new))
    tickets = [await _make(turn, number, name) for name in new]
    there = await invited_to(turn, number) if doubles else ()
    once = {called(name): name for name in reversed(doubles)}
    asked = [_double(_present(there, turn), turn, once[each]) for each in reversed(once)]
    return _done(turn, turn.platform(number), tickets, asked)


def _double(there: Iterable[InvitedSeat], turn: Turn, name: str) -> Double:
    """Return who has this name, or else its words in another order."""
    alike = [each for each in there if resembles(each.seat.name) == resembles(name)]
    same = _called(alike, turn, name)
    if same:
        return Double(name, same[0], InviteNamesake(seat=same[0].seat.id, known=len(same)))
    order = order_of(name, alike[0].seat.name)
    return Double(name, alike[0], InviteTurned(seat=alike[0].seat.id, known=0, order=order))


async def _make(turn: Turn, number: int, name: str) -> Ticket:
    mine = turn.seat_that_leads(number)
    ticket = await invite(turn.unit, Guest(name, number), turn.now, turn.seal)
    await turn.unit.journal.note(number, mine.id, Deeds.INVITE, about=ticket.seat.id)
    return ticket


def _present(invited: Iterable[InvitedSeat], turn: Turn) -> list[InvitedSeat]:
    """Return those whose invitation was not taken back."""
    return [each for each in invited if state_of(each, turn.now) is not State.REVOKED]


def _called(invited: Iterable[InvitedSeat], turn: Turn, name: str) -> list[InvitedSeat]:
    return [each for each in _present(invited, turn) if called(each.seat.name) == called(name)]


def _done(
    turn: Turn,
    platform: Platform,
    tickets: Sequence[Ticket],
    doubles: Sequence[Double],
) -> Screen:
    """Show what was made, and ask about those who are invited already.

    Codes are sent beside this screen, because it changes with the next button.
    """
    few = len(tickets) <= MOST_PICTURES
    if not few:
        list_links(turn, platform, tickets)
    how = say("inviting-forward") if few else say("inviting-links")
    made = (say("inviting-done", table=platform.number, count=len(tickets)), how)
    asked = tuple(each.told(turn, number) for number, each in enumerate(doubles, 1))
    return Screen(
        (
            *(made if tickets else (say("inviting-nobody"),)),
            *((say("inviting-doubles"), *asked, say("inviting-anyway")) if asked else ()),
            say("inviting-next"),
        ),
        (
            *numbered_buttons([each.tap for each in doubles]),
            (Button(say("button-write-names"), WriteNames(roundtable=platform.number)),),
            ways_on(platform.number),
        ),
        here=ShowInvitations(roundtable=platform.number, page=LAST),
        enclosures=tuple(picture_for(turn, ticket, platform) for ticket in tickets) if few else (),
        comes_last=few and bool(tickets),
    )
