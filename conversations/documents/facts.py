"""The facts a document is made of, read once: counts of releases, never anybody's row.

The public view has what is published, as participants read it; leaders read their last releases.
A name is in it only where somebody signed their proposal, or a dissent, also one from the minutes
read back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from conversations.paper.checks import Checked
from conversations.participation import Participation
from conversations.ranking.outcome import Ranked
from conversations.results.figures import RatingFigures
from conversations.results.tally import Placed
from conversations.screens import Phrase
from conversations.taps.dissent import About
from storage.platforms import Objective, Platform, Process
from storage.records import (
    Answer,
    Awaited,
    Phase,
    ReleaseKind,
)


class View(StrEnum):
    """Whose reading it is."""

    LEADERS = "leaders"
    PUBLIC = "public"


class Absent(StrEnum):
    """Why there are no values."""

    EARLY = "early"
    FEW = "few"
    UNPUBLISHED = "unpublished"


@dataclass(frozen=True, slots=True)
class Span:
    """When a phase was first opened and last left; `closed_at` None while the table is in it."""

    phase: Phase
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Category:
    """How many of a category (None: of none) were invited, are in, and were at a meeting."""

    name: str | None
    invited: int
    registered: int
    present: int


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting in numbers: what people answered, and how many were there, by category."""

    starts_at: datetime
    minutes: int
    place: str | None
    agenda: str | None
    has_begun: bool
    answers: Mapping[Answer, int]
    categories: tuple[Category, ...]

    @property
    def present(self) -> int:
        """Return how many were there."""
        return sum(each.present for each in self.categories)


@dataclass(frozen=True, slots=True)
class Judged:
    """An objective in its place, `position`-th in the deck."""

    position: int
    objective: Objective
    placed: Placed


@dataclass(frozen=True, slots=True)
class Said:
    """What a proposal says in one step of its form: a text, or entries."""

    step: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal with its words; of a union the `originals`.

    `signed_by` names those of its authors who asked for it; of others nothing is known here.
    """

    id: int
    number: int
    title: str
    said: tuple[Said, ...]
    serves: tuple[str, ...]
    filled: int
    counted: int
    supporters: int
    attachment: str | None
    signed_by: tuple[str, ...]
    originals: tuple["Proposed", ...] = ()

    @property
    def unsigned(self) -> "Proposed":
        """Return it without a name."""
        return replace(self, signed_by=(), originals=tuple(e.unsigned for e in self.originals))


@dataclass(frozen=True, slots=True)
class Voice:
    """A dissent word for word, with a name where it was signed; `title` says about what."""

    about: About
    subject: str
    title: Phrase
    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Opposed:
    """A dissent from a point of the draft, word for word, with a name where it was signed."""

    point: Phrase
    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction of a point, once it is decided; `reason` why it was not taken."""

    point: Phrase
    text: str
    taken: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class Reread:
    """A round of reading back: how many read all of it, of how many, and how many agreed.

    `agreed` is None while it goes on, and where it would tell who said what; then dissents without
    a name are withheld too. What people wrote is in it when the round is over, corrections once
    they are decided: of the others it is only known how many are `undecided`. Where it is not
    `is_current`, the minutes say something else by now; the public view has no words of it then.
    """

    started_at: datetime
    ended_at: datetime
    is_over: bool
    people: int
    read: int
    agreed: int | None
    opposed: tuple[Opposed, ...]
    amendments: tuple[Amendment, ...]
    undecided: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which release the figures of a kind are of, when it was made, and whether it is public."""

    number: int
    made_at: datetime
    published: bool


@dataclass(frozen=True, slots=True)
class TableFacts:
    """All that documents say of a table; what may not be read is None, and `absent` says why."""

    process: Process
    platform: Platform
    view: View
    as_of: datetime
    phase: Phase
    spans: tuple[Span, ...]
    categories: tuple[Category, ...]
    coordinators: int
    gatherings: tuple[Gathering, ...]
    took_part: Participation
    rating: RatingFigures | None
    judged: tuple[Judged, ...]
    dissents: tuple[Voice, ...]
    proposals: tuple[Proposed, ...] | None
    hidden: int
    ranking: Ranked | None
    waiting: tuple[Phrase, ...]
    stamps: Mapping[ReleaseKind, Stamp]
    absent: Mapping[Phase, Absent]
    published: Mapping[Phase, datetime]
    reopened: int
    awaited: tuple[Awaited, ...] | None
    """The proposals of a table whose work is over, with their answers; None where unreadable."""
    on_paper: Checked
    rereads: tuple[Reread, ...] = ()

    @property
    def number(self) -> int:
        """Return the table's number."""
        return self.platform.number

    @property
    def unsigned(self) -> "TableFacts":
        """Return the same without the names of whoever signed a dissent or a proposal."""
        proposals = self.proposals
        return replace(
            self,
            dissents=tuple(replace(each, name=None) for each in self.dissents),
            proposals=None if proposals is None else tuple(each.unsigned for each in proposals),
        )
