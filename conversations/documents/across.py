"""Across the tables: one document of all of them, of what is published; nothing ranks them."""

from collections.abc import Iterator, Sequence

from conversations.documents.answered import describe_outcomes
from conversations.documents.facts import Judged, TableFacts
from conversations.documents.minutes import describe_absent
from conversations.documents.model import Block, Bullets, Document, Heading, Paragraph, Table
from conversations.documents.naming import label_of
from conversations.documents.rated import unserved_at
from conversations.documents.shared import NamedAs, names_across
from conversations.documents.side_by_side import describe_rankings
from conversations.documents.speech import Speech
from conversations.phases import name_of_phase
from conversations.screens import say
from storage.platforms import Objective
from storage.records import Phase


def write_across(tables: Sequence[TableFacts], speech: Speech) -> Document:
    """Return the document of these tables, in a language."""
    process = tables[0].process
    title = speech(say("across-title", process=process.title))
    blocks = tuple(_blocks(tables, speech))
    return Document(title, speech.language, tables[0].as_of, blocks, is_wide=True)


def _blocks(tables: Sequence[TableFacts], speech: Speech) -> Iterator[Block]:
    def chapter(key: str) -> Heading:
        return Heading(1, speech(say(f"across-chapter-{key}")))

    yield Paragraph(speech(say("across-about", at=speech.moment(tables[0].as_of))))
    yield chapter("tables")
    yield _tables(tables, speech)
    yield chapter("outcomes")
    yield from describe_outcomes(tables, speech)
    yield chapter("coverage")
    yield Paragraph(speech(say("across-coverage-how")))
    for facts in tables:
        yield from _coverage(facts, speech)
    yield chapter("unserved")
    yield _listed(list(_unserved(tables, speech)), speech)
    for named_as in NamedAs:
        yield chapter(named_as)
        yield from _names(tables, named_as, speech)
    yield chapter("rankings")
    yield from describe_rankings(tables, speech)
    yield chapter("method")
    keys = ("published", "names", "alike", "places", "late")
    yield Bullets(tuple(speech(say(f"across-method-{each}")) for each in keys))


def _tables(tables: Sequence[TableFacts], speech: Speech) -> Table:
    def row(facts: TableFacts) -> tuple[str, ...]:
        listed = "–" if facts.proposals is None else str(len(facts.proposals))
        return (
            f"{facts.number}. {speech.text(facts.platform.title)}",
            speech(name_of_phase(facts.phase)),
            str(facts.took_part.invited),
            str(facts.took_part.answered),
            listed,
        )

    heads = ("table", "phase", "invited", "answered", "proposals")
    return Table(
        speech(say("across-tables-caption")),
        tuple(speech(say(f"across-tables-{each}")) for each in heads),
        tuple(map(row, tables)),
    )


def _coverage(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    yield Heading(2, speech(say("across-table", table=facts.number, title=facts.platform.title)))
    for phase in (Phase.RATING, Phase.PROPOSALS):
        if why := facts.absent.get(phase):
            yield Paragraph(describe_absent(facts, phase, why, speech))
    judged = {each.objective.id: each for each in facts.judged}
    heads = ("objective", "label", "proposals")
    yield Table(
        speech(say("across-coverage-caption", table=facts.number)),
        tuple(speech(say(f"across-coverage-{each}")) for each in heads),
        tuple(
            (
                f"{position}. {speech.text(each.text)}",
                _label(judged.get(each.id), speech),
                _serving(facts, each, speech),
            )
            for position, each in enumerate(facts.platform.objectives, 1)
        ),
    )


def _label(judged: Judged | None, speech: Speech) -> str:
    if judged is None or not judged.placed.judgement.visible:
        return "–"
    return speech(label_of(judged.placed.judgement))


def _serving(facts: TableFacts, objective: Objective, speech: Speech) -> str:
    if facts.proposals is None:
        return "–"
    serving = [each for each in facts.proposals if objective.id in each.serves]
    if not serving:
        return speech(say("across-coverage-none"))
    return "\n".join(f"{each.number}. {speech.text(each.title)}" for each in serving)


def _unserved(tables: Sequence[TableFacts], speech: Speech) -> Iterator[str]:
    for facts in tables:
        for each in unserved_at(facts):
            yield speech(
                say(
                    "across-unserved",
                    table=facts.number,
                    position=each.position,
                    text=each.objective.text,
                )
            )


def _names(tables: Sequence[TableFacts], named_as: NamedAs, speech: Speech) -> Iterator[Block]:
    rows = [
        (
            "\n".join(speech.text(spelling) for spelling in shared.spellings),
            ", ".join(map(str, shared.tables)),
            "\n".join(
                speech(say("across-named-by", table=at.table, title=speech.text(each.title)))
                for at in where
                for each in at.proposals
            ),
        )
        for shared, where in names_across(tables, named_as)
    ]
    if not rows:
        yield Paragraph(speech(say("minutes-none")))
        return
    yield Table(
        speech(say(f"across-{named_as}-caption")),
        tuple(speech(say(f"across-names-{each}")) for each in ("name", "tables", "proposals")),
        tuple(rows),
    )


def _listed(items: list[str], speech: Speech) -> Block:
    return Bullets(tuple(items)) if items else Paragraph(speech(say("minutes-none")))
