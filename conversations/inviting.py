"""`/invita`: participants are invited by name, or picked from the coordinator's contacts."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from conversations.guests import (
    LONGEST_NAME,
    MOST_NAMES,
    NameTooLong,
    UnreadableName,
    called,
    read_names,
    split_doubles,
)
from conversations.invited import (
    LAST_PAGE,
    find_invited,
    invited_to,
    letter_for,
    name_of,
    picture_for,
    show_invitations,
    tell_state,
)
from conversations.roundtables import choose_roundtable
from conversations.screens import Button, Phrase, Picker, Row, Screen, Style, brief, pages, say
from conversations.seating import Guest, State, Ticket, invite, state_of
from conversations.sheet import NUMBERS_IN_A_ROW, numbered_buttons
from conversations.taps.home import ShowHome
from conversations.taps.inviting import (
    InviteNamesake,
    PickPeople,
    ShowInvitations,
    ShowInviting,
    WriteNames,
)
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import InvitedSeat

MOST_PICKED = 10
"""People Telegram lets one pick at once."""
MOST_PICTURES = 10
"""Invitations sent each as a picture; of more, only the links are listed."""
DOUBLE = 40
"""Characters of a name that tell it from others in a list of doubles."""


async def invitations(turn: Turn, argument: str) -> Screen:
    """`/invita`: invite to a table one leads."""
    tables = [number for number in turn.tables_read() if turn.leads(number)]
    if not tables:
        raise Refusal(say("coordinators-only"))
    return await choose_roundtable(
        turn,
        argument,
        tables=tables,
        command="invita",
        tap=lambda number: ShowInviting(roundtable=number),
        go=show_inviting,
    )


async def show_inviting(turn: Turn, tap: ShowInviting) -> Screen:
    """Show how many are invited, and the ways to invite more."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    states = [state_of(each, turn.now) for each in await invited_to(turn, tap.roundtable)]
    return Screen(
        (
            say("inviting-title", table=platform.number, title=platform.title),
            say(
                "inviting-counts",
                used=states.count(State.USED),
                open=states.count(State.OPEN),
                expired=states.count(State.EXPIRED),
                revoked=states.count(State.REVOKED),
            ),
            say("inviting-how"),
            say("inviting-others"),
        ),
        (
            (Button(say("button-write-names"), WriteNames(roundtable=platform.number)),),
            (Button(say("button-pick-people"), PickPeople(roundtable=platform.number)),),
            _ways_on(platform.number),
        ),
        here=tap,
    )


async def ask_names(turn: Turn, tap: WriteNames) -> Screen:
    """Ask for names, one a line."""
    turn.must_lead(tap.roundtable)
    return Screen(
        (say("inviting-write", table=tap.roundtable, most=MOST_NAMES),),
        (_cancel(tap.roundtable),),
        here=tap,
    )


async def ask_people(turn: Turn, tap: PickPeople) -> Screen:
    """Have people picked from the contacts; the words under the button can be typed."""
    turn.must_lead(tap.roundtable)
    return Screen(
        (say("inviting-pick", table=tap.roundtable, most=MOST_PICKED),),
        (_cancel(tap.roundtable),),
        here=tap,
        picker=Picker(say("button-picker"), MOST_PICKED),
    )


async def invite_names(turn: Turn, tap: WriteNames, text: str) -> Screen:
    """Invite everybody whose name stands on a line of its own."""
    turn.must_lead(tap.roundtable)
    try:
        names = read_names(text)
    except NameTooLong as error:
        words = brief(error.text, DOUBLE)
        raise Refusal(
            say("inviting-too-long", line=error.line, text=words, most=LONGEST_NAME)
        ) from None
    except UnreadableName as error:
        words = brief(error.text, DOUBLE)
        raise Refusal(say("inviting-unreadable", line=error.line, text=words)) from None
    if len(names) > MOST_NAMES:
        raise Refusal(say("inviting-too-many", most=MOST_NAMES, found=len(names)))
    return await _invite(turn, tap.roundtable, names)


async def invite_people(turn: Turn, tap: PickPeople, names: Sequence[str | None]) -> Screen:
    """Invite those who were picked; whoever Telegram gives no name of has to be written."""
    turn.must_lead(tap.roundtable)
    named = [brief(" ".join(name.split()), LONGEST_NAME) for name in names if name]
    screen = await _invite(turn, tap.roundtable, named)
    if nameless := len(names) - len(named):
        return screen.below(say("inviting-nameless", count=nameless))
    return screen


