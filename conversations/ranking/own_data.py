"""What is kept of somebody's ranking: shown to them, and erased when they ask."""

from conversations.proposals.card import headline
from conversations.ranking.slip_screens import ordinal
from conversations.screens import Phrase, say
from conversations.turn import Turn
from storage.records import ParticipantSeat, Phase, Seat


async def own_ranking(turn: Turn, seat: ParticipantSeat) -> list[Phrase]:
    """Return what a seat at a table confirmed, and what it is putting in order otherwise."""
    vote = await turn.unit.rankings.vote(seat.id)
    choices = await turn.unit.rankings.choices(seat.id)
    if not vote and not choices:
        return []
    titles = {each.id: headline(each) for each in await turn.unit.proposals.at(seat.roundtable)}
    kept = [
        say("data-vote", place=ordinal(place), title=titles[each])
        for place, each in enumerate(vote, 1)
    ]
    if choices != vote:
        kept += [
            say("data-choice", place=ordinal(place), title=titles[each])
            for place, each in enumerate(choices, 1)
        ]
    return kept


async def forget_ranking(turn: Turn, seat: Seat) -> None:
    """Erase a seat's ranking; the vote stays, without a name, where it is part of a result."""
    is_counted = (
        seat.roundtable is not None
        and (await turn.roundtable(seat.roundtable)).phase is Phase.CLOSED
    )
    await turn.unit.rankings.forget(seat.id, vote=not is_counted)
