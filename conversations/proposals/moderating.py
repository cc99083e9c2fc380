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
from conversations.proposals.writing import begin_for
from conversations.screens import WAYS_IN_A_ROW, Button, Screen, Style, deal, say
from conversations.taps.proposals import (
    AskField,
    AskStep,
    ChooseField,
    Hide,
    ProposeForTable,
    ShowProposal,
    Unhide,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Phase, Proposal


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


async def ask_reason(turn: Turn, tap: Hide) -> Screen:
    """Wait for the words of why a proposal is hidden."""
    _, proposal = await _lead(turn, tap.proposal)
    return Screen(
        (say("hide-write", title=headline(proposal), max=LONGEST),),
        ((Button(say("button-cancel"), ShowProposal(proposal=proposal.id, page=0)),),),
        here=tap,
    )


async def hide(turn: Turn, tap: Hide, text: str) -> Screen:
    """Hide a proposal from the table, and tell its authors why."""
    proposed, proposal = await _lead(turn, tap.proposal)
    reason = read_line(text)
    await must_not_care_more(turn, proposal.roundtable)
    if await turn.unit.proposals.hide(proposal.id, reason):
        seat = turn.seat_that_leads(proposal.roundtable)
        title = headline(proposal)
        await turn.unit.journal.note(proposal.roundtable, seat.id, Deeds.HIDE, title)
        told = say("hidden-told", title=title, reason=reason)
        await _tell_authors(turn, proposed, proposal, Screen((told, say("letter-how"))))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.below(say("hide-done"))


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


async def _filled(turn: Turn, proposal: Proposal) -> frozenset[str]:
    served = await turn.unit.proposals.served([proposal.id])
    return filled(proposal, served[proposal.id])


async def _tell_authors(turn: Turn, proposed: Proposed, proposal: Proposal, letter: Screen) -> None:
    with_way = Screen(letter.paragraphs, (way_to_proposal(proposal),))
    about = f"care-{proposal.id}"
    await tell_seats(turn, proposed, proposed.authors(proposal), with_way, about=about)
