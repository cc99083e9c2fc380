"""What several tables name: actors and resources, and in which proposals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from conversations.documents.facts import Proposed, TableFacts
from conversations.results.convergence import SharedName, shared_names


class NamedAs(StrEnum):
    """The step of a proposal in which a name stands."""

    IMPLEMENTERS = "implementers"
    RESOURCES = "resources"


@dataclass(frozen=True, slots=True)
class NamedAt:
    """At which table proposals name something, as which spellings, and which of them do."""

    table: int
    spellings: tuple[str, ...]
    proposals: tuple[Proposed, ...]


def names_across(
    tables: Sequence[TableFacts], named_as: NamedAs
) -> list[tuple[SharedName, tuple[NamedAt, ...]]]:
    """Return what proposals of several tables name, the most tables first, and where each does."""
    named = {facts.number: [name for _, name in _named(facts, named_as)] for facts in tables}
    return [
        (shared, tuple(_at(facts, shared, named_as) for facts in tables if _has(facts, shared)))
        for shared in shared_names(named)
    ]


def _has(facts: TableFacts, shared: SharedName) -> bool:
    return facts.number in shared.tables


def _at(facts: TableFacts, shared: SharedName, named_as: NamedAs) -> NamedAt:
    found = [(each, name) for each, name in _named(facts, named_as) if name in shared.spellings]
    return NamedAt(
        facts.number,
        tuple(dict.fromkeys(name for _, name in found)),
        tuple({each.id: each for each, _ in found}.values()),
    )


def _named(facts: TableFacts, named_as: NamedAs) -> Iterator[tuple[Proposed, str]]:
    for each in facts.proposals or ():
        for said in each.said:
            if said.step == named_as:
                yield from ((each, name.strip()) for name in said.entries)
