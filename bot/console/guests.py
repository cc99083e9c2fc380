"""Commands that let people in, and out."""

import argparse
import json
from collections.abc import Iterable

from bot import inviting, unseating
from bot.console.ground import UsageError, must_be_a_table, now, stored
from bot.enrolling import Enrolling, asking
from bot.introduction import find_username
from bot.settings import Settings
from bot.terminal import tell
from conversations.catalogue import Catalogue
from conversations.inviting.guest import Guest
from conversations.inviting.names import (
    LONGEST_NAME,
    NameTooLong,
    UnreadableName,
    count_people,
    read_name,
)
from conversations.inviting.roster import EVERYWHERE, key_of
from storage.platforms import load_process
from storage.records import Role, Seat


async def invite(settings: Settings, options: argparse.Namespace) -> int:
    """Print new invitations."""
    process = load_process(settings.platforms)
    role: Role = options.role
    table: int | None = options.table
    if role in EVERYWHERE:
        table = None
    else:
        must_be_a_table(process, table)
    if options.count < 1:
        raise UsageError("--count: write a number from 1 on")
    guests = [Guest(_name(options), table, role)] * options.count
    username = await find_username(settings)
    async with (
        stored(settings, process, makes=True) as database,
        database.unit(now()) as unit,
    ):
        if not options.namesake:
            _refuse_known(guests[0], await unit.seats.everybody())
        invited = await inviting.invite(
            unit, guests, username=username, now=now(), seal=settings.seal
        )
    _print(invited, as_json=options.json)
    return 0


async def roster(settings: Settings, options: argparse.Namespace) -> int:
    """Invite everybody on a list, or write an example of one."""
    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    enrolling = Enrolling(settings, process, words, now, asking())
    if options.example is not None:
        tell(enrolling.write_example(options.example))
        return 0
    if options.file is None:
        raise UsageError("roster: write which file, or --example FILE.xlsx to have one made")
    if options.table is not None:
        must_be_a_table(process, options.table)
    data = options.file.read_bytes()
    invited = await enrolling.enrol(options.file, data, table=options.table, agreed=options.yes)
    _print(invited, as_json=options.json)
    return 0


async def invitations(settings: Settings, options: argparse.Namespace) -> int:
    """Print what became of every invitation."""
    async with (
        stored(settings, load_process(settings.platforms)) as database,
        database.unit(now()) as unit,
    ):
        for invitation, seat in await unit.invitations.listing(options.table):
            tell(inviting.describe(invitation, seat, now()))
    return 0


async def revoke(settings: Settings, options: argparse.Namespace) -> int:
    """End an invitation that nobody used."""
    async with (
        stored(settings, load_process(settings.platforms)) as database,
        database.unit(now()) as unit,
    ):
        revoked = await inviting.revoke(unit, options.number)
    if not revoked:
        raise UsageError(
            f"there is no unused invitation {options.number}; `crocevia invitations` lists them"
        )
    tell(f"invitation {options.number} revoked")
    return 0


async def unseat(settings: Settings, options: argparse.Namespace) -> int:
    """Free a seat, and print a new invitation to it."""
    process = load_process(settings.platforms)
    words = Catalogue(settings.language, settings.zone)
    username = await find_username(settings)
    async with stored(settings, process) as database, database.unit(now()) as unit:
        freed = await unseating.unseat(
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
    await unseating.set_menus(settings, process, words, freed)
    tell(f"the seat of invitation {options.number} is free; a new invitation to it:")
    tell(freed.invited.as_line())
    tell("whoever had it is told in Telegram, within half a minute if the bot is running")
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


def _print(invited: list[inviting.Invited], *, as_json: bool) -> None:
    if as_json:
        tell(json.dumps([each.as_json() for each in invited], ensure_ascii=False, indent=2))
    elif invited:
        tell("\n".join(each.as_line() for each in invited))
