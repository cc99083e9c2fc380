"""A document as DOCX: true styles, header rows, alternative texts, its language and title."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from conversations.documents.charts import draw_png
from conversations.documents.model import (
    Blank,
    Block,
    Bullets,
    Choice,
    Document,
    Figure,
    Heading,
    NewPage,
    Paragraph,
    QrCode,
    Quotation,
    Spelt,
    Table,
    ToFill,
)
from conversations.inviting.qr import picture_of

if TYPE_CHECKING:
    from docx.document import Document as Draft

CENTIMETRES: Final = 12.0
"""How wide a chart is."""
PAGE: Final = 16.5
"""How wide a table is: what lies between the margins, and a hair less for rounding."""
WIDE_PAGE: Final = 25.2
"""The same on a page that lies on its side."""
LETTER: Final = 0.22
"""About as wide as a letter is, and what is around the words of a cell."""
MARGIN: Final = 0.4
MOST_LETTERS: Final = 40
"""Letters of a line beyond which a column needs no more room than another."""
FONT: Final = "Liberation Sans"
QR: Final = 4.8
"""How wide a QR code is."""
RULE: Final = "_" * 70
BOX: Final = "[   ]"


def write_word_file(document: Document) -> bytes:
    """Return the file."""
    draft = _begin(document)
    draft.add_heading(document.title, level=0)
    for block in document.blocks:
        _add(draft, block, WIDE_PAGE if document.is_wide else PAGE)
    written = BytesIO()
    draft.save(written)
    return written.getvalue()


def _begin(document: Document) -> "Draft":
    from docx import Document as new_document
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    draft = new_document()
    about = draft.core_properties
    about.title, about.language = document.title, document.language
    about.author, about.comments, about.last_modified_by = "Crocevia", "", ""
    about.created = about.modified = document.made_at.replace(tzinfo=None)
    page = draft.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    if document.is_wide:
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = Cm(2.2)
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Quote", "Caption"):
        style = draft.styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for side in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(side), None)
        style.font.color.rgb = RGBColor(0x11, 0x11, 0x11)
    draft.styles["Normal"].font.size = Pt(11)
    draft.styles["Title"].font.size = Pt(20)
    for language in draft.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), document.language)
    return draft


def _add(draft: "Draft", block: Block, room: float) -> None:
    match block:
        case Heading(level=level, text=text):
            draft.add_heading(text, level=level)
        case Paragraph(text=text):
            draft.add_paragraph(text)
        case Quotation(text=text, by=by):
            draft.add_paragraph(f"{text}\n— {by}" if by else text, style="Quote")
        case Bullets(items=items, ordered=ordered):
            for each in items:
                draft.add_paragraph(each, style="List Number" if ordered else "List Bullet")
        case Table():
            _add_table(draft, block, room)
        case Figure():
            _add_figure(draft, block)
        case NewPage():
            draft.add_paragraph().paragraph_format.page_break_before = True
        case _:
            _add_to_fill(draft, block)


def _add_to_fill(draft: "Draft", block: ToFill) -> None:
    from docx.shared import Cm

    match block:
        case Spelt(text=text):
            draft.add_paragraph().add_run(text).bold = True
        case QrCode(link=link, words=words):
            draft.add_picture(BytesIO(picture_of(link, "").png), width=Cm(QR))
            draft.inline_shapes[len(draft.inline_shapes) - 1]._inline.docPr.set("descr", words)
        case Blank(label=label, lines=lines, hint=hint):
            draft.add_paragraph("\n".join(filter(None, (label, hint, *[RULE] * lines))))
        case Choice(label=label, answers=answers, hint=hint):
            said = "   ".join(f"{sign or BOX} {words}" for sign, words in answers)
            draft.add_paragraph("\n".join(filter(None, (label, hint, said))))


def _add_table(draft: "Draft", table: Table, room: float) -> None:
    """Add a table under its caption; its first row is a header that every page repeats."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    caption = draft.add_paragraph(table.caption, style="Caption")
    caption.paragraph_format.keep_with_next = True
    drawn = draft.add_table(rows=1, cols=len(table.head), style="Table Grid")
    widths = [Cm(width) for width in _widths(table, room)]
    for cell, words, width in zip(drawn.rows[0].cells, table.head, widths, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
        cell.width = width
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    drawn.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in table.rows:
        added = drawn.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, words, width in zip(added.cells, row, widths, strict=True):
            cell.text, cell.width = words, width
    draft.add_paragraph()


def _widths(table: Table, room: float) -> list[float]:
    """Return how wide each column is, in centimetres: its longest word fits, then its lines.

    Where not all words fit into the `room`, those that are too long for it are broken.
    """
    columns = ["\n".join(cells) for cells in zip(table.head, *table.rows, strict=True)]
    longest = [MARGIN + LETTER * max(map(len, text.split()), default=1) for text in columns]
    lines = [min(max(map(len, text.split("\n"))), MOST_LETTERS) for text in columns]
    words = _fit(longest, room)
    left = room - sum(words)
    return [word + left * line / sum(lines) for word, line in zip(words, lines, strict=True)]


def _fit(longest: Sequence[float], room: float) -> list[float]:
    """Give each the whole of what it wants, and the same to all that want more than is left."""
    given = [0.0] * len(longest)
    narrow_first = sorted(range(len(longest)), key=longest.__getitem__)
    for place, column in enumerate(narrow_first):
        given[column] = min(longest[column], room / (len(longest) - place))
        room -= given[column]
    return given


def _add_figure(draft: "Draft", figure: Figure) -> None:
    from docx.shared import Cm

    draft.add_picture(BytesIO(draw_png(figure.chart)), width=Cm(CENTIMETRES))
    drawn = draft.inline_shapes[len(draft.inline_shapes) - 1]._inline.docPr
    drawn.set("descr", figure.words)
    drawn.set("title", figure.caption)
    draft.paragraphs[-1].paragraph_format.keep_with_next = True
    draft.add_paragraph(figure.caption, style="Caption")
