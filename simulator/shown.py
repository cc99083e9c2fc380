"""A message's words as HTML that is safe on a page."""

from __future__ import annotations

import html

from simulator.entities import Entity, Formatted, checked_link, cut, utf16_length

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
}


def to_html(formatted: Formatted) -> str:
    """Write the text escaped, with only the tags of `_TAGS` and links; a new line stays one."""
    text = formatted.text
    ends = (place for e in formatted.entities for place in (e.offset, e.end))
    cuts = sorted({0, utf16_length(text), *ends})
    parts: list[str] = []
    opened: list[Entity] = []
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        here = [e for e in formatted.entities if e.offset <= start < e.end]
        here.sort(key=lambda e: (e.offset, -e.length, e.type != "blockquote", e.type))
        same = 0
        while opened[same : same + 1] == here[same : same + 1] != []:
            same += 1
        parts += [_tag(e, text)[1] for e in reversed(opened[same:])]
        parts += [_tag(e, text)[0] for e in here[same:]]
        parts.append(html.escape(cut(text, start, end), quote=False))
        opened = here
    return "".join(parts)


def _tag(entity: Entity, text: str) -> tuple[str, str]:
    if entity.type in _TAGS:
        return _TAGS[entity.type]
    url = entity.url
    if entity.type == "url":
        url = checked_link(cut(text, entity.offset, entity.end))
    if url is None:
        return "", ""
    return f'<a href="{html.escape(url)}" rel="noopener noreferrer" target="_blank">', "</a>"
