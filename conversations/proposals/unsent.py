"""What somebody says about a proposal to others, shown as it will be read before it is sent."""

from conversations.proposals.browsing import show_proposal
from conversations.proposals.reading import open_proposal
from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.packing import Tap
from conversations.taps.proposals import DropLine, ShowProposal
from conversations.turn import Turn
from storage.records import Proposal, UnsentLine


def preview(line: UnsentLine, *shown: Phrase, send: Tap, rewrite: Tap, here: Tap) -> Screen:
    """Return words as they will be read, and how it goes on: *Conferma* sends them."""
    drop = DropLine(proposal=line.proposal_id, line=line.id)
    return Screen(
        shown,
        (
            (Button(say("button-confirm"), send, Style.PRIMARY),),
            (Button(say("button-reword"), rewrite), Button(say("button-do-not"), drop)),
        ),
        here=here,
    )


def asking(
    proposal: Proposal, line: UnsentLine | None, *asked: Phrase, shown: Tap, here: Tap
) -> Screen:
    """Return the screen that waits for words; *Annulla* leads to those there are, `shown`."""
    now = (say("own-present", text=line.text),) if line else ()
    back = shown if line else ShowProposal(proposal=proposal.id, page=0)
    return Screen((*asked, *now), ((Button(say("button-cancel"), back),),), here=here)


async def drop_line(turn: Turn, tap: DropLine) -> Screen:
    """Forget words that are not sent; what is sent is sent."""
    _, proposal = await open_proposal(turn, tap.proposal)
    await turn.unit.unsent_lines.drop(tap.line, {seat.id for seat in turn.visitor.seats})
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.with_toast(say("unsent-dropped"))
