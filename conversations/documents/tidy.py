"""The data of tables as tidy rows: texts and codes, a thing a row, never a person."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from conversations.documents.answered import owings_of
from conversations.documents.columns import SHEETS, Row, Tidy
from conversations.documents.facts import Judged, Proposed, TableFacts
from conversations.documents.method import method_of
from conversations.documents.naming import agreement_of, label_of
from conversations.documents.rated import importance_of, unserved_at
from conversations.documents.reread import counts_of
from conversations.documents.shared import NamedAs, names_across
from conversations.documents.side_by_side import lines_across
from conversations.documents.speech import Speech
from conversations.outcomes.card import describe_state, name_of_verdict
from conversations.outcomes.owing import day_of
from conversations.phases import name_of_phase
from conversations.ranking.outcome import duels
from conversations.screens import say
from storage.records import Answer, ReleaseKind


def tidy(tables: Sequence[TableFacts], speech: Speech) -> Tidy:
    """Return the data of these tables, at least one."""
    first = tables[0]
    rows = {
        name: tuple(row for facts in tables for row in of_table(facts, speech))
        for name, of_table in _ROWS.items()
    }
    rows["shared_names"] = tuple(_shared_names(tables, speech))
    summary = tuple(line for facts in tables for line in _summary(facts, speech))
    title = speech.text(first.process.title)
    across = tuple(lines_across(tables, speech)) if len(tables) > 1 else ()
    return Tidy(title, speech.language, first.as_of, rows, summary, across)


def _local(moment: datetime, speech: Speech) -> str:
    return moment.astimezone(speech.catalogue.zone).isoformat(timespec="minutes")


def _tables(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    took, rating, ranking = facts.took_part, facts.rating, facts.ranking
    rated = facts.stamps.get(ReleaseKind.RATING)
    ranked = facts.stamps.get(ReleaseKind.RANKING)
    kendall = ranking.outcome.kendall if ranking else None
    yield (
        facts.number,
        speech.text(facts.platform.title),
        facts.phase.value,
        speech(name_of_phase(facts.phase)),
        _local(facts.as_of, speech),
        took.invited,
        took.registered,
        took.answered,
        took.valid,
        took.finished,
        took.sheets,
        took.on_paper,
        rated.number if rated else None,
        rated.published if rated else None,
        rating.sheets if rating else None,
        rating.people if rating else None,
        ranked.number if ranked else None,
        ranked.published if ranked else None,
        ranking.voters if ranking else None,
        ranking.outcome.places if ranking else None,
        " ".join(ranking.outcome.doubts) or "solid" if ranking else None,
        None if kendall is None else round(kendall, 4),
    )


def _objectives(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    judged = {each.objective.id: (place, each) for place, each in enumerate(facts.judged, 1)}
    for position, objective in enumerate(facts.platform.objectives, 1):
        about = (facts.number, objective.id, position, speech.text(objective.text))
        place, each = judged.get(objective.id, (0, None))
        found = each.placed.judgement if each else None
        if each is None or found is None or found.levels is None:
            yield (*about, *[None] * (len(SHEETS["objectives"]) - len(about)))
            continue
        yield (
            *about,
            place,
            each.placed.tied,
            found.n,
            found.abstained,
            _rounded(found.mean),
            found.median,
            found.iqr,
            found.top2,
            found.low2,
            _rounded(found.consensus),
            str(found.agreement),
            speech(agreement_of(found)),
            str(found.label) if found.label else None,
            speech(label_of(found)),
        )


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 4)


def _ratings(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.judged:
        found = each.placed.judgement
        if found.levels is None:
            continue
        about, whole = _about(facts, each), (found.n, found.abstained)
        for level, sheets in zip(facts.process.scale.levels, found.levels, strict=True):
            yield (*about, level.value, level.label, sheets, *whole)
        yield (*about, 0, facts.process.scale.abstain, found.abstained, *whole)


def _about(facts: TableFacts, judged: Judged) -> Row:
    return facts.number, judged.objective.id, judged.position


def _added(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.rating.added if facts.rating else ():
        importance = importance_of(each)
        words = speech(say(f"importance-{importance}"))
        yield facts.number, speech.text(each.text), importance.value, words


def _proposals(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.proposals or ():
        yield _proposal(facts, each, None, speech)
        yield from (_proposal(facts, part, each.id, speech) for part in each.originals)


def _proposal(facts: TableFacts, each: Proposed, union: int | None, speech: Speech) -> Row:
    said = {one.step: "\n".join(map(speech.text, one.entries)) for one in each.said}
    steps = (
        *("description", "implementers", "beneficiaries", "resources"),
        *("instruments", "expected-results", "timing", "first-step"),
    )
    return (
        facts.number,
        each.id,
        each.number,
        speech.text(each.title),
        " ".join(each.serves) or None,
        *(said.get(step) for step in steps),
        each.filled,
        each.counted,
        each.supporters,
        union,
        ", ".join(map(speech.text, each.signed_by)) or None,
    )


def _ranking(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    ranked = facts.ranking
    for each in ranked.outcome.standing if ranked else ():
        assert ranked is not None
        beaten, others = duels(ranked.outcome, each.proposal)
        yield (
            *(facts.number, each.proposal, speech.text(ranked.titles[each.proposal])),
            *(each.place, each.shared, each.points, round(each.mean, 4)),
            *(each.voters, each.firsts, beaten, others, ranked.voters),
        )


def _head_to_head(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    prefer = facts.ranking.outcome.prefer if facts.ranking else {}
    for above, others in prefer.items():
        for below, ballots in others.items():
            yield facts.number, above, below, ballots


def _dissents(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.dissents:
        about = (facts.number, each.about.value, each.subject, speech(each.title))
        yield (*about, speech.text(each.text), speech.text(each.name) or None)


def _readbacks(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for number, each in enumerate(facts.rereads, 1):
        closed = _local(each.ended_at, speech) if each.is_over else None
        counts = (each.people, each.read, each.agreed)
        began = _local(each.started_at, speech)
        yield facts.number, number, began, closed, *counts, each.is_current


def _readback_words(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for number, reread in enumerate(facts.rereads, 1):
        for each in reread.opposed:
            about = (facts.number, number, "dissent", speech(each.point), speech.text(each.text))
            yield (*about, speech.text(each.name) or None, None, None)
        for one in reread.amendments:
            about = (facts.number, number, "correction", speech(one.point), speech.text(one.text))
            reason = "" if one.taken else speech.text(one.reason)
            yield (*about, None, one.taken, reason or None)


def _people(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.categories:
        name = speech.text(each.name) or None
        yield facts.number, name, each.invited, each.registered


def _meetings(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.gatherings:
        yield (
            *(facts.number, _local(each.starts_at, speech), each.minutes),
            speech.text(each.place) or None,
            *(each.answers[answer] for answer in (Answer.YES, Answer.MAYBE, Answer.NO)),
            each.present,
        )


def _presences(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in facts.gatherings:
        for category in each.categories if each.has_begun else ():
            yield (
                *(facts.number, _local(each.starts_at, speech)),
                *(speech.text(category.name) or None, category.invited, category.present),
            )


def _outcomes(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for owing in owings_of(facts, speech):
        proposal, answer = owing.awaited.proposal, owing.awaited.answer
        about = (facts.number, proposal.id, speech.text(proposal.title))
        state = (owing.state.value, speech(describe_state(owing)))
        by_when = owing.until.isoformat() if owing.until else None
        if answer is None or answer.verdict is None or answer.told_at is None:
            yield (*about, *[None] * 5, by_when, None, *state)
            continue
        yield (
            *about,
            *(answer.verdict.value, speech(name_of_verdict(answer.verdict))),
            *(speech.text(each) or None for each in (answer.reason, answer.owner)),
            *(speech.text(answer.next_step) or None, by_when),
            *(day_of(answer.told_at, speech.catalogue.zone).isoformat(), *state),
        )


def _coverage(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for position, objective in enumerate(facts.platform.objectives, 1):
        for each in facts.proposals or ():
            about = (facts.number, objective.id, position, each.id, speech.text(each.title))
            yield (*about, objective.id in each.serves)


def _unserved(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    for each in unserved_at(facts):
        yield (*_about(facts, each), speech.text(each.objective.text))


def _shared_names(tables: Sequence[TableFacts], speech: Speech) -> Iterator[Row]:
    for named_as in NamedAs:
        for shared, where in names_across(tables, named_as):
            for at in where:
                yield (
                    *(named_as.value, speech.text(shared.name), at.table),
                    "\n".join(map(speech.text, at.spellings)),
                    " ".join(str(each.id) for each in at.proposals),
                )


def _method(facts: TableFacts, speech: Speech) -> Iterator[Row]:
    yield from ((facts.number, note) for note in method_of(facts, speech))


_ROWS = {
    "tables": _tables,
    "objectives": _objectives,
    "ratings": _ratings,
    "added": _added,
    "proposals": _proposals,
    "ranking": _ranking,
    "head_to_head": _head_to_head,
    "dissents": _dissents,
    "readbacks": _readbacks,
    "readback_words": _readback_words,
    "people": _people,
    "meetings": _meetings,
    "presences": _presences,
    "outcomes": _outcomes,
    "coverage": _coverage,
    "unserved": _unserved,
    "method": _method,
}


def _summary(facts: TableFacts, speech: Speech) -> Iterator[tuple[str, ...]]:
    """Yield the lines of the summary that is read; a line of one cell is a heading."""
    title = say("summary-table", table=facts.number, title=facts.platform.title)
    yield (speech(title),)
    yield speech(say("minutes-about-phase")), speech(name_of_phase(facts.phase))
    yield speech(say("summary-people")), speech(facts.took_part.told())
    for phase, why in facts.absent.items():
        least = facts.process.thresholds.min_answers
        words = say(f"method-absent-{why}", phase=name_of_phase(phase), least=least)
        yield speech(name_of_phase(phase)), speech(words)
    for place, each in enumerate(facts.judged, 1):
        found = each.placed.judgement
        if found.levels is None:
            continue
        yield (
            speech(say("summary-objective", place=place, position=each.position)),
            speech.text(each.objective.text),
            speech(label_of(found)),
            speech(agreement_of(found)),
            speech(say("minutes-of", part=found.top2 or 0, whole=found.n)),
        )
    if facts.ranking:
        for one in facts.ranking.outcome.standing:
            yield (
                speech(say("summary-ranked", place=one.place)),
                speech.text(facts.ranking.titles[one.proposal]),
                speech(say("chart-points", points=one.points)),
            )
    for reread in facts.rereads:
        yield speech(say("minutes-chapter-reread")), " ".join(counts_of(reread, speech))
