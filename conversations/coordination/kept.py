"""What the journal keeps of somebody: what they did, and what was done to them."""

from conversations.coordination.diary import what_was_done
from conversations.kept import Fact, fact
from conversations.screens import say
from conversations.turn import Turn
from storage.records import Deed, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return every line of the journal that a seat wrote, and every line about it."""
    return [
        *(_line("deeds", each) for each in await turn.unit.journal.by(seat.id)),
        *(_line("deeds_about_you", each) for each in await turn.unit.journal.about(seat.id)),
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Leave what was done: a line names nobody but by their seat, whose name goes."""


def _line(key: str, deed: Deed) -> Fact:
    said = say(f"data-{key.replace('_', '-')}", at=deed.at, what=what_was_done(deed))
    return fact(key, said, at=deed.at, deed=deed.deed, detail=deed.detail)
