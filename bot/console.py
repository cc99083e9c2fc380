"""What the commands of the console do."""

import argparse
import asyncio
import gc
import json
import os
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from typing import Any, Final

from bot.app import Crocevia, open_storage
from bot.checks import check
from bot.enrolling import Enrolling, EnrolmentError, asking
from bot.folder import NotWritten, write_into
from bot.introduction import find_username
from bot.inviting import Invited, describe, invite, revoke
from bot.logs import write_logs
from bot.noticing import write_notice
from bot.printing import NotPrinted, find_printer
from bot.recounting import describe as describe_recounts
from bot.settings import Settings, read_settings
from bot.terminal import tell
from bot.trouble import listening, trouble_of, unforeseen
from bot.unseating import NoSeat, set_menus, unseat
from bot.watchdog import Watchdog, systemd
from conversations.catalogue import Catalogue
from conversations.counting.recount import recount
from conversations.documents.speech import Speech
from conversations.inviting.guest import Guest
from conversations.inviting.names import (
    LONGEST_NAME,
    NameTooLong,
    UnreadableName,
    count_people,
    read_name,
)
from conversations.inviting.roster import EVERYWHERE, key_of
from storage.engine import Database, open_database
from storage.platforms import ContentError, Process, json_schema, load_process
from storage.records import Role, Seat
from storage.sealing import new_key

INTERRUPTED: Final = 130
"""The exit code of a command that Ctrl+C ended, as shells know it."""


TRIED_WITH: Final = ("bot.demo", "simulator")
"""What an image for production is made without."""
QUICK: Final = ("run", "demo")
"""The commands that serve people, and go on."""


class UsageError(Exception):
    """The words on the command line do not go together; the message says what to write."""


def now() -> datetime:
    """Return the present moment. Everything below is given it."""
    return datetime.now(UTC)


def run(options: argparse.Namespace) -> int:
    """Run one command; return the exit code. What is wrong is said in a sentence, never a trace."""
    try:
        settings = read_settings()
        write_logs(settings.log_format)
        loop = quick_loop() if options.command in QUICK else None
        with asyncio.Runner(loop_factory=loop) as runner:
            return runner.run(COMMANDS[options.command](settings, options))
    except (ContentError, UsageError, NoSeat, NotWritten) as error:
        tell(f"crocevia: {error}", wrong=True)
    except EnrolmentError as error:
        tell(f"crocevia: {error}", wrong=True)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        tell(f"crocevia: {trouble_of(error) or unforeseen(error)}", wrong=True)
    return 1


def quick_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return what makes the event loop that costs a tap least; None where it is not to be had."""
    try:
        import uvloop
    except ImportError:  # Windows
        return None
    return uvloop.new_event_loop


@asynccontextmanager
async def _stored(
    settings: Settings, process: Process, *, makes: bool = False
) -> AsyncIterator[Database]:
    """Have the database, brought up to date, until a command is done with it.

    What does not say that it `makes` one needs what is there: in the wrong folder it would look
    into a new one, and find that all is well.
    """
    database = await open_storage(settings, process, now(), makes=makes)
    try:
        yield database
    finally:
        await database.close()


async def _run(settings: Settings, options: argparse.Namespace) -> int:
    app = Crocevia(settings, now, prints=find_printer())
    _on_signal(app.stop)
    # What starting has built stays: not to look for rubbish in it spares a tap a tenth of its cost.
    async with Watchdog(lambda: app.ailment, systemd(os.environ)).watching():
        await app.run(started=gc.freeze)
    return 0


async def _demo(settings: Settings, options: argparse.Namespace) -> int:
    with _held_by("the demo"):
        from bot.demo import play

    stop = asyncio.Event()
    _on_signal(stop.set)
    await play(
        options.port,
        options.keep,
        now,
        tell,
        open_browser=not options.no_browser,
        stop=stop,
    )
    return 0


@contextmanager
def _held_by(what: str) -> Iterator[None]:
    """Say it where an installation was made without what only helps to try the bot."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in TRIED_WITH:
            raise
        raise UsageError(
            f"{what} is not in this image: build the one that has it, with --target demo"
        ) from None


