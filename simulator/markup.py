"""Telegram's HTML: read as text and entities, and written again as HTML a browser may show.

Entities count in UTF-16 code units, as everything does on Telegram's side.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from simulator.description import utf16_length
from simulator.refusals import bad_request

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_SHOWN = {
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
_ORDER = ("blockquote", "expandable_blockquote", "pre", "code", "text_link")
_FOUND = (
    ("url", re.compile(r"(?<![\w@/.])(?:https?://[^\s<>]+[^\s<>.,;:!?)»”\"']|t\.me/[\w/?=+-]+)")),
    ("email", re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}(?!\w)", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,255}")),
)
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|(lt|gt|amp|quot)\b);?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>]+)(?:\s*=\s*(?:"(?P<d>[^"]*)"|'(?P<s>[^']*)'|(?P<t>[A-Za-z0-9.-]+)))?"""
)


@dataclass(frozen=True)
class Entity:
    """One MessageEntity: a stretch of a text that means something."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None

    @property
    def end(self) -> int:
        """Where it ends, in UTF-16 units."""
        return self.offset + self.length

    def json(self) -> dict[str, Any]:
        """As the Bot API writes it."""
        whole: dict[str, Any] = {"offset": self.offset, "length": self.length, "type": self.type}
        if self.url is not None:
            whole["url"] = self.url
        if self.language:
            whole["language"] = self.language
        return whole


@dataclass(frozen=True)
class Formatted:
    """A text with its entities, in Telegram's order."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True)
class _Open:
    tag: str
    type: str
    argument: str
    offset: int
    start: int


def read(text: str, parse_mode: str | None, given: Iterable[Entity] = ()) -> Formatted:
    """What Telegram makes of a text: markup parsed, ends trimmed, links and commands found.

    Raises the refusals "can't parse entities: …" and "unsupported parse_mode".
    """
    text = "".join(" " if c < " " and c != "\n" else c for c in text.replace("\r", ""))
    mode = (parse_mode or "").lower()
    if mode == "html":
        parsed = parse_html(text)
    elif mode in ("", "none"):
        parsed = Formatted(text, tuple(given))
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("the stand-in does not parse Markdown; use HTML")
    else:
        raise bad_request("unsupported parse_mode")
    trimmed = _trim(parsed)
    return Formatted(trimmed.text, _sorted((*trimmed.entities, *_find(trimmed))))


def parse_html(source: str) -> Formatted:
    """Text and entities of Telegram's HTML; offsets in the refusals count bytes, as Telegram's."""
    out: list[str] = []
    stack: list[_Open] = []
    entities: list[Entity] = []
    offset = position = 0
    while position < len(source):
        if source[position] == "<":
            begin = len(source[:position].encode())
            if source.startswith("</", position):
                position = _close(source, position, begin, stack, entities, offset, out)
            else:
                tag, argument, position = _open(source, position, begin)
                kind = "expandable_blockquote" if argument == "expandable" else _TAGS[tag]
                stack.append(_Open(tag, kind, argument, offset, len(out)))
            continue
        reference = _REFERENCE.match(source, position) if source[position] == "&" else None
        letter = _referred(reference) if reference else None
        if reference and letter:
            position = reference.end()
        else:
            letter = source[position]
            position += 1
        out.append(letter)
        offset += utf16_length(letter)
    if stack:
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    return Formatted("".join(out), _sorted(entities))


def _unparsed(sentence: str) -> Exception:
    return bad_request(f"can't parse entities: {sentence}")


