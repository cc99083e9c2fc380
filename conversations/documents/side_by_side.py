"""The rankings side by side: a place of one table says nothing about the same place of another."""

from collections.abc import Iterator, Sequence

from conversations.documents.facts import Proposed, TableFacts
from conversations.documents.minutes import describe_absent
from conversations.documents.model import Block, Bullets, Paragraph, Table
from conversations.documents.speech import Speech
from conversations.ranking.outcome import Ranked, firmness, place_of, title_of
from conversations.ranking.tally import Placed
from conversations.screens import deal, say
from storage.records import Phase

ABREAST = 6
"""Rankings that a page holds one beside the other."""


def describe_rankings(tables: Sequence[TableFacts], speech: Speech) -> Iterator[Block]:
    """Yield the rankings there are, a column each, and why the others are not there."""
    yield Paragraph(speech(say("across-rankings-how")))
    ranked = [(each, each.ranking) for each in tables if each.ranking is not None]
    for abreast in deal(ranked, ABREAST):
        yield Table(
            speech(say("across-rankings-caption")),
            (
                speech(say("across-rankings-line")),
                *(speech(say("across-column", table=facts.number)) for facts, _ in abreast),
            ),
            tuple(_rows([ranking for _, ranking in abreast], speech)),
        )
    firm = [
        f"{speech(say('across-column', table=facts.number))}: {speech(firmness(ranking))}"
        for facts, ranking in ranked
    ]
    missing = [
        f"{speech(say('across-column', table=each.number))}: "
        f"{describe_absent(each, Phase.RANKING, each.absent[Phase.RANKING], speech)}"
        for each in tables
        if Phase.RANKING in each.absent
    ]
    if firm or missing:
        yield Bullets((*firm, *missing))


def _rows(rankings: Sequence[Ranked], speech: Speech) -> Iterator[tuple[str, ...]]:
    for row in range(max(len(each.outcome.standing) for each in rankings)):
        yield (
            speech(say("across-row", row=row + 1)),
            *(
                _cell(each, each.outcome.standing[row], speech)
                if row < len(each.outcome.standing)
                else "–"
                for each in rankings
            ),
        )


def _cell(ranked: Ranked, placed: Placed, speech: Speech) -> str:
    title = speech(title_of(ranked, placed.proposal))
    points = say("chart-points", points=placed.points)
    return f"{title}\n{speech(say('across-ranked', place=place_of(placed), points=points))}"


def lines_across(tables: Sequence[TableFacts], speech: Speech) -> Iterator[tuple[str, ...]]:
    """Yield the lines of the sheet that is read; a line of one cell is a heading."""
    yield (speech(say("across-chapter-rankings")),)
    yield (speech(say("across-rankings-how")), "")
    ranked = [(each, each.ranking) for each in tables if each.ranking is not None]
    if ranked:
        columns = (speech(say("across-column", table=facts.number)) for facts, _ in ranked)
        yield (speech(say("across-rankings-line")), *columns)
        yield from _rows([ranking for _, ranking in ranked], speech)
    for facts in tables:
        if facts.proposals:
            yield (speech(say("across-coverage-caption", table=facts.number)),)
            yield from _matrix(facts, facts.proposals, speech)


def _matrix(
    facts: TableFacts, proposals: Sequence[Proposed], speech: Speech
) -> Iterator[tuple[str, ...]]:
    """Yield an objective a line and a proposal a column, a cross where it is served."""
    heads = (f"{each.number}. {speech.text(each.title)}" for each in proposals)
    yield (speech(say("across-coverage-objective")), *heads)
    for position, each in enumerate(facts.platform.objectives, 1):
        crosses = ("×" if each.id in one.serves else "–" for one in proposals)
        yield (f"{position}. {speech.text(each.text)}", *crosses)