async def _invite(settings: Settings, options: argparse.Namespace) -> int:
    process = load_process(settings.platforms)
    role: Role = options.role
    table: int | None = options.table
    if role in EVERYWHERE:
        table = None
    else:
        _must_be_a_table(process, table)
    if options.count < 1:
        raise UsageError("--count: write a number from 1 on")
    guests = [Guest(_name(options), table, role)] * options.count
    username = await find_username(settings)
    async with (
        _stored(settings, process, makes=True) as database,
        database.unit(now()) as unit,
    ):
        if not options.namesake:
            _refuse_known(guests[0], await unit.seats.everybody())
        invited = await invite(unit, guests, username=username, now=now(), seal=settings.seal)
    _print(invited, as_json=options.json)
    return 0


def _name(options: argparse.Namespace) -> str | None:
    if options.name is None:
        return None
    try:
        if (found := count_people(options.name)) > 1:
            raise UsageError(
                f"--name: write one name, here are {found}: invite each, or a `roster`"
            )
        return read_name(options.name)
    except NameTooLong as error:
        wrong = f"write at most {LONGEST_NAME} characters, not {len(error.text)}"
    except UnreadableName:
        wrong = "write who is invited: this has no letter"
    raise UsageError(f"--name: {wrong}")


def _refuse_known(guest: Guest, seats: Iterable[Seat]) -> None:
    for seat in seats:
        if guest.name and seat.name and key_of(guest) == key_of(seat):
            raise UsageError(
                f"--name: {seat.name} is invited already there. If this is somebody else, "
                "write a name that tells them apart, or add --namesake"
            )


async def _roster(settings: Settings, options: argparse.Namespace) -> int:
    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    enrolling = Enrolling(settings, process, words, now, asking())
    if options.example is not None:
        tell(enrolling.write_example(options.example))
        return 0
    if options.file is None:
        raise UsageError("roster: write which file, or --example FILE.xlsx to have one made")
    if options.table is not None:
        _must_be_a_table(process, options.table)
    data = options.file.read_bytes()
    invited = await enrolling.enrol(options.file, data, table=options.table, agreed=options.yes)
    _print(invited, as_json=options.json)
    return 0


def _print(invited: list[Invited], *, as_json: bool) -> None:
    if as_json:
        tell(json.dumps([each.as_json() for each in invited], ensure_ascii=False, indent=2))
    elif invited:
        tell("\n".join(each.as_line() for each in invited))


async def _invitations(settings: Settings, options: argparse.Namespace) -> int:
    async with (
        _stored(settings, load_process(settings.platforms)) as database,
        database.unit(now()) as unit,
    ):
        for invitation, seat in await unit.invitations.listing(options.table):
            tell(describe(invitation, seat, now()))
    return 0


async def _revoke(settings: Settings, options: argparse.Namespace) -> int:
    async with (
        _stored(settings, load_process(settings.platforms)) as database,
        database.unit(now()) as unit,
    ):
        revoked = await revoke(unit, options.number)
    if not revoked:
        raise UsageError(
            f"there is no unused invitation {options.number}; `crocevia invitations` lists them"
        )
    tell(f"invitation {options.number} revoked")
    return 0


async def _unseat(settings: Settings, options: argparse.Namespace) -> int:
    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    username = await find_username(settings)
    async with _stored(settings, process) as database, database.unit(now()) as unit:
        freed = await unseat(
            unit,
            process,
            words,
            now(),
            number=options.number,
            username=username,
            seal=settings.seal,
        )
    if freed.invited is None:
        tell(f"the seat of invitation {options.number} was freed already")
        return 0
    await set_menus(settings, process, words, freed)
    tell(f"the seat of invitation {options.number} is free; a new invitation to it:")
    tell(freed.invited.as_line())
    tell("whoever had it is told in Telegram, within half a minute if the bot is running")
    return 0


async def _minutes(settings: Settings, options: argparse.Namespace) -> int:
    from bot.documents import make_minutes

    process = load_process(settings.platforms)
    _must_be_a_table(process, options.table)
    words = Catalogue(settings.language, settings.zone)
    async with _stored(settings, process) as database:
        files, missing = await make_minutes(database, process, words, now(), options.table)
    tell("\n".join(map(str, write_into(options.out, files))))
    for each in missing:
        tell(f"crocevia: {each}", wrong=True)
    return 0


async def _notice(settings: Settings, options: argparse.Namespace) -> int:
    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    language = _spoken(words, options, process)
    tell("\n".join(map(str, write_into(options.out, write_notice(process, words, language)))))
    return 0


