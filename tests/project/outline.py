"""YAML as far as compose.yaml needs it: maps, lists and scalars, by their indentation."""

import json
from typing import Any


class Reader:
    """Reads line by line; raises ValueError for anything it does not know."""

    def __init__(self, text: str) -> None:
        lines = [line.rstrip() for line in text.splitlines()]
        self._lines = [line for line in lines if line and not line.lstrip().startswith("#")]
        self._at = 0

    def read(self) -> Any:
        found = self._block(0)
        if self._at != len(self._lines):
            raise ValueError(f"not read: {self._lines[self._at]}")
        return found

    @property
    def _indent(self) -> int:
        """How far the next line is indented; -1 at the end."""
        if self._at == len(self._lines):
            return -1
        line = self._lines[self._at]
        return len(line) - len(line.lstrip())

    def _block(self, indent: int) -> Any:
        if self._indent != indent:
            raise ValueError(f"indented wrongly: {self._lines[self._at]}")
        if self._lines[self._at].lstrip().startswith("- "):
            return self._list(indent)
        return self._map(indent)

    def _list(self, indent: int) -> list[Any]:
        found = []
        while self._indent == indent:
            mark, _, rest = self._lines[self._at].lstrip().partition(" ")
            if mark != "-":
                raise ValueError(f"no item: {rest}")
            self._at += 1
            found.append(scalar(rest))
        return found

    def _map(self, indent: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self._indent == indent:
            key, colon, rest = self._lines[self._at].lstrip().partition(":")
            if not colon or key in found:
                raise ValueError(f"no key, or twice: {key}")
            self._at += 1
            if rest.strip():
                found[key] = scalar(rest.strip())
            else:
                found[key] = self._block(self._indent) if self._indent > indent else None
        return found


def scalar(text: str) -> Any:
    """A value on one line, as text unless it is a number or in JSON's form."""
    if text[0] in '[{"' or text.isdecimal():
        return json.loads(text)
    if text in ("true", "false"):
        return text == "true"
    if text[0] in "&*!|>'%@`" or ": " in text or " #" in text:
        raise ValueError(f"not known here: {text}")
    return text
