"""What is told to a proposal's people: one letter each, never to whoever just acted."""

from collections.abc import Iterable

from conversations.participation import count_hearing
from conversations.proposals.reading import Proposed
from conversations.screens import Button, Held, Phrase, Row, Screen, Style, say
from conversations.taps.proposals import ShowProposal
from conversations.turn import Turn
from storage.records import Proposal, Seat


async def tell_seats(
    turn: Turn,
    proposed: Proposed,
    seats: Iterable[int],
    screen: Screen,
    *,
    thread: str | None = None,
    about: str | None = None,
    held: Held | None = None,
) -> int:
    """Have a screen sent to whoever sits on these seats; return how many of them read it."""
    people = await turn.unit.people.at(proposed.roundtable.number)
    chosen = {seat.telegram_id for each in seats if (seat := proposed.seats.get(each))}
    told = [people[each] for each in chosen if each in people and each != turn.who]
    for person in told:
        turn.tell(person, screen, thread, about=about, held=held)
    return count_hearing(told)


async def settle_letters(
    turn: Turn, proposed: Proposed, seats: Iterable[int], screen: Screen, about: str
) -> None:
    """Have the letters about this that stand with others say a screen: they ask no more.

    Whoever was never told of it is not told now.
    """
    standing = await turn.unit.threads.people(about)
    told = [
        each
        for each in seats
        if (seat := proposed.seats.get(each)) and seat.telegram_id in standing
    ]
    await tell_seats(turn, proposed, told, screen, thread=about)


def way_to_proposal(proposal: Proposal) -> Row:
    """Return the button that leads from a letter to a proposal."""
    tap = ShowProposal(proposal=proposal.id, page=0)
    return (Button(say("button-read-proposal"), tap, Style.PRIMARY),)


def named(seat: Seat | None) -> Phrase:
    """Return a seat's name, or words for somebody without one."""
    return say("name", name=seat.name) if seat and seat.name else say("somebody")
