"""What a presented proposal said before its fields were changed."""

from conversations.forms import Kind
from conversations.proposals.card import as_list, headline, objectives_of
from conversations.proposals.fields import PROPOSAL, heading, name_file
from conversations.proposals.rights import may_write
from conversations.screens import (
    Attachment,
    Button,
    FileKind,
    Lines,
    Phrase,
    Quoted,
    Screen,
    open_at,
    pages,
    say,
)
from conversations.taps.home import ShowHome
from conversations.taps.proposals import ShowPreview, ShowVersions
from conversations.turn import Refusal, Turn
from storage.records import Phase, Proposal, Version


async def show_versions(turn: Turn, tap: ShowVersions) -> Screen:
    """Show one page of earlier versions, the newest first, to authors and whoever leads."""
    proposal = await turn.unit.proposals.get(tap.proposal)
    if proposal is None or not await _may_read(turn, proposal):
        raise Refusal(say("proposal-not-yours"))
    versions = reversed(await turn.unit.proposals.versions(proposal.id))
    lines = [say_version(turn, proposal, version) for version in versions] or [say("versions-none")]
    leaf = open_at(tap.page, pages(lines), lambda to: ShowVersions(proposal=proposal.id, page=to))
    is_open = (await turn.roundtable(proposal.roundtable)).phase is Phase.PROPOSALS
    ways = [Button(say("button-home"), ShowHome())]
    if is_open and await may_write(turn, proposal):
        ways.insert(0, Button(say("button-to-proposal"), ShowPreview(proposal=proposal.id, page=0)))
    return Screen(
        (say("versions-title", title=headline(proposal)), *leaf.paragraphs),
        (*leaf.buttons, tuple(ways)),
        here=ShowVersions(proposal=proposal.id, page=leaf.number),
    )


async def _may_read(turn: Turn, proposal: Proposal) -> bool:
    """Tell whether this person wrote it, or leads the table it was presented to."""
    led = proposal.presented_at is not None and turn.leads(proposal.roundtable)
    return led or await may_write(turn, proposal)


def say_version(turn: Turn, proposal: Proposal, version: Version) -> Phrase:
    """Say what a field said, and until when."""
    step = PROPOSAL.step(version.field.replace("_", "-"))
    name = heading(step)
    if version.text is None:
        return say("versions-empty", heading=name, until=version.replaced_at)
    lines = version.text.splitlines()
    text: Quoted | Lines | Phrase = Quoted(version.text)
    match step.kind:
        case Kind.ENTRIES:
            text = as_list(version.text)
        case Kind.TICKS:
            text = objectives_of(turn.process, proposal, lines)
        case Kind.FILE:
            text = name_file(lines[0])
    return say("versions-line", heading=name, until=version.replaced_at, text=text)


def file_of(version: Version) -> Attachment | None:
    """Return the file that was attached until then, None where the field holds words."""
    step = PROPOSAL.step(version.field.replace("_", "-"))
    if step.kind is not Kind.FILE or version.text is None:
        return None
    kind, file_id = version.text.splitlines()
    return Attachment(FileKind(kind), file_id)