async def invite_namesake(turn: Turn, tap: InviteNamesake) -> Screen:
    """Invite one more person of a name; pressing twice invites one."""
    invited = await find_invited(turn, tap.seat)
    table, name = invited.seat.roundtable, invited.seat.name
    if table is None or name is None:
        raise Refusal(say("old-screen"))
    known = _named(await invited_to(turn, table), turn, name)
    if len(known) != tap.known:
        shown = await show_invitations(turn, ShowInvitations(roundtable=table, page=LAST_PAGE))
        return shown.with_toast(say("inviting-already", name=brief(name, LONGEST_NAME)))
    return _done(turn, turn.platform(table), [await _make(turn, table, name)], ())


async def _invite(turn: Turn, table: int, names: Iterable[str]) -> Screen:
    """Invite whoever is not invited yet, and ask about the others."""
    before = _present(await invited_to(turn, table), turn)
    new, doubles = split_doubles(names, [each.seat.name for each in before])
    tickets = [await _make(turn, table, name) for name in new]
    there = await invited_to(turn, table) if doubles else ()
    asked = [_named(there, turn, name) for name in {called(name): name for name in doubles}.values()]
    return _done(turn, turn.platform(table), tickets, asked)


async def _make(turn: Turn, table: int, name: str) -> Ticket:
    mine = turn.seat_that_leads(table)
    await turn.unit.journal.note(table, mine.id, "invite", name)
    return await invite(turn.unit, Guest(name, table), turn.now)


def _present(invited: Iterable[InvitedSeat], turn: Turn) -> list[InvitedSeat]:
    """Return those whose invitation was not taken back."""
    return [each for each in invited if state_of(each, turn.now) is not State.REVOKED]


def _named(invited: Iterable[InvitedSeat], turn: Turn, name: str) -> list[InvitedSeat]:
    return [each for each in _present(invited, turn) if called(each.seat.name) == called(name)]


def _done(
    turn: Turn,
    platform: Platform,
    tickets: Sequence[Ticket],
    doubles: Sequence[list[InvitedSeat]],
) -> Screen:
    """Show what was made, and ask about those who are invited already.

    Codes are sent beside this screen, because it changes with the next button.
    """
    few = len(tickets) <= MOST_PICTURES
    if not few:
        _list_links(turn, platform, tickets)
    how = say("inviting-forward") if few else say("inviting-links")
    made = (say("inviting-done", table=platform.number, count=len(tickets)), how)
    asked = tuple(
        say(
            "inviting-double",
            number=number,
            name=name_of(known[0].seat, DOUBLE),
            state=tell_state(known[0], turn.now),
        )
        for number, known in enumerate(doubles, 1)
    )
    anyway = [InviteNamesake(seat=known[0].seat.id, known=len(known)) for known in doubles]
    return Screen(
        (
            *(made if tickets else (say("inviting-nobody"),)),
            *((say("inviting-doubles"), *asked, say("inviting-anyway")) if asked else ()),
            say("inviting-next"),
        ),
        (
            *numbered_buttons(anyway),
            (Button(say("button-write-names"), WriteNames(roundtable=platform.number)),),
            _ways_on(platform.number),
        ),
        here=ShowInvitations(roundtable=platform.number, page=LAST_PAGE),
        enclosures=tuple(picture_for(turn, ticket, platform) for ticket in tickets) if few else (),
    )


def _list_links(turn: Turn, platform: Platform, tickets: Sequence[Ticket]) -> None:
    """Send the links to whoever invites, with a button for each that hands it to somebody."""
    if turn.person is None:
        return
    lines = [
        say("inviting-link", number=number, name=name_of(t.seat), link=t.link(turn.username))
        for number, t in enumerate(tickets, 1)
    ]
    first = 0
    for leaf in pages(lines):
        part = tickets[first : first + len(leaf)]
        buttons = [_hand_on(turn, t, platform, first + place) for place, t in enumerate(part, 1)]
        rows = tuple(
            tuple(buttons[start : start + NUMBERS_IN_A_ROW])
            for start in range(0, len(buttons), NUMBERS_IN_A_ROW)
        )
        turn.tell(turn.person, Screen((*leaf, say("inviting-share")), rows))
        first += len(leaf)


def _hand_on(turn: Turn, ticket: Ticket, platform: Platform, number: int) -> Button:
    """Return a button that opens Telegram's own choice of whom to send something to."""
    text = turn.words.plain(turn.language, letter_for(turn, ticket, platform, say("inviting-above")))
    shared = urlencode({"url": ticket.link(turn.username), "text": text})
    label = say("button-number", number=str(number))
    return Button(label, url=f"https://t.me/share/url?{shared}")


def _ways_on(table: int) -> Row:
    listing = ShowInvitations(roundtable=table, page=0)
    return (Button(say("button-invitations"), listing), Button(say("button-home"), ShowHome()))


def _cancel(table: int) -> Row:
    return (Button(say("button-cancel"), ShowInviting(roundtable=table)),)
