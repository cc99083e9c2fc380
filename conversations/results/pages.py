"""The pages of outcomes: dealt here, shown to whoever reads a table, and to its participants."""

from collections.abc import Callable, Mapping, Sequence

from conversations.proposals.card import headline
from conversations.proposals.fields import PROPOSAL, filled
from conversations.results.distribution import (
    describe_objective,
    legend,
    summarise_objective,
)
from conversations.results.figures import RatingFigures
from conversations.results.tally import Judgement, judge, order
from conversations.screens import Lines, Phrase, Row, Screen, open_at, pages, say
from conversations.sheets.answers import importance_of_own
from conversations.sheets.scale import describe
from conversations.taps.packing import Tap
from conversations.turn import Turn
from storage.platforms import Platform, Process, Thresholds
from storage.records import Counts

Leaves = list[tuple[Phrase, ...]]


def judged_pages(
    turn: Turn,
    platform: Platform,
    figures: RatingFigures,
    given: Mapping[str, int | None] | None = None,
) -> Leaves:
    """Return the pages of the objectives, the most important first.

    `given` are one reader's own answers, said beside the table's.
    """
    thresholds, scale = turn.process.thresholds, turn.process.scale
    judgements = judge_all(figures, platform, thresholds)
    deck = {o.id: (position, o) for position, o in enumerate(platform.objectives, start=1)}
    blocks = []
    for placed in order(judgements, thresholds):
        block = describe_objective(*deck[placed.objective], placed, scale, thresholds)
        if given is not None:
            block = _beside(turn, block, placed.objective, given)
        blocks.append(block)
    whose = say("results-counted", sheets=figures.sheets, people=figures.people)
    return [(whose, legend(scale), *leaf) for leaf in pages(blocks)]


def judged_lines(process: Process, platform: Platform, figures: RatingFigures) -> Phrase:
    """Return all objectives, a line each, the most important first.

    An objective has its own number, wherever it stands.
    """
    placed = order(judge_all(figures, platform, process.thresholds), process.thresholds)
    deck = {o.id: (position, o) for position, o in enumerate(platform.objectives, start=1)}
    lines = [
        summarise_objective(*deck[each.objective], each, process.thresholds) for each in placed
    ]
    return say("list-lines", lines=Lines(tuple(lines)))


def judge_all(
    figures: RatingFigures, platform: Platform, thresholds: Thresholds
) -> dict[str, Judgement]:
    """Judge what the objectives of a table come to; one added since has no answers."""
    none = Counts((0, 0, 0, 0, 0), 0)
    asked = (objective.id for objective in platform.objectives)
    return {id: judge(figures.counts.get(id, none), thresholds) for id in asked}


def _beside(turn: Turn, block: Phrase, objective: str, given: Mapping[str, int | None]) -> Phrase:
    if objective not in given:
        return say("published-unanswered", block=block)
    return say("published-own", block=block, answer=describe(turn.process.scale, given[objective]))


def added_pages(turn: Turn, figures: RatingFigures) -> Leaves:
    """Return the pages of *altro (specificare)*: each verbatim, with its importance."""
    label = turn.process.own_objectives.label.capitalize()
    lines = [
        say("own-line", text=each.text, answer=importance_of_own(turn.process, each))
        for each in figures.added
    ]
    title = say("results-own-title", label=label, count=len(lines))
    return [(title, *leaf) for leaf in pages(lines)] if lines else []


async def proposed_pages(turn: Turn, platform: Platform) -> Leaves:
    """Return the pages of the proposals: how complete each is, and how many support it."""
    listed = await turn.unit.proposals.listed_at(platform.number)
    ids = [each.id for each in listed]
    served = await turn.unit.proposals.served(ids)
    supporters = await turn.unit.voices.supporters(ids)
    lines = []
    for number, each in enumerate(listed, start=1):
        missing = PROPOSAL.missing(filled(each, served[each.id]))
        lines.append(
            say(
                "results-proposal",
                number=number,
                title=headline(each),
                missing=len(missing),
                supporters=len(supporters[each.id]),
            )
        )
    title = say("results-proposals-title", count=len(listed))
    return [(title, *leaf) for leaf in pages(lines)] if listed else []


def leaf_screen(
    title: Sequence[Phrase],
    leaves: Leaves,
    page: int,
    turn_to: Callable[[int], Tap],
    below: Sequence[Row],
    *,
    says_more: bool = False,
) -> Screen:
    """Return page `page` of `leaves` under a title, its ways on above the rows `below`.

    The only page says what to press by itself where the screen `says_more` about that.
    """
    leaf = open_at(page, leaves, turn_to, says_more=says_more)
    return Screen((*title, *leaf.paragraphs), (*leaf.buttons, *below), here=turn_to(leaf.number))
