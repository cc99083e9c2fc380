"""Rosters: a list of people to invite, as an office has it, read as far as it can be.

What stands in a row that cannot be read, or may be somebody else, is a fault with its line: nobody
is guessed. What the columns are about is said by their heads, which stand in one of the first rows.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from conversations.inviting.guest import Guest
from conversations.inviting.heads import FIELD_OF, NoRoster, find_heads, ignored, say_field
from conversations.inviting.names import (
    LONGEST_NAME,
    NameTooLong,
    UnreadableName,
    called,
    count_people,
    doubt_of,
    read_name,
    resembles,
)
from conversations.screens import Phrase, brief, say
from conversations.written.grid import Grid, NoGrid, Why, plain_head, read_grid
from storage.records import Role, Seat

ROLES: Final = {
    "": Role.PARTICIPANT,
    "participant": Role.PARTICIPANT,
    "partecipante": Role.PARTICIPANT,
    "coordinator": Role.COORDINATOR,
    "coordinatore": Role.COORDINATOR,
    "coordinatrice": Role.COORDINATOR,
    "coordinamento": Role.COORDINATOR,
    "staff": Role.STAFF,
    "segreteria": Role.STAFF,
    "office": Role.STAFF,
    "observer": Role.OBSERVER,
    "osservatore": Role.OBSERVER,
    "osservatrice": Role.OBSERVER,
    "sola lettura": Role.OBSERVER,
}
EVERYWHERE: Final = (Role.STAFF, Role.OBSERVER)
"""Roles that belong to all tables."""
LONGEST_TEXT: Final = 200
SHOWN: Final = 40
"""Characters of a cell by which whoever wrote it finds it again."""

_TABLE: Final = re.compile(
    r"(?:(?:tavolo|table|tav\.?)\s*)?(?:(?:n\.?\s?[°ºr]?\.?|numero|number|no\.|#)\s*)?"
    r"([0-9]{1,3})(?:[.,]0+)?(?:\s*[-–—:.)]\s*[^\W\d_].*)?",
    re.ASCII | re.IGNORECASE,
)
"""The number of a table, its words around it: "Tavolo n. 1", "1.0", "1 - Giovani"."""
_SHORTENED: Final = re.compile(r"[0-9][.,][0-9]+e\+?[0-9]+", re.IGNORECASE)
"""A telephone number of which a spreadsheet kept the first digits only."""
_WITHOUT_ZERO: Final = re.compile(r"(?!3[0-9]{9}$)[1-9][0-9]{5,9}")
"""Digits alone that are no Italian mobile: a spreadsheet has taken the zero before them away."""

Key = tuple[tuple[str, ...], int | None, Role]


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of the list; `line` is where they stand in the file, from 1."""

    line: int
    guest: Guest

    @property
    def key(self) -> Key:
        """Return what two entries have in common that may be the same person."""
        return key_of(self.guest)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a line."""

    line: int
    what: Phrase

    def told(self) -> Phrase:
        """Return it with its line."""
        return say("roster-line", line=self.line, what=self.what)


@dataclass(frozen=True, slots=True)
class Roster:
    """What was read of a list: `faults` are the lines nobody is invited of, and why.

    `doubts` are of people who can be invited. `understood` are the heads of the columns by what
    they are about, `ignored` those of all others.
    """

    entries: tuple[Entry, ...]
    faults: tuple[Remark, ...]
    doubts: tuple[Remark, ...]
    understood: tuple[str, ...]
    ignored: tuple[str, ...]
    kept: Grid
    """What of the file was used: enough to read the same once more."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Entries beside the seats there are: whom to invite, who is invited, who may be."""

    new: tuple[Entry, ...]
    known: tuple[Entry, ...]
    faults: tuple[Remark, ...]


def read_file(data: bytes) -> Grid | NoGrid:
    """Return the rows of a file; it may take seconds, so nothing is to be held meanwhile."""
    return read_grid(data, FIELD_OF)


def read_roster(grid: Grid | NoGrid, tables: Collection[int], table: int | None = None) -> Roster:
    """Return the people of a list; `tables` are the numbers there are.

    Where no column says the table it is `table`. Raises NoRoster.
    """
    if isinstance(grid, NoGrid):
        raise NoRoster(_why_not(grid))
    line, columns = find_heads(grid, has_table=table is not None)
    heads = dict(grid.rows)[line]
    entries: list[Entry] = []
    faults: list[Remark] = []
    for number, cells in grid.rows:
        if number <= line:
            continue
        given = _Row(heads, columns, cells)
        guest, wrong = _read_guest(given, tables, table)
        if grid.is_split:
            wrong = [*given.beyond(), *wrong]
        faults += [Remark(number, each) for each in wrong]
        if guest and not wrong:
            entries.append(Entry(number, guest))
    if not entries and not faults:
        raise NoRoster(say("roster-nobody"))
    entries, doubles = _without_doubles(entries)
    return Roster(
        tuple(entries),
        tuple(sorted([*faults, *doubles], key=lambda each: each.line)),
        tuple(_doubts(entries)),
        tuple(heads[place] for place in sorted(columns)),
        tuple(ignored(grid, line, columns)),
        grid.keeping(columns, line),
    )


