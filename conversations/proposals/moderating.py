"""What whoever leads a table does about one proposal: asks for a field, hides it, shows it."""

from conversations.participation import name_of
from conversations.phases import must_be_in
from conversations.proposals.browsing import show_proposal
from conversations.proposals.card import headline
from conversations.proposals.fields import PROPOSAL, filled, heading
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.lines import LONGEST, read_line
from conversations.proposals.reading import Proposed, open_listed, open_proposal
from conversations.proposals.rights import must_not_care_more
from conversations.proposals.unsent import asking, preview
from conversations.proposals.writing import begin_for
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Screen, Style, deal, say
from conversations.taps.proposals import (
    AskField,
    AskReason,
    AskStep,
    ChooseField,
    Hide,
    ProposeForTable,
    ShowProposal,
    ShowReason,
    Unhide,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Phase, Proposal, UnsentLine


async def propose_for_table(turn: Turn, tap: ProposeForTable) -> Screen:
    """Write a proposal in the name of the whole table."""
    seat = turn.seat_that_leads(tap.roundtable)
    await must_be_in(turn, tap.roundtable, Phase.PROPOSALS)
    return await begin_for(turn, tap.roundtable, None, seat)


async def show_fields(turn: Turn, tap: ChooseField) -> Screen:
    """Ask which of the empty fields the author is to fill."""
    _, proposal = await _lead(turn, tap.proposal)
    filled = await _filled(turn, proposal)
    empty = [
        Button(heading(step), AskField(proposal=proposal.id, field=step.name))
        for step in PROPOSAL.steps
        if step.name not in filled
    ]
    return Screen(
        (say("field-choose", title=headline(proposal)),),
        (
            *deal(empty, WAYS_IN_A_ROW),
            (Button(say("button-back"), ShowProposal(proposal=proposal.id, page=0)),),
        ),
        here=tap,
    )


async def request_field(turn: Turn, tap: AskField) -> Screen:
    """Ask the authors to fill one field; asking again is the same message."""
    proposed, proposal = await _lead(turn, tap.proposal)
    step = next((each for each in PROPOSAL.steps if each.name == tap.field), None)
    if step is None or step.name in await _filled(turn, proposal):
        raise Refusal(say("field-filled"))
    go = AskStep(proposal=proposal.id, step=step.name, editing=True)
    letter = Screen(
        (
            say(
                "field-asked",
                name=name_of(turn.seat_that_leads(proposal.roundtable)),
                field=heading(step),
                title=headline(proposal),
                table=proposal.roundtable,
            ),
        ),
        ((Button(say("button-fill"), go, Style.PRIMARY),),),
    )
    authors = proposed.authors(proposal)
    thread = f"field-{proposal.id}-{step.name}"
    told = await tell_seats(turn, proposed, authors, letter, thread=thread)
    if not told:
        raise Refusal(say("field-nobody"))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.with_toast(say("field-sent", people=told))


async def show_reason(turn: Turn, tap: ShowReason) -> Screen:
    """Show why a proposal is to be hidden, as its authors will read it; where it is not, ask."""
    _, proposal = await _lead(turn, tap.proposal)
    line = await _reason(turn, proposal)
    if line is None:
        return await ask_reason(turn, AskReason(proposal=proposal.id))
    return preview(
        line,
        say("hide-preview"),
        _hidden(proposal, line.text),
        say("hide-how"),
        send=Hide(proposal=proposal.id, line=line.id),
        rewrite=AskReason(proposal=proposal.id),
        here=tap,
    )


async def ask_reason(turn: Turn, tap: AskReason) -> Screen:
    """Wait for the words of why a proposal is hidden, or for other ones."""
    _, proposal = await _lead(turn, tap.proposal)
    return asking(
        proposal,
        await _reason(turn, proposal),
        say("hide-write", title=headline(proposal), max=LONGEST),
        shown=ShowReason(proposal=proposal.id),
        here=tap,
    )


async def record_reason(turn: Turn, tap: AskReason, text: str) -> Screen:
    """Keep a reason, and show it as it will be read: nothing is hidden yet."""
    _, proposal = await _lead(turn, tap.proposal)
    leading = turn.seat_that_leads(proposal.roundtable)
    await turn.unit.unsent_lines.keep(leading.id, proposal.id, read_line(text))
    return await show_reason(turn, ShowReason(proposal=proposal.id))


async def hide(turn: Turn, tap: Hide) -> Screen:
    """Hide a proposal from the table, and tell its authors why; twice tells them once."""
    proposed, proposal = await open_proposal(turn, tap.proposal)
    seat = turn.seat_that_leads(proposal.roundtable)
    card = ShowProposal(proposal=proposal.id, page=0)
    if proposal.hidden_at:
        return await show_proposal(turn, card)
    line = await _reason(turn, proposal)
    if line is None or line.id != tap.line:
        return await show_reason(turn, ShowReason(proposal=proposal.id))
    await _lead(turn, proposal.id)
    await must_not_care_more(turn, proposal.roundtable)
    await turn.unit.unsent_lines.drop(line.id, [seat.id])
    if await turn.unit.proposals.hide(proposal.id, line.text):
        await turn.unit.journal.note(proposal.roundtable, seat.id, Deeds.HIDE, headline(proposal))
        letter = Screen((_hidden(proposal, line.text), say("letter-how")))
        await _tell_authors(turn, proposed, proposal, letter)
    return (await show_proposal(turn, card)).below(say("hide-done"))


async def unhide(turn: Turn, tap: Unhide) -> Screen:
    """Let the table see a hidden proposal again, and tell its authors."""
    proposed, proposal = await open_proposal(turn, tap.proposal)
    turn.must_lead(proposal.roundtable)
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    if proposal.hidden_at:
        await must_not_care_more(turn, proposal.roundtable)
    if await turn.unit.proposals.show(proposal.id):
        seat = turn.seat_that_leads(proposal.roundtable)
        title = headline(proposal)
        await turn.unit.journal.note(proposal.roundtable, seat.id, Deeds.SHOW, title)
        told = say("unhidden-told", title=title)
        await _tell_authors(turn, proposed, proposal, Screen((told, say("letter-how"))))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.with_toast(say("unhide-done"))


async def _lead(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal]:
    proposed, proposal = await open_listed(turn, proposal_id)
    turn.must_lead(proposal.roundtable)
    return proposed, proposal


async def _reason(turn: Turn, proposal: Proposal) -> UnsentLine | None:
    """Return why this person is about to hide it. Who leads asks no question: that is a reason."""
    leading = turn.seat_that_leads(proposal.roundtable)
    return await turn.unit.unsent_lines.of(leading.id, proposal.id)


def _hidden(proposal: Proposal, reason: str) -> Phrase:
    return say("hidden-told", title=headline(proposal), reason=reason)


async def _filled(turn: Turn, proposal: Proposal) -> frozenset[str]:
    served = await turn.unit.proposals.served([proposal.id])
    return filled(proposal, served[proposal.id])


async def _tell_authors(turn: Turn, proposed: Proposed, proposal: Proposal, letter: Screen) -> None:
    with_way = Screen(letter.paragraphs, (way_to_proposal(proposal),))
    about = f"care-{proposal.id}"
    await tell_seats(turn, proposed, proposed.authors(proposal), with_way, about=about)
