"""A guest: somebody to invite, to which table and as what, before there is a seat for them."""

from dataclasses import dataclass

from storage.records import Role


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to invite; `roundtable` is None for whoever belongs to all tables."""

    name: str | None
    roundtable: int | None
    role: Role = Role.PARTICIPANT
    organisation: str | None = None
    category: str | None = None
    contact: str | None = None
