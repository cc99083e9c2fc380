"""What a proposal consists of: the steps of its form, and which of them are filled."""

from collections.abc import Collection
from typing import Final

from conversations.forms import Form, Kind, Step
from conversations.screens import FileKind, Phrase, say
from storage.records import Proposal

ENTRIES: Final = 10
ENTRY: Final = 150

PROPOSAL: Final = Form(
    "proposal",
    (
        Step("title", Kind.LINE, 120, shortest=4, required=True),
        Step("objectives", Kind.TICKS, counted=False),
        Step("description", Kind.TEXT, 1000),
        Step("implementers", Kind.ENTRIES, ENTRY, ENTRIES),
        Step("beneficiaries", Kind.ENTRIES, ENTRY, ENTRIES),
        Step("resources", Kind.ENTRIES, ENTRY, ENTRIES),
        Step("instruments", Kind.ENTRIES, ENTRY, ENTRIES),
        Step("expected-results", Kind.ENTRIES, ENTRY, ENTRIES),
        Step("timing", Kind.TEXT, 300, counted=False),
        Step("first-step", Kind.TEXT, 300, counted=False),
        Step("attachment", Kind.FILE, counted=False),
    ),
)
"""The form of a proposal, in the order in which it is asked and shown."""


def heading(step: Step) -> Phrase:
    """Say what a step asks for in a word or two: "Soggetti attuatori"."""
    return say(f"proposal-{step.name}-heading")


def completeness(filled: Collection[str]) -> Phrase:
    """Say which steps a proposal still needs, by the numbers with which they are asked."""
    missing = PROPOSAL.missing(filled)
    steps = ", ".join(str(PROPOSAL.steps.index(step) + 1) for step in missing)
    return say("proposal-completeness", missing=len(missing), steps=steps)


def words_of(proposal: Proposal, step: Step) -> str | None:
    """Return what a proposal says in a step that is answered in words."""
    return proposal.words[step.field]


def filled(proposal: Proposal, served: Collection[str]) -> frozenset[str]:
    """Return the names of the steps that are answered; `served` are the objectives' ids."""
    return frozenset(step.name for step in PROPOSAL.steps if _is_filled(proposal, step, served))


def _is_filled(proposal: Proposal, step: Step, served: Collection[str]) -> bool:
    match step.kind:
        case Kind.TICKS:
            return bool(served)
        case Kind.FILE:
            return bool(proposal.attachment_id)
        case _:
            return bool(words_of(proposal, step))


def name_file(kind: str | None) -> Phrase:
    """Say that there is a file of this kind."""
    return say("proposal-has-photo" if kind == FileKind.PHOTO else "proposal-has-document")
