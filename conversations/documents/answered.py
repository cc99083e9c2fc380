"""What became of the proposals, as documents tell it: the answers, and those that are owed."""

from collections.abc import Iterable, Iterator, Sequence

from conversations.documents.facts import TableFacts
from conversations.documents.model import Block, Bullets, Heading, Paragraph, Table
from conversations.documents.speech import Speech
from conversations.outcomes.card import describe_state, name_of_verdict
from conversations.outcomes.listing import count_states
from conversations.outcomes.owing import Owing, day_of, most_urgent_first, owing_of
from conversations.screens import Dated, say
from storage.records import Phase


def owings_of(facts: TableFacts, speech: Speech) -> list[Owing]:
    """Return where each answer of a table is, in the order of its proposals."""
    zone, within = speech.catalogue.zone, facts.process.answer_within_days
    today = day_of(facts.as_of, zone)
    return [owing_of(each, today, zone, within) for each in facts.awaited or ()]


def describe_outcomes(tables: Sequence[TableFacts], speech: Speech) -> Iterator[Block]:
    """Yield the page of outcomes: how many are late, which, and then each table's answers."""
    owings = {each.number: owings_of(each, speech) for each in tables}
    everything = most_urgent_first(each for found in owings.values() for each in found)
    yield Paragraph(speech(say("across-outcomes-how", days=tables[0].process.answer_within_days)))
    if everything:
        yield Paragraph(speech(count_states(everything)))
    yield Heading(2, speech(say("across-overdue")))
    late = [_late(each, speech) for each in everything if each.state.is_overdue]
    yield Bullets(tuple(late)) if late else Paragraph(speech(say("across-nothing-overdue")))
    for facts in tables:
        yield Heading(
            2, speech(say("across-table", table=facts.number, title=facts.platform.title))
        )
        yield from _answers(facts, owings[facts.number], speech)


def _late(owing: Owing, speech: Speech) -> str:
    proposal = owing.awaited.proposal
    return speech(
        say(
            "across-overdue-line",
            table=proposal.roundtable,
            title=speech.text(proposal.title) or "–",
            state=describe_state(owing),
        )
    )


def _answers(facts: TableFacts, owings: Iterable[Owing], speech: Speech) -> Iterator[Block]:
    rows = tuple(_row(each, speech) for each in owings)
    if not rows:
        why = "none" if facts.awaited is not None else "unreadable"
        if facts.phase is not Phase.CLOSED:
            why = "open"
        yield Paragraph(speech(say(f"across-outcomes-{why}")))
        return
    heads = ("proposal", "verdict", "reason", "owner", "next", "state")
    yield Table(
        speech(say("across-outcomes-caption", table=facts.number)),
        tuple(speech(say(f"across-outcome-{each}")) for each in heads),
        rows,
    )


def _row(owing: Owing, speech: Speech) -> tuple[str, ...]:
    answer = owing.awaited.answer
    title = speech.text(owing.awaited.proposal.title) or "–"
    state = speech(describe_state(owing))
    if answer is None or answer.verdict is None:
        return title, speech(say("across-no-answer")), "–", "–", "–", state
    return (
        title,
        speech(name_of_verdict(answer.verdict)),
        speech.text(answer.reason),
        speech.text(answer.owner),
        _next(owing, speech),
        state,
    )


def _next(owing: Owing, speech: Speech) -> str:
    answer = owing.awaited.answer
    assert answer is not None
    lines = [speech.text(answer.next_step)]
    if answer.due_on:
        lines.append(speech(say("across-by", day=Dated(answer.due_on))))
    return "\n".join(filter(None, lines)) or "–"
