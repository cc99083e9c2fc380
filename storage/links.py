"""The link between people and what they answered at a table: found, and cut.

Whoever took part has a seat, and all they said hangs on its number. Cutting the link gives that to
a new seat without a name: in an order that chance makes, with the category and the attendance of
another one, so that neither the number, nor the hour somebody came in, nor the evenings they were
there lead back to them. What is counted stays the same. The old row goes; where somebody signed
public words it stays, and holds their name and nothing else.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    Column,
    Delete,
    Update,
    bindparam,
    case,
    delete,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Role, Seat, seat_of
from storage.tables import (
    attendances,
    ballots,
    ballots_aside,
    columns,
    consents,
    dissents,
    freed_seats,
    invitations,
    journal,
    metadata,
    own_objectives,
    pair_requests,
    proposals,
    ratings,
    readback_answers,
    seats,
    signatures,
    votes,
)

_SEAT = columns(seats, Seat)
_ABOUT: Final = ("telegram_id", "name", "claimed_as", "organisation", "contact")
"""What of a seat says whose it is."""
_CHOSEN: Any = bindparam("chosen", expanding=True)
_LINKED = (
    select(*_SEAT)
    .where(
        seats.c.roundtable == bindparam("table_number"),
        seats.c.role == Role.PARTICIPANT,
        seats.c.erased_at.is_(None),
        or_(
            seats.c.registered_at.is_not(None),
            seats.c.paper_since.is_not(None),
            *(seats.c[each].is_not(None) for each in _ABOUT),
        ),
    )
    .order_by(seats.c.id)
)
_INVITED = select(invitations.c.seat_id).where(
    invitations.c.seat_id.in_(_CHOSEN),
    invitations.c.used_at.is_(None),
    invitations.c.revoked_at.is_(None),
    invitations.c.expires_at > bindparam("now"),
)
_HAD = select(freed_seats.c.telegram_id).where(
    freed_seats.c.seat_id.in_(_CHOSEN), freed_seats.c.telegram_id.is_not(None)
)
_SIGNED = (
    *(
        select(table.c.seat_id).where(table.c.seat_id.in_(_CHOSEN), table.c.signed)
        for table in (dissents, readback_answers)
    ),
    select(signatures.c.seat_id)
    .join(proposals, proposals.c.id == signatures.c.proposal_id)
    .where(
        signatures.c.seat_id.in_(_CHOSEN),
        proposals.c.presented_at.is_not(None),
        proposals.c.discarded_at.is_(None),
        proposals.c.hidden_at.is_(None),
    ),
)
_ATTENDED = select(attendances).where(attendances.c.seat_id.in_(_CHOSEN))
_ASIDE = select(ballots_aside.c.ballot_id).where(ballots_aside.c.seat_id.in_(_CHOSEN))
_MADE = insert(seats).returning(seats.c.id)
_UNNAME = (
    update(seats)
    .where(seats.c.id.in_(_CHOSEN))
    .values(name=None, claimed_as=None, organisation=None, contact=None)
)
_SIGNATURES = (
    update(seats)
    .where(seats.c.id.in_(_CHOSEN))
    .values(
        {
            **dict.fromkeys(
                ("telegram_id", "claimed_as", "organisation", "contact", "category", "ballot_id"),
            ),
            **dict.fromkeys(("nudged_at", "nudged_by", "confirmed_at", "paper_since")),
            **dict.fromkeys(("freed_in", "told_of", "told_before")),
            "registered_at": bindparam("since"),
            "erased_at": bindparam("now"),
        }
    )
)
_NO_INVITATIONS: Final = delete(invitations).where(invitations.c.seat_id.in_(_CHOSEN))
_NOTHING_ASIDE: Final = delete(ballots_aside).where(ballots_aside.c.seat_id.in_(_CHOSEN))
_GOES: Final[tuple[Delete | Update, ...]] = (
    delete(attendances).where(attendances.c.seat_id.in_(_CHOSEN)),
    _NO_INVITATIONS,
    delete(consents).where(consents.c.seat_id.in_(_CHOSEN)),
    delete(pair_requests).where(
        or_(pair_requests.c.asking_id.in_(_CHOSEN), pair_requests.c.asked_id.in_(_CHOSEN))
    ),
    _NOTHING_ASIDE,
    delete(freed_seats).where(
        or_(freed_seats.c.seat_id.in_(_CHOSEN), freed_seats.c.place_id.in_(_CHOSEN))
    ),
    update(journal).where(journal.c.about_id.in_(_CHOSEN)).values(about_id=None),
)
"""What says who somebody was, and when and how they came in, were asked and were dealt with."""
_BALLOTS = select(seats.c.ballot_id).where(seats.c.id.in_(_CHOSEN), seats.c.ballot_id.is_not(None))
_UNSEEN: Final[tuple[Delete | Update, ...]] = (
    update(ballots).where(ballots.c.id.in_(_BALLOTS)).values(seen_by=None),
    *(
        update(table).where(table.c.ballot_id.in_(_BALLOTS)).values(seen_by=None)
        for table in (ratings, own_objectives)
    ),
    update(votes).where(votes.c.seat_id.in_(_CHOSEN)).values(seen_by=None),
    delete(signatures).where(signatures.c.seat_id.in_(_CHOSEN)),
)
"""Who has seen what: only a next closing would ask, and there is none. What nobody reads signed."""
_NUMBERED: Final[tuple[Column[Any], ...]] = tuple(
    column
    for table in metadata.sorted_tables
    for column in table.columns
    if any(key.column is seats.c.id for key in column.foreign_keys)
)
"""Every column that names a seat."""


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A seat whose link goes; `other` is the one whose category and attendance it gets."""

    seat: Seat
    other: Seat


