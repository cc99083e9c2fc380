"""The list of a table's invitations, one of them, a new code for it, its end."""

from typing import Final

from conversations.inviting.guests import find_invited, invited_to, led_by, tell_state
from conversations.inviting.letters import picture_for
from conversations.inviting.names import LONGEST_NAME
from conversations.inviting.seating import State, reissue, revoke, state_of
from conversations.numbered import numbered_buttons
from conversations.participation import name_of
from conversations.screens import Button, Row, Screen, Style, brief, open_at, pages, say
from conversations.taps.home import ShowHome
from conversations.taps.inviting import (
    ReissueInvitation,
    RevokeInvitation,
    ShowInvitation,
    ShowInvitations,
    ShowInviting,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds

RENEWABLE: Final = (State.OPEN, State.EXPIRED, State.REVOKED, State.NONE)
REVOCABLE: Final = (State.OPEN, State.EXPIRED)


async def show_invitations(turn: Turn, tap: ShowInvitations) -> Screen:
    """Show one page of everybody who is invited, each with what became of the invitation."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    invited = await invited_to(turn, platform.number)
    leaves = pages(
        [
            say(
                "inviting-line",
                number=number,
                name=name_of(each.seat, LONGEST_NAME),
                state=tell_state(each, turn.now),
            )
            for number, each in enumerate(invited, 1)
        ]
    )
    leaf = open_at(
        tap.page,
        leaves,
        lambda to: ShowInvitations(roundtable=platform.number, page=to),
        says_more=True,
    )
    first = sum(len(earlier) for earlier in leaves[: leaf.number])
    shown = invited[first : first + len(leaves[leaf.number])]
    taps = [ShowInvitation(seat=each.seat.id, page=leaf.number) for each in shown]
    return Screen(
        (
            say("inviting-list", table=platform.number, title=platform.title),
            *leaf.paragraphs,
            say("inviting-list-how") if invited else say("inviting-list-empty"),
        ),
        (
            *numbered_buttons(taps, first + 1),
            *leaf.buttons,
            (
                Button(say("button-invite"), ShowInviting(roundtable=platform.number)),
                Button(say("button-home"), ShowHome()),
            ),
        ),
        here=ShowInvitations(roundtable=platform.number, page=leaf.number),
    )


async def show_invitation(turn: Turn, tap: ShowInvitation) -> Screen:
    """Show one invitation, and what can be done with it now."""
    invited = await find_invited(turn, tap.seat)
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
    listing = ShowInvitations(roundtable=seat.roundtable or 1, page=tap.page)
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
                state=tell_state(invited, turn.now),
            ),
            *(say(key, text=brief(text, LONGEST_NAME)) for key, text in about if text),
            say(f"inviting-ways-{state}"),
        ),
        (*ways, (Button(say("button-back"), listing),)),
        here=tap,
    )


async def reissue_invitation(turn: Turn, tap: ReissueInvitation) -> Screen:
    """Make a new code for a seat that is still free; the old one leads nowhere then."""
    invited = await find_invited(turn, tap.seat)
    seat, card = invited.seat, ShowInvitation(seat=tap.seat, page=tap.page)
    if state_of(invited, turn.now) not in RENEWABLE:
        raise Refusal(say("inviting-is-in", name=name_of(seat, LONGEST_NAME)))
    is_latest = tap.invitation == (invited.invitation.id if invited.invitation else 0)
    ticket = await reissue(turn.unit, invited, turn.now) if is_latest else None
    if ticket is None:
        shown = await show_invitation(turn, card)
        return shown.with_toast(say("inviting-renewed-already"))
    mine, platform = led_by(turn, seat)
    await turn.unit.journal.note(platform.number, mine.id, Deeds.REISSUE, about=seat.id)
    shown = await show_invitation(turn, card)
    return shown.below(say("inviting-renewed")).enclosing(picture_for(turn, ticket, platform))


async def revoke_invitation(turn: Turn, tap: RevokeInvitation) -> Screen:
    """Take an invitation back; doing it twice is no mistake."""
    invited = await find_invited(turn, tap.seat)
    seat, card = invited.seat, ShowInvitation(seat=tap.seat, page=tap.page)
    if state_of(invited, turn.now) is State.USED:
        raise Refusal(say("inviting-is-in", name=name_of(seat, LONGEST_NAME)))
    if await revoke(turn.unit, invited):
        mine, platform = led_by(turn, seat)
        await turn.unit.journal.note(platform.number, mine.id, Deeds.REVOKE, about=seat.id)
    shown = await show_invitation(turn, card)
    return shown.with_toast(say("inviting-revoked"))
