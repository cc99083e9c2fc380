"""What one can dissent from: an objective once it was judged, a proposal once all are there."""

from collections.abc import Collection
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

    `mine` are one's own dissents: those from proposals merged since are still found.
    """
    platform, roundtable = turn.platform(number), await turn.roundtable(number)
    found: list[Subject] = []
    if is_open(roundtable, About.OBJECTIVE):
        found += [_objective(number, n, o) for n, o in enumerate(platform.objectives, 1)]
    if is_open(roundtable, About.PROPOSAL):
        spoken_of = {each.proposal_id for each in mine}
        found += [
            _proposal(each)
            for each in await turn.unit.proposals.at(number)
            if each.is_listed or (not each.hidden_at and each.id in spoken_of)
        ]
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


async def titles_at(turn: Reading, number: int) -> dict[tuple[str, str], Phrase]:
    """Return how each subject of a table is called, merged proposals too, but no hidden ones."""
    objectives = enumerate(turn.process.platform(number).objectives, 1)
    known = [_objective(number, n, o) for n, o in objectives]
    proposals = await turn.unit.proposals.at(number)
    known += [_proposal(each) for each in proposals if not each.hidden_at]
    return {(each.about, each.id): each.title for each in known}


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
    title = say("dissent-proposal", title=headline(proposal))
    return Subject(proposal.roundtable, About.PROPOSAL, str(proposal.id), title, title)
