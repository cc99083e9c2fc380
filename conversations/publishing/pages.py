"""What participants read of a phase: the pages, and whether these may be read at all."""

from conversations.dissent.pages import describe_dissents, dissents_at
from conversations.phases import is_past
from conversations.publishing.published import (
    published_dissents,
    published_figures,
    published_ranking,
)
from conversations.ranking.outcome import (
    SHORT,
    Ranked,
    describe_order,
    describe_participation,
    order_lines,
    why_no_order,
)
from conversations.ranking.released import read_ranking
from conversations.results.pages import Leaves, added_pages, judged_pages, proposed_pages
from conversations.results.release import read_figures
from conversations.screens import Lines, Phrase, brief, say
from conversations.taps.dissent import About
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import ParticipantSeat, Phase, Roundtable


async def leaves_of(
    turn: Turn, platform: Platform, phase: Phase, reader: ParticipantSeat | None = None
) -> Leaves:
    """Return the pages of an ended phase; none while it goes on, or where nothing may be told.

    `reader` finds their own answers beside the table's, and the figures of a ranking behind
    *Dettagli*.
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
    if ranked is None or why_no_order(turn.process, ranked):
        return []
    first, *others = order_lines(ranked)
    if reader is None:
        others += describe_order(ranked)
        mine: tuple[Phrase, ...] = ()
    else:
        mine = (await _own_order(turn, ranked, reader), say("rank-how-details"))
    return [(*describe_participation(ranked), *first, *mine), *others]


async def _own_order(turn: Turn, ranked: Ranked, reader: ParticipantSeat) -> Phrase:
    vote = await turn.unit.rankings.vote(reader.id)
    titles = [brief(ranked.titles[each], SHORT) for each in vote if each in ranked.titles]
    order = Lines(tuple(f"{place}. {title}" for place, title in enumerate(titles, start=1)))
    return say("published-order", order=order) if titles else say("published-no-order")


async def details_of_ranking(turn: Turn, roundtable: Roundtable) -> Leaves:
    """Return the pages of a published ranking with all its figures; none where there are none."""
    ranked = await published_ranking(turn, roundtable)
    if ranked is None or why_no_order(turn.process, ranked):
        return []
    return describe_order(ranked)
