"""One document in two dresses: both say all of it, and are what an office has to publish."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Length

from conversations.documents.model import (
    Bar,
    Bullets,
    Document,
    Figure,
    Heading,
    LevelBars,
    Paragraph,
    Quotation,
    Table,
)
from conversations.documents.web_page import write_page
from conversations.documents.word_file import write_word_file
from tests.documents.office import Office

NASTY = '<script>alert("1")</script> & "due"'
WORDS = "5: 4, 4: 3, non so: 1"
DOCUMENT = Document(
    f"Verbale {NASTY}",
    "it",
    datetime(2026, 12, 1, 9, tzinfo=UTC),
    (
        Heading(1, "Obiettivi"),
        Heading(2, NASTY),
        Paragraph("Prima riga\nSeconda riga"),
        Quotation(NASTY, "senza nome"),
        Bullets(("uno", "due")),
        Figure(LevelBars((Bar("Un parco", (0, 0, 0, 3, 4)),), tuple("12345")), "Le schede", WORDS),
        Table("Le fasi", ("Fase", "Aperta"), (("Proposte", "ieri\noggi"), ("Chiuso", "–"))),
    ),
)
PAGE = write_page(DOCUMENT).decode()
OPENED = docx.Document(BytesIO(write_word_file(DOCUMENT)))


def test_the_page_names_its_language_and_title_and_no_other_address() -> None:
    assert '<html lang="it">' in PAGE
    [title] = re.findall("<title>(.+)</title>", PAGE)
    assert unescape(title) == DOCUMENT.title
    assert not re.findall(r"https?:|//[a-z]|<script|<link|@import|url\(", PAGE)
    assert all(
        source.startswith("data:image/svg+xml;") for source in re.findall(r'src="([^"]+)', PAGE)
    )


def test_the_page_has_one_outline_and_tables_with_heads() -> None:
    assert re.findall(r"<h(\d)>", PAGE) == ["1", "2", "3"]
    assert PAGE.count('<th scope="col">') == 2
    assert PAGE.count('<th scope="row">') == 2
    assert "<caption>Le fasi</caption>" in PAGE
    assert f'alt="{WORDS}"' in PAGE
    assert "<blockquote>" in PAGE
    assert "ieri\noggi" in PAGE


def test_the_file_has_true_headings_languages_and_titles() -> None:
    styles = [(p.style.name, p.text) for p in OPENED.paragraphs if p.style]
    assert styles[:3] == [
        ("Title", DOCUMENT.title),
        ("Heading 1", "Obiettivi"),
        ("Heading 2", NASTY),
    ]
    assert ("Quote", f"{NASTY}\n— senza nome") in styles
    assert ("List Bullet", "due") in styles
    about = OPENED.core_properties
    assert (about.title, about.language, about.author) == (DOCUMENT.title, "it", "Crocevia")
    languages = {each.get(qn("w:val")) for each in OPENED.styles.element.iter(qn("w:lang"))}
    assert languages == {"it"}


def test_the_file_has_header_rows_and_alternative_texts() -> None:
    [table] = OPENED.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Fase", "Aperta"],
        ["Proposte", "ieri\noggi"],
        ["Chiuso", "–"],
    ]
    heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert heads == [True, False, False]
    [picture] = OPENED.inline_shapes
    assert picture._inline.docPr.get("descr") == WORDS


def test_a_wide_document_lies_on_its_side_and_its_tables_fit() -> None:
    words = "Riqualificazione dell'illuminazione"
    table = Table("Le classifiche", ("Riga", *["Tavolo"] * 6), (("1", *[words] * 6),))
    wide = replace(DOCUMENT, blocks=(table,), is_wide=True)
    assert "size: A4 landscape" in write_page(wide).decode()
    assert "landscape" not in PAGE
    opened = docx.Document(BytesIO(write_word_file(wide)))
    [page] = opened.sections
    width, height, left, right = (
        int(each or 0)
        for each in (page.page_width, page.page_height, page.left_margin, page.right_margin)
    )
    assert width > height
    columns = [int(cell.width or 0) for cell in opened.tables[0].rows[0].cells]
    assert all(columns)
    assert sum(columns) <= width - left - right


@pytest.mark.parametrize("is_wide", [False, True])
def test_an_address_as_long_as_a_line_leaves_the_other_columns_their_words(is_wide: bool) -> None:
    """One long word took all the room, and the column beside it had that of a letter."""
    table = Table(
        "Classifica",
        ("Proposta", "Posto", "Confronti a due vinti"),
        (("https://example.org/" + "a" * 280, "1ª", "3 su 3"), ("Orti", "2ª", "0 su 3")),
    )
    opened = docx.Document(
        BytesIO(write_word_file(replace(DOCUMENT, blocks=(table,), is_wide=is_wide)))
    )
    long, *others = (Length(cell.width or 0).cm for cell in opened.tables[0].rows[0].cells)
    for width, word in zip(others, ("Posto", "Confronti"), strict=True):
        assert width >= 0.22 * len(word)
    assert long > max(others)
    assert long + sum(others) <= (25.3 if is_wide else 16.6)


def test_an_office_opens_it_and_makes_a_pdf(tmp_path: Path) -> None:
    file = tmp_path / "verbale.docx"
    file.write_bytes(write_word_file(DOCUMENT))
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    pdf = Office.WRITER.convert(file, tagged, tmp_path)
    assert pdf.startswith(b"%PDF")
    for tag in (b"/H1", b"/H2", b"/TH", b"/Alt", b"/Lang(it"):
        assert tag in pdf, tag
