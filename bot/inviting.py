"""Invitations from the console: made, listed, revoked."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

from bot.terminal import row
from conversations.inviting import seating
from conversations.inviting.guest import Guest
from conversations.inviting.seating import Ticket
from storage.records import Invitation, InvitedSeat, Role, Seat
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Invited:
    """A new invitation. `start` is the `/start` payload; `link` is None without a username.

    `code` is the same payload in groups, for whoever types it instead of opening the link.
    """

    table: int | None
    role: Role
    name: str | None
    start: str
    link: str | None
    code: str

    @classmethod
    def by(cls, ticket: Ticket, username: str | None) -> Self:
        """Return what is printed of a ticket."""
        link = ticket.link(username) if username else None
        seat = ticket.seat
        return cls(seat.roundtable, seat.role, seat.name, ticket.code, link, ticket.spelt)

    def as_json(self) -> dict[str, Any]:
        """Return it as `crocevia invite --json` prints it."""
        return asdict(self)

    def as_line(self) -> str:
        """Return it as one line for people."""
        where = f"table {self.table}" if self.table else "all tables"
        way = self.link or f"/start {self.start}"
        return row(where, self.role.value, self.name or "-", way, self.code)


async def invite(
    unit: Unit,
    guests: Iterable[Guest],
    *,
    username: str | None,
    now: datetime,
    seal: bytes,
) -> list[Invited]:
    """Make a seat and its invitation for each of `guests`; only the codes' hashes are stored."""
    return [Invited.by(await seating.invite(unit, guest, now, seal), username) for guest in guests]


async def revoke(unit: Unit, invitation_id: int) -> bool:
    """Revoke an invitation nobody has used, and take its seat away; False when there is none."""
    for invitation, seat in await unit.invitations.listing():
        if invitation.id == invitation_id:
            return await seating.revoke(unit, InvitedSeat(seat, invitation))
    return False


def describe(invitation: Invitation, seat: Seat, now: datetime) -> str:
    """Return one line about an invitation: number, where, who, and what became of it."""
    if invitation.revoked_at:
        state = "revoked"
    elif seat.freed_in:
        state = "freed"
    elif invitation.used_at:
        state = f"used, on Telegram “{seat.claimed_as}”" if seat.claimed_as else "used"
    elif invitation.expires_at <= now:
        state = "expired"
    else:
        state = f"open until {invitation.expires_at:%Y-%m-%d}"
    where = f"table {seat.roundtable}" if seat.roundtable else "all tables"
    return row(str(invitation.id), where, seat.role.value, seat.name or "-", state)
