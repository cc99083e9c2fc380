"""What a table's answers come to: pure maths on counts, and the policy of what may be shown.

Levels are ordinal, 1 (least) to 5 (most). The distribution comes first, everything else comments
on it. Who abstained is counted, and never enters a mean, a median or a share.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate
from math import fsum, log2

from storage.platforms import Thresholds
from storage.records import Counts


class Agreement(StrEnum):
    """The consensus in words."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Label(StrEnum):
    """What an objective turned out to be; the first that applies, in this order."""

    SHARED_PRIORITY = "shared_priority"
    DIVISIVE = "divisive"
    LOW_PRIORITY = "low_priority"
    TO_DISCUSS = "to_discuss"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One objective's tally: sheets, not people.

    `n` gave a level, `abstained` did not. Below the least number of answers all that would give
    values away is None; below the number for quartiles `iqr` and `label` are.
    """

    n: int
    abstained: int
    levels: tuple[int, ...] | None = None
    mean: float | None = None
    median: float | None = None
    top2: int | None = None
    low2: int | None = None
    consensus: float | None = None
    agreement: Agreement | None = None
    iqr: float | None = None
    label: Label | None = None

    @property
    def visible(self) -> bool:
        """Whether enough sheets answered for values to be shown."""
        return self.levels is not None


@dataclass(frozen=True, slots=True)
class Placed:
    """An objective in its place; `tied` says it is on a par with the one before it."""

    objective: str
    judgement: Judgement
    tied: bool


@dataclass(frozen=True, slots=True)
class Share:
    """`part` sheets of `whole`; `as_percent` says whether `whole` is large enough for a percentage.

    Raises ValueError when `part` is not between 0 and `whole`.
    """

    part: int
    whole: int
    as_percent: bool

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.whole:
            raise ValueError(f"{self.part} of {self.whole} is no share")

    @property
    def percent(self) -> int:
        """The share in whole percent, halves rounded up; ZeroDivisionError of nobody."""
        return (200 * self.part + self.whole) // (2 * self.whole)


def share(part: int, whole: int, thresholds: Thresholds) -> Share:
    """Return `part` of `whole` sheets, to be said in percent only from `percent_from` sheets."""
    return Share(part, whole, as_percent=whole >= thresholds.percent_from)


def judge(counts: Counts, thresholds: Thresholds) -> Judgement:
    """Return what `counts` come to, and only as much of it as `thresholds` let anybody see."""
    levels, n = counts.levels, sum(counts.levels)
    if n < thresholds.min_answers:
        return Judgement(n, counts.abstained)
    agreed = consensus(levels)
    iqr = label = None
    if n >= thresholds.min_quartiles:
        iqr = quantile(levels, 3) - quantile(levels, 1)
        label = _label(levels, iqr, thresholds)
    return Judgement(
        n=n,
        abstained=counts.abstained,
        levels=levels,
        mean=float(_mean(levels)),
        median=quantile(levels, 2),
        top2=sum(levels[-2:]),
        low2=sum(levels[:2]),
        consensus=agreed,
        agreement=_agreement(agreed, thresholds),
        iqr=iqr,
        label=label,
    )


def order(judgements: Mapping[str, Judgement], thresholds: Thresholds) -> list[Placed]:
    """Return one table's objectives, most important first; `judgements` come in deck order.

    Mean, then share of levels 4 and 5, then consensus, then deck order; objectives whose values
    are not visible come last. Neighbours whose means differ by less than the tie margin, with the
    same median, are tied. Tables are never mixed: they judged different things.
    """
    ranked = sorted(judgements.items(), key=lambda item: _rank(item[1]))
    placed: list[Placed] = []
    for objective, judgement in ranked:
        tied = bool(placed) and _tied(placed[-1].judgement, judgement, thresholds)
        placed.append(Placed(objective, judgement, tied))
    return placed


def consensus(levels: Sequence[int]) -> float:
    """Return the consensus of ordinal answers: 1 when all agree, 0 with half at each end.

    `levels` holds how many gave each level, lowest first. With p the shares, μ the mean and k
    levels, Cns = 1 + Σ p_i · log2(1 − |i − μ| / (k − 1)): W. J. Tastle, M. J. Wierman, "Consensus
    and dissention: A measure of ordinal dispersion", International Journal of Approximate
    Reasoning 45 (2007). Raises ValueError for fewer than two levels or no answers.
    """
    n, width = sum(levels), len(levels) - 1
    if width < 1 or n < 1:
        raise ValueError("consensus needs at least two levels and one answer")
    mean = float(_mean(levels))
    return 1 + fsum(
        count / n * log2(1 - abs(level - mean) / width)
        for level, count in enumerate(levels, start=1)
        if count
    )


def quantile(levels: Sequence[int], quarter: int) -> float:
    """Return quartile 1, 2 (the median) or 3 of the answers counted in `levels`.

    The inclusive method (Hyndman & Fan 1996, type 7), as in `statistics.quantiles`: the answers
    are the whole group, not a sample. Raises ValueError without answers.
    """
    ends = list(accumulate(levels))
    last = ends[-1] - 1
    if last < 0:
        raise ValueError("a quartile needs at least one answer")
    index, beyond = divmod(quarter * last, 4)
    below = bisect_right(ends, index) + 1
    above = bisect_right(ends, min(index + 1, last)) + 1
    return (below * (4 - beyond) + above * beyond) / 4


def _mean(levels: Sequence[int]) -> Fraction:
    return Fraction(sum(level * count for level, count in enumerate(levels, start=1)), sum(levels))


def _agreement(agreed: float, thresholds: Thresholds) -> Agreement:
    if agreed >= thresholds.consensus_high:
        return Agreement.HIGH
    return Agreement.MEDIUM if agreed >= thresholds.consensus_medium else Agreement.LOW


def _label(levels: Sequence[int], iqr: float, thresholds: Thresholds) -> Label:
    """Return the label of a sufficient number of answers.

    Divisive is the disagreement of small panels in the RAND/UCLA Appropriateness Method (Fitch et
    al., 2001): with 8 to 10 people three at either end, with 11 to 13 four, with 14 to 16 five,
    which is (n + 1) // 3 and is continued to other sizes.
    """
    n, low2, top2 = sum(levels), sum(levels[:2]), sum(levels[-2:])
    faction = (n + 1) // 3
    shared = top2 / n >= thresholds.top2 and low2 / n <= thresholds.low2
    if shared and iqr <= thresholds.max_iqr:
        return Label.SHARED_PRIORITY
    if min(low2, top2) >= faction:
        return Label.DIVISIVE
    if low2 / n >= thresholds.low_priority:
        return Label.LOW_PRIORITY
    return Label.TO_DISCUSS


def _rank(judgement: Judgement) -> tuple[float, ...]:
    if judgement.mean is None or judgement.top2 is None or judgement.consensus is None:
        return (1,)
    return (0, -judgement.mean, -judgement.top2 / judgement.n, -judgement.consensus)


def _tied(before: Judgement, after: Judgement, thresholds: Thresholds) -> bool:
    if before.levels is None or after.levels is None or before.median != after.median:
        return False
    # Exactly, and the margin as it is written: as floats 49/12 − 46/12 is less than 0.25.
    return _mean(before.levels) - _mean(after.levels) < Fraction(str(thresholds.tie_margin))