async def _recount(settings: Settings, options: argparse.Namespace) -> int:
    process = load_process(settings.platforms)
    _must_be_a_table(process, options.table)
    platform = process.platform(options.table)
    async with _stored(settings, process) as database, database.unit(now()) as unit:
        recounts = await recount(unit, platform)
    tell("\n".join(describe_recounts(platform.number, recounts)))
    return 0 if all(each.is_right for each in recounts) else 1


async def _seal(settings: Settings, options: argparse.Namespace) -> int:
    if options.new_key:
        tell(new_key())
        return 0
    if settings.encryption_key is None:
        raise UsageError(
            "CROCEVIA_ENCRYPTION_KEY is not set: write a key there, as `crocevia seal --new-key` "
            "makes one"
        )
    async with _stored(settings, load_process(settings.platforms)) as database:
        count = await database.seal_anew()
        tell(f"{count} rows of {database.url} are sealed with the first key")
    return 0


def _spoken(words: Catalogue, options: argparse.Namespace, process: Process) -> str:
    """Return the language that was asked for, or the content's own."""
    if (asked := options.language) and asked not in words.languages:
        raise UsageError(f"--language {asked}: the bot speaks {' and '.join(words.languages)}")
    return words.language(asked or process.language)


async def _kit(settings: Settings, options: argparse.Namespace) -> int:
    from bot.documents import make_kit

    process = load_process(settings.platforms)
    _must_be_a_table(process, options.table)
    words = Catalogue(settings.language, settings.zone)
    speech = Speech(words, _spoken(words, options, process))
    username = await find_username(settings)
    async with _stored(settings, process) as database:
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


async def _export(settings: Settings, options: argparse.Namespace) -> int:
    from bot.documents import make_export, schema_of

    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    if options.schema:
        tell(schema_of(words).decode().rstrip())
        return 0
    if options.out is None:
        raise UsageError("--out: write the folder the files go to")
    if not options.all:
        _must_be_a_table(process, options.table)
    table = None if options.all else options.table
    async with _stored(settings, process) as database:
        files = await make_export(database, process, words, now(), table, tell=_tell_progress)
    tell("\n".join(map(str, write_into(options.out, files))))
    return 0


def _tell_progress(how_far: str) -> None:
    tell(f"crocevia: {how_far}", wrong=True)


def _must_be_a_table(process: Process, number: int | None) -> None:
    if number is None or not 1 <= number <= len(process.platforms):
        raise UsageError(f"--table: write a table from 1 to {len(process.platforms)}")


async def _simulator(settings: Settings, options: argparse.Namespace) -> int:
    with _held_by("the stand-in for Telegram"):
        from simulator import serve

    with listening("--port", f"{options.host}:{options.port}"):
        await serve(options.host, options.port, tell)
    return 0


async def _check(settings: Settings, options: argparse.Namespace) -> int:
    if options.schema:
        tell(json.dumps(json_schema(), ensure_ascii=False, indent=2))
        return 0
    right = True
    async for finding in check(settings, now()):
        tell(str(finding))
        right = right and finding.right
    return 0 if right else 1


async def _migrate(settings: Settings, options: argparse.Namespace) -> int:
    async with _stored(settings, load_process(settings.platforms), makes=True) as database:
        tell(f"{database.url} is up to date")
    return 0


async def _backup(settings: Settings, options: argparse.Namespace) -> int:
    database = open_database(settings.database_url.get_secret_value(), settings.keys)
    try:
        await database.backup(options.file)
    finally:
        await database.close()
    tell(f"{options.file} is a copy of {database.url}")
    return 0


async def _restore(settings: Settings, options: argparse.Namespace) -> int:
    database = open_database(settings.database_url.get_secret_value(), settings.keys)
    try:
        aside = await database.restore(options.file, now())
    finally:
        await database.close()
    tell(f"{database.url} is what {options.file} was: `crocevia run` goes on from there")
    if aside:
        tell(f"what was there until now is {aside}")
    return 0


def _on_signal(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)


COMMANDS: Final[dict[str, Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]]] = {
    "demo": _demo,
    "run": _run,
    "invite": _invite,
    "roster": _roster,
    "invitations": _invitations,
    "revoke": _revoke,
    "unseat": _unseat,
    "minutes": _minutes,
    "export": _export,
    "kit": _kit,
    "notice": _notice,
    "recount": _recount,
    "seal": _seal,
    "simulator": _simulator,
    "check": _check,
    "migrate": _migrate,
    "backup": _backup,
    "restore": _restore,
}
