"""Enrolment: a list of people to invite, read from a CSV file, all of it or nothing."""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from conversations.inviting.names import (
    LONGEST_NAME,
    NameTooLong,
    UnreadableName,
    called,
    count_people,
    read_name,
    resembles,
)
from conversations.inviting.seating import Guest
from conversations.written.signs import one_line
from storage.records import Role, Seat

HEADS: Final = {
    "name": ("name", "nome"),
    "organisation": ("organisation", "organization", "ente"),
    "category": ("category", "categoria"),
    "table": ("table", "tavolo"),
    "role": ("role", "ruolo"),
    "contact": ("contact", "recapito"),
}
"""What a column is about, and the words that may stand over it."""
REQUIRED: Final = ("name", "table")
ROLES: Final = {
    "": Role.PARTICIPANT,
    "participant": Role.PARTICIPANT,
    "partecipante": Role.PARTICIPANT,
    "coordinator": Role.COORDINATOR,
    "coordinatore": Role.COORDINATOR,
    "coordinatrice": Role.COORDINATOR,
    "staff": Role.STAFF,
    "segreteria": Role.STAFF,
    "observer": Role.OBSERVER,
    "osservatore": Role.OBSERVER,
    "osservatrice": Role.OBSERVER,
}
EVERYWHERE: Final = (Role.STAFF, Role.OBSERVER)
"""Roles that belong to all tables."""
LONGEST_TEXT: Final = 200

_SEPARATORS: Final = ",;\t"
_TABLE: Final = re.compile(r"(?:tavolo|table)?\s*([0-9]{1,3})", re.ASCII | re.IGNORECASE)
_FIELDS: Final = {word: field for field, words in HEADS.items() for word in words}
_WHICH: Final = (
    "if this is the same person take the line out, if not write a name that tells them apart"
)
_NOT_UTF8: Final = (
    "this file is not UTF-8. Save it again: in a spreadsheet choose “Save as”, “CSV UTF-8”"
)


Key = tuple[tuple[str, ...], int | None, Role]


class EnrolmentError(ValueError):
    """Nobody can be invited from this list; the message names every wrong line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of the list; `line` is where they stand in the file, from 1."""

    line: int
    guest: Guest

    @property
    def key(self) -> Key:
        """Return what two entries have in common that may be the same person."""
        return key_of(self.guest)


def read_enrolment(data: bytes, tables: Collection[int]) -> tuple[Entry, ...]:
    """Return the people of a list; `tables` are the numbers there are.

    UTF-8 with or without a byte order mark; comma, semicolon or tab; heads in English or Italian,
    in any order. Raises EnrolmentError with a sentence for every line that is wrong.
    """
    text = _decode(data)
    rows = _rows(text)
    try:
        heads = _read_heads(next(rows, (1, []))[1])
    except csv.Error as error:
        raise EnrolmentError(_unquoted(error)) from None
    entries: list[Entry] = []
    faults: list[str] = []
    try:
        for line, cells in rows:
            guest, wrong = _read_guest(heads, cells, tables)
            faults += [f"line {line}: {each}" for each in wrong]
            if guest:
                entries.append(Entry(line, guest))
    except csv.Error as error:
        faults.append(_unquoted(error))
    faults += _doubles(entries)
    if faults:
        raise EnrolmentError("\n".join(faults))
    if not entries:
        raise EnrolmentError("there is nobody in this list: write one a line below the heads")
    return tuple(entries)


def refuse_known(entries: Iterable[Entry], seats: Iterable[Seat]) -> None:
    """Raise EnrolmentError naming everybody of the list who has one of `seats` already."""
    known: dict[Key, list[str]] = {}
    for seat in seats:
        if seat.name:
            known.setdefault(key_of(seat), []).append(seat.name)
    faults = [
        f"line {entry.line}: {_is_known(entry.guest, known[entry.key])}"
        for entry in entries
        if entry.key in known
    ]
    if faults:
        raise EnrolmentError("\n".join(faults))


def key_of(one: Guest | Seat) -> Key:
    """Return what two entries, or an entry and a seat, have in common that may be one person."""
    return resembles(one.name), one.roundtable, one.role


