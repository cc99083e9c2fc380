"""Whether the public minutes name an author: each one's own choice, without a name at first.

Somebody signs words they have read: where another author changes them, the signature lapses.
"""

from collections.abc import Collection
from dataclasses import dataclass

from conversations.proposals.card import headline
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.reading import open_proposal
from conversations.screens import Button, Phrase, Screen, say
from conversations.taps.proposals import SignProposal
from conversations.turn import Turn
from storage.records import Proposal, Seat


@dataclass(frozen=True, slots=True)
class Signature:
    """What whoever is there said about their own name with a proposal."""

    proposal: int
    signed: bool

    @property
    def told(self) -> Phrase:
        """Say what holds, and what to press for the other."""
        return say("signature-signed" if self.signed else "signature-unsigned")

    def button(self, page: int, *, editing: bool) -> Button:
        """Return the button that changes it, on this page of the review or of the card."""
        label = say("button-unsign-proposal" if self.signed else "button-sign-proposal")
        tap = SignProposal(
            proposal=self.proposal, page=page, signed=not self.signed, editing=editing
        )
        return Button(label, tap)


def signing_seat(turn: Turn, authors: Collection[int]) -> Seat | None:
    """Return the seat by which whoever is there is one of these authors, by name."""
    return next((seat for seat in turn.visitor.seats if seat.id in authors and seat.name), None)


async def read_signature(
    turn: Turn, proposal_id: int, authors: Collection[int]
) -> Signature | None:
    """Read it; None where whoever is there is no author by name."""
    seat = signing_seat(turn, authors)
    if seat is None:
        return None
    return Signature(proposal_id, await turn.unit.signatures.has_signed(proposal_id, seat.id))


async def lapse_signatures(turn: Turn, proposal: Proposal) -> None:
    """Take back the signatures of others under words that were just changed, and tell them."""
    mine = [seat.id for seat in turn.visitor.seats]
    if lapsed := await turn.unit.signatures.lapse(proposal.id, mine):
        proposed, changed = await open_proposal(turn, proposal.id)
        words = say("signature-lapsed", title=headline(changed))
        letter = Screen((words, say("signature-lapsed-how")), (way_to_proposal(changed),))
        await tell_seats(turn, proposed, lapsed, letter, about=f"signatures-{proposal.id}")
