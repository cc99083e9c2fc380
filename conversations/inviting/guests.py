"""Whose seats there are: with the last invitation to each, and who may see to them."""

from datetime import datetime

from conversations.inviting.names import LONGEST_NAME
from conversations.inviting.seating import State, state_of
from conversations.limits import INVITATIONS, SEATS
from conversations.screens import Phrase, brief, say
from conversations.turn import Refusal, Turn
from storage.records import Deeds, InvitedSeat, Role, Seat


async def find_invited(turn: Turn, seat_id: int) -> InvitedSeat:
    """Return a participant's seat at a table this person leads; refuses every other."""
    invited = await turn.unit.invitations.invited_one(seat_id)
    if invited is None or invited.seat.role is not Role.PARTICIPANT:
        raise Refusal(say("old-screen"))
    if invited.seat.is_erased:
        raise Refusal(say("inviting-erased"))
    seen_to_by(turn, invited.seat)
    return invited


async def find_listed(turn: Turn, seat_id: int) -> InvitedSeat:
    """Return a seat this person sees to; of a freed one that in its place. Refuses every other."""
    freed = await turn.unit.freed.get(seat_id)
    invited = await turn.unit.invitations.invited_one(freed.place_id if freed else seat_id)
    if invited is None:
        raise Refusal(say("old-screen"))
    seen_to_by(turn, invited.seat)
    if invited.seat.registered_at and invited.seat.telegram_id is None:
        raise Refusal(say("inviting-erased"))
    return invited


def seen_to_by(turn: Turn, seat: Seat) -> Seat:
    """Return the seat by which this person sees to another; refuses whoever does not.

    Whoever leads a table sees to its participants, staff to everybody else.
    """
    if seat.role is Role.PARTICIPANT and seat.roundtable is not None:
        return turn.seat_that_leads(seat.roundtable)
    mine = next(turn.seats(Role.STAFF), None)
    if mine is None:
        raise Refusal(say("old-screen"))
    return mine


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
            if seat.claimed_as is None:
                return say("inviting-state-in", at=seat.registered_at)
            called = brief(seat.claimed_as, LONGEST_NAME)
            return say("inviting-state-used", at=seat.registered_at, called=called)
        case State.OPEN | State.EXPIRED if invitation:
            return say(f"inviting-state-{state}", at=invitation.expires_at)
        case State.REVOKED:
            return say("inviting-state-revoked")
    return say("inviting-state-none")
