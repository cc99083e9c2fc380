"""Several proposals in one: the words of all, nothing said twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from conversations.forms import Kind
from conversations.proposals.fields import PROPOSAL
from conversations.screens import brief
from storage.records import Proposal

ROOM: Final = 1600
"""Characters of a united field: whatever is united again and again, a message can hold it."""


@dataclass(frozen=True, slots=True)
class Union:
    """What several proposals say together, by column, all but the title.

    `shortened` is true where not everything found room: the originals keep it.
    """

    words: Mapping[str, str | None]
    attachment_kind: str | None
    attachment_id: str | None
    shortened: bool

    def is_said_by(self, proposal: Proposal) -> bool:
        """Tell whether a proposal says exactly this."""
        same = self.words.items() <= proposal.words.items()
        return same and proposal.attachment_id == self.attachment_id


def unite(*originals: Proposal) -> Union:
    """Return all as one: lists united, texts one after the other, the first file there is."""
    words: dict[str, str | None] = {}
    shortened = False
    for step in PROPOSAL.steps:
        if step.kind not in (Kind.TEXT, Kind.ENTRIES):
            continue
        said = [text for each in originals if (text := each.words[step.field])]
        gap = "\n"
        if step.kind is Kind.ENTRIES:
            parts = _each_once(entry for text in said for entry in text.splitlines())
        else:
            parts = _each_once(said)
            gap = "\n\n"
        words[step.field], cut = _fit(parts, gap)
        shortened |= cut
    file = next((each for each in originals if each.attachment_id), originals[0])
    return Union(words, file.attachment_kind, file.attachment_id, shortened)


def united_author(originals: Sequence[Proposal]) -> int | None:
    """Return the seat whose the union is: the one author of all of them, else nobody's."""
    authors = {each.author_id for each in originals}
    return authors.pop() if len(authors) == 1 else None


def _each_once(texts: Iterable[str]) -> list[str]:
    """Return texts in their order; of those that differ in capitals only, the first."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(" ".join(text.casefold().split()), text)
    return list(found.values())


def _fit(parts: Sequence[str], gap: str) -> tuple[str | None, bool]:
    whole = gap.join(parts)
    if len(whole) <= ROOM:
        return whole or None, False
    return brief(whole, ROOM), True
