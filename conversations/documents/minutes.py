"""The minutes of a table: from its facts to a document, nothing else looked at."""

from collections.abc import Iterator

from conversations.documents.facts import Absent, Category, Gathering, TableFacts
from conversations.documents.method import method_of
from conversations.documents.model import Block, Bullets, Document, Heading, Paragraph, Table
from conversations.documents.naming import label_of
from conversations.documents.proposed import describe_proposals, describe_ranked
from conversations.documents.rated import describe_added, describe_rating
from conversations.documents.speech import Speech
from conversations.phases import name_of_phase
from conversations.results.convergence import unserved
from conversations.results.tally import Label
from conversations.screens import say
from conversations.wording import say_contact
from storage.records import Answer, Phase


def write_minutes(facts: TableFacts, speech: Speech) -> Document:
    """Return the minutes, in a language."""
    title = say("minutes-title", table=facts.number, title=facts.platform.title)
    return Document(speech(title), speech.language, facts.as_of, tuple(_blocks(facts, speech)))


def _blocks(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    def chapter(key: str) -> Heading:
        return Heading(1, speech(say(f"minutes-chapter-{key}")))

    yield from _about(facts, speech)
    yield chapter("people")
    yield from _people(facts, speech)
    yield chapter("work")
    yield from _work(facts, speech)
    yield chapter("objectives")
    yield from _absent(facts, Phase.RATING, speech)
    yield from describe_rating(facts, speech)
    if facts.rating and facts.rating.added:
        yield Heading(1, speech.text(facts.process.own_objectives.label.capitalize()))
        yield from describe_added(facts, speech)
    yield chapter("proposals")
    yield from _absent(facts, Phase.PROPOSALS, speech)
    if facts.proposals is not None and not facts.proposals:
        yield Paragraph(speech(say("minutes-no-proposals")))
    yield from describe_proposals(facts, speech)
    yield chapter("ranking")
    yield from _absent(facts, Phase.RANKING, speech)
    yield from describe_ranked(facts, speech)
    yield chapter("open")
    yield _listed(open_points(facts, speech), speech)
    yield chapter("next")
    yield _listed(next_steps(facts, speech), speech)
    yield chapter("method")
    yield Bullets(method_of(facts, speech))


def _about(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    process, platform = facts.process, facts.platform
    held = [each for each in facts.gatherings if each.has_begun]
    places = dict.fromkeys(speech.text(each.place) for each in held if each.place)
    rows = [
        ("process", f"{process.title}. {process.heading}"),
        ("table", f"{platform.number}. {platform.title}"),
        ("motto", platform.motto),
        ("dates", "\n".join(speech.day(each.starts_at) for each in held) or "–"),
        ("places", "\n".join(places) or "–"),
        ("coordination", speech(say("minutes-coordinators", count=facts.coordinators))),
        ("phase", speech(name_of_phase(facts.phase))),
        ("made", speech.moment(facts.as_of)),
        *(("help", speech(contact)) for contact in say_contact(process, "minutes-contact")),
    ]
    yield Table(
        speech(say("minutes-about")),
        (speech(say("minutes-item")), speech(say("minutes-text"))),
        tuple((speech(say(f"minutes-about-{key}")), text) for key, text in rows),
    )


def _people(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech(facts.took_part.told()))
    if facts.categories:
        yield Table(
            speech(say("minutes-categories")),
            tuple(speech(say(f"minutes-{each}")) for each in ("category", "invited", "registered")),
            tuple(
                (_name(each, speech), str(each.invited), str(each.registered))
                for each in facts.categories
            ),
        )
    for each in facts.gatherings:
        if each.has_begun:
            yield from _met(each, speech)


def _met(gathering: Gathering, speech: Speech) -> Iterator[Block]:
    yield Heading(2, speech(say("minutes-meeting", at=speech.moment(gathering.starts_at))))
    if gathering.place:
        yield Paragraph(speech(say("minutes-place", place=gathering.place)))
    if gathering.agenda:
        yield Paragraph(speech(say("minutes-agenda")))
        yield Bullets(
            tuple(filter(None, map(str.strip, speech.text(gathering.agenda).split("\n"))))
        )
    yield Table(
        speech(
            say(
                "minutes-presences",
                present=gathering.present,
                yes=gathering.answers[Answer.YES],
                maybe=gathering.answers[Answer.MAYBE],
                no=gathering.answers[Answer.NO],
            )
        ),
        tuple(speech(say(f"minutes-{each}")) for each in ("category", "invited", "present")),
        tuple(
            (_name(each, speech), str(each.invited), str(each.present))
            for each in gathering.categories
        ),
    )


def _name(category: Category, speech: Speech) -> str:
    return speech.text(category.name) or speech(say("minutes-no-category"))


def _work(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    organisation = facts.process.organisation
    yield Paragraph(speech.text(organisation.intro))
    yield Bullets(tuple(f"{each.title}: {each.text}" for each in organisation.moments))
    yield Table(
        speech(say("minutes-phases")),
        tuple(speech(say(f"minutes-{each}")) for each in ("phase", "opened", "closed")),
        tuple(
            (
                speech(name_of_phase(each.phase)),
                speech.moment(each.opened_at),
                speech.moment(each.closed_at) if each.closed_at else "–",
            )
            for each in facts.spans
        ),
    )


def _absent(facts: TableFacts, phase: Phase, speech: Speech) -> Iterator[Block]:
    """Say why there are no values where there are none."""
    if why := facts.absent.get(phase):
        yield Paragraph(describe_absent(facts, phase, why, speech))


def describe_absent(facts: TableFacts, phase: Phase, why: Absent, speech: Speech) -> str:
    """Return why values of a phase are not there."""
    least = facts.process.thresholds.min_answers
    return speech(say(f"method-absent-{why}", phase=name_of_phase(phase), least=least))


def open_points(facts: TableFacts, speech: Speech) -> list[str]:
    """Return what is not settled: objectives to discuss, not served, proposals not complete."""
    found = [
        speech(
            say(
                "minutes-open-objective",
                position=each.position,
                label=label_of(each.placed.judgement),
            )
        )
        for each in facts.judged
        if each.placed.judgement.label in (Label.DIVISIVE, Label.TO_DISCUSS)
    ]
    if facts.proposals is not None:
        judgements = {each.objective.id: each.placed.judgement for each in facts.judged}
        served = {one for each in facts.proposals for one in each.serves}
        missing = unserved(judgements, served)
        found += [
            speech(say("minutes-open-unserved", position=each.position))
            for each in facts.judged
            if each.objective.id in missing
        ]
        found += [
            speech(
                say(
                    "minutes-open-proposal",
                    title=each.title,
                    filled=each.filled,
                    counted=each.counted,
                )
            )
            for each in facts.proposals
            if each.filled < each.counted
        ]
    return found


def next_steps(facts: TableFacts, speech: Speech) -> list[str]:
    """Return what comes next: the first steps of the proposals as ranked, meetings ahead."""
    standing = facts.ranking.outcome.standing if facts.ranking else ()
    places = {each.proposal: place for place, each in enumerate(standing)}
    ordered = sorted(facts.proposals or (), key=lambda each: places.get(each.id, len(places)))
    found = [
        speech(say("minutes-next-step", title=each.title, step=said.entries[0]))
        for each in ordered
        for said in each.said
        if said.step == "first-step"
    ]
    found += [
        speech(say("minutes-next-meeting", at=speech.moment(each.starts_at)))
        for each in facts.gatherings
        if not each.has_begun
    ]
    return found


def _listed(items: list[str], speech: Speech) -> Block:
    return Bullets(tuple(items)) if items else Paragraph(speech(say("minutes-none")))
