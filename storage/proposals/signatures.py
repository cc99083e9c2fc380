"""Which of its authors are named with a proposal where everybody reads it: who asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, and_, bindparam, delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import coauthors, proposals, seats, signatures
from storage.upserts import upsert

_CHOSEN: BindParameter[int] = bindparam("chosen", expanding=True)
_SIGN = upsert(signatures)
_OF_SEAT = signatures.c.seat_id == bindparam("seat")
_UNSIGN = delete(signatures).where(signatures.c.proposal_id == bindparam("proposal"), _OF_SEAT)
_HAS_SIGNED = select(exists().where(signatures.c.proposal_id == bindparam("proposal"), _OF_SEAT))
_IS_AUTHOR = or_(
    proposals.c.author_id == seats.c.id,
    exists().where(
        coauthors.c.proposal_id == proposals.c.id,
        coauthors.c.seat_id == seats.c.id,
        coauthors.c.accepted.is_(True),
    ),
)
_NAMES = (
    select(signatures.c.proposal_id, seats.c.name)
    .join(seats, seats.c.id == signatures.c.seat_id)
    .join(proposals, proposals.c.id == signatures.c.proposal_id)
    .where(
        signatures.c.proposal_id.in_(_CHOSEN),
        seats.c.name.is_not(None),
        # Where the link was cut a signer's row holds their name, and is no author's any more.
        or_(
            seats.c.erased_at.is_not(None),
            and_(seats.c.telegram_id.is_not(None), seats.c.withdrawn_at.is_(None), _IS_AUTHOR),
        ),
    )
    .order_by(signatures.c.proposal_id, seats.c.id)
)
_SIGNED_BY = (
    select(proposals.c.title)
    .join(signatures, signatures.c.proposal_id == proposals.c.id)
    .where(_OF_SEAT)
    .order_by(proposals.c.id)
)
_FORGET = delete(signatures).where(_OF_SEAT)
_LAPSE = (
    delete(signatures)
    .where(
        signatures.c.proposal_id == bindparam("proposal"),
        signatures.c.seat_id.not_in(bindparam("but", expanding=True)),
    )
    .returning(signatures.c.seat_id)
)


@dataclass(slots=True)
class Signatures:
    """Questions and changes about signatures, inside one unit. Signing twice changes nothing."""

    _connection: AsyncConnection

    async def sign(self, proposal_id: int, seat_id: int, signed: bool) -> None:
        """Say whether a seat is named with a proposal."""
        if signed:
            row = {"proposal_id": proposal_id, "seat_id": seat_id}
            await self._connection.execute(_SIGN[self._connection.dialect.name], row)
        else:
            this = {"proposal": proposal_id, "seat": seat_id}
            await self._connection.execute(_UNSIGN, this)

    async def lapse(self, proposal_id: int, but: Sequence[int]) -> list[int]:
        """Take back what stands under a proposal but for these seats' own; whose it was."""
        this = {"proposal": proposal_id, "but": list(but)}
        return sorted((await self._connection.execute(_LAPSE, this)).scalars())

    async def has_signed(self, proposal_id: int, seat_id: int) -> bool:
        """Tell whether a seat asked to be named with a proposal."""
        this = {"proposal": proposal_id, "seat": seat_id}
        return bool((await self._connection.execute(_HAS_SIGNED, this)).scalar_one())

    async def names(self, proposal_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """Read whom each of these names: authors who asked for it and are still known."""
        found: dict[int, tuple[str, ...]] = dict.fromkeys(proposal_ids, ())
        for row in await self._connection.execute(_NAMES, {"chosen": list(proposal_ids)}):
            found[row.proposal_id] += (row.name,)
        return found

    async def of(self, seat_id: int) -> tuple[str | None, ...]:
        """Read the titles of what a seat has signed."""
        return tuple((await self._connection.execute(_SIGNED_BY, {"seat": seat_id})).scalars())

    async def forget(self, seat_id: int) -> None:
        """Take back every signature of a seat."""
        await self._connection.execute(_FORGET, {"seat": seat_id})
