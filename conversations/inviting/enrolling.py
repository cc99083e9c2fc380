"""A list sent as a file: read, shown back, and invited once its sender says so."""

from collections.abc import Sequence
from typing import Final
from zlib import crc32

from pydantic import TypeAdapter, ValidationError

from conversations.inviting.guests import must_invite
from conversations.inviting.heads import NoRoster
from conversations.inviting.hub import show_inviting, ways_on
from conversations.inviting.letters import list_links, picture_for
from conversations.inviting.listing import show_invitations
from conversations.inviting.making import LAST, MOST_PICTURES
from conversations.inviting.review import Review
from conversations.inviting.roster import Entry, compare, read_roster
from conversations.inviting.seating import Ticket, invite
from conversations.screens import Attachment, Button, FileKind, Screen, say
from conversations.taps.inviting import (
    AskRoster,
    DropRoster,
    InviteRoster,
    PickPeople,
    ShowInvitations,
    ShowInviting,
    WriteNames,
)
from conversations.turn import Refusal, Turn, Unopened
from conversations.written.grid import LARGEST_FILE, Grid, NoGrid
from storage.records import Deeds, Role

MOST_AT_ONCE: Final = 200
"""People of one list: as many as a table may have."""

_STORED: Final = TypeAdapter(Grid)

Inviting = ShowInviting | WriteNames | PickPeople | AskRoster


async def ask_about_file(turn: Turn, tap: Inviting, attachment: Attachment) -> Screen:
    """Read a list that was sent, keep it, and ask whether to invite whoever is on it."""
    turn.must_lead(tap.roundtable)
    if attachment.kind is FileKind.PHOTO:
        raise Refusal(say("roster-photo"))
    if attachment.size is not None and attachment.size > LARGEST_FILE:
        raise Refusal(say("roster-why-large"))
    if attachment.opened is None:
        raise Unopened(attachment)
    review = await _review(turn, tap.roundtable, attachment.opened)
    if len(review.new) > MOST_AT_ONCE:
        raise Refusal(say("roster-too-many", most=MOST_AT_ONCE, found=len(review.new)))
    kept = _STORED.dump_json(review.roster.kept).decode()
    await turn.unit.people.keep_roster(turn.who, kept)
    return _ask(tap.roundtable, review, kept)


async def ask_roster(turn: Turn, tap: AskRoster) -> Screen:
    """Show what was read of the list that waits; without one, how to invite."""
    turn.must_lead(tap.roundtable)
    kept = await turn.unit.people.roster(turn.who)
    grid = read_kept(kept)
    if kept is None or grid is None:
        return await show_inviting(turn, ShowInviting(roundtable=tap.roundtable))
    return _ask(tap.roundtable, await _review(turn, tap.roundtable, grid), kept)


async def invite_roster(turn: Turn, tap: InviteRoster) -> Screen:
    """Invite whoever is new on the list that was shown; pressing twice invites once."""
    turn.must_lead(tap.roundtable)
    kept = await turn.unit.people.roster(turn.who)
    grid = read_kept(kept)
    if kept is None or grid is None:
        listing = ShowInvitations(roundtable=tap.roundtable, page=LAST)
        return (await show_invitations(turn, listing)).with_toast(say("roster-over"))
    review = await _review(turn, tap.roundtable, grid)
    if tap.mark != _mark(tap.roundtable, kept):
        return _ask(tap.roundtable, review, kept).with_toast(say("roster-another"))
    by_table = _by_table(review.new)
    for table, entries in by_table.items():
        await must_invite(turn, table, codes=len(entries), seats=len(entries))
    await turn.unit.people.keep_roster(turn.who, None)
    made = {table: [await _make(turn, each) for each in by_table[table]] for table in by_table}
    return _done(turn, tap.roundtable, made)


async def drop_roster(turn: Turn, tap: DropRoster) -> Screen:
    """Forget the list; nobody was invited."""
    turn.must_lead(tap.roundtable)
    await turn.unit.people.keep_roster(turn.who, None)
    shown = await show_inviting(turn, ShowInviting(roundtable=tap.roundtable))
    return shown.with_toast(say("roster-dropped"))


def read_kept(kept: str | None) -> Grid | None:
    """Return the rows that were kept of a list; None where there are none."""
    try:
        return _STORED.validate_json(kept) if kept else None
    except ValidationError:
        return None


async def _review(turn: Turn, number: int, grid: Grid | NoGrid) -> Review:
    """Return what of a list this person may invite, beside who is invited already."""
    tables = [platform.number for platform in turn.process.platforms]
    try:
        roster = read_roster(grid, tables, number)
    except NoRoster as error:
        raise Refusal(error.phrase) from None
    mine = [each for each in roster.entries if _is_theirs(turn, each)]
    others = tuple(each for each in roster.entries if each not in mine)
    return Review(roster, compare(mine, await turn.unit.seats.everybody()), others)


def _is_theirs(turn: Turn, entry: Entry) -> bool:
    """Tell whether this person invites somebody: who takes part at a table they lead."""
    table = entry.guest.roundtable
    return entry.guest.role is Role.PARTICIPANT and table is not None and turn.leads(table)


def _ask(number: int, review: Review, kept: str) -> Screen:
    count = len(review.new)
    confirm = Button(
        say("button-invite-all", count=count),
        InviteRoster(roundtable=number, mark=_mark(number, kept)),
    )
    drop = Button(say("button-cancel"), DropRoster(roundtable=number))
    return Screen(
        (*review.told(), say("roster-how" if count else "roster-how-nobody", count=count)),
        (*(((confirm,),) if count else ()), (drop,)),
        here=AskRoster(roundtable=number),
    )


def _mark(number: int, kept: str) -> str:
    """Return what tells one list at one table from others."""
    return f"{crc32(f'{number} {kept}'.encode()):08x}"


def _by_table(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = {}
    for each in entries:
        if each.guest.roundtable is not None:
            found.setdefault(each.guest.roundtable, []).append(each)
    return dict(sorted(found.items()))


async def _make(turn: Turn, entry: Entry) -> Ticket:
    table = entry.guest.roundtable
    mine = turn.seat_that_leads(table or 0)
    ticket = await invite(turn.unit, entry.guest, turn.now, turn.seal)
    await turn.unit.journal.note(table, mine.id, Deeds.INVITE, about=ticket.seat.id)
    return ticket


def _done(turn: Turn, number: int, made: dict[int, list[Ticket]]) -> Screen:
    """Show how many were invited at which table; their codes are sent beside this screen."""
    few = sum(map(len, made.values())) <= MOST_PICTURES
    pictures = []
    for table, tickets in made.items():
        platform = turn.platform(table)
        if few:
            pictures += [picture_for(turn, ticket, platform) for ticket in tickets]
        else:
            list_links(turn, platform, tickets)
    done = [say("inviting-done", table=table, count=len(made[table])) for table in made]
    how = say("inviting-forward") if few else say("inviting-links")
    return Screen(
        (*done, how) if done else (say("inviting-nobody"),),
        (ways_on(number),),
        here=ShowInvitations(roundtable=number, page=LAST),
        enclosures=tuple(pictures),
    )
