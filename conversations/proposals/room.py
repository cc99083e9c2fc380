"""Room for proposals: how many stand, of one person and at a whole table."""

from conversations.limits import Limit
from conversations.turn import Turn
from storage.records import Proposal


def stands(proposal: Proposal) -> bool:
    """Tell whether a proposal of `Proposals.by` is presented and no other took its place."""
    return proposal.presented_at is not None and proposal.merged_into_id is None


async def must_have_room(turn: Turn, roundtable: int, author_id: int | None) -> None:
    """Refuse one more proposal of this author (None: the table) where there are as many as may be.

    A person has a limit for their own; what is entered for others has the table's only.
    """
    is_own = any(seat.id == author_id for seat in turn.visitor.seats)
    if author_id is not None and is_own:
        turn.must_keep_to(own_limit(turn), await count_own(turn, author_id))
    name = "table-proposals" if is_own else "table-proposals-leading"
    listed = await turn.unit.proposals.listed_at(roundtable)
    turn.must_keep_to(Limit(name, turn.process.proposals.table), len(listed))


def own_limit(turn: Turn) -> Limit:
    """Return how many proposals of one person may stand."""
    return Limit("own-proposals", turn.process.proposals.each_person)


async def count_own(turn: Turn, author_id: int) -> int:
    """Count the proposals of one author that stand."""
    return sum(stands(each) for each in await turn.unit.proposals.by(author_id))
