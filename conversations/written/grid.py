"""Grids: rows and columns as an office has them, a workbook or text with separators."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from conversations.written.folding import fold
from conversations.written.signs import one_line

LARGEST_FILE: Final = 2 * 1024 * 1024
"""Bytes of a file that is read."""
MOST_ROWS: Final = 1000
"""Rows with something in them."""
MOST_COLUMNS: Final = 60
LONGEST_CELL: Final = 1000
"""Characters of a cell of a workbook, which are more than any of them may be used for."""
PATIENCE: Final = 15.0
"""Seconds a workbook may take, on a machine that is busy with something else."""
SEPARATORS: Final = ";,\t"

_READER: Final = Path(__file__).with_name("workbook.py")
_WORKBOOKS: Final = (b"PK", b"\xd0\xcf\x11\xe0")
"""How workbooks begin: of today, and of before 2007."""
_OTHERS: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf")
_MARKED_UP: Final = ("<", "{", "[", "BEGIN:V")
"""How text begins that is a page, data or cards, whatever its name says."""
_WORD: Final = re.compile(r"[^\W_]+")
_NOTHING: Final = frozenset("\0")
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\r\x0b\x0c\x1a")
"""Controls that stand in no text: not tabs, nor ends of lines, pages and files."""


class Why(StrEnum):
    """Why there is nothing to read in a file."""

    LARGE = "large"
    LONG = "long"
    """Too many rows."""
    KIND = "kind"
    """Neither a workbook nor text."""
    BROKEN = "broken"
    LOCKED = "locked"
    """It has a password."""
    EMPTY = "empty"
    QUOTES = "quotes"
    """A quote is not closed, or stands inside a text."""
    LOST = "lost"
    """It could not be fetched."""


@dataclass(frozen=True, slots=True)
class NoGrid:
    """That there is nothing to read, and why; `line` is where, 0 where it is the whole file."""

    why: Why
    line: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows with something in them, each with its number in the file, from 1.

    `is_split` says that they were one text with separators between. Of a workbook `sheet` is what
    was read of it, and there are so many `others` that were not.
    """

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    is_split: bool = False
    sheet: str = ""
    others: int = 0

    def keeping(self, columns: Iterable[int], below: int) -> "Grid":
        """Return it with nothing in all other columns below a line."""
        kept = {*columns}
        return replace(
            self,
            rows=tuple(
                (line, tuple(c if line <= below or n in kept else "" for n, c in enumerate(cells)))
                for line, cells in self.rows
            ),
        )


def read_grid(data: bytes, heads: Iterable[str] = ()) -> Grid | NoGrid:
    """Return the rows of a file, or why there are none; it may take seconds, and opens a process.

    A workbook (.xlsx, .ods, .xls), or text in UTF-8, UTF-16 or cp1252. Its separator is what a
    first line `sep=;` names, else the one that leaves most of `heads` whole.
    """
    if len(data) > LARGEST_FILE:
        return NoGrid(Why.LARGE)
    if not data.strip():
        return NoGrid(Why.EMPTY)
    if data.startswith(_OTHERS):
        return NoGrid(Why.KIND)
    grid = _read_workbook(data) if data.startswith(_WORKBOOKS) else _read_text(data, heads)
    if isinstance(grid, Grid) and not grid.rows:
        return NoGrid(Why.EMPTY)
    return grid


def _read_workbook(data: bytes) -> Grid | NoGrid:
    """Have another process read a workbook; whatever ends it, the file is what is broken."""
    bounds = (MOST_ROWS, MOST_COLUMNS, LONGEST_CELL)
    command = [sys.executable, "-I", str(_READER), *map(str, bounds)]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=PATIENCE, check=True
        )
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        return NoGrid(Why.BROKEN)
    if "why" in told:
        return NoGrid(Why(told["why"]))
    rows = ((line, tuple(map(one_line, cells))) for line, cells in told["rows"])
    return Grid(
        tuple(row for row in rows if any(row[1])),
        sheet=one_line(told["sheet"]),
        others=told["others"],
    )


def _read_text(data: bytes, heads: Iterable[str]) -> Grid | NoGrid:
    text = decode(data)
    if text is None or text.lstrip().startswith(_MARKED_UP):
        return NoGrid(Why.KIND)
    begun, text, separator = _begin(text)
    separator = separator or _separator_of(text, [*heads])
    rows = []
    try:
        for line, cells in _split(text, separator):
            rows.append((line + begun, cells))
            if len(rows) > MOST_ROWS:
                return NoGrid(Why.LONG)
    except _Unquoted as error:
        return NoGrid(Why.QUOTES, error.line + begun)
    return Grid(tuple(rows), is_split=True)


def decode(data: bytes) -> str | None:
    """Return the text of a file by its mark, by its zeros, or by what it can be; None for none.

    What is no UTF-8 is cp1252, as Excel writes its CSV in Western Europe.
    """
    encodings = ["utf-8-sig", "cp1252"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data[:1000]:
        # In a text of Latin letters every second byte is zero: which one says the order.
        odd = data[1:1000:2].count(0) > data[:1000:2].count(0)
        encodings = ["utf-16-le" if odd else "utf-16-be"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # What is UTF-8 throughout is text, whatever stands in it; bytes are cp1252 too easily.
        odd_ones = _NOTHING if encoding == "utf-8-sig" else _CONTROLS
        is_text = odd_ones.isdisjoint(text)
        return text.replace("\x1a", "") if is_text else None
    return None


def _begin(text: str) -> tuple[int, str, str]:
    """Take a first line `sep=;` off: how many lines went, what is left, and what it said."""
    first, end, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    if said.startswith("sep=") and len(said.removeprefix("sep=")) <= 1:
        separator = first.strip('"\r\n ').partition("=")[2]
        return 1, rest if end else "", separator if separator in SEPARATORS else "\t"
    return 0, text, ""


def _separator_of(text: str, heads: list[str]) -> str:
    """Return what leaves most of the heads whole in one of the first lines, then what is there."""
    lines = [line for line in text.splitlines()[:30] if line.strip()]

    def merit(separator: str) -> tuple[int, int]:
        whole = [
            sum(plain_head(cell.strip('" ')) in heads for cell in line.split(separator))
            for line in lines
        ]
        return max(whole, default=0), sum(line.count(separator) for line in lines[:10])

    return max(SEPARATORS, key=merit)


def plain_head(head: str) -> str:
    """Return a head as it is compared: small letters and numbers, nothing else.

    >>> plain_head(" N° Tavolo: ")
    'n tavolo'
    """
    return " ".join(_WORD.findall(fold(head.replace("º", "°"))))


class _Unquoted(ValueError):
    """A quote that does not end; `line` is where its row begins."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


def _split(text: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the lines that are not empty, numbered; a quoted line break makes one of two."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun = 1
    try:
        for cells in reader:
            trimmed = tuple(one_line(cell) for cell in cells)
            if any(trimmed):
                yield begun, trimmed
            begun = reader.line_num + 1
    except csv.Error:
        raise _Unquoted(begun) from None
