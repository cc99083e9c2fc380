"""Whom a meeting's reminders concern, and whom nothing but a telephone reaches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, case, exists, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import taken
from storage.records import Answer, Invitee, Meeting, Person, Role, Seat, seat_of
from storage.seats import PRESENT, counted_in
from storage.tables import attendances, columns, deliveries, people, proposals, seats

_SEAT = columns(seats, Seat)
_PERSON = columns(people, Person)
_NEWEST = deliveries.alias("newest")

_SAID = (attendances.c.meeting_id == bindparam("meeting")) & (attendances.c.seat_id == seats.c.id)
_SETTLED = (
    (deliveries.c.kind == bindparam("of_kind"))
    & (deliveries.c.subject == bindparam("meeting"))
    & (deliveries.c.telegram_id == seats.c.telegram_id)
    & taken(deliveries)
)
_OPEN = ~exists().where(
    _NEWEST.c.kind == bindparam("of_kind"),
    _NEWEST.c.subject == bindparam("meeting"),
    _NEWEST.c.telegram_id == seats.c.telegram_id,
    _NEWEST.c.offset == bindparam("which"),
    taken(_NEWEST),
)
# Whoever is there comes, whatever they had answered: as `Attendance.comes`.
_COMES = case(
    (attendances.c.present_at.is_not(None), literal(Answer.YES, attendances.c.answer.type)),
    else_=attendances.c.answer,
)
_HEARS = people.c.noticed_at.is_not(None) & people.c.unreachable_since.is_(None)
_CONCERNED = (
    select(*_SEAT, *_PERSON, _COMES, deliveries.c.offset)
    .select_from(
        seats.join(people, people.c.telegram_id == seats.c.telegram_id)
        .outerjoin(attendances, _SAID)
        .outerjoin(deliveries, _SETTLED)
    )
    .where(PRESENT, _HEARS, _OPEN)
    .order_by(seats.c.id)
)
_AT_TABLE = seats.c.roundtable == bindparam("table_number")
_INVITEES = _CONCERNED.where(_AT_TABLE, seats.c.role == Role.PARTICIPANT)
_COORDINATORS = _CONCERNED.where(_AT_TABLE, seats.c.role == Role.COORDINATOR)
_STAFF = _CONCERNED.where(seats.c.role == Role.STAFF)
_HAS_COORDINATOR = select(
    exists(select(seats.c.id).join(people, people.c.telegram_id == seats.c.telegram_id))
    .where(
        _AT_TABLE,
        seats.c.role == Role.COORDINATOR,
        PRESENT,
        _HEARS,
    )
    .select()
    .scalar_subquery()
)
_OUT_OF_REACH = (
    select(*_SEAT, people.c.unreachable_since)
    .select_from(
        seats.outerjoin(people, people.c.telegram_id == seats.c.telegram_id).outerjoin(
            attendances, _SAID
        )
    )
    .where(
        _AT_TABLE,
        seats.c.role == Role.PARTICIPANT,
        PRESENT,
        seats.c.erased_at.is_(None),
        counted_in(),
        or_(seats.c.telegram_id.is_(None), ~_HEARS),
        or_(attendances.c.answer.is_(None), attendances.c.answer != Answer.NO),
    )
    .order_by(seats.c.name, seats.c.id)
)
_HALF_WRITTEN = select(proposals.c.author_id).where(
    proposals.c.author_id == proposals.c.writer_id,
    proposals.c.roundtable == bindparam("table_number"),
    proposals.c.presented_at.is_(None),
    proposals.c.discarded_at.is_(None),
)


@dataclass(slots=True)
class Reminding:
    """Questions about whom to remind, inside one unit."""

    _connection: AsyncConnection
    _now: datetime

    async def invitees(self, meeting: Meeting, kind: str, newest: int) -> list[Invitee]:
        """Read the participants who can be written to and for whom `newest` is not settled."""
        about = {"table_number": meeting.roundtable, **self._of(meeting, kind, newest)}
        return _gathered((await self._connection.execute(_INVITEES, about)).all())

    async def callers(self, meeting: Meeting, kind: str, newest: int) -> list[Invitee]:
        """Read in the same way who is told whom to telephone.

        These are the table's coordinators, and staff where no coordinator can be written to.
        """
        about = self._of(meeting, kind, newest)
        here = {"table_number": meeting.roundtable}
        if (await self._connection.execute(_HAS_COORDINATOR, here)).scalar_one():
            rows = await self._connection.execute(_COORDINATORS, {**here, **about})
        else:
            rows = await self._connection.execute(_STAFF, about)
        return _gathered(rows.all())

    async def out_of_reach(self, meeting: Meeting) -> tuple[tuple[Seat, bool], ...]:
        """Read the participants no message reaches, by name, but not who said they cannot come.

        They have no Telegram, never opened their invitation, have not read the informativa, or
        have blocked the bot: the last are told by what stands beside their seat.
        """
        about = {"table_number": meeting.roundtable, "meeting": meeting.id}
        rows = await self._connection.execute(_OUT_OF_REACH, about)
        return tuple((seat_of(row[:-1]), row[-1] is not None) for row in rows)

    async def half_written(self, roundtable: int) -> set[int]:
        """Read which seats of a table have begun a proposal of their own and not presented it."""
        rows = await self._connection.execute(_HALF_WRITTEN, {"table_number": roundtable})
        return {seat for (seat,) in rows}

    def _of(self, meeting: Meeting, kind: str, newest: int) -> dict[str, object]:
        return {"meeting": meeting.id, "of_kind": kind, "which": newest, "now": self._now}


def _gathered(rows: Iterable[Any]) -> list[Invitee]:
    """Make one of the rows of each seat: there is one for each delivery."""
    people_from, facts_from = len(_SEAT), len(_SEAT) + len(_PERSON)
    found = []
    for _, of_seat in groupby(rows, key=lambda row: row[0]):
        first, *others = of_seat
        answer, offset = first[facts_from:]
        offsets = (offset, *(row[-1] for row in others))
        found.append(
            Invitee(
                seat_of(first[:people_from]),
                Person(*first[people_from:facts_from]),
                answer,
                frozenset(each for each in offsets if each is not None),
            )
        )
    return found
