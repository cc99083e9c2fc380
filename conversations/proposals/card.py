"""A proposal as it is read: its card, field by field, and its title in a list."""

from collections.abc import Collection, Sequence

from conversations.forms import Kind, Step
from conversations.proposals.fields import PROPOSAL, filled, heading, name_file, words_of
from conversations.screens import Lines, Phrase, Quoted, brief, say
from storage.platforms import Process
from storage.records import Proposal

HEADLINE = 60
"""Characters of a title that are enough to recognise it in a list."""


def headline(proposal: Proposal) -> str:
    """Return its title, short enough for a list; a dash where it has none yet."""
    return brief(proposal.title or "–", HEADLINE)


def describe_proposal(
    process: Process, proposal: Proposal, served: Collection[str], authors: Sequence[str]
) -> tuple[Phrase, ...]:
    """Return the whole card, a phrase a field: deal them with `pages`.

    `served` are the ids of its objectives, `authors` the names of those who are still known.
    """
    present = filled(proposal, served)
    rest = (step for step in PROPOSAL.steps[1:] if step.name in present)
    return (
        say("proposal-title-line", title=proposal.title)
        if proposal.title
        else say("proposal-untitled"),
        by_whom(proposal, authors),
        *(describe_field(process, proposal, step, served) for step in rest),
    )


def describe_field(
    process: Process, proposal: Proposal, step: Step, served: Collection[str]
) -> Phrase:
    """Return what a proposal says in a step under the step's heading, or that it is missing."""
    if step.name not in filled(proposal, served):
        return say("proposal-missing", heading=heading(step))
    match step.kind:
        case Kind.TICKS:
            return say(
                "proposal-field",
                heading=heading(step),
                text=objectives_of(process, proposal, served),
            )
        case Kind.FILE:
            return say(
                "proposal-file", heading=heading(step), file=name_file(proposal.attachment_kind)
            )
        case _:
            words = words_of(proposal, step) or ""
            text = as_list(words) if step.kind is Kind.ENTRIES else Quoted(words)
            return say("proposal-field", heading=heading(step), text=text)


def as_list(entries: str) -> Lines:
    """Return entries that stand one a line as a list."""
    return Lines(tuple(f"• {entry}" for entry in entries.splitlines()))


def objectives_of(process: Process, proposal: Proposal, served: Collection[str]) -> Lines:
    """Return the objectives a proposal serves, under their numbers at the table."""
    objectives = enumerate(process.platform(proposal.roundtable).objectives, 1)
    return Lines(tuple(f"{n}. {each.name}" for n, each in objectives if each.id in served))


def by_whom(proposal: Proposal, authors: Sequence[str]) -> Phrase:
    """Say whose proposal it is; `authors` are the names that are still known."""
    if authors:
        return say("proposal-by", names=", ".join(authors))
    return say("proposal-by-nobody" if proposal.author_id else "proposal-by-table")