@dataclass(slots=True)
class Links:
    """Questions and changes about the link, inside one unit. Whoever cuts it holds the table."""

    _connection: AsyncConnection
    _now: datetime

    async def at(self, roundtable: int) -> tuple[Seat, ...]:
        """Read the participants' seats of a table that lead to somebody; freed ones too."""
        rows = await self._connection.execute(_LINKED, {"table_number": roundtable})
        return tuple(seat_of(row) for row in rows)

    async def invited(self, seat_ids: Collection[int]) -> set[int]:
        """Pick of these seats those to which an invitation is open."""
        given = {"chosen": list(seat_ids), "now": self._now}
        return set((await self._connection.execute(_INVITED, given)).scalars())

    async def signed(self, seat_ids: Collection[int]) -> set[int]:
        """Pick of these seats those that have signed something."""
        found = [await self._connection.execute(each, _these(seat_ids)) for each in _SIGNED]
        return {seat for rows in found for seat in rows.scalars()}

    async def unname(self, seat_ids: Collection[int]) -> None:
        """Take from seats that nobody ever had whose they were to be; they stay invited."""
        await self._connection.execute(_UNNAME, _these(seat_ids))
        await self._connection.execute(_NO_INVITATIONS, _these(seat_ids))

    async def cut(
        self, cut: Sequence[Unlinked], signers: Collection[int], since: datetime
    ) -> set[int]:
        """Cut the link of these seats of one table, in this order; the Telegram ids that had one.

        `signers` keep their name where they signed. `since` is what is said of when they came in.
        """
        old = [each.seat.id for each in cut]
        had = set((await self._connection.execute(_HAD, _these(old))).scalars())
        had |= {each.seat.telegram_id for each in cut if each.seat.telegram_id is not None}
        attended = (await self._connection.execute(_ATTENDED, _these(old))).mappings().all()
        await self._drop_asides(old)
        for statement in _GOES:
            await self._connection.execute(statement, _these(old))
        new = {each.seat.id: await self._make(each, since) for each in cut}
        await self._renumber(new, signers)
        for statement in _UNSEEN:
            await self._connection.execute(statement, {"chosen": list(new.values())})
        if attended:
            gets = {each.other.id: new[each.seat.id] for each in cut}
            words = {"reason": None, "substitute": None, "answered_at": None}
            rows = [{**row, **words, "seat_id": gets[row["seat_id"]]} for row in attended]
            await self._connection.execute(insert(attendances), rows)
        kept = [each for each in old if each in signers]
        given = {**_these(kept), "since": since, "now": self._now}
        await self._connection.execute(_SIGNATURES, given)
        gone = [each for each in old if each not in signers]
        await self._connection.execute(delete(seats).where(seats.c.id.in_(_CHOSEN)), _these(gone))
        return had

    async def _make(self, cut: Unlinked, since: datetime) -> int:
        seat = cut.seat
        made = await self._connection.execute(
            _MADE,
            {
                "roundtable": seat.roundtable,
                "role": seat.role,
                "ballot_id": seat.ballot_id,
                "category": cut.other.category,
                "registered_at": since,
                "paper_since": seat.paper_since and since,
                "withdrawn_at": seat.withdrawn_at and since,
                "freed_in": seat.freed_in,
                "erased_at": self._now,
            },
        )
        return int(made.scalar_one())

    async def _renumber(self, new: Mapping[int, int], signers: Collection[int]) -> None:
        """Have what named the old seats name the new ones, but for words that were signed."""
        for column in _NUMBERED:
            table = column.table
            is_signed = table.c.signed if "signed" in table.c else literal(table is signatures)
            stays = is_signed & column.in_(signers)
            await self._connection.execute(
                update(table)
                .where(column.in_(new), ~stays)
                .values({column: case(new, value=column, else_=column)})
            )

    async def _drop_asides(self, seat_ids: Sequence[int]) -> None:
        asides = list((await self._connection.execute(_ASIDE, _these(seat_ids))).scalars())
        if not asides:
            return
        await self._connection.execute(_NOTHING_ASIDE, _these(seat_ids))
        for table in (ratings, own_objectives):
            await self._connection.execute(delete(table).where(table.c.ballot_id.in_(asides)))
        still = select(seats.c.ballot_id).where(seats.c.ballot_id.is_not(None))
        await self._connection.execute(
            delete(ballots).where(ballots.c.id.in_(asides), ballots.c.id.not_in(still))
        )


def _these(seat_ids: Collection[int]) -> dict[str, object]:
    return {"chosen": list(seat_ids)}
