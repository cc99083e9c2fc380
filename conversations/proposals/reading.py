"""What was proposed at a table, as whoever is there may read it."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.phases import is_past, must_be_in, refuse
from conversations.proposals.lookalikes import groups_of, look_alikes
from conversations.screens import say
from conversations.turn import Reading, Refusal, Turn
from storage.records import Joining, Phase, Proposal, Role, Roundtable, Seat


@dataclass(frozen=True, slots=True)
class Proposed:
    """Everything presented at a table, by id, with who wrote, joined and supports it.

    `seats` are those of the table by id; whoever left is not among them.
    """

    roundtable: Roundtable
    proposals: Mapping[int, Proposal]
    seats: Mapping[int, Seat]
    joinings: Mapping[int, tuple[Joining, ...]]
    supporters: Mapping[int, set[int]]

    @property
    def is_open(self) -> bool:
        """Tell whether something may be said about proposals now."""
        return self.roundtable.phase is Phase.PROPOSALS

    @property
    def listed(self) -> list[Proposal]:
        """Return what the table reads and ranks, ordered by id."""
        return [each for each in self.proposals.values() if each.is_listed]

    @property
    def hidden(self) -> list[Proposal]:
        """Return what is hidden, ordered by id."""
        return [each for each in self.proposals.values() if each.hidden_at]

    def standing(self, proposal: Proposal) -> Proposal:
        """Return the proposal that took this one's place, over any number of merges; or itself."""
        while proposal.merged_into_id is not None:
            proposal = self.proposals[proposal.merged_into_id]
        return proposal

    def coauthors(self, proposal: Proposal) -> list[int]:
        """Return the seats that were accepted as co-authors."""
        return [each.seat_id for each in self.joinings[proposal.id] if each.accepted]

    def joining(self, proposal: Proposal, seat_id: int) -> Joining | None:
        """Return the request of a seat to be one of them, None where it never asked."""
        theirs = (each for each in self.joinings[proposal.id] if each.seat_id == seat_id)
        return next(theirs, None)

    def authors(self, proposal: Proposal) -> list[int]:
        """Return the seats of its author and co-authors, the author first."""
        first = [] if proposal.author_id is None else [proposal.author_id]
        return [*first, *(each for each in self.coauthors(proposal) if each not in first)]

    def names(self, proposal: Proposal) -> list[str]:
        """Return the names of those of its authors who still have one."""
        seats = (self.seats.get(each) for each in self.authors(proposal))
        return [seat.name for seat in seats if seat and seat.name]

    def speakers(self, proposal: Proposal) -> list[Seat]:
        """Return who answers for it: its author; else its co-authors; else who coordinates."""
        here = {each.id: each for each in self.seats.values() if each.telegram_id is not None}
        if proposal.author_id in here:
            return [here[proposal.author_id]]
        if together := [here[each] for each in self.coauthors(proposal) if each in here]:
            return together
        return [each for each in here.values() if each.role is Role.COORDINATOR]

    def own_seat(self, turn: Turn) -> Seat | None:
        """Return the seat by which whoever is there takes part at this table."""
        taking_part = turn.seats(Role.PARTICIPANT)
        return next((s for s in taking_part if s.roundtable == self.roundtable.number), None)

    def is_own(self, turn: Turn, proposal: Proposal) -> bool:
        """Tell whether whoever is there is one of its authors."""
        own = self.own_seat(turn)
        return own is not None and own.id in self.authors(proposal)

    def may_answer(self, turn: Turn, proposal: Proposal) -> bool:
        """Tell whether whoever is there answers for it."""
        return self.answering(turn, proposal) is not None

    def answering(self, turn: Turn, proposal: Proposal) -> Seat | None:
        """Return the seat by which whoever is there answers for it, None where they do not."""
        speakers = self.speakers(proposal)
        number = self.roundtable.number
        if all(each.role is Role.COORDINATOR for each in speakers):
            return turn.seat_that_leads(number) if turn.leads(number) else None
        chosen = {each.id for each in speakers}
        return next((seat for seat in turn.visitor.seats if seat.id in chosen), None)


async def read_proposed(turn: Turn, number: int) -> Proposed:
    """Read what was proposed at a table; refuses strangers to it, and whoever comes too early."""
    turn.platform(number)
    if number not in turn.tables_known():
        raise Refusal(say("not-your-table"))
    roundtable = await turn.roundtable(number)
    if not is_past(roundtable, Phase.RATING):
        raise await refuse(turn, roundtable, Phase.PROPOSALS)
    proposals = {each.id: each for each in await turn.unit.proposals.at(number)}
    return Proposed(
        roundtable,
        proposals,
        {each.id: each for each in await turn.unit.seats.at(number)},
        await turn.unit.voices.joinings(list(proposals)),
        await turn.unit.voices.supporters(list(proposals)),
    )


async def open_proposal(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal]:
    """Return a presented proposal and what else its table proposed.

    Refuses what is another table's, was undone, or is hidden from whoever is there.
    """
    found = await turn.unit.proposals.get(proposal_id)
    if found is None or found.presented_at is None:
        raise Refusal(say("proposal-gone"))
    proposed = await read_proposed(turn, found.roundtable)
    proposal = proposed.proposals.get(proposal_id)
    if proposal is None:
        raise Refusal(say("proposal-gone"))
    may_see = found.roundtable in turn.tables_read() or proposed.is_own(turn, proposal)
    if proposed.standing(proposal).hidden_at and not may_see:
        raise Refusal(say("proposal-gone"))
    return proposed, proposal


async def open_listed(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal]:
    """Return a proposal about which something may be said or done now; refuses any other."""
    proposed, proposal = await open_proposal(turn, proposal_id)
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    if not proposal.is_listed:
        raise Refusal(say("proposal-not-listed"))
    return proposed, proposal


async def undecided(reading: Reading, number: int) -> list[tuple[int, ...]]:
    """Return the groups of a table's proposals that look alike and are not told apart yet.

    Whatever changed since it was compared is compared first: that is seen here, where it is
    needed, so no change can be forgotten.
    """
    if await reading.unit.likenesses.stale(number):
        await reading.unit.pairs.hold(number)
        stale = await reading.unit.likenesses.stale(number)
        proposals = await reading.unit.proposals.at(number)
        changed = [each for each in proposals if each.id in stale]
        await reading.unit.likenesses.keep(changed, look_alikes(proposals, stale))
    return groups_of(await reading.unit.likenesses.undecided(number))
