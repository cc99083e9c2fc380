"""Seats for those who are invited, and the codes that lead to them: made, made anew, taken back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from conversations.inviting.codes import (
    VALID_FOR,
    code_of,
    hash_code,
    new_code,
    new_salt,
    spell,
)
from conversations.inviting.guest import Guest
from storage.records import InvitedSeat, Sealed, Seat
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Ticket:
    """A code to a seat. What is stored is its hash, and the salt it is made of with a seal.

    `code` is what `/start` is given; `spelt` is the same for people, who may type it.
    """

    seat: Seat
    code: str
    expires_at: datetime

    @property
    def spelt(self) -> str:
        """Return the code in groups."""
        return spell(self.code)

    def link(self, username: str) -> str:
        """Return the address that opens the bot called `username` with this code."""
        return f"https://t.me/{username}?start={self.code}"


class State(StrEnum):
    """What became of the way to a seat."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"
    NONE = "none"
    """A seat to which nobody was ever sent an invitation."""


def state_of(invited: InvitedSeat, now: datetime) -> State:
    """Return what became of the last invitation to a seat."""
    seat, invitation = invited.seat, invited.invitation
    if seat.registered_at:
        return State.USED
    if seat.withdrawn_at:
        return State.REVOKED
    if invitation is None:
        return State.NONE
    if invitation.revoked_at:
        return State.REVOKED
    return State.OPEN if invitation.expires_at > now else State.EXPIRED


async def invite(unit: Unit, guest: Guest, now: datetime, seal: bytes) -> Ticket:
    """Make a seat for somebody, and the code to it."""
    seat = await unit.seats.create(
        guest.roundtable,
        guest.role,
        guest.name,
        organisation=guest.organisation,
        category=guest.category,
        contact=guest.contact,
    )
    return await issue(unit, seat, now, seal)


async def issue(unit: Unit, seat: Seat, now: datetime, seal: bytes) -> Ticket:
    """Make a code to a seat there is; with a `seal` one that can be printed again."""
    salt = new_salt() if seal else None
    ticket = Ticket(seat, code_of(seal, salt) if salt else new_code(), now + VALID_FOR)
    await unit.invitations.issue(seat.id, hash_code(ticket.code), ticket.expires_at, salt)
    return ticket


def ticket_again(invited: InvitedSeat, seal: bytes, sealed: Sealed | None) -> Ticket | None:
    """Return the ticket of an invitation as it was given out; None where its code is not known.

    It was made with another seal then, or with none.
    """
    if invited.invitation is None or sealed is None or not seal:
        return None
    code = code_of(seal, sealed.salt)
    if hash_code(code) != sealed.token_hash:
        return None
    return Ticket(invited.seat, code, invited.invitation.expires_at)


async def reissue(unit: Unit, invited: InvitedSeat, now: datetime, seal: bytes) -> Ticket | None:
    """Make a new code to a seat nobody has claimed, and end the old one.

    None where somebody was faster: the code was used, revoked or made anew in the meantime.
    """
    seat, invitation = invited.seat, invited.invitation
    if seat.withdrawn_at:
        is_mine = await unit.seats.restore(seat.id)
    elif invitation and not invitation.revoked_at:
        is_mine = await unit.invitations.revoke(invitation.id)
    else:
        is_mine = seat.registered_at is None
    return await issue(unit, seat, now, seal) if is_mine else None


async def revoke(unit: Unit, invited: InvitedSeat) -> bool:
    """End an invitation nobody has used, and take its seat away; False where there is none.

    A seat that has something on paper stays: what is on it counts.
    """
    seat, invitation = invited.seat, invited.invitation
    if invitation is None or not await unit.invitations.revoke(invitation.id):
        return False
    if seat.ballot_id is None and seat.paper_since is None:
        await unit.seats.withdraw(seat.id)
    return True
