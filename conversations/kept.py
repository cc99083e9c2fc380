"""What is kept of a person, as facts: a page says them, and a file holds them under their keys."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations.screens import Attachment, Phrase

Plain = str | int | None | datetime | Sequence["Plain"] | Mapping[str, "Plain"]
"""What a file holds; moments are aware."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is kept of a person.

    `said` is how a page tells it. `value` is what the file has under `key`, beside the others of
    that key: both are read by programs and never renamed. `file` is what came with it.
    """

    key: str
    said: tuple[Phrase, ...]
    value: Mapping[str, Plain]
    file: Attachment | None = None


def fact(key: str, *said: Phrase, file: Attachment | None = None, **value: Plain) -> Fact:
    """Return one thing that is kept, in words and as data."""
    return Fact(key, said, value, file)


def phrases(facts: Iterable[Fact]) -> list[Phrase]:
    """Return how a page tells all of these."""
    return [phrase for each in facts for phrase in each.said]
