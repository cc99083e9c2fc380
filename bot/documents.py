"""Documents as files in a folder: what `crocevia minutes` and `crocevia export` write."""

import json
from collections.abc import Callable
from datetime import datetime

from conversations.catalogue import Catalogue
from conversations.documents.across import write_across
from conversations.documents.annex import read_names, write_annex
from conversations.documents.data_files import schema, write_csv, write_json, write_workbook
from conversations.documents.facts import Absent, TableFacts, View
from conversations.documents.minutes import write_minutes
from conversations.documents.reading import Reader, read_facts
from conversations.documents.speech import Speech
from conversations.documents.tidy import tidy
from conversations.documents.web_page import write_page
from conversations.documents.word_file import write_word_file
from conversations.kit.letters import Letters, read_letters
from conversations.kit.whole import write_kit
from conversations.screens import say
from storage.engine import Database
from storage.platforms import Process

SCHEMA_LANGUAGE = "en"


async def make_minutes(
    database: Database, process: Process, words: Catalogue, now: datetime, number: int
) -> tuple[dict[str, bytes], list[str]]:
    """Return the public minutes and the internal annex by their names, and what is not in them."""
    async with database.unit(now) as unit:
        reader = Reader(unit, process)
        facts = await read_facts(reader, number, View.PUBLIC, now)
        names = await read_names(reader, number, now)
    speech = Speech(words, words.language(process.language))
    files: dict[str, bytes] = {}
    for key, document in (
        ("minutes", write_minutes(facts, speech)),
        ("annex", write_annex(names, speech)),
    ):
        name = speech(say(f"document-file-{key}", table=number))
        files[f"{name}.docx"] = write_word_file(document)
        files[f"{name}.html"] = write_page(document)
    missing = [
        f"not published, and so not in the minutes: {phase}"
        for phase, why in facts.absent.items()
        if why is Absent.UNPUBLISHED
    ]
    return files, [*missing, *_not_counted(facts)]


def _not_counted(facts: TableFacts) -> list[str]:
    """Say that what came of a reading back is missing: where it is counted, leaders are told."""
    if all(each.is_over or each.ended_at > facts.as_of for each in facts.rereads):
        return []
    told = "the reading back is over and not counted yet; a running bot counts it"
    return [f"table {facts.number}: {told}"]


async def make_kit(
    database: Database,
    process: Process,
    speech: Speech,
    now: datetime,
    number: int,
    *,
    username: str | None,
    seal: bytes,
) -> tuple[str, bytes, list[str]]:
    """Return the kit's name and its page, and what is not in it."""
    missing: list[str] = []
    letters = Letters("_" * 12)
    if username is None:
        missing.append(
            "no letters: Telegram did not say what the bot is called; look at "
            "CROCEVIA_BOT_TOKEN and the network"
        )
    else:
        async with database.unit(now) as unit:
            letters = await read_letters(unit, number, username, seal, now)
    missing += [
        f"no letter for {speech(name)}: its code was given out and is not known any "
        "more; make a new one with /invita in Telegram"
        for name in letters.unknown
    ]
    platform = process.platform(number)
    document = write_kit(process, platform, letters, now, speech)
    return speech(say("kit-file", table=number)), write_page(document), missing


async def make_export(
    database: Database,
    process: Process,
    words: Catalogue,
    now: datetime,
    number: int | None,
    *,
    tell: Callable[[str], None],
) -> dict[str, bytes]:
    """Return the data of a table, or of all of them, by their names; tells how far it is."""
    speech = Speech(words, words.language(process.language))
    numbers = [each.number for each in process.platforms] if number is None else [number]
    tables: list[TableFacts] = []
    public: list[TableFacts] = []
    for each in numbers:
        # A unit a table: nobody waits for all of them.
        async with database.unit(now) as unit:
            reader = Reader(unit, process)
            tables.append(await read_facts(reader, each, View.LEADERS, now))
            public.append(await read_facts(reader, each, View.PUBLIC, now))
        tell(f"table {each}: read")
        for told in _not_counted(tables[-1]):
            tell(told)
    data = tidy(tables, speech)
    key = "document-file-all" if number is None else "document-file-data"
    name = speech(say(key, table=number or 0))
    csv = {f"{name}-{file}": content for file, content in write_csv(data, speech).items()}
    return {
        f"{name}.xlsx": write_workbook(data, speech),
        f"{name}.json": write_json(data),
        f"{name}.schema.json": schema_of(words),
        **csv,
        **(_across(public, speech) if number is None else {}),
    }


def _across(tables: list[TableFacts], speech: Speech) -> dict[str, bytes]:
    """Return what is published of all tables as one document, to correct and to publish."""
    document, name = write_across(tables, speech), speech(say("document-file-across"))
    return {f"{name}.docx": write_word_file(document), f"{name}.html": write_page(document)}


def schema_of(words: Catalogue) -> bytes:
    """Return the JSON Schema of what is exported."""
    told = json.dumps(schema(Speech(words, SCHEMA_LANGUAGE)), ensure_ascii=False, indent=2)
    return f"{told}\n".encode()
