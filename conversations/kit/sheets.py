"""Sheets to fill in by hand: they ask what the chat asks, in its words and with its numbers."""

from collections.abc import Iterator
from typing import Final

from conversations.documents.model import Blank, Block, Choice, Heading, NewPage, Paragraph, Table
from conversations.documents.speech import Speech
from conversations.forms import Kind, Step
from conversations.kit.letters import contact
from conversations.proposals.fields import PROPOSAL, heading
from conversations.screens import say
from conversations.sheets.scale import ABSTAINED
from conversations.wording import explain
from storage.platforms import Platform, Process
from storage.scale import Scale

LINES: Final = {Kind.LINE: 1, Kind.TEXT: 4, Kind.ENTRIES: 3}
SHORT: Final = 300
"""Characters of a text for which two lines are enough."""
ROWS: Final = 18
"""People who sign on one page."""


def answers(scale: Scale, speech: Speech) -> tuple[tuple[str, str], ...]:
    """Return the signs to put a cross on, with their words: those that are typed, `0` *non so*."""
    words = scale.translations.get(speech.language, scale.words)
    levels = ((str(level), said) for level, said in enumerate(words.levels, 1))
    return (*levels, (str(ABSTAINED), words.abstain))


def rating_sheet(process: Process, platform: Platform, speech: Speech) -> Iterator[Block]:
    """Yield the sheet on which the objectives are judged, *altro* and the yes of who is late."""
    given = answers(process.scale, speech)
    asked, most = platform.objectives, process.own_objectives.maximum
    yield from _begin("rating", platform, speech)
    yield Blank(speech(say("kit-name")))
    for position, each in enumerate(asked, 1):
        where = say("rating-title", position=position, total=len(asked))
        plainly = " ".join(speech(phrase) for phrase in explain(each))
        yield Choice(f"{speech(where)}\n{each.text}", given, plainly)
    if most:
        yield Heading(2, process.own_objectives.label.capitalize())
        yield Paragraph(speech(say("kit-own", most=most)))
    for place in range(1, most + 1):
        yield Blank(speech(say("kit-own-one", number=place)), 2)
        yield Choice(speech(say("kit-own-importance")), given)
    yield Heading(2, speech(say("kit-late")))
    box = ("", speech(say("button-count-rating")))
    yield Choice(speech(say("kit-late-how")), (box,))
    yield from contact(process, speech)


def proposal_sheet(process: Process, platform: Platform, speech: Speech) -> Iterator[Block]:
    """Yield the sheet of a proposal, with every field of the form but files."""
    yield from _begin("proposal", platform, speech)
    yield Blank(speech(say("kit-name")))
    for step in PROPOSAL.steps:
        if step.kind is not Kind.FILE:
            yield _field(step, platform, speech)
    yield from contact(process, speech)


def sign_in_sheet(process: Process, platform: Platform, speech: Speech) -> Iterator[Block]:
    """Yield the sheet on which people sign when they come; nobody's name is on it before."""
    yield from _begin("signing", platform, speech)
    head = tuple(speech(say(f"kit-signing-{each}")) for each in ("number", "name", "body", "hand"))
    rows = tuple((str(row), "", "", "") for row in range(1, ROWS + 1))
    yield Table(speech(say("kit-signing-caption")), head, rows, roomy=True)
    yield from contact(process, speech)


def _begin(kind: str, platform: Platform, speech: Speech) -> Iterator[Block]:
    number, title = platform.number, platform.title
    yield NewPage()
    yield Heading(1, speech(say(f"kit-{kind}", table=number, title=title)))
    yield Paragraph(speech(say(f"kit-{kind}-how")))


def _field(step: Step, platform: Platform, speech: Speech) -> Block:
    title = speech(heading(step))
    asked = speech(say(f"proposal-{step.name}-ask"))
    if step.kind is Kind.TICKS:
        listed = tuple((str(n), each.name) for n, each in enumerate(platform.objectives, 1))
        return Choice(title, listed, asked)
    if step.kind is Kind.ENTRIES:
        asked = speech(say("kit-entries", asked=asked))
    lines = LINES[step.kind]
    return Blank(title, 2 if step.kind is Kind.TEXT and step.longest <= SHORT else lines, asked)
