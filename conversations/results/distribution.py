"""One objective's tally in words: the distribution first, never a bare mean."""

from conversations.results.tally import Judgement, Placed, share
from conversations.screens import InLanguages, Lines, Phrase, say
from conversations.sheets.scale import in_languages
from storage.platforms import Objective, Thresholds
from storage.scale import Scale, ScaleWords

BAR = 10
"""Blocks of the longest bar; while no level has more sheets, one block is one sheet."""


def legend(scale: Scale) -> Phrase:
    """Say what the numbers beside the bars mean."""

    def tell(words: ScaleWords) -> str:
        degrees = [f"{value} = {each}" for value, each in enumerate(words.levels, 1)]
        return ", ".join(reversed(degrees))

    return say("results-legend", labels=in_languages(scale, tell))


def describe_objective(
    position: int, objective: Objective, placed: Placed, scale: Scale, thresholds: Thresholds
) -> Phrase:
    """Say how an objective, `position`-th in the deck, was judged."""
    judged = placed.judgement
    headline = say(
        "results-tied" if placed.tied else "results-objective",
        position=position,
        text=objective.name,
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
        abstained=say(
            "results-abstained",
            label=in_languages(scale, lambda words: words.abstain),
            count=judged.abstained,
        ),
        label=say(f"label-{judged.label or 'none'}"),
    )


def summarise_objective(
    position: int, objective: Objective, placed: Placed, thresholds: Thresholds
) -> Phrase:
    """Say in a line how an objective was judged, the `position`-th in the deck."""
    judged, name = placed.judgement, objective.name
    if judged.levels is None:
        return say("results-line-few", position=position, name=name, least=thresholds.min_answers)
    part = share(judged.top2 or 0, judged.n, thresholds)
    high = say("results-share", part=part.part, whole=part.whole)
    if part.as_percent:
        high = say("results-share-percent", percent=part.percent)
    return say(
        "results-line-tied" if placed.tied else "results-line",
        position=position,
        name=name,
        median=judged.median or 0,
        high=high,
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


def _highest(scale: Scale) -> dict[str, InLanguages]:
    """Return the words of the two highest levels."""
    return {
        "high": in_languages(scale, lambda words: words.levels[-1]),
        "low": in_languages(scale, lambda words: words.levels[-2]),
    }


def top_of(judged: Judgement, scale: Scale, thresholds: Thresholds) -> Phrase:
    """Say how many of the sheets gave one of the two highest levels."""
    part = share(judged.top2 or 0, judged.n, thresholds)
    words = _highest(scale)
    if part.as_percent:
        return say("results-top-percent", percent=part.percent, **words)
    return say("results-top", part=part.part, whole=part.whole, **words)
