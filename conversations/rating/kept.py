"""What is kept of a seat's answers, and how they go."""

from conversations.kept import Fact
from conversations.sheets.answers import kept_answers
from conversations.sheets.sheet import is_counted
from conversations.turn import Turn
from storage.records import ParticipantSeat, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return every answer of a seat's sheet, and the objectives it added."""
    if not isinstance(seat, ParticipantSeat):
        return []
    ratings = await turn.unit.ballots.ratings(seat.ballot_id)
    own = await turn.unit.own_objectives.of(seat.ballot_id)
    return kept_answers(turn.process, turn.platform(seat.roundtable), ratings, own)


async def forget(turn: Turn, seat: Seat) -> None:
    """Take a seat's answers away while they count nowhere yet; of a pair, the other keeps them."""
    # Read again: who has just left a pair has no sheet any more, and must not take the other's.
    left = seat if seat.freed_in else await turn.unit.seats.get(seat.id)
    if isinstance(left, ParticipantSeat) and not await is_counted(turn, left):
        await turn.unit.ballots.discard(left.ballot_id)
