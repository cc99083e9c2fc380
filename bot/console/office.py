"""Commands that write what the office prints, publishes and answers for."""

import argparse

from bot.console.ground import UsageError, must_be_a_table, now, spoken_in, stored
from bot.folder import write_into
from bot.introduction import find_username
from bot.noticing import write_notice
from bot.printing import NotPrinted, find_printer
from bot.recounting import describe
from bot.settings import Settings
from bot.terminal import tell
from conversations.catalogue import Catalogue
from conversations.counting.recount import recount as counted_again
from conversations.documents.speech import Speech
from storage.platforms import load_process


async def minutes(settings: Settings, options: argparse.Namespace) -> int:
    """Write a table's minutes."""
    from bot.documents import make_minutes

    process = load_process(settings.platforms)
    must_be_a_table(process, options.table)
    words = Catalogue(settings.language, settings.zone)
    async with stored(settings, process) as database:
        files, missing = await make_minutes(database, process, words, now(), options.table)
    tell("\n".join(map(str, write_into(options.out, files))))
    for each in missing:
        tell(f"crocevia: {each}", wrong=True)
    return 0


async def kit(settings: Settings, options: argparse.Namespace) -> int:
    """Write what a table works with on paper; 1 where a PDF was asked for and there is none."""
    from bot.documents import make_kit

    process = load_process(settings.platforms)
    must_be_a_table(process, options.table)
    words = Catalogue(settings.language, settings.zone)
    speech = Speech(words, spoken_in(words, options, process))
    username = await find_username(settings)
    async with stored(settings, process) as database:
        name, page, missing = await make_kit(
            database,
            process,
            speech,
            now(),
            options.table,
            username=username,
            seal=settings.seal,
        )
    files = {f"{name}.html": page}
    if options.pdf:
        prints = find_printer()
        try:
            if prints is None:
                raise NotPrinted("there is no Chromium here")
            files[f"{name}.pdf"] = prints(page)
        except NotPrinted as error:
            missing.append(f"no PDF, {error}: open the page in a browser and print it from there")
    tell("\n".join(map(str, write_into(options.out, files))))
    for each in missing:
        tell(f"crocevia: {each}", wrong=True)
    return 1 if options.pdf and len(files) == 1 else 0


async def export(settings: Settings, options: argparse.Namespace) -> int:
    """Write the data of a table or of all, or print their schema."""
    from bot.documents import make_export, schema_of

    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    if options.schema:
        tell(schema_of(words).decode().rstrip())
        return 0
    if options.out is None:
        raise UsageError("--out: write the folder the files go to")
    if not options.all:
        must_be_a_table(process, options.table)
    table = None if options.all else options.table
    async with stored(settings, process) as database:
        files = await make_export(database, process, words, now(), table, tell=_tell_progress)
    tell("\n".join(map(str, write_into(options.out, files))))
    return 0


async def notice(settings: Settings, options: argparse.Namespace) -> int:
    """Write the informativa and what belongs to it."""
    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    language = spoken_in(words, options, process)
    tell("\n".join(map(str, write_into(options.out, write_notice(process, words, language)))))
    return 0


async def recount(settings: Settings, options: argparse.Namespace) -> int:
    """Count what was released once more from the answers in it; 1 where a figure differs."""
    process = load_process(settings.platforms)
    must_be_a_table(process, options.table)
    platform = process.platform(options.table)
    async with stored(settings, process) as database, database.unit(now()) as unit:
        recounts = await counted_again(unit, platform)
    tell("\n".join(describe(platform.number, recounts)))
    return 0 if all(each.is_right for each in recounts) else 1


def _tell_progress(how_far: str) -> None:
    tell(f"crocevia: {how_far}", wrong=True)