def _referred(match: re.Match[str]) -> str | None:
    """The character of `&…;`, or None where Telegram leaves the text as it is."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def _open(source: str, position: int, begin: int) -> tuple[str, str, int]:
    """The start tag at `position`: its name, its argument and where the text goes on."""
    match = re.compile(r"[^\s>]*").match(source, position + 1)
    assert match is not None
    tag, position = match.group().lower(), match.end()
    if position >= len(source):
        raise _unparsed(f"Unclosed start tag at byte offset {begin}")
    if tag not in _TAGS:
        raise _unparsed(f'Unsupported start tag "{tag}" at byte offset {begin}')
    argument = ""
    while not source.startswith(">", position):
        rest = re.compile(r"\s*").match(source, position)
        assert rest is not None
        position = rest.end()
        if source.startswith(">", position):
            break
        if position >= len(source):
            raise _unparsed(f"Unclosed start tag at byte offset {begin}")
        attribute = _ATTRIBUTE.match(source, position)
        if attribute is None:
            raise _unparsed(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        argument = _argument(tag, attribute, begin) or argument
        position = attribute.end()
    if tag == "span" and argument != "spoiler":
        raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    return tag, argument, position + 1


def _argument(tag: str, attribute: re.Match[str], begin: int) -> str:
    name = attribute["name"].lower()
    value = next((attribute[part] for part in "dst" if attribute[part] is not None), None)
    if tag == "blockquote" and name == "expandable":
        return "expandable"
    if value is None:
        raise _unparsed(
            f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
            f"at byte offset {begin}"
        )
    value = _REFERENCE.sub(lambda match: _referred(match) or match.group(), value)
    if tag == "a" and name == "href":
        return value
    if tag == "code" and name == "class" and value.startswith("language-"):
        return value.removeprefix("language-")
    if tag == "span" and name == "class" and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _close(
    source: str,
    position: int,
    begin: int,
    stack: list[_Open],
    entities: list[Entity],
    offset: int,
    out: Sequence[str],
) -> int:
    """The end tag at `position` makes its entity; where the text goes on."""
    if not stack:
        raise _unparsed(f"Unexpected end tag at byte offset {begin}")
    match = re.compile(r"</([^\s>]*)\s*").match(source, position)
    assert match is not None
    if not source.startswith(">", match.end()):
        raise _unparsed(f"Unclosed end tag at byte offset {begin}")
    opened, name = stack.pop(), match.group(1).lower()
    if name and name != opened.tag:
        raise _unparsed(
            f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", '
            f'found "</{name}>"'
        )
    if offset > opened.offset:
        entity = Entity(opened.type, opened.offset, offset - opened.offset)
        if opened.tag == "a":
            url = checked_link(opened.argument or "".join(out[opened.start :]))
            if url:
                entities.append(replace(entity, url=url))
        elif opened.tag == "code" and opened.argument and stack and stack[-1].tag == "pre":
            entities.append(replace(entity, type="pre", language=opened.argument))
        elif not (opened.tag == "pre" and entity in [replace(e, language=None) for e in entities]):
            entities.append(entity)
    return match.end() + 1


def checked_link(url: str) -> str | None:
    """A link as Telegram keeps it, or None for one it silently drops (no scheme it knows, no host
    with a dot)."""
    text = url.strip()
    if "://" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme == "tg" and host:
        return text
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\s<>\"]", text):
        return None
    if "." not in host.strip("."):
        return None
    return urlunsplit(parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/"))


def _trim(formatted: Formatted) -> Formatted:
    """Without white space at both ends."""
    whole = formatted.text.rstrip()
    kept = whole.lstrip()
    before, length = utf16_length(whole) - utf16_length(kept), utf16_length(kept)
    entities = []
    for entity in formatted.entities:
        start = max(entity.offset - before, 0)
        end = min(entity.end - before, length)
        if end > start:
            entities.append(replace(entity, offset=start, length=end - start))
    return Formatted(kept, tuple(entities))


def _find(formatted: Formatted) -> list[Entity]:
    """Addresses, commands, mentions and hashtags, where no code and no link is yet."""
    closed = [e for e in formatted.entities if e.type in ("code", "pre", "text_link")]
    taken = [(e.offset, e.end) for e in closed]
    found = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(formatted.text):
            start = utf16_length(formatted.text[: match.start()])
            end = start + utf16_length(match.group())
            if all(end <= a or start >= b for a, b in taken):
                taken.append((start, end))
                found.append(Entity(kind, start, end - start))
    return found


def _sorted(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(set(entities), key=lambda e: (e.offset, -e.length, e.type)))


def to_html(formatted: Formatted) -> str:
    """HTML for a page: everything escaped, only the tags of `_SHOWN` and links; \\n stays \\n."""
    units = formatted.text.encode("utf-16-le")
    cuts = sorted({0, len(units) // 2, *(p for e in formatted.entities for p in (e.offset, e.end))})
    parts: list[str] = []
    opened: list[Entity] = []
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        here = [e for e in formatted.entities if e.offset <= start < e.end]
        here.sort(key=lambda e: (e.offset, -e.length, e.type not in _ORDER, e.type))
        keep = 0
        while keep < len(opened) and keep < len(here) and opened[keep] == here[keep]:
            keep += 1
        parts += [_tag(e, formatted.text)[1] for e in reversed(opened[keep:])]
        parts += [_tag(e, formatted.text)[0] for e in here[keep:]]
        opened = here
        parts.append(html.escape(units[start * 2 : end * 2].decode("utf-16-le"), quote=False))
    return "".join(parts)


def _tag(entity: Entity, text: str) -> tuple[str, str]:
    if entity.type in _SHOWN:
        return _SHOWN[entity.type]
    url = entity.url
    if entity.type == "url":
        url = checked_link(cut(text, entity))
    if url is None:
        return "", ""
    return f'<a href="{html.escape(url)}" rel="noopener noreferrer" target="_blank">', "</a>"


def cut(text: str, entity: Entity) -> str:
    """The words an entity covers."""
    units = text.encode("utf-16-le")
    return units[entity.offset * 2 : entity.end * 2].decode("utf-16-le")
