"""The data as files: JSON with its schema, CSV, and a workbook. No formula, no control sign."""

import csv
import json
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from conversations.documents.columns import SHEETS, Cell, Column, Tidy
from conversations.documents.speech import Speech
from conversations.screens import say

FORMAT: Final = "crocevia-tables"
VERSION: Final = 1
"""Raised when a column changes its name or its meaning."""
_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@")


def write_json(data: Tidy) -> bytes:
    """Return the data as JSON, as `schema` says."""
    sheets = {
        name: [
            {column.name: cell for column, cell in zip(columns, row, strict=True)}
            for row in data.rows[name]
        ]
        for name, columns in SHEETS.items()
    }
    about = {
        "format": FORMAT,
        "version": VERSION,
        "process": data.process,
        "language": data.language,
        "as_of": data.as_of.isoformat(timespec="seconds"),
    }
    return json.dumps({**about, **sheets}, ensure_ascii=False, indent=1).encode()


def schema(speech: Speech) -> dict[str, Any]:
    """Return the JSON Schema of the data, every column explained."""
    about = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "process": {"type": "string"},
        "language": {"type": "string"},
        "as_of": {"type": "string", "format": "date-time"},
    }
    sheets = {name: _list_of(columns, speech) for name, columns in SHEETS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "type": "object",
        "additionalProperties": False,
        "required": [*about, *sheets],
        "properties": {**about, **sheets},
    }


def _list_of(columns: Iterable[Column], speech: Speech) -> dict[str, Any]:
    properties = {
        each.name: {
            "type": [each.kind.value, "null"] if each.may_lack else each.kind.value,
            "description": _meaning(each, speech),
        }
        for each in columns
    }
    row = {
        "type": "object",
        "additionalProperties": False,
        "required": [*properties],
        "properties": properties,
    }
    return {"type": "array", "items": row}


def _meaning(column: Column, speech: Speech) -> str:
    return speech(say(f"column-{column.name}"))


def write_csv(data: Tidy, speech: Speech) -> dict[str, bytes]:
    """Return a file for each table by its name: UTF-8 with its mark, `;`, a comma in numbers.

    A text that a spreadsheet would take for a formula has an apostrophe in front.
    """
    files = {name: [[c.name for c in columns]] for name, columns in SHEETS.items()}
    for name, rows in data.rows.items():
        files[name] += [[_spell(cell) for cell in row] for row in rows]
    files["columns"] = [[_spell(cell) for cell in row] for row in _explained(speech)]
    return {f"{name}.csv": _csv(rows) for name, rows in files.items()}


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    written = StringIO()
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def _spell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(int(cell))
        case float():
            return repr(cell).replace(".", ",")
        case str() if cell.startswith(_BEGINS_A_FORMULA):
            return f"'{cell}"
    return str(cell)


def zip_csv(data: Tidy, speech: Speech) -> bytes:
    """Return the same files in one."""
    packed = BytesIO()
    year, month, day, hour, minute, second, *_ = data.as_of.timetuple()
    with ZipFile(packed, "w") as archive:
        for name, content in write_csv(data, speech).items():
            entry = ZipInfo(name, (year, month, day, hour, minute, second))
            archive.writestr(entry, content, ZIP_DEFLATED)
    return packed.getvalue()


def _explained(speech: Speech) -> Iterator[tuple[str, ...]]:
    """Yield a line for each column: of which table, its name, what it holds, what it means."""
    yield tuple(speech(say(f"columns-{each}")) for each in ("sheet", "column", "kind", "means"))
    for sheet, columns in SHEETS.items():
        for each in columns:
            kind = speech(say(f"columns-kind-{each.kind}"))
            yield sheet, each.name, kind, _meaning(each, speech)


def write_workbook(data: Tidy, speech: Speech) -> bytes:
    """Return a workbook: a summary to read, the tables, and what every column means."""
    import xlsxwriter

    written = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties({"title": data.process, "created": data.as_of.replace(tzinfo=None)})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        title = speech(say("summary-sheet"))
        _fill(book.add_worksheet(title), data.summary, bold, plain, headed=False)
        if data.across:
            across = book.add_worksheet(speech(say("across-sheet")))
            _fill(across, data.across, bold, plain, headed=False)
        for name, columns in SHEETS.items():
            head = tuple(each.name for each in columns)
            _fill(book.add_worksheet(name), [head, *data.rows[name]], bold, plain)
        _fill(book.add_worksheet("columns"), _explained(speech), bold, plain)
    return written.getvalue()


def _fill(
    sheet: Any, rows: Iterable[tuple[Cell, ...]], bold: Any, plain: Any, *, headed: bool = True
) -> None:
    """Write rows as what they are; `headed` says that the first one is the columns' names."""
    widths: dict[int, int] = {}
    for place, row in enumerate(rows):
        is_head = place == 0 if headed else len(row) == 1
        for column, cell in enumerate(row):
            style = bold if is_head else plain
            match cell:
                case None:
                    continue
                case bool():
                    sheet.write_boolean(place, column, cell, style)
                case int() | float():
                    sheet.write_number(place, column, cell, style)
                case str():
                    sheet.write_string(place, column, cell, style)
                    if headed or not is_head:
                        widths[column] = max(widths.get(column, 0), len(cell))
    for column, longest in widths.items():
        sheet.set_column(column, column, min(max(longest + 2, 10), 60))
    if headed:
        sheet.freeze_panes(1, 0)
