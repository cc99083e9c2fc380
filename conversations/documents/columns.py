"""The columns of the data: which tables there are, and what each column holds.

A name is stable: it is a key of the JSON, the head of a column elsewhere, and `column-NAME` in the
catalogues says what it means.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What stands in a column, as JSON Schema calls it."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; where it `may_lack` a value is null: it is not to be read, or there is none."""

    name: str
    kind: Kind = Kind.TEXT
    may_lack: bool = False


Cell = str | int | float | bool | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Tidy:
    """The rows of one table or several, sheet by sheet, each in the order of its columns.

    `summary` is to be read: a line of one cell is a heading.
    """

    process: str
    language: str
    as_of: datetime
    rows: Mapping[str, tuple[Row, ...]]
    summary: tuple[tuple[str, ...], ...]
    across: tuple[tuple[str, ...], ...] = ()
    """The same of what only shows across several tables; none of one table."""


def _texts(*names: str, may_lack: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, Kind.TEXT, may_lack) for name in names)


def _integers(*names: str, may_lack: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, Kind.INTEGER, may_lack) for name in names)


def _numbers(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, Kind.NUMBER, may_lack=True) for name in names)


_TABLE: Final = _integers("table")
_OBJECTIVE: Final = (*_TABLE, *_texts("objective"), *_integers("position"))

SHEETS: Final[dict[str, tuple[Column, ...]]] = {
    "tables": (
        *_TABLE,
        *_texts("title", "phase", "phase_text", "as_of"),
        *_integers("invited", "registered", "answered", "valid", "finished"),
        *_integers("sheets_handed_in", "sheets_on_paper"),
        *_integers("rating_release", may_lack=True),
        Column("rating_published", Kind.FLAG, may_lack=True),
        *_integers("rating_sheets", "rating_people", "ranking_release", may_lack=True),
        Column("ranking_published", Kind.FLAG, may_lack=True),
        *_integers("ranking_votes", "ranking_places", may_lack=True),
        *_texts("ranking_doubts", may_lack=True),
        *_numbers("kendall"),
    ),
    "objectives": (
        *_OBJECTIVE,
        *_texts("objective_text"),
        *_integers("order", may_lack=True),
        Column("tied", Kind.FLAG, may_lack=True),
        *_integers("judged_by", "abstained", may_lack=True),
        *_numbers("mean", "median", "quartile_range"),
        *_integers("top_two", "low_two", may_lack=True),
        *_numbers("consensus"),
        *_texts("agreement", "agreement_text", "label", "label_text", may_lack=True),
    ),
    "ratings": (
        *_OBJECTIVE,
        *_integers("level"),
        *_texts("level_text"),
        *_integers("sheets", "judged_by", "abstained"),
    ),
    "added": (*_TABLE, *_texts("text", "importance", "importance_text")),
    "proposals": (
        *_TABLE,
        *_integers("proposal", "number"),
        *_texts("proposal_title"),
        *_texts("objectives_served", may_lack=True),
        *_texts("description", "implementers", "beneficiaries", "resources", may_lack=True),
        *_texts("instruments", "expected_results", "timing", "first_step", may_lack=True),
        *_integers("filled", "fields", "supporters"),
        *_integers("merged_into", may_lack=True),
        *_texts("signed_by", may_lack=True),
    ),
    "ranking": (
        *_TABLE,
        *_integers("proposal"),
        *_texts("proposal_title"),
        *_integers("place"),
        Column("shared", Kind.FLAG),
        *_integers("points"),
        Column("mean", Kind.NUMBER),
        *_integers("chosen_by", "firsts", "beaten", "others", "ranking_votes"),
    ),
    "head_to_head": (*_TABLE, *_integers("proposal", "over_proposal", "ballots")),
    "dissents": (
        *_TABLE,
        *_texts("about", "subject", "subject_text", "text"),
        *_texts("signed_by", may_lack=True),
    ),
    "readbacks": (
        *_TABLE,
        *_integers("round"),
        *_texts("began_at"),
        *_texts("closed_at", may_lack=True),
        *_integers("readers", "read_all"),
        *_integers("agreed_with_all", may_lack=True),
        Column("current", Kind.FLAG),
    ),
    "readback_words": (
        *_TABLE,
        *_integers("round"),
        *_texts("kind", "point", "text"),
        *_texts("signed_by", may_lack=True),
        Column("taken", Kind.FLAG, may_lack=True),
        *_texts("reason", may_lack=True),
    ),
    "people": (
        *_TABLE,
        *_texts("category", may_lack=True),
        *_integers("invited", "registered"),
    ),
    "meetings": (
        *_TABLE,
        *_texts("starts_at"),
        *_integers("minutes"),
        *_texts("place_name", may_lack=True),
        *_integers("said_yes", "said_maybe", "said_no", "present"),
    ),
    "presences": (
        *_TABLE,
        *_texts("starts_at"),
        *_texts("category", may_lack=True),
        *_integers("invited", "present"),
    ),
    "outcomes": (
        *_TABLE,
        *_integers("proposal"),
        *_texts("proposal_title"),
        *_texts("verdict", "verdict_text", "reason", "owner", "next_step", may_lack=True),
        *_texts("by_when", "answered_on", may_lack=True),
        *_texts("state", "state_text"),
    ),
    "coverage": (
        *_OBJECTIVE,
        *_integers("proposal"),
        *_texts("proposal_title"),
        Column("serves", Kind.FLAG),
    ),
    "unserved": (*_OBJECTIVE, *_texts("objective_text")),
    "shared_names": (
        *_texts("named_as", "name"),
        *_TABLE,
        *_texts("spellings", "named_by"),
    ),
    "method": (*_TABLE, *_texts("note")),
}
"""Every table of the data, with its columns in their order."""
