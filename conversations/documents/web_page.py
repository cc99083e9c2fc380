"""A document as one accessible HTML page: no other address, no script, prints well on A4."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Final

from conversations.documents.charts import draw_svg
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
from conversations.inviting.qr import svg_of

STYLE: Final = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; color: #111; background: #fff;
  font: 1rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { font-size: 1.6rem; margin-top: 0; }
h2 { font-size: 1.35rem; border-bottom: 2px solid #2171b5; padding-bottom: .2em; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; }
caption, figcaption { text-align: left; font-weight: bold; padding: .4em 0; }
th, td { border: 1px solid #767676; padding: .35em .5em; text-align: left;
  vertical-align: top; white-space: pre-line; }
thead th { background: #eff3ff; }
tbody th { font-weight: normal; min-width: 6em; }
.wide { overflow-x: auto; margin: 1em 0; }
.wide:focus-visible { outline: 3px solid #2171b5; }
.columns tbody th { min-width: 10em; }
p, li { white-space: pre-line; }
figure { margin: 1em 0; }
figure img { max-width: 100%; height: auto; }
blockquote { margin: 1em 0; padding: .2em 1em; border-left: 4px solid #2171b5; }
blockquote p { margin: .4em 0; }
.spelt { font: bold 1.5rem/1.5 "Liberation Mono", "Courier New", monospace; }
.qr img { width: 52mm; height: 52mm; max-width: 100%; }
.sheet { border: 0; border-top: 2px dashed #767676; margin: 3rem 0; }
.roomy td { height: 1.9em; min-width: 4em; }
.roomy tbody th { min-width: 1.5em; }
.roomy th:not(:first-child) { width: 33%; }
.blank { margin: 1em 0; }
.blank p, .choice p { margin: .2em 0; }
.line { border-bottom: 1px solid #767676; height: 2.1em; }
.hint { color: #444; font-size: .9em; }
.choice { margin: .9em 0; }
.answers { display: flex; flex-wrap: wrap; gap: .4em; list-style: none; margin: .4em 0;
  padding: 0; }
.answers li { flex: 1 1 5.2em; min-width: 0; border: 1px solid #767676; border-radius: .3em;
  padding: .3em .4em; text-align: center; font-size: .85em; line-height: 1.25; }
.answers b { display: block; font-size: 1.35em; min-height: 1.25em; }
@page { size: A4; margin: 18mm; }
@page filled { size: A4; margin: 14mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  caption, tbody th, tbody td { overflow-wrap: anywhere; }
  body:has(.sheet) { page: filled; font-size: 11pt; }
  .sheet { break-after: page; border: 0; margin: 0; }
  .sheet + h2 { margin-top: 0; }
  .choice, .blank, .qr { break-inside: avoid; }
}
"""
SIDEWAYS: Final = """@page { size: A4 landscape; }
body { max-width: 64rem; }
"""


def write_page(document: Document) -> bytes:
    """Return the page."""
    title = escape(document.title)
    body = "\n".join(map(_block, document.blocks))
    return f"""<!DOCTYPE html>
<html lang="{escape(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{STYLE}{SIDEWAYS if document.is_wide else ""}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
""".encode()


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            written = f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Paragraph(text=text):
            written = f"<p>{escape(text)}</p>"
        case Quotation(text=text, by=by):
            source = f"<footer>— {escape(by)}</footer>" if by else ""
            written = f"<blockquote><p>{escape(text)}</p>{source}</blockquote>"
        case Bullets(items=items, ordered=ordered):
            kind = "ol" if ordered else "ul"
            written = f"<{kind}>" + "".join(f"<li>{escape(e)}</li>" for e in items) + f"</{kind}>"
        case Table():
            written = _table(block)
        case Figure():
            written = _figure(block)
        case NewPage():
            written = '<hr class="sheet">'
        case _:
            written = _to_fill(block)
    return written


def _to_fill(block: ToFill) -> str:
    match block:
        case Spelt(text=text):
            return f'<p class="spelt">{escape(text)}</p>'
        case QrCode(link=link, words=words):
            return f'<p class="qr">{write_picture(svg_of(link), words)}</p>'
        case Blank():
            return _blank(block)
        case Choice():
            return _choice(block)


def _table(table: Table) -> str:
    """Return a table; one of many columns can be moved, by the keyboard too."""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in table.head)
    caption = escape(table.caption)
    kind = "wide roomy" if table.roomy else "wide columns" if len(table.head) > 3 else "wide"
    return (
        f'<div class="{kind}" role="region" tabindex="0" aria-label="{escape(table.caption)}">'
        f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{_rows(table.rows)}</tbody></table></div>"
    )


def _rows(rows: Iterable[tuple[str, ...]]) -> str:
    return "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )


def _figure(figure: Figure) -> str:
    drawn = write_picture(draw_svg(figure.chart).encode(), figure.words)
    return f"<figure>{drawn}<figcaption>{escape(figure.caption)}</figcaption></figure>"


def write_picture(svg: bytes, words: str) -> str:
    """Return a drawing as a page holds it, with the same in words."""
    drawn = b64encode(svg).decode()
    return f'<img src="data:image/svg+xml;base64,{drawn}" alt="{escape(words)}">'


def _hint(text: str) -> str:
    return f'<p class="hint">{escape(text)}</p>' if text else ""


def _blank(blank: Blank) -> str:
    """Return lines to write on, which mean nothing to whoever has the page read aloud."""
    lines = '<div class="line"></div>' * blank.lines
    return (
        f'<div class="blank"><p><strong>{escape(blank.label)}</strong></p>{_hint(blank.hint)}'
        f'<div aria-hidden="true">{lines}</div></div>'
    )


def _choice(choice: Choice) -> str:
    answers = "".join(f"<li><b>{escape(s)}</b> {escape(words)}</li>" for s, words in choice.answers)
    return (
        f'<div class="choice"><p><strong>{escape(choice.label)}</strong></p>{_hint(choice.hint)}'
        f'<ul class="answers">{answers}</ul></div>'
    )
