"""What one can dissent from: an objective once it was judged, a proposal once all are there."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from conversations.phases import is_past
from conversations.proposals.card import headline
from conversations.screens import Phrase, say
from conversations.taps.dissent import About
from conversations.turn import Reading, Refusal, Turn
from storage.platforms import Objective
from storage.records import Dissent, ParticipantSeat, Phase, Proposal, Roundtable

OPENS_AFTER: Final = {About.OBJECTIVE: Phase.RATING, About.PROPOSAL: Phase.PROPOSALS}
"""The phase that has to be over before one can dissent."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An objective or a proposal of a table: how it is called in a list, and in its whole words."""

    roundtable: int
    about: About
    id: str
    title: Phrase
    whole: Phrase

    def is_of(self, dissent: Dissent) -> bool:
        """Tell whether a dissent is about this."""
        return (self.about, self.id) == subject_of(dissent)

    @property
    def taps(self) -> dict[str, str]:
        """Return what its buttons carry."""
        return {"about": self.about, "subject": self.id}

    @property
    def objective(self) -> str | None:
        """Return the objective's id, None of a proposal."""
        return self.id if self.about == About.OBJECTIVE else None

    @property
    def proposal_id(self) -> int | None:
        """Return the proposal's number, None of an objective."""
        return int(self.id) if self.about == About.PROPOSAL else None


def subject_of(dissent: Dissent) -> tuple[About, str]:
    """Return what a dissent is about: of which kind, and its id."""
    if dissent.objective is not None:
        return About.OBJECTIVE, dissent.objective
    return About.PROPOSAL, str(dissent.proposal_id)


async def subjects_at(turn: Turn, number: int, mine: Collection[Dissent]) -> list[Subject]:
    """Return what one can dissent from at a table now.

    `mine` are one's own dissents: those from proposals merged or parted since are still found.
    """
    platform, roundtable = turn.platform(number), await turn.roundtable(number)
    found: list[Subject] = []
    if is_open(roundtable, About.OBJECTIVE):
        found += [_objective(number, n, o) for n, o in enumerate(platform.objectives, 1)]
    if is_open(roundtable, About.PROPOSAL):
        listed = {each.id for each in await turn.unit.proposals.listed_at(number)}
        found += await _proposals(turn, listed.union(_spoken_of(map(subject_of, mine))))
    return found


async def find_subject(
    turn: Turn, about: About, subject_id: str
) -> tuple[ParticipantSeat, Subject]:
    """Return a subject one may dissent from now, and the seat one does it by; refuses others."""
    subject = await _find(turn, about, subject_id)
    seat = turn.seat_of_participant(subject.roundtable)
    if not is_open(await turn.roundtable(subject.roundtable), about):
        raise Refusal(say(f"dissent-early-{about}"))
    return seat, subject


def is_open(roundtable: Roundtable, about: About) -> bool:
    """Tell whether one can dissent from such subjects now."""
    return is_past(roundtable, OPENS_AFTER[about])


async def titles_at(
    turn: Reading, number: int, spoken_of: Iterable[tuple[About, str]]
) -> dict[tuple[About, str], Phrase]:
    """Return how each objective of a table is called, and each proposal of those `spoken_of`.

    Whatever became of it since, it was dissented from; only a hidden one is not called.
    """
    objectives = enumerate(turn.process.platform(number).objectives, 1)
    known = [_objective(number, n, o) for n, o in objectives]
    known += await _proposals(turn, _spoken_of(spoken_of))
    return {(each.about, each.id): each.title for each in known}


def _spoken_of(subjects: Iterable[tuple[About, str]]) -> set[int]:
    return {int(id) for about, id in subjects if about == About.PROPOSAL}


async def _proposals(turn: Reading, ids: Iterable[int]) -> list[Subject]:
    named = await turn.unit.proposals.named(ids)
    return [_proposal(each) for each in named if not each.hidden_at]


async def _find(turn: Turn, about: About, subject_id: str) -> Subject:
    if about == About.OBJECTIVE:
        platform, objective = turn.objective(subject_id)
        position = platform.objectives.index(objective) + 1
        return _objective(platform.number, position, objective)
    proposal = None
    if subject_id.isascii() and subject_id.isdecimal() and len(subject_id) < 10:
        proposal = await turn.unit.proposals.get(int(subject_id))
    if proposal is None or proposal.presented_at is None or proposal.hidden_at:
        raise Refusal(say("rank-gone"))
    return _proposal(proposal)


def _objective(number: int, position: int, objective: Objective) -> Subject:
    title, whole = (
        say("dissent-objective", position=position, text=text)
        for text in (objective.name, objective.text)
    )
    return Subject(number, About.OBJECTIVE, objective.id, title, whole)


def _proposal(proposal: Proposal) -> Subject:
    key = "dissent-parted" if proposal.discarded_at else "dissent-proposal"
    title = say(key, title=headline(proposal))
    return Subject(proposal.roundtable, About.PROPOSAL, str(proposal.id), title, title)
