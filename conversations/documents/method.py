"""The method note: how the figures came about, from what really happened at the table."""

from collections.abc import Iterator

from conversations.documents.facts import TableFacts
from conversations.documents.speech import Speech
from conversations.phases import name_of_phase
from conversations.results.release import PHASES
from conversations.screens import Phrase, say
from storage.platforms import Release
from storage.records import Phase, ReleaseKind


def method_of(facts: TableFacts, speech: Speech) -> tuple[str, ...]:
    """Return the note, a sentence or two each."""
    return tuple(speech(each) for each in _phrases(facts, speech))


def _phrases(facts: TableFacts, speech: Speech) -> Iterator[Phrase]:
    process = facts.process
    scale = ", ".join(f"{each.value} = {each.label}" for each in process.scale.levels)
    yield say("method-scale", scale=scale, abstain=process.scale.abstain)
    yield from _sheets(facts)
    yield from _thresholds(facts, speech)
    yield say("method-live" if process.release is Release.LIVE else "method-releases")
    for kind in ReleaseKind:
        yield from _stamped(facts, speech, kind)
    yield from facts.waiting
    for phase, why in facts.absent.items():
        yield say(
            f"method-absent-{why}",
            phase=name_of_phase(phase),
            least=process.thresholds.min_answers,
        )
    yield from _ranked(facts)
    yield from _afterwards(facts)
    yield say("method-names")


def _sheets(facts: TableFacts) -> Iterator[Phrase]:
    yield facts.took_part.told()
    if facts.rating:
        pairs = facts.rating.people - facts.rating.sheets
        yield say(
            "method-sheets", sheets=facts.rating.sheets, people=facts.rating.people, pairs=pairs
        )
    if facts.on_paper.sheets:
        yield say("method-checked", checked=facts.on_paper.checked, sheets=facts.on_paper.sheets)


def _thresholds(facts: TableFacts, speech: Speech) -> Iterator[Phrase]:
    limits = facts.process.thresholds
    yield say(
        "method-thresholds",
        least=limits.min_answers,
        quartiles=limits.min_quartiles,
        percent=limits.percent_from,
        margin=speech.number(limits.tie_margin),
    )
    yield say(
        "method-agreement",
        high=speech.number(limits.consensus_high),
        medium=speech.number(limits.consensus_medium),
    )
    yield say(
        "method-labels",
        top=round(limits.top2 * 100),
        low=round(limits.low2 * 100),
        iqr=speech.number(limits.max_iqr),
        bottom=round(limits.low_priority * 100),
    )


def _stamped(facts: TableFacts, speech: Speech, kind: ReleaseKind) -> Iterator[Phrase]:
    stamp = facts.stamps.get(kind)
    if stamp is None:
        return
    yield say(f"method-release-{kind}", number=stamp.number, at=speech.moment(stamp.made_at))
    if not stamp.published:
        yield say("method-unpublished", phase=name_of_phase(PHASES[kind]))


def _ranked(facts: TableFacts) -> Iterator[Phrase]:
    if facts.ranking:
        yield say(
            "method-ranking",
            places=facts.ranking.outcome.places,
            voters=facts.ranking.voters,
            paper=facts.ranking.on_paper,
        )


def _afterwards(facts: TableFacts) -> Iterator[Phrase]:
    """Say what was changed by whoever leads: phases opened again, proposals united and hidden."""
    if facts.reopened:
        yield say("method-reopened", count=facts.reopened)
    united = [each for each in facts.proposals or () if each.originals]
    if united:
        yield say("method-united", count=len(united), parts=sum(len(u.originals) for u in united))
    if facts.hidden:
        yield say("method-hidden", count=facts.hidden)
    if facts.phase is not Phase.CLOSED:
        yield say("method-open", phase=name_of_phase(facts.phase))
