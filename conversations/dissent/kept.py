"""What is kept of a seat's dissents, and how it goes."""

from conversations.dissent.subjects import subject_of, titles_at
from conversations.kept import Fact, fact
from conversations.screens import Quoted, say
from conversations.turn import Turn
from storage.records import ParticipantSeat, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return every dissent of a seat, signed or not."""
    if not isinstance(seat, ParticipantSeat):
        return []
    mine = await turn.unit.dissents.of(seat.id)
    titles = await titles_at(turn, seat.roundtable, map(subject_of, mine)) if mine else {}
    return [
        fact(
            "dissents",
            say(
                "data-dissent",
                by=say("data-dissent-signed" if each.signed else "data-dissent-unsigned"),
                title=titles.get(subject_of(each), say("dissent-hidden")),
                text=Quoted(each.text),
            ),
            objective=each.objective,
            proposal=each.proposal_id,
            text=each.text,
            signed=each.signed,
        )
        for each in mine
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Take every dissent of a seat away, whatever the phase."""
    await turn.unit.dissents.forget(seat.id)
