"""*Firma nel verbale* and *Togli la firma*: an author says whether the public minutes name them."""

from conversations.proposals.browsing import show_proposal
from conversations.proposals.preview import show_preview
from conversations.proposals.reading import open_proposal
from conversations.proposals.rights import open_manuscript
from conversations.proposals.signatures import signing_seat
from conversations.screens import Screen, say
from conversations.taps.proposals import ShowPreview, ShowProposal, SignProposal
from conversations.turn import Refusal, Turn


async def sign_proposal(turn: Turn, tap: SignProposal) -> Screen:
    """Have the minutes name whoever is there, or not; on the card this can be changed always."""
    if tap.editing:
        proposal = (await open_manuscript(turn, tap.proposal)).proposal
    else:
        _, proposal = await open_proposal(turn, tap.proposal)
    authors = (await turn.unit.proposals.authors([proposal.id]))[proposal.id]
    seat = signing_seat(turn, authors)
    if seat is None:
        raise Refusal(say("proposal-not-yours"))
    await turn.unit.signatures.sign(proposal.id, seat.id, tap.signed)
    if tap.editing:
        screen = await show_preview(turn, ShowPreview(proposal=proposal.id, page=tap.page))
    else:
        screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=tap.page))
    return screen.with_toast(say("signature-given" if tap.signed else "signature-withdrawn"))
