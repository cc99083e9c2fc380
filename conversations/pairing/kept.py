"""What is kept of a seat's pair, and how it goes."""

from conversations.kept import Fact, fact
from conversations.pairing.codes import oldest_valid
from conversations.pairing.parting import leave_for_good
from conversations.screens import say
from conversations.sheets.answers import kept_answers
from conversations.sheets.sheet import find_pair, is_counted
from conversations.turn import Turn
from storage.records import ParticipantSeat, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return with whom a seat answers, what it asked, and the answers it has aside."""
    if not isinstance(seat, ParticipantSeat):
        return []
    told: list[Fact] = []
    sheet = await turn.unit.ballots.sheet(seat.ballot_id)
    if sheet[1] and (pair := await find_pair(turn, seat)):
        at = pair.mine.confirmed_at
        said = (say("data-pair-confirmed", at=at),) if at else ()
        name = pair.partner.name
        together = say("data-pair", name=pair.name)
        told.append(fact("pair", together, *said, name=name, confirmed_at=at))
    if asked := await turn.unit.pair_requests.asked_by(seat.id, oldest_valid(turn.now)):
        words = say("data-pair-request", at=asked.asked_at)
        told.append(fact("pair_requests", words, at=asked.asked_at, code=asked.code))
    platform = turn.platform(seat.roundtable)
    for aside in await turn.unit.pairs.asides(seat.id):
        ratings = await turn.unit.ballots.ratings(aside.ballot_id)
        own = await turn.unit.own_objectives.of(aside.ballot_id)
        told.append(fact("ballots_aside", say("data-aside"), answers=len(ratings) + len(own)))
        told += kept_answers(turn.process, platform, ratings, own, where="_aside")
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
