"""What is kept of a seat's ranking, and how it goes."""

from conversations.kept import Fact, fact
from conversations.proposals.card import headline
from conversations.ranking.slip_screens import ordinal
from conversations.screens import say
from conversations.turn import Turn
from storage.records import ParticipantSeat, Phase, Seat, TableSeat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return what a seat confirmed, and what it is putting in order otherwise."""
    if not isinstance(seat, ParticipantSeat):
        return []
    vote = await turn.unit.rankings.vote(seat.id)
    choices = await turn.unit.rankings.choices(seat.id)
    if not vote and not choices:
        return []
    ranked = await turn.unit.proposals.named({*vote, *choices})
    titles = {each.id: headline(each) for each in ranked}
    ranks = [("ranking_confirmed", "data-vote", vote)]
    if choices != vote:
        ranks.append(("ranking_in_preparation", "data-choice", choices))
    return [
        fact(
            key,
            say(words, place=ordinal(place), title=titles[each]),
            place=place,
            proposal=each,
            title=titles[each],
        )
        for key, words, chosen in ranks
        for place, each in enumerate(chosen, 1)
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Erase a seat's ranking; the vote stays, without a name, where it is part of a result."""
    is_counted = (
        isinstance(seat, TableSeat) and (await turn.roundtable_of(seat)).phase is Phase.CLOSED
    )
    await turn.unit.rankings.forget(seat.id, vote=not is_counted)
