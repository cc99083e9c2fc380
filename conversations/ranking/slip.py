"""One seat's ranking: what it chooses among, what it chose so far, and what counts."""

from dataclasses import dataclass
from hashlib import sha256

from conversations.paper.sheets import paper_seat
from conversations.phases import must_be_in
from conversations.ranking.closing import see_vote
from conversations.ranking.outcome import counts
from conversations.ranking.tally import places
from conversations.screens import say
from conversations.turn import Refusal, Turn
from storage.records import Phase, Proposal, TableSeat


@dataclass(frozen=True, slots=True)
class Slip:
    """A seat's choices among the proposals of its table.

    `asked_as` is what its taps call the seat: 0 for one's own. `proposals` come in the order this
    seat is shown them. `choices` are those of them chosen so far, the first place first; `gone`
    were chosen and can't be any more. `vote` is what was confirmed.
    """

    roundtable: int
    seat: TableSeat
    asked_as: int
    proposals: tuple[Proposal, ...]
    choices: tuple[int, ...]
    gone: tuple[int, ...]
    vote: tuple[int, ...]

    @property
    def places(self) -> int:
        """Return how many are to be put in order."""
        return places(len(self.proposals))

    @property
    def is_full(self) -> bool:
        """Tell whether every place is given."""
        return len(self.choices) == self.places

    @property
    def counts(self) -> bool:
        """Tell whether what was confirmed is still what is asked for."""
        return counts(self.vote, {each.id: each for each in self.proposals})

    @property
    def is_confirmed(self) -> bool:
        """Tell whether what is chosen is what counts."""
        return self.counts and self.choices == self.vote

    @property
    def mark(self) -> str:
        """Return what the buttons under these choices carry."""
        written = "-".join(map(str, self.choices))
        return sha256(written.encode()).hexdigest()[:8]

    def number(self, proposal: int) -> int:
        """Return the number of a proposal in this seat's list, from 1."""
        return 1 + [each.id for each in self.proposals].index(proposal)

    def find(self, proposal: int) -> Proposal:
        """Return one of the proposals; refuses every other one."""
        for each in self.proposals:
            if each.id == proposal:
                return each
        raise Refusal(say("rank-gone"))


async def open_slip(turn: Turn, number: int, seat_id: int) -> Slip:
    """Return a seat's ranking while it may be changed.

    Refuses it before the ranking and afterwards, and to whoever it is none of the business of.
    """
    seat = await _seat_to_rank(turn, number, seat_id)
    await must_be_in(turn, number, Phase.RANKING)
    if seat_id:
        reader = turn.seat_that_leads(number).id
        await see_vote(turn.unit, number, seat.id, reader)
    return await read_slip(turn, number, seat, asked_as=seat_id)


async def read_slip(turn: Turn, number: int, seat: TableSeat, asked_as: int = 0) -> Slip:
    """Read how far a seat is with its ranking."""
    listed = await turn.unit.proposals.listed_at(number)
    known, most = {each.id for each in listed}, places(len(listed))
    chosen = await turn.unit.rankings.choices(seat.id)
    choices = tuple(each for each in chosen if each in known)[:most]
    return Slip(
        roundtable=number,
        seat=seat,
        asked_as=asked_as,
        proposals=_in_order(listed, seat, asked_as),
        choices=choices,
        gone=tuple(each for each in chosen if each not in choices),
        vote=await turn.unit.rankings.vote(seat.id),
    )


async def _seat_to_rank(turn: Turn, number: int, seat_id: int) -> TableSeat:
    """Return one's own seat (0), or one without Telegram of a table one leads; refuses others."""
    turn.platform(number)
    if seat_id == 0:
        return turn.seat_of_participant(number)
    turn.must_lead(number)
    seat, platform = await paper_seat(turn, seat_id)
    if platform.number != number:
        raise Refusal(say("old-screen"))
    return seat


def _in_order(listed: tuple[Proposal, ...], seat: TableSeat, asked_as: int) -> tuple[Proposal, ...]:
    """Return proposals as a seat is shown them: on paper by the numbers everybody reads."""
    return listed if asked_as else tuple(sorted(listed, key=lambda each: _lot(seat.id, each.id)))


def _lot(seat: int, proposal: int) -> bytes:
    """Draw the lot of a proposal in a seat's list: by chance for each, and always the same."""
    return sha256(f"{seat}:{proposal}".encode()).digest()
