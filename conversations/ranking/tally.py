"""The tally of a ranking: pure maths on ballots, each the same number of proposals in order.

The nominal-group tally, a truncated Borda count: of K places the first gives K points, the last
one, and what was not chosen none. (A. L. Delbecq, A. H. Van de Ven, D. H. Gustafson, "Group
Techniques for Program Planning", 1975.)
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations, groupby
from typing import Final, Literal

STRONG: Final = 0.7
WEAK: Final = 0.3
"""Kendall's W from which on, and up to which, an agreement is strong, and weak."""

FEWEST: Final = 2
"""So few proposals can be put in order."""

Ballot = tuple[int, ...]
"""The proposals somebody chose, the first place first."""


class Doubt(StrEnum):
    """Why an order is sensitive (*sensibile*)."""

    NOT_CONDORCET = "not_condorcet"
    """Another proposal than the first beats every other one head-to-head."""
    FIRST_CHANGES = "first_changes"
    """Without one of the ballots others would have the most points."""
    FIRST_THREE_CHANGE = "first_three_change"
    """Without one of the ballots others would have the three best points."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal in its place; `shared` where another one has the same place (*ex aequo*).

    `voters` chose it, `firsts` of them for the first place; `mean` is its points for each of all
    who voted, 0 where nobody did. `copeland` is how many others it beats head-to-head minus how
    many beat it.
    """

    proposal: int
    place: int
    shared: bool
    points: int
    mean: float
    voters: int
    firsts: int
    copeland: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the ballots come to, the first place first; proposals of one place by their number.

    `prefer[a][b]` is on how many ballots `a` stands above `b`. `condorcet` beats every other one
    head-to-head, None where nobody does. `doubts` are empty for a solid order (*solido*).
    `kendall` is W, None where it is not defined: with fewer than three proposals or ballots, or
    where not everything was put in order.
    """

    places: int
    voters: int
    standing: tuple[Placed, ...]
    prefer: dict[int, dict[int, int]]
    condorcet: int | None
    doubts: tuple[Doubt, ...]
    kendall: float | None


def places(proposals: int) -> int:
    """Return how many of so many proposals everybody puts in order: all up to 3, 5 from 9 on."""
    return 5 if proposals >= 9 else min(3, proposals)


def tally(ballots: Sequence[Ballot], candidates: Sequence[int], k: int) -> Outcome:
    """Return what `ballots`, each of exactly `k` different candidates, come to.

    Raises ValueError for a ballot that is anything else.
    """
    for ballot in ballots:
        if len(ballot) != k or len(set(ballot)) != k or not set(ballot) <= set(candidates):
            raise ValueError(f"not {k} of the candidates in order: {ballot}")
    prefer = compare(ballots, candidates)
    standing = _standing(ballots, candidates, k, prefer)
    condorcet = next((p.proposal for p in standing if p.copeland == len(candidates) - 1), None)
    if len(candidates) < FEWEST:
        condorcet = None
    full = k == len(candidates) >= 3 and len(ballots) >= 3
    return Outcome(
        places=k,
        voters=len(ballots),
        standing=tuple(standing),
        prefer=prefer,
        condorcet=condorcet,
        doubts=tuple(_doubts(ballots, candidates, k, standing, condorcet)),
        kendall=concordance([_scores(b, candidates, k) for b in ballots]) if full else None,
    )


def compare(ballots: Iterable[Ballot], candidates: Sequence[int]) -> dict[int, dict[int, int]]:
    """Count for each two candidates on how many ballots the one stands above the other.

    What was chosen stands above what was not; of two that were not, neither does.
    """
    prefer = {a: {b: 0 for b in candidates if b != a} for a in candidates}
    for ballot in ballots:
        for above, below in combinations(ballot, 2):
            prefer[above][below] += 1
        for above in ballot:
            for below in set(candidates).difference(ballot):
                prefer[above][below] += 1
    return prefer


def concordance(ratings: Sequence[Sequence[float]]) -> float | None:
    """Return Kendall's W of several raters' ratings of the same items: 1 is full agreement.

    W = 12·S / (m²(n³ − n) − m·ΣT) with mid-ranks, S the squares of the rank sums about their
    mean, T = Σ(t³ − t) over each rater's ties: M. G. Kendall, "Rank Correlation Methods" (1948).
    None where it is not defined: nobody sets anything above anything else.
    """
    raters, items = len(ratings), len(ratings[0]) if ratings else 0
    ranks = [_midranks(each) for each in ratings]
    sums = [sum(rank[item] for rank in ranks) for item in range(items)]
    spread = sum((each - sum(sums) / items) ** 2 for each in sums)
    ties = sum(t**3 - t for each in ratings for t in Counter(each).values())
    most = raters**2 * (items**3 - items) - raters * ties
    return float(12 * spread / most) if most else None


def agreement(w: float) -> Literal["high", "medium", "low"]:
    """Return how far several rankings agree, by Kendall's W.

    From 0.7 on the agreement is strong, up to 0.3 weak: R. C. Schmidt, "Managing Delphi Surveys
    Using Nonparametric Statistical Techniques", Decision Sciences 28 (1997).
    """
    return "high" if w >= STRONG else "low" if w <= WEAK else "medium"


def _midranks(ratings: Sequence[float]) -> list[Fraction]:
    return [
        sum(other < each for other in ratings) + Fraction(ratings.count(each) + 1, 2)
        for each in ratings
    ]


def _scores(ballot: Ballot, candidates: Sequence[int], k: int) -> list[int]:
    """Return a ballot's points for each candidate."""
    return [k - ballot.index(each) if each in ballot else 0 for each in candidates]


