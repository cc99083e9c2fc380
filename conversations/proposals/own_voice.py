"""What somebody said about proposals: shown to them, and taken back when they go."""

from conversations.phases import is_past
from conversations.proposals.card import HEADLINE
from conversations.screens import Phrase, brief, say
from conversations.turn import Turn
from storage.records import Phase, Role, Seat


async def own_voice(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return what is kept of what a seat supports, joined and asked."""
    said = await turn.unit.voices.said_by(seat.id)
    return [
        *(say("data-supported", title=_short(title)) for title in said.supported),
        *(_joined(title, accepted) for title, accepted in said.joined),
        *(say("data-asked", text=question.text) for question in said.asked),
    ]


async def take_back_voice(turn: Turn, seat: Seat) -> None:
    """Take back what a seat said of proposals, unless its table has gone on to rank them."""
    if seat.role is not Role.PARTICIPANT or seat.roundtable is None:
        return
    if not is_past(await turn.roundtable(seat.roundtable), Phase.PROPOSALS):
        await turn.unit.voices.forget(seat.id)


def _joined(title: str | None, accepted: bool | None) -> Phrase:
    if accepted is None:
        return say("data-joining", title=_short(title))
    return say("data-joined" if accepted else "data-not-joined", title=_short(title))


def _short(title: str | None) -> str:
    return brief(title or "–", HEADLINE)
