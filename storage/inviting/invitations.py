"""Ways to a seat: single-use tokens, and who tried wrong ones."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Invitation, InvitedSeat, Role, Sealed, Seat, seat_of
from storage.tables import columns, invitations, seats, wrong_codes
from storage.upserts import upsert

_INVITATION = columns(invitations, Invitation)
_SEAT = columns(seats, Seat)
_ISSUE = insert(invitations).returning(*_INVITATION)
_WITH_SEATS = select(*_INVITATION, *_SEAT).join_from(invitations, seats)
_FIND = _WITH_SEATS.where(invitations.c.token_hash == bindparam("token"))
_LISTING = _WITH_SEATS.order_by(invitations.c.id)
_LISTING_AT = _LISTING.where(seats.c.roundtable == bindparam("table_number"))
# Whoever sits or may sit there, with every invitation they ever had: the last one counts.
_INVITED = (
    select(*_SEAT, *_INVITATION)
    .outerjoin_from(seats, invitations)
    .order_by(seats.c.id, invitations.c.id)
)
_LISTED = or_(
    seats.c.registered_at.is_(None),
    seats.c.telegram_id.is_not(None) & seats.c.withdrawn_at.is_(None),
)
_INVITED_AT = _INVITED.where(
    seats.c.roundtable == bindparam("table_number"), seats.c.role == bindparam("role"), _LISTED
)
_LEADING = _INVITED.where(seats.c.role != Role.PARTICIPANT, _LISTED)
_INVITED_ONE = _INVITED.where(seats.c.id == bindparam("seat"))
_SEALED = (
    select(invitations.c.id, invitations.c.salt, invitations.c.token_hash)
    .join_from(invitations, seats)
    .where(seats.c.roundtable == bindparam("table_number"), invitations.c.salt.is_not(None))
)
_OPEN = (
    (invitations.c.id == bindparam("invitation"))
    & invitations.c.used_at.is_(None)
    & invitations.c.revoked_at.is_(None)
)
_USE = update(invitations).where(_OPEN).values(used_at=bindparam("at"))
_REVOKE = update(invitations).where(_OPEN).values(revoked_at=bindparam("at"))

_WRONG = upsert(wrong_codes, lambda new: {"tries": wrong_codes.c.tries + 1, "last_at": new.last_at})
_TRIES = select(wrong_codes.c.tries, wrong_codes.c.last_at).where(
    wrong_codes.c.telegram_id == bindparam("person")
)
_FORGET_CODES = delete(wrong_codes).where(wrong_codes.c.last_at < bindparam("before"))
_FORGET = delete(wrong_codes).where(wrong_codes.c.telegram_id == bindparam("person"))


@dataclass(slots=True)
class Invitations:
    """Questions and changes about invitations, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def issue(
        self, seat_id: int, token_hash: str, expires_at: datetime, salt: str | None
    ) -> Invitation:
        """Open a way to a seat; `token_hash` is the hex SHA-256 of the token.

        `salt` is what the token can be made of again, by whoever has the seal; None without one.
        """
        row = await self._connection.execute(
            _ISSUE,
            {
                "seat_id": seat_id,
                "token_hash": token_hash,
                "salt": salt,
                "created_at": self._now,
                "expires_at": expires_at,
            },
        )
        return Invitation(*row.one())

    async def find(self, token_hash: str) -> tuple[Invitation, Seat] | None:
        """Find the invitation of a token and its seat, also when used, revoked or expired."""
        row = (await self._connection.execute(_FIND, {"token": token_hash})).first()
        return None if row is None else _split(row)

    async def use(self, invitation_id: int) -> bool:
        """Use it up; False if somebody was faster or it was revoked. Expiry is the caller's."""
        used = await self._connection.execute(_USE, {"invitation": invitation_id, "at": self._now})
        return used.rowcount == 1

    async def revoke(self, invitation_id: int) -> bool:
        """Close it; False if it was used or revoked already."""
        revoked = await self._connection.execute(
            _REVOKE, {"invitation": invitation_id, "at": self._now}
        )
        return revoked.rowcount == 1

    async def listing(self, roundtable: int | None = None) -> tuple[tuple[Invitation, Seat], ...]:
        """List invitations with their seats, of one table or of all, ordered by id."""
        if roundtable is None:
            rows = await self._connection.execute(_LISTING)
        else:
            rows = await self._connection.execute(_LISTING_AT, {"table_number": roundtable})
        return tuple(_split(row) for row in rows)

    async def invited(self, roundtable: int, role: Role) -> tuple[InvitedSeat, ...]:
        """List the seats of a kind with the last invitation to each, ordered by id.

        A withdrawn seat is there where nobody ever claimed it; an erased one never.
        """
        rows = await self._connection.execute(
            _INVITED_AT, {"table_number": roundtable, "role": role}
        )
        return tuple({row[0]: _invited(row) for row in rows}.values())

    async def leading(self) -> tuple[InvitedSeat, ...]:
        """List as `invited` does the seats of all who do not take part, at whatever table."""
        rows = await self._connection.execute(_LEADING)
        return tuple({row[0]: _invited(row) for row in rows}.values())

    async def sealed(self, roundtable: int) -> dict[int, Sealed]:
        """Read what the codes of a table's invitations are made of, by invitation."""
        rows = await self._connection.execute(_SEALED, {"table_number": roundtable})
        return {row.id: Sealed(row.salt, row.token_hash) for row in rows}

    async def invited_one(self, seat_id: int) -> InvitedSeat | None:
        """Find a seat with the last invitation to it."""
        rows = (await self._connection.execute(_INVITED_ONE, {"seat": seat_id})).all()
        return _invited(rows[-1]) if rows else None

    async def wrong_codes(self, telegram_id: int) -> tuple[int, datetime | None]:
        """Count the wrong codes this person sent in a row; with the time of the last."""
        row = (await self._connection.execute(_TRIES, {"person": telegram_id})).first()
        return (0, None) if row is None else (row.tries, row.last_at)

    async def wrong_code(self, telegram_id: int) -> None:
        """Count one more wrong code."""
        await self._connection.execute(
            _WRONG[self._connection.dialect.name],
            {"telegram_id": telegram_id, "tries": 1, "last_at": self._now},
        )

    async def forget_codes(self, before: datetime) -> int:
        """Forget the wrong codes of whoever sent none since `before`; how many people that were."""
        forgotten = await self._connection.execute(_FORGET_CODES, {"before": before})
        return forgotten.rowcount

    async def right_code(self, telegram_id: int) -> None:
        """Forget the wrong ones."""
        await self.forget(telegram_id)

    async def forget(self, telegram_id: int) -> None:
        """Forget the wrong codes of somebody."""
        await self._connection.execute(_FORGET, {"person": telegram_id})


def _invited(row: Row[Any]) -> InvitedSeat:
    width = len(_SEAT)
    return InvitedSeat(
        seat_of(row[:width]), None if row[width] is None else Invitation(*row[width:])
    )


def _split(row: Row[Any]) -> tuple[Invitation, Seat]:
    width = len(_INVITATION)
    return Invitation(*row[:width]), seat_of(row[width:])
