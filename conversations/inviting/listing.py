"""The lists of who is invited, one of them, a new code for it, its end."""

from collections.abc import Callable, Sequence
from typing import Final

from conversations.inviting.guests import (
    describe_state,
    find_listed,
    invited_to,
    must_invite,
    seen_to_by,
)
from conversations.inviting.letters import picture_for
from conversations.inviting.names import LONGEST_NAME
from conversations.inviting.seating import State, reissue, revoke, state_of
from conversations.numbered import numbered_buttons
from conversations.participation import name_of
from conversations.screens import (
    Button,
    Leaf,
    Phrase,
    Row,
    Screen,
    Style,
    brief,
    open_at,
    pages,
    say,
)
from conversations.taps.home import ShowHome
from conversations.taps.inviting import (
    AskFreeing,
    ReissueInvitation,
    RevokeInvitation,
    ShowAside,
    ShowCrew,
    ShowInvitation,
    ShowInvitations,
    ShowInviting,
)
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, InvitedSeat, Role, Seat

RENEWABLE: Final = (State.OPEN, State.EXPIRED, State.REVOKED, State.NONE)
REVOCABLE: Final = (State.OPEN, State.EXPIRED)
ON_A_BUTTON: Final = 12
"""Characters of a name that a button shows."""


async def show_invitations(turn: Turn, tap: ShowInvitations) -> Screen:
    """Show one page of everybody who is invited, each with what became of the invitation."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    invited = await invited_to(turn, platform.number)
    lines = [
        say(
            "inviting-line",
            number=number,
            name=name_of(each.seat, LONGEST_NAME),
            state=describe_state(each, turn.now),
        )
        for number, each in enumerate(invited, 1)
    ]
    leaf, numbers = _page(
        tap.page, lines, invited, lambda to: ShowInvitations(roundtable=platform.number, page=to)
    )
    return Screen(
        (
            say("inviting-list", table=platform.number, title=platform.title),
            *leaf.paragraphs,
            say("inviting-list-how") if invited else say("inviting-list-empty"),
        ),
        (
            *numbers,
            *leaf.buttons,
            (
                Button(say("button-invite"), ShowInviting(roundtable=platform.number)),
                Button(say("button-home"), ShowHome()),
            ),
        ),
        here=ShowInvitations(roundtable=platform.number, page=leaf.number),
    )


async def show_crew(turn: Turn, tap: ShowCrew) -> Screen:
    """Show one page of coordinators, staff and observers, to staff."""
    if not turn.is_staff:
        raise Refusal(say("staff-only"))
    crew = await turn.unit.invitations.leading()
    lines = [
        say(
            "crew-line",
            number=number,
            role=_role(each.seat),
            name=name_of(each.seat, LONGEST_NAME),
            state=describe_state(each, turn.now),
        )
        for number, each in enumerate(crew, 1)
    ]
    leaf, numbers = _page(tap.page, lines, crew, lambda to: ShowCrew(page=to))
    return Screen(
        (say("crew-list"), *leaf.paragraphs, say("inviting-list-how"), say("crew-how")),
        (*numbers, *leaf.buttons, (Button(say("button-home"), ShowHome()),)),
        here=ShowCrew(page=leaf.number),
    )


def _page(
    wanted: int,
    lines: Sequence[Phrase],
    invited: Sequence[InvitedSeat],
    turn_to: Callable[[int], Tap],
) -> tuple[Leaf, tuple[Row, ...]]:
    """Return a page of a list of seats, and a number to press for each line on it."""
    leaves = pages(lines)
    leaf = open_at(wanted, leaves, turn_to, says_more=True)
    first = sum(len(earlier) for earlier in leaves[: leaf.number])
    shown = invited[first : first + len(leaves[leaf.number])]
    taps = [ShowInvitation(seat=each.seat.id, page=leaf.number) for each in shown]
    return leaf, numbered_buttons(taps, first + 1)


def list_of(seat: Seat, page: int) -> ShowInvitations | ShowCrew:
    """Return what leads to the list that a seat is in."""
    if seat.role is Role.PARTICIPANT and seat.roundtable is not None:
        return ShowInvitations(roundtable=seat.roundtable, page=page)
    return ShowCrew(page=page)


def platform_of(turn: Turn, seat: Seat) -> Platform | None:
    """Return the content of a seat's table, None of one that belongs to all tables."""
    return None if seat.roundtable is None else turn.platform(seat.roundtable)


def _role(seat: Seat) -> Phrase:
    role = say(f"role-{seat.role}")
    if seat.roundtable is None:
        return role
    return say("crew-at-table", role=role, table=seat.roundtable)


