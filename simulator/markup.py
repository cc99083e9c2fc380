"""Telegram's HTML, read as strictly as Telegram reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from simulator.entities import (
    Entity,
    Formatted,
    check_given,
    checked_link,
    in_order,
    settle,
    utf16_length,
)
from simulator.refusals import Refusal, bad_request

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
_MOST_BYTES = 2**15
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([A-Za-z]+));?")
_TAG_NAME = re.compile(r"[^\s>]*")
_END_TAG = re.compile(r"</([^\s>]*)\s*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"(?P<name>[^\s=>]+)\s*(?P<equal>=?)\s*")
_VALUE = re.compile(r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<token>[A-Za-z0-9.-]*)")


@dataclass(frozen=True)
class _Open:
    """A tag that waits for its end; `letters` is how much text stood before it."""

    tag: str
    argument: str
    offset: int
    letters: int

    @property
    def type(self) -> str:
        return "expandable_blockquote" if self.argument == "expandable" else _TAGS[self.tag]


def read(text: str, parse_mode: str | None, given: Iterable[Entity] = ()) -> Formatted:
    """Read a text as Telegram does: markup parsed, ends trimmed, links and commands found.

    Raises the refusals of `parse`, and those of entities that do not fit the text.
    """
    return finish(parse(text, parse_mode, given))


def finish(parsed: Formatted) -> Formatted:
    """Make of a parsed text what is kept, once it is known that it may be sent."""
    return settle(parsed.text, check_given(parsed.text, parsed.entities))


def parse(text: str, parse_mode: str | None, given: Iterable[Entity] = ()) -> Formatted:
    """Parse a text's markup, which Telegram does before it looks for the chat.

    Raises the refusals "can't parse entities: …" and "unsupported parse_mode"; Markdown is
    refused too, because the stand-in does not parse it.
    """
    if len(text.encode()) > _MOST_BYTES:
        raise bad_request("text is too long")
    text = "".join(" " if c < " " and c != "\n" else c for c in text.replace("\r", ""))
    mode = (parse_mode or "").lower()
    if mode == "html":
        return parse_html(text)
    if mode in ("", "none"):
        return Formatted(text, tuple(given))
    if mode in ("markdown", "markdownv2"):
        raise bad_request("the stand-in does not parse Markdown; use HTML")
    raise bad_request("unsupported parse_mode")


def parse_html(source: str) -> Formatted:
    """Split HTML into text and entities; offsets in the refusals count bytes, as Telegram's."""
    return _Parser(source).parse()


class _Parser:
    """One walk through `source`; `position` counts its letters, `offset` UTF-16 units of text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.offset = 0
        self.letters: list[str] = []
        self.opened: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> Formatted:
        while self.position < len(self.source):
            if self.source[self.position] != "<":
                self._letter()
            elif self.source.startswith("</", self.position):
                self._end_tag()
            else:
                self._start_tag()
        if self.opened:
            tag = self.opened[-1].tag
            raise _unparsed(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return Formatted("".join(self.letters), in_order(self.entities))

    def _letter(self) -> None:
        match = _REFERENCE.match(self.source, self.position)
        letter = _referred(match) if match else None
        if match and letter:
            self.position = match.end()
        else:
            letter = self.source[self.position]
            self.position += 1
        self.letters.append(letter)
        self.offset += utf16_length(letter)

    def _start_tag(self) -> None:
        at = f"at byte offset {self._bytes()}"
        tag = self._take(_TAG_NAME, 1).group().lower()
        if self.position >= len(self.source):
            raise _unparsed(f"Unclosed start tag {at}")
        if tag not in _TAGS:
            raise _unparsed(f'Unsupported start tag "{tag}" {at}')
        argument = ""
        while True:
            self._take(_SPACE)
            if self.source.startswith(">", self.position):
                break
            if self.position >= len(self.source):
                raise _unparsed(f"Unclosed start tag {at}")
            argument = self._attribute(tag, at) or argument
        if tag == "span" and argument != "spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" {at}')
        self.position += 1
        self.opened.append(_Open(tag, argument, self.offset, len(self.letters)))

    def _attribute(self, tag: str, at: str) -> str:
        """Read one attribute; what it says where it is the one that counts for its tag."""
        match = _ATTRIBUTE.match(self.source, self.position)
        if match is None:
            raise _unparsed(f'Empty attribute name in the tag "{tag}" {at}')
        self.position = match.end()
        name = match["name"].lower()
        if not match["equal"]:
            if (tag, name) == ("blockquote", "expandable"):
                return "expandable"
            raise _unparsed(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" {at}'
            )
        begin = self._bytes()
        found = self._take(_VALUE)
        following = self.source[self.position : self.position + 1]
        if following == "" or (found["token"] == "" and following in "\"'"):
            raise _unparsed(f"Unclosed start tag {at}")
        if found["token"] is not None and not following.isspace() and following != ">":
            raise _unparsed(f"Unexpected end of name token at byte offset {begin}")
        value = next(v for v in (found["double"], found["single"], found["token"]) if v is not None)
        value = _REFERENCE.sub(lambda match: _referred(match) or match.group(), value)
        if (tag, name) == ("a", "href"):
            return value
        for of, prefix in (("code", "language-"), ("span", "tg-")):
            if (tag, name) == (of, "class") and value.startswith(prefix):
                return value.removeprefix(prefix)
        return ""

    def _end_tag(self) -> None:
        begin = self._bytes()
        if not self.opened:
            raise _unparsed(f"Unexpected end tag at byte offset {begin}")
        name = self._take(_END_TAG).group(1).lower()
        if not self.source.startswith(">", self.position):
            raise _unparsed(f"Unclosed end tag at byte offset {begin}")
        self.position += 1
        opened = self.opened.pop()
        if name not in ("", opened.tag):
            raise _unparsed(
                f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", '
                f'found "</{name}>"'
            )
        if self.offset > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        kind, length = opened.type, self.offset - opened.offset
        url = language = None
        if kind == "text_link":
            url = checked_link(opened.argument or "".join(self.letters[opened.letters :]))
            if url is None:
                return
        if kind == "code" and opened.argument and self.opened and self.opened[-1].tag == "pre":
            kind, language = "pre", opened.argument
        covered = [(e.offset, e.length) for e in self.entities if e.type == "pre"]
        if kind != "pre" or (opened.offset, length) not in covered:
            self.entities.append(Entity(kind, opened.offset, length, url, language))

    def _take(self, pattern: re.Pattern[str], skip: int = 0) -> re.Match[str]:
        match = pattern.match(self.source, self.position + skip)
        assert match is not None, "these patterns match the empty text too"
        self.position = match.end()
        return match

    def _bytes(self) -> int:
        return len(self.source[: self.position].encode())


def _unparsed(sentence: str) -> Refusal:
    return bad_request(f"can't parse entities: {sentence}")


def _referred(match: re.Match[str]) -> str | None:
    """Give the character of `&…;`, or None where Telegram leaves the text as it is."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None
