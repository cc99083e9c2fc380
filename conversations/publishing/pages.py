"""What participants read of a phase: the pages, and whether these may be read at all."""

from typing import Final, get_args

from conversations.dissent.pages import describe_dissents
from conversations.participation import read_participation
from conversations.phases import is_past
from conversations.proposals.card import headline
from conversations.ranking.outcome import describe_participation, describe_ranking, read_outcome
from conversations.results.pages import Leaves, added_pages, judged_pages, proposed_pages
from conversations.results.release import are_released
from conversations.screens import Lines, Phrase, say
from conversations.taps.dissent import About
from conversations.taps.publishing import PublishedPhase
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import ParticipantSeat, Phase, Roundtable

PUBLISHABLE: Final[tuple[PublishedPhase, ...]] = get_args(PublishedPhase)
"""The phases that leave something to publish."""


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
            return [*proposed, *await _dissents(turn, platform, About.PROPOSAL)] if proposed else []
        case Phase.RANKING:
            return await _of_ranking(turn, platform, reader)
        case _:
            return []


async def published_phases(turn: Turn, roundtable: Roundtable) -> list[Phase]:
    """Return what participants of a table may read now, in the order of the work.

    What was published stays hidden while its phase is open again.
    """
    published = await turn.unit.publications.at(roundtable.number)
    return [phase for phase in PUBLISHABLE if phase in published and is_past(roundtable, phase)]


async def _of_rating(
    turn: Turn, platform: Platform, roundtable: Roundtable, reader: ParticipantSeat | None
) -> Leaves:
    took_part = await read_participation(turn, platform)
    if not are_released(turn.process, roundtable, took_part):
        return []
    given = await turn.unit.ballots.ratings(reader.ballot_id) if reader else None
    first, *others = await judged_pages(turn, platform, given)
    return [
        (took_part.told(), *first),
        *others,
        *await added_pages(turn, platform),
        *await _dissents(turn, platform, About.OBJECTIVE),
    ]


async def _dissents(turn: Turn, platform: Platform, about: About) -> Leaves:
    return await describe_dissents(turn, platform.number, (about,))


async def _of_ranking(turn: Turn, platform: Platform, reader: ParticipantSeat | None) -> Leaves:
    ranked = await read_outcome(turn, platform.number)
    if len(ranked.proposals) < 2 or ranked.voters < turn.process.thresholds.min_answers:
        return []
    mine: tuple[Phrase, ...] = ()
    if reader is not None:
        vote = await turn.unit.rankings.vote(reader.id)
        titles = [headline(ranked.proposals[each]) for each in vote if each in ranked.proposals]
        order = Lines(tuple(f"{place}. {title}" for place, title in enumerate(titles, start=1)))
        mine = (say("published-order", order=order) if titles else say("published-no-order"),)
    first, *others = describe_ranking(turn.process, ranked)
    return [(*describe_participation(ranked), *mine, *first), *others]