async def show_invitation(turn: Turn, tap: ShowInvitation) -> Screen:
    """Show one invitation, and what can be done with it now."""
    invited = await find_listed(turn, tap.seat)
    seat = invited.seat
    state = state_of(invited, turn.now)
    invitation = invited.invitation.id if invited.invitation else 0
    ways: list[Row] = []
    if state in RENEWABLE:
        again = ReissueInvitation(seat=seat.id, invitation=invitation, page=tap.page)
        ways.append((Button(say("button-new-code"), again),))
    if state in REVOCABLE:
        end = RevokeInvitation(seat=seat.id, page=tap.page)
        ways.append((Button(say("button-end-invitation"), end, Style.DANGER),))
    if seat.telegram_id not in (None, turn.who):
        free = AskFreeing(seat=seat.id, page=tap.page)
        ways.append((Button(say("button-free-seat"), free, Style.DANGER),))
    aside, whose = await _asides(turn, seat, tap.page)
    role = () if seat.role is Role.PARTICIPANT else (_role(seat),)
    mine = "-mine" if seat.telegram_id == turn.who else ""
    about = (
        ("inviting-organisation", seat.organisation),
        ("inviting-category", seat.category),
        ("inviting-contact", seat.contact),
    )
    return Screen(
        (
            say(
                "inviting-card",
                name=name_of(seat, LONGEST_NAME),
                state=describe_state(invited, turn.now),
            ),
            *role,
            *(say(key, text=brief(text, LONGEST_NAME)) for key, text in about if text),
            say(f"inviting-ways-{state}{mine}"),
            *aside,
        ),
        (*ways, *whose, (Button(say("button-back"), list_of(seat, tap.page)),)),
        here=ShowInvitation(seat=seat.id, page=tap.page),
    )


async def _asides(turn: Turn, seat: Seat, page: int) -> tuple[list[Phrase], list[Row]]:
    """Say what others left on the place of this seat, with the way to the question whose it is."""
    words: list[Phrase] = []
    ways: list[Row] = []
    for left in await turn.unit.freed.unsaid(seat.id):
        called = brief(left.seat.claimed_as or "–", LONGEST_NAME)
        words.append(say("aside-promised" if left.given_at else "aside-waits", called=called))
        ask = ShowAside(seat=left.seat.id, page=page)
        ways.append((Button(say("button-whose", called=brief(called, ON_A_BUTTON)), ask),))
    return words, ways


async def reissue_invitation(turn: Turn, tap: ReissueInvitation) -> Screen:
    """Make a new code for a seat that is still free; the old one leads nowhere then."""
    invited = await find_listed(turn, tap.seat)
    seat, card = invited.seat, ShowInvitation(seat=tap.seat, page=tap.page)
    if state_of(invited, turn.now) not in RENEWABLE:
        raise Refusal(say("inviting-is-in", name=name_of(seat, LONGEST_NAME)))
    is_latest = tap.invitation == (invited.invitation.id if invited.invitation else 0)
    if is_latest and seat.roundtable is not None:
        is_back = seat.withdrawn_at is not None
        await must_invite(turn, seat.roundtable, codes=1, seats=int(is_back))
    ticket = await reissue(turn.unit, invited, turn.now, turn.seal) if is_latest else None
    if ticket is None:
        shown = await show_invitation(turn, card)
        return shown.with_toast(say("inviting-renewed-already"))
    mine = seen_to_by(turn, seat)
    await turn.unit.journal.note(seat.roundtable, mine.id, Deeds.REISSUE, about=seat.id)
    shown = await show_invitation(turn, card)
    picture = picture_for(turn, ticket, platform_of(turn, seat))
    return shown.below(say("inviting-renewed")).enclosing(picture)


async def revoke_invitation(turn: Turn, tap: RevokeInvitation) -> Screen:
    """Take an invitation back; doing it twice is no mistake."""
    invited = await find_listed(turn, tap.seat)
    seat, card = invited.seat, ShowInvitation(seat=tap.seat, page=tap.page)
    if state_of(invited, turn.now) is State.USED:
        raise Refusal(say("inviting-is-in", name=name_of(seat, LONGEST_NAME)))
    if await revoke(turn.unit, invited):
        mine = seen_to_by(turn, seat)
        await turn.unit.journal.note(seat.roundtable, mine.id, Deeds.REVOKE, about=seat.id)
    shown = await show_invitation(turn, card)
    return shown.with_toast(say("inviting-revoked"))
