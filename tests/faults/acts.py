"""What people do of an evening, drawn by a seed: mostly what their phase is for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from conversations.ranking.slip import Slip
from conversations.taps.proposals import Support, Unsupport
from conversations.taps.ranking import ChangeRanking, ChooseProposal, ConfirmRanking
from conversations.taps.rating import Rate, WriteOwnObjective
from conversations.taps.reminders import AskAnnouncement, SendAnnouncement
from storage.records import ParticipantSeat, Phase
from tests.faults.model import Act, Stored, Words

MOST = 3
"""Acts of one person in a step."""


class Acts:
    """Draws what the people of one table do in a step; `proposals` are by their authors' seats."""

    def __init__(
        self,
        chance: Random,
        *,
        table: int,
        seats: Mapping[int, ParticipantSeat],
        objectives: Sequence[str],
        proposals: Mapping[int, int],
        most_own: int,
    ) -> None:
        self._chance = chance
        self._table = table
        self._seats = seats
        self._objectives = objectives
        self._proposals = proposals
        self._most_own = most_own
        self._written = 0
        self._rated: dict[int, str] = {}
        """What was rated last on each sheet."""
        self._own: Counter[int] = Counter()
        """How many each sheet has of its own, and is about to have."""

    def draw(
        self, phase: Phase, stored: Stored, chosen: Mapping[int, Sequence[int]], but: set[int]
    ) -> list[list[Act]]:
        """Say what everybody does, each person's acts in their order; `but` are not there.

        `chosen` is what each seat has put in order so far, confirmed or not.
        """
        self._own = Counter(key[1] for key in stored if key[0] == "own")
        everybody = []
        for person, seat in self._seats.items():
            if person in but or self._chance.random() < 0.2:
                continue
            acts: dict[int, Act] = {}
            for number in range(self._chance.randint(1, MOST)):
                act = self._draw(person, seat, phase, chosen.get(seat.id, ()))
                # An order is made of what was chosen before it: one a step.
                if act and not (act.key[0] == "vote" and act.key in {a.key for a in acts.values()}):
                    acts[number] = act
            everybody.append(list(acts.values()))
        return everybody

    def announce(self, leader: int, phase: Phase) -> Act:
        """Have whoever leads write an announcement."""
        self._written += 1
        words = f"Ci vediamo in biblioteca, avviso {self._written}."
        tap = AskAnnouncement(roundtable=self._table).pack()
        return Act(leader, ("announcement", words), "draft", (tap, Words(words)), phase)

    def send(self, leader: int, phase: Phase, number: int, words: str) -> Act:
        """Have them send it, with a double tap."""
        tap = SendAnnouncement(announcement=number).pack()
        return Act(leader, ("announcement", words), "sent", (tap, tap), phase)

    def _draw(
        self, person: int, seat: ParticipantSeat, phase: Phase, chosen: Sequence[int]
    ) -> Act | None:
        if self._chance.random() < 0.15:
            phase = self._chance.choice(list(Phase))
        match phase:
            case Phase.RATING if self._chance.random() < 0.2:
                return self._write_own(person, seat)
            case Phase.RATING:
                return self._rate(person, seat)
            case Phase.PROPOSALS:
                return self._support(person, seat)
            case Phase.RANKING:
                return self._vote(person, seat, chosen)
        return None

    def _rate(self, person: int, seat: ParticipantSeat) -> Act:
        level, objective = self._chance.randint(0, 5), self._chance.choice(self._objectives)
        if self._chance.random() < 0.5:  # what the sheet was asked last: the other one's too
            objective = self._rated.get(seat.ballot_id, objective)
        self._rated[seat.ballot_id] = objective
        tap = Rate(objective=objective, importance=level).pack()
        key = ("rating", seat.ballot_id, objective)
        return Act(person, key, level, (tap,) * self._chance.choice((1, 1, 2)), Phase.RATING)

    def _write_own(self, person: int, seat: ParticipantSeat) -> Act | None:
        sharing = [each for each, its in self._seats.items() if its.ballot_id == seat.ballot_id]
        if person != sharing[0] or self._own[seat.ballot_id] >= self._most_own:
            return None
        self._own[seat.ballot_id] += 1
        self._written += 1
        words = f"Un posto dove stare, il {self._written}"
        tap = WriteOwnObjective(roundtable=self._table, own=0).pack()
        return Act(person, ("own", seat.ballot_id, words), 1, (tap, Words(words)), Phase.RATING)

    def _support(self, person: int, seat: ParticipantSeat) -> Act:
        others = [each for author, each in self._proposals.items() if author != seat.id]
        proposal, yes = self._chance.choice(others), self._chance.random() < 0.7
        kind: Any = Support if yes else Unsupport
        tap = kind(proposal=proposal, page=0).pack()
        return Act(person, ("support", seat.id, proposal), yes or None, (tap,), Phase.PROPOSALS)

    def _vote(self, person: int, seat: ParticipantSeat, chosen: Sequence[int]) -> Act:
        of = {"roundtable": self._table, "seat": 0}
        order = tuple(self._chance.sample(list(self._proposals.values()), 3))
        taps = [
            ChangeRanking(**of, mark=_mark(seat, chosen)),
            *(ChooseProposal(**of, place=n, proposal=each) for n, each in enumerate(order, 1)),
            ConfirmRanking(**of, mark=_mark(seat, order)),
        ]
        done = tuple(tap.pack() for tap in taps)
        return Act(person, ("vote", seat.id), order, done, Phase.RANKING)


def _mark(seat: ParticipantSeat, chosen: Sequence[int]) -> str:
    return Slip(seat.roundtable, seat, 0, (), tuple(chosen), (), ()).mark
