"""Single values of a call: read as their type, and held against their limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.entities import utf16_length
from simulator.refusals import bad_request

_MEASURES: dict[str, Callable[[Any], int]] = {
    "chars": utf16_length,
    "bytes": lambda value: len(value.encode()),
    "items": len,
    "value": int,
}


@dataclass(frozen=True)
class Upload:
    """A file that came with a call (one part of a multipart body)."""

    name: str
    mime: str
    data: bytes

    def __repr__(self) -> str:
        return f"Upload({self.name!r}, {self.mime!r}, {len(self.data)} bytes)"


def leading_number(text: str) -> int:
    """Read the whole number a text begins with, 0 where there is none."""
    found = re.match(r"-?[0-9]{1,19}", text)
    return int(found[0]) if found else 0


def utf8(text: str) -> str:
    """Refuse half of a surrogate pair, which JSON can carry and UTF-8 cannot."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise bad_request("strings must be encoded in UTF-8")
    return text


def check_limits(name: str, limits: Mapping[str, Any], value: Any) -> None:
    """Refuse a value outside the limits the description gives for it."""
    for limit in limits.keys() & _MEASURES.keys():
        least, most = limits[limit]
        size = _MEASURES[limit](value)
        if not least <= size <= most:
            wrong = f"{name} is too long" if size > most else f"{name} is too short"
            if limit == "value":
                wrong = f"invalid {name} specified"
            raise bad_request(wrong)
