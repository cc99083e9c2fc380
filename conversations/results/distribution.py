"""One objective's tally in words: the distribution first, never a bare mean."""

from conversations.results.tally import Judgement, Placed, share
from conversations.screens import Lines, Phrase, brief, say
from storage.platforms import Objective, Scale, Thresholds

HEADLINE = 100
"""Characters of an objective that are enough to recognise it among the results."""
BAR = 10
"""Blocks of the longest bar; while no level has more sheets, one block is one sheet."""


def legend(scale: Scale) -> Phrase:
    """Say what the numbers beside the bars mean."""
    words = ", ".join(f"{level.value} = {level.label}" for level in reversed(scale.levels))
    return say("results-legend", labels=words)


def describe_objective(
    position: int, objective: Objective, placed: Placed, scale: Scale, thresholds: Thresholds
) -> Phrase:
    """Say how an objective, `position`-th in the deck, was judged."""
    judged = placed.judgement
    headline = say(
        "results-tied" if placed.tied else "results-objective",
        position=position,
        text=brief(objective.text, HEADLINE),
    )
    if judged.levels is None:
        values = say("results-objective-few", least=thresholds.min_answers)
        return say("results-block-hidden", headline=headline, values=values)
    return say(
        "results-block",
        headline=headline,
        bars=draw_bars(judged.levels),
        top=top_of(judged, scale, thresholds),
        median=judged.median or 0,
        agreement=say(f"agreement-{judged.agreement}"),
        abstained=_abstained(judged),
        label=say(f"label-{judged.label or 'none'}"),
    )


def draw_bars(levels: tuple[int, ...]) -> Lines:
    """Return one line a level, the highest first: `5 ████ 4`."""
    scale = max(*levels, BAR)
    lines = []
    for level in range(len(levels), 0, -1):
        count = levels[level - 1]
        bar = "█" * max(round(count * BAR / scale), 1 if count else 0)
        lines.append(" ".join(part for part in (str(level), bar, str(count)) if part))
    return Lines(tuple(lines))


def top_of(judged: Judgement, scale: Scale, thresholds: Thresholds) -> Phrase:
    """Say how many of the sheets gave one of the two highest levels."""
    part = share(judged.top2 or 0, judged.n, thresholds)
    words = {"high": scale.label(5), "low": scale.label(4)}
    if part.as_percent:
        return say("results-top-percent", percent=part.percent, **words)
    return say("results-top", part=part.part, whole=part.whole, **words)


def _abstained(judged: Judgement) -> Phrase:
    if not judged.abstained:
        return say("results-no-abstained")
    return say("results-abstained", count=judged.abstained)
