"""`/verbale`: the minutes to whoever leads a table, the annex with names to staff alone."""

from typing import Final

from conversations.documents.annex import read_names, write_annex
from conversations.documents.facts import Absent, TableFacts, View
from conversations.documents.minutes import write_minutes
from conversations.documents.model import Document
from conversations.documents.reading import read_facts
from conversations.documents.speech import Speech
from conversations.documents.web_page import write_page
from conversations.documents.word_file import write_word_file
from conversations.limits import DOCUMENTS
from conversations.phases import name_of_phase
from conversations.screens import Button, Enclosure, Made, Phrase, Row, Screen, Style, say
from conversations.taps.documents import SendAnnex, SendMinutes, ShowExport, ShowMinutes
from conversations.taps.home import ShowHome
from conversations.taps.publishing import ShowPublications
from conversations.taps.readback import OpenReadback
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Phase

TAKEN: Final = (Deeds.MINUTES, Deeds.ANNEX, Deeds.KIT)
"""What is limited together: files that one table's leaders had made."""


def speech_of(turn: Turn) -> Speech:
    """Return the language documents are written in: that of the content they are about."""
    return Speech(turn.words, turn.words.language(turn.process.language))


async def show_minutes(turn: Turn, tap: ShowMinutes) -> Screen:
    """Show what the minutes hold by now, and what is missing in them."""
    turn.must_lead(tap.roundtable)
    facts = await read_facts(turn, tap.roundtable, View.PUBLIC, turn.now)
    return _hub(turn, facts)


def _hub(turn: Turn, facts: TableFacts) -> Screen:
    number = facts.number
    is_missing = Absent.UNPUBLISHED in facts.absent.values()
    publish = Button(say("button-to-publications"), ShowPublications(roundtable=number))
    send = Button(say("button-minutes"), SendMinutes(roundtable=number), Style.PRIMARY)
    rows: list[Row] = [(send,)]
    if is_missing:
        rows.append((publish,))
    if turn.is_staff:
        rows.append((Button(say("button-annex"), SendAnnex(roundtable=number)),))
    if facts.phase is Phase.CLOSED and facts.published:
        rows.append((Button(say("button-readback-of"), OpenReadback(roundtable=number)),))
    rows.append((Button(say("button-export"), ShowExport(roundtable=number)),))
    return Screen(
        (
            say("document-minutes", table=number, title=facts.platform.title),
            say("document-holds"),
            *(_part(facts, phase) for phase in (Phase.RATING, Phase.PROPOSALS, Phase.RANKING)),
            *((say("document-publish-first"),) if is_missing else ()),
            say("document-reread"),
            *((say("document-annex-how"),) if turn.is_staff else ()),
        ),
        (*rows, (Button(say("button-home"), ShowHome()),)),
        here=ShowMinutes(roundtable=number),
    )


def _part(facts: TableFacts, phase: Phase) -> Phrase:
    is_none = phase is Phase.PROPOSALS and facts.proposals == ()
    why = facts.absent.get(phase) or ("none" if is_none else "in")
    return say(f"document-part-{why}", phase=name_of_phase(phase))


async def send_minutes(turn: Turn, tap: SendMinutes) -> Screen:
    """Send the minutes, to be corrected and to be published."""
    leading = turn.seat_that_leads(tap.roundtable).id
    await turn.must_not_do_more(DOCUMENTS, tap.roundtable, *TAKEN)
    facts = await read_facts(turn, tap.roundtable, View.PUBLIC, turn.now)
    await turn.unit.journal.note(tap.roundtable, leading, Deeds.MINUTES)
    speech = speech_of(turn)
    document = write_minutes(facts, speech)
    name = speech(say("document-file-minutes", table=tap.roundtable))
    return (
        _hub(turn, facts)
        .with_toast(say("document-sent"))
        .enclosing(
            word_file(name, document, say("document-caption-docx")),
            web_page(name, document, say("document-caption-html")),
        )
    )


async def send_annex(turn: Turn, tap: SendAnnex) -> Screen:
    """Send the annex with names and presences; refuses whoever is not staff."""
    turn.must_lead(tap.roundtable)
    if not turn.is_staff:
        raise Refusal(say("document-staff-only"))
    leading = turn.seat_that_leads(tap.roundtable).id
    await turn.must_not_do_more(DOCUMENTS, tap.roundtable, *TAKEN)
    facts = await read_facts(turn, tap.roundtable, View.PUBLIC, turn.now)
    names = await read_names(turn, tap.roundtable, turn.now)
    await turn.unit.journal.note(tap.roundtable, leading, Deeds.ANNEX)
    speech = speech_of(turn)
    name = speech(say("document-file-annex", table=tap.roundtable))
    annex = word_file(name, write_annex(names, speech), say("document-caption-annex"))
    return _hub(turn, facts).with_toast(say("document-sent")).enclosing(annex)


def word_file(name: str, document: Document, caption: Phrase) -> Enclosure:
    """Return a document as DOCX, made when it is sent."""
    called = f"{name}.docx"
    return Enclosure(
        Made(called, document, write_word_file), caption, otherwise=could_not_make(called)
    )


def web_page(name: str, document: Document, caption: Phrase) -> Enclosure:
    """Return the same as a page, made when it is sent."""
    called = f"{name}.html"
    return Enclosure(Made(called, document, write_page), caption, otherwise=could_not_make(called))


def could_not_make(name: str) -> Phrase:
    """Say that a file could not be made, and what to do."""
    return say("document-failed", name=name)
