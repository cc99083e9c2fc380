"""What is kept of a seat in the figures, and how its name goes out of them."""

from conversations.kept import Fact, fact
from conversations.results.ledger import forget_seat
from conversations.screens import say
from conversations.turn import Turn
from storage.records import ReleaseKind, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return what of a seat counts in the figures that are read, and what it said to that."""
    told: list[Fact] = []
    if seat.roundtable is None or seat.ballot_id is None:
        return told
    said = await turn.unit.releases.consents_of(seat.id)
    for kind in ReleaseKind:
        counted = await turn.unit.releases.counted(seat.roundtable, kind)
        mine = [each.objective for each in counted if seat.id in each.people]
        if mine:
            told.append(fact("counted", say(f"data-counts-{kind}"), kind=kind, objectives=mine))
        if kind in said:
            words = {True: "consent-said-yes", False: "consent-said-no", None: "consent-said-none"}
            answer = say("data-consent", said=say(words[said[kind]]))
            told.append(fact("consents", answer, kind=kind, agreed=said[kind]))
    return told


async def forget(turn: Turn, seat: Seat) -> None:
    """Take a seat's number out of the figures; what was counted stays counted, as nobody's."""
    for number in await turn.unit.releases.tables():
        if seat.roundtable in (number, None):
            await forget_seat(turn.unit, number, seat.id)
    await turn.unit.releases.forget(seat.id)
