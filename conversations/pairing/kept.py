"""What is kept of a seat's pair, and how it goes."""

from conversations.pairing.codes import oldest_valid
from conversations.pairing.parting import leave_for_good
from conversations.screens import Phrase, say
from conversations.sheets.answers import kept_answers
from conversations.sheets.sheet import find_pair, is_counted
from conversations.turn import Turn
from storage.records import ParticipantSeat, Seat


async def kept(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return with whom a seat answers, what it asked, and the answers it has aside."""
    if not isinstance(seat, ParticipantSeat):
        return []
    told: list[Phrase] = []
    if pair := await find_pair(turn, seat):
        told.append(say("data-pair", name=pair.name))
        if pair.mine.confirmed_at:
            told.append(say("data-pair-confirmed", at=pair.mine.confirmed_at))
    if asked := await turn.unit.pair_requests.asked_by(seat.id, oldest_valid(turn.now)):
        told.append(say("data-pair-request", at=asked.asked_at))
    platform = turn.platform(seat.roundtable)
    for aside in await turn.unit.pairs.asides(seat.id):
        ratings = await turn.unit.ballots.ratings(aside.ballot_id)
        own = await turn.unit.ballots.own(aside.ballot_id)
        told.append(say("data-aside"))
        told += kept_answers(turn.process, platform, ratings, own)
    return told


async def forget(turn: Turn, seat: Seat) -> None:
    """Take a seat out of its pair while that counts nowhere yet; what it has aside always goes."""
    if not isinstance(seat, ParticipantSeat):
        return
    await turn.unit.pairs.hold(seat.roundtable)
    if not await is_counted(turn, seat):
        await leave_for_good(turn, seat)
    await turn.unit.pairs.forget(seat.id)
    await turn.unit.pair_requests.forget(seat.id)
