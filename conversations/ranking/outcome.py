"""What came out of a ranking: who took part, always; the order, once it may be told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from conversations.proposals.card import headline
from conversations.ranking.tally import FEWEST, Doubt, Outcome, Placed, agreement, places, tally
from conversations.screens import Lines, Phrase, brief, pages, say
from conversations.turn import Turn
from storage.platforms import Process
from storage.records import Proposal, Role
from storage.unit import Unit

SHORT: Final = 40
"""Characters of a title that stand in a line of the order: the whole of it is in the details."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A table's ranking: what the votes come to, and of whom they are.

    `titles` are those of the proposals that are ranked, by their number. Of `invited` people
    `missing` are in and have confirmed nothing; `outdated` put something in order that is not
    there any more: their votes do not count before they choose again. `on_paper` of those that
    count were entered from paper. `hidden` were hidden since the votes were counted.
    """

    titles: dict[int, str]
    outcome: Outcome
    invited: int
    missing: int
    outdated: int
    on_paper: int
    hidden: frozenset[int] = frozenset()

    @classmethod
    def of(
        cls,
        proposals: Mapping[int, Proposal],
        outcome: Outcome,
        *,
        invited: int,
        missing: int,
        outdated: int,
        on_paper: int,
    ) -> Self:
        """Return the ranking of these proposals, as they are called now."""
        titles = {id: headline(each) for id, each in proposals.items()}
        return cls(titles, outcome, invited, missing, outdated, on_paper)

    @property
    def voters(self) -> int:
        """Return how many votes count."""
        return self.outcome.voters


async def read_outcome(turn: Turn, number: int) -> Ranked:
    """Read what the votes of table `number` come to at this moment: only the numbers are told."""
    return await read_ranked(turn.unit, number)


async def read_ranked(unit: Unit, number: int) -> Ranked:
    """Read the same outside of a turn."""
    proposals = {each.id: each for each in await unit.proposals.listed_at(number)}
    seats = [each for each in await unit.seats.at(number) if each.role is Role.PARTICIPANT]
    votes = await unit.rankings.votes_at(number)
    valid = {seat: vote for seat, vote in votes.items() if counts(vote, proposals)}
    return Ranked.of(
        proposals,
        tally(list(valid.values()), list(proposals), places(len(proposals))),
        invited=len(seats),
        missing=sum(seat.telegram_id is not None and seat.id not in votes for seat in seats),
        outdated=len(votes) - len(valid),
        on_paper=sum(seat.id in valid for seat in seats if seat.paper_since is not None),
    )


def counts(vote: tuple[int, ...], proposals: Mapping[int, Proposal]) -> bool:
    """Tell whether a vote puts exactly as many of these proposals in order as are asked for."""
    return 0 < len(vote) == places(len(proposals)) and set(vote) <= proposals.keys()


def describe_participation(ranked: Ranked, *, least: int = 1) -> tuple[Phrase, ...]:
    """Say how many of how many voted, how many of them on paper, and how many are outdated.

    Fewer of these than `least` are said to have voted: whoever hides a proposal while few have
    confirmed would read from the difference who had chosen it.
    """
    outdated = ranked.outdated if ranked.outdated >= least else 0
    told = say(
        "rank-participation",
        voters=ranked.voters + ranked.outdated - outdated,
        invited=ranked.invited,
        paper=ranked.on_paper,
    )
    return (told, say("rank-outdated", count=outdated)) if outdated else (told,)


def why_no_order(process: Process, ranked: Ranked | None) -> Phrase | None:
    """Say why there is no order to show of a ranking that may be told; None where there is one."""
    least = process.thresholds.min_answers
    if ranked is not None and len(ranked.titles) < FEWEST:
        return say("rank-nothing")
    if ranked is None or ranked.voters < least:
        return say("rank-too-few", least=least)
    return None


def order_lines(ranked: Ranked) -> list[tuple[Phrase, ...]]:
    """Return the order, a line a proposal, and how far it can be relied on: most often one page."""
    lines = [_line(ranked, placed) for placed in ranked.outcome.standing]
    first, *others = [say("list-lines", lines=Lines(leaf)) for leaf in pages(lines)]
    return [(first, firmness(ranked)), *((leaf,) for leaf in others)]


def describe_order(ranked: Ranked) -> list[tuple[Phrase, ...]]:
    """Return the order with all figures, and what it comes from, in pages."""
    blocks = [_describe(ranked, placed) for placed in ranked.outcome.standing]
    return pages([*_about(ranked), *blocks])


def _about(ranked: Ranked) -> Iterator[Phrase]:
    """Say how points come about, how far the order can be relied on, and the agreement."""
    yield say("rank-legend", places=ranked.outcome.places)
    yield firmness(ranked)
    if ranked.outcome.kendall is not None:
        yield say(f"rank-agreement-{agreement(ranked.outcome.kendall)}")


def firmness(ranked: Ranked) -> Phrase:
    """Say whether the order would stay with one ballot less, and why not where it would not."""
    outcome = ranked.outcome
    if outcome.condorcet is not None and Doubt.NOT_CONDORCET in outcome.doubts:
        best = ranked.titles[outcome.condorcet]
        return say(f"rank-sensitive-{Doubt.NOT_CONDORCET}", title=best)
    return say(f"rank-sensitive-{outcome.doubts[0]}") if outcome.doubts else say("rank-solid")


def _line(ranked: Ranked, placed: Placed) -> Phrase:
    title = title_of(ranked, placed.proposal, SHORT)
    return say("rank-place-line", place=place_of(placed), title=title, points=placed.points)


def _describe(ranked: Ranked, placed: Placed) -> Phrase:
    beaten, others = duels(ranked.outcome, placed.proposal)
    return say(
        "rank-block",
        place=place_of(placed),
        title=title_of(ranked, placed.proposal),
        points=placed.points,
        mean=round(placed.mean, 2),
        chosen=placed.voters,
        voters=ranked.voters,
        firsts=placed.firsts,
        beaten=beaten,
        others=others,
    )


def duels(outcome: Outcome, proposal: int) -> tuple[int, int]:
    """Return how many others a proposal beats head-to-head, and how many others there are."""
    others = outcome.prefer[proposal]
    beaten = sum(outcome.prefer[each][proposal] < mine for each, mine in others.items())
    return beaten, len(others)


def place_of(placed: Placed) -> Phrase:
    """Say a place, and that it is shared where it is."""
    return say("rank-place-shared" if placed.shared else "rank-place", place=placed.place)


def title_of(ranked: Ranked, proposal: int, most: int | None = None) -> Phrase:
    """Name a proposal as it was called when the votes were counted; hidden ones say so.

    Of a title longer than `most` characters only the beginning is said.
    """
    key = "rank-hidden-since" if proposal in ranked.hidden else "rank-named"
    title = ranked.titles[proposal]
    return say(key, title=title if most is None else brief(title, most))
