"""Everything that is kept of a person, as a file other programs can read (JSON)."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from conversations.kept import Fact, Plain
from conversations.screens import File

FORMAT: Final = {
    "name": "crocevia-my-data",
    "version": 1,
    "encoding": "UTF-8",
    "note": (
        "`person` is what is kept of you without regard to a seat, `seats` what is kept of each "
        "of your seats. Every key below them holds a list. Times are ISO 8601, in UTC. "
        "Levels are 1 to 5, null where you said you do not know. Objectives are named by the "
        "ids of the table's content. Attached files are sent beside this one."
    ),
}
"""What the file says about itself; a key that changes its meaning raises the version."""


def data_file(person: Iterable[Fact], seats: Sequence[Iterable[Fact]], now: datetime) -> File:
    """Return the file; `seats` are the facts of each seat."""
    everything = {
        "format": FORMAT,
        "made_at": now,
        "person": _by_key(person),
        "seats": [_by_key(facts) for facts in seats],
    }
    text = json.dumps(everything, ensure_ascii=False, indent=2, default=_moment)
    return File(f"{text}\n".encode(), "imieidati.json")


def _by_key(facts: Iterable[Fact]) -> dict[str, list[Plain]]:
    found: dict[str, list[Plain]] = {}
    for each in facts:
        found.setdefault(each.key, []).append(each.value)
    return found


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    raise TypeError(f"{type(value).__name__} is nothing a file holds")
