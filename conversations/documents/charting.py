"""*Grafico*: a table's charts as pictures, to show around, with captions that say the same."""

from collections.abc import Iterator
from dataclasses import replace

from conversations.documents.charts import draw_png
from conversations.documents.facts import Judged, TableFacts, View
from conversations.documents.model import Figure
from conversations.documents.naming import short_name
from conversations.documents.proposed import chart_of_ranking, chart_rows
from conversations.documents.rated import chart_of_rating
from conversations.documents.reading import read_facts
from conversations.documents.sending import could_not_make, speech_of
from conversations.documents.speech import Speech
from conversations.screens import Enclosure, FileKind, Lines, Made, Phrase, Screen, brief, say
from conversations.taps.documents import SendCharts
from conversations.taps.results import ShowResults
from conversations.turn import Refusal, Turn

ROOM = 900
"""Characters of a caption: Telegram's 1,024 with some for what else stands in it."""
SHORTEST = 12
"""Characters of an objective below which its number says as much."""


async def send_charts(turn: Turn, tap: SendCharts) -> Screen:
    """Send the charts below a table's results; refuses where there are no values to draw."""
    turn.must_read(tap.roundtable)
    facts = await read_facts(turn, tap.roundtable, View.LEADERS, turn.now)
    speech = speech_of(turn)
    enclosures = tuple(_pictures(facts, speech))
    if not enclosures:
        raise Refusal(say("chart-none"))
    results = await turn.follow(ShowResults(roundtable=tap.roundtable))
    return results.with_toast(say("document-sent")).enclosing(*enclosures)


def _pictures(facts: TableFacts, speech: Speech) -> Iterator[Enclosure]:
    name = speech(say("document-file-chart", table=facts.number))
    if (rating := chart_of_rating(facts, speech)) is not None:
        yield _picture(f"{name}-1.png", rating, caption_of_rating(facts))
    if facts.ranking is not None:
        ranking = chart_of_ranking(facts, facts.ranking, speech)
        yield _picture(f"{name}-2.png", ranking, caption_of_ranking(facts, speech))


def _picture(name: str, figure: Figure, caption: Phrase) -> Enclosure:
    chart = replace(figure.chart, title=figure.caption)
    made = Made(name, chart, draw_png, FileKind.PHOTO)
    return Enclosure(made, caption, otherwise=could_not_make(name))


def caption_of_rating(facts: TableFacts) -> Phrase:
    """Return the counts of each objective that the chart shows, as many as a caption holds."""
    shown = [each for each in facts.judged if each.placed.judgement.visible]
    room = ROOM // max(len(shown), 1)
    title = say("chart-rating", table=facts.number, title=facts.platform.title)
    return _caption(title, [_counts(facts, each, room) for each in shown])


def _counts(facts: TableFacts, judged: Judged, room: int) -> str:
    found = judged.placed.judgement
    levels = found.levels or ()
    counts = [f"{level}: {levels[level - 1]}" for level in range(len(levels), 0, -1)]
    said = " · ".join([*counts, f"{facts.process.scale.abstain}: {found.abstained}"])
    left = room - len(said) - 6
    text = f" {brief(short_name(judged.objective), left)}" if left >= SHORTEST else ""
    return f"{judged.position}.{text} → {said}"


def caption_of_ranking(facts: TableFacts, speech: Speech) -> Phrase:
    """Return the points of each proposal that the chart shows, as many as a caption holds."""
    assert facts.ranking is not None
    rows = chart_rows(facts.ranking, speech)
    room = max(ROOM // len(rows), SHORTEST)
    title = say("chart-ranking", table=facts.number, title=facts.platform.title)
    lines = [f"{brief(each.label, room - len(each.said) - 3)} → {each.said}" for each in rows]
    return _caption(title, lines)


def _caption(title: Phrase, lines: list[str]) -> Phrase:
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(kept) + len(line) > ROOM:
            break
        kept.append(line)
    told = Lines(tuple(kept))
    if len(kept) < len(lines):
        return say("chart-caption-cut", title=title, lines=told, count=len(lines) - len(kept))
    return say("chart-caption", title=title, lines=told)
