"""Proposals and their ranking as a document tells them."""

from collections.abc import Iterator

from conversations.documents.facts import Proposed, TableFacts
from conversations.documents.model import (
    Block,
    Figure,
    Heading,
    Paragraph,
    PointBars,
    Points,
    Table,
)
from conversations.documents.rated import quote_dissents
from conversations.documents.speech import Speech
from conversations.proposals.fields import name_file
from conversations.ranking.outcome import (
    Ranked,
    describe_participation,
    duels,
    firmness,
    place_of,
    title_of,
)
from conversations.screens import Phrase, say
from conversations.taps.dissent import About


def describe_proposals(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    """Yield the proposals in the full scheme, each union with its originals.

    Below stands what was set against those that are no longer there.
    """
    for each in facts.proposals or ():
        title = speech.text(each.title)
        yield Heading(2, speech(say("minutes-proposal", number=each.number, title=title)))
        yield Paragraph(
            speech(
                say(
                    "minutes-proposal-state",
                    filled=each.filled,
                    counted=each.counted,
                    supporters=each.supporters,
                )
            )
        )
        yield _scheme(facts, each, speech)
        yield from quote_dissents(facts.dissents, About.PROPOSAL, str(each.id), speech)
        for part in each.originals:
            called = speech.text(part.title)
            yield Heading(3, speech(say("minutes-original", number=part.number, title=called)))
            yield _scheme(facts, part, speech)
            yield from quote_dissents(facts.dissents, About.PROPOSAL, str(part.id), speech)
    there = {str(each.id) for one in facts.proposals or () for each in (one, *one.originals)}
    gone = (each for each in facts.dissents if each.about == About.PROPOSAL)
    titles = {each.subject: each.title for each in gone if each.subject not in there}
    for subject, named in titles.items():
        yield Heading(2, speech(named))
        yield from quote_dissents(facts.dissents, About.PROPOSAL, subject, speech)


def _scheme(facts: TableFacts, proposal: Proposed, speech: Speech) -> Table:
    rows: list[tuple[str, str]] = []
    if proposal.signed_by:
        names = ", ".join(map(speech.text, proposal.signed_by))
        rows.append((speech(say("minutes-signed-by")), names))
    if proposal.serves:
        heading = speech(say("proposal-objectives-heading"))
        rows.append((heading, "\n".join(served_of(facts, proposal))))
    for said in proposal.said:
        words = "\n".join(speech.text(entry) for entry in said.entries)
        rows.append((speech(say(f"proposal-{said.step}-heading")), words))
    if proposal.attachment:
        heading = speech(say("proposal-attachment-heading"))
        rows.append((heading, speech(name_file(proposal.attachment))))
    title = speech.text(proposal.title)
    return Table(
        speech(say("minutes-scheme", title=title)),
        (speech(say("minutes-item")), speech(say("minutes-text"))),
        tuple(rows) or ((speech(say("proposal-title-heading")), title),),
    )


def served_of(facts: TableFacts, proposal: Proposed) -> list[str]:
    """Return the objectives a proposal serves, under their numbers at the table."""
    deck = enumerate(facts.platform.objectives, 1)
    return [f"{n}. {each.text}" for n, each in deck if each.id in proposal.serves]


def describe_ranked(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    """Yield the ranking: who voted, how far it can be relied on, the points, the table."""
    ranked = facts.ranking
    if ranked is None:
        return
    told: list[Phrase] = [
        *describe_participation(ranked),
        say("rank-legend", places=ranked.outcome.places),
        firmness(ranked),
    ]
    if ranked.outcome.kendall is not None:
        told.append(say("rank-kendall", w=round(ranked.outcome.kendall, 2)))
    yield from (Paragraph(speech(each)) for each in told)
    yield chart_of_ranking(facts, ranked, speech)
    heads = ("proposal", "place", "points", "mean", "chosen", "firsts", "duels")
    yield Table(
        speech(say("minutes-ranking", voters=ranked.voters)),
        tuple(speech(say(f"minutes-rank-{each}")) for each in heads),
        tuple(_rows(ranked, speech)),
    )


def _rows(ranked: Ranked, speech: Speech) -> Iterator[tuple[str, ...]]:
    for placed in ranked.outcome.standing:
        beaten, others = duels(ranked.outcome, placed.proposal)
        yield (
            speech(title_of(ranked, placed.proposal)),
            speech(place_of(placed)),
            str(placed.points),
            speech.number(placed.mean),
            str(placed.voters),
            str(placed.firsts),
            speech(say("minutes-of", part=beaten, whole=others)),
        )


def chart_of_ranking(facts: TableFacts, ranked: Ranked, speech: Speech) -> Figure:
    """Return the chart of the points, ex aequo said as such."""
    rows = chart_rows(ranked, speech)
    words = [speech(say("chart-ranking-alt", count=len(rows), voters=ranked.voters))]
    words += [f"{each.label}: {each.said}." for each in rows]
    caption = say("chart-ranking", table=facts.number, title=facts.platform.title)
    return Figure(PointBars(rows), speech(caption), "\n".join(words))


def chart_rows(ranked: Ranked, speech: Speech) -> tuple[Points, ...]:
    """Return each proposal in its place with its points."""
    return tuple(
        Points(
            f"{speech(place_of(each))} · {speech(title_of(ranked, each.proposal))}",
            each.points,
            speech(say("chart-points", points=each.points)),
        )
        for each in ranked.outcome.standing
    )
