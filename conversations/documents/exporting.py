"""`/esporta`: a table's data as files, those of all tables to staff."""

from functools import partial

from conversations.documents.across import write_across
from conversations.documents.columns import Tidy
from conversations.documents.data_files import write_json, write_workbook, zip_csv
from conversations.documents.facts import Absent, TableFacts, View
from conversations.documents.reading import read_facts
from conversations.documents.sending import could_not_make, speech_of, web_page, word_file
from conversations.documents.speech import Speech
from conversations.documents.tidy import tidy
from conversations.screens import Button, Enclosure, Made, Phrase, Row, Screen, Style, say
from conversations.taps.documents import SendExport, SendExportOfAll, ShowExport
from conversations.taps.home import ShowHome
from conversations.turn import Refusal, Turn
from storage.records import Phase


async def show_export(turn: Turn, tap: ShowExport) -> Screen:
    """Show what the data of a table are, and the ways to them."""
    turn.must_lead(tap.roundtable)
    return _hub(turn, await read_facts(turn, tap.roundtable, View.LEADERS, turn.now))


def _hub(turn: Turn, facts: TableFacts) -> Screen:
    number = facts.number
    send = Button(say("button-export"), SendExport(roundtable=number), Style.PRIMARY)
    rows: list[Row] = [(send,)]
    if turn.is_staff:
        rows.append((Button(say("button-export-all"), SendExportOfAll(roundtable=number)),))
    not_public = any(not each.published for each in facts.stamps.values())
    return Screen(
        (
            say("document-export", table=number, title=facts.platform.title),
            *_lacking(facts),
            *((say("document-export-not-public"),) if not_public else ()),
            *((say("document-export-all"),) if turn.is_staff else ()),
        ),
        (*rows, (Button(say("button-home"), ShowHome()),)),
        here=ShowExport(roundtable=number),
    )


def _lacking(facts: TableFacts) -> tuple[Phrase, ...]:
    """Say why there are no values of the rating, where there are none."""
    match facts.absent.get(Phase.RATING):
        case None:
            return ()
        case Absent.FEW:
            return (say("results-too-few", least=facts.process.thresholds.min_answers),)
        case _:
            return (say("document-export-open"),)


async def send_export(turn: Turn, tap: SendExport) -> Screen:
    """Send a table's data."""
    turn.must_lead(tap.roundtable)
    facts = await read_facts(turn, tap.roundtable, View.LEADERS, turn.now)
    speech = speech_of(turn)
    name = speech(say("document-file-data", table=tap.roundtable))
    screen = _hub(turn, facts).with_toast(say("document-sent"))
    return screen.enclosing(*_files(name, tidy([facts], speech), speech))


async def send_export_of_all(turn: Turn, tap: SendExportOfAll) -> Screen:
    """Send the data of all tables; refuses whoever is not staff."""
    turn.must_lead(tap.roundtable)
    if not turn.is_staff:
        raise Refusal(say("coordinators-only"))
    tables = [
        await read_facts(turn, each.number, View.LEADERS, turn.now)
        for each in turn.process.platforms
    ]
    speech = speech_of(turn)
    here = next(each for each in tables if each.number == tap.roundtable)
    name = speech(say("document-file-all"))
    screen = _hub(turn, here).with_toast(say("document-sent"))
    public = [
        await read_facts(turn, each.number, View.PUBLIC, turn.now)
        for each in turn.process.platforms
    ]
    across, called = write_across(public, speech), speech(say("document-file-across"))
    return screen.enclosing(
        word_file(called, across, say("document-caption-across-docx")),
        web_page(called, across, say("document-caption-across-html")),
        *_files(name, tidy(tables, speech), speech),
    )


def _files(name: str, data: Tidy, speech: Speech) -> tuple[Enclosure, ...]:
    made = (
        (
            Made(f"{name}.xlsx", data, partial(write_workbook, speech=speech)),
            say("document-caption-workbook"),
        ),
        (
            Made(f"{name}-csv.zip", data, partial(zip_csv, speech=speech)),
            say("document-caption-csv"),
        ),
        (Made(f"{name}.json", data, write_json), say("document-caption-json")),
    )
    return tuple(
        Enclosure(each, caption, otherwise=could_not_make(each.name)) for each, caption in made
    )
