"""Heads: what the columns of a list are about, by the words that stand over them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from conversations.screens import Phrase, say
from conversations.written.grid import Grid, plain_head

HEADS: Final = {
    "name": (
        *("nominativo", "nome e cognome", "cognome e nome", "nome cognome", "cognome nome"),
        *(
            "partecipante",
            "invitato",
            "persona",
            "partecipanti",
            "invitati",
            "persone",
            "full name",
            "participant",
            "person",
        ),
    ),
    "given": ("nome", "name", "nomi", "first name", "given name"),
    "surname": ("cognome", "cognomi", "surname", "last name", "family name"),
    "organisation": (
        *("ente", "organisation", "organization", "organizzazione", "associazione", "azienda"),
        *("ente di appartenenza", "ente associazione", "ente organizzazione", "realta", "societa"),
    ),
    "category": ("categoria", "category", "tipo", "tipologia"),
    "table": (
        *("tavolo", "table", "tavolo n", "n tavolo", "numero tavolo", "numero del tavolo"),
        *("tavolo numero", "tavolo progettuale", "tavolo di lavoro", "table number", "tavoli"),
    ),
    "role": ("ruolo", "role"),
    "contact": (
        *("recapito", "contact", "recapiti", "contatto", "contatti", "telefono", "tel", "phone"),
        *(
            "telefono cellulare",
            "numero di telefono",
            "numero di cellulare",
            "n telefono",
            "cellulare",
            "cell",
            "mobile",
        ),
        *("telephone", "e mail", "email", "mail", "posta elettronica", "indirizzo email", "pec"),
        "indirizzo e mail",
    ),
}
"""What a column is about, and the words that may stand over it, as `plain_head` has them."""
FIELDS: Final = ("name", "organisation", "category", "table", "role", "contact")
"""What is known of a person, in the order in which it is told."""
HEADS_WITHIN: Final = 10
"""Rows among which the heads are: above them may stand a title."""

FIELD_OF: Final = {word: field for field, words in HEADS.items() for word in words}
"""What a column is about, by each word that may stand over it."""
_REMARK: Final = re.compile(r"\([^()]*\)")


class NoRoster(ValueError):
    """Nobody can be invited from this file; the phrase says why, and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


def _field_of(head: str) -> str | None:
    """Return what a column is about, also where a remark stands in brackets behind its head."""
    return FIELD_OF.get(plain_head(head)) or FIELD_OF.get(plain_head(_REMARK.sub(" ", head)))


def find_heads(grid: Grid, *, has_table: bool) -> tuple[int, dict[int, str]]:
    """Return the line of the heads, and what each column is about; raises NoRoster."""
    best: tuple[int, dict[int, str]] = (0, {})
    for line, cells in grid.rows[:HEADS_WITHIN]:
        found = {place: field for place, cell in enumerate(cells) if (field := _field_of(cell))}
        if len(found) > len(best[1]):
            best = line, found
    line, columns = best
    fields = list(columns.values())
    if not {"name", "given", "surname"}.intersection(fields):
        if grid.others:
            raise NoRoster(say("roster-no-heads-there", sheet=grid.sheet, rows=HEADS_WITHIN))
        raise NoRoster(say("roster-no-heads", rows=HEADS_WITHIN))
    if "table" not in fields and not has_table:
        raise NoRoster(say("roster-no-table", line=line))
    if twice := next((f for f in fields if f != "contact" and fields.count(f) > 1), None):
        place = max(place for place, field in columns.items() if field == twice)
        raise NoRoster(say("roster-head-twice", line=line, head=dict(grid.rows)[line][place]))
    if "name" in fields:
        return line, {p: f for p, f in columns.items() if f not in ("given", "surname")}
    return line, columns


def ignored(grid: Grid, line: int, columns: Mapping[int, str]) -> Iterator[str]:
    """Yield the heads of columns that hold something and are not read; a letter where none is."""
    heads = dict(grid.rows)[line]
    below = [cells for number, cells in grid.rows if number > line]
    for place in range(max(map(len, [heads, *below]))):
        head = heads[place] if place < len(heads) else ""
        is_used = any(place < len(cells) and cells[place] for cells in below)
        # Without a head, text is wrong: there a separator too many has moved everything.
        if place not in columns and is_used and (head or not grid.is_split):
            yield head or _letter(place)


def _letter(place: int) -> str:
    """Return what a spreadsheet calls a column, from 0: A, B … Z, AA.

    >>> _letter(0), _letter(25), _letter(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def say_field(field: str) -> Phrase:
    """Say what is known of a person."""
    return say(f"roster-field-{field}")
