"""What is kept of a seat's dissents, and how it goes."""

from conversations.dissent.subjects import subject_of, titles_at
from conversations.screens import Phrase, Quoted, say
from conversations.turn import Turn
from storage.records import ParticipantSeat, Seat


async def kept(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return every dissent of a seat, signed or not."""
    if not isinstance(seat, ParticipantSeat):
        return []
    mine = await turn.unit.dissents.of(seat.id)
    titles = await titles_at(turn, seat.roundtable) if mine else {}
    return [
        say(
            "data-dissent",
            by=say("data-dissent-signed" if each.signed else "data-dissent-unsigned"),
            title=titles.get(subject_of(each), say("dissent-hidden")),
            text=Quoted(each.text),
        )
        for each in mine
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Take every dissent of a seat away, whatever the phase."""
    await turn.unit.dissents.forget(seat.id)
