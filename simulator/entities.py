"""What stretches of a text mean to Telegram; all offsets count UTF-16 code units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from simulator.refusals import bad_request

_CLOSED = ("code", "pre")
_MERGED = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_FARTHEST = 1_000_000
_FOUND = (
    ("url", re.compile(r"(?<![\w@/.])(?:https?://[^\s<>]+[^\s<>.,;:!?)»”\"']|t\.me/[\w/?=+-]+)")),
    ("email", re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}(?!\w)", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,255}")),
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
        """Write it as the Bot API does."""
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


def utf16_length(text: str) -> int:
    """Count a text as Telegram does: in UTF-16 code units."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def cut(text: str, start: int, end: int) -> str:
    """Take the words between two UTF-16 offsets; UnicodeDecodeError inside a character."""
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le")


def settle(text: str, entities: Iterable[Entity]) -> Formatted:
    """Make of a text and its entities what Telegram keeps.

    White space goes at both ends; equal styles that touch become one; inside code nothing else
    counts; addresses, commands, mentions and hashtags are found.
    """
    whole = text.rstrip()
    kept = whole.lstrip()
    before, length = utf16_length(whole) - utf16_length(kept), utf16_length(kept)
    moved = []
    for entity in entities:
        start = max(entity.offset - before, 0)
        end = min(entity.end - before, length)
        if end > start:
            moved.append(replace(entity, offset=start, length=end - start))
    closed = [e for e in moved if e.type in _CLOSED]
    free = [e for e in moved if e in closed or not any(_inside(e, c) for c in closed)]
    merged = _merge(free)
    return Formatted(kept, in_order([*merged, *_find(kept, merged)]))


def check_given(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """Refuse entities a bot gave that do not fit the text."""
    given = list(entities)
    for entity in given:
        for what, units in (("offset", entity.offset), ("length", entity.length)):
            if not 0 <= units <= _FARTHEST:
                raise bad_request(f"receive an entity with incorrect {what} {units}")
    given = [entity for entity in in_order(given) if entity.length]
    if not given:
        return []
    ends = {0: 0}
    """After how many bytes a letter ends, by UTF-16 units."""
    units = octets = 0
    for letter in text:
        units, octets = units + utf16_length(letter), octets + len(letter.encode())
        ends[units] = octets
    for entity in given:
        _must_fit(entity, ends, units)
    return [replace(entity, url=_linked(entity)) for entity in given]


def _must_fit(entity: Entity, ends: Mapping[int, int], length: int) -> None:
    beginning = f"entity beginning at UTF-16 offset {entity.offset}"
    if entity.offset > length:
        raise bad_request(
            f"entity begins after the end of the text at UTF-16 offset {entity.offset}"
        )
    if entity.offset not in ends:
        place = f"byte offset {ends[entity.offset + 1]}"
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at {place}")
    if entity.end > length:
        end = f"after the end of the text at UTF-16 offset {entity.end}"
        raise bad_request(f"{beginning} ends {end}")
    if entity.end not in ends:
        place = f"byte offset {ends[entity.end + 1]}"
        raise bad_request(f"{beginning} ends in a middle of a UTF-16 symbol at {place}")


def _linked(entity: Entity) -> str | None:
    if entity.type != "text_link" or entity.url is None:
        return entity.url
    link = checked_link(entity.url)
    if link is None:
        raise bad_request(f"entity URL '{entity.url}' is invalid: Wrong HTTP URL")
    return link


def in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Sort as Telegram does: by place, the longer first."""
    return tuple(sorted(set(entities), key=lambda e: (e.offset, -e.length, e.type)))


def checked_link(url: str) -> str | None:
    """Write a link as Telegram keeps it; None for one it silently drops.

    It drops what has no scheme it knows, and a host without a dot (`http://localhost/`).
    """
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


def _inside(inner: Entity, outer: Entity) -> bool:
    return outer.offset <= inner.offset and inner.end <= outer.end


def _merge(entities: Iterable[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for entity in in_order(entities):
        same = [e for e in merged if e.type == entity.type and e.end >= entity.offset]
        if entity.type in _MERGED and same:
            merged.remove(same[-1])
            end = max(same[-1].end, entity.end)
            entity = replace(same[-1], length=end - same[-1].offset)  # noqa: PLW2901
        merged.append(entity)
    return merged


def _find(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """Find what nobody marked, where no code and no link is yet."""
    taken = [(e.offset, e.end) for e in entities if e.type in (*_CLOSED, "text_link", "url")]
    found = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match.group())
            if all(end <= a or start >= b for a, b in taken):
                taken.append((start, end))
                found.append(Entity(kind, start, end - start))
    return found
