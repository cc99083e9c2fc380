"""What came out, page by page: objectives one by one, the ranking from its last place up.

Both of what is published, as participants read it: a wall is read by everybody in the room.
"""

from collections.abc import Iterator
from typing import Final

from conversations.board.leaf import Leaf
from conversations.documents.facts import Judged, TableFacts
from conversations.documents.model import Bar, Figure, LevelBars, PointBars
from conversations.documents.naming import agreement_of, label_of
from conversations.documents.proposed import chart_rows
from conversations.documents.rated import distribution_of, steps_of
from conversations.documents.speech import Speech
from conversations.ranking.outcome import Ranked, firmness, place_of, title_of
from conversations.ranking.tally import Placed
from conversations.results.distribution import top_of
from conversations.screens import Lines, Phrase, say
from storage.records import Shown

BELOW: Final = 4
"""Places that stand below the one that has just come."""
CHARTED: Final = 3
"""Places of the last page's chart: what a wall has room for."""


def outcome_leaves(facts: TableFacts, speech: Speech) -> dict[Shown, list[Leaf]]:
    """Return the pages of what may be shown, none of anything else."""
    found = {
        Shown.OBJECTIVES: list(_objectives(facts, speech)),
        Shown.RANKING: list(_places(facts.ranking, speech)) if facts.ranking else [],
    }
    return {shown: leaves for shown, leaves in found.items() if leaves}


def _objectives(facts: TableFacts, speech: Speech) -> Iterator[Leaf]:
    for place, judged in enumerate(facts.judged, 1):
        key = "board-objective-tied" if judged.placed.tied else "board-objective"
        title = say(
            key,
            place=place,
            total=len(facts.judged),
            position=judged.position,
            text=judged.objective.text,
        )
        yield Leaf((title, _came_to(facts, judged)), _chart(facts, judged, speech))


def _came_to(facts: TableFacts, judged: Judged) -> Phrase:
    found, limits = judged.placed.judgement, facts.process.thresholds
    if found.levels is None:
        return say("results-objective-few", least=limits.min_answers)
    return say(
        "board-comes-to",
        top=top_of(found, facts.process.scale, limits),
        agreement=agreement_of(found),
        label=label_of(found),
    )


def _chart(facts: TableFacts, judged: Judged, speech: Speech) -> Figure | None:
    levels = judged.placed.judgement.levels
    if levels is None:
        return None
    scale = facts.process.scale
    return Figure(
        LevelBars((Bar("", levels),), steps_of(scale)),
        speech(say("chart-one", position=judged.position)),
        distribution_of(scale, judged),
    )


def _places(ranked: Ranked, speech: Speech) -> Iterator[Leaf]:
    """Yield the places from the last one that was chosen to the first, then all in a chart."""
    standing = [each for each in ranked.outcome.standing if each.points]
    yield Leaf((say("board-ranking"), say("board-ranking-how", places=ranked.outcome.places)))
    for at in range(len(standing) - 1, -1, -1):
        below = tuple(_line(ranked, each, speech) for each in standing[at + 1 : at + 1 + BELOW])
        rest = (say("board-places", places=Lines(below)),) if below else ()
        yield Leaf((_newest(ranked, standing[at]), *rest))
    rows = chart_rows(ranked, speech)[:CHARTED]
    words = "\n".join(f"{each.label}: {each.said}." for each in rows)
    chart = Figure(PointBars(rows), speech(say("board-ranking")), words)
    yield Leaf((say("board-ranking"), firmness(ranked)), chart)


def _newest(ranked: Ranked, placed: Placed) -> Phrase:
    return say(
        "board-place",
        place=place_of(placed),
        title=title_of(ranked, placed.proposal),
        points=say("chart-points", points=placed.points),
        chosen=placed.voters,
        voters=ranked.voters,
    )


def _line(ranked: Ranked, placed: Placed, speech: Speech) -> str:
    points = speech(say("chart-points", points=placed.points))
    title = speech(title_of(ranked, placed.proposal))
    return f"{speech(place_of(placed))} · {title} · {points}"
