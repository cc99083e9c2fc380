"""A document as one accessible HTML page: no other address, no script, prints well on A4."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Final

from conversations.documents.charts import draw_svg
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
@page { size: A4; margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
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
            return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Paragraph(text=text):
            return f"<p>{escape(text)}</p>"
        case Quotation(text=text, by=by):
            source = f"<footer>— {escape(by)}</footer>" if by else ""
            return f"<blockquote><p>{escape(text)}</p>{source}</blockquote>"
        case Bullets(items=items):
            return "<ul>" + "".join(f"<li>{escape(each)}</li>" for each in items) + "</ul>"
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)


def _table(table: Table) -> str:
    """Return a table; one of many columns can be moved, by the keyboard too."""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in table.head)
    caption = escape(table.caption)
    kind = "wide columns" if len(table.head) > 3 else "wide"
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
    picture = b64encode(draw_svg(figure.chart).encode()).decode()
    return (
        f'<figure><img src="data:image/svg+xml;base64,{picture}" alt="{escape(figure.words)}">'
        f"<figcaption>{escape(figure.caption)}</figcaption></figure>"
    )
