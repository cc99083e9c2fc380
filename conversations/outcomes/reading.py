"""What is awaited and what was answered, as whoever is there may read it."""

from collections.abc import Collection
from datetime import date

from conversations.outcomes.owing import Owing, day_of, most_urgent_first, owing_of
from conversations.proposals.reading import Proposed, open_proposal
from conversations.screens import say
from conversations.turn import Refusal, Turn
from storage.records import Awaited, Phase, Proposal, ProposalOutcome, Role, Seat


def today_of(turn: Turn) -> date:
    """Return the day it is by the calendar on the wall."""
    return day_of(turn.now, turn.words.zone)


async def read_owings(turn: Turn, tables: Collection[int]) -> list[Owing]:
    """Read what is owed to the proposals of these tables, what is most urgent first."""
    return most_urgent_first(
        _owing(turn, each)
        for each in await turn.unit.outcomes.awaited()
        if each.proposal.roundtable in tables
    )


def _owing(turn: Turn, awaited: Awaited) -> Owing:
    return owing_of(awaited, today_of(turn), turn.words.zone, turn.process.answer_within_days)


async def open_outcome(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal]:
    """Return what took a proposal's place, or itself: its answer is that of all its originals.

    Refuses whom the proposal is hidden from, and other tables' people.
    """
    proposed, proposal = await open_proposal(turn, proposal_id)
    return proposed, proposed.standing(proposal)


async def read_owing(turn: Turn, proposal: Proposal) -> Owing | None:
    """Read what is owed to a proposal; None while its table works, and where it is not listed."""
    for each in await turn.unit.outcomes.awaited(proposal.roundtable):
        if each.proposal.id == proposal.id:
            return _owing(turn, each)
    return None


async def must_answer(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal, Seat]:
    """Return a proposal that is answered now, held, and the seat of staff by which it is.

    Refuses whoever is not staff, a table whose work is not over, and what is not its any more.
    """
    seat = seat_of_staff(turn)
    proposed, proposal = await open_outcome(turn, proposal_id)
    if proposed.roundtable.phase is not Phase.CLOSED:
        raise Refusal(say("outcome-early"))
    [held] = await turn.unit.merging.hold([proposal.id])
    if not held.is_listed:
        raise Refusal(say("outcome-not-listed"))
    return proposed, held, seat


def seat_of_staff(turn: Turn) -> Seat:
    """Return the seat by which this person answers; refuses whoever is not staff."""
    seat = next(turn.seats(Role.STAFF), None)
    if seat is None:
        raise Refusal(say("outcome-staff-only"))
    return seat


async def find_draft(turn: Turn, outcome_id: int) -> ProposalOutcome:
    """Return what whoever is there is writing; refuses what is another's, told, or dropped."""
    seat = seat_of_staff(turn)
    found = await turn.unit.outcomes.get(outcome_id)
    if found is None or found.told_at is not None or found.writer_id != seat.id:
        raise Refusal(say("outcome-gone"))
    return found


async def open_draft(turn: Turn, outcome_id: int) -> tuple[ProposalOutcome, Proposed, Proposal]:
    """Return a draft of one's own and the proposal it answers, which can be answered now.

    What was merged into another meanwhile is answered there.
    """
    draft = await find_draft(turn, outcome_id)
    proposed, proposal, _ = await must_answer(turn, draft.proposal_id)
    if proposal.id != draft.proposal_id:
        raise Refusal(say("outcome-not-listed"))
    return draft, proposed, proposal
