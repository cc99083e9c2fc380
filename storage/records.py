"""What storage gives back: frozen values that know nothing of a database.

Every time is an aware `datetime` in UTC.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a seat lets a person do. Staff and observers belong to all tables."""

    PARTICIPANT = "participant"
    COORDINATOR = "coordinator"
    STAFF = "staff"
    OBSERVER = "observer"


class Phase(StrEnum):
    """The moments of a table, in their order."""

    PRESENTATION = "presentation"
    RATING = "rating"
    PROPOSALS = "proposals"
    RANKING = "ranking"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote to the bot; `language` is None while Telegram's own is followed."""

    telegram_id: int
    name: str
    language: str | None
    noticed_at: datetime | None
    unreachable_since: datetime | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at a table; `roundtable` is None for staff and observers, who sit at all of them.

    `telegram_id`, `registered_at` and (for participants) `ballot_id` are None until it is claimed.
    """

    id: int
    roundtable: int | None
    role: Role
    name: str | None
    telegram_id: int | None
    registered_at: datetime | None
    ballot_id: int | None
    withdrawn_at: datetime | None
    nudged_at: datetime | None


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is writing: the person, None if never seen, and the seats they hold, ordered by id."""

    person: Person | None
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Invitation:
    """One single-use way to a seat; only the hash of its token is kept, and not here."""

    id: int
    seat_id: int
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnObjective:
    """An *altro (specificare)*; `level` None and not `abstained` means not judged yet."""

    id: int
    ballot_id: int
    text: str
    level: int | None
    abstained: bool


@dataclass(frozen=True, slots=True)
class Roundtable:
    """A table and the moment of its work it is in."""

    number: int
    phase: Phase
    phase_since: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people gave each level from 1 to 5, and how many abstained."""

    levels: tuple[int, int, int, int, int]
    abstained: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a participant is: objectives `judged` (abstentions too) and `valued` with a level."""

    seat: Seat
    judged: int
    valued: int
