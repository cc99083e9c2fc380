"""What is kept of a seat itself and of wrong codes, and how it goes."""

from conversations.inviting.enrolling import read_kept
from conversations.inviting.names import read_names
from conversations.kept import Fact, fact
from conversations.screens import say
from conversations.sheets.sheet import is_counted
from conversations.turn import Turn
from storage.records import ParticipantSeat, Seat
from storage.unit import Unit


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return which seat it is, since when, and what whoever invited wrote about it."""
    where = say("data-all-tables")
    if seat.roundtable is not None:
        where = say("data-table", table=seat.roundtable)
    about = (
        ("data-organisation", seat.organisation),
        ("data-category", seat.category),
        ("data-contact", seat.contact),
        ("data-claimed-as", seat.claimed_as),
    )
    title = say(
        "data-seat",
        role=say(f"role-{seat.role}"),
        where=where,
        name=seat.name or "–",
        since=seat.registered_at or "–",
    )
    return [
        fact(
            "seat",
            title,
            *(say(key, text=text) for key, text in about if text),
            *((say("data-freed"),) if seat.freed_in else ()),
            role=seat.role,
            table=seat.roundtable,
            name=seat.name,
            claimed_as=seat.claimed_as,
            freed_in=seat.freed_in,
            since=seat.registered_at,
            organisation=seat.organisation,
            category=seat.category,
            contact=seat.contact,
        )
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Withdraw a seat, unless what it answered is part of a result: its name goes in any case."""
    if not (isinstance(seat, ParticipantSeat) and await is_counted(turn, seat)):
        await turn.unit.seats.withdraw(seat.id)


async def kept_of_person(turn: Turn) -> list[Fact]:
    """Return the wrong codes somebody sent, who may be a stranger, and whom they may invite yet."""
    tries, last_at = await turn.unit.invitations.wrong_codes(turn.who)
    asked_back = read_names(await turn.unit.people.asked_back(turn.who) or "", apart=True)
    roster = read_kept(await turn.unit.people.roster(turn.who))
    rows = [" · ".join(filter(None, cells)) for _, cells in roster.rows] if roster else []
    codes = say("data-codes", tries=tries, last=last_at or "–")
    return [
        *((fact("wrong_codes", codes, tries=tries, last_at=last_at),) if last_at else ()),
        *(fact("asked_back", say("data-asked-back", name=name), name=name) for name in asked_back),
        *(fact("roster", say("data-roster", words=words), words=words) for words in rows),
    ]


async def forget_person(unit: Unit, telegram_id: int) -> None:
    """Forget the wrong codes somebody sent."""
    await unit.invitations.forget(telegram_id)
