"""Who may write a proposal, and when."""

from collections.abc import Collection
from dataclasses import dataclass

from conversations.limits import CARES
from conversations.phases import must_be_in
from conversations.proposals.fields import filled
from conversations.screens import say
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Phase, Proposal


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A proposal that is being written, with the ids of the objectives it serves."""

    proposal: Proposal
    served: Collection[str]

    @property
    def filled(self) -> frozenset[str]:
        """Return the names of the steps that are answered."""
        return filled(self.proposal, self.served)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing at all is written in it."""
        return not self.filled


async def may_write(turn: Turn, proposal: Proposal) -> bool:
    """Tell whether a proposal is this person's to write.

    It is the author's and the accepted co-authors'. What somebody else entered, in the name of
    the table or from paper, is also that of whoever leads the table.
    """
    if proposal.author_id != proposal.writer_id and turn.leads(proposal.roundtable):
        return True
    authors = (await turn.unit.proposals.authors([proposal.id]))[proposal.id]
    return any(seat.id in authors for seat in turn.visitor.seats)


async def _must_write(turn: Turn, proposal_id: int) -> Proposal:
    """Return a proposal that this person may write now.

    Refuses other people's, what was merged or is a union undone, and every other phase.
    """
    proposal = await turn.unit.proposals.get(proposal_id)
    if proposal is None or not await may_write(turn, proposal):
        raise Refusal(say("proposal-not-yours"))
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    if proposal.merged_into_id is not None:
        raise Refusal(say("proposal-merged"))
    if proposal.presented_at and proposal.discarded_at:
        raise Refusal(say("proposal-undone"))
    return proposal


async def open_manuscript(turn: Turn, proposal_id: int) -> Manuscript:
    """Return a proposal that this person may write now, with its objectives; else refuse."""
    return await read_manuscript(turn, await _must_write(turn, proposal_id))


async def read_manuscript(turn: Turn, proposal: Proposal) -> Manuscript:
    """Return a proposal with its objectives."""
    served = await turn.unit.proposals.served([proposal.id])
    return Manuscript(proposal, served[proposal.id])


async def must_not_care_more(turn: Turn, roundtable: int) -> None:
    """Refuse whoever leads a table where its proposals were hidden, shown and merged too often."""
    await turn.must_not_do_more(
        CARES, roundtable, Deeds.HIDE, Deeds.SHOW, Deeds.MERGE, Deeds.UNMERGE
    )