def _points(ballots: Iterable[Ballot], candidates: Sequence[int], k: int) -> dict[int, int]:
    points = dict.fromkeys(candidates, 0)
    for ballot in ballots:
        for place, each in enumerate(ballot):
            points[each] += k - place
    return points


def _standing(
    ballots: Sequence[Ballot],
    candidates: Sequence[int],
    k: int,
    prefer: dict[int, dict[int, int]],
) -> list[Placed]:
    points = _points(ballots, candidates, k)
    voters = Counter(each for ballot in ballots for each in ballot)
    firsts = Counter(ballot[0] for ballot in ballots if ballot)
    copeland = _copeland(candidates, prefer)

    def worth(each: int) -> tuple[int, int, int]:
        return points[each], voters[each], firsts[each]

    standing: list[Placed] = []
    for group in _grouped(sorted(candidates), worth):
        for level in _head_to_head(group, prefer):
            place = len(standing) + 1
            standing += [
                Placed(
                    proposal=each,
                    place=place,
                    shared=len(level) > 1,
                    points=points[each],
                    mean=points[each] / len(ballots) if ballots else 0.0,
                    voters=voters[each],
                    firsts=firsts[each],
                    copeland=copeland[each],
                )
                for each in level
            ]
    return standing


def _grouped(candidates: Sequence[int], worth: Callable[[int], tuple[int, ...]]) -> list[list[int]]:
    """Return the candidates of one worth together, the highest worth first."""
    ordered = sorted(candidates, key=worth, reverse=True)
    return [list(group) for _, group in groupby(ordered, key=worth)]


def _copeland(candidates: Sequence[int], prefer: dict[int, dict[int, int]]) -> dict[int, int]:
    """Return for each how many of the others it beats minus how many beat it."""

    def wins(a: int, b: int) -> int:
        return (prefer[a][b] > prefer[b][a]) - (prefer[a][b] < prefer[b][a])

    return {a: sum(wins(a, b) for b in candidates if b != a) for a in candidates}


def _head_to_head(tied: list[int], prefer: dict[int, dict[int, int]]) -> list[list[int]]:
    """Split those that all else leaves equal by how they fare among themselves.

    They are split only where nobody below beats anybody above: who beat each other in a circle
    stay together. What remains together is split again, by how it fares without the rest.
    """
    fare = _copeland(tied, prefer)
    groups: list[list[int]] = []
    for level in _grouped(tied, lambda each: (fare[each],)):
        above = [each for group in groups for each in group]
        below = [each for each in tied if each not in above]
        if any(prefer[low][high] > prefer[high][low] for low in below for high in above):
            groups[-1] += level
        else:
            groups.append(level)
    if len(groups) == 1:
        return [sorted(tied)]
    return [level for group in groups for level in _head_to_head(group, prefer)]


def _doubts(
    ballots: Sequence[Ballot],
    candidates: Sequence[int],
    k: int,
    standing: Sequence[Placed],
    condorcet: int | None,
) -> Iterable[Doubt]:
    """Yield every reason not to rely on the order.

    Without a ballot only points are compared: an order that only a tie-break holds is sensitive.
    """
    if condorcet is not None and standing[0].proposal != condorcet:
        yield Doubt.NOT_CONDORCET
    without = [
        _points([*ballots[:n], *ballots[n + 1 :]], candidates, k) for n in range(len(ballots))
    ]
    points = _points(ballots, candidates, k)
    for doubt, most in ((Doubt.FIRST_CHANGES, 1), (Doubt.FIRST_THREE_CHANGE, 3)):
        if any(_best(each, most) != _best(points, most) for each in without):
            yield doubt


def _best(points: dict[int, int], most: int) -> set[int]:
    """Return those with the `most` best points, and whoever has as many as the last of them."""
    least = min(sorted(points.values(), reverse=True)[:most], default=0)
    return {each for each, found in points.items() if found >= least}
