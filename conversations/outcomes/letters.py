"""What the authors of a proposal are told: its answer, and every other one that takes its place."""

from conversations.outcomes.card import describe_outcome
from conversations.proposals.card import headline
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.reading import Proposed
from conversations.screens import Held, Screen, say
from conversations.turn import Turn
from storage.records import Proposal, ProposalOutcome


async def tell_authors(
    turn: Turn,
    proposed: Proposed,
    proposal: Proposal,
    outcome: ProposalOutcome,
    *,
    is_new: bool,
    held: Held | None,
) -> int:
    """Tell whoever wrote a proposal, or an original of it, what became of it; once each.

    Returns how many of them read it.
    """
    key = "outcome-letter" if is_new else "outcome-letter-changed"
    letter = Screen(
        (say(key, title=headline(proposal)), *describe_outcome(outcome), say("letter-how")),
        (way_to_proposal(proposal),),
    )
    wrote = [each for each in proposed.proposals.values() if proposed.standing(each) == proposal]
    seats = dict.fromkeys(seat for each in wrote for seat in proposed.authors(each))
    about = f"outcome-{proposal.id}"
    return await tell_seats(turn, proposed, seats, letter, about=about, held=held)