def _is_known(guest: Guest, names: Sequence[str]) -> str:
    where = _where(guest)
    if called(guest.name) in map(called, names):
        return (
            f"{guest.name} is invited already {where}: "
            "take the line out, or write a name that tells them apart"
        )
    return f"{guest.name} may be {names[0]}, who is invited already {where}: {_WHICH}"


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EnrolmentError(f"line {line}: {_NOT_UTF8}") from None
    if "\0" in text:
        raise EnrolmentError(_NOT_UTF8)
    return text


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that are not empty with their numbers; a quoted line break makes one of two.

    The separator is that which splits the first line into most parts.
    """
    head = text.lstrip().partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun = 1
    try:
        for cells in reader:
            trimmed = [one_line(cell) for cell in cells]
            if any(trimmed):
                yield begun, trimmed
            begun = reader.line_num + 1
    except csv.Error as error:
        raise csv.Error(f"line {begun}: {error}") from None


def _read_heads(cells: Sequence[str]) -> list[str]:
    """Return what each column is about; an empty head over empty columns is about nothing."""
    heads: list[str] = []
    faults: list[str] = []
    for cell in cells:
        field = _FIELDS.get(cell.casefold().strip(" :*"), "")
        if cell and not field:
            faults.append(f"“{cell}” is no head of this list; write {_known_heads()}")
        elif field and field in heads:
            faults.append(f"“{cell}” is there twice: keep one column of it")
        heads.append(field)
    if not faults:
        faults = [
            f"there is no column “{' or '.join(HEADS[field])}”: the first line must have it"
            for field in REQUIRED
            if field not in heads
        ]
    if faults:
        raise EnrolmentError("\n".join(f"line 1: {each}" for each in faults))
    return heads


def _read_guest(
    heads: Sequence[str], cells: Sequence[str], tables: Collection[int]
) -> tuple[Guest | None, list[str]]:
    """Return who stands in a line, or what is wrong with it."""
    given = {head: cell for head, cell in zip(heads, cells, strict=False) if head}
    faults = [
        f"“{cell}” has no head: put quotes round a text with a separator in it"
        for place, cell in enumerate(cells)
        if cell and (place >= len(heads) or not heads[place])
    ]
    name, wrong = _read_name(given.get("name", ""))
    if wrong:
        faults.append(wrong)
    faults += [
        f"{field}: write at most {most} characters, not {len(given.get(field, ''))}"
        for field, most in (
            ("organisation", LONGEST_TEXT),
            ("category", LONGEST_TEXT),
            ("contact", LONGEST_TEXT),
        )
        if len(given.get(field, "")) > most
    ]
    role = ROLES.get(given.get("role", "").casefold())
    if role is None:
        words = "participant, coordinator, staff or observer"
        faults.append(f"role: write {words}, not “{given['role']}”")
    table, wrong = _read_table(given.get("table", ""), role, tables)
    if wrong:
        faults.append(wrong)
    if faults or role is None:
        return None, faults
    texts = (given.get(field) or None for field in ("organisation", "category", "contact"))
    return Guest(name, table, role, *texts), []


def _read_name(cell: str) -> tuple[str, str | None]:
    """Return the name in a cell, and what is wrong with it."""
    if (people := count_people(cell)) > 1:
        return "", f"name: write one name a line, here are {people}"
    try:
        return read_name(cell), None
    except NameTooLong as error:
        return "", f"name: write at most {LONGEST_NAME} characters, not {len(error.text)}"
    except UnreadableName:
        found = f", “{cell}” is no name" if cell else ""
        return "", f"name: write who is invited{found}"


def _read_table(
    cell: str, role: Role | None, tables: Collection[int]
) -> tuple[int | None, str | None]:
    """Return the table's number, None for all tables; and what is wrong with it."""
    if role in EVERYWHERE:
        wrong = "table: leave it empty, staff and observers belong to all tables"
        return None, wrong if cell else None
    found = _TABLE.fullmatch(cell)
    number = int(found[1]) if found else None
    if number in tables:
        return number, None
    if role is None and not cell:
        return None, None
    return None, f"table: write a number from {min(tables)} to {max(tables)}, not “{cell}”"


def _doubles(entries: Iterable[Entry]) -> list[str]:
    first: dict[Key, Entry] = {}
    faults = []
    for entry in entries:
        earlier = first.setdefault(entry.key, entry)
        if called(earlier.guest.name) != called(entry.guest.name):
            faults.append(
                f"line {entry.line}: {entry.guest.name} may be {earlier.guest.name} "
                f"of line {earlier.line}: {_WHICH}"
            )
        elif earlier is not entry:
            faults.append(
                f"line {entry.line}: {entry.guest.name} is in line {earlier.line} already: "
                "take one out, or write names that tell them apart"
            )
    return faults


def _where(guest: Guest) -> str:
    return f"to table {guest.roundtable}" if guest.roundtable else "for all tables"


def _known_heads() -> str:
    return ", ".join(" or ".join(words) for words in HEADS.values())


def _unquoted(error: csv.Error) -> str:
    return f'{error}: close every quote, and write a quote inside a text twice ("")'
