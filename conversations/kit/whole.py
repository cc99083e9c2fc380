"""The kit as one document: what to know of it, letters, sheets, and the card for helpers."""

from collections.abc import Iterator
from datetime import datetime

from conversations.documents.model import Block, Bullets, Document, Heading, Paragraph
from conversations.documents.speech import Speech
from conversations.kit.card import helping_card
from conversations.kit.letters import Letters, contact, letter
from conversations.kit.sheets import ROWS, proposal_sheet, rating_sheet, sign_in_sheet
from conversations.screens import say
from storage.platforms import Platform, Process


def write_kit(
    process: Process,
    platform: Platform,
    letters: Letters,
    now: datetime,
    speech: Speech,
) -> Document:
    """Return all that is printed for a table."""
    title = speech(say("kit-title", table=platform.number, title=platform.title))
    return Document(
        title,
        speech.language,
        now,
        (
            *_first_page(process, letters, now, speech),
            *(
                block
                for ticket in letters.tickets
                for block in letter(ticket, process, platform, letters.username, speech)
            ),
            *rating_sheet(process, platform, speech),
            *proposal_sheet(process, platform, speech),
            *sign_in_sheet(process, platform, speech),
            *helping_card(process, platform, letters.username, speech),
        ),
    )


def _first_page(
    process: Process, letters: Letters, now: datetime, speech: Speech
) -> Iterator[Block]:
    count = len(letters.tickets)
    yield Paragraph(speech(say("kit-made", process=process.title, at=speech.moment(now))))
    yield Heading(1, speech(say("kit-inside")))
    yield Bullets(
        (
            speech(say("kit-inside-letters", count=count)),
            *(
                speech(say(f"kit-inside-{each}"))
                for each in ("rating", "proposal", "signing", "card")
            ),
        )
    )
    yield Heading(1, speech(say("kit-first")))
    yield Bullets(
        tuple(
            speech(phrase)
            for phrase in (
                say("kit-first-page", rows=ROWS),
                *((say("kit-first-secret"), say("kit-first-again")) if count else ()),
                say("kit-first-back", check=say("button-double-check")),
            )
        )
    )
    yield from contact(process, speech)
