"""What is kept of somebody's proposals and of what they said about others, and how it goes."""

from conversations.phases import is_past
from conversations.proposals.card import HEADLINE
from conversations.proposals.preview import read_card
from conversations.screens import Phrase, brief, say
from conversations.turn import Turn
from storage.records import ParticipantSeat, Phase, Seat


async def kept(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return a seat's proposals in full, drafts too, and what it supports, joined and asked."""
    told: list[Phrase] = []
    for proposal in await turn.unit.proposals.by(seat.id):
        told.append(say("data-proposal" if proposal.presented_at else "data-draft"))
        told += await read_card(turn, proposal)
    said = await turn.unit.voices.said_by(seat.id)
    return [
        *told,
        *(say("data-supported", title=_short(title)) for title in said.supported),
        *(_joined(title, accepted) for title, accepted in said.joined),
        *(say("data-asked", text=question.text) for question in said.asked),
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Delete a seat's drafts; take back what it said, unless its table has gone on to rank."""
    await turn.unit.proposals.forget(seat.id)
    if not isinstance(seat, ParticipantSeat):
        return
    if not is_past(await turn.roundtable_of(seat), Phase.PROPOSALS):
        await turn.unit.voices.forget(seat.id)


def _joined(title: str | None, accepted: bool | None) -> Phrase:
    if accepted is None:
        return say("data-joining", title=_short(title))
    return say("data-joined" if accepted else "data-not-joined", title=_short(title))


def _short(title: str | None) -> str:
    return brief(title or "–", HEADLINE)