def compare(entries: Iterable[Entry], seats: Iterable[Seat]) -> Compared:
    """Return who of a list is new beside the seats there are.

    Whoever has the words of a name in another order may be the same person: nobody knows.
    """
    there: dict[Key, list[str]] = {}
    for seat in seats:
        if seat.name:
            there.setdefault(key_of(seat), []).append(seat.name)
    new: list[Entry] = []
    known: list[Entry] = []
    faults: list[Remark] = []
    for entry in entries:
        names = there.get(entry.key, [])
        if not names:
            new.append(entry)
        elif called(entry.guest.name) in map(called, names):
            known.append(entry)
        else:
            may_be = {"name": entry.guest.name or "", "other": names[0]}
            faults.append(Remark(entry.line, say("roster-may-be-invited", **may_be)))
    return Compared(tuple(new), tuple(known), tuple(faults))


def key_of(one: Guest | Seat) -> Key:
    """Return what two entries, or an entry and a seat, have in common that may be one person."""
    return resembles(one.name), one.roundtable, one.role


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, by what its columns are about."""

    heads: Sequence[str]
    columns: Mapping[int, str]
    cells: Sequence[str]

    def all_of(self, field: str) -> list[str]:
        """Return what stands in the columns of a field, without what is empty."""
        return [
            cell
            for place, cell in enumerate(self.cells)
            if cell and self.columns.get(place) == field
        ]

    def one(self, field: str) -> str:
        """Return what stands in the column of a field."""
        return next(iter(self.all_of(field)), "")

    @property
    def name(self) -> str:
        """Return the name: whole, or what is given before the surname."""
        return self.one("name") or " ".join([*self.all_of("given"), *self.all_of("surname")])

    def beyond(self) -> list[Phrase]:
        """Return what is wrong with cells that have no head, as a separator too many makes them."""
        return [
            say("roster-headless", text=brief(cell, SHOWN))
            for place, cell in enumerate(self.cells)
            if cell and (place >= len(self.heads) or not self.heads[place])
        ]


def _read_guest(
    given: _Row, tables: Collection[int], table: int | None
) -> tuple[Guest | None, list[Phrase]]:
    """Return who stands in a row, or what is wrong with it."""
    faults: list[Phrase] = []
    name, wrong = _read_name(given.name)
    if wrong:
        faults.append(wrong)
    texts = {
        "organisation": given.one("organisation"),
        "category": given.one("category"),
        "contact": ", ".join(given.all_of("contact")),
    }
    faults += [
        say("roster-too-long", field=say_field(field), most=LONGEST_TEXT, found=len(text))
        for field, text in texts.items()
        if len(text) > LONGEST_TEXT
    ]
    role = ROLES.get(plain_head(given.one("role")))
    if role is None:
        faults.append(say("roster-no-role", text=brief(given.one("role"), SHOWN)))
    number, wrong = _read_table(given, role, tables, table)
    if wrong:
        faults.append(wrong)
    if faults or role is None:
        return None, faults
    return Guest(name, number, role, **{f: text or None for f, text in texts.items()}), []


def _read_name(cell: str) -> tuple[str, Phrase | None]:
    """Return the name in a cell, and what is wrong with it."""
    if not cell:
        return "", say("roster-name-missing")
    if cell.startswith("="):
        return "", say("roster-name-formula", text=brief(cell, SHOWN))
    if (people := count_people(cell)) > 1:
        return "", say("roster-name-several", count=people)
    try:
        return read_name(cell), None
    except NameTooLong as error:
        name = say_field("name")
        found = len(error.text)
        return "", say("roster-too-long", field=name, most=LONGEST_NAME, found=found)
    except UnreadableName:
        return "", say("roster-name-none", text=brief(cell, SHOWN))


def _read_table(
    given: _Row, role: Role | None, tables: Collection[int], table: int | None
) -> tuple[int | None, Phrase | None]:
    """Return the table's number, None for all tables; and what is wrong with it."""
    cell = given.one("table")
    if role in EVERYWHERE:
        return None, say("roster-table-everywhere") if cell else None
    if "table" not in given.columns.values():
        return table, None
    found = _TABLE.fullmatch(cell)
    number = int(found[1]) if found else None
    if number in tables:
        return number, None
    if role is None and not cell:
        return None, None
    text = brief(cell, SHOWN) or "–"
    return None, say("roster-table-none", text=text, first=min(tables), last=max(tables))


def _without_doubles(entries: Iterable[Entry]) -> tuple[list[Entry], list[Remark]]:
    """Return each person once, and the lines in which they are again or may be."""
    first: dict[Key, Entry] = {}
    faults = []
    for entry in entries:
        earlier = first.setdefault(entry.key, entry)
        if earlier is entry:
            continue
        is_same = called(earlier.guest.name) == called(entry.guest.name)
        names = {"name": entry.guest.name or "", "other": earlier.guest.name or ""}
        said = say("roster-double" if is_same else "roster-may-be", at=earlier.line, **names)
        faults.append(Remark(entry.line, said))
    return list(first.values()), faults


def _doubts(entries: Iterable[Entry]) -> Iterator[Remark]:
    """Yield names that may be none, and contacts of which a spreadsheet has taken digits away."""
    for entry in entries:
        if doubt := doubt_of(entry.guest.name or ""):
            name = brief(entry.guest.name or "", SHOWN)
            yield Remark(entry.line, say(f"roster-doubt-{doubt}", name=name))
        for each in (entry.guest.contact or "").split(", "):
            if _SHORTENED.fullmatch(each) or _WITHOUT_ZERO.fullmatch(each):
                yield Remark(entry.line, say("roster-contact-doubt", text=brief(each, SHOWN)))


def _why_not(nothing: NoGrid) -> Phrase:
    if nothing.why is Why.QUOTES:
        return say("roster-why-quotes", line=nothing.line)
    return say(f"roster-why-{nothing.why}")
