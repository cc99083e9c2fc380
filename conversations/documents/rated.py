"""The rating as a document tells it: a chart of all objectives, then each with its distribution."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from conversations.documents.facts import Judged, TableFacts, Voice
from conversations.documents.model import (
    Bar,
    Block,
    Figure,
    Heading,
    LevelBars,
    Paragraph,
    Quotation,
    Table,
)
from conversations.documents.naming import agreement_of, label_of, short_name
from conversations.documents.speech import Speech
from conversations.results.convergence import unserved
from conversations.results.distribution import top_of
from conversations.results.figures import Added
from conversations.screens import Phrase, say
from conversations.taps.dissent import About
from storage.scale import Scale


class Importance(StrEnum):
    """The importance of an *altro*, in classes: one level is one person's answer."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    ABSTAINED = "abstained"
    UNJUDGED = "unjudged"


def importance_of(added: Added) -> Importance:
    """Return the class of an *altro*: 4 and 5 are high, 3 is the middle, 1 and 2 are low."""
    if added.level is None:
        return Importance.ABSTAINED if added.abstained else Importance.UNJUDGED
    if added.level == 3:
        return Importance.MIDDLE
    return Importance.HIGH if added.level > 3 else Importance.LOW


def describe_rating(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    """Yield the chapter of the objectives, and that of *altro* where there is any."""
    rating = facts.rating
    if rating is None:
        return
    counted = say("results-counted", sheets=rating.sheets, people=rating.people)
    yield Paragraph(speech(counted))
    if (chart := chart_of_rating(facts, speech)) is not None:
        yield chart
    for judged in facts.judged:
        yield from _describe_objective(facts, judged, speech)


def chart_of_rating(facts: TableFacts, speech: Speech) -> Figure | None:
    """Return the chart of all objectives with values, the most important first."""
    shown = [each for each in facts.judged if each.placed.judgement.visible]
    if not shown:
        return None
    words = [speech(say("chart-rating-alt", count=len(shown)))]
    words += [
        f"{speech(_called(each))}: {distribution_of(facts.process.scale, each)}." for each in shown
    ]
    caption = say("chart-rating", table=facts.number, title=facts.platform.title)
    return Figure(_bars(facts, shown, speech), speech(caption), "\n".join(words))


def _bars(facts: TableFacts, shown: Iterable[Judged], speech: Speech) -> LevelBars:
    return LevelBars(
        tuple(Bar(speech(_called(each)), each.placed.judgement.levels or ()) for each in shown),
        steps_of(facts.process.scale),
    )


def _called(judged: Judged) -> Phrase:
    key = "chart-tied" if judged.placed.tied else "chart-objective"
    return say(key, position=judged.position, text=short_name(judged.objective))


def steps_of(scale: Scale) -> tuple[str, ...]:
    """Return the levels as one reads them, the lowest first: `1 · per nulla`."""
    return tuple(f"{level.value} · {level.label}" for level in scale.levels)


def distribution_of(scale: Scale, judged: Judged) -> str:
    """Return how many sheets gave each level, the highest first, and how many abstained."""
    levels = judged.placed.judgement.levels or ()
    said = [
        f"{level.value} {level.label}: {count}"
        for level, count in reversed(list(zip(scale.levels, levels, strict=False)))
    ]
    return ", ".join([*said, f"{scale.abstain}: {judged.placed.judgement.abstained}"])


def _describe_objective(facts: TableFacts, judged: Judged, speech: Speech) -> Iterator[Block]:
    scale, limits = facts.process.scale, facts.process.thresholds
    found = judged.placed.judgement
    key = "minutes-objective-tied" if judged.placed.tied else "minutes-objective"
    yield Heading(2, speech(say(key, position=judged.position)))
    yield Paragraph(speech.text(judged.objective.text))
    if found.levels is None:
        yield Paragraph(speech(say("results-objective-few", least=limits.min_answers)))
    else:
        bar = Bar("", found.levels)
        yield Figure(
            LevelBars((bar,), steps_of(scale)),
            speech(say("chart-one", position=judged.position)),
            distribution_of(scale, judged),
        )
        yield _distribution(facts, judged, speech)
        yield Paragraph(
            speech(
                say(
                    "minutes-comes-to",
                    top=top_of(found, scale, limits),
                    median=speech.number(found.median),
                    agreement=agreement_of(found),
                    label=label_of(found),
                )
            )
        )
    yield from quote_dissents(facts.dissents, About.OBJECTIVE, judged.objective.id, speech)


def _distribution(facts: TableFacts, judged: Judged, speech: Speech) -> Table:
    scale, found = facts.process.scale, judged.placed.judgement
    rows = [
        (step, str(count)) for step, count in zip(steps_of(scale), found.levels or (), strict=True)
    ]
    rows.reverse()
    return Table(
        speech(say("minutes-distribution", position=judged.position, sheets=found.n)),
        (speech(say("minutes-level")), speech(say("minutes-sheets"))),
        (*rows, (scale.abstain, str(found.abstained))),
    )


def quote_dissents(
    dissents: Iterable[Voice], about: About, subject: str, speech: Speech
) -> Iterator[Block]:
    """Yield what was set against something, word for word."""
    mine = [each for each in dissents if (each.about, each.subject) == (about, subject)]
    if mine:
        yield Paragraph(speech(say("minutes-dissents", count=len(mine))))
    for each in mine:
        by = say("dissent-by", name=each.name) if each.name else say("dissent-by-nobody")
        yield Quotation(speech.text(each.text), speech(by))


def describe_added(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    """Yield the *altro (specificare)* word for word, each with the class of its importance."""
    added = facts.rating.added if facts.rating else ()
    if not added:
        return
    yield Table(
        speech(say("minutes-added", count=len(added))),
        (speech(say("minutes-text")), speech(say("minutes-importance"))),
        tuple(
            (speech.text(each.text), speech(say(f"importance-{importance_of(each)}")))
            for each in added
        ),
    )


def unserved_at(facts: TableFacts) -> list[Judged]:
    """Return the *priorità condivise* of a table that no proposal of its serves; none unread."""
    if facts.proposals is None:
        return []
    judgements = {each.objective.id: each.placed.judgement for each in facts.judged}
    served = {one for each in facts.proposals for one in each.serves}
    missing = unserved(judgements, served)
    return [each for each in facts.judged if each.objective.id in missing]
