"""A workbook's rows, read by a program of its own: what it may cost is bounded by the system.

A file of a few kilobytes can say that it has a cell in the last row and column, or grow to
gigabytes. So nobody reads one in the bot's own process: `grid` runs this file with a workbook on
its standard input, and reads what it prints. It imports nothing of Crocevia.
"""

import datetime
import io
import json
import resource
import sys
import zipfile
from typing import Any, Final

MEMORY: Final = 256 * 1024 * 1024
"""Bytes of address space; a list of a thousand people takes a third of it."""
SECONDS: Final = 10
"""Of the processor's time."""
PARTS: Final = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
"""What one of is in every zip file that is a workbook."""


def read(data: bytes, most_rows: int, most_columns: int, most_characters: int) -> dict[str, Any]:
    """Return the rows with something in them of the first sheet that is not hidden, or `why` not.

    A cell is what it shows, as text: of a formula the value it had when the file was saved, never
    a new one; a number without a part after the comma has none.
    """
    from python_calamine import (
        CalamineError,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
        load_workbook,
    )

    if not _may_be_one(data):
        return {"why": "kind"}
    try:
        book = load_workbook(io.BytesIO(data))
        sheets = [
            each.name
            for each in book.sheets_metadata
            if each.visible == SheetVisibleEnum.Visible and each.typ == SheetTypeEnum.WorkSheet
        ]
        if not sheets:
            return {"why": "empty"}
        rows: list[tuple[int, list[str]]] = []
        whole = book.get_sheet_by_name(sheets[0]).to_python(skip_empty_area=False)
    except PasswordError:
        return {"why": "locked"}
    except CalamineError:
        return {"why": "broken"}
    for line, cells in enumerate(whole, 1):
        texts = [text_of(cell)[:most_characters] for cell in cells[:most_columns]]
        if any(texts):
            rows.append((line, texts))
        if len(rows) > most_rows:
            return {"why": "long"}
    return {"rows": rows, "sheet": sheets[0], "others": len(sheets) - 1}


def text_of(cell: object) -> str:
    """Return what a cell shows: 1.0 is 1, and a telephone number that is a number has its digits.

    >>> text_of(3331234567.0), text_of(1.5), text_of(True)
    ('3331234567', '1.5', '1')
    """
    match cell:
        case bool():
            return str(int(cell))
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime():
            return cell.isoformat(" ", "minutes")
        case _:
            return str(cell).strip()


def _may_be_one(data: bytes) -> bool:
    """Tell a workbook from the other files that begin as one does."""
    if not data.startswith(b"PK"):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            names = parts.namelist()
            is_other_document = "mimetype" in names and b"spreadsheet" not in parts.open(
                "mimetype"
            ).read(100)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return True  # broken, of an unknown method or with a password: what reads it says so
    return any(part in names for part in PARTS) and not is_other_document


def _be_bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _be_bounded()
    sys.stdout.write(json.dumps(read(sys.stdin.buffer.read(), *map(int, sys.argv[1:]))))
