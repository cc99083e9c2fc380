"""How a tap travels: packed into the 64 bytes Telegram gives a button, and back.

`pack` and `unpack` are inverse on everything our buttons carry. Whatever else arrives (any client
can send any bytes) is no tap, and nobody acts on it.
"""

import re
from collections.abc import Mapping
from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict, ValidationError

VERSION: Final = "1"
"""Raised when the meaning of an old button changes: older screens are then out of date."""

MAX_BYTES: Final = 64

_SHAPE: Final = re.compile(r"[0-9]+:[a-z]+(?::[a-z0-9-]*)*", re.ASCII)


class Tap(BaseModel):
    """One press of a button. Subclasses are the vocabulary; fields are what the button carries."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    prefix: ClassVar[str]
    command: ClassVar[str] = "start"
    """The command that leads to the same place, for whoever has to try again."""
    leads_home: ClassVar[bool] = False
    """Whether whoever presses it is at home then."""
    letter: ClassVar[str] = ""
    """With what begins what letters are about that ask what it shows; empty where none does."""

    @property
    def letters_about(self) -> str:
        """Return what letters are about that ask what this tap shows."""
        return "-".join([self.letter, *map(_spell, self.__dict__.values())])

    def pack(self) -> str:
        """Return the callback data of this tap.

        Raises ValueError when it does not fit into Telegram's 64 bytes.
        """
        data = ":".join([VERSION, self.prefix, *map(_spell, self.__dict__.values())])
        if len(data.encode()) > MAX_BYTES:
            raise ValueError(f"{type(self).__name__} needs more than {MAX_BYTES} bytes: {data}")
        return data


def _spell(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def unpack(data: str, vocabulary: Mapping[str, type[Tap]]) -> Tap | None:
    """Return the tap behind callback data, or None when no button of ours carries such data."""
    if len(data) > MAX_BYTES or not _SHAPE.fullmatch(data):
        return None
    version, prefix, *values = data.split(":")
    kind = vocabulary.get(prefix)
    if version != VERSION or kind is None or len(values) != len(kind.model_fields):
        return None
    try:
        tap = kind.model_validate_strings(dict(zip(kind.model_fields, values, strict=True)))
    except ValidationError:
        return None
    # "01" and "1" would be two spellings of one button; ours write only one of them.
    return tap if tap.pack() == data else None


def asked_about(about: str, vocabulary: Mapping[str, type[Tap]]) -> Tap | None:
    """Return the tap that shows what letters about this ask, or None when they ask nothing."""
    for prefix, kind in vocabulary.items():
        if kind.letter and about.startswith(f"{kind.letter}-"):
            values = about.removeprefix(f"{kind.letter}-").replace("-", ":")
            return unpack(f"{VERSION}:{prefix}:{values}", vocabulary)
    return None
