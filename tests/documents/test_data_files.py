"""The data as files: what is read back is what was written, and no formula is among it."""

import csv
import json
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import jsonschema
import openpyxl

from bot.documents import schema_of
from conversations.catalogue import Catalogue
from conversations.documents.columns import SHEETS, Cell, Column, Kind, Tidy
from conversations.documents.data_files import (
    schema,
    write_csv,
    write_json,
    write_workbook,
    zip_csv,
)
from conversations.documents.speech import Speech
from tests.documents.office import Office

CATALOGUE = Catalogue("it", ZoneInfo("Europe/Rome"))
SPEECH = Speech(CATALOGUE, "it")
PUBLISHED = Path(__file__).parents[2] / "docs" / "export.schema.json"
FORMULAS = ("=1+1", "+39 0362", "-cmd|' /C calc'!A0", "@SUM(A1)", "{=1}", "http://a.it")


def sample(column: Column, text: str, lacking: bool) -> Cell:
    if lacking and column.may_lack:
        return None
    by_kind: dict[Kind, Cell] = {
        Kind.TEXT: text,
        Kind.INTEGER: 3,
        Kind.NUMBER: 2.125,
        Kind.FLAG: True,
    }
    return by_kind[column.kind]


def data() -> Tidy:
    """A row for each text, and one where all that may lack does."""
    rows = {
        name: tuple(
            tuple(sample(column, text, lacking) for column in columns)
            for text, lacking in [
                *((each, False) for each in FORMULAS),
                ('«uno; due»\n"tre"', True),
            ]
        )
        for name, columns in SHEETS.items()
    }
    as_of = datetime(2026, 12, 1, 9, tzinfo=UTC)
    summary = (("Tavolo 1",), ("Fase", "=1+1"))
    return Tidy("Processo", "it", as_of, rows, summary, across=summary)


DATA = data()


def test_the_json_is_as_its_schema_says() -> None:
    read = json.loads(write_json(DATA))
    jsonschema.Draft202012Validator(schema(SPEECH)).validate(read)
    assert [row["text"] for row in read["added"]][:-1] == list(FORMULAS)
    for name, columns in SHEETS.items():
        assert [list(row) for row in read[name]] == [[c.name for c in columns]] * 7


def test_what_lacks_or_is_too_much_is_not_as_the_schema_says() -> None:
    check = jsonschema.Draft202012Validator(schema(SPEECH))
    read = json.loads(write_json(DATA))
    for wrong in ({"table": None}, {"name": "Anna"}):
        spoilt = {**read, "added": [{**read["added"][0], **wrong}]}
        assert not check.is_valid(spoilt)


def test_the_published_schema_is_the_programs() -> None:
    assert PUBLISHED.read_bytes() == schema_of(CATALOGUE), "crocevia export --schema > docs/…"


def test_no_cell_of_the_workbook_is_a_formula_or_a_link() -> None:
    book = openpyxl.load_workbook(BytesIO(write_workbook(DATA, SPEECH)))
    assert book.sheetnames == ["Riassunto", "Tra i tavoli", *SHEETS, "columns"]
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "b"}
    assert not any(cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row)
    texts = [row[1] for row in book["added"].values]
    assert texts[1:-1] == list(FORMULAS)
    numbers = dict(zip(*list(book["ranking"].values)[:2], strict=True))
    assert (numbers["mean"], numbers["shared"], numbers["points"]) == (2.125, True, 3)


YES_AND_NO: dict[tuple[str, object], tuple[str, object]] = {
    ("f", "=TRUE()"): ("b", True),
    ("f", "=FALSE()"): ("b", False),
}
"""How LibreOffice writes that something is so, or is not."""


def cells_of(workbook: bytes) -> dict[tuple[str, str], tuple[str, object]]:
    """What is in each cell: of which kind it is, and its value; of a formula the formula."""
    return {
        (sheet.title, cell.coordinate): (cell.data_type, cell.value)
        for sheet in openpyxl.load_workbook(BytesIO(workbook))
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_an_office_that_opens_the_workbook_finds_every_cell_as_it_was(tmp_path: Path) -> None:
    """Opened and saved again: a text that begins as a formula is one still, numbers are numbers."""
    file = tmp_path / "dati.xlsx"
    file.write_bytes(write_workbook(DATA, SPEECH))
    opened = cells_of(Office.CALC.convert(file, "xlsx:Calc MS Excel 2007 XML", tmp_path))
    opened = {place: YES_AND_NO.get(cell, cell) for place, cell in opened.items()}
    written = cells_of(file.read_bytes())
    differing = {place: (cell, opened.get(place)) for place, cell in written.items()}
    assert [each for each in differing.items() if each[1][0] != each[1][1]] == []
    assert opened.keys() == written.keys()
    found = {cell for (sheet, _), cell in opened.items() if sheet in ("added", "ranking")}
    assert found >= {*(("s", text) for text in FORMULAS), ("n", 2.125), ("n", 3), ("b", True)}


def test_every_column_is_explained_in_the_workbook() -> None:
    book = openpyxl.load_workbook(BytesIO(write_workbook(DATA, SPEECH)))
    _, *lines = book["columns"].values
    explained = [(sheet, name) for sheet, name, _, meaning in lines if len(str(meaning)) > 3]
    assert explained == [(name, c.name) for name, columns in SHEETS.items() for c in columns]


def read_csv(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_spreadsheet_takes_no_cell_of_the_csv_for_a_formula() -> None:
    files = write_csv(DATA, SPEECH)
    for content in files.values():
        assert not [
            cell for row in read_csv(content) for cell in row if cell.startswith(tuple("=+-@\t"))
        ]
    head, first, *_, last = read_csv(files["added.csv"])
    assert dict(zip(head, first, strict=True))["text"] == "'=1+1"
    assert dict(zip(head, last, strict=True))["text"] == '«uno; due»\n"tre"'
    head, first, *_ = read_csv(files["ranking.csv"])
    assert dict(zip(head, first, strict=True))["mean"] == "2,125"


def test_all_csv_come_in_one_file_the_same_each_time() -> None:
    packed = zip_csv(DATA, SPEECH)
    assert packed == zip_csv(DATA, SPEECH)
    with ZipFile(BytesIO(packed)) as archive:
        found: dict[str, Any] = {name: archive.read(name) for name in archive.namelist()}
    assert found == write_csv(DATA, SPEECH)
