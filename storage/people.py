"""Who writes to the bot, and how to forget them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Text, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Person, Role, Seat, Visitor, Wish, seat_of
from storage.tables import (
    ballots,
    ballots_aside,
    columns,
    freed_seats,
    journal,
    own_objectives,
    people,
    ratings,
    seats,
    votes,
)
from storage.upserts import upsert

_PERSON = columns(people, Person)
_THIS = people.c.telegram_id == bindparam("person")

_VISITOR = (
    select(*_PERSON, *columns(seats, Seat))
    .select_from(
        people.outerjoin(
            seats,
            (seats.c.telegram_id == people.c.telegram_id) & seats.c.withdrawn_at.is_(None),
        )
    )
    .where(_THIS)
    .order_by(seats.c.id)
)
_AT = (
    select(*_PERSON)
    .join(seats, seats.c.telegram_id == people.c.telegram_id)
    .where(seats.c.withdrawn_at.is_(None))
    .distinct()
)
_AT_TABLE = _AT.where(seats.c.roundtable == bindparam("table_number"))
_WITH_ROLES = _AT.where(seats.c.role.in_(bindparam("roles", expanding=True)))
_KNOWN = select(people.c.telegram_id).where(
    people.c.telegram_id.in_(bindparam("chosen", expanding=True))
)
_REMEMBER = upsert(people, lambda new: {"name": new.name, "unreachable_since": None})
_LANGUAGE = update(people).where(_THIS).values(language=bindparam("chosen"))
_NOTICED = (
    update(people)
    .where(
        _THIS,
        people.c.noticed_at.is_(None)
        | people.c.notice_version.is_distinct_from(bindparam("version", type_=Text)),
    )
    .values(
        noticed_at=func.coalesce(
            people.c.noticed_at, bindparam("at", type_=people.c.noticed_at.type)
        ),
        notice_version=bindparam("version", type_=Text),
        notice_version_at=bindparam("at", type_=people.c.noticed_at.type),
    )
)
_UNTOLD = (
    select(*_PERSON)
    .where(
        people.c.noticed_at.is_not(None),
        people.c.unreachable_since.is_(None),
        people.c.notice_version != bindparam("version", type_=Text),
        people.c.notice_told.is_distinct_from(bindparam("version", type_=Text)),
    )
    .order_by(people.c.telegram_id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_TELL_OF_NOTICE = (
    update(people)
    .where(people.c.telegram_id.in_(bindparam("chosen", expanding=True)))
    .values(notice_told=bindparam("version"))
)
_WISH = update(people).where(_THIS).values(reminder_wish=bindparam("wish"))
_MENU = update(people).where(_THIS).values(menu=bindparam("mark"))
_PLACE = update(people).where(_THIS).values(place=bindparam("tap"))
_SCREEN = select(people.c.screen).where(_THIS)
_SHOWN_IN = update(people).where(_THIS).values(screen=bindparam("message"))
_ASK_BACK = (
    update(people).where(_THIS).values(asked_back=bindparam("words"), unsent_at=bindparam("at"))
)
_ASKED_BACK = select(people.c.asked_back).where(_THIS)
_KEEP_ROSTER = (
    update(people).where(_THIS).values(roster=bindparam("rows"), unsent_at=bindparam("at"))
)
_ROSTER = select(people.c.roster).where(_THIS)
_REACHABLE = update(people).where(_THIS).values(unreachable_since=None)
_UNREACHABLE = (
    update(people)
    .where(_THIS, people.c.unreachable_since.is_(None))
    .values(unreachable_since=bindparam("at"))
)
_THEIR_SEATS = or_(
    seats.c.telegram_id == bindparam("person"),
    seats.c.id.in_(
        select(freed_seats.c.seat_id).where(freed_seats.c.telegram_id == bindparam("person"))
    ),
)
"""Theirs now, or until it was taken back from them."""
_LEAVE_EMPTY_BALLOTS = (
    update(seats)
    .where(
        _THEIR_SEATS,
        ~exists().where(ratings.c.ballot_id == seats.c.ballot_id),
        ~exists().where(own_objectives.c.ballot_id == seats.c.ballot_id),
        ~exists().where(votes.c.seat_id == seats.c.id),
    )
    .values(ballot_id=None)
)
_DROP_LEFT_BALLOTS = delete(ballots).where(
    *(
        ~exists().where(kept.c.ballot_id == ballots.c.id)
        for kept in (seats, ratings, own_objectives, ballots_aside)
    )
)
_ERASE_SEATS = (
    update(seats)
    .where(_THEIR_SEATS)
    .values(
        telegram_id=None,
        name=None,
        claimed_as=None,
        organisation=None,
        category=None,
        contact=None,
        erased_at=bindparam("at"),
    )
)
_LEAVE_FREED = (
    update(freed_seats)
    .where(freed_seats.c.telegram_id == bindparam("person"))
    .values(telegram_id=None)
)
# Lines of before 0008 may name whom they were about, where two of a table have one name.
_THEIR_NAMES = select(seats.c.roundtable, seats.c.name).where(
    _THEIR_SEATS, seats.c.name.is_not(None)
)
_ERASE_FROM_JOURNAL = (
    update(journal)
    .where(
        journal.c.roundtable.is_not_distinct_from(bindparam("table_number")),
        journal.c.detail == bindparam("named"),
    )
    .values(detail=None)
)
_FORGET = delete(people).where(_THIS)


@dataclass(slots=True)
class People:
    """Questions and changes about people, inside one unit.

    Changes of somebody who is not known do nothing.
    """

    _connection: AsyncConnection
    _now: datetime
    forgot: bool = field(default=False, init=False)
    """Whether somebody was forgotten in this unit."""

    async def visitor(self, telegram_id: int) -> Visitor:
        """Find the person and the seats they hold, withdrawn ones not, in one question."""
        rows = (await self._connection.execute(_VISITOR, {"person": telegram_id})).all()
        if not rows:
            return Visitor(None, ())
        width = len(_PERSON)
        held = tuple(seat_of(row[width:]) for row in rows if row[width] is not None)
        return Visitor(Person(*rows[0][:width]), held)

    async def at(self, roundtable: int) -> dict[int, Person]:
        """Read the people who sit at a table, by their Telegram id."""
        rows = await self._connection.execute(_AT_TABLE, {"table_number": roundtable})
        return {row[0]: Person(*row) for row in rows}

    async def with_roles(self, roles: Sequence[Role]) -> tuple[Person, ...]:
        """Read the people who hold a seat of one of these roles."""
        rows = await self._connection.execute(_WITH_ROLES, {"roles": list(roles)})
        return tuple(Person(*row) for row in rows)

    async def known(self, telegram_ids: Sequence[int]) -> set[int]:
        """Pick of these whoever is remembered, and was not erased."""
        rows = await self._connection.execute(_KNOWN, {"chosen": list(telegram_ids)})
        return {id for (id,) in rows}

    async def remember(self, telegram_id: int, name: str) -> None:
        """Know this person by this name; whoever writes can be reached again."""
        await self._connection.execute(
            _REMEMBER[self._connection.dialect.name], {"telegram_id": telegram_id, "name": name}
        )

    async def set_language(self, telegram_id: int, language: str | None) -> None:
        """Speak this language with them; None follows Telegram's own."""
        await self._connection.execute(_LANGUAGE, {"person": telegram_id, "chosen": language})

    async def notice_read(self, telegram_id: int, version: str | None = None) -> None:
        """Note that this version of the informativa was read; the first time of each stays.

        None is a version nobody has named: whoever read that is told of no other.
        """
        await self._connection.execute(
            _NOTICED, {"person": telegram_id, "at": self._now, "version": version}
        )

    async def untold_of(self, version: str, most: int) -> tuple[Person, ...]:
        """Read who has read another version of the informativa and was not told of this one.

        At most so many of those who can be reached; nobody else tells them until this unit ends.
        """
        rows = await self._connection.execute(_UNTOLD, {"version": version, "most": most})
        return tuple(Person(*row) for row in rows)

    async def tell_of_notice(self, telegram_ids: Sequence[int], version: str) -> None:
        """Note that these are told of a version of the informativa."""
        given = {"chosen": list(telegram_ids), "version": version}
        await self._connection.execute(_TELL_OF_NOTICE, given)

    async def set_wish(self, telegram_id: int, wish: Wish) -> None:
        """Note which reminders they want."""
        await self._connection.execute(_WISH, {"person": telegram_id, "wish": wish})

    async def set_place(self, telegram_id: int, place: str | None) -> None:
        """Note the screen the person is on."""
        await self._connection.execute(_PLACE, {"person": telegram_id, "tap": place})

    async def show_in(self, telegram_id: int, message_id: int | None) -> int | None:
        """Note in which message their screen is now; the number of the one it was in before."""
        before: int | None = await self._connection.scalar(_SCREEN, {"person": telegram_id})
        if before != message_id:
            given = {"person": telegram_id, "message": message_id}
            await self._connection.execute(_SHOWN_IN, given)
        return before

    async def ask_back(self, telegram_id: int, words: str | None) -> None:
        """Keep what they wrote until they say how it was meant; None forgets it."""
        given = {"person": telegram_id, "words": words, "at": self._now}
        await self._connection.execute(_ASK_BACK, given)

    async def asked_back(self, telegram_id: int) -> str | None:
        """Read what they wrote and are asked back about."""
        words: str | None = await self._connection.scalar(_ASKED_BACK, {"person": telegram_id})
        return words

    async def keep_roster(self, telegram_id: int, rows: str | None) -> None:
        """Keep the list they sent until they say to invite whoever is on it; None forgets it."""
        given = {"person": telegram_id, "rows": rows, "at": self._now}
        await self._connection.execute(_KEEP_ROSTER, given)

    async def roster(self, telegram_id: int) -> str | None:
        """Read the list they sent and have not answered about."""
        rows: str | None = await self._connection.scalar(_ROSTER, {"person": telegram_id})
        return rows

    async def set_menu(self, telegram_id: int, mark: str) -> None:
        """Note which command menu Telegram shows them."""
        await self._connection.execute(_MENU, {"person": telegram_id, "mark": mark})

    async def set_reachable(self, telegram_id: int, reachable: bool) -> None:
        """Note whether messages arrive; the first time they did not stays."""
        if reachable:
            await self._connection.execute(_REACHABLE, {"person": telegram_id})
        else:
            await self._connection.execute(_UNREACHABLE, {"person": telegram_id, "at": self._now})

    async def forget(self, telegram_id: int) -> None:
        """Delete the person and empty their seats.

        A seat whose ballot holds answers, or that has a vote, keeps it, without a name, and still
        counts; an empty ballot is left behind, so that nobody is counted who left nothing.
        What the subjects keep of them is theirs to forget before.
        """
        person = {"person": telegram_id}
        await self._connection.execute(_LEAVE_EMPTY_BALLOTS, person)
        await self._connection.execute(_DROP_LEFT_BALLOTS)
        # A sealed name is compared here: no two sealed texts are the same.
        for table, name in (await self._connection.execute(_THEIR_NAMES, person)).all():
            named = {"table_number": table, "named": name}
            await self._connection.execute(_ERASE_FROM_JOURNAL, named)
        await self._connection.execute(_ERASE_SEATS, {**person, "at": self._now})
        await self._connection.execute(_LEAVE_FREED, person)
        await self._connection.execute(_FORGET, person)
        self.forgot = True
