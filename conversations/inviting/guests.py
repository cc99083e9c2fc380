"""Whose seats a table has: participants with the last invitation to each."""

from datetime import datetime

from conversations.inviting.seating import State, state_of
from conversations.limits import INVITATIONS, SEATS
from conversations.screens import Phrase, say
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, InvitedSeat, Role, Seat


async def find_invited(turn: Turn, seat_id: int) -> InvitedSeat:
    """Return a participant's seat at a table this person leads; refuses every other."""
    invited = await turn.unit.invitations.invited_one(seat_id)
    if invited is None or invited.seat.role is not Role.PARTICIPANT:
        raise Refusal(say("old-screen"))
    if invited.seat.is_erased:
        raise Refusal(say("inviting-erased"))
    led_by(turn, invited.seat)
    return invited


async def invited_to(turn: Turn, number: int) -> tuple[InvitedSeat, ...]:
    """Return a table's participants, in or not, in the order in which they were invited."""
    return await turn.unit.invitations.invited(number, Role.PARTICIPANT)


async def must_have_seats(turn: Turn, number: int, adding: int = 1) -> None:
    """Refuse more participants than a table may have, invited ones and those on paper too."""
    invited, _ = (await turn.unit.seats.counts()).get(number, (0, 0))
    turn.must_keep_to(SEATS, invited, adding)


async def must_invite(turn: Turn, number: int, *, codes: int, seats: int) -> None:
    """Refuse so many new codes, to so many new seats, where a table has as many as may be."""
    await must_have_seats(turn, number, seats)
    await turn.must_not_do_more(INVITATIONS, number, Deeds.INVITE, Deeds.REISSUE, adding=codes)


def describe_state(invited: InvitedSeat, now: datetime) -> Phrase:
    """Say what became of an invitation, and since or until when."""
    seat, invitation = invited.seat, invited.invitation
    state = state_of(invited, now)
    match state:
        case State.USED if seat.registered_at:
            return say("inviting-state-used", at=seat.registered_at)
        case State.OPEN | State.EXPIRED if invitation:
            return say(f"inviting-state-{state}", at=invitation.expires_at)
        case State.REVOKED:
            return say("inviting-state-revoked")
    return say("inviting-state-none")


def led_by(turn: Turn, seat: Seat) -> tuple[Seat, Platform]:
    """Return the seat by which this person leads the table of `seat`, and the table's content."""
    if seat.roundtable is None:
        raise Refusal(say("old-screen"))
    return turn.seat_that_leads(seat.roundtable), turn.platform(seat.roundtable)
