"""A document cut into points: what is read at once on a phone, in lines and quotations.

Charts are left out, since tables and words beside them say the same; so is whose a quotation is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Final

from pydantic import TypeAdapter

from conversations.documents.model import (
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    Paragraph,
    Quotation,
    Table,
)

ROOM: Final = 700
"""Characters of a point: about a small phone's screen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a point, or with `quoted` somebody's words."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """What is read at once; where it is long it is the `part`-th (from 1) of several `parts`."""

    title: str
    pieces: tuple[Piece, ...]
    part: int = 1
    parts: int = 1


_POINTS: Final = TypeAdapter(tuple[Point, ...])


def read_points(written: str) -> tuple[Point, ...]:
    """Return points as they were written down."""
    return _POINTS.validate_json(written)


def write_points(points: Iterable[Point]) -> str:
    """Return points as they are kept."""
    return _POINTS.dump_json(tuple(points)).decode()


def cut(document: Document) -> tuple[Point, ...]:
    """Return the points of a document, a heading each; what is under no heading has its title."""
    found: list[Point] = []
    title, pieces = document.title, list[Piece]()
    for block in document.blocks:
        if isinstance(block, Heading):
            found += _parts(title, pieces)
            title, pieces = block.text, []
        else:
            pieces += _pieces(block)
    return (*found, *_parts(title, pieces))


def _pieces(block: Block) -> Iterator[Piece]:
    match block:
        case Paragraph(text=text):
            yield from map(Piece, _lines(text))
        case Quotation(text=text):
            yield Piece(text, quoted=True)
        case Bullets(items=items):
            for item in items:
                first, *more = _lines(item) or [""]
                yield from map(Piece, (f"• {first}", *more))
        case Table():
            yield from map(Piece, (block.caption, *_rows(block)))
        case Heading() | Figure():
            pass


def _rows(table: Table) -> Iterator[str]:
    for first, *rest in table.rows:
        if len(rest) == 1:
            told, *more = _lines(rest[0]) or ["–"]
            yield from (f"• {first}: {told}", *more)
        else:
            cells = (f"{head}: {cell}" for head, cell in zip(table.head[1:], rest, strict=True))
            yield f"• {first} → {'; '.join(cells)}"


def _lines(text: str) -> list[str]:
    return [part for line in text.splitlines() for part in wrap(line, ROOM)]


def _parts(title: str, pieces: Iterable[Piece]) -> list[Point]:
    """Return the points of what stands under a heading, none where nothing does."""
    found: list[list[Piece]] = []
    used = 0
    for piece in pieces:
        used += len(piece.text)
        if not found or used > ROOM:
            found.append([])
            used = len(piece.text)
        found[-1].append(piece)
    point = Point(title, (), parts=len(found))
    return [replace(point, pieces=tuple(each), part=n) for n, each in enumerate(found, 1)]
