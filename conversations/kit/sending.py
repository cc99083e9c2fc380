"""`/invita` → *Stampa*: the kit to whoever leads a table."""

from typing import Final

from conversations.documents.model import Document
from conversations.documents.sending import TAKEN, speech_of, web_page
from conversations.documents.web_page import write_page
from conversations.kit.letters import Letters, read_letters
from conversations.kit.whole import write_kit
from conversations.limits import DOCUMENTS
from conversations.screens import Button, Enclosure, Lines, Made, Phrase, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.inviting import ShowInvitations, ShowInviting
from conversations.taps.kit import SendKit, ShowKit
from conversations.turn import Turn
from storage.records import Deeds

NAMED: Final = 5
"""Of those for whom no letter can be printed; the others are counted."""


async def show_kit(turn: Turn, tap: ShowKit) -> Screen:
    """Show what the kit holds now, and what to know before it is printed."""
    turn.must_lead(tap.roundtable)
    letters = await _read(turn, tap.roundtable)
    return _hub(turn, tap.roundtable, letters)


async def send_kit(turn: Turn, tap: SendKit) -> Screen:
    """Send the kit; the codes in it are those that were given out, and stay so."""
    leading = turn.seat_that_leads(tap.roundtable).id
    await turn.must_not_do_more(DOCUMENTS, tap.roundtable, *TAKEN)
    letters = await _read(turn, tap.roundtable)
    await turn.unit.journal.note(tap.roundtable, leading, Deeds.KIT)
    speech = speech_of(turn)
    platform = turn.platform(tap.roundtable)
    document = write_kit(turn.process, platform, letters, turn.now, speech)
    name = speech(say("kit-file", table=tap.roundtable))
    return (
        _hub(turn, tap.roundtable, letters)
        .with_toast(say("document-sent"))
        .enclosing(*_files(turn, name, document))
    )


async def _read(turn: Turn, number: int) -> Letters:
    return await read_letters(turn.unit, number, turn.username, turn.seal, turn.now)


def _files(turn: Turn, name: str, document: Document) -> tuple[Enclosure, ...]:
    files = [web_page(name, document, say("kit-caption-page"))]
    if prints := turn.prints:
        files.append(
            Enclosure(
                Made(f"{name}.pdf", document, lambda made: prints(write_page(made))),
                say("kit-caption-pdf"),
                otherwise=say("kit-no-pdf"),
            )
        )
    return tuple(files)


def _hub(turn: Turn, number: int, letters: Letters) -> Screen:
    platform = turn.platform(number)
    listing = ShowInvitations(roundtable=number, page=0)
    unknown = (Button(say("button-invitations"), listing),) if letters.unknown else ()
    back = Button(say("button-back"), ShowInviting(roundtable=number))
    return Screen(
        (
            say("kit-hub", table=number, title=platform.title),
            say("kit-hub-letters", count=len(letters.tickets)),
            *_without(turn, letters),
            *(() if turn.prints else (say("kit-no-pdf"),)),
            say("kit-hub-how"),
        ),
        (
            (Button(say("button-send-kit"), SendKit(roundtable=number), Style.PRIMARY),),
            *((unknown,) if unknown else ()),
            (back, Button(say("button-home"), ShowHome())),
        ),
        here=ShowKit(roundtable=number),
    )


def _without(turn: Turn, letters: Letters) -> tuple[Phrase, ...]:
    """Say for whom there is no letter, and what to do; nothing where there are all."""
    if not letters.unknown:
        return ()
    named = [turn.words.plain(turn.language, name) for name in letters.unknown[:NAMED]]
    if (more := len(letters.unknown) - NAMED) > 0:
        named.append(turn.words.plain(turn.language, say("kit-hub-more", count=more)))
    return (say("kit-hub-unknown", names=Lines(tuple(f"• {name}" for name in named))),)
