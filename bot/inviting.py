"""Invitations from the console: made, listed, revoked."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.request import AiohttpRequest
from bot.settings import Settings
from conversations.invitation import VALID_FOR, hash_code, new_code
from storage.records import Invitation, Role, Seat
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Invited:
    """A new invitation. `start` is the `/start` payload; `link` is None without a username."""

    table: int | None
    role: Role
    name: str | None
    start: str
    link: str | None

    def as_json(self) -> dict[str, Any]:
        """Return it as `crocevia invite --json` prints it."""
        return asdict(self)

    def as_line(self) -> str:
        """Return it as one line for people."""
        where = f"table {self.table}" if self.table else "all tables"
        parts = (where, self.role.value, self.name or "-", self.link or f"/start {self.start}")
        return "\t".join(parts)


async def invite(
    unit: Unit,
    *,
    table: int | None,
    role: Role,
    names: Sequence[str | None],
    username: str | None,
    now: datetime,
) -> list[Invited]:
    """Make a seat and its invitation for each of `names`; only the codes' hashes are stored."""
    invited = []
    for name in names:
        seat = await unit.seats.create(table, role, name)
        code = new_code()
        await unit.invitations.issue(seat.id, hash_code(code), now + VALID_FOR)
        link = f"https://t.me/{username}?start={code}" if username else None
        invited.append(Invited(table, role, name, code, link))
    return invited


async def find_username(settings: Settings) -> str | None:
    """Ask Telegram what the bot is called; None without a token or without a network."""
    if settings.bot_token is None:
        return None
    request = AiohttpRequest(read_timeout=3.0, connect_timeout=2.0)
    token = settings.bot_token.get_secret_value()
    bot = Bot(token, base_url=f"{settings.api_url}/bot", request=request)
    async with request:
        try:
            return (await bot.get_me()).username
        except TelegramError:
            return None


async def revoke(unit: Unit, invitation_id: int) -> bool:
    """Revoke an invitation nobody has used, and take its seat away; False when there is none."""
    for invitation, seat in await unit.invitations.listing():
        if invitation.id == invitation_id and await unit.invitations.revoke(invitation_id):
            await unit.seats.withdraw(seat.id)
            return True
    return False


def describe(invitation: Invitation, seat: Seat, now: datetime) -> str:
    """Return one line about an invitation: number, where, who, and what became of it."""
    if invitation.revoked_at:
        state = "revoked"
    elif invitation.used_at:
        state = "used"
    elif invitation.expires_at <= now:
        state = "expired"
    else:
        state = f"open until {invitation.expires_at:%Y-%m-%d}"
    where = f"table {seat.roundtable}" if seat.roundtable else "all tables"
    return "\t".join((str(invitation.id), where, seat.role.value, seat.name or "-", state))
