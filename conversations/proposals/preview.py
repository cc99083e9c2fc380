"""The proposal as it is now: how complete, every field to be changed, and presenting it."""

from collections.abc import Mapping

from conversations.numbered import numbered_buttons
from conversations.phases import settle_phase
from conversations.proposals.card import by_whom, describe_field, describe_proposal
from conversations.proposals.fields import PROPOSAL, completeness
from conversations.proposals.rights import Manuscript, open_manuscript
from conversations.proposals.room import must_have_room
from conversations.proposals.signatures import read_signature
from conversations.proposals.steps import laid_aside
from conversations.screens import (
    Attachment,
    Button,
    Enclosure,
    FileKind,
    Phrase,
    Row,
    Screen,
    Style,
    open_at,
    pages,
    say,
)
from conversations.taps.home import ShowHome
from conversations.taps.proposals import (
    AskStep,
    LayAside,
    PresentProposal,
    ShowOwnAttachment,
    ShowPreview,
    ShowVersions,
)
from conversations.turn import Refusal, Turn
from storage.records import Phase, Proposal


async def show_preview(turn: Turn, tap: ShowPreview) -> Screen:
    """Show one page of the proposal, with a numbered button a field to change it."""
    return await preview(turn, await open_manuscript(turn, tap.proposal), tap.page)


async def preview(turn: Turn, manuscript: Manuscript, page: int = 0) -> Screen:
    """Return one page of a manuscript, every field numbered."""
    proposal = manuscript.proposal
    if proposal.discarded_at:
        return laid_aside(proposal)
    authors = (await turn.unit.proposals.authors([proposal.id]))[proposal.id]
    signature = await read_signature(turn, proposal.id, authors)
    leaf = open_at(
        page,
        pages([by_whom(proposal, _known(authors)), *_fields(turn, manuscript)]),
        lambda to: ShowPreview(proposal=proposal.id, page=to),
        says_more=True,
    )
    signing = (signature.button(leaf.number, editing=True),) if signature else ()
    changes = numbered_buttons(
        [AskStep(proposal=proposal.id, step=step.name, editing=True) for step in PROPOSAL.steps]
    )
    return Screen(
        (
            *_state(proposal),
            completeness(manuscript.filled),
            *leaf.paragraphs,
            *((signature.told,) if signature else ()),
            say("proposal-how-presented" if proposal.presented_at else "proposal-how-draft"),
        ),
        (*leaf.buttons, *changes, *_looking(proposal, signing), *_ways(proposal, signing)),
        here=ShowPreview(proposal=proposal.id, page=leaf.number),
    )


def _known(authors: Mapping[int, str | None]) -> list[str]:
    """Return the names of those who have one still."""
    return [name for name in authors.values() if name]


async def present_proposal(turn: Turn, tap: PresentProposal) -> Screen:
    """Show the proposal to the table; twice is no mistake, and an older button only shows it."""
    manuscript = await open_manuscript(turn, tap.proposal)
    proposal = manuscript.proposal
    if proposal.presented_at or proposal.discarded_at:
        return await preview(turn, manuscript)
    if proposal.revision != tap.revision:
        return (await preview(turn, manuscript)).with_alert(say("proposal-changed-since"))
    if proposal.title is None:
        raise Refusal(say("proposal-needs-title"))
    await turn.unit.pairs.hold(proposal.roundtable)
    await must_have_room(turn, proposal.roundtable, proposal.author_id)
    await turn.unit.proposals.present(proposal.id)
    if proposal.author_id in {seat.id for seat in turn.visitor.seats}:
        await settle_phase(turn, proposal.roundtable, Phase.PROPOSALS)
    screen = await preview(turn, await open_manuscript(turn, proposal.id))
    return screen.with_toast(say("proposal-presented-now"))


async def show_own_attachment(turn: Turn, tap: ShowOwnAttachment) -> Screen:
    """Show the attached file below the preview."""
    manuscript = await open_manuscript(turn, tap.proposal)
    screen = await preview(turn, manuscript)
    found = attachment_of(manuscript.proposal)
    if found is None:
        return screen.with_toast(say("proposal-no-file"))
    return screen.enclosing(Enclosure(found))


async def read_card(turn: Turn, proposal: Proposal) -> tuple[Phrase, ...]:
    """Return the whole card of a proposal (see `describe_proposal`)."""
    served = (await turn.unit.proposals.served([proposal.id]))[proposal.id]
    authors = (await turn.unit.proposals.authors([proposal.id]))[proposal.id]
    return describe_proposal(turn.process, proposal, served, _known(authors))


def attachment_of(proposal: Proposal) -> Attachment | None:
    """Return the file that is attached to a proposal."""
    if proposal.attachment_kind is None or proposal.attachment_id is None:
        return None
    return Attachment(FileKind(proposal.attachment_kind), proposal.attachment_id)


def _fields(turn: Turn, manuscript: Manuscript) -> list[Phrase]:
    proposal, served = manuscript.proposal, manuscript.served
    return [
        say(
            "proposal-numbered",
            number=str(number),
            field=describe_field(turn.process, proposal, step, served),
        )
        for number, step in enumerate(PROPOSAL.steps, 1)
    ]


def _state(proposal: Proposal) -> tuple[Phrase, ...]:
    if proposal.hidden_at:
        return (say("proposal-hidden", reason=proposal.hidden_because or "–"),)
    return (say("proposal-is-presented" if proposal.presented_at else "proposal-is-draft"),)


def _looking(proposal: Proposal, signing: Row) -> tuple[Row, ...]:
    """Return the ways to the attached file and to earlier versions; a draft has room to sign."""
    row: list[Button] = []
    if proposal.attachment_id:
        row.append(Button(say("button-attachment"), ShowOwnAttachment(proposal=proposal.id)))
    if proposal.presented_at:
        row.append(Button(say("button-versions"), ShowVersions(proposal=proposal.id, page=0)))
    else:
        row += signing
    return (tuple(row),) if row else ()


def _ways(proposal: Proposal, signing: Row) -> tuple[Row, ...]:
    home = Button(say("button-home"), ShowHome())
    if proposal.presented_at:
        return ((*signing, home),)
    key = {"proposal": proposal.id, "revision": proposal.revision}
    return (
        (Button(say("button-present-proposal"), PresentProposal(**key), Style.PRIMARY),),
        (Button(say("button-aside"), LayAside(**key)), home),
    )
