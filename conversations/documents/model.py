"""A document as data: what it says, in which order, and as what. How it looks is the renderers'."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter's."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of ours."""

    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words as they are, and whose they are said to be."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, its order of no meaning; unless it is `ordered`, one step after another."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header row, with a caption; the first cell of a row says what it is of.

    A `roomy` one is written in by hand.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """How many sheets gave each level, the lowest first; `label` is empty where it is known."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LevelBars:
    """A stacked bar for each objective, in their order; `legend` has the words of each level.

    The `title` stands in the picture, where that is shown by itself.
    """

    bars: tuple[Bar, ...]
    legend: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A proposal in its place, its points as a number and in words."""

    label: str
    points: int
    said: str


@dataclass(frozen=True, slots=True)
class PointBars:
    """A bar for each proposal, in their order; the `title` as above."""

    rows: tuple[Points, ...]
    title: str = ""


Chart = LevelBars | PointBars


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart; `words` say all that it shows, to whoever does not see it, `caption` what it is."""

    chart: Chart
    caption: str
    words: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a sheet of its own."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """What is typed letter for letter."""

    text: str


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address for a telephone's camera; `words` say what it is, and where it leads."""

    link: str
    words: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Lines to write on, under a label and a line that explains it."""

    label: str
    lines: int = 1
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to be answered by a cross: each answer is the sign to put it on, and its words."""

    label: str
    answers: tuple[tuple[str, str], ...]
    hint: str = ""


ToFill = Spelt | QrCode | Blank | Choice
"""What only paper has."""
Block = Heading | Paragraph | Quotation | Bullets | Table | Figure | NewPage | ToFill


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language."""

    title: str
    language: str
    made_at: datetime
    blocks: tuple[Block, ...]
    is_wide: bool = False
    """Whether a page lies on its side."""
