"""How long what is kept stays: one table, which the informativa says and the clock keeps to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from conversations.my_data.unlinking import put_off, read_ends
from conversations.parcels import Occasion
from conversations.screens import Phrase, say
from storage.expiry import Kind
from storage.platforms import Process
from storage.unit import Unit

LATE: Final = timedelta(days=1)
"""After so long something that is due and still there is overdue: the bot looks every hour."""


@dataclass(frozen=True, slots=True)
class Period:
    """How long something is kept, with the words for it and for why.

    `name` is what it is called by programs. `days` or `months` say how long, from when its words
    say; without either it is kept for good.
    """

    name: str
    days: int | None = None
    months: int | None = None

    @property
    def how_long(self) -> Phrase:
        """Say how long."""
        if self.days is not None:
            return say("retained-days", count=self.days)
        if self.months is not None:
            return say("retained-months", count=self.months)
        return say(f"retained-long-{self.name}")

    @property
    def what(self) -> Phrase:
        """Say what is kept how long, in a line."""
        return say(f"retained-{self.name}", long=self.how_long)

    @property
    def why(self) -> Phrase:
        """Say why it is kept so long."""
        return say(f"retained-why-{self.name}")


def clocked(process: Process) -> tuple[tuple[Kind, int], ...]:
    """Return what the clock deletes, and after how many days."""
    kept = process.retention
    return (
        (Kind.UPDATES, kept.updates_days),
        (Kind.QUARANTINE, kept.quarantine_days),
        (Kind.DRAFTS, kept.drafts_days),
        (Kind.INVITATIONS, kept.invitations_days),
        (Kind.MESSAGES, kept.messages_days),
        (Kind.JOURNAL, kept.journal_days),
    )


def periods(process: Process) -> tuple[Period, ...]:
    """Return everything that is kept about people, how long and why, as data."""
    return (
        Period("link", months=process.retention.link_months),
        *(Period(kind.value, days=days) for kind, days in clocked(process)),
        Period("leaders"),
        Period("results"),
    )


def say_periods(process: Process) -> Iterator[Phrase]:
    """Yield a line for each."""
    return (each.what for each in periods(process))


async def delete_due(kind: Kind, days: int, occasion: Occasion) -> int:
    """Delete a batch of what is kept longer than so many days; how many rows went."""
    gone = await occasion.unit.expiry.delete(kind, occasion.now - timedelta(days=days))
    if gone and kind is not Kind.UPDATES:
        occasion.unit.people.forgot = True
    return gone


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is overdue, by its name, and what goes next, and when."""

    overdue: dict[str, int]
    next: tuple[str, datetime] | None


async def look_ahead(unit: Unit, process: Process, now: datetime) -> Ahead:
    """Look at what should have gone, and when what goes next."""
    overdue: dict[str, int] = {}
    coming: list[tuple[datetime, str]] = []
    for kind, days in clocked(process):
        long = timedelta(days=days)
        if found := await unit.expiry.overdue(kind, now - LATE - long):
            overdue[kind.value] = found
        elif oldest := await unit.expiry.oldest(kind):
            coming.append((oldest + long, kind.value))
    for table in (await unit.roundtables.all()).values():
        ends = [at for _, at in put_off(await read_ends(unit, process, table), now)]
        if late := sum(at + LATE < now for at in ends):
            overdue[f"link of table {table.number}"] = late
        elif ends:
            coming.append((min(ends), f"link of table {table.number}"))
    return Ahead(overdue, min((at, name) for at, name in coming)[::-1] if coming else None)
