"""The card for whoever helps somebody with the first tap: it names the buttons as they are."""

from collections.abc import Iterator

from conversations.documents.model import Block, Bullets, Heading, NewPage, Paragraph
from conversations.documents.speech import Speech
from conversations.kit.letters import contact
from conversations.screens import Phrase, say
from conversations.sheets.sheet import minutes_for
from storage.platforms import Platform, Process


def helping_card(
    process: Process, platform: Platform, username: str, speech: Speech
) -> Iterator[Block]:
    """Yield the card: from the telephone in somebody's hand to the whole sheet."""
    yield NewPage()
    yield Heading(1, speech(say("kit-card")))
    yield Paragraph(speech(say("kit-card-whose")))
    yield Bullets(tuple(speech(each) for each in _steps(platform, username)), ordered=True)
    yield Heading(2, speech(say("kit-card-else")))
    yield Bullets(tuple(speech(each) for each in _otherwise()))
    yield from contact(process, speech)


def _steps(platform: Platform, username: str) -> tuple[Phrase, ...]:
    asked = len(platform.objectives)
    return (
        say("kit-card-open", bot=username),
        say("kit-card-start"),
        say(
            "kit-card-accept",
            read=say("button-read-notice"),
            accept=say("button-accept"),
            later=say("button-not-now"),
        ),
        say(
            "kit-card-begin",
            begin=say("button-begin"),
            objectives=asked,
            minutes=minutes_for(asked),
        ),
        say("kit-card-answer", back=say("button-back")),
        say("kit-card-add", add=say("button-add-own"), on=say("button-next")),
        say("kit-card-end", done=say("summary-complete")),
    )


def _otherwise() -> tuple[Phrase, ...]:
    return (
        say("kit-card-stop", on=say("button-go-on")),
        say("kit-card-typing"),
        say("kit-card-home", home=say("button-home")),
        say("kit-card-paper"),
    )
