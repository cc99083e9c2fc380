"""What is kept of somebody's answers to proposals, and how it goes."""

from conversations.kept import Fact, fact
from conversations.outcomes.card import describe_outcome
from conversations.proposals.card import headline
from conversations.screens import say
from conversations.turn import Turn
from storage.records import Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return every answer a seat wrote, told or not."""
    found: list[Fact] = []
    for each in await turn.unit.outcomes.by(seat.id):
        proposal = await turn.unit.proposals.get(each.proposal_id)
        key = "data-outcome" if each.told_at else "data-outcome-draft"
        found.append(
            fact(
                "outcomes",
                say(key, title=headline(proposal) if proposal else "–"),
                *describe_outcome(each),
                proposal=each.proposal_id,
                verdict=each.verdict,
                reason=each.reason,
                owner=each.owner,
                next_step=each.next_step,
                due_on=each.due_on.isoformat() if each.due_on else None,
                begun_at=each.begun_at,
                told_at=each.told_at,
            )
        )
    return found


async def forget(turn: Turn, seat: Seat) -> None:
    """Delete a seat's drafts; what was told is the office's word, and names nobody who wrote it."""
    await turn.unit.outcomes.forget(seat.id)
