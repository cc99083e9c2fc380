"""What participants read of a phase: the pages, and whether these may be read at all."""

from conversations.dissent.pages import describe_dissents, dissents_at
from conversations.phases import is_past
from conversations.publishing.published import (
    published_dissents,
    published_figures,
    published_ranking,
)
from conversations.ranking.outcome import describe_participation, describe_ranking
from conversations.ranking.released import read_ranking
from conversations.ranking.tally import FEWEST
from conversations.results.pages import Leaves, added_pages, judged_pages, proposed_pages
from conversations.results.release import read_figures
from conversations.screens import Lines, Phrase, say
from conversations.taps.dissent import About
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import ParticipantSeat, Phase, Roundtable


async def leaves_of(
    turn: Turn, platform: Platform, phase: Phase, reader: ParticipantSeat | None = None
) -> Leaves:
    """Return the pages of an ended phase; none while it goes on, or where nothing may be told.

    `reader` finds their own answers beside the table's.
    """
    roundtable = await turn.roundtable(platform.number)
    if not is_past(roundtable, phase):
        return []
    match phase:
        case Phase.RATING:
            return await _of_rating(turn, platform, roundtable, reader)
        case Phase.PROPOSALS:
            proposed = await proposed_pages(turn, platform)
            said = await _dissents(turn, roundtable, About.PROPOSAL, reader)
            return [*proposed, *said] if proposed else []
        case Phase.RANKING:
            return await _of_ranking(turn, platform, roundtable, reader)
        case _:
            return []


async def _of_rating(
    turn: Turn, platform: Platform, roundtable: Roundtable, reader: ParticipantSeat | None
) -> Leaves:
    figures = await (
        published_figures(turn, platform, roundtable)
        if reader
        else read_figures(turn, platform, roundtable)
    )
    if figures is None:
        return []
    given = await turn.unit.ballots.ratings(reader.ballot_id) if reader else None
    first, *others = judged_pages(turn, platform, figures, given)
    return [
        (figures.took_part.told(), *first),
        *others,
        *added_pages(turn, figures),
        *await _dissents(turn, roundtable, About.OBJECTIVE, reader),
    ]


async def _dissents(
    turn: Turn, roundtable: Roundtable, about: About, reader: ParticipantSeat | None
) -> Leaves:
    voiced = await (
        published_dissents(turn, roundtable) if reader else dissents_at(turn, roundtable)
    )
    return await describe_dissents(turn, roundtable.number, voiced, (about,))


async def _of_ranking(
    turn: Turn, platform: Platform, roundtable: Roundtable, reader: ParticipantSeat | None
) -> Leaves:
    ranked = await (
        published_ranking(turn, roundtable) if reader else read_ranking(turn, roundtable)
    )
    if ranked is None or len(ranked.titles) < FEWEST:
        return []
    if ranked.voters < turn.process.thresholds.min_answers:
        return []
    mine: tuple[Phrase, ...] = ()
    if reader is not None:
        vote = await turn.unit.rankings.vote(reader.id)
        titles = [ranked.titles[each] for each in vote if each in ranked.titles]
        order = Lines(tuple(f"{place}. {title}" for place, title in enumerate(titles, start=1)))
        mine = (say("published-order", order=order) if titles else say("published-no-order"),)
    first, *others = describe_ranking(turn.process, ranked)
    return [(*describe_participation(ranked), *mine, *first), *others]
